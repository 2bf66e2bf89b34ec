//! APIs.

use api::apigatewayv2::{
    Api, CreateApiRequest, DeleteApiRequest, DeleteCorsConfigurationRequest, GetApiRequest, GetApisRequest,
    GetApisResponse, UpdateApiRequest,
};
use base::RequestContext;

use crate::http_api::{HttpApi, Protocol, RouteKey, update};
use crate::page::page;
use crate::service::ApiGateway;
use crate::{Error, endpoint};

pub async fn create(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: CreateApiRequest,
) -> Result<Api, Error> {
    let protocol = Protocol::parse(&input.protocol_type)?;
    let tags = input.tags.unwrap_or_default();
    let mut api = HttpApi::new(gateway.new_api_id(&tags), input.name, protocol, cx.now);
    api.tags = tags;
    update!(api, input;
        api_key_selection_expression, cors_configuration, description, disable_execute_api_endpoint,
        disable_schema_validation, ip_address_type, route_selection_expression, version);
    if let Some(target) = &input.target {
        api.quick_create(target, input.route_key.as_deref(), input.credentials_arn, cx.now)?;
    }
    let entry = gateway.add_http_api(cx, api).await?;
    Ok(present(cx, &entry.api))
}

pub async fn get(gateway: &ApiGateway, cx: &RequestContext, input: GetApiRequest) -> Result<Api, Error> {
    Ok(present(cx, &gateway.http_api(cx, &input.api_id)?.api))
}

pub async fn list(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: GetApisRequest,
) -> Result<GetApisResponse, Error> {
    let apis = gateway.catalog.http_apis(&crate::place::Place::of(cx));
    let (apis, next_token) = page(apis, input.max_results.as_deref(), input.next_token.as_deref())?;
    let items = apis.iter().map(|entry| present(cx, &entry.api)).collect();
    Ok(GetApisResponse { items: Some(items), next_token })
}

pub async fn update(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: UpdateApiRequest,
) -> Result<Api, Error> {
    let (entry, ()) = gateway
        .change_http_api(cx, &input.api_id, |draft| {
            let api = &mut draft.api;
            update!(api, input;
                api_key_selection_expression, cors_configuration, description, disable_execute_api_endpoint,
                disable_schema_validation, ip_address_type, route_selection_expression, version);
            if let Some(name) = input.name {
                api.name = name;
            }
            change_quick_created(api, input.target, input.route_key, input.credentials_arn)
        })
        .await?;
    Ok(present(cx, &entry.api))
}

/// Changes what quick create made; an API that was not made so has nothing of it.
fn change_quick_created(
    api: &mut HttpApi,
    target: Option<String>,
    route_key: Option<String>,
    credentials_arn: Option<String>,
) -> Result<(), Error> {
    if let Some(route) = api.routes.values_mut().find(|route| route.api_gateway_managed)
        && let Some(key) = route_key
    {
        route.key = RouteKey::parse(&key, api.protocol)?;
    }
    if let Some(integration) = api.integrations.values_mut().find(|made| made.api_gateway_managed) {
        integration.integration_uri = target.or(integration.integration_uri.take());
        integration.credentials_arn = credentials_arn.or(integration.credentials_arn.take());
    }
    Ok(())
}

pub async fn delete(gateway: &ApiGateway, cx: &RequestContext, input: DeleteApiRequest) -> Result<(), Error> {
    gateway.remove_http_api(cx, &input.api_id).await
}

pub async fn delete_cors_configuration(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: DeleteCorsConfigurationRequest,
) -> Result<(), Error> {
    let remove = |draft: &mut crate::http_api::Draft| {
        draft.api.cors_configuration = None;
        Ok(())
    };
    gateway.change_http_api(cx, &input.api_id, remove).await.map(drop)
}

pub fn present(cx: &RequestContext, api: &HttpApi) -> Api {
    let expression =
        |given: &Option<String>, default: &str| Some(given.clone().unwrap_or(default.to_owned()));
    let managed = api.integrations.values().any(|integration| integration.api_gateway_managed);
    let endpoint = match api.protocol {
        Protocol::Http => endpoint::of(cx, &api.id),
        Protocol::WebSocket => endpoint::of_web_socket(cx, &api.id),
    };
    Api {
        api_endpoint: Some(endpoint),
        api_gateway_managed: managed.then_some(true),
        api_id: Some(api.id.clone()),
        api_key_selection_expression: expression(
            &api.api_key_selection_expression,
            "$request.header.x-api-key",
        ),
        cors_configuration: api.cors_configuration.clone().map(Into::into),
        created_date: Some(api.created),
        description: api.description.clone(),
        disable_schema_validation: api.disable_schema_validation,
        disable_execute_api_endpoint: Some(api.disable_execute_api_endpoint.unwrap_or(false)),
        ip_address_type: Some(api.ip_address_type.clone().unwrap_or_else(|| "ipv4".to_owned())),
        name: Some(api.name.clone()),
        protocol_type: Some(api.protocol.as_str().to_owned()),
        route_selection_expression: expression(
            &api.route_selection_expression,
            "$request.method $request.path",
        ),
        tags: Some(api.tags.clone()),
        version: api.version.clone(),
        warnings: (!api.warnings.is_empty()).then(|| api.warnings.clone()),
        ..Api::default()
    }
}

//! Routes.

use api::apigatewayv2::{
    CreateRouteRequest, DeleteRouteRequest, DeleteRouteRequestParameterRequest, GetRouteRequest,
    GetRoutesRequest, GetRoutesResponse, Route as RouteShape, UpdateRouteRequest,
};
use base::RequestContext;

use crate::Error;
use crate::http_api::{AuthorizationType, Route, RouteKey, update};
use crate::page::page;
use crate::service::ApiGateway;

/// The members that creating and updating share.
macro_rules! take {
    ($route:expr, $input:expr) => {
        update!($route, $input;
            authorization_scopes, authorizer_id, model_selection_expression, operation_name, request_models,
            route_response_selection_expression, target);
        if let Some(required) = $input.api_key_required {
            $route.api_key_required = required;
        }
        if let Some(kind) = $input.authorization_type {
            $route.authorization_type = AuthorizationType::parse(&kind);
        }
        if let Some(parameters) = $input.request_parameters {
            let parameters = parameters.into_iter().map(|(name, rule)| (name, rule.into()));
            $route.request_parameters = Some(parameters.collect());
        }
    };
}

pub async fn create(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: CreateRouteRequest,
) -> Result<RouteShape, Error> {
    let (_, route) = gateway
        .change_http_api(cx, &input.api_id, |draft| {
            let mut route = Route::new(RouteKey::parse(&input.route_key, draft.api.protocol)?);
            take!(route, input);
            draft.api.add_route(route.clone())?;
            Ok(route)
        })
        .await?;
    Ok(present(&route))
}

pub async fn get(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: GetRouteRequest,
) -> Result<RouteShape, Error> {
    Ok(present(gateway.http_api(cx, &input.api_id)?.api.route(&input.route_id)?))
}

pub async fn list(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: GetRoutesRequest,
) -> Result<GetRoutesResponse, Error> {
    let entry = gateway.http_api(cx, &input.api_id)?;
    let routes = entry.api.routes.values().map(present).collect();
    let (items, next_token) = page(routes, input.max_results.as_deref(), input.next_token.as_deref())?;
    Ok(GetRoutesResponse { items: Some(items), next_token })
}

pub async fn update(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: UpdateRouteRequest,
) -> Result<RouteShape, Error> {
    let (_, route) = gateway
        .change_http_api(cx, &input.api_id, |draft| {
            let protocol = draft.api.protocol;
            let key = input.route_key.map(|key| RouteKey::parse(&key, protocol)).transpose()?;
            draft.api.route(&input.route_id)?;
            if let Some(key) = &key {
                draft.api.check_route_key(key, &input.route_id)?;
            }
            let route = draft.api.route_mut(&input.route_id)?;
            take!(route, input);
            if let Some(key) = key {
                route.key = key;
            }
            Ok(route.clone())
        })
        .await?;
    Ok(present(&route))
}

pub async fn delete(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: DeleteRouteRequest,
) -> Result<(), Error> {
    let remove = |draft: &mut crate::http_api::Draft| {
        let removed = draft.api.routes.shift_remove(&input.route_id);
        removed.map(drop).ok_or_else(|| Error::no_such("Route", &input.route_id))
    };
    gateway.change_http_api(cx, &input.api_id, remove).await.map(drop)
}

pub async fn delete_request_parameter(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: DeleteRouteRequestParameterRequest,
) -> Result<(), Error> {
    let remove = |draft: &mut crate::http_api::Draft| {
        let route = draft.api.route_mut(&input.route_id)?;
        let parameters = route.request_parameters.as_mut();
        let removed = parameters.and_then(|given| given.shift_remove(&input.request_parameter_key));
        removed.map(drop).ok_or_else(|| Error::no_such("RequestParameter", &input.request_parameter_key))
    };
    gateway.change_http_api(cx, &input.api_id, remove).await.map(drop)
}

fn present(route: &Route) -> RouteShape {
    let Route { id, key, api_gateway_managed, api_key_required, authorization_type, .. } = route;
    let parameters = route.request_parameters.clone();
    RouteShape {
        api_gateway_managed: api_gateway_managed.then_some(true),
        api_key_required: Some(*api_key_required),
        authorization_scopes: route.authorization_scopes.clone(),
        authorization_type: Some(authorization_type.as_str().to_owned()),
        authorizer_id: route.authorizer_id.clone(),
        model_selection_expression: route.model_selection_expression.clone(),
        operation_name: route.operation_name.clone(),
        request_models: route.request_models.clone(),
        request_parameters: parameters
            .map(|given| given.into_iter().map(|(name, rule)| (name, rule.into())).collect()),
        route_id: Some(id.clone()),
        route_key: Some(key.to_string()),
        route_response_selection_expression: route.route_response_selection_expression.clone(),
        target: route.target.clone(),
    }
}

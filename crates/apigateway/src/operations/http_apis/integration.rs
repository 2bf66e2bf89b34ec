//! Integrations.

use api::apigatewayv2::{
    CreateIntegrationRequest, DeleteIntegrationRequest, GetIntegrationRequest, GetIntegrationsRequest,
    GetIntegrationsResponse, Integration as IntegrationShape, UpdateIntegrationRequest,
};
use base::RequestContext;

use crate::Error;
use crate::http_api::{Integration, update};
use crate::page::page;
use crate::service::ApiGateway;

/// The members that creating and updating share.
macro_rules! take {
    ($integration:expr, $input:expr) => {
        update!($integration, $input;
            connection_id, connection_type, content_handling_strategy, credentials_arn, description,
            integration_method, integration_subtype, integration_uri, passthrough_behavior,
            payload_format_version, request_parameters, request_templates, response_parameters,
            template_selection_expression, timeout_in_millis, tls_config);
        $integration.drop_empty_parameters();
    };
}

pub async fn create(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: CreateIntegrationRequest,
) -> Result<IntegrationShape, Error> {
    let (_, integration) = gateway
        .change_http_api(cx, &input.api_id, |draft| {
            let mut integration = Integration::new(input.integration_type, draft.api.protocol);
            take!(integration, input);
            integration.check(draft.api.protocol)?;
            draft.api.add_integration(integration.clone())?;
            Ok(integration)
        })
        .await?;
    Ok(present(&integration))
}

pub async fn get(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: GetIntegrationRequest,
) -> Result<IntegrationShape, Error> {
    Ok(present(gateway.http_api(cx, &input.api_id)?.api.integration(&input.integration_id)?))
}

pub async fn list(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: GetIntegrationsRequest,
) -> Result<GetIntegrationsResponse, Error> {
    let entry = gateway.http_api(cx, &input.api_id)?;
    let integrations = entry.api.integrations.values().map(present).collect();
    let (items, next_token) = page(integrations, input.max_results.as_deref(), input.next_token.as_deref())?;
    Ok(GetIntegrationsResponse { items: Some(items), next_token })
}

pub async fn update(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: UpdateIntegrationRequest,
) -> Result<IntegrationShape, Error> {
    let (_, integration) = gateway
        .change_http_api(cx, &input.api_id, |draft| {
            let protocol = draft.api.protocol;
            let integration = draft.api.integration_mut(&input.integration_id)?;
            if let Some(kind) = input.integration_type {
                integration.integration_type = kind;
            }
            take!(integration, input);
            integration.check(protocol)?;
            Ok(integration.clone())
        })
        .await?;
    Ok(present(&integration))
}

pub async fn delete(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: DeleteIntegrationRequest,
) -> Result<(), Error> {
    let remove = |draft: &mut crate::http_api::Draft| draft.api.remove_integration(&input.integration_id);
    gateway.change_http_api(cx, &input.api_id, remove).await.map(drop)
}

fn present(integration: &Integration) -> IntegrationShape {
    let made = integration.clone();
    IntegrationShape {
        api_gateway_managed: made.api_gateway_managed.then_some(true),
        connection_id: made.connection_id,
        connection_type: made.connection_type,
        content_handling_strategy: made.content_handling_strategy,
        credentials_arn: made.credentials_arn,
        description: made.description,
        integration_id: Some(made.id),
        integration_method: made.integration_method,
        integration_response_selection_expression: made.integration_response_selection_expression,
        integration_subtype: made.integration_subtype,
        integration_type: Some(made.integration_type),
        integration_uri: made.integration_uri,
        passthrough_behavior: made.passthrough_behavior,
        payload_format_version: made.payload_format_version,
        request_parameters: made.request_parameters,
        request_templates: made.request_templates,
        response_parameters: made.response_parameters,
        template_selection_expression: made.template_selection_expression,
        timeout_in_millis: made.timeout_in_millis,
        tls_config: made.tls_config.map(Into::into),
    }
}

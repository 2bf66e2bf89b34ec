//! Responses of WebSocket integrations.

use api::apigatewayv2::{
    CreateIntegrationResponseRequest, DeleteIntegrationResponseRequest, GetIntegrationResponseRequest,
    GetIntegrationResponsesRequest, GetIntegrationResponsesResponse,
    IntegrationResponse as IntegrationResponseShape, UpdateIntegrationResponseRequest,
};
use base::RequestContext;

use crate::http_api::{IntegrationResponse, update};
use crate::page::page;
use crate::service::ApiGateway;
use crate::{Error, ids};

pub async fn create(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: CreateIntegrationResponseRequest,
) -> Result<IntegrationResponseShape, Error> {
    let (_, response) = gateway
        .change_http_api(cx, &input.api_id, |draft| {
            let integration = draft.api.integration_mut(&input.integration_id)?;
            let key = input.integration_response_key;
            let mut response =
                IntegrationResponse { id: ids::part(), key, ..IntegrationResponse::default() };
            update!(response, input;
                content_handling_strategy, response_parameters, response_templates, template_selection_expression);
            integration.responses.insert(response.id.clone(), response.clone());
            Ok(response)
        })
        .await?;
    Ok(present(&response))
}

pub async fn get(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: GetIntegrationResponseRequest,
) -> Result<IntegrationResponseShape, Error> {
    let entry = gateway.http_api(cx, &input.api_id)?;
    Ok(present(entry.api.integration(&input.integration_id)?.response(&input.integration_response_id)?))
}

pub async fn list(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: GetIntegrationResponsesRequest,
) -> Result<GetIntegrationResponsesResponse, Error> {
    let entry = gateway.http_api(cx, &input.api_id)?;
    let responses = entry.api.integration(&input.integration_id)?.responses.values().map(present).collect();
    let (items, next_token) = page(responses, input.max_results.as_deref(), input.next_token.as_deref())?;
    Ok(GetIntegrationResponsesResponse { items: Some(items), next_token })
}

pub async fn update(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: UpdateIntegrationResponseRequest,
) -> Result<IntegrationResponseShape, Error> {
    let (_, response) = gateway
        .change_http_api(cx, &input.api_id, |draft| {
            let integration = draft.api.integration_mut(&input.integration_id)?;
            let response = integration.responses.get_mut(&input.integration_response_id);
            let response =
                response.ok_or_else(|| Error::no_such("IntegrationResponse", &input.integration_response_id))?;
            update!(response, input;
                content_handling_strategy, response_parameters, response_templates, template_selection_expression);
            if let Some(key) = input.integration_response_key {
                response.key = key;
            }
            Ok(response.clone())
        })
        .await?;
    Ok(present(&response))
}

pub async fn delete(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: DeleteIntegrationResponseRequest,
) -> Result<(), Error> {
    let id = &input.integration_response_id;
    let remove = |draft: &mut crate::http_api::Draft| {
        let removed = draft.api.integration_mut(&input.integration_id)?.responses.shift_remove(id);
        removed.map(drop).ok_or_else(|| Error::no_such("IntegrationResponse", id))
    };
    gateway.change_http_api(cx, &input.api_id, remove).await.map(drop)
}

fn present(response: &IntegrationResponse) -> IntegrationResponseShape {
    let made = response.clone();
    IntegrationResponseShape {
        content_handling_strategy: made.content_handling_strategy,
        integration_response_id: Some(made.id),
        integration_response_key: Some(made.key),
        response_parameters: made.response_parameters,
        response_templates: made.response_templates,
        template_selection_expression: made.template_selection_expression,
    }
}

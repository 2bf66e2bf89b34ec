//! Gateway responses.

use api::apigateway::{
    DeleteGatewayResponseRequest, GatewayResponse as GatewayResponseShape, GatewayResponses,
    GetGatewayResponseRequest, GetGatewayResponsesRequest, PutGatewayResponseRequest,
    UpdateGatewayResponseRequest,
};
use base::RequestContext;

use crate::Error;
use crate::rest_api::{GATEWAY_RESPONSE_TYPES, GatewayResponse, patch};
use crate::service::ApiGateway;

pub async fn put(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: PutGatewayResponseRequest,
) -> Result<GatewayResponseShape, Error> {
    let (_, response) = gateway
        .change_rest_api(cx, &input.rest_api_id, |draft| {
            let response = GatewayResponse::put(
                &input.response_type,
                input.status_code,
                input.response_parameters,
                input.response_templates,
            );
            draft.api.gateway_responses.insert(response.kind.clone(), response.clone());
            Ok(response)
        })
        .await?;
    Ok(present(response))
}

pub async fn get(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: GetGatewayResponseRequest,
) -> Result<GatewayResponseShape, Error> {
    let entry = gateway.rest_api(cx, &input.rest_api_id)?;
    Ok(present(entry.api.gateway_response(&input.response_type)))
}

/// All kinds there are on one page, as on AWS.
pub async fn list(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: GetGatewayResponsesRequest,
) -> Result<GatewayResponses, Error> {
    let entry = gateway.rest_api(cx, &input.rest_api_id)?;
    let responses = GATEWAY_RESPONSE_TYPES.iter().map(|(kind, _)| entry.api.gateway_response(kind));
    Ok(GatewayResponses { items: Some(responses.map(present).collect()), position: None })
}

pub async fn update(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: UpdateGatewayResponseRequest,
) -> Result<GatewayResponseShape, Error> {
    let patches = patch::patches(input.patch_operations);
    let (_, response) = gateway
        .change_rest_api(cx, &input.rest_api_id, |draft| {
            let mut response = draft.api.gateway_response(&input.response_type);
            patches.iter().try_for_each(|patch| response.patch(patch))?;
            draft.api.gateway_responses.insert(response.kind.clone(), response.clone());
            Ok(response)
        })
        .await?;
    Ok(present(response))
}

pub async fn delete(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: DeleteGatewayResponseRequest,
) -> Result<(), Error> {
    let remove = |draft: &mut crate::rest_api::RestDraft| {
        let removed = draft.api.gateway_responses.shift_remove(&input.response_type);
        removed.map(drop).ok_or_else(|| Error::not_found("Gateway response type not defined on api"))
    };
    gateway.change_rest_api(cx, &input.rest_api_id, remove).await.map(drop)
}

fn present(response: GatewayResponse) -> GatewayResponseShape {
    GatewayResponseShape {
        response_type: Some(response.kind),
        status_code: response.status_code,
        response_parameters: Some(response.parameters),
        response_templates: Some(response.templates),
        default_response: Some(response.is_default),
    }
}

//! Responses of WebSocket routes.

use api::apigatewayv2::{
    CreateRouteResponseRequest, DeleteRouteResponseRequest, GetRouteResponseRequest,
    GetRouteResponsesRequest, GetRouteResponsesResponse, RouteResponse as RouteResponseShape,
    UpdateRouteResponseRequest,
};
use base::RequestContext;

use crate::http_api::{RouteResponse, update};
use crate::page::page;
use crate::service::ApiGateway;
use crate::{Error, ids};

/// The members that creating and updating share.
macro_rules! take {
    ($response:expr, $input:expr) => {
        update!($response, $input; model_selection_expression, response_models);
        if let Some(parameters) = $input.response_parameters {
            let parameters = parameters.into_iter().map(|(name, rule)| (name, rule.into()));
            $response.response_parameters = Some(parameters.collect());
        }
    };
}

pub async fn create(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: CreateRouteResponseRequest,
) -> Result<RouteResponseShape, Error> {
    let (_, response) = gateway
        .change_http_api(cx, &input.api_id, |draft| {
            let route = draft.api.route_mut(&input.route_id)?;
            let mut response =
                RouteResponse { id: ids::part(), key: input.route_response_key, ..RouteResponse::default() };
            take!(response, input);
            route.responses.insert(response.id.clone(), response.clone());
            Ok(response)
        })
        .await?;
    Ok(present(&response))
}

pub async fn get(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: GetRouteResponseRequest,
) -> Result<RouteResponseShape, Error> {
    let entry = gateway.http_api(cx, &input.api_id)?;
    Ok(present(entry.api.route(&input.route_id)?.response(&input.route_response_id)?))
}

pub async fn list(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: GetRouteResponsesRequest,
) -> Result<GetRouteResponsesResponse, Error> {
    let entry = gateway.http_api(cx, &input.api_id)?;
    let responses = entry.api.route(&input.route_id)?.responses.values().map(present).collect();
    let (items, next_token) = page(responses, input.max_results.as_deref(), input.next_token.as_deref())?;
    Ok(GetRouteResponsesResponse { items: Some(items), next_token })
}

pub async fn update(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: UpdateRouteResponseRequest,
) -> Result<RouteResponseShape, Error> {
    let (_, response) = gateway
        .change_http_api(cx, &input.api_id, |draft| {
            let route = draft.api.route_mut(&input.route_id)?;
            let response = route.responses.get_mut(&input.route_response_id);
            let response =
                response.ok_or_else(|| Error::no_such("RouteResponse", &input.route_response_id))?;
            take!(response, input);
            if let Some(key) = input.route_response_key {
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
    input: DeleteRouteResponseRequest,
) -> Result<(), Error> {
    let remove = |draft: &mut crate::http_api::Draft| {
        let removed = draft.api.route_mut(&input.route_id)?.responses.shift_remove(&input.route_response_id);
        removed.map(drop).ok_or_else(|| Error::no_such("RouteResponse", &input.route_response_id))
    };
    gateway.change_http_api(cx, &input.api_id, remove).await.map(drop)
}

fn present(response: &RouteResponse) -> RouteResponseShape {
    let parameters = response.response_parameters.clone();
    RouteResponseShape {
        model_selection_expression: response.model_selection_expression.clone(),
        response_models: response.response_models.clone(),
        response_parameters: parameters
            .map(|given| given.into_iter().map(|(name, rule)| (name, rule.into())).collect()),
        route_response_id: Some(response.id.clone()),
        route_response_key: Some(response.key.clone()),
    }
}

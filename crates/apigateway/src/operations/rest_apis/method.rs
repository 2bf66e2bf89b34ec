//! Methods and their responses.

use api::apigateway::{
    DeleteMethodRequest, DeleteMethodResponseRequest, GetMethodRequest, GetMethodResponseRequest,
    Method as MethodShape, MethodResponse as MethodResponseShape, PutMethodRequest, PutMethodResponseRequest,
    UpdateMethodRequest, UpdateMethodResponseRequest,
};
use base::RequestContext;

use super::integration;
use crate::Error;
use crate::rest_api::{Method, MethodResponse, absent_resource, absent_response, patch};
use crate::service::ApiGateway;

pub async fn put(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: PutMethodRequest,
) -> Result<MethodShape, Error> {
    let (_, method) = gateway
        .change_rest_api_or(cx, &input.rest_api_id, absent_resource, |draft| {
            let resource = draft.api.resource(&input.resource_id)?;
            if resource.methods.contains_key(&input.http_method) {
                return Err(Error::conflict("Method already exists for this resource"));
            }
            let method = Method {
                authorizer_id: input.authorizer_id,
                authorization_scopes: input.authorization_scopes,
                api_key_required: input.api_key_required.unwrap_or(false),
                request_validator_id: input.request_validator_id,
                operation_name: input.operation_name,
                request_parameters: input.request_parameters.filter(|given| !given.is_empty()),
                request_models: input.request_models.filter(|given| !given.is_empty()),
                ..Method::new(input.http_method, input.authorization_type)
            };
            method.check(&draft.api)?;
            let resource = draft.api.resource_mut(&input.resource_id)?;
            resource.methods.insert(method.http_method.clone(), method.clone());
            Ok(method)
        })
        .await?;
    Ok(present(&method))
}

pub async fn get(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: GetMethodRequest,
) -> Result<MethodShape, Error> {
    let entry = gateway.rest_api_or(cx, &input.rest_api_id, absent_resource)?;
    Ok(present(entry.api.resource(&input.resource_id)?.method(&input.http_method)?))
}

pub async fn update(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: UpdateMethodRequest,
) -> Result<MethodShape, Error> {
    let patches = patch::patches(input.patch_operations);
    let (_, method) = gateway
        .change_rest_api_or(cx, &input.rest_api_id, absent_resource, |draft| {
            let mut method = draft.api.resource(&input.resource_id)?.method(&input.http_method)?.clone();
            method.patch_all(&patches, &draft.api)?;
            let resource = draft.api.resource_mut(&input.resource_id)?;
            resource.methods.insert(method.http_method.clone(), method.clone());
            Ok(method)
        })
        .await?;
    Ok(present(&method))
}

pub async fn delete(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: DeleteMethodRequest,
) -> Result<(), Error> {
    let remove = |draft: &mut crate::rest_api::RestDraft| {
        let resource = draft.api.resource_mut(&input.resource_id)?;
        resource.method(&input.http_method)?;
        resource.methods.shift_remove(&input.http_method);
        Ok(())
    };
    gateway.change_rest_api_or(cx, &input.rest_api_id, absent_resource, remove).await.map(drop)
}

pub async fn put_response(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: PutMethodResponseRequest,
) -> Result<MethodResponseShape, Error> {
    let (_, response) = gateway
        .change_rest_api_or(cx, &input.rest_api_id, absent_resource, |draft| {
            let method = draft.api.resource_mut(&input.resource_id)?.method_mut(&input.http_method)?;
            if method.responses.contains_key(&input.status_code) {
                return Err(Error::conflict("Response already exists for this resource"));
            }
            let response = MethodResponse {
                status_code: input.status_code,
                response_parameters: input.response_parameters.filter(|given| !given.is_empty()),
                response_models: input.response_models.filter(|given| !given.is_empty()),
            };
            method.responses.insert(response.status_code.clone(), response.clone());
            Ok(response)
        })
        .await?;
    Ok(present_response(&response))
}

pub async fn get_response(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: GetMethodResponseRequest,
) -> Result<MethodResponseShape, Error> {
    let entry = gateway.rest_api_or(cx, &input.rest_api_id, absent_resource)?;
    let method = entry.api.resource(&input.resource_id)?.method(&input.http_method)?;
    Ok(present_response(method.response(&input.status_code)?))
}

pub async fn update_response(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: UpdateMethodResponseRequest,
) -> Result<MethodResponseShape, Error> {
    let patches = patch::patches(input.patch_operations);
    let (_, response) = gateway
        .change_rest_api_or(cx, &input.rest_api_id, absent_resource, |draft| {
            let method = draft.api.resource_mut(&input.resource_id)?.method_mut(&input.http_method)?;
            let response = method.responses.get_mut(&input.status_code).ok_or_else(absent_response)?;
            patches.iter().try_for_each(|patch| response.patch(patch))?;
            Ok(response.clone())
        })
        .await?;
    Ok(present_response(&response))
}

pub async fn delete_response(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: DeleteMethodResponseRequest,
) -> Result<(), Error> {
    let remove = |draft: &mut crate::rest_api::RestDraft| {
        let method = draft.api.resource_mut(&input.resource_id)?.method_mut(&input.http_method)?;
        method.responses.shift_remove(&input.status_code).map(drop).ok_or_else(absent_response)
    };
    gateway.change_rest_api_or(cx, &input.rest_api_id, absent_resource, remove).await.map(drop)
}

pub fn present(method: &Method) -> MethodShape {
    let responses = method.responses.iter().map(|(status, it)| (status.clone(), present_response(it)));
    MethodShape {
        http_method: Some(method.http_method.clone()),
        authorization_type: Some(method.authorization_type.clone()),
        authorizer_id: method.authorizer_id.clone(),
        api_key_required: Some(method.api_key_required),
        request_validator_id: method.request_validator_id.clone(),
        operation_name: method.operation_name.clone(),
        request_parameters: method.request_parameters.clone(),
        request_models: method.request_models.clone(),
        method_responses: (!method.responses.is_empty()).then(|| responses.collect()),
        method_integration: method.integration.as_ref().map(integration::present),
        authorization_scopes: method.authorization_scopes.clone(),
    }
}

fn present_response(response: &MethodResponse) -> MethodResponseShape {
    MethodResponseShape {
        status_code: Some(response.status_code.clone()),
        response_parameters: response.response_parameters.clone(),
        response_models: response.response_models.clone(),
    }
}

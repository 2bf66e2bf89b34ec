//! Request validators.

use api::apigateway::{
    CreateRequestValidatorRequest, DeleteRequestValidatorRequest, GetRequestValidatorRequest,
    GetRequestValidatorsRequest, RequestValidator as ValidatorShape, RequestValidators,
    UpdateRequestValidatorRequest,
};
use base::RequestContext;

use super::page;
use crate::rest_api::{RequestValidator, patch};
use crate::service::ApiGateway;
use crate::{Error, ids};

pub async fn create(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: CreateRequestValidatorRequest,
) -> Result<ValidatorShape, Error> {
    let no_api = || Error::bad_request("Invalid REST API identifier specified");
    let (_, validator) = gateway
        .change_rest_api_or(cx, &input.rest_api_id, no_api, |draft| {
            let validator = RequestValidator {
                id: ids::short(),
                name: input.name,
                validate_request_body: input.validate_request_body.unwrap_or(false),
                validate_request_parameters: input.validate_request_parameters.unwrap_or(false),
            };
            draft.api.validators.insert(validator.id.clone(), validator.clone());
            Ok(validator)
        })
        .await?;
    Ok(present(&validator))
}

pub async fn get(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: GetRequestValidatorRequest,
) -> Result<ValidatorShape, Error> {
    let entry = gateway.rest_api_or(cx, &input.rest_api_id, absent)?;
    Ok(present(entry.api.validator(&input.request_validator_id)?))
}

pub async fn list(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: GetRequestValidatorsRequest,
) -> Result<RequestValidators, Error> {
    let entry = gateway.rest_api(cx, &input.rest_api_id)?;
    let validators = entry.api.validators.values().map(present).collect();
    let (items, position) = page(validators, input.limit, input.position.as_deref())?;
    Ok(RequestValidators { items: Some(items), position })
}

pub async fn update(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: UpdateRequestValidatorRequest,
) -> Result<ValidatorShape, Error> {
    let patches = patch::patches(input.patch_operations);
    let (_, validator) = gateway
        .change_rest_api_or(cx, &input.rest_api_id, absent, |draft| {
            let validator = draft.api.validators.get_mut(&input.request_validator_id).ok_or_else(absent)?;
            patches.iter().try_for_each(|patch| validator.patch(patch))?;
            Ok(validator.clone())
        })
        .await?;
    Ok(present(&validator))
}

pub async fn delete(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: DeleteRequestValidatorRequest,
) -> Result<(), Error> {
    let remove = |draft: &mut crate::rest_api::RestDraft| {
        draft.api.validators.shift_remove(&input.request_validator_id).map(drop).ok_or_else(absent)
    };
    gateway.change_rest_api_or(cx, &input.rest_api_id, absent, remove).await.map(drop)
}

fn absent() -> Error {
    Error::not_found("Invalid Request Validator identifier specified")
}

fn present(validator: &RequestValidator) -> ValidatorShape {
    ValidatorShape {
        id: Some(validator.id.clone()),
        name: validator.name.clone(),
        validate_request_body: Some(validator.validate_request_body),
        validate_request_parameters: Some(validator.validate_request_parameters),
    }
}

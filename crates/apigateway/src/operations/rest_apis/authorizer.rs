//! Authorizers.

use api::apigateway::{
    Authorizer as AuthorizerShape, Authorizers, CreateAuthorizerRequest, DeleteAuthorizerRequest,
    GetAuthorizerRequest, GetAuthorizersRequest, UpdateAuthorizerRequest,
};
use base::RequestContext;

use super::page;
use crate::rest_api::{Authorizer, patch};
use crate::service::ApiGateway;
use crate::{Error, ids};

pub async fn create(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: CreateAuthorizerRequest,
) -> Result<AuthorizerShape, Error> {
    // AWS says so of an API that is not there.
    let no_api = || {
        Error::conflict(
            "Unable to complete operation due to concurrent modification. Please try again later.",
        )
    };
    let (_, authorizer) = gateway
        .change_rest_api_or(cx, &input.rest_api_id, no_api, |draft| {
            let auth_type = match input.r#type.as_str() {
                "COGNITO_USER_POOLS" => "cognito_user_pools",
                _ => "custom",
            };
            let authorizer = Authorizer {
                id: ids::short(),
                name: input.name,
                kind: input.r#type,
                provider_arns: input.provider_arns,
                auth_type: input.auth_type.or_else(|| Some(auth_type.to_owned())),
                uri: input.authorizer_uri,
                credentials: input.authorizer_credentials,
                identity_source: input.identity_source,
                identity_validation_expression: input.identity_validation_expression,
                result_ttl_s: input.authorizer_result_ttl_in_seconds,
            };
            authorizer.check()?;
            draft.api.authorizers.insert(authorizer.id.clone(), authorizer.clone());
            Ok(authorizer)
        })
        .await?;
    Ok(present(&authorizer))
}

pub async fn get(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: GetAuthorizerRequest,
) -> Result<AuthorizerShape, Error> {
    let entry = gateway.rest_api(cx, &input.rest_api_id)?;
    Ok(present(entry.api.authorizer(&input.authorizer_id)?))
}

pub async fn list(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: GetAuthorizersRequest,
) -> Result<Authorizers, Error> {
    let entry = gateway.rest_api(cx, &input.rest_api_id)?;
    let authorizers = entry.api.authorizers.values().map(present).collect();
    let (items, position) = page(authorizers, input.limit, input.position.as_deref())?;
    Ok(Authorizers { items: Some(items), position })
}

pub async fn update(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: UpdateAuthorizerRequest,
) -> Result<AuthorizerShape, Error> {
    let patches = patch::patches(input.patch_operations);
    let (_, authorizer) = gateway
        .change_rest_api(cx, &input.rest_api_id, |draft| {
            let authorizer = draft.api.authorizers.get_mut(&input.authorizer_id).ok_or_else(absent)?;
            patches.iter().try_for_each(|patch| authorizer.patch(patch))?;
            Ok(authorizer.clone())
        })
        .await?;
    Ok(present(&authorizer))
}

pub async fn delete(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: DeleteAuthorizerRequest,
) -> Result<(), Error> {
    let remove = |draft: &mut crate::rest_api::RestDraft| {
        draft.api.authorizers.shift_remove(&input.authorizer_id).map(drop).ok_or_else(absent)
    };
    gateway.change_rest_api(cx, &input.rest_api_id, remove).await.map(drop)
}

fn absent() -> Error {
    Error::not_found("Invalid Authorizer identifier specified")
}

fn present(authorizer: &Authorizer) -> AuthorizerShape {
    let made = authorizer.clone();
    AuthorizerShape {
        id: Some(made.id),
        name: Some(made.name),
        r#type: Some(made.kind),
        provider_arns: made.provider_arns,
        auth_type: made.auth_type,
        authorizer_uri: made.uri,
        authorizer_credentials: made.credentials,
        identity_source: made.identity_source,
        identity_validation_expression: made.identity_validation_expression,
        authorizer_result_ttl_in_seconds: made.result_ttl_s,
    }
}

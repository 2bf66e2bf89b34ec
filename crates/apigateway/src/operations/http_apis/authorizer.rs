//! Authorizers.

use api::apigatewayv2::{
    Authorizer as AuthorizerShape, CreateAuthorizerRequest, DeleteAuthorizerRequest, GetAuthorizerRequest,
    GetAuthorizersRequest, GetAuthorizersResponse, UpdateAuthorizerRequest,
};
use base::RequestContext;

use crate::http_api::{Authorizer, AuthorizerType, update};
use crate::page::page;
use crate::service::ApiGateway;
use crate::{Error, ids};

/// The members that creating and updating share.
macro_rules! take {
    ($authorizer:expr, $input:expr) => {
        update!($authorizer, $input;
            authorizer_credentials_arn, authorizer_payload_format_version, authorizer_result_ttl_in_seconds,
            authorizer_uri, enable_simple_responses, identity_validation_expression, jwt_configuration);
    };
}

pub async fn create(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: CreateAuthorizerRequest,
) -> Result<AuthorizerShape, Error> {
    let (_, authorizer) = gateway
        .change_http_api(cx, &input.api_id, |draft| {
            let mut authorizer = Authorizer {
                id: ids::short(),
                name: input.name,
                authorizer_type: AuthorizerType::parse(&input.authorizer_type),
                authorizer_credentials_arn: None,
                authorizer_payload_format_version: None,
                authorizer_result_ttl_in_seconds: None,
                authorizer_uri: None,
                enable_simple_responses: None,
                identity_source: Some(input.identity_source),
                identity_validation_expression: None,
                jwt_configuration: None,
            };
            take!(authorizer, input);
            authorizer.check(draft.api.protocol)?;
            draft.api.add_authorizer(authorizer.clone())?;
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
    Ok(present(gateway.http_api(cx, &input.api_id)?.api.authorizer(&input.authorizer_id)?))
}

pub async fn list(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: GetAuthorizersRequest,
) -> Result<GetAuthorizersResponse, Error> {
    let entry = gateway.http_api(cx, &input.api_id)?;
    let authorizers = entry.api.authorizers.values().map(present).collect();
    let (items, next_token) = page(authorizers, input.max_results.as_deref(), input.next_token.as_deref())?;
    Ok(GetAuthorizersResponse { items: Some(items), next_token })
}

pub async fn update(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: UpdateAuthorizerRequest,
) -> Result<AuthorizerShape, Error> {
    let (_, authorizer) = gateway
        .change_http_api(cx, &input.api_id, |draft| {
            let protocol = draft.api.protocol;
            let authorizer = draft.api.authorizers.get_mut(&input.authorizer_id);
            let authorizer = authorizer.ok_or_else(|| Error::no_such("Authorizer", &input.authorizer_id))?;
            take!(authorizer, input);
            update!(authorizer, input; identity_source);
            if let Some(name) = input.name {
                authorizer.name = name;
            }
            if let Some(kind) = input.authorizer_type {
                authorizer.authorizer_type = AuthorizerType::parse(&kind);
            }
            authorizer.check(protocol)?;
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
    let remove = |draft: &mut crate::http_api::Draft| {
        let removed = draft.api.authorizers.shift_remove(&input.authorizer_id);
        removed.map(drop).ok_or_else(|| Error::no_such("Authorizer", &input.authorizer_id))
    };
    gateway.change_http_api(cx, &input.api_id, remove).await.map(drop)
}

fn present(authorizer: &Authorizer) -> AuthorizerShape {
    let made = authorizer.clone();
    AuthorizerShape {
        authorizer_credentials_arn: made.authorizer_credentials_arn,
        authorizer_id: Some(made.id),
        authorizer_payload_format_version: made.authorizer_payload_format_version,
        authorizer_result_ttl_in_seconds: made.authorizer_result_ttl_in_seconds,
        authorizer_type: Some(made.authorizer_type.as_str().to_owned()),
        authorizer_uri: made.authorizer_uri,
        enable_simple_responses: made.enable_simple_responses,
        identity_source: made.identity_source,
        identity_validation_expression: made.identity_validation_expression,
        jwt_configuration: made.jwt_configuration.map(Into::into),
        name: Some(made.name),
    }
}

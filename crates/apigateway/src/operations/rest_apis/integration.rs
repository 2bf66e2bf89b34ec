//! Integrations and their responses.

use api::apigateway::{
    DeleteIntegrationRequest, DeleteIntegrationResponseRequest, GetIntegrationRequest,
    GetIntegrationResponseRequest, Integration as IntegrationShape,
    IntegrationResponse as IntegrationResponseShape, PutIntegrationRequest, PutIntegrationResponseRequest,
    TlsConfig, UpdateIntegrationRequest, UpdateIntegrationResponseRequest,
};
use base::RequestContext;

use crate::Error;
use crate::rest_api::{
    Integration, IntegrationResponse, absent_integration, absent_resource, absent_response, patch,
};
use crate::service::ApiGateway;

pub async fn put(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: PutIntegrationRequest,
) -> Result<IntegrationShape, Error> {
    let (_, integration) = gateway
        .change_rest_api_or(cx, &input.rest_api_id, absent_resource, |draft| {
            let method = draft.api.resource_mut(&input.resource_id)?.method_mut(&input.http_method)?;
            let default = Integration::new(input.r#type, &input.resource_id);
            let is_http = default.kind.starts_with("HTTP");
            let integration = Integration {
                http_method: input.integration_http_method,
                uri: input.uri,
                connection_type: input.connection_type.or_else(|| is_http.then(|| "INTERNET".to_owned())),
                connection_id: input.connection_id,
                credentials: input.credentials,
                request_parameters: input.request_parameters.filter(|given| !given.is_empty()),
                request_templates: input.request_templates.filter(|given| !given.is_empty()),
                passthrough_behavior: input.passthrough_behavior.unwrap_or(default.passthrough_behavior),
                content_handling: input.content_handling,
                timeout_ms: input.timeout_in_millis.unwrap_or(default.timeout_ms),
                cache_namespace: input.cache_namespace.or(default.cache_namespace),
                cache_key_parameters: input.cache_key_parameters.unwrap_or_default(),
                is_tls_verification_skipped: input.tls_config.and_then(|tls| tls.insecure_skip_verification),
                response_transfer_mode: input.response_transfer_mode,
                responses: Default::default(),
                kind: default.kind,
            };
            integration.check()?;
            method.integration = Some(integration.clone());
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
    let entry = gateway.rest_api_or(cx, &input.rest_api_id, absent_resource)?;
    let method = entry.api.resource(&input.resource_id)?.method(&input.http_method)?;
    Ok(present(method.integration()?))
}

pub async fn update(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: UpdateIntegrationRequest,
) -> Result<IntegrationShape, Error> {
    let patches = patch::patches(input.patch_operations);
    let (_, integration) = gateway
        .change_rest_api_or(cx, &input.rest_api_id, absent_resource, |draft| {
            let method = draft.api.resource_mut(&input.resource_id)?.method_mut(&input.http_method)?;
            let integration = method.integration_mut()?;
            patches.iter().try_for_each(|patch| integration.patch(patch))?;
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
    let remove = |draft: &mut crate::rest_api::RestDraft| {
        let method = draft.api.resource_mut(&input.resource_id)?.method_mut(&input.http_method)?;
        method.integration.take().map(drop).ok_or_else(absent_integration)
    };
    gateway.change_rest_api_or(cx, &input.rest_api_id, absent_resource, remove).await.map(drop)
}

pub async fn put_response(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: PutIntegrationResponseRequest,
) -> Result<IntegrationResponseShape, Error> {
    let (_, response) = gateway
        .change_rest_api_or(cx, &input.rest_api_id, absent_resource, |draft| {
            let method = draft.api.resource_mut(&input.resource_id)?.method_mut(&input.http_method)?;
            let integration = method.integration_mut()?;
            let response = IntegrationResponse {
                status_code: input.status_code,
                selection_pattern: input.selection_pattern,
                response_parameters: input.response_parameters.filter(|given| !given.is_empty()),
                response_templates: input.response_templates.filter(|given| !given.is_empty()),
                content_handling: input.content_handling,
            };
            response.check()?;
            integration.responses.insert(response.status_code.clone(), response.clone());
            Ok(response)
        })
        .await?;
    Ok(present_response(&response))
}

pub async fn get_response(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: GetIntegrationResponseRequest,
) -> Result<IntegrationResponseShape, Error> {
    let entry = gateway.rest_api_or(cx, &input.rest_api_id, absent_resource)?;
    let method = entry.api.resource(&input.resource_id)?.method(&input.http_method)?;
    Ok(present_response(method.integration()?.response(&input.status_code)?))
}

pub async fn update_response(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: UpdateIntegrationResponseRequest,
) -> Result<IntegrationResponseShape, Error> {
    let patches = patch::patches(input.patch_operations);
    let (_, response) = gateway
        .change_rest_api_or(cx, &input.rest_api_id, absent_resource, |draft| {
            let method = draft.api.resource_mut(&input.resource_id)?.method_mut(&input.http_method)?;
            let integration = method.integration_mut()?;
            let response = integration.responses.get_mut(&input.status_code).ok_or_else(absent_response)?;
            patches.iter().try_for_each(|patch| response.patch(patch))?;
            Ok(response.clone())
        })
        .await?;
    Ok(present_response(&response))
}

pub async fn delete_response(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: DeleteIntegrationResponseRequest,
) -> Result<(), Error> {
    let remove = |draft: &mut crate::rest_api::RestDraft| {
        let resource = draft.api.resource_mut(&input.resource_id)?;
        let method = resource.methods.get_mut(&input.http_method).ok_or_else(absent_integration)?;
        let removed = method.integration_mut()?.responses.shift_remove(&input.status_code);
        removed.map(drop).ok_or_else(absent_response)
    };
    gateway.change_rest_api_or(cx, &input.rest_api_id, absent_resource, remove).await.map(drop)
}

pub fn present(integration: &Integration) -> IntegrationShape {
    let made = integration.clone();
    let responses = made.responses.iter().map(|(status, it)| (status.clone(), present_response(it)));
    let responses: api::Map<_> = responses.collect();
    IntegrationShape {
        r#type: Some(made.kind),
        http_method: made.http_method,
        uri: made.uri,
        connection_type: made.connection_type,
        connection_id: made.connection_id,
        credentials: made.credentials,
        request_parameters: made.request_parameters,
        request_templates: made.request_templates,
        passthrough_behavior: Some(made.passthrough_behavior),
        content_handling: made.content_handling,
        timeout_in_millis: Some(made.timeout_ms),
        cache_namespace: made.cache_namespace,
        cache_key_parameters: Some(made.cache_key_parameters),
        integration_responses: (!responses.is_empty()).then_some(responses),
        tls_config: made
            .is_tls_verification_skipped
            .map(|skip| TlsConfig { insecure_skip_verification: Some(skip) }),
        response_transfer_mode: made.response_transfer_mode,
        ..IntegrationShape::default()
    }
}

fn present_response(response: &IntegrationResponse) -> IntegrationResponseShape {
    let IntegrationResponse {
        status_code,
        selection_pattern,
        response_parameters,
        response_templates,
        content_handling,
    } = response.clone();
    IntegrationResponseShape {
        status_code: Some(status_code),
        selection_pattern,
        response_parameters,
        response_templates,
        content_handling,
    }
}

//! What the front end of a REST API answers by itself, in the API's words if it has any.

use ::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use base::{Principal, RequestContext};
use serde_json::json;

use super::stage::Served;
use crate::rest_api::GatewayResponse;

/// Why a request gets no answer of its method.
#[derive(Debug)]
pub struct Refusal {
    /// The kind of gateway response.
    kind: &'static str,
    /// What `x-amzn-errortype` says.
    error_type: &'static str,
    message: String,
}

impl Refusal {
    fn new(kind: &'static str, error_type: &'static str, message: impl Into<String>) -> Self {
        Self { kind, error_type, message: message.into() }
    }

    /// AWS says so of paths and methods that are not there.
    pub fn missing_token() -> Self {
        let message = "Missing Authentication Token";
        Self::new("MISSING_AUTHENTICATION_TOKEN", "MissingAuthenticationTokenException", message)
    }

    pub fn invalid_key() -> Self {
        Self::new("INVALID_API_KEY", "ForbiddenException", "Forbidden")
    }

    pub fn access_denied(cx: &RequestContext, resource: &str) -> Self {
        let caller = match &cx.principal {
            Principal::User { arn, .. } | Principal::AssumedRole { arn, .. } => arn.clone(),
            Principal::Anonymous => "anonymous".to_owned(),
            Principal::Root | Principal::Service { .. } => {
                format!("arn:{}:iam::{}:root", cx.region.partition(), cx.account)
            }
        };
        let message = format!(
            "User: {caller} is not authorized to perform: execute-api:Invoke on resource: {resource}"
        );
        Self::new("ACCESS_DENIED", "AccessDeniedException", message)
    }

    pub fn authorizer_error() -> Self {
        Self::new(
            "AUTHORIZER_CONFIGURATION_ERROR",
            "AuthorizerConfigurationException",
            "Internal server error",
        )
    }

    pub fn configuration_error() -> Self {
        Self::new("API_CONFIGURATION_ERROR", "InternalServerErrorException", "Internal server error")
    }

    pub fn too_large() -> Self {
        Self::new("REQUEST_TOO_LARGE", "RequestTooLargeException", "Request Entity Too Large")
    }

    pub fn timed_out() -> Self {
        Self::new("INTEGRATION_TIMEOUT", "InternalServerErrorException", "Endpoint request timed out")
    }

    pub fn throttled() -> Self {
        Self::new("THROTTLED", "TooManyRequestsException", "Too Many Requests")
    }
}

/// A function that failed, or whose result is no response: no API words that.
pub fn bad_gateway(cx: &RequestContext) -> web::Response {
    let mut response =
        plain(cx, StatusCode::BAD_GATEWAY, r#"{"message": "Internal server error"}"#.to_owned());
    put(response.headers_mut(), "x-amzn-errortype", "InternalServerErrorException");
    response
}

/// There is no such stage.
pub fn no_stage(cx: &RequestContext) -> web::Response {
    let mut response = plain(cx, StatusCode::FORBIDDEN, r#"{"message":"Forbidden"}"#.to_owned());
    put(response.headers_mut(), "x-amzn-errortype", "ForbiddenException");
    response
}

pub fn answer(cx: &RequestContext, served: &Served, refusal: &Refusal) -> web::Response {
    let wording = served.snapshot.gateway_response(refusal.kind);
    let status = wording.status_code.as_deref().and_then(|text| text.parse().ok());
    let status = status.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut response = plain(cx, status, body(&wording, refusal));
    put(response.headers_mut(), "x-amzn-errortype", refusal.error_type);
    for (name, value) in &wording.parameters {
        let name = name.strip_prefix("gatewayresponse.header.");
        let text = value.strip_prefix('\'').and_then(|text| text.strip_suffix('\''));
        if let (Some(name), Some(text)) = (name, text) {
            put(response.headers_mut(), &name.to_ascii_lowercase(), text);
        }
    }
    response
}

fn body(wording: &GatewayResponse, refusal: &Refusal) -> String {
    let template = wording.templates.get("application/json").or_else(|| wording.templates.values().next());
    let template = template.map_or("", String::as_str);
    template
        .replace("$context.error.messageString", &json!(refusal.message).to_string())
        .replace("$context.error.message", &refusal.message)
        .replace("$context.error.responseType", refusal.kind)
}

fn plain(cx: &RequestContext, status: StatusCode, body: String) -> web::Response {
    let mut response = web::Response::new(body.into());
    *response.status_mut() = status;
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    with_ids(response, cx)
}

/// The headers that every answer of a REST API has.
pub fn with_ids(mut response: web::Response, cx: &RequestContext) -> web::Response {
    put(response.headers_mut(), "x-amz-apigw-id", cx.request_id.as_str());
    response
}

fn put(headers: &mut HeaderMap, name: &str, value: &str) {
    if let (Ok(name), Ok(value)) = (HeaderName::from_bytes(name.as_bytes()), HeaderValue::from_str(value)) {
        headers.insert(name, value);
    }
}

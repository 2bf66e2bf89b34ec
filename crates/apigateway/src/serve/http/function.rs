//! A function behind a route.

use base::ports::{EventSource, InvokeAs, InvokeFunctionError};

use super::stage::{Function, PayloadFormat};
use super::{Call, answer, event, response};
use crate::service::ApiGateway;

/// How API Gateway is called in the policies of functions.
pub const PRINCIPAL: &str = "apigateway.amazonaws.com";

/// Longest event that a function takes, in bytes.
pub const EVENT_BYTES_MAX: usize = 6 << 20;

/// Invokes the function with the request and makes a response of its result.
pub async fn invoke(gateway: &ApiGateway, call: &Call<'_>, function: &Function) -> web::Response {
    let cx = call.cx;
    let payload = match function.format {
        PayloadFormat::V1 => event::v1(call),
        PayloadFormat::V2 => event::v2(call),
    };
    if payload.len() > EVENT_BYTES_MAX {
        return answer::too_large(cx);
    }
    let source;
    let right = match &function.credentials_arn {
        Some(arn) => InvokeAs::Role { arn },
        None => {
            source = EventSource {
                service: PRINCIPAL,
                arn: source_arn(call),
                account: call.stage.place.account.clone(),
            };
            InvokeAs::Source(&source)
        }
    };
    let trace = cx.trace_header.as_deref();
    let invocation = gateway.functions.invoke(&function.arn, payload.into(), right, trace);
    let timeout = function.timeout.min(std::time::Duration::from_millis(gateway.config.http_timeout_ms));
    let invoked = match tokio::time::timeout(timeout, invocation).await {
        Err(_elapsed) => return answer::unavailable(cx),
        Ok(Err(error)) => return not_invoked(call, function, &error),
        Ok(Ok(invoked)) => invoked,
    };
    if invoked.function_error.is_some() {
        return answer::internal_error(cx);
    }
    let response = match function.format {
        PayloadFormat::V1 => response::parse_v1(&invoked.payload),
        PayloadFormat::V2 => response::parse_v2(&invoked.payload),
    };
    match response {
        Some(response) => answer::with_request_id(response, cx),
        None => answer::internal_error(cx),
    }
}

/// The ARN that the function's policy must allow: API, stage, method and the route's path.
fn source_arn(call: &Call<'_>) -> String {
    match &call.route.template {
        Some(template) => call.stage.execute_arn(call.request.method(), template),
        None => {
            let rest = format!("{}/{}/$default", call.stage.api_id, call.stage.name());
            call.stage.place.execute_arn(&rest)
        }
    }
}

fn not_invoked(call: &Call<'_>, function: &Function, error: &InvokeFunctionError) -> web::Response {
    match error {
        InvokeFunctionError::Throttled => answer::unavailable(call.cx),
        InvokeFunctionError::TooLarge => answer::too_large(call.cx),
        InvokeFunctionError::NotFound | InvokeFunctionError::Denied => {
            tracing::debug!(function = function.arn, %error, "a route cannot invoke its function");
            answer::internal_error(call.cx)
        }
        InvokeFunctionError::Failed { .. } => {
            tracing::warn!(
                function = function.arn,
                error = error as &dyn std::error::Error,
                "a route could not invoke its function"
            );
            answer::internal_error(call.cx)
        }
    }
}

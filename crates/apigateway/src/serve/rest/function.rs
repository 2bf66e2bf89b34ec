//! A function behind a method, which gets the whole request (`AWS_PROXY`).

use base::ports::{EventSource, InvokeAs, InvokeFunctionError};

use super::gateway_response::{self, Refusal};
use super::stage::Function;
use super::{Call, event};
use crate::serve::http::{EVENT_BYTES_MAX, PRINCIPAL, response};
use crate::service::ApiGateway;

/// Invokes the function with the request and makes a response of its result.
pub async fn invoke(
    gateway: &ApiGateway,
    call: &Call<'_>,
    function: &Function,
) -> Result<web::Response, Refusal> {
    let cx = call.cx;
    let payload = event::encode(call);
    if payload.len() > EVENT_BYTES_MAX {
        return Err(Refusal::too_large());
    }
    let source;
    let right = match &function.credentials_arn {
        Some(arn) => InvokeAs::Role { arn },
        None => {
            let arn = call.execute_arn(&call.method.template);
            source = EventSource { service: PRINCIPAL, arn, account: call.place.account.clone() };
            InvokeAs::Source(&source)
        }
    };
    let trace = cx.trace_header.as_deref();
    let invocation = gateway.functions.invoke(&function.arn, payload.into(), right, trace);
    let invoked = match tokio::time::timeout(function.timeout, invocation).await {
        Err(_elapsed) => return Err(Refusal::timed_out()),
        Ok(Err(error)) => return Err(not_invoked(function, &error)),
        Ok(Ok(invoked)) => invoked,
    };
    if invoked.function_error.is_some() {
        return Ok(gateway_response::bad_gateway(cx));
    }
    Ok(match response::parse_rest(&invoked.payload) {
        Some(response) => gateway_response::with_ids(response, cx),
        None => gateway_response::bad_gateway(cx),
    })
}

fn not_invoked(function: &Function, error: &InvokeFunctionError) -> Refusal {
    match error {
        InvokeFunctionError::Throttled => Refusal::throttled(),
        InvokeFunctionError::TooLarge => Refusal::too_large(),
        InvokeFunctionError::NotFound | InvokeFunctionError::Denied => {
            tracing::debug!(function = function.arn, %error, "a method cannot invoke its function");
            Refusal::configuration_error()
        }
        InvokeFunctionError::Failed { .. } => {
            tracing::warn!(
                function = function.arn,
                error = error as &dyn std::error::Error,
                "a method could not invoke its function"
            );
            Refusal::configuration_error()
        }
    }
}

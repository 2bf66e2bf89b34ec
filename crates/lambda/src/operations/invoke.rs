//! Invocations.

use api::lambda::{InvocationRequest, InvocationResponse};
use base::RequestContext;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use bytes::Bytes;

use crate::error::Error;
use crate::execution::{Invocation, Outcome};
use crate::limits;
use crate::names::FunctionName;
use crate::payload;
use crate::service::Lambda;

pub(super) async fn invoke(
    service: &Lambda,
    cx: &RequestContext,
    input: InvocationRequest,
) -> Result<InvocationResponse, Error> {
    let name = FunctionName::parse_qualified(cx, &input.function_name, input.qualifier.as_deref())?;
    let payload = input.payload.unwrap_or_default();
    let invocation = Invocation {
        invoked_arn: name.arn(),
        client_context: parse_client_context(input.client_context.as_deref())?,
        log_tail: input.log_type.as_deref() == Some("Tail"),
        ..Invocation::default()
    };
    match input.invocation_type.as_deref() {
        Some("DryRun") => dry_run(service, &name),
        Some("Event") => {
            let payload = payload::check(payload, service.config.async_payload_bytes_max).await?;
            service.accept_event(cx, &name, Invocation { payload, ..invocation }).await?;
            Ok(InvocationResponse { status_code: Some(202), ..InvocationResponse::default() })
        }
        _ => {
            let payload = payload::check(payload, service.config.sync_payload_bytes_max).await?;
            let outcome = service.run(cx, &name, Invocation { payload, ..invocation }).await?;
            Ok(present(outcome))
        }
    }
}

fn dry_run(service: &Lambda, name: &FunctionName) -> Result<InvocationResponse, Error> {
    service.catalog.resolve(name, 0.0)?;
    Ok(InvocationResponse { status_code: Some(204), ..InvocationResponse::default() })
}

/// Client contexts travel as base64 of a JSON object.
fn parse_client_context(header: Option<&str>) -> Result<Option<String>, Error> {
    let Some(text) = header else { return Ok(None) };
    if text.len() > limits::CLIENT_CONTEXT_LEN_MAX {
        return Err(Error::ClientContextMalformed);
    }
    let bytes = BASE64.decode(text).map_err(|_| Error::ClientContextMalformed)?;
    let json = String::from_utf8(bytes).map_err(|_| Error::ClientContextMalformed)?;
    match serde_json::from_str::<serde::de::IgnoredAny>(&json) {
        Ok(_) => Ok(Some(json)),
        Err(_) => Err(Error::ClientContextMalformed),
    }
}

fn present(outcome: Outcome) -> InvocationResponse {
    InvocationResponse {
        status_code: Some(200),
        function_error: outcome.function_error.map(|error| error.as_str().to_owned()),
        log_result: outcome.log_tail.map(|tail: Bytes| BASE64.encode(tail)),
        payload: Some(outcome.payload),
        executed_version: Some(outcome.executed_version.to_string()),
        durable_execution_arn: None,
    }
}

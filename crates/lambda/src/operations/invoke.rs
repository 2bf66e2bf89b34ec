//! Invocations.

use api::Streaming;
use api::lambda::{
    InvocationRequest, InvocationResponse, InvokeAsyncRequest, InvokeAsyncResponse,
    InvokeResponseStreamUpdate, InvokeWithResponseStreamCompleteEvent, InvokeWithResponseStreamRequest,
    InvokeWithResponseStreamResponse, InvokeWithResponseStreamResponseEvent,
};
use base::RequestContext;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use bytes::Bytes;
use futures_util::stream;
use wire::ApiError;

use crate::error::Error;
use crate::execution::{Invocation, Outcome, StreamEvent, StreamedResponse};
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
        trace_header: cx.trace_header.clone(),
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

/// The older form of an asynchronous invocation.
pub(super) async fn invoke_async(
    service: &Lambda,
    cx: &RequestContext,
    input: InvokeAsyncRequest,
) -> Result<InvokeAsyncResponse, Error> {
    let name = FunctionName::parse(cx, &input.function_name)?;
    let payload = payload::check(input.invoke_args, service.config.async_payload_bytes_max).await?;
    let invocation = Invocation { payload, invoked_arn: name.arn(), ..Invocation::default() };
    service.accept_event(cx, &name, invocation).await?;
    Ok(InvokeAsyncResponse { status: Some(202) })
}

pub(super) async fn invoke_with_response_stream(
    service: &Lambda,
    cx: &RequestContext,
    input: InvokeWithResponseStreamRequest,
) -> Result<Streaming<InvokeWithResponseStreamResponse>, Error> {
    let name = FunctionName::parse_qualified(cx, &input.function_name, input.qualifier.as_deref())?;
    if input.invocation_type.as_deref() == Some("DryRun") {
        service.catalog.resolve(&name, 0.0)?;
        let output = InvokeWithResponseStreamResponse { status_code: Some(204), ..Default::default() };
        return Ok(Streaming::new::<InvokeWithResponseStreamResponseEvent>(output, stream::empty()));
    }
    let payload = input.payload.unwrap_or_default();
    let invocation = Invocation {
        payload: payload::check(payload, service.config.sync_payload_bytes_max).await?,
        invoked_arn: name.arn(),
        client_context: parse_client_context(input.client_context.as_deref())?,
        trace_header: cx.trace_header.clone(),
        log_tail: input.log_type.as_deref() == Some("Tail"),
        ..Invocation::default()
    };
    let response = service.run_streaming(cx, &name, invocation).await?;
    let output = InvokeWithResponseStreamResponse {
        status_code: Some(200),
        executed_version: Some(response.executed_version.to_string()),
        event_stream: None,
        response_stream_content_type: Some(
            response.content_type.clone().unwrap_or_else(|| "application/octet-stream".to_owned()),
        ),
    };
    Ok(Streaming::new(output, events(response)))
}

/// The pieces of a response, then what it ended with.
fn events(
    response: StreamedResponse,
) -> impl futures_util::Stream<Item = Result<InvokeWithResponseStreamResponseEvent, ApiError>> {
    stream::unfold(response.events, |mut events| async move {
        let event = match events.recv().await? {
            StreamEvent::Chunk(payload) => InvokeWithResponseStreamResponseEvent {
                payload_chunk: Some(InvokeResponseStreamUpdate { payload: Some(payload) }),
                invoke_complete: None,
            },
            StreamEvent::Complete(outcome) => InvokeWithResponseStreamResponseEvent {
                payload_chunk: None,
                invoke_complete: Some(complete(outcome)),
            },
        };
        Some((Ok(event), events))
    })
}

fn complete(outcome: Outcome) -> InvokeWithResponseStreamCompleteEvent {
    let failed = outcome.function_error.is_some();
    InvokeWithResponseStreamCompleteEvent {
        error_code: outcome.error_type.filter(|_| failed),
        error_details: failed.then(|| String::from_utf8_lossy(&outcome.payload).into_owned()),
        log_result: outcome.log_tail.map(|tail| BASE64.encode(tail)),
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

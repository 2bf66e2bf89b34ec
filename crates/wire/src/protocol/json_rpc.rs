//! The JSON protocols 1.0 and 1.1: the body is the input, a header names the operation.

use super::{json_error, or_empty, put_content_type};
use crate::{ApiError, Operation, Protocol, Request, Response, Schema, Value, json};

pub(super) fn decode(schema: &'static Schema, request: &Request) -> Result<Value, ApiError> {
    if request.body.is_empty() {
        return Ok(Value::empty(schema));
    }
    json::decode(schema, &request.body).map(|value| or_empty(schema, value))
}

pub(super) fn encode(protocol: Protocol, operation: &Operation, output: &Value, response: &mut Response) {
    if operation.event_stream().is_some() {
        // The output itself is the first event: see `event_stream::initial_response`.
        return put_content_type(response, "application/vnd.amazon.eventstream");
    }
    put_content_type(response, content_type(protocol));
    if operation.has_output {
        response.body = json::encode(operation.output, output).into();
    }
}

pub(super) fn encode_error(protocol: Protocol, error: &ApiError, response: &mut Response) {
    put_content_type(response, content_type(protocol));
    let mut body = b"{\"__type\":".to_vec();
    json::write_string(&mut body, error.shape.code);
    response.body = json_error(error, body);
}

fn content_type(protocol: Protocol) -> &'static str {
    match protocol {
        Protocol::Json10 => "application/x-amz-json-1.0",
        _ => "application/x-amz-json-1.1",
    }
}

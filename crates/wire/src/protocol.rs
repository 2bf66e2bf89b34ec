//! The five protocols: one entry for each direction.

mod json_rpc;
mod query_xml;
mod rest_document;

use http::{HeaderValue, StatusCode, header};

use crate::query::Dialect;
use crate::{
    ApiError, Operation, Protocol, Request, Response, Route, Schema, ServiceModel, Value, json, query,
};

/// Reads the operation's input from a request. The result fits the input's schema, but is not
/// [validated](crate::validate).
pub fn decode(route: &Route, request: &Request) -> Result<Value, ApiError> {
    let input = route.operation.input;
    match route.service.protocol {
        Protocol::RestJson | Protocol::RestXml => rest_document::decode(route, request),
        Protocol::Json10 | Protocol::Json11 => json_rpc::decode(input, request),
        Protocol::Query => query::decode(input, Dialect::Query, request),
        Protocol::Ec2 => query::decode(input, Dialect::Ec2, request),
    }
}

/// Writes the operation's output. `request_id` becomes the response's `x-amzn-RequestId`.
pub fn encode(service: &ServiceModel, operation: &Operation, output: &Value, request_id: &str) -> Response {
    let status = StatusCode::from_u16(operation.status).unwrap_or(StatusCode::OK);
    let mut response = start(status, request_id);
    match service.protocol {
        Protocol::RestJson | Protocol::RestXml => {
            rest_document::encode(service, operation.output, output, &mut response);
        }
        Protocol::Json10 | Protocol::Json11 => {
            json_rpc::encode(service.protocol, operation, output, &mut response);
        }
        Protocol::Query => query_xml::encode_query(service, operation, output, request_id, &mut response),
        Protocol::Ec2 => query_xml::encode_ec2(service, operation, output, request_id, &mut response),
    }
    response
}

/// Writes an error in the service's protocol. The error's source is not written.
pub fn encode_error(service: &ServiceModel, error: &ApiError, request_id: &str) -> Response {
    let status = StatusCode::from_u16(error.shape.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut response = start(status, request_id);
    match service.protocol {
        Protocol::RestJson => rest_document::encode_json_error(error, &mut response),
        Protocol::Json10 | Protocol::Json11 => {
            json_rpc::encode_error(service.protocol, error, &mut response);
        }
        Protocol::Query | Protocol::RestXml => {
            query_xml::encode_error(service, error, request_id, &mut response);
        }
        Protocol::Ec2 => query_xml::encode_ec2_error(error, request_id, &mut response),
    }
    response
}

fn start(status: StatusCode, request_id: &str) -> Response {
    let mut response = Response { status, ..Response::default() };
    if let Ok(value) = HeaderValue::from_str(request_id) {
        response.headers.insert("x-amzn-requestid", value);
    }
    response
}

fn put_content_type(response: &mut Response, content_type: &'static str) {
    response.headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
}

/// A document `null` means a structure without members.
fn or_empty(schema: &Schema, value: Value) -> Value {
    if value.is_null() { Value::empty(schema) } else { value }
}

/// An error's members as a JSON object, after those that `start` holds (`{` or `{"name":value`).
fn json_error(error: &ApiError, mut start: Vec<u8>) -> bytes::Bytes {
    let mut separator: &[u8] = if start.len() > 1 { b"," } else { b"" };
    if let Some(schema) = error.shape.schema {
        let members = json::encode(schema, &error.to_value(schema));
        let members = members.strip_prefix(b"{").and_then(|members| members.strip_suffix(b"}"));
        if let Some(members) = members.filter(|members| !members.is_empty()) {
            start.extend_from_slice(separator);
            start.extend_from_slice(members);
            separator = b",";
        }
    }
    if error.lacks_message_member() {
        start.extend_from_slice(separator);
        start.extend_from_slice(b"\"message\":");
        json::write_string(&mut start, &error.message);
    }
    start.push(b'}');
    start.into()
}

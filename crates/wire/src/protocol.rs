//! The five protocols: one entry for each direction, and the REST-JSON codec.

use bytes::Bytes;
use http::{HeaderValue, StatusCode, header};

use crate::{
    ApiError, Kind, Location, Operation, Protocol, Request, Response, Route, Schema, ServiceModel, Value,
    json, rest,
};

/// Reads the operation's input from a request. The result fits the input's schema, but is not
/// [validated](crate::validate).
pub fn decode(route: &Route, request: &Request) -> Result<Value, ApiError> {
    match route.service.protocol {
        Protocol::RestJson => decode_rest_json(route, request),
        Protocol::Json10 | Protocol::Json11 => {
            if request.body.is_empty() {
                return Ok(Value::empty(route.operation.input));
            }
            json::decode(route.operation.input, &request.body)
                .map(|value| or_empty(route.operation.input, value))
        }
        Protocol::Query | Protocol::Ec2 | Protocol::RestXml => {
            Err(ApiError::not_implemented(route.service.name, route.operation.name))
        }
    }
}

/// Writes the operation's output. `request_id` becomes the response's `x-amzn-RequestId`.
pub fn encode(service: &ServiceModel, operation: &Operation, output: &Value, request_id: &str) -> Response {
    let mut response = Response {
        status: StatusCode::from_u16(operation.status).unwrap_or(StatusCode::OK),
        ..Response::default()
    };
    put_request_id(&mut response, request_id);
    match service.protocol {
        Protocol::RestJson => encode_rest_json(operation.output, output, &mut response),
        Protocol::Json10 | Protocol::Json11 => {
            put_content_type(&mut response, json_type(service.protocol));
            if operation.has_output {
                response.body = json::encode(operation.output, output).into();
            }
        }
        Protocol::Query | Protocol::Ec2 | Protocol::RestXml => {
            response.status = StatusCode::NOT_IMPLEMENTED;
        }
    }
    response
}

/// Writes an error in the service's protocol. The error's source is not written.
pub fn encode_error(service: &ServiceModel, error: &ApiError, request_id: &str) -> Response {
    let mut response = Response {
        status: StatusCode::from_u16(error.shape.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR),
        ..Response::default()
    };
    put_request_id(&mut response, request_id);
    put_content_type(&mut response, json_type(service.protocol));
    match service.protocol {
        Protocol::RestJson => {
            if let Ok(code) = HeaderValue::from_str(error.shape.code) {
                response.headers.insert("x-amzn-errortype", code);
            }
            let body = match error.shape.schema {
                Some(schema) => {
                    let value = error.to_value(schema);
                    if let Value::Structure(values) = &value {
                        rest::encode_bound(schema, values, &mut response);
                    }
                    json::encode(schema, &value)
                }
                None => message_only(b"{\"message\":", &error.message),
            };
            response.body = body.into();
        }
        Protocol::Json10 | Protocol::Json11 => {
            let mut start = b"{\"__type\":".to_vec();
            json::write_string(&mut start, error.shape.code);
            response.body = match error.shape.schema {
                Some(schema) => {
                    let members = json::encode(schema, &error.to_value(schema));
                    // Splices the type in front of the members: `{}` has none to separate it from.
                    start.extend_from_slice(if members.len() > 2 { b"," } else { b"" });
                    start.extend_from_slice(&members[1..]);
                    start.into()
                }
                None => {
                    start.extend_from_slice(b",\"message\":");
                    message_only(&start, &error.message).into()
                }
            };
        }
        Protocol::Query | Protocol::Ec2 | Protocol::RestXml => {}
    }
    response
}

fn message_only(start: &[u8], message: &str) -> Vec<u8> {
    let mut body = start.to_vec();
    json::write_string(&mut body, message);
    body.push(b'}');
    body
}

fn decode_rest_json(route: &Route, request: &Request) -> Result<Value, ApiError> {
    let schema = route.operation.input;
    let members = schema.members();
    let payload = members.iter().position(|member| member.location == Location::Payload);
    let in_body = members.iter().any(|member| member.location == Location::Body);
    let mut values = match payload {
        Some(index) => {
            let mut values = vec![Value::Null; members.len()];
            values[index] = decode_payload(members[index].schema, &request.body)?;
            values
        }
        None if in_body && !request.body.is_empty() => {
            match or_empty(schema, json::decode(schema, &request.body)?) {
                Value::Structure(values) => values,
                _ => return Err(ApiError::serialization("Start of structure expected")),
            }
        }
        None => vec![Value::Null; members.len()],
    };
    rest::decode_bound(route, request, &mut values)?;
    Ok(Value::Structure(values))
}

fn decode_payload(schema: &'static Schema, body: &Bytes) -> Result<Value, ApiError> {
    if body.is_empty() {
        return Ok(Value::Null);
    }
    match schema.kind {
        Kind::Blob => Ok(Value::Blob(body.clone())),
        Kind::String => {
            let text = std::str::from_utf8(body);
            text.map(|text| Value::String(text.to_owned()))
                .map_err(|error| ApiError::serialization("The body is not UTF-8").caused_by(error))
        }
        _ => json::decode(schema, body),
    }
}

fn encode_rest_json(schema: &'static Schema, output: &Value, response: &mut Response) {
    let Value::Structure(values) = output else { return };
    let members = schema.members();
    rest::encode_bound(schema, values, response);
    let payload = members.iter().position(|member| member.location == Location::Payload);
    let streams = members.iter().any(|member| member.location == Location::EventStream);
    if let Some(index) = payload {
        match values.get(index) {
            Some(Value::Blob(bytes)) => response.body = bytes.clone(),
            Some(Value::String(text)) => response.body = text.clone().into(),
            Some(Value::Null) | None => {}
            Some(value) => {
                put_content_type(response, "application/json");
                response.body = json::encode(members[index].schema, value).into();
            }
        }
        if response.body.is_empty() || !response.headers.contains_key(header::CONTENT_TYPE) {
            put_content_type(response, "application/json");
        }
    } else if streams {
        put_content_type(response, "application/vnd.amazon.eventstream");
    } else if response.status != StatusCode::NO_CONTENT {
        put_content_type(response, "application/json");
        if members.iter().any(|member| member.location == Location::Body) {
            response.body = json::encode(schema, output).into();
        }
    }
}

/// A document `null` means a structure without members.
fn or_empty(schema: &Schema, value: Value) -> Value {
    if value.is_null() { Value::empty(schema) } else { value }
}

fn json_type(protocol: Protocol) -> &'static str {
    match protocol {
        Protocol::RestJson => "application/json",
        Protocol::Json10 => "application/x-amz-json-1.0",
        Protocol::Json11 => "application/x-amz-json-1.1",
        Protocol::Query | Protocol::Ec2 => "text/xml",
        Protocol::RestXml => "application/xml",
    }
}

fn put_content_type(response: &mut Response, content_type: &'static str) {
    response.headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
}

fn put_request_id(response: &mut Response, request_id: &str) {
    if let Ok(value) = HeaderValue::from_str(request_id) {
        response.headers.insert("x-amzn-requestid", value);
    }
}

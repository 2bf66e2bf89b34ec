//! The REST protocols: members in path, query and headers, and a document, JSON or XML, in the body.

use bytes::Bytes;
use http::{HeaderValue, StatusCode, header};

use super::{json_error, or_empty, put_content_type};
use crate::{
    ApiError, Kind, Location, Protocol, Request, Response, Route, Schema, ServiceModel, Value, json, rest,
    xml,
};

pub(super) fn decode(route: &Route, request: &Request) -> Result<Value, ApiError> {
    let protocol = route.service.protocol;
    let schema = route.operation.input;
    let members = schema.members();
    let payload = members.iter().position(|member| member.location == Location::Payload);
    let in_body = members.iter().any(|member| member.location == Location::Body);
    let mut values = match payload {
        Some(index) => {
            let mut values = vec![Value::Null; members.len()];
            values[index] = decode_payload(protocol, members[index].schema, &request.body)?;
            values
        }
        None if in_body && !request.body.is_empty() => {
            match or_empty(schema, decode_document(protocol, schema, &request.body)?) {
                Value::Structure(values) => values,
                _ => return Err(ApiError::serialization("Start of structure expected")),
            }
        }
        None => vec![Value::Null; members.len()],
    };
    rest::decode_bound(route, request, &mut values)?;
    Ok(Value::Structure(values))
}

fn decode_payload(protocol: Protocol, schema: &'static Schema, body: &Bytes) -> Result<Value, ApiError> {
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
        _ => decode_document(protocol, schema, body),
    }
}

fn decode_document(protocol: Protocol, schema: &'static Schema, body: &[u8]) -> Result<Value, ApiError> {
    match protocol {
        Protocol::RestXml => xml::decode(schema, body),
        _ => json::decode(schema, body),
    }
}

pub(super) fn encode(
    service: &ServiceModel,
    schema: &'static Schema,
    output: &Value,
    response: &mut Response,
) {
    let Value::Structure(values) = output else { return };
    let members = schema.members();
    rest::encode_bound(schema, values, response);
    let content_type = match service.protocol {
        Protocol::RestXml => "application/xml",
        _ => "application/json",
    };
    if let Some(index) = members.iter().position(|member| member.location == Location::Payload) {
        let member = &members[index];
        match values.get(index) {
            Some(Value::Blob(bytes)) => response.body = bytes.clone(),
            Some(Value::String(text)) => response.body = text.clone().into(),
            Some(Value::Null) | None => {}
            Some(value) => {
                response.body = encode_document(service, member.wire_name(), member.schema, value);
            }
        }
        if !response.headers.contains_key(header::CONTENT_TYPE) {
            put_content_type(response, content_type);
        }
    } else if members.iter().any(|member| member.location == Location::EventStream) {
        put_content_type(response, "application/vnd.amazon.eventstream");
    } else if response.status != StatusCode::NO_CONTENT {
        put_content_type(response, content_type);
        if members.iter().any(|member| member.location == Location::Body) {
            response.body = encode_document(service, schema.name, schema, output);
        }
    }
}

fn encode_document(service: &ServiceModel, root: &str, schema: &Schema, value: &Value) -> Bytes {
    if service.protocol != Protocol::RestXml {
        return json::encode(schema, value).into();
    }
    let mut out = format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<{root}");
    if let Some(namespace) = service.xml_namespace {
        xml::write_attribute(&mut out, "xmlns", namespace);
    }
    out.push('>');
    xml::write_members(&mut out, schema, value, true);
    out.push_str(&format!("</{root}>"));
    out.into()
}

pub(super) fn encode_json_error(error: &ApiError, response: &mut Response) {
    put_content_type(response, "application/json");
    if let Ok(code) = HeaderValue::from_str(error.shape.code) {
        response.headers.insert("x-amzn-errortype", code);
    }
    if let Some(schema) = error.shape.schema
        && let Value::Structure(values) = error.to_value(schema)
    {
        rest::encode_bound(schema, &values, response);
    }
    response.body = json_error(error, b"{".to_vec());
}

//! What the REST protocols put outside of the body: path labels, query strings, headers, status.

use http::{HeaderName, HeaderValue};

use crate::percent::parse_pairs;
use crate::{
    ApiError, Kind, Location, Member, Request, Response, Route, Schema, TimestampFormat, Value, text,
};

/// Fills in every member that travels outside of the body.
pub(crate) fn decode_bound(route: &Route, request: &Request, values: &mut [Value]) -> Result<(), ApiError> {
    let members = route.operation.input.members();
    let has_query = members.iter().any(|member| member.location == Location::Query);
    let mut pairs = Vec::new();
    if has_query && !request.query.is_empty() {
        pairs = parse_pairs(&request.query)
            .ok_or_else(|| ApiError::serialization("The query string cannot be decoded"))?;
    }
    for (member, slot) in members.iter().zip(values) {
        match member.location {
            Location::Uri => {
                let label = route.labels.iter().find(|(name, _)| *name == member.wire_name());
                if let Some((_, value)) = label {
                    *slot = text::parse(member.schema, value, format_of(member, TimestampFormat::Iso8601))?;
                }
            }
            Location::Query => *slot = decode_query(member, &pairs, route)?,
            Location::Header => *slot = decode_header(member, request)?,
            Location::HeadersPrefix => *slot = decode_prefixed(member, request),
            _ => {}
        }
    }
    Ok(())
}

fn decode_query(member: &Member, pairs: &[(String, String)], route: &Route) -> Result<Value, ApiError> {
    let format = format_of(member, TimestampFormat::Iso8601);
    let name = member.wire_name();
    let mut given = pairs.iter().filter(|(key, _)| key == name).map(|(_, value)| value);
    match member.schema.kind {
        Kind::List(list) => {
            let values: Result<Vec<_>, _> =
                given.map(|value| text::parse(list.member, value, format)).collect();
            let values = values?;
            Ok(if values.is_empty() { Value::Null } else { Value::List(values) })
        }
        Kind::Map(map) => {
            // All parameters that no other member and no part of the template claims.
            let members = route.operation.input.members();
            let template = route.operation.uri.split_once('?').map_or("", |(_path, query)| query);
            let claimed = |key: &str| {
                let is_fixed = template.split('&').any(|pair| pair.split('=').next() == Some(key));
                is_fixed
                    || members.iter().any(|other| {
                        other.location == Location::Query
                            && other.name != member.name
                            && other.wire_name() == key
                    })
            };
            let mut entries: Vec<(String, Value)> = Vec::new();
            for (key, value) in pairs.iter().filter(|(key, _)| !claimed(key)) {
                let value = match map.value.kind {
                    Kind::List(list) => text::parse(list.member, value, format)?,
                    _ => text::parse(map.value, value, format)?,
                };
                match (entries.iter_mut().find(|(have, _)| have == key), map.value.kind) {
                    (Some((_, Value::List(values))), Kind::List(_)) => values.push(value),
                    (Some(_), _) => {}
                    (None, Kind::List(_)) => entries.push((key.clone(), Value::List(vec![value]))),
                    (None, _) => entries.push((key.clone(), value)),
                }
            }
            Ok(if entries.is_empty() { Value::Null } else { Value::Map(entries) })
        }
        _ => given.next().map_or(Ok(Value::Null), |value| text::parse(member.schema, value, format)),
    }
}

fn decode_header(member: &Member, request: &Request) -> Result<Value, ApiError> {
    let format = format_of(member, TimestampFormat::Rfc822);
    let mut given = request.headers.get_all(member.wire_name()).iter();
    let text_of = |value: &HeaderValue| {
        let text = String::from_utf8(value.as_bytes().to_vec()).ok();
        text.ok_or_else(|| ApiError::serialization(format!("The header {} is not UTF-8", member.wire_name())))
    };
    match member.schema.kind {
        Kind::List(list) => {
            let mut values = Vec::new();
            for value in given {
                for part in text_of(value)?.split(',') {
                    values.push(text::parse(list.member, part.trim(), format)?);
                }
            }
            Ok(if values.is_empty() { Value::Null } else { Value::List(values) })
        }
        _ => match given.next() {
            Some(value) => text::parse(member.schema, &text_of(value)?, format),
            None => Ok(Value::Null),
        },
    }
}

fn decode_prefixed(member: &Member, request: &Request) -> Value {
    let prefix = member.wire_name();
    let mut entries = Vec::new();
    for (name, value) in &request.headers {
        let name = name.as_str();
        let matches = name.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix));
        if let (true, Ok(value)) = (matches, value.to_str()) {
            entries.push((name[prefix.len()..].to_owned(), Value::String(value.to_owned())));
        }
    }
    if entries.is_empty() { Value::Null } else { Value::Map(entries) }
}

/// Writes every member that travels outside of the body: into headers, and the status.
///
/// A value that cannot be a header (a line break in it) is left out.
pub(crate) fn encode_bound(schema: &Schema, values: &[Value], response: &mut Response) {
    for (member, value) in schema.members().iter().zip(values) {
        match (member.location, value) {
            (_, Value::Null) => {}
            (Location::StatusCode, Value::Integer(status)) => {
                let status = u16::try_from(*status).ok();
                if let Some(status) = status.and_then(|status| http::StatusCode::from_u16(status).ok()) {
                    response.status = status;
                }
            }
            (Location::Header, value) => {
                if let Some(text) = header_text(member, value) {
                    put_header(response, member.wire_name(), &text);
                }
            }
            (Location::HeadersPrefix, Value::Map(entries)) => {
                for (key, value) in entries {
                    if let Value::String(text) = value {
                        put_header(response, &format!("{}{key}", member.wire_name()), text);
                    }
                }
            }
            _ => {}
        }
    }
}

fn header_text(member: &Member, value: &Value) -> Option<String> {
    let format = format_of(member, TimestampFormat::Rfc822);
    match (value, member.schema.kind) {
        (Value::List(values), Kind::List(list)) => {
            let parts: Option<Vec<_>> =
                values.iter().map(|value| text::format(list.member, value, format)).collect();
            Some(parts?.join(","))
        }
        _ => text::format(member.schema, value, format),
    }
}

fn put_header(response: &mut Response, name: &str, value: &str) {
    let name = HeaderName::from_bytes(name.to_ascii_lowercase().as_bytes());
    if let (Ok(name), Ok(value)) = (name, HeaderValue::from_bytes(value.as_bytes())) {
        response.headers.append(name, value);
    }
}

fn format_of(member: &Member, implied: TimestampFormat) -> TimestampFormat {
    member.timestamp_format.unwrap_or(implied)
}

//! Plausible documents of a schema, made by choices.

use std::fmt::Write as _;

use http::{HeaderName, HeaderValue};
use wire::event_stream::Header;
use wire::{Kind, Location, Member, Operation, Request, Schema, encode_percent};

use crate::Choices;

const DEPTH_MAX: usize = 6;

/// A request to a REST operation: path, query and headers from its template and members.
pub fn rest(choices: &mut Choices<'_>, operation: &'static Operation, body: Vec<u8>) -> Request {
    let mut request = Request { body: body.into(), ..Request::default() };
    request.method = operation.method.parse().expect("the model's methods are methods");
    let (path, query) = operation.uri.split_once('?').unwrap_or((operation.uri, ""));
    for segment in path.split('/').skip(1) {
        request.path.push('/');
        match segment.strip_prefix('{') {
            Some(_) => {
                let text = choices.or_text("function-1");
                request.path.push_str(&if choices.one_in(8) { text } else { encode_percent(&text) });
            }
            None => request.path.push_str(segment),
        }
    }
    request.query = query.to_owned();
    for member in operation.input.members() {
        match member.location {
            Location::Query if choices.one_in(2) => {
                let text = scalar(choices, member.schema);
                let _ = write!(request.query, "&{}={}", member.wire_name(), encode_percent(&text));
            }
            Location::Header if choices.one_in(2) => {
                let name = HeaderName::from_bytes(member.wire_name().as_bytes());
                let value = HeaderValue::from_bytes(scalar(choices, member.schema).as_bytes());
                if let (Ok(name), Ok(value)) = (name, value) {
                    request.headers.append(name, value);
                }
            }
            _ => {}
        }
    }
    request
}

/// A scalar as text, mostly of the right kind.
fn scalar(choices: &mut Choices<'_>, schema: &Schema) -> String {
    if choices.one_in(8) {
        return choices.text();
    }
    match schema.kind {
        Kind::Boolean => ["true", "false"][choices.below(2)].to_owned(),
        Kind::Integer | Kind::Long => {
            ["0", "1", "128", "-1", "2147483647", "9223372036854775807"][choices.below(6)].to_owned()
        }
        Kind::Float | Kind::Double => ["0.5", "1", "-1e9", "NaN", "1e999"][choices.below(5)].to_owned(),
        Kind::Blob => ["", "AAAA", "YQ==", "YQ", "?"][choices.below(5)].to_owned(),
        Kind::Timestamp(_) => {
            ["0", "1764037655.5", "2025-11-25T02:27:35Z", "Tue, 25 Nov 2025 02:27:35 GMT", "-1e18"]
                [choices.below(5)]
            .to_owned()
        }
        Kind::String if !schema.values.is_empty() => {
            schema.values[choices.below(schema.values.len())].to_owned()
        }
        _ => choices.text(),
    }
}

fn takes(choices: &mut Choices<'_>, member: &Member, depth: usize) -> bool {
    // What is required mostly is there.
    depth < DEPTH_MAX && if member.required { !choices.one_in(16) } else { choices.one_in(3) }
}

fn count(choices: &mut Choices<'_>, depth: usize) -> usize {
    if depth < DEPTH_MAX { choices.below(4) } else { 0 }
}

pub fn json(choices: &mut Choices<'_>, schema: &Schema) -> String {
    let mut out = String::new();
    write_json(choices, schema, 0, &mut out);
    out
}

fn write_json(choices: &mut Choices<'_>, schema: &Schema, depth: usize, out: &mut String) {
    if choices.one_in(32) {
        out.push_str(["null", "[]", "{}", "1", "\"x\"", "true", "[[[[", "1.5e3"][choices.below(8)]);
        return;
    }
    match schema.kind {
        Kind::Structure(members) => {
            out.push('{');
            for member in members {
                if member.location == Location::Body && takes(choices, member, depth) {
                    let _ = write!(out, "\"{}\":", member.wire_name());
                    write_json(choices, member.schema, depth + 1, out);
                    out.push(',');
                }
            }
            out.push_str("\"unknown\":0}");
        }
        Kind::List(list) => {
            out.push('[');
            for index in 0..count(choices, depth) {
                out.push_str(if index > 0 { "," } else { "" });
                write_json(choices, list.member, depth + 1, out);
            }
            out.push(']');
        }
        Kind::Map(map) => {
            out.push('{');
            for index in 0..count(choices, depth) {
                out.push_str(if index > 0 { "," } else { "" });
                write_json_text(&choices.text(), out);
                out.push(':');
                write_json(choices, map.value, depth + 1, out);
            }
            out.push('}');
        }
        Kind::Boolean | Kind::Integer | Kind::Long | Kind::Float | Kind::Double => {
            out.push_str(&scalar(choices, schema));
        }
        Kind::String | Kind::Blob | Kind::Timestamp(_) => write_json_text(&scalar(choices, schema), out),
    }
}

fn write_json_text(text: &str, out: &mut String) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            c if u32::from(c) < 32 => {
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
}

pub fn form(choices: &mut Choices<'_>, operation: &Operation) -> String {
    let mut out = format!("Action={}", operation.name);
    write_form(choices, operation.input, 0, "", &mut out);
    out
}

fn write_form(choices: &mut Choices<'_>, schema: &Schema, depth: usize, prefix: &str, out: &mut String) {
    let join = |name: &str| if prefix.is_empty() { name.to_owned() } else { format!("{prefix}.{name}") };
    match schema.kind {
        Kind::Structure(members) => {
            for member in members {
                if takes(choices, member, depth) {
                    let name = member.query_name.unwrap_or(member.wire_name());
                    let mut name = name.to_owned();
                    if choices.one_in(2) {
                        name[..1].make_ascii_uppercase();
                    }
                    write_form(choices, member.schema, depth + 1, &join(&name), out);
                }
            }
        }
        Kind::List(list) => {
            let name = if choices.one_in(2) {
                prefix.to_owned()
            } else {
                join(list.member_name.unwrap_or("member"))
            };
            for index in 0..count(choices, depth) {
                let at = format!("{name}.{}", choices.or_text(&(index + 1).to_string()));
                write_form(choices, list.member, depth + 1, &at, out);
            }
        }
        Kind::Map(map) => {
            for index in 0..count(choices, depth) {
                let entry = join(&format!("entry.{}", index + 1));
                let _ = write!(out, "&{entry}.key={}", encode_percent(&choices.text()));
                write_form(choices, map.value, depth + 1, &format!("{entry}.value"), out);
            }
        }
        _ => {
            let _ = write!(out, "&{prefix}={}", encode_percent(&scalar(choices, schema)));
        }
    }
}

pub fn xml(choices: &mut Choices<'_>, schema: &Schema) -> String {
    let mut out = "<?xml version=\"1.0\"?>".to_owned();
    // A payload member is the whole document.
    let payload = schema.members().iter().find(|member| member.location == Location::Payload);
    write_xml(choices, payload.map_or(schema, |member| member.schema), 0, "Root", &mut out);
    out
}

fn write_xml(choices: &mut Choices<'_>, schema: &Schema, depth: usize, name: &str, out: &mut String) {
    let _ = write!(out, "<{name}>");
    match schema.kind {
        Kind::Structure(members) => {
            for member in members {
                if member.location == Location::Body && takes(choices, member, depth) {
                    write_xml(choices, member.schema, depth + 1, member.wire_name(), out);
                }
            }
        }
        Kind::List(list) => {
            for _ in 0..count(choices, depth) {
                write_xml(choices, list.member, depth + 1, list.member_name.unwrap_or("member"), out);
            }
        }
        Kind::Map(map) => {
            for _ in 0..count(choices, depth) {
                out.push_str("<entry>");
                write_xml(choices, map.key, depth + 1, "key", out);
                write_xml(choices, map.value, depth + 1, "value", out);
                out.push_str("</entry>");
            }
        }
        _ => {
            let text = scalar(choices, schema);
            if choices.one_in(8) {
                out.push_str(
                    ["<![CDATA[x]]>", "&#x41;", "&lt;", "&unknown;", "<!-- -->", "<!DOCTYPE x>"]
                        [choices.below(6)],
                );
            }
            out.push_str(&text.replace('&', "&amp;").replace('<', "&lt;"));
        }
    }
    let _ = write!(out, "</{name}>");
}

pub fn header(choices: &mut Choices<'_>) -> Header {
    let number = i64::from(choices.byte()) - 128;
    match choices.below(9) {
        0 => Header::Boolean(number > 0),
        1 => Header::Byte(number.try_into().unwrap_or(0)),
        2 => Header::Short(number.try_into().unwrap_or(0)),
        3 => Header::Integer(number.try_into().unwrap_or(0)),
        4 => Header::Long(number),
        5 => Header::Bytes(choices.bytes().into()),
        6 => Header::String(choices.text()),
        7 => Header::Timestamp(number),
        _ => Header::Uuid([choices.byte(); 16]),
    }
}

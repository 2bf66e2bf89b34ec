//! XML documents: the answers of the query, ec2 and rest-xml protocols, and the requests of the last.

use std::fmt::Write as _;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::limits::{DEPTH_MAX, DOCUMENT_BYTES_MAX, VALUES_MAX};
use crate::{ApiError, Kind, List, Location, Map, Member, Schema, TimestampFormat, Value, text};

/// Writes the members of a structure that are in the body, without an element around them.
///
/// `top` is false for members inside of members, whose place the model does not say.
pub(crate) fn write_members(out: &mut String, schema: &Schema, value: &Value, top: bool) {
    let Value::Structure(values) = value else { return };
    for (member, value) in schema.members().iter().zip(values) {
        if value.is_null() || member.xml_attribute || (top && member.location != Location::Body) {
            continue;
        }
        write_member(out, member, value);
    }
}

fn write_member(out: &mut String, member: &Member, value: &Value) {
    let name = member.wire_name();
    match (value, member.schema.kind) {
        (Value::List(values), Kind::List(list)) if list.flattened || member.flattened => {
            for value in values {
                write_element(out, list.member_name.unwrap_or(name), list.member, value, None, None);
            }
        }
        (Value::Map(entries), Kind::Map(map)) if map.flattened || member.flattened => {
            for entry in entries {
                write_entry(out, name, map, entry);
            }
        }
        _ => write_element(out, name, member.schema, value, member.timestamp_format, member.xml_namespace),
    }
}

/// Writes a value as an element of a name.
pub(crate) fn write_element(
    out: &mut String,
    name: &str,
    schema: &Schema,
    value: &Value,
    format: Option<TimestampFormat>,
    namespace: Option<&str>,
) {
    out.push('<');
    out.push_str(name);
    if let Some(uri) = namespace {
        write_attribute(out, "xmlns", uri);
    }
    if let Value::Structure(values) = value {
        for (member, value) in schema.members().iter().zip(values) {
            if let (true, Some(text)) =
                (member.xml_attribute, text::format(member.schema, value, TimestampFormat::Iso8601))
            {
                write_attribute(out, member.wire_name(), &text);
            }
        }
    }
    out.push('>');
    match (value, schema.kind) {
        (Value::Structure(_), _) => write_members(out, schema, value, false),
        (Value::List(values), Kind::List(list)) => {
            for value in values {
                write_element(out, list.member_name.unwrap_or("member"), list.member, value, None, None);
            }
        }
        (Value::Map(entries), Kind::Map(map)) => {
            for entry in entries {
                write_entry(out, "entry", map, entry);
            }
        }
        _ => {
            let format = format.unwrap_or(TimestampFormat::Iso8601);
            if let Some(text) = text::format(schema, value, format) {
                escape(out, &text);
            }
        }
    }
    // Writing into a string cannot fail, here and below.
    let _ = write!(out, "</{name}>");
}

fn write_entry(out: &mut String, name: &str, map: &Map, (key, value): &(String, Value)) {
    let _ = write!(out, "<{name}>");
    write_text(out, map.key_name.unwrap_or("key"), key);
    write_element(out, map.value_name.unwrap_or("value"), map.value, value, None, None);
    let _ = write!(out, "</{name}>");
}

/// Writes `<name>text</name>`.
pub(crate) fn write_text(out: &mut String, name: &str, text: &str) {
    let _ = write!(out, "<{name}>");
    escape(out, text);
    let _ = write!(out, "</{name}>");
}

pub(crate) fn write_attribute(out: &mut String, name: &str, value: &str) {
    let _ = write!(out, " {name}=\"");
    escape(out, value);
    out.push('"');
}

/// Escapes text for elements and for attributes in double quotes.
fn escape(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' | '\t' => out.push(c),
            // XML 1.0 has no way to carry most of these; AWS writes the reference nevertheless.
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => {
                let _ = write!(out, "&#x{:X};", u32::from(c));
            }
            c => out.push(c),
        }
    }
}

/// An element of a document that was read.
#[derive(Debug, Default)]
struct Element {
    name: String,
    attributes: Vec<(String, String)>,
    text: String,
    children: Vec<Element>,
}

/// Reads a document whose root is a value of the schema. The root's name is not checked.
pub(crate) fn decode(schema: &'static Schema, body: &[u8]) -> Result<Value, ApiError> {
    if body.len() > DOCUMENT_BYTES_MAX {
        return Err(malformed("The document is too large"));
    }
    let root = parse(body)?;
    match schema.kind {
        Kind::Structure(members) => structure(members, &root, true),
        _ => value(schema, TimestampFormat::Iso8601, &root),
    }
}

fn malformed(text: &str) -> ApiError {
    ApiError::serialization(text)
}

fn parse(body: &[u8]) -> Result<Element, ApiError> {
    let text = std::str::from_utf8(body).map_err(|_| malformed("The document is not UTF-8"))?;
    let invalid = || malformed("The XML you provided was not well-formed");
    let mut reader = Reader::from_str(text);
    // The bottom of the stack stands for the document around the root.
    let mut open = vec![Element::default()];
    let mut n_elements = 0;
    loop {
        match reader.read_event().map_err(|_| invalid())? {
            Event::Start(start) => {
                n_elements += 1;
                if open.len() > DEPTH_MAX || n_elements > VALUES_MAX {
                    return Err(malformed("The document is nested too deeply or holds too many values"));
                }
                open.push(element(&start).ok_or_else(invalid)?);
            }
            Event::Empty(start) => {
                n_elements += 1;
                let parent = open.last_mut().ok_or_else(invalid)?;
                if n_elements > VALUES_MAX {
                    return Err(malformed("The document holds too many values"));
                }
                parent.children.push(element(&start).ok_or_else(invalid)?);
            }
            Event::End(_) => {
                let done = open.pop().ok_or_else(invalid)?;
                open.last_mut().ok_or_else(invalid)?.children.push(done);
            }
            Event::Text(part) => {
                open.last_mut().ok_or_else(invalid)?.text.push_str(&part);
            }
            Event::CData(part) => {
                open.last_mut().ok_or_else(invalid)?.text.push_str(&part);
            }
            Event::GeneralRef(reference) => {
                let c = match reference.as_ref() {
                    "amp" => '&',
                    "lt" => '<',
                    "gt" => '>',
                    "quot" => '"',
                    "apos" => '\'',
                    _ => reference.resolve_char_ref().ok().flatten().ok_or_else(invalid)?,
                };
                open.last_mut().ok_or_else(invalid)?.text.push(c);
            }
            Event::Eof => break,
            // A document type could define entities; AWS refuses it as we do.
            Event::DocType(_) => return Err(invalid()),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
    }
    match (open.pop(), open.is_empty()) {
        (Some(mut document), true) if document.children.len() == 1 => {
            document.children.pop().ok_or_else(invalid)
        }
        _ => Err(invalid()),
    }
}

fn element(start: &BytesStart<'_>) -> Option<Element> {
    let name = start.local_name();
    let name = name.as_ref().to_owned();
    let mut attributes = Vec::new();
    for attribute in start.attributes() {
        let attribute = attribute.ok()?;
        let key = attribute.key.as_ref().to_owned();
        attributes.push((key, quick_xml::escape::unescape(&attribute.value).ok()?.into_owned()));
    }
    Some(Element { name, attributes, ..Element::default() })
}

fn structure(members: &'static [Member], element: &Element, top: bool) -> Result<Value, ApiError> {
    let mut values = Vec::with_capacity(members.len());
    for member in members {
        let elsewhere = top && member.location != Location::Body;
        values.push(if elsewhere { Value::Null } else { member_value(member, element)? });
    }
    Ok(Value::Structure(values))
}

fn member_value(member: &'static Member, parent: &Element) -> Result<Value, ApiError> {
    let name = member.wire_name();
    let format = member.timestamp_format.unwrap_or(TimestampFormat::Iso8601);
    if member.xml_attribute {
        let given = parent.attributes.iter().find(|(key, _)| key == name);
        return given.map_or(Ok(Value::Null), |(_, text)| text::parse(member.schema, text, format));
    }
    let named = |name: &'static str| parent.children.iter().filter(move |child| child.name == name);
    match member.schema.kind {
        Kind::List(list) if list.flattened || member.flattened => {
            elements(list, named(list.member_name.unwrap_or(name)), true)
        }
        Kind::Map(map) if map.flattened || member.flattened => entries(map, named(name), true),
        _ => named(name).next().map_or(Ok(Value::Null), |child| value(member.schema, format, child)),
    }
}

fn value(schema: &'static Schema, format: TimestampFormat, element: &Element) -> Result<Value, ApiError> {
    match schema.kind {
        Kind::Structure(members) => structure(members, element, false),
        Kind::List(list) => {
            let name = list.member_name.unwrap_or("member");
            elements(list, element.children.iter().filter(|child| child.name == name), false)
        }
        Kind::Map(map) => entries(map, element.children.iter().filter(|child| child.name == "entry"), false),
        _ => text::parse(schema, &element.text, format),
    }
}

fn elements<'a>(
    list: &'static List,
    found: impl Iterator<Item = &'a Element>,
    absent_if_empty: bool,
) -> Result<Value, ApiError> {
    let values: Result<Vec<Value>, ApiError> =
        found.map(|child| value(list.member, TimestampFormat::Iso8601, child)).collect();
    let values = values?;
    Ok(if values.is_empty() && absent_if_empty { Value::Null } else { Value::List(values) })
}

fn entries<'a>(
    map: &'static Map,
    found: impl Iterator<Item = &'a Element>,
    absent_if_empty: bool,
) -> Result<Value, ApiError> {
    let mut pairs: Vec<(String, Value)> = Vec::new();
    for entry in found {
        let child = |name: &str| entry.children.iter().find(|child| child.name == name);
        let key = child(map.key_name.unwrap_or("key"));
        let Some(key) = key else { return Err(malformed("An entry of a map has no key")) };
        let inner = match child(map.value_name.unwrap_or("value")) {
            Some(inner) => value(map.value, TimestampFormat::Iso8601, inner)?,
            None => Value::Null,
        };
        if !pairs.iter().any(|(have, _)| *have == key.text) {
            pairs.push((key.text.clone(), inner));
        }
    }
    Ok(if pairs.is_empty() && absent_if_empty { Value::Null } else { Value::Map(pairs) })
}

#[cfg(test)]
mod tests {
    use super::*;

    static TEXT: Schema = Schema::new("Text", Kind::String);
    static LIST: Schema = Schema::new("List", Kind::List(&const { List::of(&TEXT) }));
    static FLAT: Schema = Schema::new("Flat", Kind::List(&const { List::of(&TEXT).flattened() }));
    static MAP: Schema = Schema::new("Map", Kind::Map(&const { Map::of(&TEXT, &TEXT).named("K", "V") }));
    static INPUT: Schema = Schema::new(
        "Input",
        Kind::Structure(&[
            Member::new("Kind", &TEXT).xml_attribute(),
            Member::new("Name", &TEXT),
            Member::new("List", &LIST),
            Member::new("Flat", &FLAT),
            Member::new("Map", &MAP),
        ]),
    );

    fn text(text: &str) -> Value {
        Value::String(text.to_owned())
    }

    #[test]
    fn documents_survive_a_round_trip() {
        let value = Value::Structure(vec![
            text("a\"b"),
            text("<&>'\r\n\t\u{e9}"),
            Value::List(vec![text(""), text(" x ")]),
            Value::List(vec![text("1"), text("2")]),
            Value::Map(vec![("k".to_owned(), text("v"))]),
        ]);
        let mut document = String::new();
        write_element(&mut document, "Input", &INPUT, &value, None, Some("urn:x"));
        assert_eq!(
            document,
            "<Input xmlns=\"urn:x\" Kind=\"a&quot;b\"><Name>&lt;&amp;&gt;'&#xD;\n\t\u{e9}</Name>\
             <List><member></member><member> x </member></List><Flat>1</Flat><Flat>2</Flat>\
             <Map><entry><K>k</K><V>v</V></entry></Map></Input>"
        );
        assert_eq!(decode(&INPUT, document.as_bytes()).map_err(|error| error.message), Ok(value));
    }

    #[test]
    fn what_is_no_document_is_refused() {
        let deep = "<a>".repeat(DEPTH_MAX + 2);
        for document in [
            "",
            "text",
            "<a>",
            "<a></b>",
            "<a/><b/>",
            "<a>&unknown;</a>",
            "<!DOCTYPE a [<!ENTITY x \"y\">]><a/>",
            deep.as_str(),
        ] {
            assert!(decode(&INPUT, document.as_bytes()).is_err(), "{document}");
        }
    }
}

//! Forms: the request documents of the query and ec2 protocols.
//!
//! `Tags.member.1.Key=team` is a path into the input. The parameters become a tree of names first,
//! which the schema then reads.

use std::collections::BTreeMap;

use crate::limits::DEPTH_MAX;
use crate::percent::parse_pairs;
use crate::{ApiError, Kind, List, Map, Member, Request, Schema, TimestampFormat, Value, common, text};

/// How the two protocols name things.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Dialect {
    Query,
    /// Lists are always flattened, and names begin with a capital.
    Ec2,
}

/// A form's parameters by the parts of their names.
#[derive(Debug, Default)]
struct Node {
    value: Option<String>,
    children: BTreeMap<String, Node>,
}

/// Reads the input from the form in the body, and from the query string.
pub(crate) fn decode(
    schema: &'static Schema,
    dialect: Dialect,
    request: &Request,
) -> Result<Value, ApiError> {
    let malformed = |text: &str| ApiError::new(&common::MALFORMED_INPUT, text);
    let body = std::str::from_utf8(&request.body).map_err(|_| malformed("The body is not UTF-8"))?;
    let mut root = Node::default();
    for pairs in [body, &request.query] {
        let pairs = parse_pairs(pairs).ok_or_else(|| malformed("The parameters cannot be decoded"))?;
        for (name, value) in pairs {
            let mut node = &mut root;
            for (depth, part) in name.split('.').enumerate() {
                if depth > DEPTH_MAX {
                    return Err(malformed("The parameters are nested too deeply"));
                }
                node = node.children.entry(part.to_owned()).or_default();
            }
            node.value.get_or_insert(value);
        }
    }
    structure(schema.members(), dialect, &root).map_err(|error| malformed(&error.message))
}

fn structure(members: &'static [Member], dialect: Dialect, node: &Node) -> Result<Value, ApiError> {
    let values: Result<Vec<Value>, ApiError> =
        members.iter().map(|member| member_value(member, dialect, node)).collect();
    Ok(Value::Structure(values?))
}

fn member_value(member: &'static Member, dialect: Dialect, parent: &Node) -> Result<Value, ApiError> {
    let name = match (dialect, member.query_name) {
        (Dialect::Ec2, Some(name)) => name.to_owned(),
        (Dialect::Ec2, None) => upper_first(member.wire_name()),
        (Dialect::Query, _) => member.wire_name().to_owned(),
    };
    // A flattened list goes by the name of its elements, if they have one.
    let node = match member.schema.kind {
        Kind::List(List { member_name: Some(element), flattened, .. })
            if dialect == Dialect::Query && (*flattened || member.flattened) =>
        {
            parent.children.get(*element).or_else(|| parent.children.get(&name))
        }
        _ => parent.children.get(&name),
    };
    let Some(node) = node else { return Ok(Value::Null) };
    let format = member.timestamp_format.unwrap_or(TimestampFormat::Iso8601);
    value(member.schema, member.flattened, format, dialect, node)
}

fn value(
    schema: &'static Schema,
    flattened: bool,
    format: TimestampFormat,
    dialect: Dialect,
    node: &Node,
) -> Result<Value, ApiError> {
    match schema.kind {
        Kind::Structure(members) => structure(members, dialect, node),
        Kind::List(rules) => list(rules, flattened, dialect, node),
        Kind::Map(rules) => map(rules, flattened, dialect, node),
        _ => match &node.value {
            Some(given) => text::parse(schema, given, format),
            None => Ok(Value::Null),
        },
    }
}

fn list(rules: &'static List, flattened: bool, dialect: Dialect, node: &Node) -> Result<Value, ApiError> {
    let elements = match dialect {
        Dialect::Ec2 => Some(node),
        Dialect::Query if flattened || rules.flattened => Some(node),
        // Some clients write `member` whatever the model says.
        Dialect::Query => {
            node.children.get(rules.member_name.unwrap_or("member")).or_else(|| node.children.get("member"))
        }
    };
    let Some(elements) = elements else {
        // `Tags=` is an empty list.
        return Ok(if node.value.is_some() { Value::List(Vec::new()) } else { Value::Null });
    };
    let mut values = Vec::new();
    for (_, element) in numbered(elements) {
        values.push(value(rules.member, false, TimestampFormat::Iso8601, dialect, element)?);
    }
    Ok(if values.is_empty() && node.value.is_none() { Value::Null } else { Value::List(values) })
}

fn map(rules: &'static Map, flattened: bool, dialect: Dialect, node: &Node) -> Result<Value, ApiError> {
    let entries = match dialect {
        Dialect::Query if !(flattened || rules.flattened) => node.children.get("entry"),
        Dialect::Query | Dialect::Ec2 => Some(node),
    };
    let Some(entries) = entries else {
        return Ok(if node.value.is_some() { Value::Map(Vec::new()) } else { Value::Null });
    };
    let mut pairs: Vec<(String, Value)> = Vec::new();
    for (_, entry) in numbered(entries) {
        let key = entry.children.get(rules.key_name.unwrap_or("key")).and_then(|key| key.value.clone());
        let Some(key) = key else { continue };
        let inner = match entry.children.get(rules.value_name.unwrap_or("value")) {
            Some(inner) => value(rules.value, false, TimestampFormat::Iso8601, dialect, inner)?,
            None => Value::Null,
        };
        if !pairs.iter().any(|(have, _)| *have == key) {
            pairs.push((key, inner));
        }
    }
    Ok(Value::Map(pairs))
}

/// The children with numbers for names, in the numbers' order.
fn numbered(node: &Node) -> Vec<(u32, &Node)> {
    let numbers = node.children.iter().filter_map(|(name, child)| Some((name.parse().ok()?, child)));
    let mut numbers: Vec<(u32, &Node)> = numbers.collect();
    numbers.sort_by_key(|(number, _)| *number);
    numbers
}

fn upper_first(name: &str) -> String {
    let mut chars = name.chars();
    let first = chars.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(chars).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    static TEXT: Schema = Schema::new("Text", Kind::String);
    static NUMBER: Schema = Schema::new("Number", Kind::Integer);
    static LIST: Schema = Schema::new("List", Kind::List(&const { List::of(&TEXT) }));
    static FLAT: Schema = Schema::new("Flat", Kind::List(&const { List::of(&TEXT).flattened() }));
    static MAP: Schema = Schema::new("Map", Kind::Map(&const { Map::of(&TEXT, &NUMBER) }));
    static INPUT: Schema = Schema::new(
        "Input",
        Kind::Structure(&[
            Member::new("Name", &TEXT),
            Member::new("list", &LIST),
            Member::new("Flat", &FLAT),
            Member::new("Map", &MAP),
        ]),
    );

    fn check(dialect: Dialect, form: &'static str, expected: Result<[Value; 4], &str>) {
        let request = Request { body: bytes::Bytes::from_static(form.as_bytes()), ..Request::default() };
        let decoded = decode(&INPUT, dialect, &request).map_err(|error| error.message);
        assert_eq!(
            decoded,
            expected.map(|members| Value::Structure(members.into())).map_err(str::to_owned),
            "{form}"
        );
    }

    fn text(text: &str) -> Value {
        Value::String(text.to_owned())
    }

    #[test]
    fn names_are_paths_into_the_input() {
        let null = || Value::Null;
        check(Dialect::Query, "", Ok([null(), null(), null(), null()]));
        check(
            Dialect::Query,
            "Name=a+b%2B&list.member.10=c&list.member.2=b&Flat.1=x&Map.entry.1.key=k&Map.entry.1.value=1",
            Ok([
                text("a b+"),
                Value::List(vec![text("b"), text("c")]),
                Value::List(vec![text("x")]),
                Value::Map(vec![("k".to_owned(), Value::Integer(1))]),
            ]),
        );
        // An empty value is an empty list, and the first of two values counts.
        check(
            Dialect::Query,
            "list=&Name=1&Name=2",
            Ok([text("1"), Value::List(Vec::new()), null(), null()]),
        );
        check(Dialect::Ec2, "List.1=a", Ok([null(), Value::List(vec![text("a")]), null(), null()]));
        check(
            Dialect::Query,
            "Map.entry.1.key=k&Map.entry.1.value=x",
            Err("STRING_VALUE can not be converted to Integer"),
        );
        check(Dialect::Query, "Name=%FF", Err("The parameters cannot be decoded"));
    }

    #[test]
    fn deep_names_are_refused() {
        let name = "a.".repeat(DEPTH_MAX + 1);
        let request = Request { query: format!("{name}b=1"), ..Request::default() };
        let error = decode(&INPUT, Dialect::Query, &request).map_err(|error| error.message);
        assert_eq!(error, Err("The parameters are nested too deeply".to_owned()));
    }
}

//! The rules of a model, and AWS's sentences about breaking them.
//!
//! `2 validation errors detected: Value '…' at 'functionName' failed to satisfy constraint: Member must …;
//! Value null at 'role' failed to satisfy constraint: Member must not be null`
//!
//! A broken rule of a list's scalar element, or of a map's key or scalar value, is told at the list or
//! map, with all rules of the element, whether it breaks them or not. Structures in lists and maps are
//! told by their path: `targets.1.member.id`, `tags.KEY.member.value`.

use std::fmt::Write as _;

use crate::{
    ApiError, Kind, ListWording, Location, Member, Number, Operation, Schema, ServiceModel, Value, text,
};

/// Most broken rules in one sentence.
const BROKEN_MAX: usize = 20;

/// Checks an operation's input against every rule of the model.
pub fn validate(service: &ServiceModel, operation: &Operation, input: &Value) -> Result<(), ApiError> {
    let mut found = Found { path: String::new(), sentences: Vec::new() };
    if service.names_inputs {
        push_lower_first(&mut found.path, operation.name);
        found.path.push_str("Input");
        found.members(operation.input, input, |member| member.location == Location::Body);
        found.path.clear();
        found.members(operation.input, input, |member| member.location != Location::Body);
    } else {
        found.structure(operation.input, input);
    }
    if found.sentences.is_empty() {
        return Ok(());
    }
    let count = found.sentences.len();
    let errors = if count == 1 { "error" } else { "errors" };
    let message = format!("{count} validation {errors} detected: {}", found.sentences.join("; "));
    // Where a service has two words for it, the operation's own goes first.
    let own = operation.errors.iter().find(|error| error.shape == "ValidationException");
    Err(ApiError::new(own.copied().unwrap_or(service.validation_error), message))
}

struct Found {
    path: String,
    sentences: Vec<String>,
}

impl Found {
    fn structure(&mut self, schema: &Schema, value: &Value) {
        self.members(schema, value, |_| true);
    }

    fn members(&mut self, schema: &Schema, value: &Value, wanted: fn(&Member) -> bool) {
        let Value::Structure(values) = value else { return };
        for (member, value) in schema.members().iter().zip(values).filter(|(member, _)| wanted(member)) {
            if value.is_null() && !member.required {
                continue;
            }
            let mark = self.path.len();
            if mark > 0 {
                self.path.push('.');
            }
            push_lower_first(&mut self.path, member.name);
            if value.is_null() {
                self.tell(None, "Member must not be null");
            } else {
                self.value(member.schema, value);
            }
            self.path.truncate(mark);
        }
    }

    fn value(&mut self, schema: &Schema, value: &Value) {
        if self.sentences.len() >= BROKEN_MAX {
            return;
        }
        if !obeys(schema, value) {
            for rule in rules(schema).into_iter().filter(|rule| !rule.obeyed(schema, value)) {
                match rule {
                    Rule::Values(_) if schema.sensitive => {
                        self.tell(Some((schema, value)), "Member must satisfy enum value set");
                    }
                    rule => self.tell(Some((schema, value)), &rule.sentence()),
                }
            }
        }
        match (value, schema.kind) {
            (Value::Structure(_), Kind::Structure(_)) => self.structure(schema, value),
            (Value::List(values), Kind::List(list)) => {
                if matches!(list.member.kind, Kind::Structure(_) | Kind::List(_) | Kind::Map(_)) {
                    for (index, element) in values.iter().enumerate() {
                        self.nested(list.member, element, index + 1);
                    }
                } else if !values.iter().all(|element| obeys(list.member, element)) {
                    let rules = rules(list.member);
                    let broken = rules
                        .iter()
                        .any(|rule| values.iter().any(|element| !rule.obeyed(list.member, element)));
                    let sentence = match list.wording {
                        ListWording::Bare if broken => {
                            rules.iter().map(Rule::sentence).collect::<Vec<_>>().join(", ")
                        }
                        ListWording::WithoutNull => {
                            format!("Member must satisfy constraint: [{}]", join(&rules, false))
                        }
                        ListWording::WithNull | ListWording::Bare => {
                            format!("Member must satisfy constraint: [{}]", join(&rules, true))
                        }
                    };
                    self.tell(Some((schema, value)), &sentence);
                }
            }
            (Value::Map(entries), Kind::Map(map)) => {
                if !entries.iter().all(|(key, _)| text_obeys(map.key, key)) {
                    let sentence =
                        format!("Map keys must satisfy constraint: [{}]", join(&rules(map.key), false));
                    self.tell(Some((schema, value)), &sentence);
                }
                if matches!(map.value.kind, Kind::Structure(_) | Kind::List(_) | Kind::Map(_)) {
                    for (key, entry) in entries {
                        self.nested(map.value, entry, key);
                    }
                } else if !entries.iter().all(|(_, entry)| obeys(map.value, entry)) {
                    let sentence =
                        format!("Map value must satisfy constraint: [{}]", join(&rules(map.value), true));
                    self.tell(Some((schema, value)), &sentence);
                }
            }
            _ => {}
        }
    }

    /// A structure, list or map inside a list or a map.
    fn nested(&mut self, schema: &Schema, value: &Value, key: impl std::fmt::Display) {
        let mark = self.path.len();
        // Writing into a string cannot fail.
        let _ = write!(self.path, ".{key}.member");
        if value.is_null() {
            self.tell(None, "Member must not be null");
        } else {
            self.value(schema, value);
        }
        self.path.truncate(mark);
    }

    fn tell(&mut self, value: Option<(&Schema, &Value)>, rule: &str) {
        if self.sentences.len() >= BROKEN_MAX {
            return;
        }
        let shown = match value {
            None => "Value null".to_owned(),
            Some((schema, _)) if schema.sensitive => "Value".to_owned(),
            Some((schema, value)) => {
                let mut text = "Value '".to_owned();
                write_java(&mut text, schema, value);
                text.push('\'');
                text
            }
        };
        self.sentences.push(format!("{shown} at '{}' failed to satisfy constraint: {rule}", self.path));
    }
}

/// One rule of a schema.
enum Rule {
    LengthMax(Number),
    LengthMin(Number),
    ValueMax(Number),
    ValueMin(Number),
    Pattern(&'static crate::Pattern),
    Values(&'static [&'static str]),
}

/// The rules of a schema in the order in which AWS tells them.
fn rules(schema: &Schema) -> Vec<Rule> {
    let numeric = is_numeric(schema.kind);
    let max = schema.max.map(if numeric { Rule::ValueMax } else { Rule::LengthMax });
    // A least length of nothing is told inside of lists and maps only, where all rules are told.
    let min = schema.min.map(if numeric { Rule::ValueMin } else { Rule::LengthMin });
    let pattern = schema.pattern.map(Rule::Pattern);
    let values = (!schema.values.is_empty()).then_some(Rule::Values(schema.values));
    [max, min, pattern, values].into_iter().flatten().collect()
}

impl Rule {
    fn sentence(&self) -> String {
        match self {
            Self::LengthMax(max) => format!("Member must have length less than or equal to {max}"),
            Self::LengthMin(min) => format!("Member must have length greater than or equal to {min}"),
            Self::ValueMax(max) => format!("Member must have value less than or equal to {max}"),
            Self::ValueMin(min) => format!("Member must have value greater than or equal to {min}"),
            Self::Pattern(pattern) => {
                format!("Member must satisfy regular expression pattern: {}", pattern.source())
            }
            Self::Values(values) => format!("Member must satisfy enum value set: [{}]", values.join(", ")),
        }
    }

    fn obeyed(&self, schema: &Schema, value: &Value) -> bool {
        let single = match self {
            Self::LengthMax(max) | Self::ValueMax(max) => Schema { max: Some(*max), ..bare(schema) },
            Self::LengthMin(min) | Self::ValueMin(min) => Schema { min: Some(*min), ..bare(schema) },
            Self::Pattern(pattern) => Schema { pattern: Some(pattern), ..bare(schema) },
            Self::Values(values) => Schema { values, also: schema.also, ..bare(schema) },
        };
        obeys(&single, value)
    }
}

fn bare(schema: &Schema) -> Schema {
    Schema::new(schema.name, schema.kind)
}

/// Whether a value obeys all rules of its own schema (not those of its parts).
fn obeys(schema: &Schema, value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::String(text) => text_obeys(schema, text),
        Value::Integer(value) => within(schema, |bound| match bound {
            Number::Integer(bound) => value.cmp(&bound),
            Number::Double(bound) => (*value as f64).total_cmp(&bound),
        }),
        Value::Double(value) => {
            !value.is_nan()
                && within(schema, |bound| match bound {
                    Number::Integer(bound) => value.total_cmp(&(bound as f64)),
                    Number::Double(bound) => value.total_cmp(&bound),
                })
        }
        Value::Blob(bytes) => length_within(schema, bytes.len()),
        Value::List(values) => length_within(schema, values.len()),
        Value::Map(entries) => length_within(schema, entries.len()),
        Value::Boolean(_) | Value::Timestamp(_) | Value::Structure(_) => true,
    }
}

fn text_obeys(schema: &Schema, text: &str) -> bool {
    let limited = schema.min.is_some() || schema.max.is_some();
    // Java counts UTF-16 units.
    (!limited || length_within(schema, text.encode_utf16().count()))
        && schema.pattern.is_none_or(|pattern| pattern.matches(text))
        && (schema.values.is_empty() || schema.values.contains(&text) || schema.also.contains(&text))
}

fn length_within(schema: &Schema, length: usize) -> bool {
    let length = i64::try_from(length).unwrap_or(i64::MAX);
    within(schema, |bound| match bound {
        Number::Integer(bound) => length.cmp(&bound),
        Number::Double(bound) => (length as f64).total_cmp(&bound),
    })
}

fn within(schema: &Schema, compare: impl Fn(Number) -> std::cmp::Ordering) -> bool {
    schema.min.is_none_or(|min| compare(min).is_ge()) && schema.max.is_none_or(|max| compare(max).is_le())
}

fn is_numeric(kind: Kind) -> bool {
    matches!(kind, Kind::Integer | Kind::Long | Kind::Float | Kind::Double)
}

fn join(rules: &[Rule], with_null: bool) -> String {
    let mut sentences: Vec<String> = rules.iter().map(Rule::sentence).collect();
    if with_null {
        sentences.push("Member must not be null".to_owned());
    }
    sentences.join(", ")
}

/// Writes a value as Java's `toString` does.
fn write_java(out: &mut String, schema: &Schema, value: &Value) {
    match (value, schema.kind) {
        (Value::Null, _) => out.push_str("null"),
        (Value::List(values), Kind::List(list)) => {
            out.push('[');
            for (index, value) in values.iter().enumerate() {
                out.push_str(if index > 0 { ", " } else { "" });
                write_java(out, list.member, value);
            }
            out.push(']');
        }
        (Value::Map(entries), Kind::Map(map)) => {
            out.push('{');
            for (index, (key, value)) in entries.iter().enumerate() {
                out.push_str(if index > 0 { ", " } else { "" });
                out.push_str(key);
                out.push('=');
                write_java(out, map.value, value);
            }
            out.push('}');
        }
        (Value::Structure(values), Kind::Structure(members)) => {
            out.push_str(schema.name);
            out.push('(');
            for (index, (member, value)) in members.iter().zip(values).enumerate() {
                out.push_str(if index > 0 { ", " } else { "" });
                push_lower_first(out, member.name);
                out.push('=');
                write_java(out, member.schema, value);
            }
            out.push(')');
        }
        (Value::Blob(bytes), _) => {
            let len = bytes.len();
            let _ = write!(out, "java.nio.HeapByteBuffer[pos=0 lim={len} cap={len}]");
        }
        (value, _) => {
            let shown = text::format(schema, value, crate::TimestampFormat::Iso8601);
            out.push_str(&shown.unwrap_or_default());
        }
    }
}

fn push_lower_first(out: &mut String, name: &str) {
    let mut chars = name.chars();
    out.extend(chars.next().map(|first| first.to_ascii_lowercase()));
    out.push_str(chars.as_str());
}

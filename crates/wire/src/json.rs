//! JSON documents: straight from bytes to [`Value`] under a schema, and back.
//!
//! Members that the schema does not know are skipped, as AWS does; a value of the wrong kind is refused.

use std::cell::Cell;
use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use crate::limits::{DEPTH_MAX, DOCUMENT_BYTES_MAX, VALUES_MAX};
use crate::text::{format_double, mismatch_text, parse_double};
use crate::timestamp::{format_timestamp, parse_timestamp, unix_millis};
use crate::{ApiError, Kind, Location, Member, Schema, TimestampFormat, Value};

/// Reads a document. Only members with [`Location::Body`] are taken from a top-level structure.
pub(crate) fn decode(schema: &'static Schema, body: &[u8]) -> Result<Value, ApiError> {
    if body.len() > DOCUMENT_BYTES_MAX {
        return Err(ApiError::serialization("The document is too large"));
    }
    let budget = Cell::new(VALUES_MAX);
    let mut json = serde_json::Deserializer::from_slice(body);
    let seed = Seed { schema, format: None, depth: 0, budget: &budget };
    let value = seed.deserialize(&mut json).and_then(|value| json.end().map(|()| value));
    value.map_err(|error| {
        if error.is_data() {
            // What follows our sentence is the parser's position.
            let position = format!(" at line {} column {}", error.line(), error.column());
            let text = error.to_string();
            return ApiError::serialization(text.strip_suffix(&position).unwrap_or(&text));
        }
        ApiError::serialization("Unable to parse the request body as JSON").caused_by(error)
    })
}

#[derive(Clone, Copy)]
struct Seed<'a> {
    schema: &'static Schema,
    format: Option<TimestampFormat>,
    depth: usize,
    budget: &'a Cell<usize>,
}

impl Seed<'_> {
    fn wrong<E: Error>(&self, found: &str) -> E {
        E::custom(mismatch_text(found, self.schema))
    }

    fn inner(&self, schema: &'static Schema) -> Self {
        Self { schema, format: None, depth: self.depth + 1, budget: self.budget }
    }

    fn number<E: Error>(&self, value: f64, integer: Option<i64>) -> Result<Value, E> {
        match (self.schema.kind, integer) {
            (Kind::Integer, Some(value)) if i32::try_from(value).is_ok() => Ok(Value::Integer(value)),
            (Kind::Long, Some(value)) => Ok(Value::Integer(value)),
            (Kind::Float | Kind::Double, _) => Ok(Value::Double(value)),
            (Kind::Timestamp(_), _) => {
                unix_millis(value).map(Value::Timestamp).ok_or_else(|| self.wrong("NUMBER_VALUE"))
            }
            _ => Err(self.wrong("NUMBER_VALUE")),
        }
    }
}

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        let Some(left) = self.budget.get().checked_sub(1) else {
            return Err(D::Error::custom("The document holds too many values"));
        };
        self.budget.set(left);
        if self.depth > DEPTH_MAX {
            return Err(D::Error::custom("The document is nested too deeply"));
        }
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Seed<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value of the schema")
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        match self.schema.kind {
            Kind::Boolean => Ok(Value::Boolean(value)),
            _ => Err(self.wrong(if value { "TRUE_VALUE" } else { "FALSE_VALUE" })),
        }
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        self.number(value as f64, Some(value))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        self.number(value as f64, i64::try_from(value).ok())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        // Some clients write whole numbers with a fraction of zero. Beyond 2^53 a double is no
        // faithful integer any more.
        let whole = value.fract() == 0.0 && value.abs() <= 9_007_199_254_740_992.0;
        self.number(value, whole.then_some(value as i64))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Value, E> {
        match self.schema.kind {
            Kind::String => Ok(Value::String(text.to_owned())),
            Kind::Blob => match STANDARD.decode(text) {
                Ok(bytes) => Ok(Value::Blob(bytes.into())),
                Err(_) => Err(self.wrong("STRING_VALUE")),
            },
            Kind::Timestamp(format) => {
                let format = self.format.or(format).unwrap_or(TimestampFormat::Iso8601);
                let millis =
                    parse_timestamp(text, format).or_else(|| parse_timestamp(text, TimestampFormat::Iso8601));
                millis.map(Value::Timestamp).ok_or_else(|| self.wrong("STRING_VALUE"))
            }
            Kind::Float | Kind::Double => match parse_double(text) {
                Some(value) if !value.is_finite() => Ok(Value::Double(value)),
                _ => Err(self.wrong("STRING_VALUE")),
            },
            _ => Err(self.wrong("STRING_VALUE")),
        }
    }

    fn visit_string<E: Error>(self, text: String) -> Result<Value, E> {
        match self.schema.kind {
            Kind::String => Ok(Value::String(text)),
            _ => self.visit_str(&text),
        }
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Value, A::Error> {
        let Kind::List(list) = self.schema.kind else {
            return Err(A::Error::custom("Start of list found where not expected"));
        };
        let mut values = Vec::new();
        while let Some(value) = seq.next_element_seed(self.inner(list.member))? {
            values.push(value);
        }
        Ok(Value::List(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        match self.schema.kind {
            Kind::Structure(members) => self.structure(members, map),
            Kind::Map(rules) => {
                let mut entries: Vec<(String, Value)> = Vec::new();
                let mut positions = std::collections::HashMap::new();
                while let Some(key) = map.next_key::<String>()? {
                    let value = map.next_value_seed(self.inner(rules.value))?;
                    match positions.get(&key) {
                        Some(&at) => entries[at] = (key, value),
                        None => {
                            positions.insert(key.clone(), entries.len());
                            entries.push((key, value));
                        }
                    }
                }
                Ok(Value::Map(entries))
            }
            _ => Err(A::Error::custom("Start of structure or map found where not expected")),
        }
    }
}

impl Seed<'_> {
    fn structure<'de, A: MapAccess<'de>>(
        self,
        members: &'static [Member],
        mut map: A,
    ) -> Result<Value, A::Error> {
        let mut values = vec![Value::Null; members.len()];
        while let Some(key) = map.next_key::<Key>()? {
            let found = members.iter().position(|member| {
                (self.depth > 0 || member.location == Location::Body) && member.wire_name() == key.0
            });
            let Some(index) = found else {
                map.next_value::<IgnoredAny>()?;
                continue;
            };
            let member = &members[index];
            let seed = Self { format: member.timestamp_format, ..self.inner(member.schema) };
            values[index] = map.next_value_seed(seed)?;
        }
        Ok(Value::Structure(values))
    }
}

/// An object's key, allocated only if it contains an escape.
struct Key(String);

impl<'de> serde::Deserialize<'de> for Key {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Key)
    }
}

/// Writes a document. Of a top-level structure only the members in the body are written.
pub(crate) fn encode(schema: &Schema, value: &Value) -> Vec<u8> {
    let mut out = Vec::with_capacity(256);
    write(&mut out, schema, value, None, true);
    out
}

fn write(out: &mut Vec<u8>, schema: &Schema, value: &Value, format: Option<TimestampFormat>, top: bool) {
    match (value, schema.kind) {
        (Value::Structure(values), Kind::Structure(members)) => {
            out.push(b'{');
            let mut first = true;
            for (member, value) in members.iter().zip(values) {
                if value.is_null() || (top && member.location != Location::Body) {
                    continue;
                }
                separate(out, &mut first);
                write_string(out, member.wire_name());
                out.push(b':');
                write(out, member.schema, value, member.timestamp_format, false);
            }
            out.push(b'}');
        }
        (Value::Map(entries), Kind::Map(rules)) => {
            out.push(b'{');
            let mut first = true;
            for (key, value) in entries {
                separate(out, &mut first);
                write_string(out, key);
                out.push(b':');
                write(out, rules.value, value, None, false);
            }
            out.push(b'}');
        }
        (Value::List(values), Kind::List(list)) => {
            out.push(b'[');
            let mut first = true;
            for value in values {
                separate(out, &mut first);
                write(out, list.member, value, None, false);
            }
            out.push(b']');
        }
        (scalar, kind) => write_scalar(out, scalar, kind, format),
    }
}

fn write_scalar(out: &mut Vec<u8>, value: &Value, kind: Kind, format: Option<TimestampFormat>) {
    match value {
        Value::Boolean(value) => out.extend_from_slice(if *value { b"true" } else { b"false" }),
        Value::Integer(value) => out.extend_from_slice(value.to_string().as_bytes()),
        Value::Double(value) if value.is_finite() => out.extend_from_slice(format_double(*value).as_bytes()),
        Value::Double(value) => write_string(out, &format_double(*value)),
        Value::String(text) => write_string(out, text),
        Value::Blob(bytes) => write_string(out, &STANDARD.encode(bytes)),
        Value::Timestamp(millis) => {
            let own = match kind {
                Kind::Timestamp(own) => own,
                _ => None,
            };
            match format.or(own).unwrap_or(TimestampFormat::UnixTimestamp) {
                TimestampFormat::UnixTimestamp => {
                    let text = format_timestamp(*millis, TimestampFormat::UnixTimestamp);
                    out.extend_from_slice(text.as_bytes());
                }
                format => write_string(out, &format_timestamp(*millis, format)),
            }
        }
        // A value that does not fit its schema cannot come out of a typed shape.
        Value::Null | Value::List(_) | Value::Map(_) | Value::Structure(_) => out.extend_from_slice(b"null"),
    }
}

fn separate(out: &mut Vec<u8>, first: &mut bool) {
    if !std::mem::take(first) {
        out.push(b',');
    }
}

pub(crate) fn write_string(out: &mut Vec<u8>, text: &str) {
    // Writing a string into memory cannot fail; if it did, the document would be visibly broken.
    let _ = serde_json::to_writer(out, text);
}

//! A message's content, between the codecs and the typed shapes.

use bytes::Bytes;

use crate::Schema;

/// A value that fits a [`Schema`].
///
/// A structure has one value for each member of its schema, in the schema's order, and
/// [`Value::Null`] for those that are absent. Only codecs and generated conversions build them.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Value {
    /// Absent, or an explicit null in a list or a map.
    #[default]
    Null,
    Boolean(bool),
    /// Integers and longs.
    Integer(i64),
    /// Floats and doubles.
    Double(f64),
    String(String),
    Blob(Bytes),
    /// Milliseconds since 1970-01-01 UTC.
    Timestamp(i64),
    List(Vec<Value>),
    /// In the order of the message; keys are unique.
    Map(Vec<(String, Value)>),
    Structure(Vec<Value>),
}

impl Value {
    /// A structure of this schema without any member.
    pub fn empty(schema: &Schema) -> Self {
        Self::Structure(vec![Self::Null; schema.members().len()])
    }

    pub fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::String(text) => Some(text),
            _ => None,
        }
    }

    /// The member called `name`, if this is a structure of that schema and the member is present.
    pub fn member(&self, schema: &Schema, name: &str) -> Option<&Value> {
        let Self::Structure(members) = self else { return None };
        let (index, _) = schema.member(name)?;
        members.get(index).filter(|value| !value.is_null())
    }

    /// Sets the member called `name`. Returns `false` if there is none of that name.
    pub fn set_member(&mut self, schema: &Schema, name: &str, value: Value) -> bool {
        let Self::Structure(members) = self else { return false };
        let Some(slot) = schema.member(name).and_then(|(index, _)| members.get_mut(index)) else {
            return false;
        };
        *slot = value;
        true
    }
}

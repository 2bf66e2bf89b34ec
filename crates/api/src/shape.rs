//! Between typed shapes and values.

use base::Timestamp;
use bytes::Bytes;
use indexmap::IndexMap;
use wire::Value;

/// A map of the model, in the order of the message.
pub type Map<T> = IndexMap<String, T>;

/// A type that a value of the model converts to and from.
pub trait Shape: Sized {
    /// Fails only if the value does not fit the schema or lacks what the schema requires: after
    /// decoding and validation that is a defect of ours, never the client's mistake.
    fn from_value(value: Value) -> Result<Self, Mismatch>;
    fn into_value(self) -> Value;
}

/// A value that does not fit its shape.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a value does not fit {expected}")]
pub struct Mismatch {
    pub expected: &'static str,
}

impl<T: Shape> Shape for Option<T> {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        if value.is_null() { Ok(None) } else { T::from_value(value).map(Some) }
    }

    fn into_value(self) -> Value {
        self.map_or(Value::Null, T::into_value)
    }
}

impl<T: Shape> Shape for Box<T> {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        T::from_value(value).map(Box::new)
    }

    fn into_value(self) -> Value {
        T::into_value(*self)
    }
}

impl<T: Shape> Shape for Vec<T> {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let Value::List(values) = value else { return Err(Mismatch { expected: "a list" }) };
        values.into_iter().map(T::from_value).collect()
    }

    fn into_value(self) -> Value {
        Value::List(self.into_iter().map(T::into_value).collect())
    }
}

impl<T: Shape> Shape for Map<T> {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let Value::Map(entries) = value else { return Err(Mismatch { expected: "a map" }) };
        entries.into_iter().map(|(key, value)| Ok((key, T::from_value(value)?))).collect()
    }

    fn into_value(self) -> Value {
        Value::Map(self.into_iter().map(|(key, value)| (key, value.into_value())).collect())
    }
}

/// The input or output of an operation that has none.
impl Shape for () {
    fn from_value(_: Value) -> Result<Self, Mismatch> {
        Ok(())
    }

    fn into_value(self) -> Value {
        Value::Structure(Vec::new())
    }
}

impl Shape for i32 {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mismatch = Mismatch { expected: "an integer" };
        match value {
            Value::Integer(value) => i32::try_from(value).map_err(|_| mismatch),
            _ => Err(mismatch),
        }
    }

    fn into_value(self) -> Value {
        Value::Integer(self.into())
    }
}

impl Shape for Timestamp {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        match value {
            Value::Timestamp(millis) => Ok(Self::from_millis(millis)),
            _ => Err(Mismatch { expected: "a timestamp" }),
        }
    }

    fn into_value(self) -> Value {
        Value::Timestamp(self.as_millis())
    }
}

macro_rules! scalar {
    ($($type:ty, $variant:ident, $expected:literal;)*) => {$(
        impl Shape for $type {
            fn from_value(value: Value) -> Result<Self, Mismatch> {
                match value {
                    Value::$variant(value) => Ok(value),
                    _ => Err(Mismatch { expected: $expected }),
                }
            }

            fn into_value(self) -> Value {
                Value::$variant(self)
            }
        }
    )*};
}
scalar! {
    bool, Boolean, "a boolean";
    i64, Integer, "a long";
    f64, Double, "a double";
    String, String, "a string";
    Bytes, Blob, "a blob";
}

/// A structure of the model: the struct, its schema and the conversions, from one list.
macro_rules! shape {
    ($name:ident $schema:ident $model:literal { $($field:ident: $type:ty = $member:expr;)* }) => {
        #[derive(Clone, PartialEq, Default)]
        pub struct $name {
            $(pub $field: $type,)*
        }

        pub static $schema: wire::Schema =
            wire::Schema::new($model, wire::Kind::Structure(&[$($member),*]));

        impl $crate::Shape for $name {
            fn from_value(value: wire::Value) -> Result<Self, $crate::Mismatch> {
                let wire::Value::Structure(members) = value else {
                    return Err($crate::Mismatch { expected: $model });
                };
                #[allow(unused_mut, unused_variables, reason = "some structures have no members")]
                let mut members = members.into_iter();
                Ok(Self { $($field: $crate::Shape::from_value(members.next().unwrap_or_default())?,)* })
            }

            fn into_value(self) -> wire::Value {
                wire::Value::Structure(vec![$($crate::Shape::into_value(self.$field)),*])
            }
        }

        /// Sensitive members print as `***`.
        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                #[allow(unused_mut, unused_variables, reason = "some structures have no members")]
                let mut members = $schema.members().iter();
                #[allow(unused_mut, reason = "some structures have no members")]
                let mut shown = f.debug_struct($model);
                $(
                    match members.next() {
                        Some(member) if member.schema.sensitive => {
                            shown.field(stringify!($field), &"***");
                        }
                        _ => {
                            shown.field(stringify!($field), &self.$field);
                        }
                    }
                )*
                shown.finish()
            }
        }
    };
}

/// The types of operations: `GetAlias(GetAliasRequest) -> AliasConfiguration;`
macro_rules! operation_types {
    ($($name:ident($input:ty) -> $output:ty;)*) => {
        $(
            #[derive(Debug)]
            pub enum $name {}

            impl $crate::OperationType for $name {
                type Input = $input;
                type Output = $output;
                const NAME: &'static str = stringify!($name);
            }

            impl $crate::IntoReply<$name> for $output {
                fn into_reply(self) -> $crate::Reply {
                    $crate::Reply { output: $crate::Shape::into_value(self), events: None }
                }
            }

            impl $crate::IntoReply<$name> for $crate::Streaming<$output> {
                fn into_reply(self) -> $crate::Reply {
                    self.into_any_reply()
                }
            }
        )*

        /// An input through its typed shape and back; `None` for an unknown operation.
        #[cfg(feature = "oracle")]
        pub fn retype_input(
            operation: &str,
            value: wire::Value,
        ) -> Option<Result<wire::Value, $crate::Mismatch>> {
            match operation {
                $(stringify!($name) => Some(
                    <$input as $crate::Shape>::from_value(value).map($crate::Shape::into_value)
                ),)*
                _ => None,
            }
        }

        /// An output through its typed shape and back; `None` for an unknown operation.
        #[cfg(feature = "oracle")]
        pub fn retype_output(
            operation: &str,
            value: wire::Value,
        ) -> Option<Result<wire::Value, $crate::Mismatch>> {
            match operation {
                $(stringify!($name) => Some(
                    <$output as $crate::Shape>::from_value(value).map($crate::Shape::into_value)
                ),)*
                _ => None,
            }
        }
    };
}

/// The `static` table of operations, a line each.
macro_rules! operation_table {
    ($(
        $name:ident $method:literal $uri:literal $status:literal ($input:ident) -> ($output:ident)
        has_output $has_output:literal wrapper $wrapper:expr, unsigned $unsigned:literal
        errors [$($error:ident)*];
    )*) => {
        static OPERATIONS: &[wire::Operation] = &[$(wire::Operation {
            name: stringify!($name),
            method: $method,
            uri: $uri,
            status: $status,
            input: &$input,
            output: &$output,
            has_output: $has_output,
            result_wrapper: $wrapper,
            unsigned: $unsigned,
            errors: &[$(&errors::$error),*],
        },)*];
    };
}

/// The `static` table of what the model leaves out, a line each.
macro_rules! left_out {
    ($($name:ident $method:literal $uri:literal;)*) => {
        static LEFT_OUT: &[wire::LeftOut] =
            &[$(wire::LeftOut { name: stringify!($name), method: $method, uri: $uri },)*];
    };
}

pub(crate) use {left_out, operation_table, operation_types, shape};

//! Scalars as text: in paths, query strings, headers, forms and XML.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::timestamp::{format_timestamp, parse_timestamp};
use crate::{ApiError, Kind, Schema, TimestampFormat, Value};

/// Reads a scalar. Lists, maps and structures have no text form and are refused.
pub(crate) fn parse(schema: &Schema, text: &str, implied: TimestampFormat) -> Result<Value, ApiError> {
    let value = match schema.kind {
        Kind::String => Some(Value::String(text.to_owned())),
        Kind::Boolean => match text {
            "true" | "True" => Some(Value::Boolean(true)),
            "false" | "False" => Some(Value::Boolean(false)),
            _ => None,
        },
        Kind::Integer => text.trim().parse::<i32>().ok().map(|value| Value::Integer(value.into())),
        Kind::Long => text.trim().parse::<i64>().ok().map(Value::Integer),
        Kind::Float | Kind::Double => parse_double(text.trim()).map(Value::Double),
        Kind::Blob => STANDARD.decode(text.trim()).ok().map(|bytes| Value::Blob(bytes.into())),
        Kind::Timestamp(format) => {
            // Clients are free in what they send where the model leaves the format to the protocol.
            let formats = [
                format.unwrap_or(implied),
                TimestampFormat::Iso8601,
                TimestampFormat::UnixTimestamp,
                TimestampFormat::Rfc822,
            ];
            formats.into_iter().find_map(|format| parse_timestamp(text, format)).map(Value::Timestamp)
        }
        Kind::List(_) | Kind::Map(_) | Kind::Structure(_) => None,
    };
    value.ok_or_else(|| mismatch("STRING_VALUE", schema))
}

/// Writes a scalar; `None` for what has no text form.
pub(crate) fn format(schema: &Schema, value: &Value, implied: TimestampFormat) -> Option<String> {
    Some(match value {
        Value::Boolean(value) => value.to_string(),
        Value::Integer(value) => value.to_string(),
        Value::Double(value) => format_double(*value),
        Value::String(text) => text.clone(),
        Value::Blob(bytes) => STANDARD.encode(bytes),
        Value::Timestamp(millis) => {
            let format = match schema.kind {
                Kind::Timestamp(Some(format)) => format,
                _ => implied,
            };
            format_timestamp(*millis, format)
        }
        Value::Null | Value::List(_) | Value::Map(_) | Value::Structure(_) => return None,
    })
}

pub(crate) fn parse_double(text: &str) -> Option<f64> {
    match text {
        "NaN" => Some(f64::NAN),
        "Infinity" => Some(f64::INFINITY),
        "-Infinity" => Some(f64::NEG_INFINITY),
        // Rust also reads `inf` and `nan`, which AWS does not write.
        _ if text.bytes().any(|byte| byte.is_ascii_alphabetic() && !byte.eq_ignore_ascii_case(&b'e')) => None,
        _ => text.parse().ok(),
    }
}

pub(crate) fn format_double(value: f64) -> String {
    if value.is_nan() {
        "NaN".to_owned()
    } else if value.is_infinite() {
        if value > 0.0 { "Infinity" } else { "-Infinity" }.to_owned()
    } else {
        format!("{value:?}")
    }
}

/// AWS's sentence for a value of the wrong kind.
pub(crate) fn mismatch(found: &str, schema: &Schema) -> ApiError {
    ApiError::serialization(mismatch_text(found, schema))
}

pub(crate) fn mismatch_text(found: &str, schema: &Schema) -> String {
    let wanted = match schema.kind {
        Kind::Boolean => "Boolean",
        Kind::Integer => "Integer",
        Kind::Long => "Long",
        Kind::Float => "Float",
        Kind::Double => "Double",
        Kind::String => "String",
        Kind::Blob => "ByteBuffer",
        Kind::Timestamp(_) => "Date",
        Kind::List(_) => "List",
        Kind::Map(_) | Kind::Structure(_) => "Map",
    };
    format!("{found} can not be converted to {wanted}")
}

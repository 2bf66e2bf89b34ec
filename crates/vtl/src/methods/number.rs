//! Numbers. Their classes' static methods can be called on any number, which is how templates parse text.

use std::cmp::Ordering;

use crate::evaluate::{Machine, Result, failed};
use crate::number::Number;
use crate::value::Value;

impl Machine<'_> {
    pub(super) fn call_on_number(
        &mut self,
        number: &Number,
        name: &str,
        arguments: &[Value],
    ) -> Result<Value> {
        let integer = |value: i32| Value::Number(Number::Integer(value));
        Ok(match (name, arguments) {
            ("intValue" | "shortValue" | "byteValue", []) => match name {
                "intValue" => integer(number.as_i32()),
                "shortValue" => integer(i32::from(number.as_i32() as i16)),
                _ => integer(i32::from(number.as_i32() as i8)),
            },
            ("longValue", []) => Value::Number(Number::Long(number.as_i64())),
            ("doubleValue" | "floatValue", []) => Value::Number(Number::Double(number.as_f64())),
            ("compareTo", [Value::Number(other)]) => integer(match number.compare(other) {
                Some(Ordering::Less) => -1,
                Some(Ordering::Equal) => 0,
                _ => 1,
            }),
            ("hashCode", []) => integer(number.as_i32()),
            ("isNaN", []) => Value::Bool(number.as_f64().is_nan()),
            ("isInfinite", []) => Value::Bool(number.as_f64().is_infinite()),
            ("toString", [value @ Value::Number(_)]) => Value::Text(self.text(value)?),
            ("max", [Value::Number(a), Value::Number(b)]) => {
                Value::Number(if a.compare(b) == Some(Ordering::Less) { b.clone() } else { a.clone() })
            }
            ("min", [Value::Number(a), Value::Number(b)]) => {
                Value::Number(if a.compare(b) == Some(Ordering::Greater) { b.clone() } else { a.clone() })
            }
            ("sum", [Value::Number(a), Value::Number(b)]) => Value::Number(a.add(b)),
            ("toHexString", [Value::Number(Number::Integer(value))]) => {
                self.heap.text(&format!("{value:x}"))?
            }
            ("toBinaryString", [Value::Number(Number::Integer(value))]) => {
                self.heap.text(&format!("{value:b}"))?
            }
            ("parseInt" | "parseLong" | "parseDouble" | "valueOf", [Value::Text(text)]) => {
                Value::Number(parse(number, name, text)?)
            }
            ("parseInt" | "valueOf", [Value::Text(text), radix]) => match Self::integer(radix) {
                Some(radix @ 2..=36) => {
                    let parsed = i32::from_str_radix(text, radix.unsigned_abs());
                    integer(parsed.map_err(|_| failed(name, "malformed number"))?)
                }
                _ => Value::Null,
            },
            ("valueOf", [Value::Number(value)]) => Value::Number(value.clone()),
            _ => Value::Null,
        })
    }
}

fn parse(class: &Number, name: &str, text: &str) -> Result<Number> {
    let malformed = |_| failed(name, "malformed number");
    let digits = text.strip_prefix('+').unwrap_or(text);
    Ok(match (name, class) {
        ("parseInt", _) | ("valueOf", Number::Integer(_)) => {
            Number::Integer(digits.parse().map_err(|_| failed(name, "malformed number"))?)
        }
        ("parseLong", _) | ("valueOf", Number::Long(_)) => {
            Number::Long(digits.parse().map_err(|_| failed(name, "malformed number"))?)
        }
        _ => Number::Double(text.trim().parse().map_err(malformed)?),
    })
}

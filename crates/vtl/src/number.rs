//! Numbers as Java has them: `Integer`, `Long`, `BigInteger`, `Double`, `BigDecimal`, and how they are
//! calculated with and printed.

use std::cmp::Ordering;
use std::fmt;
use std::sync::Arc;

/// A number of one of Java's classes.
#[derive(Clone, Debug)]
pub enum Number {
    Integer(i32),
    Long(i64),
    /// `BigInteger`, as far as 128 bits reach; results beyond are `Double`s.
    BigInteger(Box<i128>),
    Double(f64),
    /// `BigDecimal`: kept as it was written, calculated with as a `Double`.
    BigDecimal(Arc<str>),
}

impl Number {
    /// An integer literal: the smallest class that holds it. `None` if the text is no integer.
    pub fn parse_integer(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('-').unwrap_or(text);
        if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        Some(text.parse::<i128>().map_or_else(|_| Self::BigDecimal(text.into()), Self::from_wide))
    }

    /// The smallest class that holds an integer.
    pub fn from_wide(value: i128) -> Self {
        if let Ok(value) = i32::try_from(value) {
            return Self::Integer(value);
        }
        i64::try_from(value).map_or_else(|_| Self::BigInteger(Box::new(value)), Self::Long)
    }

    /// A length, a size or an index.
    pub fn from_len(len: usize) -> Self {
        i32::try_from(len).map_or(Self::Integer(i32::MAX), Self::Integer)
    }

    /// As Java's `doubleValue`.
    pub fn as_f64(&self) -> f64 {
        match self {
            Self::Integer(value) => f64::from(*value),
            Self::Long(value) => *value as f64,
            Self::BigInteger(value) => **value as f64,
            Self::Double(value) => *value,
            Self::BigDecimal(text) => text.parse().unwrap_or(f64::NAN),
        }
    }

    /// As Java's `longValue`: what does not fit is cut off or held at the edge.
    pub fn as_i64(&self) -> i64 {
        match self {
            Self::Integer(value) => i64::from(*value),
            Self::Long(value) => *value,
            Self::BigInteger(value) => **value as i64,
            Self::Double(value) => *value as i64,
            Self::BigDecimal(_) => self.as_f64() as i64,
        }
    }

    /// As Java's `intValue`.
    pub fn as_i32(&self) -> i32 {
        match self {
            Self::Double(value) => *value as i32,
            _ => self.as_i64() as i32,
        }
    }

    fn as_integer(&self) -> Option<i128> {
        match self {
            Self::Integer(value) => Some(i128::from(*value)),
            Self::Long(value) => Some(i128::from(*value)),
            Self::BigInteger(value) => Some(**value),
            Self::Double(_) | Self::BigDecimal(_) => None,
        }
    }

    pub fn is_zero(&self) -> bool {
        self.as_integer().map_or_else(|| self.as_f64() == 0.0, |value| value == 0)
    }

    pub fn add(&self, other: &Self) -> Self {
        self.calculate(other, i128::checked_add, |a, b| a + b)
    }

    pub fn subtract(&self, other: &Self) -> Self {
        self.calculate(other, i128::checked_sub, |a, b| a - b)
    }

    pub fn multiply(&self, other: &Self) -> Self {
        self.calculate(other, i128::checked_mul, |a, b| a * b)
    }

    /// `None` when dividing by zero, as Velocity has no result then.
    pub fn divide(&self, other: &Self) -> Option<Self> {
        (!other.is_zero()).then(|| self.calculate(other, i128::checked_div, |a, b| a / b))
    }

    /// `None` when dividing by zero.
    pub fn modulo(&self, other: &Self) -> Option<Self> {
        (!other.is_zero()).then(|| self.calculate(other, i128::checked_rem, |a, b| a % b))
    }

    /// Integers stay integers in the larger class of both, or the next one that holds the result.
    fn calculate(
        &self,
        other: &Self,
        integers: fn(i128, i128) -> Option<i128>,
        doubles: fn(f64, f64) -> f64,
    ) -> Self {
        let (Some(a), Some(b)) = (self.as_integer(), other.as_integer()) else {
            return Self::Double(doubles(self.as_f64(), other.as_f64()));
        };
        let Some(result) = integers(a, b) else { return Self::Double(doubles(a as f64, b as f64)) };
        match (self.rank().max(other.rank()), Self::from_wide(result)) {
            (1, Self::Integer(value)) => Self::Long(i64::from(value)),
            (2, Self::Integer(_) | Self::Long(_)) => Self::BigInteger(Box::new(result)),
            (_, smallest) => smallest,
        }
    }

    fn rank(&self) -> u8 {
        match self {
            Self::Integer(_) => 0,
            Self::Long(_) => 1,
            Self::BigInteger(_) => 2,
            Self::Double(_) => 3,
            Self::BigDecimal(_) => 4,
        }
    }

    /// By value, whatever the classes. `None` when one is not a number.
    pub fn compare(&self, other: &Self) -> Option<Ordering> {
        match (self.as_integer(), other.as_integer()) {
            (Some(a), Some(b)) => Some(a.cmp(&b)),
            _ => self.as_f64().partial_cmp(&other.as_f64()),
        }
    }

    /// As Java's `equals`: of the same class and of the same value.
    pub fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::BigDecimal(a), Self::BigDecimal(b)) => a == b,
            (Self::Double(a), Self::Double(b)) => a.to_bits() == b.to_bits(),
            _ => self.rank() == other.rank() && self.compare(other) == Some(Ordering::Equal),
        }
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Integer(value) => write!(f, "{value}"),
            Self::Long(value) => write!(f, "{value}"),
            Self::BigInteger(value) => write!(f, "{value}"),
            Self::BigDecimal(text) => f.write_str(text),
            Self::Double(value) => write_double(*value, f),
        }
    }
}

/// As `Double.toString`: at least one digit after the point, an exponent below 10⁻³ and from 10⁷.
fn write_double(value: f64, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let size = value.abs();
    if value.is_nan() {
        return f.write_str("NaN");
    }
    if value.is_infinite() {
        return f.write_str(if value > 0.0 { "Infinity" } else { "-Infinity" });
    }
    if size == 0.0 || (1e-3..1e7).contains(&size) {
        return write!(f, "{value:?}");
    }
    let text = format!("{value:e}");
    let (digits, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    let point = if digits.contains('.') { "" } else { ".0" };
    write!(f, "{digits}{point}E{exponent}")
}

#[cfg(test)]
mod tests {
    use super::Number;

    fn number(text: &str) -> Number {
        Number::parse_integer(text).unwrap_or_else(|| Number::Double(text.parse().unwrap()))
    }

    #[test]
    fn integers_grow_when_they_must() {
        let sum = number("2147483647").add(&number("1"));
        assert!(matches!(sum, Number::Long(2_147_483_648)));
        let sum = number("9223372036854775807").add(&number("1"));
        assert_eq!(sum.to_string(), "9223372036854775808");
        assert!(matches!(number("3000000000").subtract(&number("3000000000")), Number::Long(0)));
        let large = number("100000000000000000000");
        assert_eq!(large.multiply(&large).to_string(), "1.0E40");
    }

    #[test]
    fn division_is_as_in_java() {
        let check = |a: &str, b: &str, quotient: Option<&str>, rest: Option<&str>| {
            let text = |number: Option<Number>| number.map(|number| number.to_string());
            assert_eq!(text(number(a).divide(&number(b))).as_deref(), quotient, "{a} / {b}");
            assert_eq!(text(number(a).modulo(&number(b))).as_deref(), rest, "{a} % {b}");
        };
        check("7", "2", Some("3"), Some("1"));
        check("-7", "2", Some("-3"), Some("-1"));
        check("7", "0", None, None);
        check("7.5", "2", Some("3.75"), Some("1.5"));
        check("-9223372036854775808", "-1", Some("9223372036854775808"), Some("0"));
    }

    #[test]
    fn doubles_are_printed_as_in_java() {
        let check = |value: f64, expected: &str| assert_eq!(Number::Double(value).to_string(), expected);
        check(0.05, "0.05");
        check(2.0, "2.0");
        check(-0.0, "-0.0");
        check(0.001, "0.001");
        check(0.0001, "1.0E-4");
        check(9_999_999.5, "9999999.5");
        check(1e7, "1.0E7");
        check(1.25e21, "1.25E21");
        check(f64::NAN, "NaN");
        check(f64::NEG_INFINITY, "-Infinity");
    }
}

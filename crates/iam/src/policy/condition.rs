//! Conditions of a statement (AWS: "IAM JSON policy elements: Condition operators").

use std::collections::BTreeMap;
use std::net::IpAddr;

use super::wildcard;

/// Whether a condition block holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    Holds,
    Fails,
    /// The operator, or a value's form, is not known to this engine.
    Unknown,
}

/// Evaluates all conditions of a statement against the request's keys (names in lower case).
pub fn evaluate(
    conditions: &BTreeMap<String, BTreeMap<String, Vec<String>>>,
    keys: &BTreeMap<String, String>,
) -> Outcome {
    let mut outcome = Outcome::Holds;
    for (operator, tests) in conditions {
        for (key, expected) in tests {
            match evaluate_one(operator, keys.get(&key.to_ascii_lowercase()), expected) {
                Outcome::Holds => {}
                Outcome::Fails => return Outcome::Fails,
                Outcome::Unknown => outcome = Outcome::Unknown,
            }
        }
    }
    outcome
}

fn evaluate_one(operator: &str, actual: Option<&String>, expected: &[String]) -> Outcome {
    // With one value a key, the set operators say what the plain one says, except for an absent key.
    let (operator, absent_of_set) = if let Some(rest) = strip_prefix_ignoring_case(operator, "ForAllValues:")
    {
        (rest, Some(Outcome::Holds))
    } else if let Some(rest) = strip_prefix_ignoring_case(operator, "ForAnyValue:") {
        (rest, Some(Outcome::Fails))
    } else {
        (operator, None)
    };
    let lower = operator.to_ascii_lowercase();
    if lower == "null" {
        let must_be_absent = expected.first().is_some_and(|value| value.eq_ignore_ascii_case("true"));
        return if actual.is_none() == must_be_absent { Outcome::Holds } else { Outcome::Fails };
    }
    let (operator, if_exists) = match lower.strip_suffix("ifexists") {
        Some(rest) => (rest, true),
        None => (lower.as_str(), false),
    };
    let Some(test) = Test::of(operator) else { return Outcome::Unknown };
    let Some(actual) = actual else {
        let negated_holds = test.negated;
        return absent_of_set.unwrap_or(if if_exists || negated_holds {
            Outcome::Holds
        } else {
            Outcome::Fails
        });
    };
    let mut any = false;
    for value in expected {
        match (test.compare)(actual, value) {
            Some(equal) => any |= equal,
            None => return Outcome::Unknown,
        }
    }
    if any != test.negated { Outcome::Holds } else { Outcome::Fails }
}

fn strip_prefix_ignoring_case<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    let head = text.get(..prefix.len())?;
    head.eq_ignore_ascii_case(prefix).then(|| &text[prefix.len()..])
}

/// One operator: a comparison of (actual, expected), possibly negated. `None`: a value is malformed.
struct Test {
    compare: fn(&str, &str) -> Option<bool>,
    negated: bool,
}

impl Test {
    fn of(operator: &str) -> Option<Self> {
        let (compare, negated): (fn(&str, &str) -> Option<bool>, bool) = match operator {
            "stringequals" => (|a, e| Some(a == e), false),
            "stringnotequals" => (|a, e| Some(a == e), true),
            "stringequalsignorecase" => (|a, e| Some(a.eq_ignore_ascii_case(e)), false),
            "stringnotequalsignorecase" => (|a, e| Some(a.eq_ignore_ascii_case(e)), true),
            "stringlike" | "arnlike" | "arnequals" => (|a, e| Some(wildcard::matches(e, a)), false),
            "stringnotlike" | "arnnotlike" | "arnnotequals" => (|a, e| Some(wildcard::matches(e, a)), true),
            "bool" => (|a, e| Some(a.eq_ignore_ascii_case(e)), false),
            "numericequals" => (|a, e| Some(number(a)? == number(e)?), false),
            "numericnotequals" => (|a, e| Some(number(a)? == number(e)?), true),
            "numericlessthan" => (|a, e| Some(number(a)? < number(e)?), false),
            "numericlessthanequals" => (|a, e| Some(number(a)? <= number(e)?), false),
            "numericgreaterthan" => (|a, e| Some(number(a)? > number(e)?), false),
            "numericgreaterthanequals" => (|a, e| Some(number(a)? >= number(e)?), false),
            "dateequals" => (|a, e| Some(date(a)? == date(e)?), false),
            "datenotequals" => (|a, e| Some(date(a)? == date(e)?), true),
            "datelessthan" => (|a, e| Some(date(a)? < date(e)?), false),
            "datelessthanequals" => (|a, e| Some(date(a)? <= date(e)?), false),
            "dategreaterthan" => (|a, e| Some(date(a)? > date(e)?), false),
            "dategreaterthanequals" => (|a, e| Some(date(a)? >= date(e)?), false),
            "ipaddress" => (address_in, false),
            "notipaddress" => (address_in, true),
            _ => return None,
        };
        Some(Self { compare, negated })
    }
}

fn number(text: &str) -> Option<f64> {
    text.parse().ok()
}

/// Seconds since 1970, from ISO 8601 or a plain number.
fn date(text: &str) -> Option<i128> {
    if let Ok(seconds) = text.parse::<i64>() {
        return Some(i128::from(seconds) * 1_000_000_000);
    }
    let format = &time::format_description::well_known::Iso8601::DEFAULT;
    time::OffsetDateTime::parse(text, format).ok().map(time::OffsetDateTime::unix_timestamp_nanos)
}

/// Whether an address lies in a block (`203.0.113.0/24`, or a single address).
fn address_in(address: &str, block: &str) -> Option<bool> {
    let address: IpAddr = address.parse().ok()?;
    let (network, prefix) =
        block.split_once('/').map_or((block, None), |(network, prefix)| (network, Some(prefix)));
    let bits = |address: IpAddr| match address {
        IpAddr::V4(v4) => (u128::from(v4.to_bits()), 32),
        IpAddr::V6(v6) => (v6.to_bits(), 128),
    };
    let (network, width) = bits(network.parse().ok()?);
    let (address, address_width) = bits(address);
    let prefix: u32 = prefix.map_or(Ok(width), str::parse).ok()?;
    if prefix > width {
        return None;
    }
    let shift = width - prefix;
    let head = |bits: u128| bits.checked_shr(shift).unwrap_or(0);
    Some(width == address_width && head(network) == head(address))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(operator: &str, actual: Option<&str>, expected: &[&str], outcome: Outcome) {
        let expected: Vec<String> = expected.iter().map(ToString::to_string).collect();
        let actual = actual.map(str::to_owned);
        assert_eq!(
            evaluate_one(operator, actual.as_ref(), &expected),
            outcome,
            "{operator} {actual:?} {expected:?}"
        );
    }

    #[test]
    fn operators() {
        use Outcome::{Fails, Holds, Unknown};
        check("StringEquals", Some("a"), &["b", "a"], Holds);
        check("StringEquals", None, &["a"], Fails);
        check("StringEqualsIfExists", None, &["a"], Holds);
        check("StringNotEquals", Some("a"), &["b", "a"], Fails);
        check("StringNotEquals", None, &["a"], Holds);
        check("ForAllValues:StringEquals", None, &["a"], Holds);
        check("ForAnyValue:StringEquals", None, &["a"], Fails);
        check("ArnLike", Some("arn:aws:s3:::b/k"), &["arn:aws:s3:::b/*"], Holds);
        check("Null", None, &["true"], Holds);
        check("Null", Some("x"), &["true"], Fails);
        check("NumericLessThan", Some("3"), &["4"], Holds);
        check("NumericLessThan", Some("x"), &["4"], Unknown);
        check("DateGreaterThan", Some("2026-01-02T00:00:00Z"), &["2026-01-01T00:00:00Z"], Holds);
        check("IpAddress", Some("203.0.113.9"), &["203.0.113.0/24"], Holds);
        check("IpAddress", Some("203.0.114.9"), &["203.0.113.0/24"], Fails);
        check("IpAddress", Some("::1"), &["0.0.0.0/0"], Fails);
        check("NotIpAddress", Some("127.0.0.1"), &["127.0.0.1"], Fails);
        check("IpAddress", Some("127.0.0.1"), &["127.0.0.1/40"], Unknown);
        check("Frobnicate", Some("a"), &["a"], Unknown);
    }
}

//! Conditions of a statement (AWS: "IAM JSON policy elements: Condition operators").

use std::collections::BTreeMap;
use std::net::IpAddr;

use super::wildcard::{self, Keys};

/// Whether a condition block holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    Holds,
    Fails,
    /// The operator, or a value's form, is not known to this engine.
    Unknown,
}

/// Evaluates all conditions of a statement against the request's keys (names in lower case).
pub fn evaluate(conditions: &BTreeMap<String, BTreeMap<String, Vec<String>>>, keys: &Keys) -> Outcome {
    let mut outcome = Outcome::Holds;
    for (operator, tests) in conditions {
        for (key, expected) in tests {
            match evaluate_one(operator, keys.get(&key.to_ascii_lowercase()), expected, keys) {
                Outcome::Holds => {}
                Outcome::Fails => return Outcome::Fails,
                Outcome::Unknown => outcome = Outcome::Unknown,
            }
        }
    }
    outcome
}

/// How the values of a key with several are taken together.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Quantifier {
    /// No set operator: what is meant for keys with one value.
    Plain,
    All,
    Any,
}

fn evaluate_one(operator: &str, actual: Option<&Vec<String>>, expected: &[String], keys: &Keys) -> Outcome {
    let (operator, quantifier) = if let Some(rest) = strip_prefix_ignoring_case(operator, "ForAllValues:") {
        (rest, Quantifier::All)
    } else if let Some(rest) = strip_prefix_ignoring_case(operator, "ForAnyValue:") {
        (rest, Quantifier::Any)
    } else {
        (operator, Quantifier::Plain)
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
    let actual = match actual {
        Some(values) if !values.is_empty() => values,
        _ => {
            let holds = match quantifier {
                Quantifier::All => true,
                Quantifier::Any => false,
                Quantifier::Plain => if_exists || test.negated,
            };
            return if holds { Outcome::Holds } else { Outcome::Fails };
        }
    };
    let mut results = Vec::with_capacity(actual.len());
    for actual in actual {
        match test.holds(actual, expected, keys) {
            Some(holds) => results.push(holds),
            None => return Outcome::Unknown,
        }
    }
    let holds = match quantifier {
        Quantifier::All => results.iter().all(|holds| *holds),
        Quantifier::Any | Quantifier::Plain => results.iter().any(|holds| *holds),
    };
    if holds { Outcome::Holds } else { Outcome::Fails }
}

fn strip_prefix_ignoring_case<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    let head = text.get(..prefix.len())?;
    head.eq_ignore_ascii_case(prefix).then(|| &text[prefix.len()..])
}

/// How an operator compares one actual value with one expected value.
#[derive(Clone, Copy)]
enum Compare {
    /// `None`: a value is malformed.
    Filled(fn(&str, &str) -> Option<bool>),
    Like,
    ArnLike,
}

/// One operator: a comparison, possibly negated.
struct Test {
    compare: Compare,
    negated: bool,
}

impl Test {
    fn of(operator: &str) -> Option<Self> {
        use Compare::{ArnLike, Filled, Like};
        let (compare, negated) = match operator {
            "stringequals" | "binaryequals" => (Filled(|a, e| Some(a == e)), false),
            "stringnotequals" => (Filled(|a, e| Some(a == e)), true),
            "stringequalsignorecase" => (Filled(|a, e| Some(a.eq_ignore_ascii_case(e))), false),
            "stringnotequalsignorecase" => (Filled(|a, e| Some(a.eq_ignore_ascii_case(e))), true),
            "stringlike" => (Like, false),
            "stringnotlike" => (Like, true),
            "arnlike" | "arnequals" => (ArnLike, false),
            "arnnotlike" | "arnnotequals" => (ArnLike, true),
            "bool" => (Filled(|a, e| Some(a.eq_ignore_ascii_case(e))), false),
            "numericequals" => (Filled(|a, e| Some(number(a)? == number(e)?)), false),
            "numericnotequals" => (Filled(|a, e| Some(number(a)? == number(e)?)), true),
            "numericlessthan" => (Filled(|a, e| Some(number(a)? < number(e)?)), false),
            "numericlessthanequals" => (Filled(|a, e| Some(number(a)? <= number(e)?)), false),
            "numericgreaterthan" => (Filled(|a, e| Some(number(a)? > number(e)?)), false),
            "numericgreaterthanequals" => (Filled(|a, e| Some(number(a)? >= number(e)?)), false),
            "dateequals" => (Filled(|a, e| Some(date(a)? == date(e)?)), false),
            "datenotequals" => (Filled(|a, e| Some(date(a)? == date(e)?)), true),
            "datelessthan" => (Filled(|a, e| Some(date(a)? < date(e)?)), false),
            "datelessthanequals" => (Filled(|a, e| Some(date(a)? <= date(e)?)), false),
            "dategreaterthan" => (Filled(|a, e| Some(date(a)? > date(e)?)), false),
            "dategreaterthanequals" => (Filled(|a, e| Some(date(a)? >= date(e)?)), false),
            "ipaddress" => (Filled(address_in), false),
            "notipaddress" => (Filled(address_in), true),
            _ => return None,
        };
        Some(Self { compare, negated })
    }

    /// Whether one value of the request satisfies the expected values. `None`: one is malformed.
    fn holds(&self, actual: &str, expected: &[String], keys: &Keys) -> Option<bool> {
        let mut any = false;
        for expected in expected {
            any |= match self.compare {
                Compare::Like => wildcard::matches_with(expected, actual, keys),
                Compare::ArnLike => wildcard::matches_arn(expected, actual, keys),
                Compare::Filled(compare) => match wildcard::fill(expected, keys) {
                    Some(expected) => compare(actual, &expected)?,
                    None => false,
                },
            };
        }
        Some(any != self.negated)
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
        let actual: Option<Vec<&str>> = actual.map(|value| vec![value]);
        check_set(operator, actual.as_deref(), expected, outcome);
    }

    fn check_set(operator: &str, actual: Option<&[&str]>, expected: &[&str], outcome: Outcome) {
        let texts = |values: &[&str]| -> Vec<String> { values.iter().map(ToString::to_string).collect() };
        let keys = Keys::from([("aws:username".to_owned(), vec!["ann".to_owned()])]);
        let found = evaluate_one(operator, actual.map(texts).as_ref(), &texts(expected), &keys);
        assert_eq!(found, outcome, "{operator} {actual:?} {expected:?}");
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

    #[test]
    fn sets_and_variables() {
        use Outcome::{Fails, Holds};
        check_set("ForAllValues:StringEquals", Some(&["a", "b"]), &["a", "b", "c"], Holds);
        check_set("ForAllValues:StringEquals", Some(&["a", "d"]), &["a", "b", "c"], Fails);
        check_set("ForAnyValue:StringEquals", Some(&["a", "d"]), &["a"], Holds);
        check_set("ForAnyValue:StringNotEquals", Some(&["a"]), &["a"], Fails);
        check_set("ForAllValues:StringNotEquals", Some(&["a", "b"]), &["b"], Fails);
        check("StringEquals", Some("home/ann"), &["home/${aws:username}"], Holds);
        check("StringLike", Some("home/ann/x"), &["home/${aws:username}/*"], Holds);
        check("StringEquals", Some("home/"), &["home/${aws:absent}"], Fails);
        check("StringNotEquals", Some("bob"), &["${aws:username}"], Holds);
    }
}

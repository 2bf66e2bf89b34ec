//! Patterns over JSON events: `{ $.eventType = "UpdateTrail" && $.latency > 100 }`.

use serde_json::Value;

use super::ParsePatternError;
use super::comparison::{Operand, Operator, compare};
use super::scanner::Scanner;

/// Deepest nesting of parentheses.
const DEPTH_MAX: usize = 16;

#[derive(Debug, Clone, PartialEq)]
pub(super) struct JsonPattern(Condition);

#[derive(Debug, Clone, PartialEq)]
enum Condition {
    Test(Selector, Test),
    And(Vec<Condition>),
    Or(Vec<Condition>),
}

#[derive(Debug, Clone, PartialEq)]
enum Test {
    Compare(Operator, Operand),
    IsNull,
    IsTrue,
    IsFalse,
    Exists(bool),
}

#[derive(Debug, Clone, PartialEq)]
struct Selector(Vec<Step>);

#[derive(Debug, Clone, PartialEq)]
enum Step {
    Key(String),
    Index(usize),
    Each,
}

impl JsonPattern {
    pub(super) fn parse(text: &str) -> Result<Self, ParsePatternError> {
        let mut scanner = Scanner::new(text);
        scanner.skip_whitespace();
        scanner.expect("{")?;
        let condition = parse_or(&mut scanner, 0)?;
        scanner.skip_whitespace();
        scanner.expect("}")?;
        scanner.expect_end()?;
        Ok(Self(condition))
    }

    pub(super) fn matches(&self, message: &str) -> bool {
        match serde_json::from_str::<Value>(message) {
            Ok(event @ Value::Object(_)) => self.0.holds(&event),
            _ => false,
        }
    }
}

impl Condition {
    fn holds(&self, event: &Value) -> bool {
        match self {
            Self::Test(selector, test) => test.holds(&selector.select(event)),
            Self::And(all) => all.iter().all(|condition| condition.holds(event)),
            Self::Or(any) => any.iter().any(|condition| condition.holds(event)),
        }
    }
}

impl Test {
    fn holds(&self, selected: &[&Value]) -> bool {
        match self {
            Self::Exists(expected) => selected.is_empty() != *expected,
            Self::IsNull => selected.iter().any(|value| value.is_null()),
            Self::IsTrue => selected.contains(&&Value::Bool(true)),
            Self::IsFalse => selected.contains(&&Value::Bool(false)),
            Self::Compare(operator, operand) => selected.iter().any(|value| match value {
                Value::String(text) => compare(text, *operator, operand),
                Value::Number(number) => compare(&number.to_string(), *operator, operand),
                Value::Bool(flag) => compare(if *flag { "true" } else { "false" }, *operator, operand),
                Value::Null | Value::Array(_) | Value::Object(_) => false,
            }),
        }
    }
}

impl Selector {
    fn parse(scanner: &mut Scanner<'_>) -> Result<Self, ParsePatternError> {
        scanner.expect("$")?;
        let mut steps = Vec::new();
        loop {
            if scanner.take(".") {
                let key = scanner.take_while(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '@'));
                if key.is_empty() {
                    return Err(scanner.error("a property name"));
                }
                steps.push(Step::Key(key.to_owned()));
            } else if scanner.take("[") {
                steps.push(Step::parse_bracketed(scanner)?);
                scanner.expect("]")?;
            } else if steps.is_empty() {
                return Err(scanner.error("a property selector"));
            } else {
                return Ok(Self(steps));
            }
        }
    }

    fn select<'a>(&self, event: &'a Value) -> Vec<&'a Value> {
        let mut selected = vec![event];
        for step in &self.0 {
            selected = selected.into_iter().flat_map(|value| step.apply(value)).collect();
        }
        selected
    }
}

impl Step {
    fn parse_bracketed(scanner: &mut Scanner<'_>) -> Result<Self, ParsePatternError> {
        if scanner.take("*") {
            return Ok(Self::Each);
        }
        for quote in ["'", "\""] {
            if scanner.take(quote) {
                return scanner.quoted(quote.chars().next().unwrap_or('"')).map(Self::Key);
            }
        }
        let digits = scanner.take_while(|c| c.is_ascii_digit());
        digits.parse().map(Self::Index).map_err(|_| scanner.error("an index"))
    }

    fn apply<'a>(&self, value: &'a Value) -> Vec<&'a Value> {
        match self {
            Self::Key(key) => value.get(key).into_iter().collect(),
            Self::Index(index) => value.get(index).into_iter().collect(),
            Self::Each => value.as_array().map(|items| items.iter().collect()).unwrap_or_default(),
        }
    }
}

fn parse_or(scanner: &mut Scanner<'_>, depth: usize) -> Result<Condition, ParsePatternError> {
    let mut any = vec![parse_and(scanner, depth)?];
    loop {
        scanner.skip_whitespace();
        if !scanner.take("||") {
            break;
        }
        any.push(parse_and(scanner, depth)?);
    }
    Ok(if any.len() == 1 { any.remove(0) } else { Condition::Or(any) })
}

fn parse_and(scanner: &mut Scanner<'_>, depth: usize) -> Result<Condition, ParsePatternError> {
    let mut all = vec![parse_single(scanner, depth)?];
    loop {
        scanner.skip_whitespace();
        if !scanner.take("&&") {
            break;
        }
        all.push(parse_single(scanner, depth)?);
    }
    Ok(if all.len() == 1 { all.remove(0) } else { Condition::And(all) })
}

fn parse_single(scanner: &mut Scanner<'_>, depth: usize) -> Result<Condition, ParsePatternError> {
    scanner.skip_whitespace();
    if scanner.take("(") {
        if depth == DEPTH_MAX {
            return Err(scanner.error("less nesting"));
        }
        let inside = parse_or(scanner, depth + 1)?;
        scanner.skip_whitespace();
        scanner.expect(")")?;
        return Ok(inside);
    }
    let selector = Selector::parse(scanner)?;
    scanner.skip_whitespace();
    let test = parse_test(scanner)?;
    Ok(Condition::Test(selector, test))
}

fn parse_test(scanner: &mut Scanner<'_>) -> Result<Test, ParsePatternError> {
    if scanner.take_word("IS") {
        scanner.skip_whitespace();
        for (word, test) in [("NULL", Test::IsNull), ("TRUE", Test::IsTrue), ("FALSE", Test::IsFalse)] {
            if scanner.take_word(word) {
                return Ok(test);
            }
        }
        return Err(scanner.error("NULL, TRUE or FALSE"));
    }
    if scanner.take_word("NOT") {
        scanner.skip_whitespace();
        return if scanner.take_word("EXISTS") {
            Ok(Test::Exists(false))
        } else {
            Err(scanner.error("EXISTS"))
        };
    }
    if scanner.take_word("EXISTS") {
        return Ok(Test::Exists(true));
    }
    let operator = Operator::parse(scanner).ok_or_else(|| scanner.error("a comparison"))?;
    scanner.skip_whitespace();
    Ok(Test::Compare(operator, Operand::parse(scanner)?))
}

//! Patterns over space-delimited events: `[ip, user, ..., status = 4*, size > 1000]`.

use super::ParsePatternError;
use super::comparison::{Operand, Operator, compare};
use super::scanner::Scanner;

/// Deepest nesting of parentheses.
const DEPTH_MAX: usize = 16;

/// Conditions on the fields of an event, in order; at most one ellipsis stands for any number of fields.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct FieldPattern {
    before: Vec<Field>,
    /// The fields behind the ellipsis, if there is one.
    after: Option<Vec<Field>>,
}

#[derive(Debug, Clone, PartialEq)]
enum Field {
    Any,
    When(Condition),
}

#[derive(Debug, Clone, PartialEq)]
enum Condition {
    Compare(Operator, Operand),
    And(Vec<Condition>),
    Or(Vec<Condition>),
}

impl FieldPattern {
    pub(super) fn parse(text: &str) -> Result<Self, ParsePatternError> {
        let mut scanner = Scanner::new(text);
        scanner.skip_whitespace();
        scanner.expect("[")?;
        let mut pattern = Self { before: Vec::new(), after: None };
        scanner.skip_whitespace();
        if scanner.take("]") {
            // No condition at all: everything matches.
            scanner.expect_end()?;
            pattern.after = Some(Vec::new());
            return Ok(pattern);
        }
        loop {
            scanner.skip_whitespace();
            if scanner.take("...") {
                if pattern.after.is_some() {
                    return Err(scanner.error("a single ellipsis"));
                }
                pattern.after = Some(Vec::new());
            } else {
                let field = Field::parse(&mut scanner)?;
                pattern.after.as_mut().unwrap_or(&mut pattern.before).push(field);
            }
            scanner.skip_whitespace();
            if scanner.take("]") {
                break;
            }
            scanner.expect(",")?;
        }
        scanner.expect_end()?;
        Ok(pattern)
    }

    pub(super) fn matches(&self, message: &str) -> bool {
        let fields = split(message);
        let after = self.after.as_deref().unwrap_or_default();
        let n_named = self.before.len() + after.len();
        if fields.len() < n_named || (self.after.is_none() && fields.len() != n_named) {
            return false;
        }
        let tail = &fields[fields.len() - after.len()..];
        let pairs = self.before.iter().zip(&fields).chain(after.iter().zip(tail));
        pairs.into_iter().all(|(field, text)| field.matches(text))
    }
}

impl Field {
    fn parse(scanner: &mut Scanner<'_>) -> Result<Self, ParsePatternError> {
        let condition = parse_or(scanner, 0)?;
        Ok(condition.map_or(Self::Any, Self::When))
    }

    fn matches(&self, text: &str) -> bool {
        match self {
            Self::Any => true,
            Self::When(condition) => condition.holds(text),
        }
    }
}

impl Condition {
    fn holds(&self, text: &str) -> bool {
        match self {
            Self::Compare(operator, operand) => compare(text, *operator, operand),
            Self::And(all) => all.iter().all(|condition| condition.holds(text)),
            Self::Or(any) => any.iter().any(|condition| condition.holds(text)),
        }
    }
}

fn parse_or(scanner: &mut Scanner<'_>, depth: usize) -> Result<Option<Condition>, ParsePatternError> {
    let Some(first) = parse_and(scanner, depth)? else { return Ok(None) };
    let mut any = vec![first];
    loop {
        scanner.skip_whitespace();
        if !scanner.take("||") {
            break;
        }
        any.push(parse_and(scanner, depth)?.ok_or_else(|| scanner.error("a condition"))?);
    }
    Ok(Some(if any.len() == 1 { any.remove(0) } else { Condition::Or(any) }))
}

fn parse_and(scanner: &mut Scanner<'_>, depth: usize) -> Result<Option<Condition>, ParsePatternError> {
    let Some(first) = parse_single(scanner, depth)? else { return Ok(None) };
    let mut all = vec![first];
    loop {
        scanner.skip_whitespace();
        if !scanner.take("&&") {
            break;
        }
        all.push(parse_single(scanner, depth)?.ok_or_else(|| scanner.error("a condition"))?);
    }
    Ok(Some(if all.len() == 1 { all.remove(0) } else { Condition::And(all) }))
}

/// A name with a comparison, or a bare name (`None`).
fn parse_single(scanner: &mut Scanner<'_>, depth: usize) -> Result<Option<Condition>, ParsePatternError> {
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
    let name = scanner.take_while(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '$' | '@'));
    if name.is_empty() {
        return Err(scanner.error("a field name"));
    }
    scanner.skip_whitespace();
    let Some(operator) = Operator::parse(scanner) else { return Ok(None) };
    scanner.skip_whitespace();
    Ok(Some(Condition::Compare(operator, Operand::parse(scanner)?)))
}

/// The fields of an event: split at spaces, except inside `"…"` and `[…]`, whose delimiters are dropped.
fn split(message: &str) -> Vec<&str> {
    let mut fields = Vec::new();
    let mut rest = message.trim();
    while let Some(first) = rest.chars().next() {
        let closing = match first {
            '"' => Some('"'),
            '[' => Some(']'),
            _ => None,
        };
        let closed = closing.and_then(|closing| rest[1..].find(closing));
        let (field, end) = match closed {
            Some(len) => (&rest[1..1 + len], len + 2),
            None => {
                let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
                (&rest[..end], end)
            }
        };
        fields.push(field);
        rest = rest[end..].trim_start();
    }
    fields
}

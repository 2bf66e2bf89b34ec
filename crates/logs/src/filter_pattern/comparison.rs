//! Comparing one value of an event with one value of a pattern.

use fancy_regex::Regex;

use super::ParsePatternError;
use super::scanner::Scanner;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Operator {
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

impl Operator {
    pub(super) fn parse(scanner: &mut Scanner<'_>) -> Option<Self> {
        const OPERATORS: [(&str, Operator); 6] = [
            ("!=", Operator::NotEqual),
            ("<=", Operator::LessOrEqual),
            (">=", Operator::GreaterOrEqual),
            ("=", Operator::Equal),
            ("<", Operator::Less),
            (">", Operator::Greater),
        ];
        OPERATORS.into_iter().find(|(text, _)| scanner.take(text)).map(|(_, operator)| operator)
    }
}

/// The right side of a comparison.
#[derive(Debug, Clone)]
pub(super) enum Operand {
    Number(f64),
    /// A text in which `*` stands for any characters.
    Text(String),
    Regex(Box<Regex>),
}

impl PartialEq for Operand {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Number(left), Self::Number(right)) => left == right,
            (Self::Text(left), Self::Text(right)) => left == right,
            (Self::Regex(left), Self::Regex(right)) => left.as_str() == right.as_str(),
            _ => false,
        }
    }
}

impl Operand {
    pub(super) fn parse(scanner: &mut Scanner<'_>) -> Result<Self, ParsePatternError> {
        if scanner.take("\"") {
            return scanner.quoted('"').map(Self::Text);
        }
        if scanner.take("%") {
            return scanner.regex().map(|regex| Self::Regex(Box::new(regex)));
        }
        let word = scanner
            .take_while(|c| !c.is_whitespace() && !matches!(c, ',' | ')' | ']' | '}' | '&' | '|' | '('));
        if word.is_empty() {
            return Err(scanner.error("a value"));
        }
        Ok(word.parse().map_or_else(|_| Self::Text(word.to_owned()), Self::Number))
    }
}

/// Whether `text`, a value of an event, stands in this relation to the operand.
pub(super) fn compare(text: &str, operator: Operator, operand: &Operand) -> bool {
    match operand {
        Operand::Number(number) => match text.parse::<f64>() {
            Ok(value) => compare_numbers(value, operator, *number),
            Err(_) => operator == Operator::NotEqual,
        },
        Operand::Text(wildcard) => match operator {
            Operator::Equal => wildcard_matches(wildcard, text),
            Operator::NotEqual => !wildcard_matches(wildcard, text),
            _ => false,
        },
        Operand::Regex(regex) => match operator {
            Operator::Equal => regex.is_match(text).unwrap_or(false),
            Operator::NotEqual => !regex.is_match(text).unwrap_or(false),
            _ => false,
        },
    }
}

fn compare_numbers(left: f64, operator: Operator, right: f64) -> bool {
    match operator {
        Operator::Equal => left == right,
        Operator::NotEqual => left != right,
        Operator::Less => left < right,
        Operator::LessOrEqual => left <= right,
        Operator::Greater => left > right,
        Operator::GreaterOrEqual => left >= right,
    }
}

/// Whether `pattern`, in which each `*` stands for any characters, covers the whole of `text`.
fn wildcard_matches(pattern: &str, text: &str) -> bool {
    let mut pieces = pattern.split('*');
    let first = pieces.next().unwrap_or_default();
    let Some(mut rest) = text.strip_prefix(first) else { return false };
    let mut pieces: Vec<&str> = pieces.collect();
    let Some(last) = pieces.pop() else { return rest.is_empty() };
    for piece in pieces {
        match rest.find(piece) {
            Some(at) => rest = &rest[at + piece.len()..],
            None => return false,
        }
    }
    rest.ends_with(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wildcards_cover_the_whole_text() {
        for (pattern, text, expected) in [
            ("abc", "abc", true),
            ("abc", "abcd", false),
            ("a*", "abc", true),
            ("*c", "abc", true),
            ("a*c", "abc", true),
            ("a*b*c", "aXbYc", true),
            ("ab*ba", "aba", false),
            ("*", "", true),
            ("**", "x", true),
        ] {
            assert_eq!(wildcard_matches(pattern, text), expected, "{pattern} {text}");
        }
    }
}

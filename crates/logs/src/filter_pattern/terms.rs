//! Term patterns: `ERROR -"time out" ?warn ?fatal %regex%`.

use fancy_regex::Regex;

use super::ParsePatternError;
use super::scanner::Scanner;

/// Terms that an event must contain (all), may contain (at least one), or must not contain.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct TermPattern {
    all: Vec<Term>,
    any: Vec<Term>,
    none: Vec<Term>,
}

#[derive(Debug, Clone)]
enum Term {
    Text(String),
    Regex(Box<Regex>),
}

impl PartialEq for Term {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Text(left), Self::Text(right)) => left == right,
            (Self::Regex(left), Self::Regex(right)) => left.as_str() == right.as_str(),
            _ => false,
        }
    }
}

impl TermPattern {
    pub(super) fn parse(text: &str) -> Result<Self, ParsePatternError> {
        let mut scanner = Scanner::new(text);
        let mut pattern = Self::default();
        loop {
            scanner.skip_whitespace();
            let into = match scanner.peek() {
                None => return Ok(pattern),
                Some('-') => {
                    scanner.next();
                    &mut pattern.none
                }
                Some('?') => {
                    scanner.next();
                    &mut pattern.any
                }
                Some(_) => &mut pattern.all,
            };
            into.push(Term::parse(&mut scanner)?);
        }
    }

    pub(super) fn matches(&self, message: &str) -> bool {
        let contains = |term: &Term| term.is_in(message);
        self.all.iter().all(contains)
            && !self.none.iter().any(contains)
            && (self.any.is_empty() || self.any.iter().any(contains))
    }
}

impl Term {
    fn parse(scanner: &mut Scanner<'_>) -> Result<Self, ParsePatternError> {
        if scanner.take("\"") {
            return scanner.quoted('"').map(Self::Text);
        }
        if scanner.take("%") {
            return scanner.regex().map(|regex| Self::Regex(Box::new(regex)));
        }
        let word = scanner.take_while(|c| !c.is_whitespace());
        if word.is_empty() { Err(scanner.error("a term")) } else { Ok(Self::Text(word.to_owned())) }
    }

    fn is_in(&self, message: &str) -> bool {
        match self {
            Self::Text(text) => message.contains(text.as_str()),
            Self::Regex(regex) => regex.is_match(message).unwrap_or(false),
        }
    }
}

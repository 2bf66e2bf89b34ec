//! Java's regular expressions: `matches`, `replaceAll`, `split`.
//!
//! The engine is `fancy-regex`; what differs in the language is translated. A pattern without any operator,
//! which is most of them, needs no engine.

use std::collections::HashMap;
use std::rc::Rc;

use fancy_regex::{Captures, Regex, RegexBuilder};

use crate::error::{Limit, RenderError};
use crate::evaluate::failed;
use crate::limits::{BACKTRACK_STEPS_MAX, REGEX_BYTES_MAX};
use crate::value::{Budget, Result, Text};

/// Steps that one search costs, besides the length of its text.
const STEPS_PER_SEARCH: u64 = 128;

/// Bytes that one of many searches in a text goes through at most, as far as it pays for.
const SEARCHED_BYTES: usize = 1024;

/// Steps that compiling costs.
const STEPS_PER_PATTERN: u64 = 4096;

/// The patterns of one rendering, each compiled once.
#[derive(Debug, Default)]
pub(crate) struct Patterns {
    compiled: HashMap<(Text, Extent), Rc<Pattern>>,
}

/// How much of a text must match.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Extent {
    Whole,
    Part,
}

#[derive(Debug)]
pub(crate) enum Pattern {
    /// Matches just this text.
    Literal(String),
    Regex(Box<Regex>),
}

impl Patterns {
    pub fn get(&mut self, source: &Text, extent: Extent, budget: &Budget) -> Result<Rc<Pattern>> {
        if let Some(known) = self.compiled.get(&(source.clone(), extent)) {
            return Ok(known.clone());
        }
        let pattern = Rc::new(Pattern::compile(source, extent, budget)?);
        budget.allocate(source.len())?;
        self.compiled.insert((source.clone(), extent), pattern.clone());
        Ok(pattern)
    }
}

impl Pattern {
    pub fn compile(source: &str, extent: Extent, budget: &Budget) -> Result<Self> {
        if let Some(literal) = literal(source) {
            return Ok(Self::Literal(literal));
        }
        budget.steps(STEPS_PER_PATTERN)?;
        budget.allocate(source.len() * 16)?;
        let translated = match extent {
            Extent::Whole => format!(r"\A(?:{})\z", translate(source)),
            Extent::Part => translate(source),
        };
        RegexBuilder::new(&translated)
            .backtrack_limit(BACKTRACK_STEPS_MAX)
            .delegate_size_limit(REGEX_BYTES_MAX)
            .delegate_dfa_size_limit(REGEX_BYTES_MAX)
            .build()
            .map(|regex| Self::Regex(Box::new(regex)))
            .map_err(|_| failed("matches", "malformed regular expression"))
    }

    /// Whether the text matches, to the extent that the pattern was compiled for.
    pub fn is_match(&self, text: &str, budget: &Budget) -> Result<bool> {
        pay(text.len(), budget)?;
        match self {
            Self::Literal(literal) => Ok(literal == text),
            Self::Regex(regex) => regex.is_match(text).map_err(too_much),
        }
    }

    /// As `replaceAll`, or `replaceFirst` with a limit of 1.
    pub fn replace(&self, text: &str, replacement: &str, limit: usize, budget: &Budget) -> Result<String> {
        let mut out = String::with_capacity(text.len());
        let mut end = 0;
        let mut replaced = |range: std::ops::Range<usize>, captures: Option<&Captures<'_, str>>| {
            out.push_str(&text[end..range.start]);
            expand(replacement, &text[range.clone()], captures, &mut out)?;
            end = range.end;
            if out.len() > budget.output_bytes_max {
                return Err(RenderError::Limit(Limit::Output));
            }
            Ok(())
        };
        match self {
            Self::Literal(literal) => {
                pay(text.len(), budget)?;
                for (at, found) in text.match_indices(literal.as_str()).take(limit) {
                    budget.step()?;
                    replaced(at..at + found.len(), None)?;
                }
            }
            Self::Regex(regex) => {
                for captures in regex.captures_iter(text).take(limit) {
                    pay(text.len().min(SEARCHED_BYTES), budget)?;
                    let captures = captures.map_err(too_much)?;
                    let whole = captures.get(0).map_or(0..0, |whole| whole.range());
                    replaced(whole, Some(&captures))?;
                }
            }
        }
        out.push_str(&text[end..]);
        Ok(out)
    }

    /// As `split`: at most `limit` pieces if it is positive; without empty ones at the end if it is 0.
    pub fn split<'t>(&self, text: &'t str, limit: i32, budget: &Budget) -> Result<Vec<&'t str>> {
        let n_max = usize::try_from(limit).ok().filter(|limit| *limit > 0).unwrap_or(usize::MAX);
        let mut pieces = Vec::new();
        let mut end = 0;
        let mut found = |range: std::ops::Range<usize>| {
            let is_empty_start = range.end == 0;
            if pieces.len() + 1 < n_max && !is_empty_start {
                pieces.push(&text[end..range.start]);
                end = range.end;
            }
        };
        match self {
            Self::Literal(literal) => {
                pay(text.len(), budget)?;
                for (at, piece) in text.match_indices(literal.as_str()) {
                    budget.step()?;
                    found(at..at + piece.len());
                }
            }
            Self::Regex(regex) => {
                for piece in regex.find_iter(text) {
                    pay(text.len().min(SEARCHED_BYTES), budget)?;
                    found(piece.map_err(too_much)?.range());
                }
            }
        }
        let is_split = !pieces.is_empty();
        pieces.push(&text[end..]);
        while limit == 0 && is_split && pieces.last().is_some_and(|last| last.is_empty()) {
            pieces.pop();
        }
        Ok(pieces)
    }
}

fn pay(n_bytes: usize, budget: &Budget) -> Result<()> {
    budget.steps(STEPS_PER_SEARCH)?;
    budget.work(n_bytes)
}

fn too_much(_: fancy_regex::Error) -> RenderError {
    RenderError::Limit(Limit::Regex)
}

/// Java's replacement text: `$1` and `${name}` are groups, a backslash makes the next character plain.
fn expand(
    replacement: &str,
    whole: &str,
    captures: Option<&Captures<'_, str>>,
    out: &mut String,
) -> Result<()> {
    let mut chars = replacement.chars().peekable();
    let group = |number: usize| match captures {
        Some(captures) => captures.get(number).map_or("", |group| group.as_str()),
        None => whole,
    };
    let n_groups = captures.map_or(1, Captures::len);
    while let Some(c) = chars.next() {
        match c {
            '\\' => out.push(chars.next().ok_or_else(|| failed("replaceAll", "a backslash at the end"))?),
            '$' if chars.peek() == Some(&'{') => {
                let name: String = chars.by_ref().skip(1).take_while(|c| *c != '}').collect();
                let found = captures.and_then(|captures| captures.name(&name));
                out.push_str(found.map_or("", |group| group.as_str()));
            }
            '$' => {
                let digit = |c: &char| c.to_digit(10).map(|digit| digit as usize);
                let mut number = chars.next().as_ref().and_then(digit).filter(|number| *number < n_groups);
                // As many digits as there are groups for.
                while let (Some(known), Some(next)) = (number, chars.peek().and_then(digit)) {
                    let longer = known * 10 + next;
                    if longer >= n_groups {
                        break;
                    }
                    number = Some(longer);
                    chars.next();
                }
                out.push_str(group(number.ok_or_else(|| failed("replaceAll", "no such group"))?));
            }
            c => out.push(c),
        }
    }
    Ok(())
}

/// The one text that a pattern matches, if it has no operator.
fn literal(source: &str) -> Option<String> {
    let mut out = String::with_capacity(source.len());
    let mut chars = source.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => out.push(chars.next().filter(char::is_ascii_punctuation)?),
            '.' | '+' | '*' | '?' | '(' | ')' | '|' | '[' | ']' | '{' | '}' | '^' | '$' => return None,
            c => out.push(c),
        }
    }
    // An empty pattern matches between all characters.
    (!out.is_empty()).then_some(out)
}

/// Rewrites a Java pattern into the dialect of our engine: classes are ASCII's, a needless backslash is
/// dropped, `[` inside a class stays an operator as in Java.
fn translate(java: &str) -> String {
    let mut out = String::with_capacity(java.len() + 16);
    let mut chars = java.chars().peekable();
    let mut n_classes = 0_usize;
    while let Some(c) = chars.next() {
        match c {
            '\\' => {
                let Some(escaped) = chars.next() else {
                    out.push('\\');
                    break;
                };
                match (escaped, n_classes > 0) {
                    ('d', true) => out.push_str("0-9"),
                    ('w', true) => out.push_str("a-zA-Z0-9_"),
                    ('s', true) => out.push_str(r" \t\n\x0B\f\r"),
                    ('d', false) => out.push_str("[0-9]"),
                    ('w', false) => out.push_str("[a-zA-Z0-9_]"),
                    ('s', false) => out.push_str(r"[ \t\n\x0B\f\r]"),
                    ('D', _) => out.push_str("[^0-9]"),
                    ('W', _) => out.push_str("[^a-zA-Z0-9_]"),
                    ('S', _) => out.push_str(r"[^ \t\n\x0B\f\r]"),
                    ('h', _) => out.push_str(r"[ \t\xA0]"),
                    ('R', false) => out.push_str(r"(?:\r\n|[\n-\r\x85\u{2028}\u{2029}])"),
                    ('e', _) => out.push_str(r"\x1B"),
                    ('Z', false) => out.push_str(r"(?=\n?\z)"),
                    ('Q', _) => {
                        while let Some(c) = chars.next() {
                            if c == '\\' && chars.peek() == Some(&'E') {
                                chars.next();
                                break;
                            }
                            push_literal(c, &mut out);
                        }
                    }
                    (c, _) if c.is_ascii_punctuation() => push_literal(c, &mut out),
                    (c, _) => out.extend(['\\', c]),
                }
                // Only a range may follow a class escape in our engine.
                if n_classes > 0 && matches!(escaped, 'd' | 'w' | 's') && chars.peek() == Some(&'-') {
                    chars.next();
                    out.push_str("\\-");
                }
            }
            '[' => {
                n_classes += 1;
                out.push('[');
                if chars.peek() == Some(&'^') {
                    chars.next();
                    out.push('^');
                }
            }
            ']' if n_classes > 0 => {
                n_classes -= 1;
                out.push(']');
            }
            '-' if n_classes > 0 && (chars.peek() == Some(&']') || out.ends_with(['[', '^'])) => {
                out.push_str("\\-");
            }
            '~' if n_classes > 0 => out.push_str("\\~"),
            c => out.push(c),
        }
    }
    out
}

fn push_literal(c: char, out: &mut String) {
    use std::fmt::Write;
    if c.is_alphanumeric() {
        out.push(c);
    } else {
        write!(out, "\\x{{{:X}}}", u32::from(c)).expect("a String takes everything");
    }
}

#[cfg(test)]
mod tests {
    use super::{Extent, Pattern};
    use crate::limits::Limits;
    use crate::value::Heap;

    fn compile(source: &str, extent: Extent) -> (Pattern, Heap) {
        let heap = Heap::new(&Limits::default());
        (Pattern::compile(source, extent, &heap.budget).unwrap(), heap)
    }

    #[test]
    fn matches_is_javas() {
        let check = |source: &str, text: &str, expected: bool| {
            let (pattern, heap) = compile(source, Extent::Whole);
            assert_eq!(pattern.is_match(text, &heap.budget), Ok(expected), "{source} on {text:?}");
        };
        check("[0-9]*", "d123", false);
        check(r"\d{4}-\d\d", "2020-01", true);
        check(r"\d", "١", false);
        check("a|ab", "ab", true);
        check(r"[\w.-]+@[\w.-]+", "a.b-c@d.e", true);
        check(r"\Qa.b\E", "axb", false);
        check(r"(?i)yes", "YES", true);
        check(r"(\w+) \1", "hey hey", true);
        check(r"a\/b", "a/b", true);
        check("plain", "plain", true);
        check("plain", "plainer", false);
        check("[a-z&&[^aeiou]]+", "xyz", true);
    }

    #[test]
    fn replace_is_javas() {
        let check = |source: &str, replacement: &str, text: &str, expected: &str| {
            let (pattern, heap) = compile(source, Extent::Part);
            let replaced = pattern.replace(text, replacement, usize::MAX, &heap.budget);
            assert_eq!(replaced.as_deref(), Ok(expected), "{source} in {text:?}");
        };
        check(r"\\'", "'", r"it\'s", "it's");
        check("a", "b", "banana", "bbnbnb");
        check("", "-", "ab", "-a-b-");
        check(r"(\w+)@(\w+)", "$2 at $1", "me@home", "home at me");
        check("(a)", "$10", "a", "a0");
        check("(?<n>a)b", "${n}", "ab", "a");
        check("x", r"\$1", "x", "$1");
        check(r"\s+", " ", "a \n\t b", "a b");
        // Longer than a search pays for, with a character across the edge.
        let long = format!("{}é", "a".repeat(1023));
        check("[b]", "", &long, &long);
        check("[b]|a$", "", &long, &long);
    }

    #[test]
    fn split_is_javas() {
        let check = |source: &str, text: &str, limit: i32, expected: &[&str]| {
            let (pattern, heap) = compile(source, Extent::Part);
            assert_eq!(
                pattern.split(text, limit, &heap.budget).as_deref(),
                Ok(expected),
                "{source} in {text:?}"
            );
        };
        check(",", "a,b,,c,,", 0, &["a", "b", "", "c"]);
        check(",", "a,b,,c,,", -1, &["a", "b", "", "c", "", ""]);
        check(",", "a,b,c", 2, &["a", "b,c"]);
        check(",", ",a", 0, &["", "a"]);
        check("", "abc", 0, &["a", "b", "c"]);
        check("x", "abc", 0, &["abc"]);
        check(",", "", 0, &[""]);
        check(",", ",", 0, &[]);
        check(r"\s*;\s*", "a ; b;c", 0, &["a", "b", "c"]);
    }
}

//! A cursor over the text of a pattern.

use super::ParsePatternError;

pub(super) struct Scanner<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Scanner<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    pub(super) fn error(&self, expected: &'static str) -> ParsePatternError {
        ParsePatternError { at: self.at, expected }
    }

    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    pub(super) fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    pub(super) fn next(&mut self) -> Option<char> {
        let next = self.peek()?;
        self.at += next.len_utf8();
        Some(next)
    }

    pub(super) fn skip_whitespace(&mut self) {
        self.at = self.text.len() - self.rest().trim_start().len();
    }

    /// Takes `token` if it comes next.
    pub(super) fn take(&mut self, token: &str) -> bool {
        let taken = self.rest().starts_with(token);
        if taken {
            self.at += token.len();
        }
        taken
    }

    /// Takes `word` in any case, if it comes next and ends there.
    pub(super) fn take_word(&mut self, word: &str) -> bool {
        let Some(head) = self.rest().get(..word.len()) else { return false };
        let ends = !self.rest()[word.len()..].starts_with(|c: char| c.is_alphanumeric() || c == '_');
        let taken = head.eq_ignore_ascii_case(word) && ends;
        if taken {
            self.at += word.len();
        }
        taken
    }

    pub(super) fn expect(&mut self, token: &'static str) -> Result<(), ParsePatternError> {
        if self.take(token) { Ok(()) } else { Err(self.error(token)) }
    }

    pub(super) fn expect_end(&mut self) -> Result<(), ParsePatternError> {
        self.skip_whitespace();
        if self.rest().is_empty() { Ok(()) } else { Err(self.error("the end")) }
    }

    /// Takes characters as long as they satisfy `accept`; may take none.
    pub(super) fn take_while(&mut self, accept: impl Fn(char) -> bool) -> &'a str {
        let rest = self.rest();
        let end = rest.find(|c| !accept(c)).unwrap_or(rest.len());
        self.at += end;
        &rest[..end]
    }

    /// The inside of a text that `quote` opened and closes; a backslash takes the next character literally.
    pub(super) fn quoted(&mut self, quote: char) -> Result<String, ParsePatternError> {
        let mut inside = String::new();
        loop {
            match self.next() {
                None => return Err(self.error("a closing quote")),
                Some('\\') => inside.extend(self.next()),
                Some(c) if c == quote => return Ok(inside),
                Some(c) => inside.push(c),
            }
        }
    }

    /// The inside of `%…%`, whose opening sign was taken: a regular expression, left as it is.
    pub(super) fn regex(&mut self) -> Result<fancy_regex::Regex, ParsePatternError> {
        let source = self.take_while(|c| c != '%');
        self.expect("%")?;
        fancy_regex::RegexBuilder::new(source)
            .backtrack_limit(REGEX_BACKTRACK_MAX)
            .build()
            .map_err(|_| self.error("a regular expression between percent signs"))
    }
}

/// Steps that a regular expression may take over one event; one that needs more does not match.
const REGEX_BACKTRACK_MAX: usize = 100_000;

//! Reading characters.

use super::{Fault, Parser, Result};
use crate::error::Problem;

impl<'a> Parser<'a> {
    pub(super) fn rest(&self) -> &'a str {
        &self.source[self.at..]
    }

    pub(super) fn peek(&self) -> Option<u8> {
        self.peek_at(0)
    }

    pub(super) fn peek_at(&self, offset: usize) -> Option<u8> {
        self.source.as_bytes().get(self.at + offset).copied()
    }

    pub(super) fn fault(&self, problem: Problem) -> Fault {
        Fault { at: self.at, problem }
    }

    pub(super) fn eat(&mut self, text: &str) -> bool {
        let found = self.rest().starts_with(text);
        if found {
            self.at += text.len();
        }
        found
    }

    pub(super) fn expect(&mut self, text: &'static str, what: &'static str) -> Result<()> {
        if self.eat(text) { Ok(()) } else { Err(self.fault(Problem::Expected(what))) }
    }

    /// Bytes from here on that satisfy a condition, which holds for ASCII characters only.
    pub(super) fn eat_while(&mut self, condition: impl Fn(u8) -> bool) -> &'a str {
        let rest = self.rest();
        let len = rest.bytes().position(|byte| !condition(byte)).unwrap_or(rest.len());
        self.at += len;
        &rest[..len]
    }

    pub(super) fn skip_space(&mut self) {
        self.eat_while(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r'));
    }

    /// Swallows the rest of a line if it is blank, with its end.
    pub(super) fn eat_blank_line_end(&mut self) {
        let start = self.at;
        self.eat_while(|byte| byte == b' ' || byte == b'\t');
        if !(self.eat("\r\n") || self.eat("\n") || self.eat("\r")) {
            self.at = start;
        }
    }

    /// An identifier at an offset: its length, 0 if there is none.
    pub(super) fn identifier_len(&self, offset: usize) -> usize {
        let bytes = self.source.as_bytes().get(self.at + offset..).unwrap_or_default();
        match bytes.first() {
            Some(first) if first.is_ascii_alphabetic() || *first == b'_' => bytes
                .iter()
                .position(|byte| !(byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-')))
                .unwrap_or(bytes.len()),
            _ => 0,
        }
    }
}

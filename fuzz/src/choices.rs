//! Bytes as a source of choices.

/// Reads choices from bytes; when they run out, every choice is the first.
pub struct Choices<'a> {
    data: &'a [u8],
}

impl<'a> Choices<'a> {
    pub fn new(data: &'a [u8]) -> Self {
        Self { data }
    }

    pub fn byte(&mut self) -> u8 {
        match self.data.split_first() {
            Some((first, rest)) => {
                self.data = rest;
                *first
            }
            None => 0,
        }
    }

    /// A number below `limit`, which is not zero.
    pub fn below(&mut self, limit: usize) -> usize {
        let mut number = usize::from(self.byte());
        if limit > 256 {
            number = number << 8 | usize::from(self.byte());
        }
        number % limit
    }

    pub fn one_in(&mut self, n: usize) -> bool {
        !self.data.is_empty() && self.below(n) == n - 1
    }

    /// A few bytes.
    pub fn bytes(&mut self) -> Vec<u8> {
        let len = self.below(64).min(self.data.len());
        let (taken, rest) = self.data.split_at(len);
        self.data = rest;
        taken.to_vec()
    }

    /// Whatever is left.
    pub fn rest(&mut self) -> &'a [u8] {
        std::mem::take(&mut self.data)
    }

    /// A short text, often of signs that mean something.
    pub fn text(&mut self) -> String {
        const TELLING: &[&str] = &[
            "",
            "a",
            "1",
            "-1",
            "$LATEST",
            "member",
            "key",
            "%",
            "%2F",
            "+",
            "&amp;",
            "\"",
            "\\",
            "\u{0}",
            "é",
            "\u{1d11e}",
            " ",
            "\n",
            "2147483648",
            "1e400",
            "NaN",
            "true",
            "null",
            "arn:aws:lambda:us-east-1:000000000000:function:f",
        ];
        match self.below(4) {
            0 | 1 => TELLING[self.below(TELLING.len())].to_owned(),
            2 => String::from_utf8_lossy(&self.bytes()).into_owned(),
            _ => "a".repeat(self.below(600)),
        }
    }

    /// Mostly the text itself, sometimes another.
    pub fn or_text(&mut self, usual: &str) -> String {
        if self.one_in(8) { self.text() } else { usual.to_owned() }
    }

    /// Sometimes changes, cuts or repeats a part.
    pub fn damage(&mut self, mut bytes: Vec<u8>) -> Vec<u8> {
        while self.one_in(4) {
            let at = self.below(bytes.len() + 1);
            match self.below(5) {
                0 => bytes.truncate(at),
                1 => {
                    let inserted = self.bytes();
                    bytes.splice(at..at, inserted);
                }
                2 => {
                    if let Some(byte) = bytes.get_mut(at) {
                        *byte = self.byte();
                    }
                }
                3 => {
                    let end = (at + self.below(16)).min(bytes.len());
                    bytes.drain(at..end);
                }
                _ => {
                    let end = (at + self.below(64)).min(bytes.len());
                    let part = bytes[at..end].to_vec();
                    for _ in 0..self.below(32) {
                        bytes.splice(at..at, part.iter().copied());
                    }
                }
            }
        }
        bytes
    }
}

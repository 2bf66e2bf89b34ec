//! Keys: lists of parts, encoded so that the order of bytes is the order of parts.
//!
//! A text is written with each zero byte as `00 FF` and ends with `00 01`; a number is eight bytes, big-endian.
//! The encoding does not tell texts from numbers: whoever reads a key knows its table.

use std::fmt;

const ZERO: u8 = 0x00;
const ESCAPED_ZERO: u8 = 0xFF;
const END: u8 = 0x01;

/// The name of a record within its table, or the beginning of such names.
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key(Vec<u8>);

impl Key {
    /// The empty key: as a prefix it matches the whole table.
    pub const fn root() -> Self {
        Self(Vec::new())
    }

    /// This key and one more text.
    #[must_use]
    pub fn text(self, part: &str) -> Self {
        let mut key = self.text_prefix(part);
        key.0.extend_from_slice(&[ZERO, END]);
        key
    }

    /// This key and the beginning of one more text: a prefix for names that begin so.
    #[must_use]
    pub fn text_prefix(mut self, beginning: &str) -> Self {
        self.0.reserve(beginning.len() + 2);
        for byte in beginning.bytes() {
            self.0.push(byte);
            if byte == ZERO {
                self.0.push(ESCAPED_ZERO);
            }
        }
        self
    }

    /// This key and one more number.
    #[must_use]
    pub fn number(mut self, part: u64) -> Self {
        self.0.extend_from_slice(&part.to_be_bytes());
        self
    }

    /// Reads the parts back, in order.
    pub fn parts(&self) -> KeyReader<'_> {
        KeyReader { rest: &self.0 }
    }

    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    pub fn from_bytes(bytes: impl Into<Vec<u8>>) -> Self {
        Self(bytes.into())
    }

    /// This key as a page token: opaque text for clients.
    pub fn to_token(&self) -> String {
        self.0.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// Reads a page token back. It came from outside, so it may be anything of the right form:
    /// use it only together with a prefix.
    pub fn from_token(token: &str) -> Option<Self> {
        if !token.len().is_multiple_of(2) || token.len() > 2 * crate::limits::KEY_LEN_MAX || !token.is_ascii()
        {
            return None;
        }
        let byte = |at: usize| {
            let pair = token.get(at..at + 2)?;
            pair.bytes().all(|byte| byte.is_ascii_hexdigit()).then_some(())?;
            u8::from_str_radix(pair, 16).ok()
        };
        (0..token.len()).step_by(2).map(byte).collect::<Option<Vec<u8>>>().map(Self)
    }

    /// The first key after all keys that begin with this one.
    pub(crate) fn prefix_end(&self) -> Self {
        let mut end = self.0.clone();
        while let Some(last) = end.pop() {
            if last < u8::MAX {
                end.push(last + 1);
                return Self(end);
            }
        }
        // Nothing sorts after this: no key is so long.
        Self(vec![u8::MAX; crate::limits::KEY_LEN_MAX + 1])
    }

    /// The first key after this one.
    pub(crate) fn successor(&self) -> Self {
        let mut next = self.0.clone();
        next.push(0);
        Self(next)
    }
}

impl fmt::Display for Key {
    /// For logs: texts as they are, other bytes as `\xNN`, ends of texts as `/`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rest = self.0.as_slice();
        while let Some((&byte, after)) = rest.split_first() {
            rest = after;
            match (byte, after.first()) {
                (ZERO, Some(&END)) => {
                    f.write_str("/")?;
                    rest = &after[1..];
                }
                (0x20..0x7f, _) => write!(f, "{}", char::from(byte))?,
                _ => write!(f, "\\x{byte:02x}")?,
            }
        }
        Ok(())
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Key({self})")
    }
}

/// Reads the parts of a [`Key`].
///
/// `None` means that the key ends here or that the part is not of the asked type.
#[derive(Debug, Clone)]
pub struct KeyReader<'a> {
    rest: &'a [u8],
}

impl KeyReader<'_> {
    pub fn text(&mut self) -> Option<String> {
        let mut text = Vec::new();
        let mut bytes = self.rest.iter().enumerate();
        while let Some((_, &byte)) = bytes.next() {
            if byte != ZERO {
                text.push(byte);
                continue;
            }
            match bytes.next()? {
                (_, &ESCAPED_ZERO) => text.push(ZERO),
                (at, &END) => {
                    self.rest = &self.rest[at + 1..];
                    return String::from_utf8(text).ok();
                }
                _ => return None,
            }
        }
        None
    }

    pub fn number(&mut self) -> Option<u64> {
        let (number, rest) = self.rest.split_first_chunk::<8>()?;
        self.rest = rest;
        Some(u64::from_be_bytes(*number))
    }

    pub fn is_at_end(&self) -> bool {
        self.rest.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn key(parts: &[String]) -> Key {
        parts.iter().fold(Key::root(), |key, part| key.text(part))
    }

    fn part() -> impl Strategy<Value = String> {
        prop_oneof!["[a-c\u{0}\u{1}\u{ff}/-]{0,4}", ".{0,4}"]
    }

    proptest! {
        #[test]
        fn keys_sort_like_their_parts(
            a in prop::collection::vec(part(), 0..4),
            b in prop::collection::vec(part(), 0..4),
        ) {
            prop_assert_eq!(a.cmp(&b), key(&a).cmp(&key(&b)));
        }

        #[test]
        fn parts_survive_a_round_trip(a in part(), n: u64, b in part()) {
            let key = Key::root().text(&a).number(n).text(&b);
            let mut parts = key.parts();
            prop_assert_eq!(parts.text(), Some(a));
            prop_assert_eq!(parts.number(), Some(n));
            prop_assert_eq!(parts.text(), Some(b));
            prop_assert!(parts.is_at_end());
            prop_assert_eq!(Key::from_token(&key.to_token()), Some(key));
        }

        #[test]
        fn a_prefix_covers_exactly_the_keys_that_begin_with_it(
            prefix in prop::collection::vec(250u8..=255, 0..3),
            key in prop::collection::vec(250u8..=255, 0..5),
        ) {
            let (prefix, key) = (Key::from_bytes(prefix), Key::from_bytes(key));
            let inside = prefix <= key && key < prefix.prefix_end();
            prop_assert_eq!(inside, key.as_bytes().starts_with(prefix.as_bytes()));
        }

        #[test]
        fn any_token_is_read_or_refused(token in ".{0,12}") {
            let _ = Key::from_token(&token);
        }

        #[test]
        fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(0u8..=3, 0..6)) {
            let key = Key::from_bytes(bytes);
            let _ = (key.parts().text(), key.parts().number(), key.to_string());
        }
    }

    #[test]
    fn a_whole_part_is_no_prefix_of_a_longer_name() {
        let live = Key::root().text("live");
        assert!(!Key::root().text("live-2").as_bytes().starts_with(live.as_bytes()));
        assert!(
            Key::root().text("live-2").as_bytes().starts_with(Key::root().text_prefix("live").as_bytes())
        );
    }
}

//! Patterns that select an answer: Java's regular expressions, outside of a template.

use crate::error::RenderError;
use crate::limits::Limits;
use crate::regex::{Extent, Pattern};
use crate::value::Heap;

/// A pattern that a whole text must match.
#[derive(Debug)]
pub struct Selection {
    pattern: Pattern,
}

impl Selection {
    /// Fails if the text is no pattern, or too large a one.
    pub fn parse(pattern: &str) -> Result<Self, RenderError> {
        let heap = Heap::new(&Limits::default());
        Ok(Self { pattern: Pattern::compile(pattern, Extent::Whole, &heap.budget)? })
    }

    /// Whether the whole text matches. What cannot be decided in bounded time does not.
    pub fn matches(&self, text: &str) -> bool {
        let heap = Heap::new(&Limits::default());
        self.pattern.is_match(text, &heap.budget).unwrap_or(false)
    }
}

#[cfg(test)]
mod tests {
    use super::Selection;

    #[test]
    fn the_whole_text_must_match() {
        let check = |pattern: &str, text: &str, expected: bool| {
            assert_eq!(Selection::parse(pattern).unwrap().matches(text), expected, "{pattern} on {text}");
        };
        check(r"2\d{2}", "200", true);
        check(r"2\d{2}", "2000", false);
        check(r".*Error.*", "an Error happened", true);
        check(r".*Error.*", "an Error\nhappened", false);
        check(r"(\n|.)+", "an Error\nhappened", true);
        check("", "", true);
        assert!(Selection::parse("[").is_err());
    }
}

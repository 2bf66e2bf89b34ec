//! The models' regular expressions, which are Java's.
//!
//! Java's `matches` must match the whole value, and `\d`, `\w` and `\s` are ASCII only.
//! The sentence that a client sees quotes the pattern as the model writes it.

use std::sync::OnceLock;

use fancy_regex::{Regex, RegexBuilder};

/// How far a backtracking match may go before the value counts as not matching.
const BACKTRACK_STEPS_MAX: usize = 100_000;

/// A pattern, compiled at its first use.
pub struct Pattern {
    source: &'static str,
    /// `None` inside: cannot be compiled, which the tests of the generated models exclude.
    compiled: OnceLock<Option<Regex>>,
}

impl Pattern {
    pub const fn new(source: &'static str) -> Self {
        Self { source, compiled: OnceLock::new() }
    }

    /// The pattern as the model writes it.
    pub fn source(&self) -> &'static str {
        self.source
    }

    /// Whether the pattern can be compiled.
    pub fn is_valid(&self) -> bool {
        self.regex().is_some()
    }

    /// Whether the whole text matches. A pattern that cannot be compiled matches everything.
    pub fn matches(&self, text: &str) -> bool {
        self.regex().is_none_or(|regex| regex.is_match(text).unwrap_or(false))
    }

    fn regex(&self) -> Option<&Regex> {
        self.compiled
            .get_or_init(|| {
                let whole = format!("^(?:{})$", translate(self.source));
                RegexBuilder::new(&whole).backtrack_limit(BACKTRACK_STEPS_MAX).build().ok()
            })
            .as_ref()
    }
}

impl std::fmt::Debug for Pattern {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Pattern({:?})", self.source)
    }
}

/// A `&'static Pattern` inside a `static`'s initializer.
#[macro_export]
macro_rules! pattern {
    ($source:expr) => {{
        static PATTERN: $crate::Pattern = $crate::Pattern::new($source);
        &PATTERN
    }};
}

/// Rewrites a Java pattern into the dialect of our engine.
///
/// ASCII classes are spelt out, and inside a class `[` and `&&` lose the meaning that our engine
/// gives them; a hyphen after a class such as in `[\w-.]` is a literal.
fn translate(java: &str) -> String {
    let mut out = String::with_capacity(java.len() + 16);
    let mut chars = java.chars().peekable();
    let mut in_class = false;
    let mut class_start = false;
    while let Some(c) = chars.next() {
        let at_start = std::mem::take(&mut class_start);
        match c {
            '\\' => {
                let Some(escaped) = chars.next() else { break };
                let ascii = match escaped {
                    'd' => "0-9",
                    'w' => "a-zA-Z0-9_",
                    's' => " \\t\\n\\x0B\\f\\r",
                    _ => "",
                };
                match (ascii.is_empty(), in_class) {
                    (false, true) => out.push_str(ascii),
                    (false, false) => out.push_str(&format!("[{ascii}]")),
                    (true, _) => match escaped {
                        'D' => out.push_str("[^0-9]"),
                        'W' => out.push_str("[^a-zA-Z0-9_]"),
                        'S' => out.push_str("[^ \\t\\n\\x0B\\f\\r]"),
                        // Java allows a needless backslash before any sign; ours does not.
                        c if c.is_ascii_punctuation() && !is_meta(c) => out.push(c),
                        c => out.extend(['\\', c]),
                    },
                }
                // Only a range may follow a class escape in our engine.
                if in_class && !ascii.is_empty() && chars.peek() == Some(&'-') {
                    chars.next();
                    out.push_str("\\-");
                }
            }
            '[' if in_class => out.push_str("\\["),
            '[' => {
                in_class = true;
                class_start = true;
                out.push('[');
                if chars.peek() == Some(&'^') {
                    chars.next();
                    out.push('^');
                }
            }
            ']' if in_class && !at_start => {
                in_class = false;
                out.push(']');
            }
            '&' | '~' if in_class => out.extend(['\\', c]),
            '-' if in_class && (at_start || chars.peek() == Some(&']') || ends_a_range(&out)) => {
                out.push_str("\\-");
            }
            c => out.push(c),
        }
    }
    out
}

/// Whether the class that `out` ends in has just completed a range such as `0-9`, after which a
/// hyphen is a literal.
fn ends_a_range(out: &str) -> bool {
    let mut last = out.chars().rev();
    let (end, dash, start) = (last.next(), last.next(), last.next());
    let before = last.next();
    matches!((end, dash, start), (Some(end), Some('-'), Some(start)) if end.is_alphanumeric() && start.is_alphanumeric())
        && before != Some('\\')
}

fn is_meta(c: char) -> bool {
    matches!(
        c,
        '\\' | '.'
            | '+'
            | '*'
            | '?'
            | '('
            | ')'
            | '|'
            | '['
            | ']'
            | '{'
            | '}'
            | '^'
            | '$'
            | '-'
            | '&'
            | '~'
            | '#'
    )
}

#[cfg(test)]
mod tests {
    use super::Pattern;

    fn check(source: &'static str, matching: &[&str], others: &[&str]) {
        let pattern = Pattern::new(source);
        assert!(pattern.is_valid(), "{source}");
        for text in matching {
            assert!(pattern.matches(text), "{source} should match {text:?}");
        }
        for text in others {
            assert!(!pattern.matches(text), "{source} should not match {text:?}");
        }
    }

    #[test]
    fn patterns_match_as_in_java() {
        check("[a-zA-Z0-9-_]+", &["a-_9"], &["", "a b", "a\n", "é"]);
        check(r"[\w+=,.@-]*", &["", "a+=,.@-_"], &["é", "a/b"]);
        check(r"((?!^\d+$)^[0-9a-zA-Z-_]+$)", &["live", "1a"], &["1", "$LATEST", "１"]);
        check(r"(?!^[0-9]+$)([a-zA-Z0-9-_]+)", &["live"], &["2024"]);
        check(r"[^\s]+", &["a.b"], &["a b", ""]);
        check(r"[0-9A-Za-z\.\-_]*(?<!\.)", &["bucket.x"], &["bucket."]);
        check(r"$|kafka://x", &["", "kafka://x"], &["kafka"]);
        check(r"[a-zA-Z0-9-\/*:_+=.@-]*", &["a/-*@"], &["a b"]);
        check(r"\d{12}", &["123456789012"], &["１２３４５６７８９０１２"]);
    }
}

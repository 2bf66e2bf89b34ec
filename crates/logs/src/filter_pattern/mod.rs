//! CloudWatch Logs filter patterns: which log events a filter lets through.
//!
//! Three languages share one entry point, told apart by their first character
//! (AWS: "Filter pattern syntax for metric filters, subscription filters, filter log events, and Live Tail"):
//! - `{ $.level = "ERROR" && $.latency > 100 }` looks into events that are JSON ([`json`]);
//! - `[ip, user, ..., status = 4*, bytes > 1000]` looks at space-delimited fields ([`fields`]);
//! - anything else is a list of terms ([`terms`]).
//!
//! A pattern is parsed once and matched often; matching allocates little and always ends:
//! wildcards are matched without backtracking into earlier stars.

mod comparison;
mod fields;
mod json;
mod scanner;
mod terms;

use fields::FieldPattern;
use json::JsonPattern;
use terms::TermPattern;

/// Longest pattern, in characters (AWS's own limit).
pub const LEN_MAX: usize = 1024;

/// Why a text is not a pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("filter pattern is malformed at byte {at}: expected {expected}")]
pub struct ParsePatternError {
    pub at: usize,
    pub expected: &'static str,
}

/// A parsed filter pattern.
#[derive(Debug, Clone, PartialEq)]
pub struct FilterPattern(Kind);

#[derive(Debug, Clone, PartialEq)]
enum Kind {
    Everything,
    Terms(TermPattern),
    Fields(FieldPattern),
    Json(JsonPattern),
}

impl FilterPattern {
    /// The pattern that every event matches.
    pub const EVERYTHING: Self = Self(Kind::Everything);

    /// Reads a pattern. An empty text matches everything.
    pub fn parse(text: &str) -> Result<Self, ParsePatternError> {
        if text.chars().count() > LEN_MAX {
            return Err(ParsePatternError { at: LEN_MAX, expected: "at most 1024 characters" });
        }
        let kind = match text.trim().chars().next() {
            None => Kind::Everything,
            Some('{') => Kind::Json(JsonPattern::parse(text)?),
            Some('[') => Kind::Fields(FieldPattern::parse(text)?),
            Some(_) => Kind::Terms(TermPattern::parse(text)?),
        };
        Ok(Self(kind))
    }

    pub fn matches(&self, message: &str) -> bool {
        match &self.0 {
            Kind::Everything => true,
            Kind::Terms(pattern) => pattern.matches(message),
            Kind::Fields(pattern) => pattern.matches(message),
            Kind::Json(pattern) => pattern.matches(message),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(pattern: &str, matching: &[&str], other: &[&str]) {
        let parsed = FilterPattern::parse(pattern).unwrap_or_else(|error| panic!("{pattern}: {error}"));
        for message in matching {
            assert!(parsed.matches(message), "{pattern} should match {message}");
        }
        for message in other {
            assert!(!parsed.matches(message), "{pattern} should not match {message}");
        }
    }

    #[test]
    fn terms_match_as_documented() {
        check("", &["", "anything"], &[]);
        check("ERROR", &["[ERROR 400] BAD REQUEST"], &["error", "fine"]);
        check("ERROR ARGUMENTS", &["[ERROR 419] MISSING ARGUMENTS"], &["[ERROR 400] BAD"]);
        check("?ERROR ?ARGUMENTS", &["ERROR", "no ARGUMENTS"], &["WARN"]);
        check("ERROR -ARGUMENTS", &["[ERROR 400]"], &["[ERROR 419] MISSING ARGUMENTS"]);
        check("\"INTERNAL SERVER ERROR\"", &["x INTERNAL SERVER ERROR"], &["INTERNAL ERROR SERVER"]);
        check("-\"two words\"", &["two, words"], &["two words"]);
        check("\"say \\\"hi\\\"\"", &["I say \"hi\" now"], &["I say hi"]);
        check("%user_[0-9]+%", &["by user_12 today"], &["by user_ today"]);
    }

    #[test]
    fn json_patterns_match_as_documented() {
        let event = r#"{"eventType":"UpdateTrail","sourceIP":"123.45.6.7","n":5,"flag":true,"gone":null,
            "objects":[{"id":1},{"id":2.5}],"user":{"name":"Jo Do"},"a.b":1}"#;
        for pattern in [
            r#"{ $.eventType = "UpdateTrail" }"#,
            "{ $.eventType = UpdateTrail }",
            "{$.sourceIP=123.45.*}",
            "{ $.n = 5 }",
            "{ $.n >= 5 && $.n < 5.5 }",
            "{ $.n != 4 }",
            "{ $.flag IS TRUE }",
            "{ $.gone IS NULL }",
            "{ $.nowhere NOT EXISTS && $.n EXISTS && $.n = 5 }",
            "{ $.objects[1].id > 2 }",
            "{ $.objects[*].id = 2.5 }",
            "{ $.user.name = \"Jo*\" }",
            "{ $['a.b'] = 1 }",
            "{ $.n = 1 || ($.flag IS TRUE && $.n = 5) }",
            "{ $.user.name = %^Jo.*o$% }",
        ] {
            check(pattern, &[event], &["not json", "[]", r#"{"n":4}"#]);
        }
        for pattern in [
            "{ $.eventType = Other }",
            "{ $.n > 5 }",
            "{ $.flag IS FALSE }",
            "{ $.n IS NULL }",
            "{ $.n NOT EXISTS }",
        ] {
            check(pattern, &[], &[event]);
        }
    }

    #[test]
    fn field_patterns_match_as_documented() {
        let line = r#"127.0.0.1 Prod frank [10/Oct/2000:13:25:15 -0700] "GET /index.html HTTP/1.0" 404 1534"#;
        for pattern in [
            "[ip, id, user, timestamp, request, status_code, size]",
            "[ip, id, user, timestamp, request, status_code = 4*, size]",
            "[..., status_code = 404, size > 1000]",
            "[ip, ..., size]",
            "[ip=%127\\.0\\.0\\.[0-9]%, ...]",
            "[..., request = *html*, status_code = 4* || status_code = 5*, size]",
            "[ip, id, user = frank && user != bob, ...]",
        ] {
            check(pattern, &[line], &["", "one"]);
        }
        check("[]", &[line, ""], &[]);
        check("[a, b]", &["one two"], &[line, "one"]);
        check("[w1 = ERROR, w2]", &["ERROR x"], &["INFO x"]);
    }

    #[test]
    fn malformed_patterns_are_refused() {
        for pattern in [
            "{ $.a = }",
            "{ $.a",
            "{}",
            "{ a = 1 }",
            "[a, b",
            "[a b]",
            "\"open",
            "%open",
            "{ $.a = 1 } x",
            "%[%",
            "-",
        ] {
            assert!(FilterPattern::parse(pattern).is_err(), "{pattern}");
        }
        assert!(FilterPattern::parse(&"a".repeat(LEN_MAX + 1)).is_err());
    }
}

//! What can go wrong, before and while a template is rendered.

use thiserror::Error;

/// Why a text is no template.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[error("line {line}, column {column}: {problem}")]
pub struct ParseError {
    /// From 1.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
    pub problem: Problem,
}

#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum Problem {
    #[error("the template is longer than {} bytes", crate::limits::TEMPLATE_BYTES_MAX)]
    TooLong,
    #[error("nested deeper than {} levels", crate::limits::NESTING_MAX)]
    TooDeep,
    #[error("expected {0}")]
    Expected(&'static str),
    #[error("`{0}` is not closed")]
    NotClosed(&'static str),
    #[error("`{0}` without what it belongs to")]
    Misplaced(&'static str),
    #[error("the number is too large")]
    Number,
}

/// Why a template could not be rendered. AWS answers each of these with its 500 and no details.
#[derive(Clone, Debug, Error, PartialEq)]
pub enum RenderError {
    #[error("`#{directive}` is not allowed in mapping templates")]
    Refused { directive: &'static str },
    #[error("failed to call `{method}`: {reason}")]
    Method { method: Box<str>, reason: Box<str> },
    #[error("`#break` with something that is no scope")]
    NoScope,
    #[error("macro `#{name}` called with the bare word `{word}`")]
    MacroArgument { name: Box<str>, word: Box<str> },
    #[error("parse the text of `#evaluate`")]
    Evaluate(#[source] ParseError),
    #[error("parse a document as JSON")]
    Json(#[source] JsonError),
    #[error("parse `{path}` as JSONPath: {reason}")]
    JsonPath { path: Box<str>, reason: &'static str },
    #[error("exceeded the limit on {0}")]
    Limit(Limit),
}

/// Why a text is no JSON, not even in AWS's permissive sense.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[error("{reason} at byte {at}")]
pub struct JsonError {
    pub at: usize,
    pub reason: &'static str,
}

/// What there was too much of. The values are in [`crate::Limits`] and [`crate::limits`].
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum Limit {
    #[error("steps")]
    Steps,
    #[error("time")]
    Time,
    #[error("output")]
    Output,
    #[error("memory")]
    Memory,
    #[error("depth")]
    Depth,
    #[error("macro depth")]
    MacroDepth,
    #[error("the work of a regular expression")]
    Regex,
}

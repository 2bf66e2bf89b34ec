//! Mapping templates: Apache Velocity as API Gateway runs it, and JSONPath as API Gateway evaluates it.
//!
//! ```text
//!  source ── Template::parse ──► Template (immutable, shared between threads)
//!                                    │
//!  Variables (borrowed data) ────────┴── render ──► Rendered { text, overrides }
//! ```
//!
//! Nouns: a **template** is parsed once and rendered often; **variables** are what it sees of a request;
//! **overrides** are what it wants changed besides its text; a **document** is a JSON text that a **path**
//! reads from.
//!
//! Invariants:
//! - No HTTP, no service, no I/O: everything is a function of its arguments, but for the clock that ends a
//!   rendering which takes too long.
//! - No template and no input makes it panic, hang or use more than [`Limits`] allows. Rendering is
//!   synchronous; who has a large body does it where blocking is allowed.
//! - Java's objects are imitated where a template can tell: classes of numbers, shared lists and maps, text in
//!   UTF-16 units, what prints how.
//! - What AWS does and Velocity 1.7 does not is written at its place, with where it is known from.

mod ast;
mod document;
mod error;
mod evaluate;
mod json;
mod jsonpath;
pub mod limits;
mod methods;
mod number;
mod parse;
mod print;
mod regex;
mod selection;
mod template;
mod value;
mod variables;

pub use document::Document;
pub use error::{JsonError, Limit, ParseError, Problem, RenderError};
pub use jsonpath::Path;
pub use limits::Limits;
pub use selection::Selection;
pub use template::{Rendered, Template};
pub use variables::{Input, Overrides, Pairs, Variables};

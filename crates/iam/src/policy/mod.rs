//! Policies: reading documents and deciding by them.
//!
//! Deliberately small and honest. What the engine does not know never allows:
//! a condition whose operator or key is unknown makes an `Allow` statement not apply and a `Deny`
//! statement apply.

mod condition;
mod document;
mod evaluate;
mod wildcard;

pub use document::{Document, Effect, ParsePolicyError, Statement};
pub use evaluate::{Caller, Question, Verdict, decide, resource_verdict};

//! Policies: reading documents, checking them as AWS does, and deciding by them.
//!
//! Small and honest. What the engine does not know never allows: a condition whose operator or value is
//! unknown makes an `Allow` statement not apply and a `Deny` statement apply.

mod condition;
mod date;
mod document;
mod evaluate;
mod grammar;
mod parsed;
mod position;
mod wildcard;

pub use document::{Document, Effect, Matcher, ParsePolicyError, Principals, Statement};
pub use evaluate::{
    Caller, CallerKind, Policies, PolicyKind, Question, Verdict, decide, matching_statements,
};
pub use grammar::{check_inline_policy, check_managed_policy, check_trust_policy};
pub use parsed::ParsedDocuments;
pub use position::{Position, statement_spans};
pub use wildcard::Keys;

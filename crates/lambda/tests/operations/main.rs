//! Operation tests: the whole service in process, requests in and answers out, as HTTP would carry them.
//!
//! The store is in memory, the clock stands still until a test moves it, and instead of environments there is a
//! record of what they were asked.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod access;
mod alias;
mod code_signing;
mod concurrency;
mod contention;
mod event_invoke;
mod event_source_mapping;
mod function;
mod invoke;
mod layer;
mod permission;
mod runtime;
mod support;
mod tag;
mod url;
mod version;

//! CloudWatch Logs: log groups, streams and events, and what filters and forwards them.
//!
//! ```text
//!  functions ──write_logs──► pending (bounded) ──┐
//!                                                ├──► Journal ──► store (chunks) ──► readers
//!  PutLogEvents ─────────────────────────────────┘        └──► live tails, subscriptions
//! ```
//!
//! Invariants:
//! - Whoever writes logs of a function never waits, and what is kept is bounded in memory and on disk.
//! - `PutLogEvents` is answered after the commit.
//! - A reader sees everything that was handed over before it asked.

mod chunk;
mod error;
pub mod filter_pattern;
mod insights;
mod journal;
mod operations;
mod position;
mod reader;
mod records;
mod retention;
mod service;
mod subscription;

pub use error::Error;
pub use service::{Config, Logs};

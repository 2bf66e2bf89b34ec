//! CloudWatch Logs: log groups, streams and events.

mod chunk;
pub mod filter_pattern;
mod position;

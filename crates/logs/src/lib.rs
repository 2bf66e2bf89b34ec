//! CloudWatch Logs: log groups, streams and events.

pub mod filter_pattern;

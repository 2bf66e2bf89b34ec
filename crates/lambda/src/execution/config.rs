//! What an operator can set about execution.

use std::time::Duration;

use serde::{Deserialize, Serialize};

/// How invocations are run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// How long an environment may wait for the next invocation before it ends, in seconds.
    /// Default 600. Since 0.1.
    pub idle_seconds: u64,
    /// How long the init phase of an on-demand environment may last, in milliseconds.
    /// Default 10,000, as AWS. Since 0.1.
    pub init_timeout_ms: u64,
    /// How much memory all environments together may be promised, in MB; zero means four fifths of the machine's.
    /// Default 0. Since 0.1.
    pub memory_mb_max: u64,
    /// Longest synchronous response, in bytes. Default 6,291,556, as AWS. Since 0.1.
    pub response_bytes_max: u64,
    /// Longest streamed response, in bytes. Default 209,715,200, as AWS. Since 0.1.
    pub streamed_response_bytes_max: u64,
    /// How long running invocations get to end when the server stops, in milliseconds. Default 10,000. Since 0.1.
    pub stop_timeout_ms: u64,
    /// How long an environment stays unfrozen after a response, in milliseconds; a frozen one uses no CPU
    /// until its next invocation. Default 1,000. Since 0.1.
    pub freeze_after_ms: u64,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            idle_seconds: 600,
            init_timeout_ms: 10_000,
            memory_mb_max: 0,
            response_bytes_max: 6 * 1024 * 1024 + 100,
            streamed_response_bytes_max: 200 * 1024 * 1024,
            stop_timeout_ms: 10_000,
            freeze_after_ms: 1_000,
        }
    }
}

impl Config {
    pub(super) const fn idle(&self) -> Duration {
        Duration::from_secs(self.idle_seconds)
    }

    pub(super) const fn init_timeout(&self) -> Duration {
        Duration::from_millis(self.init_timeout_ms)
    }
}

//! What an operator can set about asynchronous invocation.

use std::time::Duration;

use serde::{Deserialize, Serialize};

/// How events are retried and how many are worked on at once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// How long after a function error the first retry comes, in milliseconds; the second comes after twice that.
    /// Default 60,000, as AWS. Since 0.1.
    pub retry_delay_ms: u64,
    /// How long an event waits after its first throttle or system error, in milliseconds; doubled each time.
    /// Default 1,000, as AWS. Since 0.1.
    pub backoff_ms: u64,
    /// Longest wait after a throttle or system error, in milliseconds. Default 300,000, as AWS. Since 0.1.
    pub backoff_ms_max: u64,
    /// Most events of one function that run at once; its reserved concurrency may be less. Default 32. Since 0.1.
    pub n_running_per_function_max: usize,
    /// Most events that run at once. Default 256. Since 0.1.
    pub n_running_max: usize,
    /// Most bytes of payloads in memory; a new batch waits below that. Default 67,108,864. Since 0.1.
    pub running_bytes_max: usize,
    /// Most events that may wait; more are refused as a throttle. Default 1,000,000. Since 0.1.
    pub n_queued_max: u64,
    /// How long a claimed event belongs to this server without a sign of life, in milliseconds.
    /// Default 60,000. Since 0.1.
    pub lease_ms: u64,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            retry_delay_ms: 60_000,
            backoff_ms: 1_000,
            backoff_ms_max: 300_000,
            n_running_per_function_max: 32,
            n_running_max: 256,
            running_bytes_max: 64 << 20,
            n_queued_max: 1_000_000,
            lease_ms: 60_000,
        }
    }
}

impl Config {
    pub(super) const fn retry_delay(&self) -> Duration {
        Duration::from_millis(self.retry_delay_ms)
    }

    pub(super) const fn backoff(&self) -> Duration {
        Duration::from_millis(self.backoff_ms)
    }

    pub(super) const fn backoff_max(&self) -> Duration {
        Duration::from_millis(self.backoff_ms_max)
    }

    pub(super) const fn lease(&self) -> Duration {
        Duration::from_millis(self.lease_ms)
    }
}

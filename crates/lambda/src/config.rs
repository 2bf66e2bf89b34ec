//! What an operator can set about the API half.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::limits;

/// Limits of accounts and requests that an operator may move.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// Invocations of one account and region at the same time. Default 1,000, as AWS. Since 0.1.
    pub concurrency_limit: u32,
    /// Largest payload of a synchronous invocation, in bytes. Default 6,291,456, as AWS. Since 0.1.
    pub sync_payload_bytes_max: usize,
    /// Largest payload of an asynchronous invocation, in bytes. Default 1,048,576, as AWS. Since 0.1.
    pub async_payload_bytes_max: usize,
    /// How long an update stays `InProgress` at least, in milliseconds; AWS takes seconds. Clients that rely on the
    /// state (waiters, the refusal of a second update) would never meet it if an update settled within one.
    /// Default 250. Since 0.1.
    pub update_settles_ms: u64,
    /// Asynchronous invocation.
    pub events: crate::events::Config,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            concurrency_limit: limits::CONCURRENCY_DEFAULT,
            sync_payload_bytes_max: limits::SYNC_PAYLOAD_BYTES_MAX,
            async_payload_bytes_max: limits::ASYNC_PAYLOAD_BYTES_MAX,
            update_settles_ms: 250,
            events: crate::events::Config::default(),
        }
    }
}

impl Config {
    pub(crate) const fn update_settles(&self) -> Duration {
        Duration::from_millis(self.update_settles_ms)
    }
}

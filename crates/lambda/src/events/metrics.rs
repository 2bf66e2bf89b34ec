//! What is counted about asynchronous invocation since the server started.

use std::sync::atomic::{AtomicU64, Ordering};

/// A number that only rises.
#[derive(Debug, Default)]
pub(super) struct Counter(AtomicU64);

impl Counter {
    pub(super) fn add(&self, n: u64) {
        self.0.fetch_add(n, Ordering::Relaxed);
    }

    fn get(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}

/// The counters; [`Self::read`] takes them all.
#[derive(Debug, Default)]
pub(super) struct Metrics {
    pub(super) received: Counter,
    pub(super) succeeded: Counter,
    pub(super) failed: Counter,
    pub(super) retried: Counter,
    pub(super) refused: Counter,
    pub(super) dropped: Counter,
    pub(super) delivered: Counter,
    pub(super) undelivered: Counter,
}

/// The counters at a moment.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize)]
pub struct Usage {
    /// Events that were accepted, also those that a destination sent.
    pub n_received: u64,
    /// Events whose function succeeded.
    pub n_succeeded: u64,
    /// Events that were given up: their function failed too often, or they became too old.
    pub n_failed: u64,
    /// Attempts that ended in a function error and are repeated.
    pub n_retried: u64,
    /// Attempts that did not reach the function and are repeated.
    pub n_refused: u64,
    /// Events whose function or qualifier is gone, or that no longer can be read.
    pub n_dropped: u64,
    /// Records and dead letters that reached their target.
    pub n_delivered: u64,
    /// Records and dead letters that did not.
    pub n_undelivered: u64,
}

impl Metrics {
    pub(super) fn read(&self) -> Usage {
        Usage {
            n_received: self.received.get(),
            n_succeeded: self.succeeded.get(),
            n_failed: self.failed.get(),
            n_retried: self.retried.get(),
            n_refused: self.refused.get(),
            n_dropped: self.dropped.get(),
            n_delivered: self.delivered.get(),
            n_undelivered: self.undelivered.get(),
        }
    }
}

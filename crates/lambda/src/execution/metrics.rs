//! What is counted for each function since the server started: the raw material of metering.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

/// Counters that only rise.
#[derive(Debug, Default)]
pub struct Counters {
    n_invocations: AtomicU64,
    n_errors: AtomicU64,
    n_throttles: AtomicU64,
    n_cold_starts: AtomicU64,
    billed_mb_ms: AtomicU64,
    duration_us: AtomicU64,
}

/// The counters of one function at a moment.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Usage {
    /// Invocations that reached the function.
    pub n_invocations: u64,
    /// Those of them that ended in a function error.
    pub n_errors: u64,
    /// Invocations that a concurrency limit or the machine refused.
    pub n_throttles: u64,
    /// Environments that were started because an invocation waited.
    pub n_cold_starts: u64,
    /// Billed duration times configured memory, in MB-milliseconds; 1,024,000 of them are one GB-second.
    pub billed_mb_ms: u64,
    /// Sum of the durations, in microseconds.
    pub duration_us: u64,
}

impl Counters {
    pub(super) fn invoked(&self, memory_mb: u32, duration: Duration, billed: Duration, failed: bool) {
        self.n_invocations.fetch_add(1, Ordering::Relaxed);
        self.n_errors.fetch_add(u64::from(failed), Ordering::Relaxed);
        let whole = |number: u128| u64::try_from(number).unwrap_or(u64::MAX);
        self.billed_mb_ms.fetch_add(u64::from(memory_mb) * whole(billed.as_millis()), Ordering::Relaxed);
        self.duration_us.fetch_add(whole(duration.as_micros()), Ordering::Relaxed);
    }

    pub(super) fn throttled(&self) {
        self.n_throttles.fetch_add(1, Ordering::Relaxed);
    }

    pub(super) fn started_cold(&self) {
        self.n_cold_starts.fetch_add(1, Ordering::Relaxed);
    }

    pub(super) fn usage(&self) -> Usage {
        let read = |counter: &AtomicU64| counter.load(Ordering::Relaxed);
        Usage {
            n_invocations: read(&self.n_invocations),
            n_errors: read(&self.n_errors),
            n_throttles: read(&self.n_throttles),
            n_cold_starts: read(&self.n_cold_starts),
            billed_mb_ms: read(&self.billed_mb_ms),
            duration_us: read(&self.duration_us),
        }
    }
}

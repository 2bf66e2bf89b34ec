//! What there is to know about standbys now, for operators.

use std::collections::BTreeMap;
use std::sync::atomic::Ordering;

use base::AccountId;
use serde::Serialize;

use super::Standbys;

/// How environments were started since the server started, and the standbys that wait.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Report {
    /// Environments that a standby became.
    pub n_hits: u64,
    /// Environments that started fresh, as no standby waited.
    pub n_misses: u64,
    pub waiting: Vec<StandbyReport>,
}

/// Standbys that are the same, in a [`Report`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StandbyReport {
    pub account: AccountId,
    /// Of the functions that they can become.
    pub memory_mb: u32,
    pub program: String,
    pub n_waiting: usize,
    /// All together.
    pub memory_bytes: u64,
}

impl Standbys {
    pub fn report(&self) -> Report {
        let mut waiting: BTreeMap<_, StandbyReport> = BTreeMap::new();
        let inner = self.lock();
        for (key, memory_bytes) in inner.state.waiting() {
            let report = waiting.entry(key).or_insert_with(|| StandbyReport {
                account: key.account.clone(),
                memory_mb: key.memory_mb,
                program: key.program.argv.first().cloned().unwrap_or_default(),
                n_waiting: 0,
                memory_bytes: 0,
            });
            report.n_waiting += 1;
            report.memory_bytes += memory_bytes;
        }
        Report {
            n_hits: self.n_hits.load(Ordering::Relaxed),
            n_misses: self.n_misses.load(Ordering::Relaxed),
            waiting: waiting.into_values().collect(),
        }
    }
}

//! What there is to know about zygotes now, for operators.

use std::sync::Arc;
use std::sync::atomic::Ordering;

use base::AccountId;
use serde::Serialize;

use super::state::Stage;
use super::{Counters, Zygotes};
use crate::execution::launch::{Footprint, Zygote};

/// How environments were started since the server started, and the zygotes that there are.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Report {
    /// Environments that were forked from a zygote that was there.
    pub n_hits: u64,
    /// Environments that waited for their zygote to be made and were forked from it.
    pub n_misses: u64,
    /// Environments of runtimes that could be forked and were started fresh.
    pub n_fresh: u64,
    /// Those used last come first.
    pub zygotes: Vec<ZygoteReport>,
}

/// One zygote in a [`Report`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ZygoteReport {
    pub account: AccountId,
    pub label: String,
    /// `wanted`, `starting`, `ready`, `unfit` or `resting`.
    pub stage: &'static str,
    /// Environments that were forked from it.
    pub n_uses: u64,
    /// Its memory when it became ready.
    pub resident_bytes: u64,
    /// Its memory now that nobody shares.
    pub private_bytes: u64,
    /// Its memory now, with its part of what it shares.
    pub proportional_bytes: u64,
    /// Its copies now, those that wait for work among them.
    pub n_copies: usize,
    /// Their memory now that nobody shares.
    pub copies_private_bytes: u64,
    pub copies_proportional_bytes: u64,
}

impl Zygotes {
    /// Takes the kernel some time.
    pub async fn report(&self) -> Report {
        let zygotes: Vec<_> = {
            let inner = self.lock();
            let all = inner.state.all();
            all.map(|(number, zygote)| (zygote.clone(), inner.live.get(&number).cloned())).collect()
        };
        let looking = tokio::task::spawn_blocking(move || {
            let look = |live: Option<Arc<dyn Zygote>>| live.map(|live| live.footprint()).unwrap_or_default();
            zygotes.into_iter().map(|(zygote, live)| (zygote, look(live))).collect::<Vec<_>>()
        });
        let mut zygotes = looking.await.expect("reading files does not panic");
        zygotes.sort_by_key(|(zygote, _)| std::cmp::Reverse(zygote.last_used));
        let zygotes =
            zygotes.into_iter().map(|(zygote, Footprint { zygote: own, n_copies, copies })| ZygoteReport {
                account: zygote.key.account.clone(),
                label: zygote.key.label(),
                stage: zygote.stage.as_str(),
                n_uses: zygote.n_uses,
                resident_bytes: zygote.memory_bytes,
                private_bytes: own.private_bytes,
                proportional_bytes: own.proportional_bytes,
                n_copies,
                copies_private_bytes: copies.private_bytes,
                copies_proportional_bytes: copies.proportional_bytes,
            });
        let Counters { n_hits, n_misses, n_fresh } = &self.counters;
        Report {
            n_hits: n_hits.load(Ordering::Relaxed),
            n_misses: n_misses.load(Ordering::Relaxed),
            n_fresh: n_fresh.load(Ordering::Relaxed),
            zygotes: zygotes.collect(),
        }
    }
}

impl Stage {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Wanted => "wanted",
            Self::Starting => "starting",
            Self::Ready => "ready",
            Self::Unfit => "unfit",
            Self::Resting { .. } => "resting",
        }
    }
}

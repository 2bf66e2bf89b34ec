//! Asynchronous invocation: accepted now, run later, tried again, and its outcome sent on.
//!
//! ```text
//!  Invoke (Event) ──► enqueue: commit, then 202
//!                        │ poke
//!                        ▼
//!  dispatcher: activate ──► claim a fair share of what is due, under leases ──► one task an event
//!     ▲  poke, next due moment, period                                             │
//!     │                                                                            ▼
//!     └─────────────────────────────── settle, in one transaction: complete + deliveries, or again later
//! ```
//!
//! Nouns: an [`Event`] waits in the queue; its *group* is its function; an *attempt* is one try to run it;
//! a [`Verdict`](schedule::Verdict) says what follows; a *delivery* is the record (or, for a dead letter, the event itself) that a
//! target gets.
//!
//! Invariants:
//! - An event leaves the queue in the same commit that puts its deliveries to functions into it. So a crash at any
//!   moment loses nothing; it may run an event again that had already run: delivery is *at least* once.
//! - What a name stands for (version, settings, limits) is decided at each attempt, as AWS does.
//! - Memory does not grow with the queue: only what runs is in memory, bounded in number and bytes.
//! - No function waits for another: shares are even, and a function that is throttled pauses alone.
//! - Nothing here runs a function: that is [`Execute`](crate::execute::Execute)'s part.

mod attempt;
mod config;
mod delivery;
mod dispatcher;
mod document;
mod event;
mod metrics;
mod running;
mod schedule;
mod target;
#[cfg(test)]
mod tests;

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use base::{Clock, Tasks};
use store::{Enqueue, Store, Transaction};
use tokio::sync::Notify;

use self::metrics::Metrics;
use self::running::Running;
use crate::execute::Execute;

pub use config::Config;
pub use event::{Event, MalformedEvent, Progress};
pub use metrics::Usage;
pub use schedule::Patience;
pub use target::{FindTarget, Settings, Target};

/// The queue of the store.
pub const QUEUE: &str = "lambda.event";

/// What [`Events`] is made of.
pub struct Parts {
    pub config: Config,
    pub clock: Arc<dyn Clock>,
    pub store: Store,
    pub targets: Arc<dyn FindTarget>,
    pub execute: Arc<dyn Execute>,
    pub tasks: Tasks,
}

/// Accepts events and runs them. Cloning shares it.
#[derive(Clone)]
pub struct Events(Arc<Inner>);

struct Inner {
    parts: Parts,
    running: Mutex<Running>,
    poked: Notify,
    metrics: Metrics,
    /// About how many events wait: counted now and then, and up with every event.
    n_queued: AtomicU64,
}

/// Why an event was not accepted.
#[derive(Debug, thiserror::Error)]
pub enum EnqueueError {
    /// AWS: 429 `TooManyRequestsException`.
    #[error("too many events wait")]
    QueueFull,
    #[error("encode the event")]
    Encode(#[from] serde_json::Error),
    #[error("store the event")]
    Store(#[from] store::Error),
}

impl Events {
    /// Makes the service; nothing runs before [`Self::start`].
    pub fn new(parts: Parts) -> Self {
        Self(Arc::new(Inner {
            parts,
            running: Mutex::default(),
            poked: Notify::new(),
            metrics: Metrics::default(),
            n_queued: AtomicU64::new(0),
        }))
    }

    /// Begins to run what waits, also from before a restart, until the tasks' owner shuts down.
    pub fn start(&self) {
        let inner = Arc::clone(&self.0);
        self.0.parts.tasks.spawn_until_cancelled("lambda-events", async move { inner.drive().await });
    }

    /// Accepts an event: when this answers `Ok`, it is on the disk and will be run.
    pub async fn enqueue(&self, event: &Event) -> Result<(), EnqueueError> {
        if self.0.n_queued.load(Ordering::Relaxed) >= self.0.parts.config.n_queued_max {
            return Err(EnqueueError::QueueFull);
        }
        let mut transaction = Transaction::new();
        transaction.enqueue(queue_item(event)?);
        self.0.parts.store.commit(transaction).await?;
        self.0.n_queued.fetch_add(1, Ordering::Relaxed);
        self.0.metrics.received.add(1);
        self.0.poked.notify_one();
        Ok(())
    }

    /// Looks for work at once: something changed that events may have waited for.
    pub fn poke(&self) {
        self.0.poked.notify_one();
    }

    /// What happened since the start.
    pub fn usage(&self) -> Usage {
        self.0.metrics.read()
    }
}

impl Inner {
    fn running(&self) -> MutexGuard<'_, Running> {
        self.running.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The queue item of an event that is due now.
fn queue_item(event: &Event) -> Result<Enqueue, serde_json::Error> {
    Ok(Enqueue { queue: QUEUE, group: event.group(), not_before: event.accepted, body: event.encode()? })
}

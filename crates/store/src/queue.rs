//! The nouns of the durable queue.
//!
//! ```text
//!            enqueue                claim (epoch + 1)              complete
//!  (absent) ─────────► waiting ───────────────────────► leased ─────────────► (gone)
//!                         ▲   not_before has come          │ │  dead_letter
//!                         └── retry, end of lease, reopen ─┘ └──────────────► dead letter
//! ```
//!
//! Order: within a group, by the moment when an item became ready, then by id. Between groups there is none:
//! the claimer says how many it wants of which group, which is how it is fair and keeps to limits.

use base::Timestamp;
use bytes::Bytes;

/// A new item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enqueue {
    pub queue: &'static str,
    /// Items of one group are claimed by one share; for instance the name of a function.
    pub group: String,
    pub not_before: Timestamp,
    pub body: Bytes,
}

/// The right to an item, until a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Lease {
    pub queue: &'static str,
    pub id: u64,
    /// Rises with every claim of this item.
    pub epoch: u64,
}

/// What to claim.
#[derive(Debug, Clone)]
pub struct Claim {
    pub queue: &'static str,
    pub shares: Vec<Share>,
    pub now: Timestamp,
    pub lease_until: Timestamp,
}

/// How many items of one group.
#[derive(Debug, Clone)]
pub struct Share {
    pub group: String,
    pub limit: usize,
}

/// An item under a lease.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claimed {
    pub lease: Lease,
    pub group: String,
    /// How often it was claimed, this time included.
    pub n_claims: u64,
    pub body: Bytes,
}

/// A group that has items.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueueGroup {
    pub group: String,
    /// When its next item becomes ready: the earliest `not_before` or end of a lease. May be in the past.
    pub ready_at: Timestamp,
}

/// How much is in a queue.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct QueueDepth {
    pub n_waiting: u64,
    pub n_leased: u64,
    pub n_dead: u64,
}

/// An item that was given up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeadLetter {
    pub id: u64,
    pub group: String,
    pub died_at: Timestamp,
    pub reason: String,
    pub body: Bytes,
}

//! What must not be lost: versioned records, a durable queue, and blobs.
//!
//! - A *record* is bytes under a (table, [`Key`]), with a version that rises with every commit of the whole store.
//!   [`Table`] puts types on top: one JSON document a record, with the number of its format.
//! - A *transaction* is a list of writes, each with an expectation of what was there. All of it happens or none.
//! - A *queue item* is bytes in a (queue, group). Whoever *claims* it holds a [`Lease`] until a moment and under
//!   an *epoch*; the next claim has a higher epoch, and writes under an older one are refused.
//! - A *blob* is a file under the SHA-256 of what it holds.
//!
//! Invariants:
//! - When [`Store::commit`] says yes, the transaction is on the disk; before that, no reader has seen any of it.
//! - An item leaves the queue only by [`Transaction::complete`], [`Transaction::dead_letter`] or
//!   [`Transaction::purge_group`]. Claiming delivers *at least* once: a lease that ends makes its item ready again,
//!   and opening a database ends all leases, as the process that held them is gone.
//! - A blob has its final name only after all of it is on the disk.
//! - The store never reads a clock: every moment is a parameter.
//! - Nothing here blocks the reactor: files are touched on blocking threads, the database is written by one thread.
//! - No other crate knows that there is a database, and this one knows no AWS word.
//!
//! ```text
//!  commit, claim ──► bounded channel ──► writer thread: BEGIN · each in a savepoint · COMMIT (one fsync) ──► answers
//!  get, scan     ──► blocking thread with one of a few read-only connections
//! ```
#![doc = include_str!("../KEYSPACE.md")]

mod backend;
mod blobs;
mod digest;
mod error;
mod fault;
mod folder;
mod key;
mod memory;
mod queue;
mod record;
mod scan;
mod sqlite;
mod store;
mod table;
mod transaction;

pub use backend::Backend;
pub use blobs::{Blob, BlobWriter, Blobs, Collected};
pub use digest::{Digest, ParseDigestError};
pub use error::Error;
pub use fault::{FaultPoint, Faults};
pub use folder::DataFolder;
pub use key::{Key, KeyReader};
pub use memory::Memory;
pub use queue::{Claim, Claimed, DeadLetter, Enqueue, Lease, QueueDepth, QueueGroup, Share};
pub use record::{Record, Stored};
pub use scan::{Direction, Item, Page, Scan, Value};
pub use sqlite::{SCHEMA_VERSION, Sqlite, SqliteOptions};
pub use store::{Options, Store};
pub use table::{Row, Rows, Table};
pub use transaction::{Committed, Expect, Operation, Transaction};

/// The limits of this crate.
pub mod limits {
    /// Longest key, in bytes, escapes included.
    pub const KEY_LEN_MAX: usize = 2048;
    /// Longest value of a record and longest body of a queue item, in bytes.
    pub const VALUE_LEN_MAX: usize = 16 << 20;
    /// Most operations in one transaction.
    pub const TRANSACTION_OPERATIONS_MAX: usize = 10_000;
    /// Most bytes of values and bodies in one transaction.
    pub const TRANSACTION_LEN_MAX: usize = 64 << 20;
    /// Most records in one page of a scan; more are not an error, the page ends.
    pub const SCAN_ITEMS_MAX: usize = 1_000;
    /// A page of a scan ends after this many bytes of values.
    pub const SCAN_LEN_MAX: usize = 8 << 20;
    /// A claim ends after this many bytes of bodies.
    pub const CLAIM_LEN_MAX: usize = 16 << 20;
    /// Transactions that may wait for the writer; the next caller waits for a place.
    pub const WRITES_QUEUED_MAX: usize = 1_024;
    /// Most transactions that share one sync of the disk.
    pub const GROUP_COMMIT_MAX: usize = 256;
}

//! What is written together.

use base::Timestamp;
use bytes::Bytes;

use crate::limits::{KEY_LEN_MAX, TRANSACTION_LEN_MAX, TRANSACTION_OPERATIONS_MAX, VALUE_LEN_MAX};
use crate::{Enqueue, Error, Key, Lease, Record};

/// What must be there for a write to happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expect {
    Any,
    Absent,
    /// Present, whatever its version.
    Present,
    Version(u64),
}

impl Expect {
    /// Whether a record with this version (`None`: no record) is as expected.
    pub(crate) fn holds(self, found: Option<u64>) -> bool {
        match self {
            Self::Any => true,
            Self::Absent => found.is_none(),
            Self::Present => found.is_some(),
            Self::Version(version) => found == Some(version),
        }
    }
}

/// One step of a transaction. Steps happen in order; each sees what the ones before it did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Operation {
    Require { table: &'static str, key: Key, expect: Expect },
    Put { table: &'static str, key: Key, value: Bytes, expect: Expect },
    Delete { table: &'static str, key: Key, expect: Expect },
    DeletePrefix { table: &'static str, prefix: Key },
    Enqueue(Enqueue),
    Complete { lease: Lease },
    Extend { lease: Lease, until: Timestamp },
    Retry { lease: Lease, not_before: Timestamp, body: Option<Bytes> },
    DeadLetter { lease: Lease, reason: String, now: Timestamp },
    DropDeadLetter { queue: &'static str, id: u64 },
    PurgeGroup { queue: &'static str, group: String },
}

/// What a commit did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Committed {
    /// The version of every record that the transaction put.
    pub version: u64,
    /// The ids of the items that it enqueued, in order.
    pub enqueued: Vec<u64>,
}

/// A list of writes that happen together or not at all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Transaction {
    operations: Vec<Operation>,
}

impl Transaction {
    pub fn new() -> Self {
        Self::default()
    }

    pub fn operations(&self) -> &[Operation] {
        &self.operations
    }

    pub fn is_empty(&self) -> bool {
        self.operations.is_empty()
    }

    pub fn push(&mut self, operation: Operation) {
        self.operations.push(operation);
    }

    /// Writes a record.
    pub fn put<R: Record>(&mut self, key: Key, record: &R, expect: Expect) -> Result<(), Error> {
        let value = crate::record::encode(record)?;
        self.push(Operation::Put { table: R::TABLE, key, value, expect });
        Ok(())
    }

    /// Removes a record. With [`Expect::Any`] it may be absent.
    pub fn delete<R: Record>(&mut self, key: Key, expect: Expect) {
        self.push(Operation::Delete { table: R::TABLE, key, expect });
    }

    /// Removes every record whose key begins so.
    pub fn delete_prefix<R: Record>(&mut self, prefix: Key) {
        self.push(Operation::DeletePrefix { table: R::TABLE, prefix });
    }

    /// Makes the transaction depend on a record that it does not write.
    pub fn require<R: Record>(&mut self, key: Key, expect: Expect) {
        self.push(Operation::Require { table: R::TABLE, key, expect });
    }

    pub fn enqueue(&mut self, item: Enqueue) {
        self.push(Operation::Enqueue(item));
    }

    /// Takes an item off the queue: its work is done.
    pub fn complete(&mut self, lease: Lease) {
        self.push(Operation::Complete { lease });
    }

    /// Makes a lease end later (or earlier).
    pub fn extend(&mut self, lease: Lease, until: Timestamp) {
        self.push(Operation::Extend { lease, until });
    }

    /// Gives an item back, to be claimed again from a moment on.
    pub fn retry(&mut self, lease: Lease, not_before: Timestamp) {
        self.push(Operation::Retry { lease, not_before, body: None });
    }

    /// Gives an item back with another body, for instance one that counts the attempts.
    pub fn retry_with_body(&mut self, lease: Lease, not_before: Timestamp, body: Bytes) {
        self.push(Operation::Retry { lease, not_before, body: Some(body) });
    }

    /// Moves an item to the dead letters of its queue.
    pub fn dead_letter(&mut self, lease: Lease, reason: String, now: Timestamp) {
        self.push(Operation::DeadLetter { lease, reason, now });
    }

    /// Forgets a dead letter; it may be gone already.
    pub fn drop_dead_letter(&mut self, queue: &'static str, id: u64) {
        self.push(Operation::DropDeadLetter { queue, id });
    }

    /// Takes all items of a group off the queue, also those under a lease.
    pub fn purge_group(&mut self, queue: &'static str, group: String) {
        self.push(Operation::PurgeGroup { queue, group });
    }

    /// Refuses what is over a limit.
    pub(crate) fn check_limits(&self) -> Result<(), Error> {
        check("number of operations", self.operations.len(), TRANSACTION_OPERATIONS_MAX)?;
        let mut n_bytes = 0;
        for operation in &self.operations {
            let (key, value) = match operation {
                Operation::Put { key, value, .. } => (Some(key), Some(value)),
                Operation::Require { key, .. }
                | Operation::Delete { key, .. }
                | Operation::DeletePrefix { prefix: key, .. } => (Some(key), None),
                Operation::Enqueue(item) => (None, Some(&item.body)),
                Operation::Retry { body, .. } => (None, body.as_ref()),
                Operation::Complete { .. }
                | Operation::Extend { .. }
                | Operation::DeadLetter { .. }
                | Operation::DropDeadLetter { .. }
                | Operation::PurgeGroup { .. } => (None, None),
            };
            check("length of a key", key.map_or(0, |key| key.as_bytes().len()), KEY_LEN_MAX)?;
            let value_len = value.map_or(0, Bytes::len);
            check("length of a value", value_len, VALUE_LEN_MAX)?;
            n_bytes += value_len;
        }
        check("length of a transaction", n_bytes, TRANSACTION_LEN_MAX)
    }
}

fn check(what: &'static str, found: usize, max: usize) -> Result<(), Error> {
    if found <= max {
        return Ok(());
    }
    Err(Error::TooLarge { what, found: found as u64, max: max as u64 })
}

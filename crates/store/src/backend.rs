//! What a database must be able to do. One suite of tests runs against every implementation.

use async_trait::async_trait;

use crate::{
    Claim, Claimed, Committed, DeadLetter, Error, Key, Page, QueueDepth, QueueGroup, Scan, Transaction, Value,
};

/// Keeps records and queues.
///
/// Every method may be called at once from many tasks. A read sees whole transactions only, and all that were
/// answered before it began. Limits were checked by the caller, [`crate::Store`].
#[async_trait]
pub trait Backend: Send + Sync + 'static {
    async fn get(&self, table: &'static str, key: Key) -> Result<Option<Value>, Error>;

    async fn scan(&self, scan: Scan) -> Result<Page, Error>;

    /// Does all of the transaction and makes it durable, or nothing.
    async fn commit(&self, transaction: Transaction) -> Result<Committed, Error>;

    /// Leases ready items, at most [`crate::limits::CLAIM_LEN_MAX`] bytes of them (but one at least).
    async fn claim(&self, claim: Claim) -> Result<Vec<Claimed>, Error>;

    /// The groups behind `after`, by name, that have items.
    async fn groups(
        &self,
        queue: &'static str,
        after: Option<String>,
        limit: usize,
    ) -> Result<Vec<QueueGroup>, Error>;

    async fn depth(&self, queue: &'static str) -> Result<QueueDepth, Error>;

    /// The dead letters behind the id `after`, oldest first.
    async fn dead_letters(
        &self,
        queue: &'static str,
        after: u64,
        limit: usize,
    ) -> Result<Vec<DeadLetter>, Error>;

    /// Forgets everything. Versions go on rising.
    async fn reset(&self) -> Result<(), Error>;

    /// Ends when everything that was accepted is done and the files are released.
    async fn close(&self);
}

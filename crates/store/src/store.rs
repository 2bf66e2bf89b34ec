//! The handle that services hold.

use std::path::Path;
use std::sync::Arc;

use crate::{
    Backend, Blobs, Claim, Claimed, Committed, DataFolder, DeadLetter, Error, Faults, Key, Memory, Page,
    QueueDepth, QueueGroup, Record, Scan, Sqlite, SqliteOptions, Table, Transaction, Value,
};

/// How to open a store.
#[derive(Debug, Clone, Default)]
pub struct Options {
    pub sqlite: SqliteOptions,
    pub faults: Faults,
}

/// Records, queues and blobs. Cheap to clone; all clones are the same store.
#[derive(Clone)]
pub struct Store {
    backend: Arc<dyn Backend>,
    blobs: Blobs,
}

impl Store {
    /// Locks the data folder and opens the store in it, making what is absent:
    ///
    /// - `lock`: held by the process that uses the folder;
    /// - `store.db` (and `-wal`, `-shm`): records and queues;
    /// - `blobs/`: blobs, `blobs/tmp/` those that are being written.
    pub async fn open(data_folder: &Path, options: Options) -> Result<Self, Error> {
        let path = data_folder.to_owned();
        let opening = tokio::task::spawn_blocking(move || {
            let folder = DataFolder::lock(&path)?;
            let blobs = Blobs::open(&path.join("blobs"), options.faults.clone())?;
            let sqlite = Sqlite::open(&path.join("store.db"), Some(folder), options.sqlite, options.faults)?;
            Ok(Self::new(Arc::new(sqlite), blobs))
        });
        opening.await.expect("opening does not panic")
    }

    /// A store in memory (blobs: in a temporary folder), for tests.
    pub fn memory() -> Result<Self, Error> {
        Ok(Self::new(Arc::new(Memory::new()), Blobs::temporary()?))
    }

    pub fn new(backend: Arc<dyn Backend>, blobs: Blobs) -> Self {
        Self { backend, blobs }
    }

    pub fn table<R: Record>(&self) -> Table<R> {
        Table::new(self.clone())
    }

    pub fn blobs(&self) -> &Blobs {
        &self.blobs
    }

    pub async fn get(&self, table: &'static str, key: Key) -> Result<Option<Value>, Error> {
        self.backend.get(table, key).await
    }

    pub async fn scan(&self, scan: Scan) -> Result<Page, Error> {
        self.backend.scan(scan).await
    }

    /// Does all of the transaction, or nothing. When this answers `Ok`, it is on the disk.
    ///
    /// When the future is dropped before it answers, the transaction may happen or not.
    pub async fn commit(&self, transaction: Transaction) -> Result<Committed, Error> {
        transaction.check_limits()?;
        self.backend.commit(transaction).await
    }

    /// Leases ready items of a queue.
    pub async fn claim(&self, claim: Claim) -> Result<Vec<Claimed>, Error> {
        self.backend.claim(claim).await
    }

    /// The groups of a queue that have items, by name, behind `after`.
    pub async fn groups(
        &self,
        queue: &'static str,
        after: Option<String>,
        limit: usize,
    ) -> Result<Vec<QueueGroup>, Error> {
        self.backend.groups(queue, after, limit).await
    }

    pub async fn depth(&self, queue: &'static str) -> Result<QueueDepth, Error> {
        self.backend.depth(queue).await
    }

    /// The dead letters of a queue behind the id `after` (0: from the oldest on).
    pub async fn dead_letters(
        &self,
        queue: &'static str,
        after: u64,
        limit: usize,
    ) -> Result<Vec<DeadLetter>, Error> {
        self.backend.dead_letters(queue, after, limit).await
    }

    /// Forgets everything: records, queues and blobs.
    pub async fn reset(&self) -> Result<(), Error> {
        self.backend.reset().await?;
        self.blobs.reset().await
    }

    /// Finishes what was accepted and releases the data folder. Later calls answer [`Error::Closed`].
    pub async fn close(&self) {
        self.backend.close().await;
    }
}

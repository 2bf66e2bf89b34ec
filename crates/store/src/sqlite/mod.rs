//! The backend on SQLite: one thread that writes, a few connections that read.

mod apply;
mod errors;
mod read;
mod schema;
mod writer;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use async_trait::async_trait;
use rusqlite::{Connection, OpenFlags};
use tokio::sync::{Semaphore, mpsc, oneshot};

use self::errors::database_error;
pub use self::schema::SCHEMA_VERSION;
use self::writer::{Job, Writer};
use crate::limits::WRITES_QUEUED_MAX;
use crate::{
    Backend, Claim, Claimed, Committed, DataFolder, DeadLetter, Error, Faults, Key, Page, QueueDepth,
    QueueGroup, Scan, Transaction, Value,
};

/// How to use the database.
#[derive(Debug, Clone)]
pub struct SqliteOptions {
    /// Most connections that read at once; each keeps up to half a MiB of pages.
    pub n_readers_max: usize,
    /// Largest size of the database, in bytes; beyond it, writes answer [`Error::Full`].
    pub len_max: u64,
}

impl Default for SqliteOptions {
    fn default() -> Self {
        Self { n_readers_max: 4, len_max: 256 << 30 }
    }
}

/// An open database.
#[derive(Debug)]
pub struct Sqlite {
    readers: Arc<Readers>,
    /// `None` once closed.
    jobs: Mutex<Option<mpsc::Sender<Job>>>,
    /// Completes when the writer has released the files; `None` once somebody waits.
    ended: Mutex<Option<oneshot::Receiver<()>>>,
}

#[derive(Debug)]
struct Readers {
    path: PathBuf,
    permits: Semaphore,
    idle: Mutex<Vec<Connection>>,
}

impl Sqlite {
    /// Opens the database, making or migrating it, and ends the leases of whoever had it before.
    ///
    /// The folder's lock, if given, is released when the last write is done. Blocks: not for the reactor.
    pub fn open(
        path: &Path,
        folder: Option<DataFolder>,
        options: SqliteOptions,
        faults: Faults,
    ) -> Result<Self, Error> {
        let mut db = Connection::open(path).map_err(|e| database_error(path, e))?;
        configure_writer(&db, &options).map_err(|e| database_error(path, e))?;
        schema::migrate(&mut db, path)?;
        if let Some(parent) = path.parent() {
            crate::folder::sync_folder(parent).map_err(|e| Error::io("sync", parent, e))?;
        }
        let writer = Writer::new(db, path.to_owned(), faults)?;
        let (jobs, queue) = mpsc::channel(WRITES_QUEUED_MAX);
        let (end, ended) = oneshot::channel();
        let work = move || {
            writer.run(queue);
            drop(folder);
            let _ = end.send(());
        };
        std::thread::Builder::new()
            .name("store-writer".to_owned())
            .spawn(work)
            .map_err(|e| Error::io("start the writer of", path, e))?;
        let permits = Semaphore::new(options.n_readers_max.max(1));
        Ok(Self {
            readers: Arc::new(Readers { path: path.to_owned(), permits, idle: Mutex::default() }),
            jobs: Mutex::new(Some(jobs)),
            ended: Mutex::new(Some(ended)),
        })
    }

    /// Hands a job to the writer and waits for its answer.
    async fn write<T>(&self, job: impl FnOnce(oneshot::Sender<Result<T, Error>>) -> Job) -> Result<T, Error> {
        let jobs = self.jobs.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let jobs = jobs.ok_or(Error::Closed)?;
        let (answer, answered) = oneshot::channel();
        jobs.send(job(answer)).await.map_err(|_| Error::Closed)?;
        // Held until the answer, the sender would keep the writer from ending.
        drop(jobs);
        answered.await.map_err(|_| Error::Closed)?
    }

    /// Reads on a blocking thread, with a connection of its own.
    async fn read<T: Send + 'static>(
        &self,
        query: impl FnOnce(&Connection) -> rusqlite::Result<T> + Send + 'static,
    ) -> Result<T, Error> {
        if self.jobs.lock().unwrap_or_else(PoisonError::into_inner).is_none() {
            return Err(Error::Closed);
        }
        let readers = Arc::clone(&self.readers);
        let _permit = self.readers.permits.acquire().await.map_err(|_| Error::Closed)?;
        let reading = tokio::task::spawn_blocking(move || {
            let db = readers.take()?;
            let result = query(&db).map_err(|e| database_error(&readers.path, e));
            if result.is_ok() {
                readers.idle.lock().unwrap_or_else(PoisonError::into_inner).push(db);
            }
            result
        });
        match reading.await {
            Ok(result) => result,
            Err(error) => match error.try_into_panic() {
                Ok(panic) => std::panic::resume_unwind(panic),
                // The runtime shuts down.
                Err(_) => Err(Error::Closed),
            },
        }
    }
}

#[async_trait]
impl Backend for Sqlite {
    async fn get(&self, table: &'static str, key: Key) -> Result<Option<Value>, Error> {
        self.read(move |db| read::get(db, table, &key)).await
    }

    async fn scan(&self, scan: Scan) -> Result<Page, Error> {
        self.read(move |db| read::scan(db, &scan)).await
    }

    async fn commit(&self, transaction: Transaction) -> Result<Committed, Error> {
        self.write(|answer| Job::Commit { transaction, answer }).await
    }

    async fn claim(&self, claim: Claim) -> Result<Vec<Claimed>, Error> {
        self.write(|answer| Job::Claim { claim, answer }).await
    }

    async fn groups(
        &self,
        queue: &'static str,
        after: Option<String>,
        limit: usize,
    ) -> Result<Vec<QueueGroup>, Error> {
        self.read(move |db| read::groups(db, queue, after, limit)).await
    }

    async fn depth(&self, queue: &'static str) -> Result<QueueDepth, Error> {
        self.read(move |db| read::depth(db, queue)).await
    }

    async fn dead_letters(
        &self,
        queue: &'static str,
        after: u64,
        limit: usize,
    ) -> Result<Vec<DeadLetter>, Error> {
        self.read(move |db| read::dead_letters(db, queue, after, limit)).await
    }

    async fn reset(&self) -> Result<(), Error> {
        self.write(|answer| Job::Reset { answer }).await
    }

    async fn close(&self) {
        // The writer ends when the last sender is gone and the channel is empty.
        drop(self.jobs.lock().unwrap_or_else(PoisonError::into_inner).take());
        let ended = self.ended.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(ended) = ended {
            let _ = ended.await;
        }
        self.readers.idle.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }
}

impl Readers {
    fn take(&self) -> Result<Connection, Error> {
        if let Some(db) = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop() {
            return Ok(db);
        }
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let open = || {
            let db = Connection::open_with_flags(&self.path, flags)?;
            db.execute_batch(
                "PRAGMA cache_size = -512; PRAGMA query_only = ON; PRAGMA busy_timeout = 10000;",
            )?;
            Ok(db)
        };
        open().map_err(|e| database_error(&self.path, e))
    }
}

fn configure_writer(db: &Connection, options: &SqliteOptions) -> rusqlite::Result<()> {
    // FULL in WAL mode syncs the log at every commit, which is what an acknowledgement promises.
    db.execute_batch(
        "PRAGMA busy_timeout = 10000;
         PRAGMA journal_mode = WAL;
         PRAGMA synchronous = FULL;
         PRAGMA temp_store = MEMORY;
         PRAGMA cache_size = -4096;
         PRAGMA journal_size_limit = 67108864;",
    )?;
    let page_len: i64 = db.query_row("PRAGMA page_size", (), |row| row.get(0))?;
    let n_pages = i64::try_from(options.len_max).unwrap_or(i64::MAX) / page_len.max(1);
    // Sets the limit and answers with it.
    db.query_row(&format!("PRAGMA max_page_count = {}", n_pages.clamp(1, 0xffff_fffe)), (), |_| Ok(()))?;
    db.set_prepared_statement_cache_capacity(64);
    Ok(())
}

//! What can go wrong, by what the caller can do about it.

use std::io;
use std::path::{Path, PathBuf};

use crate::{Digest, Key};

type Source = Box<dyn std::error::Error + Send + Sync>;

/// Why the store did not do something.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A record was not as the transaction expected. Nothing was written; read again and decide again.
    #[error("record {key} of table {table} is not as expected")]
    Conflict { table: &'static str, key: Key },
    /// The item was completed, or claimed again since. Nothing was written; somebody else has it now.
    #[error("lease of item {id} in queue {queue} is stale")]
    StaleLease { queue: &'static str, id: u64 },
    /// The caller asked for more than a limit of this crate allows.
    #[error("{what} of {found} is over the limit of {max}")]
    TooLarge { what: &'static str, found: u64, max: u64 },
    /// The record's format is newer than this program.
    #[error("record {key} of table {table} has format {found}, newer than {supported}: use a newer release")]
    RecordTooNew { table: &'static str, key: Key, found: u16, supported: u16 },
    /// The record's bytes are not a record.
    #[error("decode record {key} of table {table}")]
    RecordMalformed { table: &'static str, key: Key, source: Source },
    /// The record could not be written as JSON: a mistake in its type.
    #[error("encode a record of table {table}")]
    RecordUnencodable { table: &'static str, source: Source },
    #[error("blob {digest} is absent")]
    BlobAbsent { digest: Digest },
    /// The file's bytes no longer have the digest that is its name.
    #[error("blob {digest} is damaged")]
    BlobDamaged { digest: Digest },
    /// Another process works on the data folder.
    #[error("data folder {} is in use by {}", path.display(), owner(*pid))]
    InUse { path: PathBuf, pid: Option<u32> },
    /// The folder cannot be made or written.
    #[error("data folder {} cannot be written", path.display())]
    Unwritable { path: PathBuf, source: io::Error },
    /// The disk (or the database's own limit) is full. Nothing was written; free some room and try again.
    #[error("no room left for {}", path.display())]
    Full { path: PathBuf, source: Source },
    /// The database was written by a newer release.
    #[error("database {} has schema {found}, newer than {supported}: use a newer release", path.display())]
    TooNew { path: PathBuf, found: i64, supported: i64 },
    /// The file is not a database of ours, or is damaged.
    #[error("database {} is damaged or not of this program", path.display())]
    Corrupt { path: PathBuf, source: Source },
    /// The disk refused a sync, so what it holds is unknown. Only a restart helps; until then no write is accepted.
    #[error("database {} could not be synced: restart to recover", path.display())]
    Unsynced { path: PathBuf },
    #[error("use database {}", path.display())]
    Database { path: PathBuf, source: Source },
    #[error("{doing} {}", path.display())]
    Io { doing: &'static str, path: PathBuf, source: io::Error },
    /// The store was closed.
    #[error("the store is closed")]
    Closed,
}

fn owner(pid: Option<u32>) -> String {
    pid.map_or_else(|| "another process".to_owned(), |pid| format!("process {pid}"))
}

impl Error {
    /// Sorts an error of the file system: a full disk is told apart from the rest.
    pub(crate) fn io(doing: &'static str, path: &Path, source: io::Error) -> Self {
        let path = path.to_owned();
        match source.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
                Self::Full { path, source: source.into() }
            }
            _ => Self::Io { doing, path, source },
        }
    }

    /// Whether the caller lost a race and may read again and retry.
    pub fn is_conflict(&self) -> bool {
        matches!(self, Self::Conflict { .. })
    }
}

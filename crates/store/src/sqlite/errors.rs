//! From SQLite's errors to ours.

use std::path::Path;

use rusqlite::ErrorCode;
use rusqlite::ffi::{SQLITE_IOERR_FSYNC, SQLITE_IOERR_SHMSIZE};

use crate::Error;

pub(super) fn database_error(path: &Path, error: rusqlite::Error) -> Error {
    let path = path.to_owned();
    match error.sqlite_error_code() {
        Some(ErrorCode::DiskFull) => Error::Full { path, source: error.into() },
        // SQLite calls it an input error when the index of the write-ahead log finds no room.
        Some(ErrorCode::SystemIoFailure) if extended_code(&error) == Some(SQLITE_IOERR_SHMSIZE) => {
            Error::Full { path, source: error.into() }
        }
        Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => {
            Error::Corrupt { path, source: error.into() }
        }
        Some(ErrorCode::CannotOpen | ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => {
            Error::Unwritable { path, source: std::io::Error::other(error) }
        }
        _ => Error::Database { path, source: error.into() },
    }
}

/// Whether the disk refused a sync: what it holds now is unknown, and a second sync would prove nothing.
pub(super) fn is_failed_sync(error: &Error) -> bool {
    let Error::Database { source, .. } = error else { return false };
    let Some(rusqlite::Error::SqliteFailure(failure, _)) = source.downcast_ref() else { return false };
    failure.extended_code == SQLITE_IOERR_FSYNC
}

fn extended_code(error: &rusqlite::Error) -> Option<std::ffi::c_int> {
    error.sqlite_error().map(|failure| failure.extended_code)
}

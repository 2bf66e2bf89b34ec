//! The tables of the database, and how databases of older releases become like it.
//!
//! `PRAGMA user_version` is the number of migrations that were done. Migrations are only ever added.

use std::path::Path;

use rusqlite::Connection;

use super::errors::database_error;
use crate::Error;

/// The version of the database that this program writes.
pub const SCHEMA_VERSION: i64 = MIGRATIONS.len() as i64;

/// `PRAGMA application_id`: marks the file as ours ("CUML").
const APPLICATION_ID: i64 = 0x4355_4d4c;

const MIGRATIONS: &[&str] = &[
    // 1
    "CREATE TABLE counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
     INSERT INTO counters VALUES ('version', 0), ('item_id', 0);

     CREATE TABLE records (
         id INTEGER PRIMARY KEY,
         tbl TEXT NOT NULL,
         key BLOB NOT NULL,
         version INTEGER NOT NULL,
         value BLOB NOT NULL
     ) STRICT;
     CREATE UNIQUE INDEX records_by_key ON records (tbl, key);

     CREATE TABLE queue_items (
         id INTEGER PRIMARY KEY,
         queue TEXT NOT NULL,
         grp TEXT NOT NULL,
         not_before INTEGER NOT NULL,
         ready_at INTEGER NOT NULL,
         leased INTEGER NOT NULL,
         epoch INTEGER NOT NULL
     ) STRICT;
     CREATE INDEX queue_items_by_readiness ON queue_items (queue, grp, ready_at, id);
     CREATE INDEX queue_items_leased ON queue_items (queue) WHERE leased = 1;

     CREATE TABLE queue_bodies (id INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT;

     CREATE TABLE dead_letters (
         id INTEGER PRIMARY KEY,
         queue TEXT NOT NULL,
         grp TEXT NOT NULL,
         died_at INTEGER NOT NULL,
         reason TEXT NOT NULL,
         body BLOB NOT NULL
     ) STRICT;
     CREATE INDEX dead_letters_by_queue ON dead_letters (queue, id);",
];

/// Brings the database up to [`SCHEMA_VERSION`]; each migration is one transaction.
pub(super) fn migrate(db: &mut Connection, path: &Path) -> Result<(), Error> {
    let fail = |error| database_error(path, error);
    let found: i64 = db.query_row("PRAGMA user_version", (), |row| row.get(0)).map_err(fail)?;
    let application_id: i64 = db.query_row("PRAGMA application_id", (), |row| row.get(0)).map_err(fail)?;
    let n_tables: i64 =
        db.query_row("SELECT count(*) FROM sqlite_schema", (), |row| row.get(0)).map_err(fail)?;
    if application_id != APPLICATION_ID && n_tables > 0 {
        let source = "the file is a database of another program".into();
        return Err(Error::Corrupt { path: path.to_owned(), source });
    }
    let done = usize::try_from(found).ok().filter(|done| *done <= MIGRATIONS.len());
    let Some(done) = done else {
        return Err(Error::TooNew { path: path.to_owned(), found, supported: SCHEMA_VERSION });
    };
    for (version, sql) in (1..).zip(MIGRATIONS).skip(done) {
        let tx = db.transaction().map_err(fail)?;
        tx.execute_batch(sql).map_err(fail)?;
        tx.pragma_update(None, "application_id", APPLICATION_ID).map_err(fail)?;
        tx.pragma_update(None, "user_version", version).map_err(fail)?;
        tx.commit().map_err(fail)?;
    }
    Ok(())
}

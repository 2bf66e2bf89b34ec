//! Queries.

use base::Timestamp;
use bytes::Bytes;
use rusqlite::{Connection, OptionalExtension as _, Row, params};

use crate::scan::PageBuilder;
use crate::{DeadLetter, Direction, Item, Key, Page, QueueDepth, QueueGroup, Scan, Value};

/// Numbers of ours as SQLite keeps them. All of them count up from zero, so none comes near the limit.
pub(super) fn to_sql(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// A number that [`to_sql`] wrote.
pub(super) fn number(row: &Row<'_>, column: usize) -> rusqlite::Result<u64> {
    let value: i64 = row.get(column)?;
    u64::try_from(value).map_err(|_| rusqlite::Error::IntegralValueOutOfRange(column, value))
}

pub(super) fn timestamp(row: &Row<'_>, column: usize) -> rusqlite::Result<Timestamp> {
    row.get(column).map(Timestamp::from_millis)
}

pub(super) fn bytes(row: &Row<'_>, column: usize) -> rusqlite::Result<Bytes> {
    row.get::<_, Vec<u8>>(column).map(Bytes::from)
}

pub(super) fn get(db: &Connection, table: &str, key: &Key) -> rusqlite::Result<Option<Value>> {
    db.prepare_cached("SELECT version, value FROM records WHERE tbl = ?1 AND key = ?2")?
        .query_row(params![table, key.as_bytes()], |row| {
            Ok(Value { version: number(row, 0)?, bytes: bytes(row, 1)? })
        })
        .optional()
}

pub(super) fn scan(db: &Connection, scan: &Scan) -> rusqlite::Result<Page> {
    let (from, to) = scan.range();
    let sql = match scan.direction {
        Direction::Ascending => {
            "SELECT key, version, value FROM records WHERE tbl = ?1 AND key >= ?2 AND key < ?3 ORDER BY key"
        }
        Direction::Descending => {
            "SELECT key, version, value FROM records WHERE tbl = ?1 AND key >= ?2 AND key < ?3 ORDER BY key DESC"
        }
    };
    let mut statement = db.prepare_cached(sql)?;
    let mut rows = statement.query(params![scan.table, from.as_bytes(), to.as_bytes()])?;
    let mut page = PageBuilder::new(scan.limit);
    while let Some(row) = rows.next()? {
        if page.is_full() {
            return Ok(page.stop());
        }
        let key = Key::from_bytes(row.get::<_, Vec<u8>>(0)?);
        page.push(Item { key, value: Value { version: number(row, 1)?, bytes: bytes(row, 2)? } });
    }
    Ok(page.finish())
}

/// Jumps from group to group in the index, so that it costs the number of groups, not of items.
pub(super) fn groups(
    db: &Connection,
    queue: &str,
    after: Option<String>,
    limit: usize,
) -> rusqlite::Result<Vec<QueueGroup>> {
    let order = "ORDER BY grp, ready_at LIMIT 1";
    let first = format!("SELECT grp, ready_at FROM queue_items WHERE queue = ?1 AND grp >= ?2 {order}");
    let next = format!("SELECT grp, ready_at FROM queue_items WHERE queue = ?1 AND grp > ?2 {order}");
    let group = |row: &Row<'_>| Ok(QueueGroup { group: row.get(0)?, ready_at: timestamp(row, 1)? });
    let mut groups = Vec::new();
    let mut last = after;
    while groups.len() < limit {
        let found = match &last {
            None => db.prepare_cached(&first)?.query_row(params![queue, ""], group),
            Some(last) => db.prepare_cached(&next)?.query_row(params![queue, last], group),
        };
        let Some(found) = found.optional()? else { break };
        last = Some(found.group.clone());
        groups.push(found);
    }
    Ok(groups)
}

pub(super) fn depth(db: &Connection, queue: &str) -> rusqlite::Result<QueueDepth> {
    let count = |sql| db.prepare_cached(sql)?.query_row([queue], |row| number(row, 0));
    let n_leased = count("SELECT count(*) FROM queue_items WHERE queue = ?1 AND leased = 1")?;
    let n_items = count("SELECT count(*) FROM queue_items WHERE queue = ?1")?;
    let n_dead = count("SELECT count(*) FROM dead_letters WHERE queue = ?1")?;
    Ok(QueueDepth { n_waiting: n_items.saturating_sub(n_leased), n_leased, n_dead })
}

pub(super) fn dead_letters(
    db: &Connection,
    queue: &str,
    after: u64,
    limit: usize,
) -> rusqlite::Result<Vec<DeadLetter>> {
    let mut statement = db.prepare_cached(
        "SELECT id, grp, died_at, reason, body FROM dead_letters WHERE queue = ?1 AND id > ?2 ORDER BY id LIMIT ?3",
    )?;
    let letters = statement.query_map(params![queue, to_sql(after), to_sql(limit as u64)], |row| {
        Ok(DeadLetter {
            id: number(row, 0)?,
            group: row.get(1)?,
            died_at: timestamp(row, 2)?,
            reason: row.get(3)?,
            body: bytes(row, 4)?,
        })
    })?;
    letters.collect()
}

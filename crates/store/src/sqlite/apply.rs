//! The steps of transactions and claims, inside an open database transaction.

use std::path::Path;

use rusqlite::{Connection, OptionalExtension as _, params};

use super::errors::database_error;
use super::read::{bytes, number, to_sql};
use crate::limits::CLAIM_LEN_MAX;
use crate::{
    Claim, Claimed, Committed, Enqueue, Error, Expect, FaultPoint, Faults, Key, Lease, Operation, Transaction,
};

/// The numbers that only rise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Counters {
    pub(super) version: u64,
    pub(super) item_id: u64,
}

/// What the steps work with.
pub(super) struct Applying<'a> {
    pub(super) db: &'a Connection,
    pub(super) path: &'a Path,
    pub(super) faults: &'a Faults,
    pub(super) counters: &'a mut Counters,
}

impl Applying<'_> {
    pub(super) fn transaction(&mut self, transaction: &Transaction) -> Result<Committed, Error> {
        self.counters.version += 1;
        let mut committed = Committed { version: self.counters.version, enqueued: Vec::new() };
        for operation in transaction.operations() {
            self.reach(FaultPoint::CommitOperation)?;
            self.operation(operation, &mut committed)?;
        }
        Ok(committed)
    }

    fn operation(&mut self, operation: &Operation, committed: &mut Committed) -> Result<(), Error> {
        match operation {
            Operation::Require { table, key, expect } => self.require(table, key, *expect),
            Operation::Put { table, key, value, expect } => {
                self.require(table, key, *expect)?;
                self.put(table, key, committed.version, value)
            }
            Operation::Delete { table, key, expect } => {
                self.require(table, key, *expect)?;
                let sql = "DELETE FROM records WHERE tbl = ?1 AND key = ?2";
                self.execute(sql, params![table, key.as_bytes()]).map(drop)
            }
            Operation::DeletePrefix { table, prefix } => {
                let sql = "DELETE FROM records WHERE tbl = ?1 AND key >= ?2 AND key < ?3";
                self.execute(sql, params![table, prefix.as_bytes(), prefix.prefix_end().as_bytes()]).map(drop)
            }
            Operation::Enqueue(item) => self.enqueue(item).map(|id| committed.enqueued.push(id)),
            Operation::Complete { lease } => self.take_off(*lease),
            Operation::Extend { lease, until } => self.leased(
                *lease,
                "UPDATE queue_items SET ready_at = ?4
                 WHERE id = ?1 AND queue = ?2 AND epoch = ?3 AND leased = 1",
                until.as_millis(),
            ),
            Operation::Retry { lease, not_before, body } => {
                self.leased(
                    *lease,
                    "UPDATE queue_items SET ready_at = ?4, not_before = ?4, leased = 0
                     WHERE id = ?1 AND queue = ?2 AND epoch = ?3 AND leased = 1",
                    not_before.as_millis(),
                )?;
                let Some(body) = body else { return Ok(()) };
                let sql = "UPDATE queue_bodies SET body = ?2 WHERE id = ?1";
                self.execute(sql, params![to_sql(lease.id), &body[..]]).map(drop)
            }
            Operation::DeadLetter { lease, reason, now } => {
                let sql = "INSERT OR REPLACE INTO dead_letters (id, queue, grp, died_at, reason, body)
                           SELECT id, queue, grp, ?2, ?3, body FROM queue_items JOIN queue_bodies USING (id)
                           WHERE id = ?1";
                self.execute(sql, params![to_sql(lease.id), now.as_millis(), reason])?;
                self.take_off(*lease)
            }
            Operation::DropDeadLetter { queue, id } => {
                let sql = "DELETE FROM dead_letters WHERE queue = ?1 AND id = ?2";
                self.execute(sql, params![queue, to_sql(*id)]).map(drop)
            }
            Operation::PurgeGroup { queue, group } => {
                let sql = "DELETE FROM queue_bodies WHERE id IN
                           (SELECT id FROM queue_items WHERE queue = ?1 AND grp = ?2)";
                self.execute(sql, params![queue, group])?;
                let sql = "DELETE FROM queue_items WHERE queue = ?1 AND grp = ?2";
                self.execute(sql, params![queue, group]).map(drop)
            }
        }
    }

    fn require(&self, table: &'static str, key: &Key, expect: Expect) -> Result<(), Error> {
        if expect == Expect::Any {
            return Ok(());
        }
        let find = || {
            self.db
                .prepare_cached("SELECT version FROM records WHERE tbl = ?1 AND key = ?2")?
                .query_row(params![table, key.as_bytes()], |row| number(row, 0))
                .optional()
        };
        if expect.holds(find().map_err(|e| self.fail(e))?) {
            return Ok(());
        }
        Err(Error::Conflict { table, key: key.clone() })
    }

    fn put(&self, table: &str, key: &Key, version: u64, value: &[u8]) -> Result<(), Error> {
        let sql = "INSERT INTO records (tbl, key, version, value) VALUES (?1, ?2, ?3, ?4)
                   ON CONFLICT (tbl, key) DO UPDATE SET version = excluded.version, value = excluded.value";
        self.execute(sql, params![table, key.as_bytes(), to_sql(version), value]).map(drop)
    }

    fn enqueue(&mut self, item: &Enqueue) -> Result<u64, Error> {
        self.counters.item_id += 1;
        let id = self.counters.item_id;
        let sql = "INSERT INTO queue_items (id, queue, grp, not_before, ready_at, leased, epoch)
                   VALUES (?1, ?2, ?3, ?4, ?4, 0, 0)";
        self.execute(sql, params![to_sql(id), item.queue, item.group, item.not_before.as_millis()])?;
        let sql = "INSERT INTO queue_bodies (id, body) VALUES (?1, ?2)";
        self.execute(sql, params![to_sql(id), &item.body[..]])?;
        Ok(id)
    }

    /// Changes the item of a lease, unless the lease is stale.
    fn leased(&self, lease: Lease, sql: &str, argument: i64) -> Result<(), Error> {
        let Lease { queue, id, epoch } = lease;
        match self.execute(sql, params![to_sql(id), queue, to_sql(epoch), argument])? {
            0 => Err(Error::StaleLease { queue, id }),
            _ => Ok(()),
        }
    }

    /// Removes the item of a lease, unless the lease is stale.
    fn take_off(&self, lease: Lease) -> Result<(), Error> {
        let Lease { queue, id, epoch } = lease;
        let sql = "DELETE FROM queue_items WHERE id = ?1 AND queue = ?2 AND epoch = ?3 AND leased = 1";
        if self.execute(sql, params![to_sql(id), queue, to_sql(epoch)])? == 0 {
            return Err(Error::StaleLease { queue, id });
        }
        self.execute("DELETE FROM queue_bodies WHERE id = ?1", [to_sql(id)]).map(drop)
    }

    pub(super) fn claim(&self, claim: &Claim) -> Result<Vec<Claimed>, Error> {
        self.reach(FaultPoint::ClaimBegin)?;
        let mut claimed = Vec::new();
        let mut n_bytes = 0;
        for share in &claim.shares {
            let ready = self.ready(claim, &share.group, share.limit).map_err(|e| self.fail(e))?;
            for id in ready {
                if n_bytes >= CLAIM_LEN_MAX {
                    return Ok(claimed);
                }
                let item = self.lease(claim, id, &share.group).map_err(|e| self.fail(e))?;
                n_bytes += item.body.len();
                claimed.push(item);
                self.reach(FaultPoint::ClaimLeased)?;
            }
        }
        Ok(claimed)
    }

    fn ready(&self, claim: &Claim, group: &str, limit: usize) -> rusqlite::Result<Vec<u64>> {
        let sql = "SELECT id FROM queue_items WHERE queue = ?1 AND grp = ?2 AND ready_at <= ?3
                   ORDER BY ready_at, id LIMIT ?4";
        let mut statement = self.db.prepare_cached(sql)?;
        let parameters = params![claim.queue, group, claim.now.as_millis(), to_sql(limit as u64)];
        statement.query_map(parameters, |row| number(row, 0))?.collect()
    }

    fn lease(&self, claim: &Claim, id: u64, group: &str) -> rusqlite::Result<Claimed> {
        let sql = "UPDATE queue_items SET ready_at = ?2, leased = 1, epoch = epoch + 1 WHERE id = ?1
                   RETURNING epoch";
        let epoch = self
            .db
            .prepare_cached(sql)?
            .query_row(params![to_sql(id), claim.lease_until.as_millis()], |row| number(row, 0))?;
        let body = self
            .db
            .prepare_cached("SELECT body FROM queue_bodies WHERE id = ?1")?
            .query_row([to_sql(id)], |row| bytes(row, 0))?;
        let lease = Lease { queue: claim.queue, id, epoch };
        Ok(Claimed { lease, group: group.to_owned(), n_claims: epoch, body })
    }

    pub(super) fn reset(&self) -> Result<(), Error> {
        for sql in [
            "DELETE FROM records",
            "DELETE FROM queue_items",
            "DELETE FROM queue_bodies",
            "DELETE FROM dead_letters",
        ] {
            self.execute(sql, ())?;
        }
        Ok(())
    }

    /// Runs a statement and tells how many rows it changed.
    fn execute(&self, sql: &str, parameters: impl rusqlite::Params) -> Result<usize, Error> {
        self.db
            .prepare_cached(sql)
            .and_then(|mut statement| statement.execute(parameters))
            .map_err(|e| self.fail(e))
    }

    fn reach(&self, point: FaultPoint) -> Result<(), Error> {
        self.faults.reach(point).map_err(|e| Error::io("write", self.path, e))
    }

    fn fail(&self, error: rusqlite::Error) -> Error {
        database_error(self.path, error)
    }
}

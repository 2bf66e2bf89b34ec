//! The thread that writes: it takes what is waiting, does all of it in one database transaction, and answers.
//!
//! While the disk syncs one group, the next one gathers in the channel; so the number of syncs does not grow with
//! the number of callers. Each job has a savepoint: a conflict takes back that job alone. If anything else fails,
//! the group is rolled back and its jobs are done one by one, so that each gets its own answer.

use std::path::PathBuf;

use rusqlite::{Connection, TransactionBehavior};
use tokio::sync::{mpsc, oneshot};

use super::apply::{Applying, Counters};
use super::errors::{database_error, is_failed_sync};
use crate::limits::{GROUP_COMMIT_MAX, TRANSACTION_LEN_MAX};
use crate::{Claim, Claimed, Committed, Error, FaultPoint, Faults, Operation, Transaction};

type Answer<T> = oneshot::Sender<Result<T, Error>>;

/// What callers ask of the writer.
pub(super) enum Job {
    Commit { transaction: Transaction, answer: Answer<Committed> },
    Claim { claim: Claim, answer: Answer<Vec<Claimed>> },
    Reset { answer: Answer<()> },
}

/// What a job has come to, if the group gets committed.
enum Outcome {
    Committed(Committed),
    Claimed(Vec<Claimed>),
    Reset,
}

pub(super) struct Writer {
    db: Connection,
    path: PathBuf,
    faults: Faults,
    /// As they are after the jobs that were done.
    counters: Counters,
    /// A sync failed: the disk holds nobody knows what.
    unsynced: bool,
}

impl Writer {
    pub(super) fn new(mut db: Connection, path: PathBuf, faults: Faults) -> Result<Self, Error> {
        let counters = recover(&mut db).map_err(|e| database_error(&path, e))?;
        Ok(Self { db, path, faults, counters, unsynced: false })
    }

    /// Works until every sender is gone.
    pub(super) fn run(mut self, mut jobs: mpsc::Receiver<Job>) {
        while let Some(first) = jobs.blocking_recv() {
            let mut len = first.len();
            let mut group = vec![first];
            while group.len() < GROUP_COMMIT_MAX && len < TRANSACTION_LEN_MAX {
                let Ok(job) = jobs.try_recv() else { break };
                len += job.len();
                group.push(job);
            }
            self.run_group(group);
        }
        if let Err((_, error)) = self.db.close() {
            tracing::warn!(%error, path = %self.path.display(), "close the database");
        }
    }

    fn run_group(&mut self, group: Vec<Job>) {
        match self.attempt(&group) {
            Ok(outcomes) => {
                self.faults.pass(FaultPoint::CommitAfterSync);
                group.into_iter().zip(outcomes).for_each(|(job, outcome)| job.answer(outcome));
            }
            Err(_) if group.len() > 1 && !self.unsynced => {
                group.into_iter().for_each(|job| self.run_group(vec![job]));
            }
            Err(error) => self.refuse(group, error),
        }
    }

    /// Answers an error to every job; the first gets the cause.
    fn refuse(&self, group: Vec<Job>, error: Error) {
        let mut cause = Some(error);
        for job in group {
            let unsynced = || Error::Unsynced { path: self.path.clone() };
            job.answer(Err(cause.take().unwrap_or_else(unsynced)));
        }
    }

    /// Does all jobs and makes them durable together. The inner errors are refusals of single jobs.
    fn attempt(&mut self, group: &[Job]) -> Result<Vec<Result<Outcome, Error>>, Error> {
        if self.unsynced {
            return Err(Error::Unsynced { path: self.path.clone() });
        }
        self.faults.reach(FaultPoint::CommitBegin).map_err(|e| Error::io("write", &self.path, e))?;
        let before = self.counters;
        let result = self.attempt_inner(group);
        if let Err(error) = &result {
            self.counters = before;
            self.unsynced = is_failed_sync(error);
        }
        result
    }

    fn attempt_inner(&mut self, group: &[Job]) -> Result<Vec<Result<Outcome, Error>>, Error> {
        let Self { db, path, faults, counters, .. } = self;
        let fail = |error| database_error(path, error);
        let before = *counters;
        let mut tx = db.transaction_with_behavior(TransactionBehavior::Immediate).map_err(fail)?;
        let mut outcomes = Vec::with_capacity(group.len());
        for job in group {
            let savepoint = tx.savepoint().map_err(fail)?;
            let counters_before = *counters;
            let mut applying = Applying { db: &savepoint, path, faults, counters };
            let outcome = match job {
                Job::Commit { transaction, .. } => applying.transaction(transaction).map(Outcome::Committed),
                Job::Claim { claim, .. } => applying.claim(claim).map(Outcome::Claimed),
                Job::Reset { .. } => applying.reset().map(|()| Outcome::Reset),
            };
            match outcome {
                Ok(_) => savepoint.commit().map_err(fail)?,
                Err(Error::Conflict { .. } | Error::StaleLease { .. }) => {
                    *counters = counters_before;
                    savepoint.finish().map_err(fail)?;
                }
                // Dropping both rolls back; SQLite may have done so already.
                Err(error) => return Err(error),
            }
            outcomes.push(outcome);
        }
        if *counters != before {
            save_counters(&tx, *counters).map_err(fail)?;
        }
        faults.reach(FaultPoint::CommitBeforeSync).map_err(|e| Error::io("sync", path, e))?;
        tx.commit().map_err(fail)?;
        Ok(outcomes)
    }
}

impl Job {
    /// About how much memory its answer or its writing takes.
    fn len(&self) -> usize {
        let Self::Commit { transaction, .. } = self else { return 0 };
        let len = |operation: &Operation| match operation {
            Operation::Put { value, .. } => value.len(),
            Operation::Enqueue(item) => item.body.len(),
            _ => 0,
        };
        transaction.operations().iter().map(len).sum()
    }

    /// Tells the caller, if it still waits.
    fn answer(self, outcome: Result<Outcome, Error>) {
        match self {
            Self::Commit { answer, .. } => drop(answer.send(outcome.map(|outcome| match outcome {
                Outcome::Committed(committed) => committed,
                Outcome::Claimed(_) | Outcome::Reset => unreachable!("a commit comes to a commit"),
            }))),
            Self::Claim { answer, .. } => drop(answer.send(outcome.map(|outcome| match outcome {
                Outcome::Claimed(claimed) => claimed,
                Outcome::Committed(_) | Outcome::Reset => unreachable!("a claim comes to a claim"),
            }))),
            Self::Reset { answer } => drop(answer.send(outcome.map(drop))),
        }
    }
}

/// Reads the counters, and ends the leases of the process that had the database before: it is gone.
fn recover(db: &mut Connection) -> rusqlite::Result<Counters> {
    let tx = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    tx.execute("UPDATE queue_items SET ready_at = not_before, leased = 0 WHERE leased = 1", ())?;
    let read = |name: &str| {
        tx.query_row("SELECT value FROM counters WHERE name = ?1", [name], |row| super::read::number(row, 0))
    };
    let counters = Counters { version: read("version")?, item_id: read("item_id")? };
    tx.commit()?;
    Ok(counters)
}

fn save_counters(db: &Connection, counters: Counters) -> rusqlite::Result<()> {
    let mut statement = db.prepare_cached("UPDATE counters SET value = ?2 WHERE name = ?1")?;
    statement.execute(rusqlite::params!["version", super::read::to_sql(counters.version)])?;
    statement.execute(rusqlite::params!["item_id", super::read::to_sql(counters.item_id)])?;
    Ok(())
}

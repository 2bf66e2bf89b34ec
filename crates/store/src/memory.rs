//! The backend in memory: for tests, and as the plainest statement of what a backend does.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;
use std::sync::{Mutex, MutexGuard, PoisonError};

use async_trait::async_trait;
use base::Timestamp;
use bytes::Bytes;

use crate::limits::CLAIM_LEN_MAX;
use crate::scan::PageBuilder;
use crate::{
    Backend, Claim, Claimed, Committed, DeadLetter, Direction, Enqueue, Error, Expect, Item, Key, Lease,
    Operation, Page, QueueDepth, QueueGroup, Scan, Transaction, Value,
};

/// Keeps everything in ordered maps behind one lock.
#[derive(Debug, Default)]
pub struct Memory {
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    version: u64,
    last_item_id: u64,
    records: BTreeMap<(&'static str, Key), Value>,
    items: BTreeMap<u64, QueueItem>,
    /// (queue, group, ready at, id) of every item.
    order: BTreeSet<(&'static str, String, Timestamp, u64)>,
    dead: BTreeMap<(&'static str, u64), DeadLetter>,
}

#[derive(Debug, Clone)]
struct QueueItem {
    queue: &'static str,
    group: String,
    ready_at: Timestamp,
    leased: bool,
    epoch: u64,
    body: Bytes,
}

/// What was there before a write, for taking a transaction back.
enum Undo {
    Record((&'static str, Key), Option<Value>),
    Item(u64, Option<QueueItem>),
    Dead((&'static str, u64), Option<DeadLetter>),
}

impl Memory {
    pub fn new() -> Self {
        Self::default()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[async_trait]
impl Backend for Memory {
    async fn get(&self, table: &'static str, key: Key) -> Result<Option<Value>, Error> {
        Ok(self.state().records.get(&(table, key)).cloned())
    }

    async fn scan(&self, scan: Scan) -> Result<Page, Error> {
        let state = self.state();
        let (from, to) = scan.range();
        if from >= to {
            return Ok(Page::default());
        }
        let range = state.records.range((scan.table, from)..(scan.table, to));
        let mut page = PageBuilder::new(scan.limit);
        let mut records: Box<dyn Iterator<Item = _>> = match scan.direction {
            Direction::Ascending => Box::new(range),
            Direction::Descending => Box::new(range.rev()),
        };
        for ((_, key), value) in &mut records {
            if page.is_full() {
                return Ok(page.stop());
            }
            page.push(Item { key: key.clone(), value: value.clone() });
        }
        Ok(page.finish())
    }

    async fn commit(&self, transaction: Transaction) -> Result<Committed, Error> {
        let mut state = self.state();
        let mut undo = Vec::new();
        let last_item_id = state.last_item_id;
        let mut committed = Committed { version: state.version + 1, enqueued: Vec::new() };
        for operation in transaction.operations() {
            if let Err(error) = state.apply(operation, &mut committed, &mut undo) {
                state.take_back(undo);
                state.last_item_id = last_item_id;
                return Err(error);
            }
        }
        state.version = committed.version;
        Ok(committed)
    }

    async fn claim(&self, claim: Claim) -> Result<Vec<Claimed>, Error> {
        let mut state = self.state();
        let mut claimed = Vec::new();
        let mut n_bytes = 0;
        for share in &claim.shares {
            let first = (claim.queue, share.group.clone(), Timestamp::from_millis(i64::MIN), 0);
            let last = (claim.queue, share.group.clone(), claim.now, u64::MAX);
            let ready: Vec<u64> =
                state.order.range(first..=last).take(share.limit).map(|&(_, _, _, id)| id).collect();
            for id in ready {
                if n_bytes >= CLAIM_LEN_MAX {
                    return Ok(claimed);
                }
                let mut item = state.items[&id].clone();
                item.epoch += 1;
                item.leased = true;
                item.ready_at = claim.lease_until;
                n_bytes += item.body.len();
                claimed.push(Claimed {
                    lease: Lease { queue: item.queue, id, epoch: item.epoch },
                    group: item.group.clone(),
                    n_claims: item.epoch,
                    body: item.body.clone(),
                });
                state.set_item(id, Some(item));
            }
        }
        Ok(claimed)
    }

    async fn groups(
        &self,
        queue: &'static str,
        after: Option<String>,
        limit: usize,
    ) -> Result<Vec<QueueGroup>, Error> {
        let state = self.state();
        let mut groups = Vec::new();
        let mut last = after;
        while groups.len() < limit {
            let from = match last {
                Some(group) => Bound::Excluded((queue, group, Timestamp::from_millis(i64::MAX), u64::MAX)),
                None => Bound::Included((queue, String::new(), Timestamp::from_millis(i64::MIN), 0)),
            };
            let Some((found, group, ready_at, _)) = state.order.range((from, Bound::Unbounded)).next() else {
                break;
            };
            if *found != queue {
                break;
            }
            groups.push(QueueGroup { group: group.clone(), ready_at: *ready_at });
            last = Some(group.clone());
        }
        Ok(groups)
    }

    async fn depth(&self, queue: &'static str) -> Result<QueueDepth, Error> {
        let state = self.state();
        let mut depth = QueueDepth::default();
        for item in state.items.values().filter(|item| item.queue == queue) {
            if item.leased {
                depth.n_leased += 1;
            } else {
                depth.n_waiting += 1;
            }
        }
        depth.n_dead = state.dead.range((queue, 0)..=(queue, u64::MAX)).count() as u64;
        Ok(depth)
    }

    async fn dead_letters(
        &self,
        queue: &'static str,
        after: u64,
        limit: usize,
    ) -> Result<Vec<DeadLetter>, Error> {
        let state = self.state();
        let behind = (Bound::Excluded((queue, after)), Bound::Included((queue, u64::MAX)));
        if after == u64::MAX {
            return Ok(Vec::new());
        }
        Ok(state.dead.range(behind).take(limit).map(|(_, letter)| letter.clone()).collect())
    }

    async fn reset(&self) -> Result<(), Error> {
        let mut state = self.state();
        *state = State { version: state.version, last_item_id: state.last_item_id, ..State::default() };
        Ok(())
    }

    async fn close(&self) {}
}

impl State {
    fn apply(
        &mut self,
        operation: &Operation,
        committed: &mut Committed,
        undo: &mut Vec<Undo>,
    ) -> Result<(), Error> {
        match operation {
            Operation::Require { table, key, expect } => self.require(table, key, *expect)?,
            Operation::Put { table, key, value, expect } => {
                self.require(table, key, *expect)?;
                let value = Value { version: committed.version, bytes: value.clone() };
                undo.push(self.set_record((table, key.clone()), Some(value)));
            }
            Operation::Delete { table, key, expect } => {
                self.require(table, key, *expect)?;
                undo.push(self.set_record((table, key.clone()), None));
            }
            Operation::DeletePrefix { table, prefix } => {
                let range = (*table, prefix.clone())..(*table, prefix.prefix_end());
                let keys: Vec<_> = self.records.range(range).map(|(key, _)| key.clone()).collect();
                undo.extend(keys.into_iter().map(|key| self.set_record(key, None)));
            }
            Operation::Enqueue(item) => {
                self.last_item_id += 1;
                committed.enqueued.push(self.last_item_id);
                undo.push(self.set_item(self.last_item_id, Some(QueueItem::new(item))));
            }
            Operation::Complete { lease } => {
                self.leased(*lease)?;
                undo.push(self.set_item(lease.id, None));
            }
            Operation::Extend { lease, until } => {
                let item = self.leased(*lease)?;
                undo.push(self.set_item(lease.id, Some(QueueItem { ready_at: *until, ..item })));
            }
            Operation::Retry { lease, not_before, body } => {
                let mut item = QueueItem { ready_at: *not_before, leased: false, ..self.leased(*lease)? };
                if let Some(body) = body {
                    item.body = body.clone();
                }
                undo.push(self.set_item(lease.id, Some(item)));
            }
            Operation::DeadLetter { lease, reason, now } => {
                let QueueItem { group, body, .. } = self.leased(*lease)?;
                let letter = DeadLetter { id: lease.id, group, died_at: *now, reason: reason.clone(), body };
                undo.push(self.set_item(lease.id, None));
                undo.push(self.set_dead((lease.queue, lease.id), Some(letter)));
            }
            Operation::DropDeadLetter { queue, id } => undo.push(self.set_dead((queue, *id), None)),
            Operation::PurgeGroup { queue, group } => {
                let of_group = |item: &QueueItem| item.queue == *queue && item.group == *group;
                let ids: Vec<u64> =
                    self.items.iter().filter(|(_, item)| of_group(item)).map(|(id, _)| *id).collect();
                undo.extend(ids.into_iter().map(|id| self.set_item(id, None)));
            }
        }
        Ok(())
    }

    fn require(&self, table: &'static str, key: &Key, expect: Expect) -> Result<(), Error> {
        let found = self.records.get(&(table, key.clone())).map(|value| value.version);
        if expect.holds(found) {
            return Ok(());
        }
        Err(Error::Conflict { table, key: key.clone() })
    }

    /// The item, if the lease is the one under which it is held.
    fn leased(&self, lease: Lease) -> Result<QueueItem, Error> {
        match self.items.get(&lease.id) {
            Some(item) if item.leased && item.epoch == lease.epoch && item.queue == lease.queue => {
                Ok(item.clone())
            }
            _ => Err(Error::StaleLease { queue: lease.queue, id: lease.id }),
        }
    }

    fn take_back(&mut self, undo: Vec<Undo>) {
        for undo in undo.into_iter().rev() {
            match undo {
                Undo::Record(key, before) => drop(self.set_record(key, before)),
                Undo::Item(id, before) => drop(self.set_item(id, before)),
                Undo::Dead(key, before) => drop(self.set_dead(key, before)),
            }
        }
    }

    fn set_record(&mut self, key: (&'static str, Key), value: Option<Value>) -> Undo {
        let before = match value {
            Some(value) => self.records.insert(key.clone(), value),
            None => self.records.remove(&key),
        };
        Undo::Record(key, before)
    }

    fn set_item(&mut self, id: u64, item: Option<QueueItem>) -> Undo {
        let before = self.items.remove(&id);
        if let Some(before) = &before {
            self.order.remove(&(before.queue, before.group.clone(), before.ready_at, id));
        }
        if let Some(item) = item {
            self.order.insert((item.queue, item.group.clone(), item.ready_at, id));
            self.items.insert(id, item);
        }
        Undo::Item(id, before)
    }

    fn set_dead(&mut self, key: (&'static str, u64), letter: Option<DeadLetter>) -> Undo {
        let before = match letter {
            Some(letter) => self.dead.insert(key, letter),
            None => self.dead.remove(&key),
        };
        Undo::Dead(key, before)
    }
}

impl QueueItem {
    fn new(item: &Enqueue) -> Self {
        Self {
            queue: item.queue,
            group: item.group.clone(),
            ready_at: item.not_before,
            leased: false,
            epoch: 0,
            body: item.body.clone(),
        }
    }
}

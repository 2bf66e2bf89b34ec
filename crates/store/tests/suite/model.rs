//! Any sequence of operations has the same effect on every backend as on a model of a few lines.
//!
//! The model is a list: it keeps every record and item in a vector and copies all of it to take a transaction back.

use base::Timestamp;
use bytes::Bytes;
use proptest::prelude::*;
use store::{
    Claim, Direction, Enqueue, Error, Expect, Key, Lease, Operation, QueueDepth, Scan, Share, Store,
    Transaction,
};

use crate::{OTHER, QUEUE, TABLE, at, block_on, in_memory, on_sqlite};

/// One thing that a test does. Numbers stand for what only the run knows: the n-th lease or version seen so far.
#[derive(Debug, Clone)]
enum Step {
    Commit(Vec<Change>),
    Claim { shares: Vec<(u8, usize)>, now: i64, lease_until: i64 },
    Reset,
}

#[derive(Debug, Clone)]
enum Change {
    Require(u8, u8, Expected),
    Put(u8, u8, u8, Expected),
    Delete(u8, u8, Expected),
    DeletePrefix(u8, u8),
    Enqueue(u8, i64, u8),
    Complete(usize),
    Extend(usize, i64),
    Retry(usize, i64, Option<u8>),
    DeadLetter(usize, i64),
    DropDeadLetter(u64),
    Purge(u8),
}

#[derive(Debug, Clone, Copy)]
enum Expected {
    Any,
    Absent,
    Present,
    /// The version that a commit so many commits ago had.
    Seen(usize),
}

fn expected() -> impl Strategy<Value = Expected> {
    prop_oneof![
        4 => Just(Expected::Any),
        1 => Just(Expected::Absent),
        1 => Just(Expected::Present),
        2 => (0usize..3).prop_map(Expected::Seen),
    ]
}

fn change() -> impl Strategy<Value = Change> {
    let (table, name, moment, lease) = (0u8..2, 0u8..6, 0i64..10, 0usize..4);
    prop_oneof![
        1 => (table.clone(), name.clone(), expected()).prop_map(|(t, n, e)| Change::Require(t, n, e)),
        6 => (table.clone(), name.clone(), any::<u8>(), expected()).prop_map(|(t, n, v, e)| Change::Put(t, n, v, e)),
        2 => (table.clone(), name.clone(), expected()).prop_map(|(t, n, e)| Change::Delete(t, n, e)),
        1 => (table, name.clone()).prop_map(|(t, n)| Change::DeletePrefix(t, n)),
        6 => (0u8..3, moment.clone(), any::<u8>()).prop_map(|(g, m, b)| Change::Enqueue(g, m, b)),
        2 => lease.clone().prop_map(Change::Complete),
        1 => (lease.clone(), moment.clone()).prop_map(|(l, m)| Change::Extend(l, m)),
        2 => (lease.clone(), moment.clone(), any::<Option<u8>>()).prop_map(|(l, m, b)| Change::Retry(l, m, b)),
        1 => (lease, moment).prop_map(|(l, m)| Change::DeadLetter(l, m)),
        1 => (0u64..20).prop_map(Change::DropDeadLetter),
        1 => (0u8..3).prop_map(Change::Purge),
    ]
}

fn step() -> impl Strategy<Value = Step> {
    let shares = prop::collection::vec((0u8..3, 0usize..4), 0..4);
    prop_oneof![
        20 => prop::collection::vec(change(), 0..5).prop_map(Step::Commit),
        8 => (shares, 0i64..10, 0i64..10)
            .prop_map(|(shares, now, lease_until)| Step::Claim { shares, now, lease_until }),
        1 => Just(Step::Reset),
    ]
}

/// Names of which some begin others.
fn name(n: u8) -> Key {
    Key::from_bytes(["a", "ab", "abc", "b", "b\0", "c"][usize::from(n)])
}

fn table(n: u8) -> &'static str {
    [TABLE, OTHER][usize::from(n)]
}

fn group(n: u8) -> String {
    ["", "g", "gh"][usize::from(n)].to_owned()
}

#[derive(Debug, Clone, Default)]
struct Model {
    version: u64,
    last_id: u64,
    records: Vec<(&'static str, Key, u64, u8)>,
    items: Vec<ModelItem>,
    dead: Vec<(u64, String, Timestamp, u8)>,
}

#[derive(Debug, Clone, PartialEq)]
struct ModelItem {
    id: u64,
    group: String,
    ready_at: Timestamp,
    leased: bool,
    epoch: u64,
    body: u8,
}

/// What the run has seen, to refer to.
#[derive(Debug, Default)]
struct Seen {
    versions: Vec<u64>,
    leases: Vec<Lease>,
}

impl Seen {
    fn lease(&self, back: usize) -> Lease {
        let absent = Lease { queue: QUEUE, id: 999, epoch: 1 };
        self.leases.iter().rev().nth(back).copied().unwrap_or(absent)
    }

    fn expect(&self, expected: Expected) -> Expect {
        match expected {
            Expected::Any => Expect::Any,
            Expected::Absent => Expect::Absent,
            Expected::Present => Expect::Present,
            Expected::Seen(back) => {
                Expect::Version(self.versions.iter().rev().nth(back).copied().unwrap_or(999_999))
            }
        }
    }

    fn operation(&self, change: &Change) -> Operation {
        let body = |byte: u8| Bytes::from(vec![byte]);
        match *change {
            Change::Require(t, n, e) => {
                Operation::Require { table: table(t), key: name(n), expect: self.expect(e) }
            }
            Change::Put(t, n, v, e) => {
                Operation::Put { table: table(t), key: name(n), value: body(v), expect: self.expect(e) }
            }
            Change::Delete(t, n, e) => {
                Operation::Delete { table: table(t), key: name(n), expect: self.expect(e) }
            }
            Change::DeletePrefix(t, n) => Operation::DeletePrefix { table: table(t), prefix: name(n) },
            Change::Enqueue(g, not_before, b) => Operation::Enqueue(Enqueue {
                queue: QUEUE,
                group: group(g),
                not_before: at(not_before),
                body: body(b),
            }),
            Change::Complete(l) => Operation::Complete { lease: self.lease(l) },
            Change::Extend(l, until) => Operation::Extend { lease: self.lease(l), until: at(until) },
            Change::Retry(l, not_before, b) => {
                Operation::Retry { lease: self.lease(l), not_before: at(not_before), body: b.map(body) }
            }
            Change::DeadLetter(l, now) => {
                Operation::DeadLetter { lease: self.lease(l), reason: "why".to_owned(), now: at(now) }
            }
            Change::DropDeadLetter(id) => Operation::DropDeadLetter { queue: QUEUE, id },
            Change::Purge(g) => Operation::PurgeGroup { queue: QUEUE, group: group(g) },
        }
    }
}

impl Model {
    /// Does all operations, or tells that one was refused.
    fn commit(&mut self, operations: &[Operation]) -> Option<Vec<u64>> {
        let mut next = self.clone();
        next.version += 1;
        let mut ids = Vec::new();
        for operation in operations {
            ids.extend(next.apply(operation)?);
        }
        *self = next;
        Some(ids)
    }

    fn apply(&mut self, operation: &Operation) -> Option<Option<u64>> {
        match operation.clone() {
            Operation::Require { table, key, expect } => self.require(table, &key, expect)?,
            Operation::Put { table, key, value, expect } => {
                self.require(table, &key, expect)?;
                self.records.retain(|record| (record.0, &record.1) != (table, &key));
                self.records.push((table, key, self.version, value[0]));
                self.records.sort();
            }
            Operation::Delete { table, key, expect } => {
                self.require(table, &key, expect)?;
                self.records.retain(|record| (record.0, &record.1) != (table, &key));
            }
            Operation::DeletePrefix { table, prefix } => self
                .records
                .retain(|record| record.0 != table || !record.1.as_bytes().starts_with(prefix.as_bytes())),
            Operation::Enqueue(item) => {
                self.last_id += 1;
                self.items.push(ModelItem {
                    id: self.last_id,
                    group: item.group,
                    ready_at: item.not_before,
                    leased: false,
                    epoch: 0,
                    body: item.body[0],
                });
                return Some(Some(self.last_id));
            }
            Operation::Complete { lease } => drop(self.take(lease)?),
            Operation::Extend { lease, until } => self.leased(lease)?.ready_at = until,
            Operation::Retry { lease, not_before, body } => {
                let item = self.leased(lease)?;
                item.ready_at = not_before;
                item.leased = false;
                item.body = body.map_or(item.body, |body| body[0]);
            }
            Operation::DeadLetter { lease, now, .. } => {
                let item = self.take(lease)?;
                self.dead.push((item.id, item.group, now, item.body));
                self.dead.sort();
            }
            Operation::DropDeadLetter { id, .. } => self.dead.retain(|letter| letter.0 != id),
            Operation::PurgeGroup { group, .. } => self.items.retain(|item| item.group != group),
        }
        Some(None)
    }

    fn require(&self, table: &str, key: &Key, expect: Expect) -> Option<()> {
        let found = self.records.iter().find(|record| (record.0, &record.1) == (table, key));
        let holds = match expect {
            Expect::Any => true,
            Expect::Absent => found.is_none(),
            Expect::Present => found.is_some(),
            Expect::Version(version) => found.is_some_and(|record| record.2 == version),
        };
        holds.then_some(())
    }

    fn leased(&mut self, lease: Lease) -> Option<&mut ModelItem> {
        self.items.iter_mut().find(|item| item.leased && (item.id, item.epoch) == (lease.id, lease.epoch))
    }

    fn take(&mut self, lease: Lease) -> Option<ModelItem> {
        let item = self.leased(lease)?.clone();
        self.items.retain(|other| other.id != item.id);
        Some(item)
    }

    fn claim(&mut self, claim: &Claim) -> Vec<(Lease, u8)> {
        let mut claimed = Vec::new();
        for share in &claim.shares {
            self.items.sort_by_key(|item| (item.ready_at, item.id));
            let ready = |item: &&mut ModelItem| item.group == share.group && item.ready_at <= claim.now;
            let mut leased: Vec<&mut ModelItem> =
                self.items.iter_mut().filter(ready).take(share.limit).collect();
            for item in &mut leased {
                item.leased = true;
                item.epoch += 1;
                item.ready_at = claim.lease_until;
                claimed.push((Lease { queue: QUEUE, id: item.id, epoch: item.epoch }, item.body));
            }
        }
        claimed
    }
}

async fn run(store: Store, steps: &[Step]) {
    let (mut model, mut seen) = (Model::default(), Seen::default());
    for step in steps {
        match step {
            Step::Commit(changes) => {
                let operations: Vec<Operation> =
                    changes.iter().map(|change| seen.operation(change)).collect();
                let mut transaction = Transaction::new();
                operations.iter().for_each(|operation| transaction.push(operation.clone()));
                let (found, modelled) = (store.commit(transaction).await, model.commit(&operations));
                match found {
                    Ok(found) => {
                        // Versions are only promised to rise; ids of items likewise.
                        assert!(seen.versions.last().is_none_or(|last| *last < found.version));
                        let renamed = modelled.expect("the model refuses what the store accepts").len();
                        assert_eq!(found.enqueued.len(), renamed);
                        assert_eq!(found.version, model.version);
                        seen.versions.push(found.version);
                    }
                    Err(Error::Conflict { .. } | Error::StaleLease { .. }) => assert_eq!(modelled, None),
                    Err(error) => panic!("{error}"),
                }
            }
            Step::Claim { shares, now, lease_until } => {
                let shares = shares.iter().map(|&(g, limit)| Share { group: group(g), limit }).collect();
                let claim = Claim { queue: QUEUE, shares, now: at(*now), lease_until: at(*lease_until) };
                let modelled = model.claim(&claim);
                let found = store.claim(claim).await.unwrap();
                seen.leases.extend(found.iter().map(|item| item.lease));
                let found: Vec<(Lease, u8)> = found.iter().map(|item| (item.lease, item.body[0])).collect();
                assert_eq!(found, modelled);
            }
            Step::Reset => {
                store.reset().await.unwrap();
                model = Model { version: model.version, last_id: model.last_id, ..Model::default() };
            }
        }
        compare(&store, &model).await;
    }
}

/// Everything that can be read is as the model says.
async fn compare(store: &Store, model: &Model) {
    let mut records = Vec::new();
    for table in [OTHER, TABLE] {
        let direction = Direction::Ascending;
        let scan = Scan { table, prefix: Key::root(), after: None, limit: 100, direction };
        let page = store.scan(scan).await.unwrap();
        records.extend(
            page.items.into_iter().map(|item| (table, item.key, item.value.version, item.value.bytes[0])),
        );
    }
    assert_eq!(records, model.records);

    let n_leased = model.items.iter().filter(|item| item.leased).count() as u64;
    let n_waiting = model.items.len() as u64 - n_leased;
    let depth = QueueDepth { n_waiting, n_leased, n_dead: model.dead.len() as u64 };
    assert_eq!(store.depth(QUEUE).await.unwrap(), depth);

    let letters = store.dead_letters(QUEUE, 0, 100).await.unwrap();
    let letters: Vec<_> =
        letters.into_iter().map(|letter| (letter.id, letter.group, letter.died_at, letter.body[0])).collect();
    assert_eq!(letters, model.dead);

    let mut first_by_group = std::collections::BTreeMap::new();
    for item in &model.items {
        let first = first_by_group.entry(item.group.clone()).or_insert(item.ready_at);
        *first = item.ready_at.min(*first);
    }
    let groups = store.groups(QUEUE, None, 100).await.unwrap();
    let groups: Vec<_> = groups.into_iter().map(|group| (group.group, group.ready_at)).collect();
    assert_eq!(groups, first_by_group.into_iter().collect::<Vec<_>>());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]
    #[test]
    fn memory_is_like_the_model(steps in prop::collection::vec(step(), 0..40)) {
        in_memory(async |store| run(store, &steps).await);
    }
}

proptest! {
    // Fewer, as every commit syncs the disk.
    #![proptest_config(ProptestConfig::with_cases(40))]
    #[test]
    fn sqlite_is_like_the_model(steps in prop::collection::vec(step(), 0..40)) {
        on_sqlite(async |store| run(store, &steps).await);
    }
}

/// Transactions of several callers that share a group do not see each other's refusals.
#[test]
fn a_refusal_takes_back_only_its_own_transaction() {
    let check = async |store: Store| {
        let mut callers = tokio::task::JoinSet::new();
        for n in 0..200u32 {
            let store = store.clone();
            callers.spawn(async move {
                let mut transaction = Transaction::new();
                let put =
                    |key: Key, expect| Operation::Put { table: TABLE, key, value: Bytes::new(), expect };
                transaction.push(put(Key::root().number(n.into()), Expect::Absent));
                let expect = if n % 2 == 0 { Expect::Any } else { Expect::Version(u64::MAX) };
                transaction.push(put(Key::root().text("shared"), expect));
                (n, store.commit(transaction).await.is_ok())
            });
        }
        for (n, committed) in callers.join_all().await {
            assert_eq!(committed, n % 2 == 0);
            let found = store.get(TABLE, Key::root().number(n.into())).await.unwrap();
            assert_eq!(found.is_some(), committed, "{n}");
        }
    };
    on_sqlite(check);
    block_on(async { check(Store::memory().unwrap()).await });
}

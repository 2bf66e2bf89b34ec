//! The one suite that every backend must pass: each behaviour is a function over an empty store,
//! and runs against each backend.

#![expect(clippy::unwrap_used, reason = "a check fails by panicking")]

mod model;
mod queue;
mod records;
mod typed;

use std::future::Future;

use base::Timestamp;
use bytes::Bytes;
use store::{Blobs, Expect, Faults, Key, Operation, Sqlite, SqliteOptions, Store, Transaction};

/// Runs a check on an empty store in memory.
fn in_memory<F: Future<Output = ()>>(check: impl FnOnce(Store) -> F) {
    block_on(check(Store::memory().unwrap()));
}

/// Runs a check on an empty store in a temporary folder.
fn on_sqlite<F: Future<Output = ()>>(check: impl FnOnce(Store) -> F) {
    let folder = tempfile::tempdir().unwrap();
    block_on(async {
        let path = folder.path().join("store.db");
        let sqlite = Sqlite::open(&path, None, SqliteOptions::default(), Faults::default()).unwrap();
        let store = Store::new(std::sync::Arc::new(sqlite), Blobs::temporary().unwrap());
        check(store.clone()).await;
        store.close().await;
    });
}

fn block_on(future: impl Future<Output = ()>) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(future);
}

/// Makes a test of each check, for each backend.
macro_rules! suite {
    ($($check:ident),* $(,)?) => {
        mod memory {
            $(#[test] fn $check() { crate::in_memory(super::$check) })*
        }
        mod sqlite {
            $(#[test] fn $check() { crate::on_sqlite(super::$check) })*
        }
    };
}
pub(crate) use suite;

const TABLE: &str = "test.thing";
const OTHER: &str = "test.other";
const QUEUE: &str = "test.queue";

fn at(millis: i64) -> Timestamp {
    Timestamp::from_millis(millis)
}

fn key(name: &str) -> Key {
    Key::root().text(name)
}

fn put(name: &str, value: &'static str, expect: Expect) -> Operation {
    Operation::Put { table: TABLE, key: key(name), value: Bytes::from_static(value.as_bytes()), expect }
}

fn delete(name: &str, expect: Expect) -> Operation {
    Operation::Delete { table: TABLE, key: key(name), expect }
}

fn transaction(operations: impl IntoIterator<Item = Operation>) -> Transaction {
    let mut transaction = Transaction::new();
    operations.into_iter().for_each(|operation| transaction.push(operation));
    transaction
}

/// What is under a name, as text.
async fn value(store: &Store, name: &str) -> Option<String> {
    let value = store.get(TABLE, key(name)).await.unwrap();
    value.map(|value| String::from_utf8(value.bytes.to_vec()).unwrap())
}

//! Opening a data folder, and what may be wrong with it.

#![expect(clippy::unwrap_used, reason = "a check fails by panicking")]

use std::io;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use base::Timestamp;
use bytes::Bytes;
use rusqlite::Connection;
use store::{
    Claim, Enqueue, Error, Expect, FaultPoint, Faults, Key, Operation, Options, Share, SqliteOptions, Store,
    Transaction,
};

const TABLE: &str = "test.thing";
const QUEUE: &str = "test.queue";

async fn open(folder: &Path) -> Result<Store, Error> {
    Store::open(folder, Options::default()).await
}

fn put(name: &str, value: Vec<u8>) -> Transaction {
    let mut transaction = Transaction::new();
    let key = Key::root().text(name);
    transaction.push(Operation::Put { table: TABLE, key, value: value.into(), expect: Expect::Any });
    transaction
}

async fn value(store: &Store, name: &str) -> Option<Bytes> {
    store.get(TABLE, Key::root().text(name)).await.unwrap().map(|value| value.bytes)
}

#[tokio::test]
async fn what_was_committed_is_there_after_reopening() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path().join("made/by/us");
    let store = open(&folder).await.unwrap();
    let first = store.commit(put("a", b"1".to_vec())).await.unwrap();
    store.close().await;
    assert!(matches!(store.commit(put("a", b"2".to_vec())).await, Err(Error::Closed)));
    assert!(matches!(store.get(TABLE, Key::root()).await, Err(Error::Closed)));
    store.close().await;

    let store = open(&folder).await.unwrap();
    assert_eq!(value(&store, "a").await.unwrap(), "1");
    assert!(store.commit(put("a", b"2".to_vec())).await.unwrap().version > first.version);
    store.close().await;
}

#[tokio::test]
async fn leases_end_when_their_process_is_gone() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path()).await.unwrap();
    let mut transaction = Transaction::new();
    let not_before = Timestamp::from_millis(5);
    transaction.enqueue(Enqueue { queue: QUEUE, group: "g".to_owned(), not_before, body: Bytes::new() });
    store.commit(transaction).await.unwrap();
    let claim = Claim {
        queue: QUEUE,
        shares: vec![Share { group: "g".to_owned(), limit: 1 }],
        now: not_before,
        lease_until: Timestamp::from_millis(1_000_000),
    };
    let before = store.claim(claim.clone()).await.unwrap().remove(0);
    store.close().await;

    let store = open(folder.path()).await.unwrap();
    let after = store.claim(claim).await.unwrap().remove(0);
    assert_eq!((after.lease.id, after.n_claims), (before.lease.id, 2));
    store.close().await;
}

#[tokio::test]
async fn a_second_server_is_refused_and_told_who_has_the_folder() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path()).await.unwrap();
    let error = open(folder.path()).await.err().unwrap();
    let pid = std::process::id();
    assert!(matches!(error, Error::InUse { pid: Some(owner), .. } if owner == pid), "{error}");
    assert!(error.to_string().contains(&format!("process {pid}")), "{error}");
    store.close().await;
    open(folder.path()).await.unwrap().close().await;
}

#[tokio::test]
async fn an_unwritable_folder_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    std::fs::write(&file, b"").unwrap();
    for path in [file.clone(), file.join("below"), "/proc/cumulet".into()] {
        let error = open(&path).await.err().unwrap();
        assert!(matches!(error, Error::Unwritable { .. }), "{}: {error}", path.display());
    }
}

#[tokio::test]
async fn a_full_disk_refuses_writes_and_keeps_the_rest() {
    let folder = tempfile::tempdir().unwrap();
    let sqlite = SqliteOptions { len_max: 1 << 20, ..SqliteOptions::default() };
    let options = Options { sqlite, ..Options::default() };
    let store = Store::open(folder.path(), options.clone()).await.unwrap();
    store.commit(put("small", b"1".to_vec())).await.unwrap();
    let error = store.commit(put("big", vec![7; 2 << 20])).await.unwrap_err();
    assert!(matches!(error, Error::Full { .. }), "{error}");
    // One that does not fit does not spoil those that share its group.
    let mut callers = tokio::task::JoinSet::new();
    for n in 0..20 {
        let store = store.clone();
        let len = if n == 7 { 2 << 20 } else { 10 };
        callers.spawn(async move { (n, store.commit(put(&n.to_string(), vec![7; len])).await.is_ok()) });
    }
    for (n, committed) in callers.join_all().await {
        assert_eq!(committed, n != 7, "{n}");
    }
    store.close().await;

    let store = Store::open(folder.path(), options).await.unwrap();
    assert_eq!(value(&store, "small").await.unwrap(), "1");
    assert_eq!(value(&store, "big").await, None);
    assert!(value(&store, "6").await.is_some() && value(&store, "7").await.is_none());
    store.close().await;
}

#[tokio::test]
async fn what_is_no_database_of_ours_is_refused() {
    let foreign = |path: &Path| Connection::open(path).unwrap().execute_batch("CREATE TABLE t (x)").unwrap();
    for name in ["garbage", "of another program", "truncated"] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("store.db");
        foreign(&path);
        let bytes = std::fs::read(&path).unwrap();
        match name {
            "garbage" => std::fs::write(&path, vec![b'?'; 8192]).unwrap(),
            "truncated" => std::fs::write(&path, &bytes[..bytes.len() / 2]).unwrap(),
            _ => {}
        }
        let error = open(folder.path()).await.err().unwrap();
        assert!(matches!(error, Error::Corrupt { .. }), "{name}: {error}");
    }
}

#[tokio::test]
async fn damage_in_the_middle_is_reported() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path()).await.unwrap();
    for n in 0..50 {
        store.commit(put(&n.to_string(), vec![7; 4000])).await.unwrap();
    }
    store.close().await;
    let path = folder.path().join("store.db");
    let mut bytes = std::fs::read(&path).unwrap();
    let len = bytes.len();
    bytes[len / 3..].fill(0x55);
    std::fs::write(&path, bytes).unwrap();

    let mut n_reported = 0;
    match open(folder.path()).await {
        Err(error) => assert!(matches!(error, Error::Corrupt { .. }), "{error}"),
        Ok(store) => {
            for n in 0..50 {
                match store.get(TABLE, Key::root().text(&n.to_string())).await {
                    Ok(found) => assert_eq!(found.unwrap().bytes, vec![7; 4000]),
                    Err(Error::Corrupt { .. }) => n_reported += 1,
                    Err(error) => panic!("{error}"),
                }
            }
            assert!(n_reported > 0);
            store.close().await;
        }
    }
}

#[tokio::test]
async fn a_database_of_a_newer_release_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    open(folder.path()).await.unwrap().close().await;
    let newer = store::SCHEMA_VERSION + 1;
    let db = Connection::open(folder.path().join("store.db")).unwrap();
    db.pragma_update(None, "user_version", newer).unwrap();
    drop(db);
    let error = open(folder.path()).await.err().unwrap();
    assert!(matches!(error, Error::TooNew { found, .. } if found == newer), "{error}");
}

/// A copy of the data folder that release 0.1 wrote.
fn folder_of_format_1() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/schema-1.db");
    std::fs::copy(fixture, folder.path().join("store.db")).unwrap();
    folder
}

#[tokio::test]
async fn the_first_format_can_be_opened() {
    let folder = folder_of_format_1();
    let store = open(folder.path()).await.unwrap();
    let found =
        store.get(TABLE, Key::root().text("000000000000").text("mean").number(7)).await.unwrap().unwrap();
    assert_eq!((found.version, &found.bytes[..]), (1, &br#"{"format":1,"record":{"name":"mean"}}"#[..]));
    assert_eq!(store.groups(QUEUE, None, 9).await.unwrap().len(), 1);
    let claim = Claim {
        queue: QUEUE,
        shares: vec![Share { group: "mean".to_owned(), limit: 9 }],
        now: Timestamp::from_millis(1_000),
        lease_until: Timestamp::from_millis(2_000),
    };
    let claimed = store.claim(claim).await.unwrap();
    let claimed: Vec<_> = claimed.iter().map(|item| (item.lease.id, item.n_claims, &item.body[..])).collect();
    assert_eq!(claimed, [(2, 2, &b"leased"[..]), (3, 1, &b"waiting"[..])]);
    let letters = store.dead_letters(QUEUE, 0, 9).await.unwrap();
    assert_eq!(
        (letters[0].id, letters[0].reason.as_str(), &letters[0].body[..]),
        (1, "poison", &b"dead"[..])
    );
    assert!(store.commit(put("new", Vec::new())).await.unwrap().version > 3);
    store.close().await;
}

#[tokio::test]
async fn a_migrated_database_is_like_a_new_one() {
    let (old, new) = (folder_of_format_1(), tempfile::tempdir().unwrap());
    let mut schemas = Vec::new();
    for folder in [&old, &new] {
        open(folder.path()).await.unwrap().close().await;
        let db = Connection::open(folder.path().join("store.db")).unwrap();
        let mut statement = db.prepare("SELECT name, sql FROM sqlite_schema ORDER BY name").unwrap();
        let rows = statement.query_map((), |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
        schemas.push(rows.collect::<Result<Vec<(String, Option<String>)>, _>>().unwrap());
    }
    assert_eq!(schemas[0], schemas[1]);
}

#[tokio::test]
async fn a_step_that_fails_once_succeeds_when_repeated() {
    for &point in FaultPoint::ALL.iter().filter(|point| !format!("{point:?}").starts_with("Blob")) {
        // Armed once opening is done, so that the first reach is the work's.
        let armed = Arc::new(AtomicUsize::new(0));
        let shared = Arc::clone(&armed);
        let faults = Faults::new(move |reached| {
            let fire =
                reached == point && shared.compare_exchange(1, 2, Ordering::SeqCst, Ordering::SeqCst).is_ok();
            if fire { Err(io::ErrorKind::StorageFull.into()) } else { Ok(()) }
        });
        let folder = tempfile::tempdir().unwrap();
        let options = Options { faults, ..Options::default() };
        let store = Store::open(folder.path(), options).await.unwrap();
        armed.store(1, Ordering::SeqCst);
        let mut transaction = put("a", b"1".to_vec());
        let not_before = Timestamp::from_millis(0);
        transaction.enqueue(Enqueue { queue: QUEUE, group: "g".to_owned(), not_before, body: Bytes::new() });
        let claim = Claim {
            queue: QUEUE,
            shares: vec![Share { group: "g".to_owned(), limit: 9 }],
            now: not_before,
            lease_until: Timestamp::from_millis(10),
        };
        let first = match store.commit(transaction.clone()).await {
            Ok(_) => store.claim(claim.clone()).await.map(drop),
            Err(error) => Err(error),
        };
        if point == FaultPoint::CommitAfterSync {
            first.unwrap();
            continue;
        }
        assert!(matches!(first, Err(Error::Full { .. })), "{point:?}: {first:?}");
        store.commit(transaction).await.unwrap();
        let n_expected =
            if matches!(point, FaultPoint::ClaimBegin | FaultPoint::ClaimLeased) { 2 } else { 1 };
        assert_eq!(store.claim(claim).await.unwrap().len(), n_expected, "{point:?}");
        store.close().await;
    }
}

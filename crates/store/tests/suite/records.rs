//! Records and transactions.

use bytes::Bytes;
use store::{Direction, Error, Expect, Key, Operation, Scan, Store, limits};

use crate::{OTHER, TABLE, delete, key, put, suite, transaction, value};

suite![
    what_is_put_is_there,
    versions_rise_with_every_commit,
    expectations_decide,
    a_refused_transaction_leaves_nothing,
    operations_see_the_ones_before_them,
    tables_are_apart,
    prefixes_are_deleted_whole,
    scans_are_ordered_and_paged,
    scans_go_backwards,
    pages_end_at_a_number_of_bytes,
    foreign_page_tokens_stay_inside_the_prefix,
    limits_are_refused,
    one_of_many_racers_wins,
    counters_lose_no_increment,
    reset_forgets_everything,
];

async fn what_is_put_is_there(store: Store) {
    assert_eq!(value(&store, "a").await, None);
    store.commit(transaction([put("a", "1", Expect::Any), put("", "2", Expect::Any)])).await.unwrap();
    assert_eq!(value(&store, "a").await.as_deref(), Some("1"));
    assert_eq!(value(&store, "").await.as_deref(), Some("2"));
    store.commit(transaction([delete("a", Expect::Any), delete("b", Expect::Any)])).await.unwrap();
    assert_eq!(value(&store, "a").await, None);
    store.commit(transaction([])).await.unwrap();
}

async fn versions_rise_with_every_commit(store: Store) {
    let first = store.commit(transaction([put("a", "1", Expect::Any)])).await.unwrap().version;
    let second =
        store.commit(transaction([put("b", "1", Expect::Any), put("c", "1", Expect::Any)])).await.unwrap();
    assert!(second.version > first);
    for name in ["b", "c"] {
        assert_eq!(store.get(TABLE, key(name)).await.unwrap().unwrap().version, second.version);
    }
    store.commit(transaction([delete("c", Expect::Any)])).await.unwrap();
    let again = store.commit(transaction([put("c", "1", Expect::Absent)])).await.unwrap();
    assert!(again.version > second.version);
}

async fn expectations_decide(store: Store) {
    let version = store.commit(transaction([put("here", "1", Expect::Absent)])).await.unwrap().version;
    for (name, expect, holds) in [
        ("here", Expect::Any, true),
        ("here", Expect::Present, true),
        ("here", Expect::Version(version), true),
        ("here", Expect::Absent, false),
        ("here", Expect::Version(version + 1), false),
        ("gone", Expect::Any, true),
        ("gone", Expect::Absent, true),
        ("gone", Expect::Present, false),
        ("gone", Expect::Version(version), false),
    ] {
        let require = Operation::Require { table: TABLE, key: key(name), expect };
        let result = store.commit(transaction([require])).await;
        assert_eq!(result.is_ok(), holds, "{name} {expect:?}");
        if let Err(error) = result {
            assert!(
                matches!(&error, Error::Conflict { table: TABLE, key: found } if *found == key(name)),
                "{error}"
            );
        }
    }
}

async fn a_refused_transaction_leaves_nothing(store: Store) {
    store.commit(transaction([put("a", "1", Expect::Any), put("b", "1", Expect::Any)])).await.unwrap();
    let refused = transaction([
        put("a", "2", Expect::Any),
        delete("b", Expect::Present),
        put("c", "2", Expect::Absent),
        Operation::DeletePrefix { table: TABLE, prefix: Key::root() },
        put("d", "2", Expect::Version(7)),
    ]);
    assert!(store.commit(refused).await.unwrap_err().is_conflict());
    let names = ["a", "b", "c", "d"];
    let mut found = Vec::new();
    for name in names {
        found.push(value(&store, name).await);
    }
    assert_eq!(found, [Some("1".to_owned()), Some("1".to_owned()), None, None]);
}

async fn operations_see_the_ones_before_them(store: Store) {
    let twice = transaction([
        put("a", "1", Expect::Absent),
        delete("a", Expect::Present),
        put("a", "2", Expect::Absent),
    ]);
    store.commit(twice).await.unwrap();
    assert_eq!(value(&store, "a").await.as_deref(), Some("2"));
}

async fn tables_are_apart(store: Store) {
    let other = Operation::Put {
        table: OTHER,
        key: key("a"),
        value: Bytes::from_static(b"other"),
        expect: Expect::Absent,
    };
    store.commit(transaction([put("a", "1", Expect::Absent), other])).await.unwrap();
    store.commit(transaction([Operation::DeletePrefix { table: OTHER, prefix: Key::root() }])).await.unwrap();
    assert_eq!(value(&store, "a").await.as_deref(), Some("1"));
    assert_eq!(store.get(OTHER, key("a")).await.unwrap(), None);
}

/// The names that a scan finds, page by page.
async fn pages(
    store: &Store,
    prefix: Key,
    after: Option<Key>,
    limit: usize,
    direction: Direction,
) -> Vec<Vec<String>> {
    let mut scan = Scan { table: TABLE, prefix, after, limit, direction };
    let mut pages = Vec::new();
    loop {
        let page = store.scan(scan.clone()).await.unwrap();
        pages.push(page.items.iter().map(|item| item.key.parts().text().unwrap()).collect());
        if page.next.is_none() {
            return pages;
        }
        scan.after = page.next;
    }
}

async fn put_all(store: &Store, names: &[&str]) {
    store.commit(transaction(names.iter().map(|name| put(name, "x", Expect::Any)))).await.unwrap();
}

async fn prefixes_are_deleted_whole(store: Store) {
    put_all(&store, &["ab", "abc", "abd", "ac", "b"]).await;
    let prefix = Key::root().text_prefix("ab");
    store.commit(transaction([Operation::DeletePrefix { table: TABLE, prefix }])).await.unwrap();
    assert_eq!(pages(&store, Key::root(), None, 10, Direction::Ascending).await, [["ac", "b"]]);
}

async fn scans_are_ordered_and_paged(store: Store) {
    put_all(&store, &["b", "a-2", "a", "c", "a\0", "ab"]).await;
    let all = |limit| pages(&store, Key::root(), None, limit, Direction::Ascending);
    assert_eq!(all(10).await, [vec!["a", "a\0", "a-2", "ab", "b", "c"]]);
    assert_eq!(all(6).await, [vec!["a", "a\0", "a-2", "ab", "b", "c"]]);
    assert_eq!(all(4).await, [vec!["a", "a\0", "a-2", "ab"], vec!["b", "c"]]);
    let prefix = Key::root().text_prefix("a");
    assert_eq!(
        pages(&store, prefix, Some(key("a")), 2, Direction::Ascending).await,
        [vec!["a\0", "a-2"], vec!["ab"]]
    );
    let nothing: [Vec<String>; 1] = [vec![]];
    assert_eq!(pages(&store, key("zz"), None, 2, Direction::Ascending).await, nothing);
    assert_eq!(pages(&store, Key::root(), Some(key("zz")), 2, Direction::Ascending).await, nothing);
}

async fn scans_go_backwards(store: Store) {
    put_all(&store, &["a", "b", "c", "d"]).await;
    let back = Direction::Descending;
    assert_eq!(pages(&store, Key::root(), None, 3, back).await, [vec!["d", "c", "b"], vec!["a"]]);
    assert_eq!(pages(&store, Key::root(), Some(key("c")), 3, back).await, [vec!["b", "a"]]);
}

async fn pages_end_at_a_number_of_bytes(store: Store) {
    let value = Bytes::from(vec![b'x'; limits::SCAN_LEN_MAX / 2]);
    for name in ["a", "b", "c"] {
        let put = Operation::Put { table: TABLE, key: key(name), value: value.clone(), expect: Expect::Any };
        store.commit(transaction([put])).await.unwrap();
    }
    assert_eq!(pages(&store, Key::root(), None, 10, Direction::Ascending).await, [vec!["a", "b"], vec!["c"]]);
}

async fn foreign_page_tokens_stay_inside_the_prefix(store: Store) {
    put_all(&store, &["a1", "b1", "b2", "c1"]).await;
    let prefix = || Key::root().text_prefix("b");
    for (after, found) in [("a1", vec!["b1", "b2"]), ("c1", vec![])] {
        let found_pages = pages(&store, prefix(), Some(key(after)), 5, Direction::Ascending).await;
        assert_eq!(found_pages, [found], "after {after}");
    }
    for (after, found) in [("a1", vec![]), ("c1", vec!["b2", "b1"])] {
        let found_pages = pages(&store, prefix(), Some(key(after)), 5, Direction::Descending).await;
        assert_eq!(found_pages, [found], "before {after}");
    }
}

async fn limits_are_refused(store: Store) {
    let big = |len: usize| Bytes::from(vec![0; len]);
    let put = |key: Key, value: Bytes| Operation::Put { table: TABLE, key, value, expect: Expect::Any };
    let long_key = Key::from_bytes(vec![1; limits::KEY_LEN_MAX + 1]);
    let n_largest = limits::TRANSACTION_LEN_MAX / limits::VALUE_LEN_MAX;
    for too_large in [
        transaction([put(long_key, Bytes::new())]),
        transaction([put(key("a"), big(limits::VALUE_LEN_MAX + 1))]),
        transaction((0..=n_largest).map(|_| put(key("a"), big(limits::VALUE_LEN_MAX)))),
        transaction((0..=limits::TRANSACTION_OPERATIONS_MAX).map(|_| delete("a", Expect::Any))),
    ] {
        assert!(matches!(store.commit(too_large).await, Err(Error::TooLarge { .. })));
    }
    let longest_key = Key::from_bytes(vec![u8::MAX; limits::KEY_LEN_MAX]);
    store.commit(transaction([put(longest_key, big(limits::VALUE_LEN_MAX))])).await.unwrap();
    let scan = Scan {
        table: TABLE,
        prefix: Key::root(),
        after: None,
        limit: usize::MAX,
        direction: Direction::Ascending,
    };
    assert_eq!(store.scan(scan).await.unwrap().items.len(), 1);
}

async fn one_of_many_racers_wins(store: Store) {
    let mut racers = tokio::task::JoinSet::new();
    for _ in 0..64 {
        let store = store.clone();
        racers.spawn(async move { store.commit(transaction([put("a", "mine", Expect::Absent)])).await });
    }
    let results = racers.join_all().await;
    assert_eq!(results.iter().filter(|result| result.is_ok()).count(), 1);
    assert!(results.iter().flat_map(|result| result.as_ref().err()).all(Error::is_conflict));
}

async fn counters_lose_no_increment(store: Store) {
    let mut writers = tokio::task::JoinSet::new();
    for _ in 0..8 {
        let store = store.clone();
        writers.spawn(async move {
            for _ in 0..20 {
                increment(&store).await;
            }
        });
    }
    writers.join_all().await;
    assert_eq!(value(&store, "count").await.as_deref(), Some("160"));
}

async fn increment(store: &Store) {
    loop {
        let found = store.get(TABLE, key("count")).await.unwrap();
        let (count, expect) = match found {
            Some(value) => {
                let count: u32 = str::from_utf8(&value.bytes).unwrap().parse().unwrap();
                (count, Expect::Version(value.version))
            }
            None => (0, Expect::Absent),
        };
        let value = Bytes::from((count + 1).to_string());
        let put = Operation::Put { table: TABLE, key: key("count"), value, expect };
        match store.commit(transaction([put])).await {
            Ok(_) => return,
            Err(error) => assert!(error.is_conflict(), "{error}"),
        }
    }
}

async fn reset_forgets_everything(store: Store) {
    let before = store.commit(transaction([put("a", "1", Expect::Any)])).await.unwrap();
    let blob = store.blobs().put(Bytes::from_static(b"blob"), crate::at(0)).await.unwrap();
    store.reset().await.unwrap();
    assert_eq!(value(&store, "a").await, None);
    assert_eq!(store.blobs().find_len(&blob.digest).await.unwrap(), None);
    let after = store.commit(transaction([put("a", "1", Expect::Absent)])).await.unwrap();
    assert!(after.version > before.version);
    store.blobs().put(Bytes::from_static(b"blob"), crate::at(0)).await.unwrap();
}

//! The durable queue.

use std::collections::BTreeSet;

use base::Timestamp;
use bytes::Bytes;
use store::{
    Claim, Claimed, Enqueue, Error, Expect, Lease, Operation, QueueDepth, Share, Store, Transaction, limits,
};

use crate::{QUEUE, at, put, suite, transaction, value};

suite![
    items_come_in_order,
    items_wait_for_their_moment,
    a_lease_hides_an_item_until_it_ends,
    a_stale_lease_can_do_nothing,
    a_lease_can_be_extended,
    a_retried_item_comes_back_changed,
    dead_letters_are_kept_until_dropped,
    queue_and_records_change_together,
    groups_are_claimed_by_share,
    groups_tell_when_they_are_ready,
    a_purged_group_is_gone,
    queues_are_apart,
    claims_end_at_a_number_of_bytes,
    no_item_is_leased_twice,
];

fn item(group: &str, not_before: i64, body: &str) -> Operation {
    Operation::Enqueue(Enqueue {
        queue: QUEUE,
        group: group.to_owned(),
        not_before: at(not_before),
        body: Bytes::copy_from_slice(body.as_bytes()),
    })
}

async fn enqueue(store: &Store, items: impl IntoIterator<Item = Operation>) -> Vec<u64> {
    store.commit(transaction(items)).await.unwrap().enqueued
}

async fn claim(store: &Store, shares: &[(&str, usize)], now: i64, lease_until: i64) -> Vec<Claimed> {
    let share = |&(group, limit): &(&str, usize)| Share { group: group.to_owned(), limit };
    let shares = shares.iter().map(share).collect();
    store.claim(Claim { queue: QUEUE, shares, now: at(now), lease_until: at(lease_until) }).await.unwrap()
}

fn bodies(claimed: &[Claimed]) -> Vec<&str> {
    claimed.iter().map(|item| str::from_utf8(&item.body).unwrap()).collect()
}

/// Commits one thing about a lease.
async fn with(store: &Store, change: impl FnOnce(&mut Transaction)) -> Result<(), Error> {
    let mut transaction = Transaction::new();
    change(&mut transaction);
    store.commit(transaction).await.map(drop)
}

async fn depth(store: &Store) -> (u64, u64, u64) {
    let QueueDepth { n_waiting, n_leased, n_dead } = store.depth(QUEUE).await.unwrap();
    (n_waiting, n_leased, n_dead)
}

async fn items_come_in_order(store: Store) {
    let ids = enqueue(&store, [item("g", 5, "late"), item("g", 1, "a"), item("g", 1, "b")]).await;
    assert!(ids.is_sorted() && ids.len() == 3);
    let claimed = claim(&store, &[("g", 2)], 10, 100).await;
    assert_eq!(bodies(&claimed), ["a", "b"]);
    assert_eq!(claimed[0].lease.id, ids[1]);
    assert_eq!(bodies(&claim(&store, &[("g", 2)], 10, 100).await), ["late"]);
    for claimed in claimed {
        with(&store, |tx| tx.complete(claimed.lease)).await.unwrap();
    }
    assert_eq!(depth(&store).await, (0, 1, 0));
}

async fn items_wait_for_their_moment(store: Store) {
    enqueue(&store, [item("g", 50, "a")]).await;
    assert!(claim(&store, &[("g", 1)], 49, 100).await.is_empty());
    assert_eq!(bodies(&claim(&store, &[("g", 1)], 50, 100).await), ["a"]);
}

async fn a_lease_hides_an_item_until_it_ends(store: Store) {
    enqueue(&store, [item("g", 0, "a")]).await;
    let first = claim(&store, &[("g", 9)], 0, 100).await.remove(0);
    assert!(claim(&store, &[("g", 9)], 99, 200).await.is_empty());
    let second = claim(&store, &[("g", 9)], 100, 200).await.remove(0);
    assert_eq!((first.n_claims, second.n_claims), (1, 2));
    assert!(second.lease.epoch > first.lease.epoch);
}

async fn a_stale_lease_can_do_nothing(store: Store) {
    enqueue(&store, [item("g", 0, "a")]).await;
    let stale = claim(&store, &[("g", 1)], 0, 10).await.remove(0).lease;
    let fresh = claim(&store, &[("g", 1)], 10, 20).await.remove(0).lease;
    let check = async |lease: Lease| {
        for change in [
            Operation::Complete { lease },
            Operation::Extend { lease, until: at(999) },
            Operation::Retry { lease, not_before: at(0), body: None },
            Operation::DeadLetter { lease, reason: "late".to_owned(), now: at(0) },
        ] {
            let result = store.commit(transaction([put("a", "half", Expect::Any), change])).await;
            let stale = matches!(result, Err(Error::StaleLease { queue, id }) if (queue, id) == (lease.queue, lease.id));
            assert!(stale, "{result:?}");
            assert_eq!(value(&store, "a").await, None);
        }
    };
    check(stale).await;
    check(Lease { queue: "test.elsewhere", ..fresh }).await;
    assert_eq!(depth(&store).await, (0, 1, 0));
    with(&store, |tx| tx.retry(fresh, at(0))).await.unwrap();
    check(fresh).await;
    let last = claim(&store, &[("g", 1)], 10, 20).await.remove(0).lease;
    with(&store, |tx| tx.complete(last)).await.unwrap();
    check(last).await;
    assert_eq!(depth(&store).await, (0, 0, 0));
}

async fn a_lease_can_be_extended(store: Store) {
    enqueue(&store, [item("g", 0, "a")]).await;
    let lease = claim(&store, &[("g", 1)], 0, 10).await.remove(0).lease;
    with(&store, |tx| tx.extend(lease, at(50))).await.unwrap();
    assert!(claim(&store, &[("g", 1)], 49, 100).await.is_empty());
    with(&store, |tx| tx.complete(lease)).await.unwrap();
    assert!(claim(&store, &[("g", 1)], 99, 100).await.is_empty());
}

async fn a_retried_item_comes_back_changed(store: Store) {
    enqueue(&store, [item("g", 0, "first")]).await;
    let lease = claim(&store, &[("g", 1)], 0, 1000).await.remove(0).lease;
    with(&store, |tx| tx.retry_with_body(lease, at(60), Bytes::from_static(b"second"))).await.unwrap();
    assert!(claim(&store, &[("g", 1)], 59, 1000).await.is_empty());
    let again = claim(&store, &[("g", 1)], 60, 1000).await;
    assert_eq!(bodies(&again), ["second"]);
    with(&store, |tx| tx.retry(again[0].lease, at(70))).await.unwrap();
    assert_eq!(bodies(&claim(&store, &[("g", 1)], 70, 1000).await), ["second"]);
}

async fn dead_letters_are_kept_until_dropped(store: Store) {
    enqueue(&store, [item("g", 0, "a"), item("g", 0, "b"), item("g", 0, "c")]).await;
    for claimed in claim(&store, &[("g", 3)], 0, 1000).await {
        with(&store, |tx| tx.dead_letter(claimed.lease, "why".to_owned(), at(7))).await.unwrap();
    }
    assert_eq!(depth(&store).await, (0, 0, 3));
    let letters = store.dead_letters(QUEUE, 0, 2).await.unwrap();
    let first = &letters[0];
    assert_eq!(letters.len(), 2);
    assert_eq!((&first.body[..], first.reason.as_str(), first.died_at), (&b"a"[..], "why", at(7)));
    assert_eq!(store.dead_letters(QUEUE, letters[1].id, 2).await.unwrap()[0].body, "c");
    with(&store, |tx| tx.drop_dead_letter(QUEUE, first.id)).await.unwrap();
    with(&store, |tx| tx.drop_dead_letter(QUEUE, first.id)).await.unwrap();
    assert_eq!(depth(&store).await, (0, 0, 2));
}

async fn queue_and_records_change_together(store: Store) {
    let refused = transaction([item("g", 0, "a"), put("a", "1", Expect::Present)]);
    assert!(store.commit(refused).await.unwrap_err().is_conflict());
    assert_eq!(depth(&store).await, (0, 0, 0));
    enqueue(&store, [item("g", 0, "a"), put("a", "1", Expect::Absent)]).await;
    let lease = claim(&store, &[("g", 1)], 0, 10).await.remove(0).lease;
    let refused = transaction([Operation::Complete { lease }, put("a", "2", Expect::Absent)]);
    assert!(store.commit(refused).await.unwrap_err().is_conflict());
    assert_eq!(depth(&store).await, (0, 1, 0));
    let done =
        transaction([Operation::Complete { lease }, item("h", 0, "next"), put("a", "2", Expect::Present)]);
    store.commit(done).await.unwrap();
    assert_eq!((depth(&store).await, value(&store, "a").await), ((1, 0, 0), Some("2".to_owned())));
}

async fn groups_are_claimed_by_share(store: Store) {
    let many = (0..20).map(|_| item("busy", 0, "b"));
    enqueue(&store, many.chain([item("quiet", 0, "q"), item("", 0, "empty")])).await;
    let claimed = claim(&store, &[("busy", 3), ("absent", 3), ("quiet", 3), ("", 0)], 0, 10).await;
    assert_eq!(bodies(&claimed), ["b", "b", "b", "q"]);
    assert_eq!(claimed[3].group, "quiet");
}

async fn groups_tell_when_they_are_ready(store: Store) {
    enqueue(&store, [item("b", 5, ""), item("a", 9, ""), item("a", 3, ""), item("c", 0, "")]).await;
    let groups = async |after: Option<&str>, limit| -> Vec<(String, Timestamp)> {
        let groups = store.groups(QUEUE, after.map(str::to_owned), limit).await.unwrap();
        groups.into_iter().map(|group| (group.group, group.ready_at)).collect()
    };
    let named = |name: &str, ready_at| (name.to_owned(), at(ready_at));
    assert_eq!(groups(None, 9).await, [named("a", 3), named("b", 5), named("c", 0)]);
    assert_eq!(groups(Some("a"), 1).await, [named("b", 5)]);
    assert_eq!(groups(Some("c"), 9).await, []);
    claim(&store, &[("b", 1), ("a", 1)], 5, 70).await;
    assert_eq!(groups(None, 2).await, [named("a", 9), named("b", 70)]);
}

async fn a_purged_group_is_gone(store: Store) {
    enqueue(&store, [item("a", 0, ""), item("a", 0, ""), item("b", 0, "")]).await;
    let lease = claim(&store, &[("a", 1)], 0, 10).await.remove(0).lease;
    with(&store, |tx| tx.purge_group(QUEUE, "a".to_owned())).await.unwrap();
    assert_eq!(depth(&store).await, (1, 0, 0));
    let stale = with(&store, |tx| tx.complete(lease)).await;
    assert!(matches!(stale, Err(Error::StaleLease { .. })));
}

async fn queues_are_apart(store: Store) {
    enqueue(&store, [item("g", 0, "a")]).await;
    let elsewhere = "test.elsewhere";
    let shares = vec![Share { group: "g".to_owned(), limit: 1 }];
    let claim = Claim { queue: elsewhere, shares, now: at(0), lease_until: at(1) };
    assert!(store.claim(claim).await.unwrap().is_empty());
    assert!(store.groups(elsewhere, None, 9).await.unwrap().is_empty());
    assert_eq!(store.depth(elsewhere).await.unwrap(), QueueDepth::default());
    with(&store, |tx| tx.purge_group(elsewhere, "g".to_owned())).await.unwrap();
    assert_eq!(depth(&store).await, (1, 0, 0));
}

async fn claims_end_at_a_number_of_bytes(store: Store) {
    let body = "x".repeat(limits::CLAIM_LEN_MAX / 2);
    for _ in 0..3 {
        enqueue(&store, [item("g", 0, &body)]).await;
    }
    assert_eq!(claim(&store, &[("g", 9)], 0, 10).await.len(), 2);
    assert_eq!(claim(&store, &[("g", 9)], 0, 10).await.len(), 1);
}

async fn no_item_is_leased_twice(store: Store) {
    let ids = enqueue(&store, (0..200).map(|n| item(if n % 3 == 0 { "a" } else { "b" }, 0, ""))).await;
    let mut claimers = tokio::task::JoinSet::new();
    for _ in 0..8 {
        let store = store.clone();
        claimers.spawn(async move {
            let mut mine = Vec::new();
            loop {
                let claimed = claim(&store, &[("a", 3), ("b", 4)], 0, 10).await;
                if claimed.is_empty() {
                    return mine;
                }
                mine.extend(claimed.into_iter().map(|item| item.lease.id));
            }
        });
    }
    let claimed: Vec<u64> = claimers.join_all().await.concat();
    assert_eq!(claimed.len(), ids.len());
    assert_eq!(claimed.into_iter().collect::<BTreeSet<_>>(), ids.into_iter().collect());
}

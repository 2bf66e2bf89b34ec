//! Writes the database that `tests/folder.rs` opens as one of this release:
//! `cargo run -p store --example fixture -- tests/fixtures/schema-N.db`, once a release that changes the schema.

use std::path::PathBuf;

use base::Timestamp;
use bytes::Bytes;
use store::{Claim, Enqueue, Expect, Key, Operation, Options, Share, Store, Transaction};

const QUEUE: &str = "test.queue";

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let target = PathBuf::from(std::env::args_os().nth(1).ok_or("tell the file to write")?);
    let folder = tempfile::tempdir()?;
    let store = Store::open(folder.path(), Options::default()).await?;
    let now = Timestamp::from_millis(1_000);

    let mut records = Transaction::new();
    let key = Key::root().text("000000000000").text("mean").number(7);
    let value = Bytes::from_static(br#"{"format":1,"record":{"name":"mean"}}"#);
    records.push(Operation::Put { table: "test.thing", key, value, expect: Expect::Absent });
    store.commit(records).await?;

    let mut items = Transaction::new();
    for (body, not_before) in [("dead", 100), ("leased", 200), ("waiting", 300)] {
        items.enqueue(Enqueue {
            queue: QUEUE,
            group: "mean".to_owned(),
            not_before: Timestamp::from_millis(not_before),
            body: Bytes::from_static(body.as_bytes()),
        });
    }
    store.commit(items).await?;
    let shares = vec![Share { group: "mean".to_owned(), limit: 2 }];
    let claim = Claim { queue: QUEUE, shares, now, lease_until: Timestamp::from_millis(9_000) };
    let claimed = store.claim(claim).await?;
    let mut death = Transaction::new();
    death.dead_letter(claimed.first().ok_or("nothing was claimed")?.lease, "poison".to_owned(), now);
    store.commit(death).await?;

    store.close().await;
    std::fs::copy(folder.path().join("store.db"), target)?;
    Ok(())
}

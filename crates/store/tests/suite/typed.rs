//! Typed tables.

use serde::{Deserialize, Serialize};
use store::{Error, Expect, Key, Record, Store, Transaction};

use crate::suite;

suite![records_have_types, a_type_reads_what_its_older_self_wrote, rows_are_paged];

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct OldAlias {
    target: String,
}

impl Record for OldAlias {
    const TABLE: &'static str = "test.alias";
    const FORMAT: u16 = 1;
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Alias {
    target: String,
    weight: u8,
}

impl Record for Alias {
    const TABLE: &'static str = "test.alias";
    const FORMAT: u16 = 2;

    fn upgrade(_: u16, mut document: serde_json::Value) -> Result<serde_json::Value, String> {
        document["weight"] = 100.into();
        Ok(document)
    }
}

fn live() -> Key {
    Key::root().text("mean").text("live")
}

async fn records_have_types(store: Store) {
    let aliases = store.table::<Alias>();
    let alias = Alias { target: "1".to_owned(), weight: 90 };
    let version = aliases.put(live(), &alias, Expect::Absent).await.unwrap();
    let found = aliases.find(&live()).await.unwrap().unwrap();
    assert_eq!((found.record, found.version), (alias.clone(), version));

    let mut update = Transaction::new();
    update.require::<Alias>(live(), Expect::Version(version));
    update.put(live(), &Alias { weight: 80, ..alias.clone() }, Expect::Any).unwrap();
    let newer = store.commit(update).await.unwrap().version;
    assert!(aliases.delete(live(), Expect::Version(version)).await.unwrap_err().is_conflict());
    aliases.delete(live(), Expect::Version(newer)).await.unwrap();
    assert_eq!(aliases.find(&live()).await.unwrap(), None);
}

async fn a_type_reads_what_its_older_self_wrote(store: Store) {
    let old = OldAlias { target: "1".to_owned() };
    store.table().put(live(), &old, Expect::Absent).await.unwrap();
    let alias = store.table::<Alias>().find(&live()).await.unwrap().unwrap().record;
    assert_eq!(alias, Alias { target: "1".to_owned(), weight: 100 });

    store.table().put(live(), &alias, Expect::Present).await.unwrap();
    let error = store.table::<OldAlias>().find(&live()).await.unwrap_err();
    assert!(matches!(error, Error::RecordTooNew { found: 2, supported: 1, .. }), "{error}");
}

async fn rows_are_paged(store: Store) {
    let aliases = store.table::<Alias>();
    for (function, name) in [("mean", "a"), ("mean", "b"), ("mean", "c"), ("mean2", "a")] {
        let alias = Alias { target: name.to_owned(), weight: 1 };
        aliases.put(Key::root().text(function).text(name), &alias, Expect::Absent).await.unwrap();
    }
    let mean = || Key::root().text("mean");
    let names = |rows: &[store::Row<Alias>]| -> String {
        rows.iter().map(|row| row.record.target.as_str()).collect()
    };
    let first = aliases.list(mean(), None, 2).await.unwrap();
    assert_eq!(names(&first.rows), "ab");
    let token = first.next.unwrap().to_token();
    let second = aliases.list(mean(), Key::from_token(&token), 2).await.unwrap();
    assert_eq!((names(&second.rows).as_str(), second.next), ("c", None));
    assert_eq!(names(&aliases.list_backwards(mean(), None, 2).await.unwrap().rows), "cb");
    assert_eq!(aliases.list_all(mean()).await.unwrap().len(), 3);
    assert_eq!(aliases.list_all(Key::root()).await.unwrap().len(), 4);
}

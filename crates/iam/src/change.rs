//! Changes of several records that happen together, decided on what was read, or not at all.
//!
//! A [`Change`] remembers the version of everything it reads. Its commit holds only if all of that is
//! still so; otherwise [`crate::Iam::change`] decides anew. So two writers never overwrite each other,
//! and a rule that was checked (the role exists, the group is empty) still holds when the record is written.

use std::collections::BTreeMap;

use store::{Expect, Key, Operation, Record, Store, Transaction};

use crate::Error;

type Place = (&'static str, Key);

/// A transaction that is being decided.
pub struct Change {
    store: Store,
    seen: BTreeMap<Place, Expect>,
    writes: BTreeMap<Place, Operation>,
}

impl Change {
    pub(crate) fn new(store: Store) -> Self {
        Self { store, seen: BTreeMap::new(), writes: BTreeMap::new() }
    }

    /// Reads a record. What this change wrote before is not seen.
    pub async fn find<R: Record>(&mut self, key: &Key) -> Result<Option<R>, Error> {
        let stored = self.store.table::<R>().find(key).await?;
        let expect = stored.as_ref().map_or(Expect::Absent, |stored| Expect::Version(stored.version));
        self.seen.insert((R::TABLE, key.clone()), expect);
        Ok(stored.map(|stored| stored.record))
    }

    /// Writes a record that was read before, or whose key nobody else can have.
    pub fn put<R: Record>(&mut self, key: Key, record: &R) -> Result<(), Error> {
        let expect = self.expected::<R>(&key);
        let mut transaction = Transaction::new();
        transaction.put(key.clone(), record, expect)?;
        for operation in transaction.operations() {
            self.writes.insert((R::TABLE, key.clone()), operation.clone());
        }
        Ok(())
    }

    pub fn delete<R: Record>(&mut self, key: Key) {
        let expect = self.expected::<R>(&key);
        let place = (R::TABLE, key.clone());
        self.writes.insert(place, Operation::Delete { table: R::TABLE, key, expect });
    }

    /// Ends the decision: commit this, then answer `value`.
    pub fn and<T>(self, value: T) -> Result<(Self, T), Error> {
        Ok((self, value))
    }

    fn expected<R: Record>(&self, key: &Key) -> Expect {
        self.seen.get(&(R::TABLE, key.clone())).copied().unwrap_or(Expect::Any)
    }

    /// The transaction; `None` if nothing is to be written.
    pub(crate) fn into_transaction(self) -> Option<Transaction> {
        if self.writes.is_empty() {
            return None;
        }
        let mut transaction = Transaction::new();
        for (place, expect) in self.seen {
            if !self.writes.contains_key(&place) {
                let (table, key) = place;
                transaction.push(Operation::Require { table, key, expect });
            }
        }
        for operation in self.writes.into_values() {
            transaction.push(operation);
        }
        Some(transaction)
    }
}

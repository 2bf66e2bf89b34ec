//! Records of one type.

use std::marker::PhantomData;

use crate::record::decode;
use crate::{Direction, Error, Expect, Key, Record, Scan, Store, Stored, Transaction};

/// All records of one type. Cheap to clone.
pub struct Table<R> {
    store: Store,
    record: PhantomData<fn() -> R>,
}

/// A record with its key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row<R> {
    pub key: Key,
    pub record: R,
    pub version: u64,
}

/// A page of records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rows<R> {
    pub rows: Vec<Row<R>>,
    /// Where to go on; `None` if there are no more records.
    pub next: Option<Key>,
}

impl<R> Clone for Table<R> {
    fn clone(&self) -> Self {
        Self { store: self.store.clone(), record: PhantomData }
    }
}

impl<R: Record> Table<R> {
    pub(crate) fn new(store: Store) -> Self {
        Self { store, record: PhantomData }
    }

    pub async fn find(&self, key: &Key) -> Result<Option<Stored<R>>, Error> {
        let value = self.store.get(R::TABLE, key.clone()).await?;
        value.map(|value| decode(key, &value)).transpose()
    }

    /// One page of the records whose keys begin with `prefix`, behind `after`, in order.
    pub async fn list(&self, prefix: Key, after: Option<Key>, limit: usize) -> Result<Rows<R>, Error> {
        self.scan(prefix, after, limit, Direction::Ascending).await
    }

    /// Like [`Self::list`], from the end.
    pub async fn list_backwards(
        &self,
        prefix: Key,
        after: Option<Key>,
        limit: usize,
    ) -> Result<Rows<R>, Error> {
        self.scan(prefix, after, limit, Direction::Descending).await
    }

    async fn scan(
        &self,
        prefix: Key,
        after: Option<Key>,
        limit: usize,
        direction: Direction,
    ) -> Result<Rows<R>, Error> {
        let page = self.store.scan(Scan { table: R::TABLE, prefix, after, limit, direction }).await?;
        let decode_row = |item: crate::Item| {
            let Stored { record, version } = decode(&item.key, &item.value)?;
            Ok(Row { key: item.key, record, version })
        };
        let rows = page.items.into_iter().map(decode_row).collect::<Result<_, Error>>()?;
        Ok(Rows { rows, next: page.next })
    }

    /// Every record whose key begins with `prefix`: only for what is bounded by another limit, or at start.
    pub async fn list_all(&self, prefix: Key) -> Result<Vec<Row<R>>, Error> {
        let mut all = Vec::new();
        let mut after = None;
        loop {
            let page = self.list(prefix.clone(), after, usize::MAX).await?;
            all.extend(page.rows);
            if page.next.is_none() {
                return Ok(all);
            }
            after = page.next;
        }
    }

    /// Writes one record by itself and tells its version.
    pub async fn put(&self, key: Key, record: &R, expect: Expect) -> Result<u64, Error> {
        let mut transaction = Transaction::new();
        transaction.put(key, record, expect)?;
        Ok(self.store.commit(transaction).await?.version)
    }

    /// Removes one record by itself.
    pub async fn delete(&self, key: Key, expect: Expect) -> Result<(), Error> {
        let mut transaction = Transaction::new();
        transaction.delete::<R>(key, expect);
        self.store.commit(transaction).await.map(drop)
    }
}

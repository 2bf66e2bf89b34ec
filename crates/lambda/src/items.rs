//! Things of an account and region that have an id and no parts: event source mappings, code signing configs.
//!
//! They are kept like functions: in memory for reading, written by one change at a time, shown once durable.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};

use base::{AccountId, Region};
use store::{Expect, Key, Record, Transaction};

use crate::catalog::Catalog;
use crate::change::Subject;
use crate::error::Error;
use crate::records::Malformed;
use crate::service::Lambda;

/// What names an item.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ItemId {
    pub account: AccountId,
    pub region: Region,
    pub id: Arc<str>,
}

impl ItemId {
    /// `arn:aws:lambda:REGION:ACCOUNT:NOUN:ID`.
    pub fn arn(&self, noun: &str) -> String {
        let Self { account, region, id } = self;
        format!("arn:{}:lambda:{region}:{account}:{noun}:{id}", region.partition())
    }

    /// Reads an ARN that [`ItemId::arn`] could have written.
    pub fn parse(text: &str, noun: &str) -> Option<Self> {
        let arn: base::Arn = text.parse().ok()?;
        let id = arn.resource.strip_prefix(noun)?.strip_prefix(':')?;
        Some(Self { account: arn.account.parse().ok()?, region: arn.region.parse().ok()?, id: id.into() })
    }

    fn key(&self) -> Key {
        Key::root().text(self.account.as_str()).text(self.region.as_str()).text(&self.id)
    }
}

/// A kind of item.
pub trait Item: Clone + PartialEq + Send + Sync + Sized + 'static {
    type Record: Record;

    fn to_record(&self) -> Self::Record;
    fn from_record(record: Self::Record) -> Result<Self, Malformed>;
    /// Where items of this kind are in the catalog.
    fn shelf(catalog: &Catalog) -> &Shelf<Self>;
}

/// The items of one kind, in memory.
#[derive(Debug)]
pub struct Shelf<T>(RwLock<BTreeMap<ItemId, Arc<Shelved<T>>>>);

/// An item with the version of its record.
#[derive(Debug)]
pub struct Shelved<T> {
    pub value: T,
    store_version: u64,
}

impl<T> Default for Shelf<T> {
    fn default() -> Self {
        Self(RwLock::default())
    }
}

impl<T> Shelf<T> {
    pub fn find(&self, id: &ItemId) -> Option<Arc<Shelved<T>>> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).get(id).cloned()
    }

    /// The items of an account and region, by id.
    pub fn list(&self, account: &AccountId, region: &Region) -> Vec<(ItemId, Arc<Shelved<T>>)> {
        let first = ItemId { account: account.clone(), region: region.clone(), id: "".into() };
        let items = self.0.read().unwrap_or_else(PoisonError::into_inner);
        let ours = items.range(first..).take_while(|(id, _)| id.account == *account && id.region == *region);
        ours.map(|(id, item)| (id.clone(), item.clone())).collect()
    }

    pub fn all(&self) -> Vec<(ItemId, Arc<Shelved<T>>)> {
        let items = self.0.read().unwrap_or_else(PoisonError::into_inner);
        items.iter().map(|(id, item)| (id.clone(), item.clone())).collect()
    }

    pub fn put(&self, id: ItemId, value: T, store_version: u64) {
        let shelved = Arc::new(Shelved { value, store_version });
        self.0.write().unwrap_or_else(PoisonError::into_inner).insert(id, shelved);
    }

    fn remove(&self, id: &ItemId) {
        self.0.write().unwrap_or_else(PoisonError::into_inner).remove(id);
    }

    pub fn clear(&self) {
        self.0.write().unwrap_or_else(PoisonError::into_inner).clear();
    }
}

impl Lambda {
    /// Stores an item under an id that was just made.
    pub(crate) async fn create_item<T: Item>(&self, id: ItemId, value: T) -> Result<(), Error> {
        let mut transaction = Transaction::new();
        transaction.put(id.key(), &value.to_record(), Expect::Absent)?;
        let service = self.clone();
        self.to_the_end(async move {
            let committed = service.store.commit(transaction).await?;
            T::shelf(&service.catalog).put(id, value, committed.version);
            service.reconciler.poke();
            Ok(())
        })
        .await
    }

    /// Changes an item, or fails with `missing` if it is not there.
    pub(crate) async fn change_item<T: Item, Output>(
        &self,
        id: &ItemId,
        missing: impl FnOnce() -> Error + Send,
        change: impl FnOnce(&mut T) -> Result<Output, Error> + Send,
    ) -> Result<Output, Error> {
        let turn = self.turns.take(&Subject::Item(id.clone())).await;
        let before = T::shelf(&self.catalog).find(id).ok_or_else(missing)?;
        let mut value = before.value.clone();
        let output = change(&mut value)?;
        if value == before.value {
            return Ok(output);
        }
        let mut transaction = Transaction::new();
        transaction.put(id.key(), &value.to_record(), Expect::Version(before.store_version))?;
        let (service, id) = (self.clone(), id.clone());
        self.to_the_end(async move {
            let committed = service.store.commit(transaction).await?;
            T::shelf(&service.catalog).put(id, value, committed.version);
            service.reconciler.poke();
            drop(turn);
            Ok(())
        })
        .await?;
        Ok(output)
    }

    /// Removes an item, or fails with `missing` if it is not there.
    pub(crate) async fn delete_item<T: Item>(
        &self,
        id: &ItemId,
        missing: impl FnOnce() -> Error + Send,
    ) -> Result<(), Error> {
        let turn = self.turns.take(&Subject::Item(id.clone())).await;
        let before = T::shelf(&self.catalog).find(id).ok_or_else(missing)?;
        let mut transaction = Transaction::new();
        transaction.delete::<T::Record>(id.key(), Expect::Version(before.store_version));
        let (service, id) = (self.clone(), id.clone());
        self.to_the_end(async move {
            service.store.commit(transaction).await?;
            T::shelf(&service.catalog).remove(&id);
            drop(turn);
            Ok(())
        })
        .await
    }

    /// Fills a shelf from the store.
    pub(crate) async fn load_items<T: Item>(&self) -> Result<(), Error> {
        let table = T::Record::TABLE;
        let malformed = |reason: String| {
            tracing::error!(table, reason, "a stored record is malformed");
            Error::Internal { what: "a stored record is malformed" }
        };
        T::shelf(&self.catalog).clear();
        for row in self.store.table::<T::Record>().list_all(Key::root()).await? {
            let (account, region, id) = crate::records::parts_of_key(&row.key).map_err(malformed)?;
            let value = T::from_record(row.record).map_err(malformed)?;
            T::shelf(&self.catalog).put(ItemId { account, region, id: id.into() }, value, row.version);
        }
        Ok(())
    }
}

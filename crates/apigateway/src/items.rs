//! What an account and region has beside its APIs: keys, usage plans, domain names, links, certificates.
//!
//! All of it is kept in memory like the APIs, as requests need most of it.

use std::collections::HashMap;
use std::sync::Arc;

use base::{RequestContext, Timestamp};
use store::{Expect, Key, Record};

use crate::Error;
use crate::catalog::State;
use crate::place::Place;
use crate::records::key;
use crate::service::ApiGateway;

/// A thing with an id of its own in an account and region.
pub trait Item: Record + Clone + PartialEq {
    /// What AWS says when it is absent.
    fn absent(id: &str) -> Error;
    fn id(&self) -> &str;
    fn created(&self) -> Timestamp;
    fn of(state: &State) -> &Items<Self>;
    fn of_mut(state: &mut State) -> &mut Items<Self>;
}

/// All things of a kind.
#[derive(Debug)]
pub struct Items<T>(HashMap<(Place, String), Arc<Entry<T>>>);

#[derive(Debug)]
pub struct Entry<T> {
    pub item: T,
    version: u64,
}

impl<T> Default for Items<T> {
    fn default() -> Self {
        Self(HashMap::new())
    }
}

impl<T> Clone for Items<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T: Item> Items<T> {
    pub fn find(&self, place: &Place, id: &str) -> Option<&Arc<Entry<T>>> {
        self.0.get(&(place.clone(), id.to_owned()))
    }

    /// Everything of an account and region, oldest first.
    pub fn list(&self, place: &Place) -> Vec<Arc<Entry<T>>> {
        let ours = self.0.iter().filter(|((of, _), _)| of == place);
        let mut ours: Vec<_> = ours.map(|(_, entry)| Arc::clone(entry)).collect();
        ours.sort_by(|a, b| (a.item.created(), a.item.id()).cmp(&(b.item.created(), b.item.id())));
        ours
    }

    /// A thing of a place that has what is wanted.
    pub fn find_by(&self, place: &Place, is_wanted: impl Fn(&T) -> bool) -> Option<&Arc<Entry<T>>> {
        let mut ours = self.0.iter().filter(|((of, _), _)| of == place);
        ours.find(|(_, entry)| is_wanted(&entry.item)).map(|(_, entry)| entry)
    }

    /// The thing with this id, in whatever account and region it is.
    pub fn find_anywhere(&self, id: &str) -> Option<&Arc<Entry<T>>> {
        self.0.iter().find(|((_, of), _)| of == id).map(|(_, entry)| entry)
    }

    pub fn put(&mut self, place: Place, item: T, version: u64) {
        let id = item.id().to_owned();
        self.0.insert((place, id), Arc::new(Entry { item, version }));
    }
}

impl ApiGateway {
    pub(crate) fn find_item<T: Item>(&self, cx: &RequestContext, id: &str) -> Result<Arc<Entry<T>>, Error> {
        let state = self.catalog.state();
        T::of(&state).find(&Place::of(cx), id).cloned().ok_or_else(|| T::absent(id))
    }

    pub(crate) fn list_items<T: Item>(&self, cx: &RequestContext) -> Vec<Arc<Entry<T>>> {
        T::of(&self.catalog.state()).list(&Place::of(cx))
    }

    /// Adds a thing whose id nobody has, or answers `taken`.
    pub(crate) async fn add_item<T: Item>(
        &self,
        cx: &RequestContext,
        item: T,
        taken: impl FnOnce() -> Error,
    ) -> Result<T, Error> {
        let place = Place::of(cx);
        let _turn = self.turns.take(&turn::<T>(item.id())).await;
        let put = self.store.table().put(key(&place, item.id()), &item, Expect::Absent).await;
        let version = match put {
            Err(error) if error.is_conflict() => return Err(taken()),
            outcome => outcome?,
        };
        self.catalog.change(|state| T::of_mut(state).put(place.clone(), item.clone(), version));
        Ok(item)
    }

    /// Changes a thing, or makes it of `default` if it is absent and that is given.
    pub(crate) async fn change_item<T: Item, V>(
        &self,
        cx: &RequestContext,
        id: &str,
        default: Option<T>,
        change: impl FnOnce(&mut T) -> Result<V, Error>,
    ) -> Result<(T, V), Error> {
        let place = Place::of(cx);
        let _turn = self.turns.take(&turn::<T>(id)).await;
        let found = T::of(&self.catalog.state()).find(&place, id).cloned();
        let (mut item, expect) = match (&found, default) {
            (Some(entry), _) => (entry.item.clone(), Expect::Version(entry.version)),
            (None, Some(item)) => (item, Expect::Absent),
            (None, None) => return Err(T::absent(id)),
        };
        let value = change(&mut item)?;
        let version = self.store.table().put(key(&place, id), &item, expect).await?;
        self.catalog.change(|state| T::of_mut(state).put(place.clone(), item.clone(), version));
        Ok((item, value))
    }

    pub(crate) async fn remove_item<T: Item>(&self, cx: &RequestContext, id: &str) -> Result<T, Error> {
        let place = Place::of(cx);
        let _turn = self.turns.take(&turn::<T>(id)).await;
        let entry = self.find_item::<T>(cx, id)?;
        self.store.table::<T>().delete(key(&place, id), Expect::Version(entry.version)).await?;
        self.catalog.change(|state| {
            T::of_mut(state).0.remove(&(place.clone(), id.to_owned()));
        });
        Ok(entry.item.clone())
    }

    pub(crate) async fn load_items<T: Item>(&self) -> Result<(), Error> {
        let mut items = Items::default();
        for row in self.store.table::<T>().list_all(Key::root()).await? {
            match Place::of_key(&row.key) {
                Some((place, _)) => items.put(place, row.record, row.version),
                None => {
                    tracing::error!(table = T::TABLE, key = %row.key, "a stored record has a malformed key")
                }
            }
        }
        self.catalog.change(|state| *T::of_mut(state) = items.clone());
        Ok(())
    }
}

fn turn<T: Item>(id: &str) -> String {
    format!("{}/{id}", T::TABLE)
}

/// Says how a kind is found.
macro_rules! item {
    ($type:ty, $field:ident, $id:ident, $absent:expr) => {
        impl $crate::items::Item for $type {
            fn absent(id: &str) -> $crate::Error {
                ($absent)(id)
            }

            fn id(&self) -> &str {
                &self.$id
            }

            fn created(&self) -> base::Timestamp {
                self.created
            }

            fn of(state: &$crate::catalog::State) -> &$crate::items::Items<Self> {
                &state.$field
            }

            fn of_mut(state: &mut $crate::catalog::State) -> &mut $crate::items::Items<Self> {
                &mut state.$field
            }
        }
    };
}
pub(crate) use item;

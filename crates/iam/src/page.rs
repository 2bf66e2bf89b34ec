//! Lists in pages. A marker is the key of the last entity of the page before.

use store::{Key, Record, Table};

use crate::Error;
use crate::limits::{PAGE_ITEMS_DEFAULT, SCAN_ITEMS};
use crate::tags::Tags;

/// Where a page begins and how long it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageRequest {
    after: Option<Key>,
    n_items: usize,
}

/// Some entities, and the marker of the next page if there are more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page<T> {
    pub items: Vec<T>,
    pub marker: Option<String>,
}

impl PageRequest {
    pub fn parse(marker: Option<&str>, max_items: Option<i32>) -> Result<Self, Error> {
        let after = match marker {
            None => None,
            Some(marker) => Some(Key::from_token(marker).ok_or(Error::MarkerInvalid)?),
        };
        let n_items = max_items.and_then(|n| usize::try_from(n).ok()).unwrap_or(PAGE_ITEMS_DEFAULT);
        Ok(Self { after, n_items: n_items.max(1) })
    }

    /// A page of a list that is in memory; `name` tells its items apart.
    pub fn of<T>(&self, items: Vec<T>, name: impl Fn(&T) -> String) -> Page<T> {
        let key = |item: &T| Key::root().text(&name(item));
        let begins = |item: &T| self.after.as_ref().is_some_and(|after| key(item) == *after);
        // Behind the item of the marker; if that one is gone, from the beginning, rather than to lose some.
        let n_before = items.iter().position(begins).map_or(0, |index| index + 1);
        let mut items: Vec<T> = items.into_iter().skip(n_before).collect();
        let more = items.len() > self.n_items;
        items.truncate(self.n_items);
        let marker = if more { items.last().map(|item| key(item).to_token()) } else { None };
        Page { items, marker }
    }

    pub fn of_tags(&self, tags: &Tags) -> Page<api::iam::Tag> {
        self.of(tags.present(), |tag| tag.key.clone().unwrap_or_default())
    }

    /// A page of the records under a prefix that `keep` wants.
    pub async fn scan<R: Record>(
        &self,
        table: &Table<R>,
        prefix: Key,
        keep: impl Fn(&R) -> bool,
    ) -> Result<Page<R>, Error> {
        let mut items = Vec::new();
        let mut after = self.after.clone();
        let mut last = None;
        loop {
            let rows = table.list(prefix.clone(), after, SCAN_ITEMS).await?;
            for row in rows.rows {
                if !keep(&row.record) {
                    continue;
                }
                if items.len() == self.n_items {
                    return Ok(Page { items, marker: last.map(|key: Key| key.to_token()) });
                }
                items.push(row.record);
                last = Some(row.key);
            }
            match rows.next {
                Some(next) => after = Some(next),
                None => return Ok(Page { items, marker: None }),
            }
        }
    }
}

impl<T> Page<T> {
    pub fn map<U>(self, present: impl FnMut(T) -> U) -> Page<U> {
        Page { items: self.items.into_iter().map(present).collect(), marker: self.marker }
    }

    pub fn is_truncated(&self) -> bool {
        self.marker.is_some()
    }
}

//! Reading records in order.

use bytes::Bytes;

use crate::Key;
use crate::limits::{SCAN_ITEMS_MAX, SCAN_LEN_MAX};

/// The bytes of a record and when they were written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Value {
    /// The number of the commit that wrote it: higher than that of every earlier commit of the store.
    pub version: u64,
    pub bytes: Bytes,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    Ascending,
    Descending,
}

/// Which records to read.
#[derive(Debug, Clone)]
pub struct Scan {
    pub table: &'static str,
    pub prefix: Key,
    /// Begin behind this key, in the direction of the scan: the `next` of the page before.
    pub after: Option<Key>,
    /// Most records in the page; at most [`SCAN_ITEMS_MAX`] are given.
    pub limit: usize,
    pub direction: Direction,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    pub key: Key,
    pub value: Value,
}

/// Some records, in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Page {
    pub items: Vec<Item>,
    /// Where to go on; `None` if there are no more records.
    pub next: Option<Key>,
}

impl Scan {
    /// The keys to visit, from the first to before the second; may be empty the wrong way round.
    pub(crate) fn range(&self) -> (Key, Key) {
        let (mut from, mut to) = (self.prefix.clone(), self.prefix.prefix_end());
        match (&self.after, self.direction) {
            (Some(after), Direction::Ascending) => from = from.max(after.successor()),
            (Some(after), Direction::Descending) => to = to.min(after.clone()),
            (None, _) => {}
        }
        (from, to)
    }
}

/// Collects records until the page is full. Both backends use it, so that pages end at the same place.
pub(crate) struct PageBuilder {
    page: Page,
    limit: usize,
    n_bytes: usize,
}

impl PageBuilder {
    pub(crate) fn new(limit: usize) -> Self {
        Self { page: Page::default(), limit: limit.min(SCAN_ITEMS_MAX), n_bytes: 0 }
    }

    /// Whether the next record, if there is one, must wait for the next page. Call [`Self::stop`] then.
    pub(crate) fn is_full(&self) -> bool {
        self.page.items.len() >= self.limit || self.n_bytes >= SCAN_LEN_MAX
    }

    pub(crate) fn push(&mut self, item: Item) {
        self.n_bytes += item.value.bytes.len();
        self.page.items.push(item);
    }

    /// The page, with more to come.
    pub(crate) fn stop(mut self) -> Page {
        self.page.next = self.page.items.last().map(|item| item.key.clone());
        self.page
    }

    /// The page, and there is no more.
    pub(crate) fn finish(self) -> Page {
        self.page
    }
}

//! Pages of lists: opaque markers that say behind which item the next page begins.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;

use crate::error::Error;
use crate::limits;

/// What a request says about the page that it wants.
#[derive(Debug, Clone, Copy)]
pub(super) struct PageRequest<'a> {
    pub marker: Option<&'a str>,
    pub max_items: Option<i32>,
}

impl PageRequest<'_> {
    /// The items behind the marker, as many as fit, and the marker of the next page.
    ///
    /// `sort_key` rises from item to item; an item that was removed since leaves no gap.
    pub fn of<T>(
        self,
        items: impl IntoIterator<Item = T>,
        sort_key: impl Fn(&T) -> String,
    ) -> Result<(Vec<T>, Option<String>), Error> {
        let after = self.marker.map(read_marker).transpose()?;
        let behind = |key: &String| after.as_ref().is_none_or(|after| key > after);
        let wanted = self.max_items.and_then(|n_items| usize::try_from(n_items).ok());
        let n_items = wanted.unwrap_or(limits::PAGE_ITEMS_DEFAULT).clamp(1, limits::PAGE_ITEMS_DEFAULT);
        let mut rest = items.into_iter().filter(|item| behind(&sort_key(item)));
        let page: Vec<T> = rest.by_ref().take(n_items).collect();
        let last = page.last().map(&sort_key);
        let next = rest.next().and(last).map(|key| BASE64.encode(key));
        Ok((page, next))
    }
}

fn read_marker(marker: &str) -> Result<String, Error> {
    let malformed = || Error::MarkerMalformed { text: marker.to_owned() };
    let bytes = BASE64.decode(marker).map_err(|_| malformed())?;
    String::from_utf8(bytes).map_err(|_| malformed())
}

/// A number as a sort key.
pub(super) fn ascending(number: u64) -> String {
    format!("{number:020}")
}

/// A number as a sort key of lists that begin with the highest.
pub(super) fn descending(number: u64) -> String {
    ascending(u64::MAX - number)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(marker: Option<&str>, max_items: i32) -> (Vec<u64>, Option<String>) {
        let request = PageRequest { marker, max_items: Some(max_items) };
        request.of([1, 2, 5, 40], |number| ascending(*number)).unwrap()
    }

    #[test]
    fn pages_follow_each_other_without_gaps() {
        let (first, next) = page(None, 3);
        assert_eq!(first, [1, 2, 5]);
        assert_eq!(page(next.as_deref(), 3), (vec![40], None));
        assert_eq!(page(None, 4), (vec![1, 2, 5, 40], None));
        // The item of the marker is gone.
        assert_eq!(page(Some(&BASE64.encode(ascending(4))), 9).0, [5, 40]);
    }

    #[test]
    fn markers_from_elsewhere_are_refused() {
        let request = PageRequest { marker: Some("%%%"), max_items: None };
        assert!(request.of([1_u64], |number| ascending(*number)).is_err());
    }
}

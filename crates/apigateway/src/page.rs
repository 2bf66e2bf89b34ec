//! Pages of lists that are whole in memory.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;

use crate::Error;

/// Items of a page of apigatewayv2 when the client does not say.
const ITEMS_DEFAULT: usize = 500;

/// One page, and the token of the next.
///
/// A token is the number of items before it: a list that changes between two pages may show one twice.
pub fn page<T>(
    items: Vec<T>,
    max_results: Option<&str>,
    next_token: Option<&str>,
) -> Result<(Vec<T>, Option<String>), Error> {
    let limit = match max_results {
        None => ITEMS_DEFAULT,
        Some(text) => text
            .parse()
            .ok()
            .filter(|limit| *limit > 0)
            .ok_or_else(|| Error::bad_request("Invalid maxResults"))?,
    };
    by_offset(items, limit, next_token).ok_or_else(|| Error::bad_request("Invalid nextToken"))
}

/// `None`: the token is none of ours.
pub fn by_offset<T>(items: Vec<T>, limit: usize, token: Option<&str>) -> Option<(Vec<T>, Option<String>)> {
    let offset = token.map_or(Some(0), parse_token)?;
    let len = items.len();
    let page: Vec<T> = items.into_iter().skip(offset).take(limit).collect();
    let end = offset.saturating_add(page.len());
    let next = (end < len && !page.is_empty()).then(|| BASE64.encode(end.to_string()));
    Some((page, next))
}

fn parse_token(token: &str) -> Option<usize> {
    String::from_utf8(BASE64.decode(token).ok()?).ok()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_follow_each_other() {
        let (first, next) = page(vec![1, 2, 3], Some("2"), None).unwrap();
        assert_eq!(first, [1, 2]);
        let (second, next) = page(vec![1, 2, 3], Some("2"), next.as_deref()).unwrap();
        assert_eq!((second, next), (vec![3], None));
        assert!(page(vec![1], Some("x"), None).is_err());
        assert!(page(vec![1], None, Some("?")).is_err());
    }
}

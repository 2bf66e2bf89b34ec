//! Percent-encoding (RFC 3986).

use std::borrow::Cow;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// Everything but RFC 3986's unreserved characters.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// Decodes `%XX`; `None` if the result is not UTF-8. A stray `%` stands for itself.
pub fn decode_percent(text: &str) -> Option<Cow<'_, str>> {
    percent_decode_str(text).decode_utf8().ok()
}

/// Decodes `%XX` and `+` as a form does.
pub(crate) fn decode_form(text: &str) -> Option<String> {
    if text.contains('+') {
        return percent_decode_str(&text.replace('+', " ")).decode_utf8().ok().map(Cow::into_owned);
    }
    decode_percent(text).map(Cow::into_owned)
}

/// Encodes everything but letters, digits, `-`, `_`, `.` and `~`.
pub fn encode_percent(text: &str) -> String {
    utf8_percent_encode(text, RESERVED).to_string()
}

/// The decoded pairs of a query string or a form; `None` if one is not UTF-8 or there are too many.
pub(crate) fn parse_pairs(text: &str) -> Option<Vec<(String, String)>> {
    let mut pairs = Vec::new();
    for pair in text.split('&').filter(|pair| !pair.is_empty()) {
        if pairs.len() == crate::limits::PARAMETERS_MAX {
            return None;
        }
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        pairs.push((decode_form(name)?, decode_form(value)?));
    }
    Some(pairs)
}

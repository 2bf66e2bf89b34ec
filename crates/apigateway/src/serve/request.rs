//! What events and mappings read from a request.

use ::http::{HeaderMap, HeaderValue, header};
use base::{RequestContext, Timestamp};
use indexmap::IndexMap;

/// Headers that end at the front end.
const HOP_BY_HOP: [&str; 3] = ["connection", "keep-alive", "transfer-encoding"];

/// A header's value; bytes beyond ASCII as Latin-1, as HTTP has them.
pub fn text(value: &HeaderValue) -> String {
    value.as_bytes().iter().map(|byte| char::from(*byte)).collect()
}

/// The headers that an integration sees, by name in lower case, with those that a front end of AWS adds.
pub fn headers(cx: &RequestContext, received: &HeaderMap) -> IndexMap<String, Vec<String>> {
    let mut headers: IndexMap<String, Vec<String>> = IndexMap::with_capacity(received.len() + 4);
    for (name, value) in received {
        if !HOP_BY_HOP.contains(&name.as_str()) {
            headers.entry(name.as_str().to_owned()).or_default().push(text(value));
        }
    }
    let host = headers.get("host").and_then(|values| values.first());
    let port = host.and_then(|host| host.rsplit_once(':')).map_or("80", |(_, port)| port).to_owned();
    for (name, value) in [
        ("x-forwarded-for", cx.source_ip.to_string()),
        ("x-forwarded-port", port),
        ("x-forwarded-proto", "http".to_owned()),
        ("x-amzn-trace-id", trace(cx)),
    ] {
        headers.entry(name.to_owned()).or_insert_with(|| vec![value]);
    }
    headers
}

/// The trace that the request is part of: the client's, or one of its own.
pub fn trace(cx: &RequestContext) -> String {
    if let Some(given) = &cx.trace_header {
        return given.clone();
    }
    let digits: String = cx.request_id.as_str().chars().filter(char::is_ascii_hexdigit).take(24).collect();
    format!("Root=1-{:08x}-{digits}", cx.now.as_millis() / 1000)
}

/// The host without its port.
pub fn host(headers: &HeaderMap) -> String {
    let host = headers.get(header::HOST).map(text).unwrap_or_else(|| "localhost".to_owned());
    match host.rsplit_once(':') {
        Some((name, port)) if !port.ends_with(']') => name.to_owned(),
        _ => host,
    }
}

/// The cookies, one by one.
pub fn cookies(headers: &HeaderMap) -> Vec<String> {
    let lines = headers.get_all(header::COOKIE).iter().map(text);
    let cookies =
        lines.flat_map(|line| line.split(';').map(|cookie| cookie.trim().to_owned()).collect::<Vec<_>>());
    cookies.filter(|cookie| !cookie.is_empty()).collect()
}

/// The parameters of a query string, decoded, with all their values in order.
pub fn query_parameters(query: &str) -> IndexMap<String, Vec<String>> {
    let mut parameters: IndexMap<String, Vec<String>> = IndexMap::new();
    for pair in query.split('&').filter(|pair| !pair.is_empty()) {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        parameters.entry(decode_form(name)).or_default().push(decode_form(value));
    }
    parameters
}

/// Percent-decoded text.
pub fn decode(text: &str) -> String {
    percent_encoding::percent_decode_str(text).decode_utf8_lossy().into_owned()
}

fn decode_form(text: &str) -> String {
    if text.contains('+') { decode(&text.replace('+', " ")) } else { decode(text) }
}

/// Whether a body of this type is handed over as text; everything else is base64.
pub fn is_text(headers: &HeaderMap) -> bool {
    let Some(content_type) = headers.get(header::CONTENT_TYPE) else { return true };
    let content_type = text(content_type);
    let kind = content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    kind.starts_with("text/")
        || matches!(kind.as_str(), "application/json" | "application/javascript" | "application/xml")
        || kind.ends_with("+json")
        || kind.ends_with("+xml")
}

/// `25/Nov/2025:02:27:35 +0000`
pub fn clf_time(now: Timestamp) -> String {
    let format =
        time::macros::format_description!("[day]/[month repr:short]/[year]:[hour]:[minute]:[second] +0000");
    let time = time::OffsetDateTime::from_unix_timestamp(now.as_millis().div_euclid(1000));
    time.ok().and_then(|time| time.format(format).ok()).unwrap_or_default()
}

/// The last value of each name.
pub fn last(values: &IndexMap<String, Vec<String>>) -> serde_json::Value {
    let last = |values: &Vec<String>| values.last().cloned().unwrap_or_default();
    serde_json::Value::Object(
        values.iter().map(|(name, values)| (name.clone(), last(values).into())).collect(),
    )
}

//! The canonical form of a request, which its signature is made of.

use super::Authorization;
use crate::{Request, decode_percent, encode_percent};

/// The canonical request.
pub(super) fn request(authorization: &Authorization, request: &Request, digest: &str) -> String {
    let mut out = String::with_capacity(512);
    out.push_str(request.method.as_str());
    out.push('\n');
    // S3 signs the path as it is; everything else a tidy path, encoded once more.
    out.push_str(&if authorization.scope.service == "s3" {
        once(&request.path)
    } else {
        twice(&request.path)
    });
    out.push('\n');
    out.push_str(&query(&request.query));
    out.push('\n');
    for name in &authorization.signed_headers {
        out.push_str(name);
        out.push(':');
        for (index, value) in request.headers.get_all(name.as_str()).iter().enumerate() {
            out.push_str(if index > 0 { "," } else { "" });
            push_trimmed(&mut out, &String::from_utf8_lossy(value.as_bytes()));
        }
        out.push('\n');
    }
    out.push('\n');
    out.push_str(&authorization.signed_headers.join(";"));
    out.push('\n');
    out.push_str(digest);
    out
}

/// Every segment decoded and encoded again, so that equal paths look equal.
fn once(path: &str) -> String {
    let segment = |segment: &str| match decode_percent(segment) {
        Some(decoded) => encode_percent(&decoded),
        None => segment.to_owned(),
    };
    let path = path.split('/').map(segment).collect::<Vec<_>>().join("/");
    if path.is_empty() { "/".to_owned() } else { path }
}

/// The path without `.`, `..` and empty segments, its percent signs encoded.
fn twice(path: &str) -> String {
    let mut segments: Vec<&str> = Vec::new();
    for segment in path.split('/') {
        match segment {
            "" | "." => {}
            ".." => {
                segments.pop();
            }
            segment => segments.push(segment),
        }
    }
    let mut out = String::new();
    for segment in &segments {
        out.push('/');
        out.push_str(&encode_percent(segment));
    }
    if out.is_empty() || path.ends_with('/') {
        out.push('/');
    }
    out
}

/// The parameters but for the signature, encoded and sorted.
fn query(query: &str) -> String {
    let encoded = |text: &str| match decode_percent(text) {
        Some(decoded) => encode_percent(&decoded),
        None => text.to_owned(),
    };
    let mut pairs: Vec<(String, String)> = query
        .split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
        .filter(|(name, _)| *name != "X-Amz-Signature")
        .map(|(name, value)| (encoded(name), encoded(value)))
        .collect();
    pairs.sort();
    let pairs: Vec<String> = pairs.into_iter().map(|(name, value)| format!("{name}={value}")).collect();
    pairs.join("&")
}

/// A header's value without space around it, and with one space for several inside.
fn push_trimmed(out: &mut String, value: &str) {
    for (index, word) in value.split_whitespace().enumerate() {
        out.push_str(if index > 0 { " " } else { "" });
        out.push_str(word);
    }
}

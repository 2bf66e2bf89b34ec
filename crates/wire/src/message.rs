//! HTTP messages as this crate sees them: complete, in memory.

use bytes::Bytes;
use http::{HeaderMap, Method, StatusCode};

/// A request whose body has been read.
#[derive(Debug, Clone, Default)]
pub struct Request {
    pub method: Method,
    /// As the client sent it: percent-encoded, beginning with a slash.
    pub path: String,
    /// What followed the question mark, percent-encoded; empty if there was none.
    pub query: String,
    pub headers: HeaderMap,
    pub body: Bytes,
}

/// An answer. If the operation has an event stream, its events follow the body.
#[derive(Debug, Clone, Default)]
pub struct Response {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Bytes,
}

impl Request {
    /// A header's value, if there is one and it is ASCII.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }
}

//! What a client may cost.

use std::time::Duration;

/// The limits of one listener.
#[derive(Debug, Clone)]
pub struct Limits {
    /// Longest head of a request (request line and header fields), in bytes; beyond it the answer is 431.
    pub head_bytes_max: usize,
    /// Most header fields of a request; beyond it the answer is 431.
    pub headers_max: usize,
    /// How long a connection may wait for a request to begin or take to send its head;
    /// then it is closed. `None`: forever, for peers that are trusted to be slow.
    pub head_timeout: Option<Duration>,
    /// How long the next piece of a request's body may take.
    pub body_timeout: Option<Duration>,
    /// How long a client may leave no room for the next piece of a response; then its connection is closed.
    pub write_timeout: Option<Duration>,
    /// Most connections at once; further ones wait in the kernel's queue.
    pub connections_max: usize,
    /// Most requests at once on one HTTP/2 connection.
    pub streams_max: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            head_bytes_max: 64 * 1024,
            // The HTTP library has room on the stack for as many; more would be allocated for every request.
            headers_max: 100,
            head_timeout: Some(Duration::from_secs(60)),
            body_timeout: Some(Duration::from_secs(30)),
            write_timeout: Some(Duration::from_secs(60)),
            connections_max: 4096,
            streams_max: 256,
        }
    }
}

impl Limits {
    /// Limits for one guest whose requests may be as far apart as its work takes.
    pub fn for_guest() -> Self {
        Self { head_timeout: None, connections_max: 64, ..Self::default() }
    }
}

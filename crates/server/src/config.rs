//! The front door's limits.

use std::time::Duration;

use serde::{Deserialize, Serialize};

/// What a client may cost.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// Longest head of a request, in bytes. Default 65,536. Since 0.1.
    pub head_bytes_max: u64,
    /// Longest body of a request, in bytes; single operations have lower limits.
    /// Default 100,663,296. Since 0.1.
    pub body_bytes_max: u64,
    /// Most memory that the bodies of all requests take together, in bytes; further requests wait.
    /// Default 536,870,912. Since 0.1.
    pub bodies_bytes_max: u64,
    /// How long a connection may wait for a request or take to send its head, in milliseconds.
    /// Default 60,000. Since 0.1.
    pub head_timeout_ms: u64,
    /// How long a client may pause while it sends a body, in milliseconds. Default 30,000. Since 0.1.
    pub body_timeout_ms: u64,
    /// How long a client may pause while it reads a response, in milliseconds. Default 60,000. Since 0.1.
    pub write_timeout_ms: u64,
    /// Most connections at once; further ones wait. Default 4,096. Since 0.1.
    pub connections_max: u32,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            head_bytes_max: 64 * 1024,
            body_bytes_max: 96 << 20,
            bodies_bytes_max: 512 << 20,
            head_timeout_ms: 60_000,
            body_timeout_ms: 30_000,
            write_timeout_ms: 60_000,
            connections_max: 4096,
        }
    }
}

impl Config {
    /// The same for the HTTP server.
    pub fn limits(&self) -> web::Limits {
        let bytes = |n: u64| usize::try_from(n).unwrap_or(usize::MAX);
        let millis = |n: u64| Some(Duration::from_millis(n));
        web::Limits {
            head_bytes_max: bytes(self.head_bytes_max),
            head_timeout: millis(self.head_timeout_ms),
            body_timeout: millis(self.body_timeout_ms),
            write_timeout: millis(self.write_timeout_ms),
            connections_max: bytes(self.connections_max.into()),
            ..web::Limits::default()
        }
    }
}

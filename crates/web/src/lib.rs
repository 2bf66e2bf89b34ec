//! HTTP: a server over any stream listener, bodies, limits, and two clients: a small one over a given stream,
//! and one that finds its way by itself.
//!
//! This is the only crate that imports the HTTP library. It speaks HTTP/1.1 and HTTP/2 with prior knowledge,
//! and it knows nothing of AWS.
//!
//! Nouns: a [`Handler`] answers a [`Request`] with a [`Response`]; a [`Body`] is bytes in memory or a stream;
//! [`Limits`] bound what a client may cost; [`serve`] runs a handler on a [`Listener`].
//!
//! Invariants:
//! - Every wait on a client has a limit: for the head of a request, for the next piece of its body, and for
//!   room to write the response.
//! - A handler is dropped when its client goes away. A handler whose work must not stop half-way
//!   hands it to a task of its own.
//! - [`serve`] owns the tasks of its connections: when its future ends or is dropped, none of them is left.
//! - A panicking handler costs its own connection only.

mod at_once;
mod body;
mod client;
mod limits;
mod pooled;
mod serve;
mod socket;

pub use body::{Body, BodySender, Disconnected, ReadBodyError};
pub use client::{SendError, send};
pub use limits::Limits;
pub use pooled::{PooledClient, RequestError, Verify};
pub use serve::{Handler, Listener, Peer, serve};
pub use socket::Socket;

/// A request with its body not yet read.
pub type Request = http::Request<Body>;

/// A response with its body in memory or still to be made.
pub type Response = http::Response<Body>;

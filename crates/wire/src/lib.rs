//! AWS's protocols, as data and plain functions.
//!
//! A service's model is constant data ([`ServiceModel`], [`Operation`], [`Schema`]); a message's
//! content is a [`Value`]. Between them and HTTP stand codecs, one per protocol, and a validation
//! that says AWS's own sentences:
//!
//! ```text
//!  Request ── Router::find ──► Operation ── decode ──► Value ── validate ──► typed input (api)
//!  Response ◄── encode ─────── Value ◄── typed output (api)
//!  Response ◄── encode_error ─ ApiError
//! ```
//!
//! Invariants:
//! - No I/O, no clock, no randomness: everything is a function of its arguments.
//! - Nothing here panics on any bytes from outside, and every decoder has its limits in [`limits`].
//! - A blob payload (`Invoke`) is a slice of the request's body: never copied, never parsed.
//! - If AWS and the model disagree, the model is patched as data; no codec knows a service's name.

mod error;
pub mod event_stream;
mod json;
pub mod limits;
mod message;
mod model;
mod pattern;
mod percent;
mod protocol;
mod query;
mod rest;
mod route;
mod schema;
pub mod sigv4;
mod text;
mod timestamp;
mod validate;
mod value;
mod xml;

pub use error::{ApiError, ErrorShape, Fault, common};
pub use message::{Request, Response};
pub use model::{LeftOut, Operation, Protocol, ServiceModel};
pub use pattern::Pattern;
pub use percent::{decode_percent, encode_percent};
pub use protocol::{decode, encode, encode_error};
pub use route::{Route, Router};
pub use schema::{Kind, List, ListWording, Location, Map, Member, Number, Schema, TimestampFormat};
pub use timestamp::{format_timestamp, parse_timestamp};
pub use validate::validate;
pub use value::Value;

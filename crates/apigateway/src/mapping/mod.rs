//! From a method request to an integration request, and from the integration's response to the client's:
//! the part of a REST API's way that is only data.
//!
//! ```text
//!  MethodRequest ─► Validator ─► RequestMapping ─► IntegrationRequest ─► (the integration)
//!                                 parameters           │ overrides             │
//!                                 template             ▼                       ▼
//!       client ◄── MethodResponse ◄────────── ResponseMapping ◄─── IntegrationResponse
//!       client ◄── GatewayAnswer  ◄── GatewayResponses ◄── Failure (of any step)
//! ```
//!
//! Everything is compiled from its stored form when a stage is deployed and then only read. Nothing here
//! does I/O, knows HTTP's types or asks a clock; bodies are bytes.
//!
//! Invariants:
//! - A part that cannot be compiled (a template, a pattern, a model) fails the requests that need it, with
//!   AWS's 500, and no others.
//! - No template and no body makes a request cost more than [`vtl::Limits`] allow.
//! - Names of headers are found whatever their case, as HTTP/2 has no other; AWS compares them as the client
//!   wrote them.

pub mod content;
pub mod context;
pub mod failure;
pub mod gateway_response;
pub mod headers;
pub mod model;
pub mod parameters;
pub mod request;
pub mod response;
pub mod template;
pub mod uri;
pub mod validate;

use bytes::Bytes;
use indexmap::IndexMap;
use serde_json::{Map, Value};

/// Names with all their values, in order.
pub type Multi = IndexMap<String, Vec<String>>;

/// A JSON object.
pub type Object = Map<String, Value>;

/// What the client sent, without the headers that AWS hides from a method ([`headers::hide`]).
#[derive(Clone, Debug, Default)]
pub struct MethodRequest {
    pub http_method: String,
    /// Names and values of the path's variables, as the client wrote them.
    pub path: Vec<(String, String)>,
    /// Decoded.
    pub query: Multi,
    pub headers: Multi,
    pub body: Bytes,
}

/// What is the same for everything that one request maps.
#[derive(Clone, Copy, Debug)]
pub struct Surroundings<'a> {
    /// `$context`, without overrides.
    pub context: &'a Object,
    pub stage_variables: &'a [(String, String)],
    /// The API's `binaryMediaTypes`.
    pub binary_media_types: &'a [String],
}

/// The values of a header, whatever the case of its name.
pub fn header<'m>(headers: &'m Multi, name: &str) -> &'m [String] {
    let found = headers.get(name).or_else(|| {
        headers.iter().find(|(other, _)| other.eq_ignore_ascii_case(name)).map(|(_, values)| values)
    });
    found.map_or(&[], Vec::as_slice)
}

/// Sets a header, instead of one whose name differs in case only.
pub fn set_header(headers: &mut Multi, name: &str, values: Vec<String>) {
    headers.retain(|other, _| !other.eq_ignore_ascii_case(name));
    headers.insert(name.to_owned(), values);
}

/// The last of several values, which is what templates and single parameters see.
fn last_values(multi: &Multi) -> Vec<(String, String)> {
    let last = |(name, values): (&String, &Vec<String>)| Some((name.clone(), values.last()?.clone()));
    multi.iter().filter_map(last).collect()
}

//! API Gateway: HTTP APIs and REST APIs, and what answers the requests that reach them.
//!
//! ```text
//!  apigatewayv2 ─► HttpApis ─┐                                   ┌─► Lambda (a port)
//!                            ├─► records ─► store                │
//!  apigateway ───► RestApis ─┘      └────► Catalog ─► serve ─────┼─► HTTP
//!                                     (in memory)   match ► authorize ► map ► integrate ► map back
//! ```
//!
//! An API is one record with all that belongs to it (routes, integrations, stages, …); what a deployment
//! froze is a record of its own and never changes. Nouns: *API*, *route* and *resource*, *integration*,
//! *authorizer*, *stage*, *deployment* (a snapshot of the API), *domain name* and its *mappings*.
//!
//! Invariants:
//! - A change is answered after its commit; only then the catalog, and with it every request, sees it.
//! - A request to an API never touches the store: stages are compiled when they change.
//! - A request that is not allowed, or that no route takes, starts no function.
//! - A stage serves its deployment, whatever happens to the API meanwhile.
//! - This crate knows no other service: functions, policies and logs are ports of [`base`].

mod account;
mod api_key;
mod catalog;
mod change;
mod client_certificate;
mod domain;
mod endpoint;
mod error;
mod http_api;
mod ids;
mod items;
mod mapping;
mod operations;
mod page;
mod place;
mod records;
mod rest_api;
mod serve;
mod service;
mod usage_plan;
mod vpc_link;

pub use error::Error;
pub use serve::{ApiCall, Target};
pub use service::{ApiGateway, Config, HttpApis, Parts, RestApis};

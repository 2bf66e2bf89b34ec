//! A REST API with all that belongs to it.
//!
//! ```text
//!  RestApi ─┬─ resources ─ methods ─┬─ method responses         stage ──► deployment ──► RestSnapshot
//!           │   (a tree of paths)   └─ integration ─ responses    │          (never changes)
//!           ├─ authorizers, models, request validators            └──► canary: a second deployment for a share
//!           ├─ gateway responses, documentation
//!           └─ stages, deployments
//! ```
//!
//! Everything here is plain data and rules; it knows neither the store nor HTTP.

mod api;
mod authorizer;
mod deployment;
mod documentation;
mod gateway_response;
mod integration;
mod method;
mod model;
pub mod patch;
mod resource;
mod stage;
mod validator;

pub use api::{Endpoint, RestApi};
pub use authorizer::Authorizer;
pub use deployment::{Deployment, RestDraft, RestSnapshot};
pub use documentation::{DocumentationPart, DocumentationVersion, Location, absent_part};
pub use gateway_response::{GATEWAY_RESPONSE_TYPES, GatewayResponse};
pub use integration::{Integration, IntegrationResponse};
pub use method::{Method, MethodResponse, absent_integration, absent_response};
pub use model::Model;
pub use resource::{Resource, absent as absent_resource};
pub use stage::{Canary, MethodSetting, Stage};
pub use validator::RequestValidator;

use crate::http_api::Texts;

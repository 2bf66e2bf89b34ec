//! AWS Lambda: functions and what surrounds them, and the execution of invocations.
//!
//! Two halves that meet in [`deployment`] and [`execution`]:
//! - the *API half* (`operations/` and one domain file a resource) keeps the records and the
//!   in-memory `catalog` of what is deployed;
//! - the *execution half* (`execution/`) turns a [`deployment::Deployment`] and a payload into an answer. It knows
//!   no wire shape and never touches the store on the synchronous path.

pub mod deployment;
pub mod execution;
pub mod runtime;

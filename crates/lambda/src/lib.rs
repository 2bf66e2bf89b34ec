//! AWS Lambda: functions and what surrounds them, and the execution of invocations.
//!
//! Two halves that meet in [`deployment`] and [`execution`]:
//! - the *API half* (`operations/` and one domain file a resource) keeps the records and the
//!   in-memory `catalog` of what is deployed;
//! - the *execution half* (`execution/`) turns a [`deployment::Deployment`] and a payload into an answer. It knows
//!   no wire shape and never touches the store on the synchronous path.

mod access;
pub mod alias;
pub mod catalog;
mod change;
pub mod code_signing;
pub mod concurrency;
pub mod config;
pub mod configuration;
pub mod deployment;
pub mod download;
pub mod error;
pub mod event_invoke;
pub mod event_source_mapping;
pub mod events;
pub mod execute;
pub mod execution;
pub mod function;
pub mod function_url;
mod habits;
mod invoke;
pub mod items;
pub mod layer;
pub mod limits;
pub mod names;
mod operations;
pub mod package;
mod payload;
pub mod policy;
mod reconciler;
pub mod records;
pub mod revision;
pub mod runtime;
pub mod runtime_management;
pub mod service;
pub mod state;
pub mod tags;
mod text_enum;
pub mod url;
pub mod version;

pub use reconciler::Standstill;
pub use service::{Lambda, Parts, open_catalog};

//! AWS's operations as Rust types, and how a service offers them.
//!
//! Everything in [`apigateway`], [`apigatewayv2`], [`lambda`], [`logs`], [`iam`] and [`sts`] is written by `cargo xtask codegen` from the
//! service models of botocore; nobody edits it. A module holds, for the operations of its allow-list
//! (`allow/SERVICE.txt`):
//! - a struct for each structure: `GetAliasRequest { function_name: String, name: String }`;
//!   members that the model requires of an input are plain, all others are `Option`; every struct has
//!   `Default`;
//! - a `static` [`wire::Schema`] for each shape, `errors::…` for each error, `operation::…` for each
//!   operation and `MODEL` for the service.
//!
//! A service implements [`Service`] with the table [`operations!`]; `docs/adding-an-operation.md` shows
//! the whole way.
//!
//! Invariants:
//! - A typed shape and a [`wire::Value`] hold the same; converting loses nothing.
//! - This crate knows no rule of any service: what the model cannot say belongs to the service.

mod generated;
mod service;
mod shape;

/// Services that only prove the wire's protocols.
#[cfg(feature = "oracle")]
pub use generated::proof;

pub use async_trait::async_trait;
pub use generated::{apigateway, apigatewayv2, iam, lambda, logs, sts};
pub use service::{Access, IntoReply, OperationType, Reply, Service, Streaming};
pub use shape::{Map, Mismatch, Shape};

//! IAM and STS: users, groups, roles, policies, access keys, temporary credentials, and who may do what.
//!
//! ```text
//!  operations/…  ─┐                          ┌─ policy/…      documents: read, check, decide (pure)
//!  sts/…         ─┼─► Iam ─► Change ─► store │
//!  ports:        ─┘    └──► Cache ───────────┘
//!    FindAccessKey (key), Authorize (principal), AssumeServiceRole (service_session)
//! ```
//!
//! Invariants:
//! - An operation answers only after its change is durable. A change holds only if everything it was decided
//!   on is still so when it is committed ([`change`]).
//! - Neither looking up a key nor deciding reads the store, unless something was written since ([`cache`]).
//! - What the policy engine does not understand never allows.
//! - Users, groups, roles and policies are records of an account, without a region. ARNs are not stored but
//!   made, in the partition of the request's region.
//! - This crate knows no other service: actions, resources and condition keys are texts to it.

mod access;
mod account;
mod aws_managed;
mod cache;
mod change;
mod config;
mod error;
mod group;
mod identity;
mod ids;
mod key;
pub mod limits;
mod managed_policy;
mod operations;
mod page;
pub mod policy;
mod principal;
mod provider;
mod role;
mod service;
mod service_linked;
mod service_session;
mod session;
mod sts;
mod tags;
mod user;

pub use config::{AuthMode, Config, RootKey};
pub use error::Error;
pub use service::{Iam, Sts};

/// The name in a role's ARN: `arn:aws:iam::000000000000:role/path/name`.
fn role_name(arn: &str) -> Option<&str> {
    let (_, resource) = arn.split_once(":role/")?;
    resource.rsplit('/').next().filter(|name| !name.is_empty())
}

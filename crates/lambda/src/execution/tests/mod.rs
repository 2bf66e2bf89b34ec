//! The execution half over a fake engine: whole invocations, with a clock that only moves when all is quiet.
#![expect(clippy::disallowed_methods, reason = "fake processes are tasks of their test")]

pub mod fake;
mod faults;
mod framed;
mod http;
mod pools;
mod standbys;
pub mod world;
mod zygotes;

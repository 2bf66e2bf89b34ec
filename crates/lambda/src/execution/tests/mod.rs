//! The execution half over a fake engine: whole invocations, with a clock that only moves when all is quiet.
#![expect(clippy::disallowed_methods, reason = "fake processes are tasks of their test")]

mod fake;
mod framed;
mod http;
mod pools;
mod world;
mod zygotes;

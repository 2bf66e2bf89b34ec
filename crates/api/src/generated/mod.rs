//! Written by `cargo xtask codegen`; see `docs/adding-an-operation.md`.

pub mod iam;
pub mod lambda;
pub mod logs;
pub mod sts;

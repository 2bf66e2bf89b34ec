//! Written by `cargo xtask codegen`; see `docs/adding-an-operation.md`.

pub mod apigateway;
pub mod apigatewayv2;
pub mod iam;
pub mod lambda;
pub mod logs;
#[cfg(feature = "oracle")]
pub mod proof;
pub mod sts;

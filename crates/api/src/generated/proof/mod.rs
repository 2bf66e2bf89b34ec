//! Written by `cargo xtask codegen`: services that only prove the wire's protocols.

pub mod cloudformation;
pub mod ec2;
pub mod route53;
pub mod s3;
pub mod stepfunctions;

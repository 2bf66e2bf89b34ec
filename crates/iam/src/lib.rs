//! IAM and STS: users, roles, policies, access keys, and who may do what.

pub mod policy;

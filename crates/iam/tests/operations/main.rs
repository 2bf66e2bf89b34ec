//! Operations of IAM and STS as clients use them: the whole service in process, in memory, on a clock that
//! stands still, from the bytes of requests to those of answers.

#![expect(clippy::unwrap_used, reason = "these are tests")]

mod access;
mod accounts;
mod credentials;
mod groups;
mod policies;
mod providers;
mod roles;
mod sessions;
mod simulation;
mod users;
mod world;

//! Operations of IAM and STS as clients use them: the whole service in process, in memory, on a clock that
//! stands still, from the bytes of requests to those of answers.

mod access;
mod groups;
mod policies;
mod roles;
mod sessions;
mod users;
mod world;

//! Runs processes that nobody trusts: the engine below everything that executes code of users.
//!
//! ```text
//!   server (many threads) ── one socket ──▶ helper (one thread) ── fork ──▶ init (first process of a sandbox)
//!        ▲                                                                    │ fork, exec
//!        └───────────── one channel per sandbox: start, signal, exits ────────┤
//!                                                                             ├─▶ main process
//!                                                                             └─▶ further processes
//! ```
//!
//! Nouns: an [`Engine`] makes sandboxes; a [`Spec`] says what a [`Sandbox`] looks like; a [`Command`] is a [`Process`]
//! in it. Main processes may begin early: forked from a [`Zygote`], or as a [`Standby`].
//!
//! Invariants:
//! - The server never forks. It starts one helper, the same binary with [`helper_main`], and starts it anew when it
//!   dies; the sandboxes of a dead helper are dead, and [`Sandbox::wait`] says [`ExitStatus::Lost`].
//! - No sandbox outlives the server, however it ends.
//! - A process gets exactly the arguments, environment and descriptors of its [`Command`].
//! - Nothing is left behind: mounts and namespaces go with the last process, control groups are removed by the helper,
//!   or at the next start of an engine of the same name.
//!
//! What this crate deliberately does not do: it knows no AWS word, keeps no records, buffers no output, retries
//! nothing, and gives a sandbox no way out of its network namespace.

mod capabilities;
mod cgroup;
mod descendants;
mod disk;
mod engine;
mod error;
mod handle;
mod helper;
mod init;
mod protocol;
mod seccomp;
mod socket;
mod spec;
mod standby;
mod starting;
mod stopwatch;
mod sys;
mod validate;
mod zygote;

pub use capabilities::{Capabilities, Privilege};
pub use disk::behind_others;
pub use engine::{Config, Engine, Isolation};
pub use error::{SpawnError, StartError};
pub use handle::{Process, Sandbox};
pub use helper::helper_main;
pub use spec::{
    Command, Exit, ExitStatus, Lifetime, Limits, Mount, MountKind, Network, Output, Root, Spec, Stats, Usage,
    User,
};
pub use standby::Standby;
pub use stopwatch::StepTime;
pub use zygote::{Zygote, ZygoteCommand, ZygoteError};

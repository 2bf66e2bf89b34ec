//! What can go wrong when asking for a sandbox.

use std::io;
use std::path::PathBuf;

/// The engine could not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    #[error("start the sandbox helper {program:?}")]
    Helper {
        program: PathBuf,
        #[source]
        source: io::Error,
    },
    #[error("the sandbox helper did not answer: {reason}")]
    NoAnswer { reason: String },
    #[error("full isolation is not possible here: {}", problems.join("; "))]
    IsolationImpossible { problems: Vec<String> },
}

/// A sandbox, or a process in one, could not be started.
#[derive(Debug, thiserror::Error)]
pub enum SpawnError {
    /// The request contradicts itself or a rule of [`crate::Spec`].
    #[error("invalid sandbox specification: {reason}")]
    Invalid { reason: String },
    /// The engine runs as many sandboxes as it may.
    #[error("too many sandboxes: the limit is {n_max}")]
    TooMany { n_max: u32 },
    /// The machine did not allow a step of the set-up.
    #[error("set up the sandbox: {step}")]
    Setup {
        step: String,
        #[source]
        source: io::Error,
    },
    /// The sandbox stands, but the program cannot be executed: it is absent, not executable, or of another machine.
    #[error("execute {program}")]
    Execute {
        program: String,
        #[source]
        source: io::Error,
    },
    /// The helper died, is being restarted, or the sandbox ended at the same time.
    #[error("the sandbox is gone")]
    Gone,
    #[error("talk to the sandbox")]
    Io(#[from] io::Error),
}

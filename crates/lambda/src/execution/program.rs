//! What a runtime is, seen from here: a program to start in the sandbox.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use crate::deployment::Deployment;

/// How to start the process that runs a function's code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuntimeProgram {
    /// Absolute path inside the sandbox, then arguments.
    pub argv: Vec<String>,
    /// Variables of the runtime itself (`AWS_EXECUTION_ENV`, `PATH`, `LD_LIBRARY_PATH`, `PYTHONPATH` …).
    /// The function may override them, except AWS's reserved names.
    pub environment: BTreeMap<String, String>,
    /// Host folders that the program needs besides `/usr`, with the places where it sees them; read-only.
    pub mounts: Vec<ProgramMount>,
    pub interface: RuntimeInterface,
    /// What `INIT_START Runtime Version:` says, for instance `python:3.11.v52`.
    pub version: String,
    /// `arn:aws:lambda:REGION::runtime:…`.
    pub version_arn: String,
    /// Something the function's log shall say at each start: a nearest interpreter taken, for instance.
    pub notice: Option<String>,
    /// How its zygotes are started, if processes of it can be forked.
    pub zygote: Option<Arc<ZygoteProgram>>,
    /// How its processes are started ahead, if they can wait for their function.
    pub standby: Option<Arc<StandbyProgram>>,
}

/// How standbys of a runtime are started. Two that are equal can serve the same functions.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StandbyProgram {
    /// As a fresh process of the function would have them.
    pub argv: Vec<String>,
    /// What the runtime reads when it starts.
    pub environment: BTreeMap<String, String>,
    /// What is the same for all functions of the runtime.
    pub mounts: Vec<ProgramMount>,
}

/// How zygotes of a runtime are started.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ZygoteProgram {
    /// Tells interpreters and clients apart, exactly.
    pub identity: String,
    /// Absolute path inside the sandbox, then arguments.
    pub argv: Vec<String>,
    pub environment: BTreeMap<String, String>,
    pub mounts: Vec<ProgramMount>,
    /// `python3.11`: what folders of packages are named by.
    pub version: String,
    /// The folder of the interpreter's own modules, on the host.
    pub library: PathBuf,
    /// The packages that are there without a layer, on the host.
    pub packages_dir: Option<PathBuf>,
}

/// A read-only folder (or file) in the sandbox.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ProgramMount {
    pub host: PathBuf,
    pub inside: PathBuf,
}

/// What the program speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RuntimeInterface {
    /// The frames of `runtimes/PROTOCOL.md` over an inherited socket.
    Framed,
    /// AWS's HTTP Runtime API, version 2018-06-01.
    Http,
}

/// Why a runtime cannot be started on this machine.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("runtime {runtime} is not available: {advice}")]
pub struct RuntimeUnavailable {
    pub runtime: String,
    /// What the operator can do about it.
    pub advice: String,
}

/// Finds the program of a runtime.
pub trait FindRuntime: Send + Sync {
    /// The program for a deployment's runtime, as it is on this machine now; from memory, without waiting.
    fn find_runtime(&self, deployment: &Deployment) -> Result<RuntimeProgram, RuntimeUnavailable>;
}

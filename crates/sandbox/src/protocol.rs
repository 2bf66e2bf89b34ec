//! The messages between server, helper and the first process of a sandbox.
//!
//! Three channels, each a pair of `SOCK_SEQPACKET` Unix sockets, one JSON document a message, descriptors beside it:
//!
//! ```text
//!   server ──ToHelper──▶ helper          makes sandboxes, reaps them
//!          ◀─FromHelper─
//!   server ──ToInit────▶ init            first process of one sandbox: starts and reaps the processes in it
//!          ◀─FromInit───
//! ```
//!
//! Arguments and environments travel on the second channel only: the helper, from which all sandboxes are forked,
//! never sees them.

use std::io;
use std::net::SocketAddr;

use serde::{Deserialize, Serialize};

use crate::capabilities::Capabilities;
use crate::cgroup::Groups;
use crate::engine::Isolation;
use crate::spec::{ExitStatus, Spec, Usage};
use crate::stopwatch::StepTime;

/// The most descriptors that go with one message; the kernel's own limit is 253.
pub const FDS_MAX: usize = 64;
/// The largest message: arguments and environment of a process, encoded.
pub const MESSAGE_BYTES_MAX: usize = 160 * 1024;

/// Numbers a sandbox within one server process.
pub type SandboxId = u64;
/// Numbers a process within its sandbox; the main one is 0.
pub type ProcessNumber = u32;

pub const MAIN: ProcessNumber = 0;

#[derive(Debug, Serialize, Deserialize)]
pub enum ToHelper {
    /// Always the first message.
    Configure { name: String, isolation: Isolation, uid_first: u32, n_max: u32, n_spares: usize },
    /// With one descriptor: the sandbox's end of its [`ToInit`] channel.
    Create { id: SandboxId, spec: Box<Spec>, role: Role },
    /// A nest for a child of the zygote in that sandbox. With one descriptor, as `Create`. Of the mounts only the first
    /// `n_early` are made at once; the specification that completes the nest has the others, and like the limits they
    /// may have changed until then.
    Conceive { id: SandboxId, zygote: SandboxId, spec: Box<Spec>, n_early: usize },
    /// A sandbox whose main process begins before it is known what for. With one descriptor, as `Create`; `spec` and
    /// `n_early` as in `Conceive`.
    StandBy { id: SandboxId, spec: Box<Spec>, n_early: usize },
    /// Makes a nest or a standby a sandbox of this specification, whose mounts are those that it has not got yet.
    Complete { id: SandboxId, spec: Box<Spec> },
}

/// What a sandbox is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Role {
    Ordinary,
    /// Its main process forks into other sandboxes.
    Zygote,
    /// Its main process is forked from a zygote and came in by itself.
    Nest,
    /// Its main process begins before the sandbox is complete.
    Standby,
}

#[derive(Debug, Serialize, Deserialize)]
pub enum FromHelper {
    /// The answer to `Configure`.
    Ready { capabilities: Box<Capabilities> },
    /// With one descriptor: the process that refers to the sandbox's first process.
    Created { id: SandboxId, pid: i32, groups: Box<Groups>, steps: Vec<StepTime> },
    /// With descriptors: the process that refers to the nest's first process, then its `cgroup.procs` files.
    Conceived { id: SandboxId, pid: i32, groups: Box<Groups>, ids: Ids, steps: Vec<StepTime> },
    /// No process was made, or the nest was not completed.
    Refused { id: SandboxId, failure: Failure },
    /// The last process of the sandbox is gone.
    Ended { id: SandboxId, usage: Usage, n_memory_kills: u64 },
    /// Something for the log.
    Notice { text: String },
}

/// The ids that the processes of a nest have, as they are seen inside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ids {
    pub uid: u32,
    pub gid: u32,
}

#[derive(Debug, Serialize, Deserialize)]
pub enum ToInit {
    /// With the descriptors in the order of `numbers`.
    Start {
        number: ProcessNumber,
        program: Program,
        numbers: Vec<i32>,
    },
    Signal {
        number: ProcessNumber,
        signal: i32,
    },
    /// Substitute for a freezer: stops or continues every process but the first.
    Stop,
    Continue,
    /// Ends every process but the first.
    KillAll,
    /// Asks for an answer after everything that is known now.
    Sync,
    /// Connects from inside the sandbox's network.
    Connect {
        request: u32,
        address: SocketAddr,
    },
}

/// A program as it is executed.
#[derive(Debug, Serialize, Deserialize)]
pub struct Program {
    pub argv: Vec<String>,
    pub env: Vec<(String, String)>,
    pub cwd: String,
}

/// What the server asks of a zygote. With descriptors: the nest's namespaces in the order of
/// `init::nest::NAMESPACES`, its `cgroup.procs` files, and the child's end of its order socket.
#[derive(Debug, Serialize)]
pub struct ForkRequest {
    pub fork: SandboxId,
    pub n_namespaces: usize,
    pub n_groups: usize,
    #[serde(flatten)]
    pub ids: Ids,
}

/// What a zygote says; one of them.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct FromZygote {
    /// It can be forked. The text is for the caller of the engine.
    pub ready: Option<Box<serde_json::value::RawValue>>,
    /// It cannot be forked, and ends.
    pub unfit: Option<Box<serde_json::value::RawValue>>,
    /// The answer to the request of this number; `pid` as the zygote sees it.
    pub forked: Option<SandboxId>,
    pub pid: i32,
    /// The answer if it failed.
    pub failed: Option<SandboxId>,
    pub step: String,
    pub errno: i32,
}

/// What a child of a zygote runs. With descriptors for the numbers.
#[derive(Debug, Serialize)]
pub struct ChildOrder<'a> {
    pub program: &'a Program,
    pub numbers: &'a [i32],
}

/// What the helper tells a sandbox through its lifeline: it is about to kill one of its processes for want of memory.
#[derive(Debug, Serialize, Deserialize)]
pub struct MemoryKill {}

#[derive(Debug, Serialize, Deserialize)]
pub enum FromInit {
    /// A nest or a standby stands. With descriptors of a nest's namespaces, in the order of `init::nest::NAMESPACES`.
    Prepared,
    /// It could not be prepared.
    NotPrepared {
        failure: Failure,
    },
    /// A process ended that nobody asked for: in the sandbox of a zygote, one of its children.
    OrphanExited {
        pid: i32,
        status: ExitStatus,
    },
    /// The set-up is done. With the listeners in the order they were asked for.
    SetUp {
        steps: Vec<StepTime>,
    },
    SetUpFailed {
        failure: Failure,
    },
    Started {
        number: ProcessNumber,
    },
    NotStarted {
        number: ProcessNumber,
        errno: i32,
    },
    /// One process is killed for want of memory, and not by the kernel. Comes before its end is told.
    KilledForMemory,
    Exited {
        number: ProcessNumber,
        status: ExitStatus,
    },
    /// The answer to `KillAll`, after the ends of all processes: whether none is left.
    AllKilled {
        complete: bool,
    },
    /// The answer to `Sync`.
    Synced,
    /// With one descriptor: the connected socket.
    Connected {
        request: u32,
    },
    NotConnected {
        request: u32,
        errno: i32,
    },
}

/// A step that the kernel did not allow.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Failure {
    pub step: String,
    /// 0 if the failure had no system error; the step says all then.
    pub errno: i32,
}

impl Failure {
    pub fn new(step: impl Into<String>, error: &io::Error) -> Self {
        match error.raw_os_error() {
            Some(errno) => Self { step: step.into(), errno },
            None => Self { step: format!("{}: {error}", step.into()), errno: 0 },
        }
    }

    pub fn to_io(&self) -> io::Error {
        if self.errno == 0 {
            io::Error::other("not possible")
        } else {
            io::Error::from_raw_os_error(self.errno)
        }
    }
}

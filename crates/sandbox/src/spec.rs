//! What a caller asks for: the shape of a sandbox and the processes in it.

use std::net::SocketAddr;
use std::os::fd::{OwnedFd, RawFd};
use std::path::PathBuf;
use std::time::Duration;

use serde::{Deserialize, Serialize};

/// How a sandbox looks, without the processes that run in it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Spec {
    /// For people: appears in logs and errors. Need not be unique.
    pub name: String,
    pub root: Root,
    /// Mounted in this order over the root. No target may lie below another or below the root's own mounts.
    pub mounts: Vec<Mount>,
    pub user: User,
    pub hostname: String,
    pub network: Network,
    pub limits: Limits,
    pub lifetime: Lifetime,
}

impl Spec {
    /// What all tmpfs mounts may hold together.
    pub(crate) fn tmpfs_bytes(&self) -> u64 {
        let sizes = self.mounts.iter().map(|mount| match mount.kind {
            MountKind::Tmpfs { bytes_max } => bytes_max,
            MountKind::ReadOnlyBind { .. } | MountKind::ReadOnlyLayers { .. } => 0,
        });
        sizes.fold(0, u64::saturating_add)
    }
}

/// What the file system of a sandbox starts from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Root {
    /// A read-only root with the host's `/usr` (and `/bin`, `/sbin`, `/lib*` as the host has them), a minimal
    /// `/etc`, a minimal `/dev`, its own `/proc`, and nothing else of the host.
    HostUsr,
}

/// One file system or folder that a sandbox sees besides its root.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mount {
    /// Absolute and without `..`; made in the root if it is not there.
    pub target: PathBuf,
    pub kind: MountKind,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum MountKind {
    /// A folder or file of the host; without set-uid bits and device files. The last component of `source` may not be
    /// a symbolic link.
    ReadOnlyBind { source: PathBuf },
    /// Several folders of the host merged; where two have the same file, the *later* layer wins.
    ReadOnlyLayers { layers: Vec<PathBuf> },
    /// Private, empty, writable, and gone with the sandbox. It lies in memory, besides what the processes may have.
    Tmpfs { bytes_max: u64 },
}

/// Whom the processes run as.
///
/// As root the engine gives every sandbox a user id of its own, which is also the one seen inside.
/// As an ordinary user the ids seen inside are the ones here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct User {
    /// The name in `/etc/passwd` and `/etc/group`.
    pub name: String,
    pub uid: u32,
    pub gid: u32,
    /// The home folder in `/etc/passwd`.
    pub home: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Network {
    /// A loopback interface of its own and nothing else. The engine listens on these addresses *inside* and hands the
    /// listeners to the caller: they are reachable by this sandbox alone.
    Isolated { listen: Vec<SocketAddr> },
    /// The host's network, with everything that listens on the host's loopback interface.
    Host,
}

/// What a sandbox may use. Each limit holds for all its processes together, unless it says otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limits {
    /// Memory of all processes and the kernel's for them, without swap; page cache gives way to it. Beyond it a process
    /// is killed and the exit says so.
    pub memory_bytes: u64,
    /// Share of the processor under contention, 1 to 10,000; 100 is an ordinary share.
    pub cpu_weight: u32,
    /// Processor time per wall time in thousandths of one core; none means no ceiling.
    pub cpu_quota_milli: Option<u32>,
    /// Processes and threads, the engine's own one included.
    pub tasks_max: u32,
    /// Open files of one process.
    pub open_files_max: u64,
    /// The size of one file that a process writes; none means no limit but the file system's.
    pub file_bytes_max: Option<u64>,
}

/// When a sandbox ends by itself. It always ends when its handle is dropped or the engine stops.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Lifetime {
    /// When the main process ends, with all other processes.
    MainProcess,
    /// Only when it is killed: other processes outlive the main one.
    Explicit,
}

/// One process of a sandbox.
///
/// Nothing else reaches it: the environment is complete, and every other descriptor is closed.
#[derive(Debug)]
pub struct Command {
    /// The program, by a path inside the sandbox or a name looked up in the `PATH` of `env`, and its arguments.
    pub argv: Vec<String>,
    pub env: Vec<(String, String)>,
    /// A folder inside the sandbox.
    pub cwd: PathBuf,
    pub stdout: Output,
    pub stderr: Output,
    /// Descriptors that the process inherits, each at the number given (3 or higher).
    pub fds: Vec<(RawFd, OwnedFd)>,
}

/// Where an output of a process goes. Its standard input is always `/dev/null`.
#[derive(Debug)]
pub enum Output {
    /// A new pipe, whose reading end the engine hands out. A full pipe stops the writer: nothing is buffered.
    Pipe,
    /// Standard error only: the same pipe as standard output, so that the order of lines is kept.
    SameAsStdout,
    Null,
    Fd(OwnedFd),
}

/// How a process ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ExitStatus {
    Code(i32),
    Signal(i32),
    /// It is gone, and with it what could have told how: the sandbox was killed as a whole, or its helper died.
    Lost,
}

impl ExitStatus {
    pub fn is_success(self) -> bool {
        self == Self::Code(0)
    }
}

impl std::fmt::Display for ExitStatus {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Code(code) => write!(f, "exit code {code}"),
            Self::Signal(signal) => write!(f, "signal {signal}"),
            Self::Lost => f.write_str("killed with its sandbox"),
        }
    }
}

/// How a sandbox ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Exit {
    /// Of the main process.
    pub status: ExitStatus,
    /// The kernel killed at least one process of the sandbox for want of memory.
    pub out_of_memory: bool,
    pub usage: Usage,
}

/// What a sandbox has used in its whole life.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Usage {
    pub cpu: Duration,
    /// Of all processes together where there is a memory cgroup, else of the largest one.
    pub memory_peak_bytes: u64,
    pub wall: Duration,
}

/// What a sandbox uses now. A field is none where the kernel offers no way to know it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Stats {
    pub cpu: Option<Duration>,
    pub memory_bytes: Option<u64>,
    /// Since the start or the last reset.
    pub memory_peak_bytes: Option<u64>,
    pub n_tasks: Option<u64>,
}

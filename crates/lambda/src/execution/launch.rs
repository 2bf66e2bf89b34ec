//! What execution needs of the sandbox engine: a port, so that tests run without a kernel's help.

use std::fmt;
use std::io;
use std::os::fd::{OwnedFd, RawFd};
use std::sync::Arc;

use async_trait::async_trait;
use futures_util::future::BoxFuture;
use tokio::net::TcpStream;

use super::ProgramMount;
use super::byte_code::Folders;
use super::state::Exit;
use crate::deployment::Deployment;

/// Makes sandboxes.
#[async_trait]
pub trait Launch: Send + Sync {
    /// Makes a sandbox for a deployment, with its code, layers and limits, and no process in it.
    async fn launch(
        &self,
        deployment: &Deployment,
        mounts: &[ProgramMount],
    ) -> Result<Arc<dyn Sandbox>, LaunchError>;

    /// Makes a sandbox for a program of the server's own that reads what a user has sent. It reaches nothing else.
    async fn launch_reader(&self, plan: &ReaderPlan) -> Result<Arc<dyn Sandbox>, LaunchError>;

    /// Whether processes of one sandbox can be copies of a process in another, or begin before it is complete.
    fn can_fork(&self) -> bool;

    /// Starts a zygote. Returns when environments can be forked from it.
    async fn launch_zygote(
        &self,
        plan: &ZygotePlan,
        outputs: Option<ZygoteOutputs>,
    ) -> Result<Arc<dyn Zygote>, ZygoteError>;

    /// Starts a process in a sandbox that is still to become that of a deployment.
    async fn launch_standby(
        &self,
        plan: &StandbyPlan,
        command: Command,
    ) -> Result<Box<dyn Standby>, LaunchError>;
}

/// A process that runs before it is known for which deployment. Dropped, it ends.
#[async_trait]
pub trait Standby: Send + Sync {
    /// Whether it can still be used, as far as is known.
    fn is_alive(&self) -> bool;

    /// The memory that it uses, in bytes; zero where the kernel does not tell.
    fn memory_bytes(&self) -> u64;

    /// Makes its sandbox that of a deployment, as [`Launch::launch`] would make it.
    async fn complete(
        self: Box<Self>,
        deployment: &Deployment,
        mounts: &[ProgramMount],
    ) -> Result<(Arc<dyn Sandbox>, Process), LaunchError>;
}

/// What must be known of a standby's sandbox before its process starts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StandbyPlan {
    /// What is the same for all deployments of its runtime.
    pub mounts: Vec<ProgramMount>,
    pub memory_mb: u32,
}

/// A process that has loaded what environments need, and that can be copied into their sandboxes.
///
/// Dropped, it ends when nothing uses it any more; what was forked from it lives on.
#[async_trait]
pub trait Zygote: Send + Sync {
    /// What it said when it could be forked: JSON.
    fn ready(&self) -> &str;

    /// Makes a sandbox as [`Launch::launch`] does, whose first process will be a copy of this one.
    ///
    /// Where that fails, the first process is started like any other; [`Process::is_forked`] tells.
    async fn launch(
        &self,
        deployment: &Deployment,
        mounts: &[ProgramMount],
    ) -> Result<Arc<dyn Sandbox>, LaunchError>;

    /// Tells of a sandbox that [`Zygote::launch`] will be asked for, so that its copies can be made ahead.
    fn expect(&self, deployment: &Deployment, mounts: &[ProgramMount]);

    /// How many copies are made ahead.
    fn keep_spares(&self, n_spares: usize);

    /// The memory that it uses, in bytes; zero where the kernel does not tell.
    fn memory_bytes(&self) -> u64;

    /// What it and its copies use now. Reads files: for a blocking thread.
    fn footprint(&self) -> Footprint;

    /// What it sees of its functions: what is forked from it must see the same there.
    fn folders(&self) -> &Folders;

    /// Whether it can still be copied, as far as is known.
    fn is_alive(&self) -> bool;
}

/// Where a zygote writes to while it initialises a function.
#[derive(Debug)]
pub struct ZygoteOutputs {
    pub stdout: OwnedFd,
    pub stderr: OwnedFd,
    /// The framed log pipe of the runtime.
    pub records: OwnedFd,
}

/// The memory of a zygote and of what was forked from it. Zero where the kernel does not tell.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Footprint {
    pub zygote: Memory,
    pub n_copies: usize,
    /// Of all copies together.
    pub copies: Memory,
}

/// Memory of processes, in bytes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Memory {
    /// With its part of what is shared.
    pub proportional_bytes: u64,
    /// What is shared with others.
    pub shared_bytes: u64,
    pub private_bytes: u64,
}

/// How a zygote is started.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ZygotePlan {
    /// For people.
    pub name: String,
    pub argv: Vec<String>,
    pub environment: Vec<(String, String)>,
    pub mounts: Vec<ProgramMount>,
    pub folders: Folders,
    /// What it is told first.
    pub first_message: Vec<u8>,
    /// Whether each copy serves one invocation, so that the next copy is wanted at once.
    pub serves_once: bool,
}

/// A sandbox for a program that reads a user's files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReaderPlan {
    /// For people.
    pub name: String,
    pub mounts: Vec<ProgramMount>,
    pub memory_bytes: u64,
}

/// Why there is no zygote.
#[derive(Debug, Clone, thiserror::Error)]
pub enum ZygoteError {
    /// It says of itself that it cannot be copied.
    #[error("the process cannot be forked: {said}")]
    Unfit { said: String },
    #[error("make a zygote: {reason}")]
    Broken { reason: String },
}

/// Why there is no sandbox.
#[derive(Debug, Clone, thiserror::Error)]
#[error("make a sandbox: {reason}")]
pub struct LaunchError {
    /// For the operator: the whole chain of causes.
    pub reason: String,
}

/// One sandbox. It ends with everything in it when the last reference is dropped.
#[async_trait]
pub trait Sandbox: Send + Sync {
    /// What listens for the Runtime API inside, once a process was started; the first caller gets it.
    fn take_runtime_api(&self) -> Option<web::Listener>;

    /// What listens for calls to this cloud inside, once a process was started; the first caller gets it.
    fn take_endpoint(&self) -> Option<web::Listener>;

    /// Host and port of the Runtime API as seen from inside.
    fn runtime_api_address(&self) -> String;

    /// The URL of this cloud as seen from inside, if there is one.
    fn endpoint_url(&self) -> Option<String>;

    /// Starts a process.
    async fn start(&self, command: Command) -> Result<Process, StartError>;

    /// Asks a process to do what the signal means; processes that are gone do not mind.
    async fn signal(&self, process: ProcessId, signal: Signal);

    /// Ends every process and returns when they are gone. Says whether the sandbox can be used further.
    async fn kill_processes(&self) -> bool;

    /// Takes all processor time away until [`Sandbox::thaw`].
    async fn freeze(&self);

    async fn thaw(&self);

    /// The most memory that was in use at once, in bytes; zero where the kernel does not tell.
    fn memory_bytes_peak(&self) -> u64;

    /// How many processes the kernel has killed for want of memory.
    fn n_memory_kills(&self) -> u64;

    /// Connects to a port of the sandbox's own loopback interface.
    async fn connect(&self, port: u16) -> io::Result<TcpStream>;

    /// Ends everything and returns when it is gone.
    async fn destroy(&self);
}

/// A program to start.
#[derive(Debug)]
pub struct Command {
    pub argv: Vec<String>,
    pub environment: Vec<(String, String)>,
    /// A folder inside.
    pub cwd: String,
    pub stdout: OwnedFd,
    pub stderr: OwnedFd,
    /// Descriptors that the process inherits, each at the number given.
    pub fds: Vec<(RawFd, OwnedFd)>,
}

/// Numbers a process within its sandbox.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ProcessId(pub u32);

/// A process that was started.
pub struct Process {
    pub id: ProcessId,
    /// Whether it is a copy of a zygote.
    pub is_forked: bool,
    /// Completes when it has ended.
    pub exit: BoxFuture<'static, Exit>,
}

impl fmt::Debug for Process {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Process({})", self.id.0)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signal {
    Terminate,
    Kill,
}

/// Why a process did not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The program is absent or cannot be executed.
    #[error("execute {program}")]
    NotExecutable {
        program: String,
        #[source]
        source: io::Error,
    },
    /// The sandbox is gone or broken.
    #[error("start a process: {reason}")]
    Broken { reason: String },
}

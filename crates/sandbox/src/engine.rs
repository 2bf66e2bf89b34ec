//! The server's side: starts the helper, asks it for sandboxes, hands them out.
//!
//! ```text
//!   Engine ── supervise: start helper ▶ Ready ▶ read until it is gone ▶ all sandboxes lost ▶ start helper …
//!      │
//!      └─ spawn: Create (helper) + Start (init's channel) ▶ Created + SetUp + Started ▶ Sandbox
//! ```

use std::collections::HashMap;
use std::ffi::OsString;
use std::io;
use std::os::fd::{AsFd as _, BorrowedFd, OwnedFd};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use base::Tasks;
use serde::{Deserialize, Serialize};
use tokio::io::unix::AsyncFd;
use tokio::sync::{oneshot, watch};

use crate::capabilities::Capabilities;
use crate::cgroup::Groups;
use crate::error::{SpawnError, StartError};
use crate::handle::Sandbox;
use crate::protocol::{FromHelper, Ids, Role, SandboxId, ToHelper};
use crate::socket;
use crate::spec::{Command, Spec, Usage};
use crate::starting::Starting;
use crate::stopwatch::StepTime;
use crate::sys;
use crate::validate;
use crate::zygote::{self, Zygote, ZygoteCommand, ZygoteError};

/// How the engine works.
#[derive(Debug, Clone)]
pub struct Config {
    /// Runs [`crate::helper_main`]: program and arguments, usually `/proc/self/exe` and a hidden subcommand.
    pub helper_command: Vec<OsString>,
    /// Distinguishes this engine from any other on the machine, the same at every start: what a dead engine of this
    /// name left behind is removed. A valid file name.
    pub name: String,
    pub isolation: Isolation,
    /// As root, the first of the user and group ids that sandboxes get.
    pub uid_first: u32,
    /// The most sandboxes at one time, and the number of ids.
    pub n_max: u32,
    /// Sandboxes that are prepared before anybody asks, of the kind that was asked for last. Each holds namespaces
    /// and some hundred kilobytes.
    pub n_spares: usize,
}

impl Config {
    pub const N_MAX: u32 = 4096;
    pub const N_SPARES: usize = 3;

    /// The defaults, with user ids that depend on the name, so that two engines on a machine rarely share one.
    pub fn new(helper_command: Vec<OsString>, name: String) -> Self {
        let uid_first = uid_first(&name);
        Self {
            helper_command,
            name,
            isolation: Isolation::Full,
            uid_first,
            n_max: Self::N_MAX,
            n_spares: Self::N_SPARES,
        }
    }
}

/// One of 65,536 ranges, by the name.
fn uid_first(name: &str) -> u32 {
    /// Above what systemd gives to containers, below what breaks programs that think ids are signed.
    const UID_FIRST: u32 = 0x7000_0000;
    // FNV-1a, whose upper half is the better mixed one.
    let hash =
        name.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    UID_FIRST + (hash >> 16) * Config::N_MAX
}

/// How much sandboxes are kept apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Isolation {
    /// Namespaces, own or mapped user ids, no capabilities, system call filter, limits.
    Full,
    /// No namespaces: limits, a session of its own and the system call filter. The guest sees the host's files with
    /// the rights of the engine's user, and mounts, network and user of the specification have no effect.
    Process,
}

/// Makes sandboxes. Cheap to clone; all clones are one engine.
#[derive(Debug, Clone)]
pub struct Engine {
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    config: Config,
    tasks: Tasks,
    next_id: AtomicU64,
    helper: watch::Sender<Option<Arc<HelperLink>>>,
    capabilities: Capabilities,
}

/// A helper that runs.
#[derive(Debug)]
pub(crate) struct HelperLink {
    socket: AsyncFd<OwnedFd>,
    /// Sandboxes that exist or are being made. Dropping an entry tells its owner that it is lost.
    waiting: Mutex<HashMap<SandboxId, Waiting>>,
}

#[derive(Debug)]
struct Waiting {
    created: Option<oneshot::Sender<Result<Created, SpawnError>>>,
    /// Of a nest that is being completed.
    refused: Option<oneshot::Sender<SpawnError>>,
    ended: Option<oneshot::Sender<Ended>>,
}

/// What the helper says once a sandbox has its first process.
#[derive(Debug)]
pub(crate) struct Created {
    pub pid: i32,
    pub pidfd: OwnedFd,
    pub groups: Groups,
    pub steps: Vec<StepTime>,
    pub nest: Option<CreatedNest>,
}

/// What else there is of a nest.
#[derive(Debug)]
pub(crate) struct CreatedNest {
    pub ids: Ids,
    pub group_files: Vec<OwnedFd>,
}

/// What the helper says when the last process of a sandbox is gone.
#[derive(Debug)]
pub(crate) struct Ended {
    pub usage: Usage,
    pub n_memory_kills: u64,
}

impl Engine {
    /// Starts the helper and waits until it can make sandboxes.
    ///
    /// It runs until `tasks` is shut down; with it end all sandboxes.
    pub async fn start(config: Config, tasks: Tasks) -> Result<Self, StartError> {
        let (link, child, capabilities) = start_helper(&config).await?;
        if config.isolation == Isolation::Full && !capabilities.is_full_isolation_possible() {
            let mut problems = capabilities.problems;
            problems.dedup();
            return Err(StartError::IsolationImpossible { problems });
        }
        let shared = Arc::new(Shared {
            config,
            tasks: tasks.clone(),
            next_id: AtomicU64::new(1),
            helper: watch::Sender::new(Some(Arc::clone(&link))),
            capabilities,
        });
        tasks.spawn("sandbox helper", supervise(Arc::clone(&shared), link, child));
        Ok(Self { shared })
    }

    /// Finds out what is possible on this machine, without keeping an engine.
    pub async fn probe(config: &Config) -> Result<Capabilities, StartError> {
        let (link, child, capabilities) = start_helper(config).await?;
        drop(link);
        reap_helper(child).await;
        Ok(capabilities)
    }

    pub fn capabilities(&self) -> &Capabilities {
        &self.shared.capabilities
    }

    pub fn isolation(&self) -> Isolation {
        self.shared.config.isolation
    }

    /// Makes a sandbox and starts its main process. Returns once the program is executed.
    pub async fn spawn(&self, spec: Spec, command: Command) -> Result<Sandbox, SpawnError> {
        self.spawn_as(Role::Ordinary, spec, command).await
    }

    /// Makes a sandbox whose main process other sandboxes are forked from, and waits until it can be.
    pub async fn spawn_zygote(&self, spec: Spec, command: ZygoteCommand) -> Result<Zygote, ZygoteError> {
        zygote::start(self, spec, command).await
    }

    pub(crate) async fn spawn_as(
        &self,
        role: Role,
        spec: Spec,
        command: Command,
    ) -> Result<Sandbox, SpawnError> {
        validate::check_spec(&spec)?;
        validate::check_command(&command)?;
        let Asked { link, entry, created, ended } = self.ask().await?;
        let (ours, theirs) = socket::pair()?;
        // Before the sandbox exists: its first process finds the command when it is ready.
        let starting = Starting::new(entry.id, &spec, ours, command)?;
        link.send(&ToHelper::Create { id: entry.id, spec: Box::new(spec), role }, &[theirs.as_fd()]).await?;
        // The channel ends with the first process alone.
        drop(theirs);
        starting.finish(&self.shared.tasks, entry, created, ended).await
    }

    pub(crate) fn tasks(&self) -> &Tasks {
        &self.shared.tasks
    }

    /// A place for one more sandbox.
    pub(crate) async fn ask(&self) -> Result<Asked, SpawnError> {
        let link = self.link().await?;
        let id = self.shared.next_id.fetch_add(1, Ordering::Relaxed);
        let (created_sender, created) = oneshot::channel();
        let (ended_sender, ended) = oneshot::channel();
        let waiting = Waiting { created: Some(created_sender), refused: None, ended: Some(ended_sender) };
        link.enter(id, waiting, self.shared.config.n_max)?;
        let entry = Entry { link: Arc::clone(&link), id, is_made: false };
        Ok(Asked { link, entry, created, ended })
    }

    /// The running helper; waits while it is being restarted.
    async fn link(&self) -> Result<Arc<HelperLink>, SpawnError> {
        /// A restart takes some ten milliseconds.
        const PATIENCE: Duration = Duration::from_secs(10);
        let mut helper = self.shared.helper.subscribe();
        let found = tokio::time::timeout(PATIENCE, helper.wait_for(Option::is_some)).await;
        match found {
            Ok(Ok(link)) => link.clone().ok_or(SpawnError::Gone),
            _ => Err(SpawnError::Gone),
        }
    }
}

/// A sandbox that has a place and is still to be made.
pub(crate) struct Asked {
    pub link: Arc<HelperLink>,
    pub entry: Entry,
    pub created: oneshot::Receiver<Result<Created, SpawnError>>,
    pub ended: oneshot::Receiver<Ended>,
}

/// A place in the table of sandboxes, freed if the sandbox is not made.
#[derive(Debug)]
pub(crate) struct Entry {
    link: Arc<HelperLink>,
    id: SandboxId,
    is_made: bool,
}

impl Entry {
    pub(crate) fn id(&self) -> SandboxId {
        self.id
    }

    /// From now on the helper reports the end.
    pub(crate) fn made(mut self) {
        self.is_made = true;
    }
}

impl Drop for Entry {
    fn drop(&mut self) {
        if !self.is_made
            && let Some(waiting) = self.link.lock().get_mut(&self.id)
        {
            // The helper may still make it; its first process ends at once, because the channel is closed.
            waiting.created = None;
        }
    }
}

impl HelperLink {
    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<SandboxId, Waiting>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn enter(&self, id: SandboxId, waiting: Waiting, n_max: u32) -> Result<(), SpawnError> {
        let mut table = self.lock();
        if table.len() >= usize::try_from(n_max).unwrap_or(usize::MAX) {
            return Err(SpawnError::TooMany { n_max });
        }
        table.insert(id, waiting);
        Ok(())
    }

    /// Tells the helper to end.
    fn close(&self) {
        // It fails only if the helper is gone already.
        let _ = rustix::net::shutdown(self.socket.get_ref(), rustix::net::Shutdown::Both);
    }

    /// Gives a nest its specification. What comes back completes if that fails.
    pub(crate) async fn complete(
        &self,
        id: SandboxId,
        spec: Spec,
    ) -> Result<oneshot::Receiver<SpawnError>, SpawnError> {
        let (sender, refused) = oneshot::channel();
        match self.lock().get_mut(&id) {
            Some(waiting) => waiting.refused = Some(sender),
            None => return Err(SpawnError::Gone),
        }
        self.send(&ToHelper::Complete { id, spec: Box::new(spec) }, &[]).await?;
        Ok(refused)
    }

    pub(crate) async fn send(&self, message: &ToHelper, fds: &[BorrowedFd<'_>]) -> io::Result<()> {
        let bytes = serde_json::to_vec(message).map_err(io::Error::other)?;
        loop {
            let mut ready = self.socket.writable().await?;
            match ready.try_io(|socket| socket::send_bytes(socket.as_fd(), &bytes, fds)) {
                Ok(result) => return result,
                Err(_would_block) => {}
            }
        }
    }

    /// Reads until the helper is gone.
    async fn read(&self) {
        let mut buffer = Vec::new();
        loop {
            let Ok(mut ready) = self.socket.readable().await else { return };
            match ready.try_io(|socket| socket::receive::<FromHelper>(socket.as_fd(), &mut buffer)) {
                Ok(Ok(Some((message, fds)))) => self.take(message, fds),
                Ok(Ok(None)) => return,
                Ok(Err(error)) => {
                    tracing::error!(error = &error as &dyn std::error::Error, "read from the sandbox helper");
                    return;
                }
                Err(_would_block) => {}
            }
        }
    }

    fn take(&self, message: FromHelper, mut fds: Vec<OwnedFd>) {
        let mut table = self.lock();
        match message {
            FromHelper::Created { id, pid, groups, steps } => {
                let created = table.get_mut(&id).and_then(|waiting| waiting.created.take());
                if let (Some(created), Some(pidfd)) = (created, fds.pop()) {
                    let _ = created.send(Ok(Created { pid, pidfd, groups: *groups, steps, nest: None }));
                }
            }
            FromHelper::Conceived { id, pid, groups, ids, steps } => {
                let created = table.get_mut(&id).and_then(|waiting| waiting.created.take());
                if let Some(created) = created
                    && !fds.is_empty()
                {
                    let group_files = fds.split_off(1);
                    if let Some(pidfd) = fds.pop() {
                        let nest = Some(CreatedNest { ids, group_files });
                        let _ = created.send(Ok(Created { pid, pidfd, groups: *groups, steps, nest }));
                    }
                }
            }
            FromHelper::Refused { id, failure } => {
                let source = failure.to_io();
                let error = SpawnError::Setup { step: failure.step, source };
                // The end of a nest that exists is reported too.
                if let Some(refused) = table.get_mut(&id).and_then(|waiting| waiting.refused.take()) {
                    let _ = refused.send(error);
                } else if let Some(created) = table.remove(&id).and_then(|waiting| waiting.created) {
                    let _ = created.send(Err(error));
                }
            }
            FromHelper::Ended { id, usage, n_memory_kills } => {
                if let Some(ended) = table.remove(&id).and_then(|waiting| waiting.ended) {
                    let _ = ended.send(Ended { usage, n_memory_kills });
                }
            }
            FromHelper::Notice { text } => tracing::warn!(text, "sandbox helper"),
            FromHelper::Ready { .. } => {}
        }
    }
}

async fn supervise(shared: Arc<Shared>, mut link: Arc<HelperLink>, mut child: std::process::Child) {
    /// Between attempts to start a helper that will not start.
    const PAUSE: Duration = Duration::from_millis(500);
    loop {
        tokio::select! {
            () = link.read() => {}
            () = shared.tasks.cancelled() => link.close(),
        }
        shared.helper.send_replace(None);
        if shared.tasks.is_cancelled() {
            // Its sandboxes end with it, and it waits for them.
            reap_helper(child).await;
            link.lock().clear();
            return;
        }
        let n_lost = std::mem::take(&mut *link.lock()).len();
        tracing::error!(n_lost, "the sandbox helper is gone; starting another");
        drop(link);
        reap_helper(child).await;
        (link, child) = loop {
            match start_helper(&shared.config).await {
                Ok((link, child, _)) => break (link, child),
                Err(_) if shared.tasks.is_cancelled() => return,
                Err(error) => {
                    tracing::error!(error = &error as &dyn std::error::Error, "restart the sandbox helper");
                    tokio::time::sleep(PAUSE).await;
                }
            }
        };
        shared.helper.send_replace(Some(Arc::clone(&link)));
    }
}

async fn start_helper(
    config: &Config,
) -> Result<(Arc<HelperLink>, std::process::Child, Capabilities), StartError> {
    /// Probing and cleaning up after a dead engine included.
    const PATIENCE: Duration = Duration::from_secs(20);
    let no_answer = |reason: String| StartError::NoAnswer { reason };
    let (ours, theirs) = socket::pair().map_err(|error| no_answer(error.to_string()))?;
    let configure = ToHelper::Configure {
        name: config.name.clone(),
        isolation: config.isolation,
        uid_first: config.uid_first,
        n_max: config.n_max,
        n_spares: config.n_spares,
    };
    socket::send(ours.as_fd(), &configure, &[]).map_err(|error| no_answer(error.to_string()))?;
    let socket = sys::watch(ours).map_err(|error| no_answer(error.to_string()))?;
    let child = execute_helper(config, theirs)?;
    let link = Arc::new(HelperLink { socket, waiting: Mutex::default() });
    let first = tokio::time::timeout(PATIENCE, link.read_one()).await;
    match first {
        Ok(Ok(Some(FromHelper::Ready { capabilities }))) => Ok((link, child, *capabilities)),
        Ok(Ok(Some(_))) => Err(no_answer("it spoke out of turn".into())),
        Ok(Ok(None)) => Err(no_answer("it ended at once".into())),
        Ok(Err(error)) => Err(no_answer(error.to_string())),
        Err(_elapsed) => Err(no_answer("it took too long".into())),
    }
}

impl HelperLink {
    async fn read_one(&self) -> io::Result<Option<FromHelper>> {
        loop {
            let mut ready = self.socket.readable().await?;
            let read = ready.try_io(|socket| socket::receive::<FromHelper>(socket.as_fd(), &mut Vec::new()));
            if let Ok(result) = read {
                return Ok(result?.map(|(message, _)| message));
            }
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "the one process that the server starts")]
fn execute_helper(config: &Config, socket: OwnedFd) -> Result<std::process::Child, StartError> {
    let (program, arguments) = config
        .helper_command
        .split_first()
        .ok_or(StartError::NoAnswer { reason: "no command for it".into() })?;
    std::process::Command::new(program)
        .args(arguments)
        // The server's environment may hold secrets; the helper needs none of it.
        .env_clear()
        .current_dir("/")
        .stdin(socket)
        .stdout(std::process::Stdio::null())
        .spawn()
        .map_err(|source| StartError::Helper { program: program.into(), source })
}

/// Waits for the end of a helper whose socket is closed.
async fn reap_helper(mut child: std::process::Child) {
    let _ = tokio::task::spawn_blocking(move || child.wait()).await;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn engines_have_ranges_of_ids() {
        let (one, other) = (uid_first("cumulet-1"), uid_first("cumulet-2"));
        assert!(one.abs_diff(other) >= Config::N_MAX);
        for uid in [one, other] {
            assert!((0x7000_0000..=0x8000_0000 - Config::N_MAX).contains(&uid));
        }
    }
}

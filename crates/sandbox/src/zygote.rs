//! Zygotes: processes that have done work which many sandboxes begin with, and that fork into them.
//!
//! ```text
//!   start ─▶ zygote says it is ready ─▶ fork … fork …            one at a time, asked for through its control socket
//!                                        │
//!   spawn ─▶ a spare, or fork one ─▶ complete its sandbox, if it is not ─▶ give it its program
//! ```
//!
//! The conversation is described in `ZYGOTE.md`; why it is safe, in the decision on zygotes.
//!
//! Invariants:
//! - The zygote is believed only about its own children.
//! - A child runs nothing before its sandbox is complete, unless the zygote had it in its own code already.
//! - The sandbox of a zygote outlives those of its children, whatever becomes of the zygote itself.

mod shelf;

use std::io;
use std::net::TcpListener;
use std::os::fd::{AsFd as _, BorrowedFd, OwnedFd, RawFd};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::{Duration, Instant};

use shelf::{Shelf, Wanted};
use tokio::io::unix::AsyncFd;
use tokio::sync::{Notify, oneshot, watch};

use crate::engine::{Asked, Created, CreatedNest, Ended, Engine, HelperLink, Isolation};
use crate::error::SpawnError;
use crate::handle::{Channel, KillOnDrop, NestMain, Prepared, Sandbox, Standing};
use crate::init::nest::NAMESPACES;
use crate::init::setup::shared_memory_bytes;
use crate::protocol::{ForkRequest, FromInit, FromZygote, Ids, MAIN, Role, SandboxId, ToHelper};
use crate::socket;
use crate::spec::{Command, ExitStatus, Mount, MountKind, Network, Spec, Stats, User};
use crate::sys;
use crate::validate;

/// How a zygote is started.
#[derive(Debug)]
pub struct ZygoteCommand {
    pub command: Command,
    /// The number of the control socket in the zygote.
    pub control: RawFd,
    /// Waits in the control socket when the zygote starts; it means nothing to the engine.
    pub first_message: Vec<u8>,
    /// How long the zygote may take until it is ready.
    pub patience: Duration,
    /// Whether a child that was forked ahead is replaced as soon as it is taken, instead of when nobody has asked for
    /// a moment.
    pub is_prompt: bool,
}

/// A zygote could not be made.
#[derive(Debug, thiserror::Error)]
pub enum ZygoteError {
    #[error("start the zygote")]
    Spawn(#[from] SpawnError),
    /// It says that it must not be forked. The reason is its own text.
    #[error("unfit to be forked: {reason}")]
    Unfit { reason: String },
    #[error("the zygote ended before it was ready: {status}")]
    Ended { status: ExitStatus },
    #[error("the zygote was not ready in time")]
    NoAnswer,
    #[error("talk to the zygote")]
    Io(#[from] io::Error),
}

/// A zygote that can be forked. Cheap to clone; when the last clone is dropped the zygote ends, and its children go on.
#[derive(Debug, Clone)]
pub struct Zygote {
    inner: Arc<Inner>,
}

#[derive(Debug)]
struct Inner {
    engine: Engine,
    sandbox: Arc<Sandbox>,
    /// Those of its own sandbox.
    mounts: Vec<Mount>,
    ready: String,
    /// Held from a request to its answer.
    control: tokio::sync::Mutex<AsyncFd<OwnedFd>>,
    is_broken: AtomicBool,
    spares: Mutex<Spares>,
    n_spares: AtomicUsize,
    /// See [`ZygoteCommand::is_prompt`].
    is_prompt: bool,
    wanted: Notify,
}

/// Children that wait, forked ahead.
#[derive(Debug)]
struct Spares {
    shelf: Shelf<Nestling>,
    asked: Instant,
}

/// A child of the zygote in its nest, before it has anything to do.
#[derive(Debug)]
struct Nestling {
    shape: Shape,
    id: SandboxId,
    link: Arc<HelperLink>,
    channel: Arc<Channel>,
    pid: i32,
    pidfd: KillOnDrop,
    created: NestGroups,
    ended: oneshot::Receiver<Ended>,
    exit: watch::Receiver<Option<ExitStatus>>,
    /// Where it waits for its program.
    order: OwnedFd,
    outfit: Option<Outfit>,
}

/// What makes a nest a sandbox for somebody.
#[derive(Debug)]
struct Outfit {
    spec: Spec,
    steps: Vec<crate::stopwatch::StepTime>,
    listeners: Vec<TcpListener>,
}

impl shelf::Child for Nestling {
    fn shape(&self) -> &Shape {
        &self.shape
    }

    fn outfit(&self) -> Option<&Spec> {
        self.outfit.as_ref().map(|outfit| &outfit.spec)
    }

    fn is_alive(&self) -> bool {
        self.exit.borrow().is_none()
    }
}

#[derive(Debug)]
struct NestGroups {
    groups: crate::cgroup::Groups,
    steps: Vec<crate::stopwatch::StepTime>,
}

/// What of a specification a nest has from its beginning. Specifications of one shape differ in their limits, in what is
/// mounted late, and in their names.
#[derive(Debug, Clone, PartialEq)]
struct Shape {
    /// Those that the zygote has too, and files and folders alone: nobody has written into them.
    early: Vec<Mount>,
    late_targets: Vec<PathBuf>,
    user: User,
    hostname: String,
    network: Network,
    shared_memory_bytes: u64,
}

impl Shape {
    /// The shape, and the specification without the early mounts.
    fn of(spec: &Spec, zygote: &[Mount]) -> (Self, Spec) {
        let is_early = |mount: &&Mount| match mount.kind {
            MountKind::ReadOnlyBind { .. } | MountKind::ReadOnlyLayers { .. } => zygote.contains(mount),
            MountKind::Tmpfs { .. } => false,
        };
        let early: Vec<Mount> = spec.mounts.iter().filter(is_early).cloned().collect();
        let late: Vec<Mount> = spec.mounts.iter().filter(|mount| !is_early(mount)).cloned().collect();
        let mut late_targets: Vec<PathBuf> = late.iter().map(|mount| mount.target.clone()).collect();
        late_targets.sort();
        let shape = Self {
            early,
            late_targets,
            user: spec.user.clone(),
            hostname: spec.hostname.clone(),
            network: spec.network.clone(),
            shared_memory_bytes: shared_memory_bytes(&spec.limits),
        };
        (shape, Spec { mounts: late, ..spec.clone() })
    }
}

pub(crate) async fn start(
    engine: &Engine,
    spec: Spec,
    command: ZygoteCommand,
) -> Result<Zygote, ZygoteError> {
    if engine.isolation() != Isolation::Full {
        let reason = "zygotes need namespaces".to_owned();
        return Err(SpawnError::Invalid { reason }.into());
    }
    let ZygoteCommand { mut command, control: number, first_message, patience, is_prompt } = command;
    let (ours, theirs) = socket::pair()?;
    socket::send_bytes(ours.as_fd(), &first_message, &[])?;
    command.fds.push((number, theirs));
    let mounts = spec.mounts.clone();
    let sandbox = engine.spawn_as(Role::Zygote, spec, command).await?;
    let control = sys::watch(ours)?;
    let said = tokio::select! {
        said = tokio::time::timeout(patience, receive(&control)) => said.map_err(|_| ZygoteError::NoAnswer)?,
        status = sandbox.main_process().exited() => return Err(ended(&control, status).await),
    };
    let ready = match said? {
        Some(FromZygote { ready: Some(ready), .. }) => ready.get().to_owned(),
        Some(FromZygote { unfit: Some(reason), .. }) => {
            return Err(ZygoteError::Unfit { reason: reason.get().to_owned() });
        }
        Some(_) | None => {
            let status = tokio::time::timeout(patience, sandbox.main_process().exited()).await;
            return Err(status.map_or(ZygoteError::NoAnswer, |status| ZygoteError::Ended { status }));
        }
    };
    let inner = Arc::new(Inner {
        engine: engine.clone(),
        sandbox: Arc::new(sandbox),
        mounts,
        ready,
        control: tokio::sync::Mutex::new(control),
        is_broken: AtomicBool::new(false),
        spares: Mutex::new(Spares { shelf: Shelf::default(), asked: Instant::now() }),
        n_spares: AtomicUsize::new(0),
        is_prompt,
        wanted: Notify::new(),
    });
    engine
        .tasks()
        .spawn("zygote spares", keep_spares(Arc::downgrade(&inner), inner.sandbox.main_process().exited()));
    Ok(Zygote { inner })
}

/// What a zygote that has ended said last, or how it ended.
async fn ended(control: &AsyncFd<OwnedFd>, status: ExitStatus) -> ZygoteError {
    const LAST_WORDS: Duration = Duration::from_millis(100);
    match tokio::time::timeout(LAST_WORDS, receive(control)).await {
        Ok(Ok(Some(FromZygote { unfit: Some(reason), .. }))) => {
            ZygoteError::Unfit { reason: reason.get().to_owned() }
        }
        _ => ZygoteError::Ended { status },
    }
}

impl Zygote {
    /// What the zygote said when it was ready, as JSON.
    pub fn ready(&self) -> &str {
        &self.inner.ready
    }

    /// Makes a sandbox whose main process is forked from the zygote.
    ///
    /// The same contract as [`Engine::spawn`], but the program of the command is not executed: it is told to the
    /// child, which makes of it what it likes.
    pub async fn spawn(&self, spec: Spec, command: Command) -> Result<Sandbox, SpawnError> {
        validate::check_spec(&spec)?;
        validate::check_command(&command)?;
        if spec.network == Network::Host {
            // It has the zygote's network until it enters another, and the host's belongs to nobody here.
            return Err(SpawnError::Invalid { reason: "a zygote's child in the host's network".into() });
        }
        let mut nestling = match self.inner.take_spare(&spec) {
            Some(nestling) => nestling,
            None => self.fork(&spec).await?,
        };
        self.inner.wanted.notify_one();
        let outfit = match nestling.outfit.take() {
            Some(outfit) => outfit,
            None => self.inner.fit_out(&nestling, spec).await?,
        };
        self.inner.employ(nestling, outfit, command)
    }

    /// Forks to the end, even if the caller goes away: a zygote that is asked must be heard.
    async fn fork(&self, spec: &Spec) -> Result<Nestling, SpawnError> {
        let (sender, forked) = oneshot::channel();
        let (inner, spec) = (Arc::clone(&self.inner), spec.clone());
        self.inner.engine.tasks().spawn("fork a zygote", async move {
            // A child that nobody waits for any more ends with its handle.
            drop(sender.send(inner.fork(&spec).await));
        });
        forked.await.map_err(|_| SpawnError::Gone)?
    }

    /// How many children wait, forked ahead into sandboxes such as were asked for lately; besides them one that can
    /// still become another's.
    pub fn set_spares(&self, n: usize) {
        self.inner.n_spares.store(n, Ordering::Relaxed);
        self.inner.wanted.notify_one();
    }

    /// Has children forked ahead into such sandboxes, before anybody asks.
    pub fn expect(&self, spec: Spec) {
        let (shape, _) = Shape::of(&spec, &self.inner.mounts);
        self.inner.spares().shelf.expect(shape, spec);
        self.inner.wanted.notify_one();
    }

    /// Whether it can be forked, as far as is known.
    pub fn is_alive(&self) -> bool {
        !self.inner.is_broken.load(Ordering::Relaxed)
    }

    /// What the zygote itself uses; what its children share with it is counted here.
    pub fn stats(&self) -> Stats {
        self.inner.sandbox.stats()
    }

    /// The first process of its sandbox, by its id on the host.
    pub fn pid(&self) -> i32 {
        self.inner.sandbox.pid()
    }
}

impl Drop for Inner {
    fn drop(&mut self) {
        self.sandbox.kill_main();
    }
}

impl Inner {
    fn spares(&self) -> MutexGuard<'_, Spares> {
        self.spares.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn take_spare(&self, spec: &Spec) -> Option<Nestling> {
        let (shape, _) = Shape::of(spec, &self.mounts);
        let mut spares = self.spares();
        spares.asked = Instant::now();
        spares.shelf.take(&shape, spec)
    }

    /// Makes a nest and forks the zygote into it.
    async fn fork(&self, spec: &Spec) -> Result<Nestling, SpawnError> {
        let Asked { link, entry, created, ended } = self.engine.ask().await?;
        let id = entry.id();
        let (ours, theirs) = socket::pair()?;
        let (shape, late) = Shape::of(spec, &self.mounts);
        let n_early = shape.early.len();
        let mounts = shape.early.iter().cloned().chain(late.mounts).collect();
        let spec = Box::new(Spec { mounts, ..spec.clone() });
        let conceive = ToHelper::Conceive { id, zygote: self.sandbox.id(), spec, n_early };
        link.send(&conceive, &[theirs.as_fd()]).await?;
        drop(theirs);
        let channel = Channel::new(ours)?;
        let created = created.await.map_err(|_| SpawnError::Gone)??;
        entry.made();
        let Created { pid, pidfd, groups, steps, nest } = created;
        let pidfd = KillOnDrop(Some(pidfd));
        let CreatedNest { ids, group_files } = nest.ok_or(SpawnError::Gone)?;
        let namespaces = match channel.receive().await? {
            Some((FromInit::Prepared, fds)) if fds.len() == NAMESPACES.len() => fds,
            Some((FromInit::NotPrepared { failure }, _)) => {
                let source = failure.to_io();
                return Err(SpawnError::Setup { step: failure.step, source });
            }
            Some(_) | None => return Err(SpawnError::Gone),
        };
        let (order, child_end) = socket::pair()?;
        let exit = self.ask_zygote(id, ids, &namespaces, &group_files, &child_end).await?;
        let created = NestGroups { groups, steps };
        Ok(Nestling { shape, id, link, channel, pid, pidfd, created, ended, exit, order, outfit: None })
    }

    async fn ask_zygote(
        &self,
        id: SandboxId,
        ids: Ids,
        namespaces: &[OwnedFd],
        group_files: &[OwnedFd],
        child_end: &OwnedFd,
    ) -> Result<watch::Receiver<Option<ExitStatus>>, SpawnError> {
        /// A fork takes milliseconds; joining control groups may wait for the kernel, on a busy machine long.
        const PATIENCE: Duration = Duration::from_secs(10);
        let request =
            ForkRequest { fork: id, n_namespaces: namespaces.len(), n_groups: group_files.len(), ids };
        let bytes = serde_json::to_vec(&request).map_err(io::Error::other)?;
        let fds: Vec<BorrowedFd<'_>> =
            namespaces.iter().chain(group_files).chain([child_end]).map(|fd| fd.as_fd()).collect();
        let control = self.control.lock().await;
        // Unless the answer is there in the end, request and answer are out of step from now on.
        let breaking = BreakOnDrop { inner: self, is_armed: true };
        self.sandbox.forget_orphans();
        send(&control, &bytes, &fds).await?;
        let answer = tokio::time::timeout(PATIENCE, receive(&control)).await;
        match answer.map_err(|_| SpawnError::Gone)?? {
            Some(FromZygote { forked: Some(answered), pid, .. }) if answered == id && pid > 0 => {
                breaking.disarm();
                Ok(self.sandbox.await_orphan(pid))
            }
            Some(FromZygote { failed: Some(answered), step, errno, .. }) if answered == id => {
                breaking.disarm();
                let source = io::Error::from_raw_os_error(errno);
                Err(SpawnError::Setup { step: format!("fork the zygote: {step}"), source })
            }
            Some(_) | None => Err(SpawnError::Gone),
        }
    }

    /// Completes the nest.
    async fn fit_out(&self, nestling: &Nestling, spec: Spec) -> Result<Outfit, SpawnError> {
        let (_, late) = Shape::of(&spec, &self.mounts);
        let refused = nestling.link.complete(nestling.id, late).await?;
        let (steps, listeners) = tokio::select! {
            biased;
            message = nestling.channel.receive() => set_up(message?)?,
            Ok(error) = refused => return Err(error),
        };
        Ok(Outfit { spec, steps, listeners })
    }

    /// Gives the child its program.
    fn employ(&self, nestling: Nestling, outfit: Outfit, command: Command) -> Result<Sandbox, SpawnError> {
        let Nestling { id, channel, pid, mut pidfd, created, ended, exit, order, .. } = nestling;
        let Outfit { spec, steps: more, listeners } = outfit;
        let NestGroups { groups, mut steps } = created;
        steps.extend(more);
        let Spec { name, lifetime, limits, .. } = spec;
        let prepared = Prepared::new(MAIN, command)?;
        if let Some(child_order) = prepared.order() {
            let bytes = serde_json::to_vec(&child_order).map_err(io::Error::other)?;
            socket::send_bytes(order.as_fd(), &bytes, &prepared.borrowed()).map_err(|_| SpawnError::Gone)?;
        }
        let pidfd = pidfd.0.take().ok_or(SpawnError::Gone)?;
        let (told, main_exit) = watch::channel(None);
        let Prepared { stdout, stderr, .. } = prepared;
        Standing {
            id,
            name,
            pid,
            pidfd,
            groups,
            memory_bytes_max: limits.memory_bytes,
            channel,
            main_exit,
            ended,
            steps,
            listeners,
            stdout,
            stderr,
            zygote: Some(Arc::clone(&self.sandbox)),
            nest_main: Some(NestMain { lifetime, ended: exit, is_seen: false, told }),
        }
        .follow(self.engine.tasks())
    }

    /// Makes a child that waits.
    async fn make_spare(&self, wanted: Wanted) -> Result<(), SpawnError> {
        let mut nestling = self.fork(&wanted.spec).await?;
        if wanted.is_complete {
            nestling.outfit = Some(self.fit_out(&nestling, wanted.spec).await?);
        }
        self.spares().shelf.put(nestling);
        Ok(())
    }
}

fn set_up(
    message: Option<(FromInit, Vec<OwnedFd>)>,
) -> Result<(Vec<crate::stopwatch::StepTime>, Vec<TcpListener>), SpawnError> {
    match message {
        Some((FromInit::SetUp { steps }, fds)) => {
            Ok((steps, fds.into_iter().map(TcpListener::from).collect()))
        }
        Some((FromInit::SetUpFailed { failure }, _)) => {
            let source = failure.to_io();
            Err(SpawnError::Setup { step: failure.step, source })
        }
        Some(_) | None => Err(SpawnError::Gone),
    }
}

/// Ends a zygote that was asked and did not answer, also when who asked went away.
struct BreakOnDrop<'a> {
    inner: &'a Inner,
    is_armed: bool,
}

impl BreakOnDrop<'_> {
    fn disarm(mut self) {
        self.is_armed = false;
    }
}

impl Drop for BreakOnDrop<'_> {
    fn drop(&mut self) {
        if self.is_armed {
            self.inner.is_broken.store(true, Ordering::Relaxed);
            self.inner.sandbox.kill_main();
        }
    }
}

/// Forks ahead, until the zygote ends or nobody has it any more.
async fn keep_spares(zygote: Weak<Inner>, exited: impl Future<Output = ExitStatus>) {
    /// Who was served a moment ago needs the processors more, and so do those who come one after another.
    const QUIET: Duration = Duration::from_millis(10);
    /// But not for ever.
    const QUIET_MAX: Duration = Duration::from_millis(100);
    /// After a failure.
    const PAUSE: Duration = Duration::from_secs(1);
    /// How soon it is noticed that nobody has the zygote any more.
    const LOOK: Duration = Duration::from_secs(5);
    let mut exited = std::pin::pin!(exited);
    let mut wanted_since = None;
    loop {
        let Some(inner) = zygote.upgrade() else { return };
        let (next, quiet) = {
            let mut spares = inner.spares();
            let next = spares.shelf.next(inner.n_spares.load(Ordering::Relaxed));
            (next, spares.asked.elapsed())
        };
        let is_broken = inner.is_broken.load(Ordering::Relaxed);
        let step = async {
            let Some(wanted) = next.filter(|_| !is_broken) else {
                wanted_since = None;
                return drop(tokio::time::timeout(LOOK, inner.wanted.notified()).await);
            };
            let waited = wanted_since.get_or_insert_with(Instant::now).elapsed();
            if !inner.is_prompt && quiet < QUIET && waited < QUIET_MAX {
                return tokio::time::sleep(QUIET.saturating_sub(quiet)).await;
            }
            let spec = wanted.spec.clone();
            if let Err(error) = inner.make_spare(wanted).await {
                tracing::debug!(error = &error as &dyn std::error::Error, "no spare from a zygote");
                inner.spares().shelf.forget(&spec);
                tokio::time::sleep(PAUSE).await;
            }
        };
        tokio::select! {
            () = step => {}
            _status = &mut exited => {
                inner.is_broken.store(true, Ordering::Relaxed);
                inner.spares().shelf.clear();
                return;
            }
        }
    }
}

async fn receive(control: &AsyncFd<OwnedFd>) -> io::Result<Option<FromZygote>> {
    loop {
        let mut ready = control.readable().await?;
        let read = ready.try_io(|socket| socket::receive::<FromZygote>(socket.as_fd(), &mut Vec::new()));
        if let Ok(result) = read {
            return Ok(result?.map(|(message, _)| message));
        }
    }
}

async fn send(control: &AsyncFd<OwnedFd>, bytes: &[u8], fds: &[BorrowedFd<'_>]) -> io::Result<()> {
    loop {
        let mut ready = control.writable().await?;
        if let Ok(result) = ready.try_io(|socket| socket::send_bytes(socket.as_fd(), bytes, fds)) {
            return result;
        }
    }
}

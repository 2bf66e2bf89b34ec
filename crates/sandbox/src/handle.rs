//! A running sandbox in the hands of the caller.

use std::collections::{HashMap, VecDeque};
use std::io;
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::os::fd::{AsFd as _, BorrowedFd, OwnedFd};
use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::Duration;

use base::Tasks;
use rustix::process::Signal;
use tokio::io::unix::AsyncFd;
use tokio::sync::{oneshot, watch};

use crate::cgroup::{self, Groups};
use crate::engine::Ended;
use crate::error::SpawnError;
use crate::protocol::{ChildOrder, FromInit, MAIN, ProcessNumber, Program, SandboxId, ToInit};
use crate::socket;
use crate::spec::{Command, Exit, ExitStatus, Lifetime, Output, Stats, Usage};
use crate::stopwatch::StepTime;
use crate::sys;
use crate::validate;

/// A sandbox with its main process. Dropping it kills every process in it.
#[derive(Debug)]
pub struct Sandbox {
    shared: Arc<Shared>,
    main: Process,
    /// In the order of [`crate::Network::Isolated`]; non-blocking. They keep the sandbox's network alive.
    listeners: Vec<TcpListener>,
    steps: Vec<StepTime>,
}

/// One process of a sandbox.
#[derive(Debug)]
pub struct Process {
    shared: Arc<Shared>,
    number: ProcessNumber,
    /// The reading ends of the pipes that were asked for; blocking, as the kernel makes them.
    pub stdout: Option<OwnedFd>,
    pub stderr: Option<OwnedFd>,
    exit: watch::Receiver<Option<ExitStatus>>,
}

#[derive(Debug)]
struct Shared {
    id: SandboxId,
    name: String,
    pid: i32,
    pidfd: OwnedFd,
    groups: Groups,
    /// The group counts page cache and tmpfs too, so that its numbers are cut at the limit.
    memory_bytes_max: u64,
    /// Open from the first question on.
    memory_peak: OnceLock<Option<OwnedFd>>,
    channel: Arc<Channel>,
    next_number: AtomicU32,
    exit: watch::Receiver<Option<Exit>>,
    /// Where the main process comes from: this sandbox ends with that one.
    _zygote: Option<Arc<Sandbox>>,
}

/// The server's end of the channel to the first process.
#[derive(Debug)]
pub(crate) struct Channel {
    socket: AsyncFd<OwnedFd>,
    processes: Mutex<HashMap<ProcessNumber, Tracked>>,
    /// Those that are not the kernel's.
    n_memory_kills: AtomicU64,
    /// Who waits for the end of all processes, in order.
    killed: Mutex<VecDeque<oneshot::Sender<bool>>>,
    connecting: Mutex<HashMap<u32, oneshot::Sender<io::Result<OwnedFd>>>>,
    /// In the sandbox of a zygote: its children in others, by their id there.
    orphans: Mutex<HashMap<i32, Orphan>>,
}

/// A child of a zygote.
#[derive(Debug)]
enum Orphan {
    Awaited(watch::Sender<Option<ExitStatus>>),
    /// Faster than the zygote's word that it exists.
    Ended(ExitStatus),
}

#[derive(Debug)]
struct Tracked {
    started: Option<oneshot::Sender<Result<(), i32>>>,
    exit: watch::Sender<Option<ExitStatus>>,
}

impl Sandbox {
    pub fn id(&self) -> u64 {
        self.shared.id
    }

    pub fn name(&self) -> &str {
        &self.shared.name
    }

    /// The first process's id on the host.
    pub fn pid(&self) -> i32 {
        self.shared.pid
    }

    pub fn main(&mut self) -> &mut Process {
        &mut self.main
    }

    pub fn main_process(&self) -> &Process {
        &self.main
    }

    /// Hands out the listeners, once.
    pub fn take_listeners(&mut self) -> Vec<TcpListener> {
        std::mem::take(&mut self.listeners)
    }

    /// How long each step of the set-up took.
    pub fn steps(&self) -> &[StepTime] {
        &self.steps
    }

    /// Forgets children of the zygote in it that ended and that nobody asked for.
    pub(crate) fn forget_orphans(&self) {
        self.shared.channel.forget_orphans();
    }

    /// How a child of the zygote in it ends.
    pub(crate) fn await_orphan(&self, pid: i32) -> watch::Receiver<Option<ExitStatus>> {
        self.shared.channel.await_orphan(pid)
    }

    /// Kills the main process, without waiting.
    pub(crate) fn kill_main(&self) {
        // It fails if the sandbox is gone already.
        let _ = self.shared.channel.try_send(&ToInit::Signal { number: MAIN, signal: 9 }, &[]);
    }

    /// Waits until no process is left, and says how the sandbox ended. May be called any number of times.
    pub async fn wait(&self) -> Exit {
        self.shared.wait().await
    }

    /// Kills every process. Returns at once; [`Sandbox::wait`] says when they are gone.
    pub fn kill(&self) {
        self.shared.kill();
    }

    /// Stops every process, until [`Sandbox::thaw`]. They stop soon after this returns.
    pub fn freeze(&self) -> io::Result<()> {
        match self.shared.groups.freeze()? {
            true => Ok(()),
            false => self.shared.channel.try_send(&ToInit::Stop, &[]),
        }
    }

    pub fn thaw(&self) -> io::Result<()> {
        match self.shared.groups.thaw()? {
            true => Ok(()),
            false => self.shared.channel.try_send(&ToInit::Continue, &[]),
        }
    }

    pub fn stats(&self) -> Stats {
        let stats = self.shared.groups.stats();
        let cut = |bytes: Option<u64>| bytes.map(|bytes| bytes.min(self.shared.memory_bytes_max));
        Stats {
            memory_bytes: cut(stats.memory_bytes),
            memory_peak_bytes: cut(stats.memory_peak_bytes),
            ..stats
        }
    }

    /// The one number of [`Sandbox::stats`] that is asked for often.
    pub fn memory_peak_bytes(&self) -> Option<u64> {
        let file = self.shared.memory_peak.get_or_init(|| self.shared.groups.open_memory_peak());
        let peak = file.as_ref().and_then(cgroup::read_number);
        peak.map(|bytes| bytes.min(self.shared.memory_bytes_max))
    }

    /// Starts the peak of [`Sandbox::stats`] anew. Says whether the kernel can do that.
    pub fn reset_memory_peak(&self) -> io::Result<bool> {
        self.shared.groups.reset_memory_peak()
    }

    /// How many processes were killed for want of memory so far.
    pub fn n_memory_kills(&self) -> u64 {
        self.shared.groups.n_memory_kills() + self.shared.channel.n_memory_kills.load(Ordering::Relaxed)
    }

    /// Kills every process and keeps the sandbox: its files stay, and processes can be started in it again.
    ///
    /// Only with [`crate::Lifetime::Explicit`]. Returns when they are gone. `false`: some may be left, or there is no
    /// process namespace to tell them by; then only [`Sandbox::kill`] is sure.
    pub async fn kill_processes(&self) -> Result<bool, SpawnError> {
        // Version 1 keeps frozen processes from dying.
        self.thaw()?;
        let (sender, killed) = oneshot::channel();
        let channel = &self.shared.channel;
        channel.killed.lock().unwrap_or_else(PoisonError::into_inner).push_back(sender);
        channel.send(&ToInit::KillAll, &[]).await.map_err(|_| SpawnError::Gone)?;
        killed.await.map_err(|_| SpawnError::Gone)
    }

    /// Connects to an address of the sandbox's own network; the socket blocks.
    pub async fn connect(&self, address: SocketAddr) -> io::Result<TcpStream> {
        let request = self.shared.next_number.fetch_add(1, Ordering::Relaxed);
        let (sender, connected) = oneshot::channel();
        let channel = &self.shared.channel;
        channel.connecting.lock().unwrap_or_else(PoisonError::into_inner).insert(request, sender);
        channel.send(&ToInit::Connect { request, address }, &[]).await?;
        let gone = || io::Error::from(io::ErrorKind::BrokenPipe);
        connected.await.map_err(|_| gone())?.map(TcpStream::from)
    }

    /// Starts another process beside the main one, with the same view, rights, limits and end.
    pub async fn spawn_process(&self, command: Command) -> Result<Process, SpawnError> {
        validate::check_command(&command)?;
        let number = self.shared.next_number.fetch_add(1, Ordering::Relaxed);
        let prepared = Prepared::new(number, command)?;
        let (started_sender, started) = oneshot::channel();
        let exit = self.shared.channel.track(number, started_sender);
        self.shared
            .channel
            .send(&prepared.message, &prepared.borrowed())
            .await
            .map_err(|_| SpawnError::Gone)?;
        match started.await {
            Ok(Ok(())) => Ok(Process {
                shared: Arc::clone(&self.shared),
                number,
                stdout: prepared.stdout,
                stderr: prepared.stderr,
                exit,
            }),
            Ok(Err(errno)) => Err(execute_error(prepared.program_name, errno)),
            Err(_gone) => Err(SpawnError::Gone),
        }
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        self.shared.kill();
    }
}

impl Process {
    /// Waits for the end of the process.
    pub async fn wait(&mut self) -> ExitStatus {
        self.exited().await
    }

    /// Completes at the end of the process, and needs it no longer.
    pub fn exited(&self) -> impl Future<Output = ExitStatus> + Send + 'static {
        let mut exit = self.exit.clone();
        async move {
            match exit.wait_for(Option::is_some).await {
                Ok(status) => status.unwrap_or(ExitStatus::Lost),
                Err(_gone) => ExitStatus::Lost,
            }
        }
    }

    /// Sends a signal to this process, not to its children. A signal to a process that ended has no effect.
    pub async fn signal(&self, signal: i32) -> io::Result<()> {
        self.shared.channel.send(&ToInit::Signal { number: self.number, signal }, &[]).await
    }
}

impl Shared {
    fn kill(&self) {
        // Without the process, as it ended before, there is nothing to do.
        let _ = rustix::process::pidfd_send_signal(&self.pidfd, Signal::KILL);
        // Version 1 keeps frozen processes from dying.
        let _ = self.groups.thaw();
    }

    async fn wait(&self) -> Exit {
        let lost = Exit { status: ExitStatus::Lost, out_of_memory: false, usage: Usage::default() };
        match self.exit.clone().wait_for(Option::is_some).await {
            Ok(exit) => exit.unwrap_or(lost),
            Err(_gone) => lost,
        }
    }
}

/// A sandbox that is set up.
#[derive(Debug)]
pub(crate) struct Standing {
    pub id: SandboxId,
    pub name: String,
    pub pid: i32,
    pub pidfd: OwnedFd,
    pub groups: Groups,
    pub memory_bytes_max: u64,
    pub channel: Arc<Channel>,
    pub main_exit: watch::Receiver<Option<ExitStatus>>,
    pub ended: oneshot::Receiver<Ended>,
    pub steps: Vec<StepTime>,
    pub listeners: Vec<TcpListener>,
    pub stdout: Option<OwnedFd>,
    pub stderr: Option<OwnedFd>,
    pub zygote: Option<Arc<Sandbox>>,
    /// None for a sandbox whose first process sees its main process end.
    pub nest_main: Option<NestMain>,
}

/// The main process of a nest, of whose end the first process of another sandbox hears.
#[derive(Debug)]
pub(crate) struct NestMain {
    pub lifetime: Lifetime,
    pub ended: watch::Receiver<Option<ExitStatus>>,
    /// Its end has been noticed.
    pub is_seen: bool,
    /// Where its end is told, after all that the nest's own first process has to say about it.
    pub told: watch::Sender<Option<ExitStatus>>,
}

impl Standing {
    /// Follows what happens in it from now on.
    pub(crate) fn follow(self, tasks: &Tasks) -> Result<Sandbox, SpawnError> {
        let (exit_sender, exit) = watch::channel(None);
        let guard = KillOnDrop(Some(self.pidfd));
        let pidfd = guard.0.as_ref().ok_or(SpawnError::Gone)?.try_clone()?;
        let follow = follow(
            Arc::clone(&self.channel),
            self.main_exit.clone(),
            self.ended,
            pidfd,
            self.memory_bytes_max,
            self.nest_main,
            exit_sender,
        );
        tasks.spawn("sandbox", follow);
        let mut guard = guard;
        let pidfd = guard.0.take().ok_or(SpawnError::Gone)?;
        let shared = Arc::new(Shared {
            id: self.id,
            name: self.name,
            pid: self.pid,
            pidfd,
            groups: self.groups,
            memory_bytes_max: self.memory_bytes_max,
            memory_peak: OnceLock::new(),
            channel: self.channel,
            next_number: AtomicU32::new(MAIN + 1),
            exit,
            _zygote: self.zygote,
        });
        let main = Process {
            shared: Arc::clone(&shared),
            number: MAIN,
            stdout: self.stdout,
            stderr: self.stderr,
            exit: self.main_exit,
        };
        Ok(Sandbox { shared, main, listeners: self.listeners, steps: self.steps })
    }
}

/// Ends a sandbox whose start failed or was given up.
#[derive(Debug)]
pub(crate) struct KillOnDrop(pub Option<OwnedFd>);

impl Drop for KillOnDrop {
    fn drop(&mut self) {
        if let Some(pidfd) = &self.0 {
            let _ = rustix::process::pidfd_send_signal(pidfd, Signal::KILL);
        }
    }
}

/// How long the end of a nest's main process is waited for once the nest is gone; both end at the same time.
const NEST_MAIN_END: Duration = Duration::from_secs(1);

impl NestMain {
    fn tell(self, first: &OwnedFd) {
        let status = self.ended.borrow().unwrap_or(ExitStatus::Lost);
        self.told.send_replace(Some(status));
        if self.lifetime == Lifetime::MainProcess {
            let _ = rustix::process::pidfd_send_signal(first, Signal::KILL);
        }
    }
}

/// Completes once when the main process of a nest has ended.
async fn nest_main_ended(nest_main: &mut Option<NestMain>) {
    match nest_main {
        Some(nest_main) if !nest_main.is_seen => {
            drop(nest_main.ended.wait_for(Option::is_some).await);
            nest_main.is_seen = true;
        }
        Some(_) | None => std::future::pending().await,
    }
}

/// Reads what the first process says until it is gone, then waits for the helper's account.
async fn follow(
    channel: Arc<Channel>,
    main: watch::Receiver<Option<ExitStatus>>,
    mut ended: oneshot::Receiver<Ended>,
    pidfd: OwnedFd,
    memory_bytes_max: u64,
    mut nest_main: Option<NestMain>,
    exit: watch::Sender<Option<Exit>>,
) {
    let mut account = None;
    loop {
        tokio::select! {
            message = channel.receive() => match message {
                Ok(Some((FromInit::Synced, _))) => {
                    if let Some(nest_main) = nest_main.take() {
                        nest_main.tell(&pidfd);
                    }
                }
                Ok(Some((message, fds))) => channel.take(message, fds),
                Ok(None) | Err(_) => break,
            },
            () = nest_main_ended(&mut nest_main) => {
                // It may have been killed for want of memory, which only the nest's first process can tell.
                if channel.try_send(&ToInit::Sync, &[]).is_err()
                    && let Some(nest_main) = nest_main.take()
                {
                    nest_main.tell(&pidfd);
                }
            }
            // The first process is gone, but what it said last may still be in the channel.
            result = &mut ended, if account.is_none() => {
                if result.is_err() {
                    // Without a helper nobody would reap it.
                    let _ = rustix::process::pidfd_send_signal(&pidfd, Signal::KILL);
                }
                account = Some(result);
            }
        }
    }
    if let Some(nest_main) = nest_main {
        // It ends with the first process.
        let mut ended = nest_main.ended.clone();
        let _ = tokio::time::timeout(NEST_MAIN_END, ended.wait_for(Option::is_some)).await;
        nest_main.tell(&pidfd);
    }
    channel.lose_all();
    let status = main.borrow().unwrap_or(ExitStatus::Lost);
    let account = match account {
        Some(account) => account,
        None => ended.await,
    };
    let (mut usage, n_memory_kills) = match account {
        Ok(ended) => (ended.usage, ended.n_memory_kills),
        Err(_helper_gone) => (Usage::default(), 0),
    };
    usage.memory_peak_bytes = usage.memory_peak_bytes.min(memory_bytes_max);
    let out_of_memory = n_memory_kills + channel.n_memory_kills.load(Ordering::Relaxed) > 0;
    exit.send_replace(Some(Exit { status, out_of_memory, usage }));
}

impl Channel {
    pub(crate) fn new(socket: OwnedFd) -> io::Result<Arc<Self>> {
        Ok(Arc::new(Self {
            socket: sys::watch(socket)?,
            processes: Mutex::default(),
            n_memory_kills: AtomicU64::new(0),
            killed: Mutex::default(),
            connecting: Mutex::default(),
            orphans: Mutex::default(),
        }))
    }

    /// Forgets orphans that nobody asked for; the next that ends may have the id of one of them.
    fn forget_orphans(&self) {
        self.orphans().retain(|_, orphan| matches!(orphan, Orphan::Awaited(_)));
    }

    /// How a child of the zygote ends, or has ended.
    fn await_orphan(&self, pid: i32) -> watch::Receiver<Option<ExitStatus>> {
        let mut orphans = self.orphans();
        let (sender, receiver) = watch::channel(None);
        match orphans.remove(&pid) {
            Some(Orphan::Ended(status)) => drop(sender.send_replace(Some(status))),
            Some(Orphan::Awaited(_)) | None => drop(orphans.insert(pid, Orphan::Awaited(sender))),
        }
        receiver
    }

    fn orphan_ended(&self, pid: i32, status: ExitStatus) {
        /// What a zygote's own programs may leave behind between two forks.
        const ENDED_MAX: usize = 1024;
        let mut orphans = self.orphans();
        if let Some(Orphan::Awaited(sender)) = orphans.remove(&pid) {
            sender.send_replace(Some(status));
        } else if orphans.len() < ENDED_MAX {
            orphans.insert(pid, Orphan::Ended(status));
        }
    }

    fn orphans(&self) -> std::sync::MutexGuard<'_, HashMap<i32, Orphan>> {
        self.orphans.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<ProcessNumber, Tracked>> {
        self.processes.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn track(
        &self,
        number: ProcessNumber,
        started: oneshot::Sender<Result<(), i32>>,
    ) -> watch::Receiver<Option<ExitStatus>> {
        let (sender, receiver) = watch::channel(None);
        self.lock().insert(number, Tracked { started: Some(started), exit: sender });
        receiver
    }

    pub(crate) fn take(&self, message: FromInit, mut fds: Vec<OwnedFd>) {
        let mut processes = self.lock();
        match message {
            FromInit::Started { number } => {
                if let Some(started) = processes.get_mut(&number).and_then(|tracked| tracked.started.take()) {
                    let _ = started.send(Ok(()));
                }
            }
            FromInit::NotStarted { number, errno } => {
                if let Some(started) = processes.remove(&number).and_then(|tracked| tracked.started) {
                    let _ = started.send(Err(errno));
                }
            }
            FromInit::Exited { number, status } => {
                if let Some(tracked) = processes.remove(&number) {
                    tracked.exit.send_replace(Some(status));
                }
            }
            FromInit::KilledForMemory => {
                self.n_memory_kills.fetch_add(1, Ordering::Relaxed);
            }
            FromInit::AllKilled { complete } => {
                let waiting = self.killed.lock().unwrap_or_else(PoisonError::into_inner).pop_front();
                if let Some(waiting) = waiting {
                    let _ = waiting.send(complete);
                }
            }
            FromInit::Connected { request } => {
                if let Some(fd) = fds.pop() {
                    self.connected(request, Ok(fd));
                }
            }
            FromInit::NotConnected { request, errno } => {
                self.connected(request, Err(io::Error::from_raw_os_error(errno)));
            }
            FromInit::OrphanExited { pid, status } => self.orphan_ended(pid, status),
            FromInit::Prepared
            | FromInit::NotPrepared { .. }
            | FromInit::Synced
            | FromInit::SetUp { .. }
            | FromInit::SetUpFailed { .. } => {}
        }
    }

    fn connected(&self, request: u32, result: io::Result<OwnedFd>) {
        let waiting = self.connecting.lock().unwrap_or_else(PoisonError::into_inner).remove(&request);
        if let Some(waiting) = waiting {
            let _ = waiting.send(result);
        }
    }

    fn lose_all(&self) {
        self.killed.lock().unwrap_or_else(PoisonError::into_inner).clear();
        self.connecting.lock().unwrap_or_else(PoisonError::into_inner).clear();
        for (_, orphan) in self.orphans().drain() {
            if let Orphan::Awaited(sender) = orphan {
                sender.send_replace(Some(ExitStatus::Lost));
            }
        }
        for (_, tracked) in self.lock().drain() {
            tracked.exit.send_replace(Some(ExitStatus::Lost));
        }
    }

    pub(crate) async fn receive(&self) -> io::Result<Option<(FromInit, Vec<OwnedFd>)>> {
        loop {
            let mut ready = self.socket.readable().await?;
            if let Ok(result) = ready.try_io(|socket| socket::receive(socket.as_fd(), &mut Vec::new())) {
                return result;
            }
        }
    }

    async fn send(&self, message: &ToInit, fds: &[BorrowedFd<'_>]) -> io::Result<()> {
        loop {
            let mut ready = self.socket.writable().await?;
            if let Ok(result) = ready.try_io(|socket| socket::send(socket.as_fd(), message, fds)) {
                return result;
            }
        }
    }

    fn try_send(&self, message: &ToInit, fds: &[BorrowedFd<'_>]) -> io::Result<()> {
        socket::send(self.socket.as_fd(), message, fds)
    }
}

/// A command with its pipes made.
pub(crate) struct Prepared {
    pub message: ToInit,
    pub program_name: String,
    /// In the order of the numbers in the message.
    fds: Vec<OwnedFd>,
    pub stdout: Option<OwnedFd>,
    pub stderr: Option<OwnedFd>,
}

impl Prepared {
    pub(crate) fn new(number: ProcessNumber, command: Command) -> Result<Self, SpawnError> {
        let Command { argv, env, cwd, stdout, stderr, fds: extra } = command;
        let mut numbers = Vec::new();
        let mut fds: Vec<OwnedFd> = Vec::new();
        let mut readers = [None, None];
        for (index, output) in [stdout, stderr].into_iter().enumerate() {
            let fd = match output {
                Output::Null => continue,
                Output::Fd(fd) => fd,
                Output::SameAsStdout if numbers.is_empty() => continue,
                Output::SameAsStdout => fds[0].try_clone()?,
                Output::Pipe => {
                    let (reader, writer) = std::io::pipe()?;
                    readers[index] = Some(OwnedFd::from(reader));
                    OwnedFd::from(writer)
                }
            };
            numbers.push(if index == 0 { 1 } else { 2 });
            fds.push(fd);
        }
        for (number, fd) in extra {
            numbers.push(number);
            fds.push(fd);
        }
        let program_name = argv.first().cloned().unwrap_or_default();
        let cwd = cwd.to_string_lossy().into_owned();
        let [stdout, stderr] = readers;
        let message = ToInit::Start { number, program: Program { argv, env, cwd }, numbers };
        Ok(Self { message, program_name, fds, stdout, stderr })
    }

    /// What a child of a zygote is told instead of the first process.
    pub(crate) fn order(&self) -> Option<ChildOrder<'_>> {
        match &self.message {
            ToInit::Start { program, numbers, .. } => Some(ChildOrder { program, numbers }),
            _ => None,
        }
    }

    pub(crate) fn borrowed(&self) -> Vec<BorrowedFd<'_>> {
        self.fds.iter().map(|fd| fd.as_fd()).collect()
    }
}

pub(crate) fn execute_error(program: String, errno: i32) -> SpawnError {
    SpawnError::Execute { program, source: io::Error::from_raw_os_error(errno) }
}

//! The process that makes sandboxes: single-threaded, no runtime, started once by the server.
//!
//! Invariants:
//! - It does one thing at a time and waits for nothing but its socket and its children: what takes long happens in
//!   the children.
//! - It never sees arguments, environments or outputs of what runs in the sandboxes.
//! - When the server is gone it kills every sandbox, removes their control groups and ends.

mod create;
mod memory_guard;
mod nascent;
mod nest;
pub mod template;

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::io;
use std::os::fd::{AsFd as _, OwnedFd};
use std::process::ExitCode;
use std::rc::Rc;
use std::time::{Duration, Instant};

use rustix::event::{Timespec, epoll};
use rustix::process::{Resource, Rlimit, Signal};

use crate::capabilities::Privilege;
use crate::cgroup::{self, Groups};
use crate::descendants;
use crate::engine::Isolation;
use crate::helper::create::Wanted;
use crate::helper::memory_guard::{Finding, Guard};
use crate::helper::nascent::{Kind, Nascent};
use crate::protocol::{FromHelper, MemoryKill, Role, SandboxId, ToHelper};
use crate::seccomp::Filters;
use crate::socket;
use crate::spec::{ExitStatus, Usage};
use crate::sys::{self, Kernel as _, Linux};

/// What the hidden subcommand of the binary calls, and all that it does. The socket is its standard input.
pub fn helper_main() -> ExitCode {
    match Helper::start().and_then(|mut helper| helper.serve()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

const SERVER: u64 = 0;
/// No process has this id: a sandbox's first process is never that of the machine.
const SIGNALS: u64 = 1;
/// Taken in one turn.
const EVENTS_MAX: usize = 64;

struct Helper {
    server: OwnedFd,
    signals: OwnedFd,
    /// What the helper waits for: [`SERVER`], [`SIGNALS`], and the guard of the sandbox with this process id.
    events: OwnedFd,
    isolation: Isolation,
    privilege: Privilege,
    uid_first: u32,
    n_max: u32,
    /// The engine's folders; those of the sandboxes are below.
    groups: Groups,
    filters: Rc<Filters>,
    templates: BTreeMap<template::Key, Rc<OwnedFd>>,
    sandboxes: BTreeMap<i32, Live>,
    slots_used: BTreeSet<u32>,
    /// The oldest first.
    spares: VecDeque<Nascent>,
    n_spares: usize,
    /// The kind of sandbox that was asked for last.
    wanted: Option<Kind>,
    /// Numbers the control groups.
    n_conceived: u64,
    /// Control groups whose processes are gone but which the kernel does not let go of yet.
    to_remove: Vec<Groups>,
}

/// A sandbox that runs or is being set up.
struct Live {
    id: SandboxId,
    pid: i32,
    slot: u32,
    pidfd: OwnedFd,
    groups: Groups,
    /// Its end is the sandbox's sign that the helper is gone.
    lifeline: OwnedFd,
    guard: Option<Guard>,
    start: Instant,
    role: Role,
    /// Of a zygote: its children's sandboxes have theirs below it.
    pid_namespace: Option<OwnedFd>,
}

impl Helper {
    fn start() -> io::Result<Self> {
        let server = take_standard_input()?;
        // Not part of the server's terminal or process group: the server decides when the helper ends.
        sys::start_session()?;
        raise_open_files()?;
        // Not the keys of who started the server. Some kernels have none at all.
        let _ = Linux.join_new_keyring();
        let signals =
            sys::signal_fd(&[libc::SIGCHLD, libc::SIGINT, libc::SIGTERM, libc::SIGHUP, libc::SIGQUIT])?;
        let events = epoll::create(epoll::CreateFlags::CLOEXEC)?;
        epoll::add(&events, &server, epoll::EventData::new_u64(SERVER), epoll::EventFlags::IN)?;
        epoll::add(&events, &signals, epoll::EventData::new_u64(SIGNALS), epoll::EventFlags::IN)?;
        let Some((ToHelper::Configure { name, isolation, uid_first, n_max, n_spares }, _)) =
            socket::receive(&server, &mut Vec::new())?
        else {
            return Err(io::Error::other("no configuration"));
        };
        // This process's own folder: the helper of a server that was killed may still be removing its own, and
        // would take the folder away from under its successor.
        let groups = cgroup::detect(&format!("{name}.{}", std::process::id()));
        create::remove_leftovers(&groups, &name);
        let privilege = create::acquire_privilege(&Linux, isolation);
        let mut helper = Self {
            server,
            signals,
            events,
            isolation,
            privilege: privilege.clone(),
            uid_first,
            n_max,
            groups,
            filters: Rc::new(Filters::new()),
            templates: BTreeMap::new(),
            sandboxes: BTreeMap::new(),
            slots_used: BTreeSet::new(),
            spares: VecDeque::new(),
            n_spares,
            wanted: None,
            n_conceived: 0,
            to_remove: Vec::new(),
        };
        // Without PID namespaces, those that a sandbox left; with them, the first processes of nests.
        Linux.adopt_orphans()?;
        let capabilities = helper.probe(privilege);
        helper.tell(&FromHelper::Ready { capabilities: Box::new(capabilities) }, &[])?;
        Ok(helper)
    }

    fn serve(&mut self) -> io::Result<()> {
        let mut buffer = Vec::new();
        let mut ready = Vec::with_capacity(EVENTS_MAX);
        let result = loop {
            match self.serve_once(&mut ready, &mut buffer) {
                Ok(true) => {}
                Ok(false) => break Ok(()),
                Err(error) => break Err(error),
            }
        };
        self.end_all();
        result
    }

    /// Waits for something and does it. Says whether the server is still there.
    fn serve_once(&mut self, ready: &mut Vec<epoll::Event>, buffer: &mut Vec<u8>) -> io::Result<bool> {
        ready.clear();
        let timeout = self.patience(Instant::now());
        let waited = rustix::io::retry_on_intr(|| {
            epoll::wait(&self.events, rustix::buffer::spare_capacity(ready), timeout.as_ref())
        });
        waited?;
        if ready.is_empty() && self.wants_spare() {
            self.make_spare();
        }
        self.to_remove.retain(|groups| groups.remove().is_err());
        let tokens: Vec<u64> = ready.iter().map(|event| event.data.u64()).collect();
        self.look_after_memory(&tokens);
        if tokens.contains(&SIGNALS) {
            self.drain_signals();
            self.reap()?;
        }
        if tokens.contains(&SERVER) {
            let Some((message, fds)) = socket::receive(&self.server, buffer)? else { return Ok(false) };
            self.serve_message(message, fds)?;
        }
        Ok(true)
    }

    /// How long nothing may happen before something is to do.
    fn patience(&self, now: Instant) -> Option<Timespec> {
        /// How often a control group that is still busy is tried again.
        const RETRY: Duration = Duration::from_millis(20);
        /// How long nobody must ask before a spare is made: who was served a moment ago needs the processors more.
        const QUIET: Duration = Duration::from_millis(2);
        let looks = self.sandboxes.values().filter_map(|live| live.guard.as_ref()?.next_look());
        let look = looks.min().map(|look| look.saturating_duration_since(now));
        let spare = self.wants_spare().then_some(QUIET);
        let removal = (!self.to_remove.is_empty()).then_some(RETRY);
        let shortest = [look, spare, removal].into_iter().flatten().min()?;
        // Never zero, so that a look that is due does not turn into a busy loop.
        let nanos = shortest.as_nanos().clamp(100_000, 999_999_999);
        Some(Timespec { tv_sec: 0, tv_nsec: i64::try_from(nanos).unwrap_or(0) })
    }

    /// Looks at the sandboxes whose guard was woken or is due.
    fn look_after_memory(&mut self, woken: &[u64]) {
        let now = Instant::now();
        for live in self.sandboxes.values_mut() {
            let Some(guard) = &mut live.guard else { continue };
            let is_woken = woken.contains(&u64::from(live.pid.unsigned_abs()));
            let is_due = guard.next_look().is_some_and(|look| look <= now);
            if !is_woken && !is_due {
                continue;
            }
            if let Finding::Over(pid) = guard.look(live.pid, now) {
                // First the word, then the deed: the server hears why before it hears that.
                let _ = socket::send(live.lifeline.as_fd(), &MemoryKill {}, &[]);
                memory_guard::kill(pid);
            }
        }
    }

    fn serve_message(&mut self, message: ToHelper, fds: Vec<OwnedFd>) -> io::Result<()> {
        match message {
            ToHelper::Configure { .. } => Err(io::Error::other("configured twice")),
            ToHelper::Create { id, spec, role } => {
                let n_mounts = spec.mounts.len();
                self.serve_create(id, Wanted { spec: *spec, role, n_mounts }, fds)
            }
            ToHelper::StandBy { id, spec, n_early } => {
                let wanted = Wanted { spec: *spec, role: Role::Standby, n_mounts: n_early };
                self.serve_create(id, wanted, fds)
            }
            ToHelper::Conceive { id, zygote, spec, n_early } => {
                let Some(channel) = fds.into_iter().next() else {
                    return Err(io::Error::other("no channel"));
                };
                self.serve_conceive(id, zygote, &spec, n_early, &channel)
            }
            ToHelper::Complete { id, spec } => match self.complete(id, *spec) {
                Ok(()) => Ok(()),
                Err(failure) => self.tell(&FromHelper::Refused { id, failure }, &[]),
            },
        }
    }

    fn serve_create(&mut self, id: SandboxId, wanted: Wanted, fds: Vec<OwnedFd>) -> io::Result<()> {
        let Some(channel) = fds.into_iter().next() else {
            return Err(io::Error::other("no channel"));
        };
        match self.create(id, wanted, channel) {
            Ok((live, steps)) => {
                let pid = live.pid;
                let groups = Box::new(live.groups.clone());
                let pidfd = live.pidfd.try_clone()?;
                self.sandboxes.insert(pid, live);
                self.tell(&FromHelper::Created { id, pid, groups, steps }, &[pidfd.as_fd()])
            }
            Err(failure) => self.tell(&FromHelper::Refused { id, failure }, &[]),
        }
    }

    /// Takes every ended child. When the first process of a PID namespace is gone, so are all others.
    fn reap(&mut self) -> io::Result<()> {
        while let Some(ended) = sys::reap()? {
            let Some(live) = self.sandboxes.remove(&ended.pid) else {
                if !self.end_arming(ended.pid, ended.status) {
                    self.bury_spare(ended.pid);
                }
                continue;
            };
            let stats = live.groups.stats();
            let usage = Usage {
                cpu: stats.cpu.unwrap_or(ended.cpu),
                memory_peak_bytes: stats.memory_peak_bytes.unwrap_or(ended.memory_peak_bytes),
                wall: live.start.elapsed(),
            };
            let n_memory_kills = live.groups.n_memory_kills();
            let id = live.id;
            self.end_orphans()?;
            self.release(live);
            self.tell(&FromHelper::Ended { id, usage, n_memory_kills }, &[])?;
        }
        Ok(())
    }

    /// Takes the answer of a child that asked the kernel to wake a guard. Says whether this was one.
    fn end_arming(&mut self, pid: i32, status: ExitStatus) -> bool {
        let mut guards = self.sandboxes.values_mut().filter_map(|live| live.guard.as_mut());
        let Some(guard) = guards.find(|guard| guard.arming() == Some(pid)) else { return false };
        guard.armed(status.is_success(), Instant::now());
        // A child that somebody killed says nothing about the kernel.
        if matches!(status, ExitStatus::Code(code) if code != 0) {
            self.notice("the kernel does not say when a sandbox uses its memory; the helper looks itself");
        }
        true
    }

    /// Without PID namespaces, ends the processes that a sandbox left: they are now children of the helper.
    fn end_orphans(&self) -> io::Result<()> {
        /// Each round ends one generation.
        const ROUNDS_MAX: u32 = 100;
        if self.isolation == Isolation::Full {
            return Ok(());
        }
        let is_first =
            |pid| self.sandboxes.contains_key(&pid) || self.spares.iter().any(|spare| spare.pid == pid);
        for _ in 0..ROUNDS_MAX {
            if descendants::signal_children(Signal::KILL, is_first)? == 0 {
                return Ok(());
            }
            std::thread::sleep(Duration::from_millis(1));
        }
        Ok(())
    }

    fn drain_signals(&self) {
        let mut buffer = [0; 1024];
        while rustix::io::read(&self.signals, &mut buffer).is_ok_and(|n| n > 0) {}
    }

    /// The server is gone: nobody is told.
    fn end_all(&mut self) {
        /// How long killed processes may take to go. The kernel finishes them without us if it takes longer.
        const PATIENCE: Duration = Duration::from_secs(10);
        while let Some(spare) = self.spares.pop_front() {
            self.discard(spare);
        }
        for live in self.sandboxes.values() {
            let _ = rustix::process::pidfd_send_signal(&live.pidfd, Signal::KILL);
            let _ = live.groups.thaw();
        }
        let deadline = Instant::now() + PATIENCE;
        while (!self.sandboxes.is_empty() || !self.to_remove.is_empty()) && Instant::now() < deadline {
            while let Ok(Some(ended)) = sys::reap() {
                if let Some(live) = self.sandboxes.remove(&ended.pid) {
                    self.release(live);
                }
            }
            self.to_remove.retain(|groups| groups.remove().is_err());
            std::thread::sleep(Duration::from_millis(2));
        }
        let _ = self.groups.remove();
    }

    /// For the server's log.
    fn notice(&self, text: &str) {
        let _ = self.tell(&FromHelper::Notice { text: text.into() }, &[]);
    }

    fn tell(&self, message: &FromHelper, fds: &[std::os::fd::BorrowedFd<'_>]) -> io::Result<()> {
        socket::send(self.server.as_fd(), message, fds)
    }
}

/// Every sandbox takes a few descriptors.
fn raise_open_files() -> io::Result<()> {
    let limit = rustix::process::getrlimit(Resource::Nofile);
    Ok(rustix::process::setrlimit(Resource::Nofile, Rlimit { current: limit.maximum, ..limit })?)
}

/// Moves the socket away from descriptor 0 and puts `/dev/null` there.
fn take_standard_input() -> io::Result<OwnedFd> {
    let server = rustix::io::fcntl_dupfd_cloexec(rustix::stdio::stdin(), 3)?;
    let null = rustix::fs::open(
        "/dev/null",
        rustix::fs::OFlags::RDWR | rustix::fs::OFlags::CLOEXEC,
        rustix::fs::Mode::empty(),
    )?;
    rustix::stdio::dup2_stdin(&null)?;
    rustix::stdio::dup2_stdout(&null)?;
    Ok(server)
}

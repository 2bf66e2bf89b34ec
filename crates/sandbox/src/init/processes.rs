//! Starting and reaping processes, as the first process of a sandbox.

use std::collections::BTreeMap;
use std::ffi::CString;
use std::io::{self, Read as _};
use std::net::TcpStream;
use std::os::fd::{AsFd as _, BorrowedFd, OwnedFd, RawFd};
use std::time::Duration;

use rustix::event::{PollFd, PollFlags};
use rustix::process::{Pid, Signal};

use crate::descendants;
use crate::init::memory_watch::{self, MemoryWatch};
use crate::protocol::{FromInit, MAIN, MemoryKill, ProcessNumber, Program, Role, ToInit};
use crate::socket;
use crate::spec::Lifetime;
use crate::sys::{self, Kernel as _, Linux};

/// How often a sandbox is emptied before it is given up: some two seconds.
const KILL_ROUNDS_MAX: u32 = 160;
/// How long a connection within the sandbox may take.
const CONNECT_TIMEOUT: Duration = Duration::from_millis(100);

/// What holds as long as the sandbox lives.
#[derive(Debug)]
pub struct Rules {
    pub role: Role,
    /// A main process that is no child.
    pub main_pid: Option<i32>,
    pub lifetime: Lifetime,
    /// Where no control group limits memory.
    pub watch: Option<MemoryWatch>,
}

/// Serves the channel until the server closes it, the helper the lifeline, or the main process ends and the sandbox with it.
pub fn serve(channel: &OwnedFd, lifeline: &OwnedFd, rules: &Rules) -> io::Result<()> {
    let children = sys::signal_fd(&[libc::SIGCHLD])?;
    let mut processes: BTreeMap<i32, ProcessNumber> = BTreeMap::new();
    processes.extend(rules.main_pid.map(|pid| (pid, MAIN)));
    let mut buffer = Vec::new();
    let timeout = rules.watch.as_ref().map(|_| &memory_watch::PERIOD);
    loop {
        // The lifeline last: what the helper says before it kills is there when the end of the killed is.
        let mut ready = [channel, &children, lifeline].map(|fd| PollFd::new(fd, PollFlags::IN));
        rustix::io::retry_on_intr(|| rustix::event::poll(&mut ready, timeout))?;
        let [from_server, child_ended, from_helper] = ready.map(|fd| !fd.revents().is_empty());
        if from_helper {
            let Some((MemoryKill {}, _)) = socket::receive(lifeline, &mut buffer)? else { return Ok(()) };
            socket::send(channel.as_fd(), &FromInit::KilledForMemory, &[])?;
        }
        if let Some(watch) = &rules.watch
            && watch.enforce()?
        {
            socket::send(channel.as_fd(), &FromInit::KilledForMemory, &[])?;
        }
        if child_ended {
            drain(&children);
            let main_ended = reap_all(channel, rules.role, &mut processes)?;
            if main_ended && rules.lifetime == Lifetime::MainProcess {
                return Ok(());
            }
        }
        if from_server {
            let Some((message, fds)) = socket::receive(channel, &mut buffer)? else { return Ok(()) };
            serve_message(channel, rules.role, message, fds, &mut processes)?;
        }
    }
}

/// Reaps whoever has ended and tells the server. Says whether the main process was among them.
fn reap_all(channel: &OwnedFd, role: Role, processes: &mut BTreeMap<i32, ProcessNumber>) -> io::Result<bool> {
    let mut main_ended = false;
    while let Some(ended) = sys::reap()? {
        let Some(number) = processes.remove(&ended.pid) else {
            // An orphan of the guest, which nobody asks for, unless it is a child in another sandbox.
            if role == Role::Zygote {
                let message = FromInit::OrphanExited { pid: ended.pid, status: ended.status };
                socket::send(channel.as_fd(), &message, &[])?;
            }
            continue;
        };
        socket::send(channel.as_fd(), &FromInit::Exited { number, status: ended.status }, &[])?;
        main_ended |= number == MAIN;
    }
    Ok(main_ended)
}

fn serve_message(
    channel: &OwnedFd,
    role: Role,
    message: ToInit,
    fds: Vec<OwnedFd>,
    processes: &mut BTreeMap<i32, ProcessNumber>,
) -> io::Result<()> {
    match message {
        ToInit::Start { number, program, numbers } => {
            let child = Child { program: &program, numbers: &numbers, fds: &fds };
            let answer = match start(&child, || Ok(())) {
                Ok(pid) => {
                    processes.insert(pid, number);
                    FromInit::Started { number }
                }
                Err(error) => {
                    FromInit::NotStarted { number, errno: error.raw_os_error().unwrap_or(libc::EINVAL) }
                }
            };
            socket::send(channel.as_fd(), &answer, &[])
        }
        ToInit::Signal { number, signal } => {
            let pid =
                processes.iter().find(|(_, of)| **of == number).and_then(|(pid, _)| Pid::from_raw(*pid));
            if let (Some(pid), Some(signal)) = (pid, Signal::from_named_raw(signal)) {
                // It may have ended; then its end is already on the way.
                let _ = rustix::process::kill_process(pid, signal);
            }
            Ok(())
        }
        ToInit::Stop => signal_all(Signal::STOP),
        ToInit::Continue => signal_all(Signal::CONT),
        ToInit::KillAll => {
            let complete = kill_all(channel, role, processes)?;
            socket::send(channel.as_fd(), &FromInit::AllKilled { complete }, &[])
        }
        ToInit::Sync => socket::send(channel.as_fd(), &FromInit::Synced, &[]),
        ToInit::Connect { request, address } => {
            // On a loopback interface the answer comes at once.
            match TcpStream::connect_timeout(&address, CONNECT_TIMEOUT) {
                Ok(stream) => {
                    socket::send(channel.as_fd(), &FromInit::Connected { request }, &[stream.as_fd()])
                }
                Err(error) => {
                    let errno = error.raw_os_error().unwrap_or(libc::ETIMEDOUT);
                    socket::send(channel.as_fd(), &FromInit::NotConnected { request, errno }, &[])
                }
            }
        }
    }
}

/// Kills and reaps until nobody is left; a guest that forks meanwhile is killed in the next round.
/// Without a PID namespace, children are killed: theirs become ours, and have their turn in the next round.
/// Gives up after some rounds.
fn kill_all(channel: &OwnedFd, role: Role, processes: &mut BTreeMap<i32, ProcessNumber>) -> io::Result<bool> {
    let has_namespace = rustix::process::getpid().is_init();
    for round in 0..KILL_ROUNDS_MAX {
        let is_anybody_left = if has_namespace {
            signal_everybody(Signal::KILL)?
        } else {
            descendants::signal_children(Signal::KILL, |_| false)? > 0
        };
        reap_all(channel, role, processes)?;
        if !is_anybody_left {
            return Ok(true);
        }
        // Most are gone at once; the kernel takes its time for large ones.
        std::thread::sleep(Duration::from_micros(100 << round.min(7)));
    }
    Ok(false)
}

/// Stops or continues every process, as far as a PID namespace tells them from those of the host.
fn signal_all(signal: Signal) -> io::Result<()> {
    if rustix::process::getpid().is_init() {
        signal_everybody(signal)?;
    }
    Ok(())
}

/// Signals every process of the PID namespace but the caller, which is its first. Says whether there is any.
fn signal_everybody(signal: Signal) -> io::Result<bool> {
    match sys::signal_everybody(signal) {
        Ok(()) => Ok(true),
        Err(error) if error.raw_os_error() == Some(libc::ESRCH) => Ok(false),
        Err(error) => Err(error),
    }
}

/// What a child is to become.
#[derive(Debug)]
pub struct Child<'a> {
    pub program: &'a Program,
    /// Where it has each of `fds`.
    pub numbers: &'a [RawFd],
    pub fds: &'a [OwnedFd],
}

/// Forks and executes; returns when the program runs or could not be executed. `prepare` is called in the child, before
/// anything else.
pub fn start(child: &Child<'_>, prepare: impl FnOnce() -> io::Result<()>) -> io::Result<i32> {
    let Child { numbers, fds, .. } = *child;
    let program = Executable::prepare(child.program)?;
    if numbers.len() != fds.len() {
        return Err(io::Error::from(rustix::io::Errno::INVAL));
    }
    let (mut failed, failed_writer) = std::io::pipe()?;
    match sys::fork_filtered()? {
        None => {
            let laid_out = prepare().and_then(|()| lay_out(&program, numbers, fds, failed_writer.as_fd()));
            let (error, failed) = match laid_out {
                Ok(failed) => (program.execute(), failed),
                Err(error) => (error, OwnedFd::from(failed_writer)),
            };
            let errno = error.raw_os_error().unwrap_or(libc::EINVAL);
            let _ = rustix::io::write(&failed, &errno.to_ne_bytes());
            sys::exit_now(127);
        }
        Some(pid) => {
            drop(failed_writer);
            let mut errno = [0; 4];
            match failed.read_exact(&mut errno) {
                Ok(()) => Err(io::Error::from_raw_os_error(i32::from_ne_bytes(errno))),
                Err(_) => Ok(pid),
            }
        }
    }
}

/// In the child: descriptors, signals and folder as the program expects them.
///
/// Returns the descriptor to report a failure of the execution on; it is out of the way of all numbers.
fn lay_out(
    program: &Executable,
    numbers: &[RawFd],
    fds: &[OwnedFd],
    failed: BorrowedFd<'_>,
) -> io::Result<OwnedFd> {
    // With the first process; without a PID namespace nothing else would see to it.
    Linux.die_with_parent()?;
    sys::start_session()?;
    sys::reset_signals()?;
    // First above all numbers that will be used, then to them.
    let above = numbers.iter().copied().max().unwrap_or(2).max(2) + 1;
    let failed = rustix::io::fcntl_dupfd_cloexec(failed, above)?;
    let moved: Vec<OwnedFd> =
        fds.iter().map(|fd| Ok(rustix::io::fcntl_dupfd_cloexec(fd, above)?)).collect::<io::Result<_>>()?;
    sys::close_on_exec_from(3)?;
    for (fd, number) in moved.iter().zip(numbers) {
        sys::set_fd_at(fd.as_fd(), *number)?;
    }
    rustix::process::chdir(program.cwd.as_c_str())?;
    Ok(failed)
}

/// A program with its strings in the kernel's form.
struct Executable {
    /// In the order to try; several if the name is looked up in PATH.
    paths: Vec<CString>,
    argv: Vec<CString>,
    env: Vec<CString>,
    cwd: CString,
}

impl Executable {
    fn prepare(program: &Program) -> io::Result<Self> {
        let name = program.argv.first().ok_or(io::Error::from(rustix::io::Errno::INVAL))?;
        let paths = if name.contains('/') {
            vec![CString::new(name.as_str())?]
        } else {
            let path =
                program.env.iter().find(|(key, _)| key == "PATH").map_or("/usr/bin:/bin", |(_, value)| value);
            path.split(':')
                .filter(|dir| !dir.is_empty())
                .map(|dir| Ok(CString::new(format!("{dir}/{name}"))?))
                .collect::<io::Result<_>>()?
        };
        Ok(Self {
            paths,
            argv: program.argv.iter().map(|arg| CString::new(arg.as_str())).collect::<Result<_, _>>()?,
            env: program
                .env
                .iter()
                .map(|(key, value)| CString::new(format!("{key}={value}")))
                .collect::<Result<_, _>>()?,
            cwd: CString::new(program.cwd.as_str())?,
        })
    }

    /// As execvp(3): goes on if a candidate is absent, and prefers to report one that may not be executed.
    fn execute(&self) -> io::Error {
        let mut denied = None;
        let mut last = io::Error::from(rustix::io::Errno::NOENT);
        for path in &self.paths {
            last = sys::execute(path, &self.argv, &self.env);
            match last.raw_os_error() {
                Some(libc::EACCES) => denied = Some(libc::EACCES),
                Some(libc::ENOENT | libc::ENOTDIR) => {}
                _ => return last,
            }
        }
        denied.map_or(last, io::Error::from_raw_os_error)
    }
}

fn drain(signals: &OwnedFd) {
    let mut buffer = [0; 1024];
    while rustix::io::read(signals, &mut buffer).is_ok_and(|n| n > 0) {}
}

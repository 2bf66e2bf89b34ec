//! Compiling the sources of a tree: by an interpreter in a sandbox, which is told paths and answers with byte code.
//!
//! ```text
//!  worker ── path ─▶ compile_sources.py, in a sandbox ── byte code ─▶ worker ── checked ─▶ tree
//! ```
//!
//! The sources are a user's, and what compiles them may be made to do anything: it can read them, answer and be
//! killed, nothing else. What it says is written where byte code of the very source belongs that it was asked for,
//! and runs only in sandboxes of functions that have this source.

use std::collections::VecDeque;
use std::io::{self, Read as _, Write as _};
use std::os::fd::OwnedFd;
use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use super::super::launch::{Command, Launch, ReaderPlan};
use super::super::program::{ProgramMount, ZygoteProgram};
use super::super::{driver, variables};
use super::tree::{Draft, Kind, Source};

/// How long one source may take, unless a test says otherwise.
pub const SOURCE_TIMEOUT: Duration = Duration::from_secs(10);
/// How long all sources of a package may take.
const PACKAGE_TIMEOUT: Duration = Duration::from_secs(300);
/// Longest byte code of one source, in bytes.
const ANSWER_BYTES_MAX: usize = 16 * 1024 * 1024;
/// Most byte code of one package, in bytes; as much as a package may have in all.
const TREE_BYTES_MAX: u64 = crate::limits::UNZIPPED_BYTES_MAX;
/// How many sources may break the interpreter before it is left alone.
const N_FAILURES_MAX: u32 = 10;
/// How many paths are sent ahead. They fit into the socket, so that sending never waits.
const N_AHEAD: usize = 4;
/// Memory of one interpreter, in bytes.
const MEMORY_BYTES_MAX: u64 = 1024 * 1024 * 1024;

/// The number of the interpreter's end of the socket.
const SOCKET_FD: i32 = 3;
const SCRIPT: &str = "/var/runtime/compile_sources.py";
/// What byte code begins with that is never compared with its source (PEP 552), after the number of its version.
const UNCHECKED: [u8; 6] = [b'\r', b'\n', 1, 0, 0, 0];
const HEADER_LEN: usize = 16;

/// The sources of one tree, on their way to be compiled.
pub struct Work {
    pub draft: Draft,
    next: AtomicUsize,
    n_bytes: AtomicU64,
    began: Instant,
}

/// What is compiled, and by what.
pub struct Interpreter {
    pub program: Arc<ZygoteProgram>,
    pub package: PathBuf,
    pub kind: Kind,
    pub source_timeout: Duration,
}

/// Why a worker is back.
#[derive(Debug, PartialEq, Eq)]
enum Exchange {
    /// There is nothing left to do, or no time.
    Over,
    /// The interpreter did not answer, or nothing that can be used.
    Broken,
}

impl Work {
    pub fn new(draft: Draft) -> Self {
        Self { draft, next: AtomicUsize::new(0), n_bytes: AtomicU64::new(0), began: driver::now() }
    }

    fn take(&self) -> Option<usize> {
        if driver::now().duration_since(self.began) > PACKAGE_TIMEOUT
            || self.n_bytes.load(Ordering::Relaxed) > TREE_BYTES_MAX
        {
            return None;
        }
        loop {
            let next = self.next.fetch_add(1, Ordering::Relaxed);
            if self.draft.sources().get(next)?.is_compiled() {
                return Some(next);
            }
        }
    }

    fn keep(&self, source: &Source, answer: &[u8]) -> io::Result<()> {
        if answer.len() < HEADER_LEN || answer[2..8] != UNCHECKED {
            return Ok(());
        }
        self.n_bytes.fetch_add(answer.len() as u64, Ordering::Relaxed);
        self.draft.write(source, answer)
    }

    /// Compiles until nothing is left. Others may do the same at the same time.
    pub async fn compile(self: &Arc<Self>, engine: &dyn Launch, interpreter: &Interpreter) -> io::Result<()> {
        let mut asked = VecDeque::new();
        for _ in 0..N_FAILURES_MAX {
            if asked.is_empty() {
                asked.extend(self.take());
            }
            if asked.is_empty() {
                return Ok(());
            }
            let (ours, theirs) = UnixStream::pair()?;
            let sandbox = engine.launch_reader(&plan(interpreter)).await.map_err(io::Error::other)?;
            sandbox.start(command(interpreter, theirs.into())?).await.map_err(io::Error::other)?;
            let (work, inside, timeout) =
                (self.clone(), inside(interpreter.kind), interpreter.source_timeout);
            let exchanging = tokio::task::spawn_blocking(move || {
                let exchanged = work.exchange(ours, &mut asked, inside, timeout);
                (exchanged, asked)
            });
            let (exchanged, left) = exchanging.await.expect("reading and writing does not panic");
            sandbox.destroy().await;
            match exchanged? {
                Exchange::Over => return Ok(()),
                Exchange::Broken => {}
            }
            asked = left;
            // The one that it was at.
            if let Some(source) = asked.pop_front() {
                let path = self.draft.sources()[source].path.display();
                tracing::debug!(%path, "a source cannot be compiled");
            }
        }
        Ok(())
    }

    /// Asks and takes answers, in order. What was asked and has no answer is left in `asked`.
    fn exchange(
        &self,
        mut socket: UnixStream,
        asked: &mut VecDeque<usize>,
        inside: &str,
        timeout: Duration,
    ) -> io::Result<Exchange> {
        socket.set_write_timeout(Some(timeout))?;
        let sources = self.draft.sources();
        // What an interpreter before this one has left unanswered.
        for source in asked.iter() {
            if tell(&mut socket, inside, &sources[*source]).is_err() {
                return Ok(Exchange::Broken);
            }
        }
        let mut answer = Vec::new();
        loop {
            while asked.len() < N_AHEAD
                && let Some(source) = self.take()
            {
                asked.push_back(source);
                if tell(&mut socket, inside, &sources[source]).is_err() {
                    return Ok(Exchange::Broken);
                }
            }
            let Some(source) = asked.front() else { return Ok(Exchange::Over) };
            if hear(&mut socket, &mut answer, driver::now() + timeout).is_err() {
                return Ok(Exchange::Broken);
            }
            self.keep(&sources[*source], &answer)?;
            asked.pop_front();
        }
    }
}

/// One path, ended by a zero byte.
fn tell(socket: &mut UnixStream, inside: &str, source: &Source) -> io::Result<()> {
    let mut path = Path::new(inside).join(&source.path).as_os_str().as_bytes().to_vec();
    path.push(0);
    socket.write_all(&path)
}

/// One answer: its length in four bytes, then the byte code; or nothing, where there is none.
fn hear(socket: &mut UnixStream, answer: &mut Vec<u8>, deadline: Instant) -> io::Result<()> {
    let mut len = [0; 4];
    fill(socket, &mut len, deadline)?;
    let len = u32::from_le_bytes(len) as usize;
    if len > ANSWER_BYTES_MAX {
        return Err(io::ErrorKind::InvalidData.into());
    }
    answer.resize(len, 0);
    fill(socket, answer, deadline)
}

fn fill(socket: &mut UnixStream, mut buffer: &mut [u8], deadline: Instant) -> io::Result<()> {
    while !buffer.is_empty() {
        // A socket takes no timeout of zero.
        let left = deadline.saturating_duration_since(driver::now()).max(Duration::from_millis(1));
        socket.set_read_timeout(Some(left))?;
        match socket.read(buffer)? {
            0 => return Err(io::ErrorKind::UnexpectedEof.into()),
            _ if driver::now() > deadline => return Err(io::ErrorKind::TimedOut.into()),
            n_bytes => buffer = &mut buffer[n_bytes..],
        }
    }
    Ok(())
}

fn plan(interpreter: &Interpreter) -> ReaderPlan {
    let inside = PathBuf::from(inside(interpreter.kind));
    let mut mounts = vec![ProgramMount { host: interpreter.package.clone(), inside }];
    mounts.extend(interpreter.program.mounts.iter().cloned());
    ReaderPlan { name: "byte code".to_owned(), mounts, memory_bytes: MEMORY_BYTES_MAX }
}

/// Where a function sees the package: tracebacks name its sources by it.
const fn inside(kind: Kind) -> &'static str {
    match kind {
        Kind::Code => "/var/task",
        Kind::Layer => "/opt",
    }
}

fn command(interpreter: &Interpreter, socket: OwnedFd) -> io::Result<Command> {
    let program = interpreter.program.argv.first().cloned().unwrap_or_default();
    // Without settings and packages of anybody; warnings about a user's source are for nobody here.
    let arguments = ["-I", "-S", "-B", "-W", "ignore", SCRIPT];
    let nothing = || std::fs::File::options().write(true).open("/dev/null").map(OwnedFd::from);
    Ok(Command {
        argv: [program].into_iter().chain(arguments.map(str::to_owned)).collect(),
        environment: variables::for_zygote(&interpreter.program).into_iter().collect(),
        cwd: "/".to_owned(),
        stdout: nothing()?,
        stderr: nothing()?,
        fds: vec![(SOCKET_FD, socket)],
    })
}

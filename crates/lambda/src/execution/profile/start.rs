//! One start of a function, from nothing to the moment when it could be called, and its end.

use std::sync::Arc;
use std::time::{Duration, Instant};

use base::ports::RoleCredentials;
use bytes::Bytes;
use tokio::sync::OwnedSemaphorePermit;
use tokio_util::sync::CancellationToken;

use super::imports::{Load, Recording};
use crate::deployment::{Deployment, InitializationType};
use crate::execution::channel::{Channel, ChannelError, Origin, Outputs};
use crate::execution::driver::{self, RECORDS_FD, SOCKET_FD, START_TURN};
use crate::execution::frame::Frame;
use crate::execution::launch::{Command, Process, Sandbox, StartError};
use crate::execution::log::{Log, Source};
use crate::execution::state::{Exit, Failure};
use crate::execution::variables::{self, Sources};
use crate::execution::zygote::Lease;
use crate::execution::{InvokeError, RuntimeProgram, Shared};

/// How long the last frames of a process that has ended are waited for.
const LAST_FRAMES_TIMEOUT: Duration = Duration::from_millis(50);

/// What is started, again and again.
pub struct Subject<'a> {
    pub shared: &'a Arc<Shared>,
    pub deployment: &'a Arc<Deployment>,
    pub program: &'a RuntimeProgram,
    pub credentials: RoleCredentials,
    pub log_stream: String,
    /// How long it may take.
    pub limit: Duration,
}

/// What the client shall tell besides being ready.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    Nothing,
    /// Each import while it happens.
    Profile,
}

/// How a start went.
#[derive(Debug)]
pub struct Start {
    /// From nothing to the end of the load.
    pub duration: Duration,
    /// The most memory that was in use at once; zero where the kernel does not tell.
    pub memory_bytes: u64,
    pub is_forked: bool,
    /// If it was told.
    pub load: Option<ToldLoad>,
    pub failed: Option<Failed>,
}

/// A load and when it began.
#[derive(Debug, Default)]
pub struct ToldLoad {
    /// From nothing to its beginning.
    pub before: Duration,
    pub load: Load,
}

/// Why a function could not be loaded.
#[derive(Debug)]
pub struct Failed {
    pub failure: Failure,
    /// What its client says of it.
    pub document: Option<Bytes>,
}

impl Subject<'_> {
    /// Starts the function in a sandbox of its own, forked from a zygote or fresh, and ends it once it is loaded.
    pub async fn start(
        &self,
        lease: Option<&Lease>,
        wish: Wish,
        mut log: Option<Log>,
    ) -> Result<Start, InvokeError> {
        let turn = self.shared.capacity.start().await;
        let began = driver::now();
        let deployment = driver::place(self.shared, self.deployment, self.program, lease);
        let mounts = &self.program.mounts;
        let sandbox = match lease {
            Some(lease) => lease.zygote.launch(&deployment, mounts).await,
            None => self.shared.parts.engine.launch(&deployment, mounts).await,
        };
        let sandbox = sandbox.map_err(|error| InvokeError::EnvironmentNotMade { reason: error.reason })?;
        let serving = CancellationToken::new();
        let _serves_until_here = serving.clone().drop_guard();
        let mut run = self.run(sandbox.as_ref(), wish)?;
        let process = match sandbox.start(run.command.take().expect("made a moment ago")).await {
            Ok(process) => process,
            Err(StartError::NotExecutable { program, source }) => {
                let reason = format!("execute {program}: {source}");
                return Err(InvokeError::EnvironmentNotMade { reason });
            }
            Err(StartError::Broken { reason }) => return Err(InvokeError::EnvironmentNotMade { reason }),
        };
        self.serve(sandbox.as_ref(), serving);
        let is_forked = process.is_forked;
        let deadline = began + self.limit;
        let failed = within_turn(turn, run.until_loaded(process, deadline, log.as_mut())).await;
        let duration = driver::now().duration_since(began);
        let failed = failed.map(|failed| failed.with_cause(sandbox.as_ref(), run.n_memory_kills));
        let memory_bytes = sandbox.memory_bytes_peak();
        let ended = driver::now();
        sandbox.destroy().await;
        run.end_log(log);
        let load = run.load_began.map(|load_began| {
            let load = run.recording.finish(ended.duration_since(load_began));
            ToldLoad { before: load_began.duration_since(began), load }
        });
        Ok(Start { duration, memory_bytes, is_forked, load, failed })
    }

    fn run(&self, sandbox: &dyn Sandbox, wish: Wish) -> Result<Run, InvokeError> {
        let broken = |error: std::io::Error| InvokeError::EnvironmentNotMade { reason: error.to_string() };
        let mut outputs = Outputs::default();
        let stdout = outputs.open(Origin::Plain(Source::Stdout)).map_err(broken)?;
        let stderr = outputs.open(Origin::Plain(Source::Stderr)).map_err(broken)?;
        let records = outputs.open(Origin::Records).map_err(broken)?;
        let bytes_max = self.shared.parts.config.response_bytes_max;
        let pair = Channel::pair(usize::try_from(bytes_max).unwrap_or(usize::MAX));
        let (channel, socket) = pair.map_err(broken)?;
        let command = Command {
            argv: self.program.argv.clone(),
            environment: self.environment(sandbox, wish),
            cwd: "/var/task".to_owned(),
            stdout,
            stderr,
            fds: vec![(SOCKET_FD, socket), (RECORDS_FD, records)],
        };
        Ok(Run {
            command: Some(command),
            channel,
            outputs,
            recording: Recording::default(),
            load_began: None,
            n_memory_kills: sandbox.n_memory_kills(),
        })
    }

    fn environment(&self, sandbox: &dyn Sandbox, wish: Wish) -> Vec<(String, String)> {
        let initialization = match self.deployment.snap_start {
            true => InitializationType::SnapStart,
            false => InitializationType::OnDemand,
        };
        let variables = variables::for_runtime(&Sources {
            deployment: self.deployment,
            program: self.program,
            credentials: &self.credentials,
            initialization,
            log_stream: &self.log_stream,
            runtime_api: &sandbox.runtime_api_address(),
            endpoint_url: sandbox.endpoint_url().as_deref(),
        });
        let own = [
            ("_CUMULET_SOCKET_FD", SOCKET_FD.to_string()),
            ("_LAMBDA_TELEMETRY_LOG_FD", RECORDS_FD.to_string()),
        ];
        let wished = match wish {
            Wish::Nothing => None,
            Wish::Profile => Some(("_CUMULET_PROFILE", "1".to_owned())),
        };
        let own = own.into_iter().chain(wished).map(|(name, value)| (name.to_owned(), value));
        variables.into_iter().chain(own).collect()
    }

    /// Answers what the function asks of this cloud while it is loaded.
    fn serve(&self, sandbox: &dyn Sandbox, serving: CancellationToken) {
        if let (Some(listener), Some(endpoint)) = (sandbox.take_endpoint(), &self.shared.parts.endpoint) {
            let endpoint = endpoint.clone();
            let answering = async move { endpoint.serve(listener, serving).await };
            self.shared.tasks.spawn("endpoint of a profile", answering);
        }
    }
}

/// Waits for a start without keeping others from theirs for long.
async fn within_turn<T>(turn: OwnedSemaphorePermit, starting: impl Future<Output = T>) -> T {
    let mut starting = std::pin::pin!(starting);
    match tokio::time::timeout(START_TURN, starting.as_mut()).await {
        Ok(started) => started,
        Err(_elapsed) => {
            drop(turn);
            starting.await
        }
    }
}

/// A start that is under way.
struct Run {
    command: Option<Command>,
    channel: Channel,
    outputs: Outputs,
    recording: Recording,
    load_began: Option<Instant>,
    n_memory_kills: u64,
}

impl Run {
    /// Returns when the function is loaded, or why it is not.
    async fn until_loaded(
        &mut self,
        process: Process,
        deadline: Instant,
        mut log: Option<&mut Log>,
    ) -> Option<Failed> {
        let began = driver::now();
        let Process { mut exit, .. } = process;
        let mut last_frames: Option<(Exit, Instant)> = None;
        loop {
            let until = last_frames.as_ref().map_or(deadline, |(_, until)| (*until).min(deadline));
            let failure = tokio::select! {
                frame = self.channel.next() => match self.take(frame) {
                    Taken::More => continue,
                    Taken::Loaded => return None,
                    Taken::Failed(failed) => return Some(failed),
                    Taken::Closed => Failure::RuntimeExited(match last_frames {
                        Some((exit, _)) => exit,
                        // It has closed the connection, and will end or is stuck.
                        None => match tokio::time::timeout_at(deadline.into(), &mut exit).await {
                            Ok(exit) => exit,
                            Err(_elapsed) => Exit::Signal(9),
                        },
                    }),
                },
                () = next_output(&mut self.outputs, log.as_deref_mut()) => continue,
                // An exit can be seen before the frames that led to it.
                exit = &mut exit, if last_frames.is_none() => {
                    last_frames = Some((exit, driver::now() + LAST_FRAMES_TIMEOUT));
                    continue;
                }
                () = tokio::time::sleep_until(until.into()) => match last_frames {
                    Some((exit, _)) => Failure::RuntimeExited(exit),
                    None => Failure::TimedOut { after: driver::now().duration_since(began) },
                },
            };
            return Some(Failed { failure, document: None });
        }
    }

    fn take(&mut self, frame: Result<Frame, ChannelError>) -> Taken {
        let broken = Taken::Failed(Failed { failure: Failure::ProtocolBroken, document: None });
        match frame {
            Ok(Frame::Profile(step)) => {
                self.load_began.get_or_insert_with(driver::now);
                match self.recording.push(&step) {
                    Ok(()) => Taken::More,
                    Err(_malformed) => broken,
                }
            }
            Ok(Frame::Ready) => Taken::Loaded,
            Ok(Frame::InitError { error_type, document }) => {
                Taken::Failed(Failed { failure: Failure::Reported { error_type }, document: Some(document) })
            }
            Err(ChannelError::Closed) => Taken::Closed,
            Ok(_) | Err(_) => broken,
        }
    }

    /// Takes into the log what is left of the output.
    fn end_log(&mut self, log: Option<Log>) {
        let Some(mut log) = log else { return };
        self.outputs.close(|origin, bytes| driver::take_output(&mut log, origin, bytes));
        log.end_lines();
        log.end_records();
        log.flush();
    }
}

enum Taken {
    More,
    Loaded,
    Failed(Failed),
    Closed,
}

impl Failed {
    /// Tells the kernel's kill for want of memory from others.
    fn with_cause(mut self, sandbox: &dyn Sandbox, n_memory_kills: u64) -> Self {
        if self.failure == Failure::RuntimeExited(Exit::Signal(9))
            && sandbox.n_memory_kills() > n_memory_kills
        {
            self.failure = Failure::RuntimeExited(Exit::OutOfMemory);
        }
        self
    }
}

/// Reads output on, as a process whose pipes are full stands still. Without a log it is forgotten.
async fn next_output(outputs: &mut Outputs, mut log: Option<&mut Log>) {
    let take = |origin, bytes: &[u8]| {
        if let Some(log) = &mut log {
            driver::take_output(log, origin, bytes);
        }
    };
    let mut take = take;
    std::future::poll_fn(|cx| outputs.poll_read(cx, &mut take)).await;
}

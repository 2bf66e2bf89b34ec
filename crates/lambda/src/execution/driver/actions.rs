//! Doing what the state machine says.

use std::io;
use std::time::{Duration, Instant};

use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;

use super::super::calls::{ExtensionEvent, NextInvocation};
use super::super::channel::{Channel, Origin};
use super::super::frame::{self, BeginBody, InvokeHeader};
use super::super::launch::{Command, Process, Signal, StartError};
use super::super::log::Source;
use super::super::log::platform::{Ahead, Platform, billed};
use super::super::pool::Rest;
use super::super::standby::Awake;
use super::super::state::{Action, Event, Exit, ExtensionId, Failure, Phase, Report, ShutdownReason};
use super::super::{RuntimeInterface, api, document};
use super::current::{Current, End, Response};
use super::{Driver, Who, now, take_output};

/// How long processes may take to die before their sandbox is given up.
const KILL_TIMEOUT: Duration = Duration::from_secs(5);

/// How long a peak of memory counts as known: less than it takes to fill memory that the peak would show.
/// Asking the kernel after every invocation would cost short ones a good part of their time.
const PEAK_LIFETIME: Duration = Duration::from_millis(5);

/// The folder in which every process of an environment starts.
const TASK_ROOT: &str = "/var/task";

/// Where a managed runtime finds its socket and its log pipe.
pub(in super::super) const SOCKET_FD: i32 = 3;
pub(in super::super) const RECORDS_FD: i32 = 4;

impl Driver {
    /// Does one thing. Says what follows from it.
    pub(super) async fn act(&mut self, action: Action) -> Option<Event> {
        match action {
            Action::LogInitStart => self.log_init_start(),
            Action::LogInitReport { phase, duration, failure } => {
                self.drain();
                let failure = failure.as_ref();
                let record = match self.deployment.snap_start && phase == Phase::Init {
                    true => Platform::RestoreReport { duration, failure },
                    false => Platform::InitReport { phase, duration, failure },
                };
                self.log.platform(&record);
            }
            Action::LogStart => self.log_start(),
            Action::StartExtensions => return self.start_extensions().await,
            Action::StartRuntime => return self.start_runtime().await,
            Action::Deliver { to_extensions, deadline } => return self.deliver(&to_extensions, deadline),
            Action::LogReport(report) => self.log_report(report),
            Action::Answer(failure) => self.answer(failure),
            Action::HandBack => {
                if let Some(assignment) = self.current.take().and_then(Current::into_assignment) {
                    self.pool.hand_back(self.deployment.version, assignment);
                }
            }
            Action::Finish => drop(self.current.as_mut().and_then(|current| current.claim.take())),
            Action::Release { failed } => return self.release(failed),
            Action::Freeze => self.sandbox.freeze().await,
            Action::Thaw => self.sandbox.thaw().await,
            Action::KillProcesses => {
                self.kill_processes().await;
                return self.leave_if_lost();
            }
            Action::KillRuntime => self.signal_runtime(Signal::Kill).await,
            Action::TerminateRuntime => self.signal_runtime(Signal::Terminate).await,
            Action::SendShutdown { to, reason, deadline } => self.send_shutdown(&to, reason, deadline),
            Action::AskToEnd => {
                if self.pool.withdraw(&self.handle, self.deployment.version) {
                    self.memory.leave();
                    return Some(Event::EndGranted);
                }
            }
            Action::Destroy => {
                self.sandbox.destroy().await;
                self.close_outputs();
            }
            Action::Gone => {}
        }
        None
    }

    fn log_init_start(&mut self) {
        match (self.deployment.snap_start, self.is_restored) {
            (true, _) => self.log.platform(&Platform::RestoreStart),
            // It was said when it was initialised.
            (false, true) => {}
            (false, false) => self.log.platform(&Platform::InitStart { phase: Phase::Init }),
        }
        for notice in std::mem::take(&mut self.notices) {
            self.log.notice(&notice);
        }
    }

    fn log_start(&mut self) {
        if let Some(current) = &self.current {
            let request_id = current.request_id.as_str();
            self.log.platform(&Platform::Start { request_id, trace: &current.trace });
        }
    }

    fn log_report(&mut self, report: Report) {
        let memory_mb_used_max = self.memory_mb_used_max();
        let Some(current) = &mut self.current else { return };
        let (request_id, trace) = (current.request_id.as_str(), current.trace.as_str());
        let produced_bytes = current.n_produced_bytes;
        self.log.platform(&Platform::RuntimeDone { request_id, trace, report: &report, produced_bytes });
        let ahead = match &self.zygote {
            Some(label) => Some(Ahead::Zygote(label)),
            None => self.was_standby.then_some(Ahead::Standby),
        };
        self.log.platform(&Platform::Report {
            request_id,
            trace,
            report: &report,
            memory_mb_used_max,
            ahead,
        });
        let failed = report.failure.is_some();
        let memory_mb = self.deployment.memory_mb;
        self.pool.counters.invoked(memory_mb, report.duration, billed(&report), failed);
        current.report = Some((report, memory_mb_used_max));
        if let Some(failure) = current.answer_waits.take() {
            self.answer(failure);
        }
    }

    fn answer(&mut self, failure: Option<Failure>) {
        self.pending_piece = None;
        let Some(current) = &mut self.current else { return };
        if current.invocation.log_tail && current.report.is_none() {
            // The report belongs to the log that the caller wants.
            current.answer_waits = Some(failure);
            return;
        }
        let end = End {
            response_bytes_max: self.pool.shared.parts.config.response_bytes_max,
            init_document: self.init_document.as_ref(),
            log_tail: self.log.take_tail(),
        };
        current.answer(failure, end);
    }

    fn memory_mb_used_max(&mut self) -> u32 {
        let now = now();
        let is_fresh = |(read_at, _): &(Instant, u32)| now.duration_since(*read_at) < PEAK_LIFETIME;
        if let Some((_, mb)) = self.memory_peak.filter(is_fresh) {
            return mb;
        }
        let mb = self.sandbox.memory_bytes_peak().div_ceil(1024 * 1024);
        let mb = u32::try_from(mb).unwrap_or(u32::MAX);
        self.memory_peak = Some((now, mb));
        mb
    }

    fn release(&mut self, failed: bool) -> Option<Event> {
        self.turn = None;
        if self.broken {
            self.memory.leave();
            self.pool.give_back(&self.handle, self.deployment.version);
            return Some(Event::Retire);
        }
        match self.pool.release(&self.handle, self.deployment.version, failed) {
            Rest::Wait => None,
            Rest::Invoke(assignment) => {
                self.upcoming = Some(assignment);
                None
            }
            Rest::End => {
                self.memory.leave();
                Some(Event::Retire)
            }
        }
    }

    async fn start_extensions(&mut self) -> Option<Event> {
        for number in 0..self.extension_names.len() {
            let name = self.extension_names[number].clone();
            let argv = vec![format!("/opt/extensions/{name}")];
            let environment = self.extension_variables.clone();
            let origin = Origin::Plain(Source::Extension(number));
            let started = match self.command(argv, environment, origin, origin) {
                Ok(command) => self.start(command).await,
                Err(error) => Err(StartError::Broken { reason: error.to_string() }),
            };
            match started {
                Ok(process) => self.watch(Who::Extension(number), process),
                Err(error) => {
                    tracing::debug!(
                        extension = name,
                        error = &error as &dyn std::error::Error,
                        "extension not started"
                    );
                    self.log.platform(&Platform::Extension {
                        name: &name,
                        events: &[],
                        failure: Some("LaunchError"),
                    });
                    let error_type = "Extension.LaunchError".to_owned();
                    return Some(Event::InitFailed(Failure::ExtensionReported { name, error_type }));
                }
            }
        }
        None
    }

    async fn start_runtime(&mut self) -> Option<Event> {
        self.init_document = None;
        self.n_memory_kills = self.sandbox.n_memory_kills();
        let (stdout, stderr) = (Origin::Plain(Source::Stdout), Origin::Plain(Source::Stderr));
        let argv = self.program.argv.clone();
        let mut environment = self.runtime_variables.clone();
        if self.learns {
            environment.push(("_CUMULET_LEARN".to_owned(), "1".to_owned()));
        }
        let started = match self.awake.take() {
            Some(awake) => self.begin_runtime(awake, &environment),
            None => match self.command(argv, environment, stdout, stderr) {
                Ok(command) => match self.add_framed_channel(command) {
                    Ok(command) => self.start(command).await,
                    Err(error) => Err(StartError::Broken { reason: error.to_string() }),
                },
                Err(error) => Err(StartError::Broken { reason: error.to_string() }),
            },
        };
        match started {
            Ok(process) => {
                self.runtime = Some(process.id);
                if !process.is_forked {
                    self.zygote = None;
                }
                self.watch(Who::Runtime, process);
                None
            }
            Err(StartError::NotExecutable { program, source }) => {
                Some(self.not_executable(&program, &source))
            }
            Err(error @ StartError::Broken { .. }) => {
                tracing::warn!(error = &error as &dyn std::error::Error, "runtime not started");
                self.broken = true;
                Some(match self.holds_untouched() {
                    true => Event::Undelivered(Exit::Signal(9)),
                    false => Event::RuntimeExited(Exit::Signal(9)),
                })
            }
        }
    }

    /// What AWS says of a program that cannot be executed.
    fn not_executable(&mut self, program: &str, source: &io::Error) -> Event {
        if self.program.interface == RuntimeInterface::Framed {
            // A managed runtime's own program is there; a wrapper of the function's may not be.
            self.log.output(Source::Stderr, format!("{program}: {source}\n").as_bytes());
            let status = if source.kind() == io::ErrorKind::NotFound { 127 } else { 126 };
            return Event::RuntimeExited(Exit::Status(status));
        }
        let message = match source.kind() {
            io::ErrorKind::NotFound => {
                "Couldn't find valid bootstrap(s): [/var/task/bootstrap /opt/bootstrap]".to_owned()
            }
            io::ErrorKind::PermissionDenied => format!("fork/exec {program}: permission denied"),
            _ if source.raw_os_error() == Some(ENOEXEC) => format!("fork/exec {program}: exec format error"),
            _ => format!("fork/exec {program}: {source}"),
        };
        Event::InitFailed(Failure::InvalidEntrypoint { message })
    }

    fn command(
        &mut self,
        argv: Vec<String>,
        environment: Vec<(String, String)>,
        stdout: Origin,
        stderr: Origin,
    ) -> io::Result<Command> {
        let (stdout, stderr) = (self.outputs.open(stdout)?, self.outputs.open(stderr)?);
        Ok(Command { argv, environment, cwd: TASK_ROOT.to_owned(), stdout, stderr, fds: Vec::new() })
    }

    fn add_framed_channel(&mut self, mut command: Command) -> io::Result<Command> {
        if self.program.interface != RuntimeInterface::Framed {
            return Ok(command);
        }
        let bytes_max = self.pool.shared.parts.config.response_bytes_max;
        let (channel, socket) = Channel::pair(usize::try_from(bytes_max).unwrap_or(usize::MAX))?;
        self.channel = Some(channel);
        command.fds.push((SOCKET_FD, socket));
        command.fds.push((RECORDS_FD, self.outputs.open(Origin::Records)?));
        command.environment.push(("_CUMULET_SOCKET_FD".to_owned(), SOCKET_FD.to_string()));
        command.environment.push(("_LAMBDA_TELEMETRY_LOG_FD".to_owned(), RECORDS_FD.to_string()));
        Ok(command)
    }

    /// Tells a runtime that waits what it shall run.
    fn begin_runtime(
        &mut self,
        awake: Awake,
        environment: &[(String, String)],
    ) -> Result<Process, StartError> {
        let Awake { process, mut channel, outputs } = awake;
        self.outputs.append(outputs);
        let begin = frame::begin(&BeginBody { env: environment, cwd: TASK_ROOT });
        if let Err(error) = channel.send([begin]) {
            // It has ended, which is noticed like any other end.
            tracing::debug!(error = &error as &dyn std::error::Error, "a standby does not listen");
        }
        self.channel = Some(channel);
        self.serve_once();
        Ok(process)
    }

    async fn start(&mut self, command: Command) -> Result<Process, StartError> {
        let process = self.sandbox.start(command).await?;
        self.serve_once();
        Ok(process)
    }

    fn serve_once(&mut self) {
        if !self.serves {
            self.serves = true;
            self.serve();
        }
    }

    /// Begins to answer what processes inside ask.
    fn serve(&self) {
        let shared = &self.pool.shared;
        if let Some(listener) = self.sandbox.take_runtime_api() {
            let config = &shared.parts.config;
            let serving = api::serve(listener, self.call_sender.clone(), config, self.serving.clone());
            shared.tasks.spawn("runtime api", serving);
        }
        if let (Some(listener), Some(endpoint)) = (self.sandbox.take_endpoint(), &shared.parts.endpoint) {
            let (endpoint, stop) = (endpoint.clone(), self.serving.clone());
            let serving = async move { endpoint.serve(listener, stop).await };
            shared.tasks.spawn("endpoint inside", serving);
        }
    }

    fn watch(&mut self, who: Who, process: Process) {
        let exited: BoxFuture<'static, _> = async move { (who, process.exit.await) }.boxed();
        self.exits.push(exited);
    }

    fn deliver(&mut self, to_extensions: &[ExtensionId], deadline: Instant) -> Option<Event> {
        let left = deadline.saturating_duration_since(now());
        let deadline_ms = self.pool.shared.parts.clock.now().plus(left).as_millis();
        let current = self.current.as_mut()?;
        current.deadline_ms = deadline_ms;
        for id in to_extensions {
            let event = ExtensionEvent::Invoke {
                request_id: current.request_id.as_str().to_owned(),
                function_arn: current.invocation.invoked_arn.clone(),
                deadline_ms,
                trace_id: current.trace.clone(),
            };
            self.extensions.send(*id, event);
        }
        match self.program.interface {
            RuntimeInterface::Framed => self.deliver_framed(),
            RuntimeInterface::Http => {
                self.deliver_http();
                None
            }
        }
    }

    fn deliver_framed(&mut self) -> Option<Event> {
        let (Some(current), Some(channel)) = (&mut self.current, &mut self.channel) else {
            // The client has closed the connection while it waited: it is ending, or it is out of order.
            return Some(match self.holds_untouched() {
                true => Event::Undelivered(Exit::Signal(9)),
                false => Event::ProtocolBroken,
            });
        };
        let payload = current.payload();
        let header = InvokeHeader {
            request_id: current.request_id.as_str(),
            function_arn: &current.invocation.invoked_arn,
            deadline_ms: current.deadline_ms,
            trace_id: &current.trace,
            client_context: current.invocation.client_context.as_deref(),
            cognito_identity: current.invocation.cognito_identity.as_ref(),
            streaming: current.is_streamed(),
        };
        let head = frame::invoke_head(&header, payload.len());
        // A client that is gone shows in its exit, which says more than the failed write.
        current.delivered = channel.send([head, payload]).is_ok();
        None
    }

    /// Hands the invocation to the runtime, if it waits; one that asks later gets it then.
    pub(super) fn deliver_http(&mut self) {
        let (Some(current), Some(waiting)) = (&mut self.current, self.runtime_waits.take()) else { return };
        let next = NextInvocation {
            request_id: current.request_id.as_str().to_owned(),
            function_arn: current.invocation.invoked_arn.clone(),
            deadline_ms: current.deadline_ms,
            trace_id: current.trace.clone(),
            client_context: current.invocation.client_context.clone(),
            cognito_identity: current.invocation.cognito_identity.clone(),
            payload: current.payload(),
        };
        current.delivered = waiting.send(Ok(next)).is_ok();
    }

    async fn signal_runtime(&mut self, signal: Signal) {
        if let Some(runtime) = self.runtime {
            self.sandbox.signal(runtime, signal).await;
        }
    }

    fn send_shutdown(&mut self, to: &[ExtensionId], reason: ShutdownReason, deadline: Instant) {
        let left = deadline.saturating_duration_since(now());
        let deadline_ms = self.pool.shared.parts.clock.now().plus(left).as_millis();
        for id in to {
            self.extensions.send(*id, ExtensionEvent::Shutdown { reason, deadline_ms });
        }
    }

    async fn kill_processes(&mut self) {
        let killed = tokio::time::timeout(KILL_TIMEOUT, self.sandbox.kill_processes()).await;
        if !matches!(killed, Ok(true)) {
            self.broken = true;
        }
        self.memory_peak = None;
        self.close_outputs();
        self.exits.clear();
        self.channel = None;
        self.runtime = None;
        self.runtime_waits = None;
        self.extensions.clear();
        self.log.subscribers.clear();
    }

    /// A sandbox that was lost while it waited is offered to nobody any more.
    fn leave_if_lost(&mut self) -> Option<Event> {
        let is_lost = self.broken && self.machine.is_waiting();
        if !is_lost || !self.pool.withdraw(&self.handle, self.deployment.version) {
            return None;
        }
        self.memory.leave();
        Some(Event::EndGranted)
    }

    /// Takes what the processes, which are gone, have written.
    fn close_outputs(&mut self) {
        let Self { outputs, log, .. } = self;
        outputs.close(|origin, bytes| take_output(log, origin, bytes));
        log.end_lines();
        log.end_records();
    }
}

/// `exec format error`: not a program, or one of another machine.
const ENOEXEC: i32 = 8;

/// Keeps the document of a response that was too long.
pub(super) fn too_large(response: &mut Response, error_type: &mut Option<String>) {
    *response = Response::TooLarge;
    *error_type = Some(document::RESPONSE_TOO_LARGE.to_owned());
}

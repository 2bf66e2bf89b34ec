//! The driver of one environment: the task that owns its sandbox and does what its state machine says.
//!
//! ```text
//!   pool ──commands──▶ ┌────────┐ ──frames──▶ managed runtime
//!   pool ◀──release─── │ driver │ ──replies─▶ Runtime API (custom runtimes, extensions)
//!   caller ◀──answer── └────────┘ ◀─output──  pipes of all processes
//! ```
//!
//! Invariants:
//! - One event at a time: [`Machine::on`] decides, the actions are done in order, nothing else runs between.
//! - Whatever a process wrote before its response is in the log before the report.
//! - When the task ends, by whatever cause, its pool has forgotten the environment and nobody waits for it.

mod actions;
mod current;
mod guest;
mod make;

use std::collections::VecDeque;
use std::pin::Pin;
use std::sync::Arc;
use std::time::{Duration, Instant};

use bytes::Bytes;
use futures_util::future::BoxFuture;
use futures_util::stream::{FuturesUnordered, StreamExt as _};
use tokio::sync::{OwnedSemaphorePermit, mpsc};
use tokio::time::Sleep;
use tokio_util::sync::CancellationToken;

use super::RuntimeProgram;
use super::calls::Call;
use super::capacity::Memory;
use super::channel::{Channel, ChannelError, Origin, Outputs};
use super::environment::{Assignment, Command, Handle};
use super::extensions::Extensions;
use super::frame::Frame;
use super::launch::{ProcessId, Sandbox};
use super::log::Log;
use super::pool::Pool;
use super::standby::Awake;
use super::state::{Event, Exit, Machine};
use crate::deployment::Deployment;
use current::{Current, PendingPiece};

pub(super) use actions::{RECORDS_FD, SOCKET_FD};
pub(super) use make::{assume_role, place};

/// How long a start may keep others from starting.
pub(super) const START_TURN: Duration = Duration::from_millis(500);

/// How long the frames of a runtime that has ended are waited for.
const LAST_FRAMES_TIMEOUT: Duration = Duration::from_millis(50);

/// The signals of a program that did something wrong: SIGILL, SIGABRT, SIGBUS, SIGFPE, SIGSEGV.
const CRASHES: [i32; 5] = [4, 6, 7, 8, 11];

/// Runs an environment from its start to its end.
pub async fn run(
    pool: Arc<Pool>,
    handle: Handle,
    deployment: Arc<Deployment>,
    commands: mpsc::Receiver<Command>,
    memory: Memory,
) {
    let tasks = pool.shared.tasks.clone();
    let entry = Entry { pool, handle, deployment };
    let Entry { pool, handle, deployment } = &entry;
    let mut cancelled = std::pin::pin!(tasks.cancelled());
    // Before the turn: whoever waits for a zygote keeps nobody from starting.
    let origin = tokio::select! {
        origin = make::find_origin(pool, deployment) => origin,
        () = &mut cancelled => return,
    };
    let turn = tokio::select! {
        turn = pool.shared.capacity.start() => turn,
        () = &mut cancelled => return,
    };
    if !pool.begins(handle, deployment.version) {
        return;
    }
    if !handle.provisioned {
        pool.counters.started_cold();
    }
    let made = tokio::select! {
        made = make::make(pool, handle, deployment, origin, commands, memory) => made,
        () = &mut cancelled => return,
    };
    match made {
        Ok((mut driver, n_extensions)) => {
            driver.turn = Some((turn, Box::pin(tokio::time::sleep(START_TURN))));
            driver.handle_event(Event::Launched { n_extensions }).await;
            driver.drive(cancelled).await;
        }
        Err(error) => {
            tracing::warn!(function = %deployment.function.name, error = &error as &dyn std::error::Error, "environment not made");
            pool.not_made(handle, deployment.version, error);
        }
    }
}

/// The environment's entry in its pool; dropped, it is forgotten there.
struct Entry {
    pool: Arc<Pool>,
    handle: Handle,
    deployment: Arc<Deployment>,
}

impl Drop for Entry {
    fn drop(&mut self) {
        self.pool.gone(&self.handle, self.deployment.version);
    }
}

/// Who ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Who {
    Runtime,
    /// An external extension, by its place in the order of start.
    Extension(usize),
}

struct Driver {
    pool: Arc<Pool>,
    handle: Handle,
    deployment: Arc<Deployment>,
    program: RuntimeProgram,
    sandbox: Arc<dyn Sandbox>,
    /// What the report calls the zygote that the runtime is, or is to be, forked from.
    zygote: Option<String>,
    /// The runtime, if it was started ahead and is still to be told what it shall run.
    awake: Option<Awake>,
    was_standby: bool,
    /// Whether the function was initialised before, in what the runtime is forked from.
    is_restored: bool,
    /// Whether the runtime shall tell what the function has imported.
    learns: bool,
    /// What the log shall say of the start.
    notices: Vec<String>,
    machine: Machine,
    log: Log,
    memory: Memory,
    commands: mpsc::Receiver<Command>,
    calls: mpsc::Receiver<Call>,
    call_sender: mpsc::Sender<Call>,
    /// Ends what serves the listeners inside.
    serving: CancellationToken,
    serves: bool,
    runtime_variables: Vec<(String, String)>,
    extension_variables: Vec<(String, String)>,
    extension_names: Arc<[String]>,
    channel: Option<Channel>,
    outputs: Outputs,
    exits: FuturesUnordered<BoxFuture<'static, (Who, Exit)>>,
    runtime: Option<ProcessId>,
    n_memory_kills: u64,
    /// The most memory that was in use until a moment, in MB.
    memory_peak: Option<(Instant, u32)>,
    extensions: Extensions,
    /// The runtime waits for an invocation over HTTP.
    runtime_waits: Option<guest::NextReply>,
    /// The invocation that runs, or ran last.
    current: Option<Current>,
    /// A piece of a streamed response for which its caller has no room yet.
    pending_piece: Option<PendingPiece>,
    /// What the pool handed over at the last release.
    upcoming: Option<Box<Assignment>>,
    /// The document of an initialisation that the runtime said had failed.
    init_document: Option<Bytes>,
    /// The sandbox cannot be used further.
    broken: bool,
    turn: Option<(OwnedSemaphorePermit, Pin<Box<Sleep>>)>,
}

/// What can happen to an environment from outside.
enum Happening {
    Command(Option<Command>),
    Frame(Result<Frame, ChannelError>),
    Call(Call),
    Output,
    Exited(Who, Exit),
    PieceTaken,
    TurnOver,
    Timer,
    Cancelled,
}

impl Driver {
    async fn drive(&mut self, mut cancelled: Pin<&mut impl Future<Output = ()>>) {
        let timer = tokio::time::sleep(Duration::ZERO);
        let mut timer = std::pin::pin!(timer);
        while !self.machine.is_dead() {
            self.log.flush();
            let deadline = self.machine.deadline();
            // A timer that comes too early does no harm, and setting it later at every step would cost more.
            if let Some(deadline) = deadline
                && (deadline < timer.deadline().into_std() || timer.is_elapsed())
            {
                timer.as_mut().reset(deadline.into());
            }
            let happening = self.next(timer.as_mut(), deadline.is_some(), cancelled.as_mut()).await;
            match happening {
                Happening::Command(Some(Command::Invoke(assignment))) => self.begin(assignment).await,
                Happening::Command(Some(Command::Retire)) => {
                    self.memory.leave();
                    self.handle_event(Event::Retire).await;
                }
                Happening::Frame(frame) => self.handle_frame(frame).await,
                Happening::Call(call) => self.handle_call(call).await,
                Happening::Output => {}
                Happening::Exited(who, exit) => self.handle_exit(who, exit).await,
                Happening::PieceTaken => self.pending_piece = None,
                Happening::TurnOver => self.turn = None,
                Happening::Timer => self.handle_event(Event::Timer).await,
                Happening::Command(None) | Happening::Cancelled => break,
            }
        }
        self.serving.cancel();
        if !self.machine.is_dead() {
            self.sandbox.destroy().await;
        }
        self.log.flush();
    }

    async fn next(
        &mut self,
        timer: Pin<&mut Sleep>,
        timer_is_set: bool,
        cancelled: Pin<&mut impl Future<Output = ()>>,
    ) -> Happening {
        let Self { commands, channel, calls, outputs, exits, pending_piece, turn, log, .. } = self;
        let piece_waits = pending_piece.is_some();
        tokio::select! {
            command = commands.recv() => Happening::Command(command),
            frame = next_frame(channel), if channel_is_open(piece_waits) => Happening::Frame(frame),
            Some(call) = calls.recv(), if !piece_waits => Happening::Call(call),
            () = next_output(outputs, log) => Happening::Output,
            Some((who, exit)) = exits.next() => Happening::Exited(who, exit),
            () = current::send_piece(pending_piece), if piece_waits => Happening::PieceTaken,
            () = turn_over(turn) => Happening::TurnOver,
            () = timer, if timer_is_set => Happening::Timer,
            () = cancelled => Happening::Cancelled,
        }
    }

    /// Feeds an event and what follows from it to the machine.
    async fn handle_event(&mut self, event: Event) {
        let mut events = VecDeque::from([event]);
        loop {
            while let Some(event) = events.pop_front() {
                let actions = self.machine.on(event, now());
                for action in actions {
                    events.extend(self.act(action).await);
                }
            }
            // Only now, as the last invocation has its answer.
            let Some(assignment) = self.upcoming.take() else { return };
            events.push_back(self.set_current(assignment));
        }
    }

    async fn begin(&mut self, assignment: Box<Assignment>) {
        if self.broken {
            // It was on its way when the sandbox was lost.
            self.pool.hand_back(self.deployment.version, assignment);
            self.pool.give_back(&self.handle, self.deployment.version);
            self.memory.leave();
            self.handle_event(Event::Retire).await;
            return;
        }
        let event = self.set_current(assignment);
        self.handle_event(event).await;
    }

    fn set_current(&mut self, assignment: Box<Assignment>) -> Event {
        if assignment.invocation.log_tail {
            self.log.begin_tail();
        }
        let now = self.pool.shared.parts.clock.now();
        self.current = Some(Current::new(assignment, &self.deployment, now));
        Event::Invoke { timeout: self.deployment.timeout }
    }

    /// Whether there is an invocation that nobody in the sandbox has heard of.
    fn holds_untouched(&self) -> bool {
        self.current.as_ref().is_some_and(Current::can_be_handed_back)
    }

    async fn handle_exit(&mut self, who: Who, exit: Exit) {
        let exit = self.exit_with_cause(exit);
        if let (Who::Runtime, Exit::Signal(signal)) = (who, exit)
            && self.zygote.is_some()
            && CRASHES.contains(&signal)
        {
            // What was imported may not live through a fork.
            self.pool.shared.zygotes.suspect(&self.deployment, signal);
        }
        if who == Who::Runtime {
            self.read_last_frames().await;
            if self.runtime.is_none() {
                // What it said last has ended it already.
                return;
            }
        }
        self.drain();
        let event = match who {
            Who::Runtime => {
                self.runtime = None;
                self.channel = None;
                self.runtime_waits = None;
                self.log.end_records();
                match self.machine.awaits_response() && self.holds_untouched() {
                    true => Event::Undelivered(exit),
                    false => Event::RuntimeExited(exit),
                }
            }
            Who::Extension(number) => {
                let name = self.extension_names.get(number).cloned().unwrap_or_default();
                Event::ExtensionExited { id: self.extensions.find_name(&name), name, exit }
            }
        };
        self.handle_event(event).await;
    }

    /// Takes what a runtime that has ended said before: an exit can be seen before the frames that led to it.
    async fn read_last_frames(&mut self) {
        // A child that it left behind may keep the socket open.
        while let Some(channel) = &mut self.channel {
            match tokio::time::timeout(LAST_FRAMES_TIMEOUT, channel.next()).await {
                Ok(Ok(frame)) => self.handle_frame(Ok(frame)).await,
                Ok(Err(error)) => self.close_channel(&error),
                Err(_elapsed) => self.channel = None,
            }
        }
    }

    /// An exit, with the kernel's kill for want of memory told from others.
    fn exit_with_cause(&self, exit: Exit) -> Exit {
        match exit {
            Exit::Signal(9) if self.sandbox.n_memory_kills() > self.n_memory_kills => Exit::OutOfMemory,
            exit => exit,
        }
    }

    /// Takes into the log what was written until now.
    fn drain(&mut self) {
        let Self { outputs, log, .. } = self;
        outputs.drain(|origin, bytes| take_output(log, origin, bytes));
        log.end_lines();
    }
}

/// The present moment; in tests that of their own clock.
pub(super) fn now() -> Instant {
    tokio::time::Instant::now().into_std()
}

/// Frames wait while a piece of the response waits: so the function feels how slow its caller is.
const fn channel_is_open(piece_waits: bool) -> bool {
    !piece_waits
}

async fn next_frame(channel: &mut Option<Channel>) -> Result<Frame, ChannelError> {
    match channel {
        Some(channel) => channel.next().await,
        None => std::future::pending().await,
    }
}

async fn next_output(outputs: &mut Outputs, log: &mut Log) {
    std::future::poll_fn(|cx| outputs.poll_read(cx, |origin, bytes| take_output(log, origin, bytes))).await;
}

pub(super) fn take_output(log: &mut Log, origin: Origin, bytes: &[u8]) {
    match origin {
        Origin::Plain(source) => log.output(source, bytes),
        Origin::Records => log.records(bytes),
    }
}

async fn turn_over(turn: &mut Option<(OwnedSemaphorePermit, Pin<Box<Sleep>>)>) {
    match turn {
        Some((_, sleep)) => sleep.as_mut().await,
        None => std::future::pending().await,
    }
}

//! The life of one execution environment, as a pure state machine.
//!
//! ```text
//!              launched             runtime and extensions ready
//!  Launching ───────────▶ Initializing(init) ─────────────────────▶ Idle ◀───────────┐
//!      │                      │                                     │  ▲ │           │
//!      │                      │ failed, too slow             quiet  │  │ └ invoke ┐  │ done
//!      ▼                      ▼                                     ▼  │          ▼  │
//!    Dead ◀────────┐        Reset ◀───────────┐                  Frozen┴─invoke─▶ Busy
//!      ▲           │          │               │                                   │
//!      │           │          │ invoke        │ failed, timed out, exited         │
//!      │           │          ▼               ├───────────────────────────────────┘
//!      │           │   Initializing(invoke) ──┘
//!      │           │          └── ready ──▶ Busy
//!      └── ShuttingDown ◀── retired, idle for too long, expired (from every state, Busy after its answer)
//! ```
//!
//! `Reset` is a sandbox whose processes were killed and whose `/tmp` is kept: the next invocation initialises
//! it again within its own time, as AWS does (its documentation calls that a suppressed init).
//! With extensions, the way to `Reset` leads through `ShuttingDown` as well, so that they hear why.
//!
//! Invariants, checked by the property test:
//! - every invocation that was taken gets exactly one [`Action::Answer`], or is handed back before anybody began it;
//! - an environment is offered ([`Action::Release`]) only when it has no invocation;
//! - nothing happens after [`Action::Gone`].

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

/// How long external extensions get to end after the runtime, in all. AWS: "Extensions API, shutdown phase".
const SHUTDOWN_WITH_EXTERNAL: Duration = Duration::from_millis(2_000);
/// The same for internal extensions only.
const SHUTDOWN_WITH_INTERNAL: Duration = Duration::from_millis(500);
/// How long the runtime gets between its response and its call for the next invocation before the caller is
/// answered without waiting longer.
const NEXT_GRACE: Duration = Duration::from_millis(20);

/// The times that govern an environment.
#[derive(Debug, Clone, Copy)]
pub struct Times {
    pub init_timeout: Duration,
    pub idle: Duration,
    pub freeze_after: Duration,
    /// Kept ready: never ends for being idle.
    pub provisioned: bool,
    /// Made from a snapshot: its initialisation is a restore, which is reported and not billed.
    pub snap_start: bool,
    /// How long what the environment is forked from was made for it: part of its initialisation.
    pub waited: Duration,
    /// When the environment must have ended, because its credentials end.
    pub expires: Option<Instant>,
}

/// In whose time initialisation runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// Its own: the first one.
    Init,
    /// An invocation's: again, after a failure.
    Invoke,
}

/// How a process ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    Status(i32),
    Signal(i32),
    /// Killed by the kernel because the environment's memory was used up.
    OutOfMemory,
}

/// Why something failed; what the error document is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Failure {
    TimedOut {
        after: Duration,
    },
    RuntimeExited(Exit),
    /// The handler failed; the driver holds its document.
    HandlerFailed {
        error_type: String,
    },
    /// The runtime could not initialise; the driver holds its document.
    Reported {
        error_type: String,
    },
    /// The runtime program is missing or cannot be executed.
    InvalidEntrypoint {
        message: String,
    },
    ExtensionExited {
        name: String,
        exit: Exit,
    },
    ExtensionReported {
        name: String,
        error_type: String,
    },
    /// The runtime broke the protocol.
    ProtocolBroken,
}

/// Why extensions are told to end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ShutdownReason {
    Spindown,
    Timeout,
    Failure,
}

impl ShutdownReason {
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Spindown => "spindown",
            Self::Timeout => "timeout",
            Self::Failure => "failure",
        }
    }
}

/// Numbers an extension of one environment, in the order of registration.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct ExtensionId(pub u32);

/// What an extension wants to hear of.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Wants {
    pub invoke: bool,
    pub shutdown: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// The sandbox exists; so many external extensions lie in it.
    Launched {
        n_extensions: usize,
    },
    /// An extension registered. External ones have a process of their own.
    ExtensionRegistered {
        id: ExtensionId,
        external: bool,
        wants: Wants,
    },
    /// An extension asks for its next event.
    ExtensionReady(ExtensionId),
    /// An extension's process ended; `id` if it had registered.
    ExtensionExited {
        id: Option<ExtensionId>,
        name: String,
        exit: Exit,
    },
    /// An extension reported that it failed.
    ExtensionFailed {
        name: String,
        error_type: String,
    },
    /// The runtime waits for an invocation.
    RuntimeReady,
    RuntimeExited(Exit),
    /// The runtime ended, or could not be started, and has not heard of the invocation.
    Undelivered(Exit),
    /// Initialisation, or the start of the runtime, failed.
    InitFailed(Failure),
    /// An invocation for this environment.
    Invoke {
        timeout: Duration,
    },
    /// The response is complete; `waiting` if the runtime thereby waits for the next invocation.
    Responded {
        waiting: bool,
        error_type: Option<String>,
    },
    /// The runtime broke the protocol.
    ProtocolBroken,
    /// The moment that [`Machine::deadline`] named has come, or passed.
    Timer,
    /// What [`Action::AskToEnd`] asked for is granted: no invocation will come.
    EndGranted,
    /// The environment shall end, after its invocation if it has one.
    Retire,
}

/// How an invocation went, for its report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    pub duration: Duration,
    /// The init phase before it, if it is the environment's first invocation.
    pub init: Option<Duration>,
    /// Whether that init phase is billed with it.
    pub init_billed: bool,
    pub failure: Option<Failure>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Initialisation begins: log it.
    LogInitStart,
    /// Initialisation ended: log it.
    LogInitReport {
        phase: Phase,
        duration: Duration,
        failure: Option<Failure>,
    },
    /// An invocation begins: log it.
    LogStart,
    StartExtensions,
    StartRuntime,
    /// Hand the invocation to the runtime, and an event to the extensions that want it.
    Deliver {
        to_extensions: Vec<ExtensionId>,
        deadline: Instant,
    },
    /// Log the end of the invocation and its report.
    LogReport(Report),
    /// Tell the caller; the invocation is over for it.
    Answer(Option<Failure>),
    /// Give the invocation back to the pool, for any environment.
    HandBack,
    /// Give up the claim on the function's concurrency.
    Finish,
    /// Offer the environment for an invocation; `failed` if it could not be initialised.
    Release {
        failed: bool,
    },
    Freeze,
    Thaw,
    /// End every process, keep the sandbox; returns when they are gone and their output is read.
    KillProcesses,
    KillRuntime,
    TerminateRuntime,
    SendShutdown {
        to: Vec<ExtensionId>,
        reason: ShutdownReason,
        deadline: Instant,
    },
    /// Ask the pool whether the environment may end for being idle.
    AskToEnd,
    /// Remove the sandbox with everything in it.
    Destroy,
    /// The environment is no more.
    Gone,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum State {
    Launching,
    Initializing(Initialization),
    Idle { since: Instant, end_asked: bool },
    Frozen { since: Instant, end_asked: bool },
    Busy(Invocation),
    Reset { since: Instant, end_asked: bool },
    ShuttingDown { deadline: Instant, then: Then },
    Dead,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Initialization {
    phase: Phase,
    started: Instant,
    deadline: Instant,
    /// External extensions that have not registered yet.
    n_awaited: usize,
    runtime_started: bool,
    runtime_ready: bool,
    /// The invocation that waits, in [`Phase::Invoke`].
    timeout: Duration,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Invocation {
    started: Instant,
    deadline: Instant,
    timeout: Duration,
    /// When the response was complete.
    responded: Option<Instant>,
    error_type: Option<String>,
    answered: bool,
    runtime_ready: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Then {
    Reset,
    End,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Extension {
    external: bool,
    wants: Wants,
    ready: bool,
}

/// One environment's state.
#[derive(Debug)]
pub struct Machine {
    times: Times,
    state: State,
    extensions: BTreeMap<ExtensionId, Extension>,
    n_external: usize,
    /// The init phase, until an invocation reports it.
    init: Option<Duration>,
    /// Whether the first initialisation failed and nobody has been told yet.
    init_failed: bool,
    retired: bool,
    /// Whether the runtime's process should be running.
    runtime_runs: bool,
}

impl Machine {
    pub fn new(times: Times) -> Self {
        Self {
            times,
            state: State::Launching,
            extensions: BTreeMap::new(),
            n_external: 0,
            init: None,
            init_failed: false,
            retired: false,
            runtime_runs: false,
        }
    }

    /// When [`Event::Timer`] is due.
    pub fn deadline(&self) -> Option<Instant> {
        match &self.state {
            State::Launching | State::Dead => None,
            State::Initializing(init) => Some(init.deadline),
            State::Idle { end_asked: true, .. }
            | State::Frozen { end_asked: true, .. }
            | State::Reset { end_asked: true, .. } => None,
            State::Idle { since, .. } => {
                let freeze = *since + self.times.freeze_after;
                Some(self.ends(*since).map_or(freeze, |end| end.min(freeze)))
            }
            State::Frozen { since, .. } | State::Reset { since, .. } => self.ends(*since),
            State::Busy(invocation) => Some(match (invocation.responded, invocation.answered) {
                (Some(at), false) => (at + NEXT_GRACE).min(invocation.deadline),
                _ => invocation.deadline,
            }),
            State::ShuttingDown { deadline, .. } => Some(*deadline),
        }
    }

    pub fn is_dead(&self) -> bool {
        self.state == State::Dead
    }

    /// Whether an invocation could be taken now.
    pub fn is_waiting(&self) -> bool {
        matches!(self.state, State::Idle { .. } | State::Frozen { .. } | State::Reset { .. })
    }

    /// Whether the runtime may be initialising now.
    pub fn is_initializing(&self) -> bool {
        matches!(self.state, State::Initializing(_))
    }

    /// Whether an invocation waits for its response.
    pub fn awaits_response(&self) -> bool {
        matches!(&self.state, State::Busy(invocation) if invocation.responded.is_none())
    }

    /// What happens next, in order. Events that mean nothing in the present state do nothing.
    pub fn on(&mut self, event: Event, now: Instant) -> Vec<Action> {
        let mut actions = Vec::new();
        match event {
            Event::Launched { n_extensions } => self.launched(n_extensions, now, &mut actions),
            Event::ExtensionRegistered { id, external, wants } => {
                self.registered(id, external, wants, &mut actions);
            }
            Event::ExtensionReady(id) => {
                if let Some(extension) = self.extensions.get_mut(&id) {
                    extension.ready = true;
                }
                self.progress(now, &mut actions);
            }
            Event::ExtensionExited { id, name, exit } => {
                self.extension_exited(id, name, exit, now, &mut actions);
            }
            Event::ExtensionFailed { name, error_type } => {
                self.fail(Failure::ExtensionReported { name, error_type }, now, &mut actions);
            }
            Event::RuntimeReady => self.runtime_ready(now, &mut actions),
            Event::RuntimeExited(exit) => self.runtime_exited(exit, now, &mut actions),
            Event::Undelivered(exit) => self.undelivered(exit, now, &mut actions),
            Event::InitFailed(failure) => {
                if self.is_initializing() {
                    self.fail(failure, now, &mut actions);
                }
            }
            Event::Invoke { timeout } => self.invoke(timeout, now, &mut actions),
            Event::Responded { waiting, error_type } => {
                if let State::Busy(invocation) = &mut self.state
                    && invocation.responded.is_none()
                {
                    invocation.responded = Some(now);
                    invocation.error_type = error_type;
                    invocation.runtime_ready = waiting;
                    self.progress(now, &mut actions);
                }
            }
            Event::ProtocolBroken => {
                // The sandbox's next invocation gets a fresh process; whoever waits now gets an error.
                self.fail(Failure::ProtocolBroken, now, &mut actions);
            }
            Event::Timer => self.timer(now, &mut actions),
            Event::EndGranted => {
                if self.is_waiting() {
                    self.shut_down(ShutdownReason::Spindown, Then::End, now, &mut actions);
                }
            }
            Event::Retire => self.retire(now, &mut actions),
        }
        actions
    }

    fn ends(&self, since: Instant) -> Option<Instant> {
        let idle = (!self.times.provisioned).then(|| since + self.times.idle);
        match (idle, self.times.expires) {
            (Some(idle), Some(expires)) => Some(idle.min(expires)),
            (idle, expires) => idle.or(expires),
        }
    }

    fn launched(&mut self, n_extensions: usize, now: Instant, actions: &mut Vec<Action>) {
        if self.state != State::Launching {
            return;
        }
        self.n_external = n_extensions;
        if self.retired {
            self.shut_down(ShutdownReason::Spindown, Then::End, now, actions);
            return;
        }
        actions.push(Action::LogInitStart);
        self.initialize(Phase::Init, self.times.init_timeout, now, actions);
    }

    fn initialize(&mut self, phase: Phase, timeout: Duration, now: Instant, actions: &mut Vec<Action>) {
        self.extensions.clear();
        let runtime_started = self.n_external == 0;
        actions.push(if runtime_started { Action::StartRuntime } else { Action::StartExtensions });
        self.runtime_runs = runtime_started;
        self.state = State::Initializing(Initialization {
            phase,
            started: now,
            deadline: now + timeout,
            n_awaited: self.n_external,
            runtime_started,
            runtime_ready: false,
            timeout,
        });
    }

    fn registered(&mut self, id: ExtensionId, external: bool, wants: Wants, actions: &mut Vec<Action>) {
        let State::Initializing(init) = &mut self.state else { return };
        self.extensions.insert(id, Extension { external, wants, ready: false });
        if external {
            init.n_awaited = init.n_awaited.saturating_sub(1);
        }
        if init.n_awaited == 0 && !init.runtime_started {
            init.runtime_started = true;
            self.runtime_runs = true;
            actions.push(Action::StartRuntime);
        }
    }

    fn runtime_ready(&mut self, now: Instant, actions: &mut Vec<Action>) {
        match &mut self.state {
            State::Initializing(init) => init.runtime_ready = true,
            State::Busy(invocation) if invocation.responded.is_some() => invocation.runtime_ready = true,
            _ => return,
        }
        self.progress(now, actions);
    }

    /// Goes on if everybody whom the present state waits for is ready.
    fn progress(&mut self, now: Instant, actions: &mut Vec<Action>) {
        let extensions_ready = self.extensions.values().all(|extension| extension.ready);
        match &mut self.state {
            State::Initializing(init) if init.runtime_ready && init.n_awaited == 0 && extensions_ready => {
                let (phase, started) = (init.phase, init.started);
                match phase {
                    Phase::Init => {
                        let duration = now.duration_since(started) + self.times.waited;
                        self.init = Some(duration);
                        if self.times.provisioned || self.times.snap_start {
                            actions.push(Action::LogInitReport { phase, duration, failure: None });
                        }
                        self.rest(now, actions);
                    }
                    Phase::Invoke => {
                        let (deadline, timeout) = (init.deadline, init.timeout);
                        self.deliver(started, deadline, timeout, actions);
                    }
                }
            }
            State::Busy(invocation) if invocation.responded.is_some() && invocation.runtime_ready => {
                if extensions_ready {
                    let invocation = invocation.clone();
                    self.finish(&invocation, None, now, actions);
                    self.rest(now, actions);
                    if !invocation.answered {
                        actions.push(Action::Answer(None));
                    }
                } else if !invocation.answered {
                    // The caller need not wait for extensions; the environment does.
                    invocation.answered = true;
                    actions.push(Action::Answer(None));
                }
            }
            _ => {}
        }
    }

    /// Logs the report of an invocation and gives up its claim.
    fn finish(
        &mut self,
        invocation: &Invocation,
        failure: Option<Failure>,
        now: Instant,
        actions: &mut Vec<Action>,
    ) {
        let failure = failure.or_else(|| {
            invocation.error_type.clone().map(|error_type| Failure::HandlerFailed { error_type })
        });
        // Extensions that work on after the response are part of the duration, as AWS measures it.
        let until = if self.extensions.is_empty() { invocation.responded.unwrap_or(now) } else { now };
        let report = Report {
            duration: until.duration_since(invocation.started),
            init: self.init.take(),
            init_billed: !self.times.provisioned && !self.times.snap_start,
            failure,
        };
        actions.push(Action::LogReport(report));
        actions.push(Action::Finish);
    }

    /// Waits for the next invocation, or ends if that was asked for.
    fn rest(&mut self, now: Instant, actions: &mut Vec<Action>) {
        let expired = self.times.expires.is_some_and(|expires| expires <= now);
        if self.retired || expired {
            self.shut_down(ShutdownReason::Spindown, Then::End, now, actions);
            return;
        }
        self.state = if self.runtime_runs {
            State::Idle { since: now, end_asked: false }
        } else {
            State::Reset { since: now, end_asked: false }
        };
        actions.push(Action::Release { failed: std::mem::take(&mut self.init_failed) });
    }

    fn invoke(&mut self, timeout: Duration, now: Instant, actions: &mut Vec<Action>) {
        match self.state {
            State::Idle { .. } => self.deliver(now, now + timeout, timeout, actions),
            State::Frozen { .. } => {
                actions.push(Action::Thaw);
                self.deliver(now, now + timeout, timeout, actions);
            }
            State::Reset { .. } => {
                // AWS reports the init phase only of an environment that it initialised before the invocation.
                self.init = None;
                self.initialize(Phase::Invoke, timeout, now, actions);
            }
            State::Launching
            | State::Initializing(_)
            | State::Busy(_)
            | State::ShuttingDown { .. }
            | State::Dead => {
                debug_assert!(false, "invoke in {:?}", self.state);
            }
        }
    }

    fn deliver(&mut self, started: Instant, deadline: Instant, timeout: Duration, actions: &mut Vec<Action>) {
        let mut to_extensions = Vec::new();
        for (id, extension) in &mut self.extensions {
            if extension.wants.invoke {
                extension.ready = false;
                to_extensions.push(*id);
            }
        }
        actions.push(Action::LogStart);
        actions.push(Action::Deliver { to_extensions, deadline });
        self.state = State::Busy(Invocation {
            started,
            deadline,
            timeout,
            responded: None,
            error_type: None,
            answered: false,
            runtime_ready: false,
        });
    }

    fn runtime_exited(&mut self, exit: Exit, now: Instant, actions: &mut Vec<Action>) {
        self.runtime_runs = false;
        match self.state {
            State::Initializing(_) | State::Busy(_) => {
                self.fail(Failure::RuntimeExited(exit), now, actions);
            }
            State::Idle { since, end_asked } | State::Frozen { since, end_asked } => {
                actions.push(Action::KillProcesses);
                self.state = State::Reset { since, end_asked };
            }
            // Only external extensions are waited for longer than the runtime.
            State::ShuttingDown { .. } if !self.extensions.values().any(|extension| extension.external) => {
                self.shutdown_done(now, actions);
            }
            State::Launching | State::Reset { .. } | State::ShuttingDown { .. } | State::Dead => {}
        }
    }

    /// An environment that dies while it waits fails nobody, even if an invocation is on its way to it already.
    fn undelivered(&mut self, exit: Exit, now: Instant, actions: &mut Vec<Action>) {
        let is_held = match &self.state {
            State::Busy(invocation) => invocation.responded.is_none(),
            State::Initializing(init) => init.phase == Phase::Invoke,
            _ => false,
        };
        // Extensions have heard of it.
        if !is_held || !self.extensions.is_empty() {
            self.runtime_exited(exit, now, actions);
            return;
        }
        self.runtime_runs = false;
        actions.extend([Action::KillProcesses, Action::HandBack]);
        self.rest(now, actions);
    }

    fn extension_exited(
        &mut self,
        id: Option<ExtensionId>,
        name: String,
        exit: Exit,
        now: Instant,
        actions: &mut Vec<Action>,
    ) {
        if let State::ShuttingDown { .. } = self.state {
            if let Some(id) = id {
                self.extensions.remove(&id);
            }
            if !self.extensions.values().any(|extension| extension.external) {
                self.shutdown_done(now, actions);
            }
            return;
        }
        self.fail(Failure::ExtensionExited { name, exit }, now, actions);
    }

    /// Something broke. Whoever waits learns it, and the processes end.
    fn fail(&mut self, failure: Failure, now: Instant, actions: &mut Vec<Action>) {
        let reason = match failure {
            Failure::TimedOut { .. } => ShutdownReason::Timeout,
            _ => ShutdownReason::Failure,
        };
        match self.state.clone() {
            State::Initializing(init) => self.fail_init(&init, failure, reason, now, actions),
            State::Busy(invocation) => self.fail_invocation(&invocation, failure, reason, now, actions),
            State::Idle { since, end_asked } | State::Frozen { since, end_asked } => {
                // The pool still offers it; the next invocation initialises it again.
                self.runtime_runs = false;
                actions.push(Action::KillProcesses);
                self.state = State::Reset { since, end_asked };
            }
            State::Launching | State::Reset { .. } | State::ShuttingDown { .. } | State::Dead => {}
        }
    }

    fn fail_init(
        &mut self,
        init: &Initialization,
        failure: Failure,
        reason: ShutdownReason,
        now: Instant,
        actions: &mut Vec<Action>,
    ) {
        let duration = now.duration_since(init.started);
        self.init_failed = init.phase == Phase::Init;
        let with_extensions = self.extensions.values().any(|extension| extension.external);
        if !with_extensions {
            actions.push(Action::KillProcesses);
            self.runtime_runs = false;
        }
        actions.push(Action::LogInitReport { phase: init.phase, duration, failure: Some(failure.clone()) });
        if init.phase == Phase::Invoke {
            actions.push(Action::LogStart);
            let report = Report { duration, init: None, init_billed: false, failure: Some(failure.clone()) };
            actions.push(Action::LogReport(report));
            actions.push(Action::Finish);
        }
        if with_extensions {
            if init.phase == Phase::Invoke {
                actions.push(Action::Answer(Some(failure)));
            }
            self.shut_down(reason, Then::Reset, now, actions);
        } else {
            self.rest(now, actions);
            if init.phase == Phase::Invoke {
                actions.push(Action::Answer(Some(failure)));
            }
        }
    }

    fn fail_invocation(
        &mut self,
        invocation: &Invocation,
        failure: Failure,
        reason: ShutdownReason,
        now: Instant,
        actions: &mut Vec<Action>,
    ) {
        // After its response the invocation has succeeded, whatever its runtime does then.
        let failure = invocation.responded.is_none().then_some(failure);
        let with_extensions = self.extensions.values().any(|extension| extension.external);
        if with_extensions {
            self.finish(invocation, failure.clone(), now, actions);
            if !invocation.answered {
                actions.push(Action::Answer(failure));
            }
            self.shut_down(reason, Then::Reset, now, actions);
            return;
        }
        // The processes end before the caller hears of it, so that its next call finds this sandbox.
        actions.push(Action::KillProcesses);
        self.runtime_runs = false;
        self.finish(invocation, failure.clone(), now, actions);
        self.rest(now, actions);
        if !invocation.answered {
            actions.push(Action::Answer(failure));
        }
    }

    fn timer(&mut self, now: Instant, actions: &mut Vec<Action>) {
        if self.deadline().is_none_or(|deadline| now < deadline) {
            return;
        }
        match self.state.clone() {
            State::Initializing(init) => {
                let after = match init.phase {
                    Phase::Init => self.times.init_timeout,
                    Phase::Invoke => init.timeout,
                };
                self.fail(Failure::TimedOut { after }, now, actions);
            }
            State::Busy(invocation) if now < invocation.deadline => {
                if let State::Busy(invocation) = &mut self.state {
                    invocation.answered = true;
                }
                actions.push(Action::Answer(None));
            }
            State::Busy(invocation) => {
                self.fail(Failure::TimedOut { after: invocation.timeout }, now, actions);
            }
            State::Idle { since, .. } => {
                let ended = self.ends(since).is_some_and(|end| end <= now);
                if ended {
                    self.state = State::Idle { since, end_asked: true };
                    actions.push(Action::AskToEnd);
                } else {
                    self.state = State::Frozen { since, end_asked: false };
                    actions.push(Action::Freeze);
                }
            }
            State::Frozen { since, .. } => {
                self.state = State::Frozen { since, end_asked: true };
                actions.push(Action::AskToEnd);
            }
            State::Reset { since, .. } => {
                self.state = State::Reset { since, end_asked: true };
                actions.push(Action::AskToEnd);
            }
            State::ShuttingDown { .. } => self.shutdown_done(now, actions),
            State::Launching | State::Dead => {}
        }
    }

    fn retire(&mut self, now: Instant, actions: &mut Vec<Action>) {
        self.retired = true;
        match &mut self.state {
            // The pool has taken it back: no invocation can be on its way.
            State::Idle { .. } | State::Frozen { .. } | State::Reset { .. } => {
                self.shut_down(ShutdownReason::Spindown, Then::End, now, actions);
            }
            State::ShuttingDown { then, .. } => *then = Then::End,
            State::Initializing(init) if init.phase == Phase::Init => {
                self.shut_down(ShutdownReason::Spindown, Then::End, now, actions);
            }
            State::Launching | State::Initializing(_) | State::Busy(_) | State::Dead => {}
        }
    }

    fn shut_down(&mut self, reason: ShutdownReason, then: Then, now: Instant, actions: &mut Vec<Action>) {
        let frozen = matches!(self.state, State::Frozen { .. });
        let external = self.extensions.values().any(|extension| extension.external);
        if self.extensions.is_empty() || (!external && then == Then::Reset) {
            self.state = State::ShuttingDown { deadline: now, then };
            self.shutdown_done(now, actions);
            return;
        }
        if frozen {
            actions.push(Action::Thaw);
        }
        let limit = if external { SHUTDOWN_WITH_EXTERNAL } else { SHUTDOWN_WITH_INTERNAL };
        let deadline = now + limit;
        match (self.runtime_runs, reason) {
            (true, ShutdownReason::Spindown) => actions.push(Action::TerminateRuntime),
            (true, _) => actions.push(Action::KillRuntime),
            (false, _) => {}
        }
        self.runtime_runs = false;
        let wants = self.extensions.iter().filter(|(_, extension)| extension.wants.shutdown);
        let to: Vec<_> = wants.map(|(id, _)| *id).collect();
        // Those who do not want to hear of it end with the sandbox.
        self.extensions.retain(|_, extension| extension.wants.shutdown || !extension.external);
        self.state = State::ShuttingDown { deadline, then };
        if to.is_empty() && external {
            self.shutdown_done(now, actions);
        } else if !to.is_empty() {
            actions.push(Action::SendShutdown { to, reason, deadline });
        }
    }

    fn shutdown_done(&mut self, now: Instant, actions: &mut Vec<Action>) {
        let State::ShuttingDown { then, .. } = self.state else { return };
        self.runtime_runs = false;
        self.extensions.clear();
        match then {
            Then::Reset => {
                actions.push(Action::KillProcesses);
                self.rest(now, actions);
            }
            Then::End => {
                self.state = State::Dead;
                actions.extend([Action::Destroy, Action::Gone]);
            }
        }
    }
}

#[cfg(test)]
#[path = "state_tests.rs"]
mod tests;

//! Standbys: processes of a managed runtime that cannot be forked, started before anybody calls, that wait for a function.
//!
//! ```text
//!   prepare, wake ── expect ──▶ State (pure) ── Start ──▶ engine: launch_standby ─▶ WAITING ─▶ waits
//!   driver ── wake ──▶ one that waits ─▶ its sandbox is completed ─▶ BEGIN: variables, credentials ─▶ loads the function
//! ```
//!
//! A standby has started the interpreter and the runtime client, and nothing else. It runs in a sandbox of its own
//! without code, layers, variables or credentials of any function, and it becomes one environment, once.
//!
//! Invariants:
//! - A standby serves one account only; it has never run code of a user.
//! - Nothing here fails an invocation: whatever is wrong with a standby, the environment starts fresh.
//! - Nobody waits for a standby: who finds none starts fresh.

mod report;
mod state;

use std::collections::HashMap;
use std::io;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::Duration;

use base::{AccountId, Tasks};
use tokio::sync::Notify;

use self::state::{Action, Limits, Number, State};
use super::capacity::Capacity;
use super::channel::{Channel, Origin, Outputs};
use super::driver::{RECORDS_FD, SOCKET_FD};
use super::frame::Frame;
use super::launch::{Command, Launch, Process, Sandbox, Standby, StandbyPlan};
use super::log::Source;
use super::{Parts, RuntimeProgram, StandbyProgram, variables};
use crate::deployment::Deployment;

pub use report::{Report, StandbyReport};

/// How often standbys are looked after.
const TEND_PERIOD: Duration = Duration::from_secs(5);
/// How long nobody must have started anything before a standby is started: who was served a moment ago needs the
/// processors more.
const CALM: Duration = Duration::from_millis(15);
/// How long a busy machine is waited for.
const CALM_WAIT_MAX: Duration = Duration::from_secs(1);
/// How long a runtime may take until it waits.
const PATIENCE: Duration = Duration::from_secs(20);

/// The standbys of a server.
pub struct Standbys {
    engine: Arc<dyn Launch>,
    tasks: Tasks,
    capacity: Arc<Capacity>,
    response_bytes_max: usize,
    is_on: bool,
    inner: Mutex<Inner>,
    changed: Notify,
    is_tended: AtomicBool,
    n_hits: AtomicU64,
    n_misses: AtomicU64,
    this: Weak<Self>,
}

struct Inner {
    state: State<Key>,
    waiting: HashMap<Number, Waiting>,
}

/// What standbys must have in common to serve the same environments. All that a runtime reads when it starts is here.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    /// First of all: one account's standbys never serve another.
    account: AccountId,
    program: Arc<StandbyProgram>,
    memory_mb: u32,
}

/// A standby that waits, with this server's ends of what it has.
struct Waiting {
    process: Box<dyn Standby>,
    channel: Channel,
    outputs: Outputs,
}

/// A runtime that has become that of an environment and is still to be told what it shall run.
pub struct Awake {
    pub process: Process,
    pub channel: Channel,
    pub outputs: Outputs,
}

impl Standbys {
    pub fn new(parts: &Parts, capacity: Arc<Capacity>, tasks: Tasks) -> Arc<Self> {
        let config = &parts.config;
        let limits = Limits {
            n_each: config.standbys,
            memory_bytes_max: config.standby_memory_bytes_max(),
            idle: config.idle(),
        };
        Arc::new_cyclic(|this| Self {
            // They need what forking needs: sandboxes that are completed later.
            is_on: config.standbys > 0 && parts.engine.can_fork(),
            engine: parts.engine.clone(),
            tasks,
            capacity,
            response_bytes_max: usize::try_from(config.response_bytes_max).unwrap_or(usize::MAX),
            inner: Mutex::new(Inner { state: State::new(limits), waiting: HashMap::new() }),
            changed: Notify::new(),
            is_tended: AtomicBool::new(false),
            n_hits: AtomicU64::new(0),
            n_misses: AtomicU64::new(0),
            this: this.clone(),
        })
    }

    /// An environment of `deployment` may be wanted soon.
    pub fn expect(&self, deployment: &Deployment, runtime: &RuntimeProgram) {
        let Some(key) = self.key(deployment, runtime) else { return };
        self.lock().state.expect(&key, super::driver::now());
        self.tend();
    }

    /// Makes a standby the environment of `deployment`; `None` if it has to start fresh.
    pub async fn wake(
        &self,
        deployment: &Deployment,
        runtime: &RuntimeProgram,
    ) -> Option<(Arc<dyn Sandbox>, Awake)> {
        let key = self.key(deployment, runtime)?;
        let mut awake = None;
        while let Some(Waiting { process, channel, outputs }) = self.take(&key) {
            match process.complete(deployment, &runtime.mounts).await {
                Ok((sandbox, process)) => {
                    awake = Some((sandbox, Awake { process, channel, outputs }));
                    break;
                }
                // It may have died a moment ago; the next one is tried.
                Err(error) => {
                    tracing::info!(error = &error as &dyn std::error::Error, "standby not used");
                }
            }
        }
        self.tend();
        let counter = if awake.is_some() { &self.n_hits } else { &self.n_misses };
        counter.fetch_add(1, Ordering::Relaxed);
        awake
    }

    /// Ends every standby.
    pub fn stop(&self) {
        self.change(|state, actions| state.clear(actions));
    }

    fn key(&self, deployment: &Deployment, runtime: &RuntimeProgram) -> Option<Arc<Key>> {
        let program = runtime.standby.clone().filter(|_| self.is_on)?;
        let account = deployment.function.account.clone();
        Some(Arc::new(Key { account, program, memory_mb: deployment.memory_mb }))
    }

    fn take(&self, key: &Arc<Key>) -> Option<Waiting> {
        let mut inner = self.lock();
        let number = inner.state.take(key, super::driver::now())?;
        inner.waiting.remove(&number)
    }

    /// Has standbys looked after from now on, and soon.
    fn tend(&self) {
        self.changed.notify_one();
        if self.is_tended.swap(true, Ordering::Relaxed) {
            return;
        }
        let Some(standbys) = self.this.upgrade() else { return };
        self.tasks.spawn_until_cancelled("standbys", async move {
            loop {
                // Whatever happens meanwhile is seen now or at the next turn.
                drop(tokio::time::timeout(TEND_PERIOD, standbys.changed.notified()).await);
                standbys.fill().await;
            }
        });
    }

    /// Replaces what has died and starts what is missing, one after the other.
    async fn fill(&self) {
        loop {
            self.calm().await;
            self.bury();
            let Some(number) = self.change(State::settle_now) else { return };
            let Some(key) = self.lock().state.key(number).cloned() else { return };
            let started = self.start(&key).await;
            let now = super::driver::now();
            let mut inner = self.lock();
            match started {
                Ok(waiting) => {
                    inner.state.waits(number, waiting.process.memory_bytes());
                    inner.waiting.insert(number, waiting);
                }
                Err(reason) => {
                    tracing::info!(reason, "a standby did not start");
                    inner.state.ended(number, now);
                }
            }
        }
    }

    /// Waits until nothing that somebody waits for starts.
    async fn calm(&self) {
        let calm = async {
            loop {
                tokio::time::sleep(CALM).await;
                if !self.capacity.is_starting() {
                    return;
                }
            }
        };
        drop(tokio::time::timeout(CALM_WAIT_MAX, calm).await);
    }

    /// Forgets those that have died.
    fn bury(&self) {
        let now = super::driver::now();
        let mut dead = Vec::new();
        let mut inner = self.lock();
        let Inner { state, waiting } = &mut *inner;
        for (number, waiting) in waiting.extract_if(|_, waiting| !waiting.process.is_alive()) {
            tracing::debug!(number = number.0, "a standby has ended");
            state.ended(number, now);
            dead.push(waiting);
        }
        drop(inner);
        // Not under the lock: the engine does something for each.
        drop(dead);
    }

    /// Changes the state and ends what it has ended. Says what is to be started.
    fn change(&self, change: impl FnOnce(&mut State<Key>, &mut Vec<Action>)) -> Option<Number> {
        let mut actions = Vec::new();
        let mut inner = self.lock();
        change(&mut inner.state, &mut actions);
        let (mut ended, mut starts) = (Vec::new(), None);
        for action in actions {
            match action {
                Action::Start(number) => starts = Some(number),
                Action::End(number) => ended.extend(inner.waiting.remove(&number)),
            }
        }
        drop(inner);
        drop(ended);
        starts
    }

    async fn start(&self, key: &Key) -> Result<Waiting, String> {
        let mut outputs = Outputs::default();
        let (command, mut channel) =
            self.command(&key.program, &mut outputs).map_err(|error| format!("open pipes: {error}"))?;
        let plan = StandbyPlan { mounts: key.program.mounts.clone(), memory_mb: key.memory_mb };
        let process = self.engine.launch_standby(&plan, command).await.map_err(|error| error.to_string())?;
        match tokio::time::timeout(PATIENCE, channel.next()).await {
            Ok(Ok(Frame::Waiting)) => Ok(Waiting { process, channel, outputs }),
            Ok(Ok(frame)) => Err(format!("it said {frame:?}")),
            Ok(Err(error)) => Err(error.to_string()),
            Err(_elapsed) => Err("it took too long".to_owned()),
        }
    }

    fn command(&self, program: &StandbyProgram, outputs: &mut Outputs) -> io::Result<(Command, Channel)> {
        let (channel, socket) = Channel::pair(self.response_bytes_max)?;
        let records = outputs.open(Origin::Records)?;
        let mut environment = variables::for_standby(program);
        for (name, value) in [
            ("_CUMULET_SOCKET_FD", SOCKET_FD.to_string()),
            ("_LAMBDA_TELEMETRY_LOG_FD", RECORDS_FD.to_string()),
            ("_CUMULET_STANDBY", "1".to_owned()),
        ] {
            environment.insert(name.to_owned(), value);
        }
        let command = Command {
            argv: program.argv.clone(),
            environment: environment.into_iter().collect(),
            cwd: "/".to_owned(),
            stdout: outputs.open(Origin::Plain(Source::Stdout))?,
            stderr: outputs.open(Origin::Plain(Source::Stderr))?,
            fds: vec![(SOCKET_FD, socket), (RECORDS_FD, records)],
        };
        Ok((command, channel))
    }

    fn lock(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State<Key> {
    fn settle_now(&mut self, actions: &mut Vec<Action>) {
        self.settle(super::driver::now(), actions);
    }
}

impl std::fmt::Debug for Awake {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Awake({:?})", self.process)
    }
}

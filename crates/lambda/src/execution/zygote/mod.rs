//! Zygotes: processes that have imported what functions need, and from which their environments are forked.
//!
//! ```text
//!   driver ── find ──▶ Zygotes ── plan (scan, site) ──▶ Key ──▶ state::State (pure) ──▶ engine: launch_zygote
//!     ▲                   │                                        one attempt a key
//!     └────── Lease ◀─────┘ waits for one that starts, though not for long
//! ```
//!
//! Nouns: a *zygote* is such a process; a *key* says everything that its memory depends on; a *lease* lets one
//! environment be forked; to start *fresh* is to start a process of its own, as without zygotes.
//! A zygote has a *level*: the bare interpreter, the *dependencies* of some functions, or one initialised function.
//!
//! Invariants:
//! - A key begins with the account: one account's zygotes never serve another.
//! - Nothing here fails an invocation: whatever is wrong with a zygote, the environment starts fresh.
//! - Nothing here is on the way of a warm invocation.
//! - The user's own code is in no zygote but that of its own function.

mod code;
mod examined;
mod function;
pub mod key;
pub mod known;
mod learning;
pub mod message;
pub mod plan;
mod report;
pub mod scan;
pub mod site;
pub mod state;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::{Duration, Instant};

use base::ports::{AssumeServiceRole, WriteLogs};
use base::{AccountId, Clock, Tasks};
use tokio::sync::Notify;

use self::code::{Code, Codes};
use self::function::Recipe;
use self::key::{Key, Level};
use self::known::Known;
use self::plan::{Imports, Plan};
use self::state::{Action, Answer, Cause, Limits, Number, Stage, State};
use super::byte_code::{ByteCode, Folders};
use super::launch::{Launch, Zygote, ZygoteError};
use super::program::ZygoteProgram;
use super::{Parts, RuntimeProgram};
use crate::deployment::{Deployment, FunctionId, Isolation, Version};

pub use examined::Examined;
pub use function::Snapshot;
pub use report::{Report, ZygoteReport};

/// How long an environment waits for a zygote that starts; as long as AWS lets functions initialise.
const WAIT_MAX: Duration = Duration::from_secs(10);
/// How often zygotes are looked after.
const TEND_PERIOD: Duration = Duration::from_secs(15);
/// A zygote that was not used for so long keeps one spare, and after the second time none.
const SPARES_IDLE_MAX: [Duration; 2] = [Duration::from_secs(60), Duration::from_secs(900)];
/// How many versions of functions are remembered. It costs a scan to remember one again.
const N_KNOWN_MAX: usize = 10_000;

/// The zygotes of a server.
pub struct Zygotes {
    engine: Arc<dyn Launch>,
    tasks: Tasks,
    n_spares: usize,
    is_on: bool,
    /// Of functions whose owners have no wish.
    isolation: Isolation,
    clock: Arc<dyn Clock>,
    logs: Arc<dyn WriteLogs>,
    credentials: Arc<dyn AssumeServiceRole>,
    byte_code: Arc<ByteCode>,
    codes: Codes,
    inner: Mutex<Inner>,
    /// Some zygote has entered another stage.
    changed: Notify,
    /// There is something new that is worth keeping.
    learned: Notify,
    is_tended: AtomicBool,
    counters: Counters,
    this: Weak<Self>,
}

struct Inner {
    state: State,
    /// Those that are ready.
    live: HashMap<Number, Arc<dyn Zygote>>,
    /// By their identities.
    programs: BTreeMap<String, Arc<ZygoteProgram>>,
    functions: HashMap<(FunctionId, Version), Arc<Known>>,
    /// The versions of which something new is worth keeping.
    news: BTreeSet<(FunctionId, Version)>,
    /// What cannot live through a fork, and why.
    left_out: HashMap<Source, BTreeMap<String, String>>,
    /// How the zygotes of functions are made.
    recipes: HashMap<Arc<Key>, Arc<Recipe>>,
}

/// Where packages come from: what is true of one of them is true for every function with the same source.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Source {
    account: AccountId,
    interpreter: String,
    layers: Vec<PathBuf>,
    package: Option<PathBuf>,
}

/// What an environment starts from.
#[derive(Default)]
pub struct Found {
    /// Without one, it starts fresh.
    pub lease: Option<Lease>,
    /// Whether it shall tell what the function has imported.
    pub learns: bool,
    /// What the function's log shall say, once.
    pub notices: Vec<String>,
}

/// A zygote for one environment.
pub struct Lease {
    pub zygote: Arc<dyn Zygote>,
    /// What people call it: its packages, or the function.
    pub name: String,
    /// What the report calls it: its packages, and whether it was there.
    pub label: String,
    /// How long the environment had to wait for it to be made, if it was not there.
    pub waited: Option<Duration>,
    /// Whether the function is initialised in it.
    pub is_initialized: bool,
}

/// Why there is no zygote of a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Missing {
    /// It cannot be forked.
    Unfit,
    /// It did not start, or ended, a short while ago.
    Resting,
}

/// An environment's wait for its zygote.
struct Wait {
    began: tokio::time::Instant,
    /// Whether the zygote was not there.
    waits: AtomicBool,
}

impl Wait {
    fn begin() -> Self {
        Self { began: tokio::time::Instant::now(), waits: AtomicBool::new(false) }
    }

    fn note(&self) {
        self.waits.store(true, Ordering::Relaxed);
    }

    fn end(&self, zygote: Arc<dyn Zygote>, key: &Key) -> Lease {
        let has_waited = self.waits.load(Ordering::Relaxed);
        let outcome = if has_waited { "miss" } else { "hit" };
        Lease {
            zygote,
            name: key.label(),
            label: format!("{} {outcome}", key.label()),
            waited: has_waited.then(|| self.began.elapsed()),
            is_initialized: matches!(key.level, Level::Function { .. }),
        }
    }
}

/// How often environments were started in which way, since the server started.
#[derive(Debug, Default)]
struct Counters {
    n_hits: AtomicU64,
    n_misses: AtomicU64,
    n_fresh: AtomicU64,
}

impl Zygotes {
    pub fn new(parts: &Parts, byte_code: Arc<ByteCode>, tasks: Tasks) -> Arc<Self> {
        let (config, engine) = (&parts.config, parts.engine.clone());
        let limits = Limits {
            memory_bytes_max: config.zygote_memory_bytes_max(),
            n_starting_max: std::thread::available_parallelism().map_or(2, usize::from),
        };
        let inner = Inner {
            state: State::new(limits),
            live: HashMap::new(),
            programs: BTreeMap::new(),
            functions: HashMap::new(),
            news: BTreeSet::new(),
            left_out: HashMap::new(),
            recipes: HashMap::new(),
        };
        Arc::new_cyclic(|this| Self {
            is_on: config.zygotes && engine.can_fork(),
            isolation: config.isolation,
            clock: parts.clock.clone(),
            logs: parts.logs.clone(),
            credentials: parts.credentials.clone(),
            engine,
            tasks,
            n_spares: config.zygote_spares,
            byte_code: byte_code.clone(),
            codes: Codes::default(),
            inner: Mutex::new(inner),
            changed: Notify::new(),
            learned: Notify::new(),
            is_tended: AtomicBool::new(false),
            counters: Counters::default(),
            this: this.clone(),
        })
    }

    /// What an environment of `deployment` is to be forked from. Waits for a zygote that starts, at most as long as
    /// functions may initialise.
    pub async fn find(&self, deployment: &Arc<Deployment>, runtime: &RuntimeProgram) -> Found {
        let Some(program) = runtime.zygote.as_ref().filter(|_| self.is_on) else { return Found::default() };
        self.tend();
        let known = self.known(deployment);
        let code = self.code(&known, deployment, program);
        let mut found = self.look(deployment, runtime, program, &known, &code).await;
        if known.start() {
            self.note(deployment);
        }
        // Only what is imported besides what the zygote has is worth telling.
        found.learns = found.lease.as_ref().is_some_and(|lease| !lease.is_initialized) && !known.is_learned();
        let counter = match &found.lease {
            None => &self.counters.n_fresh,
            Some(lease) if lease.waited.is_none() => &self.counters.n_hits,
            Some(_) => &self.counters.n_misses,
        };
        counter.fetch_add(1, Ordering::Relaxed);
        found.notices.retain(|notice| known.says(notice));
        found
    }

    /// Looks at the code of a deployment before anybody calls it. If it needs nothing but the interpreter, the zygote
    /// is made, which all such functions of the account share; packages wait for the first call.
    pub async fn prepare(&self, deployment: &Arc<Deployment>, runtime: &RuntimeProgram) {
        let Some(program) = runtime.zygote.as_ref().filter(|_| self.is_on) else { return };
        if plan::unforkable(deployment).is_some() {
            return;
        }
        let code = self.code(&self.known(deployment), deployment, program);
        code.plan(deployment, program).await;
        if let Some(imports) = code.imports()
            && imports.modules.is_empty()
            && !self.is_own(deployment)
        {
            self.tend();
            self.warm_one(deployment, program, &imports);
        }
    }

    async fn look(
        &self,
        deployment: &Arc<Deployment>,
        runtime: &RuntimeProgram,
        program: &Arc<ZygoteProgram>,
        known: &Known,
        code: &Code,
    ) -> Found {
        let fresh = |reason: &str| Found {
            notices: vec![format!("starting without a zygote: {reason}")],
            ..Found::default()
        };
        match known.suspicion().cloned().or_else(|| plan::unforkable(deployment)) {
            Some(reason) => fresh(&reason),
            None => match code.plan(deployment, program).await {
                Plan::Fresh { reason } => fresh(reason),
                Plan::Fork(planned) => match self.find_own(deployment, runtime, program, known).await {
                    found @ Found { lease: Some(_), .. } => found,
                    Found { notices, .. } => {
                        let imports = self.better(deployment, program, planned, code);
                        let mut found = self.find_for(deployment, program, &imports).await;
                        found.notices.extend(notices);
                        found
                    }
                },
            },
        }
    }

    /// A forked environment has crashed: the next ones of this deployment start fresh.
    pub fn suspect(&self, deployment: &Deployment, signal: i32) {
        let known = self.known(deployment);
        known.suspect(format!("a forked environment ended with signal {signal}"));
    }

    /// Forgets what is known of a function that was deleted.
    pub fn remove(&self, function: &FunctionId) {
        self.forget(|found, _, _| found == function);
    }

    /// Forgets what is known of generations of a version that no environment is made of any more.
    pub fn retire(&self, function: &FunctionId, version: Version, generation: u64) {
        self.forget(|found, found_version, found_generation| {
            found == function && found_version == version && found_generation < generation
        });
    }

    /// Ends every zygote.
    pub fn stop(&self) {
        self.settle(|state, now, actions| state.forget(|_| true, now, actions));
    }

    async fn find_for(
        &self,
        deployment: &Arc<Deployment>,
        program: &Arc<ZygoteProgram>,
        imports: &Imports,
    ) -> Found {
        let (mut lease, mut notices, mut given_up) = (None, Vec::new(), None);
        let wait = Wait::begin();
        let finding = async {
            let mut imports = imports.clone();
            let mut unfit = None;
            loop {
                let left_out = self.left_out(deployment, program, &imports);
                let notice = |(module, why)| format!("{module} is not in the zygote: {why}");
                notices = left_out.clone().into_iter().map(notice).collect();
                let key = plan::key(deployment, program, &imports, &left_out.into_keys().collect());
                if unfit.as_ref() == Some(&key) && imports.modules.is_empty() {
                    return;
                }
                if unfit.as_ref() == Some(&key) {
                    // Nobody knows whose fault it is.
                    let all = std::mem::take(&mut imports).modules.into_iter().collect::<Vec<_>>().join(", ");
                    given_up = Some(format!("{all} cannot be in a zygote"));
                    continue;
                }
                match self.obtain(&key, program, &wait).await {
                    Ok(zygote) => {
                        lease = Some(wait.end(zygote, &key));
                        return;
                    }
                    Err(Missing::Unfit) => unfit = Some(key),
                    Err(Missing::Resting) => return,
                }
            }
        };
        // Who has waited so long starts fresh.
        drop(tokio::time::timeout(WAIT_MAX, finding).await);
        notices.extend(given_up);
        Found { lease, notices, learns: false }
    }

    /// The zygote of a key; waits for one that starts.
    async fn obtain(
        &self,
        key: &Arc<Key>,
        program: &Arc<ZygoteProgram>,
        wait: &Wait,
    ) -> Result<Arc<dyn Zygote>, Missing> {
        loop {
            let mut changed = std::pin::pin!(self.changed.notified());
            // From here on no change is missed.
            changed.as_mut().enable();
            match self.want(key, program) {
                Answer::Ready(number) => {
                    if let Some(zygote) = self.zygote(number) {
                        return Ok(zygote);
                    }
                    // It has ended meanwhile; another attempt is made.
                }
                Answer::Wait(_) => {
                    wait.note();
                    changed.await;
                }
                Answer::Unfit => return Err(Missing::Unfit),
                Answer::Resting => return Err(Missing::Resting),
            }
        }
    }

    fn key(&self, deployment: &Deployment, program: &ZygoteProgram, imports: &Imports) -> Arc<Key> {
        let left_out = self.left_out(deployment, program, imports).into_keys().collect();
        plan::key(deployment, program, imports, &left_out)
    }

    fn want(&self, key: &Arc<Key>, program: &Arc<ZygoteProgram>) -> Answer {
        self.lock().programs.entry(program.identity.clone()).or_insert_with(|| program.clone());
        let mut answer = Answer::Resting;
        self.change(|state, now, actions| answer = state.want(key, now, actions));
        answer
    }

    /// The zygote of a number that was said to be ready; `None` if it has ended since.
    fn zygote(&self, number: Number) -> Option<Arc<dyn Zygote>> {
        let zygote = self.lock().live.get(&number).cloned();
        match zygote {
            Some(zygote) if zygote.is_alive() => {
                zygote.keep_spares(self.n_spares);
                Some(zygote)
            }
            _ => {
                self.ended(number);
                None
            }
        }
    }

    fn ended(&self, number: Number) {
        tracing::debug!(number = number.0, "a zygote has ended");
        let gone = self.lock().live.remove(&number);
        self.settle(|state, now, _| state.ended(number, now));
        drop(gone);
    }

    /// Changes the state and does what follows from it.
    fn change(&self, change: impl FnOnce(&mut State, Instant, &mut Vec<Action>)) {
        let mut ended = Vec::new();
        let mut starting = Vec::new();
        {
            let mut inner = self.lock();
            let mut actions = Vec::new();
            let now = super::driver::now();
            change(&mut inner.state, now, &mut actions);
            while let Some(action) = actions.pop() {
                match action {
                    Action::Start(number) => match inner.recipe(number) {
                        Some((key, recipe)) => starting.push((number, key, recipe)),
                        // Its function was forgotten a moment ago.
                        None => inner.state.failed(number, Cause::Broken, now, &mut actions),
                    },
                    Action::End(number) => ended.extend(inner.live.remove(&number)),
                }
            }
        }
        for (number, key, recipe) in starting {
            let Some(zygotes) = self.this.upgrade() else { return };
            self.tasks
                .spawn_until_cancelled("zygote", async move { zygotes.start(number, &key, &recipe).await });
        }
        // Not under the lock: the engine does something for each.
        drop(ended);
    }

    /// Changes the state, and wakes those who wait for a zygote.
    fn settle(&self, change: impl FnOnce(&mut State, Instant, &mut Vec<Action>)) {
        self.change(change);
        self.changed.notify_waiters();
    }

    async fn start(&self, number: Number, key: &Key, recipe: &Recipe) {
        let plan = &recipe.plan;
        match self.launch(recipe).await {
            Ok(zygote) => {
                let memory_bytes = zygote.memory_bytes();
                tracing::debug!(number = number.0, zygote = plan.name, memory_bytes, "zygote ready");
                if let Some(deployment) = recipe.function() {
                    // It serves nobody else, so its first call need not wait for its fork either.
                    let Folders { code_dir, layer_dirs } = zygote.folders().clone();
                    let code_dir = code_dir.unwrap_or_else(|| deployment.code_dir.clone());
                    let seen = Deployment { code_dir, layer_dirs, ..deployment.clone() };
                    zygote.expect(&seen, &plan.mounts);
                    zygote.keep_spares(self.n_spares);
                }
                {
                    let mut inner = self.lock();
                    // It may have been given up meanwhile.
                    if inner.state.get(number).is_some_and(|found| found.stage == Stage::Starting) {
                        inner.live.insert(number, zygote);
                    }
                }
                self.settle(|state, now, actions| state.ready(number, memory_bytes, now, actions));
            }
            Err(ZygoteError::Unfit { said }) => {
                let unfit = message::unfit(&said);
                tracing::info!(zygote = plan.name, reason = unfit.reason, "a zygote cannot be forked");
                let cause = if unfit.is_init_error { Cause::Broken } else { Cause::Unfit };
                self.note_unfit(key, &unfit);
                if let Some(source) = Source::of(key) {
                    let mut inner = self.lock();
                    let left_out = inner.left_out.entry(source).or_default();
                    left_out.extend(unfit.modules.into_iter().map(|module| (module, unfit.reason.clone())));
                }
                self.settle(|state, now, actions| state.failed(number, cause, now, actions));
            }
            Err(error @ ZygoteError::Broken { .. }) => {
                tracing::warn!(
                    zygote = plan.name,
                    error = &error as &dyn std::error::Error,
                    "zygote not started"
                );
                self.settle(|state, now, actions| state.failed(number, Cause::Broken, now, actions));
            }
        }
    }

    fn known(&self, deployment: &Deployment) -> Arc<Known> {
        let mut inner = self.lock();
        if inner.functions.len() >= N_KNOWN_MAX {
            inner.functions.clear();
        }
        let new = || Known::new(deployment.generation);
        let entry = inner.functions.entry((deployment.function.clone(), deployment.version));
        let known = entry.or_insert_with(new);
        if known.generation < deployment.generation {
            *known = new();
        }
        known.clone()
    }

    fn code(&self, known: &Known, deployment: &Deployment, program: &ZygoteProgram) -> Arc<Code> {
        known.code(|| self.codes.get(deployment, program)).clone()
    }

    fn left_out(
        &self,
        deployment: &Deployment,
        program: &ZygoteProgram,
        imports: &Imports,
    ) -> BTreeMap<String, String> {
        let source = Source {
            account: deployment.function.account.clone(),
            interpreter: program.identity.clone(),
            layers: deployment.layer_dirs.clone(),
            package: imports.from_package.then(|| deployment.code_dir.clone()),
        };
        let mut left_out = self.lock().left_out.get(&source).cloned().unwrap_or_default();
        left_out.retain(|module, _| imports.names(module));
        left_out
    }

    fn forget(&self, which: impl Fn(&FunctionId, Version, u64) -> bool) {
        self.lock()
            .functions
            .retain(|(function, version), known| !which(function, *version, known.generation));
        let is_of_it = |key: &Key| match &key.level {
            Level::Function { function, version, generation } => which(function, *version, *generation),
            Level::Interpreter | Level::Dependencies(_) => false,
        };
        self.lock().recipes.retain(|key, _| !is_of_it(key));
        self.settle(|state, now, actions| state.forget(is_of_it, now, actions));
    }

    /// Looks after the zygotes from now on.
    fn tend(&self) {
        if self.is_tended.swap(true, Ordering::Relaxed) {
            return;
        }
        let Some(zygotes) = self.this.upgrade() else { return };
        self.tasks.spawn_until_cancelled("zygotes", async move {
            loop {
                tokio::time::sleep(TEND_PERIOD).await;
                zygotes.tend_once();
            }
        });
    }

    fn tend_once(&self) {
        let live: Vec<_> =
            self.lock().live.iter().map(|(number, zygote)| (*number, zygote.clone())).collect();
        for (number, zygote) in live {
            if !zygote.is_alive() {
                self.ended(number);
                continue;
            }
            let memory_bytes = zygote.memory_bytes();
            self.change(|state, _, actions| state.measured(number, memory_bytes, actions));
            let last_used = self.lock().state.get(number).map(|zygote| zygote.last_used);
            let idle = last_used.map(|last_used| super::driver::now().duration_since(last_used));
            match SPARES_IDLE_MAX.map(|max| idle.is_some_and(|idle| idle > max)) {
                [_, true] => zygote.keep_spares(0),
                [true, false] => zygote.keep_spares(self.n_spares.min(1)),
                [false, false] => {}
            }
        }
    }

    fn lock(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Inner {
    /// How the zygote of a number is started.
    fn recipe(&self, number: Number) -> Option<(Arc<Key>, Arc<Recipe>)> {
        let key = self.state.get(number)?.key.clone();
        let recipe = match &key.level {
            Level::Function { .. } => self.recipes.get(&key)?.clone(),
            Level::Interpreter | Level::Dependencies(_) => {
                let program = self.programs.get(&key.interpreter)?;
                Arc::new(Recipe::of_packages(message::zygote_plan(&key, program), program.version.clone()))
            }
        };
        Some((key, recipe))
    }
}

impl Source {
    fn of(key: &Key) -> Option<Self> {
        let Level::Dependencies(dependencies) = &key.level else { return None };
        Some(Self {
            account: key.account.clone(),
            interpreter: key.interpreter.clone(),
            layers: dependencies.layers.clone(),
            package: dependencies.package.clone(),
        })
    }
}

impl std::fmt::Debug for Lease {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Lease({})", self.label)
    }
}

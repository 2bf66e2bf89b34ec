//! All environments of one function: who is idle, who waits, and what is started.
//!
//! A caller gets the environment that became idle last, or waits. For callers that wait environments are started,
//! one each while the machine can bear it; whichever is free first serves the caller that waits longest.
//! So an environment belongs to no caller, and one whose initialisation failed is handed to the next caller,
//! in whose time it is initialised again.
//!
//! Invariants:
//! - The lock is this function's own, is never held across a wait, and nothing under it drops a promise of memory.
//! - A handle lies in an idle list exactly while its environment waits and nobody was told otherwise:
//!   whoever takes it out must tell the environment something.

use std::collections::{BTreeMap, HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::{Duration, Instant};

use base::RequestId;
use tokio::sync::{Notify, mpsc};

use super::concurrency::{Account, Bounds, Claim, FunctionCount};
use super::driver;
use super::environment::{Assignment, COMMANDS_MAX, Command, EnvironmentId, Handle, Reply};
use super::metrics::Counters;
use super::width::{self, Width};
use super::{Invocation, InvokeError, ProvisionedStatus, Shared, ThrottleReason};
use crate::deployment::{Deployment, FunctionId, Isolation, Version};

/// The environments of one function.
#[derive(Debug)]
pub struct Pool {
    pub function: FunctionId,
    pub shared: Arc<Shared>,
    pub counters: Counters,
    account: Arc<Account>,
    count: Arc<FunctionCount>,
    inner: Mutex<Inner>,
    /// Who looks after those that wait should look again.
    look: Notify,
    this: Weak<Self>,
}

#[derive(Debug, Default)]
struct Inner {
    versions: BTreeMap<Version, VersionPool>,
    /// The function was deleted: nothing is kept.
    removed: bool,
    /// Whether somebody looks after those that wait.
    is_watched: bool,
}

#[derive(Debug)]
struct VersionPool {
    /// The newest that was seen.
    deployment: Arc<Deployment>,
    /// Environments of older generations end when nobody waits for them.
    generation_min: u64,
    /// Most recently used last.
    idle: Vec<Idle>,
    idle_provisioned: Vec<Idle>,
    waiting: VecDeque<Waiting>,
    environments: HashMap<EnvironmentId, Life>,
    n_alive: Population,
    /// Environments end after one invocation.
    serves_once: bool,
    width: Width,
    /// How many work on an invocation.
    n_busy: usize,
    /// When an invocation ended last, or the first of those that wait came.
    moved: Instant,
    provision: Provision,
}

/// An invocation that has no environment yet.
#[derive(Debug)]
struct Waiting {
    since: Instant,
    assignment: Box<Assignment>,
}

#[derive(Debug)]
struct Idle {
    handle: Handle,
    since: Instant,
}

/// What is known of an environment that is not dead.
#[derive(Debug, Clone, Copy)]
struct Life {
    provisioned: bool,
    stage: Stage,
    busy: Option<Busy>,
}

/// An environment's invocation.
#[derive(Debug, Clone, Copy)]
struct Busy {
    since: Instant,
    /// How many worked then, this one included.
    n_busy: usize,
}

/// How many environments are in which stage, so that nobody counts them.
#[derive(Debug, Default, Clone, Copy)]
struct Population {
    /// On demand: those that wait for their turn to start.
    n_queued: usize,
    /// On demand.
    n_starting: usize,
    /// On demand: those that can be invoked.
    n_ready: usize,
    /// In any stage but the last.
    n_provisioned: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// Waits for its turn to start.
    Queued,
    Starting,
    /// Initialised, well or not.
    Ready,
    Ending,
}

#[derive(Debug, Default, Clone, Copy)]
struct Provision {
    n_requested: u32,
    failed: bool,
    /// Whether the wish was counted against the account.
    counted: bool,
}

/// What an environment that has no invocation does next.
#[derive(Debug)]
pub enum Rest {
    Wait,
    Invoke(Box<Assignment>),
    End,
}

impl Pool {
    pub fn new(function: FunctionId, shared: Arc<Shared>) -> Arc<Self> {
        let account = shared.accounts.get(&function.account, &function.region);
        Arc::new_cyclic(|this| Self {
            function,
            shared,
            counters: Counters::default(),
            account,
            count: Arc::default(),
            inner: Mutex::default(),
            look: Notify::new(),
            this: this.clone(),
        })
    }

    /// Hands an invocation to an idle environment, or lets it wait for one.
    ///
    /// If it waits in vain, its reply is an error.
    pub fn place(
        &self,
        deployment: &Arc<Deployment>,
        request_id: RequestId,
        invocation: Invocation,
        reply: Reply,
    ) -> Result<(), InvokeError> {
        let now = driver::now();
        let mut inner = self.lock();
        let provisioned = inner.versions.values().map(|version| version.provision.n_requested).sum();
        let version = inner.version(deployment, &self.shared);
        let outdated = version.take_outdated(deployment, &self.shared);
        let claim = match version.idle_provisioned.is_empty() {
            false => Claim::provisioned(&self.shared.running),
            true => self.claim(provisioned)?,
        };
        let assignment = Box::new(Assignment { request_id, invocation, reply, claim, is_second_try: false });
        if version.waiting.is_empty() {
            version.moved = now;
        }
        version.waiting.push_back(Waiting { since: now, assignment });
        version.serve_waiting(now);
        let (waits, lacks) = (!version.waiting.is_empty(), version.lacks().is_some());
        let is_unwatched = waits && !std::mem::replace(&mut inner.is_watched, true);
        drop(inner);
        retire(outdated);
        if is_unwatched {
            self.watch();
        }
        if lacks {
            self.start_environments();
        }
        Ok(())
    }

    /// Looks after those that wait, as long as there are any: when nothing moves, and when it takes too long.
    fn watch(&self) {
        let Some(pool) = self.this.upgrade() else { return };
        self.shared.tasks.spawn_until_cancelled("watch who waits", async move {
            while let Some(pause) = pool.look_after_waiting() {
                // It fails if somebody has a reason to look sooner.
                let _ = tokio::time::timeout(pause, pool.look.notified()).await;
            }
        });
    }

    /// Says when to look again; `None` if nobody waits.
    fn look_after_waiting(&self) -> Option<Duration> {
        /// How exact the end of patience is.
        const PAUSE: Duration = Duration::from_millis(100);
        let patience = self.shared.parts.config.capacity_wait();
        let now = driver::now();
        let (mut given_up, mut widened, mut pause) = (Vec::new(), false, None);
        {
            let mut inner = self.lock();
            for version in inner.versions.values_mut() {
                let is_over = |waiting: &Waiting| now.duration_since(waiting.since) >= patience;
                while version.waiting.front().is_some_and(is_over) {
                    given_up.extend(version.waiting.pop_front());
                }
                let quiet = now.duration_since(version.moved);
                if version.width.is_narrow() && !version.waiting.is_empty() && quiet >= width::PATIENCE {
                    version.width.is_stuck(now);
                    version.serve_waiting(now);
                    widened = true;
                }
                if !version.waiting.is_empty() {
                    let wanted = if version.width.is_narrow() { width::PATIENCE } else { PAUSE };
                    pause = Some(pause.map_or(wanted, |sooner: Duration| sooner.min(wanted)));
                }
            }
            inner.is_watched = pause.is_some();
        }
        for Waiting { assignment, .. } in given_up {
            self.counters.throttled();
            let reason = ThrottleReason::MachineMemoryExceeded;
            assignment.reply.fail(InvokeError::TooManyRequests { reason });
        }
        if widened {
            self.start_environments();
        }
        pause
    }

    /// Takes back an invocation that its environment could not begin. It comes before all that wait.
    pub fn hand_back(&self, version: Version, mut assignment: Box<Assignment>) {
        assignment.is_second_try = true;
        let mut inner = self.lock();
        let Some(version) = inner.versions.get_mut(&version) else { return };
        version.waiting.push_front(Waiting { since: driver::now(), assignment });
        let is_unwatched = !std::mem::replace(&mut inner.is_watched, true);
        drop(inner);
        if is_unwatched {
            self.watch();
        }
    }

    /// Notes that an environment will not take another invocation.
    pub fn give_back(&self, handle: &Handle, version: Version) {
        if let Some(version) = self.lock().versions.get_mut(&version) {
            version.set_ending(handle);
        }
    }

    /// Starts what the waiting callers and the wishes for provisioned environments need and the machine can bear.
    pub fn start_environments(&self) {
        let Some(pool) = self.this.upgrade() else { return };
        let mut short_mb = 0;
        let mut started = Vec::new();
        {
            let mut inner = self.lock();
            for version in inner.versions.values_mut() {
                while let Some(provisioned) = version.lacks() {
                    let memory_mb = u64::from(version.deployment.memory_mb);
                    match self.shared.capacity.promise(memory_mb, &pool) {
                        Ok(memory) => started.push((version.start(&self.shared, provisioned), memory)),
                        Err(short) => {
                            short_mb = short_mb.max(short);
                            break;
                        }
                    }
                }
            }
        }
        for (starting, memory) in started {
            let Starting { handle, deployment, commands } = starting;
            let environment = driver::run(pool.clone(), handle, deployment, commands, memory);
            self.shared.tasks.spawn("environment", environment);
        }
        if short_mb > 0 {
            self.shared.evict(short_mb);
        }
    }

    /// Whether an environment whose turn to start has come is still wanted.
    pub fn begins(&self, handle: &Handle, version: Version) -> bool {
        let mut inner = self.lock();
        let Some(version) = inner.versions.get_mut(&version) else { return false };
        let wanted = match handle.provisioned {
            true => version.n_alive.n_provisioned <= version.provision.n_requested,
            false => version.n_alive.n_starting < version.n_wanted(),
        };
        if wanted {
            version.set_stage(handle.id, Stage::Starting);
        }
        wanted
    }

    /// Takes an environment that could be invoked now.
    pub fn release(&self, handle: &Handle, version: Version, failed: bool) -> Rest {
        let mut inner = self.lock();
        let removed = inner.removed;
        let Some(version) = inner.versions.get_mut(&version) else { return Rest::End };
        let Some(life) = version.environments.get(&handle.id) else { return Rest::End };
        let first = life.stage != Stage::Ready;
        version.set_stage(handle.id, Stage::Ready);
        let now = driver::now();
        let was_narrow = version.width.is_narrow();
        version.rests(handle.id, now);
        if !was_narrow && version.width.is_narrow() {
            self.look.notify_one();
        }
        if handle.provisioned && failed {
            version.provision.failed = true;
            return version.end(handle);
        }
        if handle.provisioned && first {
            version.provision.failed = false;
        }
        let stale = handle.generation < version.deployment.generation
            || handle.isolation != self.shared.isolation(&version.deployment);
        let used_up = !first && handle.isolation == Isolation::Invocation;
        if stale || used_up {
            return version.end(handle);
        }
        if version.may_work()
            && let Some(Waiting { assignment, .. }) = version.waiting.pop_front()
        {
            version.works(handle.id, now);
            return Rest::Invoke(assignment);
        }
        let excess = handle.provisioned && version.n_alive.n_provisioned > version.provision.n_requested;
        // What others wait for is not kept for nobody.
        let needed_elsewhere = !handle.provisioned && self.shared.capacity.is_short();
        if removed || failed || excess || needed_elsewhere || handle.generation < version.generation_min {
            return version.end(handle);
        }
        let idle = Idle { handle: handle.clone(), since: now };
        match handle.provisioned {
            true => version.idle_provisioned.push(idle),
            false => version.idle.push(idle),
        }
        Rest::Wait
    }

    /// Takes an idle environment out, because it wants to end. `false`: an invocation is on its way to it.
    pub fn withdraw(&self, handle: &Handle, version: Version) -> bool {
        let mut inner = self.lock();
        let Some(version) = inner.versions.get_mut(&version) else { return true };
        let list = match handle.provisioned {
            true => &mut version.idle_provisioned,
            false => &mut version.idle,
        };
        let Some(at) = list.iter().position(|idle| idle.handle.id == handle.id) else { return false };
        list.remove(at);
        version.end(handle);
        true
    }

    /// Forgets an environment that is no more.
    pub fn gone(&self, handle: &Handle, version: Version) {
        {
            let mut inner = self.lock();
            if let Some(pool) = inner.versions.get_mut(&version) {
                let now = driver::now();
                pool.rests(handle.id, now);
                pool.remove(handle.id);
                pool.idle.retain(|idle| idle.handle.id != handle.id);
                pool.idle_provisioned.retain(|idle| idle.handle.id != handle.id);
                pool.serve_waiting(now);
                if pool.is_unused() {
                    inner.versions.remove(&version);
                }
            }
        }
        self.start_environments();
    }

    /// An environment could not be made: tells the caller that waits longest.
    pub fn not_made(&self, handle: &Handle, version: Version, error: InvokeError) {
        let waiting = {
            let mut inner = self.lock();
            let Some(version) = inner.versions.get_mut(&version) else { return };
            if handle.provisioned {
                version.provision.failed = true;
                return;
            }
            version.waiting.pop_front()
        };
        if let Some(Waiting { assignment, .. }) = waiting {
            assignment.reply.fail(error);
        }
    }

    /// Ends environments of a version that are older than `generation`.
    pub fn retire(&self, version: Version, generation: u64) {
        let outdated = {
            let mut inner = self.lock();
            let Some(version) = inner.versions.get_mut(&version) else { return };
            version.generation_min = version.generation_min.max(generation);
            version.take_idle(|handle| handle.generation < generation)
        };
        retire(outdated);
    }

    /// Ends everything that has no invocation, and everything else after it.
    pub fn remove(&self) {
        let idle: Vec<_> = {
            let mut inner = self.lock();
            inner.removed = true;
            for version in inner.versions.values_mut() {
                self.count_provision(version, 0);
                version.provision = Provision::default();
            }
            inner.versions.values_mut().flat_map(|version| version.take_idle(|_| true)).collect()
        };
        retire(idle);
    }

    /// Keeps `n_requested` environments of a version ready.
    pub fn provision(&self, deployment: &Arc<Deployment>, n_requested: u32) {
        let excess = {
            let mut inner = self.lock();
            let version = inner.version(deployment, &self.shared);
            self.count_provision(version, n_requested);
            version.provision.n_requested = n_requested;
            version.provision.failed = false;
            let n_excess = version.n_alive.n_provisioned.saturating_sub(n_requested) as usize;
            let n_taken = n_excess.min(version.idle_provisioned.len());
            let taken: Vec<_> = version.idle_provisioned.drain(..n_taken).collect();
            taken.iter().for_each(|idle| version.set_ending(&idle.handle));
            taken
        };
        retire(excess);
        self.start_environments();
    }

    pub fn provisioned(&self, version: Version) -> Option<ProvisionedStatus> {
        let inner = self.lock();
        let version = inner.versions.get(&version)?;
        let Provision { n_requested, failed, .. } = version.provision;
        let is_ready = |life: &&Life| life.provisioned && life.stage == Stage::Ready;
        let n_ready = version.environments.values().filter(is_ready).count();
        let n_ready = u32::try_from(n_ready).unwrap_or(u32::MAX).min(n_requested);
        (n_requested > 0).then_some(ProvisionedStatus {
            requested: n_requested,
            allocated: n_ready,
            available: n_ready,
            failed,
        })
    }

    /// Since when the environment that may be ended and has been idle longest is idle.
    pub fn idle_since(&self) -> Option<Instant> {
        let inner = self.lock();
        inner.versions.values().filter_map(|version| version.idle.first()).map(|idle| idle.since).min()
    }

    /// Ends the idle environment that has been idle longest. Says how much memory it gives back, in MB.
    pub fn evict(&self) -> Option<u64> {
        let (taken, memory_mb) = {
            let mut inner = self.lock();
            let oldest = inner.versions.values_mut().filter(|version| !version.idle.is_empty());
            let version = oldest.min_by_key(|version| version.idle[0].since)?;
            let taken = version.idle.remove(0);
            version.set_ending(&taken.handle);
            (taken, u64::from(version.deployment.memory_mb))
        };
        retire(vec![taken]);
        Some(memory_mb)
    }

    fn claim(&self, provisioned: u32) -> Result<Claim, InvokeError> {
        let limits = &self.shared.parts.limits;
        let FunctionId { account, region, .. } = &self.function;
        let reserved = limits.reserved(&self.function);
        let unreserved = limits.unreserved(account, region);
        let bounds = Bounds { reserved, unreserved, provisioned };
        Claim::on_demand(&self.count, &self.account, bounds, &self.shared.running).map_err(|reason| {
            self.counters.throttled();
            InvokeError::TooManyRequests { reason }
        })
    }

    fn count_provision(&self, version: &mut VersionPool, n_requested: u32) {
        let Provision { n_requested: before, counted, .. } = version.provision;
        let counts = self.shared.parts.limits.reserved(&self.function).is_none();
        self.account.provisioned(if counted { before } else { 0 }, if counts { n_requested } else { 0 });
        version.provision.counted = counts;
    }

    fn lock(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Inner {
    fn version(&mut self, deployment: &Arc<Deployment>, shared: &Shared) -> &mut VersionPool {
        self.versions.entry(deployment.version).or_insert_with(|| VersionPool {
            deployment: deployment.clone(),
            generation_min: 0,
            idle: Vec::new(),
            idle_provisioned: Vec::new(),
            waiting: VecDeque::new(),
            environments: HashMap::new(),
            n_alive: Population::default(),
            serves_once: shared.isolation(deployment) == Isolation::Invocation,
            width: Width::new(shared.n_processors),
            n_busy: 0,
            moved: driver::now(),
            provision: Provision::default(),
        })
    }
}

/// An environment that was entered and is to be run.
struct Starting {
    handle: Handle,
    deployment: Arc<Deployment>,
    commands: mpsc::Receiver<Command>,
}

impl VersionPool {
    /// Takes the idle environments that a newer deployment makes outdated.
    fn take_outdated(&mut self, deployment: &Arc<Deployment>, shared: &Shared) -> Vec<Idle> {
        let is_newer = deployment.generation > self.deployment.generation;
        let is_another = deployment.generation == self.deployment.generation
            && deployment.isolation != self.deployment.isolation;
        if !is_newer && !is_another {
            return Vec::new();
        }
        self.deployment = deployment.clone();
        let (generation, isolation) = (deployment.generation, shared.isolation(deployment));
        self.serves_once = isolation == Isolation::Invocation;
        self.take_idle(|handle| handle.generation < generation || handle.isolation != isolation)
    }

    fn take_idle(&mut self, which: impl Fn(&Handle) -> bool) -> Vec<Idle> {
        let lists = [&mut self.idle, &mut self.idle_provisioned];
        let taken: Vec<_> =
            lists.into_iter().flat_map(|list| list.extract_if(.., |idle| which(&idle.handle))).collect();
        taken.iter().for_each(|idle| self.set_ending(&idle.handle));
        taken
    }

    /// Hands those that wait, in order, to idle environments, as many as may work.
    fn serve_waiting(&mut self, now: Instant) {
        while !self.waiting.is_empty() && (self.may_work() || !self.idle_provisioned.is_empty()) {
            let Some(idle) = self.idle_provisioned.pop().or_else(|| self.idle.pop()) else { return };
            let Some(Waiting { since, assignment }) = self.waiting.pop_front() else { return };
            match idle.handle.commands.try_send(Command::Invoke(assignment)) {
                Ok(()) => self.works(idle.handle.id, now),
                // One that died while it was idle clears itself away; the next one is tried.
                Err(returned) => match returned.into_inner() {
                    Command::Invoke(assignment) => self.waiting.push_front(Waiting { since, assignment }),
                    Command::Retire => unreachable!("an invocation was sent"),
                },
            }
        }
    }

    /// Whether one more environment may take an invocation. Those that serve only once have nothing to keep warm.
    fn may_work(&self) -> bool {
        self.width.admits(self.n_busy) || self.serves_once
    }

    /// Notes that an environment has an invocation.
    fn works(&mut self, id: EnvironmentId, now: Instant) {
        self.n_busy += 1;
        if let Some(life) = self.environments.get_mut(&id) {
            life.busy = Some(Busy { since: now, n_busy: self.n_busy });
        }
    }

    /// Notes that an environment has none, or none any more.
    fn rests(&mut self, id: EnvironmentId, now: Instant) {
        let Some(busy) = self.environments.get_mut(&id).and_then(|life| life.busy.take()) else { return };
        self.width.ended(now.duration_since(busy.since), busy.n_busy.max(self.n_busy), now);
        self.n_busy -= 1;
        self.moved = now;
    }

    /// How many environments those that wait could be served by, beside those that work.
    fn n_wanted(&self) -> usize {
        let n_allowed = match self.width.is_narrow() && !self.serves_once {
            true => self.width.n_few().saturating_sub(self.n_alive.n_ready),
            false => usize::MAX,
        };
        self.waiting.len().min(n_allowed)
    }

    /// Which kind of environment is missing: `Some(true)` is a provisioned one.
    fn lacks(&self) -> Option<bool> {
        let Population { n_queued, n_starting, n_provisioned, .. } = self.n_alive;
        if !self.provision.failed && n_provisioned < self.provision.n_requested {
            return Some(true);
        }
        (n_queued + n_starting < self.n_wanted()).then_some(false)
    }

    fn start(&mut self, shared: &Shared, provisioned: bool) -> Starting {
        let id = shared.next_environment();
        let (sender, commands) = mpsc::channel(COMMANDS_MAX);
        let deployment = self.deployment.clone();
        let isolation = shared.isolation(&deployment);
        let handle =
            Handle { id, generation: deployment.generation, isolation, provisioned, commands: sender };
        let life = Life { provisioned, stage: Stage::Queued, busy: None };
        self.environments.insert(id, life);
        self.count(life, 1);
        Starting { handle, deployment, commands }
    }

    fn set_stage(&mut self, id: EnvironmentId, stage: Stage) {
        let Some(life) = self.environments.get_mut(&id) else { return };
        let before = std::mem::replace(life, Life { stage, ..*life });
        let after = *life;
        self.count(before, -1);
        self.count(after, 1);
    }

    fn remove(&mut self, id: EnvironmentId) {
        if let Some(life) = self.environments.remove(&id) {
            self.count(life, -1);
        }
    }

    fn count(&mut self, life: Life, n: i8) {
        let Population { n_queued, n_starting, n_ready, n_provisioned } = &mut self.n_alive;
        let counted = match (life.provisioned, life.stage) {
            (_, Stage::Ending) => return,
            (true, _) => return *n_provisioned = n_provisioned.saturating_add_signed(n.into()),
            (false, Stage::Queued) => n_queued,
            (false, Stage::Starting) => n_starting,
            (false, Stage::Ready) => n_ready,
        };
        *counted = counted.saturating_add_signed(n.into());
    }

    fn end(&mut self, handle: &Handle) -> Rest {
        self.set_ending(handle);
        Rest::End
    }

    fn set_ending(&mut self, handle: &Handle) {
        self.set_stage(handle.id, Stage::Ending);
    }

    fn is_unused(&self) -> bool {
        self.environments.is_empty() && self.waiting.is_empty() && self.provision.n_requested == 0
    }
}

fn retire(idle: Vec<Idle>) {
    for Idle { handle, .. } in idle {
        // One that is dead already needs no telling.
        let _ = handle.commands.try_send(Command::Retire);
    }
}

//! The execution half of Lambda: a [`Deployment`] and a payload become an answer.
//!
//! ```text
//!   invoke ─▶ Pool (one a function) ── assignment ──▶ driver (one an environment) ──▶ sandbox
//!               │  idle, waiting, starting              │ asks
//!               └─ Capacity, concurrency                └─▶ state::Machine (pure)
//! ```
//!
//! It knows no wire shape, no store and no HTTP library. What it needs of the rest comes through ports:
//! a log writer and role credentials (`base::ports`), [`Limits`], [`FindRuntime`], [`Launch`], [`ServeEndpoint`].
//!
//! Nouns: an *environment* is one sandboxed process (with its extensions) that serves one version of one
//! function, one invocation at a time; a *pool* holds all environments of one function.
//!
//! Invariants:
//! - Nothing on the way of a warm invocation waits for a disk or takes a lock that another function takes.
//! - An environment serves one invocation at a time and only the generation that it was made for.
//! - The payload is never parsed, and copied at most once.
//! - A function can slow, fill or break only its own environment: every buffer that it can fill has a limit.

mod api;
mod byte_code;
mod calls;
mod capacity;
mod channel;
mod concurrency;
mod config;
mod directory;
mod document;
mod driver;
mod engine;
mod environment;
mod extensions;
mod frame;
mod invocation;
pub mod launch;
mod limits;
mod log;
mod metrics;
mod pool;
mod preparation;
mod profile;
mod program;
mod provisioned;
mod read_ahead;
mod standby;
mod state;
mod telemetry;
mod trace;
mod variables;
mod width;
mod zygote;

#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use async_trait::async_trait;
use base::{RequestContext, RequestId, Tasks};
use tokio::sync::oneshot;
use tokio_util::sync::CancellationToken;

use crate::deployment::{Deployment, FunctionId, Isolation, Version};

pub use config::Config;
pub use engine::{NoSandboxes, Sandboxes};
pub use invocation::{
    CognitoIdentity, FunctionError, Invocation, InvokeError, Outcome, StreamEvent, StreamedResponse,
    ThrottleReason,
};
pub use launch::Launch;
pub use limits::{AccountLimit, Limits};
pub use metrics::Usage;
pub use preparation::Occasion;
pub use profile::{Profile, ProfileError};
pub use program::{
    FindRuntime, ProgramMount, RuntimeInterface, RuntimeProgram, RuntimeUnavailable, StandbyProgram,
    ZygoteProgram,
};
pub use provisioned::ProvisionedStatus;
pub use standby::{Report as StandbysReport, StandbyReport};
pub use state::{Exit, Failure};
pub use zygote::known::Habit;
pub use zygote::{Report as ZygotesReport, Snapshot, ZygoteReport};

use byte_code::ByteCode;
use capacity::Capacity;
use concurrency::{Accounts, Running};
use directory::Directory;
use environment::{EnvironmentId, Reply};
use extensions::External;
use pool::Pool;
use preparation::Preparation;
use read_ahead::ReadAhead;
use standby::Standbys;
use zygote::Zygotes;

/// Answers calls that functions make to this cloud.
#[async_trait]
pub trait ServeEndpoint: Send + Sync + 'static {
    /// Serves a listener inside a sandbox until `stop`.
    async fn serve(&self, listener: web::Listener, stop: CancellationToken);
}

/// What [`Execution`] is made of.
pub struct Parts {
    pub config: Config,
    /// Packages are unpacked below it; what is made of them is kept beside them.
    pub data_dir: PathBuf,
    pub clock: Arc<dyn base::Clock>,
    pub logs: Arc<dyn base::ports::WriteLogs>,
    pub credentials: Arc<dyn base::ports::AssumeServiceRole>,
    pub limits: Arc<dyn Limits>,
    pub runtimes: Arc<dyn FindRuntime>,
    pub engine: Arc<dyn Launch>,
    /// Who answers functions that call this cloud; without it they cannot.
    pub endpoint: Option<Arc<dyn ServeEndpoint>>,
}

/// Runs invocations. Cloning shares it.
#[derive(Clone)]
pub struct Execution {
    shared: Arc<Shared>,
}

/// What all pools and environments share.
pub(crate) struct Shared {
    parts: Parts,
    capacity: Arc<Capacity>,
    accounts: Accounts,
    running: Arc<Running>,
    directory: Directory,
    byte_code: Arc<ByteCode>,
    zygotes: Arc<Zygotes>,
    standbys: Arc<Standbys>,
    external_extensions: External,
    preparation: Preparation,
    read_ahead: Arc<ReadAhead>,
    tasks: Tasks,
    last_environment: AtomicU64,
    n_processors: usize,
    stopping: AtomicBool,
    /// Cancelled once `stopping` is set.
    stop: CancellationToken,
}

impl std::fmt::Debug for Shared {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Shared")
    }
}

impl Execution {
    pub fn new(parts: Parts) -> Self {
        let capacity = Arc::new(Capacity::new(parts.config.memory_mb_max(), parts.config.starts_max()));
        let tasks = Tasks::new();
        // Nothing of a user's is compiled where it could reach anything.
        let compiles = parts.config.bytecode && parts.engine.can_fork();
        let byte_code = ByteCode::open(&parts.data_dir, compiles, parts.engine.clone(), tasks.clone());
        let byte_code = Arc::new(byte_code);
        let zygotes = Zygotes::new(&parts, byte_code.clone(), tasks.clone());
        let standbys = Standbys::new(&parts, capacity.clone(), tasks.clone());
        Self {
            shared: Arc::new(Shared {
                parts,
                byte_code,
                zygotes,
                standbys,
                capacity,
                accounts: Accounts::default(),
                running: Arc::default(),
                directory: Directory::default(),
                external_extensions: External::default(),
                preparation: Preparation::default(),
                read_ahead: Arc::default(),
                tasks,
                last_environment: AtomicU64::new(0),
                n_processors: std::thread::available_parallelism().map_or(1, usize::from),
                stopping: AtomicBool::new(false),
                stop: CancellationToken::new(),
            }),
        }
    }

    /// Runs an invocation to its end. The function's own failure is an `Ok` with a `function_error`.
    ///
    /// Dropping the future does not stop the function: it runs on to its end or its timeout.
    pub async fn invoke(
        &self,
        cx: &RequestContext,
        deployment: Arc<Deployment>,
        invocation: Invocation,
    ) -> Result<Outcome, InvokeError> {
        let (reply, answer) = oneshot::channel();
        self.place(&cx.request_id, &deployment, invocation, Reply::Buffered(reply), answer).await
    }

    /// Runs an invocation and hands its response over piece by piece; returns when the response begins.
    pub async fn invoke_streaming(
        &self,
        cx: &RequestContext,
        deployment: Arc<Deployment>,
        invocation: Invocation,
    ) -> Result<StreamedResponse, InvokeError> {
        let (reply, answer) = oneshot::channel();
        self.place(&cx.request_id, &deployment, invocation, Reply::Streamed(reply), answer).await
    }

    /// Does ahead what the first call of a deployment would have to wait for. Returns at once.
    pub fn prepare(&self, deployment: Arc<Deployment>, occasion: Occasion) {
        self.shared.prepare(deployment, occasion);
    }

    /// Whether nothing that [`Self::prepare`] was asked for is still under way.
    pub fn is_prepared(&self, deployment: &Arc<Deployment>) -> bool {
        self.shared.is_prepared(deployment)
    }

    /// Removes what was made of a package that nothing refers to any more.
    pub async fn forget_package(&self, package: &Path) {
        self.shared.byte_code.forget(package).await;
    }

    /// Ends the environments of `function` whose version is `version` and whose generation is below `generation`;
    /// busy ones after their invocation. Call it when a version's code or configuration changed.
    pub fn retire(&self, function: &FunctionId, version: Version, generation: u64) {
        if let Some(pool) = self.shared.directory.find(function) {
            pool.retire(version, generation);
        }
        self.shared.zygotes.retire(function, version, generation);
    }

    /// Ends all environments of a function that was deleted; busy ones after their invocation.
    pub fn remove(&self, function: &FunctionId) {
        if let Some(pool) = self.shared.directory.remove(function) {
            pool.remove();
        }
        self.shared.zygotes.remove(function);
    }

    /// Keeps `n_environments` of a deployment initialised and warm; replaces an earlier wish for the same version.
    /// Zero ends the wish.
    pub fn provision(&self, deployment: Arc<Deployment>, n_environments: u32) {
        self.shared.pool(&deployment.function).provision(&deployment, n_environments);
    }

    /// How far the wish for a version has come true; `None` if there is none.
    pub fn provisioned(&self, function: &FunctionId, version: Version) -> Option<ProvisionedStatus> {
        self.shared.directory.find(function)?.provisioned(version)
    }

    /// What each function has used since the server started, in no order.
    pub fn usage(&self) -> Vec<(FunctionId, Usage)> {
        let pools = self.shared.directory.all();
        pools.iter().map(|pool| (pool.function.clone(), pool.counters.usage())).collect()
    }

    /// What has become known of the imports of versions since the last call. Waits until there is something.
    pub async fn learned(&self) -> Vec<Habit> {
        self.shared.zygotes.news().await
    }

    /// Makes the zygotes of versions again, in this order, in the background.
    pub fn warm(&self, habits: Vec<(Arc<Deployment>, Habit)>) {
        let shared = self.shared.clone();
        self.shared.tasks.spawn_until_cancelled("find runtimes to warm", async move {
            let mut found = Vec::new();
            for (deployment, habit) in habits {
                let Ok(program) = shared.parts.runtimes.find_runtime(&deployment) else { continue };
                shared.read_ahead(&deployment, &program);
                found.push((deployment, program, habit));
            }
            shared.zygotes.warm(found);
        });
    }

    /// How far the snapshot of a deployment with SnapStart is. Begins to make it if nobody has.
    pub fn snapshot(&self, deployment: &Arc<Deployment>) -> Snapshot {
        match self.shared.parts.runtimes.find_runtime(deployment) {
            Ok(program) => self.shared.zygotes.snapshot(deployment, &program),
            // Its invocations say what is missing.
            Err(_unavailable) => Snapshot::Made,
        }
    }

    /// The zygotes there are, and how environments were started.
    pub async fn zygotes(&self) -> ZygotesReport {
        self.shared.zygotes.report().await
    }

    /// The standbys there are, and how environments were started.
    pub fn standbys(&self) -> StandbysReport {
        self.shared.standbys.report()
    }

    /// Refuses new invocations, lets running ones end within the configured time, then ends every environment.
    /// Says whether all ended by themselves.
    pub async fn stop(&self) -> bool {
        self.shared.stopping.store(true, Ordering::SeqCst);
        self.shared.stop.cancel();
        let limit = self.shared.parts.config.stop_timeout();
        let ended = tokio::time::timeout(limit, self.shared.running.none()).await.is_ok();
        for pool in self.shared.directory.all() {
            pool.remove();
        }
        self.shared.zygotes.stop();
        self.shared.standbys.stop();
        // Extensions get their time to hear of the end; then everything ends at once.
        let gone = tokio::time::timeout(config::SHUTDOWN_TIMEOUT, self.shared.capacity.empty()).await;
        let stopped = self.shared.tasks.shutdown(config::SHUTDOWN_TIMEOUT).await;
        ended && gone.is_ok() && stopped
    }

    async fn place<T>(
        &self,
        request_id: &RequestId,
        deployment: &Arc<Deployment>,
        invocation: Invocation,
        reply: Reply,
        answer: oneshot::Receiver<Result<T, InvokeError>>,
    ) -> Result<T, InvokeError> {
        if self.shared.stopping.load(Ordering::Relaxed) {
            return Err(InvokeError::Stopping);
        }
        let pool = self.shared.pool(&deployment.function);
        pool.place(deployment, request_id.clone(), invocation, reply)?;
        answer.await.unwrap_or_else(|_| Err(lost()))
    }
}

/// The environment's task ended without an answer: the server is stopping, or it panicked.
fn lost() -> InvokeError {
    InvokeError::EnvironmentNotMade { reason: "the environment was lost".to_owned() }
}

impl Shared {
    fn pool(self: &Arc<Self>, function: &FunctionId) -> Arc<Pool> {
        self.directory.find(function).unwrap_or_else(|| self.directory.find_or_make(function, self))
    }

    /// How long environments of a deployment serve.
    fn isolation(&self, deployment: &Deployment) -> Isolation {
        deployment.isolation.unwrap_or(self.parts.config.isolation)
    }

    fn next_environment(&self) -> EnvironmentId {
        EnvironmentId(self.last_environment.fetch_add(1, Ordering::Relaxed) + 1)
    }

    /// Ends environments that have been idle longest, of any function, until so much memory is on its way back.
    fn evict(&self, short_mb: u64) {
        let mut freed_mb = 0;
        while freed_mb < short_mb {
            let pools = self.directory.all();
            let oldest = pools.iter().filter_map(|pool| pool.idle_since().map(|since| (since, pool)));
            let Some((_, pool)) = oldest.min_by_key(|(since, _)| *since) else { return };
            match pool.evict() {
                Some(memory_mb) => freed_mb += memory_mb,
                None => return,
            }
        }
    }
}

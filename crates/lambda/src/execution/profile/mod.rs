//! What the initialisation of a Python function costs, import by import, and what its zygote saves.
//!
//! ```text
//!   start fresh, telling each import ──▶ imports ──▶ packages
//!   start forked, the same           ──▶ what a zygote does not have
//!   start fresh, start forked, …     ──▶ how long each takes, and what memory
//! ```
//!
//! Each start is in a sandbox of its own, with the function's role, variables and layers, and ends when the function
//! could be called; nothing is invoked. The first start writes the function's log, as any environment does.

mod imports;
mod packages;
mod start;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::Duration;

use serde::Serialize;
use serde_json::Value;
use uuid::Uuid;

use self::packages::Zygotic;
use self::start::{Failed, Start, Subject, ToldLoad, Wish};
use super::capacity::Memory;
use super::driver::assume_role;
use super::log::{self, Log, platform};
use super::zygote::{Examined, plan};
use super::{Execution, InvokeError, RuntimeProgram, Shared, ThrottleReason, ZygoteProgram};
use crate::deployment::{Deployment, InitializationType};

pub use imports::Import;
pub use packages::Package;

/// How long the start that is looked at may take.
const PROFILE_TIMEOUT: Duration = Duration::from_secs(120);
/// How often each way to start is measured.
const N_ROUNDS: usize = 5;
/// After this time no further round is begun.
const ROUNDS_TIME_MAX: Duration = Duration::from_secs(15);

/// What there is to say about the initialisation of one version of a function.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Profile {
    pub function_arn: String,
    pub version: String,
    pub runtime: String,
    pub memory_mb: u32,
    /// How long the init phase of an environment may last here.
    pub init_timeout_ms: u64,
    pub load: LoadReport,
    /// Those that cost most by themselves come first.
    pub packages: Vec<Package>,
    /// Each before those that lie in it, in the order in which they began.
    pub imports: Vec<Import>,
    pub zygote: ZygoteUse,
    /// `None` if the function cannot be loaded.
    pub fresh: Option<Measured>,
    /// `None` if there is no zygote.
    pub forked: Option<Measured>,
}

/// The start that was looked at.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LoadReport {
    /// All imports and what the function's own module does.
    pub ms: f64,
    /// By how much the process has grown.
    pub kb: i64,
    /// What passed before: the sandbox, the interpreter and the runtime client.
    pub before_ms: f64,
    /// Why the function cannot be loaded.
    pub error: Option<LoadError>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LoadError {
    #[serde(rename = "type")]
    pub error_type: String,
    pub message: String,
    pub stack_trace: Vec<String>,
    /// What was being imported when the process ended, innermost last.
    pub while_importing: Vec<String>,
}

/// What environments are forked from.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct ZygoteUse {
    /// Its packages, as the report of an invocation names them.
    pub label: Option<String>,
    /// Whether the function itself is initialised in it.
    pub is_initialized: bool,
    /// Its own memory, which all that are forked from it share.
    pub resident_kb: u64,
    /// Why there is none.
    pub none_because: Option<String>,
    /// Modules that are not in it, and why.
    pub left_out: BTreeMap<String, String>,
}

/// One way to start, measured from nothing to the end of the load.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Measured {
    pub median_ms: f64,
    pub ms: Vec<f64>,
    /// The most memory that an environment used while it started, by the median; zero where the kernel does not tell.
    pub memory_kb: u64,
}

/// Why there is no profile.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ProfileError {
    /// Only Python tells what its imports cost.
    #[error("runtime {runtime} cannot be profiled")]
    NotPython { runtime: String },
    #[error(transparent)]
    NotStarted(#[from] InvokeError),
}

impl Execution {
    /// Initialises a function several times, in sandboxes of their own, and says what that costs.
    pub async fn profile(&self, deployment: &Arc<Deployment>) -> Result<Profile, ProfileError> {
        tokio::select! {
            biased;
            // A profile that is under way is given up: nobody's work is lost.
            () = self.shared.stop.cancelled() => Err(InvokeError::Stopping.into()),
            profile = self.profile_now(deployment) => profile,
        }
    }

    async fn profile_now(&self, deployment: &Arc<Deployment>) -> Result<Profile, ProfileError> {
        let shared = &self.shared;
        let program = shared.parts.runtimes.find_runtime(deployment);
        let program = program.map_err(|unavailable| InvokeError::RuntimeUnavailable {
            runtime: unavailable.runtime,
            advice: unavailable.advice,
        })?;
        let Some(zygote_program) = program.zygote.clone() else {
            return Err(ProfileError::NotPython { runtime: deployment.runtime.clone() });
        };
        let _memory = shared.memory_for_profile(deployment).await?;
        let subject = Subject {
            shared,
            deployment,
            program: &program,
            credentials: assume_role(shared, deployment).await?,
            log_stream: log::stream_name(deployment, shared.parts.clock.now()),
            limit: PROFILE_TIMEOUT,
        };
        let log = shared.log_of_profile(&subject);
        let first = subject.start(None, Wish::Profile, Some(log)).await?;
        let fresh = Looked::at(first);
        if fresh.error.is_some() {
            let none_because = Some("the function cannot be loaded".to_owned());
            let zygote = ZygoteUse { none_because, ..ZygoteUse::default() };
            return Ok(fresh.profile(deployment, shared, &zygote_program, zygote, None).await);
        }
        let (examined, remaining) = subject.examine(&zygote_program).await?;
        let zygote = ZygoteUse::of(&examined);
        let mut profile = fresh.profile(deployment, shared, &zygote_program, zygote, remaining).await;
        subject.measure(&examined, &mut profile).await?;
        Ok(profile)
    }
}

impl Subject<'_> {
    /// Finds the zygote that environments are forked from once one of them has told what it imports, and what they
    /// still import then; `None` without a zygote.
    async fn examine(
        &self,
        program: &Arc<ZygoteProgram>,
    ) -> Result<(Examined, Option<BTreeSet<String>>), InvokeError> {
        let zygotes = &self.shared.zygotes;
        if !self.shared.external_extensions.names(&self.deployment.layer_dirs).await.is_empty() {
            return Ok((Examined::none("its external extensions start before it"), None));
        }
        let examined = zygotes.examine(self.deployment, self.program).await;
        let remaining = self.remaining(&examined).await?;
        let is_own = examined.lease.as_ref().is_none_or(|lease| lease.is_initialized);
        let Some(more) = remaining.as_ref().filter(|_| !is_own) else { return Ok((examined, remaining)) };
        // As the first environment that is invoked tells it.
        zygotes.learn_modules(self.deployment, program, more.iter().cloned().collect()).await;
        let examined = zygotes.examine(self.deployment, self.program).await;
        let remaining = self.remaining(&examined).await?;
        Ok((examined, remaining))
    }

    async fn remaining(&self, examined: &Examined) -> Result<Option<BTreeSet<String>>, InvokeError> {
        let Some(lease) = &examined.lease else { return Ok(None) };
        let start = self.start(Some(lease), Wish::Profile, None).await?;
        if !start.is_forked || start.failed.is_some() {
            return Ok(None);
        }
        let imports = start.load.unwrap_or_default().load.imports.into_iter();
        let are_there = imports.filter(|import| import.error.is_none());
        Ok(Some(are_there.map(|import| import.module).collect()))
    }

    /// Measures both ways in turn, so that one does not have a quieter machine than the other.
    async fn measure(&self, examined: &Examined, profile: &mut Profile) -> Result<(), InvokeError> {
        let began = super::driver::now();
        let (mut fresh, mut forked) = (Vec::new(), Vec::new());
        for _ in 0..N_ROUNDS {
            fresh.push(self.start(None, Wish::Nothing, None).await?);
            if let Some(lease) = &examined.lease {
                forked.push(self.start(Some(lease), Wish::Nothing, None).await?);
            }
            if super::driver::now().duration_since(began) > ROUNDS_TIME_MAX {
                break;
            }
        }
        fresh.retain(|start| start.failed.is_none());
        forked.retain(|start| start.failed.is_none() && start.is_forked);
        profile.fresh = Measured::of(&fresh);
        profile.forked = Measured::of(&forked);
        Ok(())
    }
}

/// A start that has told its imports.
struct Looked {
    told: ToldLoad,
    error: Option<LoadError>,
}

impl Looked {
    fn at(start: Start) -> Self {
        let told = start.load.unwrap_or_default();
        let unfinished = told.load.imports.iter().filter(|import| import.is_unfinished);
        let while_importing = unfinished.map(|import| import.module.clone()).collect();
        let error = start.failed.map(|failed| LoadError::new(failed, while_importing));
        Self { told, error }
    }

    async fn profile(
        self,
        deployment: &Arc<Deployment>,
        shared: &Shared,
        program: &Arc<ZygoteProgram>,
        zygote: ZygoteUse,
        remaining: Option<BTreeSet<String>>,
    ) -> Profile {
        let zygotic = Zygotic {
            remaining,
            left_out: zygote.left_out.clone(),
            none_because: zygote.none_because.clone(),
        };
        let ToldLoad { before, load } = self.told;
        let imports = load.imports;
        let (for_site, for_program) = (deployment.clone(), program.clone());
        let sorting = tokio::task::spawn_blocking(move || {
            let site = plan::site(&for_site, &for_program);
            (packages::packages(&imports, |name| site.place(name), &zygotic), imports)
        });
        let (packages, imports) = sorting.await.expect("reading folders does not panic");
        Profile {
            function_arn: deployment.function.arn(),
            version: deployment.version.to_string(),
            runtime: deployment.runtime.clone(),
            memory_mb: deployment.memory_mb,
            init_timeout_ms: shared.parts.config.init_timeout_ms,
            load: LoadReport {
                ms: load.total_ms,
                kb: load.total_kb,
                before_ms: ms(before),
                error: self.error,
            },
            packages,
            imports,
            zygote,
            fresh: None,
            forked: None,
        }
    }
}

impl LoadError {
    fn new(failed: Failed, while_importing: Vec<String>) -> Self {
        let Failed { failure, document } = failed;
        let said: Value =
            document.and_then(|document| serde_json::from_slice(&document).ok()).unwrap_or_default();
        let text = |value: &Value| value.as_str().map(str::to_owned);
        Self {
            error_type: failure.error_type().to_owned(),
            message: text(&said["errorMessage"]).unwrap_or_else(|| failure.message()),
            stack_trace: said["stackTrace"].as_array().into_iter().flatten().filter_map(text).collect(),
            while_importing,
        }
    }
}

impl ZygoteUse {
    fn of(examined: &Examined) -> Self {
        let lease = examined.lease.as_ref();
        let mut left_out = examined.left_out.clone();
        if let Some(lease) = lease {
            left_out.extend(lease.failed_imports());
        }
        Self {
            label: lease.map(|lease| lease.name.clone()),
            is_initialized: lease.is_some_and(|lease| lease.is_initialized),
            resident_kb: lease.map_or(0, |lease| lease.zygote.memory_bytes() / 1024),
            none_because: examined.none_because.clone(),
            left_out,
        }
    }
}

impl Measured {
    fn of(starts: &[Start]) -> Option<Self> {
        let mut sorted: Vec<f64> = starts.iter().map(|start| ms(start.duration)).collect();
        let in_order = sorted.clone();
        sorted.sort_by(f64::total_cmp);
        let mut memory: Vec<u64> = starts.iter().map(|start| start.memory_bytes / 1024).collect();
        memory.sort_unstable();
        let (median_ms, memory_kb) = (*sorted.get(sorted.len() / 2)?, *memory.get(memory.len() / 2)?);
        Some(Self { median_ms, ms: in_order, memory_kb })
    }
}

impl Shared {
    /// The memory that one environment of the function is promised; waits for it as an invocation does.
    async fn memory_for_profile(&self, deployment: &Deployment) -> Result<Memory, InvokeError> {
        let getting = self.capacity.promise_when_there_is(u64::from(deployment.memory_mb), |short_mb| {
            self.evict(short_mb);
        });
        let reason = ThrottleReason::MachineMemoryExceeded;
        let limit = self.parts.config.capacity_wait();
        let got = tokio::time::timeout(limit, getting).await;
        got.map_err(|_elapsed| InvokeError::TooManyRequests { reason })
    }

    fn log_of_profile(&self, subject: &Subject<'_>) -> Log {
        let Subject { deployment, program, .. } = subject;
        let RuntimeProgram { version, version_arn, .. } = program;
        let about = platform::Subject {
            function_name: deployment.function.name.to_string(),
            function_version: deployment.version.to_string(),
            initialization_type: InitializationType::OnDemand.as_str(),
            runtime_version: version.clone(),
            runtime_version_arn: version_arn.clone(),
            memory_mb: deployment.memory_mb,
            instance_id: Uuid::new_v4().simple().to_string(),
            tracing_active: deployment.tracing_active,
        };
        let (logs, clock) = (self.parts.logs.clone(), self.parts.clock.clone());
        let mut log = Log::new(logs, clock, deployment, subject.log_stream.clone(), about);
        log.notice("this environment is made for `cumulet profile`; nothing is invoked in it");
        log
    }
}

fn ms(duration: Duration) -> f64 {
    (duration.as_secs_f64() * 1_000_000.0).round() / 1000.0
}

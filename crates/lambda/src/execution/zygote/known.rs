//! What is known of the versions of functions: what they import, how often they start, and how their forks went.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use tokio::sync::OnceCell;

use super::function::Snapshot;
use super::plan::{self, Imports, Plan};
use crate::deployment::{Deployment, FunctionId, Version};
use crate::execution::program::ZygoteProgram;

/// What a version imports and how often it starts: worth keeping, so that its zygote is there after a restart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Habit {
    pub function: FunctionId,
    pub version: Version,
    pub generation: u64,
    /// Packages of layers, of the runtime and beside the code; in no order.
    pub modules: Vec<String>,
    /// Whether an environment has told them; else they are what a look at the sources tells.
    pub is_learned: bool,
    /// Environments that were started.
    pub n_starts: u64,
}

impl Habit {
    /// Of a version that nobody has invoked yet.
    pub fn unused(deployment: &Deployment) -> Self {
        Self {
            function: deployment.function.clone(),
            version: deployment.version,
            generation: deployment.generation,
            modules: Vec::new(),
            is_learned: false,
            n_starts: 0,
        }
    }
}

/// One generation of a version.
#[derive(Default)]
pub struct Known {
    pub generation: u64,
    plan: OnceCell<Plan>,
    /// What replaces the plan's imports once a zygote of it is there.
    refined: OnceLock<Imports>,
    /// Whether an environment has told what it really imported.
    is_learned: AtomicBool,
    n_starts: AtomicU64,
    /// How a forked environment of it has crashed.
    suspicion: OnceLock<String>,
    /// Why there is no zygote in which it is initialised.
    pub not_initialized: Mutex<Option<String>>,
    /// How far its snapshot is, once somebody wants it.
    pub snapshot: Mutex<Option<Snapshot>>,
    /// The log stream of environments that serve one invocation.
    stream: OnceLock<String>,
    /// What its log has been told.
    said: Mutex<BTreeSet<String>>,
}

impl Known {
    pub fn new(generation: u64) -> Arc<Self> {
        Arc::new(Self { generation, ..Self::default() })
    }

    /// From what was kept.
    pub fn remembered(habit: &Habit, plan: Plan) -> Arc<Self> {
        Arc::new(Self {
            generation: habit.generation,
            plan: OnceCell::new_with(Some(plan)),
            is_learned: AtomicBool::new(habit.is_learned),
            n_starts: AtomicU64::new(habit.n_starts),
            ..Self::default()
        })
    }

    /// The plan, made when it is asked for first.
    pub async fn plan(&self, deployment: &Arc<Deployment>, program: &Arc<ZygoteProgram>) -> &Plan {
        let planning = || async {
            let (deployment, program) = (deployment.clone(), program.clone());
            let planned = tokio::task::spawn_blocking(move || plan::plan(&deployment, &program));
            planned.await.expect("reading sources does not panic")
        };
        self.plan.get_or_init(planning).await
    }

    /// The imports of the plan, if there is one and it can be forked.
    pub fn imports(&self) -> Option<&Imports> {
        match self.plan.get()? {
            Plan::Fork(imports) => Some(imports),
            Plan::Fresh { .. } => None,
        }
    }

    /// What is better than the imports of the plan.
    pub fn refined(&self) -> Option<&Imports> {
        self.refined.get()
    }

    /// Takes what an environment has really imported besides what was planned. Says whether that was news.
    pub fn learn(&self, imports: Imports) -> bool {
        self.is_learned.store(true, Ordering::Relaxed);
        self.imports().is_some_and(|planned| *planned != imports) && self.refined.set(imports).is_ok()
    }

    /// The log stream of environments that serve one invocation: one each would be too many.
    pub fn stream(&self, name: impl FnOnce() -> String) -> String {
        self.stream.get_or_init(name).clone()
    }

    pub fn is_learned(&self) -> bool {
        self.is_learned.load(Ordering::Relaxed)
    }

    /// Counts a start. Says whether it is one that is worth keeping: each time that the count has doubled.
    pub fn start(&self) -> bool {
        (self.n_starts.fetch_add(1, Ordering::Relaxed) + 1).is_power_of_two()
    }

    pub fn suspect(&self, suspicion: String) {
        self.suspicion.get_or_init(|| suspicion);
    }

    pub fn suspicion(&self) -> Option<&String> {
        self.suspicion.get()
    }

    /// Whether something is said for the first time.
    pub fn says(&self, notice: &str) -> bool {
        self.said.lock().unwrap_or_else(PoisonError::into_inner).insert(notice.to_owned())
    }

    /// What is worth keeping; nothing if it cannot be forked.
    pub fn habit(&self, function: &FunctionId, version: Version) -> Option<Habit> {
        let imports = self.refined().or_else(|| self.imports())?;
        Some(Habit {
            function: function.clone(),
            version,
            generation: self.generation,
            modules: imports.modules.iter().cloned().collect(),
            is_learned: self.is_learned(),
            n_starts: self.n_starts.load(Ordering::Relaxed),
        })
    }
}

//! What is known of the versions of functions: how often they start, and how their forks went.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use super::code::Code;
use super::function::Snapshot;
use crate::deployment::{Deployment, FunctionId, Version};

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
    /// What it runs, once somebody has looked.
    code: OnceLock<Arc<Code>>,
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
    pub fn remembered(habit: &Habit) -> Arc<Self> {
        Arc::new(Self {
            generation: habit.generation,
            is_learned: AtomicBool::new(habit.is_learned),
            n_starts: AtomicU64::new(habit.n_starts),
            ..Self::default()
        })
    }

    /// What it runs, looked up by `find` if nobody has.
    pub fn code(&self, find: impl FnOnce() -> Arc<Code>) -> &Arc<Code> {
        self.code.get_or_init(find)
    }

    /// The log stream of environments that serve one invocation: one each would be too many.
    pub fn stream(&self, name: impl FnOnce() -> String) -> String {
        self.stream.get_or_init(name).clone()
    }

    pub fn note_learned(&self) {
        self.is_learned.store(true, Ordering::Relaxed);
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
        let imports = self.code.get()?.imports()?;
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

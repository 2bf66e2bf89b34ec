//! What is known of the code of functions: kept by the digests of what was deployed, whatever else of it changes.
//!
//! A change of a function's variables, memory or timeout finds here what a look at the sources has told before.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use base::AccountId;
use tokio::sync::OnceCell;

use super::plan::{self, Imports, Plan};
use crate::deployment::Deployment;
use crate::execution::program::ZygoteProgram;

/// How much code is remembered that no function is known to have any more.
const N_UNUSED_MAX: usize = 1_000;

/// Everything by which a plan is made. The folders are named by the digests of what is in them.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Sources {
    /// What one account's environments tell is not for another.
    account: AccountId,
    interpreter: String,
    handler: String,
    code_dir: PathBuf,
    layer_dirs: Vec<PathBuf>,
}

/// All code that is known.
#[derive(Debug, Default)]
pub struct Codes {
    kept: Mutex<HashMap<Sources, Arc<Code>>>,
}

/// What one code imports.
#[derive(Debug, Default)]
pub struct Code {
    plan: OnceCell<Plan>,
    /// What replaces the plan's imports once a zygote of it is there.
    refined: Mutex<Option<Arc<Imports>>>,
}

impl Codes {
    pub fn get(&self, deployment: &Deployment, program: &ZygoteProgram) -> Arc<Code> {
        let sources = Sources {
            account: deployment.function.account.clone(),
            interpreter: program.identity.clone(),
            handler: deployment.handler.clone(),
            code_dir: deployment.code_dir.clone(),
            layer_dirs: deployment.layer_dirs.clone(),
        };
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if !kept.contains_key(&sources) {
            let is_unused = |code: &Arc<Code>| Arc::strong_count(code) == 1;
            if kept.values().filter(|code| is_unused(code)).count() >= N_UNUSED_MAX {
                kept.retain(|_, code| !is_unused(code));
            }
        }
        kept.entry(sources).or_default().clone()
    }
}

impl Code {
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
    pub fn planned(&self) -> Option<&Imports> {
        match self.plan.get()? {
            Plan::Fork(imports) => Some(imports),
            Plan::Fresh { .. } => None,
        }
    }

    /// What is better than the imports of the plan.
    pub fn refined(&self) -> Option<Arc<Imports>> {
        self.lock().clone()
    }

    /// The best that is known, if it can be forked.
    pub fn imports(&self) -> Option<Arc<Imports>> {
        let planned = self.planned()?;
        Some(self.refined().unwrap_or_else(|| Arc::new(planned.clone())))
    }

    /// Takes what an earlier server has learned: in place of a plan, if there is none.
    pub fn remember(&self, plan: Plan) {
        match self.plan.set(plan.clone()) {
            Ok(()) => {}
            Err(_planned) => match plan {
                Plan::Fork(imports) => drop(self.refine(imports)),
                Plan::Fresh { .. } => {}
            },
        }
    }

    /// Takes what is really imported. Says whether that was news.
    pub fn refine(&self, imports: Imports) -> bool {
        let Some(best) = self.imports() else { return false };
        let is_news = *best != imports;
        if is_news {
            *self.lock() = Some(Arc::new(imports));
        }
        is_news
    }

    fn lock(&self) -> MutexGuard<'_, Option<Arc<Imports>>> {
        self.refined.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

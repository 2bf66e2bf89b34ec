//! What functions import in fact, and what of it is worth keeping.

use std::sync::Arc;

use super::code::Code;
use super::known::{Habit, Known};
use super::plan::{self, Imports, Plan};
use super::{Zygotes, message};
use crate::deployment::Deployment;
use crate::execution::RuntimeProgram;
use crate::execution::program::ZygoteProgram;

impl Zygotes {
    /// Takes what an environment says that it has imported besides what its zygote had: the names of modules, as JSON.
    pub fn learn(&self, deployment: &Arc<Deployment>, program: &Arc<ZygoteProgram>, said: &[u8]) {
        let (Some(zygotes), Some(more)) = (self.this.upgrade(), message::modules(said)) else { return };
        let (deployment, program) = (deployment.clone(), program.clone());
        self.tasks.spawn_until_cancelled("learn imports", async move {
            zygotes.known(&deployment).note_learned();
            zygotes.note(&deployment);
            zygotes.learn_modules(&deployment, &program, more).await;
        });
    }

    /// Takes the names of modules that are imported besides what the zygote has. There may be more to learn.
    pub async fn learn_modules(
        &self,
        deployment: &Arc<Deployment>,
        program: &Arc<ZygoteProgram>,
        more: Vec<String>,
    ) {
        if more.is_empty() {
            return;
        }
        let known = self.known(deployment);
        let code = self.code(&known, deployment, program);
        let Some(best) = code.imports() else { return };
        let modules: Vec<String> = best.modules.iter().cloned().chain(more).collect();
        let (for_plan, for_program) = (deployment.clone(), program.clone());
        let planned =
            tokio::task::spawn_blocking(move || plan::learned(&for_plan, &for_program, &modules)).await;
        let Ok(Plan::Fork(imports)) = planned else { return };
        if code.refine(imports.clone()) {
            self.note(deployment);
            // What is there is used until this one is there as well.
            self.warm_one(deployment, program, &imports);
        }
    }

    /// What has become worth keeping since the last call. Waits until there is something.
    pub async fn news(&self) -> Vec<Habit> {
        loop {
            let mut learned = std::pin::pin!(self.learned.notified());
            // From here on nothing new is missed.
            learned.as_mut().enable();
            let news: Vec<Habit> = {
                let mut inner = self.lock();
                let news = std::mem::take(&mut inner.news);
                let known = news.into_iter().filter_map(|id| Some((inner.functions.get(&id)?.clone(), id)));
                known.filter_map(|(known, (function, version))| known.habit(&function, version)).collect()
            };
            if !news.is_empty() {
                return news;
            }
            learned.await;
        }
    }

    /// Makes the zygotes of versions again, in this order, when nobody waits for others.
    pub fn warm(&self, habits: Vec<(Arc<Deployment>, RuntimeProgram, Habit)>) {
        let Some(zygotes) = self.this.upgrade().filter(|_| self.is_on) else { return };
        self.tasks.spawn_until_cancelled("warm zygotes", async move {
            for (deployment, runtime, habit) in habits {
                let Some(program) = runtime.zygote.clone() else { continue };
                let (for_plan, for_program, modules) =
                    (deployment.clone(), program.clone(), habit.modules.clone());
                let planned =
                    tokio::task::spawn_blocking(move || plan::learned(&for_plan, &for_program, &modules));
                let Ok(plan) = planned.await else { return };
                let known = Known::remembered(&habit);
                let id = (deployment.function.clone(), deployment.version);
                // Who was faster knows as much.
                let known = zygotes.lock().functions.entry(id).or_insert(known).clone();
                let code = zygotes.code(&known, &deployment, &program);
                code.remember(plan);
                if plan::unforkable(&deployment).is_some() {
                    continue;
                }
                if zygotes.is_own(&deployment) {
                    zygotes.warm_own(&deployment, &runtime, &program).await;
                } else if let Some(imports) = code.imports() {
                    zygotes.warm_one(&deployment, &program, &imports);
                }
            }
        });
    }

    /// The imports by which to look for a zygote now.
    pub(super) fn better(
        &self,
        deployment: &Deployment,
        program: &Arc<ZygoteProgram>,
        planned: &Imports,
        code: &Code,
    ) -> Arc<Imports> {
        let Some(refined) = code.refined() else { return Arc::new(planned.clone()) };
        let is_ready = |imports: &Imports| {
            let key = self.key(deployment, program, imports);
            self.lock().state.is_ready(&key)
        };
        if !is_ready(&refined) && is_ready(planned) {
            self.warm_one(deployment, program, &refined);
            return Arc::new(planned.clone());
        }
        refined
    }

    pub(super) fn warm_one(&self, deployment: &Deployment, program: &Arc<ZygoteProgram>, imports: &Imports) {
        let key = self.key(deployment, program, imports);
        self.lock().programs.entry(program.identity.clone()).or_insert_with(|| program.clone());
        self.change(|state, now, actions| state.warm(&key, now, actions));
    }

    pub(super) fn note(&self, deployment: &Deployment) {
        self.lock().news.insert((deployment.function.clone(), deployment.version));
        self.learned.notify_waiters();
    }
}

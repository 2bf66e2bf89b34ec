//! What is done for a deployment before anybody calls it, in the background and one after the other.
//!
//! Invariant: nothing waits for this. Who calls before it is done finds what there is, and does the rest himself.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::Notify;

use super::byte_code::Folders;
use super::{RuntimeProgram, Shared};
use crate::deployment::Deployment;

/// How many deployments wait at most; those that came first are forgotten, as their first call does the same.
const N_WAITING_MAX: usize = 10_000;

/// Why something is prepared for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Occasion {
    /// The server has started and finds what it had before.
    Start,
    /// Somebody has just deployed it: calls are near.
    Deployed,
}

/// The deployments that wait for their preparation.
#[derive(Default)]
pub struct Preparation {
    inner: Mutex<Inner>,
    added: Notify,
}

#[derive(Default)]
struct Inner {
    waiting: VecDeque<(Arc<Deployment>, Occasion)>,
    /// The one that is being prepared.
    current: Option<(Arc<Deployment>, Occasion)>,
    /// Whether somebody takes them.
    is_served: bool,
}

impl Preparation {
    fn lock(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn next(&self) -> (Arc<Deployment>, Occasion) {
        loop {
            // The last one first: its owner is the one who is about to call.
            let next = {
                let mut inner = self.lock();
                inner.current = inner.waiting.pop_back();
                inner.current.clone()
            };
            match next {
                Some(next) => return next,
                None => self.added.notified().await,
            }
        }
    }
}

impl Shared {
    /// Prepares for calls of a deployment, soon.
    pub(super) fn prepare(self: &Arc<Self>, deployment: Arc<Deployment>, occasion: Occasion) {
        let is_served = {
            let mut inner = self.preparation.lock();
            if inner.waiting.len() >= N_WAITING_MAX {
                inner.waiting.pop_front();
            }
            inner.waiting.push_back((deployment, occasion));
            std::mem::replace(&mut inner.is_served, true)
        };
        self.preparation.added.notify_one();
        if !is_served {
            let shared = self.clone();
            self.tasks.spawn_until_cancelled("prepare deployments", async move {
                loop {
                    let (deployment, occasion) = shared.preparation.next().await;
                    shared.prepare_now(&deployment, occasion).await;
                }
            });
        }
    }

    /// Whether nothing of the preparation for a deployment is under way.
    pub(super) fn is_prepared(&self, deployment: &Arc<Deployment>) -> bool {
        let is_it = |waiting: &(Arc<Deployment>, Occasion)| Arc::ptr_eq(&waiting.0, deployment);
        let inner = self.preparation.lock();
        if inner.waiting.iter().chain(&inner.current).any(is_it) {
            return false;
        }
        drop(inner);
        let Ok(program) = self.parts.runtimes.find_runtime(deployment) else { return true };
        program.zygote.is_none_or(|program| self.byte_code.is_settled(deployment, &program))
    }

    /// Has what a deployment starts from read into memory, soon.
    pub(super) fn read_ahead(&self, deployment: &Deployment, program: &RuntimeProgram) {
        let Deployment { code_dir, layer_dirs, .. } = deployment;
        let folders = Folders { code_dir: Some(code_dir.clone()), layer_dirs: layer_dirs.clone() };
        let folders = match &program.zygote {
            Some(forkable) => self.byte_code.place(folders, &forkable.version),
            None => folders,
        };
        self.read_ahead.add(folders, &self.tasks);
    }

    async fn prepare_now(&self, deployment: &Arc<Deployment>, occasion: Occasion) {
        self.external_extensions.names(&deployment.layer_dirs).await;
        // What is missing is said by the function's invocations.
        let Ok(program) = self.parts.runtimes.find_runtime(deployment) else { return };
        if let Some(forkable) = &program.zygote {
            self.byte_code.prepare(deployment, forkable);
        }
        match occasion {
            Occasion::Deployed => {
                self.standbys.expect(deployment, &program);
                self.read_ahead(deployment, &program);
            }
            // That much is done for those that are called; see `Execution::warm`.
            Occasion::Start => {}
        }
        self.zygotes.prepare(deployment, &program).await;
    }
}

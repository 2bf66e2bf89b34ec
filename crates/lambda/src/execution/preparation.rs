//! What is done for a deployment before anybody calls it, in the background and one after the other.
//!
//! Invariant: nothing waits for this. Who calls before it is done finds what there is, and does the rest himself.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::Notify;

use super::Shared;
use crate::deployment::Deployment;

/// How many deployments wait at most; those that came first are forgotten, as their first call does the same.
const N_WAITING_MAX: usize = 10_000;

/// The deployments that wait for their preparation.
#[derive(Default)]
pub struct Preparation {
    inner: Mutex<Inner>,
    added: Notify,
}

#[derive(Default)]
struct Inner {
    waiting: VecDeque<Arc<Deployment>>,
    /// The one that is being prepared.
    current: Option<Arc<Deployment>>,
    /// Whether somebody takes them.
    is_served: bool,
}

impl Preparation {
    fn lock(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn next(&self) -> Arc<Deployment> {
        loop {
            // The last one first: its owner is the one who is about to call.
            let next = {
                let mut inner = self.lock();
                inner.current = inner.waiting.pop_back();
                inner.current.clone()
            };
            match next {
                Some(deployment) => return deployment,
                None => self.added.notified().await,
            }
        }
    }
}

impl Shared {
    /// Prepares for calls of a deployment, soon.
    pub(super) fn prepare(self: &Arc<Self>, deployment: Arc<Deployment>) {
        let is_served = {
            let mut inner = self.preparation.lock();
            if inner.waiting.len() >= N_WAITING_MAX {
                inner.waiting.pop_front();
            }
            inner.waiting.push_back(deployment);
            std::mem::replace(&mut inner.is_served, true)
        };
        self.preparation.added.notify_one();
        if !is_served {
            let shared = self.clone();
            self.tasks.spawn_until_cancelled("prepare deployments", async move {
                loop {
                    let deployment = shared.preparation.next().await;
                    shared.prepare_now(&deployment).await;
                }
            });
        }
    }

    /// Whether nothing of the preparation for a deployment is under way.
    pub(super) fn is_prepared(&self, deployment: &Arc<Deployment>) -> bool {
        let is_it = |waiting: &Arc<Deployment>| Arc::ptr_eq(waiting, deployment);
        let inner = self.preparation.lock();
        if inner.waiting.iter().chain(&inner.current).any(is_it) {
            return false;
        }
        drop(inner);
        let Ok(program) = self.parts.runtimes.find_runtime(deployment) else { return true };
        program.zygote.is_none_or(|program| self.byte_code.is_settled(deployment, &program))
    }

    async fn prepare_now(&self, deployment: &Arc<Deployment>) {
        self.external_extensions.names(&deployment.layer_dirs).await;
        // What is missing is said by the function's invocations.
        let Ok(program) = self.parts.runtimes.find_runtime(deployment) else { return };
        if let Some(forkable) = &program.zygote {
            self.byte_code.prepare(deployment, forkable);
        }
        self.zygotes.prepare(deployment, &program).await;
    }
}

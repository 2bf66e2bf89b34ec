//! Running invocations: from a name to the environment that answers.

use std::sync::Arc;

use base::RequestContext;

use crate::catalog::Resolved;
use crate::deployment::{Deployment, FunctionId};
use crate::error::Error;
use crate::events::{EnqueueError, Event, Progress, Usage};
use crate::execution::{Invocation, InvokeError, Outcome, StreamedResponse, ThrottleReason};
use crate::limits;
use crate::names::FunctionName;
use crate::service::Lambda;
use crate::state::Phase;

impl Lambda {
    /// Runs an invocation to its end.
    pub async fn run(
        &self,
        cx: &RequestContext,
        name: &FunctionName,
        invocation: Invocation,
    ) -> Result<Outcome, Error> {
        let deployment = self.deployment(name).await?;
        Ok(self.execute.invoke(cx, deployment, invocation).await?)
    }

    /// Runs an invocation whose response is handed over piece by piece; returns when it begins.
    pub async fn run_streaming(
        &self,
        cx: &RequestContext,
        name: &FunctionName,
        invocation: Invocation,
    ) -> Result<StreamedResponse, Error> {
        let deployment = self.deployment(name).await?;
        Ok(self.execute.invoke_streaming(cx, deployment, invocation).await?)
    }

    /// Accepts an invocation that runs later; when this answers, it is on the disk.
    pub async fn accept_event(
        &self,
        cx: &RequestContext,
        name: &FunctionName,
        invocation: Invocation,
    ) -> Result<(), Error> {
        let Resolved { version, .. } = self.catalog.resolve(name, 0.0)?;
        if matches!(version.phase, Phase::CreateFailed(_)) {
            return Err(Error::FunctionNotReady { state: "Failed" });
        }
        let event = Event {
            request_id: cx.request_id.clone(),
            function: name.function.clone(),
            qualifier: name.qualifier.as_ref().map(|qualifier| qualifier.to_string().into()),
            payload: invocation.payload,
            client_context: invocation.client_context,
            trace_header: invocation.trace_header,
            accepted: self.now(),
            n_hops: 0,
            progress: Progress::default(),
        };
        match self.events.enqueue(&event).await {
            Ok(()) => Ok(()),
            Err(EnqueueError::QueueFull) => {
                let reason = ThrottleReason::ConcurrentInvocationLimitExceeded;
                Err(InvokeError::TooManyRequests { reason }.into())
            }
            Err(EnqueueError::Store(cause)) => Err(cause.into()),
            Err(EnqueueError::Encode(_)) => Err(Error::Internal { what: "an event cannot be encoded" }),
        }
    }

    /// The policy of what a name stands for, if it has one; fails if the name stands for nothing.
    pub fn resource_policy(&self, name: &FunctionName) -> Result<Option<String>, Error> {
        let Resolved { entry, .. } = self.catalog.resolve(name, 0.0)?;
        Ok(entry.function.policies.get(name.qualifier_or_latest()).map(|policy| policy.document()))
    }

    /// Looks for events to run at once; only needed where time moves by itself, as in tests.
    pub fn poke_events(&self) {
        self.events.poke();
    }

    /// What happened to events since the start.
    pub fn event_usage(&self) -> Usage {
        self.events.usage()
    }

    /// What is to run for a name. Waits a bounded time while it is still being unpacked.
    pub async fn deployment(&self, name: &FunctionName) -> Result<Arc<Deployment>, Error> {
        let lot = draw();
        let ready = || match self.catalog.resolve(name, lot) {
            Err(error) => Some(Err(error)),
            Ok(Resolved { version, .. }) if matches!(version.phase, Phase::CreateFailed(_)) => {
                Some(Err(Error::FunctionNotReady { state: "Failed" }))
            }
            Ok(Resolved { deployment, .. }) => deployment.map(Ok),
        };
        // Nearly always: no waiting, and nothing to wait with.
        if let Some(deployment) = ready() {
            return deployment;
        }
        let waited = self.catalog.wait_until(limits::PENDING_WAIT, ready).await;
        waited.unwrap_or(Err(Error::FunctionNotReady { state: "Pending" }))
    }

    /// Waits a bounded time while the latest update of a function has not settled.
    pub(crate) async fn wait_for_update(&self, function: &FunctionId) {
        let settled = || match self.catalog.find(function) {
            Some(entry) if matches!(entry.function.latest.phase, Phase::Updating { .. }) => None,
            _ => Some(()),
        };
        // Whoever is in a hurry finds out by being refused.
        let _ = self.catalog.wait_until(limits::UPDATE_WAIT, settled).await;
    }
}

/// An even draw from 0 (included) to 1 (excluded).
pub(crate) fn draw() -> f64 {
    const STEPS: u32 = 1 << 24;
    let bits = u32::try_from(stdx::random_u128() % u128::from(STEPS)).unwrap_or(0);
    f64::from(bits) / f64::from(STEPS)
}

//! Running invocations: from a name to the environment that answers.

use std::sync::Arc;
use std::time::Duration;

use base::RequestContext;

use crate::catalog::Resolved;
use crate::deployment::Deployment;
use crate::error::Error;
use crate::events::{EnqueueError, Event, Progress, Usage};
use crate::execution::{Invocation, InvokeError, Outcome, StreamedResponse, ThrottleReason};
use crate::limits;
use crate::names::FunctionName;
use crate::service::Lambda;
use crate::state::Phase;

/// How often a function that is still being unpacked is looked at.
const PENDING_POLL: Duration = Duration::from_millis(5);

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

    /// Looks for events to run at once; only needed where time moves by itself, as in tests.
    pub fn poke_events(&self) {
        self.events.poke();
    }

    /// What happened to events since the start.
    pub fn event_usage(&self) -> Usage {
        self.events.usage()
    }

    /// What is to run for a name. Waits a bounded time while it is still being unpacked.
    pub(crate) async fn deployment(&self, name: &FunctionName) -> Result<Arc<Deployment>, Error> {
        let lot = draw();
        let mut waited = Duration::ZERO;
        loop {
            let Resolved { version, deployment, .. } = self.catalog.resolve(name, lot)?;
            match (deployment, &version.phase) {
                (_, Phase::CreateFailed(_)) => return Err(Error::FunctionNotReady { state: "Failed" }),
                (Some(deployment), _) => return Ok(deployment),
                (None, _) if waited >= limits::PENDING_WAIT => {
                    return Err(Error::FunctionNotReady { state: "Pending" });
                }
                (None, _) => {
                    tokio::time::sleep(PENDING_POLL).await;
                    waited += PENDING_POLL;
                }
            }
        }
    }
}

/// An even draw from 0 (included) to 1 (excluded).
pub(crate) fn draw() -> f64 {
    const STEPS: u32 = 1 << 24;
    let bits = u32::try_from(uuid::Uuid::new_v4().as_u128() % u128::from(STEPS)).unwrap_or(0);
    f64::from(bits) / f64::from(STEPS)
}

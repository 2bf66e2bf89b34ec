//! One attempt at one event, from the claim to the commit that says what became of it.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use base::{Principal, RequestContext};
use store::{Claimed, Transaction};

use super::delivery::deliveries;
use super::document::Response;
use super::event::Event;
use super::running::Release;
use super::schedule::{Attempt, Condition, Verdict, judge, refuse_admission};
use super::target::{Settings, Target};
use super::{Inner, queue_item};
use crate::execution::{Invocation, InvokeError, Outcome};
use crate::reconciler::error_chain;

/// First and longest pause before a commit is tried again that the disk refused.
const SETTLE_PAUSE: Duration = Duration::from_millis(100);
const SETTLE_PAUSE_MAX: Duration = Duration::from_secs(30);

/// What follows from an attempt, to be committed.
enum Ending {
    /// The event is done; these events begin.
    Done(Vec<Event>),
    Again {
        event: Event,
        at: base::Timestamp,
    },
    /// Nobody can ever run it; kept for a look at it.
    Poison {
        reason: String,
    },
}

/// A place among those that run; given back also if the task panics or is dropped.
struct Place {
    inner: Arc<Inner>,
    id: u64,
    release: Release,
}

impl Drop for Place {
    fn drop(&mut self) {
        let now = self.inner.parts.clock.now();
        self.inner.running().release(&self.inner.parts.config, self.id, self.release, now);
        self.inner.poked.notify_one();
    }
}

impl Inner {
    /// Runs a claimed event that is held in [`super::running::Running`], and lets it go.
    pub(super) async fn run(self: Arc<Self>, claimed: Claimed) {
        let mut place = Place { inner: Arc::clone(&self), id: claimed.lease.id, release: Release::Unknown };
        let ending = match Event::decode(&claimed.body) {
            Ok(event) => {
                // The body shares its memory with the payload: one copy of it lives on, in the event.
                drop(claimed);
                let (ending, release) = self.attempt(event).await;
                place.release = release;
                ending
            }
            Err(error) => {
                let (id, reason) = (claimed.lease.id, error_chain(&error));
                tracing::error!(id, reason, "a queued event cannot be read");
                self.metrics.dropped.add(1);
                Ending::Poison { reason }
            }
        };
        self.settle(place.id, ending).await;
    }

    async fn attempt(&self, mut event: Event) -> (Ending, Release) {
        let parts = &self.parts;
        let Some(Target { settings, deployment }) =
            parts.targets.find_target(&event.function, event.qualifier.as_deref())
        else {
            let (function, request_id) = (event.invoked_arn(), event.request_id.as_str());
            tracing::info!(function, request_id, "an event was dropped: its function is gone");
            self.metrics.dropped.add(1);
            return (Ending::Done(Vec::new()), Release::Answered);
        };
        let reserved = parts.targets.find_reserved(&event.function);
        let now = parts.clock.now();
        if let Some(condition) = refuse_admission(&settings.patience, event.accepted, reserved, now) {
            return (self.done(&event, &settings, condition, None), Release::Answered);
        }
        let (attempt, response) = match deployment {
            Some(deployment) => {
                let invoked =
                    parts.execute.invoke(&context(&event, now), deployment, invocation(&event)).await;
                self.sort(&event, invoked)
            }
            None => (Attempt::NotReady, None),
        };
        let release = match attempt {
            Attempt::Succeeded | Attempt::Failed => Release::Answered,
            // Those behind it would only find the same.
            Attempt::Refused | Attempt::NotReady => Release::Refused,
        };
        let now = parts.clock.now();
        let patience = &settings.patience;
        let ending = match judge(&parts.config, patience, event.accepted, &mut event.progress, attempt, now) {
            Verdict::Done(condition) => self.done(&event, &settings, condition, response.as_ref()),
            Verdict::Again { at } => {
                match attempt {
                    Attempt::Failed => self.metrics.retried.add(1),
                    Attempt::Refused => self.metrics.refused.add(1),
                    Attempt::Succeeded | Attempt::NotReady => {}
                }
                Ending::Again { event, at }
            }
        };
        (ending, release)
    }

    /// Sorts the answer of the execution half.
    fn sort(&self, event: &Event, invoked: Result<Outcome, InvokeError>) -> (Attempt, Option<Response>) {
        let error = match invoked {
            Ok(outcome) => {
                let attempt = match outcome.function_error {
                    Some(_) => Attempt::Failed,
                    None => Attempt::Succeeded,
                };
                let response = Response {
                    executed_version: outcome.executed_version.to_string(),
                    function_error: outcome.function_error.map(|error| error.as_str()),
                    payload: outcome.payload,
                };
                return (attempt, Some(response));
            }
            Err(InvokeError::Stopping) => return (Attempt::NotReady, None),
            Err(error) => error,
        };
        let (function, request_id) = (event.invoked_arn(), event.request_id.as_str());
        let text = error_chain(&error);
        let throttled = matches!(error, InvokeError::TooManyRequests { .. });
        // Said once: thousands may wait that find the same.
        if throttled || self.running().report_refusals(&event.group()) {
            tracing::debug!(function, request_id, error = text, "an event did not reach its function");
        } else {
            tracing::warn!(
                function,
                request_id,
                error = text,
                "events do not reach their function; they wait"
            );
        }
        (Attempt::Refused, None)
    }

    fn done(
        &self,
        event: &Event,
        settings: &Settings,
        condition: Condition,
        response: Option<&Response>,
    ) -> Ending {
        if condition == Condition::Success {
            self.metrics.succeeded.add(1);
        } else {
            self.metrics.failed.add(1);
            let (function, request_id) = (event.invoked_arn(), event.request_id.as_str());
            let n_invocations = event.progress.n_invocations;
            tracing::info!(
                function,
                request_id,
                condition = condition.as_str(),
                n_invocations,
                "an event was given up"
            );
        }
        match deliveries(event, settings, condition, response, self.parts.clock.now()) {
            Ok(made) => {
                self.metrics.undelivered.add(made.n_undelivered);
                Ending::Done(made.events)
            }
            Err(error) => Ending::Poison { reason: error_chain(&error) },
        }
    }

    /// Commits what follows from an attempt. While the disk refuses, the event stays held and this tries again:
    /// to forget it would run it once more for nothing.
    async fn settle(&self, id: u64, ending: Ending) {
        let mut pause = SETTLE_PAUSE;
        loop {
            let committed = match self.transaction(id, &ending) {
                Ok(Some(transaction)) => self.parts.store.commit(transaction).await,
                Ok(None) => return,
                Err(error) => {
                    tracing::error!(id, error = error_chain(&error), "the end of an event cannot be written");
                    return;
                }
            };
            match committed {
                Ok(committed) => {
                    let n_events = committed.enqueued.len() as u64;
                    self.metrics.received.add(n_events);
                    self.metrics.delivered.add(n_events);
                    self.n_queued.fetch_add(n_events, Ordering::Relaxed);
                    return;
                }
                // The queue was emptied meanwhile, or the event was leased anew and that lease comes here soon.
                Err(store::Error::StaleLease { .. }) if self.was_stale(id).await => return,
                Err(store::Error::StaleLease { .. }) => continue,
                Err(store::Error::Closed) => return,
                Err(error) => {
                    tracing::error!(id, error = error_chain(&error), "the end of an event is not stored yet");
                }
            }
            if self.parts.tasks.is_cancelled() {
                return;
            }
            tokio::time::sleep(pause).await;
            pause = pause.saturating_mul(2).min(SETTLE_PAUSE_MAX);
        }
    }

    /// Whether a stale lease stays stale: the dispatcher has had time to hand over a newer one.
    async fn was_stale(&self, id: u64) -> bool {
        let before = self.running().lease(id);
        tokio::time::sleep(SETTLE_PAUSE).await;
        before == self.running().lease(id)
    }

    /// `None` if the event is no longer held.
    fn transaction(&self, id: u64, ending: &Ending) -> Result<Option<Transaction>, serde_json::Error> {
        let Some(lease) = self.running().lease(id) else { return Ok(None) };
        let mut transaction = Transaction::new();
        match ending {
            Ending::Done(events) => {
                transaction.complete(lease);
                for event in events {
                    transaction.enqueue(queue_item(event)?);
                }
            }
            Ending::Again { event, at } => transaction.retry_with_body(lease, *at, event.encode()?),
            Ending::Poison { reason } => {
                transaction.dead_letter(lease, reason.clone(), self.parts.clock.now());
            }
        }
        Ok(Some(transaction))
    }
}

/// Lambda itself calls, under the id with which the event was accepted.
fn context(event: &Event, now: base::Timestamp) -> RequestContext {
    RequestContext {
        request_id: event.request_id.clone(),
        account: event.function.account.clone(),
        region: event.function.region.clone(),
        principal: Principal::Service { name: "lambda.amazonaws.com" },
        access_key_id: None,
        source_ip: std::net::Ipv4Addr::LOCALHOST.into(),
        user_agent: None,
        trace_header: None,
        endpoint: String::new(),
        now,
    }
}

fn invocation(event: &Event) -> Invocation {
    Invocation {
        payload: event.payload.clone(),
        invoked_arn: event.invoked_arn(),
        client_context: event.client_context.clone(),
        trace_header: event.trace_header.clone(),
        ..Invocation::default()
    }
}

//! Where the outcome of an event goes: destinations and the dead-letter target.
//!
//! A delivery to a function is an event of its own, committed together with the end of the one that caused it.
//! Queues, topics and buses come with their services; until then such a delivery is reported in the log.

use base::{Arn, RequestId, Timestamp};
use bytes::Bytes;

use super::document::{Response, invocation_record};
use super::event::{Event, Progress};
use super::schedule::Condition;
use super::target::Settings;
use crate::deployment::FunctionId;

/// Most destinations in a row that may lead from one function to the next, unless the function allows loops.
///
/// AWS stops a recursive loop after about 16 rounds ("Use Lambda recursive loop detection").
const HOPS_MAX: u32 = 16;

/// What the end of an event causes.
#[derive(Debug, Default)]
pub(super) struct Deliveries {
    /// Events for functions.
    pub(super) events: Vec<Event>,
    pub(super) n_undelivered: u64,
}

/// Makes the deliveries of an event that is done.
pub(super) fn deliveries(
    event: &Event,
    settings: &Settings,
    condition: Condition,
    response: Option<&Response>,
    now: Timestamp,
) -> Result<Deliveries, serde_json::Error> {
    let mut deliveries = Deliveries::default();
    let succeeded = condition == Condition::Success;
    let destination = if succeeded { &settings.on_success } else { &settings.on_failure };
    if let Some(target) = destination {
        let record = invocation_record(event, condition, response, now)?;
        deliveries.add(event, settings, target, record, now);
    }
    if let (false, Some(target)) = (succeeded, &settings.dead_letter) {
        deliveries.add(event, settings, target, event.payload.clone(), now);
    }
    Ok(deliveries)
}

impl Deliveries {
    fn add(&mut self, event: &Event, settings: &Settings, target: &str, payload: Bytes, now: Timestamp) {
        let function = event.invoked_arn();
        let request_id = event.request_id.as_str();
        let refusal = match parse_function(target) {
            None => "its service is not available",
            Some(_) if event.n_hops >= HOPS_MAX && !settings.loops_allowed => {
                "the functions call each other in a loop"
            }
            Some((target, qualifier)) => {
                self.events.push(Event {
                    request_id: RequestId::random(),
                    function: target,
                    qualifier: qualifier.map(Into::into),
                    payload,
                    client_context: None,
                    trace_header: event.trace_header.clone(),
                    accepted: now,
                    n_hops: event.n_hops.saturating_add(1),
                    progress: Progress::default(),
                });
                return;
            }
        };
        self.n_undelivered += 1;
        tracing::warn!(function, request_id, target, reason = refusal, "an outcome was not delivered");
    }
}

/// The function and qualifier that an ARN names; `None` if it names something else.
fn parse_function(arn: &str) -> Option<(FunctionId, Option<String>)> {
    let arn: Arn = arn.parse().ok()?;
    let mut parts = arn.resource.split(':');
    if arn.service != "lambda" || parts.next() != Some("function") {
        return None;
    }
    let name = parts.next().filter(|name| !name.is_empty())?;
    let qualifier = parts.next().map(str::to_owned);
    if parts.next().is_some() {
        return None;
    }
    let (account, region) = (arn.account.parse().ok()?, arn.region.parse().ok()?);
    Some((FunctionId { account, region, name: name.into() }, qualifier))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn functions_are_told_from_other_targets() {
        let parse = |arn: &str| parse_function(arn).map(|(id, qualifier)| (id.arn(), qualifier));
        let mean = "arn:aws:lambda:us-east-1:000000000000:function:mean";
        assert_eq!(parse(mean), Some((mean.to_owned(), None)));
        assert_eq!(parse(&format!("{mean}:live")), Some((mean.to_owned(), Some("live".to_owned()))));
        for other in [
            "mean",
            "arn:aws:sqs:us-east-1:000000000000:dead",
            "arn:aws:lambda:us-east-1:000000000000:layer:mean:1",
            "arn:aws:lambda:us-east-1:000000000000:function:",
            "arn:aws:lambda:us-east-1:000000000000:function:mean:live:more",
            "arn:aws:lambda:us-east-1:1:function:mean",
        ] {
            assert_eq!(parse(other), None, "{other}");
        }
    }
}

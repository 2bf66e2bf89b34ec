//! Answers whose events follow.

use api::Reply;
use bytes::Bytes;
use futures_util::stream::{self, BoxStream, StreamExt as _};
use wire::{ApiError, Operation, ServiceModel, Value, event_stream};

use crate::dispatch;

/// An event longer than a frame can be, or of a shape that the operation does not have.
#[derive(Debug, thiserror::Error)]
#[error("an event of {operation} cannot be encoded")]
struct Unencodable {
    operation: &'static str,
}

/// The body of an answer with events: frames, as the events come.
pub(crate) fn body(service: &'static ServiceModel, operation: &'static Operation, reply: Reply) -> web::Body {
    let Reply { output, events } = reply;
    let first = event_stream::initial_response(service, operation, &output).map(Ok);
    let events = events.unwrap_or_else(|| stream::empty().boxed());
    web::Body::stream(stream::iter(first).chain(frames(service, operation, events)))
}

type BoxError = Box<dyn std::error::Error + Send + Sync>;

/// The frames of events; an error is the last of them.
fn frames(
    service: &'static ServiceModel,
    operation: &'static Operation,
    events: BoxStream<'static, Result<Value, ApiError>>,
) -> impl futures_util::Stream<Item = Result<Bytes, BoxError>> + Send + 'static {
    stream::unfold(Some(events), move |events| async move {
        let mut events = events?;
        let unencodable = || BoxError::from(Unencodable { operation: operation.name });
        match events.next().await? {
            Ok(event) => {
                let frame = event_stream::event(service, operation, &event).ok_or_else(unencodable);
                let rest = frame.is_ok().then_some(events);
                Some((frame, rest))
            }
            Err(error) => {
                dispatch::report(&error);
                Some((event_stream::exception(service, &error).ok_or_else(unencodable), None))
            }
        }
    })
}

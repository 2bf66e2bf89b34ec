//! Log events: put, get, filter.

use std::time::Duration;

use api::logs::{
    FilterLogEventsRequest, FilterLogEventsResponse, FilteredLogEvent, GetLogEventsRequest,
    GetLogEventsResponse, InputLogEvent, OutputLogEvent, PutLogEventsRequest, PutLogEventsResponse,
    RejectedLogEventsInfo,
};
use base::ports::LogEvent;
use base::{RequestContext, Timestamp};

use super::stream;
use crate::chunk::{StoredEvent, event_bytes};
use crate::filter_pattern::FilterPattern;
use crate::position::{Direction, PageToken, Position};
use crate::reader::{self, MergedPosition, TimeRange};
use crate::records::{Place, Stream, StreamId};
use crate::service::{group_name, place};
use crate::{Error, Logs};

/// Events of one answer when the client does not say, and at most.
pub const EVENTS_MAX: usize = 10_000;

/// Bytes of events in one `PutLogEvents`, as AWS counts them.
const PUT_BYTES_MAX: u64 = 1_048_576;

const TOO_OLD: Duration = Duration::from_secs(14 * 24 * 60 * 60);
const TOO_NEW: Duration = Duration::from_secs(2 * 60 * 60);
const BATCH_SPAN: Duration = Duration::from_secs(24 * 60 * 60);

pub async fn put(
    logs: &Logs,
    cx: &RequestContext,
    input: PutLogEventsRequest,
) -> Result<PutLogEventsResponse, Error> {
    let id = StreamId { place: place(cx), group: input.log_group_name, stream: input.log_stream_name };
    let stream = stream::find(logs, &id).await?;
    check_batch(&input.log_events)?;
    let (events, rejected) = sort_out(input.log_events, cx.now);
    if !events.is_empty() {
        logs.journal.append(id, events).await?;
    }
    Ok(PutLogEventsResponse {
        next_sequence_token: Some(stream::sequence_token(stream.next_chunk + 1)),
        rejected_log_events_info: rejected,
        ..PutLogEventsResponse::default()
    })
}

/// The rules for a batch as a whole.
fn check_batch(events: &[InputLogEvent]) -> Result<(), Error> {
    if !events.is_sorted_by_key(|event| event.timestamp) {
        return Err(Error::invalid(
            "Log events in a single PutLogEvents request must be in chronological order.",
        ));
    }
    let span = events
        .first()
        .zip(events.last())
        .map_or(0, |(first, last)| last.timestamp.saturating_sub(first.timestamp));
    if u128::try_from(span).unwrap_or(0) > BATCH_SPAN.as_millis() {
        return Err(Error::invalid(
            "The batch of log events in a single PutLogEvents request cannot span more than 24 hours.",
        ));
    }
    let n_bytes: u64 = events.iter().map(|event| event_bytes(&event.message)).sum();
    if n_bytes > PUT_BYTES_MAX {
        return Err(Error::invalid(format!(
            "Upload too large: {n_bytes} bytes exceeds limit of {PUT_BYTES_MAX}"
        )));
    }
    Ok(())
}

/// Divides a sorted batch into what is taken and what is too old or too new.
fn sort_out(events: Vec<InputLogEvent>, now: Timestamp) -> (Vec<LogEvent>, Option<RejectedLogEventsInfo>) {
    let oldest = now.as_millis().saturating_sub(i64::try_from(TOO_OLD.as_millis()).unwrap_or(i64::MAX));
    let newest = now.plus(TOO_NEW).as_millis();
    let n_old = events.iter().take_while(|event| event.timestamp < oldest).count();
    let n_not_new = events.iter().take_while(|event| event.timestamp <= newest).count();
    let index = |n: usize| i32::try_from(n).unwrap_or(i32::MAX);
    let rejected = (n_old > 0 || n_not_new < events.len()).then(|| RejectedLogEventsInfo {
        too_old_log_event_end_index: (n_old > 0).then(|| index(n_old)),
        too_new_log_event_start_index: (n_not_new < events.len()).then(|| index(n_not_new)),
        ..RejectedLogEventsInfo::default()
    });
    let taken = events.into_iter().take(n_not_new).skip(n_old);
    let taken = taken
        .map(|event| LogEvent { timestamp: Timestamp::from_millis(event.timestamp), message: event.message })
        .collect();
    (taken, rejected)
}

pub async fn get(
    logs: &Logs,
    cx: &RequestContext,
    input: GetLogEventsRequest,
) -> Result<GetLogEventsResponse, Error> {
    let group = group_name(input.log_group_name.as_deref(), input.log_group_identifier.as_deref())?;
    let id = StreamId { place: place(cx), group, stream: input.log_stream_name };
    logs.journal.flush().await?;
    stream::find(logs, &id).await?;
    let token = input
        .next_token
        .as_deref()
        .map(|text| PageToken::parse(text).ok_or_else(invalid_token))
        .transpose()?;
    let range = time_range(input.start_time, input.end_time);
    let limit = events_limit(input.limit);
    let store = &logs.store;
    let events = match token {
        Some(PageToken { direction: Direction::Forward, position }) => {
            reader::read_forward(store, &id, range, Some(position), limit).await?
        }
        Some(PageToken { direction: Direction::Backward, position }) => {
            reader::read_backward(store, &id, range, position, limit).await?
        }
        None if input.start_from_head == Some(true) => {
            reader::read_forward(store, &id, range, None, limit).await?
        }
        None => reader::read_backward(store, &id, range, Position::LAST, limit).await?,
    };
    // At the end of a direction its token stays what it was: that is how clients know.
    let stay = token.map_or(Position::FIRST, |token| token.position);
    let at = |event: Option<&StoredEvent>| event.map_or(stay, |event| event.position);
    let next = |direction, position| Some(PageToken { direction, position }.to_string());
    Ok(GetLogEventsResponse {
        next_forward_token: next(Direction::Forward, at(events.last())),
        next_backward_token: next(Direction::Backward, at(events.first())),
        events: Some(events.into_iter().map(present).collect()),
    })
}

pub async fn filter(
    logs: &Logs,
    cx: &RequestContext,
    input: FilterLogEventsRequest,
) -> Result<FilterLogEventsResponse, Error> {
    let group = group_name(input.log_group_name.as_deref(), input.log_group_identifier.as_deref())?;
    if input.log_stream_names.is_some() && input.log_stream_name_prefix.is_some() {
        return Err(Error::invalid(
            "LogStreamNames and LogStreamNamePrefix are mutually exclusive parameters.",
        ));
    }
    let pattern = parse_pattern(input.filter_pattern.as_deref().unwrap_or_default())?;
    let behind =
        input.next_token.as_deref().map(|token| decode_token(token).ok_or_else(invalid_token)).transpose()?;
    logs.journal.flush().await?;
    let place = place(cx);
    logs.find_group(&place, &group).await?;
    let prefix = input.log_stream_name_prefix.as_deref();
    let streams = find_streams(logs, &place, &group, input.log_stream_names, prefix).await?;
    let range = time_range(input.start_time, input.end_time);
    let limit = events_limit(input.limit);
    let found = reader::search(&logs.store, streams, range, &pattern, behind.as_ref(), limit).await?;
    let present = |(stream, event): (String, StoredEvent)| FilteredLogEvent {
        log_stream_name: Some(stream),
        timestamp: i64::try_from(event.position.timestamp_ms).ok(),
        ingestion_time: Some(event.ingested.as_millis()),
        event_id: Some(event.position.to_string()),
        message: Some(event.message),
    };
    Ok(FilterLogEventsResponse {
        events: Some(found.events.into_iter().map(present).collect()),
        searched_log_streams: Some(Vec::new()),
        next_token: found.next.as_ref().map(encode_token),
    })
}

/// The streams of a group: those that are named, those whose names begin so, or all.
pub async fn find_streams(
    logs: &Logs,
    place: &Place,
    group: &str,
    names: Option<Vec<String>>,
    prefix: Option<&str>,
) -> Result<Vec<(StreamId, Stream)>, Error> {
    let id =
        |stream: &str| StreamId { place: place.clone(), group: group.to_owned(), stream: stream.to_owned() };
    let mut streams = Vec::new();
    if let Some(names) = names {
        for name in names {
            let id = id(&name);
            let stored = logs.store.table::<Stream>().find(&id.key()).await?;
            let stored = stored.ok_or(Error::StreamNotFound { name })?;
            streams.push((id, stored.record));
        }
        return Ok(streams);
    }
    let key = place.key().text(group).text_prefix(prefix.unwrap_or_default());
    let rows = logs.store.table::<Stream>().list_all(key).await?;
    streams.extend(rows.into_iter().map(|row| (id(&row.record.name), row.record)));
    Ok(streams)
}

/// Reads a pattern, with AWS's sentence for a malformed one.
pub fn parse_pattern(text: &str) -> Result<FilterPattern, Error> {
    FilterPattern::parse(text).map_err(|_| Error::invalid("Invalid filter pattern"))
}

/// `start <= timestamp < end`; both may be absent. `GetLogEvents` and `FilterLogEvents` take seconds for what
/// they are, milliseconds since 1970.
pub fn time_range(start: Option<i64>, end: Option<i64>) -> TimeRange {
    TimeRange {
        start_ms: start.and_then(|start| u64::try_from(start).ok()).unwrap_or(0),
        end_ms: end.and_then(|end| u64::try_from(end).ok()).unwrap_or(u64::MAX),
    }
}

fn events_limit(limit: Option<i32>) -> usize {
    limit.and_then(|limit| usize::try_from(limit).ok()).map_or(EVENTS_MAX, |limit| limit.clamp(1, EVENTS_MAX))
}

fn invalid_token() -> Error {
    Error::invalid("The specified nextToken is invalid.")
}

/// A token of `FilterLogEvents`: the id of the last event and its stream.
fn encode_token(place: &MergedPosition) -> String {
    format!("{}/{}", place.position, place.stream)
}

fn decode_token(token: &str) -> Option<MergedPosition> {
    let (position, stream) = token.split_once('/')?;
    let position = Position::parse(position)?;
    Some(MergedPosition { timestamp_ms: position.timestamp_ms, stream: stream.to_owned(), position })
}

fn present(event: StoredEvent) -> OutputLogEvent {
    OutputLogEvent {
        timestamp: i64::try_from(event.position.timestamp_ms).ok(),
        ingestion_time: Some(event.ingested.as_millis()),
        message: Some(event.message),
    }
}

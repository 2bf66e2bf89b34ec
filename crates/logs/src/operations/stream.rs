//! Log streams.

use api::logs::{
    CreateLogStreamRequest, DeleteLogStreamRequest, DescribeLogStreamsRequest, DescribeLogStreamsResponse,
    LogStream,
};
use base::{RequestContext, Timestamp};
use store::{Expect, Key, Transaction};

use crate::position::Position;
use crate::records::{Chunk, Place, Stream, StreamId};
use crate::service::{check_name, group_name, place};
use crate::{Error, Logs};

/// Items of a page when the client does not say.
const PAGE_DEFAULT: usize = 50;

pub async fn create(logs: &Logs, cx: &RequestContext, input: CreateLogStreamRequest) -> Result<(), Error> {
    check_name(&input.log_stream_name)?;
    let _paused = logs.journal.pause().await;
    let place = place(cx);
    logs.find_group(&place, &input.log_group_name).await?;
    let key = place.key().text(&input.log_group_name).text(&input.log_stream_name);
    let stream = Stream::new(&input.log_stream_name, cx.now);
    match logs.store.table().put(key, &stream, Expect::Absent).await {
        Ok(_) => Ok(()),
        Err(error) if error.is_conflict() => Err(Error::StreamExists { name: stream.name }),
        Err(error) => Err(error.into()),
    }
}

pub async fn delete(logs: &Logs, cx: &RequestContext, input: DeleteLogStreamRequest) -> Result<(), Error> {
    let _paused = logs.journal.pause().await;
    let place = place(cx);
    logs.find_group(&place, &input.log_group_name).await?;
    let key = place.key().text(&input.log_group_name).text(&input.log_stream_name);
    let mut transaction = Transaction::new();
    transaction.delete::<Stream>(key.clone(), Expect::Present);
    transaction.delete_prefix::<Chunk>(key);
    match logs.store.commit(transaction).await {
        Ok(_) => Ok(()),
        Err(error) if error.is_conflict() => Err(Error::StreamNotFound { name: input.log_stream_name }),
        Err(error) => Err(error.into()),
    }
}

pub async fn describe(
    logs: &Logs,
    cx: &RequestContext,
    input: DescribeLogStreamsRequest,
) -> Result<DescribeLogStreamsResponse, Error> {
    let group = group_name(input.log_group_name.as_deref(), input.log_group_identifier.as_deref())?;
    logs.journal.flush().await?;
    let place = place(cx);
    logs.find_group(&place, &group).await?;
    let by_time = input.order_by.as_deref() == Some("LastEventTime");
    if by_time && input.log_stream_name_prefix.is_some() {
        return Err(Error::invalid("Cannot order by LastEventTime with a logStreamNamePrefix."));
    }
    let prefix = input.log_stream_name_prefix.as_deref().unwrap_or_default();
    let key = place.key().text(&group).text_prefix(prefix);
    let descending = input.descending == Some(true);
    let token = input.next_token.as_deref();
    let limit = input.limit.and_then(|limit| usize::try_from(limit).ok()).unwrap_or(PAGE_DEFAULT).max(1);
    let (streams, next_token) = if by_time {
        page_by_time(logs, key, descending, token, limit).await?
    } else {
        page_by_name(logs, key, descending, token, limit).await?
    };
    let streams = streams.iter().map(|stream| present(&place, &group, stream)).collect();
    Ok(DescribeLogStreamsResponse { log_streams: Some(streams), next_token })
}

async fn page_by_name(
    logs: &Logs,
    prefix: Key,
    descending: bool,
    token: Option<&str>,
    limit: usize,
) -> Result<(Vec<Stream>, Option<String>), Error> {
    let after = token.map(|token| Key::from_token(token).ok_or_else(invalid_token)).transpose()?;
    let table = logs.store.table::<Stream>();
    let rows = if descending {
        table.list_backwards(prefix, after, limit).await?
    } else {
        table.list(prefix, after, limit).await?
    };
    let next = rows.next.map(|key| key.to_token());
    Ok((rows.rows.into_iter().map(|row| row.record).collect(), next))
}

/// Orders all streams of the group, as no key has their last event.
async fn page_by_time(
    logs: &Logs,
    prefix: Key,
    descending: bool,
    token: Option<&str>,
    limit: usize,
) -> Result<(Vec<Stream>, Option<String>), Error> {
    let offset: usize = token.map_or(Ok(0), |token| token.parse().map_err(|_| invalid_token()))?;
    let rows = logs.store.table::<Stream>().list_all(prefix).await?;
    let mut streams: Vec<Stream> = rows.into_iter().map(|row| row.record).collect();
    streams.sort_by_key(|stream| stream.last_event.unwrap_or(Timestamp::from_millis(i64::MIN)));
    if descending {
        streams.reverse();
    }
    let more = streams.len() > offset.saturating_add(limit);
    let page = streams.into_iter().skip(offset).take(limit).collect();
    Ok((page, more.then(|| (offset + limit).to_string())))
}

fn invalid_token() -> Error {
    Error::invalid("The specified nextToken is invalid.")
}

fn present(place: &Place, group: &str, stream: &Stream) -> LogStream {
    let has_events = stream.last_ingested.is_some();
    LogStream {
        log_stream_name: Some(stream.name.clone()),
        creation_time: Some(stream.created.as_millis()),
        first_event_timestamp: stream.first_event.map(Timestamp::as_millis),
        last_event_timestamp: stream.last_event.map(Timestamp::as_millis),
        last_ingestion_time: stream.last_ingested.map(Timestamp::as_millis),
        upload_sequence_token: has_events.then(|| sequence_token(stream.next_chunk)),
        arn: Some(place.arn(&format!("log-group:{group}:log-stream:{}", stream.name))),
        // Deprecated on AWS, and 0 there since 2019.
        stored_bytes: Some(0),
    }
}

/// A sequence token: 56 digits that nobody needs any more.
pub fn sequence_token(next_chunk: u64) -> String {
    Position { timestamp_ms: 0, chunk: next_chunk, index: 0 }.to_string()
}

/// A stream that exists, in a group that exists.
pub async fn find(logs: &Logs, id: &StreamId) -> Result<Stream, Error> {
    logs.find_group(&id.place, &id.group).await?;
    let stored = logs.store.table::<Stream>().find(&id.key()).await?;
    stored.map(|stored| stored.record).ok_or_else(|| Error::StreamNotFound { name: id.stream.clone() })
}

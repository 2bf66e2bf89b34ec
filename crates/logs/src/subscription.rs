//! Subscription filters: log events that match go on to a function.

use std::io::Write as _;
use std::sync::Arc;

use base::ports::EventSource;
use bytes::Bytes;
use flate2::Compression;
use flate2::write::GzEncoder;
use serde::Serialize;
use tokio::sync::broadcast::error::RecvError;

use crate::chunk::StoredEvent;
use crate::filter_pattern::FilterPattern;
use crate::journal::Appended;
use crate::records::{StreamId, SubscriptionFilter};
use crate::{Error, Logs};

/// The service that sends, as policies name it.
pub const SERVICE: &str = "logs.amazonaws.com";

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Message<'a> {
    message_type: &'static str,
    owner: &'a str,
    log_group: &'a str,
    log_stream: &'a str,
    subscription_filters: [&'a str; 1],
    log_events: Vec<Line<'a>>,
}

#[derive(Serialize)]
struct Line<'a> {
    id: String,
    timestamp: u64,
    message: &'a str,
}

/// Forwards whatever is appended. Runs until it is dropped.
///
/// Events that come faster than functions accept them are left out, as the log itself keeps them.
pub async fn forward(logs: Arc<Logs>) {
    let mut appended = logs.journal.subscribe();
    loop {
        match appended.recv().await {
            Ok(batch) => {
                if let Err(error) = forward_batch(&logs, &batch).await {
                    let error: &dyn std::error::Error = &error;
                    tracing::warn!(group = batch.stream.group, error, "log events were not forwarded");
                }
            }
            Err(RecvError::Lagged(n_batches)) => {
                tracing::warn!(n_batches, "log events were not forwarded: subscriptions lag behind");
            }
            Err(RecvError::Closed) => return,
        }
    }
}

async fn forward_batch(logs: &Logs, batch: &Appended) -> Result<(), Error> {
    let StreamId { place, group, .. } = &batch.stream;
    let filters = logs.store.table::<SubscriptionFilter>().list_all(place.key().text(group)).await?;
    if filters.is_empty() {
        return Ok(());
    }
    let Some(functions) = logs.functions() else { return Ok(()) };
    let events: Vec<StoredEvent> =
        batch.chunks.iter().cloned().flat_map(|chunk| chunk.into_events()).collect();
    for filter in filters.into_iter().map(|row| row.record) {
        let Ok(pattern) = FilterPattern::parse(&filter.pattern) else { continue };
        let matching: Vec<&StoredEvent> =
            events.iter().filter(|event| pattern.matches(&event.message)).collect();
        if matching.is_empty() {
            continue;
        }
        let event = encode(&batch.stream, &filter.name, &matching);
        let source = EventSource {
            service: SERVICE,
            arn: place.arn(&format!("log-group:{group}:*")),
            account: place.account.clone(),
        };
        if let Err(error) = functions.send_to_function(&filter.destination_arn, event, &source).await {
            let error: &dyn std::error::Error = &error;
            tracing::warn!(
                group,
                destination = filter.destination_arn,
                error,
                "log events were not forwarded"
            );
        }
    }
    Ok(())
}

/// The event that a function gets (AWS: "Using CloudWatch Logs subscription filters").
fn encode(stream: &StreamId, filter: &str, events: &[&StoredEvent]) -> Bytes {
    use base64::Engine as _;
    let lines = events.iter().map(|event| Line {
        id: event.position.to_string(),
        timestamp: event.position.timestamp_ms,
        message: &event.message,
    });
    let message = Message {
        message_type: "DATA_MESSAGE",
        owner: stream.place.account.as_str(),
        log_group: &stream.group,
        log_stream: &stream.stream,
        subscription_filters: [filter],
        log_events: lines.collect(),
    };
    let mut gzip = GzEncoder::new(Vec::new(), Compression::fast());
    let json = serde_json::to_vec(&message).expect("texts and numbers are always JSON");
    gzip.write_all(&json).expect("writing into memory does not fail");
    let data =
        base64::prelude::BASE64_STANDARD.encode(gzip.finish().expect("writing into memory does not fail"));
    serde_json::json!({ "awslogs": { "data": data } }).to_string().into()
}

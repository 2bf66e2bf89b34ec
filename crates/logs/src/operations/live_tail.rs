//! Live tail: events as they arrive.

use std::collections::VecDeque;
use std::sync::Arc;

use api::Streaming;
use api::logs::{
    LiveTailSessionLogEvent, LiveTailSessionMetadata, LiveTailSessionStart, LiveTailSessionUpdate,
    StartLiveTailRequest, StartLiveTailResponse, StartLiveTailResponseStream,
};
use base::{RequestContext, Tasks};
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::TryRecvError;
use tokio::time::{Duration, Instant};
use wire::ApiError;

use super::event::parse_pattern;
use crate::filter_pattern::FilterPattern;
use crate::journal::Appended;
use crate::records::{Place, StreamId};
use crate::service::{group_of_identifier, place};
use crate::{Error, Logs};

/// A session ends after this long (AWS: three hours).
const SESSION_MAX: Duration = Duration::from_secs(3 * 60 * 60);

/// How often a session sends an update, with or without events.
const PERIOD: Duration = Duration::from_secs(1);

/// Events of one update; more are left out and the update says that it is a sample.
const EVENTS_AN_UPDATE_MAX: usize = 500;

/// What a session lets through.
struct Selection {
    place: Place,
    groups: Vec<String>,
    streams: Vec<String>,
    prefixes: Vec<String>,
    pattern: FilterPattern,
}

impl Selection {
    fn takes(&self, stream: &StreamId) -> bool {
        let by_name = self.streams.is_empty() && self.prefixes.is_empty()
            || self.streams.contains(&stream.stream)
            || self.prefixes.iter().any(|prefix| stream.stream.starts_with(prefix.as_str()));
        stream.place == self.place && self.groups.contains(&stream.group) && by_name
    }
}

pub async fn start(
    logs: &Logs,
    cx: &RequestContext,
    input: StartLiveTailRequest,
) -> Result<Streaming<StartLiveTailResponse>, Error> {
    if input.log_stream_names.is_some() && input.log_stream_name_prefixes.is_some() {
        return Err(Error::invalid("Only one of logStreamNames or logStreamNamePrefixes can be provided."));
    }
    let place = place(cx);
    let groups: Vec<String> =
        input.log_group_identifiers.iter().map(|text| group_of_identifier(text)).collect();
    for group in &groups {
        logs.find_group(&place, group).await?;
    }
    let selection = Selection {
        groups,
        streams: input.log_stream_names.clone().unwrap_or_default(),
        prefixes: input.log_stream_name_prefixes.clone().unwrap_or_default(),
        pattern: parse_pattern(input.log_event_filter_pattern.as_deref().unwrap_or_default())?,
        place,
    };
    let opening = StartLiveTailResponseStream {
        session_start: Some(LiveTailSessionStart {
            request_id: Some(cx.request_id.to_string()),
            session_id: Some(uuid::Uuid::new_v4().to_string()),
            log_group_identifiers: Some(input.log_group_identifiers),
            log_stream_names: Some(input.log_stream_names.unwrap_or_default()),
            log_stream_name_prefixes: Some(input.log_stream_name_prefixes.unwrap_or_default()),
            log_event_filter_pattern: Some(input.log_event_filter_pattern.unwrap_or_default()),
        }),
        ..StartLiveTailResponseStream::default()
    };
    let session = Session {
        opening: Some(opening),
        selection,
        appended: logs.journal.subscribe(),
        tasks: logs.tasks.clone(),
        ends: Instant::now() + SESSION_MAX,
    };
    let events = futures_util::stream::unfold(session, |mut session| async move {
        let event = session.next().await?;
        Some((Ok::<_, ApiError>(event), session))
    });
    Ok(Streaming::new(StartLiveTailResponse::default(), events))
}

struct Session {
    opening: Option<StartLiveTailResponseStream>,
    selection: Selection,
    appended: Receiver<Arc<Appended>>,
    tasks: Tasks,
    ends: Instant,
}

impl Session {
    async fn next(&mut self) -> Option<StartLiveTailResponseStream> {
        if let Some(opening) = self.opening.take() {
            return Some(opening);
        }
        if Instant::now() >= self.ends {
            return None;
        }
        let tasks = self.tasks.clone();
        tokio::select! {
            () = tasks.cancelled() => return None,
            () = tokio::time::sleep(PERIOD) => {}
        }
        let (events, sampled) = self.collect()?;
        Some(StartLiveTailResponseStream {
            session_update: Some(LiveTailSessionUpdate {
                session_metadata: Some(LiveTailSessionMetadata { sampled: Some(sampled) }),
                session_results: Some(events.into()),
            }),
            ..StartLiveTailResponseStream::default()
        })
    }

    /// What arrived since the last look, and whether some of it is missing. `None`: nothing will come any more.
    fn collect(&mut self) -> Option<(VecDeque<LiveTailSessionLogEvent>, bool)> {
        let mut events = VecDeque::new();
        let mut sampled = false;
        loop {
            match self.appended.try_recv() {
                Ok(batch) if self.selection.takes(&batch.stream) => self.select(&batch, &mut events),
                Ok(_) => {}
                Err(TryRecvError::Lagged(_)) => sampled = true,
                Err(TryRecvError::Empty) => break,
                Err(TryRecvError::Closed) => return None,
            }
        }
        while events.len() > EVENTS_AN_UPDATE_MAX {
            events.pop_front();
            sampled = true;
        }
        Some((events, sampled))
    }

    fn select(&self, batch: &Appended, events: &mut VecDeque<LiveTailSessionLogEvent>) {
        let Selection { place, pattern, .. } = &self.selection;
        let group = &batch.stream.group;
        let stored = batch.chunks.iter().cloned().flat_map(|chunk| chunk.into_events());
        let matching = stored.filter(|event| pattern.matches(&event.message));
        events.extend(matching.map(|event| LiveTailSessionLogEvent {
            log_stream_name: Some(batch.stream.stream.clone()),
            log_group_identifier: Some(format!("{}:{group}", place.account)),
            timestamp: i64::try_from(event.position.timestamp_ms).ok(),
            ingestion_time: Some(event.ingested.as_millis()),
            message: Some(event.message),
        }));
    }
}

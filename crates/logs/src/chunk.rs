//! How events lie in the store: in chunks of one stream, so that a million lines are thousands of
//! records, not a million, and a reader loads only what overlaps its time range.

use std::collections::BTreeMap;

use base::Timestamp;
use base::ports::LogEvent;
use serde::{Deserialize, Serialize};

use crate::position::Position;

/// Most bytes of messages in a chunk, before the overhead of each event.
pub const CHUNK_BYTES_MAX: usize = 256 * 1024;

/// Most events in a chunk.
pub const CHUNK_EVENTS_MAX: usize = 10_000;

/// Longest time between the first and the last event of a chunk, in milliseconds.
///
/// A reader that wants events from a moment on must look at chunks that begin up to this much earlier.
pub const CHUNK_SPAN_MS_MAX: u64 = 60 * 1000;

/// What AWS adds to the length of a message when it counts bytes.
pub const EVENT_OVERHEAD_BYTES: usize = 26;

/// Events of one stream that were ingested together, in order of their timestamps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chunk {
    /// Place among the chunks of the stream, in order of ingestion.
    pub number: u64,
    pub ingested: Timestamp,
    pub first_ms: u64,
    /// Milliseconds after `first_ms`, and the message.
    events: Vec<(u64, String)>,
}

/// An event with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredEvent {
    pub position: Position,
    pub ingested: Timestamp,
    pub message: String,
}

impl Chunk {
    pub fn last_ms(&self) -> u64 {
        self.first_ms + self.events.last().map_or(0, |(offset, _)| *offset)
    }

    /// Bytes as AWS counts them.
    pub fn n_bytes(&self) -> u64 {
        self.events.iter().map(|(_, message)| event_bytes(message)).sum()
    }

    pub fn into_events(self) -> impl Iterator<Item = StoredEvent> {
        let Self { number, ingested, first_ms, events } = self;
        (0_u32..).zip(events).map(move |(index, (offset, message))| StoredEvent {
            position: Position { timestamp_ms: first_ms + offset, chunk: number, index },
            ingested,
            message,
        })
    }
}

/// Bytes of one event as AWS counts them.
pub fn event_bytes(message: &str) -> u64 {
    u64::try_from(message.len() + EVENT_OVERHEAD_BYTES).unwrap_or(u64::MAX)
}

/// Divides events into chunks whose numbers begin at `first_number`.
///
/// Events with the same timestamp keep their order.
pub fn divide(mut events: Vec<LogEvent>, first_number: u64, ingested: Timestamp) -> Vec<Chunk> {
    events.sort_by_key(|event| event.timestamp);
    let mut chunks: Vec<Chunk> = Vec::new();
    let mut n_bytes = 0;
    for event in events {
        let timestamp_ms = u64::try_from(event.timestamp.as_millis()).unwrap_or(0);
        let fits = chunks.last().is_some_and(|chunk| {
            chunk.events.len() < CHUNK_EVENTS_MAX
                && n_bytes + event.message.len() <= CHUNK_BYTES_MAX
                && timestamp_ms - chunk.first_ms <= CHUNK_SPAN_MS_MAX
        });
        if !fits {
            let number = first_number + chunks.len() as u64;
            chunks.push(Chunk { number, ingested, first_ms: timestamp_ms, events: Vec::new() });
            n_bytes = 0;
        }
        n_bytes += event.message.len();
        if let Some(chunk) = chunks.last_mut() {
            chunk.events.push((timestamp_ms - chunk.first_ms, event.message));
        }
    }
    chunks
}

/// Puts the events of chunks, which come in order of `first_ms`, into the order of reading.
///
/// Chunks may overlap in time. An event leaves as soon as no later chunk can hold an earlier one,
/// so the memory in use is that of the chunks that overlap.
#[derive(Debug, Default)]
pub struct Merge {
    waiting: BTreeMap<Position, StoredEvent>,
}

impl Merge {
    pub fn extend(&mut self, chunks: impl IntoIterator<Item = Chunk>) {
        let events = chunks.into_iter().flat_map(Chunk::into_events);
        self.waiting.extend(events.map(|event| (event.position, event)));
    }

    /// The next event, if it lies before `limit_ms`, where the next chunk begins.
    pub fn next_before(&mut self, limit_ms: u64) -> Option<StoredEvent> {
        let entry = self.waiting.first_entry()?;
        (entry.key().timestamp_ms < limit_ms).then(|| entry.remove())
    }

    /// The next event, when no chunk will follow.
    pub fn next_of_rest(&mut self) -> Option<StoredEvent> {
        self.waiting.pop_first().map(|(_, event)| event)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn event(timestamp_ms: i64, message: &str) -> LogEvent {
        LogEvent { timestamp: Timestamp::from_millis(timestamp_ms), message: message.to_owned() }
    }

    fn read_all(mut chunks: Vec<Chunk>) -> Vec<(u64, String)> {
        chunks.sort_by_key(|chunk| (chunk.first_ms, chunk.number));
        let mut merge = Merge::default();
        let mut events = Vec::new();
        for chunk in chunks {
            while let Some(event) = merge.next_before(chunk.first_ms) {
                events.push(event);
            }
            merge.extend([chunk]);
        }
        events.extend(std::iter::from_fn(|| merge.next_of_rest()));
        events.into_iter().map(|event| (event.position.timestamp_ms, event.message)).collect()
    }

    #[test]
    fn a_chunk_is_limited_in_bytes_and_span() {
        let big = "x".repeat(CHUNK_BYTES_MAX / 2 + 1);
        let chunks = divide(vec![event(0, &big), event(1, &big)], 7, Timestamp::default());
        assert_eq!(chunks.iter().map(|chunk| chunk.number).collect::<Vec<_>>(), [7, 8]);

        let far = i64::try_from(CHUNK_SPAN_MS_MAX).expect("fits") + 1;
        assert_eq!(divide(vec![event(0, "a"), event(far, "b")], 0, Timestamp::default()).len(), 2);
        assert_eq!(divide(vec![event(0, "a"), event(far - 1, "b")], 0, Timestamp::default()).len(), 1);
    }

    proptest! {
        #[test]
        fn merged_chunks_are_all_events_in_order(batches in proptest::collection::vec(proptest::collection::vec(0_i64..10_000_000, 0..20), 0..8)) {
            let mut chunks = Vec::new();
            let mut expected = Vec::new();
            for (batch, timestamps) in batches.into_iter().enumerate() {
                let events: Vec<LogEvent> = timestamps.iter().map(|timestamp| event(*timestamp, &format!("{batch}"))).collect();
                expected.extend(events.iter().map(|event| (u64::try_from(event.timestamp.as_millis()).expect("positive"), event.message.clone())));
                chunks.extend(divide(events, chunks.len() as u64, Timestamp::default()));
            }
            expected.sort();
            let read = read_all(chunks);
            prop_assert!(read.iter().map(|(timestamp, _)| timestamp).is_sorted());
            let mut read = read;
            read.sort();
            prop_assert_eq!(read, expected);
        }
    }
}

//! Reading events back: one stream in either direction, or many streams merged.

use std::collections::{BTreeMap, VecDeque};

use base::Timestamp;
use store::{Key, Store};

use crate::Error;
use crate::chunk::{CHUNK_SPAN_MS_MAX, Merge, StoredEvent};
use crate::filter_pattern::FilterPattern;
use crate::position::Position;
use crate::records::{Chunk, Stream, StreamId, chunk_key};

/// Chunks that are loaded at once.
const CHUNKS_A_PAGE: usize = 8;

/// Bytes of messages in one answer (AWS: 1 MB).
pub const ANSWER_BYTES_MAX: usize = 1 << 20;

/// Bytes of messages that one `FilterLogEvents` looks through before it answers with a page token.
pub const SEARCHED_BYTES_MAX: usize = 16 << 20;

/// Which events to read: `start <= timestamp < end`, in milliseconds.
#[derive(Debug, Clone, Copy)]
pub struct TimeRange {
    pub start_ms: u64,
    pub end_ms: u64,
}

impl TimeRange {
    fn contains(&self, position: Position) -> bool {
        (self.start_ms..self.end_ms).contains(&position.timestamp_ms)
    }
}

/// Reads one stream forward.
pub struct Cursor {
    store: Store,
    stream: Key,
    range: TimeRange,
    /// Events at this place or before it are passed over.
    behind: Option<Position>,
    after: Option<Key>,
    at_end: bool,
    chunks: VecDeque<Chunk>,
    merge: Merge,
}

impl Cursor {
    pub fn new(store: Store, stream: &StreamId, range: TimeRange, behind: Option<Position>) -> Self {
        let stream = stream.key();
        let from_ms = behind.map_or(range.start_ms, |position| position.timestamp_ms.max(range.start_ms));
        // Chunks that began a little earlier may hold events from here on.
        let from_ms = from_ms.saturating_sub(CHUNK_SPAN_MS_MAX);
        let after = (from_ms > 0).then(|| chunk_key(&stream, from_ms - 1, u64::MAX));
        Self {
            store,
            stream,
            range,
            behind,
            after,
            at_end: false,
            chunks: VecDeque::new(),
            merge: Merge::default(),
        }
    }

    pub async fn next(&mut self) -> Result<Option<StoredEvent>, Error> {
        loop {
            if self.chunks.is_empty() && !self.at_end {
                self.load().await?;
            }
            let event = match self.chunks.front() {
                Some(next_chunk) => match self.merge.next_before(next_chunk.first_ms) {
                    Some(event) => event,
                    None => {
                        self.merge.extend(self.chunks.pop_front());
                        continue;
                    }
                },
                None => match self.merge.next_of_rest() {
                    Some(event) => event,
                    None => return Ok(None),
                },
            };
            if event.position.timestamp_ms >= self.range.end_ms {
                return Ok(None);
            }
            if self.range.contains(event.position) && self.behind.is_none_or(|behind| event.position > behind)
            {
                return Ok(Some(event));
            }
        }
    }

    async fn load(&mut self) -> Result<(), Error> {
        let rows =
            self.store.table::<Chunk>().list(self.stream.clone(), self.after.take(), CHUNKS_A_PAGE).await?;
        self.at_end = rows.next.is_none();
        self.after = rows.next;
        self.chunks.extend(rows.rows.into_iter().map(|row| row.record));
        if self.chunks.front().is_some_and(|chunk| chunk.first_ms >= self.range.end_ms) {
            self.at_end = true;
        }
        Ok(())
    }
}

/// The last events of a stream before a place, in order; at most `limit`, at least one if there is any.
pub async fn read_backward(
    store: &Store,
    stream: &StreamId,
    range: TimeRange,
    before: Position,
    limit: usize,
) -> Result<Vec<StoredEvent>, Error> {
    let key = stream.key();
    let table = store.table::<Chunk>();
    let last_ms = before.timestamp_ms.min(range.end_ms);
    let mut after = Some(chunk_key(&key, last_ms, u64::MAX));
    let mut found: BTreeMap<Position, StoredEvent> = BTreeMap::new();
    loop {
        let rows = table.list_backwards(key.clone(), after.take(), CHUNKS_A_PAGE).await?;
        let lowest_ms = rows.rows.last().map(|row| row.record.first_ms);
        for row in rows.rows {
            let events = row
                .record
                .into_events()
                .filter(|event| range.contains(event.position) && event.position < before);
            found.extend(events.map(|event| (event.position, event)));
        }
        let Some(lowest_ms) = lowest_ms else { break };
        // Chunks that were not read yet begin at or before `lowest_ms`.
        let settled =
            Position { timestamp_ms: lowest_ms.saturating_add(CHUNK_SPAN_MS_MAX), ..Position::LAST };
        let n_settled = found.range((std::ops::Bound::Excluded(settled), std::ops::Bound::Unbounded)).count();
        if rows.next.is_none()
            || n_settled >= limit
            || lowest_ms.saturating_add(CHUNK_SPAN_MS_MAX) < range.start_ms
        {
            break;
        }
        after = rows.next;
    }
    let mut events = VecDeque::new();
    let mut n_bytes = 0;
    for (_, event) in found.into_iter().rev().take(limit) {
        n_bytes += event.message.len();
        if n_bytes > ANSWER_BYTES_MAX && !events.is_empty() {
            break;
        }
        events.push_front(event);
    }
    Ok(events.into())
}

/// The next events of a stream behind a place (or from the start), in order; at most `limit`.
pub async fn read_forward(
    store: &Store,
    stream: &StreamId,
    range: TimeRange,
    behind: Option<Position>,
    limit: usize,
) -> Result<Vec<StoredEvent>, Error> {
    let mut cursor = Cursor::new(store.clone(), stream, range, behind);
    let mut events = Vec::new();
    let mut n_bytes = 0;
    while events.len() < limit {
        let Some(event) = cursor.next().await? else { break };
        n_bytes += event.message.len();
        if n_bytes > ANSWER_BYTES_MAX && !events.is_empty() {
            break;
        }
        events.push(event);
    }
    Ok(events)
}

/// A place in the merged order of several streams.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct MergedPosition {
    pub timestamp_ms: u64,
    pub stream: String,
    pub position: Position,
}

/// A page of a search through several streams.
#[derive(Debug, Default)]
pub struct Found {
    /// Streams' names with events, in order of time.
    pub events: Vec<(String, StoredEvent)>,
    /// Where to go on; `None` when everything was searched.
    pub next: Option<MergedPosition>,
    pub n_bytes_searched: u64,
    pub n_events_searched: u64,
}

/// Searches streams, merged by time, for events that match; stops at the limits of one answer.
pub async fn search(
    store: &Store,
    streams: Vec<(StreamId, Stream)>,
    range: TimeRange,
    pattern: &FilterPattern,
    behind: Option<&MergedPosition>,
    limit: usize,
) -> Result<Found, Error> {
    let mut waiting = openable(streams, range, behind);
    // The next event of every open stream.
    let mut heads: BTreeMap<MergedPosition, (StoredEvent, Cursor)> = BTreeMap::new();
    let mut found = Found::default();
    let mut n_answer_bytes = 0;
    loop {
        // A stream is opened only when its first event could be the next one.
        while let Some((first_ms, _)) = waiting.front() {
            if heads.first_key_value().is_some_and(|(head, _)| head.timestamp_ms < *first_ms) {
                break;
            }
            let Some((_, id)) = waiting.pop_front() else { break };
            let start = behind.map(|behind| Position {
                timestamp_ms: behind.timestamp_ms.saturating_sub(1),
                ..Position::LAST
            });
            let cursor = Cursor::new(store.clone(), &id, range, start);
            advance(&mut heads, cursor, &id.stream, behind).await?;
        }
        let Some((place, (event, cursor))) = heads.pop_first() else { return Ok(found) };
        found.n_events_searched += 1;
        found.n_bytes_searched += event.message.len() as u64;
        let stream = place.stream.clone();
        if pattern.matches(&event.message) {
            n_answer_bytes += event.message.len();
            found.events.push((stream.clone(), event));
        }
        advance(&mut heads, cursor, &stream, None).await?;
        let full = found.events.len() >= limit
            || n_answer_bytes >= ANSWER_BYTES_MAX
            || found.n_bytes_searched >= SEARCHED_BYTES_MAX as u64;
        if full {
            let more = !heads.is_empty() || !waiting.is_empty();
            found.next = more.then_some(place);
            return Ok(found);
        }
    }
}

/// Streams that may have events in the range, in order of their first event.
fn openable(
    streams: Vec<(StreamId, Stream)>,
    range: TimeRange,
    behind: Option<&MergedPosition>,
) -> VecDeque<(u64, StreamId)> {
    let ms = |timestamp: Timestamp| u64::try_from(timestamp.as_millis()).unwrap_or(0);
    let from_ms = behind.map_or(range.start_ms, |behind| behind.timestamp_ms.max(range.start_ms));
    let mut openable: Vec<(u64, StreamId)> = streams
        .into_iter()
        .filter_map(|(id, stream)| {
            let (first, last) = (ms(stream.first_event?), ms(stream.last_event?));
            (first < range.end_ms && last >= from_ms).then_some((first, id))
        })
        .collect();
    openable.sort();
    openable.into()
}

/// Puts the next event of a cursor, behind a place, among the heads.
async fn advance(
    heads: &mut BTreeMap<MergedPosition, (StoredEvent, Cursor)>,
    mut cursor: Cursor,
    stream: &str,
    behind: Option<&MergedPosition>,
) -> Result<(), Error> {
    while let Some(event) = cursor.next().await? {
        let place = MergedPosition {
            timestamp_ms: event.position.timestamp_ms,
            stream: stream.to_owned(),
            position: event.position,
        };
        if behind.is_none_or(|behind| place > *behind) {
            heads.insert(place, (event, cursor));
            return Ok(());
        }
    }
    Ok(())
}

//! How events get into the store: one writer for all streams.
//!
//! - Functions hand events over with [`WriteLogs::write_logs`]; they wait in memory, at most
//!   [`PENDING_BYTES_MAX`], and are stored together a moment later. When there is no room they are
//!   dropped and counted, and the stream says how many were lost: the caller never waits.
//! - `PutLogEvents` appends at once and answers after the commit.
//! - Readers first call [`Journal::flush`], so they see all that was handed over before.
//!
//! Invariant: records of streams and chunks are written only under `writing`, so numbers of chunks
//! never collide and a deleted group stays deleted.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use base::ports::{LogEvent, WriteLogs};
use base::{AccountId, Clock, Region, Tasks};
use store::{Expect, Store, Transaction};
use tokio::sync::{Notify, broadcast};

use crate::Error;
use crate::chunk::{self, event_bytes};
use crate::records::{Chunk, Group, Place, Stream, StreamId, chunk_key};

/// Bytes of events that may wait in memory.
pub const PENDING_BYTES_MAX: u64 = 32 << 20;

/// Longest message that is stored; what is longer is cut (AWS: 1 MB an event).
pub const MESSAGE_BYTES_MAX: usize = 1 << 20;

/// How long events of functions wait for company before they are stored.
const GATHER: Duration = Duration::from_millis(50);

/// Appended batches that a live tail may lag behind before it misses some.
const TAIL_LAG_MAX: usize = 256;

/// Events that were just stored, for live tails and subscriptions.
#[derive(Debug)]
pub struct Appended {
    pub stream: StreamId,
    pub chunks: Vec<Chunk>,
}

pub struct Journal {
    store: Store,
    clock: Arc<dyn Clock>,
    pending: Mutex<Pending>,
    arrived: Notify,
    writing: tokio::sync::Mutex<()>,
    appended: broadcast::Sender<Arc<Appended>>,
}

#[derive(Default)]
struct Pending {
    streams: BTreeMap<StreamId, Vec<LogEvent>>,
    n_bytes: u64,
    /// Events lost for want of room, by stream.
    n_dropped: BTreeMap<StreamId, u64>,
}

impl Journal {
    pub fn new(store: Store, clock: Arc<dyn Clock>) -> Self {
        Self {
            store,
            clock,
            pending: Mutex::default(),
            arrived: Notify::new(),
            writing: tokio::sync::Mutex::new(()),
            appended: broadcast::Sender::new(TAIL_LAG_MAX),
        }
    }

    /// Starts the task that stores what functions write. It stores the rest when its owner shuts down.
    pub fn start(self: &Arc<Self>, tasks: &Tasks) {
        let journal = Arc::clone(self);
        let owner = tasks.clone();
        tasks.spawn("store log events", async move {
            loop {
                tokio::select! {
                    () = journal.arrived.notified() => {}
                    () = owner.cancelled() => break,
                }
                tokio::time::sleep(GATHER).await;
                journal.flush_logged().await;
            }
            journal.flush_logged().await;
        });
    }

    pub fn subscribe(&self) -> broadcast::Receiver<Arc<Appended>> {
        self.appended.subscribe()
    }

    /// Holds back all writes, for whoever deletes streams or removes chunks.
    pub async fn pause(&self) -> tokio::sync::MutexGuard<'_, ()> {
        self.writing.lock().await
    }

    async fn flush_logged(&self) {
        if let Err(error) = self.flush().await {
            let error: &dyn std::error::Error = &error;
            tracing::error!(error, "log events were lost: they could not be stored");
        }
    }

    /// Stores everything that was handed over before this call.
    pub async fn flush(&self) -> Result<(), Error> {
        let _writing = self.writing.lock().await;
        let pending = std::mem::take(&mut *self.lock_pending());
        if pending.streams.is_empty() && pending.n_dropped.is_empty() {
            return Ok(());
        }
        let mut streams = pending.streams;
        for (stream, n_dropped) in pending.n_dropped {
            tracing::warn!(
                group = stream.group,
                stream = stream.stream,
                n_dropped,
                "log events were dropped"
            );
            let message = format!(
                "{n_dropped} log events were dropped here: they came faster than they could be stored"
            );
            streams.entry(stream).or_default().push(LogEvent { timestamp: self.clock.now(), message });
        }
        for (stream, events) in streams {
            self.append_ensuring(stream, events).await?;
        }
        Ok(())
    }

    /// Appends to a stream, which must exist, and answers when the events are durable.
    pub async fn append(&self, id: StreamId, events: Vec<LogEvent>) -> Result<(), Error> {
        let _writing = self.writing.lock().await;
        let stream = self.store.table::<Stream>().find(&id.key()).await?;
        let stream = stream.ok_or_else(|| Error::StreamNotFound { name: id.stream.clone() })?;
        self.store_events(id, stream.record, events, Transaction::new()).await
    }

    /// Appends to a stream and makes it and its group if they are absent.
    async fn append_ensuring(&self, id: StreamId, events: Vec<LogEvent>) -> Result<(), Error> {
        let now = self.clock.now();
        let mut transaction = Transaction::new();
        let group_key = id.place.key().text(&id.group);
        if self.store.table::<Group>().find(&group_key).await?.is_none() {
            transaction.put(group_key, &Group::new(&id.group, now), Expect::Absent)?;
        }
        let stream = self.store.table::<Stream>().find(&id.key()).await?;
        let stream = stream.map_or_else(|| Stream::new(&id.stream, now), |stored| stored.record);
        self.store_events(id, stream, events, transaction).await
    }

    async fn store_events(
        &self,
        id: StreamId,
        mut stream: Stream,
        mut events: Vec<LogEvent>,
        mut transaction: Transaction,
    ) -> Result<(), Error> {
        events.iter_mut().for_each(cut);
        let key = id.key();
        let chunks = chunk::divide(events, stream.next_chunk, self.clock.now());
        for chunk in &chunks {
            stream.count_in(chunk);
            transaction.put(chunk_key(&key, chunk.first_ms, chunk.number), chunk, Expect::Absent)?;
        }
        transaction.put(key, &stream, Expect::Any)?;
        self.store.commit(transaction).await?;
        // Nobody may be listening.
        let _ = self.appended.send(Arc::new(Appended { stream: id, chunks }));
        Ok(())
    }

    fn lock_pending(&self) -> std::sync::MutexGuard<'_, Pending> {
        self.pending.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl WriteLogs for Journal {
    fn write_logs(
        &self,
        account: &AccountId,
        region: &Region,
        group: &str,
        stream: &str,
        events: Vec<LogEvent>,
    ) {
        let n_bytes: u64 = events.iter().map(|event| event_bytes(&event.message)).sum();
        let id = StreamId {
            place: Place { account: account.clone(), region: region.clone() },
            group: group.to_owned(),
            stream: stream.to_owned(),
        };
        let mut pending = self.lock_pending();
        if pending.n_bytes + n_bytes > PENDING_BYTES_MAX {
            *pending.n_dropped.entry(id).or_default() += events.len() as u64;
        } else {
            pending.n_bytes += n_bytes;
            pending.streams.entry(id).or_default().extend(events);
        }
        drop(pending);
        self.arrived.notify_one();
    }
}

/// Cuts a message that is too long, at a character's border.
fn cut(event: &mut LogEvent) {
    if event.message.len() > MESSAGE_BYTES_MAX {
        let end = (0..=MESSAGE_BYTES_MAX).rev().find(|at| event.message.is_char_boundary(*at)).unwrap_or(0);
        event.message.truncate(end);
    }
}

//! The log of one environment: what its processes print and what the platform says about them.
//!
//! Everything becomes events of one CloudWatch Logs stream, and, while extensions listen, of their telemetry.
//!
//! Invariants:
//! - Nothing here waits. Events are handed to the log writer and to subscribers, which drop and count
//!   what they cannot take.
//! - The order of events is the order in which they are pushed.
//! - Memory is bounded by [`lines::EVENT_BYTES_MAX`] an output and by what is pushed between two flushes.

pub mod lines;
pub mod platform;
pub mod tail;

use std::sync::Arc;

use base::ports::{LogEvent, WriteLogs};
use base::{AccountId, Clock, Region, Timestamp};
use bytes::Bytes;
use serde_json::{Value, json};
use time::OffsetDateTime;
use time::macros::format_description;
use uuid::Uuid;

use self::lines::{Level, Lines, Record, Records};
use self::platform::{Platform, Subject};
use self::tail::Tail;
use super::telemetry::Subscribers;
use crate::deployment::{Deployment, LogFormat};

/// Whose plain output something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Source {
    Stdout,
    Stderr,
    /// An external extension, by its number in the order of start.
    Extension(usize),
}

/// One environment's log.
pub struct Log {
    sink: Arc<dyn WriteLogs>,
    clock: Arc<dyn Clock>,
    account: AccountId,
    region: Region,
    group: String,
    stream: String,
    format: LogFormat,
    application_level: Level,
    system_level: Level,
    subject: Subject,
    stdout: Lines,
    stderr: Lines,
    extensions: Vec<Lines>,
    records: Records,
    pending: Vec<LogEvent>,
    tail: Option<Tail>,
    pub subscribers: Subscribers,
}

impl Log {
    pub fn new(
        sink: Arc<dyn WriteLogs>,
        clock: Arc<dyn Clock>,
        deployment: &Deployment,
        stream: String,
        subject: Subject,
    ) -> Self {
        let level = |name: &Option<String>| name.as_deref().and_then(Level::parse);
        let logging = &deployment.logging;
        Self {
            sink,
            clock,
            account: deployment.function.account.clone(),
            region: deployment.function.region.clone(),
            group: logging.group.clone(),
            stream,
            format: logging.format,
            application_level: level(&logging.application_level).unwrap_or(Level::Unknown),
            system_level: level(&logging.system_level).unwrap_or(Level::Info),
            subject,
            stdout: Lines::default(),
            stderr: Lines::default(),
            extensions: Vec::new(),
            records: Records::default(),
            pending: Vec::new(),
            tail: None,
            subscribers: Subscribers::default(),
        }
    }

    /// Takes plain output.
    pub fn output(&mut self, source: Source, bytes: &[u8]) {
        self.with_lines(source, |lines, event| lines.push(bytes, event));
    }

    /// Takes output of the framed log pipe.
    pub fn records(&mut self, bytes: &[u8]) {
        let now = self.clock.now();
        let mut found = Vec::new();
        self.records.push(bytes, now, |record| found.push(record));
        found.into_iter().for_each(|record| self.record(record));
    }

    /// Ends lines that nobody ended: their writer has responded or is gone.
    pub fn end_lines(&mut self) {
        for source in [Source::Stdout, Source::Stderr] {
            self.with_lines(source, |lines, event| lines.flush(event));
        }
    }

    /// Ends records of a writer that is gone.
    pub fn end_records(&mut self) {
        let now = self.clock.now();
        let mut found = Vec::new();
        std::mem::take(&mut self.records).flush(now, |record| found.push(record));
        found.into_iter().for_each(|record| self.record(record));
    }

    /// What the platform says.
    pub fn platform(&mut self, record: &Platform<'_>) {
        let now = self.clock.now();
        self.platform_at(record, now);
    }

    /// Something the operator did that the function's owner should know.
    pub fn notice(&mut self, text: &str) {
        let now = self.clock.now();
        self.event(now, format!("NOTICE {text}\n"));
    }

    /// Begins to keep the end of the log for the caller.
    pub fn begin_tail(&mut self) {
        self.tail = Some(Tail::default());
    }

    pub fn take_tail(&mut self) -> Option<Bytes> {
        self.tail.take().map(Tail::into_bytes)
    }

    /// Hands over what was pushed since the last flush.
    pub fn flush(&mut self) {
        if !self.pending.is_empty() {
            let events = std::mem::take(&mut self.pending);
            self.sink.write_logs(&self.account, &self.region, &self.group, &self.stream, events);
        }
    }

    fn platform_at(&mut self, record: &Platform<'_>, now: Timestamp) {
        let wanted_as_json = self.format == LogFormat::Json && record.level() >= self.system_level;
        let json =
            (wanted_as_json || self.subscribers.want_platform()).then(|| record.json(&self.subject, now));
        match self.format {
            LogFormat::Text => {
                for line in record.text(&self.subject, now) {
                    self.event(now, line);
                }
            }
            LogFormat::Json if wanted_as_json => {
                self.event(now, format!("{}\n", json.as_ref().unwrap_or(&Value::Null)));
            }
            LogFormat::Json => {}
        }
        if let Some(json) = json {
            self.subscribers.push_platform(&json);
        }
    }

    fn record(&mut self, record: Record) {
        let Record { level, timestamp, message } = record;
        if self.format == LogFormat::Json && level != Level::Unknown && level < self.application_level {
            return;
        }
        if self.subscribers.want_function() {
            self.subscribers.push_function(&telemetry("function", timestamp, &message));
        }
        self.event(timestamp, message);
    }

    fn with_lines(&mut self, source: Source, cut: impl FnOnce(&mut Lines, &mut dyn FnMut(String))) {
        let now = self.clock.now();
        let mut found = Vec::new();
        let mut event = |message| found.push(message);
        match source {
            Source::Stdout => cut(&mut self.stdout, &mut event),
            Source::Stderr => cut(&mut self.stderr, &mut event),
            Source::Extension(number) => {
                if self.extensions.len() <= number {
                    self.extensions.resize_with(number + 1, Lines::default);
                }
                cut(&mut self.extensions[number], &mut event);
            }
        }
        let is_function = !matches!(source, Source::Extension(_));
        for message in found {
            if is_function && self.subscribers.want_function() {
                self.subscribers.push_function(&telemetry("function", now, &message));
            } else if !is_function && self.subscribers.want_extension() {
                self.subscribers.push_extension(&telemetry("extension", now, &message));
            }
            self.event(now, message);
        }
    }

    fn event(&mut self, timestamp: Timestamp, message: String) {
        if let Some(tail) = &mut self.tail {
            tail.push(&message);
        }
        self.pending.push(LogEvent { timestamp, message });
    }
}

fn telemetry(kind: &str, at: Timestamp, message: &str) -> Value {
    let message = message.strip_suffix('\n').unwrap_or(message);
    json!({ "time": iso8601(at), "type": kind, "record": message })
}

/// `2025-11-25T02:27:35.123Z`
pub fn iso8601(at: Timestamp) -> String {
    let format = format_description!("[year]-[month]-[day]T[hour]:[minute]:[second].[subsecond digits:3]Z");
    date_time(at).format(&format).expect("every component is in range")
}

/// A new stream's name: `2025/11/25/[$LATEST]<32 hex>`, with the function's name in groups of the user's own.
pub fn stream_name(deployment: &Deployment, now: Timestamp) -> String {
    let day = date_time(now)
        .format(format_description!("[year]/[month]/[day]"))
        .expect("every component is in range");
    let name = &deployment.function.name;
    let own_group = deployment.logging.group == format!("/aws/lambda/{name}");
    let name = if own_group { "" } else { name };
    format!("{day}/{name}[{}]{}", deployment.version, Uuid::new_v4().simple())
}

fn date_time(at: Timestamp) -> OffsetDateTime {
    let nanos = i128::from(at.as_millis()) * 1_000_000;
    OffsetDateTime::from_unix_timestamp_nanos(nanos).unwrap_or(OffsetDateTime::UNIX_EPOCH)
}

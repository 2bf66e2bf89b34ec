//! Cutting what processes print into log events. Pure.

use base::Timestamp;
use bytes::{Buf as _, BytesMut};

/// Longest log event, in bytes; longer lines become several events.
pub const EVENT_BYTES_MAX: usize = 256 * 1024;

/// Cuts a plain output into events, one a line.
#[derive(Debug, Default)]
pub struct Lines {
    /// The beginning of a line whose end has not come; shorter than [`EVENT_BYTES_MAX`].
    rest: Vec<u8>,
}

impl Lines {
    /// Takes output and hands over each line that is whole, with its line feed. A carriage return ends no line.
    /// Empty lines are no events.
    pub fn push(&mut self, mut bytes: &[u8], mut event: impl FnMut(String)) {
        while let Some(at) = bytes.iter().position(|byte| *byte == b'\n') {
            let (line, after) = bytes.split_at(at + 1);
            self.extend(line, &mut event);
            let line = std::mem::take(&mut self.rest);
            if line != b"\n" {
                event(text(&line));
            }
            bytes = after;
        }
        self.extend(bytes, &mut event);
    }

    /// Hands over what came of a line that nobody ended.
    pub fn flush(&mut self, mut event: impl FnMut(String)) {
        if !self.rest.is_empty() {
            event(text(&std::mem::take(&mut self.rest)));
        }
    }

    fn extend(&mut self, mut bytes: &[u8], event: &mut impl FnMut(String)) {
        while self.rest.len() + bytes.len() > EVENT_BYTES_MAX {
            let (piece, after) = bytes.split_at(EVENT_BYTES_MAX - self.rest.len());
            self.rest.extend_from_slice(piece);
            event(text(&std::mem::take(&mut self.rest)));
            bytes = after;
        }
        self.rest.extend_from_slice(bytes);
    }
}

/// One record of the framed log pipe.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    pub level: Level,
    /// When it was made, by the function's clock.
    pub timestamp: Timestamp,
    pub message: String,
}

/// How important a record is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    Unknown,
    Trace,
    Debug,
    Info,
    Warn,
    Error,
    Fatal,
}

impl Level {
    /// The level of AWS's name for it.
    pub fn parse(name: &str) -> Option<Self> {
        Some(match name {
            "TRACE" => Self::Trace,
            "DEBUG" => Self::Debug,
            "INFO" => Self::Info,
            "WARN" => Self::Warn,
            "ERROR" => Self::Error,
            "FATAL" => Self::Fatal,
            _ => return None,
        })
    }

    fn from_bits(bits: u32) -> Self {
        match bits {
            1 => Self::Trace,
            2 => Self::Debug,
            3 => Self::Info,
            4 => Self::Warn,
            5 => Self::Error,
            6 => Self::Fatal,
            _ => Self::Unknown,
        }
    }
}

const HEAD_BYTES: usize = 16;
/// Type of a record without its level bits and its format bit.
const TYPE: u32 = 0xa55a_0002;
const TYPE_MASK: u32 = 0xffff_ffe2;

/// Cuts the framed log pipe into records.
#[derive(Debug, Default)]
pub struct Records {
    buffer: BytesMut,
    /// The record of which a piece was handed over already, and how much of it is still to come.
    current: Option<(Level, Timestamp, usize)>,
    /// The writer does not speak frames: everything is plain lines.
    plain: Option<Lines>,
}

impl Records {
    /// Takes output and hands over each record that is whole; records that are too long in pieces.
    /// Empty lines are no records here either.
    pub fn push(&mut self, bytes: &[u8], now: Timestamp, mut record: impl FnMut(Record)) {
        if let Some(lines) = &mut self.plain {
            lines.push(bytes, |message| {
                record(Record { level: Level::Unknown, timestamp: now, message });
            });
            return;
        }
        self.buffer.extend_from_slice(bytes);
        loop {
            let (level, timestamp, len) = match self.current {
                Some(current) => current,
                None => match self.head() {
                    Head::Incomplete => return,
                    Head::Foreign => {
                        self.plain = Some(Lines::default());
                        let bytes = std::mem::take(&mut self.buffer);
                        return self.push(&bytes, now, record);
                    }
                    Head::Whole(level, timestamp, len) => (level, timestamp, len),
                },
            };
            let piece_len = len.min(EVENT_BYTES_MAX);
            if self.buffer.len() < piece_len {
                self.current = Some((level, timestamp, len));
                return;
            }
            let message = text(&self.buffer.split_to(piece_len));
            if !message.is_empty() && message != "\n" {
                record(Record { level, timestamp, message });
            }
            self.current = (len > piece_len).then(|| (level, timestamp, len - piece_len));
        }
    }

    /// Forgets what came of a record whose writer is gone, and hands over what can be read of it.
    pub fn flush(&mut self, now: Timestamp, mut record: impl FnMut(Record)) {
        if let Some(lines) = &mut self.plain {
            lines.flush(|message| record(Record { level: Level::Unknown, timestamp: now, message }));
        }
        let rest = std::mem::take(&mut self.buffer);
        if let Some((level, timestamp, _len)) = self.current.take()
            && !rest.is_empty()
        {
            record(Record { level, timestamp, message: text(&rest) });
        }
    }

    fn head(&mut self) -> Head {
        let Some(head) = self.buffer.first_chunk::<HEAD_BYTES>() else { return Head::Incomplete };
        let (kind, rest) = head.split_first_chunk::<4>().expect("16 bytes begin with 4");
        let (len, micros) = rest.split_first_chunk::<4>().expect("12 bytes begin with 4");
        let micros: [u8; 8] = micros.try_into().expect("8 bytes are left of 16");
        let kind = u32::from_be_bytes(*kind);
        if kind & TYPE_MASK != TYPE {
            return Head::Foreign;
        }
        let len = u32::from_be_bytes(*len) as usize;
        let millis = i64::try_from(u64::from_be_bytes(micros) / 1000).unwrap_or(i64::MAX);
        self.buffer.advance(HEAD_BYTES);
        Head::Whole(Level::from_bits((kind >> 2) & 0b111), Timestamp::from_millis(millis), len)
    }
}

enum Head {
    Incomplete,
    Foreign,
    Whole(Level, Timestamp, usize),
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn lines(pieces: &[&[u8]]) -> Vec<String> {
        let mut lines = Lines::default();
        let mut events = Vec::new();
        for piece in pieces {
            lines.push(piece, |event| events.push(event));
        }
        lines.flush(|event| events.push(event));
        events
    }

    #[test]
    fn line_is_an_event_and_carriage_returns_and_empty_lines_are_none() {
        let check = |pieces: &[&[u8]], expected: &[&str]| assert_eq!(lines(pieces), expected);
        check(&[b"\nmulti\nline\n", b"another\rli", b"ne\n\n"], &["multi\n", "line\n", "another\rline\n"]);
        check(&[b"no end"], &["no end"]);
        check(&[b"\xff\n"], &["\u{fffd}\n"]);
        check(&[b"", b"\n", b"\n"], &[]);
    }

    #[test]
    fn long_lines_become_several_events() {
        let long = vec![b'x'; 2 * EVENT_BYTES_MAX + 10];
        let lens: Vec<_> = lines(&[&long, b"\n"]).iter().map(String::len).collect();
        assert_eq!(lens, [EVENT_BYTES_MAX, EVENT_BYTES_MAX, 11]);
    }

    fn record(kind: u32, micros: u64, message: &[u8]) -> Vec<u8> {
        let mut bytes = kind.to_be_bytes().to_vec();
        bytes.extend((message.len() as u32).to_be_bytes());
        bytes.extend(micros.to_be_bytes());
        bytes.extend(message);
        bytes
    }

    fn records(bytes: &[u8], piece_len: usize) -> Vec<Record> {
        let mut decoder = Records::default();
        let mut records = Vec::new();
        for piece in bytes.chunks(piece_len) {
            decoder.push(piece, Timestamp::from_millis(7), |record| records.push(record));
        }
        decoder.flush(Timestamp::from_millis(7), |record| records.push(record));
        records
    }

    #[test]
    fn record_is_one_event_with_its_level_however_it_was_cut() {
        let mut bytes = record(0xa55a_0003, 5_000, b"plain\nwith lines\n");
        bytes.extend(record(0xa55a_0003, 5_500, b"\n"));
        bytes.extend(record(0xa55a_0017, 6_000, b"error"));
        bytes.extend(record(0xa55a_000e, 7_999, b"{}\n"));
        let expected = [
            (Level::Unknown, 5, "plain\nwith lines\n"),
            (Level::Error, 6, "error"),
            (Level::Info, 7, "{}\n"),
        ];
        for piece_len in [1, 3, 16, 17, 4096] {
            let found = records(&bytes, piece_len);
            let found: Vec<_> =
                found.iter().map(|r| (r.level, r.timestamp.as_millis(), r.message.as_str())).collect();
            assert_eq!(found, expected);
        }
    }

    #[test]
    fn writer_without_frames_is_read_as_lines() {
        let found = records(b"this is no frame\nat all\n", 5);
        let found: Vec<_> = found.iter().map(|record| record.message.as_str()).collect();
        assert_eq!(found, ["this is no frame\n", "at all\n"]);
    }

    proptest! {
        #[test]
        fn any_bytes_are_records(bytes in proptest::collection::vec(any::<u8>(), 0..200), piece_len in 1usize..40) {
            records(&bytes, piece_len);
            let mut framed = record(0xa55a_0003, 1, b"x");
            framed.extend(&bytes);
            records(&framed, piece_len);
        }
    }
}

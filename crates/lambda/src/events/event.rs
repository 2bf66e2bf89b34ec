//! What waits in the queue: an accepted invocation with everything that is needed to run it later.
//!
//! Stored as one line of JSON, a newline, and the payload as it came. The line holds the number of its format;
//! think of the old and the new program meeting each other's events, as for records.

use std::sync::Arc;

use base::{RequestId, Timestamp};
use bytes::Bytes;
use serde::{Deserialize, Serialize};

use crate::deployment::FunctionId;

/// The format that is written.
const FORMAT: u16 = 1;

/// An asynchronous invocation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// The id under which it was accepted; every attempt has the same.
    pub request_id: RequestId,
    pub function: FunctionId,
    /// The qualifier as the caller wrote it, if any. What it names is decided at each attempt.
    pub qualifier: Option<Arc<str>>,
    pub payload: Bytes,
    /// JSON text, already base64-decoded.
    pub client_context: Option<String>,
    pub trace_header: Option<String>,
    pub accepted: Timestamp,
    /// How many destinations led from one function to the next until here; bounds loops.
    pub n_hops: u32,
    pub progress: Progress,
}

/// What happened to an event so far.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// Attempts that reached the function.
    pub n_invocations: u32,
    /// Attempts in a row that did not reach it: throttles and failures of ours.
    pub n_refusals: u32,
}

/// Why the bytes of a queue item are not an event.
#[derive(Debug, thiserror::Error)]
pub enum MalformedEvent {
    #[error("event has no header")]
    NoHeader,
    #[error("event's format {found} is newer than {FORMAT}")]
    TooNew { found: u16 },
    #[error("event's header is malformed")]
    Header(#[from] serde_json::Error),
    #[error("event's header is malformed")]
    Id(#[from] base::ParseIdError),
}

#[derive(Serialize, Deserialize)]
struct Header {
    format: u16,
    request_id: String,
    account: String,
    region: String,
    function: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    qualifier: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    client_context: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    trace_header: Option<String>,
    accepted: Timestamp,
    #[serde(default)]
    n_hops: u32,
    #[serde(default)]
    progress: Progress,
}

/// Only what is read before the rest is understood.
#[derive(Deserialize)]
struct Format {
    format: u16,
}

impl Event {
    /// The group of the queue: the function, whatever the qualifier.
    pub fn group(&self) -> String {
        self.function.arn()
    }

    /// The function's ARN with the qualifier that the caller wrote, if any.
    pub fn invoked_arn(&self) -> String {
        match &self.qualifier {
            Some(qualifier) => format!("{}:{qualifier}", self.function.arn()),
            None => self.function.arn(),
        }
    }

    /// The function's ARN, always qualified.
    pub fn qualified_arn(&self) -> String {
        format!("{}:{}", self.function.arn(), self.qualifier.as_deref().unwrap_or("$LATEST"))
    }

    pub fn encode(&self) -> Result<Bytes, serde_json::Error> {
        let header = Header {
            format: FORMAT,
            request_id: self.request_id.to_string(),
            account: self.function.account.to_string(),
            region: self.function.region.to_string(),
            function: self.function.name.to_string(),
            qualifier: self.qualifier.as_deref().map(str::to_owned),
            client_context: self.client_context.clone(),
            trace_header: self.trace_header.clone(),
            accepted: self.accepted,
            n_hops: self.n_hops,
            progress: self.progress,
        };
        // Compact JSON has no newline: inside texts it is escaped.
        let mut bytes = serde_json::to_vec(&header)?;
        bytes.reserve(self.payload.len() + 1);
        bytes.push(b'\n');
        bytes.extend_from_slice(&self.payload);
        Ok(bytes.into())
    }

    pub fn decode(bytes: &Bytes) -> Result<Self, MalformedEvent> {
        let end = bytes.iter().position(|byte| *byte == b'\n').ok_or(MalformedEvent::NoHeader)?;
        let line = &bytes[..end];
        let Format { format } = serde_json::from_slice(line)?;
        if format > FORMAT {
            return Err(MalformedEvent::TooNew { found: format });
        }
        let header: Header = serde_json::from_slice(line)?;
        Ok(Self {
            request_id: RequestId::from(header.request_id),
            function: FunctionId {
                account: header.account.parse()?,
                region: header.region.parse()?,
                name: header.function.into(),
            },
            qualifier: header.qualifier.map(Arc::from),
            payload: bytes.slice(end + 1..),
            client_context: header.client_context,
            trace_header: header.trace_header,
            accepted: header.accepted,
            n_hops: header.n_hops,
            progress: header.progress,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event() -> Event {
        Event {
            request_id: RequestId::random(),
            function: FunctionId {
                account: "000000000000".parse().unwrap(),
                region: "us-east-1".parse().unwrap(),
                name: "mean".into(),
            },
            qualifier: None,
            payload: Bytes::from_static(b"{\n\"nums\": [1]\n}\n"),
            client_context: None,
            trace_header: None,
            accepted: Timestamp::from_millis(5),
            n_hops: 0,
            progress: Progress::default(),
        }
    }

    #[test]
    fn events_survive_a_round_trip() {
        let plain = event();
        let full = Event {
            qualifier: Some("live".into()),
            payload: Bytes::new(),
            client_context: Some("{\"custom\":\n{}}".to_owned()),
            trace_header: Some("Root=1-2-3".to_owned()),
            n_hops: 3,
            progress: Progress { n_invocations: 2, n_refusals: 1 },
            ..event()
        };
        for event in [plain, full] {
            assert_eq!(Event::decode(&event.encode().unwrap()).unwrap(), event);
        }
    }

    #[test]
    fn the_first_format_is_read() {
        let bytes = Bytes::from_static(
            br#"{"format":1,"request_id":"id","account":"000000000000","region":"us-east-1","function":"mean","accepted":5}
{"nums":[]}"#,
        );
        let read = Event::decode(&bytes).unwrap();
        assert_eq!((read.invoked_arn(), &read.payload[..]), (event().invoked_arn(), &b"{\"nums\":[]}"[..]));
        assert!(read.qualified_arn().ends_with(":mean:$LATEST"));
    }

    #[test]
    fn what_is_no_event_is_refused() {
        for text in ["", "{}", "{}\n", "\n{}", "{\"format\":1}\n", "{\"format\":2,\"more\":1}\n{}", "[]\n\n"]
        {
            assert!(Event::decode(&Bytes::from_static(text.as_bytes())).is_err(), "{text}");
        }
    }
}

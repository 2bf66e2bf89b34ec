//! The framed protocol between an environment and a managed runtime client: `runtimes/PROTOCOL.md` as code.
//!
//! Pure: the decoder is fed bytes and yields frames. Long bodies are slices of what was read, never copied again.

use bytes::{Buf as _, BufMut as _, Bytes, BytesMut};
use serde::{Deserialize, Serialize};

use super::CognitoIdentity;

/// Longest header of a frame, in bytes.
pub const HEADER_BYTES_MAX: usize = 64 * 1024;

const PREFIX_BYTES: usize = 9;

/// A body up to this length is copied, in bytes, so that it keeps no buffer that is longer than itself.
const COPIED_BYTES_MAX: usize = 2 * 1024;

const INVOKE: u8 = 1;
const READY: u8 = 2;
const INIT_ERROR: u8 = 3;
const RESPONSE: u8 = 4;
const ERROR: u8 = 5;
const STREAM_START: u8 = 6;
const STREAM_CHUNK: u8 = 7;
const STREAM_END: u8 = 8;
const LEARNED: u8 = 9;
const PROFILE: u8 = 10;
const WAITING: u8 = 11;
const BEGIN: u8 = 12;

/// The header of `INVOKE`.
#[derive(Debug, Serialize)]
pub struct InvokeHeader<'a> {
    pub request_id: &'a str,
    pub function_arn: &'a str,
    pub deadline_ms: i64,
    pub trace_id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_context: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cognito_identity: Option<&'a CognitoIdentity>,
    pub streaming: bool,
}

/// Everything of an `INVOKE` frame before its body.
pub fn invoke_head(header: &InvokeHeader<'_>, body_len: usize) -> Bytes {
    let header = serde_json::to_vec(header).expect("a struct of texts and numbers is JSON");
    let mut head = BytesMut::with_capacity(PREFIX_BYTES + header.len());
    head.put_u8(INVOKE);
    let len = |len: usize| u32::try_from(len).expect("requests are limited to far less than 4 GB");
    head.put_u32_le(len(header.len()));
    head.put_u32_le(len(body_len));
    head.put_slice(&header);
    head.freeze()
}

/// The body of `BEGIN`: what a fresh process would have from its start.
#[derive(Debug, Serialize)]
pub struct BeginBody<'a> {
    pub env: &'a [(String, String)],
    pub cwd: &'a str,
}

/// A whole `BEGIN` frame.
pub fn begin(body: &BeginBody<'_>) -> Bytes {
    let body = serde_json::to_vec(body).expect("a struct of texts is JSON");
    let mut frame = BytesMut::with_capacity(PREFIX_BYTES + body.len());
    frame.put_u8(BEGIN);
    frame.put_u32_le(0);
    frame.put_u32_le(u32::try_from(body.len()).expect("variables are limited to far less than 4 GB"));
    frame.put_slice(&body);
    frame.freeze()
}

/// What a runtime client says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Frame {
    Ready,
    InitError {
        error_type: String,
        document: Bytes,
    },
    Response {
        content_type: Option<String>,
        body: Bytes,
    },
    Error {
        error_type: String,
        document: Bytes,
    },
    StreamStart {
        content_type: Option<String>,
    },
    StreamChunk(Bytes),
    StreamEnd {
        error_type: Option<String>,
        document: Bytes,
    },
    /// What the function has imported, as JSON; only where that was asked for.
    Learned(Bytes),
    /// The beginning or the end of an import, as JSON; only where that was asked for.
    Profile(Bytes),
    /// A standby has started.
    Waiting,
    /// A frame whose body was longer than the limit; it was read and forgotten.
    /// More of the same response follows if it was a piece of a stream.
    Oversized {
        more: bool,
    },
}

/// How a client broke the protocol.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FrameError {
    #[error("kind {0} is unknown")]
    UnknownKind(u8),
    #[error("header of {len} bytes is longer than {HEADER_BYTES_MAX}")]
    HeaderTooLong { len: usize },
    #[error("header of kind {kind} is not the expected JSON object")]
    HeaderMalformed { kind: u8 },
}

#[derive(Debug, Default, Deserialize)]
struct Header {
    #[serde(default)]
    error_type: Option<String>,
    #[serde(default)]
    content_type: Option<String>,
}

/// Makes frames of bytes.
#[derive(Debug)]
pub struct Decoder {
    buffer: BytesMut,
    body_bytes_max: usize,
    /// What is left of a body that is read and forgotten.
    n_discard: usize,
    discards_chunk: bool,
}

impl Decoder {
    pub fn new(body_bytes_max: usize) -> Self {
        Self {
            buffer: BytesMut::with_capacity(8 * 1024),
            body_bytes_max,
            n_discard: 0,
            discards_chunk: false,
        }
    }

    /// Where the bytes that were received go.
    pub fn buffer(&mut self) -> &mut BytesMut {
        &mut self.buffer
    }

    /// The next whole frame; `None` until more bytes come.
    pub fn next(&mut self) -> Result<Option<Frame>, FrameError> {
        if self.n_discard > 0 {
            let n_bytes = self.n_discard.min(self.buffer.len());
            self.buffer.advance(n_bytes);
            self.n_discard -= n_bytes;
            self.buffer.reserve(64 * 1024);
            return Ok((self.n_discard == 0).then_some(Frame::Oversized { more: self.discards_chunk }));
        }
        let Some(prefix) = self.buffer.first_chunk::<PREFIX_BYTES>() else {
            self.buffer.reserve(PREFIX_BYTES);
            return Ok(None);
        };
        let [kind, h0, h1, h2, h3, b0, b1, b2, b3] = *prefix;
        let header_len = u32::from_le_bytes([h0, h1, h2, h3]) as usize;
        let body_len = u32::from_le_bytes([b0, b1, b2, b3]) as usize;
        if !(READY..=WAITING).contains(&kind) {
            return Err(FrameError::UnknownKind(kind));
        }
        if header_len > HEADER_BYTES_MAX {
            return Err(FrameError::HeaderTooLong { len: header_len });
        }
        let head_len = PREFIX_BYTES + header_len;
        if body_len > self.body_bytes_max {
            if self.buffer.len() < head_len {
                self.buffer.reserve(head_len);
                return Ok(None);
            }
            self.buffer.advance(head_len);
            self.n_discard = body_len;
            self.discards_chunk = kind == STREAM_CHUNK;
            return self.next();
        }
        if self.buffer.len() < head_len + body_len {
            // One allocation for the whole frame, so that its body need not be copied.
            self.buffer.reserve(head_len + body_len - self.buffer.len());
            return Ok(None);
        }
        let head = self.buffer.split_to(head_len);
        let body = self.buffer.split_to(body_len);
        let body = match body_len <= COPIED_BYTES_MAX {
            true => Bytes::copy_from_slice(&body),
            false => body.freeze(),
        };
        parse(kind, &head[PREFIX_BYTES..], body).map(Some)
    }
}

fn parse(kind: u8, header: &[u8], body: Bytes) -> Result<Frame, FrameError> {
    let Header { error_type, content_type } = if header.is_empty() || header == b"{}" {
        Header::default()
    } else {
        serde_json::from_slice(header).map_err(|_malformed| FrameError::HeaderMalformed { kind })?
    };
    // A client that fails without saying how has still failed.
    let error_or_unknown = || error_type.clone().unwrap_or_else(|| "Runtime.Unknown".to_owned());
    Ok(match kind {
        READY => Frame::Ready,
        INIT_ERROR => Frame::InitError { error_type: error_or_unknown(), document: body },
        RESPONSE => Frame::Response { content_type, body },
        ERROR => Frame::Error { error_type: error_or_unknown(), document: body },
        STREAM_START => Frame::StreamStart { content_type },
        STREAM_CHUNK => Frame::StreamChunk(body),
        STREAM_END => Frame::StreamEnd { error_type, document: body },
        LEARNED => Frame::Learned(body),
        PROFILE => Frame::Profile(body),
        WAITING => Frame::Waiting,
        _ => return Err(FrameError::UnknownKind(kind)),
    })
}

#[cfg(test)]
pub(super) fn encode(kind: u8, header: &str, body: &[u8]) -> Vec<u8> {
    let mut frame = vec![kind];
    frame.extend((header.len() as u32).to_le_bytes());
    frame.extend((body.len() as u32).to_le_bytes());
    frame.extend(header.as_bytes());
    frame.extend(body);
    frame
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn decode(bytes: &[u8], piece_len: usize, body_bytes_max: usize) -> Result<Vec<Frame>, FrameError> {
        let mut decoder = Decoder::new(body_bytes_max);
        let mut frames = Vec::new();
        for piece in bytes.chunks(piece_len) {
            decoder.buffer().extend_from_slice(piece);
            while let Some(frame) = decoder.next()? {
                frames.push(frame);
            }
        }
        Ok(frames)
    }

    #[test]
    fn frames_come_out_however_they_were_cut() {
        let mut bytes = encode(READY, "", b"");
        bytes.extend(encode(RESPONSE, r#"{"content_type":"application/json","later":1}"#, b"{\"body\":2.0}"));
        bytes.extend(encode(RESPONSE, "{}", &[7; 41]));
        bytes.extend(encode(ERROR, r#"{"error_type":"KeyError"}"#, b"{}"));
        bytes.extend(encode(STREAM_CHUNK, "", b"abc"));
        let expected = [
            Frame::Ready,
            Frame::Response {
                content_type: Some("application/json".to_owned()),
                body: Bytes::from_static(b"{\"body\":2.0}"),
            },
            Frame::Oversized { more: false },
            Frame::Error { error_type: "KeyError".to_owned(), document: Bytes::from_static(b"{}") },
            Frame::StreamChunk(Bytes::from_static(b"abc")),
        ];
        for piece_len in [1, 2, 7, 9, 10, 64, 4096] {
            assert_eq!(decode(&bytes, piece_len, 40).as_deref(), Ok(&expected[..]), "{piece_len}");
        }
    }

    #[test]
    fn what_breaks_the_protocol_is_named() {
        let check = |bytes: &[u8], expected: FrameError| {
            assert_eq!(decode(bytes, 1024, 40), Err(expected));
        };
        check(&encode(BEGIN, "", b""), FrameError::UnknownKind(12));
        check(&encode(INVOKE, "", b""), FrameError::UnknownKind(1));
        check(&encode(READY, "[]x", b""), FrameError::HeaderMalformed { kind: 2 });
        check(&[4, 0, 0, 0, 1, 0, 0, 0, 0], FrameError::HeaderTooLong { len: 1 << 24 });
    }

    #[test]
    fn invoke_names_only_what_there_is() {
        let header = InvokeHeader {
            request_id: "r",
            function_arn: "a",
            deadline_ms: 5,
            trace_id: "t",
            client_context: None,
            cognito_identity: None,
            streaming: false,
        };
        let head = invoke_head(&header, 258);
        let json =
            r#"{"request_id":"r","function_arn":"a","deadline_ms":5,"trace_id":"t","streaming":false}"#;
        assert_eq!(head[..9], [1, json.len() as u8, 0, 0, 0, 2, 1, 0, 0]);
        assert_eq!(&head[9..], json.as_bytes());
    }

    proptest! {
        #[test]
        fn any_bytes_are_frames_or_an_error(bytes in proptest::collection::vec(any::<u8>(), 0..400), piece_len in 1usize..50) {
            let _ = decode(&bytes, piece_len, 40);
        }
    }
}

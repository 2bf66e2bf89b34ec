//! Event streams (`application/vnd.amazon.eventstream`): what follows a response with an event stream.
//!
//! ```text
//! total u32 │ headers u32 │ CRC-32 of both │ headers │ payload │ CRC-32 of everything before
//! header: name length u8, name, type u8, value
//! ```
//!
//! Numbers are big-endian ("Event stream encoding", Smithy specification). [`event`], [`exception`] and
//! [`initial_response`] make an operation's frames of values; [`Frame`] is the encoding alone.

use bytes::{BufMut as _, Bytes, BytesMut};

use crate::{
    ApiError, Kind, Location, Member, Operation, Protocol, Schema, ServiceModel, Value, error, json, xml,
};

/// Longest frame, in bytes: AWS's own limit of 24 MB for all of it.
pub const FRAME_BYTES_MAX: usize = 24 * 1024 * 1024;
/// Longest headers of a frame, in bytes.
pub const HEADERS_BYTES_MAX: usize = 128 * 1024;

const PRELUDE_BYTES: usize = 12;
const CRC_BYTES: usize = 4;

/// One message of a stream.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Frame {
    pub headers: Vec<(String, Header)>,
    pub payload: Bytes,
}

/// A header's value.
#[derive(Debug, Clone, PartialEq)]
pub enum Header {
    Boolean(bool),
    Byte(i8),
    Short(i16),
    Integer(i32),
    Long(i64),
    Bytes(Bytes),
    String(String),
    /// Milliseconds since 1970.
    Timestamp(i64),
    Uuid([u8; 16]),
}

/// Why bytes are not a frame.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FrameError {
    #[error("frame of {bytes} bytes is too long or too short")]
    Length { bytes: u64 },
    #[error("checksum differs")]
    Checksum,
    #[error("header is malformed")]
    Header,
}

impl Frame {
    /// The frame's bytes; `None` if it is longer than [`FRAME_BYTES_MAX`] or a header than it may be.
    pub fn encode(&self) -> Option<Bytes> {
        let mut headers = BytesMut::new();
        for (name, value) in &self.headers {
            headers.put_u8(u8::try_from(name.len()).ok()?);
            headers.put_slice(name.as_bytes());
            put_header(&mut headers, value)?;
        }
        let total = PRELUDE_BYTES + headers.len() + self.payload.len() + CRC_BYTES;
        if total > FRAME_BYTES_MAX || headers.len() > HEADERS_BYTES_MAX {
            return None;
        }
        let mut out = BytesMut::with_capacity(total);
        out.put_u32(u32::try_from(total).ok()?);
        out.put_u32(u32::try_from(headers.len()).ok()?);
        let crc = crc32fast::hash(&out);
        out.put_u32(crc);
        out.put_slice(&headers);
        out.put_slice(&self.payload);
        let crc = crc32fast::hash(&out);
        out.put_u32(crc);
        Some(out.freeze())
    }

    /// The first frame of the bytes and its length; `None` if it is not complete yet.
    pub fn decode(bytes: &Bytes) -> Result<Option<(Self, usize)>, FrameError> {
        let Some(prelude) = bytes.get(..PRELUDE_BYTES) else { return Ok(None) };
        let (total, headers_len) = (read_u32(prelude, 0), read_u32(prelude, 4));
        let (total, headers_len) = (to_usize(total), to_usize(headers_len));
        let fits = (PRELUDE_BYTES + CRC_BYTES..=FRAME_BYTES_MAX).contains(&total)
            && headers_len <= HEADERS_BYTES_MAX
            && PRELUDE_BYTES + headers_len + CRC_BYTES <= total;
        if !fits {
            return Err(FrameError::Length { bytes: total as u64 });
        }
        if crc32fast::hash(&prelude[..8]) != read_u32(prelude, 8) {
            return Err(FrameError::Checksum);
        }
        let Some(frame) = bytes.get(..total) else { return Ok(None) };
        let end = total - CRC_BYTES;
        if crc32fast::hash(&frame[..end]) != read_u32(frame, end) {
            return Err(FrameError::Checksum);
        }
        let headers_end = PRELUDE_BYTES + headers_len;
        let headers = read_headers(&bytes.slice(PRELUDE_BYTES..headers_end)).ok_or(FrameError::Header)?;
        Ok(Some((Self { headers, payload: bytes.slice(headers_end..end) }, total)))
    }

    /// A header's value, if it is a text.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(have, _)| have == name).and_then(|(_, value)| match value {
            Header::String(text) => Some(text.as_str()),
            _ => None,
        })
    }
}

fn to_usize(value: u32) -> usize {
    usize::try_from(value).unwrap_or(usize::MAX)
}

/// Four bytes at a place that the caller has made sure of; 0 beyond the end.
fn read_u32(bytes: &[u8], at: usize) -> u32 {
    bytes.get(at..at + 4).and_then(|four| four.try_into().ok()).map_or(0, u32::from_be_bytes)
}

fn put_header(out: &mut BytesMut, value: &Header) -> Option<()> {
    match value {
        Header::Boolean(true) => out.put_u8(0),
        Header::Boolean(false) => out.put_u8(1),
        Header::Byte(value) => {
            out.put_u8(2);
            out.put_i8(*value);
        }
        Header::Short(value) => {
            out.put_u8(3);
            out.put_i16(*value);
        }
        Header::Integer(value) => {
            out.put_u8(4);
            out.put_i32(*value);
        }
        Header::Long(value) => {
            out.put_u8(5);
            out.put_i64(*value);
        }
        Header::Bytes(bytes) => put_sized(out, 6, bytes)?,
        Header::String(text) => put_sized(out, 7, text.as_bytes())?,
        Header::Timestamp(millis) => {
            out.put_u8(8);
            out.put_i64(*millis);
        }
        Header::Uuid(bytes) => {
            out.put_u8(9);
            out.put_slice(bytes);
        }
    }
    Some(())
}

fn put_sized(out: &mut BytesMut, kind: u8, bytes: &[u8]) -> Option<()> {
    // The length has 16 bits, of which AWS uses 15.
    let len = u16::try_from(bytes.len()).ok().filter(|len| *len <= 0x7fff)?;
    out.put_u8(kind);
    out.put_u16(len);
    out.put_slice(bytes);
    Some(())
}

fn read_headers(bytes: &Bytes) -> Option<Vec<(String, Header)>> {
    let mut headers = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let mut take = |len: usize| {
            let end = at.checked_add(len).filter(|end| *end <= bytes.len())?;
            let taken = bytes.slice(at..end);
            at = end;
            Some(taken)
        };
        let name_len = usize::from(*take(1)?.first()?);
        let name = String::from_utf8(take(name_len)?.to_vec()).ok()?;
        let value = match *take(1)?.first()? {
            0 => Header::Boolean(true),
            1 => Header::Boolean(false),
            2 => Header::Byte(i8::from_be_bytes(take(1)?.as_ref().try_into().ok()?)),
            3 => Header::Short(i16::from_be_bytes(take(2)?.as_ref().try_into().ok()?)),
            4 => Header::Integer(i32::from_be_bytes(take(4)?.as_ref().try_into().ok()?)),
            5 => Header::Long(i64::from_be_bytes(take(8)?.as_ref().try_into().ok()?)),
            kind @ (6 | 7) => {
                let len = u16::from_be_bytes(take(2)?.as_ref().try_into().ok()?);
                let taken = take(usize::from(len))?;
                match kind {
                    6 => Header::Bytes(taken),
                    _ => Header::String(String::from_utf8(taken.to_vec()).ok()?),
                }
            }
            8 => Header::Timestamp(i64::from_be_bytes(take(8)?.as_ref().try_into().ok()?)),
            9 => Header::Uuid(take(16)?.as_ref().try_into().ok()?),
            _ => return None,
        };
        headers.push((name, value));
    }
    Some(headers)
}

/// The frame of an event: a value of the stream's union in which one member is present.
///
/// `None` if the operation has no event stream, no member is present, or the frame would be too long.
pub fn event(service: &ServiceModel, operation: &Operation, event: &Value) -> Option<Bytes> {
    let (_, stream) = operation.event_stream()?;
    let Value::Structure(values) = event else { return None };
    let mut members = stream.schema.members().iter().zip(values);
    let (member, value) = members.find(|(_, value)| !value.is_null())?;
    let mut frame = start("event", ":event-type", member.name);
    fill(service, member, value, &mut frame);
    frame.encode()
}

/// The frame that ends a stream with an error.
pub fn exception(service: &ServiceModel, error: &ApiError) -> Option<Bytes> {
    let mut frame = start("exception", ":exception-type", error.shape.shape);
    put_text(&mut frame, ":content-type", document_type(service.protocol));
    let mut value = error.shape.schema.map(|schema| (schema, error.to_value(schema)));
    if value.as_ref().is_none_or(|(schema, _)| error::message_member(schema).is_none()) {
        value = None;
    }
    frame.payload = match value {
        Some((schema, value)) => document(service.protocol, schema, &value),
        None => {
            let mut body = b"{\"message\":".to_vec();
            json::write_string(&mut body, &error.message);
            body.push(b'}');
            body.into()
        }
    };
    frame.encode()
}

/// The first frame of a stream in the JSON protocols, where the output itself is an event.
///
/// `None` for the REST protocols, which have the output in the response's headers.
pub fn initial_response(service: &ServiceModel, operation: &Operation, output: &Value) -> Option<Bytes> {
    if !matches!(service.protocol, Protocol::Json10 | Protocol::Json11) || operation.event_stream().is_none()
    {
        return None;
    }
    let mut frame = start("event", ":event-type", "initial-response");
    put_text(&mut frame, ":content-type", document_type(service.protocol));
    frame.payload = json::encode(operation.output, output).into();
    frame.encode()
}

fn start(kind: &str, type_header: &str, name: &str) -> Frame {
    let mut frame = Frame::default();
    put_text(&mut frame, type_header, name);
    put_text(&mut frame, ":message-type", kind);
    frame
}

fn put_text(frame: &mut Frame, name: &str, value: &str) {
    frame.headers.push((name.to_owned(), Header::String(value.to_owned())));
}

/// Puts an event's members into the frame: headers, and either the one payload member or a document.
fn fill(service: &ServiceModel, event: &Member, value: &Value, frame: &mut Frame) {
    let Value::Structure(values) = value else { return };
    let members = event.schema.members();
    for (member, value) in members.iter().zip(values) {
        if let (Location::EventHeader, Some(header)) = (member.location, header(member, value)) {
            frame.headers.push((member.wire_name().to_owned(), header));
        }
    }
    let mut payloads = members.iter().zip(values);
    let Some((member, value)) = payloads.find(|(member, _)| member.location == Location::EventPayload) else {
        if members.iter().any(|member| member.location == Location::Body) {
            put_text(frame, ":content-type", document_type(service.protocol));
            frame.payload = document(service.protocol, event.schema, value);
        }
        return;
    };
    match value {
        Value::Blob(bytes) => {
            put_text(frame, ":content-type", "application/octet-stream");
            frame.payload = bytes.clone();
        }
        Value::String(text) => {
            put_text(frame, ":content-type", "text/plain");
            frame.payload = text.clone().into();
        }
        Value::Null => {}
        value => {
            put_text(frame, ":content-type", document_type(service.protocol));
            frame.payload = document(service.protocol, member.schema, value);
        }
    }
}

fn header(member: &Member, value: &Value) -> Option<Header> {
    Some(match (value, member.schema.kind) {
        (Value::Boolean(value), _) => Header::Boolean(*value),
        (Value::Integer(value), Kind::Long) => Header::Long(*value),
        (Value::Integer(value), _) => Header::Integer(i32::try_from(*value).ok()?),
        (Value::String(text), _) => Header::String(text.clone()),
        (Value::Blob(bytes), _) => Header::Bytes(bytes.clone()),
        (Value::Timestamp(millis), _) => Header::Timestamp(*millis),
        _ => return None,
    })
}

fn document(protocol: Protocol, schema: &Schema, value: &Value) -> Bytes {
    match protocol {
        Protocol::RestJson | Protocol::Json10 | Protocol::Json11 => json::encode(schema, value).into(),
        Protocol::RestXml | Protocol::Query | Protocol::Ec2 => {
            let mut out = String::new();
            xml::write_element(&mut out, schema.name, schema, value, None, None);
            out.into()
        }
    }
}

fn document_type(protocol: Protocol) -> &'static str {
    match protocol {
        Protocol::RestJson => "application/json",
        Protocol::Json10 => "application/x-amz-json-1.0",
        Protocol::Json11 => "application/x-amz-json-1.1",
        Protocol::RestXml | Protocol::Query | Protocol::Ec2 => "application/xml",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frames_survive_a_round_trip() {
        let frame = Frame {
            headers: vec![
                (":event-type".to_owned(), Header::String("PayloadChunk".to_owned())),
                ("a".to_owned(), Header::Boolean(false)),
                ("b".to_owned(), Header::Byte(-1)),
                ("c".to_owned(), Header::Short(-2)),
                ("d".to_owned(), Header::Integer(3)),
                ("e".to_owned(), Header::Long(i64::MIN)),
                ("f".to_owned(), Header::Bytes(Bytes::from_static(b"\0\xff"))),
                ("g".to_owned(), Header::Timestamp(1_764_037_655_000)),
                ("h".to_owned(), Header::Uuid([7; 16])),
            ],
            payload: Bytes::from_static(b"hello"),
        };
        let encoded = frame.encode().unwrap();
        let mut two = encoded.to_vec();
        two.extend_from_slice(&encoded);
        let (decoded, len) = Frame::decode(&two.into()).unwrap().unwrap();
        assert_eq!((decoded, len), (frame, encoded.len()));
        for len in 0..encoded.len() {
            assert_eq!(Frame::decode(&encoded.slice(..len)), Ok(None), "{len}");
        }
        for at in 0..encoded.len() {
            let mut changed = encoded.to_vec();
            changed[at] ^= 1;
            assert!(!matches!(Frame::decode(&changed.into()), Ok(Some(_))), "{at}");
        }
    }

    /// The specification's example of a message without headers and of an empty one.
    #[test]
    fn frames_look_as_the_specification_says() {
        let empty = Frame::default().encode().unwrap();
        assert_eq!(empty.as_ref(), b"\0\0\0\x10\0\0\0\0\x05\xc2\x48\xeb\x7d\x98\xc8\xff");
        let long = Frame { payload: vec![0; FRAME_BYTES_MAX].into(), ..Frame::default() };
        assert_eq!(long.encode(), None);
    }
}

//! Bodies in chunks (`aws-chunked`), each with a signature of its own or none.
//!
//! ```text
//! 400;chunk-signature=SIGNATURE\r\n  DATA \r\n … 0;chunk-signature=SIGNATURE\r\n
//! x-amz-checksum-crc32:VALUE\r\n  x-amz-trailer-signature:SIGNATURE\r\n  \r\n
//! ```

use bytes::Bytes;
use sha2::{Digest as _, Sha256};

use super::{Authorization, Payload, SignatureError, hex, hmac, payload_of, same};
use crate::Request;

/// Most chunks in a body.
const CHUNKS_MAX: usize = 1_000_000;
/// Longest line (a chunk's head, a trailer), in bytes.
const LINE_BYTES_MAX: usize = 8 * 1024;
/// Most lines of a trailer.
const TRAILER_LINES_MAX: usize = 32;

/// The body without its chunks' frames; `None` if it is not chunked.
///
/// With an authorization and the key's secret, every chunk's signature is checked if the client signed
/// them. Without, the frames are only taken off.
pub fn decode_body(
    request: &Request,
    signer: Option<(&Authorization, &str)>,
) -> Result<Option<Bytes>, SignatureError> {
    let payload = payload_of(request);
    let Some(Payload::Chunked { signed, trailer }) = payload else { return Ok(None) };
    let chain = match signer {
        Some((authorization, secret)) if signed => Some(Chain::new(authorization, secret)),
        _ => None,
    };
    let mut reader = Reader { body: &request.body, at: 0, chain };
    let data = reader.chunks(signed)?;
    reader.trailer(signed, trailer)?;
    let declared = request.header("x-amz-decoded-content-length");
    if declared.is_some_and(|length| length.parse() != Ok(data.len())) {
        return Err(SignatureError::Chunk { text: "the length is not the declared one" });
    }
    Ok(Some(data.into()))
}

/// Each chunk's signature covers the one before; the first covers that of the head.
struct Chain {
    key: [u8; 32],
    date: String,
    scope: String,
    previous: String,
}

impl Chain {
    fn new(authorization: &Authorization, secret: &str) -> Self {
        Self {
            key: authorization.signing_key(secret),
            date: authorization.date.clone(),
            scope: authorization.scope.text(),
            previous: authorization.signature.clone(),
        }
    }

    fn check(&mut self, kind: &str, digests: &str, given: &str) -> bool {
        let Self { key, date, scope, previous } = self;
        let text = format!("AWS4-HMAC-SHA256-{kind}\n{date}\n{scope}\n{previous}\n{digests}");
        let expected = hex(&hmac(key, text.as_bytes()));
        let right = same(&expected, given);
        self.previous = expected;
        right
    }
}

struct Reader<'a> {
    body: &'a [u8],
    at: usize,
    chain: Option<Chain>,
}

impl<'a> Reader<'a> {
    fn chunks(&mut self, signed: bool) -> Result<Vec<u8>, SignatureError> {
        let mut data = Vec::with_capacity(self.body.len());
        for index in 0..CHUNKS_MAX {
            let head = self.line()?;
            let (size, extension) = head.split_once(';').unwrap_or((head, ""));
            let size = usize::from_str_radix(size.trim(), 16)
                .map_err(|_| SignatureError::Chunk { text: "a size is no number" })?;
            let chunk = self.take(size)?;
            if let (true, Some(chain)) = (signed, &mut self.chain) {
                let given = extension.trim().strip_prefix("chunk-signature=").unwrap_or_default();
                let digests = format!("{}\n{}", hex(&Sha256::digest(b"")), hex(&Sha256::digest(chunk)));
                if !chain.check("PAYLOAD", &digests, given) {
                    return Err(SignatureError::ChunkMismatch { index });
                }
            }
            if size == 0 {
                return Ok(data);
            }
            data.extend_from_slice(chunk);
            if self.take(2)? != b"\r\n" {
                return Err(SignatureError::Chunk { text: "a chunk does not end where it should" });
            }
        }
        Err(SignatureError::Chunk { text: "there are too many chunks" })
    }

    fn trailer(&mut self, signed: bool, expected: bool) -> Result<(), SignatureError> {
        let mut canonical = String::new();
        let mut signature = None;
        // Some clients leave out the empty line at the very end.
        for _ in 0..TRAILER_LINES_MAX {
            if self.at == self.body.len() {
                break;
            }
            let line = self.line()?;
            if line.is_empty() {
                break;
            }
            let Some((name, value)) = line.split_once(':') else {
                return Err(SignatureError::Chunk { text: "a trailer is no header" });
            };
            let (name, value) = (name.trim().to_ascii_lowercase(), value.trim());
            if name == "x-amz-trailer-signature" {
                signature = Some(value.to_owned());
            } else {
                canonical.push_str(&format!("{name}:{value}\n"));
            }
        }
        if self.at != self.body.len() {
            return Err(SignatureError::Chunk { text: "something follows the last chunk" });
        }
        if let (true, true, Some(chain)) = (signed, expected, &mut self.chain) {
            let digest = hex(&Sha256::digest(canonical.as_bytes()));
            if !chain.check("TRAILER", &digest, signature.as_deref().unwrap_or_default()) {
                return Err(SignatureError::ChunkMismatch { index: CHUNKS_MAX });
            }
        }
        Ok(())
    }

    /// The bytes up to the next line break, which is consumed with them.
    fn line(&mut self) -> Result<&'a str, SignatureError> {
        let rest = &self.body[self.at..];
        let window = &rest[..rest.len().min(LINE_BYTES_MAX)];
        let end = window.windows(2).position(|pair| pair == b"\r\n");
        let end = end.ok_or(SignatureError::Chunk { text: "a line does not end" })?;
        self.at += end + 2;
        std::str::from_utf8(&rest[..end]).map_err(|_| SignatureError::Chunk { text: "a line is not UTF-8" })
    }

    fn take(&mut self, size: usize) -> Result<&'a [u8], SignatureError> {
        let rest = &self.body[self.at..];
        let taken = rest.get(..size).ok_or(SignatureError::Chunk { text: "the body ends too soon" })?;
        self.at += size;
        Ok(taken)
    }
}

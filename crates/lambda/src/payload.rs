//! Payloads of invocations: passed on as they are, once it is sure that they are JSON.

use bytes::Bytes;
use serde::de::IgnoredAny;

use crate::error::Error;

/// Payloads above this size are checked on a thread that may block, in bytes; ours: 64 KiB take about 0.1 ms.
const INLINE_BYTES_MAX: usize = 65_536;

/// What AWS's parser says after each of its sentences.
const SOURCE: &str =
    "\n at [Source: REDACTED (`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION` disabled); line: 1, column: ";

/// The payload, if it is within the limit and JSON; the empty one is fine.
pub async fn check(payload: Bytes, bytes_max: usize) -> Result<Bytes, Error> {
    if payload.len() > bytes_max {
        return Err(Error::PayloadTooLarge { limit: bytes_max });
    }
    if payload.len() <= INLINE_BYTES_MAX {
        return check_json(&payload).map(|()| payload);
    }
    let checking = tokio::task::spawn_blocking(move || check_json(&payload).map(|()| payload));
    checking.await.unwrap_or(Err(Error::Internal { what: "checking a payload was stopped" }))
}

fn check_json(payload: &[u8]) -> Result<(), Error> {
    if payload.is_empty() {
        return Ok(());
    }
    let text = std::str::from_utf8(payload).map_err(|error| {
        let at = error.valid_up_to();
        let byte = payload.get(at).copied().unwrap_or(0);
        Error::PayloadMalformed { reason: not_utf8(payload, at, byte) }
    })?;
    let mut parser = serde_json::Deserializer::from_str(text);
    // Depth is the function's business, not ours.
    match serde::Deserialize::deserialize(&mut parser).and_then(|_: IgnoredAny| parser.end()) {
        Ok(()) => Ok(()),
        Err(error) => {
            let at = error.column().saturating_sub(1);
            Err(Error::PayloadMalformed { reason: unexpected(text, at) })
        }
    }
}

/// AWS's parser meets a byte that begins no character as a character only where a value should begin.
fn not_utf8(payload: &[u8], at: usize, byte: u8) -> String {
    let column = at + 1;
    if payload[..at].iter().all(u8::is_ascii_whitespace) {
        return format!("Unexpected character ((CTRL-CHAR, code {byte})): {EXPECTED}{SOURCE}{column}]");
    }
    format!("Invalid UTF-8 start byte 0x{byte:02x}{SOURCE}{column}]")
}

fn unexpected(text: &str, at: usize) -> String {
    let column = at + 1;
    match text.get(at..).and_then(|rest| rest.chars().next()) {
        Some(character) if character.is_control() => {
            let code = u32::from(character);
            format!("Unexpected character ((CTRL-CHAR, code {code})): {EXPECTED}{SOURCE}{column}]")
        }
        Some(character) => {
            let code = u32::from(character);
            format!("Unexpected character ('{character}' (code {code})): {EXPECTED}{SOURCE}{column}]")
        }
        None => format!("Unexpected end-of-input{SOURCE}{column}]"),
    }
}

const EXPECTED: &str =
    "expected a valid value (JSON String, Number, Array, Object or token 'null', 'true' or 'false')";

#[cfg(test)]
mod tests {
    use super::*;

    fn reason(payload: &[u8]) -> Option<String> {
        match check_json(payload) {
            Err(Error::PayloadMalformed { reason }) => Some(reason),
            _ => None,
        }
    }

    #[test]
    fn any_json_value_passes() {
        for payload in ["", "{}", "null", "true", "1", " [1, 2] ", "\"ä\"", "-0.5e3"] {
            assert_eq!(reason(payload.as_bytes()), None, "{payload}");
        }
    }

    #[test]
    fn what_is_no_json_is_refused_in_awss_words() {
        assert_eq!(
            reason(b"\x99x").as_deref(),
            Some(
                "Unexpected character ((CTRL-CHAR, code 153)): expected a valid value (JSON String, Number, Array, \
                 Object or token 'null', 'true' or 'false')\n at [Source: REDACTED \
                 (`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION` disabled); line: 1, column: 1]"
            )
        );
        assert!(
            reason(b"\"x\x87\"").is_some_and(|reason| reason.starts_with("Invalid UTF-8 start byte 0x87\n"))
        );
        for payload in ["{", "hello", "{} {}", "[1,]", "nul"] {
            assert!(reason(payload.as_bytes()).is_some(), "{payload}");
        }
    }
}

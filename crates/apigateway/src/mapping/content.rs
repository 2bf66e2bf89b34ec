//! Text or binary: what a body is by its type, and what content handling makes of it
//! ("Content type conversions in API Gateway").

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use bytes::Bytes;

use super::failure::Failure;
use super::{Multi, header};

/// `contentHandling`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContentHandling {
    ConvertToBinary,
    ConvertToText,
}

impl ContentHandling {
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "CONVERT_TO_BINARY" => Some(Self::ConvertToBinary),
            "CONVERT_TO_TEXT" => Some(Self::ConvertToText),
            _ => None,
        }
    }
}

/// A body after its conversion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Payload {
    /// Templates can read it.
    Text(String),
    Binary(Bytes),
}

impl Payload {
    pub fn into_bytes(self) -> Bytes {
        match self {
            Self::Text(text) => text.into(),
            Self::Binary(bytes) => bytes,
        }
    }
}

/// Whether the first type that a header names is one of the API's binary types.
pub fn is_binary(headers: &Multi, name: &str, binary_media_types: &[String]) -> bool {
    let Some(value) = header(headers, name).last() else { return false };
    let first = value.split([',', ';']).next().unwrap_or_default().trim();
    let Some((kind, subtype)) = first.split_once('/') else { return false };
    binary_media_types.iter().any(|known| {
        let known = known.split(';').next().unwrap_or_default().trim();
        match known.split_once('/') {
            Some(("*", "*")) => true,
            // AWS knows no other pattern with a star in front.
            Some(("*", _)) | None => false,
            Some((known_kind, known_subtype)) => {
                kind.eq_ignore_ascii_case(known_kind)
                    && (known_subtype == "*" || subtype.eq_ignore_ascii_case(known_subtype))
            }
        }
    })
}

/// The body of a request for its integration.
pub fn convert_request(
    body: &Bytes,
    is_binary: bool,
    handling: Option<ContentHandling>,
) -> Result<Payload, Failure> {
    match (is_binary, handling) {
        (true, Some(ContentHandling::ConvertToText)) => Ok(Payload::Text(BASE64.encode(body))),
        (true, _) => Ok(Payload::Binary(body.clone())),
        (false, Some(ContentHandling::ConvertToBinary)) => decode(body),
        (false, _) => Ok(text(body)),
    }
}

/// The body of a response for the client, who may accept binary types.
pub fn convert_response(
    body: &Bytes,
    is_binary: bool,
    accepts_binary: bool,
    handling: Option<ContentHandling>,
) -> Result<Payload, Failure> {
    let to_text = handling.map_or(!accepts_binary, |handling| handling == ContentHandling::ConvertToText);
    match (is_binary, to_text) {
        (true, true) => Ok(Payload::Text(BASE64.encode(body))),
        (true, false) => Ok(Payload::Binary(body.clone())),
        (false, true) => Ok(text(body)),
        (false, false) => decode(body),
    }
}

/// What is no UTF-8 becomes U+FFFD (recorded on AWS).
fn text(body: &Bytes) -> Payload {
    Payload::Text(String::from_utf8_lossy(body).into_owned())
}

fn decode(body: &Bytes) -> Result<Payload, Failure> {
    let compact: Vec<u8> = body.iter().copied().filter(|byte| !byte.is_ascii_whitespace()).collect();
    match BASE64.decode(compact) {
        Ok(decoded) => Ok(Payload::Binary(decoded.into())),
        Err(error) => Err(Failure::internal(format!("Unable to decode the body from base64: {error}"))),
    }
}

#[cfg(test)]
mod tests {
    use bytes::Bytes;

    use super::{ContentHandling, Payload, convert_request, convert_response, is_binary};
    use crate::mapping::Multi;

    #[test]
    fn types_are_binary_by_the_apis_list() {
        let check = |value: &str, types: &[&str], expected: bool| {
            let headers = Multi::from([("content-type".to_owned(), vec![value.to_owned()])]);
            let types: Vec<String> = types.iter().map(|name| (*name).to_owned()).collect();
            assert_eq!(is_binary(&headers, "Content-Type", &types), expected, "{value} of {types:?}");
        };
        check("image/png", &["image/png"], true);
        check("image/png; q=1", &["image/png"], true);
        check("image/png,image/*,*/*;q=0.8", &["image/png"], true);
        check("image/webp,image/png", &["image/png"], false);
        check("image/jpeg", &["image/png"], false);
        check("image/*", &["image/png"], false);
        check("*/*", &["image/png"], false);
        check("application/zip", &["application/*"], true);
        check("random/test", &["*/test"], false);
        check("anything/at-all", &["*/*"], true);
        check("nonsense", &["*/*"], false);
        assert!(!is_binary(&Multi::new(), "Content-Type", &["*/*".to_owned()]));
    }

    const BASE64: &str = "AP8=";
    const DECODED: &[u8] = &[0, 255];

    #[test]
    fn requests_are_converted() {
        use ContentHandling::{ConvertToBinary, ConvertToText};
        let check = |body: &'static [u8], is_binary, handling, expected: Option<Payload>| {
            let converted = convert_request(&Bytes::from_static(body), is_binary, handling).ok();
            assert_eq!(converted, expected, "{body:?} {is_binary} {handling:?}");
        };
        let text = |text: &str| Some(Payload::Text(text.to_owned()));
        let binary = |bytes: &'static [u8]| Some(Payload::Binary(Bytes::from_static(bytes)));
        check(b"text", false, None, text("text"));
        check(DECODED, false, None, text("\0\u{fffd}"));
        check(b"text", false, Some(ConvertToText), text("text"));
        check(BASE64.as_bytes(), false, Some(ConvertToBinary), binary(DECODED));
        check(b"text!", false, Some(ConvertToBinary), None);
        check(DECODED, true, None, binary(DECODED));
        check(DECODED, true, Some(ConvertToBinary), binary(DECODED));
        check(DECODED, true, Some(ConvertToText), text(BASE64));
    }

    #[test]
    fn responses_are_converted() {
        use ContentHandling::{ConvertToBinary, ConvertToText};
        let check = |is_binary, accepts, handling, expected: &str| {
            let body = Bytes::from_static(if is_binary { DECODED } else { BASE64.as_bytes() });
            let converted = match convert_response(&body, is_binary, accepts, handling) {
                Ok(Payload::Text(text)) => format!("text {text}"),
                Ok(Payload::Binary(bytes)) => format!("bytes {bytes:?}"),
                Err(failure) => failure.reason,
            };
            assert_eq!(converted, expected, "{is_binary} {accepts} {handling:?}");
        };
        let decoded = "bytes b\"\\0\\xff\"";
        check(false, false, None, "text AP8=");
        check(false, false, Some(ConvertToBinary), decoded);
        check(false, false, Some(ConvertToText), "text AP8=");
        check(false, true, None, decoded);
        check(false, true, Some(ConvertToText), "text AP8=");
        check(true, false, None, "text AP8=");
        check(true, false, Some(ConvertToBinary), decoded);
        check(true, false, Some(ConvertToText), "text AP8=");
        check(true, true, None, decoded);
        check(true, true, Some(ConvertToText), "text AP8=");
    }
}

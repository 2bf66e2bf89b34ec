//! HTTP endpoints behind methods (`HTTP` and `HTTP_PROXY`).

use std::io::Read as _;

use ::http::{HeaderName, HeaderValue, Request, Uri};
use bytes::Bytes;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use web::{RequestError, Verify};

use super::invalid_address;
use crate::mapping::failure::Failure;
use crate::mapping::request::IntegrationRequest;
use crate::mapping::response::IntegrationResponse;
use crate::mapping::{Multi, header, headers};
use crate::service::ApiGateway;

/// Longest body of a response, in bytes (AWS: "Amazon API Gateway quotas", payload size).
const BODY_BYTES_MAX: usize = 10 << 20;

/// What stands in a query as it is.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Sends the request and reads the whole response.
pub async fn call(
    gateway: &ApiGateway,
    sent: &IntegrationRequest,
    verify: Verify,
) -> Result<IntegrationResponse, Failure> {
    let request = request(sent).ok_or_else(invalid_address)?;
    match gateway.http.send(request, verify, BODY_BYTES_MAX).await {
        Ok(response) => Ok(received(response)),
        Err(error) => {
            tracing::debug!(
                uri = sent.uri,
                error = &error as &dyn std::error::Error,
                "an endpoint gives no answer"
            );
            Err(match error {
                RequestError::Unreachable(_) | RequestError::Broken(_) => {
                    Failure::network("Execution failed due to a network error communicating with endpoint")
                }
                RequestError::Body(_) => Failure::internal(
                    "Execution failed due to configuration error: The response of the endpoint cannot be read",
                ),
            })
        }
    }
}

/// `None`: the address is none.
fn request(sent: &IntegrationRequest) -> Option<Request<Bytes>> {
    let uri: Uri = address(sent).parse().ok()?;
    let is_http = matches!(uri.scheme_str(), Some("http" | "https"));
    let authority = uri.authority()?;
    let (_, port) = authority.as_str().rsplit_once(':').unwrap_or_default();
    let has_port = !port.is_empty() && !port.ends_with(']');
    if !is_http || authority.host().is_empty() || (has_port && authority.port_u16().is_none()) {
        return None;
    }
    let has_body = !matches!(&*sent.http_method, "GET" | "HEAD" | "OPTIONS");
    let body = if has_body { sent.body.clone() } else { Bytes::new() };
    let mut request = Request::builder().method(sent.http_method.as_str()).uri(uri).body(body).ok()?;
    for (name, values) in &sent.headers {
        let Ok(name) = HeaderName::from_bytes(name.as_bytes()) else { continue };
        if HOP_BY_HOP.contains(&name.as_str()) {
            continue;
        }
        // Several values of one header reach an endpoint as one.
        if let Ok(value) = HeaderValue::from_str(&values.join(",")) {
            request.headers_mut().insert(name, value);
        }
    }
    Some(request)
}

/// Headers that belong to the connection, and are the client library's own.
const HOP_BY_HOP: [&str; 5] = ["connection", "content-length", "keep-alive", "transfer-encoding", "upgrade"];

/// The address with the query that was mapped, behind what it has by itself.
fn address(sent: &IntegrationRequest) -> String {
    let mut address = sent.uri.split('#').next().unwrap_or_default().to_owned();
    let mut separator = if address.contains('?') { '&' } else { '?' };
    for (name, values) in &sent.query {
        for value in values {
            address.push(separator);
            address.extend(utf8_percent_encode(name, ENCODED));
            address.push('=');
            address.extend(utf8_percent_encode(value, ENCODED));
            separator = '&';
        }
    }
    address
}

fn received(response: ::http::Response<Bytes>) -> IntegrationResponse {
    let (head, body) = response.into_parts();
    let mut seen = Multi::new();
    for (name, value) in &head.headers {
        let value = value.as_bytes().iter().map(|byte| char::from(*byte)).collect();
        seen.entry(headers::usual_name(name.as_str())).or_default().push(value);
    }
    let (body, was_decoded) = match header(&seen, "content-encoding").last().map(String::as_str) {
        Some("gzip") => decoded(flate2::read::MultiGzDecoder::new(&*body), &body),
        Some("deflate") => decoded(flate2::read::ZlibDecoder::new(&*body), &body),
        _ => (body, false),
    };
    if was_decoded {
        seen.shift_remove("Content-Encoding");
        seen.shift_remove("Content-Length");
    }
    IntegrationResponse { status: head.status.as_u16().into(), headers: seen, body }
}

/// The text that templates and clients want; what is not what it says it is stays as it is.
fn decoded(reader: impl std::io::Read, body: &Bytes) -> (Bytes, bool) {
    let mut plain = Vec::new();
    let limit = BODY_BYTES_MAX as u64;
    match reader.take(limit + 1).read_to_end(&mut plain) {
        Ok(length) if length <= BODY_BYTES_MAX => (plain.into(), true),
        _ => (body.clone(), false),
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::*;

    fn sent(uri: &str, query: &[(&str, &[&str])]) -> IntegrationRequest {
        let owned = |values: &[&str]| values.iter().map(|value| (*value).to_owned()).collect();
        IntegrationRequest {
            http_method: "POST".to_owned(),
            uri: uri.to_owned(),
            query: query.iter().map(|(name, values)| ((*name).to_owned(), owned(values))).collect(),
            headers: Multi::from([
                ("X-Many".to_owned(), vec!["1".to_owned(), "2".to_owned()]),
                ("Connection".to_owned(), vec!["close".to_owned()]),
            ]),
            body: "b".into(),
            overrides: Default::default(),
        }
    }

    #[test]
    fn addresses_are_completed() {
        let check = |uri: &str, query: &[(&str, &[&str])], expected: &str| {
            assert_eq!(address(&sent(uri, query)), expected);
        };
        check("http://h/p", &[], "http://h/p");
        check(
            "http://h/p?x=1#f",
            &[("y", &["a b", "/"]), ("é", &[""])],
            "http://h/p?x=1&y=a%20b&y=%2F&%C3%A9=",
        );
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for uri in ["", "https://", "http:///x", "ftp://h/", "/x", "http://h:x/", "http://a b/"] {
            assert!(request(&sent(uri, &[])).is_none(), "{uri}");
        }
        let request = request(&sent("http://h/p", &[])).unwrap();
        assert_eq!(request.headers()["x-many"], "1,2");
        assert!(!request.headers().contains_key("connection"));
    }

    #[test]
    fn compressed_bodies_are_read() {
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        encoder.write_all(b"text").unwrap();
        let packed = encoder.finish().unwrap();
        let response = |body: Vec<u8>| {
            let response = ::http::Response::builder().status(201).header("content-encoding", "gzip");
            received(response.body(body.into()).unwrap())
        };
        let plain = response(packed);
        assert_eq!((plain.status, &plain.body[..], plain.headers.len()), (201, &b"text"[..], 0));
        let odd = response(b"no gzip".to_vec());
        assert_eq!((&odd.body[..], odd.headers.len()), (&b"no gzip"[..], 1));
    }
}

//! Browsers: which pages may use the endpoint.
//!
//! With `--auth open` whoever reaches the endpoint can run code. Other machines do not reach a loopback address,
//! but any page in a browser on this machine can send requests to it. So a request that a browser sends for a
//! page must come from a page of this machine (Fetch standard, "CORS protocol"), and name this machine in its
//! `Host`, so that a foreign name that resolves to 127.0.0.1 gains nothing.

use http::{HeaderValue, Method, StatusCode, Uri, header};

use crate::reply;

/// How long a browser may remember what is allowed, in seconds.
const PREFLIGHT_SECONDS: &str = "600";

/// A page of this machine, as its browser names it.
pub(crate) struct Origin(HeaderValue);

/// The page that sends the request, if one does; or the refusal of a foreign one.
pub(crate) fn check(request: &web::Request) -> Result<Option<Origin>, Box<web::Response>> {
    let headers = request.headers();
    let refuse = |what: &str| {
        let text = format!("pages of {what} may not use this endpoint\n");
        Box::new(reply::plain(StatusCode::FORBIDDEN, text))
    };
    if headers.contains_key("sec-fetch-site") {
        let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
        if !is_local(host) {
            return Err(refuse("other sites"));
        }
        // A link on a foreign page may lead here, but nothing else of it.
        let site = headers.get("sec-fetch-site").map(HeaderValue::as_bytes);
        let mode = headers.get("sec-fetch-mode").map(HeaderValue::as_bytes);
        if site == Some(b"cross-site") && mode == Some(b"no-cors") {
            return Err(refuse("other sites"));
        }
    }
    let Some(origin) = headers.get(header::ORIGIN) else { return Ok(None) };
    let text = origin.to_str().unwrap_or_default();
    let local =
        text.parse::<Uri>().is_ok_and(|uri| uri.authority().is_some_and(|host| is_local(host.as_str())));
    if local { Ok(Some(Origin(origin.clone()))) } else { Err(refuse("other sites")) }
}

/// Whether a host, with or without a port, is a name of this machine.
fn is_local(authority: &str) -> bool {
    let Ok(authority) = authority.parse::<http::uri::Authority>() else { return false };
    let host = authority.host();
    let address = host.trim_start_matches('[').trim_end_matches(']').parse::<std::net::IpAddr>();
    match address {
        Ok(address) => address.is_loopback(),
        Err(_) => host.eq_ignore_ascii_case("localhost") || host.to_ascii_lowercase().ends_with(".localhost"),
    }
}

/// The answer to a browser that asks what it may send.
pub(crate) fn answer_preflight(request: &web::Request, origin: Option<&Origin>) -> Option<web::Response> {
    let asks = request.method() == Method::OPTIONS
        && request.headers().contains_key(header::ACCESS_CONTROL_REQUEST_METHOD);
    if !asks {
        return None;
    }
    let mut response = web::Response::default();
    *response.status_mut() = StatusCode::NO_CONTENT;
    let headers = response.headers_mut();
    let methods = HeaderValue::from_static("GET, HEAD, POST, PUT, PATCH, DELETE");
    headers.insert(header::ACCESS_CONTROL_ALLOW_METHODS, methods);
    if let Some(wanted) = request.headers().get(header::ACCESS_CONTROL_REQUEST_HEADERS) {
        headers.insert(header::ACCESS_CONTROL_ALLOW_HEADERS, wanted.clone());
    }
    headers.insert(header::ACCESS_CONTROL_MAX_AGE, HeaderValue::from_static(PREFLIGHT_SECONDS));
    allow(&mut response, origin);
    Some(response)
}

/// Lets the page read the answer.
pub(crate) fn allow(response: &mut web::Response, origin: Option<&Origin>) {
    let Some(Origin(origin)) = origin else { return };
    let headers = response.headers_mut();
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, origin.clone());
    headers.insert(header::ACCESS_CONTROL_EXPOSE_HEADERS, HeaderValue::from_static("*"));
    headers.append(header::VARY, HeaderValue::from_static("Origin"));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn allowed(headers: &[(&'static str, &str)]) -> bool {
        let mut request = web::Request::default();
        for (name, value) in headers {
            request.headers_mut().insert(*name, value.parse().unwrap());
        }
        check(&request).is_ok()
    }

    #[test]
    fn only_pages_of_this_machine_may_use_the_endpoint() {
        assert!(allowed(&[("host", "cloud.example:4566")]));
        assert!(allowed(&[("origin", "http://localhost:3000"), ("host", "127.0.0.1:4566")]));
        assert!(allowed(&[("origin", "http://app.localhost"), ("host", "127.0.0.1:4566")]));
        assert!(allowed(&[("origin", "http://[::1]:8080")]));
        assert!(allowed(&[("sec-fetch-site", "same-origin"), ("host", "localhost:4566")]));
        assert!(allowed(&[
            ("sec-fetch-site", "cross-site"),
            ("sec-fetch-mode", "navigate"),
            ("host", "localhost:4566")
        ]));

        assert!(!allowed(&[("origin", "https://evil.example")]));
        assert!(!allowed(&[("origin", "http://localhost.evil.example")]));
        assert!(!allowed(&[("origin", "null")]));
        assert!(!allowed(&[("sec-fetch-site", "same-origin"), ("host", "evil.example:4566")]));
        assert!(!allowed(&[
            ("sec-fetch-site", "cross-site"),
            ("sec-fetch-mode", "no-cors"),
            ("host", "localhost:4566")
        ]));
    }
}

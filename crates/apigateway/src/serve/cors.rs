//! Cross-origin rules of an HTTP API, as browsers ask for them (Fetch standard, "CORS protocol").

use ::http::header::{self, HeaderName};
use ::http::{HeaderMap, HeaderValue, Method, Request, StatusCode};
use bytes::Bytes;

use crate::http_api::Cors;

/// The answer to a preflight request, if this is one. No integration is asked.
pub fn preflight(cors: &Cors, request: &Request<Bytes>) -> Option<web::Response> {
    if request.method() != Method::OPTIONS {
        return None;
    }
    let origin = request.headers().get(header::ORIGIN)?;
    request.headers().get(header::ACCESS_CONTROL_REQUEST_METHOD)?;
    let mut response = web::Response::new(web::Body::empty());
    *response.status_mut() = StatusCode::NO_CONTENT;
    let headers = response.headers_mut();
    if allow_origin(cors, origin, headers) {
        put_list(headers, header::ACCESS_CONTROL_ALLOW_METHODS, cors.allow_methods.as_deref());
        put_list(headers, header::ACCESS_CONTROL_ALLOW_HEADERS, cors.allow_headers.as_deref());
        if let Some(max_age_s) = cors.max_age {
            headers.insert(header::ACCESS_CONTROL_MAX_AGE, max_age_s.into());
        }
    }
    Some(response)
}

/// Lets a page of an allowed origin see the response. What the integration said itself is overwritten
/// ("Configure CORS for HTTP APIs").
pub fn expose(cors: &Cors, origin: &HeaderValue, headers: &mut HeaderMap) {
    for name in [
        header::ACCESS_CONTROL_ALLOW_ORIGIN,
        header::ACCESS_CONTROL_ALLOW_CREDENTIALS,
        header::ACCESS_CONTROL_ALLOW_METHODS,
        header::ACCESS_CONTROL_ALLOW_HEADERS,
        header::ACCESS_CONTROL_EXPOSE_HEADERS,
        header::ACCESS_CONTROL_MAX_AGE,
    ] {
        headers.remove(name);
    }
    if allow_origin(cors, origin, headers) {
        put_list(headers, header::ACCESS_CONTROL_EXPOSE_HEADERS, cors.expose_headers.as_deref());
    }
}

fn allow_origin(cors: &Cors, origin: &HeaderValue, headers: &mut HeaderMap) -> bool {
    let Ok(text) = origin.to_str() else { return false };
    let origins = cors.allow_origins.as_deref().unwrap_or_default();
    let has_credentials = cors.allow_credentials == Some(true);
    let allowed = if origins.iter().any(|pattern| pattern == "*") && !has_credentials {
        HeaderValue::from_static("*")
    } else if origins.iter().any(|pattern| matches(pattern, text)) {
        origin.clone()
    } else {
        return false;
    };
    if allowed != "*" {
        headers.append(header::VARY, HeaderValue::from_static("Origin"));
    }
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, allowed);
    if has_credentials {
        headers.insert(header::ACCESS_CONTROL_ALLOW_CREDENTIALS, HeaderValue::from_static("true"));
    }
    true
}

/// Whether an origin fits a pattern: `*`, `http://*`, `https://*.example.com`, or the origin itself.
fn matches(pattern: &str, origin: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern.eq_ignore_ascii_case(origin),
        Some((head, tail)) => {
            origin.len() >= head.len() + tail.len() && origin.starts_with(head) && origin.ends_with(tail)
        }
    }
}

fn put_list(headers: &mut HeaderMap, name: HeaderName, values: Option<&[String]>) {
    let Some(values) = values.filter(|values| !values.is_empty()) else { return };
    if let Ok(value) = HeaderValue::from_str(&values.join(",")) {
        headers.insert(name, value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cors(origins: &[&str], has_credentials: bool) -> Cors {
        let list = |values: &[&str]| Some(values.iter().map(ToString::to_string).collect());
        Cors {
            allow_credentials: Some(has_credentials),
            allow_headers: list(&["x-a", "x-b"]),
            allow_methods: list(&["GET", "PUT"]),
            allow_origins: list(origins),
            expose_headers: list(&["x-c"]),
            max_age: Some(60),
        }
    }

    fn ask(cors: &Cors, origin: &str) -> web::Response {
        let request = Request::options("/").header("origin", origin);
        let request = request.header("access-control-request-method", "GET");
        preflight(cors, &request.body(Bytes::new()).unwrap()).expect("a preflight")
    }

    #[test]
    fn a_preflight_is_answered_by_the_rules() {
        let answer = ask(&cors(&["https://*.example.com"], true), "https://a.example.com");
        assert_eq!(answer.status(), StatusCode::NO_CONTENT);
        let headers = answer.headers();
        assert_eq!(headers["access-control-allow-origin"], "https://a.example.com");
        assert_eq!(headers["access-control-allow-methods"], "GET,PUT");
        assert_eq!(headers["access-control-allow-headers"], "x-a,x-b");
        assert_eq!(headers["access-control-max-age"], "60");
        assert_eq!(headers["access-control-allow-credentials"], "true");
        let refused = ask(&cors(&["https://*.example.com"], true), "https://example.org");
        assert!(refused.headers().is_empty());
        assert_eq!(ask(&cors(&["*"], false), "http://x").headers()["access-control-allow-origin"], "*");
        let plain = Request::options("/").header("origin", "http://x").body(Bytes::new()).unwrap();
        assert!(preflight(&cors(&["*"], false), &plain).is_none());
    }

    #[test]
    fn what_the_integration_says_of_origins_is_overwritten() {
        let mut headers = HeaderMap::new();
        headers.insert("access-control-allow-origin", HeaderValue::from_static("*"));
        let cors = cors(&["http://localhost:3000"], false);
        expose(&cors, &HeaderValue::from_static("https://evil.example.org"), &mut headers);
        assert!(headers.is_empty());
        expose(&cors, &HeaderValue::from_static("http://localhost:3000"), &mut headers);
        assert_eq!(headers["access-control-allow-origin"], "http://localhost:3000");
        assert_eq!(headers["access-control-expose-headers"], "x-c");
    }
}

//! Cross-origin rules of a function URL, as browsers ask for them (Fetch standard, "CORS protocol").

use bytes::Bytes;
use http::header::{self, HeaderName};
use http::{HeaderMap, HeaderValue, Method, StatusCode};

use crate::url::Cors;

/// The answer to a preflight request, if this is one. The function is not asked.
pub fn preflight(cors: &Cors, request: &http::Request<Bytes>) -> Option<web::Response> {
    let origin = request.headers().get(header::ORIGIN)?;
    let wanted = request.headers().get(header::ACCESS_CONTROL_REQUEST_METHOD)?;
    if request.method() != Method::OPTIONS {
        return None;
    }
    let mut response = web::Response::new(web::Body::empty());
    *response.status_mut() = StatusCode::OK;
    let methods = cors.allow_methods.as_deref().unwrap_or_default();
    let is_method_allowed = methods.iter().any(|method| method == "*" || wanted == method.as_str());
    if is_method_allowed && allow_origin(cors, origin, response.headers_mut()) {
        let headers = response.headers_mut();
        put_list(headers, header::ACCESS_CONTROL_ALLOW_METHODS, cors.allow_methods.as_deref());
        put_list(headers, header::ACCESS_CONTROL_ALLOW_HEADERS, cors.allow_headers.as_deref());
        if let Some(max_age_s) = cors.max_age_s {
            headers.insert(header::ACCESS_CONTROL_MAX_AGE, max_age_s.into());
        }
    }
    Some(response)
}

/// Lets a page of an allowed origin see the response. What the function said itself is overwritten, as on AWS.
pub fn expose(cors: &Cors, origin: &HeaderValue, headers: &mut HeaderMap) {
    for name in [
        header::ACCESS_CONTROL_ALLOW_ORIGIN,
        header::ACCESS_CONTROL_ALLOW_CREDENTIALS,
        header::ACCESS_CONTROL_EXPOSE_HEADERS,
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
    if !origins.iter().any(|pattern| matches(pattern, text)) {
        return false;
    }
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, origin.clone());
    headers.append(header::VARY, HeaderValue::from_static("Origin"));
    if cors.allow_credentials == Some(true) {
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

    fn cors() -> Cors {
        let list = |values: &[&str]| Some(values.iter().map(ToString::to_string).collect());
        Cors {
            allow_credentials: Some(true),
            allow_headers: list(&["x-a", "x-b"]),
            allow_methods: list(&["GET", "PUT"]),
            allow_origins: list(&["https://*.example.com", "http://localhost:3000"]),
            expose_headers: list(&["x-c"]),
            max_age_s: Some(60),
        }
    }

    fn ask(origin: &str, method: &str) -> web::Response {
        let request = http::Request::options("/").header("origin", origin);
        let request = request.header("access-control-request-method", method);
        preflight(&cors(), &request.body(Bytes::new()).expect("a valid request")).expect("a preflight")
    }

    #[test]
    fn a_preflight_is_answered_by_the_rules() {
        let allowed = ask("https://a.example.com", "PUT");
        assert_eq!(allowed.headers()["access-control-allow-origin"], "https://a.example.com");
        assert_eq!(allowed.headers()["access-control-allow-methods"], "GET,PUT");
        assert_eq!(allowed.headers()["access-control-allow-headers"], "x-a,x-b");
        assert_eq!(allowed.headers()["access-control-max-age"], "60");
        assert_eq!(allowed.headers()["access-control-allow-credentials"], "true");
        for (origin, method) in [("https://example.org", "GET"), ("http://localhost:3000", "DELETE")] {
            let refused = ask(origin, method);
            assert!(!refused.headers().contains_key("access-control-allow-origin"), "{origin} {method}");
        }
    }

    #[test]
    fn an_ordinary_request_is_no_preflight() {
        let request = http::Request::options("/").header("origin", "http://localhost:3000");
        assert!(preflight(&cors(), &request.body(Bytes::new()).expect("a valid request")).is_none());
    }

    #[test]
    fn the_functions_own_cors_headers_are_overwritten() {
        let mut headers = HeaderMap::new();
        headers.insert("access-control-allow-origin", HeaderValue::from_static("*"));
        expose(&cors(), &HeaderValue::from_static("https://evil.example.org"), &mut headers);
        assert!(headers.is_empty());
        expose(&cors(), &HeaderValue::from_static("http://localhost:3000"), &mut headers);
        assert_eq!(headers["access-control-allow-origin"], "http://localhost:3000");
        assert_eq!(headers["access-control-expose-headers"], "x-c");
    }
}

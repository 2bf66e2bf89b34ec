//! Answers that no service makes.

use base::RequestId;
use http::{HeaderValue, StatusCode, header};

pub(crate) fn plain(status: StatusCode, text: impl Into<web::Body>) -> web::Response {
    with_type(status, "text/plain; charset=utf-8", text)
}

pub(crate) fn html(text: impl Into<web::Body>) -> web::Response {
    with_type(StatusCode::OK, "text/html; charset=utf-8", text)
}

pub(crate) fn json(status: StatusCode, document: &serde_json::Value) -> web::Response {
    with_type(status, "application/json", document.to_string())
}

fn with_type(status: StatusCode, content_type: &'static str, body: impl Into<web::Body>) -> web::Response {
    let mut response = web::Response::new(body.into());
    *response.status_mut() = status;
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
    response
}

/// The same answer with the request's id, unless it has one already.
pub(crate) fn with_request_id(mut response: web::Response, request_id: &RequestId) -> web::Response {
    if let Ok(value) = HeaderValue::from_str(request_id.as_str()) {
        response.headers_mut().entry("x-amzn-requestid").or_insert(value);
    }
    response
}

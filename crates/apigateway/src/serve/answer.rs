//! Answers that no integration makes, in AWS's words.

use ::http::{HeaderValue, StatusCode, header};
use base::RequestContext;

/// The header that carries a request's id to the clients of HTTP APIs.
pub const REQUEST_ID: &str = "apigw-requestid";

pub fn not_found(cx: &RequestContext) -> web::Response {
    message(cx, StatusCode::NOT_FOUND, r#"{"message":"Not Found"}"#)
}

pub fn forbidden(cx: &RequestContext) -> web::Response {
    message(cx, StatusCode::FORBIDDEN, r#"{"message":"Forbidden"}"#)
}

pub fn internal_error(cx: &RequestContext) -> web::Response {
    message(cx, StatusCode::INTERNAL_SERVER_ERROR, r#"{"message":"Internal Server Error"}"#)
}

pub fn unavailable(cx: &RequestContext) -> web::Response {
    message(cx, StatusCode::SERVICE_UNAVAILABLE, r#"{"message":"Service Unavailable"}"#)
}

pub fn too_large(cx: &RequestContext) -> web::Response {
    message(cx, StatusCode::PAYLOAD_TOO_LARGE, r#"{"message":"Request Entity Too Large"}"#)
}

fn message(cx: &RequestContext, status: StatusCode, body: &'static str) -> web::Response {
    let mut response = web::Response::new(web::Body::from(body));
    *response.status_mut() = status;
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    with_request_id(response, cx)
}

pub fn with_request_id(mut response: web::Response, cx: &RequestContext) -> web::Response {
    if let Ok(id) = HeaderValue::from_str(cx.request_id.as_str()) {
        response.headers_mut().insert(REQUEST_ID, id);
    }
    response
}

//! Responses for clients, with the headers that every answer of a REST API has.

use ::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use bytes::Bytes;

use super::method::LiveMethod;
use super::visit::{self, Caller, Visit};
use crate::mapping::Multi;
use crate::mapping::failure::Failure;
use crate::mapping::request::IntegrationKind;
use crate::mapping::response::MethodResponse;

/// There is no such stage.
pub fn no_stage() -> web::Response {
    let headers = Multi::from([
        ("Content-Type".to_owned(), vec!["application/json".to_owned()]),
        ("x-amzn-ErrorType".to_owned(), vec!["ForbiddenException".to_owned()]),
    ]);
    response(&visit::extended_id(), 403, &headers, Bytes::from_static(br#"{"message":"Forbidden"}"#))
}

/// What a method answered.
pub fn success(visit: &Visit<'_>, kind: IntegrationKind, answered: MethodResponse) -> web::Response {
    let mut response = response(&visit.extended_id, answered.status, &answered.headers, answered.body);
    if !matches!(kind, IntegrationKind::HttpProxy | IntegrationKind::Mock) {
        append(response.headers_mut(), "x-amzn-trace-id", &visit.trace);
    }
    response
}

/// Why there is no answer of a method, in the words of the API or AWS's.
pub fn failure(
    visit: &Visit<'_>,
    method: Option<&LiveMethod>,
    caller: &Caller,
    failure: &Failure,
) -> web::Response {
    let context = visit.context(method, caller);
    let responses = &visit.served.deployment.gateway_responses;
    let answer = responses.answer(failure, &visit.request, visit.surroundings(&context));
    response(&visit.extended_id, answer.status, &answer.headers, answer.body.into())
}

/// Headers that no name or value of HTTP can be made of are left out.
fn response(extended_id: &str, status: u16, headers: &Multi, body: Bytes) -> web::Response {
    let mut response = web::Response::new(body.into());
    let status = StatusCode::from_u16(status).ok().filter(|status| !status.is_informational());
    *response.status_mut() = status.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    for (name, values) in headers {
        for value in values {
            append(response.headers_mut(), name, value);
        }
    }
    // The length is counted, never believed.
    response.headers_mut().remove(header::CONTENT_LENGTH);
    append(response.headers_mut(), "x-amz-apigw-id", extended_id);
    // As AWS's front end says to every client of HTTP/1; HTTP/2 has no such header and drops it.
    append(response.headers_mut(), "connection", "keep-alive");
    response
}

fn append(headers: &mut HeaderMap, name: &str, value: &str) {
    if let (Ok(name), Ok(value)) = (HeaderName::from_bytes(name.as_bytes()), HeaderValue::from_str(value)) {
        headers.append(name, value);
    }
}

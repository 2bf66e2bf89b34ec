//! Requests to the APIs that API Gateway serves.

use std::borrow::Cow;

use async_trait::async_trait;
use base::{RequestContext, RequestId};
use bytes::Bytes;
use http::header;
use http::uri::{PathAndQuery, Uri};
use serde_json::json;
use tracing::Instrument as _;

use crate::identity::{self, Identity};
use crate::{Server, dispatch, reply};

/// Prefix of the paths that stand for APIs where no name resolves.
const PATH_PREFIX: &str = "/_aws/execute-api/";

/// The same in the form of other local clouds: `/restapis/ID/STAGE/_user_request_/PATH`.
const RESOURCE_PREFIX: &str = "/restapis/";

/// What follows the stage there; API Gateway's own resources have no such name.
const RESOURCE_MARK: &str = "/_user_request_";

/// Label of the host names that stand for APIs: `<api-id>.execute-api.…`.
const HOST_LABEL: &str = "execute-api";

/// Longest body of a request to an API, in bytes (AWS: "Amazon API Gateway quotas", payload size).
const BODY_BYTES_MAX: u64 = 10 << 20;

/// How a request names its API.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ApiName {
    Id(String),
    /// A custom domain name.
    Domain(String),
}

/// A request to an API.
#[derive(Debug)]
pub struct ApiCall {
    pub api: ApiName,
    /// Its path begins behind what named the API.
    pub request: http::Request<Bytes>,
}

/// Answers requests to APIs.
#[async_trait]
pub trait Apis: Send + Sync {
    /// Whether a host is a custom domain name.
    fn has_domain(&self, host: &str) -> bool;

    /// The answer of the API, or of the front end for it; also when there is no such API.
    /// `cx.principal` is anonymous unless the request was signed.
    async fn call(&self, cx: &RequestContext, call: ApiCall) -> web::Response;
}

/// The API that host and path mean, if they do, and the path behind its name.
fn find<'a>(host: &'a str, path: &'a str) -> Option<(&'a str, Cow<'a, str>)> {
    if let Some(rest) = path.strip_prefix(PATH_PREFIX) {
        return Some(match rest.split_at_checked(rest.find('/').unwrap_or(rest.len())) {
            Some((id, path)) if !path.is_empty() => (id, path.into()),
            _ => (rest, "/".into()),
        });
    }
    if let Some(rest) = path.strip_prefix(RESOURCE_PREFIX)
        && let Some((id, rest)) = rest.split_once('/')
        && let Some((stage, rest)) = rest.split_once(RESOURCE_MARK)
        && !stage.contains('/')
    {
        return Some((id, format!("/{stage}{rest}").into()));
    }
    let (api_id, rest) = host.split_once('.')?;
    let (label, _domain) = rest.split_once('.')?;
    (label == HOST_LABEL && !api_id.is_empty()).then_some((api_id, path.into()))
}

/// Answers a request if it is for an API, or hands it back.
pub(crate) async fn answer(
    server: &Server,
    request: web::Request,
    request_id: &RequestId,
) -> Result<web::Response, web::Request> {
    let Some(apis) = &server.parts.apis else { return Err(request) };
    let host = request.headers().get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let host = host.rsplit_once(':').map_or(host, |(name, _port)| name);
    let (api, path) = match find(host, request.uri().path()) {
        Some((id, path)) => (ApiName::Id(id.to_owned()), path),
        None if apis.has_domain(host) => (ApiName::Domain(host.to_owned()), request.uri().path().into()),
        None => return Err(request),
    };
    let uri = if path == request.uri().path() {
        Some(request.uri().clone())
    } else {
        inner_uri(&path, request.uri().query())
    };
    let (mut head, body) = request.into_parts();
    let refused =
        |status: http::StatusCode| reply::json(status, &json!({ "message": status.canonical_reason() }));
    let Some(uri) = uri else { return Ok(refused(http::StatusCode::BAD_REQUEST)) };
    let body = match dispatch::read_body(server, &head, body, BODY_BYTES_MAX).await {
        Ok(body) => body,
        Err(error) => {
            let status = http::StatusCode::from_u16(error.shape.status);
            return Ok(refused(status.unwrap_or(http::StatusCode::BAD_REQUEST)));
        }
    };
    let now = server.parts.clock.now();
    let (scope, identity) = if may_be_signed(&head) {
        let mut signed = dispatch::to_wire(&head);
        signed.body = body.held.clone();
        let scope = identity::scope(&signed);
        // `Authorization` may be the API's own affair: what is no good signature is none, and the API decides.
        let identified = server.parts.auth.identify(&mut signed, scope.as_ref(), now, &[HOST_LABEL]).await;
        let identity = identified.unwrap_or_else(|error| {
            tracing::debug!(error = &error as &dyn std::error::Error, "a signature is no good");
            Identity::anonymous()
        });
        (scope, identity)
    } else {
        (None, Identity::anonymous())
    };
    let cx = dispatch::context(&head, scope, identity, request_id, now);
    head.uri = uri;
    let span = tracing::Span::current();
    span.record("operation", "execute-api");
    let call = ApiCall { api, request: http::Request::from_parts(head, body.held) };
    Ok(apis.call(&cx, call).instrument(span).await)
}

/// Whether a look at the signature is worth its while: most requests to APIs have none.
fn may_be_signed(head: &http::request::Parts) -> bool {
    let in_header = head.headers.get(header::AUTHORIZATION);
    in_header.is_some_and(|value| value.as_bytes().starts_with(b"AWS4-"))
        || head.uri.query().is_some_and(|query| query.contains("X-Amz-Credential="))
}

/// The address that the API sees.
fn inner_uri(path: &str, query: Option<&str>) -> Option<Uri> {
    let text = match query {
        Some(query) => format!("{path}?{query}"),
        None => path.to_owned(),
    };
    text.parse::<PathAndQuery>().ok().map(Uri::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn host_or_path_name_an_api() {
        for (host, path, expected) in [
            ("abc.execute-api.localhost", "/dev/x", Some(("abc", "/dev/x"))),
            ("abc.execute-api.localhost.localstack.cloud", "/", Some(("abc", "/"))),
            ("abc.execute-api.eu-west-1.amazonaws.com", "/x", Some(("abc", "/x"))),
            ("localhost", "/_aws/execute-api/abc/dev/x", Some(("abc", "/dev/x"))),
            ("localhost", "/_aws/execute-api/abc", Some(("abc", "/"))),
            ("localhost", "/restapis/abc/dev/_user_request_/x/y", Some(("abc", "/dev/x/y"))),
            ("localhost", "/restapis/abc/dev/_user_request_", Some(("abc", "/dev"))),
            ("localhost", "/restapis/abc/stages/dev", None),
            ("execute-api.localhost", "/", None),
            (".execute-api.localhost", "/", None),
            ("abc.execute-api", "/", None),
            ("localhost", "/v2/apis", None),
        ] {
            let found = find(host, path);
            let found = found.as_ref().map(|(id, path)| (*id, &**path));
            assert_eq!(found, expected, "{host} {path}");
        }
    }
}

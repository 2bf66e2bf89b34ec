//! Function URLs: an address of its own for one function.

use async_trait::async_trait;
use base::{Region, RequestContext, RequestId};
use bytes::Bytes;
use http::header;
use http::uri::{PathAndQuery, Uri};
use serde_json::json;
use tracing::Instrument as _;

use crate::identity::{self, Identity};
use crate::{Server, dispatch, reply};

/// Prefix of the paths that stand for function URLs where no name resolves.
const PATH_PREFIX: &str = "/_aws/lambda-url/";

/// Label of the host names that stand for function URLs: `<url-id>.lambda-url.<region>.…`.
const HOST_LABEL: &str = "lambda-url";

/// Longest body of a request to a function URL, in bytes: what an invocation takes
/// (AWS Lambda Developer Guide, "Lambda quotas").
const BODY_BYTES_MAX: u64 = 6 << 20;

/// A request to a function URL.
#[derive(Debug)]
pub struct UrlCall {
    pub url_id: String,
    /// The host that the client wrote, without a port.
    pub host: String,
    /// The request as the function shall see it: its path begins after the URL's own.
    pub request: http::Request<Bytes>,
}

/// Answers requests to function URLs.
#[async_trait]
pub trait FunctionUrls: Send + Sync {
    /// The answer of the function, or of the URL for it; also when there is no such URL.
    /// `cx.principal` is anonymous unless the request was signed.
    async fn call(&self, cx: &RequestContext, call: UrlCall) -> web::Response;
}

/// Where a request to a function URL goes.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Target<'a> {
    pub(crate) url_id: &'a str,
    /// Only a host name says the region.
    pub(crate) region: Option<Region>,
    /// The path that the function sees.
    pub(crate) path: &'a str,
}

/// The function URL that host and path mean, if they do.
pub(crate) fn find<'a>(host: &'a str, path: &'a str) -> Option<Target<'a>> {
    if let Some(rest) = path.strip_prefix(PATH_PREFIX) {
        let (url_id, path) = match rest.find('/') {
            Some(slash) => rest.split_at(slash),
            None => (rest, "/"),
        };
        return Some(Target { url_id, region: None, path });
    }
    let mut labels = host.split('.');
    match (labels.next(), labels.next(), labels.next()) {
        (Some(url_id), Some(HOST_LABEL), Some(region)) if !url_id.is_empty() => {
            Some(Target { url_id, region: region.parse().ok(), path })
        }
        _ => None,
    }
}

/// Answers a request if it is for a function URL, or hands it back.
pub(crate) async fn answer(
    server: &Server,
    request: web::Request,
    request_id: &RequestId,
) -> Result<web::Response, web::Request> {
    let host = request.headers().get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let host = host.rsplit_once(':').map_or(host, |(name, _port)| name).to_owned();
    let Some(target) = find(&host, request.uri().path()) else { return Err(request) };
    let Some(urls) = server.parts.function_urls.clone() else { return Err(request) };
    let (url_id, region) = (target.url_id.to_owned(), target.region.clone());
    let uri = inner_uri(target.path, request.uri().query());
    let (mut head, body) = request.into_parts();
    let refused = |status| reply::json(status, &json!({ "Message": status.canonical_reason() }));
    let Some(uri) = uri else { return Ok(refused(http::StatusCode::BAD_REQUEST)) };
    let body = match dispatch::read_body(server, &head, body, BODY_BYTES_MAX).await {
        Ok(body) => body,
        Err(error) => {
            let status = http::StatusCode::from_u16(error.shape.status);
            return Ok(refused(status.unwrap_or(http::StatusCode::BAD_REQUEST)));
        }
    };
    let mut signed = dispatch::to_wire(&head);
    signed.body = body.held.clone();
    let scope = identity::scope(&signed);
    let now = server.parts.clock.now();
    // `Authorization` may be the function's own affair: what is no good signature is none, and the URL decides.
    let identified = server.parts.auth.identify(&mut signed, scope.as_ref(), now, &["lambda"]).await;
    let identity = identified.unwrap_or_else(|error| {
        tracing::debug!(error = &error as &dyn std::error::Error, "a signature is no good");
        Identity::anonymous()
    });
    let mut cx = dispatch::context(&head, scope, identity, request_id, now);
    cx.region = region.unwrap_or(cx.region);
    head.uri = uri;
    let span = tracing::Span::current();
    span.record("operation", "InvokeFunctionUrl");
    let call = UrlCall { url_id, host, request: http::Request::from_parts(head, body.held) };
    Ok(urls.call(&cx, call).instrument(span).await)
}

/// The address that the function sees.
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
    fn host_or_path_name_a_function_url() {
        let check = |host: &str, path: &str, expected: Option<(&str, Option<&str>, &str)>| {
            let expected = expected.map(|(url_id, region, path)| Target {
                url_id,
                region: region.map(|region| region.parse().unwrap()),
                path,
            });
            assert_eq!(find(host, path), expected);
        };
        check("abc.lambda-url.eu-west-1.localhost", "/x", Some(("abc", Some("eu-west-1"), "/x")));
        check("localhost", "/_aws/lambda-url/abc/x/y", Some(("abc", None, "/x/y")));
        check("localhost", "/_aws/lambda-url/abc", Some(("abc", None, "/")));
        check("localhost", "/2015-03-31/functions", None);
        check("lambda.eu-west-1.localhost", "/", None);
        check(".lambda-url.eu-west-1.localhost", "/", None);
    }
}

//! Serving function URLs: an HTTP request becomes an event, the function's result an HTTP response.
//!
//! ```text
//!   request ─▶ find URL ─▶ preflight? ─▶ authorize ─▶ event ─▶ invoke ─▶ response (+ CORS headers)
//! ```
//!
//! Invariant: a request that is not allowed starts no environment.
//! Source of the formats: AWS Lambda Developer Guide, "Invoking Lambda function URLs" and
//! "Control access to Lambda function URLs"; sentences of errors as recorded on AWS.

mod cors;
mod event;
mod response;

use std::collections::BTreeMap;
use std::sync::Arc;

use base::ports::{AuthorizationRequest, Authorize, Decision};
use base::{Principal, RequestContext};
use bytes::Bytes;
use http::{HeaderMap, HeaderValue, StatusCode, header};
use serde_json::json;

use crate::catalog::Entry;
use crate::error::Error;
use crate::execution::{Invocation, InvokeError, Outcome, StreamEvent, StreamedResponse};
use crate::names::{FunctionName, Qualifier};
use crate::service::Lambda;
use crate::url::{AuthType, FunctionUrl, InvokeMode};

use response::Answer;

/// What a streaming function calls a body that begins with a prelude.
const WITH_PRELUDE: &str = "application/vnd.awslambda.http-integration-response";

/// Longest prelude of a streamed response, in bytes.
const PRELUDE_BYTES_MAX: usize = 64 * 1024;

const FORBIDDEN: &str = "Forbidden. For troubleshooting Function URL authorization issues, see: \
                         https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html";

/// A request to a function URL.
#[derive(Debug)]
pub struct UrlRequest {
    pub url_id: String,
    /// Its path and query are what the function sees.
    pub request: http::Request<Bytes>,
}

impl Lambda {
    /// Answers a request to a function URL, also when there is no such URL.
    pub async fn call_url(
        &self,
        cx: &RequestContext,
        authorize: &dyn Authorize,
        call: UrlRequest,
    ) -> web::Response {
        let Some((function, qualifier)) = self.catalog.find_url(&call.url_id) else {
            return refused(StatusCode::FORBIDDEN, "AccessDeniedException", None);
        };
        let Some(entry) = self.catalog.find(&function) else { return forbidden() };
        let Some(url) = entry.function.urls.get(&qualifier) else { return forbidden() };
        if entry.function.find(&qualifier).is_none() {
            return forbidden();
        }
        let origin = call.request.headers().get(header::ORIGIN).cloned();
        if let Some(cors) = &url.cors
            && let Some(answer) = cors::preflight(cors, &call.request)
        {
            return answer;
        }
        let mut response = self.call_allowed(cx, authorize, &entry, &qualifier, url, call).await;
        if let (Some(cors), Some(origin)) = (&url.cors, &origin) {
            cors::expose(cors, origin, response.headers_mut());
        }
        response
    }

    async fn call_allowed(
        &self,
        cx: &RequestContext,
        authorize: &dyn Authorize,
        entry: &Arc<Entry>,
        qualifier: &Qualifier,
        url: &FunctionUrl,
        call: UrlRequest,
    ) -> web::Response {
        if !is_allowed(cx, authorize, entry, qualifier, url).await {
            return forbidden();
        }
        let event = event::encode(cx, url, &entry.function.id.account, &call);
        if event.len() > self.config.sync_payload_bytes_max {
            return refused(
                StatusCode::PAYLOAD_TOO_LARGE,
                "RequestEntityTooLargeException",
                Some("Request Too Large"),
            );
        }
        let named = (*qualifier != Qualifier::Latest).then(|| qualifier.clone());
        let name = FunctionName { function: entry.function.id.clone(), qualifier: named };
        let invocation = Invocation {
            payload: event.into(),
            invoked_arn: name.arn(),
            trace_header: cx.trace_header.clone(),
            ..Invocation::default()
        };
        match url.invoke_mode {
            InvokeMode::Buffered => match self.run(cx, &name, invocation).await {
                Ok(outcome) => buffered(outcome),
                Err(error) => not_run(error),
            },
            InvokeMode::ResponseStream => match self.run_streaming(cx, &name, invocation).await {
                Ok(streamed) => stream(streamed).await,
                Err(error) => not_run(error),
            },
        }
    }
}

async fn is_allowed(
    cx: &RequestContext,
    authorize: &dyn Authorize,
    entry: &Entry,
    qualifier: &Qualifier,
    url: &FunctionUrl,
) -> bool {
    let everybody;
    let caller = match url.auth_type {
        // Who signs a request to an open URL is nobody all the same.
        AuthType::None => {
            everybody = RequestContext { principal: Principal::Anonymous, access_key_id: None, ..cx.clone() };
            &everybody
        }
        AuthType::AwsIam if cx.principal == Principal::Anonymous => return false,
        AuthType::AwsIam => cx,
    };
    let auth_type = ("lambda:FunctionUrlAuthType".to_owned(), url.auth_type.as_str().to_owned());
    let via_url = ("lambda:InvokedViaFunctionUrl".to_owned(), "true".to_owned());
    let policy = entry.function.policies.get(qualifier).map(|policy| policy.document());
    let resource = entry.function.url_arn(qualifier);
    let request = AuthorizationRequest {
        action: "lambda:InvokeFunctionUrl",
        resource: &resource,
        resource_policy: policy.as_deref(),
        conditions: BTreeMap::from([auth_type, via_url]),
    };
    authorize.authorize(caller, request).await == Decision::Allow
}

fn buffered(outcome: Outcome) -> web::Response {
    if outcome.function_error.is_some() {
        return bad_gateway();
    }
    match response::parse_buffered(&outcome.payload) {
        Some(Answer { head, body }) => head.into_response(body.into()),
        None => bad_gateway(),
    }
}

/// Sends a streamed response: what comes before its first piece decides about status and headers.
async fn stream(streamed: StreamedResponse) -> web::Response {
    let StreamedResponse { content_type, mut events, .. } = streamed;
    let with_prelude = content_type.as_deref() == Some(WITH_PRELUDE);
    let mut begun = Vec::new();
    loop {
        if !with_prelude && !begun.is_empty() {
            break;
        }
        if with_prelude && response::prelude_len(&begun).is_some() {
            break;
        }
        match events.recv().await {
            Some(StreamEvent::Chunk(chunk)) if begun.len() + chunk.len() <= PRELUDE_BYTES_MAX + (6 << 20) => {
                begun.extend_from_slice(&chunk);
            }
            Some(StreamEvent::Complete(outcome)) if outcome.function_error.is_none() => {
                // All of it is here.
                return whole_stream(content_type, with_prelude, &begun);
            }
            _ => return bad_gateway(),
        }
    }
    let Some(Answer { head, body: first }) = begin_stream(content_type, with_prelude, begun.into()) else {
        return bad_gateway();
    };
    let rest = futures_util::stream::unfold((Some(first), events), |(first, mut events)| async move {
        if let Some(first) = first.filter(|first| !first.is_empty()) {
            return Some((Ok(first), (None, events)));
        }
        match events.recv().await {
            Some(StreamEvent::Chunk(chunk)) => Some((Ok(chunk), (None, events))),
            Some(StreamEvent::Complete(outcome)) if outcome.function_error.is_none() => None,
            // A client must not take the part for the whole.
            _ => Some((Err("the function failed while it streamed".into()), (None, events))),
        }
    });
    head.into_response(web::Body::stream(rest))
}

fn whole_stream(content_type: Option<String>, with_prelude: bool, bytes: &[u8]) -> web::Response {
    match begin_stream(content_type, with_prelude, Bytes::copy_from_slice(bytes)) {
        Some(Answer { head, body }) => head.into_response(body.into()),
        None => bad_gateway(),
    }
}

fn begin_stream(content_type: Option<String>, with_prelude: bool, begun: Bytes) -> Option<Answer> {
    if with_prelude {
        return response::parse_prelude(&begun);
    }
    Some(Answer { head: response::Head::streamed(content_type.as_deref()), body: begun })
}

/// The invocation did not reach the function.
fn not_run(error: Error) -> web::Response {
    match error {
        Error::Invoke(InvokeError::TooManyRequests { .. }) => {
            refused(StatusCode::TOO_MANY_REQUESTS, "TooManyRequestsException", Some("Rate Exceeded."))
        }
        Error::Invoke(InvokeError::Stopping) => refused(
            StatusCode::SERVICE_UNAVAILABLE,
            "ServiceUnavailableException",
            Some("Service Unavailable"),
        ),
        error => {
            tracing::warn!(
                error = &error as &dyn std::error::Error,
                "a function URL could not run its function"
            );
            bad_gateway()
        }
    }
}

fn forbidden() -> web::Response {
    refused(StatusCode::FORBIDDEN, "AccessDeniedException", Some(FORBIDDEN))
}

fn refused(status: StatusCode, error_type: &'static str, message: Option<&str>) -> web::Response {
    let mut response = web::Response::new(json!({ "Message": message }).to_string().into());
    *response.status_mut() = status;
    let headers: &mut HeaderMap = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    headers.insert("x-amzn-errortype", HeaderValue::from_static(error_type));
    response
}

fn bad_gateway() -> web::Response {
    let mut response = web::Response::new("Internal Server Error".into());
    *response.status_mut() = StatusCode::BAD_GATEWAY;
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response
}

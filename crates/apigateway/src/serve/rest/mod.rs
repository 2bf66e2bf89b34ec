//! REST APIs: from a request to the answer of its method.
//!
//! ```text
//!  request ─► stage (or its canary) ─► resource ─► method ─► allow ─► integrate ─► response
//!                                                                                       │
//!                              validate ─► map ─► function, service, HTTP, nothing ─► map back
//! ```
//!
//! Whatever ends a request early is a [`Failure`], which the API's gateway responses word.

mod allow;
mod answer;
mod authorizations;
mod authorizer;
mod deployment;
mod endpoint;
mod event;
mod function;
mod integrate;
mod limits;
mod log;
mod method;
mod proxy_response;
mod stage;
mod test_invoke;
mod visit;

use ::http::Request;
use ::http::header::HOST;
use base::RequestContext;
use bytes::Bytes;

use super::request;
use crate::catalog::RestEntry;
use crate::mapping::failure::Failure;
use crate::mapping::request::IntegrationKind;
use crate::mapping::{MethodRequest, headers};
use crate::service::ApiGateway;

pub use authorizations::Authorizations;
pub use deployment::LiveDeployment;
pub use limits::Limits;
use log::ExecutionLog;
pub use stage::RestStage;
pub use test_invoke::{TestRequest, run as test_invoke};
use visit::{Caller, Visit};

/// Answers a request to an API. `stage` and `path` are what a custom domain name's mapping says;
/// otherwise the path begins with the stage.
pub async fn answer(
    gateway: &ApiGateway,
    cx: &RequestContext,
    entry: &RestEntry,
    stage: Option<&str>,
    path: &str,
    request: Request<Bytes>,
) -> web::Response {
    let (name, path) = match stage {
        Some(name) => (name, path),
        None => {
            let behind = path.trim_start_matches('/');
            behind.find('/').map_or((behind, "/"), |slash| behind.split_at(slash))
        }
    };
    let Some(stage) = entry.stages.get(name) else { return answer::no_stage() };
    let served = stage.serve();
    let path = without_slashes(path);
    let mut visit = Visit {
        cx,
        place: &entry.place,
        api_id: &entry.api.id,
        served,
        path,
        whole_path: request.uri().path(),
        domain: request.headers().get(HOST).map(request::text).unwrap_or_default(),
        protocol: format!("{:?}", request.version()),
        trace: visit::trace(cx),
        extended_id: visit::extended_id(),
        request: method_request(cx, &request),
        log: ExecutionLog::default(),
    };
    let Some((method, variables)) = served.deployment.find(request.method(), path) else {
        return answer::failure(&visit, None, &Caller::default(), &Failure::missing_token());
    };
    visit.request.path = variables;
    let caller = match allow::allow(gateway, &visit, method).await {
        Ok(caller) => caller,
        Err(failure) => {
            tracing::debug!(api = visit.api_id, reason = failure.reason, "a method is refused");
            return answer::failure(&visit, Some(method), &Caller::default(), &failure);
        }
    };
    let context = visit.context(Some(method), &caller);
    match integrate::execute(gateway, &visit, method, &context).await {
        Ok(response) => {
            let kind = method.integration.as_ref().map_or(IntegrationKind::Mock, |it| it.request.kind);
            answer::success(&visit, kind, response)
        }
        Err(failure) => {
            tracing::debug!(api = visit.api_id, reason = failure.reason, "a method gives no answer");
            answer::failure(&visit, Some(method), &caller, &failure)
        }
    }
}

/// A path that begins with one slash, however many there are.
fn without_slashes(path: &str) -> &str {
    let n_slashes = path.len() - path.trim_start_matches('/').len();
    &path[n_slashes.saturating_sub(1)..]
}

/// AWS's words for an address that leads nowhere.
fn invalid_address() -> Failure {
    Failure::internal("Execution failed due to configuration error: Invalid endpoint address")
}

/// What a method sees of a request; the path's variables are not yet known.
fn method_request(cx: &RequestContext, request: &Request<Bytes>) -> MethodRequest {
    let received = request::headers(cx, request.headers());
    let mut seen = received.into_iter().map(|(name, values)| (headers::usual_name(&name), values)).collect();
    headers::hide(&mut seen);
    MethodRequest {
        http_method: request.method().as_str().to_owned(),
        path: Vec::new(),
        query: request::query_parameters(request.uri().query().unwrap_or_default()),
        headers: seen,
        body: request.body().clone(),
    }
}

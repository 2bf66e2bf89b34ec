//! HTTP APIs: from a request to the answer of its route.
//!
//! ```text
//!  request ─► stage ─► preflight? ─► route ─► authorize ─► event ─► function ─► response (+ CORS headers)
//! ```

mod event;
mod function;
pub mod response;
mod stage;

use ::http::{Request, header};
use base::RequestContext;
use base::ports::{AuthorizationRequest, Decision};
use bytes::Bytes;

use super::{answer, cors, request};
use crate::catalog::HttpEntry;
use crate::http_api::{AuthorizationType, DEFAULT_STAGE};
use crate::service::ApiGateway;

pub use function::{EVENT_BYTES_MAX, PRINCIPAL};
pub use stage::HttpStage;
use stage::{Backend, LiveRoute};

/// A request on its way to a route.
#[derive(Debug)]
struct Call<'a> {
    cx: &'a RequestContext,
    stage: &'a HttpStage,
    route: &'a LiveRoute,
    /// The path as the client wrote it, with the stage if that was in it.
    raw_path: &'a str,
    /// Names and values of the path's variables.
    variables: Vec<(&'a str, String)>,
    request: &'a Request<Bytes>,
    /// What an authorizer said, as the event's `requestContext.authorizer` shows it.
    authorizer: Option<serde_json::Value>,
}

/// Answers a request to an API. `stage` and `path` are what a custom domain name's mapping says;
/// otherwise the path begins with the stage, unless that is the default one.
pub async fn answer(
    gateway: &ApiGateway,
    cx: &RequestContext,
    entry: &HttpEntry,
    stage: Option<&str>,
    path: &str,
    request: Request<Bytes>,
) -> web::Response {
    let raw_path = request.uri().path();
    let found = match stage {
        Some(name) => entry.stages.get(name).map(|stage| (stage.as_ref(), path)),
        None => find_stage(entry, path),
    };
    let Some((stage, path)) = found else { return answer::not_found(cx) };
    if let Some(rules) = stage.cors()
        && let Some(preflight) = cors::preflight(rules, &request)
    {
        return answer::with_request_id(preflight, cx);
    }
    let mut response = match stage.find(request.method(), path) {
        Some((route, variables)) => {
            let call = Call { cx, stage, route, raw_path, variables, request: &request, authorizer: None };
            answer_route(gateway, call).await
        }
        None => answer::not_found(cx),
    };
    if let (Some(rules), Some(origin)) = (stage.cors(), request.headers().get(header::ORIGIN)) {
        cors::expose(rules, origin, response.headers_mut());
    }
    response
}

/// The stage that the path begins with, and the path behind it; otherwise the default stage.
fn find_stage<'e, 'p>(entry: &'e HttpEntry, path: &'p str) -> Option<(&'e HttpStage, &'p str)> {
    let behind = path.strip_prefix('/').unwrap_or(path);
    let (first, rest) = match behind.find('/') {
        Some(slash) => behind.split_at(slash),
        None => (behind, "/"),
    };
    match entry.stages.get(first) {
        Some(stage) => Some((stage, rest)),
        None => entry.stages.get(DEFAULT_STAGE).map(|stage| (stage.as_ref(), path)),
    }
}

async fn answer_route(gateway: &ApiGateway, mut call: Call<'_>) -> web::Response {
    match authorize(gateway, &call).await {
        Ok(authorizer) => call.authorizer = authorizer,
        Err(refused) => return refused,
    }
    match &call.route.backend {
        Backend::Function(function) => function::invoke(gateway, &call, function).await,
        Backend::Nothing => answer::internal_error(call.cx),
    }
}

/// Whether the caller may use the route, and what is to be told about it.
async fn authorize(
    gateway: &ApiGateway,
    call: &Call<'_>,
) -> Result<Option<serde_json::Value>, web::Response> {
    match call.route.route.authorization_type {
        AuthorizationType::None => Ok(None),
        AuthorizationType::AwsIam => {
            if call.cx.principal == base::Principal::Anonymous {
                return Err(answer::forbidden(call.cx));
            }
            let resource = call.stage.execute_arn(call.request.method(), call.raw_path);
            let question = AuthorizationRequest {
                action: "execute-api:Invoke",
                resource: &resource,
                resource_policy: None,
                conditions: Default::default(),
            };
            match gateway.authorize.authorize(call.cx, question).await {
                Decision::Allow => Ok(Some(event::iam_identity(call.cx))),
                Decision::Deny { .. } => Err(answer::forbidden(call.cx)),
            }
        }
        AuthorizationType::Custom | AuthorizationType::Jwt => Err(answer::internal_error(call.cx)),
    }
}

//! REST APIs: from a request to the answer of its method.
//!
//! ```text
//!  request ─► stage (or its canary) ─► resource ─► method ─► API key ─► authorize ─► integrate ─► response
//!                                                                                       │
//!                              validate ─► map ─► function, service, HTTP, nothing ─► map back
//! ```
//!
//! Whatever ends a request early is a [`Failure`], which the API's gateway responses word.

mod answer;
mod deployment;
mod event;
mod function;
mod integrate;
mod method;
mod proxy_response;
mod stage;
mod visit;

use ::http::Request;
use ::http::header::HOST;
use base::ports::{AuthorizationRequest, Decision};
use base::{Principal, RequestContext};
use bytes::Bytes;

use super::request;
use crate::api_key::ApiKey;
use crate::catalog::RestEntry;
use crate::items::Item as _;
use crate::mapping::failure::Failure;
use crate::mapping::request::IntegrationKind;
use crate::mapping::{MethodRequest, header, headers};
use crate::service::ApiGateway;
use crate::usage_plan::UsagePlan;

pub use deployment::LiveDeployment;
use method::LiveMethod;
pub use stage::RestStage;
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
            let behind = path.strip_prefix('/').unwrap_or(path);
            behind.find('/').map_or((behind, "/"), |slash| behind.split_at(slash))
        }
    };
    let Some(stage) = entry.stages.get(name) else { return answer::no_stage() };
    let served = stage.serve();
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
    };
    let Some((method, variables)) = served.deployment.find(request.method(), path) else {
        return answer::failure(&visit, None, &Caller::default(), &Failure::missing_token());
    };
    visit.request.path = variables;
    let caller = match allow(gateway, &visit, method).await {
        Ok(caller) => caller,
        Err(failure) => return answer::failure(&visit, Some(method), &Caller::default(), &failure),
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

/// Whether the caller may use the method, and who that is.
async fn allow(gateway: &ApiGateway, visit: &Visit<'_>, method: &LiveMethod) -> Result<Caller, Failure> {
    let mut caller = Caller::default();
    match method.method.authorization_type.as_str() {
        "NONE" => {}
        "AWS_IAM" => {
            if visit.cx.principal == Principal::Anonymous {
                return Err(Failure::missing_token());
            }
            let resource = visit.execute_arn(visit.path);
            let question = AuthorizationRequest {
                action: "execute-api:Invoke",
                resource: &resource,
                resource_policy: None,
                conditions: Default::default(),
            };
            let (arn, id) = visit::identity_of(visit.cx);
            if let Decision::Deny { .. } = gateway.authorize.authorize(visit.cx, question).await {
                return Err(Failure::access_denied(format!(
                    "User: {arn} is not authorized to perform: execute-api:Invoke on resource: {resource}"
                )));
            }
            caller.signed = Some((arn, id));
        }
        // Nobody decides whom this cloud cannot ask yet.
        kind => return Err(Failure::authorizer_configuration(format!("No authorizer of the kind {kind}"))),
    }
    if method.method.api_key_required {
        caller.api_key = Some(find_key(gateway, visit).ok_or_else(Failure::invalid_key)?);
    }
    Ok(caller)
}

/// The key that a request carries, if it is good for this stage.
fn find_key(gateway: &ApiGateway, visit: &Visit<'_>) -> Option<ApiKey> {
    let value = header(&visit.request.headers, "x-api-key").last()?;
    let state = gateway.catalog.state();
    let key = ApiKey::of(&state).list(visit.place).into_iter().find(|entry| entry.item.value == *value)?;
    let allows = |plan: &UsagePlan| {
        plan.key_ids.contains(&key.item.id)
            && plan
                .stages
                .iter()
                .any(|stage| stage.api_id == visit.api_id && stage.stage == visit.served.stage.name)
    };
    let mut plans = UsagePlan::of(&state).list(visit.place).into_iter();
    (key.item.enabled && plans.any(|entry| allows(&entry.item))).then(|| key.item.clone())
}

//! REST APIs: from a request to the answer of its method.
//!
//! ```text
//!  request ─► stage (or its canary) ─► resource ─► method ─► API key ─► authorize ─► event ─► function ─► response
//! ```

mod event;
mod function;
mod gateway_response;
mod stage;

use ::http::{HeaderMap, Request};
use base::ports::{AuthorizationRequest, Decision};
use base::{Principal, RequestContext};
use bytes::Bytes;

use super::request;
use crate::api_key::ApiKey;
use crate::catalog::RestEntry;
use crate::items::Item as _;
use crate::place::Place;
use crate::service::ApiGateway;
use crate::usage_plan::UsagePlan;

use gateway_response::Refusal;
pub use stage::RestStage;
use stage::{Backend, LiveMethod, Served};

/// A request on its way to a method.
#[derive(Debug)]
struct Call<'a> {
    cx: &'a RequestContext,
    place: &'a Place,
    api_id: &'a str,
    served: &'a Served,
    method: &'a LiveMethod,
    /// The path behind the stage, as the client wrote it.
    path: &'a str,
    /// The path with all that is before the stage's part of it.
    whole_path: &'a str,
    /// Names and values of the path's variables.
    variables: Vec<(&'a str, String)>,
    request: &'a Request<Bytes>,
    /// The key that came with the request, if the method wants one.
    api_key: Option<ApiKey>,
}

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
    let Some(stage) = entry.stages.get(name) else { return gateway_response::no_stage(cx) };
    let served = stage.serve();
    let refuse = |refusal: Refusal| gateway_response::answer(cx, served, &refusal);
    let Some((method, variables)) = served.find(request.method(), path) else {
        return refuse(Refusal::missing_token());
    };
    let mut call = Call {
        cx,
        place: &entry.place,
        api_id: &entry.api.id,
        served,
        method,
        path,
        whole_path: request.uri().path(),
        variables,
        request: &request,
        api_key: None,
    };
    match allow(gateway, &call).await {
        Ok(api_key) => call.api_key = api_key,
        Err(refusal) => return refuse(refusal),
    }
    match &method.backend {
        Backend::Function(function) => match function::invoke(gateway, &call, function).await {
            Ok(response) => response,
            Err(refusal) => refuse(refusal),
        },
        Backend::Nothing => refuse(Refusal::configuration_error()),
    }
}

/// Whether the caller may use the method, and with which key.
async fn allow(gateway: &ApiGateway, call: &Call<'_>) -> Result<Option<ApiKey>, Refusal> {
    match call.method.method.authorization_type.as_str() {
        "NONE" => {}
        "AWS_IAM" => {
            if call.cx.principal == Principal::Anonymous {
                return Err(Refusal::missing_token());
            }
            let resource = call.execute_arn(call.path);
            let question = AuthorizationRequest {
                action: "execute-api:Invoke",
                resource: &resource,
                resource_policy: None,
                conditions: Default::default(),
            };
            if let Decision::Deny { .. } = gateway.authorize.authorize(call.cx, question).await {
                return Err(Refusal::access_denied(call.cx, &resource));
            }
        }
        // Nobody decides whom this cloud cannot ask yet.
        _ => return Err(Refusal::authorizer_error()),
    }
    if !call.method.method.api_key_required {
        return Ok(None);
    }
    find_key(gateway, call).map(Some).ok_or_else(Refusal::invalid_key)
}

/// The key that a request carries, if it is good for this stage.
fn find_key(gateway: &ApiGateway, call: &Call<'_>) -> Option<ApiKey> {
    let value = request::text(call.request.headers().get("x-api-key")?);
    let state = gateway.catalog.state();
    let key = ApiKey::of(&state).list(call.place).into_iter().find(|entry| entry.item.value == value)?;
    let allows = |plan: &UsagePlan| {
        plan.key_ids.contains(&key.item.id)
            && plan
                .stages
                .iter()
                .any(|stage| stage.api_id == call.api_id && stage.stage == call.served.stage.name)
    };
    let mut plans = UsagePlan::of(&state).list(call.place).into_iter();
    (key.item.enabled && plans.any(|entry| allows(&entry.item))).then(|| key.item.clone())
}

impl Call<'_> {
    /// The ARN that names the request, or its resource, to policies.
    fn execute_arn(&self, path: &str) -> String {
        let (api_id, stage, method) = (self.api_id, &self.served.stage.name, self.request.method());
        self.place.execute_arn(&format!("{api_id}/{stage}/{method}{path}"))
    }

    fn headers(&self) -> &HeaderMap {
        self.request.headers()
    }
}

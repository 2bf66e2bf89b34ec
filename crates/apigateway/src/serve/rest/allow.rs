//! Whether a request may use a method: the API's policy, signatures, authorizers, keys, rates and quotas.
//!
//! ```text
//!  resource policy ─► authorizer or signature ─► API key ─► quota ─► rates ─► the method
//! ```

use base::ports::{AuthorizationRequest, Decision};
use base::{Principal, RequestContext};

use super::authorizer::Authorized;
use super::method::LiveMethod;
use super::visit::{Caller, Visit, identity_of};
use crate::api_key::ApiKey;
use crate::items::Item as _;
use crate::mapping::failure::Failure;
use crate::mapping::header;
use crate::service::ApiGateway;
use crate::usage_plan::UsagePlan;

/// The action that policies allow or deny.
const INVOKE: &str = "execute-api:Invoke";

/// Who calls, if that caller may use the method now.
pub async fn allow(gateway: &ApiGateway, visit: &Visit<'_>, method: &LiveMethod) -> Result<Caller, Failure> {
    let mut caller = Caller::default();
    let mut usage_key = None;
    let own = visit.served.deployment.policy.as_deref();
    match method.method.authorization_type.as_str() {
        "NONE" => {
            if let Some(policy) = own {
                let verdict = ask(gateway, &anonymous(visit.cx), visit, Some(policy)).await;
                verdict.require("anonymous", visit)?;
            }
        }
        "AWS_IAM" => {
            if visit.cx.principal == Principal::Anonymous {
                return Err(Failure::missing_token());
            }
            let (arn, id) = identity_of(visit.cx);
            ask(gateway, visit.cx, visit, own).await.require(&arn, visit)?;
            caller.signed = Some((arn, id));
        }
        "CUSTOM" => {
            let authorized = authorize(gateway, visit, method, own).await?;
            usage_key = authorized.usage_key;
            caller.authorizer = Some(authorized.context);
        }
        // Nobody decides whom this cloud cannot ask.
        kind => return Err(Failure::authorizer_configuration(format!("No authorizer of the kind {kind}"))),
    }
    if method.method.api_key_required {
        let from_authorizer = visit.served.deployment.snapshot.api_key_source == "AUTHORIZER";
        let sent = || header(&visit.request.headers, "x-api-key").last().cloned();
        let value = if from_authorizer { usage_key } else { sent() };
        let (key, plan) =
            value.and_then(|value| find_key(gateway, visit, &value)).ok_or_else(Failure::invalid_key)?;
        gateway.limits.take_of_plan(&plan, &key.id, visit, method)?;
        caller.api_key = Some(key);
    }
    gateway.limits.take_of_stage(visit, method)?;
    Ok(caller)
}

/// What policies say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verdict {
    Allowed,
    Silent,
    Denied,
}

impl Verdict {
    /// AWS names the caller, and hides the account.
    fn require(self, caller: &str, visit: &Visit<'_>) -> Result<(), Failure> {
        let how = match self {
            Self::Allowed => return Ok(()),
            Self::Silent => "",
            Self::Denied => " with an explicit deny",
        };
        let account = visit.place.account.as_str();
        let shown = account.len().saturating_sub(4);
        let masked = format!("{}{}", "*".repeat(shown), &account[shown..]);
        let resource = visit.execute_arn(visit.path).replacen(account, &masked, 1);
        Err(Failure::access_denied(format!(
            "User: {caller} is not authorized to perform: {INVOKE} on resource: {resource}{how}"
        )))
    }
}

async fn ask(gateway: &ApiGateway, cx: &RequestContext, visit: &Visit<'_>, policy: Option<&str>) -> Verdict {
    let resource = visit.execute_arn(visit.path);
    let question = AuthorizationRequest {
        action: INVOKE,
        resource: &resource,
        resource_policy: policy,
        conditions: Default::default(),
    };
    match gateway.authorize.authorize(cx, question).await {
        Decision::Allow => Verdict::Allowed,
        Decision::Deny { reason } if reason.starts_with("with an explicit deny") => Verdict::Denied,
        Decision::Deny { .. } => Verdict::Silent,
    }
}

/// The same request of nobody in particular: a signature counts only where the method asks for one.
fn anonymous(cx: &RequestContext) -> RequestContext {
    RequestContext { principal: Principal::Anonymous, access_key_id: None, ..cx.clone() }
}

/// What the method's authorizer says of the caller, if that is allowed. The API's own policy may deny before,
/// and grant what the authorizer says nothing about.
async fn authorize(
    gateway: &ApiGateway,
    visit: &Visit<'_>,
    method: &LiveMethod,
    own: Option<&str>,
) -> Result<Authorized, Failure> {
    let cx = anonymous(visit.cx);
    let by_api = match own {
        Some(policy) => ask(gateway, &cx, visit, Some(policy)).await,
        None => Verdict::Silent,
    };
    if by_api == Verdict::Denied {
        by_api.require("anonymous", visit)?;
    }
    let id = method.method.authorizer_id.as_deref().unwrap_or_default();
    let authorizer = visit.served.deployment.authorizers.get(id);
    let authorizer = authorizer.ok_or_else(|| {
        Failure::authorizer_configuration(format!("No function decides for authorizer {id}"))
    })?;
    let context = visit.context(Some(method), &Caller::default());
    let identity = authorizer.identity(visit, &context)?;
    let is_kept = authorizer.is_kept(&identity);
    let name = (visit.api_id.to_owned(), visit.served.stage.name.clone(), authorizer.id.clone(), identity);
    let known = if is_kept { gateway.authorizations.get(&name, visit.cx.now) } else { None };
    let authorized = match known {
        Some(authorized) => authorized,
        None => {
            let made = authorizer.ask(gateway, visit, &method.template, &context, &name.3).await?;
            if is_kept {
                gateway.authorizations.put(name, made.clone(), visit.cx.now, authorizer.ttl);
            }
            made
        }
    };
    let by_authorizer = ask(gateway, &cx, visit, Some(&authorized.policy)).await;
    match (by_authorizer, by_api) {
        (Verdict::Denied, _) => Err(Failure::access_denied(
            "User is not authorized to access this resource with an explicit deny",
        )),
        (Verdict::Allowed, _) | (Verdict::Silent, Verdict::Allowed) => Ok(authorized),
        (Verdict::Silent, _) => Err(Failure::access_denied("User is not authorized to access this resource")),
    }
}

/// The key with this value, and the plan by which it is good for this stage.
fn find_key(gateway: &ApiGateway, visit: &Visit<'_>, value: &str) -> Option<(ApiKey, UsagePlan)> {
    let state = gateway.catalog.state();
    let keys = ApiKey::of(&state);
    let key = keys.find_by(visit.place, |key| key.value == value)?;
    let (api_id, stage) = (visit.api_id, &visit.served.stage.name);
    let plans = UsagePlan::of(&state);
    let plan = plans.find_by(visit.place, |plan| {
        plan.key_ids.contains(&key.item.id)
            && plan.stages.iter().any(|of| of.api_id == api_id && of.stage == *stage)
    })?;
    key.item.enabled.then(|| (key.item.clone(), plan.item.clone()))
}

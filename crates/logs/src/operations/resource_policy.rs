//! Resource policies of the account.

use api::logs::{
    DeleteResourcePolicyRequest, DescribeResourcePoliciesRequest, DescribeResourcePoliciesResponse,
    PutResourcePolicyRequest, PutResourcePolicyResponse, ResourcePolicy as ResourcePolicyShape,
};
use base::RequestContext;
use store::Expect;

use crate::records::ResourcePolicy;
use crate::service::place;
use crate::{Error, Logs};

/// Policies of an account in a region (AWS's quota).
const POLICIES_MAX: usize = 10;

pub async fn put(
    logs: &Logs,
    cx: &RequestContext,
    input: PutResourcePolicyRequest,
) -> Result<PutResourcePolicyResponse, Error> {
    if input.resource_arn.is_some() {
        return Err(Error::NotImplemented { what: "PutResourcePolicy of a single resource" });
    }
    let required = |member: &str| {
        Error::invalid(format!(
            "1 validation error detected: Value at '{member}' failed to satisfy constraint: Member must not be null"
        ))
    };
    let name = input.policy_name.ok_or_else(|| required("policyName"))?;
    let document = input.policy_document.ok_or_else(|| required("policyDocument"))?;
    let place = place(cx);
    let others = logs.store.table::<ResourcePolicy>().list_all(place.key()).await?;
    if others.iter().filter(|row| row.record.name != name).count() >= POLICIES_MAX {
        return Err(Error::LimitExceeded { what: "resource policies" });
    }
    let policy = ResourcePolicy { name, document, updated: cx.now };
    logs.store.table().put(place.key().text(&policy.name), &policy, Expect::Any).await?;
    Ok(PutResourcePolicyResponse { resource_policy: Some(present(&policy)), ..Default::default() })
}

pub async fn describe(
    logs: &Logs,
    cx: &RequestContext,
    input: DescribeResourcePoliciesRequest,
) -> Result<DescribeResourcePoliciesResponse, Error> {
    let select = |policy: &ResourcePolicy| Some(present(policy));
    let (policies, next_token) =
        logs.page(place(cx).key(), input.next_token.as_deref(), input.limit, select).await?;
    Ok(DescribeResourcePoliciesResponse { resource_policies: Some(policies), next_token })
}

pub async fn delete(
    logs: &Logs,
    cx: &RequestContext,
    input: DeleteResourcePolicyRequest,
) -> Result<(), Error> {
    let name = input.policy_name.unwrap_or_default();
    match logs.store.table::<ResourcePolicy>().delete(place(cx).key().text(&name), Expect::Present).await {
        Ok(()) => Ok(()),
        Err(error) if error.is_conflict() => Err(Error::NotFound {
            kind: "resource policy",
            message: format!("Policy with name [{name}] does not exist."),
            name,
        }),
        Err(error) => Err(error.into()),
    }
}

fn present(policy: &ResourcePolicy) -> ResourcePolicyShape {
    ResourcePolicyShape {
        policy_name: Some(policy.name.clone()),
        policy_document: Some(policy.document.clone()),
        last_updated_time: Some(policy.updated.as_millis()),
        policy_scope: Some("ACCOUNT".to_owned()),
        ..ResourcePolicyShape::default()
    }
}

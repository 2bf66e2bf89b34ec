//! Managed policies and their versions.

use api::iam::{
    CreatePolicyRequest, CreatePolicyResponse, CreatePolicyVersionRequest, CreatePolicyVersionResponse,
    DeletePolicyRequest, DeletePolicyVersionRequest, GetPolicyRequest, GetPolicyResponse,
    GetPolicyVersionRequest, GetPolicyVersionResponse, ListPoliciesRequest, ListPoliciesResponse,
    ListPolicyTagsRequest, ListPolicyTagsResponse, ListPolicyVersionsRequest, ListPolicyVersionsResponse,
    SetDefaultPolicyVersionRequest, TagPolicyRequest, UntagPolicyRequest,
};
use base::RequestContext;
use store::Key;

use super::{attachment, present};
use crate::change::Change;
use crate::error::Entity;
use crate::managed_policy::{
    ManagedPolicy, NewPolicy, Owner, PolicyRef, policy_not_found, version_not_found,
};
use crate::page::PageRequest;
use crate::tags::Tags;
use crate::{Error, Iam, aws_managed, identity};

/// A policy as it is named by an ARN.
enum Found {
    Own(ManagedPolicy),
    Aws(&'static aws_managed::AwsPolicy),
}

async fn find(service: &Iam, cx: &RequestContext, arn: &str) -> Result<Found, Error> {
    let reference = parse(cx, arn)?;
    let found = match reference.key(&cx.account) {
        Some(key) => {
            let own: Option<ManagedPolicy> = service.find(&key).await?;
            own.filter(|own| own.reference() == reference).map(Found::Own)
        }
        None => aws_managed::find(&reference.path, &reference.name).map(Found::Aws),
    };
    found.ok_or_else(|| policy_not_found(arn))
}

fn parse(cx: &RequestContext, arn: &str) -> Result<PolicyRef, Error> {
    match PolicyRef::parse(arn, &cx.account) {
        Err(Error::PolicyNotAttachable { arn }) => Err(policy_not_found(&arn)),
        parsed => parsed,
    }
}

/// A policy of the account, to be changed.
async fn own(change: &mut Change, cx: &RequestContext, arn: &str) -> Result<(Key, ManagedPolicy), Error> {
    let reference = parse(cx, arn)?;
    // AWS's policies cannot be changed; the account that asks does not own them.
    let key = reference.key(&cx.account).ok_or_else(|| Error::AccessDenied {
        caller: crate::principal::root_arn(cx),
        action: "iam:CreatePolicyVersion",
        resource: format!("policy {arn}"),
    })?;
    let found: Option<ManagedPolicy> = change.find(&key).await?;
    let policy = found.filter(|found| found.reference() == reference).ok_or_else(|| policy_not_found(arn))?;
    Ok((key, policy))
}

async fn modify<T: Send>(
    service: &Iam,
    cx: &RequestContext,
    arn: &str,
    modify: impl Fn(&mut ManagedPolicy) -> Result<T, Error> + Send + Sync,
) -> Result<T, Error> {
    let modify = &modify;
    service
        .change(|mut change| async move {
            let (key, mut policy) = own(&mut change, cx, arn).await?;
            let value = modify(&mut policy)?;
            change.put(key, &policy)?;
            change.and(value)
        })
        .await
}

pub async fn create(
    service: &Iam,
    cx: &RequestContext,
    input: CreatePolicyRequest,
) -> Result<CreatePolicyResponse, Error> {
    let tags = Tags::parse(input.tags)?;
    let new = NewPolicy {
        name: input.policy_name,
        path: input.path,
        description: input.description,
        document: input.policy_document,
        tags,
    };
    let policy = &ManagedPolicy::new(new, cx.now)?;
    let key = &identity::key(&cx.account, &policy.name);
    service
        .change(|mut change| async move {
            change.require_absent::<ManagedPolicy>(key, Entity::ManagedPolicy, &policy.name).await?;
            change.put(key.clone(), policy)?;
            change.and(())
        })
        .await?;
    let presented = api::iam::Policy { description: None, ..present::policy(cx, policy) };
    Ok(CreatePolicyResponse { policy: Some(presented) })
}

pub async fn get(
    service: &Iam,
    cx: &RequestContext,
    input: GetPolicyRequest,
) -> Result<GetPolicyResponse, Error> {
    let policy = match find(service, cx, &input.policy_arn).await? {
        // Unlike a list, this answer has tags also if there are none.
        Found::Own(policy) => {
            let tags = Some(policy.tags.present());
            api::iam::Policy { tags, ..present::policy(cx, &policy) }
        }
        Found::Aws(policy) => {
            let uses = attachment::count_uses(service, cx).await?;
            let (n_attachments, n_boundaries) = uses.of_aws(policy);
            let tags = Some(Vec::new());
            api::iam::Policy { tags, ..present::aws_policy(cx, policy, n_attachments, n_boundaries) }
        }
    };
    Ok(GetPolicyResponse { policy: Some(policy) })
}

pub async fn get_version(
    service: &Iam,
    cx: &RequestContext,
    input: GetPolicyVersionRequest,
) -> Result<GetPolicyVersionResponse, Error> {
    let (arn, id) = (&input.policy_arn, &input.version_id);
    let version = match find(service, cx, arn).await? {
        Found::Own(policy) => {
            let version = policy.find_version(id).ok_or_else(|| version_not_found(arn, id))?;
            present::policy_version(&policy, version)
        }
        Found::Aws(policy) if id == "v1" => present::aws_policy_version(&policy.document()),
        Found::Aws(_) => return Err(version_not_found(arn, id)),
    };
    Ok(GetPolicyVersionResponse { policy_version: Some(version) })
}

pub async fn list(
    service: &Iam,
    cx: &RequestContext,
    input: ListPoliciesRequest,
) -> Result<ListPoliciesResponse, Error> {
    let page = PageRequest::parse(input.marker.as_deref(), input.max_items)?;
    let (prefix, scope) = (input.path_prefix.unwrap_or_default(), input.scope.unwrap_or_default());
    let (only_attached, usage) = (input.only_attached == Some(true), input.policy_usage_filter);
    let mut policies = Vec::new();
    if scope != "AWS" {
        let own = service.table::<ManagedPolicy>().list_all(Key::root().text(cx.account.as_str())).await?;
        policies.extend(own.into_iter().map(|row| present::listed_policy(cx, &row.record)));
    }
    if scope != "Local" {
        let uses = attachment::count_uses(service, cx).await?;
        let aws = aws_managed::all().map(|policy| {
            let (n_attachments, n_boundaries) = uses.of_aws(policy);
            present::aws_policy(cx, policy, n_attachments, n_boundaries)
        });
        policies.extend(aws);
    }
    policies.retain(|policy: &api::iam::Policy| {
        let is_attached = policy.attachment_count.unwrap_or_default() > 0;
        let is_boundary = policy.permissions_boundary_usage_count.unwrap_or_default() > 0;
        let is_used_so = match usage.as_deref() {
            Some("PermissionsBoundary") => is_boundary,
            Some(_) => is_attached,
            None => !only_attached || is_attached,
        };
        is_used_so && policy.path.as_deref().unwrap_or_default().starts_with(&prefix)
    });
    let page = page.of(policies, |policy| policy.arn.clone().unwrap_or_default());
    Ok(ListPoliciesResponse {
        is_truncated: Some(page.is_truncated()),
        policies: Some(page.items),
        marker: page.marker,
    })
}

pub async fn list_versions(
    service: &Iam,
    cx: &RequestContext,
    input: ListPolicyVersionsRequest,
) -> Result<ListPolicyVersionsResponse, Error> {
    let page = PageRequest::parse(input.marker.as_deref(), input.max_items)?;
    let mut versions = match find(service, cx, &input.policy_arn).await? {
        // Newest first.
        Found::Own(policy) => {
            let versions = policy.versions.iter().rev();
            versions.map(|version| present::policy_version(&policy, version)).collect()
        }
        Found::Aws(policy) => vec![present::aws_policy_version(&policy.document())],
    };
    for version in &mut versions {
        version.document = None;
    }
    let page = page.of(versions, |version| version.version_id.clone().unwrap_or_default());
    Ok(ListPolicyVersionsResponse {
        is_truncated: Some(page.is_truncated()),
        versions: Some(page.items),
        marker: page.marker,
    })
}

pub async fn create_version(
    service: &Iam,
    cx: &RequestContext,
    input: CreatePolicyVersionRequest,
) -> Result<CreatePolicyVersionResponse, Error> {
    let as_default = input.set_as_default == Some(true);
    let version = modify(service, cx, &input.policy_arn, |policy| {
        let version = policy.add_version(input.policy_document.clone(), as_default, cx.now)?;
        Ok(present::policy_version(policy, &version))
    })
    .await?;
    let presented = api::iam::PolicyVersion { document: None, ..version };
    Ok(CreatePolicyVersionResponse { policy_version: Some(presented) })
}

pub async fn set_default_version(
    service: &Iam,
    cx: &RequestContext,
    input: SetDefaultPolicyVersionRequest,
) -> Result<(), Error> {
    let (arn, id) = (&input.policy_arn, &input.version_id);
    modify(service, cx, arn, |policy| policy.set_default_version(id, arn, cx.now)).await
}

pub async fn delete_version(
    service: &Iam,
    cx: &RequestContext,
    input: DeletePolicyVersionRequest,
) -> Result<(), Error> {
    let (arn, id) = (&input.policy_arn, &input.version_id);
    modify(service, cx, arn, |policy| policy.delete_version(id, arn, cx.now)).await
}

pub async fn delete(service: &Iam, cx: &RequestContext, input: DeletePolicyRequest) -> Result<(), Error> {
    let arn = &input.policy_arn;
    service
        .change(|mut change| async move {
            let (key, policy) = own(&mut change, cx, arn).await?;
            policy.check_deletable()?;
            change.delete::<ManagedPolicy>(key);
            change.and(())
        })
        .await
}

pub async fn tag(service: &Iam, cx: &RequestContext, input: TagPolicyRequest) -> Result<(), Error> {
    modify(service, cx, &input.policy_arn, |policy| policy.tags.set(input.tags.clone())).await
}

pub async fn untag(service: &Iam, cx: &RequestContext, input: UntagPolicyRequest) -> Result<(), Error> {
    let remove = |policy: &mut ManagedPolicy| {
        policy.tags.remove(&input.tag_keys);
        Ok(())
    };
    modify(service, cx, &input.policy_arn, remove).await
}

pub async fn list_tags(
    service: &Iam,
    cx: &RequestContext,
    input: ListPolicyTagsRequest,
) -> Result<ListPolicyTagsResponse, Error> {
    let page = PageRequest::parse(input.marker.as_deref(), input.max_items)?;
    let tags = match find(service, cx, &input.policy_arn).await? {
        Found::Own(policy) => policy.tags,
        Found::Aws(_) => Tags::default(),
    };
    let page = page.of_tags(&tags);
    Ok(ListPolicyTagsResponse {
        is_truncated: Some(page.is_truncated()),
        tags: Some(page.items),
        marker: page.marker,
    })
}

/// Counts one attachment of a policy more or less. Policies of AWS are not counted.
pub(super) async fn count_attachment(
    change: &mut Change,
    cx: &RequestContext,
    policy: &PolicyRef,
    count: impl Fn(u32) -> u32 + Send,
) -> Result<(), Error> {
    if policy.owner == Owner::Aws {
        return Ok(());
    }
    let key = identity::key(&cx.account, &policy.name);
    let found: Option<ManagedPolicy> = change.find(&key).await?;
    let exact = found.filter(|found| found.reference() == *policy);
    let mut record = exact.ok_or_else(|| Error::PolicyNotAttachable { arn: policy.arn(cx) })?;
    record.n_attachments = count(record.n_attachments);
    change.put(key, &record)
}

//! Managed policies attached to users, groups and roles.

use std::collections::BTreeMap;

use api::iam::{
    AttachGroupPolicyRequest, AttachRolePolicyRequest, AttachUserPolicyRequest, AttachedPolicy,
    DetachGroupPolicyRequest, DetachRolePolicyRequest, DetachUserPolicyRequest,
    ListAttachedGroupPoliciesRequest, ListAttachedGroupPoliciesResponse, ListAttachedRolePoliciesRequest,
    ListAttachedRolePoliciesResponse, ListAttachedUserPoliciesRequest, ListAttachedUserPoliciesResponse,
    ListEntitiesForPolicyRequest, ListEntitiesForPolicyResponse, PolicyGroup, PolicyRole, PolicyUser,
};
use base::RequestContext;
use store::Key;

use super::managed_policy::count_attachment;
use super::present;
use crate::aws_managed::AwsPolicy;
use crate::group::Group;
use crate::identity::{Identity, IdentityKind};
use crate::managed_policy::{Owner, PolicyRef, policy_not_found};
use crate::page::{Page, PageRequest};
use crate::role::Role;
use crate::user::User;
use crate::{Error, Iam};

async fn attach<I: Identity>(
    service: &Iam,
    cx: &RequestContext,
    name: &str,
    policy_arn: &str,
) -> Result<(), Error> {
    let policy = &PolicyRef::parse(policy_arn, &cx.account)?;
    service
        .change(|mut change| async move {
            let mut identity: I = change.get(&cx.account, name).await?;
            identity.check_modifiable()?;
            let is_new = identity.policies_mut().attach(I::KIND, policy)?;
            if is_new {
                count_attachment(&mut change, cx, policy, |n| n.saturating_add(1)).await?;
                change.put_identity(&cx.account, &identity)?;
            }
            change.and(())
        })
        .await
}

async fn detach<I: Identity>(
    service: &Iam,
    cx: &RequestContext,
    name: &str,
    policy_arn: &str,
) -> Result<(), Error> {
    let policy = &PolicyRef::parse(policy_arn, &cx.account)?;
    service
        .change(|mut change| async move {
            let mut identity: I = change.get(&cx.account, name).await?;
            identity.check_modifiable()?;
            if !identity.policies_mut().detach(policy) {
                return Err(policy_not_found(policy_arn));
            }
            count_attachment(&mut change, cx, policy, |n| n.saturating_sub(1)).await?;
            change.put_identity(&cx.account, &identity)?;
            change.and(())
        })
        .await
}

/// What the three lists have in common.
struct ListRequest {
    path_prefix: Option<String>,
    marker: Option<String>,
    max_items: Option<i32>,
}

async fn list<I: Identity>(
    service: &Iam,
    cx: &RequestContext,
    name: &str,
    request: ListRequest,
) -> Result<Page<AttachedPolicy>, Error> {
    let page = PageRequest::parse(request.marker.as_deref(), request.max_items)?;
    let prefix = request.path_prefix.unwrap_or_default();
    let identity: I = service.get(&cx.account, name).await?;
    let policies = identity.policies().attached.iter().filter(|policy| policy.path.starts_with(&prefix));
    let policies = policies.map(|policy| present::attached(cx, policy)).collect();
    Ok(page.of(policies, |policy| policy.policy_arn.clone().unwrap_or_default()))
}

pub async fn attach_user(
    service: &Iam,
    cx: &RequestContext,
    input: AttachUserPolicyRequest,
) -> Result<(), Error> {
    attach::<User>(service, cx, &input.user_name, &input.policy_arn).await
}

pub async fn attach_group(
    service: &Iam,
    cx: &RequestContext,
    input: AttachGroupPolicyRequest,
) -> Result<(), Error> {
    attach::<Group>(service, cx, &input.group_name, &input.policy_arn).await
}

pub async fn attach_role(
    service: &Iam,
    cx: &RequestContext,
    input: AttachRolePolicyRequest,
) -> Result<(), Error> {
    attach::<Role>(service, cx, &input.role_name, &input.policy_arn).await
}

pub async fn detach_user(
    service: &Iam,
    cx: &RequestContext,
    input: DetachUserPolicyRequest,
) -> Result<(), Error> {
    detach::<User>(service, cx, &input.user_name, &input.policy_arn).await
}

pub async fn detach_group(
    service: &Iam,
    cx: &RequestContext,
    input: DetachGroupPolicyRequest,
) -> Result<(), Error> {
    detach::<Group>(service, cx, &input.group_name, &input.policy_arn).await
}

pub async fn detach_role(
    service: &Iam,
    cx: &RequestContext,
    input: DetachRolePolicyRequest,
) -> Result<(), Error> {
    detach::<Role>(service, cx, &input.role_name, &input.policy_arn).await
}

pub async fn list_user(
    service: &Iam,
    cx: &RequestContext,
    input: ListAttachedUserPoliciesRequest,
) -> Result<ListAttachedUserPoliciesResponse, Error> {
    let ListAttachedUserPoliciesRequest { user_name, path_prefix, marker, max_items } = input;
    let page = list::<User>(service, cx, &user_name, ListRequest { path_prefix, marker, max_items }).await?;
    Ok(ListAttachedUserPoliciesResponse {
        is_truncated: Some(page.is_truncated()),
        attached_policies: Some(page.items),
        marker: page.marker,
    })
}

pub async fn list_group(
    service: &Iam,
    cx: &RequestContext,
    input: ListAttachedGroupPoliciesRequest,
) -> Result<ListAttachedGroupPoliciesResponse, Error> {
    let ListAttachedGroupPoliciesRequest { group_name, path_prefix, marker, max_items } = input;
    let page =
        list::<Group>(service, cx, &group_name, ListRequest { path_prefix, marker, max_items }).await?;
    Ok(ListAttachedGroupPoliciesResponse {
        is_truncated: Some(page.is_truncated()),
        attached_policies: Some(page.items),
        marker: page.marker,
    })
}

pub async fn list_role(
    service: &Iam,
    cx: &RequestContext,
    input: ListAttachedRolePoliciesRequest,
) -> Result<ListAttachedRolePoliciesResponse, Error> {
    let ListAttachedRolePoliciesRequest { role_name, path_prefix, marker, max_items } = input;
    let page = list::<Role>(service, cx, &role_name, ListRequest { path_prefix, marker, max_items }).await?;
    Ok(ListAttachedRolePoliciesResponse {
        is_truncated: Some(page.is_truncated()),
        attached_policies: Some(page.items),
        marker: page.marker,
    })
}

/// How often policies are attached and used as boundaries.
pub(super) struct Uses(BTreeMap<PolicyRef, (u32, u32)>);

impl Uses {
    pub(super) fn of_aws(&self, policy: &AwsPolicy) -> (u32, u32) {
        let (path, name) = (policy.path.to_owned(), policy.name.to_owned());
        self.0.get(&PolicyRef { owner: Owner::Aws, path, name }).copied().unwrap_or_default()
    }

    fn add(&mut self, attached: &[PolicyRef], boundary: Option<&PolicyRef>) {
        for policy in attached {
            self.0.entry(policy.clone()).or_default().0 += 1;
        }
        if let Some(policy) = boundary {
            self.0.entry(policy.clone()).or_default().1 += 1;
        }
    }
}

/// Reads every user, group and role of the account.
pub(super) async fn count_uses(service: &Iam, cx: &RequestContext) -> Result<Uses, Error> {
    let account = Key::root().text(cx.account.as_str());
    let mut uses = Uses(BTreeMap::new());
    for row in service.table::<User>().list_all(account.clone()).await? {
        uses.add(&row.record.policies.attached, row.record.boundary.as_ref());
    }
    for row in service.table::<Group>().list_all(account.clone()).await? {
        uses.add(&row.record.policies.attached, None);
    }
    for row in service.table::<Role>().list_all(account).await? {
        uses.add(&row.record.policies.attached, row.record.boundary.as_ref());
    }
    Ok(uses)
}

/// A user, group or role that uses a policy.
#[derive(Debug, Clone)]
struct Using {
    kind: IdentityKind,
    path: String,
    name: String,
    id: String,
}

pub async fn list_entities(
    service: &Iam,
    cx: &RequestContext,
    input: ListEntitiesForPolicyRequest,
) -> Result<ListEntitiesForPolicyResponse, Error> {
    let page = PageRequest::parse(input.marker.as_deref(), input.max_items)?;
    let policy = PolicyRef::parse(&input.policy_arn, &cx.account)?;
    if service.policy_document(&cx.account, &policy).await?.is_none() {
        return Err(policy_not_found(&input.policy_arn));
    }
    let (prefix, usage) = (input.path_prefix.unwrap_or_default(), input.policy_usage_filter);
    // The filter may also name the kind of policy, which the ARN says already.
    let wanted = |kind: &str| match input.entity_filter.as_deref() {
        Some(filter @ ("User" | "Group" | "Role")) => filter == kind,
        _ => true,
    };
    let uses = |attached: &[PolicyRef], boundary: Option<&PolicyRef>| match usage.as_deref() {
        Some("PermissionsBoundary") => boundary == Some(&policy),
        Some(_) => attached.contains(&policy),
        None => attached.contains(&policy) || boundary == Some(&policy),
    };
    let account = Key::root().text(cx.account.as_str());
    let mut using = Vec::new();
    if wanted("Group") {
        let groups =
            service.table::<Group>().list_all(account.clone()).await?.into_iter().map(|row| row.record);
        let groups = groups.filter(|group| uses(&group.policies.attached, None));
        let kind = IdentityKind::Group;
        using.extend(groups.map(|group| Using { kind, path: group.path, name: group.name, id: group.id }));
    }
    if wanted("User") {
        let users =
            service.table::<User>().list_all(account.clone()).await?.into_iter().map(|row| row.record);
        let users = users.filter(|user| uses(&user.policies.attached, user.boundary.as_ref()));
        let kind = IdentityKind::User;
        using.extend(users.map(|user| Using { kind, path: user.path, name: user.name, id: user.id }));
    }
    if wanted("Role") {
        let roles = service.table::<Role>().list_all(account).await?.into_iter().map(|row| row.record);
        let roles = roles.filter(|role| uses(&role.policies.attached, role.boundary.as_ref()));
        let kind = IdentityKind::Role;
        using.extend(roles.map(|role| Using { kind, path: role.path, name: role.name, id: role.id }));
    }
    using.retain(|using| using.path.starts_with(&prefix));
    let page = page.of(using, |using| format!("{}/{}", using.kind.noun(), using.name));
    Ok(present_entities(page))
}

fn present_entities(page: Page<Using>) -> ListEntitiesForPolicyResponse {
    let (is_truncated, marker) = (Some(page.is_truncated()), page.marker);
    let (mut groups, mut users, mut roles) = (Vec::new(), Vec::new(), Vec::new());
    for Using { kind, name, id, .. } in page.items {
        let (name, id) = (Some(name), Some(id));
        match kind {
            IdentityKind::Group => groups.push(PolicyGroup { group_name: name, group_id: id }),
            IdentityKind::User => users.push(PolicyUser { user_name: name, user_id: id }),
            IdentityKind::Role => roles.push(PolicyRole { role_name: name, role_id: id }),
        }
    }
    ListEntitiesForPolicyResponse {
        policy_groups: Some(groups),
        policy_users: Some(users),
        policy_roles: Some(roles),
        is_truncated,
        marker,
    }
}

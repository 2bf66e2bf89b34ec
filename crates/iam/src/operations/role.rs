//! Roles.

use api::iam::{
    CreateRoleRequest, CreateRoleResponse, DeleteRolePermissionsBoundaryRequest, DeleteRoleRequest,
    GetRoleRequest, GetRoleResponse, ListRoleTagsRequest, ListRoleTagsResponse, ListRolesRequest,
    ListRolesResponse, PutRolePermissionsBoundaryRequest, RoleLastUsed, TagRoleRequest, UntagRoleRequest,
    UpdateAssumeRolePolicyRequest, UpdateRoleDescriptionRequest, UpdateRoleDescriptionResponse,
    UpdateRoleRequest, UpdateRoleResponse,
};
use base::RequestContext;
use store::Key;

use super::boundary;
use super::present;
use crate::error::Entity;
use crate::identity::{self, Identity as _};
use crate::page::PageRequest;
use crate::role::{Role, check_new_trust_policy, check_trust_policy};
use crate::tags::Tags;
use crate::{Error, Iam};

pub async fn create(
    service: &Iam,
    cx: &RequestContext,
    input: CreateRoleRequest,
) -> Result<CreateRoleResponse, Error> {
    check_new_trust_policy(&input.assume_role_policy_document, service.auth())?;
    let mut role = Role::new(input.role_name, input.path, input.assume_role_policy_document, cx.now);
    role.tags = Tags::parse(input.tags)?;
    role.description = input.description;
    role.boundary = boundary::parse(cx, input.permissions_boundary.as_deref())?;
    if let Some(seconds) = input.max_session_duration {
        role.max_session_duration_s = seconds;
    }
    let role = &role;
    let key = &identity::key(&cx.account, &role.name);
    service
        .change(|mut change| async move {
            change.require_absent::<Role>(key, Entity::Role, &role.name).await?;
            boundary::replace(&mut change, cx, None, role.boundary.as_ref()).await?;
            change.put(key.clone(), role)?;
            change.and(())
        })
        .await?;
    let presented = present::role(cx, role);
    Ok(CreateRoleResponse { role: Some(presented) })
}

pub async fn get(
    service: &Iam,
    cx: &RequestContext,
    input: GetRoleRequest,
) -> Result<GetRoleResponse, Error> {
    let role: Role = service.get(&cx.account, &input.role_name).await?;
    let presented = api::iam::Role {
        max_session_duration: Some(role.max_session_duration_s),
        role_last_used: Some(RoleLastUsed::default()),
        ..present::role(cx, &role)
    };
    Ok(GetRoleResponse { role: Some(presented) })
}

pub async fn list(
    service: &Iam,
    cx: &RequestContext,
    input: ListRolesRequest,
) -> Result<ListRolesResponse, Error> {
    let page = PageRequest::parse(input.marker.as_deref(), input.max_items)?;
    let prefix = input.path_prefix.unwrap_or_default();
    let account = Key::root().text(cx.account.as_str());
    let page = page.scan(&service.table(), account, |role: &Role| role.path.starts_with(&prefix)).await?;
    let page = page.map(|role| present::listed_role(cx, &role));
    Ok(ListRolesResponse {
        is_truncated: Some(page.is_truncated()),
        roles: Some(page.items),
        marker: page.marker,
    })
}

pub async fn delete(service: &Iam, cx: &RequestContext, input: DeleteRoleRequest) -> Result<(), Error> {
    let name = &input.role_name;
    service
        .change(|mut change| async move {
            let role: Role = change.get(&cx.account, name).await?;
            role.check_deletable()?;
            boundary::replace(&mut change, cx, role.boundary.as_ref(), None).await?;
            change.delete::<Role>(identity::key(&cx.account, name));
            change.and(())
        })
        .await
}

/// Changes a role that no service owns.
async fn modify(
    service: &Iam,
    cx: &RequestContext,
    name: &str,
    modify: impl Fn(&mut Role) -> Result<(), Error> + Send + Sync,
) -> Result<Role, Error> {
    let modify = &modify;
    service
        .change(|mut change| async move {
            let mut role: Role = change.get(&cx.account, name).await?;
            role.check_modifiable()?;
            modify(&mut role)?;
            change.put_identity(&cx.account, &role)?;
            change.and(role)
        })
        .await
}

pub async fn update(
    service: &Iam,
    cx: &RequestContext,
    input: UpdateRoleRequest,
) -> Result<UpdateRoleResponse, Error> {
    modify(service, cx, &input.role_name, |role| {
        if let Some(description) = &input.description {
            role.description = Some(description.clone());
        }
        if let Some(seconds) = input.max_session_duration {
            role.max_session_duration_s = seconds;
        }
        Ok(())
    })
    .await?;
    Ok(UpdateRoleResponse {})
}

pub async fn update_description(
    service: &Iam,
    cx: &RequestContext,
    input: UpdateRoleDescriptionRequest,
) -> Result<UpdateRoleDescriptionResponse, Error> {
    let role = modify(service, cx, &input.role_name, |role| {
        role.description = Some(input.description.clone());
        Ok(())
    })
    .await?;
    Ok(UpdateRoleDescriptionResponse { role: Some(present::role(cx, &role)) })
}

pub async fn update_trust_policy(
    service: &Iam,
    cx: &RequestContext,
    input: UpdateAssumeRolePolicyRequest,
) -> Result<(), Error> {
    modify(service, cx, &input.role_name, |role| {
        check_trust_policy(&input.policy_document)?;
        role.trust_policy = input.policy_document.clone();
        Ok(())
    })
    .await
    .map(drop)
}

pub async fn tag(service: &Iam, cx: &RequestContext, input: TagRoleRequest) -> Result<(), Error> {
    modify(service, cx, &input.role_name, |role| role.tags.set(input.tags.clone())).await.map(drop)
}

pub async fn untag(service: &Iam, cx: &RequestContext, input: UntagRoleRequest) -> Result<(), Error> {
    modify(service, cx, &input.role_name, |role| {
        role.tags.remove(&input.tag_keys);
        Ok(())
    })
    .await
    .map(drop)
}

pub async fn list_tags(
    service: &Iam,
    cx: &RequestContext,
    input: ListRoleTagsRequest,
) -> Result<ListRoleTagsResponse, Error> {
    let page = PageRequest::parse(input.marker.as_deref(), input.max_items)?;
    let role: Role = service.get(&cx.account, &input.role_name).await?;
    let page = page.of_tags(&role.tags);
    Ok(ListRoleTagsResponse {
        is_truncated: Some(page.is_truncated()),
        tags: Some(page.items),
        marker: page.marker,
    })
}

pub async fn put_boundary(
    service: &Iam,
    cx: &RequestContext,
    input: PutRolePermissionsBoundaryRequest,
) -> Result<(), Error> {
    let policy = boundary::parse(cx, Some(&input.permissions_boundary))?;
    set_boundary(service, cx, &input.role_name, policy).await
}

pub async fn delete_boundary(
    service: &Iam,
    cx: &RequestContext,
    input: DeleteRolePermissionsBoundaryRequest,
) -> Result<(), Error> {
    set_boundary(service, cx, &input.role_name, None).await
}

async fn set_boundary(
    service: &Iam,
    cx: &RequestContext,
    name: &str,
    policy: Option<crate::managed_policy::PolicyRef>,
) -> Result<(), Error> {
    let policy = &policy;
    service
        .change(|mut change| async move {
            let mut role: Role = change.get(&cx.account, name).await?;
            role.check_modifiable()?;
            boundary::replace(&mut change, cx, role.boundary.as_ref(), policy.as_ref()).await?;
            role.boundary.clone_from(policy);
            change.put_identity(&cx.account, &role)?;
            change.and(())
        })
        .await
}

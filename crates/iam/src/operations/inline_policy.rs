//! Policies inside users, groups and roles.

use api::iam::{
    DeleteGroupPolicyRequest, DeleteRolePolicyRequest, DeleteUserPolicyRequest, GetGroupPolicyRequest,
    GetGroupPolicyResponse, GetRolePolicyRequest, GetRolePolicyResponse, GetUserPolicyRequest,
    GetUserPolicyResponse, ListGroupPoliciesRequest, ListGroupPoliciesResponse, ListRolePoliciesRequest,
    ListRolePoliciesResponse, ListUserPoliciesRequest, ListUserPoliciesResponse, PutGroupPolicyRequest,
    PutRolePolicyRequest, PutUserPolicyRequest,
};
use base::RequestContext;

use super::present;
use crate::group::Group;
use crate::identity::Identity;
use crate::page::{Page, PageRequest};
use crate::role::Role;
use crate::user::User;
use crate::{Error, Iam};

async fn put<I: Identity>(
    service: &Iam,
    cx: &RequestContext,
    owner: &str,
    name: &str,
    document: &str,
) -> Result<(), Error> {
    service
        .change(|mut change| async move {
            let mut identity: I = change.get(&cx.account, owner).await?;
            identity.check_modifiable()?;
            identity.policies_mut().put_inline(I::KIND, owner, name, document)?;
            change.put_identity(&cx.account, &identity)?;
            change.and(())
        })
        .await
}

async fn get<I: Identity>(
    service: &Iam,
    cx: &RequestContext,
    owner: &str,
    name: &str,
) -> Result<Option<String>, Error> {
    let identity: I = service.get(&cx.account, owner).await?;
    Ok(present::document(identity.policies().get_inline(I::KIND, name)?))
}

async fn delete<I: Identity>(
    service: &Iam,
    cx: &RequestContext,
    owner: &str,
    name: &str,
) -> Result<(), Error> {
    service
        .change(|mut change| async move {
            let mut identity: I = change.get(&cx.account, owner).await?;
            identity.check_modifiable()?;
            identity.policies_mut().delete_inline(I::KIND, name)?;
            change.put_identity(&cx.account, &identity)?;
            change.and(())
        })
        .await
}

async fn list<I: Identity>(
    service: &Iam,
    cx: &RequestContext,
    owner: &str,
    page: &PageRequest,
) -> Result<Page<String>, Error> {
    let identity: I = service.get(&cx.account, owner).await?;
    Ok(page.of(identity.policies().inline.keys().cloned().collect(), String::clone))
}

pub async fn put_user(service: &Iam, cx: &RequestContext, input: PutUserPolicyRequest) -> Result<(), Error> {
    put::<User>(service, cx, &input.user_name, &input.policy_name, &input.policy_document).await
}

pub async fn put_group(
    service: &Iam,
    cx: &RequestContext,
    input: PutGroupPolicyRequest,
) -> Result<(), Error> {
    put::<Group>(service, cx, &input.group_name, &input.policy_name, &input.policy_document).await
}

pub async fn put_role(service: &Iam, cx: &RequestContext, input: PutRolePolicyRequest) -> Result<(), Error> {
    put::<Role>(service, cx, &input.role_name, &input.policy_name, &input.policy_document).await
}

pub async fn get_user(
    service: &Iam,
    cx: &RequestContext,
    input: GetUserPolicyRequest,
) -> Result<GetUserPolicyResponse, Error> {
    Ok(GetUserPolicyResponse {
        policy_document: get::<User>(service, cx, &input.user_name, &input.policy_name).await?,
        user_name: Some(input.user_name),
        policy_name: Some(input.policy_name),
    })
}

pub async fn get_group(
    service: &Iam,
    cx: &RequestContext,
    input: GetGroupPolicyRequest,
) -> Result<GetGroupPolicyResponse, Error> {
    Ok(GetGroupPolicyResponse {
        policy_document: get::<Group>(service, cx, &input.group_name, &input.policy_name).await?,
        group_name: Some(input.group_name),
        policy_name: Some(input.policy_name),
    })
}

pub async fn get_role(
    service: &Iam,
    cx: &RequestContext,
    input: GetRolePolicyRequest,
) -> Result<GetRolePolicyResponse, Error> {
    Ok(GetRolePolicyResponse {
        policy_document: get::<Role>(service, cx, &input.role_name, &input.policy_name).await?,
        role_name: Some(input.role_name),
        policy_name: Some(input.policy_name),
    })
}

pub async fn delete_user(
    service: &Iam,
    cx: &RequestContext,
    input: DeleteUserPolicyRequest,
) -> Result<(), Error> {
    delete::<User>(service, cx, &input.user_name, &input.policy_name).await
}

pub async fn delete_group(
    service: &Iam,
    cx: &RequestContext,
    input: DeleteGroupPolicyRequest,
) -> Result<(), Error> {
    delete::<Group>(service, cx, &input.group_name, &input.policy_name).await
}

pub async fn delete_role(
    service: &Iam,
    cx: &RequestContext,
    input: DeleteRolePolicyRequest,
) -> Result<(), Error> {
    delete::<Role>(service, cx, &input.role_name, &input.policy_name).await
}

pub async fn list_user(
    service: &Iam,
    cx: &RequestContext,
    input: ListUserPoliciesRequest,
) -> Result<ListUserPoliciesResponse, Error> {
    let page = PageRequest::parse(input.marker.as_deref(), input.max_items)?;
    let page = list::<User>(service, cx, &input.user_name, &page).await?;
    Ok(ListUserPoliciesResponse {
        is_truncated: Some(page.is_truncated()),
        policy_names: Some(page.items),
        marker: page.marker,
    })
}

pub async fn list_group(
    service: &Iam,
    cx: &RequestContext,
    input: ListGroupPoliciesRequest,
) -> Result<ListGroupPoliciesResponse, Error> {
    let page = PageRequest::parse(input.marker.as_deref(), input.max_items)?;
    let page = list::<Group>(service, cx, &input.group_name, &page).await?;
    Ok(ListGroupPoliciesResponse {
        is_truncated: Some(page.is_truncated()),
        policy_names: Some(page.items),
        marker: page.marker,
    })
}

pub async fn list_role(
    service: &Iam,
    cx: &RequestContext,
    input: ListRolePoliciesRequest,
) -> Result<ListRolePoliciesResponse, Error> {
    let page = PageRequest::parse(input.marker.as_deref(), input.max_items)?;
    let page = list::<Role>(service, cx, &input.role_name, &page).await?;
    Ok(ListRolePoliciesResponse {
        is_truncated: Some(page.is_truncated()),
        policy_names: Some(page.items),
        marker: page.marker,
    })
}

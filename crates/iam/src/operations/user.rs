//! Users.

use api::iam::{
    CreateUserRequest, CreateUserResponse, DeleteUserPermissionsBoundaryRequest, DeleteUserRequest,
    GetUserRequest, GetUserResponse, ListUserTagsRequest, ListUserTagsResponse, ListUsersRequest,
    ListUsersResponse, PutUserPermissionsBoundaryRequest, TagUserRequest, UntagUserRequest,
    UpdateUserRequest,
};
use base::{Principal, RequestContext, Timestamp};
use store::Key;

use super::{boundary, present};
use crate::change::Change;
use crate::error::Entity;
use crate::group::Group;
use crate::managed_policy::PolicyRef;
use crate::page::PageRequest;
use crate::principal::root_arn;
use crate::provider::VirtualMfaDevice;
use crate::session::Session;
use crate::tags::Tags;
use crate::user::{AccessKey, User};
use crate::{Error, Iam, identity};

/// The user that an operation is about: the one named, else the caller itself.
pub(super) fn named_or_caller(cx: &RequestContext, name: Option<String>) -> Result<String, Error> {
    match (name, &cx.principal) {
        (Some(name), _) => Ok(name),
        (None, Principal::User { name, .. }) => Ok(name.clone()),
        (None, _) => Err(Error::UserNameNeeded),
    }
}

/// Changes a user.
pub(super) async fn modify<T: Send>(
    service: &Iam,
    cx: &RequestContext,
    name: &str,
    modify: impl Fn(&mut User) -> Result<T, Error> + Send + Sync,
) -> Result<T, Error> {
    let modify = &modify;
    service
        .change(|mut change| async move {
            let mut user: User = change.get(&cx.account, name).await?;
            let value = modify(&mut user)?;
            change.put_identity(&cx.account, &user)?;
            change.and(value)
        })
        .await
}

pub async fn create(
    service: &Iam,
    cx: &RequestContext,
    input: CreateUserRequest,
) -> Result<CreateUserResponse, Error> {
    let mut user = User::new(input.user_name, input.path, Tags::parse(input.tags)?, cx.now);
    user.boundary = boundary::parse(cx, input.permissions_boundary.as_deref())?;
    let user = &user;
    let key = &identity::key(&cx.account, &user.name);
    service
        .change(|mut change| async move {
            change.require_absent::<User>(key, Entity::User, &user.name).await?;
            boundary::replace(&mut change, cx, None, user.boundary.as_ref()).await?;
            change.put(key.clone(), user)?;
            change.and(())
        })
        .await?;
    Ok(CreateUserResponse { user: Some(present::user(cx, user)) })
}

pub async fn get(
    service: &Iam,
    cx: &RequestContext,
    input: GetUserRequest,
) -> Result<GetUserResponse, Error> {
    if input.user_name.is_none() && matches!(cx.principal, Principal::Root | Principal::Anonymous) {
        return Ok(GetUserResponse { user: Some(root(cx)) });
    }
    let name = named_or_caller(cx, input.user_name)?;
    let user: User = service.get(&cx.account, &name).await?;
    Ok(GetUserResponse { user: Some(present::user(cx, &user)) })
}

/// The account itself, as `GetUser` tells it.
fn root(cx: &RequestContext) -> api::iam::User {
    api::iam::User {
        user_id: Some(cx.account.to_string()),
        arn: Some(root_arn(cx)),
        create_date: Some(Timestamp::from_millis(0)),
        ..api::iam::User::default()
    }
}

pub async fn list(
    service: &Iam,
    cx: &RequestContext,
    input: ListUsersRequest,
) -> Result<ListUsersResponse, Error> {
    let page = PageRequest::parse(input.marker.as_deref(), input.max_items)?;
    let prefix = input.path_prefix.unwrap_or_default();
    let account = Key::root().text(cx.account.as_str());
    let page = page.scan(&service.table(), account, |user: &User| user.path.starts_with(&prefix)).await?;
    let page = page.map(|user| present::listed_user(cx, &user));
    Ok(ListUsersResponse {
        is_truncated: Some(page.is_truncated()),
        users: Some(page.items),
        marker: page.marker,
    })
}

pub async fn delete(service: &Iam, cx: &RequestContext, input: DeleteUserRequest) -> Result<(), Error> {
    let name = &input.user_name;
    service
        .change(|mut change| async move {
            let user: User = change.get(&cx.account, name).await?;
            user.check_deletable()?;
            boundary::replace(&mut change, cx, user.boundary.as_ref(), None).await?;
            change.delete::<User>(identity::key(&cx.account, name));
            change.and(())
        })
        .await
}

pub async fn update(service: &Iam, cx: &RequestContext, input: UpdateUserRequest) -> Result<(), Error> {
    let input = &input;
    service
        .change(|mut change| async move {
            let mut user: User = change.get(&cx.account, &input.user_name).await?;
            if let Some(path) = &input.new_path {
                user.path.clone_from(path);
            }
            if let Some(name) = &input.new_user_name {
                rename(&mut change, cx, &mut user, name).await?;
            }
            change.put_identity(&cx.account, &user)?;
            change.and(())
        })
        .await
}

/// Gives a user another name, in everything that mentions it.
async fn rename(change: &mut Change, cx: &RequestContext, user: &mut User, name: &str) -> Result<(), Error> {
    let (old_key, new_key) = (identity::key(&cx.account, &user.name), identity::key(&cx.account, name));
    if old_key != new_key {
        change.require_absent::<User>(&new_key, Entity::User, name).await?;
        change.delete::<User>(old_key);
    }
    for group in &user.groups {
        let mut group: Group = change.get(&cx.account, group).await?;
        group.members.remove(&user.name);
        group.members.insert(name.to_owned());
        change.put_identity(&cx.account, &group)?;
    }
    for id in &user.access_keys {
        let key = Session::key(id);
        if let Some(mut record) = change.find::<AccessKey>(&key).await? {
            name.clone_into(&mut record.user);
            change.put(key, &record)?;
        }
    }
    for device in &user.mfa_devices {
        let key = super::mfa::key(cx, &device.serial_number);
        if let Some(mut record) = change.find::<VirtualMfaDevice>(&key).await? {
            record.user = Some(name.to_owned());
            change.put(key, &record)?;
        }
    }
    name.clone_into(&mut user.name);
    Ok(())
}

pub async fn tag(service: &Iam, cx: &RequestContext, input: TagUserRequest) -> Result<(), Error> {
    modify(service, cx, &input.user_name, |user| user.tags.set(input.tags.clone())).await
}

pub async fn untag(service: &Iam, cx: &RequestContext, input: UntagUserRequest) -> Result<(), Error> {
    let remove = |user: &mut User| {
        user.tags.remove(&input.tag_keys);
        Ok(())
    };
    modify(service, cx, &input.user_name, remove).await
}

pub async fn list_tags(
    service: &Iam,
    cx: &RequestContext,
    input: ListUserTagsRequest,
) -> Result<ListUserTagsResponse, Error> {
    let page = PageRequest::parse(input.marker.as_deref(), input.max_items)?;
    let user: User = service.get(&cx.account, &input.user_name).await?;
    let page = page.of_tags(&user.tags);
    Ok(ListUserTagsResponse {
        is_truncated: Some(page.is_truncated()),
        tags: Some(page.items),
        marker: page.marker,
    })
}

pub async fn put_boundary(
    service: &Iam,
    cx: &RequestContext,
    input: PutUserPermissionsBoundaryRequest,
) -> Result<(), Error> {
    let policy = boundary::parse(cx, Some(&input.permissions_boundary))?;
    set_boundary(service, cx, &input.user_name, policy).await
}

pub async fn delete_boundary(
    service: &Iam,
    cx: &RequestContext,
    input: DeleteUserPermissionsBoundaryRequest,
) -> Result<(), Error> {
    set_boundary(service, cx, &input.user_name, None).await
}

async fn set_boundary(
    service: &Iam,
    cx: &RequestContext,
    name: &str,
    policy: Option<PolicyRef>,
) -> Result<(), Error> {
    let policy = &policy;
    service
        .change(|mut change| async move {
            let mut user: User = change.get(&cx.account, name).await?;
            boundary::replace(&mut change, cx, user.boundary.as_ref(), policy.as_ref()).await?;
            user.boundary.clone_from(policy);
            change.put_identity(&cx.account, &user)?;
            change.and(())
        })
        .await
}

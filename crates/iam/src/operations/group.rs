//! Groups and who is in them.

use api::iam::{
    AddUserToGroupRequest, CreateGroupRequest, CreateGroupResponse, DeleteGroupRequest, GetGroupRequest,
    GetGroupResponse, ListGroupsForUserRequest, ListGroupsForUserResponse, ListGroupsRequest,
    ListGroupsResponse, RemoveUserFromGroupRequest, UpdateGroupRequest,
};
use base::RequestContext;
use store::Key;

use super::present;
use crate::error::Entity;
use crate::group::Group;
use crate::limits::GROUPS_PER_USER_MAX;
use crate::page::PageRequest;
use crate::user::User;
use crate::{Error, Iam, identity};

pub async fn create(
    service: &Iam,
    cx: &RequestContext,
    input: CreateGroupRequest,
) -> Result<CreateGroupResponse, Error> {
    let group = &Group::new(input.group_name, input.path, cx.now);
    let key = &identity::key(&cx.account, &group.name);
    service
        .change(|mut change| async move {
            change.require_absent::<Group>(key, Entity::Group, &group.name).await?;
            change.put(key.clone(), group)?;
            change.and(())
        })
        .await?;
    Ok(CreateGroupResponse { group: Some(present::group(cx, group)) })
}

pub async fn get(
    service: &Iam,
    cx: &RequestContext,
    input: GetGroupRequest,
) -> Result<GetGroupResponse, Error> {
    let page = PageRequest::parse(input.marker.as_deref(), input.max_items)?;
    let group: Group = service.get(&cx.account, &input.group_name).await?;
    let page = page.of(group.members.iter().cloned().collect(), String::clone);
    let mut users = Vec::new();
    for name in &page.items {
        let user: Option<User> = service.find(&identity::key(&cx.account, name)).await?;
        users.extend(user.map(|user| present::listed_user(cx, &user)));
    }
    Ok(GetGroupResponse {
        group: Some(present::group(cx, &group)),
        users: Some(users),
        is_truncated: Some(page.is_truncated()),
        marker: page.marker,
    })
}

pub async fn list(
    service: &Iam,
    cx: &RequestContext,
    input: ListGroupsRequest,
) -> Result<ListGroupsResponse, Error> {
    let page = PageRequest::parse(input.marker.as_deref(), input.max_items)?;
    let prefix = input.path_prefix.unwrap_or_default();
    let account = Key::root().text(cx.account.as_str());
    let page = page.scan(&service.table(), account, |group: &Group| group.path.starts_with(&prefix)).await?;
    let page = page.map(|group| present::group(cx, &group));
    Ok(ListGroupsResponse {
        is_truncated: Some(page.is_truncated()),
        groups: Some(page.items),
        marker: page.marker,
    })
}

pub async fn list_for_user(
    service: &Iam,
    cx: &RequestContext,
    input: ListGroupsForUserRequest,
) -> Result<ListGroupsForUserResponse, Error> {
    let page = PageRequest::parse(input.marker.as_deref(), input.max_items)?;
    let user: User = service.get(&cx.account, &input.user_name).await?;
    let page = page.of(user.groups.into_iter().collect(), String::clone);
    let mut groups = Vec::new();
    for name in &page.items {
        let group: Option<Group> = service.find(&identity::key(&cx.account, name)).await?;
        groups.extend(group.map(|group| present::group(cx, &group)));
    }
    Ok(ListGroupsForUserResponse {
        groups: Some(groups),
        is_truncated: Some(page.is_truncated()),
        marker: page.marker,
    })
}

pub async fn delete(service: &Iam, cx: &RequestContext, input: DeleteGroupRequest) -> Result<(), Error> {
    let name = &input.group_name;
    service
        .change(|mut change| async move {
            let group: Group = change.get(&cx.account, name).await?;
            group.check_deletable()?;
            change.delete::<Group>(identity::key(&cx.account, name));
            change.and(())
        })
        .await
}

pub async fn update(service: &Iam, cx: &RequestContext, input: UpdateGroupRequest) -> Result<(), Error> {
    let input = &input;
    service
        .change(|mut change| async move {
            let mut group: Group = change.get(&cx.account, &input.group_name).await?;
            if let Some(path) = &input.new_path {
                group.path.clone_from(path);
            }
            if let Some(name) = &input.new_group_name {
                let (old_key, new_key) =
                    (identity::key(&cx.account, &group.name), identity::key(&cx.account, name));
                if old_key != new_key {
                    change.require_absent::<Group>(&new_key, Entity::Group, name).await?;
                    change.delete::<Group>(old_key);
                }
                for member in &group.members {
                    let mut user: User = change.get(&cx.account, member).await?;
                    user.groups.remove(&group.name);
                    user.groups.insert(name.clone());
                    change.put_identity(&cx.account, &user)?;
                }
                group.name.clone_from(name);
            }
            change.put_identity(&cx.account, &group)?;
            change.and(())
        })
        .await
}

pub async fn add_user(service: &Iam, cx: &RequestContext, input: AddUserToGroupRequest) -> Result<(), Error> {
    let (user, group) = (&input.user_name, &input.group_name);
    service
        .change(|mut change| async move {
            let mut user: User = change.get(&cx.account, user).await?;
            let mut group: Group = change.get(&cx.account, group).await?;
            if !user.groups.contains(&group.name) && user.groups.len() >= GROUPS_PER_USER_MAX {
                return Err(Error::TooMany { quota: "GroupsPerUser", max: GROUPS_PER_USER_MAX });
            }
            user.groups.insert(group.name.clone());
            group.members.insert(user.name.clone());
            change.put_identity(&cx.account, &user)?;
            change.put_identity(&cx.account, &group)?;
            change.and(())
        })
        .await
}

pub async fn remove_user(
    service: &Iam,
    cx: &RequestContext,
    input: RemoveUserFromGroupRequest,
) -> Result<(), Error> {
    let (user, group) = (&input.user_name, &input.group_name);
    service
        .change(|mut change| async move {
            let mut group: Group = change.get(&cx.account, group).await?;
            let mut user: User = change.get(&cx.account, user).await?;
            if !user.groups.remove(&group.name) {
                return Err(Error::NotInGroup { user: user.name, group: group.name });
            }
            group.members.remove(&user.name);
            change.put_identity(&cx.account, &user)?;
            change.put_identity(&cx.account, &group)?;
            change.and(())
        })
        .await
}

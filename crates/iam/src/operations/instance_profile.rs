//! Instance profiles.

use api::iam::{
    AddRoleToInstanceProfileRequest, CreateInstanceProfileRequest, CreateInstanceProfileResponse,
    DeleteInstanceProfileRequest, GetInstanceProfileRequest, GetInstanceProfileResponse,
    ListInstanceProfileTagsRequest, ListInstanceProfileTagsResponse, ListInstanceProfilesForRoleRequest,
    ListInstanceProfilesForRoleResponse, ListInstanceProfilesRequest, ListInstanceProfilesResponse,
    RemoveRoleFromInstanceProfileRequest, TagInstanceProfileRequest, UntagInstanceProfileRequest,
};
use base::RequestContext;
use store::Key;

use super::present;
use crate::change::Change;
use crate::error::{Entity, Obstacle};
use crate::page::PageRequest;
use crate::role::{InstanceProfile, Role};
use crate::tags::Tags;
use crate::{Error, Iam, identity};

fn exactly(found: Option<InstanceProfile>, name: &str) -> Result<InstanceProfile, Error> {
    found
        .filter(|profile| profile.name == name)
        .ok_or_else(|| Error::not_found(Entity::InstanceProfile, name))
}

async fn read(change: &mut Change, cx: &RequestContext, name: &str) -> Result<InstanceProfile, Error> {
    exactly(change.find(&identity::key(&cx.account, name)).await?, name)
}

fn write(change: &mut Change, cx: &RequestContext, profile: &InstanceProfile) -> Result<(), Error> {
    change.put(identity::key(&cx.account, &profile.name), profile)
}

async fn present_one(
    service: &Iam,
    cx: &RequestContext,
    profile: &InstanceProfile,
) -> Result<api::iam::InstanceProfile, Error> {
    let role: Option<Role> = match &profile.role {
        Some(role) => service.find(&identity::key(&cx.account, role)).await?,
        None => None,
    };
    Ok(present::instance_profile(cx, profile, role.as_ref()))
}

pub async fn create(
    service: &Iam,
    cx: &RequestContext,
    input: CreateInstanceProfileRequest,
) -> Result<CreateInstanceProfileResponse, Error> {
    let tags = Tags::parse(input.tags)?;
    let profile = &InstanceProfile::new(input.instance_profile_name, input.path, tags, cx.now);
    let key = &identity::key(&cx.account, &profile.name);
    service
        .change(|mut change| async move {
            change.require_absent::<InstanceProfile>(key, Entity::InstanceProfile, &profile.name).await?;
            change.put(key.clone(), profile)?;
            change.and(())
        })
        .await?;
    let instance_profile = Some(present::instance_profile(cx, profile, None));
    Ok(CreateInstanceProfileResponse { instance_profile })
}

pub async fn get(
    service: &Iam,
    cx: &RequestContext,
    input: GetInstanceProfileRequest,
) -> Result<GetInstanceProfileResponse, Error> {
    let name = &input.instance_profile_name;
    let profile = exactly(service.find(&identity::key(&cx.account, name)).await?, name)?;
    let presented = present_one(service, cx, &profile).await?;
    let tags = Some(profile.tags.present());
    let presented = api::iam::InstanceProfile { tags, ..presented };
    Ok(GetInstanceProfileResponse { instance_profile: Some(presented) })
}

pub async fn list(
    service: &Iam,
    cx: &RequestContext,
    input: ListInstanceProfilesRequest,
) -> Result<ListInstanceProfilesResponse, Error> {
    let page = PageRequest::parse(input.marker.as_deref(), input.max_items)?;
    let prefix = input.path_prefix.unwrap_or_default();
    let account = Key::root().text(cx.account.as_str());
    let has_prefix = |profile: &InstanceProfile| profile.path.starts_with(&prefix);
    let page = page.scan(&service.table(), account, has_prefix).await?;
    let mut profiles = Vec::new();
    for profile in &page.items {
        profiles.push(present_one(service, cx, profile).await?);
    }
    Ok(ListInstanceProfilesResponse {
        instance_profiles: Some(profiles),
        is_truncated: Some(page.is_truncated()),
        marker: page.marker,
    })
}

pub async fn list_for_role(
    service: &Iam,
    cx: &RequestContext,
    input: ListInstanceProfilesForRoleRequest,
) -> Result<ListInstanceProfilesForRoleResponse, Error> {
    let page = PageRequest::parse(input.marker.as_deref(), input.max_items)?;
    let role: Role = service.get(&cx.account, &input.role_name).await?;
    let page = page.of(role.instance_profiles.iter().cloned().collect(), String::clone);
    let mut profiles = Vec::new();
    for name in &page.items {
        let profile: Option<InstanceProfile> = service.find(&identity::key(&cx.account, name)).await?;
        profiles.extend(profile.map(|profile| present::instance_profile(cx, &profile, Some(&role))));
    }
    Ok(ListInstanceProfilesForRoleResponse {
        instance_profiles: Some(profiles),
        is_truncated: Some(page.is_truncated()),
        marker: page.marker,
    })
}

pub async fn delete(
    service: &Iam,
    cx: &RequestContext,
    input: DeleteInstanceProfileRequest,
) -> Result<(), Error> {
    let name = &input.instance_profile_name;
    service
        .change(|mut change| async move {
            let profile = read(&mut change, cx, name).await?;
            if profile.role.is_some() {
                return Err(Error::DeleteConflict { obstacle: Obstacle::InstanceProfileRole });
            }
            change.delete::<InstanceProfile>(identity::key(&cx.account, name));
            change.and(())
        })
        .await
}

pub async fn add_role(
    service: &Iam,
    cx: &RequestContext,
    input: AddRoleToInstanceProfileRequest,
) -> Result<(), Error> {
    let (profile, role) = (&input.instance_profile_name, &input.role_name);
    service
        .change(|mut change| async move {
            let mut profile = read(&mut change, cx, profile).await?;
            let mut role: Role = change.get(&cx.account, role).await?;
            if profile.role.is_some() {
                return Err(Error::TooMany { quota: "InstanceSessionsPerInstanceProfile", max: 1 });
            }
            profile.role = Some(role.name.clone());
            role.instance_profiles.insert(profile.name.clone());
            write(&mut change, cx, &profile)?;
            change.put_identity(&cx.account, &role)?;
            change.and(())
        })
        .await
}

pub async fn remove_role(
    service: &Iam,
    cx: &RequestContext,
    input: RemoveRoleFromInstanceProfileRequest,
) -> Result<(), Error> {
    let (profile, role) = (&input.instance_profile_name, &input.role_name);
    service
        .change(|mut change| async move {
            let mut profile = read(&mut change, cx, profile).await?;
            if profile.role.as_ref() != Some(role) {
                return Err(Error::NotInInstanceProfile { role: role.clone() });
            }
            let mut role: Role = change.get(&cx.account, role).await?;
            profile.role = None;
            role.instance_profiles.remove(&profile.name);
            write(&mut change, cx, &profile)?;
            change.put_identity(&cx.account, &role)?;
            change.and(())
        })
        .await
}

pub async fn tag(service: &Iam, cx: &RequestContext, input: TagInstanceProfileRequest) -> Result<(), Error> {
    let (name, tags) = (&input.instance_profile_name, &input.tags);
    service
        .change(|mut change| async move {
            let mut profile = read(&mut change, cx, name).await?;
            profile.tags.set(tags.clone())?;
            write(&mut change, cx, &profile)?;
            change.and(())
        })
        .await
}

pub async fn untag(
    service: &Iam,
    cx: &RequestContext,
    input: UntagInstanceProfileRequest,
) -> Result<(), Error> {
    let (name, keys) = (&input.instance_profile_name, &input.tag_keys);
    service
        .change(|mut change| async move {
            let mut profile = read(&mut change, cx, name).await?;
            profile.tags.remove(keys);
            write(&mut change, cx, &profile)?;
            change.and(())
        })
        .await
}

pub async fn list_tags(
    service: &Iam,
    cx: &RequestContext,
    input: ListInstanceProfileTagsRequest,
) -> Result<ListInstanceProfileTagsResponse, Error> {
    let page = PageRequest::parse(input.marker.as_deref(), input.max_items)?;
    let name = &input.instance_profile_name;
    let profile = exactly(service.find(&identity::key(&cx.account, name)).await?, name)?;
    let page = page.of_tags(&profile.tags);
    Ok(ListInstanceProfileTagsResponse {
        is_truncated: Some(page.is_truncated()),
        tags: Some(page.items),
        marker: page.marker,
    })
}

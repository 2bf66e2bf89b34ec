//! Users' passwords. There is nothing to sign in to: only that there is one is kept.

use api::iam::{
    CreateLoginProfileRequest, CreateLoginProfileResponse, DeleteLoginProfileRequest, GetLoginProfileRequest,
    GetLoginProfileResponse, UpdateLoginProfileRequest,
};
use base::RequestContext;

use super::present;
use super::user::{modify, named_or_caller};
use crate::error::Entity;
use crate::user::{LoginProfile, User};
use crate::{Error, Iam};

fn not_found(user: &str) -> Error {
    Error::not_found(Entity::LoginProfile, user)
}

fn present_one(user: &str, profile: &LoginProfile) -> api::iam::LoginProfile {
    api::iam::LoginProfile {
        user_name: Some(user.to_owned()),
        create_date: present::date(profile.created),
        password_reset_required: Some(profile.reset_required),
    }
}

pub async fn create(
    service: &Iam,
    cx: &RequestContext,
    input: CreateLoginProfileRequest,
) -> Result<CreateLoginProfileResponse, Error> {
    let name = named_or_caller(cx, input.user_name)?;
    let reset_required = input.password_reset_required == Some(true);
    let profile = modify(service, cx, &name, |user| {
        if user.login_profile.is_some() {
            return Err(Error::already_exists(Entity::LoginProfile, &user.name));
        }
        let profile = LoginProfile { created: cx.now, reset_required };
        user.login_profile = Some(profile.clone());
        Ok(profile)
    })
    .await?;
    Ok(CreateLoginProfileResponse { login_profile: Some(present_one(&name, &profile)) })
}

pub async fn get(
    service: &Iam,
    cx: &RequestContext,
    input: GetLoginProfileRequest,
) -> Result<GetLoginProfileResponse, Error> {
    let name = named_or_caller(cx, input.user_name)?;
    let user: User = service.get(&cx.account, &name).await?;
    let profile = user.login_profile.ok_or_else(|| not_found(&name))?;
    Ok(GetLoginProfileResponse { login_profile: Some(present_one(&name, &profile)) })
}

pub async fn update(
    service: &Iam,
    cx: &RequestContext,
    input: UpdateLoginProfileRequest,
) -> Result<(), Error> {
    modify(service, cx, &input.user_name, |user| {
        let profile = user.login_profile.as_mut().ok_or_else(|| not_found(&input.user_name))?;
        if let Some(required) = input.password_reset_required {
            profile.reset_required = required;
        }
        Ok(())
    })
    .await
}

pub async fn delete(
    service: &Iam,
    cx: &RequestContext,
    input: DeleteLoginProfileRequest,
) -> Result<(), Error> {
    let name = named_or_caller(cx, input.user_name)?;
    modify(service, cx, &name, |user| user.login_profile.take().map(drop).ok_or_else(|| not_found(&name)))
        .await
}

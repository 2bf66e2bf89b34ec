//! Users' access keys.

use api::iam::{
    AccessKeyLastUsed, CreateAccessKeyRequest, CreateAccessKeyResponse, DeleteAccessKeyRequest,
    GetAccessKeyLastUsedRequest, GetAccessKeyLastUsedResponse, ListAccessKeysRequest, ListAccessKeysResponse,
    UpdateAccessKeyRequest,
};
use base::RequestContext;

use super::present;
use super::user::named_or_caller;
use crate::error::Entity;
use crate::limits::ACCESS_KEYS_PER_USER_MAX;
use crate::page::PageRequest;
use crate::session::Session;
use crate::user::{AccessKey, LastUsed, Status, User};
use crate::{Error, Iam, ids};

pub async fn create(
    service: &Iam,
    cx: &RequestContext,
    input: CreateAccessKeyRequest,
) -> Result<CreateAccessKeyResponse, Error> {
    let user = &named_or_caller(cx, input.user_name)?;
    let key = &AccessKey {
        id: ids::access_key_id(),
        account: cx.account.clone(),
        user: user.clone(),
        secret: ids::secret_access_key(),
        status: Status::Active,
        created: cx.now,
        last_used: None,
    };
    service
        .change(|mut change| async move {
            let mut user: User = change.get(&cx.account, user).await?;
            if user.access_keys.len() >= ACCESS_KEYS_PER_USER_MAX {
                return Err(Error::TooMany { quota: "AccessKeysPerUser", max: ACCESS_KEYS_PER_USER_MAX });
            }
            user.access_keys.push(key.id.clone());
            change.put_identity(&cx.account, &user)?;
            change.put(Session::key(&key.id), key)?;
            change.and(())
        })
        .await?;
    Ok(CreateAccessKeyResponse {
        access_key: Some(api::iam::AccessKey {
            user_name: Some(key.user.clone()),
            access_key_id: Some(key.id.clone()),
            status: Some(key.status.as_str().to_owned()),
            secret_access_key: Some(key.secret.reveal().to_owned()),
            create_date: present::date(key.created),
        }),
    })
}

pub async fn list(
    service: &Iam,
    cx: &RequestContext,
    input: ListAccessKeysRequest,
) -> Result<ListAccessKeysResponse, Error> {
    let page = PageRequest::parse(input.marker.as_deref(), input.max_items)?;
    let user: User = service.get(&cx.account, &named_or_caller(cx, input.user_name)?).await?;
    let page = page.of(user.access_keys, String::clone);
    let mut keys = Vec::new();
    for id in &page.items {
        let key: Option<AccessKey> = service.find(&Session::key(id)).await?;
        keys.extend(key.map(|key| present::access_key(&key)));
    }
    Ok(ListAccessKeysResponse {
        access_key_metadata: Some(keys),
        is_truncated: Some(page.is_truncated()),
        marker: page.marker,
    })
}

pub async fn update(service: &Iam, cx: &RequestContext, input: UpdateAccessKeyRequest) -> Result<(), Error> {
    let user = &named_or_caller(cx, input.user_name)?;
    let (id, status) = (&input.access_key_id, Status::parse(&input.status)?);
    service
        .change(|mut change| async move {
            let user: User = change.get(&cx.account, user).await?;
            let found: Option<AccessKey> = change.find(&Session::key(id)).await?;
            let mut key = of_user(found, &user, id)?;
            key.status = status;
            change.put(Session::key(id), &key)?;
            change.and(())
        })
        .await
}

pub async fn delete(service: &Iam, cx: &RequestContext, input: DeleteAccessKeyRequest) -> Result<(), Error> {
    let user = &named_or_caller(cx, input.user_name)?;
    let id = &input.access_key_id;
    service
        .change(|mut change| async move {
            let mut user: User = change.get(&cx.account, user).await?;
            let found: Option<AccessKey> = change.find(&Session::key(id)).await?;
            of_user(found, &user, id)?;
            user.access_keys.retain(|key| key != id);
            change.put_identity(&cx.account, &user)?;
            change.delete::<AccessKey>(Session::key(id));
            change.and(())
        })
        .await
}

/// The key, if it is that user's.
fn of_user(found: Option<AccessKey>, user: &User, id: &str) -> Result<AccessKey, Error> {
    let own = user.access_keys.iter().any(|key| key == id);
    found.filter(|_| own).ok_or_else(|| Error::not_found(Entity::AccessKey, id))
}

pub async fn get_last_used(
    service: &Iam,
    cx: &RequestContext,
    input: GetAccessKeyLastUsedRequest,
) -> Result<GetAccessKeyLastUsedResponse, Error> {
    let id = &input.access_key_id;
    let found: Option<AccessKey> = service.find(&Session::key(id)).await?;
    let own = found.filter(|key| key.account == cx.account);
    let key = own.ok_or_else(|| Error::not_found(Entity::AccessKey, id))?;
    let last_used = match key.last_used {
        Some(LastUsed { at, service, region }) => AccessKeyLastUsed {
            last_used_date: present::date(at),
            service_name: Some(service),
            region: Some(region),
        },
        None => AccessKeyLastUsed {
            last_used_date: None,
            service_name: Some("N/A".to_owned()),
            region: Some("N/A".to_owned()),
        },
    };
    Ok(GetAccessKeyLastUsedResponse { user_name: Some(key.user), access_key_last_used: Some(last_used) })
}

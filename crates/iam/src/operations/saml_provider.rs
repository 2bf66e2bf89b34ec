//! SAML identity providers. Their metadata is kept as it was sent.

use api::iam::{
    CreateSAMLProviderRequest, CreateSAMLProviderResponse, DeleteSAMLProviderRequest, GetSAMLProviderRequest,
    GetSAMLProviderResponse, ListSAMLProviderTagsRequest, ListSAMLProviderTagsResponse,
    ListSAMLProvidersRequest, ListSAMLProvidersResponse, SAMLProviderListEntry, TagSAMLProviderRequest,
    UntagSAMLProviderRequest, UpdateSAMLProviderRequest, UpdateSAMLProviderResponse,
};
use base::{RequestContext, Timestamp};
use std::time::Duration;
use store::Key;

use super::present;
use crate::change::Change;
use crate::error::Entity;
use crate::page::PageRequest;
use crate::provider::SamlProvider;
use crate::tags::Tags;
use crate::{Error, Iam, identity};

/// How long metadata is said to be valid; the date in it is not read.
const VALIDITY: Duration = Duration::from_secs(100 * 365 * 24 * 3600);

fn key(cx: &RequestContext, name: &str) -> Key {
    Key::root().text(cx.account.as_str()).text(name)
}

fn key_of_arn(cx: &RequestContext, arn: &str) -> Result<Key, Error> {
    let name = arn.split_once(":saml-provider/").map(|(_, name)| name);
    name.map(|name| key(cx, name)).ok_or_else(|| not_found(arn))
}

fn not_found(arn: &str) -> Error {
    Error::not_found(Entity::SamlProvider, arn)
}

fn arn(cx: &RequestContext, name: &str) -> Option<String> {
    Some(identity::arn(cx, "saml-provider", "/", name))
}

fn valid_until(created: Timestamp) -> Option<Timestamp> {
    present::date(created.plus(VALIDITY))
}

async fn read(change: &mut Change, cx: &RequestContext, arn: &str) -> Result<(Key, SamlProvider), Error> {
    let key = key_of_arn(cx, arn)?;
    let found: Option<SamlProvider> = change.find(&key).await?;
    Ok((key, found.ok_or_else(|| not_found(arn))?))
}

async fn modify(
    service: &Iam,
    cx: &RequestContext,
    arn: &str,
    modify: impl Fn(&mut SamlProvider) -> Result<(), Error> + Send + Sync,
) -> Result<(), Error> {
    let modify = &modify;
    service
        .change(|mut change| async move {
            let (key, mut provider) = read(&mut change, cx, arn).await?;
            modify(&mut provider)?;
            change.put(key, &provider)?;
            change.and(())
        })
        .await
}

async fn get_record(service: &Iam, cx: &RequestContext, arn: &str) -> Result<SamlProvider, Error> {
    let found: Option<SamlProvider> = service.find(&key_of_arn(cx, arn)?).await?;
    found.ok_or_else(|| not_found(arn))
}

pub async fn create(
    service: &Iam,
    cx: &RequestContext,
    input: CreateSAMLProviderRequest,
) -> Result<CreateSAMLProviderResponse, Error> {
    let provider = &SamlProvider {
        name: input.name,
        id: cx.request_id.to_string(),
        metadata: input.saml_metadata_document,
        created: cx.now,
        tags: Tags::parse(input.tags)?,
    };
    let key = &key(cx, &provider.name);
    service
        .change(|mut change| async move {
            change.require_absent::<SamlProvider>(key, Entity::SamlProvider, &provider.name).await?;
            change.put(key.clone(), provider)?;
            change.and(())
        })
        .await?;
    Ok(CreateSAMLProviderResponse {
        saml_provider_arn: arn(cx, &provider.name),
        tags: provider.tags.present_some(),
    })
}

pub async fn get(
    service: &Iam,
    cx: &RequestContext,
    input: GetSAMLProviderRequest,
) -> Result<GetSAMLProviderResponse, Error> {
    let provider = get_record(service, cx, &input.saml_provider_arn).await?;
    Ok(GetSAMLProviderResponse {
        saml_provider_uuid: Some(provider.id),
        saml_metadata_document: Some(provider.metadata),
        create_date: present::date(provider.created),
        valid_until: valid_until(provider.created),
        tags: provider.tags.present_some(),
        ..GetSAMLProviderResponse::default()
    })
}

pub async fn list(
    service: &Iam,
    cx: &RequestContext,
    _input: ListSAMLProvidersRequest,
) -> Result<ListSAMLProvidersResponse, Error> {
    let account = Key::root().text(cx.account.as_str());
    let rows = service.table::<SamlProvider>().list_all(account).await?;
    let entry = |provider: SamlProvider| SAMLProviderListEntry {
        arn: arn(cx, &provider.name),
        valid_until: valid_until(provider.created),
        create_date: present::date(provider.created),
    };
    let entries = rows.into_iter().map(|row| entry(row.record)).collect();
    Ok(ListSAMLProvidersResponse { saml_provider_list: Some(entries) })
}

pub async fn update(
    service: &Iam,
    cx: &RequestContext,
    input: UpdateSAMLProviderRequest,
) -> Result<UpdateSAMLProviderResponse, Error> {
    modify(service, cx, &input.saml_provider_arn, |provider| {
        if let Some(metadata) = &input.saml_metadata_document {
            provider.metadata.clone_from(metadata);
        }
        Ok(())
    })
    .await?;
    Ok(UpdateSAMLProviderResponse { saml_provider_arn: Some(input.saml_provider_arn) })
}

pub async fn delete(
    service: &Iam,
    cx: &RequestContext,
    input: DeleteSAMLProviderRequest,
) -> Result<(), Error> {
    let arn = &input.saml_provider_arn;
    service
        .change(|mut change| async move {
            let (key, _provider) = read(&mut change, cx, arn).await?;
            change.delete::<SamlProvider>(key);
            change.and(())
        })
        .await
}

pub async fn tag(service: &Iam, cx: &RequestContext, input: TagSAMLProviderRequest) -> Result<(), Error> {
    modify(service, cx, &input.saml_provider_arn, |provider| provider.tags.set(input.tags.clone())).await
}

pub async fn untag(service: &Iam, cx: &RequestContext, input: UntagSAMLProviderRequest) -> Result<(), Error> {
    modify(service, cx, &input.saml_provider_arn, |provider| {
        provider.tags.remove(&input.tag_keys);
        Ok(())
    })
    .await
}

pub async fn list_tags(
    service: &Iam,
    cx: &RequestContext,
    input: ListSAMLProviderTagsRequest,
) -> Result<ListSAMLProviderTagsResponse, Error> {
    let page = PageRequest::parse(input.marker.as_deref(), input.max_items)?;
    let page = page.of_tags(&get_record(service, cx, &input.saml_provider_arn).await?.tags);
    Ok(ListSAMLProviderTagsResponse {
        is_truncated: Some(page.is_truncated()),
        tags: Some(page.items),
        marker: page.marker,
    })
}

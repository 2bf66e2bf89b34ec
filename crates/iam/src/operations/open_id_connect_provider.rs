//! OpenID Connect identity providers.

use api::iam::{
    AddClientIDToOpenIDConnectProviderRequest, CreateOpenIDConnectProviderRequest,
    CreateOpenIDConnectProviderResponse, DeleteOpenIDConnectProviderRequest, GetOpenIDConnectProviderRequest,
    GetOpenIDConnectProviderResponse, ListOpenIDConnectProviderTagsRequest,
    ListOpenIDConnectProviderTagsResponse, ListOpenIDConnectProvidersRequest,
    ListOpenIDConnectProvidersResponse, OpenIDConnectProviderListEntry,
    RemoveClientIDFromOpenIDConnectProviderRequest, TagOpenIDConnectProviderRequest,
    UntagOpenIDConnectProviderRequest, UpdateOpenIDConnectProviderThumbprintRequest,
};
use base::RequestContext;
use store::Key;

use super::present;
use crate::error::Entity;
use crate::limits::{CLIENT_IDS_PER_PROVIDER_MAX, THUMBPRINTS_PER_PROVIDER_MAX};
use crate::page::PageRequest;
use crate::provider::OpenIdConnectProvider;
use crate::tags::Tags;
use crate::{Error, Iam, identity};

fn key(cx: &RequestContext, url: &str) -> Key {
    Key::root().text(cx.account.as_str()).text(url)
}

fn key_of_arn(cx: &RequestContext, arn: &str) -> Result<Key, Error> {
    let url = arn.split_once(":oidc-provider/").map(|(_, url)| url);
    url.map(|url| key(cx, url)).ok_or_else(|| not_found(arn))
}

fn not_found(arn: &str) -> Error {
    Error::not_found(Entity::OpenIdConnectProvider, arn)
}

fn arn(cx: &RequestContext, url: &str) -> Option<String> {
    Some(identity::arn(cx, "oidc-provider", "/", url))
}

/// The url without scheme and query.
fn parse_url(url: &str) -> Result<String, Error> {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    let rest = rest.ok_or(Error::ProviderUrlInvalid)?;
    let name = rest.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/');
    if name.is_empty() { Err(Error::ProviderUrlInvalid) } else { Ok(name.to_owned()) }
}

fn check_thumbprints(thumbprints: &[String]) -> Result<(), Error> {
    if thumbprints.len() > THUMBPRINTS_PER_PROVIDER_MAX {
        let sentence =
            format!("Thumbprint list must contain fewer than {THUMBPRINTS_PER_PROVIDER_MAX} entries.");
        return Err(Error::InvalidInput { sentence });
    }
    Ok(())
}

fn check_client_ids(client_ids: &[String]) -> Result<(), Error> {
    if client_ids.len() > CLIENT_IDS_PER_PROVIDER_MAX {
        let max = CLIENT_IDS_PER_PROVIDER_MAX;
        return Err(Error::TooMany { quota: "ClientIdsPerOpenIdConnectProvider", max });
    }
    Ok(())
}

async fn modify(
    service: &Iam,
    cx: &RequestContext,
    arn: &str,
    modify: impl Fn(&mut OpenIdConnectProvider) -> Result<(), Error> + Send + Sync,
) -> Result<(), Error> {
    let modify = &modify;
    service
        .change(|mut change| async move {
            let key = key_of_arn(cx, arn)?;
            let found: Option<OpenIdConnectProvider> = change.find(&key).await?;
            let mut provider = found.ok_or_else(|| not_found(arn))?;
            modify(&mut provider)?;
            change.put(key, &provider)?;
            change.and(())
        })
        .await
}

async fn get_record(service: &Iam, cx: &RequestContext, arn: &str) -> Result<OpenIdConnectProvider, Error> {
    let found: Option<OpenIdConnectProvider> = service.find(&key_of_arn(cx, arn)?).await?;
    found.ok_or_else(|| not_found(arn))
}

pub async fn create(
    service: &Iam,
    cx: &RequestContext,
    input: CreateOpenIDConnectProviderRequest,
) -> Result<CreateOpenIDConnectProviderResponse, Error> {
    let provider = &OpenIdConnectProvider {
        url: parse_url(&input.url)?,
        client_ids: input.client_id_list.unwrap_or_default(),
        thumbprints: input.thumbprint_list.unwrap_or_default(),
        created: cx.now,
        tags: Tags::parse(input.tags)?,
    };
    check_thumbprints(&provider.thumbprints)?;
    check_client_ids(&provider.client_ids)?;
    let (key, url) = (&key(cx, &provider.url), &input.url);
    service
        .change(|mut change| async move {
            let entity = Entity::OpenIdConnectProvider;
            change.require_absent::<OpenIdConnectProvider>(key, entity, url).await?;
            change.put(key.clone(), provider)?;
            change.and(())
        })
        .await?;
    Ok(CreateOpenIDConnectProviderResponse {
        open_id_connect_provider_arn: arn(cx, &provider.url),
        tags: provider.tags.present_some(),
    })
}

pub async fn get(
    service: &Iam,
    cx: &RequestContext,
    input: GetOpenIDConnectProviderRequest,
) -> Result<GetOpenIDConnectProviderResponse, Error> {
    let provider = get_record(service, cx, &input.open_id_connect_provider_arn).await?;
    Ok(GetOpenIDConnectProviderResponse {
        url: Some(provider.url),
        client_id_list: Some(provider.client_ids),
        thumbprint_list: Some(provider.thumbprints),
        create_date: present::date(provider.created),
        tags: provider.tags.present_some(),
    })
}

pub async fn list(
    service: &Iam,
    cx: &RequestContext,
    _input: ListOpenIDConnectProvidersRequest,
) -> Result<ListOpenIDConnectProvidersResponse, Error> {
    let account = Key::root().text(cx.account.as_str());
    let rows = service.table::<OpenIdConnectProvider>().list_all(account).await?;
    let entry =
        |provider: OpenIdConnectProvider| OpenIDConnectProviderListEntry { arn: arn(cx, &provider.url) };
    let entries = rows.into_iter().map(|row| entry(row.record)).collect();
    Ok(ListOpenIDConnectProvidersResponse { open_id_connect_provider_list: Some(entries) })
}

/// Deleting what is not there succeeds, as on AWS.
pub async fn delete(
    service: &Iam,
    cx: &RequestContext,
    input: DeleteOpenIDConnectProviderRequest,
) -> Result<(), Error> {
    let arn = &input.open_id_connect_provider_arn;
    service
        .change(|mut change| async move {
            change.delete::<OpenIdConnectProvider>(key_of_arn(cx, arn)?);
            change.and(())
        })
        .await
}

pub async fn update_thumbprints(
    service: &Iam,
    cx: &RequestContext,
    input: UpdateOpenIDConnectProviderThumbprintRequest,
) -> Result<(), Error> {
    check_thumbprints(&input.thumbprint_list)?;
    modify(service, cx, &input.open_id_connect_provider_arn, |provider| {
        provider.thumbprints.clone_from(&input.thumbprint_list);
        Ok(())
    })
    .await
}

pub async fn add_client_id(
    service: &Iam,
    cx: &RequestContext,
    input: AddClientIDToOpenIDConnectProviderRequest,
) -> Result<(), Error> {
    modify(service, cx, &input.open_id_connect_provider_arn, |provider| {
        if !provider.client_ids.contains(&input.client_id) {
            provider.client_ids.push(input.client_id.clone());
        }
        check_client_ids(&provider.client_ids)
    })
    .await
}

pub async fn remove_client_id(
    service: &Iam,
    cx: &RequestContext,
    input: RemoveClientIDFromOpenIDConnectProviderRequest,
) -> Result<(), Error> {
    modify(service, cx, &input.open_id_connect_provider_arn, |provider| {
        provider.client_ids.retain(|id| *id != input.client_id);
        Ok(())
    })
    .await
}

pub async fn tag(
    service: &Iam,
    cx: &RequestContext,
    input: TagOpenIDConnectProviderRequest,
) -> Result<(), Error> {
    modify(service, cx, &input.open_id_connect_provider_arn, |provider| provider.tags.set(input.tags.clone()))
        .await
}

pub async fn untag(
    service: &Iam,
    cx: &RequestContext,
    input: UntagOpenIDConnectProviderRequest,
) -> Result<(), Error> {
    modify(service, cx, &input.open_id_connect_provider_arn, |provider| {
        provider.tags.remove(&input.tag_keys);
        Ok(())
    })
    .await
}

pub async fn list_tags(
    service: &Iam,
    cx: &RequestContext,
    input: ListOpenIDConnectProviderTagsRequest,
) -> Result<ListOpenIDConnectProviderTagsResponse, Error> {
    let page = PageRequest::parse(input.marker.as_deref(), input.max_items)?;
    let page = page.of_tags(&get_record(service, cx, &input.open_id_connect_provider_arn).await?.tags);
    Ok(ListOpenIDConnectProviderTagsResponse {
        is_truncated: Some(page.is_truncated()),
        tags: Some(page.items),
        marker: page.marker,
    })
}

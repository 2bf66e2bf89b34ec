//! API keys.

use api::apigateway::{
    ApiKey as ApiKeyShape, ApiKeyIds, ApiKeys, CreateApiKeyRequest, DeleteApiKeyRequest, GetApiKeyRequest,
    GetApiKeysRequest, ImportApiKeysRequest, UpdateApiKeyRequest,
};
use base::RequestContext;

use super::page;
use crate::api_key::ApiKey;
use crate::rest_api::patch;
use crate::service::ApiGateway;
use crate::{Error, ids};

/// Characters of a key that clients send, and of its id.
const VALUE_LEN: usize = 40;

const ID_LEN: usize = 10;

pub async fn create(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: CreateApiKeyRequest,
) -> Result<ApiKeyShape, Error> {
    ApiKey::check_name(input.name.as_deref())?;
    ApiKey::check_description(input.description.as_deref())?;
    let value = input.value.filter(|value| !value.is_empty());
    if let Some(value) = &value {
        ApiKey::check_value(value)?;
    }
    let stages = input.stage_keys.unwrap_or_default().into_iter();
    let stages = stages
        .map(|key| format!("{}/{}", key.rest_api_id.unwrap_or_default(), key.stage_name.unwrap_or_default()));
    let id = crate::ids::custom(input.tags.iter().flatten()).unwrap_or_else(|| ids::random(ID_LEN));
    let key = ApiKey {
        id,
        value: value.unwrap_or_else(new_value),
        name: input.name.filter(|name| !name.is_empty()),
        customer_id: input.customer_id,
        description: input.description,
        enabled: input.enabled.unwrap_or(false),
        created: cx.now,
        last_updated: cx.now,
        stage_keys: stages.collect(),
        tags: input.tags,
    };
    let key = add(gateway, cx, key).await?;
    Ok(present(&key, true))
}

fn new_value() -> String {
    ids::random(VALUE_LEN / 2) + &ids::random(VALUE_LEN / 2)
}

async fn add(gateway: &ApiGateway, cx: &RequestContext, key: ApiKey) -> Result<ApiKey, Error> {
    let is_taken = gateway.list_items::<ApiKey>(cx).iter().any(|have| have.item.value == key.value);
    let taken = || Error::conflict("API Key already exists");
    if is_taken { Err(taken()) } else { gateway.add_item(cx, key, taken).await }
}

pub async fn get(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: GetApiKeyRequest,
) -> Result<ApiKeyShape, Error> {
    let entry = gateway.find_item::<ApiKey>(cx, &input.api_key)?;
    Ok(with_tags(present(&entry.item, input.include_value.unwrap_or(false))))
}

pub async fn list(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: GetApiKeysRequest,
) -> Result<ApiKeys, Error> {
    let mut keys = gateway.list_items::<ApiKey>(cx);
    // The newest first, as on AWS.
    keys.reverse();
    keys.retain(|entry| {
        let name = entry.item.name.as_deref().unwrap_or_default();
        input.name_query.as_ref().is_none_or(|prefix| name.starts_with(prefix.as_str()))
            && input.customer_id.as_ref().is_none_or(|id| entry.item.customer_id.as_ref() == Some(id))
    });
    let (keys, position) = page(keys, input.limit, input.position.as_deref())?;
    let shows_values = input.include_values.unwrap_or(false);
    let items = keys.iter().map(|entry| present(&entry.item, shows_values)).collect();
    Ok(ApiKeys { items: Some(items), position, warnings: None })
}

pub async fn update(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: UpdateApiKeyRequest,
) -> Result<ApiKeyShape, Error> {
    let patches = patch::patches(input.patch_operations);
    let change = |key: &mut ApiKey| {
        patches.iter().try_for_each(|patch| key.patch(patch))?;
        key.last_updated = cx.now;
        Ok(())
    };
    let (key, ()) = gateway.change_item(cx, &input.api_key, None, change).await?;
    Ok(with_tags(present(&key, false)))
}

pub async fn delete(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: DeleteApiKeyRequest,
) -> Result<(), Error> {
    gateway.remove_item::<ApiKey>(cx, &input.api_key).await.map(drop)
}

/// Takes keys from a table of comma-separated values ("API key file format").
pub async fn import(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: ImportApiKeysRequest,
) -> Result<ApiKeyIds, Error> {
    let malformed = || Error::bad_request("Failed to parse API key import file");
    let text = std::str::from_utf8(&input.body).map_err(|_| malformed())?;
    let mut lines = text.lines().map(|line| line.split(',').map(str::trim).collect::<Vec<_>>());
    let columns: Vec<String> =
        lines.next().unwrap_or_default().iter().map(|name| name.to_ascii_lowercase()).collect();
    let mut ids = Vec::new();
    for row in lines.filter(|row| row.iter().any(|cell| !cell.is_empty())) {
        let cell = |name: &str| {
            let index = columns.iter().position(|column| column == name)?;
            row.get(index).filter(|cell| !cell.is_empty()).map(|cell| (*cell).to_owned())
        };
        let value = cell("key").ok_or_else(malformed)?;
        ApiKey::check_value(&value)?;
        let key = ApiKey {
            id: ids::random(ID_LEN),
            value,
            name: cell("name"),
            customer_id: None,
            description: cell("description"),
            enabled: cell("enabled").is_none_or(|text| text.eq_ignore_ascii_case("true")),
            created: cx.now,
            last_updated: cx.now,
            stage_keys: Vec::new(),
            tags: None,
        };
        ids.push(add(gateway, cx, key).await?.id);
    }
    Ok(ApiKeyIds { ids: Some(ids), warnings: None })
}

fn present(key: &ApiKey, shows_value: bool) -> ApiKeyShape {
    let made = key.clone();
    ApiKeyShape {
        id: Some(made.id),
        value: shows_value.then_some(made.value),
        name: made.name,
        customer_id: made.customer_id,
        description: made.description,
        enabled: Some(made.enabled),
        created_date: Some(made.created),
        last_updated_date: Some(made.last_updated),
        stage_keys: Some(made.stage_keys),
        tags: made.tags,
    }
}

/// Where one key is shown that was not just made, it has tags, if only none.
fn with_tags(mut shape: ApiKeyShape) -> ApiKeyShape {
    shape.tags.get_or_insert_default();
    shape
}

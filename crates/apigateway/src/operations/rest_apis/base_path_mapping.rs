//! Base path mappings of custom domain names.

use api::apigateway::{
    BasePathMapping, BasePathMappings, CreateBasePathMappingRequest, DeleteBasePathMappingRequest,
    GetBasePathMappingRequest, GetBasePathMappingsRequest, UpdateBasePathMappingRequest,
};
use base::RequestContext;

use super::page;
use crate::domain::{DomainName, Mapping};
use crate::rest_api::patch;
use crate::service::ApiGateway;
use crate::{Error, ids};

pub async fn create(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: CreateBasePathMappingRequest,
) -> Result<BasePathMapping, Error> {
    let mapping = Mapping {
        id: ids::short(),
        key: Mapping::parse_base_path(input.base_path.as_deref())?,
        api_id: input.rest_api_id,
        stage: input.stage.filter(|stage| !stage.is_empty()),
    };
    gateway.find_item::<DomainName>(cx, &input.domain_name)?;
    check_target(gateway, cx, &mapping)?;
    let add = |domain: &mut DomainName| domain.add_mapping(mapping.clone());
    gateway.change_item(cx, &input.domain_name, None, add).await?;
    Ok(present(&mapping))
}

/// Refuses a mapping to what is not there.
fn check_target(gateway: &ApiGateway, cx: &RequestContext, mapping: &Mapping) -> Result<(), Error> {
    let no_api = || Error::bad_request("Invalid REST API identifier specified");
    let entry = gateway.rest_api_or(cx, &mapping.api_id, no_api)?;
    if mapping.stage.as_ref().is_some_and(|stage| !entry.api.stages.contains_key(stage)) {
        return Err(Error::bad_request("Invalid stage identifier specified"));
    }
    Ok(())
}

pub async fn get(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: GetBasePathMappingRequest,
) -> Result<BasePathMapping, Error> {
    let entry = gateway.find_item::<DomainName>(cx, &input.domain_name)?;
    let key = Mapping::parse_base_path(Some(&input.base_path)).map_err(|_| absent())?;
    entry.item.mapping_by_key(&key).map(present).ok_or_else(absent)
}

pub async fn list(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: GetBasePathMappingsRequest,
) -> Result<BasePathMappings, Error> {
    let entry = gateway.find_item::<DomainName>(cx, &input.domain_name)?;
    let mappings = entry.item.mappings.iter().map(present).collect();
    let (items, position) = page(mappings, input.limit, input.position.as_deref())?;
    Ok(BasePathMappings { items: Some(items), position })
}

pub async fn update(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: UpdateBasePathMappingRequest,
) -> Result<BasePathMapping, Error> {
    let patches = patch::patches(input.patch_operations);
    let key = Mapping::parse_base_path(Some(&input.base_path)).map_err(|_| absent())?;
    let change = |domain: &mut DomainName| {
        let taken: Vec<String> =
            domain.mappings.iter().map(|mapping| mapping.key.clone()).filter(|other| *other != key).collect();
        let mapping = domain.mappings.iter_mut().find(|mapping| mapping.key == key).ok_or_else(absent)?;
        patches.iter().try_for_each(|patch| mapping.patch(patch))?;
        if taken.contains(&mapping.key) {
            return Err(Error::conflict("Base path already exists for this domain name"));
        }
        check_target(gateway, cx, mapping)?;
        Ok(mapping.clone())
    };
    let (_, mapping) = gateway.change_item(cx, &input.domain_name, None, change).await?;
    Ok(present(&mapping))
}

pub async fn delete(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: DeleteBasePathMappingRequest,
) -> Result<(), Error> {
    let key = Mapping::parse_base_path(Some(&input.base_path)).map_err(|_| absent())?;
    let remove = |domain: &mut DomainName| {
        let count = domain.mappings.len();
        domain.mappings.retain(|mapping| mapping.key != key);
        if domain.mappings.len() == count { Err(absent()) } else { Ok(()) }
    };
    gateway.change_item(cx, &input.domain_name, None, remove).await.map(drop)
}

fn absent() -> Error {
    Error::not_found("Invalid base path mapping identifier specified")
}

fn present(mapping: &Mapping) -> BasePathMapping {
    BasePathMapping {
        base_path: Some(mapping.base_path()),
        rest_api_id: Some(mapping.api_id.clone()),
        stage: mapping.stage.clone(),
    }
}

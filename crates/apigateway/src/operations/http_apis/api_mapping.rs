//! Mappings of custom domain names to APIs.

use api::apigatewayv2::{
    ApiMapping, CreateApiMappingRequest, DeleteApiMappingRequest, GetApiMappingRequest,
    GetApiMappingsRequest, GetApiMappingsResponse, UpdateApiMappingRequest,
};
use base::RequestContext;

use super::domain_name::absent as absent_domain;
use crate::domain::{DomainName, Mapping};
use crate::page::page;
use crate::service::ApiGateway;
use crate::{Error, ids};

pub async fn create(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: CreateApiMappingRequest,
) -> Result<ApiMapping, Error> {
    let mapping = Mapping {
        id: ids::short(),
        key: input.api_mapping_key.unwrap_or_default(),
        api_id: input.api_id,
        stage: Some(input.stage),
    };
    gateway.find_item::<DomainName>(cx, &input.domain_name).map_err(absent_domain)?;
    check(gateway, cx, &mapping)?;
    let add = |domain: &mut DomainName| {
        if domain.mapping_by_key(&mapping.key).is_some() {
            return Err(Error::conflict("ApiMapping key already exists for this domain name"));
        }
        domain.mappings.push(mapping.clone());
        Ok(())
    };
    gateway.change_item(cx, &input.domain_name, None, add).await.map_err(absent_domain)?;
    Ok(present(&mapping))
}

fn check(gateway: &ApiGateway, cx: &RequestContext, mapping: &Mapping) -> Result<(), Error> {
    Mapping::check_key(&mapping.key)?;
    let is_there =
        gateway.http_api(cx, &mapping.api_id).is_ok() || gateway.rest_api(cx, &mapping.api_id).is_ok();
    if is_there {
        return Ok(());
    }
    Err(Error::not_found(
        "Invalid API identifier specified The resource specified in the request was not found.",
    ))
}

pub async fn get(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: GetApiMappingRequest,
) -> Result<ApiMapping, Error> {
    let entry = gateway.find_item::<DomainName>(cx, &input.domain_name).map_err(absent_domain)?;
    entry.item.mapping(&input.api_mapping_id).map(present).ok_or_else(absent)
}

pub async fn list(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: GetApiMappingsRequest,
) -> Result<GetApiMappingsResponse, Error> {
    let entry = gateway.find_item::<DomainName>(cx, &input.domain_name).map_err(absent_domain)?;
    let mappings = entry.item.mappings.iter().map(present).collect();
    let (items, next_token) = page(mappings, input.max_results.as_deref(), input.next_token.as_deref())?;
    Ok(GetApiMappingsResponse { items: Some(items), next_token })
}

pub async fn update(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: UpdateApiMappingRequest,
) -> Result<ApiMapping, Error> {
    let change = |domain: &mut DomainName| {
        let mapping = domain.mappings.iter_mut().find(|mapping| mapping.id == input.api_mapping_id);
        let mapping = mapping.ok_or_else(absent)?;
        mapping.api_id = input.api_id;
        mapping.key = input.api_mapping_key.unwrap_or(std::mem::take(&mut mapping.key));
        mapping.stage = input.stage.or(mapping.stage.take());
        check(gateway, cx, mapping)?;
        Ok(mapping.clone())
    };
    let (_, mapping) = gateway.change_item(cx, &input.domain_name, None, change).await?;
    Ok(present(&mapping))
}

pub async fn delete(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: DeleteApiMappingRequest,
) -> Result<(), Error> {
    gateway.find_item::<DomainName>(cx, &input.domain_name).map_err(absent_domain)?;
    let remove = |domain: &mut DomainName| {
        let count = domain.mappings.len();
        domain.mappings.retain(|mapping| mapping.id != input.api_mapping_id);
        if domain.mappings.len() == count { Err(absent()) } else { Ok(()) }
    };
    gateway.change_item(cx, &input.domain_name, None, remove).await.map(drop)
}

fn absent() -> Error {
    Error::not_found("The api mapping resource specified in the request was not found.")
}

fn present(mapping: &Mapping) -> ApiMapping {
    ApiMapping {
        api_id: Some(mapping.api_id.clone()),
        api_mapping_id: Some(mapping.id.clone()),
        api_mapping_key: Some(mapping.key.clone()),
        stage: mapping.stage.clone(),
    }
}

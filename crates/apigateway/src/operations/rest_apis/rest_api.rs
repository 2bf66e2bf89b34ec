//! APIs.

use api::apigateway::{
    CreateRestApiRequest, DeleteRestApiRequest, EndpointConfiguration, GetRestApiRequest, GetRestApisRequest,
    RestApi as RestApiShape, RestApis as RestApisShape, UpdateRestApiRequest,
};
use base::RequestContext;

use super::page;
use crate::Error;
use crate::place::Place;
use crate::rest_api::{Endpoint, RestApi, patch};
use crate::service::ApiGateway;

pub async fn create(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: CreateRestApiRequest,
) -> Result<RestApiShape, Error> {
    if input.name.is_empty() {
        return Err(Error::bad_request("Name cannot be null or empty"));
    }
    RestApi::check_description(input.description.as_deref())?;
    let endpoint = input.endpoint_configuration.unwrap_or_default();
    let endpoint = Endpoint::new(endpoint.types, endpoint.ip_address_type, endpoint.vpc_endpoint_ids)?;
    let compression = input.minimum_compression_size.map(RestApi::check_compression_size).transpose()?;
    let id = gateway.new_api_id(input.tags.iter().flatten());
    let mut api = match &input.clone_from {
        None => RestApi::new(id, input.name, cx.now),
        Some(original) => {
            let original = gateway.rest_api(cx, original)?;
            RestApi {
                id,
                name: input.name,
                created: cx.now,
                stages: Default::default(),
                deployments: Default::default(),
                ..original.api.clone()
            }
        }
    };
    api.endpoint = endpoint;
    api.minimum_compression_size = compression;
    api.description = input.description;
    api.version = input.version;
    api.binary_media_types = input.binary_media_types.unwrap_or_default();
    api.api_key_source = input.api_key_source.unwrap_or(api.api_key_source);
    api.policy = input.policy.filter(|policy| !policy.is_empty());
    api.tags = input.tags;
    api.disable_execute_api_endpoint = input.disable_execute_api_endpoint.unwrap_or(false);
    api.security_policy = input.security_policy;
    let entry = gateway.add_rest_api(cx, api).await?;
    Ok(present(&entry.api))
}

pub async fn get(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: GetRestApiRequest,
) -> Result<RestApiShape, Error> {
    Ok(with_tags(present(&gateway.rest_api(cx, &input.rest_api_id)?.api)))
}

pub async fn list(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: GetRestApisRequest,
) -> Result<RestApisShape, Error> {
    let apis = gateway.catalog.rest_apis(&Place::of(cx));
    let (apis, position) = page(apis, input.limit, input.position.as_deref())?;
    let items = apis.iter().map(|entry| present(&entry.api)).collect();
    Ok(RestApisShape { items: Some(items), position })
}

pub async fn update(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: UpdateRestApiRequest,
) -> Result<RestApiShape, Error> {
    let patches = patch::patches(input.patch_operations);
    let change =
        |draft: &mut crate::rest_api::RestDraft| patches.iter().try_for_each(|patch| draft.api.patch(patch));
    let (entry, ()) = gateway.change_rest_api(cx, &input.rest_api_id, change).await?;
    Ok(with_tags(present(&entry.api)))
}

pub async fn delete(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: DeleteRestApiRequest,
) -> Result<(), Error> {
    gateway.remove_rest_api(cx, &input.rest_api_id).await
}

pub fn present(api: &RestApi) -> RestApiShape {
    let types = &api.binary_media_types;
    RestApiShape {
        id: Some(api.id.clone()),
        name: Some(api.name.clone()),
        description: api.description.clone(),
        created_date: Some(api.created),
        version: api.version.clone(),
        binary_media_types: (!types.is_empty()).then(|| types.clone()),
        minimum_compression_size: api.minimum_compression_size,
        api_key_source: Some(api.api_key_source.clone()),
        endpoint_configuration: Some(EndpointConfiguration {
            types: Some(api.endpoint.types.clone()),
            ip_address_type: Some(api.endpoint.ip_address_type.clone()),
            vpc_endpoint_ids: api.endpoint.vpc_endpoint_ids.clone(),
        }),
        // The document is shown with its quotes escaped, as AWS does.
        policy: api.policy.as_ref().map(|policy| policy.replace('"', "\\\"")),
        tags: api.tags.clone(),
        disable_execute_api_endpoint: Some(api.disable_execute_api_endpoint),
        root_resource_id: Some(api.root().id.clone()),
        security_policy: api.security_policy.clone(),
        ..RestApiShape::default()
    }
}

/// Where one API is shown that was not just made, it has tags, if only none.
fn with_tags(mut shape: RestApiShape) -> RestApiShape {
    shape.tags.get_or_insert_default();
    shape
}

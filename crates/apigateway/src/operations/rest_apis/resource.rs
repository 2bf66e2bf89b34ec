//! Resources.

use api::Map;
use api::apigateway::{
    CreateResourceRequest, DeleteResourceRequest, GetResourceRequest, GetResourcesRequest,
    Method as MethodShape, Resource as ResourceShape, Resources, UpdateResourceRequest,
};
use base::RequestContext;

use super::{method, page};
use crate::Error;
use crate::rest_api::{Resource, absent_resource, patch};
use crate::service::ApiGateway;

pub async fn create(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: CreateResourceRequest,
) -> Result<ResourceShape, Error> {
    let (_, resource) = gateway
        .change_rest_api_or(cx, &input.rest_api_id, absent_resource, |draft| {
            draft.api.add_resource(&input.parent_id, &input.path_part)
        })
        .await?;
    Ok(present(&resource, false))
}

pub async fn get(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: GetResourceRequest,
) -> Result<ResourceShape, Error> {
    let entry = gateway.rest_api_or(cx, &input.rest_api_id, absent_resource)?;
    Ok(present(entry.api.resource(&input.resource_id)?, embeds_methods(input.embed.as_deref())))
}

pub async fn list(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: GetResourcesRequest,
) -> Result<Resources, Error> {
    let entry = gateway.rest_api(cx, &input.rest_api_id)?;
    let embeds = embeds_methods(input.embed.as_deref());
    let mut resources: Vec<&Resource> = entry.api.resources.values().collect();
    resources.sort_by(|a, b| a.path.cmp(&b.path));
    let (resources, position) = page(resources, input.limit, input.position.as_deref())?;
    let items = resources.into_iter().map(|resource| present(resource, embeds)).collect();
    Ok(Resources { items: Some(items), position })
}

pub async fn update(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: UpdateResourceRequest,
) -> Result<ResourceShape, Error> {
    let patches = patch::patches(input.patch_operations);
    let (_, resource) = gateway
        .change_rest_api_or(cx, &input.rest_api_id, absent_resource, |draft| {
            for patch in &patches {
                draft.api.patch_resource(&input.resource_id, patch)?;
            }
            draft.api.resource(&input.resource_id).cloned()
        })
        .await?;
    Ok(present(&resource, false))
}

pub async fn delete(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: DeleteResourceRequest,
) -> Result<(), Error> {
    let remove = |draft: &mut crate::rest_api::RestDraft| draft.api.remove_resource(&input.resource_id);
    gateway.change_rest_api_or(cx, &input.rest_api_id, absent_resource, remove).await.map(drop)
}

fn embeds_methods(embed: Option<&[String]>) -> bool {
    embed.is_some_and(|names| names.iter().any(|name| name == "methods"))
}

fn present(resource: &Resource, embeds: bool) -> ResourceShape {
    let show = |method: &crate::rest_api::Method| {
        if embeds { method::present(method) } else { MethodShape::default() }
    };
    let methods: Map<MethodShape> =
        resource.methods.values().map(|method| (method.http_method.clone(), show(method))).collect();
    ResourceShape {
        id: Some(resource.id.clone()),
        parent_id: resource.parent_id.clone(),
        path_part: resource.path_part.clone(),
        path: Some(resource.path.clone()),
        resource_methods: (!methods.is_empty()).then_some(methods),
    }
}

//! VPC links of REST APIs.

use api::apigateway::{
    CreateVpcLinkRequest, DeleteVpcLinkRequest, GetVpcLinkRequest, GetVpcLinksRequest, UpdateVpcLinkRequest,
    VpcLink as VpcLinkShape, VpcLinks,
};
use base::{Arn, RequestContext};

use super::page;
use crate::rest_api::patch;
use crate::service::ApiGateway;
use crate::vpc_link::VpcLink;
use crate::{Error, ids};

pub async fn create(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: CreateVpcLinkRequest,
) -> Result<VpcLinkShape, Error> {
    if input.name.is_empty() {
        return Err(Error::bad_request("Name cannot be empty"));
    }
    if let Some(arn) = input.target_arns.iter().find(|arn| arn.parse::<Arn>().is_err()) {
        return Err(Error::bad_request(format!("Invalid ARN. ARN is not well formed {arn}")));
    }
    let link = VpcLink {
        id: ids::short(),
        created: cx.now,
        name: input.name,
        description: input.description,
        target_arns: input.target_arns,
        tags: input.tags,
    };
    let link = gateway.add_item(cx, link, || Error::conflict("VPC link already exists")).await?;
    // It is there at once; AWS takes a while, and says so first.
    let pending = Some("PENDING".to_owned());
    Ok(VpcLinkShape { status: pending, status_message: None, ..present(&link) })
}

pub async fn get(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: GetVpcLinkRequest,
) -> Result<VpcLinkShape, Error> {
    Ok(with_tags(present(&gateway.find_item::<VpcLink>(cx, &input.vpc_link_id)?.item)))
}

pub async fn list(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: GetVpcLinksRequest,
) -> Result<VpcLinks, Error> {
    let links = gateway.list_items::<VpcLink>(cx);
    let (links, position) = page(links, input.limit, input.position.as_deref())?;
    let items = links.iter().map(|entry| present(&entry.item)).collect();
    Ok(VpcLinks { items: Some(items), position })
}

pub async fn update(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: UpdateVpcLinkRequest,
) -> Result<VpcLinkShape, Error> {
    let patches = patch::patches(input.patch_operations);
    let change = |link: &mut VpcLink| patches.iter().try_for_each(|patch| link.patch(patch));
    let (link, ()) = gateway.change_item(cx, &input.vpc_link_id, None, change).await?;
    Ok(with_tags(present(&link)))
}

pub async fn delete(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: DeleteVpcLinkRequest,
) -> Result<(), Error> {
    gateway.remove_item::<VpcLink>(cx, &input.vpc_link_id).await.map(drop)
}

fn present(link: &VpcLink) -> VpcLinkShape {
    let made = link.clone();
    VpcLinkShape {
        id: Some(made.id),
        name: Some(made.name),
        description: made.description,
        target_arns: Some(made.target_arns),
        status: Some("AVAILABLE".to_owned()),
        status_message: Some("Your vpc link is ready for use".to_owned()),
        tags: made.tags,
    }
}

fn with_tags(mut shape: VpcLinkShape) -> VpcLinkShape {
    shape.tags.get_or_insert_default();
    shape
}

//! VPC links of HTTP APIs.

use api::apigatewayv2::{
    CreateVpcLinkRequest, DeleteVpcLinkRequest, DeleteVpcLinkResponse, GetVpcLinkRequest, GetVpcLinksRequest,
    GetVpcLinksResponse, UpdateVpcLinkRequest, VpcLink as VpcLinkShape,
};
use base::RequestContext;

use crate::page::page;
use crate::service::ApiGateway;
use crate::vpc_link::HttpVpcLink;
use crate::{Error, ids};

pub async fn create(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: CreateVpcLinkRequest,
) -> Result<VpcLinkShape, Error> {
    let link = HttpVpcLink {
        id: ids::short(),
        created: cx.now,
        name: input.name,
        security_group_ids: input.security_group_ids.unwrap_or_default(),
        subnet_ids: input.subnet_ids,
        tags: input.tags.unwrap_or_default(),
    };
    let taken = || Error::conflict("VPC link already exists");
    Ok(present(&gateway.add_item(cx, link, taken).await?))
}

pub async fn get(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: GetVpcLinkRequest,
) -> Result<VpcLinkShape, Error> {
    Ok(present(&gateway.find_item::<HttpVpcLink>(cx, &input.vpc_link_id)?.item))
}

pub async fn list(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: GetVpcLinksRequest,
) -> Result<GetVpcLinksResponse, Error> {
    let links = gateway.list_items::<HttpVpcLink>(cx);
    let (links, next_token) = page(links, input.max_results.as_deref(), input.next_token.as_deref())?;
    let items = links.iter().map(|entry| present(&entry.item)).collect();
    Ok(GetVpcLinksResponse { items: Some(items), next_token })
}

pub async fn update(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: UpdateVpcLinkRequest,
) -> Result<VpcLinkShape, Error> {
    let change = |link: &mut HttpVpcLink| {
        link.name = input.name.unwrap_or(std::mem::take(&mut link.name));
        Ok(())
    };
    let (link, ()) = gateway.change_item(cx, &input.vpc_link_id, None, change).await?;
    Ok(present(&link))
}

pub async fn delete(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: DeleteVpcLinkRequest,
) -> Result<DeleteVpcLinkResponse, Error> {
    gateway.remove_item::<HttpVpcLink>(cx, &input.vpc_link_id).await?;
    Ok(DeleteVpcLinkResponse::default())
}

fn present(link: &HttpVpcLink) -> VpcLinkShape {
    let made = link.clone();
    VpcLinkShape {
        created_date: Some(made.created),
        name: Some(made.name),
        security_group_ids: Some(made.security_group_ids),
        subnet_ids: Some(made.subnet_ids),
        tags: Some(made.tags),
        vpc_link_id: Some(made.id),
        vpc_link_status: Some("AVAILABLE".to_owned()),
        vpc_link_status_message: Some("VPC link is ready to route traffic".to_owned()),
        vpc_link_version: Some("V2".to_owned()),
    }
}

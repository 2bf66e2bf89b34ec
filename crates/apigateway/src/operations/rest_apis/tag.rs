//! Tags of APIs, stages, keys, plans, domain names, links and certificates.

use api::apigateway::{GetTagsRequest, TagResourceRequest, Tags, UntagResourceRequest};
use base::{Arn, RequestContext};

use crate::Error;
use crate::api_key::ApiKey;
use crate::client_certificate::ClientCertificate;
use crate::domain::DomainName;
use crate::http_api::Texts;
use crate::service::ApiGateway;
use crate::usage_plan::UsagePlan;
use crate::vpc_link::VpcLink;

type TagsOf = Option<Texts>;

pub async fn get(gateway: &ApiGateway, cx: &RequestContext, input: GetTagsRequest) -> Result<Tags, Error> {
    let tags = change(gateway, cx, &input.resource_arn, |_| {}).await?;
    Ok(Tags { tags: Some(tags.unwrap_or_default()) })
}

pub async fn tag(gateway: &ApiGateway, cx: &RequestContext, input: TagResourceRequest) -> Result<(), Error> {
    let add = |tags: &mut TagsOf| tags.get_or_insert_default().extend(input.tags);
    change(gateway, cx, &input.resource_arn, add).await.map(drop)
}

pub async fn untag(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: UntagResourceRequest,
) -> Result<(), Error> {
    let remove = |tags: &mut TagsOf| {
        tags.get_or_insert_default().retain(|key, _| !input.tag_keys.contains(key));
    };
    change(gateway, cx, &input.resource_arn, remove).await.map(drop)
}

/// Changes the tags of `arn:aws:apigateway:REGION::/restapis/ID` and the like, and tells what they are then.
async fn change(
    gateway: &ApiGateway,
    cx: &RequestContext,
    arn: &str,
    change: impl FnOnce(&mut TagsOf),
) -> Result<TagsOf, Error> {
    let parsed: Option<Arn> = arn.parse().ok();
    let path = parsed.map(|arn| arn.resource).unwrap_or_default();
    let parts: Vec<&str> = path.trim_start_matches('/').split('/').collect();
    let tags = |tags: &mut TagsOf| {
        change(tags);
        Ok(tags.clone())
    };
    match parts.as_slice() {
        ["restapis", id] => Ok(gateway.change_rest_api(cx, id, |draft| tags(&mut draft.api.tags)).await?.1),
        ["restapis", id, "stages", stage] => {
            let change = |draft: &mut crate::rest_api::RestDraft| tags(&mut draft.api.stage_mut(stage)?.tags);
            Ok(gateway.change_rest_api(cx, id, change).await?.1)
        }
        ["apikeys", id] => {
            Ok(gateway.change_item(cx, id, None, |it: &mut ApiKey| tags(&mut it.tags)).await?.1)
        }
        ["usageplans", id] => {
            Ok(gateway.change_item(cx, id, None, |it: &mut UsagePlan| tags(&mut it.tags)).await?.1)
        }
        ["vpclinks", id] => {
            Ok(gateway.change_item(cx, id, None, |it: &mut VpcLink| tags(&mut it.tags)).await?.1)
        }
        ["domainnames", name] => {
            Ok(gateway.change_item(cx, name, None, |it: &mut DomainName| tags(&mut it.tags)).await?.1)
        }
        ["clientcertificates", id] => {
            Ok(gateway.change_item(cx, id, None, |it: &mut ClientCertificate| tags(&mut it.tags)).await?.1)
        }
        _ => Err(Error::not_found(format!("Invalid resource ARN {arn}"))),
    }
}

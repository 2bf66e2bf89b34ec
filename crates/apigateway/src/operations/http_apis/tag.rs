//! Tags of APIs and stages.

use api::apigatewayv2::{
    GetTagsRequest, GetTagsResponse, TagResourceRequest, TagResourceResponse, UntagResourceRequest,
};
use base::{Arn, RequestContext};

use crate::Error;
use crate::http_api::{HttpApi, Texts};
use crate::service::ApiGateway;

/// What carries tags.
enum Resource {
    Api(String),
    Stage(String, String),
}

impl Resource {
    /// Reads `arn:aws:apigateway:REGION::/apis/ID` and `…/apis/ID/stages/NAME`.
    fn parse(arn: &str) -> Result<Self, Error> {
        let parsed: Option<Arn> = arn.parse().ok();
        let path = parsed.map(|arn| arn.resource).unwrap_or_default();
        let parts: Vec<&str> = path.trim_start_matches('/').split('/').collect();
        match parts.as_slice() {
            ["apis", id] => Ok(Self::Api((*id).to_owned())),
            ["apis", id, "stages", name] => Ok(Self::Stage((*id).to_owned(), (*name).to_owned())),
            _ => Err(Error::not_found(format!("Invalid resource ARN {arn}"))),
        }
    }

    fn api_id(&self) -> &str {
        match self {
            Self::Api(id) | Self::Stage(id, _) => id,
        }
    }

    fn tags<'a>(&self, api: &'a HttpApi) -> Result<&'a Texts, Error> {
        match self {
            Self::Api(_) => Ok(&api.tags),
            Self::Stage(_, name) => Ok(&api.stage(name)?.tags),
        }
    }

    fn tags_mut<'a>(&self, api: &'a mut HttpApi) -> Result<&'a mut Texts, Error> {
        match self {
            Self::Api(_) => Ok(&mut api.tags),
            Self::Stage(_, name) => Ok(&mut api.stage_mut(name)?.tags),
        }
    }
}

pub async fn get(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: GetTagsRequest,
) -> Result<GetTagsResponse, Error> {
    let resource = Resource::parse(&input.resource_arn)?;
    let entry = gateway.http_api(cx, resource.api_id())?;
    Ok(GetTagsResponse { tags: Some(resource.tags(&entry.api)?.clone()) })
}

pub async fn tag(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: TagResourceRequest,
) -> Result<TagResourceResponse, Error> {
    let resource = Resource::parse(&input.resource_arn)?;
    let tags = input.tags.unwrap_or_default();
    let add = |draft: &mut crate::http_api::Draft| {
        resource.tags_mut(&mut draft.api)?.extend(tags);
        Ok(())
    };
    gateway.change_http_api(cx, resource.api_id(), add).await?;
    Ok(TagResourceResponse::default())
}

pub async fn untag(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: UntagResourceRequest,
) -> Result<(), Error> {
    let resource = Resource::parse(&input.resource_arn)?;
    let remove = |draft: &mut crate::http_api::Draft| {
        resource.tags_mut(&mut draft.api)?.retain(|key, _| !input.tag_keys.contains(key));
        Ok(())
    };
    gateway.change_http_api(cx, resource.api_id(), remove).await.map(drop)
}

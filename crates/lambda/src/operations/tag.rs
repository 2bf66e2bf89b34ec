//! Operations on tags of functions, event source mappings and code signing configs.

use api::lambda::{ListTagsRequest, ListTagsResponse, TagResourceRequest, UntagResourceRequest};
use base::RequestContext;

use crate::error::Error;
use crate::items::ItemId;
use crate::names::FunctionName;
use crate::service::Lambda;
use crate::tags::{self, Tags};

/// What can carry tags.
enum Resource {
    Function(FunctionName),
    Mapping(ItemId),
    CodeSigningConfig(ItemId),
}

pub(super) async fn tag(
    service: &Lambda,
    cx: &RequestContext,
    input: TagResourceRequest,
) -> Result<(), Error> {
    let resource = Resource::parse(cx, &input.resource)?;
    let new: Tags = input.tags.into_iter().collect();
    service.change_tags(&resource, |tags| tags::add(tags, new)).await
}

pub(super) async fn untag(
    service: &Lambda,
    cx: &RequestContext,
    input: UntagResourceRequest,
) -> Result<(), Error> {
    let resource = Resource::parse(cx, &input.resource)?;
    if input.tag_keys.is_empty() {
        return Err(Error::TagKeysMissing);
    }
    service
        .change_tags(&resource, |tags| {
            tags::remove(tags, &input.tag_keys);
            Ok(())
        })
        .await
}

pub(super) async fn list(
    service: &Lambda,
    cx: &RequestContext,
    input: ListTagsRequest,
) -> Result<ListTagsResponse, Error> {
    let tags = match Resource::parse(cx, &input.resource)? {
        Resource::Function(name) => service.existing_unqualified(&name)?.function.tags.clone(),
        Resource::Mapping(id) => {
            let missing = || Error::MappingToTagNotFound { arn: input.resource.clone() };
            service.catalog.mappings.find(&id).ok_or_else(missing)?.value.tags.clone()
        }
        Resource::CodeSigningConfig(id) => {
            let missing = || Error::CodeSigningConfigNotFound { arn: input.resource.clone() };
            service.catalog.code_signing_configs.find(&id).ok_or_else(missing)?.value.tags.clone()
        }
    };
    Ok(ListTagsResponse { tags: Some(tags.into_iter().collect()) })
}

impl Resource {
    /// Reads an ARN that the model's pattern has found to be of one of the kinds.
    fn parse(cx: &RequestContext, text: &str) -> Result<Self, Error> {
        let malformed = || Error::FunctionNameMalformed { text: text.to_owned() };
        let arn: base::Arn = text.parse().map_err(|_| malformed())?;
        let item = |id: &str| {
            Ok(ItemId {
                account: arn.account.parse().map_err(|_| malformed())?,
                region: arn.region.parse().map_err(|_| malformed())?,
                id: id.into(),
            })
        };
        match arn.resource.split_once(':') {
            Some(("function", _)) => {
                let name = FunctionName::parse(cx, text)?;
                if name.qualifier.is_some() {
                    return Err(Error::TagsOnQualifier);
                }
                Ok(Self::Function(name))
            }
            Some(("event-source-mapping", id)) => item(id).map(Self::Mapping),
            Some(("code-signing-config", id)) => item(id).map(Self::CodeSigningConfig),
            Some(("capacity-provider", _)) => Err(Error::CapacityProviderNotFound { arn: text.to_owned() }),
            _ => Err(Error::ResourceNotFound),
        }
    }
}

impl Lambda {
    async fn change_tags(
        &self,
        resource: &Resource,
        change: impl FnOnce(&mut Tags) -> Result<(), Error> + Send,
    ) -> Result<(), Error> {
        match resource {
            Resource::Function(name) => {
                let missing = || Error::FunctionNotFound { arn: name.function.arn() };
                self.change(&name.function, missing, |function| function.change_tags(change)).await
            }
            Resource::Mapping(id) => {
                let missing = || Error::MappingToTagNotFound { arn: id.arn("event-source-mapping") };
                self.change_item(id, missing, |mapping: &mut crate::event_source_mapping::Mapping| {
                    change(&mut mapping.tags)
                })
                .await
            }
            Resource::CodeSigningConfig(id) => {
                let missing = || Error::CodeSigningConfigNotFound { arn: id.arn("code-signing-config") };
                self.change_item(id, missing, |config: &mut crate::code_signing::CodeSigningConfig| {
                    change(&mut config.tags)
                })
                .await
            }
        }
    }
}

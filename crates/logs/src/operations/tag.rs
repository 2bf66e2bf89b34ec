//! Tags of log groups and destinations.

use std::collections::BTreeMap;

use api::logs::{
    ListTagsForResourceRequest, ListTagsForResourceResponse, ListTagsLogGroupRequest,
    ListTagsLogGroupResponse, TagLogGroupRequest, TagResourceRequest, UntagLogGroupRequest,
    UntagResourceRequest,
};
use base::{Arn, RequestContext};
use store::{Expect, Key, Record};

use crate::records::{Delivery, DeliveryDestination, DeliverySource, Destination, Place};
use crate::service::{group_of_identifier, place};
use crate::{Error, Logs};

type Tags = BTreeMap<String, String>;

/// What carries tags.
enum Resource {
    Group(String),
    Destination(String),
    DeliveryDestination(String),
    DeliverySource(String),
    Delivery(String),
}

impl Resource {
    fn parse(arn: &str) -> Result<Self, Error> {
        let not_found = || Error::NotFound {
            kind: "resource",
            name: arn.to_owned(),
            message: "The specified resource does not exist.".to_owned(),
        };
        let parsed: Arn = arn.parse().map_err(|_| not_found())?;
        let (kind, name) = parsed.resource.split_once(':').ok_or_else(not_found)?;
        match kind {
            "log-group" => Ok(Self::Group(group_of_identifier(arn))),
            "destination" => Ok(Self::Destination(name.to_owned())),
            "delivery-destination" => Ok(Self::DeliveryDestination(name.to_owned())),
            "delivery-source" => Ok(Self::DeliverySource(name.to_owned())),
            "delivery" => Ok(Self::Delivery(name.to_owned())),
            _ => Err(not_found()),
        }
    }
}

pub async fn list_for_resource(
    logs: &Logs,
    cx: &RequestContext,
    input: ListTagsForResourceRequest,
) -> Result<ListTagsForResourceResponse, Error> {
    let tags = change(logs, &place(cx), &Resource::parse(&input.resource_arn)?, |_| {}).await?;
    Ok(ListTagsForResourceResponse { tags: Some(tags.into_iter().collect()) })
}

pub async fn tag_resource(logs: &Logs, cx: &RequestContext, input: TagResourceRequest) -> Result<(), Error> {
    let resource = Resource::parse(&input.resource_arn)?;
    change(logs, &place(cx), &resource, |tags| tags.extend(input.tags.clone())).await?;
    Ok(())
}

pub async fn untag_resource(
    logs: &Logs,
    cx: &RequestContext,
    input: UntagResourceRequest,
) -> Result<(), Error> {
    let resource = Resource::parse(&input.resource_arn)?;
    change(logs, &place(cx), &resource, |tags| tags.retain(|key, _| !input.tag_keys.contains(key))).await?;
    Ok(())
}

pub async fn list_for_group(
    logs: &Logs,
    cx: &RequestContext,
    input: ListTagsLogGroupRequest,
) -> Result<ListTagsLogGroupResponse, Error> {
    let group = logs.find_group(&place(cx), &input.log_group_name).await?;
    Ok(ListTagsLogGroupResponse { tags: Some(group.record.tags.into_iter().collect()) })
}

pub async fn tag_group(logs: &Logs, cx: &RequestContext, input: TagLogGroupRequest) -> Result<(), Error> {
    logs.change_group(&place(cx), &input.log_group_name, |group| group.tags.extend(input.tags.clone()))
        .await?;
    Ok(())
}

pub async fn untag_group(logs: &Logs, cx: &RequestContext, input: UntagLogGroupRequest) -> Result<(), Error> {
    let untag = |group: &mut crate::records::Group| group.tags.retain(|key, _| !input.tags.contains(key));
    logs.change_group(&place(cx), &input.log_group_name, untag).await?;
    Ok(())
}

/// Changes the tags of a resource and tells what they are then.
async fn change(
    logs: &Logs,
    place: &Place,
    resource: &Resource,
    change: impl Fn(&mut Tags),
) -> Result<Tags, Error> {
    match resource {
        Resource::Group(name) => {
            let group = logs.change_group(place, name, |group| change(&mut group.tags)).await?;
            Ok(group.tags)
        }
        Resource::Destination(name) => {
            change_record(logs, place.key().text(name), |record: &mut Destination| &mut record.tags, change)
                .await
        }
        Resource::DeliveryDestination(name) => {
            change_record(
                logs,
                place.key().text(name),
                |record: &mut DeliveryDestination| &mut record.tags,
                change,
            )
            .await
        }
        Resource::DeliverySource(name) => {
            change_record(
                logs,
                place.key().text(name),
                |record: &mut DeliverySource| &mut record.tags,
                change,
            )
            .await
        }
        Resource::Delivery(id) => {
            change_record(logs, place.key().text(id), |record: &mut Delivery| &mut record.tags, change).await
        }
    }
}

async fn change_record<R: Record>(
    logs: &Logs,
    key: Key,
    tags_of: impl Fn(&mut R) -> &mut Tags,
    change: impl Fn(&mut Tags),
) -> Result<Tags, Error> {
    let stored = logs.store.table::<R>().find(&key).await?;
    let mut stored = stored.ok_or_else(|| Error::NotFound {
        kind: "resource",
        name: key.to_string(),
        message: "The specified resource does not exist.".to_owned(),
    })?;
    let tags = tags_of(&mut stored.record);
    change(tags);
    let tags = tags.clone();
    logs.store.table().put(key, &stored.record, Expect::Version(stored.version)).await?;
    Ok(tags)
}

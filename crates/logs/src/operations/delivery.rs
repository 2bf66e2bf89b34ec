//! Deliveries of other services' logs: records of sources, destinations and what connects them.

use api::logs::{
    CreateDeliveryRequest, CreateDeliveryResponse, DeleteDeliveryDestinationPolicyRequest,
    DeleteDeliveryDestinationRequest, DeleteDeliveryRequest, DeleteDeliverySourceRequest,
    Delivery as DeliveryShape, DeliveryDestination as DestinationShape, DeliveryDestinationConfiguration,
    DeliverySource as SourceShape, DescribeDeliveriesRequest, DescribeDeliveriesResponse,
    DescribeDeliveryDestinationsRequest, DescribeDeliveryDestinationsResponse,
    DescribeDeliverySourcesRequest, DescribeDeliverySourcesResponse, GetDeliveryDestinationPolicyRequest,
    GetDeliveryDestinationPolicyResponse, GetDeliveryDestinationRequest, GetDeliveryDestinationResponse,
    GetDeliveryRequest, GetDeliveryResponse, GetDeliverySourceRequest, GetDeliverySourceResponse, Policy,
    PutDeliveryDestinationPolicyRequest, PutDeliveryDestinationPolicyResponse, PutDeliveryDestinationRequest,
    PutDeliveryDestinationResponse, PutDeliverySourceRequest, PutDeliverySourceResponse,
    S3DeliveryConfiguration,
};
use base::{Arn, RequestContext};
use store::{Expect, Key, Record, Stored};

use crate::records::{Delivery, DeliveryDestination, DeliverySource, Place};
use crate::service::place;
use crate::{Error, Logs};

/// Services whose logs can be delivered, each with its types of logs (AWS: "Enable logging from AWS services").
const SOURCES: [(&str, &[&str]); 4] = [
    ("cloudfront", &["ACCESS_LOGS"]),
    ("bedrock", &["APPLICATION_LOGS"]),
    ("codewhisperer", &["EVENT_LOGS"]),
    (
        "workmail",
        &[
            "ACCESS_CONTROL_LOGS",
            "AUTHENTICATION_LOGS",
            "WORKMAIL_AVAILABILITY_PROVIDER_LOGS",
            "WORKMAIL_MAILBOX_ACCESS_LOGS",
            "WORKMAIL_PERSONAL_ACCESS_TOKEN_LOGS",
        ],
    ),
];

async fn find<R: Record>(logs: &Logs, key: &Key, kind: &'static str) -> Result<Stored<R>, Error> {
    let stored = logs.store.table::<R>().find(key).await?;
    stored.ok_or_else(|| not_found(kind))
}

async fn remove<R: Record>(logs: &Logs, key: Key, kind: &'static str) -> Result<(), Error> {
    match logs.store.table::<R>().delete(key, Expect::Present).await {
        Ok(()) => Ok(()),
        Err(error) if error.is_conflict() => Err(not_found(kind)),
        Err(error) => Err(error.into()),
    }
}

fn not_found(kind: &'static str) -> Error {
    let message = format!("Requested {kind} does not exist in this account.");
    Error::NotFound { kind, name: String::new(), message }
}

fn refuse_new_tags(tags: Option<&api::Map<String>>) -> Result<(), Error> {
    match tags {
        Some(_) => Err(Error::UpdateRefused {
            message: "Tags can only be provided when a resource is being created, not updated.",
        }),
        None => Ok(()),
    }
}

const DESTINATION: &str = "Delivery Destination";
const SOURCE: &str = "Delivery Source";
const DELIVERY: &str = "Delivery";

pub async fn put_destination(
    logs: &Logs,
    cx: &RequestContext,
    input: PutDeliveryDestinationRequest,
) -> Result<PutDeliveryDestinationResponse, Error> {
    let place = place(cx);
    let key = place.key().text(&input.name);
    let stored = logs.store.table::<DeliveryDestination>().find(&key).await?;
    let expected = stored.as_ref().map_or(Expect::Absent, |stored| Expect::Version(stored.version));
    let known = stored.map(|stored| stored.record);
    if let Some(known) = &known {
        refuse_new_tags(input.tags.as_ref())?;
        if input.output_format.is_some() && input.output_format != known.output_format {
            return Err(Error::Validation {
                message: "Update to existing Delivery Destination with new Output Format is not allowed. \
                          Please create a new Delivery Destination instead."
                    .to_owned(),
            });
        }
    }
    let resource_arn =
        input.delivery_destination_configuration.and_then(|shape| shape.destination_resource_arn);
    let kind = match resource_arn.as_deref().and_then(|arn| arn.parse::<Arn>().ok()).map(|arn| arn.service) {
        Some(service) if service == "s3" => "S3",
        Some(service) if service == "firehose" => "FH",
        Some(service) if service == "logs" => "CWL",
        Some(_) => {
            return Err(Error::Validation {
                message: "The specified destinationResourceArn is invalid.".to_owned(),
            });
        }
        None => "XRAY",
    };
    let destination = DeliveryDestination {
        name: input.name,
        output_format: input
            .output_format
            .or_else(|| known.as_ref().and_then(|known| known.output_format.clone())),
        resource_arn,
        kind: kind.to_owned(),
        policy: known.as_ref().and_then(|known| known.policy.clone()),
        tags: known.map_or_else(|| input.tags.unwrap_or_default().into_iter().collect(), |known| known.tags),
    };
    logs.store.table().put(key, &destination, expected).await?;
    Ok(PutDeliveryDestinationResponse {
        delivery_destination: Some(present_destination(&place, &destination)),
    })
}

pub async fn get_destination(
    logs: &Logs,
    cx: &RequestContext,
    input: GetDeliveryDestinationRequest,
) -> Result<GetDeliveryDestinationResponse, Error> {
    let place = place(cx);
    let stored = find::<DeliveryDestination>(logs, &place.key().text(&input.name), DESTINATION).await?;
    Ok(GetDeliveryDestinationResponse {
        delivery_destination: Some(present_destination(&place, &stored.record)),
    })
}

pub async fn describe_destinations(
    logs: &Logs,
    cx: &RequestContext,
    input: DescribeDeliveryDestinationsRequest,
) -> Result<DescribeDeliveryDestinationsResponse, Error> {
    let place = place(cx);
    let select = |destination: &DeliveryDestination| Some(present_destination(&place, destination));
    let (destinations, next_token) =
        logs.page(place.key(), input.next_token.as_deref(), input.limit, select).await?;
    Ok(DescribeDeliveryDestinationsResponse { delivery_destinations: Some(destinations), next_token })
}

pub async fn delete_destination(
    logs: &Logs,
    cx: &RequestContext,
    input: DeleteDeliveryDestinationRequest,
) -> Result<(), Error> {
    remove::<DeliveryDestination>(logs, place(cx).key().text(&input.name), DESTINATION).await
}

pub async fn put_destination_policy(
    logs: &Logs,
    cx: &RequestContext,
    input: PutDeliveryDestinationPolicyRequest,
) -> Result<PutDeliveryDestinationPolicyResponse, Error> {
    let policy = Some(input.delivery_destination_policy);
    set_policy(logs, cx, &input.delivery_destination_name, policy.clone()).await?;
    Ok(PutDeliveryDestinationPolicyResponse { policy: Some(Policy { delivery_destination_policy: policy }) })
}

pub async fn get_destination_policy(
    logs: &Logs,
    cx: &RequestContext,
    input: GetDeliveryDestinationPolicyRequest,
) -> Result<GetDeliveryDestinationPolicyResponse, Error> {
    let key = place(cx).key().text(&input.delivery_destination_name);
    let stored = find::<DeliveryDestination>(logs, &key, DESTINATION).await?;
    let policy = Policy { delivery_destination_policy: stored.record.policy };
    Ok(GetDeliveryDestinationPolicyResponse { policy: Some(policy) })
}

pub async fn delete_destination_policy(
    logs: &Logs,
    cx: &RequestContext,
    input: DeleteDeliveryDestinationPolicyRequest,
) -> Result<(), Error> {
    set_policy(logs, cx, &input.delivery_destination_name, None).await
}

async fn set_policy(
    logs: &Logs,
    cx: &RequestContext,
    name: &str,
    policy: Option<String>,
) -> Result<(), Error> {
    let key = place(cx).key().text(name);
    let mut stored = find::<DeliveryDestination>(logs, &key, DESTINATION).await?;
    stored.record.policy = policy;
    logs.store.table().put(key, &stored.record, Expect::Version(stored.version)).await?;
    Ok(())
}

pub async fn put_source(
    logs: &Logs,
    cx: &RequestContext,
    input: PutDeliverySourceRequest,
) -> Result<PutDeliverySourceResponse, Error> {
    let service = input.resource_arn.parse::<Arn>().map(|arn| arn.service).unwrap_or_default();
    let Some((_, log_types)) = SOURCES.iter().find(|(name, _)| *name == service) else {
        return Err(Error::NotFound {
            kind: "service",
            name: input.resource_arn,
            message: "Cannot access provided service.".to_owned(),
        });
    };
    if !log_types.contains(&input.log_type.as_str()) {
        return Err(Error::Validation {
            message: " This service is not allowed for this LogSource.".to_owned(),
        });
    }
    let place = place(cx);
    let key = place.key().text(&input.name);
    let stored = logs.store.table::<DeliverySource>().find(&key).await?;
    let expected = stored.as_ref().map_or(Expect::Absent, |stored| Expect::Version(stored.version));
    let known = stored.map(|stored| stored.record);
    if let Some(known) = &known {
        refuse_new_tags(input.tags.as_ref())?;
        if input.resource_arn != known.resource_arn {
            return Err(Error::UpdateRefused {
                message: "Update to existing Delivery Source with new ResourceId is not allowed. Please create \
                          a new Delivery Source instead.",
            });
        }
    }
    let source = DeliverySource {
        name: input.name,
        resource_arn: input.resource_arn,
        service,
        log_type: input.log_type,
        tags: known.map_or_else(|| input.tags.unwrap_or_default().into_iter().collect(), |known| known.tags),
    };
    logs.store.table().put(key, &source, expected).await?;
    Ok(PutDeliverySourceResponse { delivery_source: Some(present_source(&place, &source)) })
}

pub async fn get_source(
    logs: &Logs,
    cx: &RequestContext,
    input: GetDeliverySourceRequest,
) -> Result<GetDeliverySourceResponse, Error> {
    let place = place(cx);
    let stored = find::<DeliverySource>(logs, &place.key().text(&input.name), SOURCE).await?;
    Ok(GetDeliverySourceResponse { delivery_source: Some(present_source(&place, &stored.record)) })
}

pub async fn describe_sources(
    logs: &Logs,
    cx: &RequestContext,
    input: DescribeDeliverySourcesRequest,
) -> Result<DescribeDeliverySourcesResponse, Error> {
    let place = place(cx);
    let select = |source: &DeliverySource| Some(present_source(&place, source));
    let (sources, next_token) =
        logs.page(place.key(), input.next_token.as_deref(), input.limit, select).await?;
    Ok(DescribeDeliverySourcesResponse { delivery_sources: Some(sources), next_token })
}

pub async fn delete_source(
    logs: &Logs,
    cx: &RequestContext,
    input: DeleteDeliverySourceRequest,
) -> Result<(), Error> {
    remove::<DeliverySource>(logs, place(cx).key().text(&input.name), SOURCE).await
}

pub async fn create(
    logs: &Logs,
    cx: &RequestContext,
    input: CreateDeliveryRequest,
) -> Result<CreateDeliveryResponse, Error> {
    let place = place(cx);
    find::<DeliverySource>(logs, &place.key().text(&input.delivery_source_name), SOURCE).await?;
    let name = input.delivery_destination_arn.rsplit(':').next().unwrap_or_default();
    let destination = find::<DeliveryDestination>(logs, &place.key().text(name), DESTINATION).await?.record;
    let s3 = input.s3_delivery_configuration;
    let delivery = Delivery {
        id: uuid::Uuid::new_v4().simple().to_string()[..16].to_owned(),
        source_name: input.delivery_source_name,
        destination_arn: input.delivery_destination_arn,
        destination_kind: destination.kind,
        record_fields: input.record_fields.unwrap_or_default(),
        field_delimiter: input.field_delimiter,
        s3_suffix_path: s3.as_ref().and_then(|s3| s3.suffix_path.clone()),
        s3_hive_compatible: s3.and_then(|s3| s3.enable_hive_compatible_path),
        tags: input.tags.unwrap_or_default().into_iter().collect(),
    };
    logs.store.table().put(place.key().text(&delivery.id), &delivery, Expect::Absent).await?;
    Ok(CreateDeliveryResponse { delivery: Some(present(&place, &delivery)) })
}

pub async fn get(
    logs: &Logs,
    cx: &RequestContext,
    input: GetDeliveryRequest,
) -> Result<GetDeliveryResponse, Error> {
    let place = place(cx);
    let stored = find::<Delivery>(logs, &place.key().text(&input.id), DELIVERY).await?;
    Ok(GetDeliveryResponse { delivery: Some(present(&place, &stored.record)) })
}

pub async fn describe(
    logs: &Logs,
    cx: &RequestContext,
    input: DescribeDeliveriesRequest,
) -> Result<DescribeDeliveriesResponse, Error> {
    let place = place(cx);
    let select = |delivery: &Delivery| Some(present(&place, delivery));
    let (deliveries, next_token) =
        logs.page(place.key(), input.next_token.as_deref(), input.limit, select).await?;
    Ok(DescribeDeliveriesResponse { deliveries: Some(deliveries), next_token })
}

pub async fn delete(logs: &Logs, cx: &RequestContext, input: DeleteDeliveryRequest) -> Result<(), Error> {
    remove::<Delivery>(logs, place(cx).key().text(&input.id), DELIVERY).await
}

fn present_tags(tags: &std::collections::BTreeMap<String, String>) -> Option<api::Map<String>> {
    (!tags.is_empty()).then(|| tags.clone().into_iter().collect())
}

fn present_destination(place: &Place, destination: &DeliveryDestination) -> DestinationShape {
    DestinationShape {
        name: Some(destination.name.clone()),
        arn: Some(place.arn(&format!("delivery-destination:{}", destination.name))),
        delivery_destination_type: Some(destination.kind.clone()),
        output_format: destination.output_format.clone(),
        delivery_destination_configuration: Some(DeliveryDestinationConfiguration {
            destination_resource_arn: destination.resource_arn.clone(),
        }),
        tags: present_tags(&destination.tags),
    }
}

fn present_source(place: &Place, source: &DeliverySource) -> SourceShape {
    SourceShape {
        name: Some(source.name.clone()),
        arn: Some(place.arn(&format!("delivery-source:{}", source.name))),
        resource_arns: Some(vec![source.resource_arn.clone()]),
        service: Some(source.service.clone()),
        log_type: Some(source.log_type.clone()),
        tags: present_tags(&source.tags),
        ..SourceShape::default()
    }
}

fn present(place: &Place, delivery: &Delivery) -> DeliveryShape {
    let is_s3 = delivery.destination_kind == "S3";
    DeliveryShape {
        id: Some(delivery.id.clone()),
        arn: Some(place.arn(&format!("delivery:{}", delivery.id))),
        delivery_source_name: Some(delivery.source_name.clone()),
        delivery_destination_arn: Some(delivery.destination_arn.clone()),
        delivery_destination_type: Some(delivery.destination_kind.clone()),
        record_fields: Some(delivery.record_fields.clone()),
        field_delimiter: delivery.field_delimiter.clone(),
        s3_delivery_configuration: is_s3.then(|| S3DeliveryConfiguration {
            suffix_path: delivery.s3_suffix_path.clone(),
            enable_hive_compatible_path: Some(delivery.s3_hive_compatible.unwrap_or(false)),
        }),
        tags: present_tags(&delivery.tags),
    }
}

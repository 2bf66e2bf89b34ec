//! Destinations for other accounts' subscriptions: records.

use api::logs::{
    DeleteDestinationRequest, DescribeDestinationsRequest, DescribeDestinationsResponse,
    Destination as DestinationShape, PutDestinationPolicyRequest, PutDestinationRequest,
    PutDestinationResponse,
};
use base::RequestContext;
use store::Expect;

use crate::records::{Destination, Place};
use crate::service::place;
use crate::{Error, Logs};

pub async fn put(
    logs: &Logs,
    cx: &RequestContext,
    input: PutDestinationRequest,
) -> Result<PutDestinationResponse, Error> {
    let place = place(cx);
    let key = place.key().text(&input.destination_name);
    let known = logs.store.table::<Destination>().find(&key).await?.map(|stored| stored.record);
    let destination = Destination {
        access_policy: known.as_ref().and_then(|known| known.access_policy.clone()),
        created: known.as_ref().map_or(cx.now, |known| known.created),
        tags: input.tags.map_or_else(
            || known.map(|known| known.tags).unwrap_or_default(),
            |tags| tags.into_iter().collect(),
        ),
        name: input.destination_name,
        target_arn: input.target_arn,
        role_arn: input.role_arn,
    };
    logs.store.table().put(key, &destination, Expect::Any).await?;
    // The answer to a put has no policy, recorded on AWS.
    let destination = DestinationShape { access_policy: None, ..present(&place, &destination) };
    Ok(PutDestinationResponse { destination: Some(destination) })
}

pub async fn put_policy(
    logs: &Logs,
    cx: &RequestContext,
    input: PutDestinationPolicyRequest,
) -> Result<(), Error> {
    let key = place(cx).key().text(&input.destination_name);
    let stored = logs.store.table::<Destination>().find(&key).await?;
    let mut stored = stored.ok_or_else(|| not_found(&input.destination_name))?;
    stored.record.access_policy = Some(input.access_policy);
    logs.store.table().put(key, &stored.record, Expect::Version(stored.version)).await?;
    Ok(())
}

pub async fn describe(
    logs: &Logs,
    cx: &RequestContext,
    input: DescribeDestinationsRequest,
) -> Result<DescribeDestinationsResponse, Error> {
    let place = place(cx);
    let key = place.key().text_prefix(input.destination_name_prefix.as_deref().unwrap_or_default());
    let select = |destination: &Destination| Some(present(&place, destination));
    let (destinations, next_token) = logs.page(key, input.next_token.as_deref(), input.limit, select).await?;
    Ok(DescribeDestinationsResponse { destinations: Some(destinations), next_token })
}

pub async fn delete(logs: &Logs, cx: &RequestContext, input: DeleteDestinationRequest) -> Result<(), Error> {
    let key = place(cx).key().text(&input.destination_name);
    match logs.store.table::<Destination>().delete(key, Expect::Present).await {
        Ok(()) => Ok(()),
        Err(error) if error.is_conflict() => Err(not_found(&input.destination_name)),
        Err(error) => Err(error.into()),
    }
}

fn not_found(name: &str) -> Error {
    Error::NotFound {
        kind: "destination",
        name: name.to_owned(),
        message: "The specified destination does not exist.".to_owned(),
    }
}

fn present(place: &Place, destination: &Destination) -> DestinationShape {
    DestinationShape {
        destination_name: Some(destination.name.clone()),
        target_arn: Some(destination.target_arn.clone()),
        role_arn: Some(destination.role_arn.clone()),
        access_policy: destination.access_policy.clone(),
        arn: Some(place.arn(&format!("destination:{}", destination.name))),
        creation_time: Some(destination.created.as_millis()),
    }
}

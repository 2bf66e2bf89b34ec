//! Subscription filters. Functions are destinations; streams and firehoses are refused until they exist.

use api::logs::{
    DeleteSubscriptionFilterRequest, DescribeSubscriptionFiltersRequest, DescribeSubscriptionFiltersResponse,
    PutSubscriptionFilterRequest, SubscriptionFilter as SubscriptionFilterShape,
};
use base::ports::{EventSource, SendToFunctionError};
use base::{Arn, RequestContext};
use store::Expect;

use super::event::parse_pattern;
use crate::records::{Place, SubscriptionFilter};
use crate::service::place;
use crate::subscription::SERVICE;
use crate::{Error, Logs};

/// Filters of one group (AWS's quota).
const FILTERS_A_GROUP_MAX: usize = 2;

pub async fn put(logs: &Logs, cx: &RequestContext, input: PutSubscriptionFilterRequest) -> Result<(), Error> {
    parse_pattern(&input.filter_pattern)?;
    let place = place(cx);
    check_destination(&place, &input)?;
    logs.find_group(&place, &input.log_group_name).await?;
    let group_key = place.key().text(&input.log_group_name);
    let others = logs.store.table::<SubscriptionFilter>().list_all(group_key.clone()).await?;
    let (known, others): (Vec<_>, Vec<_>) =
        others.into_iter().partition(|row| row.record.name == input.filter_name);
    if others.len() >= FILTERS_A_GROUP_MAX {
        return Err(Error::LimitExceeded { what: "subscription filters of a group" });
    }
    check_reachable(logs, &place, &input).await?;
    let key = group_key.text(&input.filter_name);
    let filter = SubscriptionFilter {
        name: input.filter_name,
        group: input.log_group_name,
        pattern: input.filter_pattern,
        destination_arn: input.destination_arn,
        role_arn: input.role_arn,
        distribution: input.distribution.unwrap_or_else(|| "ByLogStream".to_owned()),
        created: known.first().map_or(cx.now, |row| row.record.created),
        apply_on_transformed_logs: input.apply_on_transformed_logs.unwrap_or(false),
    };
    logs.store.table().put(key, &filter, Expect::Any).await?;
    Ok(())
}

/// What AWS refuses before it looks for the group.
fn check_destination(place: &Place, input: &PutSubscriptionFilterRequest) -> Result<(), Error> {
    let arn: Arn = input.destination_arn.parse().map_err(|_| Error::invalid("destinationArn is invalid"))?;
    match arn.service.as_str() {
        "lambda" if arn.account != place.account.as_str() => Err(Error::AccessDenied {
            message:
                "Cross-account lambda invocation passing is not allowed. You must use DestinationPolicies to \
                      create cross account lambda triggers."
                    .to_owned(),
        }),
        "lambda" => Ok(()),
        vendor @ ("kinesis" | "firehose") if input.role_arn.is_none() => {
            Err(Error::invalid(format!("destinationArn for vendor {vendor} cannot be used without roleArn")))
        }
        _ => Err(Error::NotImplemented { what: "PutSubscriptionFilter to anything but a function" }),
    }
}

/// Fails if events could not be handed to the function.
async fn check_reachable(
    logs: &Logs,
    place: &Place,
    input: &PutSubscriptionFilterRequest,
) -> Result<(), Error> {
    let source = EventSource {
        service: SERVICE,
        arn: place.arn(&format!("log-group:{}:*", input.log_group_name)),
        account: place.account.clone(),
    };
    let Some(functions) = logs.functions() else { return Err(unreachable_function()) };
    match functions.accepts(&input.destination_arn, &source).await {
        Ok(()) => Ok(()),
        Err(SendToFunctionError::NotFound | SendToFunctionError::Denied) => Err(unreachable_function()),
        Err(SendToFunctionError::Failed { source }) => Err(Error::invalid(source.to_string())),
    }
}

fn unreachable_function() -> Error {
    Error::invalid(
        "Could not execute the lambda function. Make sure you have given CloudWatch Logs permission to execute your function.",
    )
}

pub async fn delete(
    logs: &Logs,
    cx: &RequestContext,
    input: DeleteSubscriptionFilterRequest,
) -> Result<(), Error> {
    let place = place(cx);
    logs.find_group(&place, &input.log_group_name).await?;
    let key = place.key().text(&input.log_group_name).text(&input.filter_name);
    match logs.store.table::<SubscriptionFilter>().delete(key, Expect::Present).await {
        Ok(()) => Ok(()),
        Err(error) if error.is_conflict() => Err(Error::NotFound {
            kind: "subscription filter",
            name: input.filter_name,
            message: "The specified subscription filter does not exist.".to_owned(),
        }),
        Err(error) => Err(error.into()),
    }
}

pub async fn describe(
    logs: &Logs,
    cx: &RequestContext,
    input: DescribeSubscriptionFiltersRequest,
) -> Result<DescribeSubscriptionFiltersResponse, Error> {
    let place = place(cx);
    logs.find_group(&place, &input.log_group_name).await?;
    let prefix = input.filter_name_prefix.as_deref().unwrap_or_default();
    let key = place.key().text(&input.log_group_name).text_prefix(prefix);
    let select = |filter: &SubscriptionFilter| Some(present(filter));
    let (filters, next_token) = logs.page(key, input.next_token.as_deref(), input.limit, select).await?;
    Ok(DescribeSubscriptionFiltersResponse { subscription_filters: Some(filters), next_token })
}

fn present(filter: &SubscriptionFilter) -> SubscriptionFilterShape {
    SubscriptionFilterShape {
        filter_name: Some(filter.name.clone()),
        log_group_name: Some(filter.group.clone()),
        filter_pattern: Some(filter.pattern.clone()),
        destination_arn: Some(filter.destination_arn.clone()),
        role_arn: filter.role_arn.clone(),
        distribution: Some(filter.distribution.clone()),
        creation_time: Some(filter.created.as_millis()),
        apply_on_transformed_logs: Some(filter.apply_on_transformed_logs),
        ..SubscriptionFilterShape::default()
    }
}

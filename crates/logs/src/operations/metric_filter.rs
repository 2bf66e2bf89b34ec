//! Metric filters: records, and the test of a pattern. Metrics come from them once there is CloudWatch.

use api::logs::{
    DeleteMetricFilterRequest, DescribeMetricFiltersRequest, DescribeMetricFiltersResponse,
    MetricFilter as MetricFilterShape, MetricFilterMatchRecord, MetricTransformation as TransformationShape,
    PutMetricFilterRequest, TestMetricFilterRequest, TestMetricFilterResponse,
};
use base::RequestContext;
use store::Expect;

use super::event::parse_pattern;
use crate::records::{MetricFilter, MetricTransformation, Place};
use crate::service::place;
use crate::{Error, Logs};

/// Filters of a page when the client does not say.
const PAGE_DEFAULT: usize = 50;

pub async fn put(logs: &Logs, cx: &RequestContext, input: PutMetricFilterRequest) -> Result<(), Error> {
    parse_pattern(&input.filter_pattern)?;
    let place = place(cx);
    logs.find_group(&place, &input.log_group_name).await?;
    let transformation = |shape: TransformationShape| MetricTransformation {
        name: shape.metric_name.unwrap_or_default(),
        namespace: shape.metric_namespace.unwrap_or_default(),
        value: shape.metric_value.unwrap_or_default(),
        default_value: shape.default_value,
        dimensions: shape.dimensions.map(|dimensions| dimensions.into_iter().collect()),
        unit: shape.unit,
    };
    let key = place.key().text(&input.log_group_name).text(&input.filter_name);
    let filter = MetricFilter {
        name: input.filter_name,
        group: input.log_group_name,
        pattern: input.filter_pattern,
        created: cx.now,
        transformations: input.metric_transformations.into_iter().map(transformation).collect(),
        apply_on_transformed_logs: input.apply_on_transformed_logs.unwrap_or(false),
    };
    logs.store.table().put(key, &filter, Expect::Any).await?;
    Ok(())
}

pub async fn delete(logs: &Logs, cx: &RequestContext, input: DeleteMetricFilterRequest) -> Result<(), Error> {
    let place = place(cx);
    logs.find_group(&place, &input.log_group_name).await?;
    let key = place.key().text(&input.log_group_name).text(&input.filter_name);
    match logs.store.table::<MetricFilter>().delete(key, Expect::Present).await {
        Ok(()) => Ok(()),
        Err(error) if error.is_conflict() => Err(Error::NotFound {
            kind: "metric filter",
            name: input.filter_name,
            message: "The specified metric filter does not exist.".to_owned(),
        }),
        Err(error) => Err(error.into()),
    }
}

pub async fn describe(
    logs: &Logs,
    cx: &RequestContext,
    input: DescribeMetricFiltersRequest,
) -> Result<DescribeMetricFiltersResponse, Error> {
    let place = place(cx);
    let Some(group) = &input.log_group_name else { return describe_all(logs, &place, &input).await };
    logs.find_group(&place, group).await?;
    let select = |filter: &MetricFilter| is_wanted(filter, &input).then(|| present(filter));
    let key = place.key().text(group);
    let (filters, next_token) = logs.page(key, input.next_token.as_deref(), input.limit, select).await?;
    Ok(DescribeMetricFiltersResponse { metric_filters: Some(filters), next_token })
}

/// The filters of all groups, which AWS orders by their own names, not by those of the groups.
async fn describe_all(
    logs: &Logs,
    place: &Place,
    input: &DescribeMetricFiltersRequest,
) -> Result<DescribeMetricFiltersResponse, Error> {
    let rows = logs.store.table::<MetricFilter>().list_all(place.key()).await?;
    let name = |filter: &MetricFilter| (filter.name.clone(), filter.group.clone());
    let mut filters: Vec<MetricFilter> = rows.into_iter().map(|row| row.record).collect();
    filters.sort_by_key(name);
    filters.retain(|filter| is_wanted(filter, input));
    if let Some(token) = &input.next_token {
        let after =
            token.split_once('/').ok_or_else(|| Error::invalid("The specified nextToken is invalid."))?;
        filters.retain(|filter| (filter.name.as_str(), filter.group.as_str()) > after);
    }
    let limit = input.limit.and_then(|limit| usize::try_from(limit).ok()).unwrap_or(PAGE_DEFAULT).max(1);
    let more = filters.len() > limit;
    filters.truncate(limit);
    let last = filters.last().filter(|_| more);
    let next_token = last.map(|filter| format!("{}/{}", filter.name, filter.group));
    Ok(DescribeMetricFiltersResponse {
        metric_filters: Some(filters.iter().map(present).collect()),
        next_token,
    })
}

fn is_wanted(filter: &MetricFilter, input: &DescribeMetricFiltersRequest) -> bool {
    let prefix = input.filter_name_prefix.as_deref().unwrap_or_default();
    filter.name.starts_with(prefix)
        && filter.transformations.iter().any(|transformation| {
            input.metric_name.as_ref().is_none_or(|name| transformation.name == *name)
                && input
                    .metric_namespace
                    .as_ref()
                    .is_none_or(|namespace| transformation.namespace == *namespace)
        })
}

pub async fn test(
    _logs: &Logs,
    _cx: &RequestContext,
    input: TestMetricFilterRequest,
) -> Result<TestMetricFilterResponse, Error> {
    let pattern = parse_pattern(&input.filter_pattern)?;
    let matches = (1..).zip(input.log_event_messages).filter(|(_, message)| pattern.matches(message));
    let present = |(number, message)| MetricFilterMatchRecord {
        event_number: Some(number),
        event_message: Some(message),
        extracted_values: Some(api::Map::new()),
    };
    Ok(TestMetricFilterResponse { matches: Some(matches.map(present).collect()) })
}

fn present(filter: &MetricFilter) -> MetricFilterShape {
    let transformation = |transformation: &MetricTransformation| TransformationShape {
        metric_name: Some(transformation.name.clone()),
        metric_namespace: Some(transformation.namespace.clone()),
        metric_value: Some(transformation.value.clone()),
        default_value: transformation.default_value,
        dimensions: transformation.dimensions.clone().map(|dimensions| dimensions.into_iter().collect()),
        unit: transformation.unit.clone(),
    };
    MetricFilterShape {
        filter_name: Some(filter.name.clone()),
        filter_pattern: Some(filter.pattern.clone()),
        metric_transformations: Some(filter.transformations.iter().map(transformation).collect()),
        creation_time: Some(filter.created.as_millis()),
        log_group_name: Some(filter.group.clone()),
        apply_on_transformed_logs: Some(filter.apply_on_transformed_logs),
        ..MetricFilterShape::default()
    }
}

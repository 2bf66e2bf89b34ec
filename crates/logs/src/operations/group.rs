//! Log groups.

use api::logs::{
    AssociateKmsKeyRequest, CreateLogGroupRequest, DeleteLogGroupRequest, DeleteRetentionPolicyRequest,
    DescribeLogGroupsRequest, DescribeLogGroupsResponse, DisassociateKmsKeyRequest, ListLogGroupsRequest,
    ListLogGroupsResponse, LogGroup, LogGroupSummary, PutRetentionPolicyRequest,
};
use base::RequestContext;
use store::{Expect, Transaction};

use crate::records::{Chunk, Group, MetricFilter, Place, Stream, SubscriptionFilter};
use crate::service::{check_name, group_name, group_of_identifier, place};
use crate::{Error, Logs};

/// Days that a retention policy may have (AWS: PutRetentionPolicy).
const RETENTION_DAYS: [i32; 22] =
    [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653];

pub async fn create(logs: &Logs, cx: &RequestContext, input: CreateLogGroupRequest) -> Result<(), Error> {
    check_name(&input.log_group_name)?;
    let group = Group {
        kms_key: input.kms_key_id,
        class: input.log_group_class.unwrap_or_else(|| "STANDARD".to_owned()),
        tags: input.tags.unwrap_or_default().into_iter().collect(),
        ..Group::new(&input.log_group_name, cx.now)
    };
    let key = place(cx).key().text(&group.name);
    match logs.store.table().put(key, &group, Expect::Absent).await {
        Ok(_) => Ok(()),
        Err(error) if error.is_conflict() => Err(Error::GroupExists { name: group.name }),
        Err(error) => Err(error.into()),
    }
}

pub async fn delete(logs: &Logs, cx: &RequestContext, input: DeleteLogGroupRequest) -> Result<(), Error> {
    let _paused = logs.journal.pause().await;
    let place = place(cx);
    logs.find_group(&place, &input.log_group_name).await?;
    let key = place.key().text(&input.log_group_name);
    let mut transaction = Transaction::new();
    transaction.delete_prefix::<Chunk>(key.clone());
    transaction.delete_prefix::<Stream>(key.clone());
    transaction.delete_prefix::<MetricFilter>(key.clone());
    transaction.delete_prefix::<SubscriptionFilter>(key.clone());
    transaction.delete::<Group>(key, Expect::Any);
    logs.store.commit(transaction).await?;
    Ok(())
}

pub async fn describe(
    logs: &Logs,
    cx: &RequestContext,
    input: DescribeLogGroupsRequest,
) -> Result<DescribeLogGroupsResponse, Error> {
    let (prefix, pattern) = (input.log_group_name_prefix, input.log_group_name_pattern);
    if prefix.is_some() && pattern.is_some() {
        return Err(Error::invalid(
            "LogGroup name prefix and LogGroup name pattern are mutually exclusive parameters.",
        ));
    }
    let place = place(cx);
    let n_filters = filter_counts(logs, &place).await?;
    let wanted: Option<Vec<String>> = input
        .log_group_identifiers
        .map(|identifiers| identifiers.iter().map(|identifier| group_of_identifier(identifier)).collect());
    let select = |group: &Group| {
        let matches = pattern.as_ref().is_none_or(|pattern| group.name.contains(pattern.as_str()))
            && input.log_group_class.as_ref().is_none_or(|class| group.class == *class)
            && wanted.as_ref().is_none_or(|names| names.contains(&group.name));
        matches.then(|| present(logs, &place, group, n_filters.get(&group.name).copied().unwrap_or(0)))
    };
    let key = place.key().text_prefix(prefix.as_deref().unwrap_or_default());
    let (groups, next_token) = logs.page(key, input.next_token.as_deref(), input.limit, select).await?;
    Ok(DescribeLogGroupsResponse { log_groups: Some(groups), next_token })
}

pub async fn list(
    logs: &Logs,
    cx: &RequestContext,
    input: ListLogGroupsRequest,
) -> Result<ListLogGroupsResponse, Error> {
    let place = place(cx);
    let pattern = match &input.log_group_name_pattern {
        Some(pattern) => Some(
            fancy_regex::Regex::new(pattern)
                .map_err(|_| Error::invalid("The specified logGroupNamePattern is invalid."))?,
        ),
        None => None,
    };
    let select = |group: &Group| {
        let matches = pattern.as_ref().is_none_or(|pattern| pattern.is_match(&group.name).unwrap_or(false))
            && input.log_group_class.as_ref().is_none_or(|class| group.class == *class);
        matches.then(|| LogGroupSummary {
            log_group_name: Some(group.name.clone()),
            log_group_arn: Some(place.arn(&format!("log-group:{}", group.name))),
            log_group_class: Some(group.class.clone()),
        })
    };
    let (groups, next_token) =
        logs.page(place.key(), input.next_token.as_deref(), input.limit, select).await?;
    Ok(ListLogGroupsResponse { log_groups: Some(groups), next_token })
}

pub async fn put_retention_policy(
    logs: &Logs,
    cx: &RequestContext,
    input: PutRetentionPolicyRequest,
) -> Result<(), Error> {
    let days = u32::try_from(input.retention_in_days).ok();
    let days = days.filter(|days| *days > 0 && RETENTION_DAYS.contains(&input.retention_in_days));
    let days = days.ok_or_else(|| Error::invalid("Invalid retentionInDays value."))?;
    logs.change_group(&place(cx), &input.log_group_name, |group| group.retention_days = Some(days)).await?;
    Ok(())
}

pub async fn delete_retention_policy(
    logs: &Logs,
    cx: &RequestContext,
    input: DeleteRetentionPolicyRequest,
) -> Result<(), Error> {
    logs.change_group(&place(cx), &input.log_group_name, |group| group.retention_days = None).await?;
    Ok(())
}

pub async fn associate_kms_key(
    logs: &Logs,
    cx: &RequestContext,
    input: AssociateKmsKeyRequest,
) -> Result<(), Error> {
    let name = group_name(input.log_group_name.as_deref(), input.resource_identifier.as_deref())?;
    logs.change_group(&place(cx), &name, |group| group.kms_key = Some(input.kms_key_id.clone())).await?;
    Ok(())
}

pub async fn disassociate_kms_key(
    logs: &Logs,
    cx: &RequestContext,
    input: DisassociateKmsKeyRequest,
) -> Result<(), Error> {
    let name = group_name(input.log_group_name.as_deref(), input.resource_identifier.as_deref())?;
    logs.change_group(&place(cx), &name, |group| group.kms_key = None).await?;
    Ok(())
}

async fn filter_counts(logs: &Logs, place: &Place) -> Result<std::collections::BTreeMap<String, i32>, Error> {
    let mut counts = std::collections::BTreeMap::new();
    for row in logs.store.table::<MetricFilter>().list_all(place.key()).await? {
        *counts.entry(row.record.group).or_insert(0) += 1;
    }
    Ok(counts)
}

fn present(logs: &Logs, place: &Place, group: &Group, n_metric_filters: i32) -> LogGroup {
    let arn = place.arn(&format!("log-group:{}", group.name));
    LogGroup {
        log_group_name: Some(group.name.clone()),
        creation_time: Some(group.created.as_millis()),
        retention_in_days: group.retention_days.and_then(|days| i32::try_from(days).ok()),
        metric_filter_count: Some(n_metric_filters),
        arn: Some(format!("{arn}:*")),
        stored_bytes: Some(i64::try_from(logs.group_bytes(place, &group.name)).unwrap_or(i64::MAX)),
        kms_key_id: group.kms_key.clone(),
        log_group_class: Some(group.class.clone()),
        log_group_arn: Some(arn),
        deletion_protection_enabled: Some(false),
        ..LogGroup::default()
    }
}

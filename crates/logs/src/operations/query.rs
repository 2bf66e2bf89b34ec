//! Logs Insights queries: run at once, their results are kept.

use api::logs::{
    DescribeQueriesRequest, DescribeQueriesResponse, GetQueryResultsRequest, GetQueryResultsResponse,
    QueryInfo, QueryStatistics, ResultField, StartQueryRequest, StartQueryResponse, StopQueryRequest,
    StopQueryResponse,
};
use base::RequestContext;
use store::Expect;

use super::event::find_streams;
use crate::filter_pattern::FilterPattern;
use crate::insights::Plan;
use crate::reader::{self, TimeRange};
use crate::records::Query;
use crate::service::{group_of_identifier, place};
use crate::{Error, Logs};

/// Events that one query looks at; older ones are left out.
const SCANNED_MAX: usize = 100_000;

pub async fn start(
    logs: &Logs,
    cx: &RequestContext,
    input: StartQueryRequest,
) -> Result<StartQueryResponse, Error> {
    let mut groups: Vec<String> =
        input.log_group_name.into_iter().chain(input.log_group_names.unwrap_or_default()).collect();
    groups
        .extend(input.log_group_identifiers.unwrap_or_default().iter().map(|text| group_of_identifier(text)));
    let place = place(cx);
    for group in &groups {
        if logs.find_group(&place, group).await.is_err() {
            let account = &cx.account;
            return Err(Error::NotFound {
                kind: "log group",
                name: group.clone(),
                message: format!(
                    "Log group '{group}' does not exist for account ID '{account}' (Service: AWSLogs; Status Code: 400; \
                     Error Code: ResourceNotFoundException; Request ID: {}; Proxy: null)",
                    cx.request_id
                ),
            });
        }
    }
    let plan = Plan::parse(&input.query_string, input.limit)?;
    logs.journal.flush().await?;
    let ms = |seconds: i64| u64::try_from(seconds).unwrap_or(0).saturating_mul(1000);
    let range = TimeRange { start_ms: ms(input.start_time), end_ms: ms(input.end_time).saturating_add(1000) };
    let mut query = Query {
        id: uuid::Uuid::new_v4().to_string(),
        groups: groups.clone(),
        text: input.query_string,
        start_s: input.start_time,
        end_s: input.end_time,
        created: cx.now,
        results: Vec::new(),
        n_records_scanned: 0,
        n_records_matched: 0,
        n_bytes_scanned: 0,
    };
    let mut events = Vec::new();
    for group in &groups {
        let streams = find_streams(logs, &place, group, None, None).await?;
        let mut behind = None;
        loop {
            let page = reader::search(
                &logs.store,
                streams.clone(),
                range,
                &FilterPattern::EVERYTHING,
                behind.as_ref(),
                SCANNED_MAX,
            )
            .await?;
            query.n_records_scanned += page.n_events_searched;
            query.n_bytes_scanned += page.n_bytes_searched;
            events.extend(page.events.into_iter().map(|(stream, event)| (group.clone(), stream, event)));
            behind = page.next;
            if behind.is_none() || events.len() >= SCANNED_MAX {
                break;
            }
        }
    }
    (query.results, query.n_records_matched) = plan.run(&place, events);
    logs.store.table().put(place.key().text(&query.id), &query, Expect::Absent).await?;
    Ok(StartQueryResponse { query_id: Some(query.id) })
}

pub async fn results(
    logs: &Logs,
    cx: &RequestContext,
    input: GetQueryResultsRequest,
) -> Result<GetQueryResultsResponse, Error> {
    let query = find(logs, cx, &input.query_id).await?;
    let field = |(field, value): (String, String)| ResultField { field: Some(field), value: Some(value) };
    #[expect(clippy::cast_precision_loss, reason = "statistics are doubles on the wire")]
    let double = |n: u64| Some(n as f64);
    Ok(GetQueryResultsResponse {
        query_language: Some("CWLI".to_owned()),
        results: Some(query.results.into_iter().map(|row| row.into_iter().map(field).collect()).collect()),
        statistics: Some(QueryStatistics {
            records_matched: double(query.n_records_matched),
            records_scanned: double(query.n_records_scanned),
            bytes_scanned: double(query.n_bytes_scanned),
            ..QueryStatistics::default()
        }),
        status: Some("Complete".to_owned()),
        ..GetQueryResultsResponse::default()
    })
}

pub async fn describe(
    logs: &Logs,
    cx: &RequestContext,
    input: DescribeQueriesRequest,
) -> Result<DescribeQueriesResponse, Error> {
    let select = |query: &Query| {
        let matches = input.status.as_deref().is_none_or(|status| status == "Complete")
            && input.log_group_name.as_ref().is_none_or(|group| query.groups.contains(group));
        matches.then(|| present(query))
    };
    let key = place(cx).key();
    let (queries, next_token) =
        logs.page(key, input.next_token.as_deref(), input.max_results, select).await?;
    Ok(DescribeQueriesResponse { queries: Some(queries), next_token })
}

/// Queries run at once, so there is never one to stop.
pub async fn stop(
    logs: &Logs,
    cx: &RequestContext,
    input: StopQueryRequest,
) -> Result<StopQueryResponse, Error> {
    find(logs, cx, &input.query_id).await?;
    Err(Error::invalid("Query is not currently running"))
}

async fn find(logs: &Logs, cx: &RequestContext, id: &str) -> Result<Query, Error> {
    let stored = logs.store.table::<Query>().find(&place(cx).key().text(id)).await?;
    stored.map(|stored| stored.record).ok_or_else(|| Error::NotFound {
        kind: "query",
        name: id.to_owned(),
        message: "The specified query does not exist.".to_owned(),
    })
}

fn present(query: &Query) -> QueryInfo {
    let group = query.groups.first();
    let source: Vec<String> = query.groups.iter().map(|group| format!("\"{group}\"")).collect();
    QueryInfo {
        query_language: Some("CWLI".to_owned()),
        query_id: Some(query.id.clone()),
        query_string: Some(format!(
            "SOURCE {} START={}000 END={}999 | {}",
            source.join(", "),
            query.start_s,
            query.end_s,
            query.text
        )),
        status: Some("Complete".to_owned()),
        create_time: Some(query.created.as_millis()),
        log_group_name: group.cloned(),
        ..QueryInfo::default()
    }
}

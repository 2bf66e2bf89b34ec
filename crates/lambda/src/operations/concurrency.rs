//! Operations on reserved and provisioned concurrency.

use api::lambda::{
    Concurrency, DeleteFunctionConcurrencyRequest, DeleteProvisionedConcurrencyConfigRequest,
    GetFunctionConcurrencyRequest, GetFunctionConcurrencyResponse, GetProvisionedConcurrencyConfigRequest,
    GetProvisionedConcurrencyConfigResponse, ListProvisionedConcurrencyConfigsRequest,
    ListProvisionedConcurrencyConfigsResponse, ProvisionedConcurrencyConfigListItem,
    PutFunctionConcurrencyRequest, PutProvisionedConcurrencyConfigRequest,
    PutProvisionedConcurrencyConfigResponse,
};
use base::RequestContext;

use super::configuration::present_time;
use super::page::PageRequest;
use crate::catalog::Entry;
use crate::concurrency::Provisioned;
use crate::error::Error;
use crate::names::{FunctionName, Qualifier, qualified_arn};
use crate::service::Lambda;

pub(super) async fn put_reserved(
    service: &Lambda,
    cx: &RequestContext,
    input: PutFunctionConcurrencyRequest,
) -> Result<Concurrency, Error> {
    let name = parse_unqualified(cx, &input.function_name)?;
    let wanted = u32::try_from(input.reserved_concurrent_executions).unwrap_or(0);
    let missing = || Error::FunctionNotFound { arn: name.arn_or_latest() };
    // Two functions of an account must not both take what is left.
    let _account = service.account_turn(&name.function).await;
    service
        .change(&name.function, missing, |function| {
            let account = service.catalog.concurrency(&function.id.account, &function.id.region);
            function.reserve_concurrency(wanted, account)
        })
        .await?;
    Ok(Concurrency { reserved_concurrent_executions: Some(input.reserved_concurrent_executions) })
}

pub(super) async fn get_reserved(
    service: &Lambda,
    cx: &RequestContext,
    input: GetFunctionConcurrencyRequest,
) -> Result<GetFunctionConcurrencyResponse, Error> {
    let name = parse_unqualified(cx, &input.function_name)?;
    let reserved = service.existing_unqualified(&name)?.function.reserved_concurrency;
    Ok(GetFunctionConcurrencyResponse {
        reserved_concurrent_executions: reserved.and_then(|reserved| i32::try_from(reserved).ok()),
    })
}

pub(super) async fn delete_reserved(
    service: &Lambda,
    cx: &RequestContext,
    input: DeleteFunctionConcurrencyRequest,
) -> Result<(), Error> {
    let name = parse_unqualified(cx, &input.function_name)?;
    let missing = || Error::FunctionNotFound { arn: name.function.arn() };
    service
        .change(&name.function, missing, |function| {
            function.reserved_concurrency = None;
            Ok(())
        })
        .await
}

pub(super) async fn put_provisioned(
    service: &Lambda,
    cx: &RequestContext,
    input: PutProvisionedConcurrencyConfigRequest,
) -> Result<PutProvisionedConcurrencyConfigResponse, Error> {
    let name = FunctionName::parse_qualified(cx, &input.function_name, Some(&input.qualifier))?;
    let qualifier = name.qualifier_or_latest();
    if *qualifier == Qualifier::Latest {
        return Err(Error::ProvisionedOnLatest);
    }
    let n_environments = u32::try_from(input.provisioned_concurrent_executions).unwrap_or(0);
    let _account = service.account_turn(&name.function).await;
    let provisioned = service.change(
        &name.function,
        || missing_target(&name),
        |function| {
            let account = service.catalog.concurrency(&function.id.account, &function.id.region);
            function.provision_concurrency(qualifier, n_environments, account, cx.now)
        },
    );
    // What was asked for has only begun to come true.
    let provisioned = provisioned.await?;
    Ok(PutProvisionedConcurrencyConfigResponse {
        requested_provisioned_concurrent_executions: Some(input.provisioned_concurrent_executions),
        available_provisioned_concurrent_executions: Some(0),
        allocated_provisioned_concurrent_executions: Some(0),
        status: Some("IN_PROGRESS".to_owned()),
        status_reason: None,
        last_modified: Some(present_time(provisioned.last_modified)),
    })
}

pub(super) async fn get_provisioned(
    service: &Lambda,
    cx: &RequestContext,
    input: GetProvisionedConcurrencyConfigRequest,
) -> Result<GetProvisionedConcurrencyConfigResponse, Error> {
    let name = parse_provisioned(cx, &input.function_name, &input.qualifier)?;
    let entry = service.catalog.find(&name.function).ok_or_else(|| missing_target(&name))?;
    let qualifier = name.qualifier_or_latest();
    entry.function.check_exists(qualifier)?;
    let wish = entry.function.provisioned.get(qualifier).ok_or(Error::ProvisionedConcurrencyNotFound)?;
    let item = service.present_provisioned(&entry, qualifier, wish);
    Ok(GetProvisionedConcurrencyConfigResponse {
        requested_provisioned_concurrent_executions: item.requested_provisioned_concurrent_executions,
        available_provisioned_concurrent_executions: item.available_provisioned_concurrent_executions,
        allocated_provisioned_concurrent_executions: item.allocated_provisioned_concurrent_executions,
        status: item.status,
        status_reason: item.status_reason,
        last_modified: item.last_modified,
    })
}

pub(super) async fn delete_provisioned(
    service: &Lambda,
    cx: &RequestContext,
    input: DeleteProvisionedConcurrencyConfigRequest,
) -> Result<(), Error> {
    let name = parse_provisioned(cx, &input.function_name, &input.qualifier)?;
    service
        .change(
            &name.function,
            || missing_target(&name),
            |function| {
                function.check_exists(name.qualifier_or_latest())?;
                function.provisioned.remove(name.qualifier_or_latest());
                Ok(())
            },
        )
        .await
}

pub(super) async fn list_provisioned(
    service: &Lambda,
    cx: &RequestContext,
    input: ListProvisionedConcurrencyConfigsRequest,
) -> Result<ListProvisionedConcurrencyConfigsResponse, Error> {
    let name = FunctionName::parse(cx, &input.function_name)?;
    let entry = service.existing_unqualified(&name)?;
    let page = PageRequest { marker: input.marker.as_deref(), max_items: input.max_items };
    let (wishes, next_marker) =
        page.of(&entry.function.provisioned, |(qualifier, _)| super::qualifier_sort_key(qualifier))?;
    let items = wishes
        .into_iter()
        .map(|(qualifier, wish)| ProvisionedConcurrencyConfigListItem {
            function_arn: Some(qualified_arn(&name.function, qualifier)),
            ..service.present_provisioned(&entry, qualifier, wish)
        })
        .collect();
    Ok(ListProvisionedConcurrencyConfigsResponse {
        provisioned_concurrency_configs: Some(items),
        next_marker,
    })
}

fn parse_unqualified(cx: &RequestContext, text: &str) -> Result<FunctionName, Error> {
    let name = FunctionName::parse(cx, text)?;
    if name.qualifier.is_some() { Err(Error::ConcurrencyOnQualifier) } else { Ok(name) }
}

fn parse_provisioned(cx: &RequestContext, text: &str, qualifier: &str) -> Result<FunctionName, Error> {
    let name = FunctionName::parse_qualified(cx, text, Some(qualifier))?;
    match name.qualifier_or_latest() {
        Qualifier::Latest => Err(Error::ProvisionedQualifierLatest),
        _ => Ok(name),
    }
}

/// A missing function is answered like a missing version or alias.
fn missing_target(name: &FunctionName) -> Error {
    let arn = name.arn_or_latest();
    match name.qualifier_or_latest() {
        Qualifier::Alias(_) => Error::AliasNotFound { arn },
        _ => Error::FunctionNotFound { arn },
    }
}

impl Lambda {
    /// A wish with what has come true of it.
    fn present_provisioned(
        &self,
        entry: &Entry,
        qualifier: &Qualifier,
        wish: &Provisioned,
    ) -> ProvisionedConcurrencyConfigListItem {
        let version = entry.function.find(qualifier).map(|target| target.version().version);
        let progress = version.and_then(|version| self.execute.provisioned(&entry.function.id, version));
        let progress = progress.unwrap_or_default();
        let (status, status_reason) = match progress {
            progress if progress.failed => ("FAILED", Some("FUNCTION_ERROR_INIT_FAILURE".to_owned())),
            progress if progress.available >= wish.n_environments => ("READY", None),
            _ => ("IN_PROGRESS", None),
        };
        // Until all are there, none counts.
        let (allocated, available) = match status {
            "READY" => (wish.n_environments, wish.n_environments),
            "FAILED" => (0, 0),
            _ => (0, 0),
        };
        ProvisionedConcurrencyConfigListItem {
            function_arn: None,
            requested_provisioned_concurrent_executions: i32::try_from(wish.n_environments).ok(),
            available_provisioned_concurrent_executions: i32::try_from(available).ok(),
            allocated_provisioned_concurrent_executions: i32::try_from(allocated).ok(),
            status: Some(status.to_owned()),
            status_reason,
            last_modified: Some(present_time(wish.last_modified)),
        }
    }
}

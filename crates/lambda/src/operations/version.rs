//! Operations on versions.

use api::lambda::{
    FunctionConfiguration, ListVersionsByFunctionRequest, ListVersionsByFunctionResponse,
    PublishVersionRequest,
};
use base::RequestContext;

use super::configuration::{present, present_in_list};
use super::page::PageRequest;
use crate::error::Error;
use crate::names::FunctionName;
use crate::service::Lambda;
use crate::version::Precondition;

pub(super) async fn publish(
    service: &Lambda,
    cx: &RequestContext,
    input: PublishVersionRequest,
) -> Result<FunctionConfiguration, Error> {
    let name = FunctionName::parse(cx, &input.function_name)?;
    let precondition = Precondition { revision_id: input.revision_id, code_sha256: input.code_sha256 };
    let missing = || Error::FunctionNotFound { arn: name.function.arn() };
    service.wait_for_update(&name.function).await;
    let version = service.change(&name.function, missing, |function| {
        function.publish(input.description, &precondition, cx.now)
    });
    let version = version.await?;
    Ok(present(&name.function, &version, version.qualified_arn(&name.function)))
}

pub(super) async fn list(
    service: &Lambda,
    cx: &RequestContext,
    input: ListVersionsByFunctionRequest,
) -> Result<ListVersionsByFunctionResponse, Error> {
    let name = FunctionName::parse(cx, &input.function_name)?;
    let entry = service.existing_unqualified(&name)?;
    let id = &entry.function.id;
    let page = PageRequest { marker: input.marker.as_deref(), max_items: input.max_items };
    let (versions, next_marker) =
        page.of(entry.function.all_versions(), |version| super::version_sort_key(id, version.version))?;
    let present = |version: &std::sync::Arc<_>| present_in_list(id, version, version.qualified_arn(id));
    Ok(ListVersionsByFunctionResponse {
        next_marker,
        versions: Some(versions.into_iter().map(present).collect()),
    })
}

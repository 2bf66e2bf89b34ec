//! Operations on what a function's runtime is and does: its build, and recursive calls.

use api::lambda::{
    GetFunctionRecursionConfigRequest, GetFunctionRecursionConfigResponse, GetRuntimeManagementConfigRequest,
    GetRuntimeManagementConfigResponse, PutFunctionRecursionConfigRequest,
    PutFunctionRecursionConfigResponse, PutRuntimeManagementConfigRequest,
    PutRuntimeManagementConfigResponse,
};
use base::RequestContext;

use crate::error::Error;
use crate::function::RecursiveLoop;
use crate::names::FunctionName;
use crate::runtime_management::RuntimeManagement;
use crate::service::Lambda;

pub(super) async fn get_management(
    service: &Lambda,
    cx: &RequestContext,
    input: GetRuntimeManagementConfigRequest,
) -> Result<GetRuntimeManagementConfigResponse, Error> {
    let name = FunctionName::parse_qualified(cx, &input.function_name, input.qualifier.as_deref())?;
    let entry = service.existing(&name)?;
    entry.function.resolve(name.qualifier.as_ref())?;
    let management =
        entry.function.runtime_management.get(name.qualifier_or_latest()).cloned().unwrap_or_default();
    Ok(GetRuntimeManagementConfigResponse {
        update_runtime_on: Some(management.mode().to_owned()),
        runtime_version_arn: management.runtime_version_arn(),
        function_arn: Some(name.arn_or_latest()),
    })
}

pub(super) async fn put_management(
    service: &Lambda,
    cx: &RequestContext,
    input: PutRuntimeManagementConfigRequest,
) -> Result<PutRuntimeManagementConfigResponse, Error> {
    let name = FunctionName::parse_qualified(cx, &input.function_name, input.qualifier.as_deref())?;
    let management = RuntimeManagement::parse(&input.update_runtime_on, input.runtime_version_arn)?;
    let missing = || Error::FunctionNotFound { arn: name.arn() };
    service
        .change(&name.function, missing, |function| {
            function.resolve(name.qualifier.as_ref())?;
            function.runtime_management.insert(name.qualifier_or_latest().clone(), management.clone());
            Ok(())
        })
        .await?;
    Ok(PutRuntimeManagementConfigResponse {
        update_runtime_on: Some(management.mode().to_owned()),
        runtime_version_arn: management.runtime_version_arn(),
        function_arn: Some(name.arn_or_latest()),
    })
}

pub(super) async fn get_recursion(
    service: &Lambda,
    cx: &RequestContext,
    input: GetFunctionRecursionConfigRequest,
) -> Result<GetFunctionRecursionConfigResponse, Error> {
    let name = FunctionName::parse(cx, &input.function_name)?;
    let entry = service.existing_unqualified(&name)?;
    let recursive_loop = Some(entry.function.recursive_loop.as_str().to_owned());
    Ok(GetFunctionRecursionConfigResponse { recursive_loop })
}

pub(super) async fn put_recursion(
    service: &Lambda,
    cx: &RequestContext,
    input: PutFunctionRecursionConfigRequest,
) -> Result<PutFunctionRecursionConfigResponse, Error> {
    let name = FunctionName::parse(cx, &input.function_name)?;
    let recursive_loop = RecursiveLoop::parse(&input.recursive_loop).unwrap_or_default();
    let missing = || Error::FunctionNotFound { arn: name.function.arn() };
    service
        .change(&name.function, missing, |function| {
            function.recursive_loop = recursive_loop;
            Ok(())
        })
        .await?;
    Ok(PutFunctionRecursionConfigResponse { recursive_loop: Some(recursive_loop.as_str().to_owned()) })
}

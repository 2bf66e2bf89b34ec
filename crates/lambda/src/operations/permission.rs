//! Operations on the resource policies of functions, versions and aliases.

use api::lambda::{
    AddPermissionRequest, AddPermissionResponse, GetPolicyRequest, GetPolicyResponse, RemovePermissionRequest,
};
use base::RequestContext;

use crate::error::Error;
use crate::names::{FunctionName, Qualifier};
use crate::policy::{Permission, Principal};
use crate::service::Lambda;

pub(super) async fn add(
    service: &Lambda,
    cx: &RequestContext,
    input: AddPermissionRequest,
) -> Result<AddPermissionResponse, Error> {
    let name = FunctionName::parse_qualified(cx, &input.function_name, input.qualifier.as_deref())?;
    if name.qualifier == Some(Qualifier::Latest) {
        return Err(Error::PolicyOnLatest);
    }
    let permission = Permission {
        id: input.statement_id,
        principal: Principal::parse(&input.principal)?,
        action: input.action,
        source_arn: input.source_arn,
        source_account: input.source_account,
        event_source_token: input.event_source_token,
        function_url_auth_type: input.function_url_auth_type,
        organization_id: input.principal_org_id,
        invoked_via_function_url: input.invoked_via_function_url,
    };
    let statement = permission.statement(&name.arn(), cx.region.partition());
    let document = statement.document.to_string();
    let missing = || Error::FunctionNotFound { arn: name.function.arn() };
    service
        .change(&name.function, missing, |function| {
            function.add_statement(name.qualifier_or_latest(), statement, input.revision_id.as_deref())
        })
        .await?;
    Ok(AddPermissionResponse { statement: Some(document) })
}

pub(super) async fn remove(
    service: &Lambda,
    cx: &RequestContext,
    input: RemovePermissionRequest,
) -> Result<(), Error> {
    let name = FunctionName::parse_qualified(cx, &input.function_name, input.qualifier.as_deref())?;
    let missing = || Error::FunctionPolicyNotFound { arn: name.function.arn() };
    service
        .change(&name.function, missing, |function| {
            let revision_id = input.revision_id.as_deref();
            function.remove_statement(name.qualifier_or_latest(), &input.statement_id, revision_id)
        })
        .await
}

pub(super) async fn get_policy(
    service: &Lambda,
    cx: &RequestContext,
    input: GetPolicyRequest,
) -> Result<GetPolicyResponse, Error> {
    let name = FunctionName::parse_qualified(cx, &input.function_name, input.qualifier.as_deref())?;
    let entry = service.catalog.find(&name.function).ok_or(Error::ResourceNotFound)?;
    let policy = entry.function.policies.get(name.qualifier_or_latest()).ok_or(Error::ResourceNotFound)?;
    Ok(GetPolicyResponse {
        policy: Some(policy.document()),
        revision_id: Some(policy.revision_id.to_string()),
    })
}

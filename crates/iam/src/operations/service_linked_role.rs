//! Roles that belong to services.

use api::iam::{
    CreateServiceLinkedRoleRequest, CreateServiceLinkedRoleResponse, DeleteServiceLinkedRoleRequest,
    DeleteServiceLinkedRoleResponse, GetServiceLinkedRoleDeletionStatusRequest,
    GetServiceLinkedRoleDeletionStatusResponse,
};
use base::RequestContext;

use super::present;
use crate::error::Entity;
use crate::managed_policy::{Owner, PolicyRef};
use crate::role::Role;
use crate::{Error, Iam, identity, service_linked};

const POLICY_PATH: &str = "/aws-service-role/";

pub async fn create(
    service: &Iam,
    cx: &RequestContext,
    input: CreateServiceLinkedRoleRequest,
) -> Result<CreateServiceLinkedRoleResponse, Error> {
    let owner = input.aws_service_name;
    let linked =
        service_linked::find(&owner).ok_or_else(|| Error::NoServiceLinkedRole { service: owner.clone() })?;
    let name = match input.custom_suffix {
        None => linked.role_name,
        Some(_) if !linked.takes_suffix => return Err(Error::SuffixNotAllowed { service: owner }),
        Some(suffix) => format!("{}_{suffix}", linked.role_name),
    };
    let path = Some(format!("{POLICY_PATH}{owner}/"));
    let mut role = Role::new(name, path, service_linked::trust_policy(&owner), cx.now);
    role.description = input.description.or_else(|| linked.description.map(str::to_owned));
    role.service = Some(owner);
    role.policies.attached.extend(linked.policy.map(|policy| PolicyRef {
        owner: Owner::Aws,
        path: POLICY_PATH.to_owned(),
        name: policy.to_owned(),
    }));
    let role = &role;
    let key = &identity::key(&cx.account, &role.name);
    service
        .change(|mut change| async move {
            if change.find::<Role>(key).await?.is_some() {
                return Err(Error::ServiceRoleTaken { name: role.name.clone() });
            }
            change.put(key.clone(), role)?;
            change.and(())
        })
        .await?;
    Ok(CreateServiceLinkedRoleResponse { role: Some(present::role(cx, role)) })
}

/// Deletes the role at once: no service here keeps one in use. The task tells how it ended.
pub async fn delete(
    service: &Iam,
    cx: &RequestContext,
    input: DeleteServiceLinkedRoleRequest,
) -> Result<DeleteServiceLinkedRoleResponse, Error> {
    let name = &input.role_name;
    let owner = service
        .change(|mut change| async move {
            let role: Role = change.get(&cx.account, name).await?;
            let owner = role.service.ok_or_else(|| Error::not_found(Entity::Role, name))?;
            change.delete::<Role>(identity::key(&cx.account, name));
            change.and(owner)
        })
        .await?;
    let task = format!("task{POLICY_PATH}{owner}/{name}/{}", cx.request_id);
    Ok(DeleteServiceLinkedRoleResponse { deletion_task_id: Some(task) })
}

/// A deletion is over when it is answered, so a well-formed task has succeeded.
pub async fn get_deletion_status(
    _service: &Iam,
    _cx: &RequestContext,
    input: GetServiceLinkedRoleDeletionStatusRequest,
) -> Result<GetServiceLinkedRoleDeletionStatusResponse, Error> {
    let id = &input.deletion_task_id;
    let parts = id.strip_prefix("task").and_then(|rest| rest.strip_prefix(POLICY_PATH));
    if parts.is_none_or(|parts| parts.split('/').count() != 3) {
        return Err(Error::not_found(Entity::DeletionTask, id));
    }
    Ok(GetServiceLinkedRoleDeletionStatusResponse { status: Some("SUCCEEDED".to_owned()), reason: None })
}

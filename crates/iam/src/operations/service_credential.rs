//! User names and passwords for other services.

use api::iam::{
    CreateServiceSpecificCredentialRequest, CreateServiceSpecificCredentialResponse,
    DeleteServiceSpecificCredentialRequest, ListServiceSpecificCredentialsRequest,
    ListServiceSpecificCredentialsResponse, ResetServiceSpecificCredentialRequest,
    ResetServiceSpecificCredentialResponse, ServiceSpecificCredential, ServiceSpecificCredentialMetadata,
    UpdateServiceSpecificCredentialRequest,
};
use base::{RequestContext, Secret};

use super::present;
use super::user::{modify, named_or_caller};
use crate::ids::{IdKind, service_password, unique_id};
use crate::limits::SERVICE_CREDENTIALS_PER_SERVICE_MAX;
use crate::page::PageRequest;
use crate::user::{ServiceCredential, Status, User};
use crate::{Error, Iam};

/// Services that have such credentials.
const SERVICES: [&str; 2] = ["cassandra.amazonaws.com", "codecommit.amazonaws.com"];

fn check_supported(service: &str) -> Result<(), Error> {
    if SERVICES.contains(&service) {
        return Ok(());
    }
    Err(Error::ServiceNotSupported { service: service.to_owned() })
}

/// A credential with its password, as it is shown once.
fn present_whole(user: &str, credential: &ServiceCredential, password: &Secret) -> ServiceSpecificCredential {
    ServiceSpecificCredential {
        create_date: present::date(credential.created),
        service_name: Some(credential.service.clone()),
        service_user_name: Some(credential.user_name.clone()),
        service_password: Some(password.reveal().to_owned()),
        service_specific_credential_id: Some(credential.id.clone()),
        user_name: Some(user.to_owned()),
        status: Some(credential.status.as_str().to_owned()),
        ..ServiceSpecificCredential::default()
    }
}

fn present_listed(user: &str, credential: &ServiceCredential) -> ServiceSpecificCredentialMetadata {
    ServiceSpecificCredentialMetadata {
        create_date: present::date(credential.created),
        service_name: Some(credential.service.clone()),
        service_user_name: Some(credential.user_name.clone()),
        service_specific_credential_id: Some(credential.id.clone()),
        user_name: Some(user.to_owned()),
        status: Some(credential.status.as_str().to_owned()),
        ..ServiceSpecificCredentialMetadata::default()
    }
}

pub async fn create(
    service: &Iam,
    cx: &RequestContext,
    input: CreateServiceSpecificCredentialRequest,
) -> Result<CreateServiceSpecificCredentialResponse, Error> {
    let credential = modify(service, cx, &input.user_name, |user| {
        check_supported(&input.service_name)?;
        let same = user.service_credentials.iter().filter(|other| other.service == input.service_name);
        let n_others = same.count();
        if n_others >= SERVICE_CREDENTIALS_PER_SERVICE_MAX {
            let max = SERVICE_CREDENTIALS_PER_SERVICE_MAX;
            return Err(Error::TooMany { quota: "ServiceSpecificCredentialsPerUser", max });
        }
        let suffix = if n_others == 0 { String::new() } else { format!("+{n_others}") };
        let credential = ServiceCredential {
            id: unique_id(IdKind::ServiceCredential),
            service: input.service_name.clone(),
            user_name: format!("{}{suffix}-at-{}", user.name, cx.account),
            created: cx.now,
            status: Status::Active,
        };
        user.service_credentials.push(credential.clone());
        Ok(credential)
    })
    .await?;
    let presented = present_whole(&input.user_name, &credential, &service_password());
    Ok(CreateServiceSpecificCredentialResponse { service_specific_credential: Some(presented) })
}

pub async fn list(
    service: &Iam,
    cx: &RequestContext,
    input: ListServiceSpecificCredentialsRequest,
) -> Result<ListServiceSpecificCredentialsResponse, Error> {
    let page = PageRequest::parse(input.marker.as_deref(), input.max_items)?;
    let name = named_or_caller(cx, input.user_name)?;
    let user: User = service.get(&cx.account, &name).await?;
    if let Some(wanted) = &input.service_name {
        check_supported(wanted)?;
    }
    let wanted = |credential: &ServiceCredential| {
        input.service_name.as_ref().is_none_or(|service| credential.service == *service)
    };
    let credentials = user.service_credentials.into_iter().filter(wanted).collect();
    let page = page.of(credentials, |credential: &ServiceCredential| credential.id.clone());
    let marker = page.marker.clone();
    let is_truncated = page.is_truncated().then_some(true);
    let presented = page.items.iter().map(|credential| present_listed(&name, credential)).collect();
    Ok(ListServiceSpecificCredentialsResponse {
        service_specific_credentials: Some(presented),
        is_truncated,
        marker,
    })
}

pub async fn update(
    service: &Iam,
    cx: &RequestContext,
    input: UpdateServiceSpecificCredentialRequest,
) -> Result<(), Error> {
    let name = named_or_caller(cx, input.user_name)?;
    let status = Status::parse(&input.status)?;
    modify(service, cx, &name, |user| {
        user.service_credential(&input.service_specific_credential_id)?.status = status;
        Ok(())
    })
    .await
}

/// A new password; what was shown before is worth nothing any more.
pub async fn reset(
    service: &Iam,
    cx: &RequestContext,
    input: ResetServiceSpecificCredentialRequest,
) -> Result<ResetServiceSpecificCredentialResponse, Error> {
    let name = named_or_caller(cx, input.user_name)?;
    let mut user: User = service.get(&cx.account, &name).await?;
    let credential = user.service_credential(&input.service_specific_credential_id)?;
    let presented = present_whole(&name, credential, &service_password());
    Ok(ResetServiceSpecificCredentialResponse { service_specific_credential: Some(presented) })
}

pub async fn delete(
    service: &Iam,
    cx: &RequestContext,
    input: DeleteServiceSpecificCredentialRequest,
) -> Result<(), Error> {
    let name = named_or_caller(cx, input.user_name)?;
    let id = &input.service_specific_credential_id;
    modify(service, cx, &name, |user| {
        user.service_credential(id)?;
        user.service_credentials.retain(|credential| credential.id != *id);
        Ok(())
    })
    .await
}

//! Custom domain names.

use api::apigatewayv2::{
    CreateDomainNameRequest, DeleteDomainNameRequest, DomainName as DomainNameShape, DomainNameConfiguration,
    GetDomainNameRequest, GetDomainNamesRequest, GetDomainNamesResponse, MutualTlsAuthentication,
    UpdateDomainNameRequest,
};
use base::RequestContext;

use crate::Error;
use crate::domain::{Configuration, DomainName, REGIONAL_ZONE};
use crate::page::page;
use crate::place::Place;
use crate::service::ApiGateway;

pub async fn create(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: CreateDomainNameRequest,
) -> Result<DomainNameShape, Error> {
    let tls = input.mutual_tls_authentication;
    let domain = DomainName {
        configurations: input.domain_name_configurations.unwrap_or_default().into_iter().map(read).collect(),
        truststore_uri: tls.as_ref().and_then(|tls| tls.truststore_uri.clone()),
        truststore_version: tls.and_then(|tls| tls.truststore_version),
        routing_mode: input.routing_mode,
        tags: input.tags,
        ..DomainName::new(input.domain_name, cx.now)
    };
    let taken = || Error::conflict("The domain name resource already exists.");
    Ok(present(cx, &gateway.add_item(cx, domain, taken).await?))
}

pub async fn get(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: GetDomainNameRequest,
) -> Result<DomainNameShape, Error> {
    let entry = gateway.find_item::<DomainName>(cx, &input.domain_name).map_err(absent)?;
    Ok(present(cx, &entry.item))
}

pub async fn list(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: GetDomainNamesRequest,
) -> Result<GetDomainNamesResponse, Error> {
    let domains = gateway.list_items::<DomainName>(cx);
    let (domains, next_token) = page(domains, input.max_results.as_deref(), input.next_token.as_deref())?;
    let items = domains.iter().map(|entry| present(cx, &entry.item)).collect();
    Ok(GetDomainNamesResponse { items: Some(items), next_token })
}

pub async fn update(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: UpdateDomainNameRequest,
) -> Result<DomainNameShape, Error> {
    let change = |domain: &mut DomainName| {
        if let Some(configurations) = input.domain_name_configurations {
            domain.configurations = configurations.into_iter().map(read).collect();
        }
        if let Some(tls) = input.mutual_tls_authentication {
            domain.truststore_uri = tls.truststore_uri.filter(|uri| !uri.is_empty());
            domain.truststore_version = tls.truststore_version;
        }
        domain.routing_mode = input.routing_mode.or(domain.routing_mode.take());
        Ok(())
    };
    let changed = gateway.change_item(cx, &input.domain_name, None, change).await;
    Ok(present(cx, &changed.map_err(absent)?.0))
}

pub async fn delete(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: DeleteDomainNameRequest,
) -> Result<(), Error> {
    gateway.remove_item::<DomainName>(cx, &input.domain_name).await.map(drop).map_err(absent)
}

/// The two services have different sentences for it.
pub fn absent(error: Error) -> Error {
    match error {
        Error::NotFound { .. } => {
            Error::not_found("The domain name resource specified in the request was not found.")
        }
        error => error,
    }
}

fn read(shape: DomainNameConfiguration) -> Configuration {
    Configuration {
        certificate_arn: shape.certificate_arn,
        certificate_name: shape.certificate_name,
        endpoint_type: shape.endpoint_type.unwrap_or_else(|| "REGIONAL".to_owned()),
        ip_address_type: shape.ip_address_type,
        security_policy: shape.security_policy,
        ownership_verification_certificate_arn: shape.ownership_verification_certificate_arn,
    }
}

fn present(cx: &RequestContext, domain: &DomainName) -> DomainNameShape {
    let configuration = |it: &Configuration| DomainNameConfiguration {
        api_gateway_domain_name: Some(domain.name.clone()),
        certificate_arn: it.certificate_arn.clone(),
        certificate_name: it.certificate_name.clone(),
        certificate_upload_date: it.certificate_arn.is_some().then_some(domain.created),
        domain_name_status: Some("AVAILABLE".to_owned()),
        domain_name_status_message: None,
        endpoint_type: Some(it.endpoint_type.clone()),
        hosted_zone_id: Some(REGIONAL_ZONE.to_owned()),
        ip_address_type: Some(it.ip_address_type.clone().unwrap_or_else(|| "ipv4".to_owned())),
        security_policy: Some(it.security_policy.clone().unwrap_or_else(|| "TLS_1_2".to_owned())),
        ownership_verification_certificate_arn: it.ownership_verification_certificate_arn.clone(),
    };
    DomainNameShape {
        api_mapping_selection_expression: Some("$request.basepath".to_owned()),
        domain_name: Some(domain.name.clone()),
        domain_name_arn: Some(Place::of(cx).arn(&format!("/domainnames/{}", domain.name))),
        domain_name_configurations: Some(domain.configurations.iter().map(configuration).collect()),
        mutual_tls_authentication: domain.truststore_uri.clone().map(|uri| MutualTlsAuthentication {
            truststore_uri: Some(uri),
            truststore_version: domain.truststore_version.clone(),
            truststore_warnings: None,
        }),
        routing_mode: domain.routing_mode.clone(),
        tags: Some(domain.tags.clone().unwrap_or_default()),
    }
}

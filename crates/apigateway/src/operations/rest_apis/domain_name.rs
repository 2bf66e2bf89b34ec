//! Custom domain names.

use api::apigateway::{
    CreateDomainNameRequest, DeleteDomainNameRequest, DomainName as DomainNameShape, DomainNames,
    EndpointConfiguration, GetDomainNameRequest, GetDomainNamesRequest, MutualTlsAuthentication,
    UpdateDomainNameRequest,
};
use base::RequestContext;

use super::page;
use crate::Error;
use crate::domain::{Configuration, DISTRIBUTION_ZONE, DomainName, REGIONAL_ZONE};
use crate::rest_api::patch;
use crate::service::ApiGateway;

pub async fn create(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: CreateDomainNameRequest,
) -> Result<DomainNameShape, Error> {
    if input.domain_name.is_empty() {
        return Err(Error::bad_request("No Domain Name specified"));
    }
    let endpoint = input.endpoint_configuration.unwrap_or_default();
    let is_regional = input.regional_certificate_arn.is_some() || input.regional_certificate_name.is_some();
    let default = if is_regional { "REGIONAL" } else { "EDGE" };
    let kind = endpoint.types.and_then(|types| types.into_iter().next());
    let tls = input.mutual_tls_authentication;
    let domain = DomainName {
        configurations: vec![Configuration {
            certificate_arn: input.certificate_arn.or(input.regional_certificate_arn),
            certificate_name: input.certificate_name.or(input.regional_certificate_name),
            endpoint_type: kind.unwrap_or_else(|| default.to_owned()),
            ip_address_type: endpoint.ip_address_type,
            security_policy: input.security_policy,
            ownership_verification_certificate_arn: input.ownership_verification_certificate_arn,
        }],
        truststore_uri: tls.as_ref().and_then(|tls| tls.truststore_uri.clone()),
        truststore_version: tls.and_then(|tls| tls.truststore_version),
        policy: input.policy,
        routing_mode: input.routing_mode,
        tags: input.tags,
        ..DomainName::new(input.domain_name, cx.now)
    };
    let taken = || Error::conflict("The domain name you provided already exists.");
    Ok(present(cx, &gateway.add_item(cx, domain, taken).await?))
}

pub async fn get(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: GetDomainNameRequest,
) -> Result<DomainNameShape, Error> {
    Ok(present(cx, &gateway.find_item::<DomainName>(cx, &input.domain_name)?.item))
}

pub async fn list(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: GetDomainNamesRequest,
) -> Result<DomainNames, Error> {
    let domains = gateway.list_items::<DomainName>(cx);
    let (domains, position) = page(domains, input.limit, input.position.as_deref())?;
    let items = domains.iter().map(|entry| present(cx, &entry.item)).collect();
    Ok(DomainNames { items: Some(items), position })
}

pub async fn update(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: UpdateDomainNameRequest,
) -> Result<DomainNameShape, Error> {
    let patches = patch::patches(input.patch_operations);
    let change = |domain: &mut DomainName| patches.iter().try_for_each(|patch| domain.patch(patch));
    let (domain, ()) = gateway.change_item(cx, &input.domain_name, None, change).await?;
    Ok(present(cx, &domain))
}

pub async fn delete(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: DeleteDomainNameRequest,
) -> Result<(), Error> {
    gateway.remove_item::<DomainName>(cx, &input.domain_name).await.map(drop)
}

fn present(cx: &RequestContext, domain: &DomainName) -> DomainNameShape {
    let main = domain.main();
    let is_regional = main.endpoint_type == "REGIONAL";
    let edge = |value: Option<String>| value.filter(|_| !is_regional);
    let regional = |value: Option<String>| value.filter(|_| is_regional);
    DomainNameShape {
        domain_name: Some(domain.name.clone()),
        domain_name_arn: Some(crate::place::Place::of(cx).arn(&format!("/domainnames/{}", domain.name))),
        certificate_name: edge(main.certificate_name.clone()),
        certificate_arn: edge(main.certificate_arn.clone()),
        certificate_upload_date: edge(main.certificate_arn.clone()).map(|_| domain.created),
        regional_domain_name: regional(Some(domain.name.clone())),
        regional_hosted_zone_id: regional(Some(REGIONAL_ZONE.to_owned())),
        regional_certificate_name: regional(main.certificate_name),
        regional_certificate_arn: regional(main.certificate_arn),
        distribution_domain_name: edge(Some(domain.name.clone())),
        distribution_hosted_zone_id: edge(Some(DISTRIBUTION_ZONE.to_owned())),
        endpoint_configuration: Some(EndpointConfiguration {
            types: Some(vec![main.endpoint_type]),
            ip_address_type: Some(main.ip_address_type.unwrap_or_else(|| "ipv4".to_owned())),
            vpc_endpoint_ids: None,
        }),
        domain_name_status: Some("AVAILABLE".to_owned()),
        security_policy: Some(main.security_policy.unwrap_or_else(|| "TLS_1_2".to_owned())),
        tags: domain.tags.clone(),
        mutual_tls_authentication: domain.truststore_uri.clone().map(|uri| MutualTlsAuthentication {
            truststore_uri: Some(uri),
            truststore_version: domain.truststore_version.clone(),
            truststore_warnings: None,
        }),
        ownership_verification_certificate_arn: main.ownership_verification_certificate_arn,
        policy: domain.policy.clone(),
        routing_mode: domain.routing_mode.clone(),
        ..DomainNameShape::default()
    }
}

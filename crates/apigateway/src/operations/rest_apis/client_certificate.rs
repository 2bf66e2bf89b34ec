//! Client certificates.

use std::time::Duration;

use api::apigateway::{
    ClientCertificate as CertificateShape, ClientCertificates, DeleteClientCertificateRequest,
    GenerateClientCertificateRequest, GetClientCertificateRequest, GetClientCertificatesRequest,
    UpdateClientCertificateRequest,
};
use base::RequestContext;

use super::page;
use crate::client_certificate::ClientCertificate;
use crate::rest_api::patch;
use crate::service::ApiGateway;
use crate::{Error, ids};

/// How long a certificate is good.
const LIFETIME: Duration = Duration::from_secs(365 * 24 * 3600);

pub async fn generate(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: GenerateClientCertificateRequest,
) -> Result<CertificateShape, Error> {
    let certificate = ClientCertificate {
        id: ids::short(),
        created: cx.now,
        description: input.description,
        tags: input.tags,
    };
    let taken = || Error::conflict("Client certificate already exists");
    Ok(present(&gateway.add_item(cx, certificate, taken).await?))
}

pub async fn get(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: GetClientCertificateRequest,
) -> Result<CertificateShape, Error> {
    Ok(present(&gateway.find_item::<ClientCertificate>(cx, &input.client_certificate_id)?.item))
}

pub async fn list(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: GetClientCertificatesRequest,
) -> Result<ClientCertificates, Error> {
    let certificates = gateway.list_items::<ClientCertificate>(cx);
    let (certificates, position) = page(certificates, input.limit, input.position.as_deref())?;
    let items = certificates.iter().map(|entry| present(&entry.item)).collect();
    Ok(ClientCertificates { items: Some(items), position })
}

pub async fn update(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: UpdateClientCertificateRequest,
) -> Result<CertificateShape, Error> {
    let patches = patch::patches(input.patch_operations);
    let change = |it: &mut ClientCertificate| patches.iter().try_for_each(|patch| it.patch(patch));
    let (certificate, ()) = gateway.change_item(cx, &input.client_certificate_id, None, change).await?;
    Ok(present(&certificate))
}

pub async fn delete(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: DeleteClientCertificateRequest,
) -> Result<(), Error> {
    gateway.remove_item::<ClientCertificate>(cx, &input.client_certificate_id).await.map(drop)
}

fn present(certificate: &ClientCertificate) -> CertificateShape {
    let made = certificate.clone();
    CertificateShape {
        client_certificate_id: Some(made.id),
        description: made.description,
        pem_encoded_certificate: None,
        created_date: Some(made.created),
        expiration_date: Some(made.created.plus(LIFETIME)),
        tags: made.tags,
    }
}

//! Users' signing certificates. They are kept and shown; nothing here is signed with them.

use api::iam::{
    DeleteSigningCertificateRequest, ListSigningCertificatesRequest, ListSigningCertificatesResponse,
    UpdateSigningCertificateRequest, UploadSigningCertificateRequest, UploadSigningCertificateResponse,
};
use base::RequestContext;
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;

use super::present;
use super::user::{modify, named_or_caller};
use crate::limits::SIGNING_CERTIFICATES_PER_USER_MAX;
use crate::page::PageRequest;
use crate::user::{SigningCertificate, Status, User};
use crate::{Error, Iam, ids};

fn present_one(user: &str, certificate: &SigningCertificate) -> api::iam::SigningCertificate {
    api::iam::SigningCertificate {
        user_name: Some(user.to_owned()),
        certificate_id: Some(certificate.id.clone()),
        certificate_body: Some(certificate.body.clone()),
        status: Some(certificate.status.as_str().to_owned()),
        upload_date: present::date(certificate.uploaded),
    }
}

/// A PEM document: base 64 between the two lines of a certificate. What it holds is not read.
fn is_certificate(body: &str) -> bool {
    let inside = body
        .trim()
        .strip_prefix("-----BEGIN CERTIFICATE-----")
        .and_then(|rest| rest.strip_suffix("-----END CERTIFICATE-----"));
    let letters = |text: &str| text.chars().filter(|letter| !letter.is_whitespace()).collect::<String>();
    inside.is_some_and(|inside| BASE64_STANDARD.decode(letters(inside)).is_ok_and(|bytes| !bytes.is_empty()))
}

pub async fn upload(
    service: &Iam,
    cx: &RequestContext,
    input: UploadSigningCertificateRequest,
) -> Result<UploadSigningCertificateResponse, Error> {
    let name = named_or_caller(cx, input.user_name)?;
    let certificate = &SigningCertificate {
        id: ids::certificate_id(),
        body: input.certificate_body,
        status: Status::Active,
        uploaded: cx.now,
    };
    modify(service, cx, &name, |user| {
        if !is_certificate(&certificate.body) {
            return Err(Error::MalformedCertificate);
        }
        if user.signing_certificates.len() >= SIGNING_CERTIFICATES_PER_USER_MAX {
            let max = SIGNING_CERTIFICATES_PER_USER_MAX;
            return Err(Error::TooMany { quota: "CertificatesPerUser", max });
        }
        user.signing_certificates.push(certificate.clone());
        Ok(())
    })
    .await?;
    Ok(UploadSigningCertificateResponse { certificate: Some(present_one(&name, certificate)) })
}

pub async fn list(
    service: &Iam,
    cx: &RequestContext,
    input: ListSigningCertificatesRequest,
) -> Result<ListSigningCertificatesResponse, Error> {
    let page = PageRequest::parse(input.marker.as_deref(), input.max_items)?;
    let name = named_or_caller(cx, input.user_name)?;
    let user: User = service.get(&cx.account, &name).await?;
    let page = page.of(user.signing_certificates, |certificate| certificate.id.clone());
    let page = page.map(|certificate| present_one(&name, &certificate));
    Ok(ListSigningCertificatesResponse {
        is_truncated: Some(page.is_truncated()),
        certificates: Some(page.items),
        marker: page.marker,
    })
}

pub async fn update(
    service: &Iam,
    cx: &RequestContext,
    input: UpdateSigningCertificateRequest,
) -> Result<(), Error> {
    let name = named_or_caller(cx, input.user_name)?;
    let status = Status::parse(&input.status)?;
    modify(service, cx, &name, |user| {
        user.signing_certificate(&input.certificate_id)?.status = status;
        Ok(())
    })
    .await
}

pub async fn delete(
    service: &Iam,
    cx: &RequestContext,
    input: DeleteSigningCertificateRequest,
) -> Result<(), Error> {
    let name = named_or_caller(cx, input.user_name)?;
    let id = &input.certificate_id;
    modify(service, cx, &name, |user| {
        user.signing_certificate(id)?;
        user.signing_certificates.retain(|certificate| certificate.id != *id);
        Ok(())
    })
    .await
}

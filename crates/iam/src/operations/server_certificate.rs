//! Server certificates, kept for services that will serve with them. What they hold is not read.

use api::iam::{
    DeleteServerCertificateRequest, GetServerCertificateRequest, GetServerCertificateResponse,
    ListServerCertificateTagsRequest, ListServerCertificateTagsResponse, ListServerCertificatesRequest,
    ListServerCertificatesResponse, ServerCertificateMetadata, TagServerCertificateRequest,
    UntagServerCertificateRequest, UpdateServerCertificateRequest, UploadServerCertificateRequest,
    UploadServerCertificateResponse,
};
use base::{RequestContext, Secret};
use store::Key;

use super::present;
use crate::change::Change;
use crate::error::Entity;
use crate::ids::{IdKind, unique_id};
use crate::page::PageRequest;
use crate::provider::ServerCertificate;
use crate::tags::Tags;
use crate::{Error, Iam, identity};

fn exactly(found: Option<ServerCertificate>, name: &str) -> Result<ServerCertificate, Error> {
    found
        .filter(|certificate| certificate.name == name)
        .ok_or_else(|| Error::not_found(Entity::ServerCertificate, name))
}

async fn get_record(service: &Iam, cx: &RequestContext, name: &str) -> Result<ServerCertificate, Error> {
    exactly(service.find(&identity::key(&cx.account, name)).await?, name)
}

async fn read(change: &mut Change, cx: &RequestContext, name: &str) -> Result<ServerCertificate, Error> {
    exactly(change.find(&identity::key(&cx.account, name)).await?, name)
}

fn metadata(cx: &RequestContext, certificate: &ServerCertificate) -> ServerCertificateMetadata {
    ServerCertificateMetadata {
        path: Some(certificate.path.clone()),
        server_certificate_name: Some(certificate.name.clone()),
        server_certificate_id: Some(certificate.id.clone()),
        arn: Some(identity::arn(cx, "server-certificate", &certificate.path, &certificate.name)),
        upload_date: present::date(certificate.uploaded),
        expiration: certificate.expires.and_then(present::date),
    }
}

pub async fn upload(
    service: &Iam,
    cx: &RequestContext,
    input: UploadServerCertificateRequest,
) -> Result<UploadServerCertificateResponse, Error> {
    let certificate = &ServerCertificate {
        name: input.server_certificate_name,
        path: input.path.unwrap_or_else(|| "/".to_owned()),
        id: unique_id(IdKind::ServerCertificate),
        body: input.certificate_body,
        chain: input.certificate_chain,
        private_key: Secret::new(input.private_key),
        uploaded: cx.now,
        expires: None,
        tags: Tags::parse(input.tags)?,
    };
    let (key, name) = (&identity::key(&cx.account, &certificate.name), &certificate.name);
    service
        .change(|mut change| async move {
            change.require_absent::<ServerCertificate>(key, Entity::ServerCertificate, name).await?;
            change.put(key.clone(), certificate)?;
            change.and(())
        })
        .await?;
    Ok(UploadServerCertificateResponse {
        server_certificate_metadata: Some(metadata(cx, certificate)),
        tags: certificate.tags.present_some(),
    })
}

pub async fn get(
    service: &Iam,
    cx: &RequestContext,
    input: GetServerCertificateRequest,
) -> Result<GetServerCertificateResponse, Error> {
    let certificate = get_record(service, cx, &input.server_certificate_name).await?;
    let presented = api::iam::ServerCertificate {
        server_certificate_metadata: Some(metadata(cx, &certificate)),
        certificate_body: Some(certificate.body),
        certificate_chain: certificate.chain,
        tags: certificate.tags.present_some(),
    };
    Ok(GetServerCertificateResponse { server_certificate: Some(presented) })
}

pub async fn list(
    service: &Iam,
    cx: &RequestContext,
    input: ListServerCertificatesRequest,
) -> Result<ListServerCertificatesResponse, Error> {
    let page = PageRequest::parse(input.marker.as_deref(), input.max_items)?;
    let prefix = input.path_prefix.unwrap_or_default();
    let has_prefix = |certificate: &ServerCertificate| certificate.path.starts_with(&prefix);
    let page = page.scan(&service.table(), Key::root().text(cx.account.as_str()), has_prefix).await?;
    let page = page.map(|certificate| metadata(cx, &certificate));
    Ok(ListServerCertificatesResponse {
        is_truncated: Some(page.is_truncated()),
        server_certificate_metadata_list: Some(page.items),
        marker: page.marker,
    })
}

pub async fn update(
    service: &Iam,
    cx: &RequestContext,
    input: UpdateServerCertificateRequest,
) -> Result<(), Error> {
    let input = &input;
    service
        .change(|mut change| async move {
            let mut certificate = read(&mut change, cx, &input.server_certificate_name).await?;
            let old_key = identity::key(&cx.account, &certificate.name);
            if let Some(path) = &input.new_path {
                certificate.path.clone_from(path);
            }
            if let Some(name) = &input.new_server_certificate_name {
                certificate.name.clone_from(name);
            }
            let key = identity::key(&cx.account, &certificate.name);
            if key != old_key {
                let (entity, name) = (Entity::ServerCertificate, &certificate.name);
                change.require_absent::<ServerCertificate>(&key, entity, name).await?;
                change.delete::<ServerCertificate>(old_key);
            }
            change.put(key, &certificate)?;
            change.and(())
        })
        .await
}

pub async fn delete(
    service: &Iam,
    cx: &RequestContext,
    input: DeleteServerCertificateRequest,
) -> Result<(), Error> {
    let name = &input.server_certificate_name;
    service
        .change(|mut change| async move {
            read(&mut change, cx, name).await?;
            change.delete::<ServerCertificate>(identity::key(&cx.account, name));
            change.and(())
        })
        .await
}

async fn modify_tags(
    service: &Iam,
    cx: &RequestContext,
    name: &str,
    modify: impl Fn(&mut Tags) -> Result<(), Error> + Send + Sync,
) -> Result<(), Error> {
    let modify = &modify;
    service
        .change(|mut change| async move {
            let mut certificate = read(&mut change, cx, name).await?;
            modify(&mut certificate.tags)?;
            change.put(identity::key(&cx.account, name), &certificate)?;
            change.and(())
        })
        .await
}

pub async fn tag(
    service: &Iam,
    cx: &RequestContext,
    input: TagServerCertificateRequest,
) -> Result<(), Error> {
    modify_tags(service, cx, &input.server_certificate_name, |tags| tags.set(input.tags.clone())).await
}

pub async fn untag(
    service: &Iam,
    cx: &RequestContext,
    input: UntagServerCertificateRequest,
) -> Result<(), Error> {
    let remove = |tags: &mut Tags| {
        tags.remove(&input.tag_keys);
        Ok(())
    };
    modify_tags(service, cx, &input.server_certificate_name, remove).await
}

pub async fn list_tags(
    service: &Iam,
    cx: &RequestContext,
    input: ListServerCertificateTagsRequest,
) -> Result<ListServerCertificateTagsResponse, Error> {
    let page = PageRequest::parse(input.marker.as_deref(), input.max_items)?;
    let certificate = get_record(service, cx, &input.server_certificate_name).await?;
    let page = page.of_tags(&certificate.tags);
    Ok(ListServerCertificateTagsResponse {
        is_truncated: Some(page.is_truncated()),
        tags: Some(page.items),
        marker: page.marker,
    })
}

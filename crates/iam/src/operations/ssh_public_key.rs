//! Users' SSH public keys. They are kept and shown; their fingerprint is that of the text.

use api::iam::{
    DeleteSSHPublicKeyRequest, GetSSHPublicKeyRequest, GetSSHPublicKeyResponse, ListSSHPublicKeysRequest,
    ListSSHPublicKeysResponse, SSHPublicKey, SSHPublicKeyMetadata, UpdateSSHPublicKeyRequest,
    UploadSSHPublicKeyRequest, UploadSSHPublicKeyResponse,
};
use base::RequestContext;
use sha2::{Digest as _, Sha256};

use super::present;
use super::user::{modify, named_or_caller};
use crate::ids::ssh_public_key_id;
use crate::limits::SSH_PUBLIC_KEYS_PER_USER_MAX;
use crate::page::PageRequest;
use crate::user::{SshPublicKey, Status, User};
use crate::{Error, Iam};

fn present_one(user: &str, key: &SshPublicKey) -> SSHPublicKey {
    SSHPublicKey {
        user_name: Some(user.to_owned()),
        ssh_public_key_id: Some(key.id.clone()),
        fingerprint: Some(key.fingerprint.clone()),
        ssh_public_key_body: Some(key.body.clone()),
        status: Some(key.status.as_str().to_owned()),
        upload_date: present::date(key.uploaded),
    }
}

/// The first 16 bytes of the text's SHA-256, in the form of a fingerprint.
fn fingerprint(body: &str) -> String {
    let digest = Sha256::digest(body.as_bytes());
    let pairs: Vec<String> = digest.iter().take(16).map(|byte| format!("{byte:02x}")).collect();
    pairs.join(":")
}

pub async fn upload(
    service: &Iam,
    cx: &RequestContext,
    input: UploadSSHPublicKeyRequest,
) -> Result<UploadSSHPublicKeyResponse, Error> {
    let key = &SshPublicKey {
        id: ssh_public_key_id(),
        fingerprint: fingerprint(&input.ssh_public_key_body),
        body: input.ssh_public_key_body,
        status: Status::Active,
        uploaded: cx.now,
    };
    modify(service, cx, &input.user_name, |user| {
        if user.ssh_public_keys.len() >= SSH_PUBLIC_KEYS_PER_USER_MAX {
            return Err(Error::TooMany { quota: "SSHPublicKeysPerUser", max: SSH_PUBLIC_KEYS_PER_USER_MAX });
        }
        user.ssh_public_keys.push(key.clone());
        Ok(())
    })
    .await?;
    Ok(UploadSSHPublicKeyResponse { ssh_public_key: Some(present_one(&input.user_name, key)) })
}

pub async fn get(
    service: &Iam,
    cx: &RequestContext,
    input: GetSSHPublicKeyRequest,
) -> Result<GetSSHPublicKeyResponse, Error> {
    let mut user: User = service.get(&cx.account, &input.user_name).await?;
    let key = user.ssh_public_key(&input.ssh_public_key_id)?;
    Ok(GetSSHPublicKeyResponse { ssh_public_key: Some(present_one(&input.user_name, key)) })
}

pub async fn list(
    service: &Iam,
    cx: &RequestContext,
    input: ListSSHPublicKeysRequest,
) -> Result<ListSSHPublicKeysResponse, Error> {
    let page = PageRequest::parse(input.marker.as_deref(), input.max_items)?;
    let name = named_or_caller(cx, input.user_name)?;
    let user: User = service.get(&cx.account, &name).await?;
    let page = page.of(user.ssh_public_keys, |key| key.id.clone());
    let page = page.map(|key| SSHPublicKeyMetadata {
        user_name: Some(name.clone()),
        ssh_public_key_id: Some(key.id),
        status: Some(key.status.as_str().to_owned()),
        upload_date: present::date(key.uploaded),
    });
    Ok(ListSSHPublicKeysResponse {
        is_truncated: Some(page.is_truncated()),
        ssh_public_keys: Some(page.items),
        marker: page.marker,
    })
}

pub async fn update(
    service: &Iam,
    cx: &RequestContext,
    input: UpdateSSHPublicKeyRequest,
) -> Result<(), Error> {
    let status = Status::parse(&input.status)?;
    modify(service, cx, &input.user_name, |user| {
        user.ssh_public_key(&input.ssh_public_key_id)?.status = status;
        Ok(())
    })
    .await
}

pub async fn delete(
    service: &Iam,
    cx: &RequestContext,
    input: DeleteSSHPublicKeyRequest,
) -> Result<(), Error> {
    let id = &input.ssh_public_key_id;
    modify(service, cx, &input.user_name, |user| {
        user.ssh_public_key(id)?;
        user.ssh_public_keys.retain(|key| key.id != *id);
        Ok(())
    })
    .await
}

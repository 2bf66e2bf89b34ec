//! Links to packages: whoever has one may download the archive until it expires, without a signature.

use base::{RequestContext, Timestamp};
use bytes::Bytes;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;
use store::Digest;

use crate::configuration::Code;
use crate::error::Error;
use crate::limits;
use crate::service::Lambda;

/// Where links lead, below the endpoint.
pub const PATH_PREFIX: &str = "/_aws/lambda-code/";

/// Signs links. Made anew at each start: links live shorter than anybody should rely on.
pub(crate) struct LinkKey([u8; 32]);

impl LinkKey {
    pub(crate) fn random() -> Self {
        let mut key = [0; 32];
        key[..16].copy_from_slice(uuid::Uuid::new_v4().as_bytes());
        key[16..].copy_from_slice(uuid::Uuid::new_v4().as_bytes());
        Self(key)
    }

    fn sign(&self, digest: &str, expires: &str) -> Hmac<Sha256> {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0).expect("any length is a key");
        mac.update(digest.as_bytes());
        mac.update(b"\n");
        mac.update(expires.as_bytes());
        mac
    }
}

impl Lambda {
    /// A link to a package, for clients of this request's endpoint.
    pub(crate) fn download_url(&self, cx: &RequestContext, code: &Code) -> String {
        let digest = code.digest.to_string();
        let expires = cx.now.plus(limits::DOWNLOAD_LINK_LIFE).as_millis().to_string();
        let signature = self.link_key.sign(&digest, &expires).finalize().into_bytes();
        let signature: String = signature.iter().map(|byte| format!("{byte:02x}")).collect();
        format!("{}{PATH_PREFIX}{digest}?expires={expires}&signature={signature}", cx.endpoint)
    }

    /// The archive behind a link whose path ends in `digest`; `None` if the link is not of ours, or too old.
    pub async fn download(&self, digest: &str, query: &str, now: Timestamp) -> Result<Option<Bytes>, Error> {
        let member =
            |name: &str| query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='));
        let (Some(expires), Some(signature)) = (member("expires"), member("signature")) else {
            return Ok(None);
        };
        let bytes: Option<Vec<u8>> = (0..signature.len())
            .step_by(2)
            .map(|at| u8::from_str_radix(signature.get(at..at + 2)?, 16).ok())
            .collect();
        let Some(bytes) = bytes else { return Ok(None) };
        let genuine = self.link_key.sign(digest, expires).verify_slice(&bytes).is_ok();
        let expired = expires.parse().map(Timestamp::from_millis).is_ok_and(|expires| expires < now);
        let Ok(digest) = digest.parse::<Digest>() else { return Ok(None) };
        if !genuine || expired {
            return Ok(None);
        }
        Ok(Some(self.store.blobs().read(&digest, limits::ZIPPED_BYTES_MAX).await?))
    }

    /// Fetches code from an object. There is no object store yet, so no bucket exists.
    pub(crate) async fn keep_object(&self, _bucket: &str, _key: &str) -> Result<Code, Error> {
        Err(Error::ObjectNotFetched { code: "NoSuchBucket", message: "The specified bucket does not exist" })
    }
}

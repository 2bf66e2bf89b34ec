//! Access keys and roles as they are before IAM keeps them: the root key, and keys that mean nothing.

use async_trait::async_trait;
use base::ports::{AccessKey, AssumeServiceRole, FindAccessKey, RoleCredentials};
use base::{AccountId, Principal, Secret, SystemClock};

use crate::root_key::RootKey;

/// TODO(iam): goes when the crate `iam` implements the two ports.
pub struct RootKeyOnly(pub RootKey);

#[async_trait]
impl FindAccessKey for RootKeyOnly {
    async fn find_access_key(&self, access_key_id: &str) -> Option<AccessKey> {
        let Self(key) = self;
        (access_key_id == key.access_key_id).then(|| AccessKey {
            account: AccountId::default(),
            secret: key.secret_access_key.clone(),
            session_token: None,
            principal: Principal::Root,
            expires: None,
        })
    }
}

#[async_trait]
impl AssumeServiceRole for RootKeyOnly {
    async fn assume_service_role(
        &self,
        account: &AccountId,
        _role_arn: &str,
        _session_name: &str,
        _service: &str,
    ) -> Result<RoleCredentials, String> {
        use base::Clock as _;

        Ok(RoleCredentials {
            access_key_id: account.to_string(),
            secret_access_key: Secret::new("test"),
            session_token: Secret::new("test"),
            expires: SystemClock.now().plus(std::time::Duration::from_secs(12 * 3600)),
        })
    }
}

//! Finding access keys: users' keys, temporary keys, and the account's own.

use std::sync::Arc;

use async_trait::async_trait;
use base::ports::{AccessKey, FindAccessKey};
use base::{AccountId, Principal};

use crate::identity;
use crate::policy::Document;
use crate::session::{Session, Subject};
use crate::user::{self, Status, User};
use crate::{Error, Iam};

/// A key that exists and may be used.
pub(crate) struct KnownKey {
    pub(crate) key: AccessKey,
    /// What a temporary key stands for.
    pub(crate) session: Option<KnownSession>,
}

pub(crate) struct KnownSession {
    pub(crate) session: Session,
    /// The policies that narrow it, read.
    pub(crate) policies: Option<Vec<Arc<Document>>>,
}

#[async_trait]
impl FindAccessKey for Iam {
    async fn find_access_key(&self, access_key_id: &str) -> Option<AccessKey> {
        match self.known_key(access_key_id).await {
            Ok(known) => known.map(|known| known.key.clone()),
            Err(error) => {
                tracing::error!(error = &error as &dyn std::error::Error, "failed to look up an access key");
                None
            }
        }
    }
}

impl Iam {
    /// The key with what it stands for; `None` if it does not exist, is inactive or has ended.
    pub(crate) async fn known_key(&self, access_key_id: &str) -> Result<Option<Arc<KnownKey>>, Error> {
        if let Some(root) = self.root_key(access_key_id) {
            return Ok(Some(Arc::new(root)));
        }
        let known = match self.service_sessions().find(access_key_id) {
            Some(known) => Some(known),
            None => self.cached_key(access_key_id).await?,
        };
        let now = self.clock().now();
        Ok(known.filter(|known| known.key.expires.is_none_or(|expires| expires > now)))
    }

    async fn cached_key(&self, access_key_id: &str) -> Result<Option<Arc<KnownKey>>, Error> {
        let generation = self.cache().generation();
        let id = access_key_id.to_owned();
        if let Some(known) = self.cache().keys.get(&id, generation) {
            return Ok(known);
        }
        let known = self.read_key(access_key_id).await?.map(Arc::new);
        self.cache().keys.put(id, generation, known.clone());
        Ok(known)
    }

    fn root_key(&self, access_key_id: &str) -> Option<KnownKey> {
        let root = self.config().root_key.as_ref().filter(|root| root.access_key_id == access_key_id)?;
        let key = AccessKey {
            account: root.account.clone(),
            secret: root.secret_access_key.clone(),
            session_token: None,
            principal: Principal::Root,
            expires: None,
        };
        Some(KnownKey { key, session: None })
    }

    async fn read_key(&self, access_key_id: &str) -> Result<Option<KnownKey>, Error> {
        let key = Session::key(access_key_id);
        if let Some(record) = self.find::<user::AccessKey>(&key).await? {
            return self.users_key(record).await;
        }
        match self.find::<Session>(&key).await? {
            Some(session) => self.session_key(session).await,
            None => Ok(None),
        }
    }

    async fn users_key(&self, record: user::AccessKey) -> Result<Option<KnownKey>, Error> {
        if record.status == Status::Inactive {
            return Ok(None);
        }
        let Some(principal) = self.user_principal(&record.account, &record.user).await? else {
            return Ok(None);
        };
        let key = AccessKey {
            account: record.account,
            secret: record.secret,
            session_token: None,
            principal,
            expires: None,
        };
        Ok(Some(KnownKey { key, session: None }))
    }

    async fn user_principal(&self, account: &AccountId, name: &str) -> Result<Option<Principal>, Error> {
        let user: Option<User> = self.find(&identity::key(account, name)).await?;
        Ok(user.map(|user| Principal::User {
            arn: format!("arn:aws:iam::{account}:user{}{}", user.path, user.name),
            id: user.id,
            name: user.name,
        }))
    }

    async fn session_key(&self, session: Session) -> Result<Option<KnownKey>, Error> {
        let principal = match &session.subject {
            Subject::User { name } => self.user_principal(&session.account, name).await?,
            _ => Some(session_principal(&session)),
        };
        Ok(principal.map(|principal| KnownKey::of_session(session, principal)))
    }
}

impl KnownKey {
    pub(crate) fn of_session(session: Session, principal: Principal) -> Self {
        let key = AccessKey {
            account: session.account.clone(),
            secret: session.secret.clone(),
            session_token: Some(session.token.clone()),
            principal,
            expires: Some(session.expires),
        };
        // They were checked when the session began; one that cannot be read any more allows nothing.
        let policies = session.policies.as_ref().map(|documents| {
            documents.iter().filter_map(|text| Document::parse(text).ok()).map(Arc::new).collect()
        });
        Self { key, session: Some(KnownSession { session, policies }) }
    }
}

/// Who a session acts as, unless it is a user, whose id is in the user's record.
pub(crate) fn session_principal(session: &Session) -> Principal {
    let account = &session.account;
    match &session.subject {
        Subject::Root => Principal::Root,
        Subject::User { name } => Principal::User {
            arn: format!("arn:aws:iam::{account}:user/{name}"),
            id: String::new(),
            name: name.clone(),
        },
        Subject::Role { arn, name, id, session_name } => Principal::AssumedRole {
            arn: assumed_role_arn(arn, account, name, session_name),
            role_arn: arn.clone(),
            id: format!("{id}:{session_name}"),
        },
        Subject::Federated { name, .. } => Principal::User {
            arn: format!("arn:aws:sts::{account}:federated-user/{name}"),
            id: format!("{account}:{name}"),
            name: name.clone(),
        },
    }
}

/// `arn:aws:sts::000000000000:assumed-role/ROLE/SESSION`, in the partition of the role.
pub(crate) fn assumed_role_arn(role_arn: &str, account: &AccountId, role: &str, session: &str) -> String {
    let partition = role_arn.split(':').nth(1).filter(|partition| !partition.is_empty()).unwrap_or("aws");
    format!("arn:{partition}:sts::{account}:assumed-role/{role}/{session}")
}

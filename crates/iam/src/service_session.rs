//! Credentials of things that run here with a role, functions above all.
//!
//! They live in memory only: what they were handed to ends with the server. Everything that asks gets its own,
//! as every execution environment does on AWS. Only when memory holds as many as it may are the newest of a
//! purpose handed out again, so that a crowd of new environments does not end the credentials of an old one.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use async_trait::async_trait;
use base::ports::{AssumeServiceRole, RoleCredentials};
use base::{AccountId, Timestamp};

use crate::config::AuthMode;
use crate::identity;
use crate::key::{KnownKey, session_principal};
use crate::limits::{SERVICE_SESSION, SERVICE_SESSION_REUSE, SERVICE_SESSIONS_MAX};
use crate::policy::{self, CallerKind, Document, Policies, Question, Verdict};
use crate::role::Role;
use crate::session::{Session, Subject};
use crate::{Error, Iam, ids, role_name};

/// What credentials are for: account, role's ARN, session's name, service.
type Purpose = (AccountId, String, String, String);

#[derive(Default)]
pub(crate) struct ServiceSessions(Mutex<Sessions>);

#[derive(Default)]
struct Sessions {
    /// The newest of each purpose.
    by_purpose: HashMap<Purpose, RoleCredentials>,
    by_id: HashMap<String, Arc<KnownKey>>,
}

impl ServiceSessions {
    /// The key, ended or not.
    pub(crate) fn find(&self, access_key_id: &str) -> Option<Arc<KnownKey>> {
        self.lock().by_id.get(access_key_id).cloned()
    }

    pub(crate) fn clear(&self) {
        *self.lock() = Sessions::default();
    }

    /// Credentials to hand out again, if there is no room for others.
    fn reusable(&self, purpose: &Purpose, now: Timestamp) -> Option<RoleCredentials> {
        let mut sessions = self.lock();
        if sessions.has_room(now) {
            return None;
        }
        let lasts = |credentials: &&RoleCredentials| credentials.expires.since(now) >= SERVICE_SESSION_REUSE;
        sessions.by_purpose.get(purpose).filter(lasts).cloned()
    }

    fn insert(&self, purpose: Purpose, credentials: RoleCredentials, key: KnownKey, now: Timestamp) {
        let mut sessions = self.lock();
        if !sessions.has_room(now) {
            sessions.drop_first_to_end();
        }
        sessions.by_id.insert(credentials.access_key_id.clone(), Arc::new(key));
        sessions.by_purpose.insert(purpose, credentials);
    }

    fn lock(&self) -> MutexGuard<'_, Sessions> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Sessions {
    /// Whether another may be kept, if need be in the place of those that have ended.
    fn has_room(&mut self, now: Timestamp) -> bool {
        if self.by_id.len() >= SERVICE_SESSIONS_MAX {
            self.retain_after(now);
        }
        self.by_id.len() < SERVICE_SESSIONS_MAX
    }

    fn drop_first_to_end(&mut self) {
        self.retain_after(self.by_id.values().map(expires).min().unwrap_or_default());
    }

    fn retain_after(&mut self, limit: Timestamp) {
        self.by_id.retain(|_, key| expires(key) > limit);
        self.by_purpose.retain(|_, credentials| credentials.expires > limit);
    }
}

fn expires(key: &Arc<KnownKey>) -> Timestamp {
    key.key.expires.unwrap_or_default()
}

#[async_trait]
impl AssumeServiceRole for Iam {
    async fn assume_service_role(
        &self,
        account: &AccountId,
        role_arn: &str,
        session_name: &str,
        service: &str,
    ) -> Result<RoleCredentials, String> {
        let purpose = (account.clone(), role_arn.to_owned(), session_name.to_owned(), service.to_owned());
        let now = self.clock().now();
        if let Some(credentials) = self.service_sessions().reusable(&purpose, now) {
            return Ok(credentials);
        }
        let subject = match self.service_subject(account, role_arn, session_name, service).await {
            Ok(Ok(subject)) => subject,
            Ok(Err(reason)) => return Err(reason),
            Err(error) => {
                tracing::error!(error = &error as &dyn std::error::Error, role_arn, "failed to read a role");
                return Err("The role could not be read.".to_owned());
            }
        };
        let session = Session::new(account.clone(), subject, now, now.plus(SERVICE_SESSION));
        let credentials = RoleCredentials {
            access_key_id: session.access_key_id.clone(),
            secret_access_key: session.secret.clone(),
            session_token: session.token.clone(),
            expires: session.expires,
        };
        let principal = session_principal(&session);
        let key = KnownKey::of_session(session, principal);
        self.service_sessions().insert(purpose, credentials.clone(), key, now);
        Ok(credentials)
    }
}

impl Iam {
    /// Who the service's session acts as, or why it must not.
    async fn service_subject(
        &self,
        account: &AccountId,
        role_arn: &str,
        session_name: &str,
        service: &str,
    ) -> Result<Result<Subject, String>, Error> {
        let name = role_name(role_arn).unwrap_or(role_arn);
        let role = self.cached_role(account, name).await?;
        if self.auth() == AuthMode::Iam {
            let Some(role) = &role else { return Ok(Err(format!("The role {role_arn} does not exist."))) };
            if !trusts_service(role, role_arn, account, service) {
                let sentence = "The role defined for the function cannot be assumed by Lambda.";
                return Ok(Err(match service {
                    "lambda.amazonaws.com" => sentence.to_owned(),
                    other => format!("The role {role_arn} cannot be assumed by {other}."),
                }));
            }
        }
        let id = role.map_or_else(|| ids::absent_role_id(role_arn), |role| role.id.clone());
        let (arn, name, session_name) = (role_arn.to_owned(), name.to_owned(), session_name.to_owned());
        Ok(Ok(Subject::Role { arn, name, id, session_name }))
    }

    async fn cached_role(&self, account: &AccountId, name: &str) -> Result<Option<Arc<Role>>, Error> {
        let generation = self.cache().generation();
        let key = (account.clone(), name.to_owned());
        if let Some(role) = self.cache().roles.get(&key, generation) {
            return Ok(role);
        }
        let role: Option<Role> = self.find(&identity::key(account, name)).await?;
        let role = role.map(Arc::new);
        self.cache().roles.put(key, generation, role.clone());
        Ok(role)
    }
}

fn trusts_service(role: &Role, role_arn: &str, account: &AccountId, service: &str) -> bool {
    let Ok(trust) = Document::parse(&role.trust_policy) else { return false };
    let kind = CallerKind::Service(service);
    let question = Question {
        caller: policy::Caller { account: account.as_str(), arn: service, role_arn: None, kind },
        action: "sts:AssumeRole",
        resource: role_arn,
        resource_account: account.as_str(),
        keys: policy::Keys::new(),
    };
    let policies = Policies { resource: Some(&trust), ..Policies::default() };
    policy::decide(&question, policies) == Verdict::Allow
}

#[cfg(test)]
mod tests {
    use base::Secret;

    use super::*;
    use crate::session::Session;

    fn purpose(function: &str) -> Purpose {
        (AccountId::default(), "role".to_owned(), function.to_owned(), "lambda.amazonaws.com".to_owned())
    }

    fn insert(sessions: &ServiceSessions, function: &str, now: Timestamp) -> String {
        let session = Session::new(AccountId::default(), Subject::Root, now, now.plus(SERVICE_SESSION));
        let credentials = RoleCredentials {
            access_key_id: session.access_key_id.clone(),
            secret_access_key: Secret::new("secret"),
            session_token: Secret::new("token"),
            expires: session.expires,
        };
        let id = credentials.access_key_id.clone();
        let key = KnownKey::of_session(session, base::Principal::Root);
        sessions.insert(purpose(function), credentials, key, now);
        id
    }

    #[test]
    fn credentials_are_shared_only_when_there_is_no_room() {
        let sessions = ServiceSessions::default();
        let start = Timestamp::default();
        let first = insert(&sessions, "long", start);
        let later = start.plus(SERVICE_SESSION_REUSE);
        for _ in 2..SERVICE_SESSIONS_MAX {
            insert(&sessions, "crowd", later);
        }
        assert!(sessions.reusable(&purpose("crowd"), later).is_none());
        let newest = insert(&sessions, "crowd", later);
        let shared = sessions.reusable(&purpose("crowd"), later).expect("there is no room");
        assert_eq!(shared.access_key_id, newest);
        assert!(sessions.find(&first).is_some(), "a crowd ended what another function has");

        let other = insert(&sessions, "other", later);
        assert!(sessions.find(&first).is_none(), "what ends first goes");
        assert!(sessions.find(&other).is_some() && sessions.find(&newest).is_some());

        let end = later.plus(SERVICE_SESSION);
        assert!(sessions.reusable(&purpose("crowd"), end).is_none(), "what has ended leaves room");
    }
}

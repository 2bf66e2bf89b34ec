//! `AssumeRole`, and what the other ways to assume a role share with it.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use api::sts::{AssumeRoleRequest, AssumeRoleResponse, AssumedRoleUser};
use base::ports::{AuthorizationRequest, Authorize as _, Decision};
use base::{AccountId, Arn, RequestContext};

use super::{caller, token};
use crate::config::AuthMode;
use crate::key::assumed_role_arn;
use crate::limits::{CHAINED_SESSION_MAX, ROLE_SESSION_DEFAULT};
use crate::principal::ASSUME_ROLE;
use crate::role::Role;
use crate::session::{Session, Subject};
use crate::tags::Tags;
use crate::{Error, Sts, identity, ids};

/// The role that somebody wants to assume.
pub(super) struct Target {
    pub(super) account: AccountId,
    pub(super) arn: String,
    name: String,
    /// `None`: it does not exist. Under `--auth open` it can be assumed all the same.
    pub(super) role: Option<Role>,
}

pub async fn assume(
    service: &Sts,
    cx: &RequestContext,
    input: AssumeRoleRequest,
) -> Result<AssumeRoleResponse, Error> {
    let target = Target::find(service, cx, &input.role_arn).await?;
    let calling = token::calling_session(service, cx).await?;
    let chained = calling.filter(|session| matches!(session.subject, Subject::Role { .. }));
    let tags = session_tags(input.tags.clone().unwrap_or_default())?;
    let transitive_keys = input.transitive_tag_keys.clone().unwrap_or_default();
    let (tags, transitive_tag_keys) = chained_tags(tags, transitive_keys, chained.as_ref())?;
    if service.iam.auth() == AuthMode::Iam {
        authorize(service, cx, &target, &input).await?;
    }
    let duration = target.duration(input.duration_seconds, chained.is_some())?;
    let mut session = target.session(cx, &input.role_session_name, duration);
    session.policies =
        token::session_policies(&service.iam, &target.account, input.policy, input.policy_arns).await?;
    session.tags = tags;
    session.transitive_tag_keys = transitive_tag_keys;
    session.source_identity =
        input.source_identity.or_else(|| chained.and_then(|session| session.source_identity));
    token::save(&service.iam, &session).await?;
    Ok(AssumeRoleResponse {
        credentials: Some(token::credentials(&session)),
        assumed_role_user: assumed_role_user(&session),
        packed_policy_size: token::packed_policy_size(&session),
        source_identity: session.source_identity,
    })
}

impl Target {
    pub(super) async fn find(service: &Sts, cx: &RequestContext, text: &str) -> Result<Self, Error> {
        let invalid = || Error::Validation { sentence: format!("{text} is invalid") };
        let arn: Arn = text.parse().map_err(|_| invalid())?;
        let name = arn.resource.strip_prefix("role/").and_then(|path| path.rsplit('/').next());
        let name = name.filter(|name| !name.is_empty()).ok_or_else(invalid)?.to_owned();
        let account = match arn.account.as_str() {
            "" => cx.account.clone(),
            account => account.parse().map_err(|_| invalid())?,
        };
        let found: Option<Role> = service.iam.find(&identity::key(&account, &name)).await?;
        let role = found.filter(|role| arn.resource == format!("role{}{}", role.path, role.name));
        Ok(Self { account, arn: text.to_owned(), name, role })
    }

    fn duration(&self, seconds: Option<i32>, is_chained: bool) -> Result<Duration, Error> {
        let refuse = |sentence: &str| Err(Error::Validation { sentence: sentence.to_owned() });
        let duration = token::duration(seconds, ROLE_SESSION_DEFAULT);
        if is_chained && duration > CHAINED_SESSION_MAX {
            return refuse(
                "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.",
            );
        }
        let longest = self.role.as_ref().and_then(|role| u64::try_from(role.max_session_duration_s).ok());
        if longest.is_some_and(|longest| duration > Duration::from_secs(longest)) {
            return refuse("The requested DurationSeconds exceeds the MaxSessionDuration set for this role.");
        }
        Ok(duration)
    }

    /// A session of the role that nothing narrows yet.
    pub(super) fn session(&self, cx: &RequestContext, session_name: &str, duration: Duration) -> Session {
        let made_up = || ids::absent_role_id(&self.arn);
        let subject = Subject::Role {
            arn: self.arn.clone(),
            name: self.name.clone(),
            id: self.role.as_ref().map_or_else(made_up, |role| role.id.clone()),
            session_name: session_name.to_owned(),
        };
        Session::new(self.account.clone(), subject, cx.now, cx.now.plus(duration))
    }

    pub(super) fn session_of(
        &self,
        cx: &RequestContext,
        session_name: &str,
        seconds: Option<i32>,
    ) -> Result<Session, Error> {
        Ok(self.session(cx, session_name, self.duration(seconds, false)?))
    }

    pub(super) fn denied(&self, cx: &RequestContext, action: &'static str) -> Error {
        Error::AccessDenied { caller: caller::arn(cx), action, resource: self.arn.clone() }
    }
}

pub(super) fn assumed_role_user(session: &Session) -> Option<AssumedRoleUser> {
    let Subject::Role { arn, name, id, session_name } = &session.subject else { return None };
    Some(AssumedRoleUser {
        assumed_role_id: Some(format!("{id}:{session_name}")),
        arn: Some(assumed_role_arn(arn, &session.account, name, session_name)),
    })
}

/// Asks the role's trust policy and the caller's own.
async fn authorize(
    service: &Sts,
    cx: &RequestContext,
    target: &Target,
    input: &AssumeRoleRequest,
) -> Result<(), Error> {
    let role = target.role.as_ref().ok_or_else(|| target.denied(cx, ASSUME_ROLE))?;
    let mut conditions = BTreeMap::new();
    let mut set = |key: &str, value: &str| conditions.insert(key.to_owned(), value.to_owned());
    set("sts:RoleSessionName", &input.role_session_name);
    if let Some(id) = &input.external_id {
        set("sts:ExternalId", id);
    }
    if let Some(identity) = &input.source_identity {
        set("sts:SourceIdentity", identity);
    }
    for tag in input.tags.iter().flatten() {
        set(&format!("aws:RequestTag/{}", tag.key), &tag.value);
    }
    let request = AuthorizationRequest {
        action: ASSUME_ROLE,
        resource: &target.arn,
        resource_policy: Some(&role.trust_policy),
        conditions,
    };
    match service.iam.authorize(cx, request).await {
        Decision::Allow => Ok(()),
        Decision::Deny { .. } => Err(target.denied(cx, ASSUME_ROLE)),
    }
}

/// Tags of a session; their keys are unique, whatever their case.
pub(super) fn session_tags(tags: Vec<api::sts::Tag>) -> Result<Tags, Error> {
    let tags = tags.into_iter().map(|tag| api::iam::Tag { key: Some(tag.key), value: Some(tag.value) });
    match Tags::parse(Some(tags.collect())) {
        Err(Error::TagKeysDuplicate) => Err(Error::InvalidParameterValue {
            sentence: "Duplicate tag keys found. Please note that Tag keys are case insensitive.".to_owned(),
        }),
        parsed => parsed,
    }
}

/// The session's tags and transitive keys, with those that the calling session hands on.
fn chained_tags(
    mut tags: Tags,
    mut transitive_keys: Vec<String>,
    calling: Option<&Session>,
) -> Result<(Tags, Vec<String>), Error> {
    let refuse = |sentence: &str| Err(Error::InvalidParameterValue { sentence: sentence.to_owned() });
    let requested: BTreeSet<String> = tags.iter().map(|tag| tag.key.to_lowercase()).collect();
    let inherited = calling.map_or(&[] as &[String], |session| &session.transitive_tag_keys);
    let is_inherited = |key: &str| inherited.iter().any(|inherited| inherited.to_lowercase() == key);
    if requested.iter().any(|key| is_inherited(key)) {
        return refuse(
            "One of the specified transitive tag keys can't be set because it conflicts with a transitive tag key from the calling session.",
        );
    }
    if !transitive_keys.iter().all(|key| requested.contains(&key.to_lowercase())) {
        return refuse("The specified transitive tag key must be included in the requested tags.");
    }
    if let Some(session) = calling {
        let handed_on = session.tags.iter().filter(|tag| is_inherited(&tag.key.to_lowercase()));
        let handed_on =
            handed_on.map(|tag| api::iam::Tag { key: Some(tag.key.clone()), value: Some(tag.value.clone()) });
        tags.set(handed_on.collect())?;
        transitive_keys.extend(session.transitive_tag_keys.iter().cloned());
    }
    Ok((tags, transitive_keys))
}

//! Roles, and the instance profiles that carry them.

use std::collections::BTreeSet;

use base::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use store::Record;

use crate::config::AuthMode;
use crate::error::Obstacle;
use crate::identity::{Identity, IdentityKind, PolicySet, n_characters};
use crate::ids::{IdKind, unique_id};
use crate::limits::TRUST_POLICY_CHARACTERS_MAX;
use crate::managed_policy::PolicyRef;
use crate::tags::Tags;
use crate::{Error, policy};

/// `MaxSessionDuration` of a role that names none, in seconds.
pub const MAX_SESSION_DURATION_DEFAULT_S: i32 = 3_600;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Role {
    pub name: String,
    pub path: String,
    pub id: String,
    pub created: Timestamp,
    /// As it was sent. Under `--auth open` it may be any text.
    pub trust_policy: String,
    pub description: Option<String>,
    pub max_session_duration_s: i32,
    pub tags: Tags,
    pub boundary: Option<PolicyRef>,
    pub policies: PolicySet,
    /// Names of the instance profiles that carry the role.
    pub instance_profiles: BTreeSet<String>,
    /// The service that the role belongs to, if it is a service-linked role.
    pub service: Option<String>,
}

impl Record for Role {
    const TABLE: &'static str = "iam.role";
    const FORMAT: u16 = 1;
}

impl Identity for Role {
    const KIND: IdentityKind = IdentityKind::Role;

    fn name(&self) -> &str {
        &self.name
    }

    fn path(&self) -> &str {
        &self.path
    }

    fn policies(&self) -> &PolicySet {
        &self.policies
    }

    fn policies_mut(&mut self) -> &mut PolicySet {
        &mut self.policies
    }

    fn check_modifiable(&self) -> Result<(), Error> {
        match &self.service {
            None => Ok(()),
            Some(service) => {
                Err(Error::ServiceLinkedRole { role: self.name.clone(), service: service.clone() })
            }
        }
    }
}

impl Role {
    pub fn new(name: String, path: Option<String>, trust_policy: String, now: Timestamp) -> Self {
        Self {
            name,
            path: path.unwrap_or_else(|| "/".to_owned()),
            id: unique_id(IdKind::Role),
            created: now,
            trust_policy,
            description: None,
            max_session_duration_s: MAX_SESSION_DURATION_DEFAULT_S,
            tags: Tags::default(),
            boundary: None,
            policies: PolicySet::default(),
            instance_profiles: BTreeSet::new(),
            service: None,
        }
    }

    pub fn check_deletable(&self) -> Result<(), Error> {
        self.check_modifiable()?;
        if !self.instance_profiles.is_empty() {
            return Err(Error::DeleteConflict { obstacle: Obstacle::InstanceProfiles });
        }
        self.policies.check_empty()
    }
}

/// Checks the trust policy of a new role.
///
/// Under `--auth open` a text that does not even try to be a policy is taken as it is: test fixtures of
/// several clients send plain text.
pub fn check_new_trust_policy(text: &str, auth: AuthMode) -> Result<(), Error> {
    let is_other_text = match serde_json::from_str::<Value>(text) {
        Ok(Value::Object(document)) => !document.contains_key("Statement"),
        Ok(_) => true,
        Err(_) => !text.trim_start().starts_with('{'),
    };
    if auth == AuthMode::Open && is_other_text {
        return Ok(());
    }
    check_trust_policy(text)
}

pub fn check_trust_policy(text: &str) -> Result<(), Error> {
    policy::check_trust_policy(text).map_err(|sentence| Error::MalformedPolicy { sentence })?;
    if n_characters(text) > TRUST_POLICY_CHARACTERS_MAX {
        return Err(Error::TooMany { quota: "ACLSizePerRole", max: TRUST_POLICY_CHARACTERS_MAX });
    }
    Ok(())
}

/// What carries a role to instances.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InstanceProfile {
    pub name: String,
    pub path: String,
    pub id: String,
    pub created: Timestamp,
    pub tags: Tags,
    /// A role's name; the role's record names the profile in turn.
    pub role: Option<String>,
}

impl Record for InstanceProfile {
    const TABLE: &'static str = "iam.instance_profile";
    const FORMAT: u16 = 1;
}

impl InstanceProfile {
    pub fn new(name: String, path: Option<String>, tags: Tags, now: Timestamp) -> Self {
        Self {
            name,
            path: path.unwrap_or_else(|| "/".to_owned()),
            id: unique_id(IdKind::InstanceProfile),
            created: now,
            tags,
            role: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn new_trust_policies_may_be_plain_text_only_when_nobody_checks() {
        let check = |text: &str, open: bool, iam: bool| {
            assert_eq!(check_new_trust_policy(text, AuthMode::Open).is_ok(), open, "{text}");
            assert_eq!(check_new_trust_policy(text, AuthMode::Iam).is_ok(), iam, "{text}");
        };
        check("some policy", true, false);
        check(r#"{"value":"some policy"}"#, true, false);
        check(r#"{"Statement":[{"Effect":"Allow",}]}"#, false, false);
        check(r#"{"Statement":[{"Effect":"Allow","Action":"s3:Get","Principal":"*"}]}"#, false, false);
        check(r#"{"Statement":[{"Effect":"Allow","Action":"sts:AssumeRole","Principal":"*"}]}"#, true, true);
    }
}

//! What users, groups and roles have in common: a name, a path and policies.

use std::collections::BTreeMap;

use base::{AccountId, RequestContext};
use serde::{Deserialize, Serialize};
use store::{Key, Record};

use crate::error::{Entity, Obstacle};
use crate::limits::{
    ATTACHED_POLICIES_MAX, GROUP_POLICY_CHARACTERS_MAX, ROLE_POLICY_CHARACTERS_MAX,
    USER_POLICY_CHARACTERS_MAX,
};
use crate::managed_policy::PolicyRef;
use crate::{Error, policy};

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum IdentityKind {
    User,
    Group,
    Role,
}

impl IdentityKind {
    /// As AWS's sentences and ARNs name it.
    pub fn noun(self) -> &'static str {
        match self {
            Self::User => "user",
            Self::Group => "group",
            Self::Role => "role",
        }
    }

    pub fn entity(self) -> Entity {
        match self {
            Self::User => Entity::User,
            Self::Group => Entity::Group,
            Self::Role => Entity::Role,
        }
    }

    fn attached_policies_quota(self) -> &'static str {
        match self {
            Self::User => "PoliciesPerUser",
            Self::Group => "PoliciesPerGroup",
            Self::Role => "PoliciesPerRole",
        }
    }

    fn inline_characters_max(self) -> usize {
        match self {
            Self::User => USER_POLICY_CHARACTERS_MAX,
            Self::Group => GROUP_POLICY_CHARACTERS_MAX,
            Self::Role => ROLE_POLICY_CHARACTERS_MAX,
        }
    }
}

/// A record of a user, a group or a role.
pub trait Identity: Record {
    const KIND: IdentityKind;

    fn name(&self) -> &str;
    fn path(&self) -> &str;
    fn policies(&self) -> &PolicySet;
    fn policies_mut(&mut self) -> &mut PolicySet;

    /// Refuses changes of what belongs to a service.
    fn check_modifiable(&self) -> Result<(), Error> {
        Ok(())
    }
}

/// The key of what has a name in an account. Names are unique whatever their case.
pub fn key(account: &AccountId, name: &str) -> Key {
    Key::root().text(account.as_str()).text(&name.to_ascii_lowercase())
}

/// The ARN of something of IAM: `arn:aws:iam::000000000000:role/path/name`.
pub fn arn(cx: &RequestContext, kind: &str, path: &str, name: &str) -> String {
    // Paths begin and end with a slash.
    format!("arn:{}:iam::{}:{kind}{path}{name}", cx.region.partition(), cx.account)
}

/// The policies of one user, group or role.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PolicySet {
    /// Documents by name, as they were sent.
    pub inline: BTreeMap<String, String>,
    pub attached: Vec<PolicyRef>,
}

impl PolicySet {
    pub fn put_inline(
        &mut self,
        kind: IdentityKind,
        owner: &str,
        name: &str,
        document: &str,
    ) -> Result<(), Error> {
        policy::check_inline_policy(document).map_err(|sentence| Error::MalformedPolicy { sentence })?;
        self.inline.insert(name.to_owned(), document.to_owned());
        let max = kind.inline_characters_max();
        let n_characters: usize = self.inline.values().map(|document| n_characters(document)).sum();
        if n_characters > max {
            return Err(Error::InlinePoliciesTooLong { kind, name: owner.to_owned(), max });
        }
        Ok(())
    }

    pub fn get_inline(&self, kind: IdentityKind, name: &str) -> Result<&str, Error> {
        let document = self.inline.get(name).map(String::as_str);
        document.ok_or_else(|| Error::InlinePolicyNotFound { kind, name: name.to_owned() })
    }

    pub fn delete_inline(&mut self, kind: IdentityKind, name: &str) -> Result<(), Error> {
        let removed = self.inline.remove(name).map(drop);
        removed.ok_or_else(|| Error::InlinePolicyNotFound { kind, name: name.to_owned() })
    }

    /// Attaches a policy. Says whether it was not attached before.
    pub fn attach(&mut self, kind: IdentityKind, policy: &PolicyRef) -> Result<bool, Error> {
        if self.attached.contains(policy) {
            return Ok(false);
        }
        if self.attached.len() >= ATTACHED_POLICIES_MAX {
            let quota = kind.attached_policies_quota();
            return Err(Error::TooMany { quota, max: ATTACHED_POLICIES_MAX });
        }
        self.attached.push(policy.clone());
        Ok(true)
    }

    /// Detaches a policy. Says whether it was attached.
    pub fn detach(&mut self, policy: &PolicyRef) -> bool {
        let n_before = self.attached.len();
        self.attached.retain(|attached| attached != policy);
        self.attached.len() < n_before
    }

    /// Whoever still has policies cannot be deleted.
    pub fn check_empty(&self) -> Result<(), Error> {
        if !self.attached.is_empty() {
            return Err(Error::DeleteConflict { obstacle: Obstacle::AttachedPolicies });
        }
        if !self.inline.is_empty() {
            return Err(Error::DeleteConflict { obstacle: Obstacle::InlinePolicies });
        }
        Ok(())
    }
}

/// The length of a document as AWS's quotas count it: without white space.
pub fn n_characters(document: &str) -> usize {
    document.chars().filter(|letter| !letter.is_whitespace()).count()
}

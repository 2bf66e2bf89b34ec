//! Managed policies: documents with versions that users, groups and roles share.
//!
//! A policy is the account's own, a record here, or AWS's (`arn:aws:iam::aws:policy/…`), a row in
//! [`crate::aws_managed`]. Who has a policy attached is written in the identity's record; a policy of the account
//! counts its attachments, so that it cannot be deleted under them.

use base::{AccountId, Arn, RequestContext, Timestamp};
use serde::{Deserialize, Serialize};
use store::{Key, Record};

use crate::error::{Entity, Obstacle};
use crate::identity::{self, n_characters};
use crate::ids::{IdKind, unique_id};
use crate::limits::{MANAGED_POLICY_CHARACTERS_MAX, POLICY_VERSIONS_MAX};
use crate::tags::Tags;
use crate::{Error, policy};

/// Names a managed policy within an account.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PolicyRef {
    pub owner: Owner,
    /// Begins and ends with a slash.
    pub path: String,
    pub name: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Owner {
    Aws,
    Account,
}

impl PolicyRef {
    /// Reads an ARN. A policy of another account cannot be named: it counts as absent.
    pub fn parse(text: &str, account: &AccountId) -> Result<Self, Error> {
        let unparsable = || Error::ArnUnparsable { arn: text.to_owned() };
        let arn: Arn = text.parse().map_err(|_| unparsable())?;
        let rest = arn.resource.strip_prefix("policy").filter(|rest| rest.starts_with('/'));
        let (path, name) = rest.and_then(|rest| rest.rsplit_once('/')).ok_or_else(unparsable)?;
        if arn.service != "iam" || !arn.region.is_empty() || name.is_empty() {
            return Err(unparsable());
        }
        let owner = match arn.account.as_str() {
            "aws" => Owner::Aws,
            own if own == account.as_str() => Owner::Account,
            _ => return Err(Error::PolicyNotAttachable { arn: text.to_owned() }),
        };
        Ok(Self { owner, path: format!("{path}/"), name: name.to_owned() })
    }

    pub fn arn(&self, cx: &RequestContext) -> String {
        match self.owner {
            Owner::Account => identity::arn(cx, "policy", &self.path, &self.name),
            Owner::Aws => format!("arn:{}:iam::aws:policy{}{}", cx.region.partition(), self.path, self.name),
        }
    }

    /// The key of the record, if the policy is the account's own.
    pub fn key(&self, account: &AccountId) -> Option<Key> {
        match self.owner {
            Owner::Account => Some(identity::key(account, &self.name)),
            Owner::Aws => None,
        }
    }
}

/// A policy of the account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ManagedPolicy {
    pub name: String,
    pub path: String,
    pub id: String,
    pub description: Option<String>,
    pub created: Timestamp,
    pub updated: Timestamp,
    pub tags: Tags,
    /// From oldest to newest; never empty.
    pub versions: Vec<PolicyVersion>,
    /// The number of a version in the list.
    pub default_version: u32,
    /// Numbers are never used again.
    pub last_version: u32,
    pub n_attachments: u32,
    pub n_boundaries: u32,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PolicyVersion {
    pub number: u32,
    pub document: String,
    pub created: Timestamp,
}

impl Record for ManagedPolicy {
    const TABLE: &'static str = "iam.managed_policy";
    const FORMAT: u16 = 1;
}

/// What a new policy is made of.
pub struct NewPolicy {
    pub name: String,
    pub path: Option<String>,
    pub description: Option<String>,
    pub document: String,
    pub tags: Tags,
}

impl ManagedPolicy {
    pub fn new(new: NewPolicy, now: Timestamp) -> Result<Self, Error> {
        check_document(&new.document)?;
        Ok(Self {
            name: new.name,
            path: new.path.unwrap_or_else(|| "/".to_owned()),
            id: unique_id(IdKind::ManagedPolicy),
            description: new.description,
            created: now,
            updated: now,
            tags: new.tags,
            versions: vec![PolicyVersion { number: 1, document: new.document, created: now }],
            default_version: 1,
            last_version: 1,
            n_attachments: 0,
            n_boundaries: 0,
        })
    }

    pub fn reference(&self) -> PolicyRef {
        PolicyRef { owner: Owner::Account, path: self.path.clone(), name: self.name.clone() }
    }

    /// The document that is in force.
    pub fn document(&self) -> &str {
        let version = self.versions.iter().find(|version| version.number == self.default_version);
        version.map_or("", |version| &version.document)
    }

    pub fn find_version(&self, id: &str) -> Option<&PolicyVersion> {
        let number: u32 = id.strip_prefix('v')?.parse().ok()?;
        self.versions.iter().find(|version| version.number == number)
    }

    pub fn add_version(
        &mut self,
        document: String,
        as_default: bool,
        now: Timestamp,
    ) -> Result<PolicyVersion, Error> {
        check_document(&document)?;
        if self.versions.len() >= POLICY_VERSIONS_MAX {
            return Err(Error::TooManyVersions { max: POLICY_VERSIONS_MAX });
        }
        self.last_version += 1;
        let version = PolicyVersion { number: self.last_version, document, created: now };
        self.versions.push(version.clone());
        self.updated = now;
        if as_default {
            self.default_version = version.number;
        }
        Ok(version)
    }

    pub fn set_default_version(&mut self, id: &str, arn: &str, now: Timestamp) -> Result<(), Error> {
        let version = self.find_version(id).ok_or_else(|| version_not_found(arn, id))?;
        self.default_version = version.number;
        self.updated = now;
        Ok(())
    }

    pub fn delete_version(&mut self, id: &str, arn: &str, now: Timestamp) -> Result<(), Error> {
        let number = self.find_version(id).ok_or_else(|| version_not_found(arn, id))?.number;
        if number == self.default_version {
            return Err(Error::DeleteConflict { obstacle: Obstacle::DefaultVersion });
        }
        self.versions.retain(|version| version.number != number);
        self.updated = now;
        Ok(())
    }

    pub fn check_deletable(&self) -> Result<(), Error> {
        if self.n_attachments > 0 || self.n_boundaries > 0 {
            return Err(Error::DeleteConflict { obstacle: Obstacle::PolicyAttachments });
        }
        if self.versions.len() > 1 {
            return Err(Error::DeleteConflict { obstacle: Obstacle::PolicyVersions });
        }
        Ok(())
    }
}

pub fn version_not_found(arn: &str, version: &str) -> Error {
    Error::PolicyVersionNotFound { arn: arn.to_owned(), version: version.to_owned() }
}

pub fn policy_not_found(arn: &str) -> Error {
    Error::not_found(Entity::ManagedPolicy, arn)
}

fn check_document(document: &str) -> Result<(), Error> {
    policy::check_managed_policy(document).map_err(|sentence| Error::MalformedPolicy { sentence })?;
    if n_characters(document) > MANAGED_POLICY_CHARACTERS_MAX {
        return Err(Error::TooMany { quota: "PolicySize", max: MANAGED_POLICY_CHARACTERS_MAX });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_read_from_arns() {
        let account = AccountId::default();
        let parse = |text: &str| PolicyRef::parse(text, &account);
        let own = parse("arn:aws:iam::000000000000:policy/a/b/name").unwrap();
        assert_eq!((own.owner, own.path.as_str(), own.name.as_str()), (Owner::Account, "/a/b/", "name"));
        let aws = parse("arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole").unwrap();
        assert_eq!((aws.owner, aws.path.as_str()), (Owner::Aws, "/service-role/"));
        assert_eq!(parse("arn:aws-cn:iam::aws:policy/X").unwrap().path, "/");
        for wrong in ["name", "arn:aws:iam::aws:role/x", "arn:aws:iam::aws:policy/", "arn:aws:s3:::policy/x"]
        {
            assert!(matches!(parse(wrong), Err(Error::ArnUnparsable { .. })), "{wrong}");
        }
        let other = parse("arn:aws:iam::111111111111:policy/x");
        assert!(matches!(other, Err(Error::PolicyNotAttachable { .. })));
    }

    #[test]
    fn versions_are_numbered_once_and_limited() {
        let document =
            r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*"}}"#;
        let now = Timestamp::from_millis(0);
        let new = NewPolicy {
            name: "p".to_owned(),
            path: None,
            description: None,
            document: document.to_owned(),
            tags: Tags::default(),
        };
        let mut policy = ManagedPolicy::new(new, now).unwrap();
        for _ in 1..POLICY_VERSIONS_MAX {
            policy.add_version(document.to_owned(), false, now).unwrap();
        }
        let error = policy.add_version(document.to_owned(), true, now).unwrap_err();
        assert!(matches!(error, Error::TooManyVersions { max: 5 }));
        policy.set_default_version("v2", "arn", now).unwrap();
        assert!(matches!(
            policy.delete_version("v2", "arn", now),
            Err(Error::DeleteConflict { obstacle: Obstacle::DefaultVersion })
        ));
        policy.delete_version("v5", "arn", now).unwrap();
        assert_eq!(policy.add_version(document.to_owned(), false, now).unwrap().number, 6);
        assert!(matches!(policy.delete_version("v5", "arn", now), Err(Error::PolicyVersionNotFound { .. })));
    }
}

//! Users, and what belongs to one: keys, certificates, devices, passwords.

use std::collections::BTreeSet;

use base::{Secret, Timestamp};
use serde::{Deserialize, Serialize};
use store::Record;

use crate::Error;
use crate::error::{Entity, Obstacle};
use crate::identity::{Identity, IdentityKind, PolicySet};
use crate::ids::{IdKind, unique_id};
use crate::managed_policy::PolicyRef;
use crate::tags::Tags;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct User {
    pub name: String,
    pub path: String,
    pub id: String,
    pub created: Timestamp,
    pub tags: Tags,
    pub boundary: Option<PolicyRef>,
    pub policies: PolicySet,
    /// Names of groups.
    pub groups: BTreeSet<String>,
    /// Ids of access keys, oldest first.
    pub access_keys: Vec<String>,
    pub login_profile: Option<LoginProfile>,
    pub service_credentials: Vec<ServiceCredential>,
    pub signing_certificates: Vec<SigningCertificate>,
    pub ssh_public_keys: Vec<SshPublicKey>,
    pub mfa_devices: Vec<MfaDevice>,
}

impl Record for User {
    const TABLE: &'static str = "iam.user";
    const FORMAT: u16 = 1;
}

impl Identity for User {
    const KIND: IdentityKind = IdentityKind::User;

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
}

/// That a user has a password. There is nothing to sign in to, so the password itself is not kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LoginProfile {
    pub created: Timestamp,
    pub reset_required: bool,
}

/// A user name and password for another service. The password is shown once and not kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServiceCredential {
    pub id: String,
    pub service: String,
    pub user_name: String,
    pub created: Timestamp,
    pub status: Status,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SigningCertificate {
    pub id: String,
    pub body: String,
    pub status: Status,
    pub uploaded: Timestamp,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SshPublicKey {
    pub id: String,
    /// As it was uploaded: `ssh-rsa …` or PEM.
    pub body: String,
    pub fingerprint: String,
    pub status: Status,
    pub uploaded: Timestamp,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MfaDevice {
    pub serial_number: String,
    pub enabled: Timestamp,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Status {
    Active,
    Inactive,
}

impl Status {
    /// Reads a value of the model's enum.
    pub fn parse(text: &str) -> Result<Self, Error> {
        match text {
            "Active" => Ok(Self::Active),
            "Inactive" => Ok(Self::Inactive),
            // Keys that AWS itself ends; a caller cannot set it.
            other => Err(Error::InvalidInput { sentence: format!("Status {other} cannot be set.") }),
        }
    }

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Active => "Active",
            Self::Inactive => "Inactive",
        }
    }
}

/// A key with which a user signs requests.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccessKey {
    pub id: String,
    pub account: base::AccountId,
    pub user: String,
    pub secret: Secret,
    pub status: Status,
    pub created: Timestamp,
    pub last_used: Option<LastUsed>,
}

impl Record for AccessKey {
    const TABLE: &'static str = "iam.access_key";
    const FORMAT: u16 = 1;
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastUsed {
    pub at: Timestamp,
    pub service: String,
    pub region: String,
}

impl User {
    pub fn new(name: String, path: Option<String>, tags: Tags, now: Timestamp) -> Self {
        Self {
            name,
            path: path.unwrap_or_else(|| "/".to_owned()),
            id: unique_id(IdKind::User),
            created: now,
            tags,
            boundary: None,
            policies: PolicySet::default(),
            groups: BTreeSet::new(),
            access_keys: Vec::new(),
            login_profile: None,
            service_credentials: Vec::new(),
            signing_certificates: Vec::new(),
            ssh_public_keys: Vec::new(),
            mfa_devices: Vec::new(),
        }
    }

    /// A user can be deleted only when nothing belongs to it any more.
    pub fn check_deletable(&self) -> Result<(), Error> {
        let obstacles = [
            (!self.groups.is_empty(), Obstacle::GroupMembership),
            (!self.access_keys.is_empty(), Obstacle::AccessKeys),
            (self.login_profile.is_some(), Obstacle::LoginProfile),
            (!self.mfa_devices.is_empty(), Obstacle::MfaDevices),
            (!self.signing_certificates.is_empty(), Obstacle::SigningCertificates),
            (!self.ssh_public_keys.is_empty(), Obstacle::SshPublicKeys),
            (!self.service_credentials.is_empty(), Obstacle::ServiceCredentials),
        ];
        self.policies.check_empty()?;
        match obstacles.into_iter().find(|(present, _)| *present) {
            Some((_, obstacle)) => Err(Error::DeleteConflict { obstacle }),
            None => Ok(()),
        }
    }

    pub fn service_credential(&mut self, id: &str) -> Result<&mut ServiceCredential, Error> {
        let found = self.service_credentials.iter_mut().find(|credential| credential.id == id);
        found.ok_or_else(|| Error::not_found(Entity::ServiceCredential, id))
    }

    pub fn signing_certificate(&mut self, id: &str) -> Result<&mut SigningCertificate, Error> {
        let found = self.signing_certificates.iter_mut().find(|certificate| certificate.id == id);
        found.ok_or_else(|| Error::not_found(Entity::SigningCertificate, id))
    }

    pub fn ssh_public_key(&mut self, id: &str) -> Result<&mut SshPublicKey, Error> {
        let found = self.ssh_public_keys.iter_mut().find(|key| key.id == id);
        found.ok_or_else(|| Error::not_found(Entity::SshPublicKey, id))
    }
}

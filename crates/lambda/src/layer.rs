//! Layers: packages that several functions share, in numbered versions that never change.

use std::collections::BTreeMap;
use std::sync::Arc;

use base::Timestamp;

use crate::configuration::Code;
use crate::error::Error;
use crate::names::{LayerId, LayerVersionId};
use crate::policy::{Permission, Policy, Statement};

/// A layer with all its versions.
#[derive(Debug, Clone, PartialEq)]
pub struct Layer {
    pub id: LayerId,
    pub versions: BTreeMap<u64, Arc<LayerVersion>>,
    /// Never one that was used, also if that version is gone.
    pub next_version: u64,
}

/// One version of a layer.
#[derive(Debug, Clone, PartialEq)]
pub struct LayerVersion {
    pub id: LayerVersionId,
    pub description: String,
    pub license_info: Option<String>,
    /// `None`: never given, which clients can tell from an empty list.
    pub compatible_runtimes: Option<Vec<String>>,
    /// `None`: never given, which clients can tell from an empty list.
    pub compatible_architectures: Option<Vec<String>>,
    pub code: Code,
    pub created: Timestamp,
    pub policy: Option<Policy>,
}

/// A version to be.
#[derive(Debug, Clone)]
pub struct NewLayerVersion {
    pub description: String,
    pub license_info: Option<String>,
    pub compatible_runtimes: Option<Vec<String>>,
    pub compatible_architectures: Option<Vec<String>>,
    pub code: Code,
}

impl LayerVersion {
    /// Whether it is for the runtime and the architecture, as far as either is asked for.
    pub fn fits(&self, runtime: Option<&str>, architecture: Option<&str>) -> bool {
        let lists = |list: &Option<Vec<String>>, wanted: Option<&str>| {
            wanted.is_none_or(|wanted| list.iter().flatten().any(|listed| listed == wanted))
        };
        lists(&self.compatible_runtimes, runtime) && lists(&self.compatible_architectures, architecture)
    }
}

impl Layer {
    pub fn new(id: LayerId) -> Self {
        Self { id, versions: BTreeMap::new(), next_version: 1 }
    }

    pub fn publish(&mut self, new: NewLayerVersion, now: Timestamp) -> Arc<LayerVersion> {
        let number = self.next_version;
        self.next_version += 1;
        let version = Arc::new(LayerVersion {
            id: LayerVersionId { layer: self.id.clone(), version: number },
            description: new.description,
            license_info: new.license_info,
            compatible_runtimes: new.compatible_runtimes,
            compatible_architectures: new.compatible_architectures,
            code: new.code,
            created: now,
            policy: None,
        });
        self.versions.insert(number, version.clone());
        version
    }

    pub fn delete(&mut self, number: u64) {
        self.versions.remove(&number);
    }

    fn version(&self, number: u64) -> Result<&Arc<LayerVersion>, Error> {
        self.versions.get(&number).ok_or_else(|| {
            let id = LayerVersionId { layer: self.id.clone(), version: number };
            Error::LayerVersionNotFound { arn: id.arn() }
        })
    }

    pub fn add_permission(
        &mut self,
        number: u64,
        permission: &Permission,
        revision_id: Option<&str>,
    ) -> Result<(Statement, Policy), Error> {
        let version = self.version(number)?;
        check_policy_revision(version.policy.as_ref(), revision_id)?;
        let statement = permission.statement(&version.id.arn(), self.id.region.partition());
        let policy = Policy::with(version.policy.as_ref(), statement.clone())?;
        self.set_policy(number, Some(policy.clone()))?;
        Ok((statement, policy))
    }

    pub fn remove_permission(
        &mut self,
        number: u64,
        statement_id: &str,
        revision_id: Option<&str>,
    ) -> Result<(), Error> {
        let version = self.version(number)?;
        let policy = version.policy.as_ref().ok_or(Error::PolicyNotFound)?;
        check_policy_revision(Some(policy), revision_id)?;
        let policy = policy.without(statement_id)?;
        self.set_policy(number, policy)
    }

    pub fn policy(&self, number: u64) -> Result<&Policy, Error> {
        self.version(number)?.policy.as_ref().ok_or(Error::PolicyNotFound)
    }

    fn set_policy(&mut self, number: u64, policy: Option<Policy>) -> Result<(), Error> {
        let version = LayerVersion { policy, ..self.version(number)?.as_ref().clone() };
        self.versions.insert(number, Arc::new(version));
        Ok(())
    }
}

fn check_policy_revision(policy: Option<&Policy>, given: Option<&str>) -> Result<(), Error> {
    let matches = match policy {
        Some(policy) => policy.revision_id.matches(given),
        None => given.is_none(),
    };
    if matches { Ok(()) } else { Err(Error::LayerPolicyRevisionMismatch) }
}

//! A function: everything that its name owns.
//!
//! One value holds the whole of it: versions, aliases, policies and settings. Operations take it, change it by
//! the methods of the domain files (`version.rs`, `alias.rs`, …), and hand it back to be stored in one step; so two
//! changes of one function never mix, and every rule that spans several parts (an alias needs its version)
//! is checked on one consistent state.
//!
//! Nothing here knows a clock, a store or a wire shape.

use std::collections::BTreeMap;
use std::sync::Arc;

use base::Timestamp;

use crate::alias::Alias;
use crate::concurrency::Provisioned;
use crate::deployment::{FunctionId, Version};
use crate::error::Error;
use crate::event_invoke::EventInvokeConfig;
use crate::names::{Qualifier, qualified_arn};
use crate::policy::Policy;
use crate::revision::RevisionId;
use crate::runtime_management::RuntimeManagement;
use crate::text_enum::text_enum;
use crate::url::FunctionUrl;
use crate::version::FunctionVersion;

/// A function with all its parts.
#[derive(Debug, Clone, PartialEq)]
pub struct Function {
    pub id: FunctionId,
    pub latest: Arc<FunctionVersion>,
    pub versions: BTreeMap<u64, Arc<FunctionVersion>>,
    /// The number of the next version: never one that was used, also if that version is gone.
    pub next_version: u64,
    pub aliases: BTreeMap<Arc<str>, Alias>,
    pub tags: BTreeMap<String, String>,
    pub reserved_concurrency: Option<u32>,
    pub recursive_loop: RecursiveLoop,
    pub code_signing_config_arn: Option<String>,
    pub policies: BTreeMap<Qualifier, Policy>,
    pub provisioned: BTreeMap<Qualifier, Provisioned>,
    pub event_invoke_configs: BTreeMap<Qualifier, EventInvokeConfig>,
    pub urls: BTreeMap<Qualifier, FunctionUrl>,
    pub runtime_management: BTreeMap<Qualifier, RuntimeManagement>,
}

/// What happens to a function that calls itself over and over, through queues and topics.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum RecursiveLoop {
    Allow,
    #[default]
    Terminate,
}

text_enum!(RecursiveLoop { Allow = "Allow", Terminate = "Terminate" });

/// What a qualifier stands for.
#[derive(Debug, Clone)]
pub enum Target<'a> {
    Version(&'a Arc<FunctionVersion>),
    /// An alias, with its main version.
    Alias(&'a Alias, &'a Arc<FunctionVersion>),
}

impl Function {
    /// A new function of which nothing is known but its code.
    pub fn new(id: FunctionId, latest: FunctionVersion) -> Self {
        Self {
            id,
            latest: Arc::new(latest),
            versions: BTreeMap::new(),
            next_version: 1,
            aliases: BTreeMap::new(),
            tags: BTreeMap::new(),
            reserved_concurrency: None,
            recursive_loop: RecursiveLoop::default(),
            code_signing_config_arn: None,
            policies: BTreeMap::new(),
            provisioned: BTreeMap::new(),
            event_invoke_configs: BTreeMap::new(),
            urls: BTreeMap::new(),
            runtime_management: BTreeMap::new(),
        }
    }

    /// `$LATEST`, then the published versions in ascending order.
    pub fn all_versions(&self) -> impl Iterator<Item = &Arc<FunctionVersion>> {
        std::iter::once(&self.latest).chain(self.versions.values())
    }

    pub fn version(&self, version: Version) -> Option<&Arc<FunctionVersion>> {
        match version {
            Version::Latest => Some(&self.latest),
            Version::Published(number) => self.versions.get(&number),
        }
    }

    /// What the qualifier stands for, if there is such a thing.
    pub fn find(&self, qualifier: &Qualifier) -> Option<Target<'_>> {
        match qualifier {
            Qualifier::Latest => Some(Target::Version(&self.latest)),
            Qualifier::Version(number) => self.versions.get(number).map(Target::Version),
            Qualifier::Alias(name) => {
                let alias = self.aliases.get(name)?;
                self.version(alias.version).map(|version| Target::Alias(alias, version))
            }
            Qualifier::Nothing(_) => None,
        }
    }

    /// Fails, in the words of most operations on aliases and versions, if the qualifier stands for nothing.
    pub fn check_exists(&self, qualifier: &Qualifier) -> Result<(), Error> {
        if self.find(qualifier).is_some() {
            return Ok(());
        }
        let arn = qualified_arn(&self.id, qualifier);
        match qualifier {
            Qualifier::Alias(_) => Err(Error::AliasNotFound { arn }),
            Qualifier::Latest | Qualifier::Version(_) | Qualifier::Nothing(_) => {
                Err(Error::FunctionNotFound { arn })
            }
        }
    }

    /// Changes the tags, and with them the revision.
    pub fn change_tags(
        &mut self,
        change: impl FnOnce(&mut BTreeMap<String, String>) -> Result<(), Error>,
    ) -> Result<(), Error> {
        change(&mut self.tags)?;
        let latest = self.latest.as_ref().clone();
        self.set_latest(FunctionVersion { revision_id: RevisionId::random(), ..latest });
        Ok(())
    }

    /// Takes `$LATEST` in its new form.
    pub(crate) fn set_latest(&mut self, latest: FunctionVersion) {
        self.latest = Arc::new(latest);
    }

    /// A number for a new configuration that is higher than all before, also than those of a function of the
    /// same name that was deleted.
    pub(crate) fn next_generation(&self, now: Timestamp) -> u64 {
        let newest = self.all_versions().map(|version| version.generation).max().unwrap_or(0);
        u64::try_from(now.as_millis()).unwrap_or(0).max(newest + 1)
    }

    /// Removes what hangs on a qualifier whose version or alias is gone.
    pub(crate) fn forget_qualifier(&mut self, qualifier: &Qualifier) {
        self.policies.remove(qualifier);
        self.provisioned.remove(qualifier);
        self.event_invoke_configs.remove(qualifier);
        self.urls.remove(qualifier);
        self.runtime_management.remove(qualifier);
    }
}

impl<'a> Target<'a> {
    /// The version, or the alias' main version.
    pub fn version(&self) -> &'a Arc<FunctionVersion> {
        match self {
            Self::Version(version) | Self::Alias(_, version) => version,
        }
    }
}

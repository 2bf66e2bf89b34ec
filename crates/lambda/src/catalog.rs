//! What is deployed, in memory: every function and layer, loaded at start and kept current by every write.
//!
//! Reading it is all that an invocation needs, so it never waits: one short lock, one lookup, one shared pointer.
//!
//! Invariants:
//! - A value gets in only after it is durable, in the order of the commits: see [`crate::change`].
//! - A value in here is never changed, only replaced.
//! - A version has a [`Deployment`] exactly if its package and layers are unpacked on this machine.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};
use std::time::Duration;

use base::{AccountId, Region};
use store::Digest;
use tokio::sync::Notify;

use crate::code_signing::CodeSigningConfig;
use crate::concurrency::AccountConcurrency;
use crate::configuration::{SnapStart, Tracing};
use crate::deployment::{Deployment, FunctionId, Isolation, Version};
use crate::error::Error;
use crate::event_source_mapping::Mapping;
use crate::execution::Limits;
use crate::function::Function;
use crate::items::Shelf;
use crate::layer::Layer;
use crate::names::{FunctionName, LayerId, Qualifier};
use crate::package::Packages;
use crate::version::FunctionVersion;

/// A function with what is needed to run it.
#[derive(Debug)]
pub struct Entry {
    pub function: Function,
    /// The version of its record in the store.
    pub store_version: u64,
    deployments: BTreeMap<Version, Arc<Deployment>>,
}

/// What a name stands for when it is invoked.
#[derive(Debug, Clone)]
pub struct Resolved {
    pub entry: Arc<Entry>,
    pub version: Arc<FunctionVersion>,
    /// `None` while its package is being unpacked.
    pub deployment: Option<Arc<Deployment>>,
}

/// Everything that is deployed.
#[derive(Debug)]
pub struct Catalog {
    packages: Packages,
    concurrency_limit: u32,
    state: RwLock<State>,
    /// Wakes who waits for something to change.
    changed: Notify,
    pub mappings: Shelf<Mapping>,
    pub code_signing_configs: Shelf<CodeSigningConfig>,
}

#[derive(Debug, Default)]
struct State {
    functions: BTreeMap<FunctionId, Arc<Entry>>,
    layers: BTreeMap<LayerId, Arc<LayerEntry>>,
    /// The sum of the reservations in an account and region.
    reserved: HashMap<(AccountId, Region), u32>,
    urls: HashMap<String, (FunctionId, Qualifier)>,
    /// Functions with a version that has not settled, or has no deployment.
    unsettled: BTreeSet<FunctionId>,
}

/// What an account has in one region.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Usage {
    /// All archives, each version's counted by itself.
    pub code_bytes: u64,
    pub n_functions: usize,
}

/// A layer with the version of its record.
#[derive(Debug)]
pub struct LayerEntry {
    pub layer: Layer,
    pub store_version: u64,
}

impl Entry {
    pub fn deployment(&self, version: Version) -> Option<&Arc<Deployment>> {
        self.deployments.get(&version)
    }

    /// Whether something is left to do until every version is settled and can run.
    fn is_unsettled(&self) -> bool {
        self.function.all_versions().any(|version| {
            version.phase.settles_at().is_some() || !self.deployments.contains_key(&version.version)
        })
    }
}

impl Catalog {
    pub fn new(packages: Packages, concurrency_limit: u32) -> Self {
        Self {
            packages,
            concurrency_limit,
            state: RwLock::default(),
            changed: Notify::new(),
            mappings: Shelf::default(),
            code_signing_configs: Shelf::default(),
        }
    }

    pub fn packages(&self) -> &Packages {
        &self.packages
    }

    fn read(&self) -> RwLockReadGuard<'_, State> {
        self.state.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn write(&self) -> RwLockWriteGuard<'_, State> {
        self.state.write().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn find(&self, id: &FunctionId) -> Option<Arc<Entry>> {
        self.read().functions.get(id).cloned()
    }

    /// What is to run for a name; `lot` (0 to 1) decides where an alias has two versions.
    pub fn resolve(&self, name: &FunctionName, lot: f64) -> Result<Resolved, Error> {
        // Invoke is the one operation whose refusal names `$LATEST`.
        let missing = || Error::FunctionNotFound { arn: name.arn_or_latest() };
        let entry = self.find(&name.function).ok_or_else(missing)?;
        let version = match name.qualifier_or_latest() {
            Qualifier::Latest => Version::Latest,
            Qualifier::Version(number) => Version::Published(*number),
            Qualifier::Alias(alias) => entry.function.aliases.get(alias).ok_or_else(missing)?.choose(lot),
            Qualifier::Nothing(_) => return Err(missing()),
        };
        let found = entry.function.version(version).ok_or_else(missing)?.clone();
        let deployment = entry.deployment(version).cloned();
        Ok(Resolved { entry, version: found, deployment })
    }

    /// The functions of an account and region behind the name `after`, by name.
    pub fn list(&self, account: &AccountId, region: &Region, after: Option<&str>) -> Vec<Arc<Entry>> {
        use std::ops::Bound::{Excluded, Included, Unbounded};
        let id =
            |name: &str| FunctionId { account: account.clone(), region: region.clone(), name: name.into() };
        let first = match after {
            Some(after) => Excluded(id(after)),
            None => Included(id("")),
        };
        let state = self.read();
        let behind = state.functions.range((first, Unbounded));
        let ours = behind.take_while(|(id, _)| id.account == *account && id.region == *region);
        ours.map(|(_, entry)| entry.clone()).collect()
    }

    /// The function and qualifier behind a URL.
    pub fn find_url(&self, url_id: &str) -> Option<(FunctionId, Qualifier)> {
        self.read().urls.get(url_id).cloned()
    }

    pub fn all(&self) -> Vec<Arc<Entry>> {
        self.read().functions.values().cloned().collect()
    }

    pub fn unsettled(&self) -> Vec<Arc<Entry>> {
        let state = self.read();
        state.unsettled.iter().filter_map(|id| state.functions.get(id).cloned()).collect()
    }

    pub fn concurrency(&self, account: &AccountId, region: &Region) -> AccountConcurrency {
        let state = self.read();
        let reserved = state.reserved.get(&(account.clone(), region.clone())).copied().unwrap_or(0);
        AccountConcurrency { limit: self.concurrency_limit, reserved }
    }

    /// Takes a function as it was committed, in place of what was there.
    pub fn put(&self, function: Function, store_version: u64) -> Arc<Entry> {
        let before = self.find(&function.id);
        let deployments = self.deployments(&function, before.as_deref());
        let entry = Arc::new(Entry { function, store_version, deployments });
        {
            let mut state = self.write();
            state.forget(&entry.function.id);
            state.remember(&entry);
        }
        self.changed.notify_waiters();
        entry
    }

    pub fn remove(&self, id: &FunctionId) -> Option<Arc<Entry>> {
        let removed = self.write().forget(id);
        self.changed.notify_waiters();
        removed
    }

    /// Waits until something is as wished, at most as long as `limit`.
    pub(crate) async fn wait_until<T>(&self, limit: Duration, ready: impl Fn() -> Option<T>) -> Option<T> {
        let waiting = async {
            loop {
                let mut changed = std::pin::pin!(self.changed.notified());
                // From here on no change is missed, also not one while we look.
                changed.as_mut().enable();
                if let Some(value) = ready() {
                    return value;
                }
                changed.await;
            }
        };
        tokio::time::timeout(limit, waiting).await.ok()
    }

    /// Looks again which packages of a function are unpacked. `None`: somebody else changed the function, and has
    /// looked by that.
    pub fn refresh(&self, entry: &Entry) -> Option<Arc<Entry>> {
        let current = self.find(&entry.function.id)?;
        if current.store_version != entry.store_version {
            return None;
        }
        let deployments = self.deployments(&current.function, Some(&current));
        let (function, store_version) = (current.function.clone(), current.store_version);
        let refreshed = Arc::new(Entry { function, store_version, deployments });
        let mut state = self.write();
        // A write may have come in between; it has looked by itself.
        let unchanged =
            state.functions.get(&refreshed.function.id).is_some_and(|now| Arc::ptr_eq(now, &current));
        if unchanged {
            state.forget(&refreshed.function.id);
            state.remember(&refreshed);
        }
        drop(state);
        self.changed.notify_waiters();
        unchanged.then_some(refreshed)
    }

    fn deployments(&self, function: &Function, before: Option<&Entry>) -> BTreeMap<Version, Arc<Deployment>> {
        let mut deployments = BTreeMap::new();
        let isolation = function.tags.get(Isolation::TAG).and_then(|value| Isolation::parse(value));
        for version in function.all_versions() {
            let kept = before.and_then(|before| before.deployment(version.version));
            let kept =
                kept.filter(|kept| kept.generation == version.generation && kept.isolation == isolation);
            let deployment = kept.cloned().or_else(|| {
                let deployment = self.deploy(&function.id, version)?;
                Some(Arc::new(Deployment { isolation, ..deployment }))
            });
            deployments.extend(deployment.map(|deployment| (version.version, deployment)));
        }
        deployments
    }

    /// What runs a version, but for what its function's tags say; `None` while a package that it needs is not unpacked.
    pub fn deploy(&self, function: &FunctionId, version: &FunctionVersion) -> Option<Deployment> {
        let configuration = &version.configuration;
        let unpacked = |digest: &Digest| self.packages.contains(*digest).then(|| self.packages.dir(*digest));
        let layers = configuration.layers.iter().map(|layer| unpacked(&layer.code.digest));
        Some(Deployment {
            function: function.clone(),
            version: version.version,
            generation: version.generation,
            runtime: configuration.runtime.clone(),
            architecture: configuration.architecture,
            handler: configuration.handler.clone(),
            timeout: Duration::from_secs(configuration.timeout_s.into()),
            memory_mb: configuration.memory_mb,
            ephemeral_storage_mb: configuration.ephemeral_storage_mb,
            environment: configuration.environment.clone().unwrap_or_default(),
            code_dir: unpacked(&configuration.code.digest)?,
            layer_dirs: layers.collect::<Option<_>>()?,
            role_arn: configuration.role_arn.clone(),
            logging: configuration.logging.clone(),
            tracing_active: configuration.tracing == Tracing::Active,
            snap_start: configuration.snap_start == SnapStart::PublishedVersions
                && version.version != Version::Latest,
            isolation: None,
        })
    }

    pub fn find_layer(&self, id: &LayerId) -> Option<Arc<LayerEntry>> {
        self.read().layers.get(id).cloned()
    }

    pub fn put_layer(&self, layer: Layer, store_version: u64) {
        let entry = Arc::new(LayerEntry { layer, store_version });
        self.write().layers.insert(entry.layer.id.clone(), entry);
    }

    /// The layers of an account and region, by name.
    pub fn list_layers(&self, account: &AccountId, region: &Region) -> Vec<Arc<LayerEntry>> {
        let first = LayerId { account: account.clone(), region: region.clone(), name: "".into() };
        let state = self.read();
        let ours =
            state.layers.range(first..).take_while(|(id, _)| id.account == *account && id.region == *region);
        ours.map(|(_, entry)| entry.clone()).collect()
    }

    /// What the functions and layers of an account and region take.
    pub fn usage(&self, account: &AccountId, region: &Region) -> Usage {
        let entries = self.list(account, region, None);
        let versions = entries.iter().flat_map(|entry| entry.function.all_versions());
        let functions: u64 = versions.map(|version| version.configuration.code.size_bytes).sum();
        let layers = self.list_layers(account, region);
        let versions = layers.iter().flat_map(|entry| entry.layer.versions.values());
        let layers: u64 = versions.map(|version| version.code.size_bytes).sum();
        Usage { code_bytes: functions + layers, n_functions: entries.len() }
    }

    /// The digests of all packages that a version of a function or layer refers to.
    pub fn live_packages(&self) -> BTreeSet<Digest> {
        let state = self.read();
        let mut live = BTreeSet::new();
        for entry in state.functions.values() {
            for version in entry.function.all_versions() {
                live.insert(version.configuration.code.digest);
                live.extend(version.configuration.layers.iter().map(|layer| layer.code.digest));
            }
        }
        for entry in state.layers.values() {
            live.extend(entry.layer.versions.values().map(|version| version.code.digest));
        }
        live
    }

    pub fn clear(&self) {
        *self.write() = State::default();
    }
}

impl State {
    fn remember(&mut self, entry: &Arc<Entry>) {
        let function = &entry.function;
        let id = &function.id;
        if let Some(reserved) = function.reserved_concurrency {
            *self.reserved.entry((id.account.clone(), id.region.clone())).or_default() += reserved;
        }
        for (qualifier, url) in &function.urls {
            self.urls.insert(url.id.clone(), (id.clone(), qualifier.clone()));
        }
        if entry.is_unsettled() {
            self.unsettled.insert(id.clone());
        }
        self.functions.insert(id.clone(), entry.clone());
    }

    fn forget(&mut self, id: &FunctionId) -> Option<Arc<Entry>> {
        let entry = self.functions.remove(id)?;
        self.unsettled.remove(id);
        for url in entry.function.urls.values() {
            self.urls.remove(&url.id);
        }
        let key = (id.account.clone(), id.region.clone());
        if let Some(sum) = self.reserved.get_mut(&key) {
            *sum = sum.saturating_sub(entry.function.reserved_concurrency.unwrap_or(0));
        }
        Some(entry)
    }
}

impl Limits for Catalog {
    fn reserved(&self, function: &FunctionId) -> Option<u32> {
        self.read().functions.get(function)?.function.reserved_concurrency
    }

    fn unreserved(&self, account: &AccountId, region: &Region) -> u32 {
        self.concurrency(account, region).unreserved()
    }
}

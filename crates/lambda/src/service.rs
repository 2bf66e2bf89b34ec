//! The service: what operations work with, made once.

use std::collections::BTreeMap;
use std::io;
use std::ops::Deref;
use std::path::PathBuf;
use std::sync::Arc;

use base::ports::AssumeServiceRole;
use base::{Clock, Tasks, Turns};
use bytes::Bytes;
use store::{Digest, Key, Store};

use crate::catalog::Catalog;
use crate::change::Subject;
use crate::code_signing::CodeSigningConfig;
use crate::config::Config;
use crate::configuration::Code;
use crate::download::LinkKey;
use crate::error::Error;
use crate::event_source_mapping::Mapping;
use crate::events::{self, Events};
use crate::execute::Execute;
use crate::execution::{FindRuntime, Occasion};
use crate::limits;
use crate::package::{self, Packages};
use crate::reconciler::Reconciler;
use crate::records::{
    FunctionRecord, LayerRecord, LayerVersionRecord, VersionRecord, function_of_key, layer_of_key,
};

/// What a [`Lambda`] is made of.
pub struct Parts {
    pub config: Config,
    pub clock: Arc<dyn Clock>,
    pub store: Store,
    /// Made before the execution half, which reads its limits from it; [`Lambda::open`] fills it.
    pub catalog: Arc<Catalog>,
    pub execute: Arc<dyn Execute>,
    pub runtimes: Arc<dyn FindRuntime>,
    pub credentials: Arc<dyn AssumeServiceRole>,
    pub tasks: Tasks,
}

/// The service. Cloning shares it.
#[derive(Clone)]
pub struct Lambda(Arc<Inner>);

/// The parts of the service.
pub struct Inner {
    pub(crate) config: Config,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) store: Store,
    pub(crate) catalog: Arc<Catalog>,
    pub(crate) execute: Arc<dyn Execute>,
    pub(crate) runtimes: Arc<dyn FindRuntime>,
    pub(crate) credentials: Arc<dyn AssumeServiceRole>,
    pub(crate) tasks: Tasks,
    pub(crate) turns: Turns<Subject>,
    pub(crate) reconciler: Reconciler,
    pub(crate) events: Events,
    pub(crate) link_key: LinkKey,
}

impl Deref for Lambda {
    type Target = Inner;

    fn deref(&self) -> &Inner {
        &self.0
    }
}

/// Makes the catalog: packages are unpacked below `data_folder/packages`.
pub fn open_catalog(data_folder: PathBuf, config: &Config) -> io::Result<Catalog> {
    let packages = Packages::open(data_folder.join(package::FOLDER))?;
    Ok(Catalog::new(packages, config.concurrency_limit))
}

impl Lambda {
    /// Loads what is stored and begins to make true what is not yet.
    pub async fn open(parts: Parts) -> Result<Self, Error> {
        let Parts { config, clock, store, catalog, execute, runtimes, credentials, tasks } = parts;
        let events = Events::new(events::Parts {
            config: config.events.clone(),
            clock: clock.clone(),
            store: store.clone(),
            targets: catalog.clone(),
            execute: execute.clone(),
            tasks: tasks.clone(),
        });
        let service = Self(Arc::new(Inner {
            config,
            clock,
            store,
            catalog,
            execute,
            runtimes,
            credentials,
            tasks,
            turns: Turns::default(),
            reconciler: Reconciler::default(),
            events,
            link_key: LinkKey::random(),
        }));
        service.load().await?;
        service.start_reconciler();
        service.warm_habits().await?;
        service.start_keeping_habits();
        // Not before the catalog is full: an event whose function is not in it is dropped.
        service.events.start();
        Ok(service)
    }

    /// Follows the store after somebody emptied it: nothing is deployed any more, and nothing runs on.
    pub async fn reset(&self) -> Result<(), Error> {
        for entry in self.catalog.all() {
            self.execute.remove(&entry.function.id);
        }
        self.load().await
    }

    /// Fills the catalog from the store.
    async fn load(&self) -> Result<(), Error> {
        self.catalog.clear();
        let malformed = |table: &'static str| {
            move |reason: String| {
                tracing::error!(table, reason, "a stored record is malformed");
                Error::Internal { what: "a stored record is malformed" }
            }
        };
        let mut versions: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for row in self.store.table::<VersionRecord>().list_all(Key::root()).await? {
            let id = function_of_key(&row.key).map_err(malformed("lambda.version"))?;
            versions.entry(id).or_default().push(row.record);
        }
        for row in self.store.table::<FunctionRecord>().list_all(Key::root()).await? {
            let id = function_of_key(&row.key).map_err(malformed("lambda.function"))?;
            let versions = versions.remove(&id).unwrap_or_default();
            let function = row.record.load(id, versions).map_err(malformed("lambda.function"))?;
            let entry = self.catalog.put(function, row.version);
            self.provision(&entry);
            self.prepare(None, &entry, Occasion::Start);
        }
        let mut versions: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for row in self.store.table::<LayerVersionRecord>().list_all(Key::root()).await? {
            let id = layer_of_key(&row.key).map_err(malformed("lambda.layer_version"))?;
            versions.entry(id).or_default().push(row.record);
        }
        for row in self.store.table::<LayerRecord>().list_all(Key::root()).await? {
            let id = layer_of_key(&row.key).map_err(malformed("lambda.layer"))?;
            let versions = versions.remove(&id).unwrap_or_default();
            let layer = row.record.load(id, versions).map_err(malformed("lambda.layer"))?;
            self.catalog.put_layer(layer, row.version);
        }
        self.load_items::<Mapping>().await?;
        self.load_items::<CodeSigningConfig>().await?;
        self.reconciler.poke();
        Ok(())
    }

    /// Unpacks a package, so that what is wrong with it is known, and keeps its archive.
    pub(crate) async fn keep_package(&self, zip: Bytes) -> Result<Code, Error> {
        let code = self.unpack(zip.clone()).await?;
        self.store.blobs().put(zip, self.now()).await?;
        Ok(code)
    }

    /// Unpacks a package without keeping its archive: all of the check, and half of [`Self::keep_package`].
    pub(crate) async fn unpack(&self, zip: Bytes) -> Result<Code, Error> {
        let size_bytes = zip.len() as u64;
        if size_bytes > limits::ZIPPED_BYTES_MAX {
            return Err(Error::ZippedTooLarge { size: size_bytes });
        }
        let packages = self.catalog.packages().clone();
        let unpacking = tokio::task::spawn_blocking(move || {
            let digest = Digest::of(&zip);
            packages.unpack(digest, &zip).map(|()| digest)
        });
        let stopped = Error::Internal { what: "unpacking was stopped" };
        let digest = unpacking.await.map_err(|_| stopped)??;
        Ok(Code { digest, size_bytes })
    }

    /// The digests of blobs that must be kept.
    pub fn live_blobs(&self) -> std::collections::BTreeSet<Digest> {
        self.catalog.live_packages()
    }
}

impl std::fmt::Debug for Lambda {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Lambda").finish_non_exhaustive()
    }
}

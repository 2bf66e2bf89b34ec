//! Makes true what must become true: packages unpacked, versions settled, wishes for warm environments known.
//!
//! It runs at start, when poked, and periodically, and looks at what is there each time: so it is also what
//! recovers from a crash in the middle of anything. Doing it twice does no harm.

use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use base::Timestamp;
use store::Digest;
use tokio::sync::Notify;

use crate::catalog::Entry;
use crate::error::Error;
use crate::event_source_mapping::{self as mapping, Mapping};
use crate::execution::{Occasion, Snapshot};
use crate::limits;
use crate::service::Lambda;
use crate::state::{Breakage, Event, Phase};
use crate::version::FunctionVersion;

/// How soon a snapshot that is being made is asked after again.
const SNAPSHOT_LOOK: Duration = Duration::from_millis(20);
/// The same of a preparation.
const PREPARATION_LOOK: Duration = Duration::from_millis(20);
/// How often everything is looked at without being poked.
const PERIOD: Duration = Duration::from_secs(30);

/// Wakes the reconciler.
#[derive(Debug, Default)]
pub struct Reconciler {
    poked: Notify,
    /// Since when an unpacked package has been of no use.
    useless_since: Mutex<HashMap<Digest, Timestamp>>,
    /// Held while it is at work.
    at_work: Arc<tokio::sync::Mutex<()>>,
}

/// The reconciler stands still while there is one.
#[derive(Debug)]
pub struct Standstill {
    _at_work: tokio::sync::OwnedMutexGuard<()>,
}

impl Reconciler {
    pub fn poke(&self) {
        self.poked.notify_one();
    }
}

impl Lambda {
    pub(crate) fn start_reconciler(&self) {
        let service = self.clone();
        self.tasks.spawn_until_cancelled("lambda.reconciler", async move {
            loop {
                let next = service.activate().await;
                let _ = tokio::time::timeout(next, service.reconciler.poked.notified()).await;
            }
        });
    }

    /// Lets the reconciler end what it is at, and begin nothing more until the answer is dropped: for who is about to
    /// change the store beneath it.
    pub async fn stand_still(&self) -> Standstill {
        Standstill { _at_work: self.reconciler.at_work.clone().lock_owned().await }
    }

    /// Does all that can be done now, and says when to look again.
    pub async fn activate(&self) -> Duration {
        let _still = self.stand_still().await;
        let mut next = PERIOD;
        for entry in self.catalog.unsettled() {
            match self.settle(&entry).await {
                Ok(Some(wait)) => next = next.min(wait),
                Ok(None) => {}
                Err(error) => {
                    let function = entry.function.id.arn();
                    tracing::warn!(
                        function,
                        error = error_chain(&error),
                        "a function did not settle; it is tried again"
                    );
                }
            }
        }
        next = next.min(self.settle_mappings().await);
        self.remove_useless_packages().await;
        next
    }

    /// Brings one function as far as it can be, and says when to look again.
    async fn settle(&self, entry: &Arc<Entry>) -> Result<Option<Duration>, Error> {
        let mut events = Vec::new();
        let mut unpacked = false;
        let mut wait: Option<Duration> = None;
        let now = self.now();
        for version in entry.function.all_versions() {
            if entry.deployment(version.version).is_none() {
                match self.unpack_again(version).await {
                    Ok(()) => unpacked = true,
                    Err(broken) => events.push((version.version, Event::Broken(broken))),
                }
            }
            match version.phase.settles_at() {
                Some(settles_at) if now < settles_at => {
                    let left = settles_at.since(now);
                    wait = Some(wait.map_or(left, |wait| wait.min(left)));
                }
                Some(settles_at) if !self.is_prepared(entry, version, now.since(settles_at)) => {
                    wait = Some(wait.map_or(PREPARATION_LOOK, |wait| wait.min(PREPARATION_LOOK)))
                }
                Some(_) => match self.snapshot(entry, version) {
                    Snapshot::Made => events.push((version.version, Event::MadeReady)),
                    Snapshot::Making => {
                        wait = Some(wait.map_or(SNAPSHOT_LOOK, |wait| wait.min(SNAPSHOT_LOOK)))
                    }
                    Snapshot::Failed { error_type } => {
                        let reason = format!("The function's initialization failed: {error_type}.");
                        let broken = Breakage { code: "FunctionError".to_owned(), reason };
                        events.push((version.version, Event::Broken(broken)));
                    }
                },
                None => {}
            }
        }
        if unpacked && let Some(refreshed) = self.catalog.refresh(entry) {
            self.provision(&refreshed);
            self.prepare(Some(entry), &refreshed, Occasion::Start);
        }
        if !events.is_empty() {
            let missing = || Error::FunctionNotFound { arn: entry.function.id.arn() };
            let settled = self.change(&entry.function.id, missing, |function| {
                for (version, event) in events {
                    function.on(version, event, now)?;
                }
                Ok(())
            });
            match settled.await {
                // It was deleted meanwhile.
                Ok(()) | Err(Error::FunctionNotFound { .. }) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(wait)
    }

    /// Whether nothing is left to prepare for a version that is worth keeping it from its clients: it could be called.
    fn is_prepared(&self, entry: &Entry, version: &FunctionVersion, waited: Duration) -> bool {
        let wait_max = match version.phase {
            Phase::Creating { .. } => limits::PREPARATION_WAIT_CREATED,
            _ => limits::PREPARATION_WAIT_UPDATED,
        };
        let configuration = &version.configuration;
        let codes = configuration.layers.iter().map(|layer| &layer.code).chain([&configuration.code]);
        let size_bytes: u64 = codes.map(|code| code.size_bytes).sum();
        waited >= wait_max
            || size_bytes < limits::PREPARATION_WORTH_WAITING_BYTES
            || entry.deployment(version.version).is_none_or(|deployment| self.execute.is_prepared(deployment))
    }

    /// How far the snapshot of a version is, if it is to have one.
    fn snapshot(&self, entry: &Entry, version: &FunctionVersion) -> Snapshot {
        match entry.deployment(version.version) {
            Some(deployment) if deployment.snap_start => self.execute.snapshot(deployment),
            Some(_) | None => Snapshot::Made,
        }
    }

    /// Lets event source mappings go on in their lives, and says when to look again.
    async fn settle_mappings(&self) -> Duration {
        let mut next = PERIOD;
        let now = self.now();
        for (id, item) in self.catalog.mappings.all() {
            let Some(settles_at) = item.value.settles_at else { continue };
            if now < settles_at {
                next = next.min(settles_at.since(now));
                continue;
            }
            let missing = || Error::ResourceNotFound;
            let settled = if item.value.state == mapping::State::Deleting {
                self.delete_item::<Mapping>(&id, missing).await
            } else {
                self.change_item(&id, missing, |mapping: &mut Mapping| {
                    mapping.settle(now);
                    Ok(())
                })
                .await
            };
            match settled {
                Ok(()) | Err(Error::ResourceNotFound) => {}
                Err(error) => {
                    let error = error_chain(&error);
                    tracing::warn!(
                        uuid = &*id.id,
                        error,
                        "an event source mapping did not settle; it is tried again"
                    );
                }
            }
        }
        next
    }

    /// Unpacks what a version needs from the archives that the store keeps.
    async fn unpack_again(&self, version: &FunctionVersion) -> Result<(), Breakage> {
        let configuration = &version.configuration;
        let layers = configuration.layers.iter().map(|layer| layer.code.digest);
        for digest in std::iter::once(configuration.code.digest).chain(layers) {
            if self.catalog.packages().contains(digest) {
                continue;
            }
            let broken = |error: Error| {
                let version = version.version.to_string();
                tracing::error!(%digest, version, error = error_chain(&error), "a package cannot be unpacked");
                Breakage {
                    code: "InternalError".into(),
                    reason: "The code of the function cannot be read.".into(),
                }
            };
            let zip = self.store.blobs().read(&digest, limits::ZIPPED_BYTES_MAX).await;
            let zip = zip.map_err(|error| broken(error.into()))?;
            self.unpack(zip).await.map_err(broken)?;
        }
        Ok(())
    }

    /// Removes unpacked packages that have been of no use for so long that nothing can run on them any more.
    async fn remove_useless_packages(&self) {
        let packages = self.catalog.packages().clone();
        let live = self.catalog.live_packages();
        let now = self.now();
        let listing = tokio::task::spawn_blocking({
            let packages = packages.clone();
            move || packages.list()
        });
        let Ok(Ok(unpacked)) = listing.await else { return };
        let useless: BTreeSet<Digest> =
            unpacked.into_iter().map(|(digest, _)| digest).filter(|digest| !live.contains(digest)).collect();
        let doomed: Vec<Digest> = {
            let mut since = self.reconciler.useless_since.lock().unwrap_or_else(PoisonError::into_inner);
            since.retain(|digest, _| useless.contains(digest));
            useless
                .into_iter()
                .filter(|digest| now.since(*since.entry(*digest).or_insert(now)) >= limits::UNPACKED_GRACE)
                .collect()
        };
        for digest in doomed {
            self.execute.forget_package(&packages.dir(digest)).await;
            let packages = packages.clone();
            let removing = tokio::task::spawn_blocking(move || packages.remove(digest));
            if let Ok(Err(error)) = removing.await {
                tracing::warn!(%digest, error = %error, "an unpacked package was not removed");
            }
        }
    }

    /// Tells the execution half how many environments of a function are wanted: at start it knows nothing,
    /// and without the package it could not make any.
    pub(crate) fn provision(&self, entry: &Entry) {
        for (version, n_environments) in entry.function.provisioned_versions() {
            if let Some(deployment) = entry.deployment(version) {
                self.execute.provision(deployment.clone(), n_environments);
            }
        }
    }
}

/// An error with its causes, for the log.
pub(crate) fn error_chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        text.push_str(": ");
        text.push_str(&cause.to_string());
        source = cause.source();
    }
    text
}

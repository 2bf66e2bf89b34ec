//! Changing what is stored: decide on the state in memory, make it durable, then show it.
//!
//! ```text
//!  take the turn ─> copy the function, change the copy ─> commit (compare-and-set) ─> catalog ─> pass the turn on
//! ```
//!
//! Invariants:
//! - One change of a function at a time in this process; the store's compare-and-set guards against all others.
//! - From the commit on, a change is carried out to the end by a task of its own: the client may go away,
//!   the catalog still learns what is durable.

use std::sync::Arc;

use base::{Timestamp, Turn};
use store::{Expect, Transaction};

use crate::catalog::Entry;
use crate::deployment::{FunctionId, Version};
use crate::error::Error;
use crate::execution::Occasion;
use crate::function::Function;
use crate::items::ItemId;
use crate::layer::Layer;
use crate::names::LayerId;
use crate::records::{FunctionRecord, HabitRecord, LayerRecord, LayerVersionRecord, VersionRecord};
use crate::records::{function_key, layer_key, layer_version_key, version_key};
use crate::service::Lambda;

/// What is changed as one.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum Subject {
    Function(FunctionId),
    Layer(LayerId),
    Item(ItemId),
    /// What all functions of an account and region share.
    Account(base::AccountId, base::Region),
}

impl Lambda {
    /// Changes a function, or fails with `missing` if it is not there.
    pub(crate) async fn change<T>(
        &self,
        id: &FunctionId,
        missing: impl FnOnce() -> Error + Send,
        change: impl FnOnce(&mut Function) -> Result<T, Error> + Send,
    ) -> Result<T, Error> {
        let turn = self.turns.take(&Subject::Function(id.clone())).await;
        let before = self.catalog.find(id).ok_or_else(missing)?;
        let mut function = before.function.clone();
        let output = change(&mut function)?;
        if function != before.function {
            self.commit_function(Some(before), function, turn).await?;
        }
        Ok(output)
    }

    /// Stores a function that is not there yet.
    pub(crate) async fn create(&self, function: Function) -> Result<(), Error> {
        let turn = self.turns.take(&Subject::Function(function.id.clone())).await;
        if self.catalog.find(&function.id).is_some() {
            return Err(Error::FunctionExists { name: function.id.name.to_string() });
        }
        self.commit_function(None, function, turn).await
    }

    async fn commit_function(
        &self,
        before: Option<Arc<Entry>>,
        function: Function,
        turn: Turn<Subject>,
    ) -> Result<(), Error> {
        let transaction = function_transaction(before.as_deref(), &function)?;
        let service = self.clone();
        self.to_the_end(async move {
            let committed = service.store.commit(transaction).await?;
            let entry = service.catalog.put(function, committed.version);
            service.tell_execution(before.as_deref(), &entry);
            service.prepare(before.as_deref(), &entry, Occasion::Deployed);
            service.reconciler.poke();
            drop(turn);
            Ok(())
        })
        .await
    }

    /// Removes a function with all its parts.
    pub(crate) async fn delete(
        &self,
        id: &FunctionId,
        missing: impl FnOnce() -> Error + Send,
    ) -> Result<(), Error> {
        let turn = self.turns.take(&Subject::Function(id.clone())).await;
        let before = self.catalog.find(id).ok_or_else(missing)?;
        let mut transaction = Transaction::new();
        transaction.delete::<FunctionRecord>(function_key(id), Expect::Version(before.store_version));
        transaction.delete_prefix::<VersionRecord>(function_key(id));
        transaction.delete_prefix::<HabitRecord>(function_key(id));
        let (service, id) = (self.clone(), id.clone());
        self.to_the_end(async move {
            service.store.commit(transaction).await?;
            service.catalog.remove(&id);
            service.execute.remove(&id);
            drop(turn);
            Ok(())
        })
        .await
    }

    /// Changes a layer; one that is not there is made.
    pub(crate) async fn change_layer<T>(
        &self,
        id: &LayerId,
        change: impl FnOnce(&mut Layer) -> Result<T, Error> + Send,
    ) -> Result<T, Error> {
        let turn = self.turns.take(&Subject::Layer(id.clone())).await;
        let before = self.catalog.find_layer(id);
        let mut layer = match &before {
            Some(before) => before.layer.clone(),
            None => Layer::new(id.clone()),
        };
        let unchanged = layer.clone();
        let output = change(&mut layer)?;
        if layer == unchanged {
            return Ok(output);
        }
        let expect = before.as_ref().map_or(Expect::Absent, |before| Expect::Version(before.store_version));
        let mut transaction = Transaction::new();
        transaction.put(layer_key(id), &LayerRecord::from(&layer), expect)?;
        for number in unchanged.versions.keys().filter(|number| !layer.versions.contains_key(number)) {
            transaction.delete::<LayerVersionRecord>(layer_version_key(id, *number), Expect::Present);
        }
        for (number, version) in &layer.versions {
            if unchanged.versions.get(number) != Some(version) {
                let record = LayerVersionRecord::from(version.as_ref());
                transaction.put(layer_version_key(id, *number), &record, Expect::Any)?;
            }
        }
        let service = self.clone();
        self.to_the_end(async move {
            let committed = service.store.commit(transaction).await?;
            service.catalog.put_layer(layer, committed.version);
            drop(turn);
            Ok(())
        })
        .await?;
        Ok(output)
    }

    /// Runs what must not stop halfway in a task of its own, and waits for it.
    pub(crate) async fn to_the_end<T: Send + 'static>(
        &self,
        work: impl Future<Output = Result<T, Error>> + Send + 'static,
    ) -> Result<T, Error> {
        let (sender, receiver) = tokio::sync::oneshot::channel();
        self.tasks.spawn("lambda.change", async move {
            // Nobody is waiting any more: the work is done all the same.
            let _ = sender.send(work.await);
        });
        receiver.await.unwrap_or(Err(Error::Internal { what: "a change was not carried out" }))
    }

    /// Lets the execution half know which environments have become useless, and how many are wanted.
    fn tell_execution(&self, before: Option<&Entry>, after: &Entry) {
        let id = &after.function.id;
        let provisioned =
            |entry: &Entry| -> Vec<(Version, u32)> { entry.function.provisioned_versions().collect() };
        let Some(before) = before else { return };
        for version in before.function.all_versions() {
            let generation = match after.function.version(version.version) {
                Some(now) if now.generation == version.generation => continue,
                Some(now) => now.generation,
                None => u64::MAX,
            };
            self.execute.retire(id, version.version, generation);
        }
        let (old, new) = (provisioned(before), provisioned(after));
        for (version, _) in old.iter().filter(|(version, _)| !new.iter().any(|(kept, _)| kept == version)) {
            if let Some(deployment) = before.deployment(*version) {
                self.execute.provision(deployment.clone(), 0);
            }
        }
        for (version, n_environments) in new.into_iter().filter(|wish| !old.contains(wish)) {
            if let Some(deployment) = after.deployment(version) {
                self.execute.provision(deployment.clone(), n_environments);
            }
        }
    }

    /// Has prepared for what can be called from now on.
    pub(crate) fn prepare(&self, before: Option<&Entry>, after: &Entry, occasion: Occasion) {
        for version in after.function.all_versions() {
            let Some(deployment) = after.deployment(version.version) else { continue };
            let known = before.and_then(|before| before.deployment(version.version));
            if known.is_none_or(|known| !Arc::ptr_eq(known, deployment)) {
                self.execute.prepare(deployment.clone(), occasion);
            }
        }
    }

    /// The turn to take something that all functions of an account and region share.
    pub(crate) async fn account_turn(&self, id: &FunctionId) -> Turn<Subject> {
        self.turns.take(&Subject::Account(id.account.clone(), id.region.clone())).await
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.clock.now()
    }
}

/// The writes that make a function durable: its record, and the versions that came, changed or went.
fn function_transaction(before: Option<&Entry>, after: &Function) -> Result<Transaction, store::Error> {
    let mut transaction = Transaction::new();
    let expect = before.map_or(Expect::Absent, |before| Expect::Version(before.store_version));
    transaction.put(function_key(&after.id), &FunctionRecord::from(after), expect)?;
    let old = before.map(|before| &before.function.versions);
    for number in old.into_iter().flatten().map(|(number, _)| number) {
        if !after.versions.contains_key(number) {
            transaction.delete::<VersionRecord>(version_key(&after.id, *number), Expect::Present);
        }
    }
    for (number, version) in &after.versions {
        let known = old.and_then(|old| old.get(number));
        if known.is_none_or(|known| !Arc::ptr_eq(known, version)) {
            let record = VersionRecord::from(version.as_ref());
            transaction.put(version_key(&after.id, *number), &record, Expect::Any)?;
        }
    }
    Ok(transaction)
}

//! The handle that operations and ports work through.

use std::future::Future;
use std::sync::Arc;

use base::{AccountId, Clock, Tasks};
use store::{Key, Record, Store, Table};

use crate::cache::Cache;
use crate::change::Change;
use crate::config::{AuthMode, Config};
use crate::error::Entity;
use crate::identity::{self, Identity};
use crate::limits::{CHANGE_ATTEMPTS_MAX, SESSION_SWEEP_INTERVAL};
use crate::policy::ParsedDocuments;
use crate::service_session::ServiceSessions;
use crate::{Error, session};

/// IAM: users, groups, roles and policies. Cheap to clone; all clones are the same service.
#[derive(Clone)]
pub struct Iam {
    shared: Arc<Shared>,
}

/// STS: who am I, and temporary credentials. It works on the same records.
#[derive(Clone)]
pub struct Sts {
    pub(crate) iam: Iam,
}

struct Shared {
    store: Store,
    clock: Arc<dyn Clock>,
    config: Config,
    cache: Cache,
    service_sessions: ServiceSessions,
    resource_policies: ParsedDocuments,
}

impl Iam {
    pub fn new(store: Store, clock: Arc<dyn Clock>, config: Config) -> Self {
        let cache = Cache::default();
        let service_sessions = ServiceSessions::default();
        let resource_policies = ParsedDocuments::default();
        let shared = Shared { store, clock, config, cache, service_sessions, resource_policies };
        Self { shared: Arc::new(shared) }
    }

    /// The STS that goes with this IAM.
    pub fn sts(&self) -> Sts {
        Sts { iam: self.clone() }
    }

    /// Starts what happens by itself: temporary credentials that have ended are removed.
    pub fn start(&self, tasks: &Tasks) {
        let iam = self.clone();
        tasks.spawn_until_cancelled("iam session sweeper", async move {
            loop {
                tokio::time::sleep(SESSION_SWEEP_INTERVAL).await;
                if let Err(error) = session::remove_ended(&iam).await {
                    tracing::warn!(
                        error = &error as &dyn std::error::Error,
                        "failed to remove ended sessions"
                    );
                }
            }
        });
    }

    /// Forgets everything in memory, after the store was emptied.
    pub fn forget(&self) {
        self.shared.cache.invalidate();
        self.shared.service_sessions.clear();
    }

    pub(crate) fn auth(&self) -> AuthMode {
        self.shared.config.auth
    }

    /// Policies of resources, parsed.
    pub(crate) fn resource_policies(&self) -> &ParsedDocuments {
        &self.shared.resource_policies
    }

    pub(crate) fn config(&self) -> &Config {
        &self.shared.config
    }

    pub(crate) fn clock(&self) -> &dyn Clock {
        &*self.shared.clock
    }

    pub(crate) fn store(&self) -> &Store {
        &self.shared.store
    }

    pub(crate) fn cache(&self) -> &Cache {
        &self.shared.cache
    }

    pub(crate) fn service_sessions(&self) -> &ServiceSessions {
        &self.shared.service_sessions
    }

    pub(crate) fn table<R: Record>(&self) -> Table<R> {
        self.shared.store.table()
    }

    pub(crate) async fn find<R: Record>(&self, key: &Key) -> Result<Option<R>, Error> {
        Ok(self.table::<R>().find(key).await?.map(|stored| stored.record))
    }

    /// A user, group or role by its name.
    pub(crate) async fn get<I: Identity>(&self, account: &AccountId, name: &str) -> Result<I, Error> {
        exactly(self.find(&identity::key(account, name)).await?, name)
    }

    /// Decides and commits a change; decides anew if somebody else wrote what it had read.
    pub(crate) async fn change<T, F, A>(&self, mut decide: F) -> Result<T, Error>
    where
        F: FnMut(Change) -> A + Send,
        A: Future<Output = Result<(Change, T), Error>> + Send,
        T: Send,
    {
        for _ in 0..CHANGE_ATTEMPTS_MAX {
            let (change, value) = decide(Change::new(self.shared.store.clone())).await?;
            let Some(transaction) = change.into_transaction() else { return Ok(value) };
            match self.shared.store.commit(transaction).await {
                Ok(_committed) => {
                    self.shared.cache.invalidate();
                    return Ok(value);
                }
                Err(error) if error.is_conflict() => {}
                Err(error) => return Err(error.into()),
            }
        }
        Err(Error::Contended)
    }
}

impl Change {
    /// A user, group or role by its name, to be changed.
    pub(crate) async fn get<I: Identity>(&mut self, account: &AccountId, name: &str) -> Result<I, Error> {
        exactly(self.find(&identity::key(account, name)).await?, name)
    }

    /// Writes a user, group or role back.
    pub(crate) fn put_identity<I: Identity>(&mut self, account: &AccountId, record: &I) -> Result<(), Error> {
        self.put(identity::key(account, record.name()), record)
    }

    /// Makes sure that a name is free.
    pub(crate) async fn require_absent<R: Record>(
        &mut self,
        key: &Key,
        entity: Entity,
        name: &str,
    ) -> Result<(), Error> {
        match self.find::<R>(key).await? {
            Some(_) => Err(Error::already_exists(entity, name)),
            None => Ok(()),
        }
    }
}

/// Names are unique whatever their case, but must be written as they are.
fn exactly<I: Identity>(found: Option<I>, name: &str) -> Result<I, Error> {
    found.filter(|record| record.name() == name).ok_or_else(|| Error::not_found(I::KIND.entity(), name))
}

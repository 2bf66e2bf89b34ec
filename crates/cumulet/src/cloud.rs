//! The wiring: makes every part and connects them through their ports.

use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use base::ports::{AccessKey, FindAccessKey};
use base::{AccountId, Clock, Principal, SystemClock, Tasks};
use logs::Logs;
use server::Server;
use store::Store;

use crate::config::{Auth, Config};
use crate::failure::Failure;
use crate::root_key::{self, RootKey};

/// How long background work may take to end after everything that it serves has ended.
const TASKS_TIMEOUT: Duration = Duration::from_secs(5);

/// All parts of a running cloud.
pub struct Cloud {
    pub server: Server,
    pub root_key: RootKey,
    store: Store,
    /// Services end in the order in which others need them: logs last, as everybody writes logs.
    log_tasks: Tasks,
}

impl Cloud {
    /// Opens the data folder and makes every part. When this returns, requests can be answered.
    pub async fn open(config: &Config) -> Result<Self, Failure> {
        let store = Store::open(&config.data_dir, store::Options::default()).await.map_err(Failure::Store)?;
        let unusable = |source| Failure::DataFolder { path: config.data_dir.clone(), source };
        let root_key = root_key::ensure(&config.data_dir).map_err(unusable)?;
        let log_tasks = Tasks::new();
        let clock: Arc<dyn Clock> = Arc::new(SystemClock);
        let logs = Logs::start(store.clone(), Arc::clone(&clock), logs::Config::default(), &log_tasks);
        let keys = Arc::new(RootKeyOnly(root_key.clone()));
        let services: Vec<Arc<dyn api::Service>> = vec![logs];
        let server = Server::new(server::Parts {
            config: config.http.clone(),
            clock,
            auth: match config.auth {
                Auth::Open => server::Auth::Open { keys },
                Auth::Iam => return Err(anyhow::anyhow!("--auth iam is not there yet").into()),
            },
            health: server::Health {
                version: env!("CARGO_PKG_VERSION"),
                services: services.iter().map(|service| service.model().name).collect(),
            },
            reset: None,
            services,
            function_urls: None,
        });
        Ok(Self { server, root_key, store, log_tasks })
    }

    /// Ends every part, in the order in which they need each other.
    pub async fn close(self) {
        self.server.stop(TASKS_TIMEOUT).await;
        if !self.log_tasks.shutdown(TASKS_TIMEOUT).await {
            tracing::warn!("some log events were not stored in time");
        }
        self.store.close().await;
    }
}

/// The keys of a cloud that has only its root key.
struct RootKeyOnly(RootKey);

#[async_trait]
impl FindAccessKey for RootKeyOnly {
    async fn find_access_key(&self, access_key_id: &str) -> Option<AccessKey> {
        let Self(key) = self;
        (access_key_id == key.access_key_id).then(|| AccessKey {
            account: AccountId::default(),
            secret: key.secret_access_key.clone(),
            session_token: None,
            principal: Principal::Root,
            expires: None,
        })
    }
}

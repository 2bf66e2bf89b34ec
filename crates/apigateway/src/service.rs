//! The service: what its operations and its requests share.

use std::collections::HashMap;
use std::ops::Deref;
use std::sync::Arc;

use base::Turns;
use base::ports::{Authorize, Invoke};
use serde::{Deserialize, Serialize};
use store::{Key, Store};

use crate::Error;
use crate::catalog::{Catalog, HttpEntry};
use crate::http_api::{HttpApi, Snapshot};
use crate::place::Place;

/// What an operator can set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// Longest that an HTTP API waits for an integration, in milliseconds. Default 30,000. Since 0.2.
    pub http_timeout_ms: u64,
}

impl Default for Config {
    fn default() -> Self {
        Self { http_timeout_ms: 30_000 }
    }
}

/// What an [`ApiGateway`] is made of.
pub struct Parts {
    pub config: Config,
    pub store: Store,
    pub functions: Arc<dyn Invoke>,
    pub authorize: Arc<dyn Authorize>,
}

/// The service. Cloning shares it.
#[derive(Clone)]
pub struct ApiGateway(Arc<Inner>);

pub struct Inner {
    pub(crate) config: Config,
    pub(crate) store: Store,
    pub(crate) functions: Arc<dyn Invoke>,
    pub(crate) authorize: Arc<dyn Authorize>,
    pub(crate) catalog: Catalog,
    /// Who changes an API waits for who changes it already.
    pub(crate) turns: Turns<String>,
}

impl Deref for ApiGateway {
    type Target = Inner;

    fn deref(&self) -> &Inner {
        &self.0
    }
}

/// The operations of apigatewayv2.
#[derive(Clone)]
pub struct HttpApis(pub(crate) ApiGateway);

impl Deref for HttpApis {
    type Target = ApiGateway;

    fn deref(&self) -> &ApiGateway {
        &self.0
    }
}

impl ApiGateway {
    /// Loads what is stored.
    pub async fn open(parts: Parts) -> Result<Self, Error> {
        let Parts { config, store, functions, authorize } = parts;
        let catalog = Catalog::default();
        let turns = Turns::default();
        let inner = Inner { config, store, functions, authorize, catalog, turns };
        let gateway = Self(Arc::new(inner));
        gateway.load().await?;
        Ok(gateway)
    }

    /// The operations of apigatewayv2.
    pub fn http_apis(&self) -> HttpApis {
        HttpApis(self.clone())
    }

    /// Follows the store after somebody emptied it.
    pub async fn reset(&self) -> Result<(), Error> {
        self.load().await
    }

    async fn load(&self) -> Result<(), Error> {
        self.catalog.clear();
        let mut snapshots: HashMap<Key, HashMap<String, Arc<Snapshot>>> = HashMap::new();
        for row in self.store.table::<Snapshot>().list_all(Key::root()).await? {
            let mut parts = row.key.parts();
            let (Some(account), Some(region), Some(api), Some(id)) =
                (parts.text(), parts.text(), parts.text(), parts.text())
            else {
                continue;
            };
            let key = Key::root().text(&account).text(&region).text(&api);
            snapshots.entry(key).or_default().insert(id, Arc::new(row.record));
        }
        for row in self.store.table::<HttpApi>().list_all(Key::root()).await? {
            let Some((place, _)) = Place::of_key(&row.key) else {
                tracing::error!(key = %row.key, "a stored API has a malformed key");
                continue;
            };
            let snapshots = snapshots.remove(&row.key).unwrap_or_default();
            let entry = HttpEntry::new(place, row.record, row.version, snapshots, None);
            self.catalog.put_http_api(Arc::new(entry));
        }
        Ok(())
    }
}

impl std::fmt::Debug for ApiGateway {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ApiGateway").finish_non_exhaustive()
    }
}

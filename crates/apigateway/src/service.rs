//! The service: what its operations and its requests share.

use std::collections::HashMap;
use std::ops::Deref;
use std::sync::Arc;

use base::Turns;
use base::ports::{Authorize, Invoke};
use serde::{Deserialize, Serialize};
use store::{Key, Record, Store};

use crate::Error;
use crate::account::Account;
use crate::api_key::ApiKey;
use crate::catalog::{Catalog, HttpEntry, RestEntry};
use crate::client_certificate::ClientCertificate;
use crate::domain::DomainName;
use crate::http_api::{HttpApi, Snapshot};
use crate::place::Place;
use crate::rest_api::{RestApi, RestSnapshot};
use crate::serve::rest::{Authorizations, Limits};
use crate::usage_plan::UsagePlan;
use crate::vpc_link::{HttpVpcLink, VpcLink};

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
    /// What authorizers said lately.
    pub(crate) authorizations: Authorizations,
    /// What callers have used of their rates and quotas.
    pub(crate) limits: Limits,
    /// Calls endpoints anywhere.
    pub(crate) http: web::PooledClient,
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

/// The operations of apigateway.
#[derive(Clone)]
pub struct RestApis(pub(crate) ApiGateway);

impl Deref for RestApis {
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
        let http = web::PooledClient::default();
        let inner = Inner {
            config,
            store,
            functions,
            authorize,
            catalog,
            authorizations: Authorizations::default(),
            limits: Limits::default(),
            http,
            turns,
        };
        let gateway = Self(Arc::new(inner));
        gateway.load().await?;
        Ok(gateway)
    }

    /// The operations of apigatewayv2.
    pub fn http_apis(&self) -> HttpApis {
        HttpApis(self.clone())
    }

    /// The operations of apigateway.
    pub fn rest_apis(&self) -> RestApis {
        RestApis(self.clone())
    }

    /// Follows the store after somebody emptied it.
    pub async fn reset(&self) -> Result<(), Error> {
        self.load().await
    }

    async fn load(&self) -> Result<(), Error> {
        self.catalog.clear();
        let mut snapshots = self.load_snapshots::<Snapshot>().await?;
        for row in self.store.table::<HttpApi>().list_all(Key::root()).await? {
            let Some((place, _)) = Place::of_key(&row.key) else { continue };
            let snapshots = snapshots.remove(&row.key).unwrap_or_default();
            let entry = HttpEntry::new(place, row.record, row.version, snapshots, None);
            self.catalog.put_http_api(Arc::new(entry));
        }
        let mut snapshots = self.load_snapshots::<RestSnapshot>().await?;
        for row in self.store.table::<RestApi>().list_all(Key::root()).await? {
            let Some((place, _)) = Place::of_key(&row.key) else { continue };
            let snapshots = snapshots.remove(&row.key).unwrap_or_default();
            let entry = RestEntry::new(place, row.record, row.version, snapshots, None);
            self.catalog.put_rest_api(Arc::new(entry));
        }
        self.load_items::<Account>().await?;
        self.load_items::<ApiKey>().await?;
        self.load_items::<ClientCertificate>().await?;
        self.load_items::<DomainName>().await?;
        self.load_items::<HttpVpcLink>().await?;
        self.load_items::<UsagePlan>().await?;
        self.load_items::<VpcLink>().await
    }

    /// What deployments froze, by the key of their API.
    async fn load_snapshots<R: Record>(&self) -> Result<HashMap<Key, HashMap<String, Arc<R>>>, Error> {
        let mut snapshots: HashMap<Key, HashMap<String, Arc<R>>> = HashMap::new();
        for row in self.store.table::<R>().list_all(Key::root()).await? {
            let mut parts = row.key.parts();
            let (Some(account), Some(region), Some(api), Some(id)) =
                (parts.text(), parts.text(), parts.text(), parts.text())
            else {
                tracing::error!(table = R::TABLE, key = %row.key, "a stored record has a malformed key");
                continue;
            };
            let key = Key::root().text(&account).text(&region).text(&api);
            snapshots.entry(key).or_default().insert(id, Arc::new(row.record));
        }
        Ok(snapshots)
    }
}

impl std::fmt::Debug for ApiGateway {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ApiGateway").finish_non_exhaustive()
    }
}

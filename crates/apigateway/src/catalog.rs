//! Everything that requests need, in memory, as of the last commit.
//!
//! Readers take no lock: the whole is swapped when something changes.

use std::collections::HashMap;
use std::sync::Arc;

use arc_swap::ArcSwap;

use crate::account::Account;
use crate::api_key::ApiKey;
use crate::client_certificate::ClientCertificate;
use crate::domain::DomainName;
use crate::http_api::{HttpApi, Snapshot};
use crate::items::{Entry, Items};
use crate::place::Place;
use crate::rest_api::{RestApi, RestSnapshot};
use crate::serve::http::HttpStage;
use crate::serve::rest::{LiveDeployment, RestStage};
use crate::usage_plan::UsagePlan;
use crate::vpc_link::{HttpVpcLink, VpcLink};

/// An API with what its deployments froze, and its stages ready to serve.
#[derive(Debug)]
pub struct HttpEntry {
    pub place: Place,
    pub api: HttpApi,
    /// Of the record, for the next change.
    pub version: u64,
    pub snapshots: HashMap<String, Arc<Snapshot>>,
    pub stages: HashMap<String, Arc<HttpStage>>,
}

impl HttpEntry {
    /// Compiles what changed; a stage that serves what it served before stays as it is.
    pub fn new(
        place: Place,
        api: HttpApi,
        version: u64,
        snapshots: HashMap<String, Arc<Snapshot>>,
        before: Option<&Self>,
    ) -> Self {
        let mut stages = HashMap::new();
        for stage in api.stages.values() {
            let snapshot = stage.deployment_id.as_ref().and_then(|id| snapshots.get(id));
            let earlier = before.and_then(|before| before.stages.get(&stage.name));
            let live = match earlier.filter(|earlier| earlier.serves(&api, stage, snapshot)) {
                Some(earlier) => Arc::clone(earlier),
                None => Arc::new(HttpStage::compile(&place, &api, stage, snapshot)),
            };
            stages.insert(stage.name.clone(), live);
        }
        Self { place, api, version, snapshots, stages }
    }
}

/// A REST API with what its deployments froze, and its stages ready to serve.
#[derive(Debug)]
pub struct RestEntry {
    pub place: Place,
    pub api: RestApi,
    /// Of the record, for the next change.
    pub version: u64,
    pub snapshots: HashMap<String, Arc<RestSnapshot>>,
    pub stages: HashMap<String, Arc<RestStage>>,
}

impl RestEntry {
    /// Compiles what changed: a stage that serves what it served before stays as it is, and a deployment is
    /// compiled once, when the first stage serves it.
    pub fn new(
        place: Place,
        api: RestApi,
        version: u64,
        snapshots: HashMap<String, Arc<RestSnapshot>>,
        before: Option<&Self>,
    ) -> Self {
        let mut compiled: HashMap<String, Arc<LiveDeployment>> = before
            .iter()
            .flat_map(|before| before.stages.values())
            .flat_map(|stage| stage.deployments())
            .map(|deployment| (deployment.id.clone(), Arc::clone(deployment)))
            .collect();
        let mut deployment = |id: &str| {
            if let Some(found) = compiled.get(id) {
                return Some(Arc::clone(found));
            }
            let made = Arc::new(LiveDeployment::compile(id, snapshots.get(id)?.clone(), &place, &api.id));
            compiled.insert(id.to_owned(), Arc::clone(&made));
            Some(made)
        };
        let mut stages = HashMap::new();
        for stage in api.stages.values() {
            let earlier = before.and_then(|before| before.stages.get(&stage.name));
            let live = match earlier.filter(|earlier| earlier.serves(stage)) {
                Some(earlier) => Some(Arc::clone(earlier)),
                None => RestStage::compile(stage, &mut deployment).map(Arc::new),
            };
            stages.extend(live.map(|live| (stage.name.clone(), live)));
        }
        Self { place, api, version, snapshots, stages }
    }
}

#[derive(Debug, Clone, Default)]
pub struct State {
    http_apis: HashMap<String, Arc<HttpEntry>>,
    rest_apis: HashMap<String, Arc<RestEntry>>,
    pub accounts: Items<Account>,
    pub api_keys: Items<ApiKey>,
    pub client_certificates: Items<ClientCertificate>,
    pub domain_names: Items<DomainName>,
    pub http_vpc_links: Items<HttpVpcLink>,
    pub usage_plans: Items<UsagePlan>,
    pub vpc_links: Items<VpcLink>,
}

/// The APIs of all accounts and regions, by id.
#[derive(Debug, Default)]
pub struct Catalog(ArcSwap<State>);

impl Catalog {
    /// Everything, as of now.
    pub fn state(&self) -> Arc<State> {
        self.0.load_full()
    }

    pub fn rest_api(&self, id: &str) -> Option<Arc<RestEntry>> {
        self.0.load().rest_apis.get(id).cloned()
    }

    /// The REST APIs of an account and region, oldest first.
    pub fn rest_apis(&self, place: &Place) -> Vec<Arc<RestEntry>> {
        let state = self.0.load();
        let ours = state.rest_apis.values().filter(|entry| entry.place == *place);
        let mut ours: Vec<_> = ours.cloned().collect();
        ours.sort_by(|a, b| (a.api.created, &a.api.id).cmp(&(b.api.created, &b.api.id)));
        ours
    }

    pub fn put_rest_api(&self, entry: Arc<RestEntry>) {
        self.change(|state| {
            state.rest_apis.insert(entry.api.id.clone(), Arc::clone(&entry));
        });
    }

    pub fn remove_rest_api(&self, id: &str) {
        self.change(|state| {
            state.rest_apis.remove(id);
        });
    }

    pub fn http_api(&self, id: &str) -> Option<Arc<HttpEntry>> {
        self.0.load().http_apis.get(id).cloned()
    }

    /// The APIs of an account and region, oldest first.
    pub fn http_apis(&self, place: &Place) -> Vec<Arc<HttpEntry>> {
        let state = self.0.load();
        let ours = state.http_apis.values().filter(|entry| entry.place == *place);
        let mut ours: Vec<_> = ours.cloned().collect();
        ours.sort_by(|a, b| (a.api.created, &a.api.id).cmp(&(b.api.created, &b.api.id)));
        ours
    }

    /// Whether a host is a custom domain name, whoever has it.
    pub fn has_domain(&self, host: &str) -> bool {
        self.0.load().domain_names.find_anywhere(host).is_some()
    }

    pub fn domain(&self, host: &str) -> Option<Arc<Entry<DomainName>>> {
        self.0.load().domain_names.find_anywhere(host).cloned()
    }

    /// Whether an id is taken, in any account and region: it is a host name.
    pub fn is_taken(&self, id: &str) -> bool {
        let state = self.0.load();
        state.http_apis.contains_key(id) || state.rest_apis.contains_key(id)
    }

    pub fn put_http_api(&self, entry: Arc<HttpEntry>) {
        self.change(|state| {
            state.http_apis.insert(entry.api.id.clone(), Arc::clone(&entry));
        });
    }

    pub fn remove_http_api(&self, id: &str) {
        self.change(|state| {
            state.http_apis.remove(id);
        });
    }

    pub fn clear(&self) {
        self.0.store(Arc::default());
    }

    pub fn change(&self, change: impl Fn(&mut State)) {
        self.0.rcu(|state| {
            let mut next = State::clone(state);
            change(&mut next);
            next
        });
    }
}

//! Which service a request is for.

use std::sync::Arc;

use api::Service;
use wire::{Protocol, Router};

use crate::identity::Scope;

/// What clients of the query protocol send.
const FORM: &str = "application/x-www-form-urlencoded";

/// A service with its operations' addresses.
pub(crate) struct Entry {
    pub(crate) service: Arc<dyn Service>,
    pub(crate) router: Router,
}

/// All services of this cloud.
pub(crate) struct Services(Vec<Entry>);

impl Services {
    pub(crate) fn new(services: Vec<Arc<dyn Service>>) -> Self {
        let entry = |service: Arc<dyn Service>| Entry { router: Router::new(service.model()), service };
        Self(services.into_iter().map(entry).collect())
    }

    /// The service that a request means: by its signature's scope, the target header, the query API's action
    /// and version, the host name, or the path; in this order, as earlier ones are surer.
    pub(crate) fn find(&self, request: &wire::Request, scope: Option<&Scope>) -> Option<&Entry> {
        if let Some(scope) = scope {
            let mut named = self.0.iter().filter(|entry| entry.service.model().signing_name == scope.service);
            let first = named.next()?;
            // Two versions of a service may share the name of their signatures; the address then decides.
            return named
                .find(|entry| entry.router.find(request).is_ok() && first.router.find(request).is_err())
                .or(Some(first));
        }
        self.by_target(request)
            .or_else(|| self.by_version(request))
            .or_else(|| self.by_host(request))
            .or_else(|| self.0.iter().find(|entry| is_rest(entry) && entry.router.find(request).is_ok()))
    }

    fn by_target(&self, request: &wire::Request) -> Option<&Entry> {
        let (prefix, _operation) = request.header("x-amz-target")?.split_once('.')?;
        self.0.iter().find(|entry| entry.service.model().target_prefix == Some(prefix))
    }

    fn by_version(&self, request: &wire::Request) -> Option<&Entry> {
        // Any other body may be long, and is no list of parameters.
        let is_form = request.header("content-type").is_some_and(|kind| kind.starts_with(FORM));
        let form = if is_form { std::str::from_utf8(&request.body).unwrap_or_default() } else { "" };
        let parameter = |name: &str| {
            let pairs = request.query.split('&').chain(form.split('&'));
            pairs.filter_map(|pair| pair.split_once('=')).find(|(key, _value)| *key == name)
        };
        let (_, action) = parameter("Action")?;
        let version = parameter("Version").map(|(_key, version)| version);
        let speaks = |entry: &&Entry| {
            let model = entry.service.model();
            matches!(model.protocol, Protocol::Query | Protocol::Ec2)
                && version.is_none_or(|version| model.api_version == version)
        };
        // Two services may have the same version; the action then decides.
        let mut candidates = self.0.iter().filter(speaks);
        let has_action = |entry: &&Entry| entry.service.model().operation(action).is_some();
        candidates.clone().find(has_action).or_else(|| candidates.next())
    }

    fn by_host(&self, request: &wire::Request) -> Option<&Entry> {
        let (first, _rest) = request.header("host")?.split_once('.')?;
        self.0.iter().find(|entry| entry.service.model().signing_name == first)
    }
}

fn is_rest(entry: &Entry) -> bool {
    matches!(entry.service.model().protocol, Protocol::RestJson | Protocol::RestXml)
}

//! A stage of an HTTP API, ready to serve: what a request needs is found without parsing anything.

use std::sync::Arc;
use std::time::Duration;

use ::http::Method;

use super::request::decode;
use crate::http_api::{
    Cors, HttpApi, Integration, Route, Snapshot, Stage, Texts, function_arn, with_stage_variables,
};
use crate::place::Place;
use crate::serve::path::{Greed, Tree, variable_names};

/// What answers a route.
#[derive(Debug)]
pub enum Backend {
    Function(Function),
    /// There is no integration, or none that this cloud knows.
    Nothing,
}

/// A function behind a route.
#[derive(Debug)]
pub struct Function {
    pub arn: String,
    pub format: PayloadFormat,
    /// The role to invoke it with; without one the function's policy must allow it.
    pub credentials_arn: Option<String>,
    pub timeout: Duration,
}

/// How a request is written as an event ("Working with AWS Lambda proxy integrations for HTTP APIs").
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PayloadFormat {
    V1,
    V2,
}

#[derive(Debug)]
pub struct LiveRoute {
    pub route: Route,
    pub backend: Backend,
    /// The path's template; `None` for the default route.
    pub template: Option<String>,
    variable_names: Vec<Box<str>>,
}

/// The routes at one path.
#[derive(Debug, Default)]
struct Methods {
    named: Vec<(Method, Arc<LiveRoute>)>,
    any: Option<Arc<LiveRoute>>,
}

impl Methods {
    fn find(&self, method: &Method) -> Option<&Arc<LiveRoute>> {
        let named = self.named.iter().find(|(name, _)| name == method).map(|(_, route)| route);
        named.or(self.any.as_ref())
    }
}

/// A stage, ready to serve.
#[derive(Debug)]
pub struct HttpStage {
    pub api_id: String,
    pub place: Place,
    stage: Stage,
    snapshot: Option<Arc<Snapshot>>,
    paths: Tree<Methods>,
    default: Option<Arc<LiveRoute>>,
}

impl HttpStage {
    /// Makes a stage ready that serves `snapshot`.
    pub fn compile(place: &Place, api: &HttpApi, stage: &Stage, snapshot: Option<&Arc<Snapshot>>) -> Self {
        let mut paths: Tree<Methods> = Tree::default();
        let mut default = None;
        for route in snapshot.iter().flat_map(|snapshot| &snapshot.routes) {
            let integration = route.integration_id();
            let integration = snapshot.zip(integration).and_then(|(all, id)| all.integrations.get(id));
            let Some((method, template)) = route.key.method_and_path() else {
                default = Some(Arc::new(LiveRoute::new(route, integration, None, stage)));
                continue;
            };
            let live = Arc::new(LiveRoute::new(route, integration, Some(template), stage));
            let methods = paths.entry(template);
            match Method::from_bytes(method.as_bytes()) {
                Ok(_) if method == "ANY" => methods.any = Some(live),
                Ok(method) => methods.named.push((method, live)),
                Err(_) => {}
            }
        }
        Self {
            api_id: api.id.clone(),
            place: place.clone(),
            stage: stage.clone(),
            snapshot: snapshot.cloned(),
            paths,
            default,
        }
    }

    /// Whether compiling these again would make the same.
    pub fn serves(&self, _api: &HttpApi, stage: &Stage, snapshot: Option<&Arc<Snapshot>>) -> bool {
        let is_same = match (&self.snapshot, snapshot) {
            (Some(ours), Some(theirs)) => Arc::ptr_eq(ours, theirs),
            (None, None) => true,
            _ => false,
        };
        is_same && self.stage == *stage
    }

    pub fn name(&self) -> &str {
        &self.stage.name
    }

    pub fn variables(&self) -> &Texts {
        &self.stage.variables
    }

    pub fn cors(&self) -> Option<&Cors> {
        self.snapshot.as_ref()?.cors.as_ref()
    }

    /// The route for a request, and the path's variables: a whole match first, then a greedy one, then the
    /// default route ("Routing API requests").
    pub fn find<'s>(
        &'s self,
        method: &Method,
        path: &str,
    ) -> Option<(&'s LiveRoute, Vec<(&'s str, String)>)> {
        let takes = |methods: &Methods| methods.find(method).is_some();
        let found = self.paths.find(path, Greed::Exact, takes);
        let found = found.or_else(|| self.paths.find(path, Greed::Greedy, takes));
        let Some(found) = found else { return Some((self.default.as_deref()?, Vec::new())) };
        let route = found.value.find(method)?;
        let names = route.variable_names.iter().map(|name| &**name);
        let values = found.variables.into_iter().map(decode);
        Some((route, names.zip(values).collect()))
    }

    /// The ARN that names a request to policies.
    pub fn execute_arn(&self, method: &Method, path: &str) -> String {
        let Self { api_id, place, .. } = self;
        place.execute_arn(&format!("{api_id}/{}/{method}{path}", self.name()))
    }
}

impl LiveRoute {
    fn new(route: &Route, integration: Option<&Integration>, template: Option<&str>, stage: &Stage) -> Self {
        Self {
            backend: integration.map_or(Backend::Nothing, |made| Backend::new(made, stage)),
            template: template.map(str::to_owned),
            variable_names: template.map(variable_names).unwrap_or_default(),
            route: route.clone(),
        }
    }
}

impl Backend {
    fn new(integration: &Integration, stage: &Stage) -> Self {
        let uri = integration.integration_uri.as_deref().unwrap_or_default();
        let uri = with_stage_variables(uri, &stage.variables);
        match (integration.integration_type.as_str(), function_arn(&uri)) {
            ("AWS_PROXY", Some(arn)) if integration.integration_subtype.is_none() => {
                Self::Function(Function {
                    arn: arn.to_owned(),
                    format: match integration.payload_format_version.as_deref() {
                        Some("2.0") => PayloadFormat::V2,
                        _ => PayloadFormat::V1,
                    },
                    credentials_arn: integration.credentials_arn.clone().filter(|arn| !arn.is_empty()),
                    timeout: timeout(integration),
                })
            }
            _ => Self::Nothing,
        }
    }
}

fn timeout(integration: &Integration) -> Duration {
    let millis = integration.timeout_in_millis.and_then(|millis| u64::try_from(millis).ok());
    Duration::from_millis(millis.unwrap_or(30_000))
}

#[cfg(test)]
mod tests {
    use base::Timestamp;

    use super::*;
    use crate::http_api::{Protocol, RouteKey};

    fn stage(keys: &[&str]) -> HttpStage {
        let now = Timestamp::from_millis(0);
        let api = HttpApi::new("a".to_owned(), "a".to_owned(), Protocol::Http, now);
        let routes = keys.iter().map(|key| Route::new(RouteKey::parse(key, Protocol::Http).unwrap()));
        let snapshot = Arc::new(Snapshot { routes: routes.collect(), ..Snapshot::default() });
        let place = Place { account: Default::default(), region: Default::default() };
        HttpStage::compile(&place, &api, &Stage::new("$default".to_owned(), now), Some(&snapshot))
    }

    fn check(stage: &HttpStage, method: &str, path: &str, expected: Option<&str>) {
        let found = stage.find(&method.parse().unwrap(), path);
        let shown = found.map(|(route, variables)| {
            let variables = variables.iter().map(|(name, value)| format!(" {name}={value}"));
            format!("{}{}", route.route.key, variables.collect::<String>())
        });
        assert_eq!(shown.as_deref(), expected, "{method} {path}");
    }

    #[test]
    fn routes_are_chosen_as_aws_does() {
        let stage = stage(&[
            "GET /pets/dog/1",
            "GET /pets/dog/{id}",
            "GET /pets/{proxy+}",
            "ANY /{proxy+}",
            "$default",
            "POST /a/{p+}",
            "PUT /{x}/b",
            "ANY /any",
            "GET /any",
        ]);
        for (method, path, expected) in [
            ("GET", "/pets/dog/1", "GET /pets/dog/1"),
            ("GET", "/pets/dog/2%2F3", "GET /pets/dog/{id} id=2/3"),
            ("GET", "/pets/cat/1", "GET /pets/{proxy+} proxy=cat/1"),
            ("POST", "/pets/dog/1", "ANY /{proxy+} proxy=pets/dog/1"),
            ("POST", "/test/5", "ANY /{proxy+} proxy=test/5"),
            ("PUT", "/a/b", "PUT /{x}/b x=a"),
            ("GET", "/any", "GET /any"),
            ("PATCH", "/any", "ANY /any"),
            ("GET", "/", "$default"),
        ] {
            check(&stage, method, path, Some(expected));
        }
    }

    #[test]
    fn without_a_default_route_the_rest_is_not_found() {
        let stage = stage(&["GET /a"]);
        check(&stage, "GET", "/a", Some("GET /a"));
        check(&stage, "GET", "/a/", None);
        check(&stage, "POST", "/a", None);
    }
}

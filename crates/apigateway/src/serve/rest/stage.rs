//! A stage of a REST API, ready to serve.

use std::sync::Arc;
use std::time::Duration;

use ::http::Method as HttpMethod;

use crate::http_api::{function_arn, with_stage_variables};
use crate::rest_api::{Integration, Method, Resource, RestSnapshot, Stage};
use crate::serve::path::{Greed, Tree, variable_names};
use crate::serve::request::decode;

/// What answers a method.
#[derive(Debug)]
pub enum Backend {
    Function(Function),
    /// There is no integration, or none that this cloud knows.
    Nothing,
}

/// A function behind a method, which gets the whole request.
#[derive(Debug)]
pub struct Function {
    pub arn: String,
    /// The role to invoke it with; without one the function's policy must allow it.
    pub credentials_arn: Option<String>,
    pub timeout: Duration,
}

#[derive(Debug)]
pub struct LiveMethod {
    pub method: Method,
    pub resource_id: String,
    /// The path's template.
    pub template: String,
    pub backend: Backend,
}

/// A resource that has methods.
#[derive(Debug, Default)]
struct LiveResource {
    variable_names: Vec<Box<str>>,
    named: Vec<(HttpMethod, LiveMethod)>,
    any: Option<LiveMethod>,
}

/// What one deployment answers in a stage.
#[derive(Debug)]
pub struct Served {
    pub stage: Stage,
    pub deployment_id: String,
    pub snapshot: Arc<RestSnapshot>,
    pub is_canary: bool,
    paths: Tree<LiveResource>,
}

/// A stage with its deployment, and the canary's.
#[derive(Debug)]
pub struct RestStage {
    main: Served,
    canary: Option<(f64, Served)>,
}

impl RestStage {
    /// `None`: the stage's deployment is not there.
    pub fn compile(stage: &Stage, snapshot: impl Fn(&str) -> Option<Arc<RestSnapshot>>) -> Option<Self> {
        let main =
            Served::new(stage.clone(), stage.deployment_id.clone(), snapshot(&stage.deployment_id)?, false);
        let canary = stage.canary.as_ref().and_then(|canary| {
            let id = canary.deployment_id.as_ref()?;
            let mut stage = stage.clone();
            stage
                .variables
                .get_or_insert_default()
                .extend(canary.variable_overrides.clone().unwrap_or_default());
            Some((canary.percent_traffic, Served::new(stage, id.clone(), snapshot(id)?, true)))
        });
        Some(Self { main, canary })
    }

    /// Whether compiling these again would make the same.
    pub fn serves(&self, stage: &Stage) -> bool {
        self.main.stage == *stage
    }

    /// What answers the next request: the canary its share, the deployment the rest.
    pub fn serve(&self) -> &Served {
        match &self.canary {
            Some((percent, canary)) if draw() * 100.0 < *percent => canary,
            _ => &self.main,
        }
    }
}

/// An even draw from 0 (included) to 1 (excluded).
fn draw() -> f64 {
    const STEPS: u32 = 1 << 24;
    let bits = u32::try_from(uuid::Uuid::new_v4().as_u128() % u128::from(STEPS)).unwrap_or(0);
    f64::from(bits) / f64::from(STEPS)
}

impl Served {
    fn new(stage: Stage, deployment_id: String, snapshot: Arc<RestSnapshot>, is_canary: bool) -> Self {
        let mut paths: Tree<LiveResource> = Tree::default();
        for resource in snapshot.resources.iter().filter(|resource| !resource.methods.is_empty()) {
            let live = paths.entry(&resource.path);
            live.variable_names = variable_names(&resource.path);
            for method in resource.methods.values() {
                let made = LiveMethod::new(method, resource, &stage);
                match HttpMethod::from_bytes(method.http_method.as_bytes()) {
                    Ok(_) if method.http_method == "ANY" => live.any = Some(made),
                    Ok(name) => live.named.push((name, made)),
                    Err(_) => {}
                }
            }
        }
        Self { stage, deployment_id, snapshot, is_canary, paths }
    }

    /// The method for a request, and the path's variables. The path decides, whatever methods it has; a slash at
    /// its end does not count.
    pub fn find<'s>(
        &'s self,
        method: &HttpMethod,
        path: &str,
    ) -> Option<(&'s LiveMethod, Vec<(&'s str, String)>)> {
        let path = path.strip_suffix('/').unwrap_or(path);
        let found = self.paths.find(path, Greed::Greedy, |_| true)?;
        let resource = found.value;
        let named = resource.named.iter().find(|(name, _)| name == method).map(|(_, live)| live);
        let live = named.or(resource.any.as_ref())?;
        let names = resource.variable_names.iter().map(|name| &**name);
        Some((live, names.zip(found.variables.into_iter().map(decode)).collect()))
    }
}

impl LiveMethod {
    fn new(method: &Method, resource: &Resource, stage: &Stage) -> Self {
        Self {
            backend: method.integration.as_ref().map_or(Backend::Nothing, |made| Backend::new(made, stage)),
            method: method.clone(),
            resource_id: resource.id.clone(),
            template: resource.path.clone(),
        }
    }
}

impl Backend {
    fn new(integration: &Integration, stage: &Stage) -> Self {
        let uri = integration.uri.as_deref().unwrap_or_default();
        let none = Default::default();
        let uri = with_stage_variables(uri, stage.variables.as_ref().unwrap_or(&none));
        match (integration.kind.as_str(), function_arn(&uri)) {
            ("AWS_PROXY", Some(arn)) => Self::Function(Function {
                arn: arn.to_owned(),
                credentials_arn: integration.credentials.clone(),
                timeout: Duration::from_millis(u64::try_from(integration.timeout_ms).unwrap_or(0)),
            }),
            _ => Self::Nothing,
        }
    }
}

#[cfg(test)]
mod tests {
    use base::Timestamp;

    use super::*;
    use crate::rest_api::{Canary, RestApi};

    fn snapshot(paths: &[(&str, &str)]) -> Arc<RestSnapshot> {
        let mut api = RestApi::new("a".to_owned(), "a".to_owned(), Timestamp::from_millis(0));
        for (method, path) in paths {
            let resource = api.ensure_resource(path).unwrap();
            resource
                .methods
                .insert((*method).to_owned(), Method::new((*method).to_owned(), "NONE".to_owned()));
        }
        Arc::new(api.snapshot())
    }

    fn found(stage: &RestStage, method: &str, path: &str) -> Option<String> {
        let (live, variables) = stage.serve().find(&method.parse().unwrap(), path)?;
        let variables = variables.iter().map(|(name, value)| format!(" {name}={value}"));
        Some(format!("{} {}{}", live.method.http_method, live.template, variables.collect::<String>()))
    }

    #[test]
    fn the_path_decides_before_the_method() {
        let stage = Stage::new("dev".to_owned(), "d".to_owned(), Timestamp::from_millis(0));
        let paths = [("GET", "/pets"), ("ANY", "/pets/{id}"), ("ANY", "/{proxy+}"), ("GET", "/")];
        let stage = RestStage::compile(&stage, |_| Some(snapshot(&paths))).unwrap();
        for (method, path, expected) in [
            ("GET", "/pets", Some("GET /pets")),
            ("GET", "/pets/", Some("GET /pets")),
            ("POST", "/pets", None),
            ("POST", "/pets/a%2Fb", Some("ANY /pets/{id} id=a/b")),
            ("GET", "/pets/1/toys", Some("ANY /{proxy+} proxy=pets/1/toys")),
            ("GET", "/", Some("GET /")),
        ] {
            assert_eq!(found(&stage, method, path).as_deref(), expected, "{method} {path}");
        }
    }

    #[test]
    fn a_canary_gets_its_share() {
        let mut stage = Stage::new("dev".to_owned(), "main".to_owned(), Timestamp::from_millis(0));
        let canary = Canary { deployment_id: Some("next".to_owned()), ..Canary::default() };
        for (percent, expected) in [(0.0, false), (100.0, true)] {
            stage.canary = Some(Canary { percent_traffic: percent, ..canary.clone() });
            let live = RestStage::compile(&stage, |_| Some(snapshot(&[("GET", "/")]))).unwrap();
            assert_eq!(live.serve().is_canary, expected);
        }
    }
}

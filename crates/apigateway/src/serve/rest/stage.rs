//! A stage of a REST API, ready to serve.

use std::sync::Arc;

use super::deployment::LiveDeployment;
use crate::rest_api::Stage;

/// What one deployment answers in a stage.
#[derive(Debug)]
pub struct Served {
    pub stage: Stage,
    pub deployment: Arc<LiveDeployment>,
    pub is_canary: bool,
    /// The stage's, with what the canary overrides.
    pub variables: Vec<(String, String)>,
}

/// A stage with its deployment, and the canary's.
#[derive(Debug)]
pub struct RestStage {
    main: Served,
    canary: Option<(f64, Served)>,
}

impl RestStage {
    /// `None`: the stage's deployment is not there.
    pub fn compile(
        stage: &Stage,
        mut deployment: impl FnMut(&str) -> Option<Arc<LiveDeployment>>,
    ) -> Option<Self> {
        let main = Served::new(stage.clone(), deployment(&stage.deployment_id)?, false);
        let canary = stage.canary.as_ref().and_then(|canary| {
            let id = canary.deployment_id.as_ref()?;
            let mut stage = stage.clone();
            stage
                .variables
                .get_or_insert_default()
                .extend(canary.variable_overrides.clone().unwrap_or_default());
            Some((canary.percent_traffic, Served::new(stage, deployment(id)?, true)))
        });
        Some(Self { main, canary })
    }

    /// Whether compiling these again would make the same.
    pub fn serves(&self, stage: &Stage) -> bool {
        self.main.stage == *stage
    }

    /// The deployments that it serves.
    pub fn deployments(&self) -> impl Iterator<Item = &Arc<LiveDeployment>> {
        let canary = self.canary.iter().map(|(_, canary)| canary);
        std::iter::once(&self.main).chain(canary).map(|served| &served.deployment)
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
    pub fn new(stage: Stage, deployment: Arc<LiveDeployment>, is_canary: bool) -> Self {
        let variables = stage.variables.iter().flatten();
        let variables = variables.map(|(name, value)| (name.clone(), value.clone())).collect();
        Self { stage, deployment, is_canary, variables }
    }
}

#[cfg(test)]
mod tests {
    use base::Timestamp;

    use super::*;
    use crate::place::Place;
    use crate::rest_api::{Canary, Method, RestApi};

    fn deployment(paths: &[(&str, &str)]) -> Arc<LiveDeployment> {
        let mut api = RestApi::new("a".to_owned(), "a".to_owned(), Timestamp::from_millis(0));
        for (method, path) in paths {
            let resource = api.ensure_resource(path).unwrap();
            resource
                .methods
                .insert((*method).to_owned(), Method::new((*method).to_owned(), "NONE".to_owned()));
        }
        let place = Place { account: Default::default(), region: Default::default() };
        Arc::new(LiveDeployment::compile("d", Arc::new(api.snapshot()), &place, "a"))
    }

    fn found(stage: &RestStage, method: &str, path: &str) -> Option<String> {
        let (live, variables) = stage.serve().deployment.find(&method.parse().unwrap(), path)?;
        let variables = variables.iter().map(|(name, value)| format!(" {name}={value}"));
        Some(format!("{} {}{}", live.method.http_method, live.template, variables.collect::<String>()))
    }

    #[test]
    fn a_resource_without_the_method_is_passed_over() {
        let stage = Stage::new("dev".to_owned(), "d".to_owned(), Timestamp::from_millis(0));
        let paths = [("GET", "/pets"), ("ANY", "/pets/{id}"), ("ANY", "/{proxy+}"), ("GET", "/")];
        let stage = RestStage::compile(&stage, |_| Some(deployment(&paths))).unwrap();
        for (method, path, expected) in [
            ("GET", "/pets", Some("GET /pets")),
            ("GET", "/pets/", Some("GET /pets")),
            ("POST", "/pets", Some("ANY /{proxy+} proxy=pets")),
            ("POST", "/pets/a%2Fb", Some("ANY /pets/{id} id=a%2Fb")),
            ("GET", "/pets/1/toys", Some("ANY /{proxy+} proxy=pets/1/toys")),
            ("GET", "/", Some("GET /")),
            ("POST", "/", None),
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
            let live = RestStage::compile(&stage, |_| Some(deployment(&[("GET", "/")]))).unwrap();
            assert_eq!(live.serve().is_canary, expected);
        }
    }
}

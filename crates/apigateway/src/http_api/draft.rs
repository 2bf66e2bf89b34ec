//! A change to an API before it is committed.

use std::collections::HashMap;
use std::sync::Arc;

use base::Timestamp;

use super::{Deployment, HttpApi, Snapshot};
use crate::Error;

/// An API that is being changed, with what its deployments froze.
#[derive(Debug)]
pub struct Draft {
    pub api: HttpApi,
    pub snapshots: HashMap<String, Arc<Snapshot>>,
    pub now: Timestamp,
}

impl Draft {
    /// Freezes the API as it is.
    pub fn deploy(&mut self, description: Option<String>) -> Result<Deployment, Error> {
        let deployment = Deployment::new(description, self.now);
        self.snapshots.insert(deployment.id.clone(), Arc::new(self.api.snapshot()));
        self.api.add_deployment(deployment.clone())?;
        Ok(deployment)
    }

    pub fn remove_deployment(&mut self, id: &str) -> Result<(), Error> {
        self.api.check_deployment_unused(id)?;
        self.api.deployments.shift_remove(id);
        self.snapshots.remove(id);
        Ok(())
    }

    /// Lets the stages follow that do so by themselves: those that are behind get a deployment of the API as it
    /// is, and earlier automatic ones that no stage serves any more go.
    pub fn auto_deploy(&mut self, before: Option<&HttpApi>) {
        let has_changed = before.is_none_or(|before| self.api.differs_from(before));
        let was_automatic = |name: &str| {
            before.and_then(|before| before.stages.get(name)).is_some_and(|stage| stage.auto_deploy)
        };
        let behind: Vec<String> = self
            .api
            .stages
            .values()
            .filter(|stage| stage.auto_deploy)
            .filter(|stage| has_changed || stage.deployment_id.is_none() || !was_automatic(&stage.name))
            .map(|stage| stage.name.clone())
            .collect();
        if behind.is_empty() {
            return;
        }
        let deployment = Deployment::automatic(self.now);
        self.snapshots.insert(deployment.id.clone(), Arc::new(self.api.snapshot()));
        for name in behind {
            if let Some(stage) = self.api.stages.get_mut(&name) {
                stage.deployment_id = Some(deployment.id.clone());
                stage.last_deployment_status_message =
                    Some(format!("Successfully deployed stage with deployment ID '{}'", deployment.id));
            }
        }
        self.api.deployments.insert(deployment.id.clone(), deployment);
        let Self { api, snapshots, .. } = self;
        let served: Vec<_> = api.stages.values().filter_map(|stage| stage.deployment_id.clone()).collect();
        api.deployments.retain(|id, deployment| !deployment.auto_deployed || served.contains(id));
        snapshots.retain(|id, _| api.deployments.contains_key(id));
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Protocol, Route, RouteKey, Stage};
    use super::*;

    fn draft() -> Draft {
        let now = Timestamp::from_millis(1);
        let api = HttpApi::new("a".to_owned(), "a".to_owned(), Protocol::Http, now);
        Draft { api, snapshots: HashMap::new(), now }
    }

    #[test]
    fn automatic_stages_follow_and_others_stay() {
        let mut draft = draft();
        let stage = |name: &str| Stage::new(name.to_owned(), Timestamp::from_millis(1));
        draft.api.add_stage(Stage { auto_deploy: true, ..stage("auto") }).unwrap();
        let kept = draft.deploy(None).unwrap();
        draft.api.add_stage(Stage { deployment_id: Some(kept.id.clone()), ..stage("fixed") }).unwrap();
        draft.auto_deploy(None);
        let first = draft.api.stages["auto"].deployment_id.clone().unwrap();
        let before = draft.api.clone();

        draft.auto_deploy(Some(&before));
        assert_eq!(draft.api, before, "nothing to follow");

        draft.api.add_route(Route::new(RouteKey::parse("GET /", Protocol::Http).unwrap())).unwrap();
        draft.auto_deploy(Some(&before));
        let second = draft.api.stages["auto"].deployment_id.clone().unwrap();
        assert_ne!(first, second);
        assert_eq!(draft.api.stages["fixed"].deployment_id.as_ref(), Some(&kept.id));
        let mut ids: Vec<_> = draft.snapshots.keys().cloned().collect();
        ids.sort();
        let mut expected = vec![kept.id.clone(), second.clone()];
        expected.sort();
        assert_eq!(ids, expected, "the first automatic one is gone");
        assert_eq!(draft.snapshots[&second].routes.len(), 1);
        assert!(draft.remove_deployment(&kept.id).is_err(), "a stage serves it");
    }
}

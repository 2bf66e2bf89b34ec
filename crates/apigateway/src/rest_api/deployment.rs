//! Deployments: an API as it was at a moment, and changes before they are committed.

use std::collections::HashMap;
use std::sync::Arc;

use base::Timestamp;
use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

use super::patch::Patch;
use super::{Authorizer, GatewayResponse, Model, RequestValidator, Resource, RestApi};
use crate::{Error, ids};

/// Deployments that are kept of an API.
const DEPLOYMENTS_MAX: usize = 200;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deployment {
    pub id: String,
    pub created: Timestamp,
    pub description: Option<String>,
}

impl Deployment {
    pub fn patch(&mut self, patch: &Patch) -> Result<(), Error> {
        patch.replace_one_of(&["/description"])?;
        self.description = patch.optional();
        Ok(())
    }
}

/// What a deployment froze. Never changes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RestSnapshot {
    pub resources: Vec<Resource>,
    pub authorizers: IndexMap<String, Authorizer>,
    pub models: IndexMap<String, Model>,
    pub validators: IndexMap<String, RequestValidator>,
    pub gateway_responses: IndexMap<String, GatewayResponse>,
    pub binary_media_types: Vec<String>,
    pub minimum_compression_size: Option<i32>,
    pub api_key_source: String,
    pub policy: Option<String>,
}

/// An API that is being changed, with what its deployments froze.
#[derive(Debug)]
pub struct RestDraft {
    pub api: RestApi,
    pub snapshots: HashMap<String, Arc<RestSnapshot>>,
    pub now: Timestamp,
}

impl RestDraft {
    /// Freezes the API as it is.
    pub fn deploy(&mut self, description: Option<String>) -> Result<Deployment, Error> {
        if self.api.deployments.len() >= DEPLOYMENTS_MAX {
            let message = "Maximum number of deployments for this API has been reached. Please contact AWS if \
                           you need additional deployments.";
            return Err(Error::LimitExceeded { message: message.to_owned() });
        }
        let mut methods =
            self.api.resources.values().flat_map(|resource| resource.methods.values()).peekable();
        if methods.peek().is_none() {
            return Err(Error::bad_request("The REST API doesn't contain any methods"));
        }
        if methods.any(|method| method.integration.is_none()) {
            return Err(Error::bad_request("No integration defined for method"));
        }
        let deployment = Deployment { id: ids::short(), created: self.now, description };
        self.snapshots.insert(deployment.id.clone(), Arc::new(self.api.snapshot()));
        self.api.deployments.insert(deployment.id.clone(), deployment.clone());
        Ok(deployment)
    }

    pub fn remove_deployment(&mut self, id: &str) -> Result<(), Error> {
        self.api.deployment(id)?;
        let serves = |canary: Option<&str>, main: &str| main == id || canary == Some(id);
        let in_use = self.api.stages.values().any(|stage| {
            let canary = stage.canary.as_ref().and_then(|canary| canary.deployment_id.as_deref());
            serves(canary, &stage.deployment_id)
        });
        if in_use {
            return Err(Error::bad_request(
                "Active stages pointing to this deployment must be moved or deleted",
            ));
        }
        self.api.deployments.shift_remove(id);
        self.snapshots.remove(id);
        Ok(())
    }
}

impl RestApi {
    /// What a deployment made now would freeze.
    pub fn snapshot(&self) -> RestSnapshot {
        RestSnapshot {
            resources: self.resources.values().cloned().collect(),
            authorizers: self.authorizers.clone(),
            models: self.models.clone(),
            validators: self.validators.clone(),
            gateway_responses: self.gateway_responses.clone(),
            binary_media_types: self.binary_media_types.clone(),
            minimum_compression_size: self.minimum_compression_size,
            api_key_source: self.api_key_source.clone(),
            policy: self.policy.clone(),
        }
    }
}

//! Deployments: an API as it was at a moment.

use base::Timestamp;
use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

use super::{Authorizer, Cors, Integration, Model, Route};
use crate::ids;

/// What AWS writes on the deployments that stages make by themselves.
const AUTOMATIC: &str = "Automatic deployment triggered by changes to the Api configuration";

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Deployment {
    pub id: String,
    pub created: Timestamp,
    pub auto_deployed: bool,
    pub description: Option<String>,
}

impl Deployment {
    pub fn new(description: Option<String>, now: Timestamp) -> Self {
        Self { id: ids::short(), created: now, auto_deployed: false, description }
    }

    pub fn automatic(now: Timestamp) -> Self {
        Self { auto_deployed: true, ..Self::new(Some(AUTOMATIC.to_owned()), now) }
    }
}

/// What a deployment froze. Never changes.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Snapshot {
    pub routes: Vec<Route>,
    pub integrations: IndexMap<String, Integration>,
    pub authorizers: IndexMap<String, Authorizer>,
    pub models: IndexMap<String, Model>,
    pub cors: Option<Cors>,
}

//! An API of apigatewayv2 with all that belongs to it: HTTP APIs and WebSocket APIs.
//!
//! ```text
//!  HttpApi ─┬─ routes ──target──► integrations          stage ──► deployment ──► Snapshot (never changes)
//!           ├─ authorizers ◄── routes                     │
//!           ├─ models                                     └─ auto-deploy: follows every change
//!           └─ stages, deployments
//! ```
//!
//! Everything here is plain data and rules; it knows neither the store nor HTTP.

mod authorizer;
mod deployment;
mod draft;
mod integration;
mod members;
mod model;
mod route;
mod stage;

use base::Timestamp;
use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

use crate::Error;

pub use authorizer::{Authorizer, AuthorizerType};
pub use deployment::{Deployment, Snapshot};
pub use draft::Draft;
pub use integration::{Integration, IntegrationResponse, function_arn, with_stage_variables};
pub use model::Model;
pub use route::{AuthorizationType, Route, RouteKey, RouteResponse};
pub use stage::Stage;

use members::mirror;
pub(crate) use members::update;

/// Named texts in the order in which they came.
pub type Texts = IndexMap<String, String>;

/// Routes of an API, and integrations ("Quotas for configuring and running an HTTP API").
const PARTS_MAX: usize = 300;

/// Stages of an API.
const STAGES_MAX: usize = 10;

/// Authorizers of an API.
const AUTHORIZERS_MAX: usize = 10;

/// Deployments that are kept of an API; further ones are refused.
const DEPLOYMENTS_MAX: usize = 200;

/// The stage that a URL without a stage means.
pub const DEFAULT_STAGE: &str = "$default";

/// Which protocol an API speaks with its clients.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Protocol {
    Http,
    WebSocket,
}

impl Protocol {
    pub fn parse(text: &str) -> Result<Self, Error> {
        match text {
            "HTTP" => Ok(Self::Http),
            "WEBSOCKET" => Ok(Self::WebSocket),
            _ => Err(Error::bad_request("Invalid protocol specified. Must be one of [HTTP, WEBSOCKET]")),
        }
    }

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Http => "HTTP",
            Self::WebSocket => "WEBSOCKET",
        }
    }
}

mirror! {
    /// Which pages of other origins may call an API.
    Cors = api::apigatewayv2::Cors {
        allow_credentials: bool,
        allow_headers: Vec<String>,
        allow_methods: Vec<String>,
        allow_origins: Vec<String>,
        expose_headers: Vec<String>,
        max_age: i32,
    }
}

/// An API with all that belongs to it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct HttpApi {
    pub id: String,
    pub name: String,
    pub protocol: Protocol,
    pub created: Timestamp,
    pub description: Option<String>,
    pub version: Option<String>,
    pub api_key_selection_expression: Option<String>,
    pub route_selection_expression: Option<String>,
    pub ip_address_type: Option<String>,
    pub disable_execute_api_endpoint: Option<bool>,
    pub disable_schema_validation: Option<bool>,
    pub cors_configuration: Option<Cors>,
    pub tags: Texts,
    /// What an import found worth telling.
    pub warnings: Vec<String>,
    pub routes: IndexMap<String, Route>,
    pub integrations: IndexMap<String, Integration>,
    pub authorizers: IndexMap<String, Authorizer>,
    pub models: IndexMap<String, Model>,
    pub stages: IndexMap<String, Stage>,
    pub deployments: IndexMap<String, Deployment>,
}

impl HttpApi {
    pub fn new(id: String, name: String, protocol: Protocol, created: Timestamp) -> Self {
        Self {
            id,
            name,
            protocol,
            created,
            description: None,
            version: None,
            api_key_selection_expression: None,
            route_selection_expression: None,
            ip_address_type: None,
            disable_execute_api_endpoint: None,
            disable_schema_validation: None,
            cors_configuration: None,
            tags: Texts::new(),
            warnings: Vec::new(),
            routes: IndexMap::new(),
            integrations: IndexMap::new(),
            authorizers: IndexMap::new(),
            models: IndexMap::new(),
            stages: IndexMap::new(),
            deployments: IndexMap::new(),
        }
    }

    /// An integration, a route to it and a stage that follows every change, in one go.
    pub fn quick_create(
        &mut self,
        target: &str,
        route_key: Option<&str>,
        credentials_arn: Option<String>,
        now: Timestamp,
    ) -> Result<(), Error> {
        if self.protocol == Protocol::WebSocket {
            return Err(Error::bad_request("Target is only supported for HTTP protocol type"));
        }
        let integration = Integration::quick(target, credentials_arn);
        let route = Route {
            target: Some(format!("integrations/{}", integration.id)),
            api_gateway_managed: true,
            ..Route::new(RouteKey::parse(route_key.unwrap_or(RouteKey::DEFAULT), self.protocol)?)
        };
        self.integrations.insert(integration.id.clone(), integration);
        self.routes.insert(route.id.clone(), route);
        let stage = Stage {
            auto_deploy: true,
            api_gateway_managed: true,
            ..Stage::new(DEFAULT_STAGE.to_owned(), now)
        };
        self.stages.insert(stage.name.clone(), stage);
        Ok(())
    }

    pub fn route(&self, id: &str) -> Result<&Route, Error> {
        self.routes.get(id).ok_or_else(|| Error::no_such("Route", id))
    }

    pub fn route_mut(&mut self, id: &str) -> Result<&mut Route, Error> {
        self.routes.get_mut(id).ok_or_else(|| Error::no_such("Route", id))
    }

    /// Adds a route, unless another one has its key.
    pub fn add_route(&mut self, route: Route) -> Result<(), Error> {
        self.check_route_key(&route.key, &route.id)?;
        check_count(self.routes.len(), PARTS_MAX, "routes")?;
        self.routes.insert(route.id.clone(), route);
        Ok(())
    }

    /// Refuses a key that another route has.
    pub fn check_route_key(&self, key: &RouteKey, id: &str) -> Result<(), Error> {
        if self.routes.values().any(|other| other.key == *key && other.id != id) {
            return Err(Error::conflict(format!("Route with key {key} already exists for this API")));
        }
        Ok(())
    }

    pub fn integration(&self, id: &str) -> Result<&Integration, Error> {
        self.integrations.get(id).ok_or_else(|| Error::no_such("Integration", id))
    }

    pub fn integration_mut(&mut self, id: &str) -> Result<&mut Integration, Error> {
        self.integrations.get_mut(id).ok_or_else(|| Error::no_such("Integration", id))
    }

    pub fn add_integration(&mut self, integration: Integration) -> Result<(), Error> {
        check_count(self.integrations.len(), PARTS_MAX, "integrations")?;
        self.integrations.insert(integration.id.clone(), integration);
        Ok(())
    }

    /// Removes an integration that no route leads to.
    pub fn remove_integration(&mut self, id: &str) -> Result<(), Error> {
        self.integration(id)?;
        let target = format!("integrations/{id}");
        if let Some(route) = self.routes.values().find(|route| route.target.as_ref() == Some(&target)) {
            return Err(Error::conflict(format!(
                "Cannot delete Integration '{id}' due to Integration being referenced by Route '{}'.",
                route.id
            )));
        }
        self.integrations.shift_remove(id);
        Ok(())
    }

    pub fn authorizer(&self, id: &str) -> Result<&Authorizer, Error> {
        self.authorizers.get(id).ok_or_else(|| Error::no_such("Authorizer", id))
    }

    pub fn add_authorizer(&mut self, authorizer: Authorizer) -> Result<(), Error> {
        check_count(self.authorizers.len(), AUTHORIZERS_MAX, "authorizers")?;
        if self.authorizers.values().any(|other| other.name == authorizer.name) {
            return Err(Error::bad_request(
                "Authorizer name must be unique. Authorizer {name} already exists."
                    .replace("{name}", &authorizer.name),
            ));
        }
        self.authorizers.insert(authorizer.id.clone(), authorizer);
        Ok(())
    }

    pub fn model(&self, id: &str) -> Result<&Model, Error> {
        self.models.get(id).ok_or_else(|| Error::no_such("Model", id))
    }

    pub fn stage(&self, name: &str) -> Result<&Stage, Error> {
        self.stages.get(name).ok_or_else(|| Error::not_found("Invalid stage identifier specified"))
    }

    pub fn stage_mut(&mut self, name: &str) -> Result<&mut Stage, Error> {
        self.stages.get_mut(name).ok_or_else(|| Error::not_found("Invalid stage identifier specified"))
    }

    pub fn add_stage(&mut self, stage: Stage) -> Result<(), Error> {
        check_count(self.stages.len(), STAGES_MAX, "stages")?;
        if self.stages.contains_key(&stage.name) {
            return Err(Error::conflict("Stage already exists"));
        }
        self.check_deployment(stage.deployment_id.as_deref())?;
        self.stages.insert(stage.name.clone(), stage);
        Ok(())
    }

    pub fn deployment(&self, id: &str) -> Result<&Deployment, Error> {
        self.deployments.get(id).ok_or_else(|| Error::no_such("Deployment", id))
    }

    /// Refuses a deployment that a stage shall serve and that is not there.
    pub fn check_deployment(&self, id: Option<&str>) -> Result<(), Error> {
        id.map_or(Ok(()), |id| self.deployment(id).map(drop))
    }

    /// Whether a deployment can be removed: no stage serves it.
    pub fn check_deployment_unused(&self, id: &str) -> Result<(), Error> {
        self.deployment(id)?;
        if self.stages.values().any(|stage| stage.deployment_id.as_deref() == Some(id)) {
            return Err(Error::bad_request(
                "Active stages pointing to this deployment must be moved or deleted",
            ));
        }
        Ok(())
    }

    pub fn add_deployment(&mut self, deployment: Deployment) -> Result<(), Error> {
        check_count(self.deployments.len(), DEPLOYMENTS_MAX, "deployments")?;
        self.deployments.insert(deployment.id.clone(), deployment);
        Ok(())
    }

    /// What a deployment made now would freeze.
    pub fn snapshot(&self) -> Snapshot {
        Snapshot {
            routes: self.routes.values().cloned().collect(),
            integrations: self.integrations.clone(),
            authorizers: self.authorizers.clone(),
            models: self.models.clone(),
            cors: self.cors_configuration.clone(),
        }
    }

    /// Whether a deployment would freeze something else than one of `earlier`.
    pub fn differs_from(&self, earlier: &Self) -> bool {
        self.routes != earlier.routes
            || self.integrations != earlier.integrations
            || self.authorizers != earlier.authorizers
            || self.models != earlier.models
            || self.cors_configuration != earlier.cors_configuration
    }
}

fn check_count(count: usize, max: usize, what: &str) -> Result<(), Error> {
    if count >= max {
        return Err(Error::LimitExceeded {
            message: format!(
                "Maximum number of {what} for this API reached. Please contact AWS if you need additional {what}."
            ),
        });
    }
    Ok(())
}

//! The API itself.

use base::Timestamp;
use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

use super::patch::{Op, Patch};
use super::{
    Authorizer, Deployment, DocumentationPart, DocumentationVersion, GatewayResponse, Model,
    RequestValidator, Resource, Stage, Texts,
};
use crate::{Error, ids};

/// The largest body that an API may leave uncompressed, in bytes.
const COMPRESSION_SIZE_MAX: i32 = 10_485_760;

/// Where an API is reached from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Endpoint {
    /// `EDGE`, `REGIONAL` or `PRIVATE`.
    pub types: Vec<String>,
    pub ip_address_type: String,
    pub vpc_endpoint_ids: Option<Vec<String>>,
}

impl Default for Endpoint {
    fn default() -> Self {
        Self { types: vec!["EDGE".to_owned()], ip_address_type: "ipv4".to_owned(), vpc_endpoint_ids: None }
    }
}

impl Endpoint {
    pub fn new(
        types: Option<Vec<String>>,
        ip_address_type: Option<String>,
        vpc_endpoint_ids: Option<Vec<String>>,
    ) -> Result<Self, Error> {
        let types = types.unwrap_or_else(|| vec!["EDGE".to_owned()]);
        match types.len() {
            0 => {
                return Err(Error::bad_request(
                    "REGIONAL Configuration and EDGE Configuration cannot be both DISABLED.",
                ));
            }
            1 => {}
            _ => return Err(Error::bad_request("Cannot create an api with multiple Endpoint Types.")),
        }
        let is_private = types[0] == "PRIVATE";
        let default = if is_private { "dualstack" } else { "ipv4" };
        let ip_address_type = ip_address_type.filter(|given| !given.is_empty());
        let endpoint = Self {
            types,
            ip_address_type: ip_address_type.unwrap_or_else(|| default.to_owned()),
            vpc_endpoint_ids,
        };
        endpoint.check()?;
        Ok(endpoint)
    }

    fn is_private(&self) -> bool {
        self.types.iter().any(|kind| kind == "PRIVATE")
    }

    fn check(&self) -> Result<(), Error> {
        if self.is_private() && self.ip_address_type == "ipv4" {
            return Err(Error::bad_request("Only dualstack ipAddressType is supported for Private APIs."));
        }
        Ok(())
    }

    fn patch(&mut self, patch: &Patch, rest: &[&str]) -> Result<(), Error> {
        match rest {
            ["types", _] => {
                if patch.op != Op::Replace {
                    return Err(Error::bad_request(
                        "Invalid patch operation specified. Must be 'add'|'remove'|'replace'",
                    ));
                }
                if !matches!(patch.text(), "EDGE" | "REGIONAL" | "PRIVATE") {
                    return Err(Error::bad_request(
                        "Invalid EndpointTypes specified. Valid options are REGIONAL,EDGE,PRIVATE",
                    ));
                }
                self.types = vec![patch.text().to_owned()];
                if self.is_private() {
                    self.ip_address_type = "dualstack".to_owned();
                }
            }
            ["ipAddressType"] => {
                patch.only_replace()?;
                if !matches!(patch.text(), "ipv4" | "dualstack") {
                    return Err(Error::bad_request("ipAddressType must be either ipv4 or dualstack."));
                }
                self.ip_address_type = patch.text().to_owned();
                self.check()?;
            }
            ["vpcEndpointIds"] => {
                let ids = self.vpc_endpoint_ids.get_or_insert_default();
                ids.retain(|id| id != patch.text());
                if patch.op != Op::Remove {
                    ids.push(patch.text().to_owned());
                }
            }
            _ => return Err(patch.invalid_path()),
        }
        Ok(())
    }
}

/// A REST API with all that belongs to it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RestApi {
    pub id: String,
    pub name: String,
    pub created: Timestamp,
    pub description: Option<String>,
    pub version: Option<String>,
    pub binary_media_types: Vec<String>,
    pub minimum_compression_size: Option<i32>,
    /// `HEADER` or `AUTHORIZER`.
    pub api_key_source: String,
    pub endpoint: Endpoint,
    pub policy: Option<String>,
    pub tags: Option<Texts>,
    pub disable_execute_api_endpoint: bool,
    pub security_policy: Option<String>,
    pub resources: IndexMap<String, Resource>,
    pub authorizers: IndexMap<String, Authorizer>,
    pub models: IndexMap<String, Model>,
    pub validators: IndexMap<String, RequestValidator>,
    pub gateway_responses: IndexMap<String, GatewayResponse>,
    pub documentation_parts: IndexMap<String, DocumentationPart>,
    pub documentation_versions: IndexMap<String, DocumentationVersion>,
    pub deployments: IndexMap<String, Deployment>,
    pub stages: IndexMap<String, Stage>,
}

impl RestApi {
    /// An API with its root resource.
    pub fn new(id: String, name: String, created: Timestamp) -> Self {
        let mut api = Self::bare(id, name, created);
        for model in Model::of_every_api() {
            api.models.insert(model.name.clone(), model);
        }
        api
    }

    /// An API with its root resource and no models.
    pub fn bare(id: String, name: String, created: Timestamp) -> Self {
        let root = Resource::root(ids::random(10));
        Self {
            id,
            name,
            created,
            description: None,
            version: None,
            binary_media_types: Vec::new(),
            minimum_compression_size: None,
            api_key_source: "HEADER".to_owned(),
            endpoint: Endpoint::default(),
            policy: None,
            tags: None,
            disable_execute_api_endpoint: false,
            security_policy: None,
            resources: [(root.id.clone(), root)].into_iter().collect(),
            authorizers: IndexMap::new(),
            models: IndexMap::new(),
            validators: IndexMap::new(),
            gateway_responses: IndexMap::new(),
            documentation_parts: IndexMap::new(),
            documentation_versions: IndexMap::new(),
            deployments: IndexMap::new(),
            stages: IndexMap::new(),
        }
    }

    pub fn check_description(description: Option<&str>) -> Result<(), Error> {
        match description {
            Some("") => Err(Error::bad_request("Description cannot be an empty string")),
            _ => Ok(()),
        }
    }

    pub fn check_compression_size(size: i32) -> Result<i32, Error> {
        if (0..=COMPRESSION_SIZE_MAX).contains(&size) {
            return Ok(size);
        }
        Err(Self::compression_size_error())
    }

    fn compression_size_error() -> Error {
        Error::bad_request("Invalid minimum compression size, must be between 0 and 10485760")
    }

    pub fn patch(&mut self, patch: &Patch) -> Result<(), Error> {
        let segments = patch.segments();
        let segments: Vec<&str> = segments.iter().map(String::as_str).collect();
        match segments.as_slice() {
            ["name"] => {
                patch.only_replace()?;
                if patch.text().is_empty() {
                    return Err(Error::bad_request("Name cannot be null or empty"));
                }
                self.name = patch.text().to_owned();
            }
            ["description"] => self.description = patch.optional(),
            ["version"] => self.version = patch.optional(),
            ["policy"] => self.policy = patch.optional(),
            ["apiKeySource"] => {
                patch.only_replace()?;
                if !matches!(patch.text(), "HEADER" | "AUTHORIZER") {
                    return Err(Error::bad_request(
                        "Invalid API Key source specified. Valid options are HEADER,AUTHORIZER",
                    ));
                }
                self.api_key_source = patch.text().to_owned();
            }
            ["disableExecuteApiEndpoint"] => {
                patch.only_replace()?;
                self.disable_execute_api_endpoint = patch.is_true();
            }
            ["minimumCompressionSize"] => {
                patch.only_replace()?;
                self.minimum_compression_size = match patch.value.as_deref().filter(|text| !text.is_empty()) {
                    None => None,
                    Some(text) => {
                        let size = text.parse().map_err(|_| Self::compression_size_error())?;
                        Some(Self::check_compression_size(size)?)
                    }
                };
            }
            ["binaryMediaTypes", kind] => {
                self.binary_media_types.retain(|other| other != kind);
                match patch.op {
                    Op::Remove => {}
                    Op::Replace => self.binary_media_types.push(patch.text().to_owned()),
                    _ => self.binary_media_types.push((*kind).to_owned()),
                }
            }
            ["securityPolicy"] => self.security_policy = patch.optional(),
            ["endpointConfiguration", rest @ ..] => self.endpoint.patch(patch, rest)?,
            _ => return Err(patch.invalid_path()),
        }
        Ok(())
    }

    pub fn stage(&self, name: &str) -> Result<&Stage, Error> {
        self.stages.get(name).ok_or_else(|| Error::not_found("Invalid stage identifier specified"))
    }

    pub fn stage_mut(&mut self, name: &str) -> Result<&mut Stage, Error> {
        self.stages.get_mut(name).ok_or_else(|| Error::not_found("Invalid stage identifier specified"))
    }

    pub fn deployment(&self, id: &str) -> Result<&Deployment, Error> {
        self.deployments.get(id).ok_or_else(|| Error::not_found("Invalid Deployment identifier specified"))
    }

    pub fn authorizer(&self, id: &str) -> Result<&Authorizer, Error> {
        self.authorizers.get(id).ok_or_else(|| Error::not_found("Invalid Authorizer identifier specified"))
    }

    pub fn validator(&self, id: &str) -> Result<&RequestValidator, Error> {
        let found = self.validators.get(id);
        found.ok_or_else(|| Error::not_found("Invalid Request Validator identifier specified"))
    }

    pub fn model(&self, name: &str) -> Result<&Model, Error> {
        let found = self.models.get(name);
        found.ok_or_else(|| Error::not_found(format!("Invalid model name specified: {name}")))
    }

    /// Refuses to let a model go that a method's request or response refers to.
    pub fn check_model_unused(&self, name: &str) -> Result<(), Error> {
        let in_use = |models: &Option<Texts>| {
            models.iter().flat_map(|models| models.values()).any(|model| model == name)
        };
        for resource in self.resources.values() {
            for method in resource.methods.values() {
                let place = format!("{}/{}", resource.path, method.http_method);
                if in_use(&method.request_models) {
                    return Err(Error::conflict(format!(
                        "Cannot delete model '{name}', is referenced in method request: {place}"
                    )));
                }
                if method.responses.values().any(|response| in_use(&response.response_models)) {
                    return Err(Error::conflict(format!(
                        "Cannot delete model '{name}', is referenced in method response: {place}"
                    )));
                }
            }
        }
        Ok(())
    }
}

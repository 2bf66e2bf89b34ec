//! Methods of resources, and what they answer.

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

use super::patch::{Op, Patch};
use super::{Integration, RestApi, Texts};
use crate::Error;

/// Methods that a resource may have.
const METHODS: [&str; 8] = ["GET", "PUT", "POST", "DELETE", "PATCH", "OPTIONS", "HEAD", "ANY"];

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Method {
    pub http_method: String,
    /// `NONE`, `AWS_IAM`, `CUSTOM` or `COGNITO_USER_POOLS`.
    pub authorization_type: String,
    pub authorizer_id: Option<String>,
    pub authorization_scopes: Option<Vec<String>>,
    pub api_key_required: bool,
    pub request_validator_id: Option<String>,
    pub operation_name: Option<String>,
    /// `method.request.header.x`, and whether a request must have it.
    pub request_parameters: Option<IndexMap<String, bool>>,
    /// Models by content type.
    pub request_models: Option<Texts>,
    pub responses: IndexMap<String, MethodResponse>,
    pub integration: Option<Integration>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MethodResponse {
    pub status_code: String,
    pub response_parameters: Option<IndexMap<String, bool>>,
    pub response_models: Option<Texts>,
}

impl Method {
    pub fn new(http_method: String, authorization_type: String) -> Self {
        Self {
            http_method,
            authorization_type,
            authorizer_id: None,
            authorization_scopes: None,
            api_key_required: false,
            request_validator_id: None,
            operation_name: None,
            request_parameters: None,
            request_models: None,
            responses: IndexMap::new(),
            integration: None,
        }
    }

    /// Rules between a method and the rest of its API.
    pub fn check(&self, api: &RestApi) -> Result<(), Error> {
        if !METHODS.contains(&self.http_method.as_str()) {
            return Err(Error::bad_request(
                "Invalid HttpMethod specified. Valid options are GET,PUT,POST,DELETE,PATCH,OPTIONS,HEAD,ANY",
            ));
        }
        self.check_authorizer(api)?;
        self.check_validator(api)?;
        for model in self.request_models.iter().flat_map(|models| models.values()) {
            if !api.models.contains_key(model) {
                return Err(Error::bad_request(format!("Invalid model identifier specified: {model}")));
            }
        }
        self.check_parameter_names()
    }

    fn check_authorizer(&self, api: &RestApi) -> Result<(), Error> {
        let needs = matches!(self.authorization_type.as_str(), "CUSTOM" | "COGNITO_USER_POOLS");
        let is_there = self.authorizer_id.as_ref().is_some_and(|id| api.authorizers.contains_key(id));
        if needs && !is_there {
            return Err(Error::bad_request(
                "Invalid authorizer ID specified. Setting the authorization type to CUSTOM or \
                 COGNITO_USER_POOLS requires a valid authorizer.",
            ));
        }
        Ok(())
    }

    fn check_validator(&self, api: &RestApi) -> Result<(), Error> {
        if self.request_validator_id.as_ref().is_some_and(|id| !api.validators.contains_key(id)) {
            return Err(Error::bad_request("Invalid Request Validator identifier specified"));
        }
        Ok(())
    }

    fn check_parameter_names(&self) -> Result<(), Error> {
        let mut names: Vec<&str> = self
            .request_parameters
            .iter()
            .flat_map(|parameters| parameters.keys())
            .filter_map(|name| name.splitn(4, '.').nth(3))
            .collect();
        let count = names.len();
        names.sort_unstable();
        names.dedup();
        if names.len() < count {
            return Err(Error::bad_request(
                "Parameter names must be unique across querystring, header and path",
            ));
        }
        Ok(())
    }

    /// Changes the method. An authorizer and the kind that needs it may come in any order.
    pub fn patch_all(&mut self, patches: &[Patch], api: &RestApi) -> Result<(), Error> {
        let is_kind = |patch: &&Patch| patch.path() == "/authorizationType";
        for patch in patches.iter().filter(is_kind).chain(patches.iter().filter(|patch| !is_kind(patch))) {
            self.patch(patch, api)?;
        }
        self.check_authorizer(api)
    }

    fn patch(&mut self, patch: &Patch, api: &RestApi) -> Result<(), Error> {
        let segments = patch.segments();
        let segments: Vec<&str> = segments.iter().map(String::as_str).collect();
        match segments.as_slice() {
            ["authorizationType"] => {
                patch.only_replace()?;
                self.authorization_type = patch.text().to_owned();
            }
            ["authorizerId"] => {
                // Other kinds of authorization ignore it.
                if matches!(self.authorization_type.as_str(), "CUSTOM" | "COGNITO_USER_POOLS") {
                    self.authorizer_id = patch.optional();
                }
            }
            ["apiKeyRequired"] => {
                patch.only_replace()?;
                self.api_key_required = patch.is_true();
            }
            ["operationName"] => self.operation_name = patch.optional(),
            ["requestValidatorId"] => {
                self.request_validator_id = patch.optional();
                self.check_validator(api)?;
            }
            ["authorizationScopes"] => {
                let scopes = self.authorization_scopes.get_or_insert_default();
                scopes.retain(|scope| scope != patch.text());
                if patch.op != Op::Remove {
                    scopes.push(patch.text().to_owned());
                }
            }
            ["requestParameters", name] => {
                let parameters = self.request_parameters.get_or_insert_default();
                if patch.op == Op::Remove {
                    parameters.shift_remove(*name);
                } else {
                    parameters.insert((*name).to_owned(), patch.is_true());
                }
                self.request_parameters = self.request_parameters.take().filter(|left| !left.is_empty());
                self.check_parameter_names()?;
            }
            ["requestModels", kind] => {
                let models = self.request_models.get_or_insert_default();
                if patch.op == Op::Remove {
                    models.shift_remove(*kind);
                } else {
                    models.insert((*kind).to_owned(), patch.text().to_owned());
                }
                self.request_models = self.request_models.take().filter(|left| !left.is_empty());
            }
            _ => return Err(patch.invalid_path()),
        }
        Ok(())
    }

    pub fn response(&self, status: &str) -> Result<&MethodResponse, Error> {
        self.responses.get(status).ok_or_else(absent_response)
    }

    pub fn integration(&self) -> Result<&Integration, Error> {
        self.integration.as_ref().ok_or_else(absent_integration)
    }

    pub fn integration_mut(&mut self) -> Result<&mut Integration, Error> {
        self.integration.as_mut().ok_or_else(absent_integration)
    }
}

pub fn absent_response() -> Error {
    Error::not_found("Invalid Response status code specified")
}

pub fn absent_integration() -> Error {
    Error::not_found("Invalid Integration identifier specified")
}

impl MethodResponse {
    pub fn patch(&mut self, patch: &Patch) -> Result<(), Error> {
        let segments = patch.segments();
        let segments: Vec<&str> = segments.iter().map(String::as_str).collect();
        match segments.as_slice() {
            ["responseParameters", name] => {
                let parameters = self.response_parameters.get_or_insert_default();
                let is_there = parameters.contains_key(*name);
                match patch.op {
                    Op::Remove | Op::Replace if !is_there => {
                        return Err(Error::not_found("Invalid parameter name specified"));
                    }
                    Op::Remove => drop(parameters.shift_remove(*name)),
                    _ => drop(parameters.insert((*name).to_owned(), patch.is_true())),
                }
                self.response_parameters = self.response_parameters.take().filter(|left| !left.is_empty());
            }
            ["responseModels", kind] => {
                let models = self.response_models.get_or_insert_default();
                let is_there = models.contains_key(*kind);
                match patch.op {
                    Op::Remove | Op::Replace if !is_there => {
                        return Err(Error::not_found("Content-Type specified was not found"));
                    }
                    Op::Remove => drop(models.shift_remove(*kind)),
                    _ => drop(models.insert((*kind).to_owned(), patch.text().to_owned())),
                }
                self.response_models = self.response_models.take().filter(|left| !left.is_empty());
            }
            _ => return Err(patch.invalid_path()),
        }
        Ok(())
    }
}

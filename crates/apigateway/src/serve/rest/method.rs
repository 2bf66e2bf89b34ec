//! A method, compiled: nothing of it is parsed when a request comes.

use std::sync::Arc;
use std::time::Duration;

use crate::http_api::Texts;
use crate::mapping::content::ContentHandling;
use crate::mapping::model::Schemas;
use crate::mapping::parameters::{RequestParameters, ResponseParameters};
use crate::mapping::request::{IntegrationKind, RequestMapping};
use crate::mapping::response::{Answer, ResponseMapping};
use crate::mapping::template::{Passthrough, Templates};
use crate::mapping::validate::RequestValidator;
use crate::rest_api::{Integration, IntegrationResponse, Method, Resource, RestSnapshot};

#[derive(Debug)]
pub struct LiveMethod {
    pub method: Method,
    pub resource_id: String,
    /// The path's template.
    pub template: String,
    pub validator: RequestValidator,
    /// `None`: there is none, or one of a kind that this cloud does not know.
    pub integration: Option<LiveIntegration>,
}

/// What answers a method, compiled.
#[derive(Debug)]
pub struct LiveIntegration {
    pub request: RequestMapping,
    pub response: ResponseMapping,
    /// The role to call it with; without one, whatever is called must allow it.
    pub credentials: Option<String>,
    pub timeout: Duration,
    pub is_tls_verification_skipped: bool,
}

/// What the methods of a deployment share while they are compiled.
pub struct Compiling<'a> {
    snapshot: &'a RestSnapshot,
    schemas: Arc<Schemas>,
}

impl<'a> Compiling<'a> {
    pub fn new(snapshot: &'a RestSnapshot) -> Self {
        let schemas = snapshot
            .models
            .values()
            .map(|model| (model.name.clone(), model.schema.clone().unwrap_or_default()));
        Self { snapshot, schemas: Arc::new(schemas.collect()) }
    }

    pub fn method(&self, method: &Method, resource: &Resource) -> LiveMethod {
        LiveMethod {
            validator: self.validator(method),
            integration: method.integration.as_ref().and_then(LiveIntegration::compile),
            method: method.clone(),
            resource_id: resource.id.clone(),
            template: resource.path.clone(),
        }
    }

    fn validator(&self, method: &Method) -> RequestValidator {
        let mut validator = RequestValidator::default();
        let chosen = method.request_validator_id.as_ref().and_then(|id| self.snapshot.validators.get(id));
        let Some(chosen) = chosen else { return validator };
        if chosen.validate_request_parameters {
            let parameters = method.request_parameters.iter().flatten();
            validator.require_parameters(parameters.map(|(name, required)| (name.as_str(), *required)));
        }
        if chosen.validate_request_body {
            let models = method.request_models.iter().flat_map(pairs);
            validator.check_bodies(models, &self.schemas);
        }
        validator
    }
}

impl LiveIntegration {
    fn compile(integration: &Integration) -> Option<Self> {
        let kind = IntegrationKind::from_name(&integration.kind)?;
        let uri = integration.uri.clone().unwrap_or_default();
        let handling = |name: &Option<String>| name.as_deref().and_then(ContentHandling::from_name);
        let answer = |response: &IntegrationResponse| {
            Some(Answer {
                status: response.status_code.parse().ok()?,
                selection: Answer::selection(response.selection_pattern.as_deref().unwrap_or_default()),
                parameters: ResponseParameters::compile(response.response_parameters.iter().flat_map(pairs)),
                templates: Templates::compile(response.response_templates.iter().flat_map(pairs)),
                content_handling: handling(&response.content_handling),
            })
        };
        Some(Self {
            response: ResponseMapping {
                kind,
                is_function: uri.contains(":lambda:path/"),
                answers: integration.responses.values().filter_map(answer).collect(),
            },
            request: RequestMapping {
                kind,
                uri,
                http_method: integration.http_method.clone(),
                parameters: RequestParameters::compile(integration.request_parameters.iter().flat_map(pairs)),
                templates: Templates::compile(integration.request_templates.iter().flat_map(pairs)),
                passthrough: Passthrough::from_name(&integration.passthrough_behavior).unwrap_or_default(),
                content_handling: handling(&integration.content_handling),
            },
            credentials: integration.credentials.clone().filter(|credentials| !credentials.is_empty()),
            timeout: Duration::from_millis(u64::try_from(integration.timeout_ms).unwrap_or(0)),
            is_tls_verification_skipped: integration.is_tls_verification_skipped == Some(true),
        })
    }
}

/// Names and values, as the mappings take them.
pub fn pairs(texts: &Texts) -> impl Iterator<Item = (&str, &str)> {
    texts.iter().map(|(name, value)| (name.as_str(), value.as_str()))
}

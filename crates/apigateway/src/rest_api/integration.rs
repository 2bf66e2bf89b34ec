//! Integrations: what answers a method.

use base::Arn;
use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

use super::patch::{Op, Patch};
use super::{Texts, method};
use crate::Error;

/// The longest that an API waits for an integration, in milliseconds, and what it waits by itself.
pub const TIMEOUT_MS_MAX: i32 = 29_000;

const TIMEOUT_MS_MIN: i32 = 50;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Integration {
    /// `AWS`, `AWS_PROXY`, `HTTP`, `HTTP_PROXY` or `MOCK`.
    pub kind: String,
    pub http_method: Option<String>,
    pub uri: Option<String>,
    pub connection_type: Option<String>,
    pub connection_id: Option<String>,
    pub credentials: Option<String>,
    pub request_parameters: Option<Texts>,
    pub request_templates: Option<Texts>,
    pub passthrough_behavior: String,
    pub content_handling: Option<String>,
    pub timeout_ms: i32,
    pub cache_namespace: Option<String>,
    pub cache_key_parameters: Vec<String>,
    pub is_tls_verification_skipped: Option<bool>,
    pub response_transfer_mode: Option<String>,
    pub responses: IndexMap<String, IntegrationResponse>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct IntegrationResponse {
    pub status_code: String,
    pub selection_pattern: Option<String>,
    pub response_parameters: Option<Texts>,
    pub response_templates: Option<Texts>,
    pub content_handling: Option<String>,
}

impl Integration {
    pub fn new(kind: String, resource_id: &str) -> Self {
        Self {
            kind,
            http_method: None,
            uri: None,
            connection_type: None,
            connection_id: None,
            credentials: None,
            request_parameters: None,
            request_templates: None,
            passthrough_behavior: "WHEN_NO_MATCH".to_owned(),
            content_handling: None,
            timeout_ms: TIMEOUT_MS_MAX,
            cache_namespace: Some(resource_id.to_owned()),
            cache_key_parameters: Vec::new(),
            is_tls_verification_skipped: None,
            response_transfer_mode: None,
            responses: IndexMap::new(),
        }
    }

    /// Rules between members that the model cannot say.
    pub fn check(&self) -> Result<(), Error> {
        if matches!(self.kind.as_str(), "HTTP" | "HTTP_PROXY" | "AWS") && self.http_method.is_none() {
            return Err(Error::bad_request("Enumeration value for HttpMethod must be non-empty"));
        }
        self.check_uri()?;
        if !(TIMEOUT_MS_MIN..=TIMEOUT_MS_MAX).contains(&self.timeout_ms) {
            return Err(Error::bad_request(format!(
                "Timeout should be between {TIMEOUT_MS_MIN} ms and {TIMEOUT_MS_MAX} ms"
            )));
        }
        for (name, value) in self.request_parameters.iter().flatten() {
            check_expression(name, value)?;
        }
        Ok(())
    }

    fn check_uri(&self) -> Result<(), Error> {
        let uri = self.uri.as_deref().unwrap_or_default();
        match self.kind.as_str() {
            "HTTP" | "HTTP_PROXY" => {
                let is_private = self.connection_type.as_deref() == Some("VPC_LINK");
                let is_address = uri.starts_with("http://")
                    || uri.starts_with("https://")
                    || uri.starts_with("${stageVariables.");
                if !is_address && !is_private {
                    return Err(Error::bad_request("Invalid HTTP endpoint specified for URI"));
                }
            }
            "AWS" | "AWS_PROXY" => {
                let invalid = || Error::bad_request("Invalid ARN specified in the request");
                let arn: Arn = uri.parse().map_err(|_| invalid())?;
                let is_action = ["path/", "action/"].iter().any(|kind| arn.resource.starts_with(kind));
                if arn.service != "apigateway" || !is_action {
                    return Err(Error::bad_request("AWS ARN for integration must contain path or action"));
                }
                let is_function = crate::http_api::function_arn(uri)
                    .is_some_and(|arn| arn.parse::<Arn>().is_ok() || arn.contains("${stageVariables."));
                let is_stream = arn.account == "firehose" && arn.resource == "action/PutRecord";
                if self.kind == "AWS_PROXY" && !is_function && !is_stream {
                    return Err(Error::bad_request(
                        "Integrations of type 'AWS_PROXY' currently only supports Lambda function and \
                         Firehose stream invocations.",
                    ));
                }
            }
            _ => {}
        }
        Ok(())
    }

    pub fn response(&self, status: &str) -> Result<&IntegrationResponse, Error> {
        self.responses.get(status).ok_or_else(method::absent_response)
    }

    pub fn patch(&mut self, patch: &Patch) -> Result<(), Error> {
        let segments = patch.segments();
        let segments: Vec<&str> = segments.iter().map(String::as_str).collect();
        match segments.as_slice() {
            ["type"] => self.kind = patch.text().to_owned(),
            ["uri"] => self.uri = patch.optional(),
            ["httpMethod"] => self.http_method = patch.optional(),
            ["credentials"] => self.credentials = patch.optional(),
            ["connectionType"] => self.connection_type = patch.optional(),
            ["connectionId"] => self.connection_id = patch.optional(),
            ["passthroughBehavior"] => {
                patch.only_replace()?;
                self.passthrough_behavior = patch.text().to_owned();
            }
            ["contentHandling"] => self.content_handling = patch.optional(),
            ["timeoutInMillis"] => self.timeout_ms = patch.number()?,
            ["cacheNamespace"] => self.cache_namespace = patch.optional(),
            ["cacheKeyParameters", name] => {
                self.cache_key_parameters.retain(|other| other != name);
                if patch.op != Op::Remove {
                    self.cache_key_parameters.push((*name).to_owned());
                }
            }
            ["tlsConfig", "insecureSkipVerification"] => {
                self.is_tls_verification_skipped = Some(patch.is_true());
            }
            ["responseTransferMode"] => self.response_transfer_mode = patch.optional(),
            ["requestParameters", name] => change(&mut self.request_parameters, name, patch),
            ["requestTemplates", kind] => change(&mut self.request_templates, kind, patch),
            _ => return Err(patch.invalid_path()),
        }
        self.check()
    }
}

impl IntegrationResponse {
    pub fn check(&self) -> Result<(), Error> {
        for kind in self.response_templates.iter().flat_map(|templates| templates.keys()) {
            if !kind.contains('/') {
                return Err(Error::bad_request(format!(
                    "Validation Result: warnings : [], errors : [Invalid content type specified: {kind}]"
                )));
            }
        }
        Ok(())
    }

    pub fn patch(&mut self, patch: &Patch) -> Result<(), Error> {
        let segments = patch.segments();
        let segments: Vec<&str> = segments.iter().map(String::as_str).collect();
        match segments.as_slice() {
            ["selectionPattern"] => self.selection_pattern = patch.optional(),
            ["contentHandling"] => self.content_handling = patch.optional(),
            ["responseParameters", name] => change(&mut self.response_parameters, name, patch),
            ["responseTemplates", kind] => change(&mut self.response_templates, kind, patch),
            _ => return Err(patch.invalid_path()),
        }
        Ok(())
    }
}

fn change(texts: &mut Option<Texts>, name: &str, patch: &Patch) {
    let inner = texts.get_or_insert_default();
    if patch.op == Op::Remove {
        inner.shift_remove(name);
    } else {
        inner.insert(name.to_owned(), patch.text().to_owned());
    }
    *texts = texts.take().filter(|left| !left.is_empty());
}

/// What a request parameter of an integration may be made of ("Request and response data mapping reference").
fn check_expression(name: &str, value: &str) -> Result<(), Error> {
    let is_target = name.starts_with("integration.request.");
    let is_text = value.len() >= 2 && value.starts_with('\'') && value.ends_with('\'');
    let is_reference =
        ["method.request.", "context.", "stageVariables."].iter().any(|prefix| value.starts_with(prefix));
    if is_target && (is_text || is_reference) {
        return Ok(());
    }
    let wrong = if is_target { value } else { name };
    Err(Error::bad_request(format!(
        "Invalid mapping expression specified: Validation Result: warnings : [], errors : [Invalid mapping \
         expression specified: {wrong}]"
    )))
}

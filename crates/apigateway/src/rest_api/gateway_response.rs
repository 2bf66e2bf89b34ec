//! Gateway responses: what the front end answers by itself, and how an API words it.

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

use super::patch::{Op, Patch};
use super::{RestApi, Texts};
use crate::Error;

/// All kinds, with the status that each has by itself, in the order in which AWS lists them.
pub const GATEWAY_RESPONSE_TYPES: [(&str, Option<&str>); 21] = [
    ("ACCESS_DENIED", Some("403")),
    ("API_CONFIGURATION_ERROR", Some("500")),
    ("AUTHORIZER_CONFIGURATION_ERROR", Some("500")),
    ("AUTHORIZER_FAILURE", Some("500")),
    ("BAD_REQUEST_BODY", Some("400")),
    ("BAD_REQUEST_PARAMETERS", Some("400")),
    ("DEFAULT_4XX", None),
    ("DEFAULT_5XX", None),
    ("EXPIRED_TOKEN", Some("403")),
    ("INTEGRATION_FAILURE", Some("504")),
    ("INTEGRATION_TIMEOUT", Some("504")),
    ("INVALID_API_KEY", Some("403")),
    ("INVALID_SIGNATURE", Some("403")),
    ("MISSING_AUTHENTICATION_TOKEN", Some("403")),
    ("QUOTA_EXCEEDED", Some("429")),
    ("REQUEST_TOO_LARGE", Some("413")),
    ("RESOURCE_NOT_FOUND", Some("404")),
    ("THROTTLED", Some("429")),
    ("UNAUTHORIZED", Some("401")),
    ("UNSUPPORTED_MEDIA_TYPE", Some("415")),
    ("WAF_FILTERED", Some("403")),
];

/// The body that every kind has by itself.
const TEMPLATE: &str = "{\"message\":$context.error.messageString}";

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GatewayResponse {
    pub kind: String,
    pub status_code: Option<String>,
    pub parameters: Texts,
    pub templates: Texts,
    /// Whether the API says nothing of this kind.
    pub is_default: bool,
}

impl GatewayResponse {
    /// What AWS answers when an API says nothing.
    pub fn default_of(kind: &str) -> Self {
        let known = GATEWAY_RESPONSE_TYPES.iter().find(|(name, _)| *name == kind);
        Self {
            kind: kind.to_owned(),
            status_code: known.and_then(|(_, status)| *status).map(str::to_owned),
            parameters: Texts::new(),
            templates: [("application/json".to_owned(), TEMPLATE.to_owned())].into_iter().collect(),
            is_default: true,
        }
    }

    /// An API's own; what it does not say is as by default.
    pub fn put(
        kind: &str,
        status_code: Option<String>,
        parameters: Option<Texts>,
        templates: Option<Texts>,
    ) -> Self {
        let default = Self::default_of(kind);
        Self {
            kind: default.kind,
            status_code: status_code.or(default.status_code),
            parameters: parameters.unwrap_or_default(),
            templates: templates.filter(|given| !given.is_empty()).unwrap_or(default.templates),
            is_default: false,
        }
    }

    pub fn patch(&mut self, patch: &Patch) -> Result<(), Error> {
        let segments = patch.segments();
        let segments: Vec<&str> = segments.iter().map(String::as_str).collect();
        match segments.as_slice() {
            ["statusCode"] if patch.op == Op::Replace => self.status_code = patch.optional(),
            ["responseParameters", name] => {
                change(
                    &mut self.parameters,
                    "responseParameters",
                    name,
                    patch,
                    "Invalid parameter name specified",
                )?;
            }
            ["responseTemplates", kind] => {
                change(
                    &mut self.templates,
                    "responseTemplates",
                    kind,
                    patch,
                    "Content-Type specified was not found",
                )?;
            }
            _ => return Err(patch.invalid_path()),
        }
        self.is_default = false;
        Ok(())
    }
}

fn change(texts: &mut Texts, member: &str, name: &str, patch: &Patch, absent: &str) -> Result<(), Error> {
    let is_there = texts.contains_key(name);
    match patch.op {
        Op::Remove | Op::Replace if !is_there => return Err(Error::not_found(absent)),
        Op::Remove => {
            texts.shift_remove(name);
            return Ok(());
        }
        _ => {}
    }
    if patch.text().is_empty() {
        return Err(Error::bad_request(format!("Invalid null or empty value in {member}")));
    }
    texts.insert(name.to_owned(), patch.text().to_owned());
    Ok(())
}

impl RestApi {
    /// What the API answers for a kind: its own, that of all errors like it, or AWS's.
    pub fn gateway_response(&self, kind: &str) -> GatewayResponse {
        find(&self.gateway_responses, kind)
    }
}

fn find(own: &IndexMap<String, GatewayResponse>, kind: &str) -> GatewayResponse {
    if let Some(own) = own.get(kind) {
        return own.clone();
    }
    let default = GatewayResponse::default_of(kind);
    let family = match default.status_code.as_deref() {
        Some(status) if status.starts_with('4') => "DEFAULT_4XX",
        Some(_) => "DEFAULT_5XX",
        None => return default,
    };
    match own.get(family) {
        Some(own) => GatewayResponse {
            kind: default.kind,
            status_code: own.status_code.clone().or(default.status_code),
            is_default: true,
            ..own.clone()
        },
        None => default,
    }
}

//! Stages: named versions of an API that clients reach.

use base::Timestamp;
use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

use super::Texts;
use super::patch::{Op, Patch};
use crate::Error;

/// What AWS lists when a path of a stage's patch is none of these, in its own words.
const METHOD_SETTING_PATHS: &str = "[/deploymentId, /description, /cacheClusterEnabled, /cacheClusterSize, \
    /clientCertificateId, /accessLogSettings, /accessLogSettings/destinationArn, /accessLogSettings/format, \
    /{resourcePath}/{httpMethod}/metrics/enabled, /{resourcePath}/{httpMethod}/logging/dataTrace, \
    /{resourcePath}/{httpMethod}/logging/loglevel, \
    /{resourcePath}/{httpMethod}/throttling/burstLimit/{resourcePath}/{httpMethod}/throttling/rateLimit\
    /{resourcePath}/{httpMethod}/caching/ttlInSeconds, /{resourcePath}/{httpMethod}/caching/enabled, \
    /{resourcePath}/{httpMethod}/caching/dataEncrypted, \
    /{resourcePath}/{httpMethod}/caching/requireAuthorizationForCacheControl, \
    /{resourcePath}/{httpMethod}/caching/unauthorizedCacheControlHeaderStrategy, /*/*/metrics/enabled, \
    /*/*/logging/dataTrace, /*/*/logging/loglevel, /*/*/throttling/burstLimit /*/*/throttling/rateLimit \
    /*/*/caching/ttlInSeconds, /*/*/caching/enabled, /*/*/caching/dataEncrypted, \
    /*/*/caching/requireAuthorizationForCacheControl, /*/*/caching/unauthorizedCacheControlHeaderStrategy, \
    /variables/{variable_name}, /tracingEnabled]";

/// How a method of a stage is throttled, cached and logged.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MethodSetting {
    pub metrics_enabled: bool,
    pub logging_level: Option<String>,
    pub data_trace_enabled: bool,
    pub throttling_burst_limit: i32,
    pub throttling_rate_limit: f64,
    pub caching_enabled: bool,
    pub cache_ttl_s: i32,
    pub cache_data_encrypted: bool,
    pub require_authorization_for_cache_control: bool,
    pub unauthorized_cache_control_header_strategy: String,
}

impl Default for MethodSetting {
    fn default() -> Self {
        Self {
            metrics_enabled: false,
            logging_level: None,
            data_trace_enabled: false,
            throttling_burst_limit: 5000,
            throttling_rate_limit: 10_000.0,
            caching_enabled: false,
            cache_ttl_s: 300,
            cache_data_encrypted: false,
            require_authorization_for_cache_control: true,
            unauthorized_cache_control_header_strategy: "SUCCEED_WITH_RESPONSE_HEADER".to_owned(),
        }
    }
}

/// A second deployment, for a share of the requests.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Canary {
    pub percent_traffic: f64,
    pub deployment_id: Option<String>,
    pub variable_overrides: Option<Texts>,
    pub use_stage_cache: bool,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccessLog {
    pub destination_arn: Option<String>,
    pub format: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Stage {
    pub name: String,
    pub deployment_id: String,
    pub created: Timestamp,
    pub last_updated: Timestamp,
    pub description: Option<String>,
    pub cache_cluster_enabled: bool,
    pub cache_cluster_size: Option<String>,
    pub client_certificate_id: Option<String>,
    /// By `path/METHOD`, the path without its first slash; `*/*` for all.
    pub method_settings: IndexMap<String, MethodSetting>,
    pub variables: Option<Texts>,
    pub documentation_version: Option<String>,
    pub access_log: Option<AccessLog>,
    pub canary: Option<Canary>,
    pub tracing_enabled: bool,
    pub web_acl_arn: Option<String>,
    pub tags: Option<Texts>,
}

impl Stage {
    pub fn new(name: String, deployment_id: String, now: Timestamp) -> Self {
        Self {
            name,
            deployment_id,
            created: now,
            last_updated: now,
            description: None,
            cache_cluster_enabled: false,
            cache_cluster_size: None,
            client_certificate_id: None,
            method_settings: IndexMap::new(),
            variables: None,
            documentation_version: None,
            access_log: None,
            canary: None,
            tracing_enabled: false,
            web_acl_arn: None,
            tags: None,
        }
    }

    pub fn check_name(name: &str) -> Result<(), Error> {
        let allowed = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
        if !name.is_empty() && name.bytes().all(allowed) {
            return Ok(());
        }
        Err(Error::bad_request("Stage name only allows a-zA-Z0-9_-"))
    }

    /// `deployments` tells whether a deployment exists.
    pub fn patch(&mut self, patch: &Patch, deployments: &dyn Fn(&str) -> bool) -> Result<(), Error> {
        let segments = patch.segments();
        let segments: Vec<&str> = segments.iter().map(String::as_str).collect();
        if patch.op == Op::Copy {
            return self.copy(patch);
        }
        match segments.as_slice() {
            ["deploymentId"] if patch.op == Op::Replace => {
                if !deployments(patch.text()) {
                    return Err(Error::bad_request("Deployment id does not exist"));
                }
                self.deployment_id = patch.text().to_owned();
            }
            ["description"] => self.description = patch.optional(),
            ["cacheClusterEnabled"] => self.cache_cluster_enabled = patch.is_true(),
            ["cacheClusterSize"] => self.cache_cluster_size = patch.optional(),
            ["clientCertificateId"] => self.client_certificate_id = patch.optional(),
            ["documentationVersion"] => self.documentation_version = patch.optional(),
            ["tracingEnabled"] => self.tracing_enabled = patch.is_true(),
            ["variables", name] => {
                let variables = self.variables.get_or_insert_default();
                if patch.op == Op::Remove {
                    variables.shift_remove(*name);
                } else {
                    variables.insert((*name).to_owned(), patch.text().to_owned());
                }
                self.variables = self.variables.take().filter(|left| !left.is_empty());
            }
            ["accessLogSettings", rest @ ..] => self.patch_access_log(patch, rest)?,
            ["canarySettings", rest @ ..] => self.patch_canary(patch, rest, deployments)?,
            [path @ .., method, area, name] if !path.is_empty() => {
                // The slashes within a path are escaped, or left as they are.
                let path = path.join("/");
                let key = format!("{}/{method}", path.strip_prefix('/').unwrap_or(&path));
                // What is set for all methods is where those of one begin.
                let all = self.method_settings.get("*/*").cloned().unwrap_or_default();
                let setting = self.method_settings.entry(key).or_insert(all);
                if !setting.set(area, name, patch)? {
                    return Err(invalid_path(patch));
                }
            }
            _ if patch.op == Op::Remove => self.remove_setting(patch, &segments)?,
            _ => return Err(invalid_path(patch)),
        }
        Ok(())
    }

    fn patch_access_log(&mut self, patch: &Patch, rest: &[&str]) -> Result<(), Error> {
        match (patch.op, rest) {
            (Op::Remove, []) => self.access_log = None,
            (Op::Remove, _) => return Err(no_setting(patch)),
            (_, ["destinationArn" | "format"]) if patch.text().is_empty() => {
                return Err(Error::bad_request("Access Log value must not be empty"));
            }
            (_, ["destinationArn"]) => {
                self.access_log.get_or_insert_default().destination_arn = patch.optional();
            }
            (_, ["format"]) => self.access_log.get_or_insert_default().format = patch.optional(),
            _ => {
                return Err(Error::bad_request(
                    "Invalid accessLogSettings path. Must be one of : [/accessLogSettings/destinationArn, \
                     /accessLogSettings/format]",
                ));
            }
        }
        Ok(())
    }

    fn patch_canary(
        &mut self,
        patch: &Patch,
        rest: &[&str],
        deployments: &dyn Fn(&str) -> bool,
    ) -> Result<(), Error> {
        let of_stage = || Canary { deployment_id: Some(self.deployment_id.clone()), ..Canary::default() };
        match (patch.op, rest) {
            (Op::Remove, []) => {
                self.canary = None;
                return Ok(());
            }
            (Op::Remove, ["stageVariableOverrides", name]) if self.canary.is_some() => {
                if let Some(overrides) = self.canary.as_mut().and_then(|it| it.variable_overrides.as_mut()) {
                    overrides.shift_remove(*name);
                }
                return Ok(());
            }
            (Op::Remove, _) => return Err(no_setting(patch)),
            (Op::Add, ["deploymentId"]) => {
                let path = patch.path();
                return Err(Error::bad_request(format!("Invalid add operation with path: {path}")));
            }
            (_, ["deploymentId"]) if !deployments(patch.text()) => {
                return Err(Error::bad_request("Deployment id does not exist"));
            }
            _ => {}
        }
        let mut canary = self.canary.clone().unwrap_or_else(of_stage);
        match rest {
            ["deploymentId"] => canary.deployment_id = patch.optional(),
            ["percentTraffic"] => canary.percent_traffic = patch.number()?,
            ["useStageCache"] => canary.use_stage_cache = patch.is_true(),
            ["stageVariableOverrides", name] => {
                let overrides = canary.variable_overrides.get_or_insert_default();
                overrides.insert((*name).to_owned(), patch.text().to_owned());
            }
            _ => return Err(invalid_path(patch)),
        }
        self.canary = Some(canary);
        Ok(())
    }

    /// Promotes what the canary has to the stage.
    fn copy(&mut self, patch: &Patch) -> Result<(), Error> {
        let from = patch.from.as_deref().unwrap_or("null");
        let invalid = || {
            Error::bad_request(format!(
                "Invalid copy operation with path: {} and from {from}. Valid copy:path are [/deploymentId, \
                 /variables] and valid copy:from are [/canarySettings/deploymentId, \
                 /canarySettings/stageVariableOverrides]",
                patch.path()
            ))
        };
        match (patch.path(), from) {
            ("/deploymentId", "/canarySettings/deploymentId")
            | ("/variables", "/canarySettings/stageVariableOverrides") => {}
            _ => return Err(invalid()),
        }
        let Some(canary) = &self.canary else {
            return Err(Error::bad_request("Promotion not available. Canary does not exist."));
        };
        if patch.path() == "/deploymentId" {
            if let Some(id) = &canary.deployment_id {
                self.deployment_id.clone_from(id);
            }
        } else if let Some(overrides) = canary.variable_overrides.clone() {
            self.variables.get_or_insert_default().extend(overrides);
        }
        Ok(())
    }

    /// Takes the settings of a method away: `/path/METHOD`.
    fn remove_setting(&mut self, patch: &Patch, segments: &[&str]) -> Result<(), Error> {
        let key = segments.join("/");
        let key = key.strip_prefix('/').unwrap_or(&key);
        match self.method_settings.shift_remove(key) {
            Some(_) => Ok(()),
            None => Err(no_setting(patch)),
        }
    }
}

impl MethodSetting {
    /// Says whether there is such a setting.
    fn set(&mut self, area: &str, name: &str, patch: &Patch) -> Result<bool, Error> {
        match (area, name) {
            ("metrics", "enabled") => self.metrics_enabled = patch.is_true(),
            ("logging", "dataTrace") => self.data_trace_enabled = patch.is_true(),
            ("logging", "loglevel") => self.logging_level = patch.optional(),
            ("throttling", "burstLimit") => self.throttling_burst_limit = patch.number()?,
            ("throttling", "rateLimit") => self.throttling_rate_limit = patch.number()?,
            ("caching", "enabled") => self.caching_enabled = patch.is_true(),
            ("caching", "ttlInSeconds") => self.cache_ttl_s = patch.number()?,
            ("caching", "dataEncrypted") => self.cache_data_encrypted = patch.is_true(),
            ("caching", "requireAuthorizationForCacheControl") => {
                self.require_authorization_for_cache_control = patch.is_true();
            }
            ("caching", "unauthorizedCacheControlHeaderStrategy") => {
                self.unauthorized_cache_control_header_strategy = patch.text().to_owned();
            }
            _ => return Ok(false),
        }
        Ok(true)
    }
}

fn invalid_path(patch: &Patch) -> Error {
    let path = patch.path();
    Error::bad_request(format!("Invalid method setting path: {path}. Must be one of: {METHOD_SETTING_PATHS}"))
}

fn no_setting(patch: &Patch) -> Error {
    let path = patch.path();
    let path = path.strip_prefix('/').unwrap_or(path);
    Error::bad_request(format!(
        "Cannot remove method setting {path} because there is no method setting for this method "
    ))
}

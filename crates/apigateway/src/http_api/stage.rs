//! Stages: named, addressable versions of an API.

use base::Timestamp;
use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

use super::{DEFAULT_STAGE, Texts, mirror};
use crate::Error;

mirror! {
    /// How much of a route's traffic is let through, and how much is told about it.
    RouteSettings = api::apigatewayv2::RouteSettings {
        data_trace_enabled: bool,
        detailed_metrics_enabled: bool,
        logging_level: String,
        throttling_burst_limit: i32,
        throttling_rate_limit: f64,
    }
}

mirror! {
    /// Where a line about each request goes.
    AccessLog = api::apigatewayv2::AccessLogSettings {
        destination_arn: String,
        format: String,
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Stage {
    pub name: String,
    pub created: Timestamp,
    pub last_updated: Timestamp,
    pub api_gateway_managed: bool,
    pub auto_deploy: bool,
    pub access_log_settings: Option<AccessLog>,
    pub client_certificate_id: Option<String>,
    pub default_route_settings: Option<RouteSettings>,
    pub deployment_id: Option<String>,
    pub description: Option<String>,
    pub last_deployment_status_message: Option<String>,
    pub route_settings: IndexMap<String, RouteSettings>,
    pub variables: Texts,
    pub tags: Texts,
}

impl Stage {
    pub fn new(name: String, now: Timestamp) -> Self {
        Self {
            name,
            created: now,
            last_updated: now,
            api_gateway_managed: false,
            auto_deploy: false,
            access_log_settings: None,
            client_certificate_id: None,
            default_route_settings: None,
            deployment_id: None,
            description: None,
            last_deployment_status_message: None,
            route_settings: IndexMap::new(),
            variables: Texts::new(),
            tags: Texts::new(),
        }
    }

    pub fn check_name(name: &str) -> Result<(), Error> {
        let is_good = name == DEFAULT_STAGE
            || !name.is_empty()
                && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
        if is_good {
            return Ok(());
        }
        Err(Error::bad_request("Stage name only allows a-zA-Z0-9_- or $default and cannot be empty."))
    }
}

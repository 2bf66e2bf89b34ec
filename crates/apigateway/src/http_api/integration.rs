//! Integrations: what answers a route.

use base::Arn;
use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

use super::{Protocol, Texts, mirror};
use crate::{Error, ids};

/// The longest that an HTTP API waits for an integration, in milliseconds, and what it waits by itself.
const TIMEOUT_MS_HTTP: i32 = 30_000;

/// The same for a WebSocket API.
const TIMEOUT_MS_WEB_SOCKET: i32 = 29_000;

mirror! {
    /// What the certificate of a private integration must name.
    Tls = api::apigatewayv2::TlsConfig {
        server_name_to_verify: String,
    }
}

impl From<api::apigatewayv2::TlsConfigInput> for Tls {
    fn from(shape: api::apigatewayv2::TlsConfigInput) -> Self {
        Self { server_name_to_verify: shape.server_name_to_verify }
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Integration {
    pub id: String,
    pub api_gateway_managed: bool,
    pub integration_type: String,
    pub connection_id: Option<String>,
    pub connection_type: Option<String>,
    pub content_handling_strategy: Option<String>,
    pub credentials_arn: Option<String>,
    pub description: Option<String>,
    pub integration_method: Option<String>,
    pub integration_response_selection_expression: Option<String>,
    pub integration_subtype: Option<String>,
    pub integration_uri: Option<String>,
    pub passthrough_behavior: Option<String>,
    pub payload_format_version: Option<String>,
    pub request_parameters: Option<Texts>,
    pub request_templates: Option<Texts>,
    pub response_parameters: Option<IndexMap<String, Texts>>,
    pub template_selection_expression: Option<String>,
    pub timeout_in_millis: Option<i32>,
    pub tls_config: Option<Tls>,
    pub responses: IndexMap<String, IntegrationResponse>,
}

impl Integration {
    pub fn new(integration_type: String, protocol: Protocol) -> Self {
        let expression = (protocol == Protocol::WebSocket || integration_type == "MOCK")
            .then(|| "${integration.response.statuscode}".to_owned());
        Self {
            id: ids::part(),
            api_gateway_managed: false,
            connection_id: None,
            connection_type: Some("INTERNET".to_owned()),
            content_handling_strategy: None,
            credentials_arn: None,
            description: None,
            integration_method: None,
            integration_response_selection_expression: expression,
            integration_subtype: None,
            integration_uri: None,
            passthrough_behavior: (protocol == Protocol::WebSocket).then(|| "WHEN_NO_MATCH".to_owned()),
            payload_format_version: Some("1.0".to_owned()),
            request_parameters: None,
            request_templates: None,
            response_parameters: None,
            template_selection_expression: None,
            timeout_in_millis: Some(match protocol {
                Protocol::Http => TIMEOUT_MS_HTTP,
                Protocol::WebSocket => TIMEOUT_MS_WEB_SOCKET,
            }),
            tls_config: None,
            responses: IndexMap::new(),
            integration_type,
        }
    }

    /// The integration that quick create makes: of a function's ARN or of a URL.
    pub fn quick(target: &str, credentials_arn: Option<String>) -> Self {
        let is_function = target.starts_with("arn:");
        let (kind, method, format) =
            if is_function { ("AWS_PROXY", "POST", "2.0") } else { ("HTTP_PROXY", "ANY", "1.0") };
        Self {
            api_gateway_managed: true,
            integration_method: Some(method.to_owned()),
            integration_uri: Some(target.to_owned()),
            payload_format_version: Some(format.to_owned()),
            credentials_arn,
            ..Self::new(kind.to_owned(), Protocol::Http)
        }
    }

    /// Rules between members that the model cannot say.
    pub fn check(&self, protocol: Protocol) -> Result<(), Error> {
        let timeout_ms_max = match protocol {
            Protocol::Http => TIMEOUT_MS_HTTP,
            Protocol::WebSocket => TIMEOUT_MS_WEB_SOCKET,
        };
        if self.timeout_in_millis.is_some_and(|timeout| !(50..=timeout_ms_max).contains(&timeout)) {
            return Err(Error::bad_request(format!(
                "Timeout should be between 50 ms and {timeout_ms_max} ms"
            )));
        }
        let format = self.payload_format_version.as_deref();
        if !matches!(format, None | Some("1.0" | "2.0")) {
            return Err(Error::bad_request(
                "PayloadFormatVersion is a required parameter and must be one of [1.0, 2.0]",
            ));
        }
        if self.integration_type == "HTTP_PROXY" && format == Some("2.0") {
            return Err(Error::bad_request("PayloadFormatVersion 2.0 is not supported for HTTP_PROXY"));
        }
        Ok(())
    }

    /// Leaves out parameters whose value is empty: that is how clients take one away.
    pub fn drop_empty_parameters(&mut self) {
        if let Some(parameters) = &mut self.request_parameters {
            parameters.retain(|_, value| !value.is_empty());
        }
    }

    pub fn response(&self, id: &str) -> Result<&IntegrationResponse, Error> {
        self.responses.get(id).ok_or_else(|| Error::no_such("IntegrationResponse", id))
    }
}

/// The function that an integration's address names: its ARN, alone or within an invocation's path
/// (`arn:aws:apigateway:REGION:lambda:path/2015-03-31/functions/ARN/invocations`).
pub fn function_arn(uri: &str) -> Option<&str> {
    let arn: Arn = uri.parse().ok()?;
    match arn.service.as_str() {
        "lambda" => Some(uri),
        "apigateway" if arn.account == "lambda" => {
            let (_, rest) = uri.split_once("/functions/")?;
            rest.strip_suffix("/invocations")
        }
        _ => None,
    }
}

/// The text with `${stageVariables.name}` replaced; what is not set is left out.
pub fn with_stage_variables(text: &str, variables: &Texts) -> String {
    const OPEN: &str = "${stageVariables.";
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(OPEN) {
        out.push_str(before);
        let Some((name, behind)) = after.split_once('}') else {
            rest = &rest[before.len()..];
            break;
        };
        out.push_str(variables.get(name).map_or("", String::as_str));
        rest = behind;
    }
    out.push_str(rest);
    out
}

/// How a result becomes a message (WebSocket APIs).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct IntegrationResponse {
    pub id: String,
    pub key: String,
    pub content_handling_strategy: Option<String>,
    pub response_parameters: Option<Texts>,
    pub response_templates: Option<Texts>,
    pub template_selection_expression: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_name_functions() {
        let arn = "arn:aws:lambda:eu-west-1:000000000000:function:mean:live";
        assert_eq!(function_arn(arn), Some(arn));
        let path = format!("arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/{arn}/invocations");
        assert_eq!(function_arn(&path), Some(arn));
        assert_eq!(function_arn("https://example.com/functions/x/invocations"), None);
        assert_eq!(function_arn("arn:aws:apigateway:eu-west-1:sqs:path/functions/x/invocations"), None);
    }

    #[test]
    fn quick_create_knows_functions_from_urls() {
        let of = |target: &str| {
            let made = Integration::quick(target, None);
            (made.integration_type, made.payload_format_version.unwrap_or_default())
        };
        assert_eq!(of("arn:aws:lambda:r:000000000000:function:f"), ("AWS_PROXY".into(), "2.0".into()));
        assert_eq!(of("https://example.com"), ("HTTP_PROXY".into(), "1.0".into()));
    }

    #[test]
    fn stage_variables_are_replaced() {
        let variables = [("fn".to_owned(), "mean".to_owned())].into_iter().collect();
        let check = |text: &str, expected: &str| assert_eq!(with_stage_variables(text, &variables), expected);
        check("function:${stageVariables.fn}:live", "function:mean:live");
        check("${stageVariables.none}x", "x");
        check("a${stageVariables.fn", "a${stageVariables.fn");
        check("${other}", "${other}");
    }
}

//! Routes: which requests go where.

use std::fmt;

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

use super::{Protocol, Texts, mirror};
use crate::{Error, ids};

/// Methods that a route key may name.
const METHODS: [&str; 8] = ["ANY", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"];

/// What a route answers to: `GET /pets/{id}`, `ANY /{proxy+}`, `$default`, or a WebSocket route's own name.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RouteKey(String);

impl RouteKey {
    pub const DEFAULT: &'static str = "$default";

    pub fn parse(text: &str, protocol: Protocol) -> Result<Self, Error> {
        if protocol == Protocol::Http && text != Self::DEFAULT && !is_http(text) {
            return Err(Error::bad_request(
                "The provided route key is not formatted properly for HTTP protocol. Format should be \
                 \"<HTTP METHOD> /<RESOURCE PATH>\" or \"$default\"",
            ));
        }
        Ok(Self(text.to_owned()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Method and path; `None` for `$default`.
    pub fn method_and_path(&self) -> Option<(&str, &str)> {
        self.0.split_once(' ')
    }
}

impl fmt::Display for RouteKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn is_http(text: &str) -> bool {
    let Some((method, path)) = text.split_once(' ') else { return false };
    METHODS.contains(&method) && path.starts_with('/') && is_template(path)
}

/// Whether every variable of a path is a whole segment, and a greedy one the last.
pub fn is_template(path: &str) -> bool {
    let mut segments = path[1..].split('/').peekable();
    while let Some(segment) = segments.next() {
        let inner = segment.strip_prefix('{').and_then(|rest| rest.strip_suffix('}'));
        let is_good = match inner {
            Some(name) if name.ends_with('+') => name.len() > 1 && segments.peek().is_none(),
            Some(name) => !name.is_empty() && !name.contains(['{', '}', '+']),
            None => !segment.contains(['{', '}']),
        };
        if !is_good {
            return false;
        }
    }
    true
}

/// Who may use a route.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum AuthorizationType {
    #[default]
    None,
    AwsIam,
    Custom,
    Jwt,
}

impl AuthorizationType {
    /// The model has checked the text.
    pub fn parse(text: &str) -> Self {
        match text {
            "AWS_IAM" => Self::AwsIam,
            "CUSTOM" => Self::Custom,
            "JWT" => Self::Jwt,
            _ => Self::None,
        }
    }

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::None => "NONE",
            Self::AwsIam => "AWS_IAM",
            Self::Custom => "CUSTOM",
            Self::Jwt => "JWT",
        }
    }
}

mirror! {
    /// Whether a request must have a parameter.
    ParameterConstraints = api::apigatewayv2::ParameterConstraints {
        required: bool,
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Route {
    pub id: String,
    pub key: RouteKey,
    pub api_gateway_managed: bool,
    pub api_key_required: bool,
    pub authorization_type: AuthorizationType,
    pub authorization_scopes: Option<Vec<String>>,
    pub authorizer_id: Option<String>,
    pub model_selection_expression: Option<String>,
    pub operation_name: Option<String>,
    pub request_models: Option<Texts>,
    pub request_parameters: Option<IndexMap<String, ParameterConstraints>>,
    pub route_response_selection_expression: Option<String>,
    /// `integrations/ID`.
    pub target: Option<String>,
    pub responses: IndexMap<String, RouteResponse>,
}

impl Route {
    pub fn new(key: RouteKey) -> Self {
        Self {
            id: ids::part(),
            key,
            api_gateway_managed: false,
            api_key_required: false,
            authorization_type: AuthorizationType::None,
            authorization_scopes: None,
            authorizer_id: None,
            model_selection_expression: None,
            operation_name: None,
            request_models: None,
            request_parameters: None,
            route_response_selection_expression: None,
            target: None,
            responses: IndexMap::new(),
        }
    }

    /// The integration that the route leads to.
    pub fn integration_id(&self) -> Option<&str> {
        self.target.as_deref()?.strip_prefix("integrations/")
    }

    pub fn response(&self, id: &str) -> Result<&RouteResponse, Error> {
        self.responses.get(id).ok_or_else(|| Error::no_such("RouteResponse", id))
    }
}

/// What a WebSocket route sends back.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct RouteResponse {
    pub id: String,
    pub key: String,
    pub model_selection_expression: Option<String>,
    pub response_models: Option<Texts>,
    pub response_parameters: Option<IndexMap<String, ParameterConstraints>>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_of_http_apis_have_a_form() {
        let parse = |text: &str| RouteKey::parse(text, Protocol::Http).is_ok();
        for good in ["$default", "GET /", "ANY /{proxy+}", "POST /pets/{id}/toys", "OPTIONS /a/{p+}"] {
            assert!(parse(good), "{good}");
        }
        for bad in [
            "",
            "GET",
            "/pets",
            "get /pets",
            "FETCH /x",
            "GET pets",
            "GET /a/{p+}/b",
            "GET /a{b}",
            "GET /{}",
            "GET /{+}",
        ] {
            assert!(!parse(bad), "{bad}");
        }
        assert!(RouteKey::parse("sendmessage", Protocol::WebSocket).is_ok());
    }
}

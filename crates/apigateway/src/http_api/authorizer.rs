//! Authorizers: who decides whether a request may use a route.

use serde::{Deserialize, Serialize};

use super::{Protocol, mirror};
use crate::Error;

/// Longest time for which an answer is kept, in seconds.
const TTL_S_MAX: i32 = 3600;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum AuthorizerType {
    /// A function decides.
    Request,
    /// A token decides.
    Jwt,
}

impl AuthorizerType {
    /// The model has checked the text.
    pub fn parse(text: &str) -> Self {
        if text == "JWT" { Self::Jwt } else { Self::Request }
    }

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Request => "REQUEST",
            Self::Jwt => "JWT",
        }
    }
}

mirror! {
    /// Whose tokens are good, and for whom.
    Jwt = api::apigatewayv2::JWTConfiguration {
        audience: Vec<String>,
        issuer: String,
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Authorizer {
    pub id: String,
    pub name: String,
    pub authorizer_type: AuthorizerType,
    pub authorizer_credentials_arn: Option<String>,
    pub authorizer_payload_format_version: Option<String>,
    pub authorizer_result_ttl_in_seconds: Option<i32>,
    pub authorizer_uri: Option<String>,
    pub enable_simple_responses: Option<bool>,
    pub identity_source: Option<Vec<String>>,
    pub identity_validation_expression: Option<String>,
    pub jwt_configuration: Option<Jwt>,
}

impl Authorizer {
    /// Rules between members that the model cannot say.
    pub fn check(&self, protocol: Protocol) -> Result<(), Error> {
        if self.authorizer_type == AuthorizerType::Request
            && protocol == Protocol::Http
            && self.authorizer_payload_format_version.is_none()
        {
            return Err(Error::bad_request(
                "AuthorizerPayloadFormatVersion is a required parameter for REQUEST authorizer",
            ));
        }
        if self.authorizer_result_ttl_in_seconds.is_some_and(|ttl| !(0..=TTL_S_MAX).contains(&ttl)) {
            return Err(Error::bad_request(
                "AuthorizerResultTtlInSeconds must be between 0 and 3600 seconds",
            ));
        }
        Ok(())
    }
}

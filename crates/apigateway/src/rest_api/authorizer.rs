//! Authorizers: who decides whether a request may use a method.

use serde::{Deserialize, Serialize};

use super::patch::{Op, Patch};
use crate::Error;

/// Longest time for which an answer may be kept, in seconds.
const TTL_S_MAX: i32 = 3600;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Authorizer {
    pub id: String,
    pub name: String,
    /// `TOKEN`, `REQUEST` or `COGNITO_USER_POOLS`.
    pub kind: String,
    pub provider_arns: Option<Vec<String>>,
    pub auth_type: Option<String>,
    pub uri: Option<String>,
    pub credentials: Option<String>,
    pub identity_source: Option<String>,
    pub identity_validation_expression: Option<String>,
    pub result_ttl_s: Option<i32>,
}

impl Authorizer {
    pub fn check(&self) -> Result<(), Error> {
        if self.result_ttl_s.is_some_and(|ttl| !(0..=TTL_S_MAX).contains(&ttl)) {
            return Err(Error::bad_request("Authorizer result TTL must be between 0 and 3600 seconds"));
        }
        Ok(())
    }

    pub fn patch(&mut self, patch: &Patch) -> Result<(), Error> {
        let segments = patch.segments();
        let segments: Vec<&str> = segments.iter().map(String::as_str).collect();
        match segments.as_slice() {
            ["name"] => self.name = patch.text().to_owned(),
            ["type"] => self.kind = patch.text().to_owned(),
            ["authType"] => self.auth_type = patch.optional(),
            ["authorizerUri"] => self.uri = patch.optional(),
            ["authorizerCredentials"] => self.credentials = patch.optional(),
            ["identitySource"] => self.identity_source = patch.optional(),
            ["identityValidationExpression"] => self.identity_validation_expression = patch.optional(),
            ["authorizerResultTtlInSeconds"] => self.result_ttl_s = Some(patch.number()?),
            ["providerARNs"] => {
                let arns = self.provider_arns.get_or_insert_default();
                arns.retain(|arn| arn != patch.text());
                if patch.op != Op::Remove {
                    arns.push(patch.text().to_owned());
                }
            }
            _ => return Err(patch.invalid_path()),
        }
        self.check()
    }
}

//! Request validators: which parts of a request are checked before its integration is asked.

use serde::{Deserialize, Serialize};

use super::patch::Patch;
use crate::Error;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestValidator {
    pub id: String,
    pub name: Option<String>,
    pub validate_request_body: bool,
    pub validate_request_parameters: bool,
}

impl RequestValidator {
    pub fn patch(&mut self, patch: &Patch) -> Result<(), Error> {
        patch.replace_one_of(&["/name", "/validateRequestParameters", "/validateRequestBody"])?;
        match patch.path() {
            "/name" if patch.text().is_empty() => {
                return Err(Error::bad_request("Request Validator name cannot be blank"));
            }
            "/name" => self.name = patch.optional(),
            "/validateRequestBody" => self.validate_request_body = patch.is_true(),
            _ => self.validate_request_parameters = patch.is_true(),
        }
        Ok(())
    }
}

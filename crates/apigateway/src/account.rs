//! What an account sets for all its APIs in a region.

use base::Timestamp;
use serde::{Deserialize, Serialize};

use crate::Error;
use crate::items::item;
use crate::rest_api::patch::{Op, Patch};

/// The one record of a region.
pub const ID: &str = "account";

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    pub id: String,
    pub created: Timestamp,
    pub cloudwatch_role_arn: Option<String>,
}

item!(Account, accounts, id, |_: &str| Error::not_found("Invalid account"));

impl Account {
    pub fn new(now: Timestamp) -> Self {
        Self { id: ID.to_owned(), created: now, cloudwatch_role_arn: None }
    }

    pub fn patch(&mut self, patch: &Patch) -> Result<(), Error> {
        match patch.path() {
            "/cloudwatchRoleArn" => self.cloudwatch_role_arn = patch.optional(),
            "/features" if patch.op == Op::Add => {}
            "/features" => return Err(Error::bad_request("Usage Plans cannot be disabled once enabled")),
            _ => return Err(patch.invalid_path()),
        }
        Ok(())
    }
}

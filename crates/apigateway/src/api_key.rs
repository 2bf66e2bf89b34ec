//! API keys: who calls, for usage plans.

use base::Timestamp;
use serde::{Deserialize, Serialize};

use crate::Error;
use crate::http_api::Texts;
use crate::items::item;
use crate::rest_api::patch::Patch;

/// Longest name, in characters.
const NAME_LEN_MAX: usize = 1024;

/// Longest description, in characters.
const DESCRIPTION_LEN_MAX: usize = 125_000;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ApiKey {
    pub id: String,
    pub value: String,
    pub name: Option<String>,
    pub customer_id: Option<String>,
    pub description: Option<String>,
    pub enabled: bool,
    pub created: Timestamp,
    pub last_updated: Timestamp,
    /// `API/STAGE`, from before there were usage plans.
    pub stage_keys: Vec<String>,
    pub tags: Option<Texts>,
}

item!(ApiKey, api_keys, id, |_: &str| { Error::not_found("Invalid API Key identifier specified") });

impl ApiKey {
    pub fn check_name(name: Option<&str>) -> Result<(), Error> {
        if name.is_some_and(|name| name.chars().count() > NAME_LEN_MAX) {
            return Err(Error::bad_request("Invalid API Key name, can be at most 1024 characters."));
        }
        Ok(())
    }

    pub fn check_value(value: &str) -> Result<(), Error> {
        match value.chars().count() {
            0..20 => Err(Error::bad_request("API Key value should be at least 20 characters")),
            20..=128 => Ok(()),
            _ => Err(Error::bad_request("API Key value exceeds maximum size of 128 characters")),
        }
    }

    pub fn check_description(description: Option<&str>) -> Result<(), Error> {
        if description.is_some_and(|text| text.chars().count() > DESCRIPTION_LEN_MAX) {
            return Err(Error::bad_request("Invalid API Key description specified."));
        }
        Ok(())
    }

    pub fn patch(&mut self, patch: &Patch) -> Result<(), Error> {
        let is_stage = patch.path() == "/stages" || patch.path() == "/labels";
        if !is_stage {
            patch.replace_one_of(&["/description", "/enabled", "/name", "/customerId"])?;
        }
        match patch.path() {
            "/description" => {
                Self::check_description(patch.value.as_deref())?;
                self.description = patch.optional();
            }
            "/enabled" => self.enabled = patch.is_true(),
            "/name" => {
                Self::check_name(patch.value.as_deref())?;
                self.name = patch.optional();
            }
            "/customerId" => self.customer_id = patch.optional(),
            _ => self.stage_keys.extend(patch.optional()),
        }
        Ok(())
    }
}

//! Documentation: parts that describe pieces of an API, and versions of all of them.

use base::Timestamp;
use serde::{Deserialize, Serialize};

use super::RestApi;
use super::patch::Patch;
use crate::Error;

/// What a part describes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Location {
    pub kind: String,
    pub path: Option<String>,
    pub method: Option<String>,
    pub status_code: Option<String>,
    pub name: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentationPart {
    pub id: String,
    pub location: Location,
    pub properties: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentationVersion {
    pub version: String,
    pub created: Timestamp,
    pub description: Option<String>,
}

impl DocumentationPart {
    pub fn patch(&mut self, patch: &Patch) -> Result<(), Error> {
        patch.replace_one_of(&["/properties"])?;
        if patch.text().is_empty() {
            return Err(Error::bad_request("Documentation part properties must be non-empty"));
        }
        self.properties = patch.text().to_owned();
        Ok(())
    }
}

impl DocumentationVersion {
    pub fn patch(&mut self, patch: &Patch) -> Result<(), Error> {
        patch.replace_one_of(&["/description"])?;
        self.description = patch.optional();
        Ok(())
    }
}

impl RestApi {
    pub fn documentation_part(&self, id: &str) -> Result<&DocumentationPart, Error> {
        self.documentation_parts.get(id).ok_or_else(absent_part)
    }

    pub fn documentation_version(&self, version: &str) -> Result<&DocumentationVersion, Error> {
        let found = self.documentation_versions.get(version);
        found.ok_or_else(|| Error::not_found("Invalid Documentation version specified"))
    }
}

/// What an operation on a part says when there is no such part, or no such API.
pub fn absent_part() -> Error {
    Error::not_found("Invalid Documentation part identifier specified")
}

//! Models: schemas of bodies.

use serde::{Deserialize, Serialize};

use super::patch::Patch;
use crate::{Error, ids};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Model {
    pub id: String,
    pub name: String,
    pub description: Option<String>,
    pub schema: Option<String>,
    pub content_type: String,
}

impl Model {
    pub fn new(name: String, content_type: String, schema: Option<String>) -> Result<Self, Error> {
        if name.is_empty() {
            return Err(Error::bad_request("Model name must be non-empty"));
        }
        if schema.as_deref().is_none_or(str::is_empty) {
            return Err(no_schema());
        }
        Ok(Self { id: ids::short(), name, description: None, schema, content_type })
    }

    /// What AWS puts into every new API.
    pub fn of_every_api() -> [Self; 2] {
        let model = |name: &str, description: &str, schema: &str| Self {
            id: ids::short(),
            name: name.to_owned(),
            description: Some(description.to_owned()),
            schema: Some(schema.to_owned()),
            content_type: "application/json".to_owned(),
        };
        [
            model(
                "Empty",
                "This is a default empty schema model",
                "{\n  \"$schema\": \"http://json-schema.org/draft-04/schema#\",\n  \"title\" : \"Empty Schema\",\n  \
                 \"type\" : \"object\"\n}",
            ),
            model(
                "Error",
                "This is a default error schema model",
                "{\n  \"$schema\" : \"http://json-schema.org/draft-04/schema#\",\n  \"title\" : \"Error Schema\",\n  \
                 \"type\" : \"object\",\n  \"properties\" : {\n    \"message\" : { \"type\" : \"string\" }\n  }\n}",
            ),
        ]
    }

    pub fn patch(&mut self, patch: &Patch) -> Result<(), Error> {
        patch.replace_one_of(&["/description", "/schema"])?;
        match patch.path() {
            "/description" => self.description = patch.optional(),
            _ if patch.text().is_empty() => return Err(no_schema()),
            _ => self.schema = patch.optional(),
        }
        Ok(())
    }
}

fn no_schema() -> Error {
    Error::bad_request("Model schema must have at least 1 property or array items defined")
}

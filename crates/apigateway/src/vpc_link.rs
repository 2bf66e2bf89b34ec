//! Links into private networks: kept, as there are no private networks yet.

use base::Timestamp;
use serde::{Deserialize, Serialize};

use crate::Error;
use crate::http_api::Texts;
use crate::items::item;
use crate::rest_api::patch::Patch;

/// For REST APIs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VpcLink {
    pub id: String,
    pub created: Timestamp,
    pub name: String,
    pub description: Option<String>,
    pub target_arns: Vec<String>,
    pub tags: Option<Texts>,
}

item!(VpcLink, vpc_links, id, |_: &str| { Error::not_found("Invalid Vpc Link identifier specified") });

impl VpcLink {
    pub fn patch(&mut self, patch: &Patch) -> Result<(), Error> {
        patch.replace_one_of(&["/name", "/description"])?;
        match patch.path() {
            "/name" => self.name = patch.text().to_owned(),
            _ => self.description = patch.optional(),
        }
        Ok(())
    }
}

/// For HTTP APIs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HttpVpcLink {
    pub id: String,
    pub created: Timestamp,
    pub name: String,
    pub security_group_ids: Vec<String>,
    pub subnet_ids: Vec<String>,
    pub tags: Texts,
}

item!(HttpVpcLink, http_vpc_links, id, |id: &str| Error::no_such("VpcLink", id));

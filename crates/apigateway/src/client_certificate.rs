//! Client certificates: what an API shows to the servers behind it.

use base::Timestamp;
use serde::{Deserialize, Serialize};

use crate::Error;
use crate::http_api::Texts;
use crate::items::item;
use crate::rest_api::patch::Patch;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClientCertificate {
    pub id: String,
    pub created: Timestamp,
    pub description: Option<String>,
    pub tags: Option<Texts>,
}

item!(ClientCertificate, client_certificates, id, |_: &str| {
    Error::not_found("Invalid Client Certificate identifier specified")
});

impl ClientCertificate {
    pub fn patch(&mut self, patch: &Patch) -> Result<(), Error> {
        patch.replace_one_of(&["/description"])?;
        self.description = patch.optional();
        Ok(())
    }
}

//! Code signing configs: who may sign code, and what happens to code that is not signed.
//!
//! They are kept and shown; no signature is checked.

use base::Timestamp;

use crate::catalog::Catalog;
use crate::items::{Item, Shelf};
use crate::records::{CodeSigningConfigRecord, Malformed};
use crate::tags::Tags;
use crate::text_enum::text_enum;

/// A code signing config.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodeSigningConfig {
    pub description: String,
    /// ARNs of signing profile versions.
    pub publishers: Vec<String>,
    pub untrusted_artifact: UntrustedArtifact,
    pub last_modified: Timestamp,
    pub tags: Tags,
}

/// What a failed check does to a deployment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum UntrustedArtifact {
    #[default]
    Warn,
    Enforce,
}

text_enum!(UntrustedArtifact { Warn = "Warn", Enforce = "Enforce" });

impl Item for CodeSigningConfig {
    type Record = CodeSigningConfigRecord;

    fn to_record(&self) -> CodeSigningConfigRecord {
        self.into()
    }

    fn from_record(record: CodeSigningConfigRecord) -> Result<Self, Malformed> {
        record.load()
    }

    fn shelf(catalog: &Catalog) -> &Shelf<Self> {
        &catalog.code_signing_configs
    }
}

/// `csc-` and 17 lower-case hexadecimal digits, as AWS makes them.
pub fn random_id() -> String {
    let random = uuid::Uuid::new_v4().simple().to_string();
    format!("csc-0{}", &random[..16])
}

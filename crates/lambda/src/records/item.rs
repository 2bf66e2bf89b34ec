//! Event source mappings and code signing configs.

use std::collections::BTreeMap;

use base::Timestamp;
use serde::{Deserialize, Serialize};
use store::Record;

use super::Malformed;
use crate::code_signing::{CodeSigningConfig, UntrustedArtifact};
use crate::event_source_mapping::{DocumentDb, Mapping, Pollers, Settings, SourceKind, State};

/// An event source mapping.
#[derive(Debug, Serialize, Deserialize)]
pub struct MappingRecord {
    kind: String,
    source_arn: Option<String>,
    function_arn: String,
    settings: SettingsRecord,
    state: String,
    settles_at: Option<Timestamp>,
    last_modified: Timestamp,
    #[serde(default)]
    tags: BTreeMap<String, String>,
}

impl Record for MappingRecord {
    const TABLE: &'static str = "lambda.event_source_mapping";
    const FORMAT: u16 = 1;
}

#[derive(Debug, Serialize, Deserialize)]
struct SettingsRecord {
    batch_size: Option<i32>,
    batching_window_s: Option<i32>,
    parallelization_factor: Option<i32>,
    starting_position: Option<String>,
    starting_position_timestamp: Option<Timestamp>,
    on_success: Option<String>,
    on_failure: Option<String>,
    maximum_record_age_s: Option<i32>,
    bisect_batch: Option<bool>,
    maximum_retry_attempts: Option<i32>,
    tumbling_window_s: Option<i32>,
    filters: Option<Vec<String>>,
    response_types: Option<Vec<String>>,
    topics: Option<Vec<String>>,
    queues: Option<Vec<String>>,
    source_access: Option<Vec<(String, String)>>,
    endpoints: Option<BTreeMap<String, Vec<String>>>,
    consumer_group_id: Option<String>,
    maximum_concurrency: Option<i32>,
    document_db: Option<DocumentDbRecord>,
    kms_key_arn: Option<String>,
    metrics: Option<Vec<String>>,
    pollers: Option<PollersRecord>,
    system_log_level: Option<String>,
}

#[derive(Debug, Serialize, Deserialize)]
struct DocumentDbRecord {
    database_name: Option<String>,
    collection_name: Option<String>,
    full_document: Option<String>,
}

#[derive(Debug, Serialize, Deserialize)]
struct PollersRecord {
    minimum: Option<i32>,
    maximum: Option<i32>,
    group_name: Option<String>,
}

/// A code signing config.
#[derive(Debug, Serialize, Deserialize)]
pub struct CodeSigningConfigRecord {
    description: String,
    publishers: Vec<String>,
    untrusted_artifact: String,
    last_modified: Timestamp,
    #[serde(default)]
    tags: BTreeMap<String, String>,
}

impl Record for CodeSigningConfigRecord {
    const TABLE: &'static str = "lambda.code_signing_config";
    const FORMAT: u16 = 1;
}

super::same_members! {
    DocumentDb <=> DocumentDbRecord { database_name, collection_name, full_document }
    Pollers <=> PollersRecord { minimum, maximum, group_name }
}

/// Conversions of settings both ways: `same` members as they are, `nested` ones by their own conversions.
macro_rules! settings {
    (same { $($same:ident),+ $(,)? } nested { $($nested:ident),+ $(,)? }) => {
        impl From<&Settings> for SettingsRecord {
            fn from(settings: &Settings) -> Self {
                Self {
                    $($same: settings.$same.clone(),)+
                    $($nested: settings.$nested.as_ref().map(Into::into),)+
                }
            }
        }

        impl From<SettingsRecord> for Settings {
            fn from(record: SettingsRecord) -> Self {
                Self {
                    $($same: record.$same,)+
                    $($nested: record.$nested.map(Into::into),)+
                }
            }
        }
    };
}
settings! {
    same {
        batch_size, batching_window_s, parallelization_factor, starting_position, starting_position_timestamp,
        on_success, on_failure, maximum_record_age_s, bisect_batch, maximum_retry_attempts, tumbling_window_s,
        filters, response_types, topics, queues, source_access, endpoints, consumer_group_id,
        maximum_concurrency, kms_key_arn, metrics, system_log_level,
    }
    nested { document_db, pollers }
}

impl From<&Mapping> for MappingRecord {
    fn from(mapping: &Mapping) -> Self {
        Self {
            kind: mapping.kind.as_str().to_owned(),
            source_arn: mapping.source_arn.clone(),
            function_arn: mapping.function_arn.clone(),
            settings: (&mapping.settings).into(),
            state: mapping.state.as_str().to_owned(),
            settles_at: mapping.settles_at,
            last_modified: mapping.last_modified,
            tags: mapping.tags.clone(),
        }
    }
}

impl MappingRecord {
    pub fn load(self) -> Result<Mapping, Malformed> {
        Ok(Mapping {
            kind: super::named(SourceKind::parse, &self.kind)?,
            source_arn: self.source_arn,
            function_arn: self.function_arn,
            settings: self.settings.into(),
            state: super::named(State::parse, &self.state)?,
            settles_at: self.settles_at,
            last_modified: self.last_modified,
            tags: self.tags,
        })
    }
}

impl From<&CodeSigningConfig> for CodeSigningConfigRecord {
    fn from(config: &CodeSigningConfig) -> Self {
        Self {
            description: config.description.clone(),
            publishers: config.publishers.clone(),
            untrusted_artifact: config.untrusted_artifact.as_str().to_owned(),
            last_modified: config.last_modified,
            tags: config.tags.clone(),
        }
    }
}

impl CodeSigningConfigRecord {
    pub fn load(self) -> Result<CodeSigningConfig, Malformed> {
        Ok(CodeSigningConfig {
            description: self.description,
            publishers: self.publishers,
            untrusted_artifact: super::named(UntrustedArtifact::parse, &self.untrusted_artifact)?,
            last_modified: self.last_modified,
            tags: self.tags,
        })
    }
}

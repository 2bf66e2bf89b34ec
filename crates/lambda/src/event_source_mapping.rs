//! Event source mappings: which queue, stream or topic feeds which function, and how.
//!
//! ```text
//!  Creating ──> Enabled <──> Updating, Enabling, Disabling ──> Disabled        any ──> Deleting ──> gone
//! ```
//!
//! A mapping is a record with a state; what reads the sources follows the records.
//! It outlives its function, as AWS has it.

use std::collections::BTreeMap;

use base::{Arn, Timestamp};

use crate::catalog::Catalog;
use crate::error::Error;
use crate::items::{Item, Shelf};
use crate::names::FunctionName;
use crate::records::{Malformed, MappingRecord};
use crate::tags::Tags;
use crate::text_enum::text_enum;

/// A mapping.
#[derive(Debug, Clone, PartialEq)]
pub struct Mapping {
    pub kind: SourceKind,
    /// `None` for sources that AWS does not know.
    pub source_arn: Option<String>,
    /// With the qualifier exactly as it was asked for.
    pub function_arn: String,
    pub settings: Settings,
    pub state: State,
    /// When the state goes on by itself, if it does.
    pub settles_at: Option<Timestamp>,
    pub last_modified: Timestamp,
    pub tags: Tags,
}

/// What kind of source feeds: it decides which settings there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SourceKind {
    Queue,
    Kinesis,
    DynamoDb,
    ManagedKafka,
    SelfManagedKafka,
    Broker,
    DocumentDb,
}

text_enum!(SourceKind {
    Queue = "sqs",
    Kinesis = "kinesis",
    DynamoDb = "dynamodb",
    ManagedKafka = "kafka",
    SelfManagedKafka = "self-managed-kafka",
    Broker = "mq",
    DocumentDb = "rds",
});

/// As AWS names states.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    Creating,
    /// Creating, and not to be used then.
    CreatingDisabled,
    Enabling,
    Enabled,
    Disabling,
    Disabled,
    Updating,
    Deleting,
}

text_enum!(State {
    Creating = "Creating",
    CreatingDisabled = "CreatingDisabled",
    Enabling = "Enabling",
    Enabled = "Enabled",
    Disabling = "Disabling",
    Disabled = "Disabled",
    Updating = "Updating",
    Deleting = "Deleting",
});

impl State {
    /// What it becomes by itself; `None` if it stays, or ends.
    pub const fn settled(self) -> Option<Self> {
        match self {
            Self::Creating | Self::Enabling | Self::Updating => Some(Self::Enabled),
            Self::CreatingDisabled | Self::Disabling => Some(Self::Disabled),
            Self::Enabled | Self::Disabled | Self::Deleting => None,
        }
    }

    /// What clients see.
    pub const fn shown(self) -> &'static str {
        match self {
            Self::CreatingDisabled => Self::Creating.as_str(),
            other => other.as_str(),
        }
    }
}

/// How events are read and handed over. What is `None` does not exist for the source, or was never given.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Settings {
    pub batch_size: Option<i32>,
    pub batching_window_s: Option<i32>,
    pub parallelization_factor: Option<i32>,
    pub starting_position: Option<String>,
    pub starting_position_timestamp: Option<Timestamp>,
    pub on_success: Option<String>,
    pub on_failure: Option<String>,
    pub maximum_record_age_s: Option<i32>,
    pub bisect_batch: Option<bool>,
    pub maximum_retry_attempts: Option<i32>,
    pub tumbling_window_s: Option<i32>,
    pub filters: Option<Vec<String>>,
    pub response_types: Option<Vec<String>>,
    pub topics: Option<Vec<String>>,
    pub queues: Option<Vec<String>>,
    /// Kind of access (`BASIC_AUTH`) and where its secret lies.
    pub source_access: Option<Vec<(String, String)>>,
    pub endpoints: Option<BTreeMap<String, Vec<String>>>,
    pub consumer_group_id: Option<String>,
    pub maximum_concurrency: Option<i32>,
    pub document_db: Option<DocumentDb>,
    pub kms_key_arn: Option<String>,
    pub metrics: Option<Vec<String>>,
    pub pollers: Option<Pollers>,
    pub system_log_level: Option<String>,
}

/// Which changes of a document database are read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DocumentDb {
    pub database_name: Option<String>,
    pub collection_name: Option<String>,
    pub full_document: Option<String>,
}

/// How many pollers are kept.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Pollers {
    pub minimum: Option<i32>,
    pub maximum: Option<i32>,
    pub group_name: Option<String>,
}

impl SourceKind {
    pub fn of_arn(text: &str) -> Option<Self> {
        let arn: Arn = text.parse().ok()?;
        match Self::parse(&arn.service) {
            Some(Self::SelfManagedKafka) | None => None,
            kind => kind,
        }
    }

    const fn is_stream(self) -> bool {
        matches!(self, Self::Kinesis | Self::DynamoDb)
    }

    /// Whether reading begins at a position that must be chosen.
    const fn needs_position(self) -> bool {
        matches!(self, Self::Kinesis | Self::DynamoDb | Self::ManagedKafka | Self::DocumentDb)
    }

    /// AWS gives the reason of a transition in two spellings.
    pub const fn transition_reason(self) -> &'static str {
        if self.is_stream() { "User action" } else { "USER_INITIATED" }
    }

    pub const fn shows_processing_result(self) -> bool {
        !matches!(self, Self::Queue)
    }

    pub const fn shows_destination(self) -> bool {
        self.is_stream()
    }
}

impl Settings {
    /// Fails if the source cannot have a setting; before it is looked whether the function exists.
    pub fn check_for(&self, kind: SourceKind) -> Result<(), Error> {
        let has_destination = self.on_success.is_some() || self.on_failure.is_some();
        if kind == SourceKind::Queue && has_destination {
            return Err(Error::MappingDestinationUnsupported);
        }
        Ok(())
    }

    /// Fails if settings contradict each other or the source.
    pub fn check(&self, kind: SourceKind, source_arn: Option<&str>) -> Result<(), Error> {
        if kind.needs_position() && self.starting_position.is_none() {
            return Err(Error::StartingPositionMissing);
        }
        if kind == SourceKind::DynamoDb && self.starting_position.as_deref() == Some("AT_TIMESTAMP") {
            let arn = source_arn.unwrap_or_default().to_owned();
            return Err(Error::StartingPositionUnsupported { arn });
        }
        if kind == SourceKind::SelfManagedKafka && self.source_access.is_none() {
            return Err(Error::SourceAccessMissing);
        }
        self.check_batching(kind)?;
        for filter in self.filters.iter().flatten() {
            match serde_json::from_str::<serde_json::Value>(filter) {
                Ok(serde_json::Value::Object(pattern)) if !pattern.is_empty() => {}
                _ => return Err(Error::FilterInvalid),
            }
        }
        Ok(())
    }

    fn check_batching(&self, kind: SourceKind) -> Result<(), Error> {
        let large = self.batch_size.is_some_and(|size| size > 10);
        if kind == SourceKind::Queue && large && self.batching_window_s.unwrap_or(0) == 0 {
            return Err(Error::BatchingWindowTooShort);
        }
        Ok(())
    }

    /// These settings with AWS's defaults for what was not given.
    #[must_use]
    pub fn with_defaults(mut self, kind: SourceKind, uuid: &str) -> Self {
        self.filters = self.filters.filter(|filters| !filters.is_empty());
        let batch_size = match kind {
            SourceKind::Queue => 10,
            _ => 100,
        };
        self.batch_size.get_or_insert(batch_size);
        if kind != SourceKind::SelfManagedKafka {
            self.batching_window_s.get_or_insert(0);
            self.response_types.get_or_insert_default();
        }
        if kind.is_stream() {
            self.parallelization_factor.get_or_insert(1);
            self.maximum_record_age_s.get_or_insert(-1);
            self.bisect_batch.get_or_insert(false);
            self.maximum_retry_attempts.get_or_insert(-1);
            self.tumbling_window_s.get_or_insert(0);
        }
        if kind == SourceKind::SelfManagedKafka {
            self.starting_position.get_or_insert_with(|| "TRIM_HORIZON".to_owned());
            self.consumer_group_id.get_or_insert_with(|| uuid.to_owned());
        }
        self
    }

    /// These settings with those that `newer` gives.
    #[must_use]
    pub fn changed(self, newer: Self) -> Self {
        Self {
            batch_size: newer.batch_size.or(self.batch_size),
            batching_window_s: newer.batching_window_s.or(self.batching_window_s),
            parallelization_factor: newer.parallelization_factor.or(self.parallelization_factor),
            starting_position: newer.starting_position.or(self.starting_position),
            starting_position_timestamp: newer
                .starting_position_timestamp
                .or(self.starting_position_timestamp),
            on_success: newer.on_success.or(self.on_success),
            on_failure: newer.on_failure.or(self.on_failure),
            maximum_record_age_s: newer.maximum_record_age_s.or(self.maximum_record_age_s),
            bisect_batch: newer.bisect_batch.or(self.bisect_batch),
            maximum_retry_attempts: newer.maximum_retry_attempts.or(self.maximum_retry_attempts),
            tumbling_window_s: newer.tumbling_window_s.or(self.tumbling_window_s),
            filters: newer.filters.or(self.filters).filter(|filters| !filters.is_empty()),
            response_types: newer.response_types.or(self.response_types),
            topics: newer.topics.or(self.topics),
            queues: newer.queues.or(self.queues),
            source_access: newer.source_access.or(self.source_access),
            endpoints: newer.endpoints.or(self.endpoints),
            consumer_group_id: newer.consumer_group_id.or(self.consumer_group_id),
            maximum_concurrency: newer.maximum_concurrency.or(self.maximum_concurrency),
            document_db: newer.document_db.or(self.document_db),
            kms_key_arn: newer.kms_key_arn.or(self.kms_key_arn),
            metrics: newer.metrics.or(self.metrics),
            pollers: newer.pollers.or(self.pollers),
            system_log_level: newer.system_log_level.or(self.system_log_level),
        }
    }
}

impl Mapping {
    /// Changes settings, function and use of a mapping that is not going away.
    pub fn update(
        &mut self,
        settings: Settings,
        function: Option<&FunctionName>,
        enabled: Option<bool>,
        now: Timestamp,
        settles_at: Timestamp,
    ) -> Result<(), Error> {
        if self.state == State::Deleting {
            return Err(Error::MappingBusy { state: self.state.shown().to_owned() });
        }
        let settings = self.settings.clone().changed(settings);
        settings.check_batching(self.kind)?;
        self.settings = settings;
        if let Some(function) = function {
            self.function_arn = function.arn();
        }
        let used = matches!(self.state, State::Creating | State::Enabling | State::Enabled | State::Updating);
        self.state = match (used, enabled) {
            (true, Some(false)) => State::Disabling,
            (true, _) => State::Updating,
            (false, Some(true)) => State::Enabling,
            (false, _) => State::Disabled,
        };
        self.settles_at = self.state.settled().map(|_| settles_at);
        self.last_modified = now;
        Ok(())
    }

    /// Takes the state that it settles in, once it is time.
    pub fn settle(&mut self, now: Timestamp) {
        if self.settles_at.is_some_and(|settles_at| settles_at <= now)
            && let Some(settled) = self.state.settled()
        {
            self.state = settled;
            self.settles_at = None;
        }
    }

    pub fn begin_delete(&mut self, now: Timestamp, settles_at: Timestamp) {
        self.state = State::Deleting;
        self.settles_at = Some(settles_at);
        self.last_modified = now;
    }

    /// Whether both read the same for the same function.
    pub fn duplicates(&self, other: &Self) -> bool {
        let same_function = self.function_arn == other.function_arn && self.state != State::Deleting;
        if !same_function {
            return false;
        }
        match (&self.source_arn, &other.source_arn) {
            (Some(ours), Some(theirs)) => ours == theirs,
            (None, None) => {
                let shared = |ours: &Option<BTreeMap<_, Vec<String>>>,
                              theirs: &Option<BTreeMap<_, Vec<String>>>| {
                    let theirs: Vec<&String> = theirs.iter().flat_map(BTreeMap::values).flatten().collect();
                    ours.iter().flat_map(BTreeMap::values).flatten().any(|server| theirs.contains(&server))
                };
                self.settings.topics == other.settings.topics
                    && shared(&self.settings.endpoints, &other.settings.endpoints)
            }
            _ => false,
        }
    }

    /// The failure of creating `self` while `existing` with the id `uuid` does the same.
    pub fn conflict(&self, uuid: &str) -> Error {
        match &self.source_arn {
            Some(source_arn) => Error::MappingExists {
                source_arn: source_arn.clone(),
                function: self.function_arn.rsplit("function:").next().unwrap_or_default().to_owned(),
                uuid: uuid.to_owned(),
            },
            None => {
                let servers: Vec<&str> = self
                    .settings
                    .endpoints
                    .iter()
                    .flat_map(BTreeMap::values)
                    .flatten()
                    .map(String::as_str)
                    .collect();
                Error::SelfManagedMappingExists {
                    source_list: servers.join(","),
                    function_arn: self.function_arn.clone(),
                    topics: self.settings.topics.clone().unwrap_or_default().join(","),
                    uuid: uuid.to_owned(),
                }
            }
        }
    }
}

impl Item for Mapping {
    type Record = MappingRecord;

    fn to_record(&self) -> MappingRecord {
        self.into()
    }

    fn from_record(record: MappingRecord) -> Result<Self, Malformed> {
        record.load()
    }

    fn shelf(catalog: &Catalog) -> &Shelf<Self> {
        &catalog.mappings
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sources_are_known_by_their_arns() {
        let kind = |service: &str| SourceKind::of_arn(&format!("arn:aws:{service}:us-east-1:000000000000:x"));
        assert_eq!(kind("sqs"), Some(SourceKind::Queue));
        assert_eq!(kind("dynamodb"), Some(SourceKind::DynamoDb));
        assert_eq!(kind("self-managed-kafka"), None);
        assert_eq!(kind("ec2"), None);
        assert_eq!(SourceKind::of_arn("queue"), None);
    }

    #[test]
    fn settings_are_checked_for_their_source() {
        let check = |settings: Settings, kind| settings.check(kind, None).map_err(|error| error.to_string());
        let large = Settings { batch_size: Some(11), ..Settings::default() };
        assert!(check(large.clone(), SourceKind::Queue).is_err());
        assert!(check(Settings { batching_window_s: Some(1), ..large }, SourceKind::Queue).is_ok());
        assert!(check(Settings::default(), SourceKind::Kinesis).is_err());
        assert!(check(Settings::default(), SourceKind::SelfManagedKafka).is_err());
        let filtered = |filter: &str| Settings { filters: Some(vec![filter.into()]), ..Settings::default() };
        assert!(check(filtered(r#"{"body":{"a":[1]}}"#), SourceKind::Queue).is_ok());
        assert!(check(filtered("single-string"), SourceKind::Queue).is_err());
    }

    #[test]
    fn every_state_under_way_ends_in_one_that_stays() {
        for state in
            [State::Creating, State::CreatingDisabled, State::Enabling, State::Disabling, State::Updating]
        {
            assert_eq!(state.settled().and_then(State::settled), None);
        }
        assert_eq!(State::CreatingDisabled.shown(), "Creating");
    }
}

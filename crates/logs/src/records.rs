//! What lies in the store. Keys: see `crates/store/KEYSPACE.md`.

use std::collections::BTreeMap;

use base::{AccountId, Region, Timestamp};
use serde::{Deserialize, Serialize};
use store::{Key, Record};

pub use crate::chunk::Chunk;

/// Where a resource lives: every key begins so.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    pub account: AccountId,
    pub region: Region,
}

impl Place {
    pub fn key(&self) -> Key {
        Key::root().text(self.account.as_str()).text(self.region.as_str())
    }

    /// `arn:aws:logs:REGION:ACCOUNT:` and the resource.
    pub fn arn(&self, resource: &str) -> String {
        let Self { account, region } = self;
        format!("arn:{}:logs:{region}:{account}:{resource}", region.partition())
    }
}

/// What names a stream.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StreamId {
    pub place: Place,
    pub group: String,
    pub stream: String,
}

impl StreamId {
    pub fn key(&self) -> Key {
        self.place.key().text(&self.group).text(&self.stream)
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    pub name: String,
    pub created: Timestamp,
    /// `STANDARD`, `INFREQUENT_ACCESS` or `DELIVERY`.
    pub class: String,
    pub kms_key: Option<String>,
    pub retention_days: Option<u32>,
    pub tags: BTreeMap<String, String>,
}

impl Group {
    pub fn new(name: &str, created: Timestamp) -> Self {
        Self {
            name: name.to_owned(),
            created,
            class: "STANDARD".to_owned(),
            kms_key: None,
            retention_days: None,
            tags: BTreeMap::new(),
        }
    }
}

impl Record for Group {
    const TABLE: &'static str = "logs.group";
    const FORMAT: u16 = 1;
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stream {
    pub name: String,
    pub created: Timestamp,
    pub first_event: Option<Timestamp>,
    pub last_event: Option<Timestamp>,
    pub last_ingested: Option<Timestamp>,
    /// Bytes of all events that are still there, as AWS counts them.
    pub n_bytes: u64,
    /// The number of the next chunk.
    pub next_chunk: u64,
}

impl Stream {
    pub fn new(name: &str, created: Timestamp) -> Self {
        Self {
            name: name.to_owned(),
            created,
            first_event: None,
            last_event: None,
            last_ingested: None,
            n_bytes: 0,
            next_chunk: 0,
        }
    }

    /// Counts a chunk in that is about to be stored.
    pub fn count_in(&mut self, chunk: &Chunk) {
        let at = |ms: u64| Timestamp::from_millis(i64::try_from(ms).unwrap_or(i64::MAX));
        let (first, last) = (at(chunk.first_ms), at(chunk.last_ms()));
        self.first_event = Some(self.first_event.map_or(first, |earlier| earlier.min(first)));
        self.last_event = Some(self.last_event.map_or(last, |later| later.max(last)));
        self.last_ingested = Some(chunk.ingested);
        self.n_bytes += chunk.n_bytes();
        self.next_chunk = chunk.number + 1;
    }
}

impl Record for Stream {
    const TABLE: &'static str = "logs.stream";
    const FORMAT: u16 = 1;
}

/// Key: stream, first timestamp in milliseconds, number.
impl Record for Chunk {
    const TABLE: &'static str = "logs.chunk";
    const FORMAT: u16 = 1;
}

pub fn chunk_key(stream: &Key, first_ms: u64, number: u64) -> Key {
    stream.clone().number(first_ms).number(number)
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MetricFilter {
    pub name: String,
    pub group: String,
    pub pattern: String,
    pub created: Timestamp,
    pub transformations: Vec<MetricTransformation>,
    pub apply_on_transformed_logs: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MetricTransformation {
    pub name: String,
    pub namespace: String,
    pub value: String,
    pub default_value: Option<f64>,
    pub dimensions: Option<BTreeMap<String, String>>,
    pub unit: Option<String>,
}

impl Record for MetricFilter {
    const TABLE: &'static str = "logs.metric-filter";
    const FORMAT: u16 = 1;
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SubscriptionFilter {
    pub name: String,
    pub group: String,
    pub pattern: String,
    pub destination_arn: String,
    pub role_arn: Option<String>,
    pub distribution: String,
    pub created: Timestamp,
    pub apply_on_transformed_logs: bool,
}

impl Record for SubscriptionFilter {
    const TABLE: &'static str = "logs.subscription-filter";
    const FORMAT: u16 = 1;
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ResourcePolicy {
    pub name: String,
    pub document: String,
    pub updated: Timestamp,
}

impl Record for ResourcePolicy {
    const TABLE: &'static str = "logs.resource-policy";
    const FORMAT: u16 = 1;
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Destination {
    pub name: String,
    pub target_arn: String,
    pub role_arn: String,
    pub access_policy: Option<String>,
    pub created: Timestamp,
    pub tags: BTreeMap<String, String>,
}

impl Record for Destination {
    const TABLE: &'static str = "logs.destination";
    const FORMAT: u16 = 1;
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeliveryDestination {
    pub name: String,
    pub output_format: Option<String>,
    pub resource_arn: Option<String>,
    pub kind: String,
    pub policy: Option<String>,
    pub tags: BTreeMap<String, String>,
}

impl Record for DeliveryDestination {
    const TABLE: &'static str = "logs.delivery-destination";
    const FORMAT: u16 = 1;
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeliverySource {
    pub name: String,
    pub resource_arn: String,
    pub service: String,
    pub log_type: String,
    pub tags: BTreeMap<String, String>,
}

impl Record for DeliverySource {
    const TABLE: &'static str = "logs.delivery-source";
    const FORMAT: u16 = 1;
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Delivery {
    pub id: String,
    pub source_name: String,
    pub destination_arn: String,
    pub destination_kind: String,
    pub record_fields: Vec<String>,
    pub field_delimiter: Option<String>,
    pub s3_suffix_path: Option<String>,
    pub s3_hive_compatible: Option<bool>,
    pub tags: BTreeMap<String, String>,
}

impl Record for Delivery {
    const TABLE: &'static str = "logs.delivery";
    const FORMAT: u16 = 1;
}

/// A query that ran: its results stay with it, as on AWS.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Query {
    pub id: String,
    pub groups: Vec<String>,
    pub text: String,
    pub start_s: i64,
    pub end_s: i64,
    pub created: Timestamp,
    pub results: Vec<Vec<(String, String)>>,
    pub n_records_scanned: u64,
    pub n_records_matched: u64,
    pub n_bytes_scanned: u64,
}

impl Record for Query {
    const TABLE: &'static str = "logs.query";
    const FORMAT: u16 = 1;
}

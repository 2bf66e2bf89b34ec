//! What lies in the store. Keys: see `crates/store/KEYSPACE.md`.

use store::{Key, Record};

use crate::account::Account;
use crate::api_key::ApiKey;
use crate::client_certificate::ClientCertificate;
use crate::domain::DomainName;
use crate::http_api::{HttpApi, Snapshot};
use crate::place::Place;
use crate::rest_api::{RestApi, RestSnapshot};
use crate::usage_plan::UsagePlan;
use crate::vpc_link::{HttpVpcLink, VpcLink};

impl Record for HttpApi {
    const TABLE: &'static str = "apigateway.http_api";
    const FORMAT: u16 = 1;
}

impl Record for Snapshot {
    const TABLE: &'static str = "apigateway.http_snapshot";
    const FORMAT: u16 = 1;
}

impl Record for RestApi {
    const TABLE: &'static str = "apigateway.rest_api";
    const FORMAT: u16 = 1;
}

impl Record for RestSnapshot {
    const TABLE: &'static str = "apigateway.rest_snapshot";
    const FORMAT: u16 = 1;
}

impl Record for Account {
    const TABLE: &'static str = "apigateway.account";
    const FORMAT: u16 = 1;
}

impl Record for ApiKey {
    const TABLE: &'static str = "apigateway.api_key";
    const FORMAT: u16 = 1;
}

impl Record for ClientCertificate {
    const TABLE: &'static str = "apigateway.client_certificate";
    const FORMAT: u16 = 1;
}

impl Record for DomainName {
    const TABLE: &'static str = "apigateway.domain_name";
    const FORMAT: u16 = 1;
}

impl Record for HttpVpcLink {
    const TABLE: &'static str = "apigateway.http_vpc_link";
    const FORMAT: u16 = 1;
}

impl Record for UsagePlan {
    const TABLE: &'static str = "apigateway.usage_plan";
    const FORMAT: u16 = 1;
}

impl Record for VpcLink {
    const TABLE: &'static str = "apigateway.vpc_link";
    const FORMAT: u16 = 1;
}

/// An API, or anything else with an id of its own in an account and region.
pub fn key(place: &Place, id: &str) -> Key {
    place.key().text(id)
}

/// What belongs to it and has a record of its own.
pub fn part_key(place: &Place, id: &str, part: &str) -> Key {
    key(place, id).text(part)
}

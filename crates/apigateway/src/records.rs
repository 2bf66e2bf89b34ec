//! What lies in the store. Keys: see `crates/store/KEYSPACE.md`.

use store::{Key, Record};

use crate::http_api::{HttpApi, Snapshot};
use crate::place::Place;

impl Record for HttpApi {
    const TABLE: &'static str = "apigateway.http_api";
    const FORMAT: u16 = 1;
}

impl Record for Snapshot {
    const TABLE: &'static str = "apigateway.http_snapshot";
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

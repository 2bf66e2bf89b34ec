//! Where a resource lives.

use base::{AccountId, Region, RequestContext};
use serde::{Deserialize, Serialize};
use store::Key;

/// An account and a region: every key begins so.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Place {
    pub account: AccountId,
    pub region: Region,
}

impl Place {
    pub fn of(cx: &RequestContext) -> Self {
        Self { account: cx.account.clone(), region: cx.region.clone() }
    }

    pub fn key(&self) -> Key {
        Key::root().text(self.account.as_str()).text(self.region.as_str())
    }

    /// Reads the place at the beginning of a key, and the text behind it.
    pub fn of_key(key: &Key) -> Option<(Self, String)> {
        let mut parts = key.parts();
        let place = Self { account: parts.text()?.parse().ok()?, region: parts.text()?.parse().ok()? };
        Some((place, parts.text()?))
    }

    /// `arn:aws:apigateway:REGION::` and the path: API Gateway's ARNs have no account.
    pub fn arn(&self, path: &str) -> String {
        format!("arn:{}:apigateway:{}::{path}", self.region.partition(), self.region)
    }

    /// What names a request to policies: `arn:aws:execute-api:REGION:ACCOUNT:` and API, stage, method, path.
    pub fn execute_arn(&self, rest: &str) -> String {
        let Self { account, region } = self;
        format!("arn:{}:execute-api:{region}:{account}:{rest}", region.partition())
    }
}

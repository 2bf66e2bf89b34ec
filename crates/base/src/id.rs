//! Identifiers that occur in every service.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// Why a text is not an identifier.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{kind} {text:?} is malformed: {expected}")]
pub struct ParseIdError {
    pub kind: &'static str,
    pub text: String,
    pub expected: &'static str,
}

/// Twelve decimal digits that name an account.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct AccountId(Arc<str>);

impl AccountId {
    /// The account that is used when a request names none.
    pub const DEFAULT: &'static str = "000000000000";

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Default for AccountId {
    fn default() -> Self {
        Self(Self::DEFAULT.into())
    }
}

impl FromStr for AccountId {
    type Err = ParseIdError;

    fn from_str(text: &str) -> Result<Self, ParseIdError> {
        if text.len() == 12 && text.bytes().all(|byte| byte.is_ascii_digit()) {
            return Ok(Self(text.into()));
        }
        Err(ParseIdError { kind: "account id", text: text.to_owned(), expected: "12 digits" })
    }
}

/// The name of a region, for instance `us-east-1`.
///
/// Any well-formed name is a region: the cloud has no list of them.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Region(Arc<str>);

impl Region {
    /// The region that is used when a request names none.
    pub const DEFAULT: &'static str = "us-east-1";
    /// Longest name that is accepted, in bytes.
    pub const LEN_MAX: usize = 32;

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The partition whose regions have names like this one: `aws`, `aws-cn`, `aws-us-gov`.
    pub fn partition(&self) -> &'static str {
        if self.0.starts_with("cn-") {
            "aws-cn"
        } else if self.0.starts_with("us-gov-") {
            "aws-us-gov"
        } else {
            "aws"
        }
    }
}

impl Default for Region {
    fn default() -> Self {
        Self(Self::DEFAULT.into())
    }
}

impl FromStr for Region {
    type Err = ParseIdError;

    fn from_str(text: &str) -> Result<Self, ParseIdError> {
        let well_formed = !text.is_empty()
            && text.len() <= Self::LEN_MAX
            && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
        if well_formed {
            return Ok(Self(text.into()));
        }
        Err(ParseIdError {
            kind: "region",
            text: text.to_owned(),
            expected: "at most 32 lower-case letters, digits and hyphens",
        })
    }
}

/// The id of one request, a UUID as AWS writes it in `x-amzn-RequestId`.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RequestId(Arc<str>);

impl RequestId {
    /// A new random id (UUID version 4).
    pub fn random() -> Self {
        let random = uuid::Builder::from_random_bytes(stdx::random_u128().to_ne_bytes()).into_uuid();
        let mut text = [0; uuid::fmt::Hyphenated::LENGTH];
        Self((*random.hyphenated().encode_lower(&mut text)).into())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<String> for RequestId {
    /// Takes back an id that this cloud made earlier.
    fn from(text: String) -> Self {
        Self(text.into())
    }
}

macro_rules! text_traits {
    ($($name:ident),*) => {$(
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{:?}", &*self.0)
            }
        }
        impl From<$name> for String {
            fn from(id: $name) -> String {
                id.0.as_ref().to_owned()
            }
        }
    )*};
}
text_traits!(AccountId, Region, RequestId);

macro_rules! try_from_string {
    ($($name:ident),*) => {$(
        impl TryFrom<String> for $name {
            type Error = ParseIdError;
            fn try_from(text: String) -> Result<Self, ParseIdError> {
                text.parse()
            }
        }
    )*};
}
try_from_string!(AccountId, Region);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn account_ids_are_twelve_digits() {
        assert!("123456789012".parse::<AccountId>().is_ok());
        for wrong in ["", "12345678901", "1234567890123", "12345678901a", "１２３４"] {
            assert!(wrong.parse::<AccountId>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn partitions_follow_the_region() {
        let partition = |text: &str| text.parse::<Region>().map(|region| region.partition());
        assert_eq!(partition("eu-central-1"), Ok("aws"));
        assert_eq!(partition("cn-north-1"), Ok("aws-cn"));
        assert_eq!(partition("us-gov-west-1"), Ok("aws-us-gov"));
        assert!(partition("US-EAST-1").is_err());
        assert!(partition("a/b").is_err());
    }
}

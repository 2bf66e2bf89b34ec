//! What an account has once: its alias and its password policy.

use base::Timestamp;
use serde::{Deserialize, Serialize};
use store::Record;

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    pub alias: Option<String>,
    pub password_policy: Option<PasswordPolicy>,
    pub credential_report: Option<CredentialReport>,
}

impl Record for Account {
    const TABLE: &'static str = "iam.account";
    const FORMAT: u16 = 1;
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PasswordPolicy {
    pub minimum_length: i32,
    pub require_symbols: bool,
    pub require_numbers: bool,
    pub require_uppercase: bool,
    pub require_lowercase: bool,
    pub allow_users_to_change: bool,
    /// Days; 0: passwords do not expire.
    pub max_age: i32,
    pub reuse_prevention: Option<i32>,
    pub hard_expiry: Option<bool>,
}

/// What `GenerateCredentialReport` wrote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CredentialReport {
    pub generated: Timestamp,
    pub text: String,
}

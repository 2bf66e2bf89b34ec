//! What the binary tells this crate.

use base::{AccountId, Secret};

/// How far requests are trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AuthMode {
    /// Any access key is accepted. Roles need not exist to be assumed, and a trust policy may be any text.
    Open,
    /// Only keys that exist are accepted, and policies decide.
    Iam,
}

/// The key of an account itself.
#[derive(Debug, Clone)]
pub struct RootKey {
    pub account: AccountId,
    pub access_key_id: String,
    pub secret_access_key: Secret,
}

#[derive(Debug, Clone)]
pub struct Config {
    pub auth: AuthMode,
    pub root_key: Option<RootKey>,
}

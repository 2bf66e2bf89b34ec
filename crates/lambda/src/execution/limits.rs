//! How many invocations may run at once.

use base::{AccountId, Region};

use crate::deployment::FunctionId;

/// Tells the concurrency limits that are in force now.
///
/// Asked on every invocation: an answer comes from memory, without waiting.
pub trait Limits: Send + Sync {
    /// The function's reserved concurrency; zero forbids every invocation.
    fn reserved(&self, function: &FunctionId) -> Option<u32>;

    /// What the account has in this region for all functions without a reservation together:
    /// its limit (1,000 by default) less everything that is reserved.
    fn unreserved(&self, account: &AccountId, region: &Region) -> u32;
}

/// The limits of an account in which nothing is reserved.
#[derive(Debug, Clone, Copy)]
pub struct AccountLimit(pub u32);

impl Limits for AccountLimit {
    fn reserved(&self, _function: &FunctionId) -> Option<u32> {
        None
    }

    fn unreserved(&self, _account: &AccountId, _region: &Region) -> u32 {
        self.0
    }
}

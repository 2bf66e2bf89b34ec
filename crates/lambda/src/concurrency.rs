//! How many invocations run at once: what is reserved for a function, and what is kept warm for a version.
//!
//! ```text
//!  account limit (1,000) = reserved of each function that has a reservation + unreserved (at least 100)
//!  provisioned of a function's versions ≤ its reserved, or ≤ unreserved if it has none
//! ```

use base::Timestamp;

use crate::deployment::Version;
use crate::error::Error;
use crate::function::Function;
use crate::limits;
use crate::names::Qualifier;

/// A wish for environments that are kept ready for a version or alias.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Provisioned {
    pub n_environments: u32,
    pub last_modified: Timestamp,
}

/// What an account has in one region.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AccountConcurrency {
    pub limit: u32,
    /// The sum of all reservations.
    pub reserved: u32,
}

impl AccountConcurrency {
    pub fn unreserved(self) -> u32 {
        self.limit.saturating_sub(self.reserved)
    }
}

impl Function {
    /// The sum of what is provisioned for this function's versions and aliases.
    pub fn provisioned_total(&self) -> u32 {
        self.provisioned.values().map(|provisioned| provisioned.n_environments).sum()
    }

    pub fn reserve_concurrency(&mut self, wanted: u32, account: AccountConcurrency) -> Result<(), Error> {
        let others = account.reserved.saturating_sub(self.reserved_concurrency.unwrap_or(0));
        let left = account.limit.saturating_sub(others).saturating_sub(limits::UNRESERVED_CONCURRENCY_MIN);
        // AWS lets nothing be reserved away from zero, whatever is left.
        if wanted > left && wanted > 0 {
            return Err(Error::UnreservedConcurrencyTooLow { kind: "ReservedConcurrentExecutions" });
        }
        let provisioned = self.provisioned_total();
        if wanted < provisioned {
            return Err(Error::ReservedBelowProvisioned { reserved: wanted, provisioned });
        }
        self.reserved_concurrency = Some(wanted);
        Ok(())
    }

    pub fn provision_concurrency(
        &mut self,
        qualifier: &Qualifier,
        n_environments: u32,
        account: AccountConcurrency,
        now: Timestamp,
    ) -> Result<Provisioned, Error> {
        self.check_exists(qualifier)?;
        self.check_provisioned_once(qualifier)?;
        let others: u32 = self
            .provisioned
            .iter()
            .filter(|(other, _)| *other != qualifier)
            .map(|(_, provisioned)| provisioned.n_environments)
            .sum();
        let wanted = others.saturating_add(n_environments);
        match self.reserved_concurrency {
            Some(reserved) if wanted > reserved => return Err(Error::ProvisionedAboveReserved),
            Some(_) => {}
            None if n_environments > account.unreserved() => {
                return Err(Error::ProvisionedAboveUnreserved { unreserved: account.unreserved() });
            }
            None if account.unreserved().saturating_sub(wanted) < limits::UNRESERVED_CONCURRENCY_MIN => {
                return Err(Error::UnreservedConcurrencyTooLow { kind: "ConcurrentExecutions" });
            }
            None => {}
        }
        let provisioned = Provisioned { n_environments, last_modified: now };
        self.provisioned.insert(qualifier.clone(), provisioned.clone());
        Ok(provisioned)
    }

    /// A version may be provisioned by its number or through one alias, not both.
    fn check_provisioned_once(&self, qualifier: &Qualifier) -> Result<(), Error> {
        match qualifier {
            Qualifier::Alias(name) => {
                let version = self.aliases.get(name).map(|alias| alias.version);
                match version {
                    Some(Version::Latest) => Err(Error::ProvisionedOnLatest),
                    Some(Version::Published(number))
                        if self.provisioned.contains_key(&Qualifier::Version(number)) =>
                    {
                        Err(Error::AliasOfProvisionedVersion)
                    }
                    _ => Ok(()),
                }
            }
            Qualifier::Version(number) => {
                let pointed = self.aliases.values().any(|alias| {
                    alias.version == Version::Published(*number)
                        && self.provisioned.contains_key(&alias.qualifier())
                });
                if pointed { Err(Error::VersionOfProvisionedAlias) } else { Ok(()) }
            }
            Qualifier::Latest | Qualifier::Nothing(_) => Err(Error::ProvisionedOnLatest),
        }
    }

    /// Each provisioned version with the number of environments that are wanted for it.
    pub fn provisioned_versions(&self) -> impl Iterator<Item = (Version, u32)> {
        self.provisioned.iter().filter_map(|(qualifier, provisioned)| {
            let version = self.find(qualifier)?.version().version;
            Some((version, provisioned.n_environments))
        })
    }
}

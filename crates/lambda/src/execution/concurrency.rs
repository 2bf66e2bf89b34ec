//! Claims on concurrency: how many invocations of a function and of an account run now.
//!
//! Counters only, no locks: every invocation comes through here.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU32, AtomicUsize, Ordering};
use std::sync::{Arc, PoisonError, RwLock};

use base::{AccountId, Region};
use tokio::sync::Notify;

use super::ThrottleReason;

/// What runs in an account and region.
#[derive(Debug, Default)]
pub struct Account {
    /// Invocations of functions without a reservation, on environments that are not provisioned.
    n_unreserved: AtomicU32,
    /// Provisioned environments of functions without a reservation, as wished.
    n_provisioned: AtomicU32,
}

impl Account {
    pub fn provisioned(&self, before: u32, after: u32) {
        self.n_provisioned.fetch_add(after, Ordering::Relaxed);
        self.n_provisioned.fetch_sub(before, Ordering::Relaxed);
    }
}

/// Every account that has invoked something.
#[derive(Debug, Default)]
pub struct Accounts(RwLock<HashMap<(AccountId, Region), Arc<Account>>>);

impl Accounts {
    pub fn get(&self, account: &AccountId, region: &Region) -> Arc<Account> {
        let key = (account.clone(), region.clone());
        let found = self.0.read().unwrap_or_else(PoisonError::into_inner).get(&key).cloned();
        found.unwrap_or_else(|| {
            self.0.write().unwrap_or_else(PoisonError::into_inner).entry(key).or_default().clone()
        })
    }
}

/// How many invocations run in the whole server, for stopping.
#[derive(Debug, Default)]
pub struct Running {
    n_running: AtomicUsize,
    none: Notify,
}

impl Running {
    /// Completes when no invocation runs.
    pub async fn none(&self) {
        loop {
            let none = self.none.notified();
            if self.n_running.load(Ordering::SeqCst) == 0 {
                return;
            }
            none.await;
        }
    }
}

/// What runs of one function.
#[derive(Debug, Default)]
pub struct FunctionCount {
    n_on_demand: AtomicU32,
}

/// One running invocation; ends when dropped.
#[derive(Debug)]
pub struct Claim {
    kind: ClaimKind,
    running: Arc<Running>,
}

#[derive(Debug)]
enum ClaimKind {
    /// On a provisioned environment: its place was counted when it was wished for.
    Provisioned,
    Reserved(Arc<FunctionCount>),
    Unreserved(Arc<FunctionCount>, Arc<Account>),
}

/// The limits that a claim must keep.
#[derive(Debug, Clone, Copy)]
pub struct Bounds {
    /// The function's reservation.
    pub reserved: Option<u32>,
    /// What the account leaves to functions without a reservation.
    pub unreserved: u32,
    /// Provisioned environments of this function, as wished: they come out of its reservation.
    pub provisioned: u32,
}

impl Claim {
    pub fn provisioned(running: &Arc<Running>) -> Self {
        Self::of(ClaimKind::Provisioned, running)
    }

    /// Claims a place for an invocation that no provisioned environment takes.
    pub fn on_demand(
        function: &Arc<FunctionCount>,
        account: &Arc<Account>,
        bounds: Bounds,
        running: &Arc<Running>,
    ) -> Result<Self, ThrottleReason> {
        let kind = match bounds.reserved {
            Some(reserved) => {
                if !rise(&function.n_on_demand, reserved.saturating_sub(bounds.provisioned)) {
                    return Err(ThrottleReason::ReservedFunctionConcurrentInvocationLimitExceeded);
                }
                ClaimKind::Reserved(function.clone())
            }
            None => {
                let provisioned = account.n_provisioned.load(Ordering::Relaxed);
                if !rise(&account.n_unreserved, bounds.unreserved.saturating_sub(provisioned)) {
                    return Err(ThrottleReason::ConcurrentInvocationLimitExceeded);
                }
                // A reservation that is made now must count what runs already.
                function.n_on_demand.fetch_add(1, Ordering::SeqCst);
                ClaimKind::Unreserved(function.clone(), account.clone())
            }
        };
        Ok(Self::of(kind, running))
    }

    fn of(kind: ClaimKind, running: &Arc<Running>) -> Self {
        running.n_running.fetch_add(1, Ordering::SeqCst);
        Self { kind, running: running.clone() }
    }
}

impl Drop for Claim {
    fn drop(&mut self) {
        match &self.kind {
            ClaimKind::Provisioned => {}
            ClaimKind::Reserved(function) => {
                function.n_on_demand.fetch_sub(1, Ordering::SeqCst);
            }
            ClaimKind::Unreserved(function, account) => {
                function.n_on_demand.fetch_sub(1, Ordering::SeqCst);
                account.n_unreserved.fetch_sub(1, Ordering::SeqCst);
            }
        }
        if self.running.n_running.fetch_sub(1, Ordering::SeqCst) == 1 {
            self.running.none.notify_waiters();
        }
    }
}

/// Adds one, if the counter stays within `limit`.
fn rise(counter: &AtomicU32, limit: u32) -> bool {
    counter.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |n| (n < limit).then_some(n + 1)).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    struct World {
        function: Arc<FunctionCount>,
        other: Arc<FunctionCount>,
        account: Arc<Account>,
        running: Arc<Running>,
    }

    fn world() -> World {
        World {
            function: Arc::default(),
            other: Arc::default(),
            account: Arc::default(),
            running: Arc::default(),
        }
    }

    impl World {
        fn claim(&self, function: &Arc<FunctionCount>, bounds: Bounds) -> Result<Claim, ThrottleReason> {
            Claim::on_demand(function, &self.account, bounds, &self.running)
        }
    }

    #[test]
    fn reservation_is_a_limit_of_its_own() {
        let world = world();
        let bounds = Bounds { reserved: Some(1), unreserved: 1, provisioned: 0 };
        let first = world.claim(&world.function, bounds);
        assert!(first.is_ok());
        assert_eq!(
            world.claim(&world.function, bounds).err(),
            Some(ThrottleReason::ReservedFunctionConcurrentInvocationLimitExceeded)
        );
        let unreserved = Bounds { reserved: None, ..bounds };
        let other = world.claim(&world.other, unreserved);
        assert!(other.is_ok());
        assert_eq!(
            world.claim(&world.other, unreserved).err(),
            Some(ThrottleReason::ConcurrentInvocationLimitExceeded)
        );
        drop((first, other));
        assert!(world.claim(&world.function, bounds).is_ok());
        assert!(world.claim(&world.other, unreserved).is_ok());
    }

    #[test]
    fn provisioned_environments_come_out_of_the_reservation() {
        let world = world();
        let bounds = Bounds { reserved: Some(2), unreserved: 100, provisioned: 2 };
        assert!(world.claim(&world.function, bounds).is_err());
        assert!(world.claim(&world.function, Bounds { provisioned: 1, ..bounds }).is_ok());
        world.account.provisioned(0, 100);
        assert!(world.claim(&world.other, Bounds { reserved: None, ..bounds }).is_err());
        world.account.provisioned(100, 99);
        assert!(world.claim(&world.other, Bounds { reserved: None, ..bounds }).is_ok());
    }

    #[tokio::test]
    async fn none_completes_when_the_last_invocation_ends() {
        let world = world();
        world.running.none().await;
        let claim = Claim::provisioned(&world.running);
        let none = world.running.none();
        let mut none = std::pin::pin!(none);
        assert!(futures_util::poll!(&mut none).is_pending());
        drop(claim);
        none.await;
    }
}

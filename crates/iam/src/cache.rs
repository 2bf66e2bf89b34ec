//! What the path of every request needs, in memory: access keys, the policies of
//! principals, and the roles that services act in.
//!
//! Invariant: an entry counts only while its generation is the current one. A reader takes the generation
//! *before* it reads the store, and a writer raises it *after* its commit and before its answer. So whoever
//! has seen a write answered never meets an entry from before it, in whatever order reads and writes cross.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, PoisonError, RwLock};

use base::AccountId;

use crate::identity::IdentityKind;
use crate::key::KnownKey;
use crate::limits::CACHED_ENTRIES_MAX;
use crate::principal::PrincipalPolicies;
use crate::role::Role;

/// A user, group or role: account, kind, name.
pub(crate) type IdentityName = (AccountId, IdentityKind, String);

#[derive(Default)]
pub(crate) struct Cache {
    generation: AtomicU64,
    /// `None`: there is no such key.
    pub(crate) keys: Entries<String, Option<Arc<KnownKey>>>,
    /// `None`: there is no such identity.
    pub(crate) policies: Entries<IdentityName, Option<Arc<PrincipalPolicies>>>,
    /// By account and name. `None`: there is no such role.
    pub(crate) roles: Entries<(AccountId, String), Option<Arc<Role>>>,
}

/// When a reader began to read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Generation(u64);

impl Cache {
    pub(crate) fn generation(&self) -> Generation {
        Generation(self.generation.load(Ordering::SeqCst))
    }

    /// Makes every entry stale.
    pub(crate) fn invalidate(&self) {
        self.generation.fetch_add(1, Ordering::SeqCst);
    }
}

/// Entries by their key, each with its generation.
pub(crate) struct Entries<K, V>(RwLock<HashMap<K, (Generation, V)>>);

impl<K, V> Default for Entries<K, V> {
    fn default() -> Self {
        Self(RwLock::new(HashMap::new()))
    }
}

impl<K: Eq + Hash, V: Clone> Entries<K, V> {
    pub(crate) fn get(&self, key: &K, now: Generation) -> Option<V> {
        let entries = self.0.read().unwrap_or_else(PoisonError::into_inner);
        entries.get(key).filter(|(generation, _)| *generation == now).map(|(_, value)| value.clone())
    }

    pub(crate) fn put(&self, key: K, read_at: Generation, value: V) {
        let mut entries = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if entries.len() >= CACHED_ENTRIES_MAX {
            entries.clear();
        }
        entries.insert(key, (read_at, value));
    }
}

//! The pools of all functions, by function.

use std::collections::HashMap;
use std::hash::{BuildHasher as _, RandomState};
use std::sync::{Arc, PoisonError, RwLock};

use super::Shared;
use super::pool::Pool;
use crate::deployment::FunctionId;

/// So many parts that functions which are invoked at once rarely meet; a power of two.
const N_SHARDS: usize = 64;

/// Finds a function's pool. Reading takes a shared lock on one of many parts and never waits for a disk.
#[derive(Debug)]
pub struct Directory {
    shards: [RwLock<HashMap<FunctionId, Arc<Pool>>>; N_SHARDS],
    hasher: RandomState,
}

impl Default for Directory {
    fn default() -> Self {
        Self { shards: std::array::from_fn(|_| RwLock::default()), hasher: RandomState::new() }
    }
}

impl Directory {
    pub fn find(&self, function: &FunctionId) -> Option<Arc<Pool>> {
        self.shard(function).read().unwrap_or_else(PoisonError::into_inner).get(function).cloned()
    }

    pub fn find_or_make(&self, function: &FunctionId, shared: &Arc<Shared>) -> Arc<Pool> {
        let mut shard = self.shard(function).write().unwrap_or_else(PoisonError::into_inner);
        let entry = shard.entry(function.clone());
        entry.or_insert_with(|| Pool::new(function.clone(), shared.clone())).clone()
    }

    pub fn remove(&self, function: &FunctionId) -> Option<Arc<Pool>> {
        self.shard(function).write().unwrap_or_else(PoisonError::into_inner).remove(function)
    }

    pub fn all(&self) -> Vec<Arc<Pool>> {
        let read = |shard: &RwLock<HashMap<_, Arc<Pool>>>| {
            let shard = shard.read().unwrap_or_else(PoisonError::into_inner);
            shard.values().cloned().collect::<Vec<_>>()
        };
        self.shards.iter().flat_map(read).collect()
    }

    fn shard(&self, function: &FunctionId) -> &RwLock<HashMap<FunctionId, Arc<Pool>>> {
        let hash = self.hasher.hash_one(function) as usize;
        &self.shards[hash % N_SHARDS]
    }
}

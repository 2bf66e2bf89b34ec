//! Turns: who wants to change something waits until the one before is done.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// One queue for each key; a key without anybody takes no memory.
#[derive(Debug)]
pub struct Turns<K>(Arc<Mutex<HashMap<K, Waiting>>>);

#[derive(Debug)]
struct Waiting {
    turn: Arc<Semaphore>,
    n_holders: usize,
}

/// Holding it is having the turn; dropping it passes it on.
#[derive(Debug)]
pub struct Turn<K: Eq + Hash> {
    turns: Arc<Mutex<HashMap<K, Waiting>>>,
    key: K,
    permit: Option<OwnedSemaphorePermit>,
}

impl<K> Default for Turns<K> {
    fn default() -> Self {
        Self(Arc::default())
    }
}

impl<K: Eq + Hash + Clone> Turns<K> {
    /// Waits for the turn of a key. Giving up waiting is harmless.
    pub async fn take(&self, key: &K) -> Turn<K> {
        let semaphore = {
            let mut waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            let entry = waiting
                .entry(key.clone())
                .or_insert_with(|| Waiting { turn: Arc::new(Semaphore::new(1)), n_holders: 0 });
            entry.n_holders += 1;
            entry.turn.clone()
        };
        // Made before waiting, so that whoever gives up is counted off.
        let mut turn = Turn { turns: self.0.clone(), key: key.clone(), permit: None };
        turn.permit = semaphore.acquire_owned().await.ok();
        turn
    }
}

impl<K: Eq + Hash> Drop for Turn<K> {
    fn drop(&mut self) {
        self.permit.take();
        let mut waiting = self.turns.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(entry) = waiting.get_mut(&self.key) {
            entry.n_holders -= 1;
            if entry.n_holders == 0 {
                waiting.remove(&self.key);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn one_after_the_other_and_nothing_left_behind() {
        let turns = Turns::<u8>::default();
        let first = turns.take(&1).await;
        let other = turns.take(&2).await;
        let mut second = Box::pin(turns.take(&1));
        assert!(futures_util::poll!(&mut second).is_pending());
        let mut gives_up = Box::pin(turns.take(&1));
        assert!(futures_util::poll!(&mut gives_up).is_pending());
        drop(gives_up);
        drop(first);
        drop(second.await);
        drop(other);
        assert!(turns.0.lock().unwrap().is_empty());
    }
}

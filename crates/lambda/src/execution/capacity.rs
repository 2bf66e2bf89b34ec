//! What this machine can bear: memory promised to environments, and starts at once.
//!
//! Touched when environments start and end, never on the way of a warm invocation.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError, Weak};

use tokio::sync::{Notify, OwnedSemaphorePermit, Semaphore};

use super::pool::Pool;

/// The machine's share for functions.
#[derive(Debug)]
pub struct Capacity {
    memory_mb_max: u64,
    ledger: Mutex<Ledger>,
    /// Whether `starved` has entries, for those who come by often.
    is_short: AtomicBool,
    starts: Arc<Semaphore>,
    starts_max: usize,
    /// Somebody gave memory back.
    returned: Notify,
}

#[derive(Debug, Default)]
struct Ledger {
    promised_mb: u64,
    /// Promised to environments that were told to end.
    leaving_mb: u64,
    /// Pools with callers that wait for memory, in order.
    starved: VecDeque<Weak<Pool>>,
}

/// A promise of memory to one environment; given back when dropped.
#[derive(Debug)]
pub struct Memory {
    capacity: Arc<Capacity>,
    mb: u64,
    leaving: bool,
}

impl Capacity {
    pub fn new(memory_mb_max: u64, starts_max: usize) -> Self {
        Self {
            memory_mb_max,
            ledger: Mutex::default(),
            is_short: AtomicBool::new(false),
            starts: Arc::new(Semaphore::new(starts_max)),
            starts_max,
            returned: Notify::new(),
        }
    }

    /// Promises memory to a new environment.
    ///
    /// If there is too little, the pool is remembered and poked when some is given back, and the error
    /// says how much idle environments would have to give up, in MB.
    pub fn promise(self: &Arc<Self>, mb: u64, pool: &Arc<Pool>) -> Result<Memory, u64> {
        let mut ledger = self.ledger();
        if let Some(memory) = self.take(&mut ledger, mb) {
            return Ok(memory);
        }
        let waits = ledger.starved.iter().any(|starved| std::ptr::eq(starved.as_ptr(), Arc::as_ptr(pool)));
        if !waits {
            ledger.starved.push_back(Arc::downgrade(pool));
            self.is_short.store(true, Ordering::Relaxed);
        }
        Err(self.short(&ledger, mb))
    }

    /// Promises memory to what is in no pool. Until there is enough, `make_room` is told how much is missing, in MB.
    pub async fn promise_when_there_is(self: &Arc<Self>, mb: u64, make_room: impl Fn(u64)) -> Memory {
        loop {
            let mut returned = std::pin::pin!(self.returned.notified());
            // From here on nothing that comes back is missed.
            returned.as_mut().enable();
            let short_mb = {
                let mut ledger = self.ledger();
                match self.take(&mut ledger, mb) {
                    Some(memory) => return memory,
                    None => self.short(&ledger, mb),
                }
            };
            make_room(short_mb);
            returned.await;
        }
    }

    fn take(self: &Arc<Self>, ledger: &mut Ledger, mb: u64) -> Option<Memory> {
        if ledger.promised_mb + mb > self.memory_mb_max {
            return None;
        }
        ledger.promised_mb += mb;
        Some(Memory { capacity: self.clone(), mb, leaving: false })
    }

    /// How much idle environments would have to give up.
    fn short(&self, ledger: &Ledger, mb: u64) -> u64 {
        let after = ledger.promised_mb.saturating_sub(ledger.leaving_mb) + mb;
        after.saturating_sub(self.memory_mb_max)
    }

    /// Waits for its turn to start a process: many at once would only slow each other.
    pub async fn start(&self) -> OwnedSemaphorePermit {
        self.starts.clone().acquire_owned().await.expect("the semaphore is never closed")
    }

    /// Whether an environment starts now.
    pub fn is_starting(&self) -> bool {
        self.starts.available_permits() < self.starts_max
    }

    /// Whether callers wait for memory that is promised to others.
    pub fn is_short(&self) -> bool {
        self.is_short.load(Ordering::Relaxed)
    }

    /// Completes when nothing is promised: no environment is left.
    pub async fn empty(&self) {
        loop {
            let returned = self.returned.notified();
            if self.ledger().promised_mb == 0 {
                return;
            }
            returned.await;
        }
    }

    fn ledger(&self) -> std::sync::MutexGuard<'_, Ledger> {
        self.ledger.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Memory {
    /// Notes that this memory will be given back soon, so that no more is asked of others than needed.
    pub fn leave(&mut self) {
        if !self.leaving {
            self.leaving = true;
            self.capacity.ledger().leaving_mb += self.mb;
        }
    }
}

impl Drop for Memory {
    fn drop(&mut self) {
        let starved = {
            let mut ledger = self.capacity.ledger();
            ledger.promised_mb -= self.mb;
            if self.leaving {
                ledger.leaving_mb -= self.mb;
            }
            self.capacity.is_short.store(false, Ordering::Relaxed);
            std::mem::take(&mut ledger.starved)
        };
        self.capacity.returned.notify_waiters();
        // Whoever still finds too little enters himself again, in the same order.
        for pool in starved {
            if let Some(pool) = pool.upgrade() {
                pool.start_environments();
            }
        }
    }
}

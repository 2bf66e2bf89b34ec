//! How much memory the bodies of requests may take together.

use std::sync::Arc;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// What is counted together, in bytes.
const UNIT_BYTES: u64 = 16 * 1024;

/// Memory that is shared by all bodies that are being read or worked on.
#[derive(Debug, Clone)]
pub(crate) struct Room {
    units: Arc<Semaphore>,
    n_units_max: u32,
}

impl Room {
    pub(crate) fn new(bytes_max: u64) -> Self {
        let n_units_max = u32::try_from(bytes_max / UNIT_BYTES).unwrap_or(u32::MAX).max(1);
        let n_permits = usize::try_from(n_units_max).unwrap_or(usize::MAX).min(Semaphore::MAX_PERMITS);
        Self { units: Arc::new(Semaphore::new(n_permits)), n_units_max }
    }

    /// Waits until there is room for `bytes`; what exceeds the whole room waits for all of it.
    pub(crate) async fn take(&self, bytes: u64) -> OwnedSemaphorePermit {
        let n_units = u32::try_from(bytes.div_ceil(UNIT_BYTES)).unwrap_or(u32::MAX).min(self.n_units_max);
        self.units.clone().acquire_many_owned(n_units).await.expect("the semaphore is never closed")
    }
}

//! Takes away blobs that nothing refers to any more.
//!
//! Only here everybody who keeps blobs is known: a service that begins to keep some must be asked here too,
//! or its blobs are swept away.

use std::sync::Arc;
use std::time::Duration;

use base::{Clock, Tasks};
use lambda::Lambda;
use store::Store;

/// How often is swept.
const PERIOD: Duration = Duration::from_secs(3600);

/// How old a blob must be: longer than from its writing to the commit of the record that names it.
const GRACE: Duration = Duration::from_secs(3600);

/// Sweeps until the tasks' owner shuts down.
pub fn start(store: Store, lambda: Lambda, clock: Arc<dyn Clock>, tasks: &Tasks) {
    tasks.spawn_until_cancelled("sweep", async move {
        loop {
            tokio::time::sleep(PERIOD).await;
            match store.blobs().collect(lambda.live_blobs(), clock.now(), GRACE).await {
                Ok(swept) if swept.n_blobs > 0 => {
                    tracing::info!(n_blobs = swept.n_blobs, n_bytes = swept.n_bytes, "swept blobs away");
                }
                Ok(_) => {}
                Err(error) => tracing::warn!(%error, "blobs were not swept; it is tried again"),
            }
        }
    });
}

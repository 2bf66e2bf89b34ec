//! Background tasks with a name, an owner and an end.

use std::future::Future;
use std::time::Duration;

use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;
use tracing::Instrument as _;

/// The background tasks of one owner.
///
/// Cloning shares the owner. [`Tasks::shutdown`] asks all of them to end and waits.
#[derive(Debug, Clone, Default)]
pub struct Tasks {
    tracker: TaskTracker,
    cancel: CancellationToken,
}

impl Tasks {
    pub fn new() -> Self {
        Self::default()
    }

    /// Starts a task that watches [`Tasks::cancelled`] itself, or ends soon by nature.
    #[expect(clippy::disallowed_methods, reason = "the one place that spawns")]
    pub fn spawn(&self, name: &'static str, task: impl Future<Output = ()> + Send + 'static) {
        // A span of its own: inside the starter's, tasks that start each other would nest without end.
        drop(tokio::spawn(
            self.tracker.track_future(task.instrument(tracing::info_span!(parent: None, "task", name))),
        ));
    }

    /// Starts a task that is dropped at its next await point when the owner shuts down.
    pub fn spawn_until_cancelled(&self, name: &'static str, task: impl Future<Output = ()> + Send + 'static) {
        let cancel = self.cancel.clone();
        self.spawn(name, async move {
            cancel.run_until_cancelled(task).await;
        });
    }

    /// Completes when the owner shuts down.
    pub async fn cancelled(&self) {
        self.cancel.cancelled().await;
    }

    pub fn is_cancelled(&self) -> bool {
        self.cancel.is_cancelled()
    }

    /// Asks every task to end and waits for them, at most `limit`. Says whether all ended.
    pub async fn shutdown(&self, limit: Duration) -> bool {
        self.cancel.cancel();
        self.tracker.close();
        tokio::time::timeout(limit, self.tracker.wait()).await.is_ok()
    }
}

//! The services of this cloud, wired to each other.

use std::sync::Arc;
use std::time::Duration;

use base::{Clock, Tasks};
use logs::Logs;
use store::Store;

/// How long background tasks may take to finish what they have begun.
const TASKS_TIMEOUT: Duration = Duration::from_secs(5);

/// Everything that answers requests.
pub struct Cloud {
    /// Services end in the order in which others need them: logs last, as everybody writes logs.
    log_tasks: Tasks,
    pub logs: Arc<Logs>,
}

impl Cloud {
    pub fn start(store: &Store, clock: &Arc<dyn Clock>) -> Self {
        let log_tasks = Tasks::new();
        let logs = Logs::start(store.clone(), Arc::clone(clock), logs::Config::default(), &log_tasks);
        Self { log_tasks, logs }
    }

    /// The services with an API of their own.
    pub fn services(&self) -> Vec<Arc<dyn api::Service>> {
        vec![Arc::clone(&self.logs) as Arc<dyn api::Service>]
    }

    /// Lets the background tasks finish; what they hold in memory is stored.
    pub async fn stop(&self) {
        if !self.log_tasks.shutdown(TASKS_TIMEOUT).await {
            tracing::warn!("some log events were not stored in time");
        }
    }
}

//! Background tasks with a name, an owner and an end.

use std::future::Future;
use std::panic::AssertUnwindSafe;
use std::pin::Pin;
use std::task::{Context, Poll};
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

    /// Work that is done where it is awaited, and goes on as a task if that is given up before its end.
    ///
    /// For what must not stop half-way and is nearly always waited for: then it costs no task of its own.
    pub fn finish<T: Send + 'static>(
        &self,
        name: &'static str,
        work: impl Future<Output = T> + Send + 'static,
    ) -> Finish<T> {
        Finish { work: Some(Box::pin(work)), name, tasks: self.clone() }
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

/// Made by [`Tasks::finish`].
pub struct Finish<T: Send + 'static> {
    /// `None` once it has ended.
    work: Option<Pin<Box<dyn Future<Output = T> + Send>>>,
    name: &'static str,
    tasks: Tasks,
}

/// The work panicked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("it panicked")]
pub struct Panicked;

impl<T: Send + 'static> Future for Finish<T> {
    type Output = Result<T, Panicked>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let work = self.work.as_mut().expect("a future that has ended is not polled again");
        // As for a task: its panic is not that of who waits for it.
        let polled = std::panic::catch_unwind(AssertUnwindSafe(|| work.as_mut().poll(cx)));
        let output = match polled {
            Ok(Poll::Pending) => return Poll::Pending,
            Ok(Poll::Ready(output)) => Ok(output),
            Err(_payload) => Err(Panicked),
        };
        self.work = None;
        Poll::Ready(output)
    }
}

impl<T: Send + 'static> Drop for Finish<T> {
    fn drop(&mut self) {
        let Some(work) = self.work.take() else { return };
        // Where no runtime is left, nothing can go on.
        if tokio::runtime::Handle::try_current().is_ok() {
            let rest = async move { drop(work.await) };
            self.tasks.spawn(self.name, rest.instrument(tracing::Span::current()));
        }
    }
}

#[cfg(test)]
mod tests {
    use tokio::sync::oneshot;

    use super::*;

    #[tokio::test]
    async fn work_that_nobody_awaits_any_more_goes_on() {
        let tasks = Tasks::new();
        let (go, gone) = oneshot::channel();
        let (done, ended) = oneshot::channel();
        let work = async move {
            gone.await.unwrap();
            done.send(()).unwrap();
        };
        let mut finish = tasks.finish("test", work);
        assert!(futures_util::poll!(&mut finish).is_pending());
        drop(finish);
        go.send(()).unwrap();
        assert_eq!(ended.await, Ok(()));
        assert!(tasks.shutdown(Duration::from_secs(10)).await);
    }

    #[tokio::test]
    async fn work_that_is_awaited_is_no_task_and_its_panic_is_its_own() {
        let tasks = Tasks::new();
        assert_eq!(tasks.finish("test", async { 7 }).await, Ok(7));
        let panics = tasks.finish("test", async { panic!("as it shall") });
        assert_eq!(panics.await, Err::<(), _>(Panicked));
        assert!(tasks.tracker.is_empty());
    }
}

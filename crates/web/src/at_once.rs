//! A task that is woken while it runs goes on at once.
//!
//! The HTTP library wakes a connection's own task whenever its handler takes a piece of a body. The runtime would
//! put the task at the end of its queue and call another thread for it, which costs a short request more than all
//! the rest of its way through the server.

use std::future::{Future, poll_fn};
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};
use std::task::{Context, Poll, Wake, Waker};

use futures_util::task::AtomicWaker;

/// How often it goes on at once before others have their turn.
const N_AT_ONCE: usize = 4;

/// Runs `work`, and again at once when it was woken meanwhile.
pub(crate) async fn at_once<Work: Future>(work: Work) -> Work::Output {
    let mut work = pin!(work);
    let wakes = Arc::new(Wakes { stage: AtomicU8::new(RESTING), task: AtomicWaker::new() });
    let waker = Waker::from(wakes.clone());
    poll_fn(|cx| wakes.poll(&waker, cx, work.as_mut())).await
}

const RESTING: u8 = 0;
const RUNNING: u8 = 1;
/// It was woken since it began to run.
const WOKEN: u8 = 2;

/// Who wakes a task that rests wakes it through the runtime; one that runs is only told.
struct Wakes {
    stage: AtomicU8,
    task: AtomicWaker,
}

impl Wakes {
    fn poll<Work: Future>(
        &self,
        waker: &Waker,
        cx: &Context<'_>,
        mut work: Pin<&mut Work>,
    ) -> Poll<Work::Output> {
        self.task.register(cx.waker());
        for _ in 0..N_AT_ONCE {
            self.stage.store(RUNNING, Ordering::SeqCst);
            if let Poll::Ready(output) = work.as_mut().poll(&mut Context::from_waker(waker)) {
                return Poll::Ready(output);
            }
            if self.stage.swap(RESTING, Ordering::SeqCst) == RUNNING {
                return Poll::Pending;
            }
        }
        cx.waker().wake_by_ref();
        Poll::Pending
    }
}

impl Wake for Wakes {
    fn wake(self: Arc<Self>) {
        self.wake_by_ref();
    }

    fn wake_by_ref(self: &Arc<Self>) {
        let told = |stage| (stage != RESTING).then_some(WOKEN);
        if self.stage.fetch_update(Ordering::SeqCst, Ordering::SeqCst, told).is_err() {
            self.task.wake();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use futures_util::poll;
    use tokio::sync::Notify;

    use super::*;

    /// Ends when it has been polled `n` times; wakes itself each time.
    fn busy(n: usize, n_polls: &Cell<usize>) -> impl Future<Output = usize> {
        poll_fn(move |cx| {
            n_polls.set(n_polls.get() + 1);
            cx.waker().wake_by_ref();
            if n_polls.get() >= n { Poll::Ready(n_polls.get()) } else { Poll::Pending }
        })
    }

    #[tokio::test]
    async fn what_wakes_itself_goes_on_without_the_runtime() {
        let n_polls = Cell::new(0);
        let mut work = pin!(at_once(busy(N_AT_ONCE, &n_polls)));
        assert_eq!(poll!(work.as_mut()), Poll::Ready(N_AT_ONCE));
    }

    #[tokio::test]
    async fn others_have_their_turn() {
        let n_polls = Cell::new(0);
        let mut work = pin!(at_once(busy(10 * N_AT_ONCE, &n_polls)));
        assert_eq!(poll!(work.as_mut()), Poll::Pending);
        assert_eq!(n_polls.get(), N_AT_ONCE);
        // And the runtime knows that it has not ended.
        assert_eq!(work.await, 10 * N_AT_ONCE);
    }

    #[tokio::test]
    async fn what_rests_is_woken_through_the_runtime() {
        let notify = Notify::new();
        let work = at_once(async {
            notify.notified().await;
            notify.notified().await;
        });
        let wakes = async {
            for _ in 0..2 {
                tokio::task::yield_now().await;
                notify.notify_one();
            }
        };
        tokio::join!(work, wakes);
    }
}

//! Hands events that are due to tasks: woken by a poke, by the next due moment, and now and then.
//!
//! It takes nothing from memory but what runs, and decides by what the queue says each time; so doing it twice does
//! no harm, and what it does at start is what it always does.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use base::{Arn, Timestamp};
use store::{Claim, Lease, QueueGroup, Transaction};

use super::{Inner, QUEUE};
use crate::deployment::FunctionId;

/// How often everything is looked at without being poked.
const PERIOD: Duration = Duration::from_secs(30);

/// Functions that are read from the queue at once.
const GROUPS_PAGE: usize = 256;

/// The pause after the store refused.
const PAUSE: Duration = Duration::from_secs(1);

/// Whether a function's next event may be started.
enum Room {
    Now,
    At(Timestamp),
    /// As many run as may; the end of one is a poke.
    WhenOneEnds,
}

impl Inner {
    /// Works until it is dropped.
    pub(super) async fn drive(self: Arc<Self>) {
        let mut extend_at = Timestamp::from_millis(i64::MIN);
        let mut count_at = Timestamp::from_millis(i64::MIN);
        loop {
            let now = self.parts.clock.now();
            let mut wake_at = now.plus(PERIOD);
            if now >= count_at {
                self.count().await;
                count_at = now.plus(PERIOD);
            }
            if now >= extend_at {
                self.extend_leases(now).await;
                extend_at = now.plus(self.parts.config.lease() / 3);
            }
            match self.activate(now).await {
                Ok(Some(next)) => wake_at = wake_at.min(next),
                Ok(None) => {}
                Err(store::Error::Closed) => return,
                Err(error) => {
                    tracing::error!(%error, "look for events");
                    wake_at = now.plus(PAUSE);
                }
            }
            if self.running().len() > 0 {
                wake_at = wake_at.min(extend_at);
            }
            let wait = wake_at.since(self.parts.clock.now());
            let _ = tokio::time::timeout(wait, self.poked.notified()).await;
        }
    }

    /// Starts as much of what is due as may run, and says when more becomes due.
    pub(super) async fn activate(
        self: &Arc<Self>,
        now: Timestamp,
    ) -> Result<Option<Timestamp>, store::Error> {
        loop {
            if self.parts.tasks.is_cancelled() {
                return Ok(None);
            }
            let (due, next) = self.look(now).await?;
            let shares = self.running().shares(&self.parts.config, &due, |group| self.reserved(group), now);
            if shares.is_empty() {
                return Ok(next);
            }
            let lease_until = now.plus(self.parts.config.lease());
            let claimed = self.parts.store.claim(Claim { queue: QUEUE, shares, now, lease_until }).await?;
            if claimed.is_empty() {
                return Ok(next);
            }
            for claimed in claimed {
                let (lease, n_bytes) = (claimed.lease, claimed.body.len());
                if self.running().hold(&self.parts.config, lease, &claimed.group, n_bytes) {
                    self.parts.tasks.spawn("lambda-event", Arc::clone(self).run(claimed));
                }
            }
        }
    }

    /// The functions that have events due, beginning behind the one that was served last;
    /// and the next moment at which one of the others has.
    async fn look(&self, now: Timestamp) -> Result<(Vec<QueueGroup>, Option<Timestamp>), store::Error> {
        let (n_free, start) = {
            let mut running = self.running();
            running.forget_idle(now);
            (running.n_free(&self.parts.config), running.last_served())
        };
        let (mut due, mut next) = (Vec::new(), None::<Timestamp>);
        if n_free == 0 {
            return Ok((due, next));
        }
        // From the start to the end of the names, then from the first name to the start.
        let mut after = start.clone();
        let mut wrapped = start.is_none();
        while due.len() < n_free {
            let page = self.parts.store.groups(QUEUE, after.clone(), GROUPS_PAGE).await?;
            let is_last = page.len() < GROUPS_PAGE;
            after = page.last().map(|group| group.group.clone());
            for group in page {
                if wrapped && start.as_ref().is_some_and(|start| group.group > *start) {
                    return Ok((due, next));
                }
                match self.room(&group, now) {
                    Room::Now => due.push(group),
                    Room::At(at) => next = Some(next.map_or(at, |next| next.min(at))),
                    Room::WhenOneEnds => {}
                }
            }
            if is_last && wrapped {
                return Ok((due, next));
            }
            if is_last {
                (after, wrapped) = (None, true);
            }
        }
        Ok((due, next))
    }

    /// When an event of a function may be started.
    fn room(&self, group: &QueueGroup, now: Timestamp) -> Room {
        let reserved = self.reserved(&group.group);
        let running = self.running();
        let paused_until = running.paused_until(&group.group, now).unwrap_or(now);
        if group.ready_at.max(paused_until) > now {
            return Room::At(group.ready_at.max(paused_until));
        }
        match running.spare(&self.parts.config, &group.group, reserved, now) {
            0 => Room::WhenOneEnds,
            _ => Room::Now,
        }
    }

    fn reserved(&self, group: &str) -> Option<u32> {
        self.parts.targets.find_reserved(&function_of(group)?)
    }

    /// Shows that this server lives: gives every held event a lease from now on.
    async fn extend_leases(&self, now: Timestamp) {
        let until = now.plus(self.parts.config.lease());
        let leases = self.running().leases();
        if leases.is_empty() || self.extend(&leases, until).await {
            return;
        }
        // One of them is stale, so none was extended.
        for lease in leases {
            if !self.extend(&[lease], until).await {
                tracing::debug!(id = lease.id, "a lease could not be extended");
            }
        }
    }

    async fn extend(&self, leases: &[Lease], until: Timestamp) -> bool {
        let mut transaction = Transaction::new();
        leases.iter().for_each(|lease| transaction.extend(*lease, until));
        match self.parts.store.commit(transaction).await {
            Ok(_) => true,
            Err(store::Error::StaleLease { .. }) => false,
            Err(error) => {
                tracing::error!(%error, "extend the leases of events");
                true
            }
        }
    }

    /// Corrects the number of events that wait.
    async fn count(&self) {
        match self.parts.store.depth(QUEUE).await {
            Ok(depth) => self.n_queued.store(depth.n_waiting + depth.n_leased, Ordering::Relaxed),
            Err(error) => tracing::debug!(%error, "count the events"),
        }
    }
}

/// The function whose group this is.
fn function_of(group: &str) -> Option<FunctionId> {
    let arn: Arn = group.parse().ok()?;
    let name = arn.resource.strip_prefix("function:")?.into();
    Some(FunctionId { account: arn.account.parse().ok()?, region: arn.region.parse().ok()?, name })
}

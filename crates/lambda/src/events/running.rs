//! What runs now, and how much more may: pure bookkeeping, without store, clock or task.
//!
//! Fairness: each function that has events due gets the same share of the free places, at least one, in turn.
//! A function that is refused (throttled, or broken by us) gets half as many places and a pause, and one place more
//! with each answer; so a busy function neither starves others nor hammers a limit.

use std::collections::{BTreeMap, HashMap};
use std::time::Duration;

use base::Timestamp;
use store::{Lease, QueueGroup, Share};

use super::config::Config;
use super::schedule::backoff;

/// Longest pause of a function after refusals.
///
/// Ours: each event backs off by itself up to five minutes; this only keeps the many that wait behind it from being
/// tried one after the other meanwhile.
const PAUSE_MAX: Duration = Duration::from_secs(5);

/// How long after its pause a function's refusals are remembered, though nothing of it runs.
const REFUSALS_REMEMBERED: Duration = Duration::from_secs(60);

/// Events that are in memory.
#[derive(Debug, Default)]
pub(super) struct Running {
    events: BTreeMap<u64, Held>,
    functions: HashMap<String, Function>,
    n_bytes: usize,
    /// The function that was last given a share.
    last_served: Option<String>,
}

#[derive(Debug)]
struct Held {
    lease: Lease,
    group: String,
    n_bytes: usize,
}

/// What is known of a function that has, or lately had, events running.
#[derive(Debug)]
struct Function {
    n_running: usize,
    /// How many may run.
    allowance: usize,
    n_refusals: u32,
    refusals_reported: bool,
    paused_until: Option<Timestamp>,
}

/// How an event left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Release {
    /// The function was reached, or need not be.
    Answered,
    Refused,
    /// Nothing was learned about the function: the task that ran the event panicked.
    Unknown,
}

impl Running {
    pub(super) fn len(&self) -> usize {
        self.events.len()
    }

    /// How many places are free.
    pub(super) fn n_free(&self, config: &Config) -> usize {
        if self.n_bytes >= config.running_bytes_max {
            return 0;
        }
        config.n_running_max.saturating_sub(self.events.len())
    }

    /// Where to begin to look for functions that have events.
    pub(super) fn last_served(&self) -> Option<String> {
        self.last_served.clone()
    }

    /// What to claim of functions that have events due, in the order in which they are given.
    ///
    /// `reserved` is a function's own limit, if it has one.
    pub(super) fn shares(
        &mut self,
        config: &Config,
        due: &[QueueGroup],
        reserved: impl Fn(&str) -> Option<u32>,
        now: Timestamp,
    ) -> Vec<Share> {
        let n_free = self.n_free(config);
        let room = |group: &QueueGroup| {
            let spare = self.spare(config, &group.group, reserved(&group.group), now);
            (spare > 0).then(|| Share { group: group.group.clone(), limit: spare })
        };
        let mut shares: Vec<Share> = due.iter().filter_map(room).take(n_free).collect();
        let even = n_free.checked_div(shares.len()).unwrap_or(0).max(1);
        for share in &mut shares {
            share.limit = share.limit.min(even);
        }
        if let Some(last) = shares.last() {
            self.last_served = Some(last.group.clone());
        }
        shares
    }

    /// How many more events of a function may run now.
    pub(super) fn spare(&self, config: &Config, group: &str, reserved: Option<u32>, now: Timestamp) -> usize {
        let reserved =
            reserved.map_or(usize::MAX, |reserved| usize::try_from(reserved).unwrap_or(usize::MAX));
        // With a reservation of zero, events are not run but still claimed, to be given up.
        let limit = config.n_running_per_function_max.min(reserved.max(1));
        match self.functions.get(group) {
            Some(function) if function.paused_until.is_some_and(|until| now < until) => 0,
            Some(function) => limit.min(function.allowance).saturating_sub(function.n_running),
            None => limit,
        }
    }

    /// When the pause of a function ends, if it is paused.
    pub(super) fn paused_until(&self, group: &str, now: Timestamp) -> Option<Timestamp> {
        self.functions.get(group)?.paused_until.filter(|until| now < *until)
    }

    /// Whether the refusals of a function were reported since its last answer; they are from now on.
    pub(super) fn report_refusals(&mut self, group: &str) -> bool {
        let function = self.functions.get_mut(group);
        function.is_some_and(|function| std::mem::replace(&mut function.refusals_reported, true))
    }

    /// Takes a claimed event. Says `false` if it runs already, under a lease that ended: then only the lease is new.
    pub(super) fn hold(&mut self, config: &Config, lease: Lease, group: &str, n_bytes: usize) -> bool {
        if let Some(held) = self.events.get_mut(&lease.id) {
            held.lease = lease;
            return false;
        }
        self.events.insert(lease.id, Held { lease, group: group.to_owned(), n_bytes });
        self.n_bytes += n_bytes;
        let new = || Function {
            n_running: 0,
            allowance: config.n_running_per_function_max.max(1),
            n_refusals: 0,
            refusals_reported: false,
            paused_until: None,
        };
        self.functions.entry(group.to_owned()).or_insert_with(new).n_running += 1;
        true
    }

    /// The lease under which an event is held now.
    pub(super) fn lease(&self, id: u64) -> Option<Lease> {
        self.events.get(&id).map(|held| held.lease)
    }

    pub(super) fn leases(&self) -> Vec<Lease> {
        self.events.values().map(|held| held.lease).collect()
    }

    /// Lets an event go and learns from it how many of its function may run.
    pub(super) fn release(&mut self, config: &Config, id: u64, release: Release, now: Timestamp) {
        let Some(held) = self.events.remove(&id) else { return };
        self.n_bytes -= held.n_bytes;
        let Some(function) = self.functions.get_mut(&held.group) else { return };
        function.n_running -= 1;
        let allowance_max = config.n_running_per_function_max.max(1);
        match release {
            Release::Answered => {
                function.allowance = allowance_max.min(function.allowance + 1);
                function.n_refusals = 0;
                function.refusals_reported = false;
                function.paused_until = None;
            }
            // Many are refused together: only the first of them counts.
            Release::Refused if function.paused_until.is_none_or(|until| until <= now) => {
                function.allowance = (function.allowance / 2).max(1);
                function.paused_until = Some(now.plus(backoff(config, function.n_refusals).min(PAUSE_MAX)));
                function.n_refusals = function.n_refusals.saturating_add(1);
            }
            Release::Refused | Release::Unknown => {}
        }
        let forgettable = function.n_running == 0 && function.n_refusals == 0;
        if forgettable && function.allowance == allowance_max {
            self.functions.remove(&held.group);
        }
    }

    /// Forgets functions of which nothing runs and that were refused long ago.
    pub(super) fn forget_idle(&mut self, now: Timestamp) {
        self.functions.retain(|_, function| {
            function.n_running > 0
                || function.paused_until.is_some_and(|until| now < until.plus(REFUSALS_REMEMBERED))
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp::from_millis(1_000_000);

    fn config(n_running_max: usize, n_running_per_function_max: usize) -> Config {
        Config { n_running_max, n_running_per_function_max, running_bytes_max: 1_000, ..Config::default() }
    }

    fn due(names: &[&str]) -> Vec<QueueGroup> {
        names.iter().map(|name| QueueGroup { group: (*name).to_owned(), ready_at: NOW }).collect()
    }

    fn shares(running: &mut Running, config: &Config, names: &[&str]) -> Vec<(String, usize)> {
        let shares = running.shares(config, &due(names), |_| None, NOW);
        shares.into_iter().map(|share| (share.group, share.limit)).collect()
    }

    fn lease(id: u64) -> Lease {
        Lease { queue: "q", id, epoch: 1 }
    }

    fn hold(running: &mut Running, config: &Config, group: &str, ids: std::ops::Range<u64>) {
        for id in ids {
            assert!(running.hold(config, lease(id), group, 1));
        }
    }

    fn named(shares: &[(&str, usize)]) -> Vec<(String, usize)> {
        shares.iter().map(|&(name, limit)| (name.to_owned(), limit)).collect()
    }

    #[test]
    fn free_places_are_shared_evenly() {
        let config = config(10, 8);
        let mut running = Running::default();
        assert_eq!(shares(&mut running, &config, &["a"]), named(&[("a", 8)]));
        assert_eq!(shares(&mut running, &config, &["a", "b"]), named(&[("a", 5), ("b", 5)]));
        assert_eq!(shares(&mut running, &config, &["a", "b", "c"]), named(&[("a", 3), ("b", 3), ("c", 3)]));
        hold(&mut running, &config, "a", 0..8);
        assert_eq!(shares(&mut running, &config, &["a", "b", "c"]), named(&[("b", 1), ("c", 1)]));
        assert_eq!(shares(&mut running, &config, &["b", "c", "d"]), named(&[("b", 1), ("c", 1)]));
        assert_eq!(running.last_served().as_deref(), Some("c"));
        hold(&mut running, &config, "b", 8..10);
        assert_eq!(shares(&mut running, &config, &["d"]), named(&[]));
    }

    #[test]
    fn bytes_are_bounded() {
        let config = config(10, 10);
        let mut running = Running::default();
        running.hold(&config, lease(1), "a", 999);
        assert_eq!(running.n_free(&config), 9);
        running.hold(&config, lease(2), "a", 1);
        assert_eq!(running.n_free(&config), 0);
        running.release(&config, 1, Release::Answered, NOW);
        assert_eq!(running.n_free(&config), 9);
    }

    #[test]
    fn a_reservation_bounds_a_function() {
        let config = config(10, 8);
        let mut running = Running::default();
        let mut limits = |reserved: u32| {
            let shares = running.shares(&config, &due(&["a"]), |_| Some(reserved), NOW);
            shares.into_iter().map(|share| share.limit).collect::<Vec<_>>()
        };
        assert_eq!(limits(3), [3]);
        assert_eq!(limits(0), [1]);
        assert_eq!(limits(100), [8]);
    }

    #[test]
    fn a_refused_function_pauses_and_comes_back_slowly() {
        let config = config(100, 8);
        let mut running = Running::default();
        hold(&mut running, &config, "a", 0..8);
        for id in 0..8 {
            running.release(&config, id, Release::Refused, NOW);
        }
        assert_eq!(shares(&mut running, &config, &["a", "b"]), named(&[("b", 8)]));
        assert_eq!(running.paused_until("a", NOW), Some(NOW.plus(Duration::from_secs(1))));

        let later = NOW.plus(Duration::from_secs(1));
        let limit =
            |running: &mut Running, now| running.shares(&config, &due(&["a"]), |_| None, now)[0].limit;
        assert_eq!(limit(&mut running, later), 4);
        hold(&mut running, &config, "a", 10..12);
        running.release(&config, 10, Release::Refused, later);
        assert_eq!(running.paused_until("a", later), Some(later.plus(Duration::from_secs(2))));
        running.release(&config, 11, Release::Answered, later);
        assert_eq!(running.paused_until("a", later), None);
        assert_eq!(limit(&mut running, later), 3);
    }

    #[test]
    fn pauses_are_bounded() {
        let config = config(100, 8);
        let mut running = Running::default();
        let mut now = NOW;
        for id in 0..40 {
            running.hold(&config, lease(id), "a", 0);
            running.release(&config, id, Release::Refused, now);
            let until = running.paused_until("a", now).unwrap();
            assert!(until.since(now) <= PAUSE_MAX);
            now = until;
        }
        running.forget_idle(now);
        assert!(!running.report_refusals("a"), "remembered, and not reported yet");
        assert!(running.report_refusals("a"));
        running.forget_idle(now.plus(REFUSALS_REMEMBERED));
        assert!(running.functions.is_empty());
    }

    #[test]
    fn an_event_that_runs_is_not_run_again() {
        let config = config(10, 8);
        let mut running = Running::default();
        hold(&mut running, &config, "a", 1..2);
        let newer = Lease { epoch: 2, ..lease(1) };
        assert!(!running.hold(&config, newer, "a", 1));
        assert_eq!((running.len(), running.lease(1)), (1, Some(newer)));
        running.release(&config, 1, Release::Answered, NOW);
        running.release(&config, 1, Release::Answered, NOW);
        assert_eq!((running.len(), running.n_bytes), (0, 0));
        assert!(running.functions.is_empty());
    }
}

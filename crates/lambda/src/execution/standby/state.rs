//! Which standbys there are and which there should be, as a pure state machine.
//!
//! ```text
//!            use, expect             room               said that it waits           take
//!  (unknown) ───────────▶ a line ──────────▶ Starting ───────────────────▶ Waiting ────────▶ (gone)
//!                            ▲                  │ did not start               │ ended, evicted
//!                            └────── rests ─────┴─────────────────────────────┘
//! ```
//!
//! A *line* is of standbys that are the same: whichever is taken first serves whoever comes first. It lasts as long as
//! somebody uses it. A number names one standby.
//!
//! Invariants, checked by the property test:
//! - one standby starts at a time, as each takes a processor that somebody waits for;
//! - no line has more than [`Limits::n_each`] that start or wait, and none that nobody has used for [`Limits::idle`];
//! - what waits and starts fits into the budget;
//! - every [`Action::Start`] is for a new number, every [`Action::End`] for one that waits.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// What a standby takes as long as nothing is known, in bytes.
const MEMORY_BYTES_GUESS: u64 = 48 * 1024 * 1024;
/// How long a line is left alone after a standby did not start or ended by itself; doubled each time.
const PAUSE_MIN: Duration = Duration::from_secs(1);
const PAUSE_MAX: Duration = Duration::from_secs(300);

/// How many standbys there may be.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// In each line.
    pub n_each: usize,
    /// What all of them may use together, in bytes.
    pub memory_bytes_max: u64,
    /// How long a line lasts that nobody uses.
    pub idle: Duration,
}

/// Numbers the standbys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Number(pub u64);

/// What is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    Start(Number),
    End(Number),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    Starting,
    Waiting,
}

#[derive(Debug)]
struct Standby<Key> {
    key: Arc<Key>,
    stage: Stage,
    memory_bytes: u64,
}

#[derive(Debug)]
struct Line {
    last_used: Instant,
    /// What one of them takes.
    memory_bytes: u64,
    /// How often one did not start or ended, one after the other.
    n_failures: u32,
    rests_until: Option<Instant>,
}

/// All standbys of a server.
#[derive(Debug)]
pub struct State<Key> {
    limits: Limits,
    lines: HashMap<Arc<Key>, Line>,
    standbys: BTreeMap<Number, Standby<Key>>,
    last: u64,
}

impl<Key: Eq + std::hash::Hash + Ord> State<Key> {
    pub fn new(limits: Limits) -> Self {
        Self { limits, lines: HashMap::new(), standbys: BTreeMap::new(), last: 0 }
    }

    /// What a number is of.
    pub fn key(&self, number: Number) -> Option<&Arc<Key>> {
        self.standbys.get(&number).map(|standby| &standby.key)
    }

    /// What waits, with the memory it takes.
    pub fn waiting(&self) -> impl Iterator<Item = (&Key, u64)> {
        let waiting = self.standbys.values().filter(|standby| standby.stage == Stage::Waiting);
        waiting.map(|standby| (&*standby.key, standby.memory_bytes))
    }

    /// Somebody will want one, now or soon.
    pub fn expect(&mut self, key: &Arc<Key>, now: Instant) {
        let new =
            || Line { last_used: now, memory_bytes: MEMORY_BYTES_GUESS, n_failures: 0, rests_until: None };
        self.lines.entry(key.clone()).or_insert_with(new).last_used = now;
    }

    /// Somebody wants one; it belongs to him.
    pub fn take(&mut self, key: &Arc<Key>, now: Instant) -> Option<Number> {
        self.expect(key, now);
        let mut waiting = self.standbys.iter().filter(|(_, standby)| standby.stage == Stage::Waiting);
        let number = *waiting.find(|(_, standby)| standby.key == *key)?.0;
        self.standbys.remove(&number);
        Some(number)
    }

    /// One that was started waits.
    pub fn waits(&mut self, number: Number, memory_bytes: u64) {
        let Some(standby) = self.standbys.get_mut(&number) else { return };
        standby.stage = Stage::Waiting;
        standby.memory_bytes = memory_bytes;
        if let Some(line) = self.lines.get_mut(&standby.key) {
            line.memory_bytes = memory_bytes;
            line.n_failures = 0;
        }
    }

    /// One that was started, or waits, has ended.
    pub fn ended(&mut self, number: Number, now: Instant) {
        let Some(standby) = self.standbys.remove(&number) else { return };
        if let Some(line) = self.lines.get_mut(&standby.key) {
            let pause = PAUSE_MIN.saturating_mul(1 << line.n_failures.min(16)).min(PAUSE_MAX);
            line.n_failures += 1;
            line.rests_until = Some(now + pause);
        }
    }

    /// Forgets every line.
    pub fn clear(&mut self, actions: &mut Vec<Action>) {
        self.lines.clear();
        self.end_where(|_, _| true, actions);
    }

    /// Ends what nobody uses any more, and starts what is missing.
    pub fn settle(&mut self, now: Instant, actions: &mut Vec<Action>) {
        let Limits { n_each, idle, .. } = self.limits;
        self.lines.retain(|_, line| now.duration_since(line.last_used) < idle);
        self.end_where(|lines, standby| !lines.contains_key(&standby.key), actions);
        self.keep_budget(actions);
        if n_each == 0 || self.standbys.values().any(|standby| standby.stage == Stage::Starting) {
            return;
        }
        let mut lines: Vec<_> = self.lines.iter().collect();
        // The last used first; the keys make the order of those that were used at the same time certain.
        lines.sort_by_key(|(key, line)| (std::cmp::Reverse(line.last_used), (*key).clone()));
        let missing = lines
            .into_iter()
            .find(|(key, line)| line.rests_until.is_none_or(|until| until <= now) && self.n_of(key) < n_each);
        let Some((key, line)) = missing else { return };
        let (key, memory_bytes) = (key.clone(), line.memory_bytes);
        if !self.make_room(&key, memory_bytes, actions) {
            return;
        }
        self.last += 1;
        let number = Number(self.last);
        self.standbys.insert(number, Standby { key, stage: Stage::Starting, memory_bytes });
        actions.push(Action::Start(number));
    }

    /// Ends those of the lines that were used first, until the others fit.
    fn keep_budget(&mut self, actions: &mut Vec<Action>) {
        while self.memory_bytes() > self.limits.memory_bytes_max {
            let waiting = self.standbys.iter().filter(|(_, standby)| standby.stage == Stage::Waiting);
            let last_used = |standby: &Standby<Key>| self.lines.get(&standby.key).map(|line| line.last_used);
            let oldest = waiting.min_by_key(|(number, standby)| (last_used(standby), **number));
            let Some(number) = oldest.map(|(number, _)| *number) else { return };
            self.standbys.remove(&number);
            actions.push(Action::End(number));
        }
    }

    fn memory_bytes(&self) -> u64 {
        self.standbys.values().map(|standby| standby.memory_bytes).fold(0, u64::saturating_add)
    }

    fn n_of(&self, key: &Arc<Key>) -> usize {
        self.standbys.values().filter(|standby| standby.key == *key).count()
    }

    /// Ends standbys of lines that were used before that of `key`, until another fits in. Says whether it does.
    fn make_room(&mut self, key: &Arc<Key>, memory_bytes: u64, actions: &mut Vec<Action>) -> bool {
        let last_used = |key: &Arc<Key>| self.lines.get(key).map(|line| line.last_used);
        let mut older: Vec<_> = self
            .standbys
            .iter()
            .filter(|(_, standby)| {
                standby.stage == Stage::Waiting && last_used(&standby.key) < last_used(key)
            })
            .map(|(number, standby)| (last_used(&standby.key), *number, standby.memory_bytes))
            .collect();
        older.sort();
        let mut left = (self.memory_bytes() + memory_bytes).saturating_sub(self.limits.memory_bytes_max);
        let mut ended = Vec::new();
        for (_, number, memory_bytes) in older {
            if left == 0 {
                break;
            }
            left = left.saturating_sub(memory_bytes);
            ended.push(number);
        }
        if left > 0 {
            return false;
        }
        for number in ended {
            self.standbys.remove(&number);
            actions.push(Action::End(number));
        }
        true
    }

    fn end_where(
        &mut self,
        is_doomed: impl Fn(&HashMap<Arc<Key>, Line>, &Standby<Key>) -> bool,
        actions: &mut Vec<Action>,
    ) {
        let lines = &self.lines;
        self.standbys.retain(|number, standby| {
            // One that starts is looked at again when it waits.
            let ends = standby.stage == Stage::Waiting && is_doomed(lines, standby);
            if ends {
                actions.push(Action::End(*number));
            }
            !ends
        });
    }
}

#[cfg(test)]
#[path = "state_tests.rs"]
mod tests;

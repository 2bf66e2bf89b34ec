//! Which zygotes there are and which there should be, as a pure state machine.
//!
//! ```text
//!            want, warm            room to start        said that it is ready
//!  (unknown) ──────────▶ Wanted ────────────────▶ Starting ─────────────────▶ Ready ──┐ want: use it
//!                          ▲                        │  │                      │ ▲────┘
//!                 want,    │        cannot be forked│  │ did not start        │ ended by itself
//!            pause is over │                        ▼  ▼                      │
//!                          └─────────────────── Unfit  Resting ◀──────────────┘
//!                                             (for good)
//!          Wanted, Starting, Ready ── evicted, forgotten ──▶ (unknown)
//! ```
//!
//! A number names one attempt at a zygote: what is said late about an earlier attempt means nothing.
//!
//! Invariants, checked by the property test:
//! - there is one attempt at a time for a key, so that callers who want the same one wait for one import;
//! - no more than [`Limits::n_starting_max`] start at once, and nothing that somebody waits for waits while there is
//!   room; what nobody waits for starts when nothing else does;
//! - the zygotes that are ready fit into the budget, unless there is only one;
//! - every [`Action::Start`] is for a new number, every [`Action::End`] for one that was started and had not ended.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::key::Key;

/// How long a key is left alone after its zygote did not start or ended early; doubled each time.
const PAUSE_MIN: Duration = Duration::from_secs(1);
const PAUSE_MAX: Duration = Duration::from_secs(300);
/// A zygote that lived so long has not ended early.
const LIFE_MIN: Duration = Duration::from_secs(60);
/// How many zygotes that cannot be, or not now, are remembered.
const N_REMEMBERED_MAX: usize = 1_000;

/// How many zygotes there may be.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// What all of them may use together, in bytes.
    pub memory_bytes_max: u64,
    /// How many start at once.
    pub n_starting_max: usize,
}

/// Numbers the attempts to make a zygote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Number(pub u64);

/// What somebody who wants a zygote is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// It is there.
    Ready(Number),
    /// It will be there, or not; ask again when its stage has changed.
    Wait(Number),
    /// It cannot be forked: never.
    Unfit,
    /// It did not start, or ended early, a short while ago.
    Resting,
}

/// What is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    Start(Number),
    /// Nothing more will be forked from it.
    End(Number),
}

/// Why a zygote did not become ready.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cause {
    /// It said that it cannot be forked.
    Unfit,
    /// It did not start, or said nothing.
    Broken,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Waits for room to start.
    Wanted,
    Starting,
    Ready,
    Unfit,
    Resting {
        until: Instant,
    },
}

/// One zygote, or the memory of one.
#[derive(Debug, Clone)]
pub struct Zygote {
    pub key: Arc<Key>,
    pub stage: Stage,
    /// Whether somebody waits for it, or waited.
    pub is_urgent: bool,
    pub memory_bytes: u64,
    pub n_uses: u64,
    pub last_used: Instant,
    /// When it entered its stage.
    since: Instant,
    /// How often it did not start or ended early, one after the other.
    n_failures: u32,
}

/// All zygotes of a server.
#[derive(Debug)]
pub struct State {
    limits: Limits,
    zygotes: BTreeMap<Number, Zygote>,
    numbers: HashMap<Arc<Key>, Number>,
    last: u64,
}

impl State {
    pub fn new(limits: Limits) -> Self {
        Self { limits, zygotes: BTreeMap::new(), numbers: HashMap::new(), last: 0 }
    }

    pub fn get(&self, number: Number) -> Option<&Zygote> {
        self.zygotes.get(&number)
    }

    pub fn all(&self) -> impl Iterator<Item = (Number, &Zygote)> {
        self.zygotes.iter().map(|(number, zygote)| (*number, zygote))
    }

    /// Whether an environment could be forked now.
    pub fn is_ready(&self, key: &Key) -> bool {
        let zygote = self.numbers.get(key).and_then(|number| self.zygotes.get(number));
        zygote.is_some_and(|zygote| zygote.stage == Stage::Ready)
    }

    /// Somebody wants to fork an environment.
    pub fn want(&mut self, key: &Arc<Key>, now: Instant, actions: &mut Vec<Action>) -> Answer {
        let number = self.attempt(key, now);
        let zygote = self.zygotes.get_mut(&number).expect("an attempt was just made sure of");
        zygote.last_used = now;
        zygote.is_urgent = true;
        let answer = match zygote.stage {
            Stage::Ready => {
                zygote.n_uses += 1;
                Answer::Ready(number)
            }
            Stage::Wanted | Stage::Starting => Answer::Wait(number),
            Stage::Unfit => Answer::Unfit,
            Stage::Resting { .. } => Answer::Resting,
        };
        self.start(now, actions);
        answer
    }

    /// A zygote shall be made when nobody waits for another; the budget is kept without ending any.
    pub fn warm(&mut self, key: &Arc<Key>, now: Instant, actions: &mut Vec<Action>) {
        if self.memory_bytes() < self.limits.memory_bytes_max {
            self.attempt(key, now);
            self.start(now, actions);
        }
    }

    /// A zygote that was started can be forked.
    pub fn ready(&mut self, number: Number, memory_bytes: u64, now: Instant, actions: &mut Vec<Action>) {
        let Some(zygote) = self.starting(number) else { return };
        zygote.enter(Stage::Ready, now);
        zygote.memory_bytes = memory_bytes;
        zygote.last_used = now;
        self.keep_budget(number, actions);
        self.start(now, actions);
    }

    /// A zygote that was started is gone before it could be forked.
    pub fn failed(&mut self, number: Number, cause: Cause, now: Instant, actions: &mut Vec<Action>) {
        let Some(zygote) = self.starting(number) else { return };
        match cause {
            Cause::Unfit => zygote.enter(Stage::Unfit, now),
            Cause::Broken => zygote.rest(now),
        }
        self.forget_oldest_memory();
        self.start(now, actions);
    }

    /// A zygote that could be forked is gone.
    pub fn ended(&mut self, number: Number, now: Instant) {
        let Some(zygote) = self.zygotes.get_mut(&number) else { return };
        if zygote.stage != Stage::Ready {
            return;
        }
        if now.duration_since(zygote.since) < LIFE_MIN {
            zygote.rest(now);
            self.forget_oldest_memory();
        } else {
            self.remove(number);
        }
    }

    /// Takes note of how much memory a zygote uses now.
    pub fn measured(&mut self, number: Number, memory_bytes: u64, actions: &mut Vec<Action>) {
        let Some(zygote) = self.zygotes.get_mut(&number) else { return };
        if zygote.stage == Stage::Ready {
            zygote.memory_bytes = memory_bytes;
            self.keep_budget(number, actions);
        }
    }

    /// Ends the zygotes of keys that mean nothing any more.
    pub fn forget(&mut self, which: impl Fn(&Key) -> bool, now: Instant, actions: &mut Vec<Action>) {
        let doomed: Vec<_> =
            self.all().filter(|(_, zygote)| which(&zygote.key)).map(|(number, _)| number).collect();
        for number in doomed {
            self.end(number, actions);
        }
        self.start(now, actions);
    }

    /// The attempt for a key: the one there is, or a new one.
    fn attempt(&mut self, key: &Arc<Key>, now: Instant) -> Number {
        let known = self.numbers.get(key).copied();
        let mut n_failures = 0;
        if let Some(number) = known {
            let zygote = &self.zygotes[&number];
            match zygote.stage {
                Stage::Resting { until } if until <= now => n_failures = zygote.n_failures,
                _ => return number,
            }
            self.remove(number);
        }
        self.last += 1;
        let number = Number(self.last);
        let zygote = Zygote {
            key: key.clone(),
            stage: Stage::Wanted,
            is_urgent: false,
            memory_bytes: 0,
            n_uses: 0,
            last_used: now,
            since: now,
            n_failures,
        };
        self.zygotes.insert(number, zygote);
        self.numbers.insert(key.clone(), number);
        number
    }

    /// Starts what waits, those first for whom somebody waits, while there is room.
    fn start(&mut self, now: Instant, actions: &mut Vec<Action>) {
        let n_starting = self.zygotes.values().filter(|zygote| zygote.stage == Stage::Starting).count();
        for n_starting in n_starting..self.limits.n_starting_max {
            let wanted = self.zygotes.iter_mut().filter(|(_, zygote)| zygote.stage == Stage::Wanted);
            let next = wanted.min_by_key(|(number, zygote)| (!zygote.is_urgent, **number));
            let Some((number, zygote)) = next.filter(|(_, zygote)| zygote.is_urgent || n_starting == 0)
            else {
                return;
            };
            zygote.enter(Stage::Starting, now);
            actions.push(Action::Start(*number));
        }
    }

    fn starting(&mut self, number: Number) -> Option<&mut Zygote> {
        self.zygotes.get_mut(&number).filter(|zygote| zygote.stage == Stage::Starting)
    }

    /// Ends zygotes that were not used for longest until the others fit, but not `kept`.
    fn keep_budget(&mut self, kept: Number, actions: &mut Vec<Action>) {
        while self.memory_bytes() > self.limits.memory_bytes_max {
            let ready = self.all().filter(|(_, zygote)| zygote.stage == Stage::Ready);
            let others = ready.filter(|(number, _)| *number != kept);
            let oldest = others.min_by_key(|(_, zygote)| zygote.last_used).map(|(number, _)| number);
            match oldest {
                Some(number) => self.end(number, actions),
                None => return,
            }
        }
    }

    fn memory_bytes(&self) -> u64 {
        let ready = self.zygotes.values().filter(|zygote| zygote.stage == Stage::Ready);
        ready.map(|zygote| zygote.memory_bytes).fold(0, u64::saturating_add)
    }

    fn end(&mut self, number: Number, actions: &mut Vec<Action>) {
        match self.zygotes[&number].stage {
            Stage::Starting | Stage::Ready => actions.push(Action::End(number)),
            Stage::Wanted | Stage::Unfit | Stage::Resting { .. } => {}
        }
        self.remove(number);
    }

    fn remove(&mut self, number: Number) {
        if let Some(zygote) = self.zygotes.remove(&number) {
            self.numbers.remove(&zygote.key);
        }
    }

    fn forget_oldest_memory(&mut self) {
        let remembered = |zygote: &Zygote| matches!(zygote.stage, Stage::Unfit | Stage::Resting { .. });
        let n_remembered = self.zygotes.values().filter(|zygote| remembered(zygote)).count();
        if n_remembered > N_REMEMBERED_MAX {
            let memories = self.zygotes.iter().filter(|(_, zygote)| remembered(zygote));
            let oldest = memories.min_by_key(|(_, zygote)| zygote.since).map(|(number, _)| *number);
            oldest.into_iter().for_each(|number| self.remove(number));
        }
    }
}

impl Zygote {
    fn enter(&mut self, stage: Stage, now: Instant) {
        self.stage = stage;
        self.since = now;
    }

    fn rest(&mut self, now: Instant) {
        let pause = PAUSE_MIN.saturating_mul(1 << self.n_failures.min(16)).min(PAUSE_MAX);
        self.n_failures += 1;
        self.enter(Stage::Resting { until: now + pause }, now);
    }
}

#[cfg(test)]
#[path = "state_tests.rs"]
mod tests;

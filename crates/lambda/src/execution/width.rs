//! How many environments of a version work at once. Pure.
//!
//! An invocation that needs a tenth of a millisecond takes several times as long in an environment whose memory has
//! left the processors' caches meanwhile, and the server does too. So while invocations are short, a few environments
//! take them one after the other instead of many taking turns: callers wait a little and get their answers sooner.
//!
//! ```text
//!           few at work, and what they do is short
//!   Wide ────────────────────────────────────────────▶ Narrow
//!    │  ▲    it may be short, nobody has tried lately    │
//!    │  └────────────────────────────────────────────────┘
//!    │          what they do is long, or nothing ends
//!    └─ every invocation has an environment of its own
//! ```
//!
//! Invariants:
//! - As many as there are processors may always work.
//! - Whoever waits because of this waits at most [`PATIENCE`] longer than the next end of an invocation takes.

use std::time::{Duration, Instant};

/// Up to here an invocation is short. Beyond twice of it, it is long.
const SHORT: Duration = Duration::from_micros(500);

/// How long nothing may end while callers wait, before the invocations at work count as long.
pub const PATIENCE: Duration = Duration::from_millis(5);

/// How many invocations tell what they are like.
const N_TELLING: u32 = 8;

/// How long after it was found to be no good being narrow is tried again: at first, and at most.
const RETRY_MIN: Duration = Duration::from_millis(20);
const RETRY_MAX: Duration = Duration::from_secs(10);

/// After so many short invocations in a row what went before is forgotten.
const N_FORGIVING: u32 = 256;

#[derive(Debug)]
pub struct Width {
    /// How many may always work.
    n_few: usize,
    is_narrow: bool,
    /// What an invocation takes when no more than a few work; of those that shared the processors with more, their
    /// part: it cannot have needed more of them. A moving average.
    typical: Duration,
    /// How many invocations it is the average of, since the last change.
    n_seen: u32,
    retry_after: Duration,
    retry_at: Option<Instant>,
}

impl Width {
    /// For a machine with so many processors.
    pub fn new(n_processors: usize) -> Self {
        Self {
            n_few: n_processors.max(1),
            is_narrow: false,
            typical: Duration::ZERO,
            n_seen: 0,
            retry_after: RETRY_MIN,
            retry_at: None,
        }
    }

    pub fn is_narrow(&self) -> bool {
        self.is_narrow
    }

    /// How many may always work.
    pub fn n_few(&self) -> usize {
        self.n_few
    }

    /// Whether one more may work while `n_busy` do.
    pub fn admits(&self, n_busy: usize) -> bool {
        !self.is_narrow || n_busy < self.n_few
    }

    /// An invocation ended; `n_busy` is the most that worked when it began and when it ended, itself included.
    pub fn ended(&mut self, duration: Duration, n_busy: usize, now: Instant) {
        let were_few = n_busy <= self.n_few;
        if self.is_narrow && !were_few {
            // Began when it was wide.
            return;
        }
        let n_sharing = u32::try_from(n_busy.div_ceil(self.n_few)).unwrap_or(u32::MAX).max(1);
        let share = duration / n_sharing;
        self.typical = if self.n_seen == 0 { share } else { (self.typical * 7 + share) / 8 };
        self.n_seen = self.n_seen.saturating_add(1);
        if self.n_seen < N_TELLING {
            return;
        }
        if self.is_narrow {
            if self.typical > SHORT * 2 {
                self.widen(now);
            } else if self.n_seen >= N_FORGIVING {
                self.retry_after = RETRY_MIN;
            }
        } else if self.typical <= SHORT && self.retry_at.is_none_or(|at| at <= now) {
            self.is_narrow = true;
            self.n_seen = 0;
        }
    }

    /// Nothing has ended for [`PATIENCE`] while callers wait.
    pub fn is_stuck(&mut self, now: Instant) {
        if self.is_narrow {
            self.widen(now);
        }
    }

    fn widen(&mut self, now: Instant) {
        self.is_narrow = false;
        self.n_seen = 0;
        self.retry_at = now.checked_add(self.retry_after);
        self.retry_after = (self.retry_after * 2).min(RETRY_MAX);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const QUICK: Duration = Duration::from_micros(100);
    const SLOW: Duration = Duration::from_millis(50);

    struct World {
        width: Width,
        now: Instant,
    }

    impl World {
        fn new() -> Self {
            Self { width: Width::new(2), now: Instant::now() }
        }

        fn see(&mut self, n: u32, duration: Duration, n_busy: usize) {
            for _ in 0..n {
                self.now += duration;
                self.width.ended(duration, n_busy, self.now);
            }
        }

        fn admitted(&self) -> usize {
            (0..100).take_while(|n_busy| self.width.admits(*n_busy)).count()
        }
    }

    #[test]
    fn invocations_of_unknown_length_all_work() {
        assert_eq!(World::new().admitted(), 100);
    }

    #[test]
    fn short_invocations_take_turns_and_long_ones_do_not() {
        let mut world = World::new();
        world.see(N_TELLING, QUICK, 1);
        assert_eq!(world.admitted(), 2);
        world.see(N_TELLING, SLOW, 2);
        assert_eq!(world.admitted(), 100);
    }

    #[test]
    fn many_that_share_the_processors_may_be_short() {
        let mut world = World::new();
        // Thirty-two on two processors: each was at work a sixteenth of its time at most.
        world.see(N_TELLING, Duration::from_millis(3), 32);
        assert_eq!(world.admitted(), 2);
        let mut world = World::new();
        world.see(10 * N_TELLING, SLOW, 32);
        assert_eq!(world.admitted(), 100);
    }

    #[test]
    fn what_got_stuck_is_tried_again_ever_more_rarely() {
        let mut world = World::new();
        let mut last = Duration::ZERO;
        for round in 0..12 {
            let began = world.now;
            // As invocations that wait for something and are many.
            while !world.width.is_narrow() {
                world.see(1, Duration::from_millis(1), 32);
            }
            let took = world.now - began;
            assert!(round == 0 || took >= last, "{took:?} after {last:?}");
            last = took;
            world.width.is_stuck(world.now);
        }
        assert!(last >= RETRY_MAX, "{last:?}");
        assert_eq!(world.admitted(), 100);
    }

    #[test]
    fn those_that_began_before_say_nothing_about_it() {
        let mut world = World::new();
        world.see(N_TELLING, QUICK, 2);
        world.see(100, SLOW, 32);
        assert_eq!(world.admitted(), 2);
    }

    #[test]
    fn trust_comes_back() {
        let mut world = World::new();
        world.see(N_TELLING, QUICK, 2);
        for _ in 0..10 {
            world.width.is_stuck(world.now);
            while !world.width.is_narrow() {
                world.see(1, QUICK, 2);
            }
        }
        assert!(world.width.retry_after > RETRY_MIN);
        world.see(N_FORGIVING, QUICK, 2);
        assert_eq!(world.width.retry_after, RETRY_MIN);
    }
}

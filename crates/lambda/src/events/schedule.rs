//! When an event is tried, tried again, and given up: pure, without clock, queue or function.
//!
//! ```text
//!                 ┌──────────── refused: throttled, failure of ours (1 s, 2 s, 4 s … 5 min) ───────────┐
//!                 ▼                                                                                     │
//!  accepted ──► due ──► admitted? ──► invoked ──► success ──► Success                                   │
//!                 ▲        │             │──────────────────────────────────────────────────────────────┘
//!                 │        │             └─► function error ──► attempts left? ──no──► RetriesExhausted
//!                 │        │                                        │ yes
//!                 │        │                     next attempt within the maximum age? ──no──► EventAgeExceeded
//!                 │        │                                        │ yes (1 min, then 2 min)
//!                 └────────│────────────────────────────────────────┘
//!                          ├─ too old ──► EventAgeExceeded
//!                          └─ reserved concurrency is zero ──► ZeroReservedConcurrency
//! ```
//!
//! AWS: "How Lambda handles errors and retries with asynchronous invocation".

use std::time::Duration;

use base::Timestamp;

use super::config::Config;
use super::event::Progress;

/// How often and how long an event of one function and qualifier is tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Patience {
    /// Attempts after the first one that ended in a function error.
    pub n_retries_max: u32,
    pub age_max: Duration,
}

impl Default for Patience {
    /// What AWS does where nothing is set.
    fn default() -> Self {
        Self { n_retries_max: 2, age_max: Duration::from_secs(6 * 60 * 60) }
    }
}

/// What became of one attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Attempt {
    Succeeded,
    /// The function answered with an error.
    Failed,
    /// A limit, or a failure of ours: the function was not reached.
    Refused,
    /// The function is still being made ready, or the server stops: nobody's failure.
    NotReady,
}

/// Why an event is done, in AWS's words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Condition {
    Success,
    RetriesExhausted,
    EventAgeExceeded,
    ZeroReservedConcurrency,
}

impl Condition {
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Success => "Success",
            Self::RetriesExhausted => "RetriesExhausted",
            Self::EventAgeExceeded => "EventAgeExceeded",
            Self::ZeroReservedConcurrency => "ZeroReservedConcurrency",
        }
    }
}

/// What to do with an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    Done(Condition),
    Again { at: Timestamp },
}

/// Whether an event that is due shall not be tried at all.
pub fn refuse_admission(
    patience: &Patience,
    accepted: Timestamp,
    reserved: Option<u32>,
    now: Timestamp,
) -> Option<Condition> {
    if reserved == Some(0) {
        return Some(Condition::ZeroReservedConcurrency);
    }
    (now.since(accepted) >= patience.age_max).then_some(Condition::EventAgeExceeded)
}

/// Notes an attempt in the progress and decides.
pub fn judge(
    config: &Config,
    patience: &Patience,
    accepted: Timestamp,
    progress: &mut Progress,
    attempt: Attempt,
    now: Timestamp,
) -> Verdict {
    let delay = match attempt {
        Attempt::Succeeded | Attempt::Failed => {
            progress.n_invocations = progress.n_invocations.saturating_add(1);
            progress.n_refusals = 0;
            if attempt == Attempt::Succeeded {
                return Verdict::Done(Condition::Success);
            }
            if progress.n_invocations > patience.n_retries_max {
                return Verdict::Done(Condition::RetriesExhausted);
            }
            config.retry_delay().saturating_mul(progress.n_invocations)
        }
        Attempt::Refused => {
            let delay = backoff(config, progress.n_refusals);
            progress.n_refusals = progress.n_refusals.saturating_add(1);
            delay
        }
        Attempt::NotReady => config.backoff(),
    };
    let at = now.plus(delay);
    if at.since(accepted) >= patience.age_max {
        return Verdict::Done(Condition::EventAgeExceeded);
    }
    Verdict::Again { at }
}

/// The pause after so many refusals in a row.
pub fn backoff(config: &Config, n_refusals: u32) -> Duration {
    let factor = 1u32.checked_shl(n_refusals).unwrap_or(u32::MAX);
    config.backoff().saturating_mul(factor).min(config.backoff_max())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const ACCEPTED: Timestamp = Timestamp::from_millis(1_000_000);

    fn seconds(n: u64) -> Duration {
        Duration::from_secs(n)
    }

    /// Attempts with the same outcome until the event is done: the seconds at which they happen, and how it ends.
    fn run(patience: Patience, attempt: Attempt) -> (Vec<u64>, Condition, Progress) {
        let config = Config::default();
        let (mut now, mut progress, mut moments) = (ACCEPTED, Progress::default(), Vec::new());
        loop {
            moments.push(now.since(ACCEPTED).as_secs());
            match judge(&config, &patience, ACCEPTED, &mut progress, attempt, now) {
                Verdict::Done(condition) => return (moments, condition, progress),
                Verdict::Again { at } => now = at,
            }
        }
    }

    #[test]
    fn function_errors_are_retried_after_one_and_two_minutes() {
        let (moments, condition, progress) = run(Patience::default(), Attempt::Failed);
        assert_eq!((moments, condition), (vec![0, 60, 180], Condition::RetriesExhausted));
        assert_eq!(progress.n_invocations, 3);
    }

    #[test]
    fn fewer_retries_can_be_asked_for() {
        for (n_retries_max, expected) in [(0, vec![0]), (1, vec![0, 60])] {
            let patience = Patience { n_retries_max, ..Patience::default() };
            assert_eq!(run(patience, Attempt::Failed).0, expected);
        }
    }

    #[test]
    fn a_retry_that_would_come_too_late_is_not_waited_for() {
        for (age_max, expected) in
            [(60, vec![0]), (61, vec![0, 60]), (90, vec![0, 60]), (181, vec![0, 60, 180])]
        {
            let patience = Patience { age_max: seconds(age_max), ..Patience::default() };
            let (moments, condition, _) = run(patience, Attempt::Failed);
            assert_eq!(moments, expected, "{age_max}");
            let in_time = age_max == 181;
            let expected = if in_time { Condition::RetriesExhausted } else { Condition::EventAgeExceeded };
            assert_eq!(condition, expected, "{age_max}");
        }
    }

    #[test]
    fn refusals_back_off_to_five_minutes_for_six_hours() {
        let (moments, condition, progress) = run(Patience::default(), Attempt::Refused);
        assert_eq!(moments[..11], [0, 1, 3, 7, 15, 31, 63, 127, 255, 511, 811]);
        assert_eq!(condition, Condition::EventAgeExceeded);
        assert!(moments.last().is_some_and(|last| (6 * 3600 - 300..6 * 3600).contains(last)));
        assert_eq!(progress.n_invocations, 0);
    }

    #[test]
    fn an_answer_forgets_the_refusals_before_it() {
        let (config, patience) = (Config::default(), Patience::default());
        let mut progress = Progress { n_invocations: 0, n_refusals: 9 };
        judge(&config, &patience, ACCEPTED, &mut progress, Attempt::Failed, ACCEPTED);
        assert_eq!(progress, Progress { n_invocations: 1, n_refusals: 0 });
    }

    #[test]
    fn waiting_for_readiness_counts_as_nothing() {
        let (config, patience) = (Config::default(), Patience::default());
        let mut progress = Progress { n_invocations: 1, n_refusals: 2 };
        let verdict = judge(&config, &patience, ACCEPTED, &mut progress, Attempt::NotReady, ACCEPTED);
        assert_eq!(verdict, Verdict::Again { at: ACCEPTED.plus(seconds(1)) });
        assert_eq!(progress, Progress { n_invocations: 1, n_refusals: 2 });
    }

    #[test]
    fn admission_is_refused_to_the_old_and_to_the_forbidden() {
        let patience = Patience { age_max: seconds(60), ..Patience::default() };
        let refuse =
            |age, reserved| refuse_admission(&patience, ACCEPTED, reserved, ACCEPTED.plus(seconds(age)));
        assert_eq!(refuse(59, None), None);
        assert_eq!(refuse(59, Some(1)), None);
        assert_eq!(refuse(60, None), Some(Condition::EventAgeExceeded));
        assert_eq!(refuse(0, Some(0)), Some(Condition::ZeroReservedConcurrency));
    }

    proptest! {
        #[test]
        fn every_event_ends_in_bounded_time(
            attempts in prop::collection::vec(0u8..3, 2_000),
            n_retries_max in 0u32..3,
            age_max in 60u64..21_600,
        ) {
            let (config, patience) = (Config::default(), Patience { n_retries_max, age_max: seconds(age_max) });
            let (mut now, mut progress) = (ACCEPTED, Progress::default());
            for attempt in attempts {
                let attempt = [Attempt::Failed, Attempt::Refused, Attempt::Refused][usize::from(attempt)];
                match judge(&config, &patience, ACCEPTED, &mut progress, attempt, now) {
                    Verdict::Done(_) => {
                        prop_assert!(progress.n_invocations <= n_retries_max + 1);
                        return Ok(());
                    }
                    Verdict::Again { at } => {
                        prop_assert!(at > now && at.since(ACCEPTED) < patience.age_max);
                        now = at;
                    }
                }
            }
            prop_assert!(false, "the event never ended");
        }
    }
}

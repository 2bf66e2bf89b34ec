//! The lifecycle of one version of a function, as `State` and `LastUpdateStatus` show it.
//!
//! ```text
//!              made ready                update requested
//!  Creating ───────────────> Ready ──────────────────────────> Updating
//!     │                        ^ ^ └──────────────┐                │ │
//!     │ broken                 │ │   made ready   │                │ │ broken
//!     v                        │ └────────────────┼────────────────┘ v
//!  CreateFailed ─ update ──> Updating             └──────────── UpdateFailed ─ update ─> Updating
//! ```
//!
//! Invariants:
//! - Nothing here reads a clock or knows what makes a version ready: that is the reconciler's part.
//! - A version that is being updated refuses another update, as AWS does.
//! - A version that is being *created* takes an update as soon as it could settle: no client need wait for what
//!   takes milliseconds.

use std::time::Duration;

use base::Timestamp;

/// Where in its life a version is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Phase {
    /// `Pending`: not before `settles_at` it becomes ready.
    Creating { settles_at: Timestamp },
    /// `Active`, its last update `Successful`.
    Ready,
    /// `Active`, its last update `InProgress`; not before `settles_at` that ends.
    Updating { settles_at: Timestamp },
    /// `Failed`: it never became ready.
    CreateFailed(Breakage),
    /// `Active` with what it was before; its last update `Failed`.
    UpdateFailed(Breakage),
}

/// Why a version could not be made ready.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Breakage {
    /// AWS's `StateReasonCode`: `InvalidRuntime`, `InternalError` …
    pub code: String,
    pub reason: String,
}

/// What happens to a version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// A client changes code or configuration; `settles_after` is how long that lasts at least.
    UpdateRequested { settles_after: Duration },
    /// Everything that invocations need is in place.
    MadeReady,
    /// It can never be made ready as it is.
    Broken(Breakage),
}

/// Why an event is not possible now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// AWS: `An update is in progress for resource: …`.
    UpdateInProgress,
}

impl Phase {
    pub fn creating(now: Timestamp) -> Self {
        Self::Creating { settles_at: now }
    }

    /// The phase after an event, or why the event is refused.
    pub fn on(&self, event: Event, now: Timestamp) -> Result<Self, Refusal> {
        match event {
            Event::UpdateRequested { settles_after } => match self {
                Self::Creating { settles_at } | Self::Updating { settles_at } if now < *settles_at => {
                    Err(Refusal::UpdateInProgress)
                }
                Self::Updating { .. } => Err(Refusal::UpdateInProgress),
                Self::Creating { .. } | Self::Ready | Self::CreateFailed(_) | Self::UpdateFailed(_) => {
                    Ok(Self::Updating { settles_at: now.plus(settles_after) })
                }
            },
            Event::MadeReady if self.settles_by(now) => Ok(Self::Ready),
            Event::MadeReady => Ok(self.clone()),
            Event::Broken(breakage) => Ok(match self {
                Self::Creating { .. } => Self::CreateFailed(breakage),
                Self::Updating { .. } => Self::UpdateFailed(breakage),
                Self::Ready | Self::CreateFailed(_) | Self::UpdateFailed(_) => self.clone(),
            }),
        }
    }

    /// Whether it is under way and nothing but readiness keeps it from settling at `now`.
    pub fn settles_by(&self, now: Timestamp) -> bool {
        self.settles_at().is_some_and(|settles_at| settles_at <= now)
    }

    /// When it may settle, if it is under way.
    pub fn settles_at(&self) -> Option<Timestamp> {
        match self {
            Self::Creating { settles_at } | Self::Updating { settles_at } => Some(*settles_at),
            Self::Ready | Self::CreateFailed(_) | Self::UpdateFailed(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn at(millis: i64) -> Timestamp {
        Timestamp::from_millis(millis)
    }

    fn update() -> Event {
        Event::UpdateRequested { settles_after: Duration::from_millis(250) }
    }

    fn broken() -> Breakage {
        Breakage { code: "InternalError".into(), reason: "disk".into() }
    }

    #[test]
    fn a_version_is_created_updated_and_settles() {
        let creating = Phase::creating(at(0));
        assert_eq!(creating.on(Event::MadeReady, at(0)), Ok(Phase::Ready));
        let updating = Phase::Ready.on(update(), at(10));
        assert_eq!(updating, Ok(Phase::Updating { settles_at: at(260) }));
        let updating = Phase::Updating { settles_at: at(260) };
        assert_eq!(updating.on(Event::MadeReady, at(259)), Ok(updating.clone()));
        assert_eq!(updating.on(Event::MadeReady, at(260)), Ok(Phase::Ready));
    }

    #[test]
    fn an_update_under_way_refuses_another_until_it_has_settled() {
        let updating = Phase::Updating { settles_at: at(260) };
        assert_eq!(updating.on(update(), at(100)), Err(Refusal::UpdateInProgress));
        assert_eq!(updating.on(update(), at(300)), Err(Refusal::UpdateInProgress));
        assert!(Phase::creating(at(0)).on(update(), at(0)).is_ok());
        assert!(Phase::Creating { settles_at: at(9) }.on(update(), at(0)).is_err());
    }

    #[test]
    fn what_breaks_is_remembered_and_can_be_repaired_by_an_update() {
        let failed = Phase::creating(at(0)).on(Event::Broken(broken()), at(1));
        assert_eq!(failed, Ok(Phase::CreateFailed(broken())));
        let failed = Phase::Updating { settles_at: at(9) }.on(Event::Broken(broken()), at(1));
        assert_eq!(failed, Ok(Phase::UpdateFailed(broken())));
        assert!(Phase::UpdateFailed(broken()).on(update(), at(2)).is_ok());
        assert_eq!(Phase::Ready.on(Event::Broken(broken()), at(2)), Ok(Phase::Ready));
    }

    proptest::proptest! {
        #[test]
        fn whatever_happens_a_version_that_is_under_way_can_settle(steps in proptest::collection::vec((0..3, 0..500_i64), 0..40)) {
            let mut phase = Phase::creating(at(0));
            let mut now = 0;
            for (event, passed) in steps {
                now += passed;
                let event = [update(), Event::MadeReady, Event::Broken(broken())][usize::try_from(event).unwrap()].clone();
                if let Ok(next) = phase.on(event, at(now)) {
                    phase = next;
                }
                if let Some(settles_at) = phase.settles_at() {
                    assert_eq!(phase.on(Event::MadeReady, settles_at), Ok(Phase::Ready));
                }
            }
        }
    }
}

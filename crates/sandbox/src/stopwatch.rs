//! How long each step takes.

use std::time::Instant;

use serde::{Deserialize, Serialize};

/// One step of the making of a sandbox.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepTime {
    pub step: String,
    pub nanos: u64,
}

/// Takes the time between steps.
#[derive(Debug)]
pub struct Stopwatch {
    steps: Vec<StepTime>,
    last: Instant,
}

impl Stopwatch {
    pub fn start() -> Self {
        Self { steps: Vec::new(), last: Instant::now() }
    }

    /// The step that ends now.
    pub fn lap(&mut self, step: &str) {
        let now = Instant::now();
        let nanos = u64::try_from((now - self.last).as_nanos()).unwrap_or(u64::MAX);
        self.steps.push(StepTime { step: step.into(), nanos });
        self.last = now;
    }

    pub fn stop(self) -> Vec<StepTime> {
        self.steps
    }
}

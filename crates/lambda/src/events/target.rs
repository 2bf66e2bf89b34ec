//! What an event's function and qualifier stand for at the moment of an attempt.

use std::sync::Arc;
use std::time::Duration;

use super::schedule::Patience;
use crate::catalog::Catalog;
use crate::deployment::{Deployment, FunctionId};
use crate::execution::Limits;
use crate::function::RecursiveLoop;
use crate::names::{FunctionName, Qualifier};
use crate::state::Phase;

/// How events of a function and qualifier are treated.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settings {
    pub patience: Patience,
    /// ARNs of the destinations.
    pub on_success: Option<String>,
    pub on_failure: Option<String>,
    /// ARN of the dead-letter target.
    pub dead_letter: Option<String>,
    /// Whether destinations may lead from function to function without end.
    pub loops_allowed: bool,
}

/// What is to run.
#[derive(Debug, Clone)]
pub struct Target {
    pub settings: Settings,
    /// `None` while it is being made ready.
    pub deployment: Option<Arc<Deployment>>,
}

/// Finds what events are for. Answers come from memory, without waiting.
pub trait FindTarget: Send + Sync + 'static {
    /// `None` if the function, or the version or alias, does not exist.
    fn find_target(&self, function: &FunctionId, qualifier: Option<&str>) -> Option<Target>;

    /// The function's reserved concurrency.
    fn find_reserved(&self, function: &FunctionId) -> Option<u32>;
}

impl FindTarget for Catalog {
    fn find_target(&self, function: &FunctionId, qualifier: Option<&str>) -> Option<Target> {
        let qualifier = qualifier.map_or(Qualifier::Latest, Qualifier::parse);
        let name = FunctionName { function: function.clone(), qualifier: Some(qualifier.clone()) };
        let resolved = self.resolve(&name, crate::invoke::draw()).ok()?;
        let function = &resolved.entry.function;
        let config = function.event_invoke_configs.get(&qualifier).cloned().unwrap_or_default();
        let default = Patience::default();
        let patience = Patience {
            n_retries_max: config.maximum_retry_attempts.map_or(default.n_retries_max, u32::from),
            age_max: config
                .maximum_event_age_s
                .map_or(default.age_max, |age_s| Duration::from_secs(age_s.into())),
        };
        let settings = Settings {
            patience,
            on_success: config.on_success,
            on_failure: config.on_failure,
            dead_letter: resolved.version.configuration.dead_letter_arn.clone(),
            loops_allowed: function.recursive_loop == RecursiveLoop::Allow,
        };
        let broken = matches!(resolved.version.phase, Phase::CreateFailed(_));
        Some(Target { settings, deployment: resolved.deployment.filter(|_| !broken) })
    }

    fn find_reserved(&self, function: &FunctionId) -> Option<u32> {
        self.reserved(function)
    }
}

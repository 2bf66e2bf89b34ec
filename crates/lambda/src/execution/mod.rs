//! The execution half of Lambda: a [`Deployment`] and a payload become an answer.
//!
//! It knows no wire shape, no store and no HTTP library. What it needs of the rest comes through ports:
//! a log writer and role credentials (`base::ports`), [`Limits`], [`FindRuntime`], and the sandbox engine.
//!
//! Nouns: an *environment* is one sandboxed process (with its extensions) that serves one version of one
//! function, one invocation at a time; a *pool* holds all environments of one function.
//!
//! Invariants:
//! - Nothing on the way of a warm invocation waits for a disk or takes a lock that another function takes.
//! - An environment serves one invocation at a time and only the generation that it was made for.
//! - The payload is never parsed, and copied at most once.
//! - A function can slow, fill or break only its own environment: every buffer that it can fill has a limit.

#![allow(dead_code, reason = "the driver that uses all of it comes with the engine")]

mod config;
mod document;
mod frame;
mod invocation;
mod limits;
mod log;
mod program;
mod provisioned;
mod state;
mod telemetry;
mod trace;
mod variables;

use std::sync::Arc;
use std::time::Duration;

use base::RequestContext;

use crate::deployment::{Deployment, FunctionId, Version};

pub use config::Config;
pub use invocation::{
    CognitoIdentity, FunctionError, Invocation, InvokeError, Outcome, StreamEvent, StreamedResponse,
    ThrottleReason,
};
pub use limits::{AccountLimit, Limits};
pub use program::{FindRuntime, ProgramMount, RuntimeInterface, RuntimeProgram, RuntimeUnavailable};
pub use provisioned::ProvisionedStatus;

/// What [`Execution`] is made of.
pub struct Parts {
    pub config: Config,
    pub clock: Arc<dyn base::Clock>,
    pub logs: Arc<dyn base::ports::WriteLogs>,
    pub credentials: Arc<dyn base::ports::AssumeServiceRole>,
    pub limits: Arc<dyn Limits>,
    pub runtimes: Arc<dyn FindRuntime>,
}

/// Runs invocations. Cloning shares it.
#[derive(Clone)]
pub struct Execution {
    parts: Arc<Parts>,
}

impl Execution {
    pub fn new(parts: Parts) -> Self {
        Self { parts: Arc::new(parts) }
    }

    /// Runs an invocation to its end. The function's own failure is an `Ok` with a `function_error`.
    ///
    /// Dropping the future does not stop the function: it runs on to its end or its timeout.
    pub async fn invoke(
        &self,
        _cx: &RequestContext,
        _deployment: Arc<Deployment>,
        _invocation: Invocation,
    ) -> Result<Outcome, InvokeError> {
        let reason = format!("no engine under {:?}", self.parts.config);
        Err(InvokeError::EnvironmentNotMade { reason })
    }

    /// Runs an invocation and hands its response over piece by piece; returns when the response begins.
    pub async fn invoke_streaming(
        &self,
        cx: &RequestContext,
        deployment: Arc<Deployment>,
        invocation: Invocation,
    ) -> Result<StreamedResponse, InvokeError> {
        self.invoke(cx, deployment, invocation).await.map(|outcome| StreamedResponse {
            content_type: None,
            executed_version: outcome.executed_version,
            events: tokio::sync::mpsc::channel(1).1,
        })
    }

    /// Ends the environments of `function` whose version is `version` and whose generation is below `generation`;
    /// busy ones after their invocation. Call it when a version's code or configuration changed.
    pub fn retire(&self, _function: &FunctionId, _version: Version, _generation: u64) {}

    /// Ends all environments of a function that was deleted; busy ones after their invocation.
    pub fn remove(&self, _function: &FunctionId) {}

    /// Keeps `n_environments` of a deployment initialised and warm; replaces an earlier wish for the same version.
    /// Zero ends the wish.
    pub fn provision(&self, _deployment: Arc<Deployment>, _n_environments: u32) {}

    /// How far the wish for a version has come true; `None` if there is none.
    pub fn provisioned(&self, _function: &FunctionId, _version: Version) -> Option<ProvisionedStatus> {
        None
    }

    /// Refuses new invocations, lets running ones end within the configured time, then ends every environment.
    /// Says whether all ended by themselves.
    pub async fn stop(&self) -> bool {
        tokio::time::sleep(Duration::ZERO).await;
        true
    }
}

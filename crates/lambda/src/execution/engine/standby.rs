//! Standbys of the engine.

use std::sync::Arc;

use async_trait::async_trait;
use sandbox::{Engine, Output};

use super::super::ProgramMount;
use super::super::launch::{Command, LaunchError, Process, Sandbox, Standby, StandbyPlan};
use super::{EngineSandbox, chain, shape};
use crate::deployment::Deployment;

/// A process of the engine that waits in a sandbox that is not complete.
pub struct EngineStandby {
    standby: sandbox::Standby,
    engine: Engine,
    cpu_limit: bool,
}

impl EngineStandby {
    pub async fn start(
        engine: &Engine,
        plan: &StandbyPlan,
        command: Command,
        cpu_limit: bool,
    ) -> Result<Self, LaunchError> {
        let (spec, n_early) = shape::standby(plan);
        let Command { argv, environment, cwd, stdout, stderr, fds } = command;
        let command = sandbox::Command {
            argv,
            env: environment,
            cwd: cwd.into(),
            stdout: Output::Fd(stdout),
            stderr: Output::Fd(stderr),
            fds,
        };
        let standby = engine.stand_by(spec, n_early, command).await;
        let standby = standby.map_err(|error| LaunchError { reason: chain(&error) })?;
        Ok(Self { standby, engine: engine.clone(), cpu_limit })
    }
}

#[async_trait]
impl Standby for EngineStandby {
    fn is_alive(&self) -> bool {
        self.standby.is_alive()
    }

    fn memory_bytes(&self) -> u64 {
        self.standby.stats().memory_bytes.unwrap_or(0)
    }

    async fn complete(
        self: Box<Self>,
        deployment: &Deployment,
        mounts: &[ProgramMount],
    ) -> Result<(Arc<dyn Sandbox>, Process), LaunchError> {
        let spec = shape::of_standby(deployment, mounts, self.cpu_limit);
        let completed = self.standby.complete(spec.clone()).await;
        let completed = completed.map_err(|error| LaunchError { reason: chain(&error) })?;
        let sandbox = EngineSandbox::new(self.engine, spec, None);
        let process = sandbox.stands(completed, false);
        Ok((Arc::new(sandbox), process))
    }
}

//! Zygotes of the engine.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use sandbox::{Command, Engine, Output, SpawnError, Spec, ZygoteCommand};
use serde::Deserialize;

use super::super::ProgramMount;
use super::super::byte_code::Folders;
use super::super::launch::{Footprint, LaunchError, Sandbox, Zygote, ZygoteError, ZygoteOutputs, ZygotePlan};
use super::{EngineSandbox, chain, footprint, shape};
use crate::deployment::Deployment;

/// The number of the control socket in a zygote, and the variable that names it.
const CONTROL_FD: i32 = 3;
const CONTROL_VARIABLE: &str = "_CUMULET_ZYGOTE_FD";
/// The same for its log pipe, if it has one.
const RECORDS_FD: i32 = 4;
const RECORDS_VARIABLE: &str = "_LAMBDA_TELEMETRY_LOG_FD";
/// How long a zygote may import. Whoever waits for it has given up long before, but others will come.
const PATIENCE: Duration = Duration::from_secs(120);

/// A zygote with what is needed to make sandboxes from it.
pub struct EngineZygote {
    zygote: sandbox::Zygote,
    engine: Engine,
    cpu_limit: bool,
    memory_bytes: u64,
    folders: Folders,
}

impl EngineZygote {
    pub async fn start(
        engine: &Engine,
        spec: Spec,
        plan: &ZygotePlan,
        outputs: Option<ZygoteOutputs>,
        cpu_limit: bool,
    ) -> Result<Self, ZygoteError> {
        let mut env = plan.environment.clone();
        env.push((CONTROL_VARIABLE.to_owned(), CONTROL_FD.to_string()));
        let mut command = Command {
            argv: plan.argv.clone(),
            env,
            cwd: "/".into(),
            stdout: Output::Null,
            stderr: Output::Null,
            fds: Vec::new(),
        };
        if let Some(ZygoteOutputs { stdout, stderr, records }) = outputs {
            command.stdout = Output::Fd(stdout);
            command.stderr = Output::Fd(stderr);
            command.fds.push((RECORDS_FD, records));
            command.env.push((RECORDS_VARIABLE.to_owned(), RECORDS_FD.to_string()));
        }
        let command = ZygoteCommand {
            command,
            control: CONTROL_FD,
            first_message: plan.first_message.clone(),
            patience: PATIENCE,
            is_prompt: plan.serves_once,
        };
        match engine.spawn_zygote(spec, command).await {
            Ok(zygote) => {
                let memory_bytes = resident_bytes(zygote.ready());
                let folders = plan.folders.clone();
                Ok(Self { zygote, engine: engine.clone(), cpu_limit, memory_bytes, folders })
            }
            Err(sandbox::ZygoteError::Unfit { reason }) => Err(ZygoteError::Unfit { said: reason }),
            Err(error) => Err(ZygoteError::Broken { reason: chain(&error) }),
        }
    }
}

#[async_trait]
impl Zygote for EngineZygote {
    fn ready(&self) -> &str {
        self.zygote.ready()
    }

    async fn launch(
        &self,
        deployment: &Deployment,
        mounts: &[ProgramMount],
    ) -> Result<Arc<dyn Sandbox>, LaunchError> {
        let spec = shape::environment(deployment, mounts, self.cpu_limit);
        Ok(Arc::new(EngineSandbox::new(self.engine.clone(), spec, Some(self.zygote.clone()))))
    }

    fn expect(&self, deployment: &Deployment, mounts: &[ProgramMount]) {
        self.zygote.expect(shape::environment(deployment, mounts, self.cpu_limit));
    }

    fn keep_spares(&self, n_spares: usize) {
        self.zygote.set_spares(n_spares);
    }

    fn memory_bytes(&self) -> u64 {
        self.memory_bytes
    }

    fn footprint(&self) -> Footprint {
        footprint::footprint(self.zygote.pid())
    }

    fn folders(&self) -> &Folders {
        &self.folders
    }

    fn is_alive(&self) -> bool {
        self.zygote.is_alive()
    }
}

/// How much memory a zygote says that it uses: its control group counts the page cache as well, which gives way.
fn resident_bytes(ready: &str) -> u64 {
    #[derive(Deserialize)]
    struct Ready {
        #[serde(default)]
        resident_bytes: u64,
    }
    serde_json::from_str(ready).map_or(0, |Ready { resident_bytes }| resident_bytes)
}

/// Makes a sandbox whose first process is forked, or is started if that fails. Says whether it was forked.
pub async fn fork_or_spawn(
    zygote: &sandbox::Zygote,
    engine: &Engine,
    spec: Spec,
    command: Command,
) -> (Result<sandbox::Sandbox, SpawnError>, bool) {
    let copy = copied(&command);
    match zygote.spawn(spec.clone(), command).await {
        Ok(sandbox) => (Ok(sandbox), true),
        Err(error) => {
            tracing::info!(name = spec.name, error = chain(&error), "not forked; started fresh");
            match copy {
                Ok(copy) => (engine.spawn(spec, copy).await, false),
                Err(_) => (Err(error), false),
            }
        }
    }
}

/// The same command with descriptors of its own.
fn copied(command: &Command) -> io::Result<Command> {
    let output = |output: &Output| -> io::Result<Output> {
        Ok(match output {
            Output::Fd(fd) => Output::Fd(fd.try_clone()?),
            Output::Pipe => Output::Pipe,
            Output::SameAsStdout => Output::SameAsStdout,
            Output::Null => Output::Null,
        })
    };
    let fds = command.fds.iter().map(|(number, fd)| Ok((*number, fd.try_clone()?)));
    Ok(Command {
        argv: command.argv.clone(),
        env: command.env.clone(),
        cwd: command.cwd.clone(),
        stdout: output(&command.stdout)?,
        stderr: output(&command.stderr)?,
        fds: fds.collect::<io::Result<_>>()?,
    })
}

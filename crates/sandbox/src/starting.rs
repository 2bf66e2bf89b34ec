//! Sandboxes that have been asked for, until their main process runs.

use std::net::TcpListener;
use std::os::fd::{AsFd as _, OwnedFd};
use std::sync::Arc;

use base::Tasks;
use tokio::sync::{oneshot, watch};

use crate::cgroup::Groups;
use crate::engine::{Created, Ended, Entry};
use crate::error::SpawnError;
use crate::handle::{Channel, KillOnDrop, Prepared, Sandbox, Standing, execute_error};
use crate::protocol::{FromInit, MAIN, SandboxId};
use crate::socket;
use crate::spec::{Command, ExitStatus, Spec};
use crate::stopwatch::StepTime;

/// A sandbox that has been asked for.
pub(crate) struct Starting {
    id: SandboxId,
    name: String,
    memory_bytes_max: u64,
    channel: Arc<Channel>,
    prepared: Prepared,
    started: oneshot::Receiver<Result<(), i32>>,
    main_exit: watch::Receiver<Option<ExitStatus>>,
}

impl Starting {
    /// Puts the command for the main process into the channel, where the first process will find it.
    pub(crate) fn new(
        id: SandboxId,
        spec: &Spec,
        socket: OwnedFd,
        command: Command,
    ) -> Result<Self, SpawnError> {
        let prepared = Prepared::new(MAIN, command)?;
        socket::send(socket.as_fd(), &prepared.message, &prepared.borrowed())?;
        let channel = Channel::new(socket)?;
        let (started_sender, started) = oneshot::channel();
        let main_exit = channel.track(MAIN, started_sender);
        let (name, memory_bytes_max) = (spec.name.clone(), spec.limits.memory_bytes);
        Ok(Self { id, name, memory_bytes_max, channel, prepared, started, main_exit })
    }

    pub(crate) async fn finish(
        self,
        tasks: &Tasks,
        entry: Entry,
        created: oneshot::Receiver<Result<Created, SpawnError>>,
        ended: oneshot::Receiver<Ended>,
    ) -> Result<Sandbox, SpawnError> {
        let Created { pid, pidfd, groups, steps, .. } = created.await.map_err(|_| SpawnError::Gone)??;
        entry.made();
        let mut guard = KillOnDrop(Some(pidfd));
        let (more, listeners) = set_up(self.channel.receive().await?)?;
        let steps = steps.into_iter().chain(more).collect();
        let pidfd = guard.0.take().ok_or(SpawnError::Gone)?;
        let (standing, start) = self.standing(FirstProcess { pid, pidfd, groups, steps, listeners }, ended);
        let sandbox = standing.follow(tasks)?;
        // Dropped with an error, the sandbox ends.
        start.finish().await?;
        Ok(sandbox)
    }

    /// Of a standby: until the main process runs, in a sandbox that is still to be completed.
    pub(crate) async fn begin(
        self,
        entry: Entry,
        created: oneshot::Receiver<Result<Created, SpawnError>>,
        ended: oneshot::Receiver<Ended>,
    ) -> Result<Standing, SpawnError> {
        let Created { pid, pidfd, groups, steps, .. } = created.await.map_err(|_| SpawnError::Gone)??;
        entry.made();
        let mut guard = KillOnDrop(Some(pidfd));
        match self.channel.receive().await? {
            Some((FromInit::Prepared, _)) => {}
            Some((FromInit::NotPrepared { failure } | FromInit::SetUpFailed { failure }, _)) => {
                let source = failure.to_io();
                return Err(SpawnError::Setup { step: failure.step, source });
            }
            Some(_) | None => return Err(SpawnError::Gone),
        }
        match self.channel.receive().await? {
            Some((message @ (FromInit::Started { .. } | FromInit::NotStarted { .. }), fds)) => {
                self.channel.take(message, fds);
            }
            Some(_) | None => return Err(SpawnError::Gone),
        }
        let pidfd = guard.0.take().ok_or(SpawnError::Gone)?;
        let first = FirstProcess { pid, pidfd, groups, steps, listeners: Vec::new() };
        let (standing, start) = self.standing(first, ended);
        start.finish().await?;
        Ok(standing)
    }

    fn standing(self, first: FirstProcess, ended: oneshot::Receiver<Ended>) -> (Standing, MainStart) {
        let FirstProcess { pid, pidfd, groups, steps, listeners } = first;
        let Prepared { program_name, stdout, stderr, .. } = self.prepared;
        let standing = Standing {
            id: self.id,
            name: self.name,
            pid,
            pidfd,
            groups,
            memory_bytes_max: self.memory_bytes_max,
            channel: self.channel,
            main_exit: self.main_exit,
            ended,
            steps,
            listeners,
            stdout,
            stderr,
            zygote: None,
            nest_main: None,
        };
        (standing, MainStart { program_name, started: self.started })
    }
}

/// The first process of a sandbox, and what it has said of it.
struct FirstProcess {
    pid: i32,
    pidfd: OwnedFd,
    groups: Groups,
    steps: Vec<StepTime>,
    listeners: Vec<TcpListener>,
}

/// The main process on its way.
struct MainStart {
    program_name: String,
    started: oneshot::Receiver<Result<(), i32>>,
}

impl MainStart {
    async fn finish(self) -> Result<(), SpawnError> {
        match self.started.await {
            Ok(Ok(())) => Ok(()),
            Ok(Err(errno)) => Err(execute_error(self.program_name, errno)),
            Err(_gone) => Err(SpawnError::Gone),
        }
    }
}

/// What the first process says of the completion of its sandbox.
pub(crate) fn set_up(
    message: Option<(FromInit, Vec<OwnedFd>)>,
) -> Result<(Vec<StepTime>, Vec<TcpListener>), SpawnError> {
    match message {
        Some((FromInit::SetUp { steps }, fds)) => {
            Ok((steps, fds.into_iter().map(TcpListener::from).collect()))
        }
        Some((FromInit::SetUpFailed { failure }, _)) => {
            let source = failure.to_io();
            Err(SpawnError::Setup { step: failure.step, source })
        }
        Some(_) | None => Err(SpawnError::Gone),
    }
}

//! The sandbox engine as execution sees it: what a deployment means for the shape of a sandbox.

mod footprint;
mod shape;
mod standby;
mod zygote;

use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener as StdTcpListener};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use async_trait::async_trait;
use futures_util::FutureExt as _;
use sandbox::{Engine, ExitStatus, Isolation, Output, SpawnError, Spec};
use tokio::net::TcpStream;

use super::launch::{
    Command, Launch, LaunchError, Process, ProcessId, ReaderPlan, Sandbox, Signal, Standby, StandbyPlan,
    StartError, Zygote, ZygoteError, ZygoteOutputs, ZygotePlan,
};
use super::state::Exit;
use super::{Config, ProgramMount};
use crate::deployment::Deployment;
use standby::EngineStandby;
use zygote::EngineZygote;

/// Where the Runtime API listens inside, as on AWS.
pub(super) const RUNTIME_API: SocketAddr = SocketAddr::new(std::net::IpAddr::V4(Ipv4Addr::LOCALHOST), 9001);
/// Where this cloud listens inside: its default port, whatever it listens on outside.
pub(super) const ENDPOINT: SocketAddr = SocketAddr::new(std::net::IpAddr::V4(Ipv4Addr::LOCALHOST), 4566);

/// Sandboxes of the engine of this server.
pub struct Sandboxes {
    engine: Engine,
    /// This cloud's URL as the host sees it, for sandboxes without a network of their own.
    host_endpoint_url: String,
    /// Whether processor time has a ceiling.
    cpu_limit: bool,
    /// What one zygote may use.
    zygote_memory_bytes: u64,
}

impl Sandboxes {
    pub fn new(engine: Engine, host_endpoint_url: String, config: &Config) -> Self {
        Self {
            engine,
            host_endpoint_url,
            cpu_limit: config.cpu_limit,
            zygote_memory_bytes: config.zygote_memory_bytes_max(),
        }
    }
}

#[async_trait]
impl Launch for Sandboxes {
    async fn launch(
        &self,
        deployment: &Deployment,
        mounts: &[ProgramMount],
    ) -> Result<Arc<dyn Sandbox>, LaunchError> {
        let spec = shape::environment(deployment, mounts, self.cpu_limit);
        let mut sandbox = EngineSandbox::new(self.engine.clone(), spec, None);
        if self.engine.isolation() == Isolation::Process {
            sandbox.endpoint_url = Some(self.host_endpoint_url.clone());
            sandbox.paths = Some(HostPaths::new(deployment, mounts));
            // The Runtime API listens on the host then, on a port that only this environment is told.
            let failed = |error| LaunchError { reason: format!("listen for the runtime: {error}") };
            let listener = StdTcpListener::bind((Ipv4Addr::LOCALHOST, 0)).map_err(failed)?;
            sandbox.runtime_api = listener.local_addr().map_err(failed)?;
            sandbox.listeners.get_mut().unwrap_or_else(PoisonError::into_inner).runtime_api = Some(listener);
        }
        Ok(Arc::new(sandbox))
    }

    async fn launch_reader(&self, plan: &ReaderPlan) -> Result<Arc<dyn Sandbox>, LaunchError> {
        Ok(Arc::new(EngineSandbox::new(self.engine.clone(), shape::reader(plan), None)))
    }

    fn can_fork(&self) -> bool {
        self.engine.isolation() == Isolation::Full
    }

    async fn launch_zygote(
        &self,
        plan: &ZygotePlan,
        outputs: Option<ZygoteOutputs>,
    ) -> Result<Arc<dyn Zygote>, ZygoteError> {
        let spec = shape::zygote(plan, self.zygote_memory_bytes);
        let zygote = EngineZygote::start(&self.engine, spec, plan, outputs, self.cpu_limit);
        Ok(Arc::new(zygote.await?))
    }

    async fn launch_standby(
        &self,
        plan: &StandbyPlan,
        command: Command,
    ) -> Result<Box<dyn Standby>, LaunchError> {
        let standby = EngineStandby::start(&self.engine, plan, command, self.cpu_limit);
        Ok(Box::new(standby.await?))
    }
}

/// What stands for the engine on a machine that cannot keep sandboxes apart: no function runs.
#[derive(Debug)]
pub struct NoSandboxes {
    pub reason: String,
}

#[async_trait]
impl Launch for NoSandboxes {
    async fn launch(
        &self,
        _deployment: &Deployment,
        _mounts: &[ProgramMount],
    ) -> Result<Arc<dyn Sandbox>, LaunchError> {
        Err(LaunchError { reason: self.reason.clone() })
    }

    async fn launch_reader(&self, _plan: &ReaderPlan) -> Result<Arc<dyn Sandbox>, LaunchError> {
        Err(LaunchError { reason: self.reason.clone() })
    }

    fn can_fork(&self) -> bool {
        false
    }

    async fn launch_zygote(
        &self,
        _plan: &ZygotePlan,
        _outputs: Option<ZygoteOutputs>,
    ) -> Result<Arc<dyn Zygote>, ZygoteError> {
        Err(ZygoteError::Broken { reason: self.reason.clone() })
    }

    async fn launch_standby(
        &self,
        _plan: &StandbyPlan,
        _command: Command,
    ) -> Result<Box<dyn Standby>, LaunchError> {
        Err(LaunchError { reason: self.reason.clone() })
    }
}

struct EngineSandbox {
    engine: Engine,
    spec: Spec,
    runtime_api: SocketAddr,
    endpoint_url: Option<String>,
    /// Where things are that are mounted nowhere.
    paths: Option<HostPaths>,
    /// Made with the first process, as the engine makes both in one step.
    running: Mutex<Option<Arc<sandbox::Sandbox>>>,
    listeners: Mutex<Listeners>,
    /// The processes after the first, by number.
    processes: Mutex<Vec<Arc<sandbox::Process>>>,
    /// What the first process is to be forked from.
    zygote: Mutex<Option<sandbox::Zygote>>,
}

#[derive(Debug, Default)]
struct Listeners {
    runtime_api: Option<StdTcpListener>,
    endpoint: Option<StdTcpListener>,
}

/// The first process of a sandbox; others count from one.
const MAIN: ProcessId = ProcessId(0);

impl EngineSandbox {
    /// With namespaces of its own.
    fn new(engine: Engine, spec: Spec, zygote: Option<sandbox::Zygote>) -> Self {
        Self {
            engine,
            spec,
            runtime_api: RUNTIME_API,
            endpoint_url: Some(format!("http://{ENDPOINT}")),
            paths: None,
            running: Mutex::default(),
            listeners: Mutex::default(),
            processes: Mutex::default(),
            zygote: Mutex::new(zygote),
        }
    }

    fn running(&self) -> Option<Arc<sandbox::Sandbox>> {
        self.running.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn listeners(&self) -> MutexGuard<'_, Listeners> {
        self.listeners.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn start_first(&self, command: sandbox::Command) -> Result<Process, StartError> {
        let zygote = self.zygote.lock().unwrap_or_else(PoisonError::into_inner).take();
        let spec = self.spec.clone();
        let (spawned, is_forked) = match zygote {
            Some(zygote) => zygote::fork_or_spawn(&zygote, &self.engine, spec, command).await,
            None => (self.engine.spawn(spec, command).await, false),
        };
        Ok(self.stands(spawned.map_err(start_error)?, is_forked))
    }

    /// Takes over a sandbox with its first process.
    fn stands(&self, mut sandbox: sandbox::Sandbox, is_forked: bool) -> Process {
        let mut found = sandbox.take_listeners().into_iter();
        if self.paths.is_none() {
            *self.listeners() = Listeners { runtime_api: found.next(), endpoint: found.next() };
        }
        let exit = sandbox.main_process().exited().map(exit).boxed();
        *self.running.lock().unwrap_or_else(PoisonError::into_inner) = Some(Arc::new(sandbox));
        Process { id: MAIN, is_forked, exit }
    }
}

#[async_trait]
impl Sandbox for EngineSandbox {
    fn take_runtime_api(&self) -> Option<web::Listener> {
        self.listeners().runtime_api.take().and_then(listener)
    }

    fn take_endpoint(&self) -> Option<web::Listener> {
        self.listeners().endpoint.take().and_then(listener)
    }

    fn runtime_api_address(&self) -> String {
        self.runtime_api.to_string()
    }

    fn endpoint_url(&self) -> Option<String> {
        self.endpoint_url.clone()
    }

    async fn start(&self, command: Command) -> Result<Process, StartError> {
        let command = match &self.paths {
            Some(paths) => paths.translate(command),
            None => command,
        };
        let Command { argv, environment, cwd, stdout, stderr, fds } = command;
        let command = sandbox::Command {
            argv,
            env: environment,
            cwd: cwd.into(),
            stdout: Output::Fd(stdout),
            stderr: Output::Fd(stderr),
            fds,
        };
        let Some(sandbox) = self.running() else { return self.start_first(command).await };
        let process = sandbox.spawn_process(command).await.map_err(start_error)?;
        let exit = process.exited().map(exit).boxed();
        let mut processes = self.processes.lock().unwrap_or_else(PoisonError::into_inner);
        processes.push(Arc::new(process));
        let number = u32::try_from(processes.len()).unwrap_or(u32::MAX);
        Ok(Process { id: ProcessId(number), is_forked: false, exit })
    }

    async fn signal(&self, process: ProcessId, signal: Signal) {
        let Some(sandbox) = self.running() else { return };
        let number = match signal {
            Signal::Terminate => 15,
            Signal::Kill => 9,
        };
        // Processes and sandboxes that are gone do not mind.
        if process == MAIN {
            let _ = sandbox.main_process().signal(number).await;
            return;
        }
        let found = {
            let processes = self.processes.lock().unwrap_or_else(PoisonError::into_inner);
            processes.get(process.0 as usize - 1).cloned()
        };
        if let Some(process) = found {
            let _ = process.signal(number).await;
        }
    }

    async fn kill_processes(&self) -> bool {
        let Some(sandbox) = self.running() else { return true };
        let killed = matches!(sandbox.kill_processes().await, Ok(true));
        // What the next process uses is told apart, where the kernel can do that.
        let _ = sandbox.reset_memory_peak();
        killed
    }

    async fn freeze(&self) {
        if let Some(sandbox) = self.running()
            && let Err(error) = sandbox.freeze()
        {
            tracing::debug!(error = &error as &dyn std::error::Error, "environment not frozen");
        }
    }

    async fn thaw(&self) {
        if let Some(sandbox) = self.running()
            && let Err(error) = sandbox.thaw()
        {
            match error.kind() {
                // Its control group is gone: so is everything in it, which its end tells.
                io::ErrorKind::NotFound => {}
                _ => tracing::warn!(error = &error as &dyn std::error::Error, "environment not thawed"),
            }
        }
    }

    fn memory_bytes_peak(&self) -> u64 {
        self.running().and_then(|sandbox| sandbox.memory_peak_bytes()).unwrap_or(0)
    }

    fn n_memory_kills(&self) -> u64 {
        self.running().map_or(0, |sandbox| sandbox.n_memory_kills())
    }

    async fn connect(&self, port: u16) -> io::Result<TcpStream> {
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        if self.paths.is_some() {
            return TcpStream::connect(address).await;
        }
        let sandbox = self.running().ok_or(io::ErrorKind::NotConnected)?;
        let stream = sandbox.connect(address).await?;
        stream.set_nonblocking(true)?;
        TcpStream::from_std(stream)
    }

    async fn destroy(&self) {
        let sandbox = self.running.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(sandbox) = sandbox {
            sandbox.kill();
            sandbox.wait().await;
        }
    }
}

fn listener(listener: StdTcpListener) -> Option<web::Listener> {
    match web::Listener::try_from(listener) {
        Ok(listener) => Some(listener),
        Err(error) => {
            tracing::warn!(error = &error as &dyn std::error::Error, "listener inside not usable");
            None
        }
    }
}

fn exit(status: ExitStatus) -> Exit {
    match status {
        ExitStatus::Code(code) => Exit::Status(code),
        ExitStatus::Signal(signal) => Exit::Signal(signal),
        ExitStatus::Lost => Exit::Signal(9),
    }
}

fn start_error(error: SpawnError) -> StartError {
    match error {
        SpawnError::Execute { program, source } => StartError::NotExecutable { program, source },
        error => StartError::Broken { reason: chain(&error) },
    }
}

/// An error with all its causes.
fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        text = format!("{text}: {cause}");
        source = cause.source();
    }
    text
}

/// Where on the host things are that a sandbox would have mounted elsewhere, for sandboxes without mounts.
#[derive(Debug)]
struct HostPaths {
    /// Inside, and the places on the host that stand for it; several only for `/opt`.
    places: Vec<(PathBuf, Vec<PathBuf>)>,
}

impl HostPaths {
    fn new(deployment: &Deployment, mounts: &[ProgramMount]) -> Self {
        let mut places: Vec<_> =
            mounts.iter().map(|mount| (mount.inside.clone(), vec![mount.host.clone()])).collect();
        places.push((PathBuf::from("/var/task"), vec![deployment.code_dir.clone()]));
        // A later layer hides what an earlier one has.
        let layers = deployment.layer_dirs.iter().rev().cloned().collect();
        places.push((PathBuf::from("/opt"), layers));
        Self { places }
    }

    fn translate(&self, command: Command) -> Command {
        let first = |text: String| match self.places_of(&text).into_iter().find(|place| place.exists()) {
            Some(place) => place.to_string_lossy().into_owned(),
            None => text,
        };
        let argv = command.argv.into_iter().map(first).collect();
        let environment = command.environment.into_iter().map(|(key, value)| {
            let value = self.translate_list(&value);
            (key, value)
        });
        let environment = environment.collect();
        let cwd = self.translate_list(&command.cwd);
        Command { argv, environment, cwd, ..command }
    }

    /// Translates the paths of a list like `PATH`; other texts stay as they are.
    fn translate_list(&self, text: &str) -> String {
        if !text.starts_with('/') {
            return text.to_owned();
        }
        let parts = text.split(':').flat_map(|part| {
            let places = self.places_of(part);
            match places.is_empty() {
                true => vec![part.to_owned()],
                false => places.iter().map(|place| place.to_string_lossy().into_owned()).collect(),
            }
        });
        parts.collect::<Vec<_>>().join(":")
    }

    fn places_of(&self, text: &str) -> Vec<PathBuf> {
        let path = Path::new(text);
        let found = self
            .places
            .iter()
            .find_map(|(inside, places)| path.strip_prefix(inside).ok().map(|rest| (rest, places)));
        let Some((rest, places)) = found else { return Vec::new() };
        // Joining an empty path would add a slash.
        let join =
            |place: &PathBuf| if rest.as_os_str().is_empty() { place.clone() } else { place.join(rest) };
        places.iter().map(join).collect()
    }
}

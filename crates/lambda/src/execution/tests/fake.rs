//! An engine without a kernel: every process is a task of the test that speaks the runtime's side.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, Write as _};
use std::os::fd::OwnedFd;
use std::os::unix::net::UnixStream as StdUnixStream;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicU32, AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, Weak};

use async_trait::async_trait;
use bytes::Bytes;
use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;
use serde_json::Value;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpStream, UnixStream};
use tokio::task::AbortHandle;

use super::super::byte_code::Folders;
use super::super::frame::encode;
use super::super::launch::{
    Command, Footprint, Launch, LaunchError, Process, ProcessId, ReaderPlan, Sandbox, Signal, Standby,
    StandbyPlan, StartError, Zygote, ZygoteError, ZygoteOutputs, ZygotePlan,
};
use super::super::{Exit, ProgramMount};
use crate::deployment::Deployment;

/// What a process does.
pub type Program = Arc<dyn Fn(Guest) -> BoxFuture<'static, Exit> + Send + Sync>;

/// A process, seen from inside.
pub struct Guest {
    pub environment: BTreeMap<String, String>,
    /// How many processes the sandbox has started before.
    pub n_before: usize,
    socket: Option<UnixStream>,
    stdout: File,
    records: Option<File>,
}

impl Guest {
    fn of(command: Command, n_before: usize) -> Self {
        let mut fds: BTreeMap<i32, OwnedFd> = command.fds.into_iter().collect();
        let socket = fds.remove(&3).map(|fd| {
            let socket = StdUnixStream::from(fd);
            socket.set_nonblocking(true).unwrap();
            UnixStream::from_std(socket).unwrap()
        });
        Self {
            environment: command.environment.into_iter().collect(),
            n_before,
            socket,
            stdout: command.stdout.into(),
            records: fds.remove(&4).map(File::from),
        }
    }

    pub async fn send(&mut self, kind: u8, header: &str, body: &[u8]) {
        // The server may have closed the connection: then nobody minds.
        let _ = self.socket.as_mut().unwrap().write_all(&encode(kind, header, body)).await;
    }

    /// Waits until there is something to read.
    pub async fn is_asked(&mut self) {
        self.socket.as_mut().unwrap().readable().await.unwrap();
    }

    /// Waits until a frame can be sent without waiting.
    pub async fn can_send(&mut self) {
        self.socket.as_mut().unwrap().writable().await.unwrap();
    }

    /// The next invocation; `None` when the server closed the connection.
    pub async fn receive(&mut self) -> Option<(Value, Bytes)> {
        let socket = self.socket.as_mut().unwrap();
        let mut prefix = [0; 9];
        socket.read_exact(&mut prefix).await.ok()?;
        assert_eq!(prefix[0], 1);
        let len = |bytes: &[u8]| u32::from_le_bytes(bytes.try_into().unwrap()) as usize;
        let mut header = vec![0; len(&prefix[1..5])];
        let mut body = vec![0; len(&prefix[5..9])];
        socket.read_exact(&mut header).await.ok()?;
        socket.read_exact(&mut body).await.ok()?;
        Some((serde_json::from_slice(&header).unwrap(), body.into()))
    }

    /// The path of a source that is to be compiled; `None` when the server closed the connection.
    pub async fn asked_path(&mut self) -> Option<String> {
        let mut path = Vec::new();
        loop {
            match self.socket.as_mut().unwrap().read_u8().await.ok()? {
                0 => return Some(String::from_utf8(path).unwrap()),
                byte => path.push(byte),
            }
        }
    }

    /// Says a byte of an answer.
    pub async fn say(&mut self, byte: u8) -> io::Result<()> {
        self.socket.as_mut().unwrap().write_u8(byte).await
    }

    /// Says that this is the byte code of the path.
    pub async fn answer_path(&mut self, byte_code: &[u8]) {
        let socket = self.socket.as_mut().unwrap();
        socket.write_u32_le(byte_code.len() as u32).await.unwrap();
        socket.write_all(byte_code).await.unwrap();
    }

    /// Waits until it is told what it shall run, and becomes that; `None` if nobody wants it.
    async fn stand_by(mut self) -> Option<Self> {
        self.send(11, "", b"").await;
        let socket = self.socket.as_mut().unwrap();
        let mut prefix = [0; 9];
        socket.read_exact(&mut prefix).await.ok()?;
        assert_eq!(prefix[..5], [12, 0, 0, 0, 0]);
        let mut body = vec![0; u32::from_le_bytes(prefix[5..].try_into().unwrap()) as usize];
        socket.read_exact(&mut body).await.ok()?;
        let body: Value = serde_json::from_slice(&body).unwrap();
        assert_eq!(body["cwd"], "/var/task");
        self.environment = serde_json::from_value::<Vec<(String, String)>>(body["env"].clone())
            .unwrap()
            .into_iter()
            .collect();
        Some(self)
    }

    pub fn print(&mut self, text: &str) {
        self.stdout.write_all(text.as_bytes()).unwrap();
    }

    /// Writes a record of the framed log pipe.
    pub fn record(&mut self, kind: u32, message: &str) {
        let mut record = kind.to_be_bytes().to_vec();
        record.extend((message.len() as u32).to_be_bytes());
        record.extend(5_000_000u64.to_be_bytes());
        record.extend(message.as_bytes());
        self.records.as_mut().unwrap().write_all(&record).unwrap();
    }

    /// Is initialised and answers every event with itself.
    pub async fn echo(mut self) -> Exit {
        self.send(2, "", b"").await;
        while let Some((_, body)) = self.receive().await {
            self.send(4, "{}", &body).await;
        }
        Exit::Status(0)
    }
}

/// What becomes of a zygote that is started, or after how long.
pub type Birth = Arc<dyn Fn(ZygotePlan) -> BoxFuture<'static, Result<(), ZygoteError>> + Send + Sync>;

/// What decides which sandbox a copy of a zygote is for.
#[derive(Debug, Clone, PartialEq)]
pub struct Launched {
    code_dir: PathBuf,
    layer_dirs: Vec<PathBuf>,
    mounts: Vec<ProgramMount>,
}

impl Launched {
    fn new(deployment: &Deployment, mounts: &[ProgramMount]) -> Self {
        let Deployment { code_dir, layer_dirs, .. } = deployment.clone();
        Self { code_dir, layer_dirs, mounts: mounts.to_vec() }
    }
}

/// Makes fake sandboxes and remembers what was asked of them.
#[derive(Default)]
pub struct FakeEngine {
    runtime: Mutex<Option<Program>>,
    extension: Mutex<Option<Program>>,
    pub n_launched: AtomicUsize,
    pub n_destroyed: Arc<AtomicUsize>,
    pub n_freezes: Arc<AtomicUsize>,
    pub n_thaws: Arc<AtomicUsize>,
    pub memory_bytes_peak: Arc<AtomicU64>,
    pub n_memory_kills: Arc<AtomicU64>,
    /// So many of the first sandboxes are gone without a word.
    pub n_lost: Arc<AtomicUsize>,
    /// If set, no sandbox can be made.
    pub broken: Mutex<Option<String>>,
    /// If set, zygotes can be made.
    birth: Mutex<Option<Birth>>,
    /// Every zygote that was asked for.
    pub zygotes: Mutex<Vec<ZygotePlan>>,
    /// Those that are not dropped.
    pub n_zygotes: AtomicUsize,
    /// What their copies were expected to be for, and what they were for.
    pub expected: Mutex<Vec<Launched>>,
    pub launches: Mutex<Vec<Launched>>,
    /// If set, all of them are dead.
    pub zygotes_died: AtomicBool,
    /// The plan of every standby that was asked for, and the variables with which it started.
    pub standbys: Mutex<Vec<(StandbyPlan, BTreeMap<String, String>)>>,
    /// Those that wait.
    pub n_standbys: Arc<AtomicUsize>,
    /// If set, those that wait are dead.
    pub standbys_died: Arc<AtomicBool>,
    /// If set, no standby can be completed.
    pub standbys_stuck: Arc<AtomicBool>,
    this: Weak<Self>,
}

impl FakeEngine {
    pub fn running<Life>(runtime: impl Fn(Guest) -> Life + Send + Sync + 'static) -> Arc<Self>
    where
        Life: Future<Output = Exit> + Send + 'static,
    {
        let engine = Arc::new_cyclic(|this| Self { this: this.clone(), ..Self::default() });
        *engine.runtime.lock().unwrap() = Some(Arc::new(move |guest| runtime(guest).boxed()));
        engine.memory_bytes_peak.store(36 * 1024 * 1024, Ordering::SeqCst);
        engine
    }

    /// Lets environments be forked, from zygotes that are made as `birth` says. To be called first of all.
    pub fn forking<Birth>(
        self: Arc<Self>,
        birth: impl Fn(ZygotePlan) -> Birth + Send + Sync + 'static,
    ) -> Arc<Self>
    where
        Birth: Future<Output = Result<(), ZygoteError>> + Send + 'static,
    {
        *self.birth.lock().unwrap() = Some(Arc::new(move |plan| birth(plan).boxed()));
        self
    }

    /// Processes that start from now on run another program.
    pub fn becomes<Life>(&self, runtime: impl Fn(Guest) -> Life + Send + Sync + 'static)
    where
        Life: Future<Output = Exit> + Send + 'static,
    {
        *self.runtime.lock().unwrap() = Some(Arc::new(move |guest| runtime(guest).boxed()));
    }

    /// The names of the zygotes that were asked for, in order.
    pub fn zygote_names(&self) -> Vec<String> {
        self.zygotes.lock().unwrap().iter().map(|plan| plan.name.clone()).collect()
    }

    fn sandbox(&self, can_fork: bool) -> Result<Arc<FakeSandbox>, LaunchError> {
        if let Some(reason) = self.broken.lock().unwrap().clone() {
            return Err(LaunchError { reason });
        }
        let n_before = self.n_launched.fetch_add(1, Ordering::SeqCst);
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        Ok(Arc::new(FakeSandbox {
            can_fork,
            n_before,
            n_lost: self.n_lost.clone(),
            runtime: self.runtime.lock().unwrap().clone().unwrap(),
            extension: self.extension.lock().unwrap().clone(),
            address: listener.local_addr().unwrap().to_string(),
            listener: Mutex::new(Some(listener)),
            n_started: AtomicU32::new(0),
            processes: Mutex::default(),
            n_destroyed: self.n_destroyed.clone(),
            n_freezes: self.n_freezes.clone(),
            n_thaws: self.n_thaws.clone(),
            memory_bytes_peak: self.memory_bytes_peak.clone(),
            n_memory_kills: self.n_memory_kills.clone(),
        }))
    }

    /// What external extensions do.
    pub fn extend<Life>(&self, extension: impl Fn(Guest) -> Life + Send + Sync + 'static)
    where
        Life: Future<Output = Exit> + Send + 'static,
    {
        *self.extension.lock().unwrap() = Some(Arc::new(move |guest| extension(guest).boxed()));
    }

    pub fn n_launched(&self) -> usize {
        self.n_launched.load(Ordering::SeqCst)
    }

    pub fn n_destroyed(&self) -> usize {
        self.n_destroyed.load(Ordering::SeqCst)
    }
}

#[async_trait]
impl Launch for FakeEngine {
    async fn launch(
        &self,
        _deployment: &Deployment,
        _mounts: &[ProgramMount],
    ) -> Result<Arc<dyn Sandbox>, LaunchError> {
        Ok(self.sandbox(false)?)
    }

    async fn launch_reader(&self, _plan: &ReaderPlan) -> Result<Arc<dyn Sandbox>, LaunchError> {
        Ok(self.sandbox(false)?)
    }

    fn can_fork(&self) -> bool {
        self.birth.lock().unwrap().is_some()
    }

    async fn launch_zygote(
        &self,
        plan: &ZygotePlan,
        outputs: Option<ZygoteOutputs>,
    ) -> Result<Arc<dyn Zygote>, ZygoteError> {
        if let Some(outputs) = outputs {
            File::from(outputs.stdout).write_all(b"initialising\n").unwrap();
        }
        self.zygotes.lock().unwrap().push(plan.clone());
        let birth = self.birth.lock().unwrap().clone().unwrap();
        birth(plan.clone()).await?;
        self.zygotes_died.store(false, Ordering::SeqCst);
        self.n_zygotes.fetch_add(1, Ordering::SeqCst);
        Ok(Arc::new(FakeZygote(self.this.upgrade().unwrap(), plan.folders.clone())))
    }

    async fn launch_standby(
        &self,
        plan: &StandbyPlan,
        command: Command,
    ) -> Result<Box<dyn Standby>, LaunchError> {
        if let Some(reason) = self.broken.lock().unwrap().clone() {
            return Err(LaunchError { reason });
        }
        let program = self.runtime.lock().unwrap().clone().unwrap();
        let guest = Guest::of(command, 0);
        self.standbys.lock().unwrap().push((plan.clone(), guest.environment.clone()));
        self.n_standbys.fetch_add(1, Ordering::SeqCst);
        let task = tokio::task::spawn(async move {
            match guest.stand_by().await {
                Some(guest) => program(guest).await,
                None => Exit::Status(0),
            }
        });
        Ok(Box::new(FakeStandby { engine: self.this.upgrade().unwrap(), task: Some(task) }))
    }
}

/// A standby that is counted as long as it waits.
struct FakeStandby {
    engine: Arc<FakeEngine>,
    task: Option<tokio::task::JoinHandle<Exit>>,
}

#[async_trait]
impl Standby for FakeStandby {
    fn is_alive(&self) -> bool {
        !self.engine.standbys_died.load(Ordering::SeqCst)
    }

    fn memory_bytes(&self) -> u64 {
        40 * 1024 * 1024
    }

    async fn complete(
        mut self: Box<Self>,
        _deployment: &Deployment,
        _mounts: &[ProgramMount],
    ) -> Result<(Arc<dyn Sandbox>, Process), LaunchError> {
        if !self.is_alive() || self.engine.standbys_stuck.load(Ordering::SeqCst) {
            return Err(LaunchError { reason: "it is dead".to_owned() });
        }
        let sandbox = self.engine.sandbox(false)?;
        let process = sandbox.has(self.task.take().unwrap());
        Ok((sandbox, process))
    }
}

impl Drop for FakeStandby {
    fn drop(&mut self) {
        self.engine.n_standbys.fetch_sub(1, Ordering::SeqCst);
        if let Some(task) = self.task.take() {
            task.abort();
        }
    }
}

/// A zygote that is remembered until it is dropped.
struct FakeZygote(Arc<FakeEngine>, Folders);

#[async_trait]
impl Zygote for FakeZygote {
    fn ready(&self) -> &str {
        "{}"
    }

    async fn launch(
        &self,
        deployment: &Deployment,
        mounts: &[ProgramMount],
    ) -> Result<Arc<dyn Sandbox>, LaunchError> {
        self.0.launches.lock().unwrap().push(Launched::new(deployment, mounts));
        Ok(self.0.sandbox(self.is_alive())?)
    }

    fn expect(&self, deployment: &Deployment, mounts: &[ProgramMount]) {
        self.0.expected.lock().unwrap().push(Launched::new(deployment, mounts));
    }

    fn keep_spares(&self, _n_spares: usize) {}

    fn memory_bytes(&self) -> u64 {
        30 * 1024 * 1024
    }

    fn footprint(&self) -> Footprint {
        Footprint::default()
    }

    fn folders(&self) -> &Folders {
        &self.1
    }

    fn is_alive(&self) -> bool {
        !self.0.zygotes_died.load(Ordering::SeqCst)
    }
}

impl Drop for FakeZygote {
    fn drop(&mut self) {
        self.0.n_zygotes.fetch_sub(1, Ordering::SeqCst);
    }
}

struct FakeSandbox {
    /// Whether its first process is forked.
    can_fork: bool,
    /// How many sandboxes were made before it.
    n_before: usize,
    n_lost: Arc<AtomicUsize>,
    runtime: Program,
    extension: Option<Program>,
    address: String,
    listener: Mutex<Option<std::net::TcpListener>>,
    n_started: AtomicU32,
    processes: Mutex<Vec<AbortHandle>>,
    n_destroyed: Arc<AtomicUsize>,
    n_freezes: Arc<AtomicUsize>,
    n_thaws: Arc<AtomicUsize>,
    memory_bytes_peak: Arc<AtomicU64>,
    n_memory_kills: Arc<AtomicU64>,
}

impl FakeSandbox {
    fn is_lost(&self) -> bool {
        self.n_before < self.n_lost.load(Ordering::SeqCst)
    }

    fn has(&self, task: tokio::task::JoinHandle<Exit>) -> Process {
        let number = self.n_started.fetch_add(1, Ordering::SeqCst);
        self.processes.lock().unwrap().push(task.abort_handle());
        let exit = async move { task.await.unwrap_or(Exit::Signal(9)) };
        Process { id: ProcessId(number), is_forked: self.can_fork && number == 0, exit: exit.boxed() }
    }
}

#[async_trait]
impl Sandbox for FakeSandbox {
    fn take_runtime_api(&self) -> Option<web::Listener> {
        let listener = self.listener.lock().unwrap().take()?;
        Some(listener.try_into().unwrap())
    }

    fn take_endpoint(&self) -> Option<web::Listener> {
        None
    }

    fn runtime_api_address(&self) -> String {
        self.address.clone()
    }

    fn endpoint_url(&self) -> Option<String> {
        None
    }

    async fn start(&self, command: Command) -> Result<Process, StartError> {
        if self.is_lost() {
            return Err(StartError::Broken { reason: "it is gone".to_owned() });
        }
        let program = match command.argv[0].strip_prefix("/opt/extensions/") {
            Some(_) => self.extension.clone().unwrap(),
            None if command.argv[0] == "/missing" => {
                let source = io::Error::from(io::ErrorKind::NotFound);
                return Err(StartError::NotExecutable { program: command.argv[0].clone(), source });
            }
            None => self.runtime.clone(),
        };
        let n_before = self.n_started.load(Ordering::SeqCst) as usize;
        Ok(self.has(tokio::task::spawn(program(Guest::of(command, n_before)))))
    }

    async fn signal(&self, process: ProcessId, _signal: Signal) {
        self.processes.lock().unwrap()[process.0 as usize].abort();
    }

    async fn kill_processes(&self) -> bool {
        let processes = self.processes.lock().unwrap().clone();
        for process in &processes {
            process.abort();
            while !process.is_finished() {
                tokio::task::yield_now().await;
            }
        }
        !self.is_lost()
    }

    async fn freeze(&self) {
        self.n_freezes.fetch_add(1, Ordering::SeqCst);
    }

    async fn thaw(&self) {
        self.n_thaws.fetch_add(1, Ordering::SeqCst);
    }

    fn memory_bytes_peak(&self) -> u64 {
        self.memory_bytes_peak.load(Ordering::SeqCst)
    }

    fn n_memory_kills(&self) -> u64 {
        self.n_memory_kills.load(Ordering::SeqCst)
    }

    async fn connect(&self, port: u16) -> io::Result<TcpStream> {
        TcpStream::connect(("127.0.0.1", port)).await
    }

    async fn destroy(&self) {
        self.kill_processes().await;
        self.n_destroyed.fetch_add(1, Ordering::SeqCst);
    }
}

//! What every test owns: an engine of its own, a folder of its own, a runtime of its own.

use std::cell::RefCell;
use std::ffi::OsString;
use std::future::Future;
use std::io::Read as _;
use std::os::fd::OwnedFd;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use base::Tasks;
use sandbox::{
    Command, Config, Engine, Exit, ExitStatus, Isolation, Lifetime, Limits, Mount, MountKind, Network,
    Output, Root, Sandbox, Spec, User, Zygote,
};

use crate::{guest, standbys, zygotes};

pub const HELPER: &str = "sandbox-helper";
/// Where a guest finds this program.
pub const GUEST_PROGRAM: &str = "/guest";
/// No step of a test takes longer, also on a loaded machine with few cores.
pub const PATIENCE: Duration = Duration::from_secs(60);

/// With which rights the helper runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    Root,
    /// As `nobody` if the tests run as root, else as the user of the tests.
    Ordinary,
    /// As `Root`, and every guest is forked from a zygote.
    RootForked,
    /// As `Ordinary`, and every guest is forked from a zygote.
    OrdinaryForked,
    /// As `Root`, and every guest runs before its sandbox is complete.
    RootEarly,
    /// As `Ordinary`, and every guest runs before its sandbox is complete.
    OrdinaryEarly,
    /// Without namespaces.
    Unisolated,
}

impl Mode {
    pub fn name(self) -> &'static str {
        match self {
            Self::Root => "root",
            Self::Ordinary => "user",
            Self::RootForked => "root-forked",
            Self::OrdinaryForked => "user-forked",
            Self::RootEarly => "root-early",
            Self::OrdinaryEarly => "user-early",
            Self::Unisolated => "process",
        }
    }
}

pub struct World {
    pub mode: Mode,
    name: String,
    pub engine: Engine,
    zygote: Option<Zygote>,
    pub dir: tempfile::TempDir,
    runtime: tokio::runtime::Runtime,
    skipped: RefCell<Option<String>>,
    tasks: Tasks,
}

/// What a guest did.
#[derive(Debug)]
pub struct Ran {
    pub status: ExitStatus,
    /// Standard output and error, without white space at the end.
    pub text: String,
    pub exit: Exit,
}

impl World {
    pub fn new(mode: Mode) -> Result<Self, String> {
        let config = config(mode)?;
        let name = config.name.clone();
        let runtime =
            tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
        let tasks = Tasks::new();
        let engine = runtime
            .block_on(Engine::start(config, tasks.clone()))
            .map_err(|error| format!("no engine: {error}"))?;
        let dir = tempfile::tempdir().unwrap();
        open_to_all(dir.path());
        let skipped = RefCell::default();
        let mut world = Self { mode, name, engine, zygote: None, dir, runtime, skipped, tasks };
        if matches!(mode, Mode::RootForked | Mode::OrdinaryForked) {
            world.zygote = Some(zygotes::start(&world, "sound").unwrap());
        }
        Ok(world)
    }

    pub fn block_on<T>(&self, future: impl Future<Output = T>) -> T {
        self.runtime
            .block_on(async { tokio::time::timeout(PATIENCE, future).await.expect("a step took too long") })
    }

    /// Has the test counted as skipped.
    pub fn skip(&self, reason: &str) {
        *self.skipped.borrow_mut() = Some(reason.into());
    }

    pub fn skipped(&self) -> Option<String> {
        self.skipped.borrow().clone()
    }

    pub fn spawn(&self, spec: Spec, command: Command) -> Sandbox {
        match (&self.zygote, self.mode) {
            (Some(zygote), _) => self.block_on(zygote.spawn(spec, command)).unwrap(),
            (None, Mode::RootEarly | Mode::OrdinaryEarly) => standbys::spawn(self, spec, command),
            (None, _) => self.block_on(self.engine.spawn(spec, command)).unwrap(),
        }
    }

    /// Runs this program as a guest in a sandbox of its own, to its end.
    pub fn guest(&self, arguments: &[&str]) -> Ran {
        self.guest_with(self.spec(), arguments)
    }

    pub fn guest_with(&self, spec: Spec, arguments: &[&str]) -> Ran {
        self.run(spec, self.guest_command(arguments))
    }

    pub fn run(&self, spec: Spec, command: Command) -> Ran {
        self.finish(self.spawn(spec, command))
    }

    /// Reads what the main process writes, and waits for the end of the sandbox.
    pub fn finish(&self, mut sandbox: Sandbox) -> Ran {
        let text = read_all(sandbox.main().stdout.take().unwrap());
        let status = self.block_on(sandbox.main().wait());
        let exit = self.block_on(sandbox.wait());
        Ran { status, text, exit }
    }

    pub fn spec(&self) -> Spec {
        spec(program())
    }

    /// Of the engine.
    pub fn name(&self) -> &str {
        &self.name
    }
    pub fn guest_command(&self, arguments: &[&str]) -> Command {
        let program = if self.mode == Mode::Unisolated { program().to_str().unwrap() } else { GUEST_PROGRAM };
        let mut argv = vec![program, guest::COMMAND];
        argv.extend(arguments);
        self.command(&argv)
    }

    pub fn command(&self, argv: &[&str]) -> Command {
        command(argv)
    }

    /// A folder that the helper may read, with one file.
    pub fn folder(&self, name: &str, file: &str, content: &str) -> PathBuf {
        let dir = self.dir.path().join(name);
        std::fs::create_dir_all(&dir).unwrap();
        open_to_all(&dir);
        std::fs::write(dir.join(file), content).unwrap();
        dir
    }
}

impl Drop for World {
    fn drop(&mut self) {
        self.runtime.block_on(self.tasks.shutdown(Duration::from_secs(20)));
    }
}

/// An engine that no other has the name of.
pub fn config(mode: Mode) -> Result<Config, String> {
    static N: AtomicU32 = AtomicU32::new(0);
    let name = format!("cumulet.test.{}.{}", std::process::id(), N.fetch_add(1, Ordering::Relaxed));
    let isolation = if mode == Mode::Unisolated { Isolation::Process } else { Isolation::Full };
    Ok(Config { isolation, ..Config::new(helper_command(mode)?, name) })
}

pub fn helper_command(mode: Mode) -> Result<Vec<OsString>, String> {
    let is_root = rustix::process::getuid().is_root();
    let direct = vec![program().into(), HELPER.into()];
    match mode {
        Mode::Unisolated => Ok(direct),
        Mode::Root | Mode::RootForked | Mode::RootEarly if is_root => Ok(direct),
        Mode::Root | Mode::RootForked | Mode::RootEarly => Err("needs root".into()),
        Mode::Ordinary | Mode::OrdinaryForked | Mode::OrdinaryEarly if !is_root => Ok(direct),
        Mode::Ordinary | Mode::OrdinaryForked | Mode::OrdinaryEarly => {
            let setpriv = Path::new("/usr/bin/setpriv");
            if !setpriv.exists() {
                return Err("needs setpriv".into());
            }
            let mut command: Vec<OsString> = vec![setpriv.into()];
            command.extend(["--reuid=65534", "--regid=65534", "--clear-groups", "--"].map(OsString::from));
            command.extend(direct);
            Ok(command)
        }
    }
}

/// This program, at a place where every user may execute it.
pub fn program() -> &'static Path {
    static PROGRAM: OnceLock<(tempfile::TempDir, PathBuf)> = OnceLock::new();
    let (_, path) = PROGRAM.get_or_init(|| {
        let dir = tempfile::tempdir().unwrap();
        open_to_all(dir.path());
        let path = dir.path().join("guest");
        std::fs::copy("/proc/self/exe", &path).unwrap();
        (dir, path)
    });
    path
}

pub fn open_to_all(path: &Path) {
    std::fs::set_permissions(path, PermissionsExt::from_mode(0o755)).unwrap();
}

pub fn read_all(fd: OwnedFd) -> String {
    let mut bytes = Vec::new();
    std::fs::File::from(fd).read_to_end(&mut bytes).unwrap();
    String::from_utf8_lossy(&bytes).trim_end().to_owned()
}

pub fn spec(program: &Path) -> Spec {
    Spec {
        name: "test".into(),
        root: Root::HostUsr,
        mounts: vec![
            Mount { target: GUEST_PROGRAM.into(), kind: MountKind::ReadOnlyBind { source: program.into() } },
            Mount { target: "/tmp".into(), kind: MountKind::Tmpfs { bytes_max: 8 << 20 } },
        ],
        user: User { name: "guest".into(), uid: 1234, gid: 1234, home: "/tmp".into() },
        hostname: "guest-host".into(),
        network: Network::Isolated { listen: Vec::new() },
        limits: Limits {
            memory_bytes: 128 << 20,
            cpu_weight: 100,
            cpu_quota_milli: None,
            tasks_max: 64,
            open_files_max: 256,
            file_bytes_max: None,
        },
        lifetime: Lifetime::MainProcess,
    }
}

pub fn command(argv: &[&str]) -> Command {
    Command {
        argv: argv.iter().map(ToString::to_string).collect(),
        env: vec![("PATH".into(), "/usr/bin:/bin".into())],
        cwd: "/".into(),
        stdout: Output::Pipe,
        stderr: Output::SameAsStdout,
        fds: Vec::new(),
    }
}

/// A test and what it is called.
pub type Test = (&'static str, fn(&World));

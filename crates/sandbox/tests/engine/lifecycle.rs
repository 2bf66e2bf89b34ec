//! Beginnings and ends: whatever dies first, nothing is left.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use base::Tasks;
use sandbox::{Config, Engine, ExitStatus, Lifetime, Network, Sandbox, SpawnError, Spec};

use crate::world::{self, Mode, PATIENCE, Test, World, read_all};

/// The part that is killed in the tests: a server with sandboxes. Arguments: mode, engine's name, number.
pub const SERVER: &str = "server";

pub const TESTS: &[Test] = &[
    ("the_end_of_the_main_process_ends_its_daemons", the_end_of_the_main_process_ends_its_daemons),
    ("killed_processes_leave_the_sandbox_and_its_files", killed_processes_leave_the_sandbox_and_its_files),
    ("the_network_inside_is_reached_by_the_server", the_network_inside_is_reached_by_the_server),
    ("a_dropped_sandbox_is_killed", a_dropped_sandbox_is_killed),
    ("a_start_can_be_given_up_at_any_time", a_start_can_be_given_up_at_any_time),
    ("fifty_at_once", fifty_at_once),
    ("a_thousand_leave_nothing", a_thousand_leave_nothing),
    ("the_limit_of_sandboxes_holds", the_limit_of_sandboxes_holds),
    ("a_killed_helper_is_replaced", a_killed_helper_is_replaced),
    ("a_helper_that_dies_during_a_start_ends_the_start", a_helper_that_dies_during_a_start_ends_the_start),
    ("a_killed_server_leaves_nothing", a_killed_server_leaves_nothing),
    ("a_killed_server_and_helper_leave_nothing", a_killed_server_and_helper_leave_nothing),
    (
        "a_killed_servers_helper_leaves_its_successor_alone",
        a_killed_servers_helper_leaves_its_successor_alone,
    ),
    ("a_stopped_engine_leaves_nothing", a_stopped_engine_leaves_nothing),
];

fn the_end_of_the_main_process_ends_its_daemons(world: &World) {
    let mut sandbox = world.spawn(world.spec(), world.guest_command(&["daemonize", "/tmp/x"]));
    let stdout = sandbox.main().stdout.take().unwrap();
    assert_eq!(world.block_on(sandbox.wait()).status, ExitStatus::Code(0));
    assert_eq!(read_all(stdout), "ok");
    assert!(!exists(sandbox.pid()));
}

fn killed_processes_leave_the_sandbox_and_its_files(world: &World) {
    let spec = Spec { lifetime: Lifetime::Explicit, ..world.spec() };
    let script = "echo kept > /tmp/file; (setsid sleep 1000 &); sleep 1000 & echo ready; sleep 1000";
    let mut sandbox = world.spawn(spec, world.command(&["/bin/sh", "-c", script]));
    let mut ready = String::new();
    let stdout = sandbox.main().stdout.take().unwrap();
    BufReader::new(std::fs::File::from(stdout)).read_line(&mut ready).unwrap();
    world.block_on(async {
        assert!(sandbox.kill_processes().await.unwrap());
        assert_eq!(sandbox.main().wait().await, ExitStatus::Signal(9));
        let look = world.command(&["/bin/sh", "-c", "cat /tmp/file; cat /proc/[0-9]*/comm"]);
        let mut looking = sandbox.spawn_process(look).await.unwrap();
        assert!(looking.wait().await.is_success());
        let seen = read_all(looking.stdout.take().unwrap());
        assert_eq!(seen, "kept\nsh", "only the shell that looks is left");
    });
}

fn the_network_inside_is_reached_by_the_server(world: &World) {
    let address = "127.0.0.1:9001".parse().unwrap();
    let spec = Spec { network: Network::Isolated { listen: vec![address] }, ..world.spec() };
    let mut sandbox = world.spawn(spec, world.guest_command(&["sleep"]));
    let listener = sandbox.take_listeners().remove(0);
    listener.set_nonblocking(false).unwrap();
    let connected = world.block_on(sandbox.connect(address)).unwrap();
    let (accepted, _) = listener.accept().unwrap();
    (&connected).write_all(b"hello\n").unwrap();
    let mut line = String::new();
    BufReader::new(accepted).read_line(&mut line).unwrap();
    assert_eq!(line, "hello\n");
    let nobody = "127.0.0.1:9002".parse().unwrap();
    assert!(world.block_on(sandbox.connect(nobody)).is_err());
}

fn a_dropped_sandbox_is_killed(world: &World) {
    let sandbox = world.spawn(world.spec(), world.guest_command(&["sleep"]));
    let pid = sandbox.pid();
    assert!(exists(pid));
    drop(sandbox);
    wait_until("the process is gone", || !exists(pid));
}

fn a_start_can_be_given_up_at_any_time(world: &World) {
    const N: u64 = 60;
    let mut n_given_up = 0;
    for round in 0..N {
        let start = world.engine.spawn(world.spec(), world.guest_command(&["sleep"]));
        let patience = Duration::from_micros(round * 200);
        let result = world.block_on(async { tokio::time::timeout(patience, start).await });
        n_given_up += u32::from(result.is_err());
    }
    assert!(n_given_up > 0);
    wait_until("only spares have control groups", || n_grouped(world.name()) <= Config::N_SPARES);
    assert_eq!(world.guest(&["say"]).text, "ok");
}

fn fifty_at_once(world: &World) {
    let texts = world.block_on(async {
        let mut all = tokio::task::JoinSet::new();
        for n in 0..50 {
            let (engine, spec) = (world.engine.clone(), world.spec());
            let command = world.guest_command(&["say", &n.to_string()]);
            all.spawn(async move {
                let mut sandbox = engine.spawn(spec, command).await.unwrap();
                assert!(sandbox.wait().await.status.is_success());
                read_all(sandbox.main().stdout.take().unwrap())
            });
        }
        all.join_all().await
    });
    let mut numbers: Vec<u32> =
        texts.iter().map(|text| text.strip_prefix("ok ").unwrap().parse().unwrap()).collect();
    numbers.sort_unstable();
    assert_eq!(numbers, (0..50).collect::<Vec<_>>());
}

fn a_thousand_leave_nothing(world: &World) {
    const N: usize = 1000;
    const AT_ONCE: usize = 8;
    let mounts_before = mounts();
    for _ in 0..N / AT_ONCE {
        world.block_on(async {
            let mut all = tokio::task::JoinSet::new();
            for _ in 0..AT_ONCE {
                let (engine, spec, command) =
                    (world.engine.clone(), world.spec(), world.command(&["/bin/true"]));
                all.spawn(async move {
                    let sandbox = engine.spawn(spec, command).await.unwrap();
                    let exit = sandbox.wait().await;
                    assert!(exit.status.is_success());
                    sandbox.pid()
                });
            }
            for pid in all.join_all().await {
                assert!(!exists(pid));
            }
        });
    }
    wait_until("only spares have control groups", || n_grouped(world.name()) <= Config::N_SPARES);
    assert_eq!(mounts(), mounts_before);
    let helper = helper_of(&world.spawn(world.spec(), world.guest_command(&["sleep"])));
    // What it keeps for itself: socket, signals, templates, standard descriptors, spares, and one sandbox.
    let n_fds = std::fs::read_dir(format!("/proc/{helper}/fd")).unwrap().count();
    assert!(n_fds < 40, "the helper holds {n_fds} descriptors");
    let n_own = std::fs::read_dir("/proc/self/fd").unwrap().count();
    assert!(n_own < 400, "the server holds {n_own} descriptors");
}

fn the_limit_of_sandboxes_holds(world: &World) {
    let mut config = world::config(world.mode).unwrap();
    config.n_max = 2;
    let tasks = Tasks::new();
    let engine = world.block_on(Engine::start(config, tasks.clone())).unwrap();
    let spawn = || world.block_on(engine.spawn(world.spec(), world.guest_command(&["sleep"])));
    let (first, _second) = (spawn().unwrap(), spawn().unwrap());
    assert!(matches!(spawn().unwrap_err(), SpawnError::TooMany { n_max: 2 }));
    first.kill();
    world.block_on(first.wait());
    assert!(spawn().is_ok());
    world.block_on(tasks.shutdown(PATIENCE));
}

fn a_killed_helper_is_replaced(world: &World) {
    let mut sandboxes: Vec<Sandbox> =
        (0..3).map(|_| world.spawn(world.spec(), world.guest_command(&["sleep"]))).collect();
    let helper = helper_of(&sandboxes[0]);
    kill(helper);
    for sandbox in &mut sandboxes {
        assert_eq!(world.block_on(sandbox.wait()).status, ExitStatus::Lost);
        wait_until("its process is gone", || !exists(sandbox.pid()));
    }
    assert_eq!(world.guest(&["say", "again"]).text, "ok again");
    wait_until("only spares have control groups", || n_grouped(world.name()) <= Config::N_SPARES);
    let sandbox = world.spawn(world.spec(), world.guest_command(&["sleep"]));
    assert_ne!(helper_of(&sandbox), helper);
}

fn a_helper_that_dies_during_a_start_ends_the_start(world: &World) {
    const N: u64 = 24;
    let spawn = || world.block_on(world.engine.spawn(world.spec(), world.guest_command(&["sleep"])));
    let mut n_failed = 0;
    for round in 0..N {
        let mut first = None;
        wait_until("the next helper makes sandboxes", || {
            first = spawn().ok();
            first.is_some()
        });
        let helper = helper_of(&first.unwrap());
        let killing = std::thread::spawn(move || {
            std::thread::sleep(Duration::from_micros(round * 150));
            kill(helper);
        });
        // In whatever state it is, it ends: well, or with an error.
        n_failed += u32::from(spawn().is_err());
        killing.join().unwrap();
    }
    assert!(n_failed > 0);
    wait_until("only spares have control groups", || n_grouped(world.name()) <= Config::N_SPARES);
}

fn a_killed_server_leaves_nothing(world: &World) {
    let mut server = Server::start(world);
    server.child.kill().unwrap();
    server.child.wait().unwrap();
    server.assert_gone();
}

fn a_killed_server_and_helper_leave_nothing(world: &World) {
    let mut server = Server::start(world);
    let helper = parent(server.pids[0]);
    // Stopped first, so that neither notices the end of the other.
    signal(helper, rustix::process::Signal::STOP);
    server.child.kill().unwrap();
    kill(helper);
    server.child.wait().unwrap();
    for pid in &server.pids {
        wait_until("its process is gone", || !exists(*pid));
    }
    // Only the next engine of the same name can remove the control groups.
    let mut config = world::config(world.mode).unwrap();
    config.name.clone_from(&server.name);
    let tasks = Tasks::new();
    let engine = world.block_on(Engine::start(config, tasks.clone())).unwrap();
    drop(engine);
    assert!(groups(&server.name).is_empty());
    world.block_on(tasks.shutdown(PATIENCE));
    server.assert_gone();
}

/// A server is started again while the helper of the killed one still removes what it made.
fn a_killed_servers_helper_leaves_its_successor_alone(world: &World) {
    for _ in 0..3 {
        let mut server = Server::start(world);
        server.child.kill().unwrap();
        server.child.wait().unwrap();
        let tasks = Tasks::new();
        let config = sandbox::Config { name: server.name.clone(), ..world::config(world.mode).unwrap() };
        let engine = world.block_on(Engine::start(config, tasks.clone())).unwrap();
        for pid in &server.pids {
            wait_until("its process is gone", || !exists(*pid));
        }
        for _ in 0..20 {
            let sandbox = world.block_on(engine.spawn(world.spec(), world.guest_command(&["sleep"])));
            drop(sandbox.unwrap());
        }
        assert!(world.block_on(tasks.shutdown(PATIENCE)));
        wait_until("no control group is left", || !engine_folder_exists(&server.name));
    }
}

fn a_stopped_engine_leaves_nothing(world: &World) {
    let config = world::config(world.mode).unwrap();
    let name = config.name.clone();
    let tasks = Tasks::new();
    let engine = world.block_on(Engine::start(config, tasks.clone())).unwrap();
    let sandbox = world.block_on(engine.spawn(world.spec(), world.guest_command(&["sleep"]))).unwrap();
    assert!(world.block_on(tasks.shutdown(PATIENCE)));
    assert!(!exists(sandbox.pid()));
    assert_eq!(groups(&name), Vec::<PathBuf>::new());
    assert!(!engine_folder_exists(&name));
    assert_eq!(world.block_on(sandbox.wait()).status, ExitStatus::Lost);
}

/// A server in a process of its own, with sandboxes that run.
struct Server {
    child: std::process::Child,
    name: String,
    pids: Vec<i32>,
}

impl Server {
    #[expect(clippy::disallowed_methods, reason = "a server to be killed")]
    fn start(world: &World) -> Self {
        let name = world::config(world.mode).unwrap().name;
        let mut command: Vec<std::ffi::OsString> = world::helper_command(world.mode).unwrap();
        command.pop();
        command.extend([SERVER.into(), name.clone().into(), "4".into()]);
        let mut child = std::process::Command::new(&command[0])
            .args(&command[1..])
            .stdout(std::process::Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let pids: Vec<i32> = line.split_whitespace().map(|pid| pid.parse().unwrap()).collect();
        assert_eq!(pids.len(), 4, "{line}");
        for pid in &pids {
            assert!(exists(*pid));
        }
        if world.mode == Mode::Root {
            assert!(!groups(&name).is_empty());
        }
        Self { child, name, pids }
    }

    fn assert_gone(&self) {
        for pid in &self.pids {
            wait_until("its process is gone", || !exists(*pid));
        }
        wait_until("no control group is left", || !engine_folder_exists(&self.name));
    }
}

/// Plays the server.
pub fn server(arguments: &[String]) -> ExitCode {
    let [name, n] = arguments else { return ExitCode::FAILURE };
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let command = vec!["/proc/self/exe".into(), world::HELPER.into()];
        let config = sandbox::Config::new(command, name.clone());
        let engine = Engine::start(config, Tasks::new()).await.unwrap();
        let mut sandboxes = Vec::new();
        for _ in 0..n.parse().unwrap() {
            let spec = world::spec(&std::env::current_exe().unwrap());
            sandboxes.push(engine.spawn(spec, world::command(&["/bin/sleep", "1000"])).await.unwrap());
        }
        let pids: Vec<String> = sandboxes.iter().map(|sandbox| sandbox.pid().to_string()).collect();
        println!("{}", pids.join(" "));
        std::io::stdout().flush().unwrap();
        tokio::time::sleep(Duration::from_secs(1000)).await;
    });
    ExitCode::SUCCESS
}

/// How many sandboxes and spares have control groups.
fn n_grouped(name: &str) -> usize {
    let names = groups(name).into_iter().filter_map(|path| Some(path.file_name()?.to_owned()));
    names.collect::<std::collections::BTreeSet<_>>().len()
}

/// Folders of sandboxes of the engine, in any hierarchy.
fn groups(name: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for folder in engine_folders(name) {
        let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
        found.extend(entries.map(|entry| entry.path()).filter(|path| path.is_dir()));
    }
    found
}

fn engine_folder_exists(name: &str) -> bool {
    !engine_folders(name).is_empty()
}

fn engine_folders(name: &str) -> Vec<PathBuf> {
    fn search(dir: &Path, name: &str, depth: u32, found: &mut Vec<PathBuf>) {
        for path in std::fs::read_dir(dir).into_iter().flatten().flatten().map(|entry| entry.path()) {
            let found_name = path.file_name().and_then(|found| found.to_str()).unwrap_or_default();
            // One folder for each helper of the engine.
            if found_name.strip_prefix(name).is_some_and(|rest| rest.starts_with('.')) {
                found.push(path);
            } else if depth > 0 && path.is_dir() && !path.is_symlink() {
                search(&path, name, depth - 1, found);
            }
        }
    }
    let mut found = Vec::new();
    search(Path::new("/sys/fs/cgroup"), name, 6, &mut found);
    found
}

fn mounts() -> usize {
    std::fs::read_to_string("/proc/self/mountinfo").unwrap().lines().count()
}

pub fn exists(pid: i32) -> bool {
    Path::new(&format!("/proc/{pid}")).exists()
}

fn helper_of(sandbox: &Sandbox) -> i32 {
    parent(sandbox.pid())
}

fn parent(pid: i32) -> i32 {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status")).unwrap();
    status.lines().find_map(|line| line.strip_prefix("PPid:")).unwrap().trim().parse().unwrap()
}

fn kill(pid: i32) {
    signal(pid, rustix::process::Signal::KILL);
}

fn signal(pid: i32, signal: rustix::process::Signal) {
    rustix::process::kill_process(rustix::process::Pid::from_raw(pid).unwrap(), signal).unwrap();
}

pub fn wait_until(what: &str, mut is_true: impl FnMut() -> bool) {
    let start = Instant::now();
    while !is_true() {
        assert!(start.elapsed() < PATIENCE, "waited too long until {what}");
        std::thread::sleep(Duration::from_millis(5));
    }
}

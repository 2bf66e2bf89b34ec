//! Measures what a sandbox costs: from the request to the end of `/bin/true` and of `python3 -c pass`, and each step
//! of the set-up. Run it as root and as an ordinary user:
//!
//! `cargo run --release -p sandbox --example measure_sandbox [rounds]`
#![expect(clippy::print_stdout, clippy::unwrap_used, reason = "a program for people")]

use std::collections::BTreeMap;
use std::io::Read as _;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use sandbox::{
    Command, Config, Engine, Lifetime, Limits, Mount, MountKind, Network, Output, Root, Spec, User,
};

const HELPER: &str = "sandbox-helper";

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let first = arguments.next();
    if first.as_deref() == Some(HELPER) {
        return sandbox::helper_main();
    }
    let n_rounds = first.and_then(|n| n.parse().ok()).unwrap_or(200);
    tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap().block_on(measure(n_rounds));
    ExitCode::SUCCESS
}

async fn measure(n_rounds: usize) {
    let config = Config::new(vec!["/proc/self/exe".into(), HELPER.into()], "cumulet.measure".into());
    let start = Instant::now();
    let engine = Engine::start(config, base::Tasks::new()).await.unwrap();
    println!("start of the engine: {:?}", start.elapsed());
    for sentence in engine.capabilities().sentences() {
        println!("  {sentence}");
    }
    measure_command(&engine, n_rounds, &["/bin/true"]).await;
    measure_command(&engine, n_rounds, &["/usr/bin/python3", "-c", "pass"]).await;
    measure_command(&engine, n_rounds, &["/usr/bin/python3", "-I", "-S", "-c", "pass"]).await;
    measure_standby(&engine, n_rounds).await;
}

/// What is left to do when a main process runs already.
async fn measure_standby(engine: &Engine, n_rounds: usize) {
    let mut completed = Vec::new();
    let mut steps: BTreeMap<usize, (String, Vec<Duration>)> = BTreeMap::new();
    for _ in 0..n_rounds {
        let standby = engine.stand_by(spec(), 0, command(&["/bin/sleep", "60"])).await.unwrap();
        // The refill of what was taken for it is over then.
        tokio::time::sleep(Duration::from_millis(30)).await;
        let start = Instant::now();
        let sandbox = standby.complete(spec()).await.unwrap();
        completed.push(start.elapsed());
        // Those before are of the time when nobody waited.
        let is_late = |step: &&sandbox::StepTime| step.step == "attach mounts";
        let first = sandbox.steps().iter().position(|step| is_late(&step)).unwrap_or(0);
        for (index, step) in sandbox.steps()[first..].iter().enumerate() {
            let entry = steps.entry(index).or_insert_with(|| (step.step.clone(), Vec::new()));
            entry.1.push(Duration::from_nanos(step.nanos));
        }
        sandbox.kill();
        sandbox.wait().await;
    }
    println!("\na standby, {n_rounds} rounds");
    print_line("  request to complete", completed);
    for (name, times) in steps.into_values() {
        print_line(&format!("    {name}"), times);
    }
}

async fn measure_command(engine: &Engine, n_rounds: usize, argv: &[&str]) {
    let mut started = Vec::new();
    let mut ended = Vec::new();
    let mut reaped = Vec::new();
    let mut steps: BTreeMap<usize, (String, Vec<Duration>)> = BTreeMap::new();
    for _ in 0..n_rounds {
        let start = Instant::now();
        let mut sandbox = engine.spawn(spec(), command(argv)).await.unwrap();
        started.push(start.elapsed());
        let status = sandbox.main().wait().await;
        ended.push(start.elapsed());
        if !status.is_success() {
            let mut text = String::new();
            std::fs::File::from(sandbox.main().stdout.take().unwrap()).read_to_string(&mut text).unwrap();
            println!("{status}: {text}");
            return;
        }
        for (index, step) in sandbox.steps().iter().enumerate() {
            let entry = steps.entry(index).or_insert_with(|| (step.step.clone(), Vec::new()));
            entry.1.push(Duration::from_nanos(step.nanos));
        }
        sandbox.wait().await;
        reaped.push(start.elapsed());
    }
    println!("\n{argv:?}, {n_rounds} rounds");
    print_line("  request to exec", started);
    print_line("  request to exit of the process", ended);
    print_line("  request to end of the sandbox", reaped);
    for (name, times) in steps.into_values() {
        print_line(&format!("    {name}"), times);
    }
}

fn print_line(name: &str, mut times: Vec<Duration>) {
    times.sort_unstable();
    let at = |permille: usize| times[(times.len() * permille / 1000).min(times.len() - 1)];
    println!("{name:<40} p50 {:>9.1?}  p99 {:>9.1?}  max {:>9.1?}", at(500), at(990), at(1000));
}

fn spec() -> Spec {
    Spec {
        name: "measure".into(),
        root: Root::HostUsr,
        mounts: vec![
            Mount { target: "/tmp".into(), kind: MountKind::Tmpfs { bytes_max: 512 << 20 } },
            Mount {
                target: "/var/task".into(),
                kind: MountKind::ReadOnlyBind { source: "/usr/share".into() },
            },
            Mount {
                target: "/opt".into(),
                kind: MountKind::ReadOnlyLayers { layers: vec!["/usr/share".into(), "/usr/include".into()] },
            },
        ],
        user: User { name: "sandbox".into(), uid: 1000, gid: 1000, home: "/tmp".into() },
        hostname: "measure".into(),
        network: Network::Isolated { listen: vec!["127.0.0.1:9001".parse().unwrap()] },
        limits: Limits {
            memory_bytes: 256 << 20,
            cpu_weight: 100,
            cpu_quota_milli: None,
            tasks_max: 128,
            open_files_max: 1024,
            file_bytes_max: None,
        },
        lifetime: Lifetime::MainProcess,
    }
}

fn command(argv: &[&str]) -> Command {
    Command {
        argv: argv.iter().map(ToString::to_string).collect(),
        env: vec![("PATH".into(), "/usr/bin:/bin".into())],
        cwd: "/".into(),
        stdout: Output::Pipe,
        stderr: Output::SameAsStdout,
        fds: Vec::new(),
    }
}

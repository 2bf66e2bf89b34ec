//! The search on fake machines: folders with shell scripts that answer as interpreters do.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::time::Duration;

use super::*;
use crate::deployment::{FunctionId, LogFormat, Logging, Version};

struct Machine {
    folder: tempfile::TempDir,
    tasks: Tasks,
}

impl Machine {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap(), tasks: Tasks::new() }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().canonicalize().unwrap().join(name)
    }

    /// Adds a script that says what an interpreter would, and notes each run in `runs`.
    fn install(&self, prefix: &str, program: &str, implementation: &str, version: [u32; 3]) {
        let prefix = self.path(prefix);
        let path = prefix.join("bin").join(program);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        let answer = serde_json::json!({
            "implementation": implementation, "version": version, "executable": path, "prefix": prefix,
            "machine": "x86_64", "libraries": [],
        });
        let runs = self.path("runs");
        let script = format!("#!/bin/sh\necho {} >> {}\necho '{answer}'\n", path.display(), runs.display());
        fs::write(&path, script).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
    }

    fn n_runs(&self) -> usize {
        fs::read_to_string(self.path("runs")).unwrap_or_default().lines().count()
    }

    async fn discover(&self, config: Config) -> Runtimes {
        let places =
            Places { home: Some(self.path("home")), path: vec![self.path("usr/bin")], ..Places::default() };
        let data_dir = self.path("data");
        let found =
            Runtimes::discover(config, &places, &data_dir, &data_dir.join("runtimes"), &self.tasks).unwrap();
        found.searched().await;
        found
    }
}

fn deployment(runtime: &str) -> Deployment {
    Deployment {
        function: FunctionId { account: Default::default(), region: Default::default(), name: "fn".into() },
        version: Version::Latest,
        generation: 1,
        runtime: runtime.to_owned(),
        architecture: if cfg!(target_arch = "aarch64") { Architecture::Arm64 } else { Architecture::X86_64 },
        handler: "f.handler".to_owned(),
        timeout: Duration::from_secs(3),
        memory_mb: 128,
        ephemeral_storage_mb: 512,
        environment: BTreeMap::new(),
        code_dir: "/nowhere".into(),
        layer_dirs: Vec::new(),
        role_arn: String::new(),
        logging: Logging {
            format: LogFormat::Text,
            application_level: None,
            system_level: None,
            group: String::new(),
        },
        tracing_active: false,
        snap_start: false,
        isolation: None,
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_newest_installation_of_a_version_runs_its_functions() {
    let machine = Machine::new();
    machine.install("usr", "python3.11", "cpython", [3, 11, 2]);
    machine.install("home/.pyenv/versions/3.11.9", "python3", "cpython", [3, 11, 9]);
    machine.install("home/.pyenv/versions/3.11.10", "python3", "cpython", [3, 11, 10]);
    machine.install("home/.pyenv/versions/2.7.18", "python3", "cpython", [2, 7, 18]);
    let runtimes = machine.discover(Config::default()).await;
    let program = runtimes.find_runtime(&deployment("python3.11")).unwrap();
    assert_eq!(program.argv, ["/var/lang/bin/python3", "-S", "/var/runtime/bootstrap.py"]);
    let host = |inside: &str| {
        program.mounts.iter().find(|mount| mount.inside == Path::new(inside)).unwrap().host.clone()
    };
    assert_eq!(host("/var/lang"), machine.path("home/.pyenv/versions/3.11.10"));
    assert_eq!(fs::read_dir(host("/opt")).unwrap().count(), 0);
    assert_eq!(fs::metadata(host("/lambda-entrypoint.sh")).unwrap().permissions().mode() & 0o777, 0o755);
    assert_eq!(program.version, "python:3.11.v10");
    assert_eq!(program.environment["AWS_EXECUTION_ENV"], "AWS_Lambda_python3.11");
    assert_eq!(program.interface, RuntimeInterface::Framed);
    assert_eq!(program.notice, None);
    assert!(program.version_arn.starts_with("arn:aws:lambda:us-east-1::runtime:"));
    assert!(host("/var/runtime").join("bootstrap.py").is_file());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_missing_is_refused_with_the_way_to_get_it() {
    let machine = Machine::new();
    machine.install("usr", "node", "node", [20, 20, 2]);
    let runtimes = machine.discover(Config::default()).await;
    let advice = |name: &str| runtimes.find(name).unwrap_err().advice;
    assert!(advice("python3.13").contains("uv python install 3.13"), "{}", advice("python3.13"));
    assert!(advice("nodejs22.x").contains("nvm install 22"), "{}", advice("nodejs22.x"));
    assert!(advice("java21").contains("provided.al2023"), "{}", advice("java21"));
    assert!(advice("cobol").contains("no runtime of this name"), "{}", advice("cobol"));
    assert!(runtimes.find("nodejs20.x").is_ok());
    let missing =
        runtimes.report().into_iter().filter(|report| matches!(report.status, RuntimeStatus::Missing { .. }));
    assert_eq!(missing.count(), 7 + 4);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_nearest_version_runs_only_where_told_and_says_so() {
    let machine = Machine::new();
    machine.install("usr", "python3.10", "cpython", [3, 10, 1]);
    machine.install("usr", "python3.12", "cpython", [3, 12, 1]);
    let config = Config { fallback: Fallback::Nearest, ..Config::default() };
    let runtimes = machine.discover(config).await;
    let program = runtimes.find_runtime(&deployment("python3.14")).unwrap();
    let notice = program.notice.unwrap();
    assert_eq!(notice, "runtime python3.14 is not on this machine; running on Python 3.12.1");
    assert_eq!(program.environment["AWS_EXECUTION_ENV"], "AWS_Lambda_python3.14");
    let between = runtimes.find("python3.11").unwrap().interpreter.unwrap();
    assert_eq!(between.version, [3, 12, 1]);
    assert!(runtimes.find("nodejs20.x").is_err());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_interpreter_is_asked_once_until_it_changes() {
    let machine = Machine::new();
    machine.install("usr", "python3.12", "cpython", [3, 12, 1]);
    machine.install("usr", "node", "pypy", [20, 0, 0]);
    machine.discover(Config::default()).await;
    assert_eq!(machine.n_runs(), 2);
    let runtimes = machine.discover(Config::default()).await;
    assert_eq!(machine.n_runs(), 2);
    assert!(runtimes.find("python3.12").is_ok());
    machine.install("usr", "python3.12", "cpython", [3, 12, 10]);
    let runtimes = machine.discover(Config::default()).await;
    assert_eq!(machine.n_runs(), 3);
    assert_eq!(runtimes.find("python3.12").unwrap().version(), "python:3.12.v10");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_memory_that_cannot_be_read_is_no_harm() {
    let machine = Machine::new();
    machine.install("usr", "python3.12", "cpython", [3, 12, 1]);
    fs::create_dir_all(machine.path("data/runtimes")).unwrap();
    fs::write(machine.path("data/runtimes").join(MEMORY_FILE), "[{").unwrap();
    assert!(machine.discover(Config::default()).await.find("python3.12").is_ok());
}

#[tokio::test(flavor = "multi_thread")]
async fn boto3_is_found_beside_the_data_and_mounted() {
    let machine = Machine::new();
    machine.install("usr", "python3.12", "cpython", [3, 12, 1]);
    fs::create_dir_all(machine.path("cumulet-tools/boto3")).unwrap();
    let runtimes = machine.discover(Config::default()).await;
    assert_eq!(runtimes.boto3_dir(), Some(machine.path("cumulet-tools/boto3").as_path()));
    let program = runtimes.find_runtime(&deployment("python3.12")).unwrap();
    assert_eq!(program.mounts.last().map(|mount| mount.inside.as_path()), Some(Path::new("/var/packages")));
}

#[tokio::test(flavor = "multi_thread")]
async fn wrappers_and_bootstraps_are_started_as_aws_does() {
    let machine = Machine::new();
    machine.install("usr", "python3.12", "cpython", [3, 12, 1]);
    let runtimes = machine.discover(Config::default()).await;
    let mut wrapped = deployment("python3.12");
    wrapped.environment.insert("AWS_LAMBDA_EXEC_WRAPPER".to_owned(), "/opt/wrap".to_owned());
    assert_eq!(runtimes.find_runtime(&wrapped).unwrap().argv[..2], ["/opt/wrap", "/var/lang/bin/python3.12"]);

    let mut custom = deployment("provided.al2023");
    let program = runtimes.find_runtime(&custom).unwrap();
    assert_eq!(
        (program.argv, program.interface),
        (vec!["/var/task/bootstrap".to_owned()], RuntimeInterface::Http)
    );
    assert_eq!(program.version, "provided:al2023.v1");
    fs::create_dir_all(machine.path("layer")).unwrap();
    fs::write(machine.path("layer/bootstrap"), "").unwrap();
    custom.layer_dirs.push(machine.path("layer"));
    assert_eq!(runtimes.find_runtime(&custom).unwrap().argv, ["/opt/bootstrap"]);
}

/// Without a fake: whatever this machine has answers, and its answers make sense.
#[tokio::test(flavor = "multi_thread")]
async fn the_interpreters_of_this_machine_can_be_asked() {
    let folder = tempfile::tempdir().unwrap();
    let tasks = Tasks::new();
    let places = Places { path: vec!["/usr/bin".into(), "/usr/local/bin".into()], ..Places::default() };
    let runtimes =
        Runtimes::discover(Config::default(), &places, folder.path(), &folder.path().join("r"), &tasks)
            .unwrap();
    runtimes.searched().await;
    for interpreter in &runtimes.inner.lock().interpreters {
        assert!(interpreter.executable.is_file());
        assert!(interpreter.executable.starts_with(&interpreter.prefix));
    }
}

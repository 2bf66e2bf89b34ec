//! An interpreter of this machine, and how it is started inside a sandbox.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::candidates::Kind;
use super::probe::Answer;
use crate::execution::ProgramMount;

/// Where a sandbox sees an installation, as in AWS's own images.
const INSTALLATION: &str = "/var/lang";
/// Where a sandbox sees the runtime client.
const CLIENT: &str = "/var/runtime";
/// Where a sandbox sees the Python packages that are there without a layer.
const PACKAGES: &str = "/var/packages";

/// An interpreter that has said what it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Interpreter {
    pub kind: Kind,
    pub version: [u32; 3],
    /// The program itself, not a link to it; below `prefix`.
    pub executable: PathBuf,
    pub prefix: PathBuf,
    /// As `uname -m` says it.
    pub machine: String,
    /// Shared libraries outside the installation and the system's folders.
    pub libraries: Vec<PathBuf>,
    /// Where it was found, for people.
    pub origin: String,
}

/// Why an answer is not that of an interpreter that can run functions.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unusable {
    #[error("{implementation} is neither CPython nor Node.js")]
    Implementation { implementation: String },
    #[error("version {major}.{minor} has no managed runtime")]
    Version { major: u32, minor: u32 },
    #[error("{executable} lies outside its installation {prefix}")]
    Layout { executable: PathBuf, prefix: PathBuf },
}

/// What an interpreter is to be started for.
#[derive(Debug, Clone, Copy)]
pub struct LaunchRequest<'a> {
    /// Of the runtime that the function asked for; see [`Interpreter::runtime_number`].
    pub runtime_number: u32,
    pub memory_mb: u32,
    /// The runtime client for this kind of interpreter.
    pub client_dir: &'a Path,
    /// What Python finds without a layer.
    pub packages_dir: Option<&'a Path>,
}

/// What a sandbox needs to start an interpreter with its runtime client.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LaunchPlan {
    /// Absolute path inside the sandbox, then arguments.
    pub argv: Vec<String>,
    pub environment: BTreeMap<String, String>,
    pub mounts: Vec<ProgramMount>,
}

impl Interpreter {
    pub fn new(kind: Kind, answer: Answer, origin: &str) -> Result<Self, Unusable> {
        let Answer { implementation, version, executable, prefix, machine, libraries } = answer;
        let expected = match kind {
            Kind::Python => "cpython",
            Kind::Node => "node",
        };
        if implementation != expected {
            return Err(Unusable::Implementation { implementation });
        }
        let [major, minor, _] = version;
        let has_runtime = match kind {
            Kind::Python => major == 3 && minor >= 8,
            Kind::Node => major >= 16,
        };
        if !has_runtime {
            return Err(Unusable::Version { major, minor });
        }
        if prefix == Path::new("/") || !executable.starts_with(&prefix) {
            return Err(Unusable::Layout { executable, prefix });
        }
        let libraries = libraries.into_iter().filter(|library| !is_there_anyway(library, &prefix)).collect();
        Ok(Self { kind, version, executable, prefix, machine, libraries, origin: origin.to_owned() })
    }

    /// What tells runtimes of one family apart: the minor version of Python, the major one of Node.js.
    pub fn runtime_number(&self) -> u32 {
        match self.kind {
            Kind::Python => self.version[1],
            Kind::Node => self.version[0],
        }
    }

    /// `Python 3.11.7`.
    pub fn description(&self) -> String {
        let [major, minor, patch] = self.version;
        let name = match self.kind {
            Kind::Python => "Python",
            Kind::Node => "Node.js",
        };
        format!("{name} {major}.{minor}.{patch}")
    }

    /// What `INIT_START Runtime Version:` says: `python:3.11.v7`.
    pub fn runtime_version(&self) -> String {
        let [major, minor, patch] = self.version;
        match self.kind {
            Kind::Python => format!("python:{major}.{minor}.v{patch}"),
            Kind::Node => format!("nodejs:{major}.v{minor}"),
        }
    }

    /// How it is started with the runtime client.
    pub fn launch_plan(&self, request: &LaunchRequest<'_>) -> LaunchPlan {
        let LaunchRequest { runtime_number, memory_mb, client_dir, packages_dir } = *request;
        // `new` has checked that the executable is below the prefix.
        let inside = match self.executable.strip_prefix(&self.prefix) {
            Ok(relative) => Path::new(INSTALLATION).join(relative),
            Err(_) => self.executable.clone(),
        };
        let mount = |host: &Path, inside: &str| ProgramMount { host: host.to_owned(), inside: inside.into() };
        let mut mounts = vec![mount(&self.prefix, INSTALLATION), mount(client_dir, CLIENT)];
        mounts.extend(
            self.libraries
                .iter()
                .map(|library| ProgramMount { host: library.clone(), inside: library.clone() }),
        );
        // As AWS's start script leaves them.
        let mut environment = BTreeMap::from([
            ("PWD".to_owned(), "/var/task".to_owned()),
            ("SHLVL".to_owned(), "0".to_owned()),
        ]);
        let program = inside.to_string_lossy().into_owned();
        let argv = match self.kind {
            Kind::Python => {
                if let Some(packages_dir) = packages_dir {
                    mounts.push(mount(packages_dir, PACKAGES));
                    environment.insert("_CUMULET_PACKAGES".to_owned(), PACKAGES.to_owned());
                }
                // The machine's own packages (`site`) are not the function's.
                vec![program, "-S".to_owned(), format!("{CLIENT}/bootstrap.py")]
            }
            Kind::Node => {
                let modules = format!(
                    "/opt/nodejs/node{runtime_number}/node_modules:/opt/nodejs/node_modules:\
                     {CLIENT}/node_modules:{CLIENT}:/var/task"
                );
                environment.insert("NODE_PATH".to_owned(), modules);
                // As Amazon starts it: without these, V8 counts on the memory of the whole machine.
                vec![
                    program,
                    "--expose-gc".to_owned(),
                    "--max-http-header-size=81920".to_owned(),
                    format!("--max-semi-space-size={}", (memory_mb / 20).max(1)),
                    format!("--max-old-space-size={}", memory_mb / 10 * 9),
                    format!("{CLIENT}/index.cjs"),
                ]
            }
        };
        LaunchPlan { argv, environment, mounts }
    }
}

/// Whether every sandbox sees a library: it is part of the installation or of the system.
fn is_there_anyway(library: &Path, prefix: &Path) -> bool {
    let system = ["/usr", "/lib", "/lib64", "/lib32", "/bin", "/sbin"];
    // `/opt` belongs to the function's layers; the interpreter has to do without what lies there.
    library.starts_with(prefix)
        || library.starts_with("/opt")
        || system.iter().any(|root| library.starts_with(root))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(implementation: &str, version: [u32; 3], executable: &str, prefix: &str) -> Answer {
        Answer {
            implementation: implementation.to_owned(),
            version,
            executable: executable.into(),
            prefix: prefix.into(),
            machine: "x86_64".to_owned(),
            libraries: vec![
                "/usr/lib/libc.so.6".into(),
                "/srv/ssl/libssl.so.3".into(),
                "/p/lib/libpython.so".into(),
            ],
        }
    }

    #[test]
    fn an_installation_is_seen_at_var_lang() {
        let python =
            Interpreter::new(Kind::Python, answer("cpython", [3, 11, 7], "/p/bin/python3.11", "/p"), "pyenv")
                .unwrap();
        let plan = python.launch_plan(&LaunchRequest {
            runtime_number: 11,
            memory_mb: 128,
            client_dir: Path::new("/data/client"),
            packages_dir: Some(Path::new("/tools/boto3")),
        });
        assert_eq!(plan.argv, ["/var/lang/bin/python3.11", "-S", "/var/runtime/bootstrap.py"]);
        assert_eq!(plan.environment["_CUMULET_PACKAGES"], "/var/packages");
        let mounts: Vec<(&str, &str)> = plan
            .mounts
            .iter()
            .map(|mount| (mount.host.to_str().unwrap(), mount.inside.to_str().unwrap()))
            .collect();
        assert_eq!(
            mounts,
            [
                ("/p", "/var/lang"),
                ("/data/client", "/var/runtime"),
                ("/srv/ssl/libssl.so.3", "/srv/ssl/libssl.so.3"),
                ("/tools/boto3", "/var/packages"),
            ]
        );
        assert_eq!(python.runtime_version(), "python:3.11.v7");
    }

    #[test]
    fn node_finds_modules_of_layers() {
        let node = Interpreter::new(Kind::Node, answer("node", [22, 4, 1], "/usr/bin/node", "/usr"), "PATH")
            .unwrap();
        let plan = node.launch_plan(&LaunchRequest {
            runtime_number: 22,
            memory_mb: 1024,
            client_dir: Path::new("/data/client"),
            packages_dir: None,
        });
        assert_eq!(plan.argv.first().map(String::as_str), Some("/var/lang/bin/node"));
        assert_eq!(
            plan.argv[3..],
            ["--max-semi-space-size=51", "--max-old-space-size=918", "/var/runtime/index.cjs"]
        );
        assert_eq!(
            plan.environment["NODE_PATH"],
            "/opt/nodejs/node22/node_modules:/opt/nodejs/node_modules:/var/runtime/node_modules:/var/runtime:/var/task"
        );
        assert_eq!(node.runtime_version(), "nodejs:22.v4");
    }

    #[test]
    fn other_interpreters_are_refused() {
        let check = |kind, answer| Interpreter::new(kind, answer, "PATH").unwrap_err();
        assert_eq!(
            check(Kind::Python, answer("pypy", [3, 11, 7], "/p/bin/pypy", "/p")),
            Unusable::Implementation { implementation: "pypy".to_owned() }
        );
        assert_eq!(
            check(Kind::Python, answer("cpython", [2, 7, 18], "/p/bin/python", "/p")),
            Unusable::Version { major: 2, minor: 7 }
        );
        assert!(matches!(
            check(Kind::Python, answer("cpython", [3, 11, 7], "/q/bin/python", "/p")),
            Unusable::Layout { .. }
        ));
    }
}

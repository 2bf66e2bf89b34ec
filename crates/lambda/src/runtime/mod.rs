//! Runtimes: AWS's names for them, and the interpreters of this machine that stand behind the names.
//!
//! Interpreters are looked for once, at start, in the background: each candidate is run to say its version, and what
//! it said is remembered with the file's size and date, so that later starts run nothing.
//!
//! Invariants:
//! - Nothing here is on the way of a warm invocation.
//! - An interpreter is mounted from where it is; nothing is copied and nothing on the machine is changed.
//! - Answers come from memory. Only while the first search runs does a question that it may still answer wait.

mod candidates;
mod client;
mod config;
mod interpreter;
mod probe;
mod report;
mod standby;
pub mod table;

use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use base::{Region, Tasks};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::deployment::{Architecture, Deployment};
use crate::execution::{
    FindRuntime, ProgramMount, RuntimeInterface, RuntimeProgram, RuntimeUnavailable, ZygoteProgram,
};

pub use candidates::Kind;
pub use config::{Config, Fallback, Places};
pub use interpreter::{Interpreter, LaunchPlan, LaunchRequest};
pub use report::{RuntimeReport, RuntimeStatus};
pub use table::{Family, Identifier, Support};

use candidates::{Candidate, candidates};
use client::Clients;
use probe::Fingerprint;

/// How long a question waits for a search that has not ended.
const SEARCH_WAIT_MAX: Duration = Duration::from_secs(5);
/// The file of remembered answers, in the folder of the runtimes.
const MEMORY_FILE: &str = "interpreters.json";
/// Where boto3 is looked for, below the folder that holds the data folder and below the user's data folder.
const BOTO3_FOLDER: &str = "cumulet-tools/boto3";

/// The runtimes of this machine. Cloning shares them.
#[derive(Clone)]
pub struct Runtimes {
    inner: Arc<Inner>,
}

struct Inner {
    config: Config,
    clients: Clients,
    packages_dir: Option<PathBuf>,
    search: Mutex<Search>,
    progress: Condvar,
}

#[derive(Default)]
struct Search {
    /// Best first among those of one version.
    interpreters: Vec<Arc<Interpreter>>,
    ended: bool,
}

/// A runtime that can be started.
#[derive(Debug, Clone)]
pub struct Found {
    pub identifier: Identifier,
    /// `None` for runtimes that functions bring themselves.
    pub interpreter: Option<Arc<Interpreter>>,
}

/// What is remembered of a candidate.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Remembered {
    fingerprint: Fingerprint,
    /// The clients that it has compiled.
    clients: String,
    /// `None` if it cannot run functions.
    interpreter: Option<Interpreter>,
}

impl Runtimes {
    /// Lays out the clients below `folder` and begins the search.
    ///
    /// `data_dir` is the data folder of the server, beside which tools may lie. Returns at once when the answers of an
    /// earlier search still hold; else a task of `tasks` goes on.
    pub fn discover(
        config: Config,
        places: &Places,
        data_dir: &Path,
        folder: &Path,
        tasks: &Tasks,
    ) -> io::Result<Self> {
        let clients = Clients::unpack(&folder.join("clients"))?;
        let packages_dir = boto3_dir(&config, places, data_dir);
        let candidates = candidates(&config, places);
        let memory_path = folder.join(MEMORY_FILE);
        let remembered = read_memory(&memory_path);
        let inner =
            Inner { config, clients, packages_dir, search: Mutex::default(), progress: Condvar::new() };
        let runtimes = Self { inner: Arc::new(inner) };
        let unasked = runtimes.recall(&candidates, &remembered);
        if unasked.is_empty() {
            runtimes.inner.end_search();
            return Ok(runtimes);
        }
        let (searching, ending) = (runtimes.clone(), runtimes.clone());
        let ended =
            tokio::task::spawn_blocking(move || searching.search(&candidates, remembered, &memory_path));
        tasks.spawn("search for interpreters", async move {
            // Fails only if the search panicked; then what was found so far is all there is.
            drop(ended.await);
            ending.inner.end_search();
        });
        Ok(runtimes)
    }

    /// Waits until the search has ended.
    pub async fn searched(&self) {
        let inner = Arc::clone(&self.inner);
        drop(tokio::task::spawn_blocking(move || drop(inner.wait_until(|search| search.ended))).await);
    }

    /// What stands behind a runtime's AWS name on this machine.
    pub fn find(&self, name: &str) -> Result<Found, RuntimeUnavailable> {
        let unavailable = |advice: String| RuntimeUnavailable { runtime: name.to_owned(), advice };
        let Some(identifier) = table::find(name) else {
            return Err(unavailable("AWS has no runtime of this name".to_owned()));
        };
        let (kind, number) = match identifier.family {
            Family::Python { minor } => (Kind::Python, minor),
            Family::Node { major } => (Kind::Node, major),
            Family::Custom => return Ok(Found { identifier, interpreter: None }),
            Family::Java | Family::Dotnet | Family::Ruby | Family::Go => {
                return Err(unavailable(
                    "only Python, Node.js and custom runtimes can run here; \
                     put the program with a `bootstrap` into the package and use provided.al2023"
                        .to_owned(),
                ));
            }
        };
        let exact = |search: &Search| search.find(kind, number);
        let search = self.inner.wait_until(|search| search.ended || exact(search).is_some());
        let found = exact(&search).or_else(|| match self.inner.config.fallback {
            Fallback::Nearest => search.nearest(kind, number),
            Fallback::None => None,
        });
        drop(search);
        // It may have been removed since it was asked.
        let found = found.filter(|interpreter| interpreter.executable.is_file());
        match found {
            Some(interpreter) => Ok(Found { identifier, interpreter: Some(interpreter) }),
            None => Err(unavailable(how_to_get(kind, number))),
        }
    }

    /// `arn:aws:lambda:REGION::runtime:…` of a runtime as it is on this machine.
    pub fn version_arn(&self, region: &Region, found: &Found) -> String {
        let version = found.version();
        let mut hash = Sha256::new();
        for part in [found.identifier.name, &version, &self.inner.clients.digest] {
            hash.update(part);
            hash.update([0]);
        }
        let digest: String = hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
        format!("arn:{}:lambda:{region}::runtime:{digest}", region.partition())
    }

    /// Takes what earlier searches know; returns the candidates that must be asked.
    fn recall(&self, candidates: &[Candidate], remembered: &[Remembered]) -> Vec<Candidate> {
        let mut search = self.inner.lock();
        let mut unasked = Vec::new();
        for candidate in candidates {
            let Some(fingerprint) = Fingerprint::of(&candidate.path) else { continue };
            let known = remembered.iter().find(|known| known.fingerprint == fingerprint);
            match known {
                Some(known) if known.clients == self.inner.clients.digest => {
                    search.interpreters.extend(known.interpreter.clone().map(Arc::new));
                }
                Some(_) | None => unasked.push(candidate.clone()),
            }
        }
        unasked
    }

    /// Asks candidates; blocks for as long as they take.
    fn search(&self, candidates: &[Candidate], mut remembered: Vec<Remembered>, memory_path: &Path) {
        let sources = self.inner.clients.python_sources();
        let recalled = self.inner.lock().interpreters.clone();
        let mut found: Vec<Arc<Interpreter>> = Vec::new();
        let mut answers = Vec::new();
        for candidate in candidates {
            let Some(fingerprint) = Fingerprint::of(&candidate.path) else { continue };
            let clients = self.inner.clients.digest.clone();
            let known = remembered
                .iter()
                .position(|known| known.fingerprint == fingerprint && known.clients == clients);
            let answer = match known {
                Some(known) => remembered.swap_remove(known),
                None => Remembered { fingerprint, clients, interpreter: ask(candidate, &sources) },
            };
            found.extend(answer.interpreter.clone().map(Arc::new));
            answers.push(answer);
            // In the order of the candidates, which says what is preferred; then what is known and still to come.
            self.inner.publish(found.iter().chain(&recalled).cloned().collect());
        }
        self.inner.publish(found);
        write_memory(memory_path, &answers);
    }
}

impl Runtimes {
    /// How zygotes of an interpreter are started; only Python's can be forked.
    fn zygote_program(&self, interpreter: &Interpreter, plan: &LaunchPlan) -> Option<Arc<ZygoteProgram>> {
        if interpreter.kind != Kind::Python {
            return None;
        }
        let version = format!("python{}.{}", interpreter.version[0], interpreter.version[1]);
        Some(Arc::new(ZygoteProgram {
            identity: format!("{} {}", interpreter.executable.display(), self.inner.clients.digest),
            argv: plan.argv.clone(),
            environment: plan.environment.clone(),
            mounts: plan.mounts.clone(),
            library: interpreter.prefix.join("lib").join(&version),
            version,
            packages_dir: self.inner.packages_dir.clone(),
        }))
    }
}

impl Inner {
    /// What every environment sees, as in AWS's images: `/opt` also without layers, and the entry point.
    fn common_mounts(&self, deployment: &Deployment) -> Vec<ProgramMount> {
        let mount = |host: &Path, inside: &str| ProgramMount { host: host.to_owned(), inside: inside.into() };
        let mut mounts = vec![mount(&self.clients.entrypoint, "/lambda-entrypoint.sh")];
        if deployment.layer_dirs.is_empty() {
            mounts.push(mount(&self.clients.nothing, "/opt"));
        }
        mounts
    }

    fn lock(&self) -> MutexGuard<'_, Search> {
        // What a panicked search has found so far is still true.
        self.search.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn end_search(&self) {
        self.lock().ended = true;
        self.progress.notify_all();
    }

    fn publish(&self, interpreters: Vec<Arc<Interpreter>>) {
        self.lock().interpreters = interpreters;
        self.progress.notify_all();
    }

    /// Waits, though not for long, until the search has come far enough.
    fn wait_until(&self, is_enough: impl Fn(&Search) -> bool) -> MutexGuard<'_, Search> {
        let search = self.lock();
        if is_enough(&search) {
            return search;
        }
        drop(search);
        let wait = || {
            let waited =
                self.progress.wait_timeout_while(self.lock(), SEARCH_WAIT_MAX, |search| !is_enough(search));
            waited.unwrap_or_else(PoisonError::into_inner).0
        };
        let flavor = tokio::runtime::Handle::try_current().map(|handle| handle.runtime_flavor());
        match flavor {
            // Somebody else takes over this thread's tasks meanwhile.
            Ok(tokio::runtime::RuntimeFlavor::MultiThread) => tokio::task::block_in_place(wait),
            Ok(_) | Err(_) => wait(),
        }
    }
}

impl Search {
    fn find(&self, kind: Kind, number: u32) -> Option<Arc<Interpreter>> {
        self.interpreters.iter().find(|found| found.kind == kind && found.runtime_number() == number).cloned()
    }

    fn nearest(&self, kind: Kind, number: u32) -> Option<Arc<Interpreter>> {
        let same_kind = self.interpreters.iter().filter(|found| found.kind == kind);
        same_kind.min_by_key(|found| distance(found.runtime_number(), number)).cloned()
    }
}

impl Found {
    /// What `INIT_START Runtime Version:` says.
    pub fn version(&self) -> String {
        match &self.interpreter {
            Some(interpreter) => interpreter.runtime_version(),
            None => format!("{}.v1", self.identifier.name.replacen('.', ":", 1)),
        }
    }

    /// Whether the interpreter is of another version than the runtime's.
    pub fn is_fallback(&self) -> bool {
        let wanted = match self.identifier.family {
            Family::Python { minor } => minor,
            Family::Node { major } => major,
            Family::Custom | Family::Java | Family::Dotnet | Family::Ruby | Family::Go => return false,
        };
        self.interpreter.as_ref().is_some_and(|interpreter| interpreter.runtime_number() != wanted)
    }

    /// What a function's log must say if it does not run on what it asked for.
    fn notice(&self, architecture: Architecture) -> Option<String> {
        let name = self.identifier.name;
        let mut notices = Vec::new();
        if let Some(interpreter) = self.interpreter.as_ref().filter(|_| self.is_fallback()) {
            notices.push(format!(
                "runtime {name} is not on this machine; running on {}",
                interpreter.description()
            ));
        }
        let (asked, machine) = (architecture_name(architecture), std::env::consts::ARCH);
        if asked != machine {
            notices.push(format!(
                "the function is for {asked}, this machine is {machine}: native code of it cannot run"
            ));
        }
        (!notices.is_empty()).then(|| notices.join("; "))
    }
}

impl FindRuntime for Runtimes {
    fn find_runtime(&self, deployment: &Deployment) -> Result<RuntimeProgram, RuntimeUnavailable> {
        let found = self.find(&deployment.runtime)?;
        let mut program = RuntimeProgram {
            argv: Vec::new(),
            environment: Default::default(),
            mounts: self.inner.common_mounts(deployment),
            interface: RuntimeInterface::Http,
            version: found.version(),
            version_arn: self.version_arn(&deployment.function.region, &found),
            notice: found.notice(deployment.architecture),
            zygote: None,
            standby: None,
        };
        let Some(interpreter) = &found.interpreter else {
            program.argv.push(bootstrap(deployment).to_owned());
            return Ok(program);
        };
        let (client_dir, number) = match found.identifier.family {
            Family::Node { major } => (&self.inner.clients.nodejs, major),
            Family::Python { minor } => (&self.inner.clients.python, minor),
            Family::Custom | Family::Java | Family::Dotnet | Family::Ruby | Family::Go => {
                (&self.inner.clients.python, 0)
            }
        };
        let plan = interpreter.launch_plan(&LaunchRequest {
            runtime_number: number,
            memory_mb: deployment.memory_mb,
            client_dir,
            packages_dir: self.inner.packages_dir.as_deref(),
        });
        program.zygote = self.zygote_program(interpreter, &plan);
        // "Modifying the runtime environment": a wrapper script gets the command as its arguments.
        program.argv.extend(deployment.environment.get("AWS_LAMBDA_EXEC_WRAPPER").cloned());
        program.argv.extend(plan.argv.iter().cloned());
        program.environment = plan.environment.clone();
        program
            .environment
            .insert("AWS_EXECUTION_ENV".to_owned(), format!("AWS_Lambda_{}", deployment.runtime));
        program.mounts.extend(plan.mounts.iter().cloned());
        if interpreter.kind == Kind::Node {
            program.standby = standby::program(&plan, &program.mounts, &deployment.environment);
        }
        program.interface = RuntimeInterface::Framed;
        Ok(program)
    }
}

/// The program of a custom runtime: from the code, else from a layer.
fn bootstrap(deployment: &Deployment) -> &'static str {
    let in_layer = || deployment.layer_dirs.iter().any(|layer| layer.join("bootstrap").is_file());
    if !deployment.code_dir.join("bootstrap").is_file() && in_layer() {
        return "/opt/bootstrap";
    }
    "/var/task/bootstrap"
}

fn ask(candidate: &Candidate, sources: &[PathBuf]) -> Option<Interpreter> {
    let answer = match probe::ask(candidate, sources) {
        Ok(answer) => answer,
        Err(error) => {
            tracing::debug!(path = %candidate.path.display(), error = &error as &dyn std::error::Error, "no interpreter");
            return None;
        }
    };
    match Interpreter::new(candidate.kind, answer, candidate.origin) {
        Ok(interpreter) => Some(interpreter),
        Err(error) => {
            tracing::debug!(path = %candidate.path.display(), error = &error as &dyn std::error::Error, "not used");
            None
        }
    }
}

/// How far a version is from the one wanted; of two that are equally far, the newer one is nearer.
fn distance(number: u32, wanted: u32) -> (u32, bool) {
    (number.abs_diff(wanted), number < wanted)
}

fn how_to_get(kind: Kind, number: u32) -> String {
    match kind {
        Kind::Python => format!(
            "Python 3.{number} is not on this machine; get it with `uv python install 3.{number}` or \
             `pyenv install 3.{number}` and start again, or start with `--runtime-fallback nearest`"
        ),
        Kind::Node => format!(
            "Node.js {number} is not on this machine; get it with `nvm install {number}` or `fnm install {number}` \
             and start again, or start with `--runtime-fallback nearest`"
        ),
    }
}

const fn architecture_name(architecture: Architecture) -> &'static str {
    match architecture {
        Architecture::X86_64 => "x86_64",
        Architecture::Arm64 => "aarch64",
    }
}

fn boto3_dir(config: &Config, places: &Places, data_dir: &Path) -> Option<PathBuf> {
    let beside_data = data_dir.parent().map(|parent| parent.join(BOTO3_FOLDER));
    let in_data_home = places.data_home().map(|home| home.join(BOTO3_FOLDER));
    let named = Some(config.boto3_dir.clone());
    let folder = named.into_iter().chain(beside_data).chain(in_data_home).find(|dir| dir.is_dir());
    // What is mounted must be absolute and no link.
    folder?.canonicalize().ok()
}

/// What an earlier search knew; nothing if it cannot be read, for then everything is asked again.
fn read_memory(path: &Path) -> Vec<Remembered> {
    let text = std::fs::read(path).unwrap_or_default();
    serde_json::from_slice(&text).unwrap_or_default()
}

fn write_memory(path: &Path, answers: &[Remembered]) {
    let written = serde_json::to_vec_pretty(answers).map_err(io::Error::from).and_then(|text| {
        let folder = path.parent().unwrap_or(Path::new("."));
        let file = tempfile::NamedTempFile::new_in(folder)?;
        std::fs::write(file.path(), text)?;
        file.persist(path).map_err(|error| error.error)
    });
    if let Err(error) = written {
        tracing::warn!(path = %path.display(), error = &error as &dyn std::error::Error, "interpreters not remembered");
    }
}

#[cfg(test)]
mod tests;

//! Byte code of functions and layers: made when they are deployed, so that no call has to.
//!
//! ```text
//!   prepare ─▶ (unknown) ─▶ Making ─▶ Made       environments see the tree in place of the package
//!                              ├────▶ Without    there is nothing to compile
//!                              └────▶ Failed     as if nothing were known, until the next start of the server
//! ```
//!
//! A *tree* is the folder of a package with its byte code, for one version of Python.
//!
//! Invariants:
//! - Nothing waits for a tree: a call that comes before it does without.
//! - What is known by the folders of packages (keys of zygotes, plans) stays so; only what is mounted changes.
//! - Of several layers all have their trees, or none is used: see [`tree`].

mod compile;
mod tree;

use std::collections::HashMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use base::Tasks;
use tokio::sync::Semaphore;

use self::compile::{Interpreter, Work};
use self::tree::{Kind, Seed, Trees};
use super::launch::Launch;
use super::program::ZygoteProgram;
use crate::deployment::Deployment;
use crate::package;

/// The folder of trees, in the data folder.
const FOLDER: &str = "bytecode";
/// How much source makes another interpreter at the same time worth its start, in bytes.
const BYTES_PER_WORKER: u64 = 1024 * 1024;

/// The byte code of a server.
pub struct ByteCode {
    engine: Arc<dyn Launch>,
    tasks: Tasks,
    /// Without them no byte code is made.
    trees: Option<Arc<Trees>>,
    /// By the names of trees.
    stages: Arc<Mutex<HashMap<String, Stage>>>,
    /// For the interpreters that compile at the same time.
    permits: Arc<Semaphore>,
    n_workers_max: usize,
    source_timeout: Duration,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    Making,
    Made,
    Without,
    Failed,
}

/// Folders that become `/var/task` and `/opt`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Folders {
    pub code_dir: Option<PathBuf>,
    pub layer_dirs: Vec<PathBuf>,
}

impl ByteCode {
    /// Finds what earlier servers have made below `data_dir`; `is_on` says whether more shall be made.
    pub fn open(data_dir: &Path, is_on: bool, engine: Arc<dyn Launch>, tasks: Tasks) -> Self {
        let opened = is_on.then(|| open(data_dir)).transpose();
        let (trees, stages) = match opened {
            Ok(opened) => opened.unzip(),
            Err(error) => {
                let error = &error as &dyn std::error::Error;
                tracing::warn!(error, "byte code cannot be kept, so none is made");
                (None, None)
            }
        };
        let n_workers_max = std::thread::available_parallelism().map_or(1, usize::from);
        Self {
            engine,
            tasks,
            trees: trees.map(Arc::new),
            stages: Arc::new(Mutex::new(stages.unwrap_or_default())),
            permits: Arc::new(Semaphore::new(n_workers_max)),
            n_workers_max,
            source_timeout: compile::SOURCE_TIMEOUT,
        }
    }

    /// Begins to make what is missing for a deployment.
    pub fn prepare(&self, deployment: &Deployment, program: &Arc<ZygoteProgram>) {
        let Some(trees) = &self.trees else { return };
        for (package, kind) in packages(deployment) {
            let Some(name) = tree_name(package, &program.version) else { continue };
            let is_new = {
                let mut stages = lock(&self.stages);
                let is_new = !stages.contains_key(&name);
                if is_new {
                    stages.insert(name.clone(), Stage::Making);
                }
                is_new
            };
            if !is_new {
                continue;
            }
            let making = Making {
                engine: self.engine.clone(),
                trees: trees.clone(),
                permits: self.permits.clone(),
                n_workers_max: self.n_workers_max,
                name: name.clone(),
                interpreter: Interpreter {
                    program: program.clone(),
                    package: package.to_owned(),
                    kind,
                    source_timeout: self.source_timeout,
                },
            };
            let stages = self.stages.clone();
            self.tasks.spawn_until_cancelled("byte code", async move {
                let stage = match making.run().await {
                    Ok(stage) => stage,
                    Err(error) => {
                        let error = &error as &dyn std::error::Error;
                        tracing::warn!(name, error, "byte code was not made");
                        Stage::Failed
                    }
                };
                lock(&stages).insert(name, stage);
            });
        }
    }

    /// Whether nothing is being made for a deployment.
    pub fn is_settled(&self, deployment: &Deployment, program: &ZygoteProgram) -> bool {
        let names = packages(deployment).map(|(package, _)| tree_name(package, &program.version));
        let stages = lock(&self.stages);
        let mut stages = names.flatten().filter_map(|name| stages.get(&name));
        stages.all(|stage| *stage != Stage::Making)
    }

    /// What is to be mounted for folders of packages: their trees, as far as there are any.
    pub fn place(&self, folders: Folders, version: &str) -> Folders {
        if self.trees.is_none() {
            return folders;
        }
        let Folders { code_dir, layer_dirs } = folders;
        let stages = lock(&self.stages);
        let layer_trees = layer_dirs.iter().map(|dir| self.mounted(&stages, dir, version));
        let layer_trees: Option<Vec<_>> = layer_trees.collect();
        let code_dir = code_dir.map(|dir| self.mounted(&stages, &dir, version).unwrap_or(dir));
        Folders { code_dir, layer_dirs: layer_trees.unwrap_or(layer_dirs) }
    }

    /// What stands for a package; `None` if that will change, or nobody knows.
    fn mounted(&self, stages: &HashMap<String, Stage>, package: &Path, version: &str) -> Option<PathBuf> {
        let name = tree_name(package, version)?;
        match stages.get(&name)? {
            Stage::Made => Some(self.trees.as_ref()?.path(&name)),
            Stage::Without => Some(package.to_owned()),
            Stage::Making | Stage::Failed => None,
        }
    }

    /// Removes what was made of a package that is about to be removed.
    pub async fn forget(&self, package: &Path) {
        let (Some(trees), Some(package)) = (self.trees.clone(), package.file_name()) else { return };
        let doomed: Vec<String> = {
            let mut stages = lock(&self.stages);
            // What is being made is removed by the next start of the server.
            let is_doomed =
                |name: &str, stage: Stage| stage != Stage::Making && package_of(name) == package.to_str();
            let doomed = stages.iter().filter(|(name, stage)| is_doomed(name, **stage));
            let doomed = doomed.map(|(name, _)| name.clone()).collect();
            stages.retain(|name, stage| !is_doomed(name, *stage));
            doomed
        };
        let removing = tokio::task::spawn_blocking(move || {
            for name in doomed {
                if let Err(error) = trees.remove(&name) {
                    let error = &error as &dyn std::error::Error;
                    tracing::warn!(name, error, "byte code was not removed");
                }
            }
        });
        removing.await.expect("removing files does not panic");
    }
}

/// A tree that is to be made.
struct Making {
    engine: Arc<dyn Launch>,
    trees: Arc<Trees>,
    permits: Arc<Semaphore>,
    n_workers_max: usize,
    name: String,
    interpreter: Interpreter,
}

impl Making {
    async fn run(self) -> io::Result<Stage> {
        let began = tokio::time::Instant::now();
        let (trees, name) = (self.trees.clone(), self.name.clone());
        let Interpreter { program, package, kind, .. } = &self.interpreter;
        let (program, package, kind) = (program.clone(), package.clone(), *kind);
        let beginning = tokio::task::spawn_blocking(move || {
            trees.begin(&Seed { name: &name, package: &package, kind, version: &program.version })
        });
        let Some(draft) = beginning.await.expect("making links does not panic")? else {
            return Ok(Stage::Without);
        };
        let linked = began.elapsed();
        let n_bytes: u64 = draft.sources().iter().map(|source| source.n_bytes).sum();
        let work = Arc::new(Work::new(draft));
        let n_workers = usize::try_from(n_bytes / BYTES_PER_WORKER).unwrap_or(usize::MAX);
        let workers = (0..n_workers.clamp(1, self.n_workers_max)).map(|_| async {
            let _permit = self.permits.acquire().await.map_err(io::Error::other)?;
            work.compile(self.engine.as_ref(), &self.interpreter).await
        });
        futures_util::future::try_join_all(workers).await?;
        let compiled = began.elapsed();
        let finishing = tokio::task::spawn_blocking(move || work.draft.finish());
        finishing.await.expect("renaming a folder does not panic")?;
        let finished = began.elapsed();
        tracing::debug!(name = self.name, n_bytes, ?linked, ?compiled, ?finished, "byte code made");
        Ok(Stage::Made)
    }
}

/// Finds the trees; those whose packages are gone go too.
fn open(data_dir: &Path) -> io::Result<(Trees, HashMap<String, Stage>)> {
    let (trees, names) = Trees::open(data_dir.join(FOLDER))?;
    let packages = data_dir.join(package::FOLDER);
    let mut stages = HashMap::new();
    for name in names {
        if package_of(&name).is_some_and(|package| packages.join(package).is_dir()) {
            stages.insert(name, Stage::Made);
        } else {
            trees.remove(&name)?;
        }
    }
    Ok((trees, stages))
}

fn packages(deployment: &Deployment) -> impl Iterator<Item = (&Path, Kind)> {
    let layers = deployment.layer_dirs.iter().map(|layer| (layer.as_path(), Kind::Layer));
    std::iter::once((deployment.code_dir.as_path(), Kind::Code)).chain(layers)
}

/// `<digest>.cpython-312`.
fn tree_name(package: &Path, version: &str) -> Option<String> {
    Some(format!("{}.{}", package.file_name()?.to_str()?, tree::cache_tag(version)))
}

fn package_of(tree_name: &str) -> Option<&str> {
    tree_name.split_once('.').map(|(package, _)| package)
}

fn lock(stages: &Mutex<HashMap<String, Stage>>) -> MutexGuard<'_, HashMap<String, Stage>> {
    stages.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests;

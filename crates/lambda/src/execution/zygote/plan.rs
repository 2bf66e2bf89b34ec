//! From a deployment to what its environments could be forked from, by what lies on disk and without running anything.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::Arc;

use super::key::{Dependencies, Key, Level};
use super::scan::{self, Import};
use super::site::{Folders, Place, Site};
use crate::deployment::Deployment;
use crate::execution::program::ZygoteProgram;

/// How many of the user's modules are looked into.
const MODULES_MAX: usize = 500;
/// How many modules a zygote imports by name.
const IMPORTS_MAX: usize = 500;

/// Beginnings of variables that decide how the process itself starts: nothing that is running can take them over.
const OF_THE_PROCESS: [&str; 5] = ["AWS_LAMBDA_EXEC_WRAPPER", "GLIBC_TUNABLES", "LD_", "MALLOC_", "PYTHON"];

/// Beginnings of variables that packages read while they are imported.
const OF_PACKAGES: [&str; 30] = [
    "ARROW_",
    "BLIS_",
    "CUDA_",
    "GOTO_",
    "GRPC_",
    "HF_",
    "HOME",
    "JAX_",
    "JOBLIB_",
    "KERAS_",
    "KMP_",
    "LANG",
    "LC_",
    "MATPLOTLIB",
    "MKL_",
    "MPL",
    "NLTK_",
    "NPY_",
    "NUMBA_",
    "NUMEXPR_",
    "NUMPY_",
    "OMP_",
    "OPENBLAS_",
    "OPENSSL_",
    "POLARS_",
    "SCIPY_",
    "SKLEARN_",
    "TF_",
    "TORCH_",
    "XDG_",
];

/// What is known of the code of a function.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Plan {
    /// It cannot be forked, for a reason that its log may say.
    Fresh {
        reason: String,
    },
    Fork(Imports),
}

/// What a function imports of what is not its own.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Imports {
    pub modules: BTreeSet<String>,
    /// Whether some of them lie beside the function's own code.
    pub from_package: bool,
}

/// Why no environment of a deployment can be forked, whatever its code is.
pub fn unforkable(deployment: &Deployment) -> Option<String> {
    let name = names_beginning(deployment, &OF_THE_PROCESS).next()?;
    Some(format!("the variable {name} is for a new process"))
}

/// Plans by the sources of a function. Reads files: for a blocking thread.
pub fn plan(deployment: &Deployment, program: &ZygoteProgram) -> Plan {
    with_site(deployment, program, |site| scanned(site, &deployment.handler))
}

/// Plans by what an environment has really imported; what is too much, is the last. Reads files: for a blocking thread.
pub fn learned(deployment: &Deployment, program: &ZygoteProgram, modules: &[String]) -> Plan {
    with_site(deployment, program, |site| {
        let mut imports = Imports::default();
        modules.iter().for_each(|module| imports.add(site, module));
        imports
    })
}

/// Where the modules of a function lie. Reads folders: for a blocking thread.
pub fn site(deployment: &Deployment, program: &ZygoteProgram) -> Site {
    Site::new(&Folders {
        code_dir: &deployment.code_dir,
        layer_dirs: &deployment.layer_dirs,
        version: &program.version,
        library: &program.library,
        packages_dir: program.packages_dir.as_deref(),
    })
}

fn with_site(
    deployment: &Deployment,
    program: &ZygoteProgram,
    imports: impl FnOnce(&Site) -> Imports,
) -> Plan {
    let site = site(deployment, program);
    if let Some(module) = site.hiding() {
        return Plan::Fresh { reason: format!("the module {module} hides another one of this name") };
    }
    let mut imports = imports(&site);
    // A package of a layer that imports it must find the one that the function would find.
    imports.from_package |= !imports.modules.is_empty() && site.package_hides_layer();
    Plan::Fork(imports)
}

/// The key of the zygote for a plan, `left_out` being what cannot live through a fork.
pub fn key(
    deployment: &Deployment,
    program: &ZygoteProgram,
    imports: &Imports,
    left_out: &BTreeSet<String>,
) -> Arc<Key> {
    let top = |module: &String| module.split('.').next().unwrap_or_default().to_owned();
    let is_kept = |module: &&String| !left_out.contains(*module) && !left_out.contains(&top(module));
    let modules: BTreeSet<String> = imports.modules.iter().filter(is_kept).cloned().collect();
    let level = match modules.is_empty() {
        true => Level::Interpreter,
        false => Level::Dependencies(Dependencies {
            layers: deployment.layer_dirs.clone(),
            package: imports.from_package.then(|| deployment.code_dir.clone()),
            imports: modules,
        }),
    };
    let variables = match level {
        Level::Interpreter => BTreeMap::new(),
        Level::Dependencies(_) | Level::Function { .. } => {
            let names = names_beginning(deployment, &OF_PACKAGES);
            names.map(|name| (name.clone(), deployment.environment[name].clone())).collect()
        }
    };
    let account = deployment.function.account.clone();
    Arc::new(Key { account, interpreter: program.identity.clone(), variables, level })
}

fn names_beginning<'a>(
    deployment: &'a Deployment,
    beginnings: &'static [&str],
) -> impl Iterator<Item = &'a String> {
    let begins = |name: &&String| beginnings.iter().any(|beginning| name.starts_with(beginning));
    deployment.environment.keys().filter(begins)
}

/// What the handler's module imports, and what those of the user's modules import that it imports.
fn scanned(site: &Site, handler: &str) -> Imports {
    let module = handler.rsplit_once('.').map_or(handler, |(module, _)| module).replace('/', ".");
    let mut imports = Imports::default();
    let mut queue = VecDeque::new();
    let mut seen = BTreeSet::new();
    if site.place(top(&module)) == Place::User {
        queue.extend(with_parents(&module));
    }
    while let Some(module) = queue.pop_front() {
        if seen.len() >= MODULES_MAX || !seen.insert(module.clone()) {
            continue;
        }
        let Some((source, is_package)) = site.source(&module) else { continue };
        for import in scan::imports(&source) {
            for name in names(site, &module, is_package, &import) {
                match site.place(top(&name)) {
                    Place::User => queue.extend(with_parents(&name)),
                    _ => imports.add(site, &name),
                }
            }
        }
    }
    imports
}

impl Imports {
    /// Whether a module, or one below it, is among them.
    pub fn names(&self, module: &str) -> bool {
        self.modules.iter().any(|import| import == module || top(import) == module)
    }

    fn add(&mut self, site: &Site, module: &str) {
        match site.place(top(module)) {
            Place::Package => self.from_package = true,
            Place::Layer | Place::Provided => {}
            Place::User | Place::Standard | Place::Nowhere => return,
        }
        if self.modules.len() < IMPORTS_MAX {
            self.modules.insert(module.to_owned());
        }
    }
}

/// The whole names of the modules that an import in `module` loads.
fn names(site: &Site, module: &str, is_package: bool, import: &Import) -> Vec<String> {
    let mut base: Vec<&str> = Vec::new();
    if import.level > 0 {
        base = module.split('.').collect();
        let n_up = if is_package { import.level - 1 } else { import.level };
        base.truncate(base.len().saturating_sub(n_up));
    }
    base.extend((!import.module.is_empty()).then_some(&*import.module));
    let base = base.join(".");
    let below = import.names.iter().map(|name| format!("{base}.{name}"));
    let mut names: Vec<String> = below.filter(|name| site.has(name)).collect();
    names.push(base);
    names.retain(|name| !name.is_empty() && !name.starts_with('.'));
    names
}

/// A module and the packages around it, which are loaded before it.
fn with_parents(module: &str) -> Vec<String> {
    let ends = module.match_indices('.').map(|(at, _)| at).chain([module.len()]);
    ends.map(|end| module[..end].to_owned()).collect()
}

fn top(module: &str) -> &str {
    module.split('.').next().unwrap_or(module)
}

#[cfg(test)]
#[path = "plan_tests.rs"]
mod tests;

//! What a zygote is told when it starts, and what it says. The engine carries it without reading it.

use serde::{Deserialize, Serialize};

use super::key::{Key, Level};
use crate::execution::byte_code::Folders;
use crate::execution::launch::ZygotePlan;
use crate::execution::program::ZygoteProgram;
use crate::execution::variables;

/// The first message.
#[derive(Debug, Serialize)]
struct First<'a> {
    preload: Preload<'a>,
}

#[derive(Debug, Serialize)]
struct Preload<'a> {
    /// Modules, each as one import. Those that cannot be imported are left to the function.
    imports: Vec<[&'a str; 1]>,
    /// What is to be initialised.
    #[serde(skip_serializing_if = "Option::is_none")]
    function: Option<Function<'a>>,
}

#[derive(Debug, Serialize)]
struct Function<'a> {
    env: &'a [(String, String)],
    cwd: &'a str,
    /// What each copy has for itself.
    private: &'a str,
}

/// What a zygote says that cannot be forked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unfit {
    pub reason: String,
    /// The modules whose fault it is, as far as it knows.
    pub modules: Vec<String>,
    /// Whether it is the function's own code that failed.
    pub is_init_error: bool,
}

/// How the zygote of a key is started.
pub fn zygote_plan(key: &Key, program: &ZygoteProgram) -> ZygotePlan {
    let (layer_dirs, code_dir, imports) = match &key.level {
        Level::Interpreter | Level::Function { .. } => (Vec::new(), None, Vec::new()),
        Level::Dependencies(dependencies) => (
            dependencies.layers.clone(),
            dependencies.package.clone(),
            dependencies.imports.iter().map(|import| [import.as_str()]).collect(),
        ),
    };
    let mut environment = variables::for_zygote(program);
    environment.extend(key.variables.clone());
    ZygotePlan {
        serves_once: false,
        name: format!("zygote:{}", key.label()),
        argv: program.argv.clone(),
        environment: environment.into_iter().collect(),
        mounts: program.mounts.clone(),
        folders: Folders { code_dir, layer_dirs },
        first_message: first(Preload { imports, function: None }),
    }
}

/// Most names of modules that an environment is heard about.
const MODULES_MAX: usize = 2_000;

/// Reads what an environment says that it has imported; `None` if that is no list of names.
pub fn modules(said: &[u8]) -> Option<Vec<String>> {
    let names: Vec<String> = serde_json::from_slice(said).ok()?;
    let is_name = |name: &String| {
        let is_part =
            |part: &str| !part.is_empty() && part.chars().all(|char| char == '_' || char.is_alphanumeric());
        name.len() <= 255 && name.split('.').all(is_part)
    };
    Some(names.into_iter().take(MODULES_MAX).filter(is_name).collect())
}

/// The first message to a zygote that shall initialise a function with these variables.
pub fn initialize(environment: &[(String, String)]) -> Vec<u8> {
    let function = Some(Function { env: environment, cwd: "/var/task", private: "/tmp" });
    first(Preload { imports: Vec::new(), function })
}

fn first(preload: Preload<'_>) -> Vec<u8> {
    serde_json::to_vec(&First { preload }).expect("a struct of texts is JSON")
}

/// Reads what a zygote said that cannot be forked: a reason, or an object with more.
pub fn unfit(said: &str) -> Unfit {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Said {
        Reason(String),
        More {
            reason: String,
            /// The import whose fault it is, in its parts.
            import: Option<Vec<String>>,
            /// What the function's own code raised.
            error_type: Option<String>,
        },
    }
    let unfit = |reason| Unfit { reason, modules: Vec::new(), is_init_error: false };
    match serde_json::from_str(said) {
        Ok(Said::Reason(reason)) => unfit(reason),
        Ok(Said::More { reason, import, error_type }) => Unfit {
            modules: import.map(|parts| parts.join(".")).into_iter().collect(),
            is_init_error: error_type.is_some(),
            ..unfit(error_type.unwrap_or(reason))
        },
        Err(_) => unfit(said.to_owned()),
    }
}

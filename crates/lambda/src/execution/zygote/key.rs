//! What a zygote is of: two environments may be forked from one exactly if their keys are equal.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use base::AccountId;

use crate::deployment::{FunctionId, Version};

/// How many packages a label names.
const LABEL_NAMES_MAX: usize = 4;

/// Everything that a zygote's memory depends on.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    /// First of all: what one account's code has touched never serves another account.
    pub account: AccountId,
    /// The interpreter's file and the version of the client.
    pub interpreter: String,
    /// Variables of the function that packages read while they are imported.
    pub variables: BTreeMap<String, String>,
    pub level: Level,
}

/// How far a zygote has come.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// The interpreter and the runtime client: for any function of the account.
    Interpreter,
    /// Packages are imported as well, but nothing of the user's own.
    Dependencies(Dependencies),
    /// The function itself is initialised.
    Function { function: FunctionId, version: Version, generation: u64 },
}

/// What is imported, and from where.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Dependencies {
    /// The unpacked layers in order; their folders are named by their digests.
    pub layers: Vec<PathBuf>,
    /// The unpacked code, if packages lie in it beside the handler.
    pub package: Option<PathBuf>,
    /// Modules by their whole names.
    pub imports: BTreeSet<String>,
}

impl Key {
    /// What the report of an invocation calls it: `numpy,scipy`, or `python` without packages.
    pub fn label(&self) -> String {
        match &self.level {
            Level::Interpreter => "python".to_owned(),
            Level::Dependencies(dependencies) => dependencies.label(),
            Level::Function { function, version, .. } => format!("{}:{version}", function.name),
        }
    }
}

impl Dependencies {
    fn label(&self) -> String {
        let top = |import: &String| import.split('.').next().unwrap_or_default().to_owned();
        let packages: BTreeSet<String> = self.imports.iter().map(top).collect();
        let n_more = packages.len().saturating_sub(LABEL_NAMES_MAX);
        let mut label = packages.into_iter().take(LABEL_NAMES_MAX).collect::<Vec<_>>().join(",");
        if n_more > 0 {
            label.push_str(&format!(",+{n_more}"));
        }
        label
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_name_packages_and_not_too_many() {
        let label = |imports: &[&str]| {
            let imports = imports.iter().map(|import| (*import).to_owned()).collect();
            Dependencies { imports, ..Dependencies::default() }.label()
        };
        assert_eq!(label(&["scipy.stats", "numpy", "scipy"]), "numpy,scipy");
        assert_eq!(label(&["a", "b.x", "c", "d", "e", "f"]), "a,b,c,d,+2");
    }
}

//! What an operator can set about runtimes, and where the machine keeps interpreters.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

/// Which interpreters run functions.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// What happens to functions whose runtime is not on this machine. Default `none`. Since 0.1.
    pub fallback: Fallback,
    /// A folder with boto3, as `pip install --target` makes it. Default empty: `cumulet-tools/boto3` beside the data
    /// folder or in the user's data folder, whichever exists. Since 0.1.
    pub boto3_dir: PathBuf,
    /// Python interpreters besides those that are found; preferred to them. Since 0.1.
    pub python: Vec<PathBuf>,
    /// Node.js interpreters besides those that are found; preferred to them. Since 0.1.
    pub node: Vec<PathBuf>,
}

/// What happens to functions whose runtime is not on this machine.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Fallback {
    /// They are refused.
    #[default]
    None,
    /// They run on the interpreter of the nearest version, and their log says so.
    Nearest,
}

/// The parts of the process's environment that decide where to look; only the binary reads them.
#[derive(Debug, Clone, Default)]
pub struct Places {
    /// The folders of `PATH`.
    pub path: Vec<PathBuf>,
    /// `HOME`.
    pub home: Option<PathBuf>,
    /// `PYENV_ROOT`; default `~/.pyenv`.
    pub pyenv_root: Option<PathBuf>,
    /// `UV_PYTHON_INSTALL_DIR`; default `$XDG_DATA_HOME/uv/python`.
    pub uv_python_dir: Option<PathBuf>,
    /// `NVM_DIR`; default `~/.nvm`.
    pub nvm_dir: Option<PathBuf>,
    /// `FNM_DIR`; default `$XDG_DATA_HOME/fnm`.
    pub fnm_dir: Option<PathBuf>,
    /// `XDG_DATA_HOME`; default `~/.local/share`.
    pub data_home: Option<PathBuf>,
}

impl Places {
    pub(super) fn data_home(&self) -> Option<PathBuf> {
        self.data_home.clone().or_else(|| Some(self.home.as_ref()?.join(".local/share")))
    }
}

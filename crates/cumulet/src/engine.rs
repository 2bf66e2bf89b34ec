//! What the engine and the runtimes need to know of this process and its environment.

use std::path::{Path, PathBuf};

use lambda::runtime::Places;

use crate::config::{Config, Isolation};

/// The engine's configuration for one data folder.
pub fn sandbox_config(config: &Config, data_dir: &Path) -> sandbox::Config {
    let helper = ["/proc/self/exe", "sandbox-helper"].map(Into::into).to_vec();
    sandbox::Config {
        isolation: match config.isolation {
            Isolation::Full => sandbox::Isolation::Full,
            Isolation::Process => sandbox::Isolation::Process,
        },
        ..sandbox::Config::new(helper, engine_name(data_dir))
    }
}

/// One name for each data folder, the same at every start: FNV-1a over its path.
fn engine_name(data_dir: &Path) -> String {
    const OFFSET_BASIS: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x100_0000_01b3;
    let path = std::path::absolute(data_dir).unwrap_or_else(|_| data_dir.to_owned());
    let bytes = path.as_os_str().as_encoded_bytes();
    let hash = bytes.iter().fold(OFFSET_BASIS, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(PRIME));
    format!("cumulet-{hash:016x}")
}

/// Where this user's tools keep interpreters.
pub fn places() -> Places {
    let folder = |name| std::env::var_os(name).map(PathBuf::from);
    Places {
        path: std::env::var_os("PATH").map(|path| std::env::split_paths(&path).collect()).unwrap_or_default(),
        home: folder("HOME"),
        pyenv_root: folder("PYENV_ROOT"),
        uv_python_dir: folder("UV_PYTHON_INSTALL_DIR"),
        nvm_dir: folder("NVM_DIR"),
        fnm_dir: folder("FNM_DIR"),
        data_home: folder("XDG_DATA_HOME"),
    }
}

//! The runtime clients: their files are in the binary, and are laid out in a folder that sandboxes mount.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

macro_rules! files {
    ($folder:literal: $($name:literal),* $(,)?) => {
        &[$(($name, include_str!(concat!("../../../../runtimes/", $folder, "/", $name)))),*]
    };
}

/// Becomes `/var/runtime` of Python functions.
const PYTHON: &[(&str, &str)] = files!("python":
    "bootstrap.py",
    "snapshot_restore_py.py",
    "cumulet_runtime/__init__.py",
    "cumulet_runtime/channel.py",
    "cumulet_runtime/faults.py",
    "cumulet_runtime/handler.py",
    "cumulet_runtime/invocation.py",
    "cumulet_runtime/json_text.py",
    "cumulet_runtime/logs.py",
    "cumulet_runtime/main.py",
    "cumulet_runtime/module_guard.py",
    "cumulet_runtime/output.py",
);

/// Becomes `/var/runtime` of Node.js functions.
const NODEJS: &[(&str, &str)] = files!("nodejs":
    "bootstrap.mjs",
);

/// The clients of one version of the server, on disk.
#[derive(Debug, Clone)]
pub struct Clients {
    /// Of all files; a new version of the server has new folders and leaves the old ones to running environments.
    pub digest: String,
    pub python: PathBuf,
    pub nodejs: PathBuf,
}

impl Clients {
    /// Lays the files out below `folder`, unless they are there already.
    pub fn unpack(folder: &Path) -> io::Result<Self> {
        let digest = digest();
        let home = folder.join(&digest[..16]);
        let clients = Self { python: home.join("python"), nodejs: home.join("nodejs"), digest };
        if !home.is_dir() {
            fs::create_dir_all(folder)?;
            // Made under another name first: a folder with the right name is always complete.
            let unfinished = tempfile::Builder::new().prefix("unfinished-").tempdir_in(folder)?;
            write_all(&unfinished.path().join("python"), PYTHON)?;
            write_all(&unfinished.path().join("nodejs"), NODEJS)?;
            make_readable(unfinished.path())?;
            match fs::rename(unfinished.keep(), &home) {
                // Somebody else was faster, with the same files.
                Err(error) if !home.is_dir() => return Err(error),
                Ok(()) | Err(_) => {}
            }
        }
        Ok(clients)
    }

    /// The files that Python compiles once for each of its versions, so that no start has to.
    pub fn python_sources(&self) -> Vec<PathBuf> {
        PYTHON.iter().map(|(name, _)| self.python.join(name)).collect()
    }
}

fn digest() -> String {
    let mut hash = Sha256::new();
    for (name, text) in PYTHON.iter().chain(NODEJS) {
        for part in [name, text] {
            hash.update(part.len().to_le_bytes());
            hash.update(part);
        }
    }
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

fn write_all(folder: &Path, files: &[(&str, &str)]) -> io::Result<()> {
    for (name, text) in files {
        let path = folder.join(name);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
            make_readable(parent)?;
        }
        fs::write(&path, text)?;
        make_readable(&path)?;
    }
    Ok(())
}

/// Sandboxes read the files under user ids of their own.
fn make_readable(path: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;

    let mode = if path.is_dir() { 0o755 } else { 0o644 };
    fs::set_permissions(path, fs::Permissions::from_mode(mode))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every file of the client is in the binary: one that is forgotten would be missing only there.
    #[test]
    fn no_file_is_forgotten() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../runtimes/python");
        let mut found = Vec::new();
        for folder in [folder.clone(), folder.join("cumulet_runtime")] {
            found.extend(fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()));
        }
        let mut names: Vec<String> = found
            .iter()
            .filter(|path| path.extension().is_some_and(|extension| extension == "py"))
            .map(|path| path.strip_prefix(&folder).unwrap().to_str().unwrap().to_owned())
            .collect();
        names.sort();
        let mut embedded: Vec<&str> = PYTHON.iter().map(|(name, _)| *name).collect();
        embedded.sort_unstable();
        assert_eq!(names, embedded);
    }

    #[test]
    fn unpacking_twice_gives_the_same_folder() {
        let folder = tempfile::tempdir().unwrap();
        let first = Clients::unpack(folder.path()).unwrap();
        let second = Clients::unpack(folder.path()).unwrap();
        assert_eq!(first.python, second.python);
        assert_eq!(fs::read_to_string(first.python.join("bootstrap.py")).unwrap(), PYTHON[0].1);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}

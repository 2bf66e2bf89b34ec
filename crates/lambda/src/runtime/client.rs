//! The runtime clients: their files are in the binary, and are laid out in a folder that sandboxes mount.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

macro_rules! files {
    ($folder:literal: $($name:literal),* $(,)?) => {
        &[$(($name, include_bytes!(concat!("../../../../runtimes/", $folder, "/", $name)))),*]
    };
}

/// Becomes `/var/runtime` of Python functions.
const PYTHON: &[(&str, &[u8])] = files!("python":
    "bootstrap.py",
    "compile_sources.py",
    "snapshot_restore_py.py",
    "cumulet_runtime/__init__.py",
    "cumulet_runtime/channel.py",
    "cumulet_runtime/dependencies.py",
    "cumulet_runtime/faults.py",
    "cumulet_runtime/fitness.py",
    "cumulet_runtime/fresh_state.py",
    "cumulet_runtime/function.py",
    "cumulet_runtime/handler.py",
    "cumulet_runtime/import_recorder.py",
    "cumulet_runtime/invocation.py",
    "cumulet_runtime/json_text.py",
    "cumulet_runtime/logs.py",
    "cumulet_runtime/main.py",
    "cumulet_runtime/messages.py",
    "cumulet_runtime/module_guard.py",
    "cumulet_runtime/module_path.py",
    "cumulet_runtime/output.py",
    "cumulet_runtime/preload.py",
    "cumulet_runtime/process.py",
    "cumulet_runtime/rehearsal.py",
    "cumulet_runtime/zygote.py",
);

/// The native part of the Python client, which `build.rs` compiles.
const PYTHON_NATIVE: &[(&str, &[u8])] =
    &[("cumulet_runtime/seed.abi3.so", include_bytes!(concat!(env!("OUT_DIR"), "/seed.abi3.so")))];

/// Becomes `/var/runtime` of Node.js functions.
const NODEJS: &[(&str, &[u8])] = files!("nodejs":
    "index.cjs",
    "lib/channel.cjs",
    "lib/context.cjs",
    "lib/errors.cjs",
    "lib/generation.cjs",
    "lib/globals.cjs",
    "lib/handler.cjs",
    "lib/log.cjs",
    "lib/rehearsal/common.cjs",
    "lib/rehearsal/module.mjs",
    "lib/runtime.cjs",
    "lib/standby.cjs",
    "lib/streaming.cjs",
);

/// What stands at `/lambda-entrypoint.sh` in AWS's images: it starts the runtime, or its arguments as a command.
/// Here the engine starts the runtime; the file is for functions that look for it.
const ENTRYPOINT: &[u8] = b"#!/bin/sh\nexec \"$@\"\n";

/// The clients of one version of the server, on disk.
#[derive(Debug, Clone)]
pub struct Clients {
    /// Of all files; a new version of the server has new folders and leaves the old ones to running environments.
    pub digest: String,
    pub python: PathBuf,
    pub nodejs: PathBuf,
    /// An executable file.
    pub entrypoint: PathBuf,
    /// An empty folder.
    pub nothing: PathBuf,
}

impl Clients {
    /// Lays the files out below `folder`, unless they are there already.
    pub fn unpack(folder: &Path) -> io::Result<Self> {
        let digest = digest();
        let home = folder.join(&digest[..16]);
        let clients = Self {
            python: home.join("python"),
            nodejs: home.join("nodejs"),
            entrypoint: home.join("lambda-entrypoint.sh"),
            nothing: home.join("nothing"),
            digest,
        };
        if !home.is_dir() {
            fs::create_dir_all(folder)?;
            // Made under another name first: a folder with the right name is always complete.
            let unfinished = tempfile::Builder::new().prefix("unfinished-").tempdir_in(folder)?;
            write_all(&unfinished.path().join("python"), PYTHON)?;
            write_all(&unfinished.path().join("python"), PYTHON_NATIVE)?;
            write_all(&unfinished.path().join("nodejs"), NODEJS)?;
            write_all(unfinished.path(), &[("lambda-entrypoint.sh", ENTRYPOINT)])?;
            make_executable(&unfinished.path().join("lambda-entrypoint.sh"))?;
            fs::create_dir(unfinished.path().join("nothing"))?;
            make_readable(&unfinished.path().join("nothing"))?;
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
    for (name, text) in PYTHON.iter().chain(PYTHON_NATIVE).chain(NODEJS).chain(&[("", ENTRYPOINT)]) {
        for part in [name.as_bytes(), text] {
            hash.update(part.len().to_le_bytes());
            hash.update(part);
        }
    }
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

fn write_all(folder: &Path, files: &[(&str, &[u8])]) -> io::Result<()> {
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
    set_mode(path, if path.is_dir() { 0o755 } else { 0o644 })
}

fn make_executable(path: &Path) -> io::Result<()> {
    set_mode(path, 0o755)
}

fn set_mode(path: &Path, mode: u32) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;

    fs::set_permissions(path, fs::Permissions::from_mode(mode))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every file of the clients is in the binary: one that is forgotten would be missing only there.
    #[test]
    fn no_file_is_forgotten() {
        let runtimes = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../runtimes");
        for (folder, embedded) in [("python", PYTHON), ("nodejs", NODEJS)] {
            let folder = runtimes.join(folder);
            let mut names = Vec::new();
            let mut folders = vec![folder.clone()];
            while let Some(next) = folders.pop() {
                for entry in fs::read_dir(next).unwrap() {
                    let path = entry.unwrap().path();
                    let extension = path.extension().and_then(|extension| extension.to_str());
                    match extension {
                        _ if path.is_dir() => folders.push(path),
                        Some("py" | "cjs" | "mjs" | "js") => {
                            names.push(path.strip_prefix(&folder).unwrap().to_str().unwrap().to_owned());
                        }
                        _ => {}
                    }
                }
            }
            names.sort();
            let mut embedded: Vec<&str> = embedded.iter().map(|(name, _)| *name).collect();
            embedded.sort_unstable();
            assert_eq!(names, embedded);
        }
    }

    #[test]
    fn unpacking_twice_gives_the_same_folder() {
        let folder = tempfile::tempdir().unwrap();
        let first = Clients::unpack(folder.path()).unwrap();
        let second = Clients::unpack(folder.path()).unwrap();
        assert_eq!(first.python, second.python);
        assert_eq!(fs::read(first.python.join("bootstrap.py")).unwrap(), PYTHON[0].1);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}

//! Where interpreters may be: paths, best first, without running any of them.

use std::path::{Path, PathBuf};

use super::config::{Config, Places};

/// How many installed versions of one tool (pyenv, nvm …) are looked at.
const VERSIONS_MAX: usize = 64;
/// How many folders of `PATH` are looked at.
const PATH_FOLDERS_MAX: usize = 64;

/// What a candidate claims to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    Python,
    Node,
}

/// A file that is perhaps an interpreter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    pub kind: Kind,
    pub path: PathBuf,
    /// Where it was found, for people: `pyenv`, `PATH` …
    pub origin: &'static str,
}

/// The candidates of this machine: configured ones, then installations in folders of their own, then `PATH`.
///
/// An installation of its own is preferred because all of it can be mounted without the rest of the system.
pub fn candidates(config: &Config, places: &Places) -> Vec<Candidate> {
    let mut found = Found::default();
    for path in &config.python {
        found.add(Kind::Python, path.clone(), "cumulet.toml");
    }
    for path in &config.node {
        found.add(Kind::Node, path.clone(), "cumulet.toml");
    }
    let in_home = |folder: &str| Some(places.home.as_ref()?.join(folder));
    let in_data_home = |folder: &str| Some(places.data_home()?.join(folder));
    let pyenv = places.pyenv_root.clone().or_else(|| in_home(".pyenv")).map(|root| root.join("versions"));
    let uv = places.uv_python_dir.clone().or_else(|| in_data_home("uv/python"));
    for (root, origin) in [(pyenv, "pyenv"), (uv, "uv")] {
        for version in folders_in(root) {
            found.add(Kind::Python, version.join("bin/python3"), origin);
        }
    }
    let nvm = places.nvm_dir.clone().or_else(|| in_home(".nvm")).map(|root| root.join("versions/node"));
    for version in folders_in(nvm) {
        found.add(Kind::Node, version.join("bin/node"), "nvm");
    }
    let fnm = places.fnm_dir.clone().or_else(|| in_data_home("fnm")).map(|root| root.join("node-versions"));
    for version in folders_in(fnm) {
        found.add(Kind::Node, version.join("installation/bin/node"), "fnm");
    }
    for folder in places.path.iter().filter(|folder| folder.is_absolute()).take(PATH_FOLDERS_MAX) {
        found.add_from_path(folder);
    }
    found.candidates
}

#[derive(Default)]
struct Found {
    candidates: Vec<Candidate>,
    seen: std::collections::BTreeSet<PathBuf>,
}

impl Found {
    /// Keeps a path once: several names may lead to one file. What does not exist is no candidate.
    fn add(&mut self, kind: Kind, path: PathBuf, origin: &'static str) {
        let Ok(real) = path.canonicalize() else { return };
        if real.is_file() && self.seen.insert(real) {
            self.candidates.push(Candidate { kind, path, origin });
        }
    }

    fn add_from_path(&mut self, folder: &Path) {
        // Shims start the version that the current folder asks for; the versions themselves are found above.
        if folder.ends_with("shims") {
            return;
        }
        for minor in (8..=14).rev() {
            self.add(Kind::Python, folder.join(format!("python3.{minor}")), "PATH");
        }
        self.add(Kind::Python, folder.join("python3"), "PATH");
        for name in ["node", "nodejs"] {
            self.add(Kind::Node, folder.join(name), "PATH");
        }
    }
}

/// The folders in a folder, the highest version first.
fn folders_in(root: Option<PathBuf>) -> Vec<PathBuf> {
    let Some(entries) = root.and_then(|root| root.read_dir().ok()) else { return Vec::new() };
    let mut folders: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).take(VERSIONS_MAX).collect();
    folders.sort_by_key(|path| std::cmp::Reverse(numbers(path)));
    folders
}

/// The numbers in a folder's name, so that 3.11.10 comes after 3.11.9.
fn numbers(path: &Path) -> Vec<u64> {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    name.split(|c: char| !c.is_ascii_digit()).filter_map(|number| number.parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn touch(root: &Path, path: &str) -> PathBuf {
        let path = root.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, "").unwrap();
        path
    }

    #[test]
    fn every_kind_of_installation_is_found_once_and_in_order() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        let configured = touch(root, "opt/python3.12");
        let pyenv_9 = touch(root, "home/.pyenv/versions/3.11.9/bin/python3");
        let pyenv_10 = touch(root, "home/.pyenv/versions/3.11.10/bin/python3");
        let uv = touch(root, "data/uv/python/cpython-3.13.1-linux-x86_64-gnu/bin/python3");
        let nvm = touch(root, "home/.nvm/versions/node/v22.1.0/bin/node");
        let fnm = touch(root, "data/fnm/node-versions/v24.0.0/installation/bin/node");
        let deadsnakes = touch(root, "usr/bin/python3.10");
        let node = touch(root, "usr/bin/node");
        touch(root, "home/.pyenv/shims/python3.9");
        std::os::unix::fs::symlink("python3.10", root.join("usr/bin/python3")).unwrap();
        fs::create_dir_all(root.join("home/.pyenv/versions/empty")).unwrap();

        let config = Config { python: vec![configured.clone()], ..Config::default() };
        let places = Places {
            path: vec![root.join("home/.pyenv/shims"), root.join("usr/bin"), PathBuf::from("bin")],
            home: Some(root.join("home")),
            data_home: Some(root.join("data")),
            ..Places::default()
        };
        let found: Vec<(PathBuf, &str)> =
            candidates(&config, &places).into_iter().map(|found| (found.path, found.origin)).collect();
        assert_eq!(
            found,
            [
                (configured, "cumulet.toml"),
                (pyenv_10, "pyenv"),
                (pyenv_9, "pyenv"),
                (uv, "uv"),
                (nvm, "nvm"),
                (fnm, "fnm"),
                (deadsnakes, "PATH"),
                (node, "PATH"),
            ]
        );
    }

    #[test]
    fn a_machine_without_anything_has_no_candidates() {
        assert_eq!(candidates(&Config::default(), &Places::default()), []);
    }
}

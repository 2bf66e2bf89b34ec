//! Folders of packages with the byte code of their Python sources.
//!
//! ```text
//! packages/<digest> ──hard links──▶ bytecode/<name>.<random>.partial ──byte code, sync, rename──▶ bytecode/<name>
//! ```
//!
//! Invariants:
//! - A folder of such a name is complete and durable, and is never changed. Its other files are the package's own.
//! - No file of a package is ever written through one of its links.
//! - Every source has a file where its byte code would be, if only an empty one, which Python passes over. So where
//!   layers are merged, no source meets the byte code of one that it hides.

use std::fs::{self, File, Permissions};
use std::io::{self, Write as _};
use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::path::{Path, PathBuf};

use tempfile::TempDir;

/// Sources that are larger are not compiled, in bytes: no person has written them.
const SOURCE_BYTES_MAX: u64 = 4 * 1024 * 1024;
/// How many sources a package may have for any to be compiled.
const N_SOURCES_MAX: usize = 50_000;

const PARTIAL: &str = "partial";

/// The folder of all such folders.
#[derive(Debug)]
pub struct Trees {
    root: PathBuf,
}

/// Which sources of a package Python can import.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// All of a function's code.
    Code,
    /// What lies in `python`, for this version or for any.
    Layer,
}

/// What a tree is made of.
#[derive(Debug, Clone, Copy)]
pub struct Seed<'a> {
    pub name: &'a str,
    pub package: &'a Path,
    pub kind: Kind,
    /// `python3.12`, as layers name their folders.
    pub version: &'a str,
}

/// A tree that is being made; dropped, it is gone.
#[derive(Debug)]
pub struct Draft {
    folder: TempDir,
    path: PathBuf,
    sources: Vec<Source>,
}

/// One Python source in a tree.
#[derive(Debug, PartialEq, Eq)]
pub struct Source {
    /// Below the package.
    pub path: PathBuf,
    pub n_bytes: u64,
    byte_code: PathBuf,
}

impl Trees {
    /// Makes the folder if it is absent and removes what is not complete. Also says which trees there are.
    pub fn open(root: PathBuf) -> io::Result<(Self, Vec<String>)> {
        fs::create_dir_all(&root)?;
        let mut names = Vec::new();
        for entry in fs::read_dir(&root)? {
            let entry = entry?;
            match entry.file_name().into_string() {
                Ok(name) if !name.ends_with(PARTIAL) => names.push(name),
                Ok(_) | Err(_) => fs::remove_dir_all(entry.path())?,
            }
        }
        Ok((Self { root }, names))
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.root.join(name)
    }

    /// Begins a tree; `None` if there is nothing to compile. Blocks.
    pub fn begin(&self, seed: &Seed<'_>) -> io::Result<Option<Draft>> {
        let sources = Walk::new(seed).sources()?;
        if sources.is_empty() {
            return Ok(None);
        }
        let folder = tempfile::Builder::new()
            .prefix(&format!("{}.", seed.name))
            .suffix(&format!(".{PARTIAL}"))
            .tempdir_in(&self.root)?;
        link_all(seed.package, folder.path())?;
        let mut draft = Draft { folder, path: self.path(seed.name), sources };
        let root = draft.folder.path();
        draft.sources.retain(|source| source.reserve(root));
        Ok(Some(draft))
    }

    /// Removes a tree, if it is there. Blocks.
    pub fn remove(&self, name: &str) -> io::Result<()> {
        // It loses its name first: what is found under a name is never half removed.
        let doomed = self.root.join(format!("{name}.{}.{PARTIAL}", uuid::Uuid::new_v4()));
        match fs::rename(self.path(name), &doomed) {
            Ok(()) => fs::remove_dir_all(doomed),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            Err(error) => Err(error),
        }
    }
}

impl Draft {
    pub fn sources(&self) -> &[Source] {
        &self.sources
    }

    /// Puts the byte code of a source beside it.
    pub fn write(&self, source: &Source, byte_code: &[u8]) -> io::Result<()> {
        let path = self.folder.path().join(&source.byte_code);
        // It may be a link to a file of the package.
        match fs::remove_file(&path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            Ok(()) | Err(_) => {}
        }
        create(&path)?.write_all(byte_code)
    }

    /// Gives the tree its name. Blocks until it is on the disk.
    pub fn finish(&self) -> io::Result<()> {
        fs::set_permissions(self.folder.path(), Permissions::from_mode(0o755))?;
        // One call for thousands of files.
        rustix::fs::syncfs(File::open(self.folder.path())?)?;
        match fs::rename(self.folder.path(), &self.path) {
            Err(error) if !self.path.is_dir() => Err(error),
            // Or somebody else was faster.
            Ok(()) | Err(_) => Ok(()),
        }
    }
}

impl Source {
    /// `a/b.py` of `python3.12` has its byte code in `a/__pycache__/b.cpython-312.pyc` (PEP 3147).
    fn new(path: PathBuf, n_bytes: u64, version: &str) -> Option<Self> {
        let stem = path.file_name()?.as_bytes().strip_suffix(b".py").filter(|stem| !stem.is_empty())?;
        let mut name = std::ffi::OsString::from(std::ffi::OsStr::from_bytes(stem));
        name.push(format!(".{}.pyc", cache_tag(version)));
        let byte_code = path.parent()?.join("__pycache__").join(name);
        Some(Self { path, n_bytes, byte_code })
    }

    /// Makes the place of its byte code. Says whether there can be one.
    fn reserve(&self, root: &Path) -> bool {
        let path = root.join(&self.byte_code);
        let Some(folder) = path.parent() else { return false };
        let is_folder = |metadata: fs::Metadata| metadata.is_dir();
        if fs::create_dir(folder).is_ok() {
            let readable = fs::set_permissions(folder, Permissions::from_mode(0o755));
            if readable.is_err() {
                return false;
            }
        } else if !folder.symlink_metadata().is_ok_and(is_folder) {
            return false;
        }
        match create(&path) {
            Ok(_empty) => true,
            // The package brings its own, which may be of use or not.
            Err(error) => error.kind() == io::ErrorKind::AlreadyExists,
        }
    }

    /// Whether it has a size that is compiled.
    pub fn is_compiled(&self) -> bool {
        self.n_bytes <= SOURCE_BYTES_MAX
    }
}

/// `cpython-312` of `python3.12`: what this version of Python puts into the names of byte code.
pub fn cache_tag(version: &str) -> String {
    format!("cpython-{}", version.trim_start_matches("python").replace('.', ""))
}

/// A new file that every user can read.
fn create(path: &Path) -> io::Result<File> {
    let file = File::options().write(true).create_new(true).open(path)?;
    file.set_permissions(Permissions::from_mode(0o644))?;
    Ok(file)
}

/// Links every file of `from` into `to`, which is empty.
fn link_all(from: &Path, to: &Path) -> io::Result<()> {
    let mut folders = vec![PathBuf::new()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(from.join(&folder))? {
            let entry = entry?;
            let inner = folder.join(entry.file_name());
            let (kind, target) = (entry.file_type()?, to.join(&inner));
            if kind.is_dir() {
                fs::create_dir(&target)?;
                fs::set_permissions(&target, entry.metadata()?.permissions())?;
                folders.push(inner);
            } else if kind.is_symlink() {
                symlink(fs::read_link(entry.path())?, &target)?;
            } else {
                fs::hard_link(entry.path(), &target)?;
            }
        }
    }
    Ok(())
}

/// The way through a package, in the order of the paths.
struct Walk<'a> {
    seed: &'a Seed<'a>,
    folders: Vec<PathBuf>,
}

impl<'a> Walk<'a> {
    fn new(seed: &'a Seed<'a>) -> Self {
        let folders = match seed.kind {
            Kind::Code => vec![PathBuf::new()],
            Kind::Layer => vec![PathBuf::from("python")],
        };
        Self { seed, folders }
    }

    fn sources(mut self) -> io::Result<Vec<Source>> {
        let mut sources = Vec::new();
        while let Some(folder) = self.folders.pop() {
            let entries = match fs::read_dir(self.seed.package.join(&folder)) {
                Ok(entries) => entries,
                // A layer without Python.
                Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
                Err(error) => return Err(error),
            };
            for entry in entries {
                let entry = entry?;
                let path = folder.join(entry.file_name());
                if entry.file_type()?.is_dir() {
                    if self.can_hold_modules(&path) {
                        self.folders.push(path);
                    }
                    continue;
                }
                // A link to a source is a module of its own.
                let source = Source::new(path, entry.metadata()?.len(), self.seed.version);
                sources.extend(source.filter(|_| !entry.path().is_dir()));
                if sources.len() > N_SOURCES_MAX {
                    return Err(io::Error::other(format!("more than {N_SOURCES_MAX} sources")));
                }
            }
        }
        sources.sort_by(|one, other| one.path.cmp(&other.path));
        Ok(sources)
    }

    fn can_hold_modules(&self, folder: &Path) -> bool {
        if folder.file_name().is_some_and(|name| name == "__pycache__" || name == "node_modules") {
            return false;
        }
        // Other versions of Python do not look there.
        let is_of_versions =
            self.seed.kind == Kind::Layer && folder.parent() == Some(Path::new("python/lib"));
        !is_of_versions || folder.ends_with(self.seed.version)
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::MetadataExt as _;

    use super::*;

    struct World {
        folder: TempDir,
        trees: Trees,
    }

    impl World {
        fn new(files: &[(&str, &str)]) -> Self {
            let folder = tempfile::tempdir().unwrap();
            for (path, text) in files {
                let path = folder.path().join("package").join(path);
                fs::create_dir_all(path.parent().unwrap()).unwrap();
                fs::write(path, text).unwrap();
            }
            let (trees, names) = Trees::open(folder.path().join("trees")).unwrap();
            assert_eq!(names, Vec::<String>::new());
            Self { folder, trees }
        }

        fn package(&self) -> PathBuf {
            self.folder.path().join("package")
        }

        fn begin(&self, kind: Kind) -> Option<Draft> {
            let package = self.package();
            self.trees.begin(&Seed { name: "one", package: &package, kind, version: "python3.12" }).unwrap()
        }

        fn in_trees(&self) -> usize {
            fs::read_dir(self.folder.path().join("trees")).unwrap().count()
        }
    }

    fn paths(draft: &Draft) -> Vec<&str> {
        draft.sources().iter().map(|source| source.path.to_str().unwrap()).collect()
    }

    #[test]
    fn a_tree_is_the_package_with_byte_code_beside_its_sources() {
        let world = World::new(&[
            ("app.py", "x = 1"),
            ("lib/deep.er.py", "y = 1"),
            ("lib/__pycache__/deep.er.cpython-312.pyc", "of the package"),
            ("data.csv", "1"),
            ("__pycache__/old.py", ""),
            (".py", ""),
        ]);
        symlink("app.py", world.package().join("link.py")).unwrap();
        symlink("lib", world.package().join("folder.py")).unwrap();
        let draft = world.begin(Kind::Code).unwrap();
        assert_eq!(paths(&draft), ["app.py", "lib/deep.er.py", "link.py"]);
        draft.write(&draft.sources()[1], b"ours").unwrap();
        assert!(!world.trees.path("one").is_dir());
        draft.finish().unwrap();
        drop(draft);

        let tree = world.trees.path("one");
        let read = |path: &str| fs::read_to_string(tree.join(path)).unwrap();
        assert_eq!(read("__pycache__/app.cpython-312.pyc"), "");
        assert_eq!(read("__pycache__/link.cpython-312.pyc"), "");
        assert_eq!(read("lib/__pycache__/deep.er.cpython-312.pyc"), "ours");
        let inode = |folder: &Path, path: &str| fs::metadata(folder.join(path)).unwrap().ino();
        assert_eq!(inode(&tree, "data.csv"), inode(&world.package(), "data.csv"));
        assert!(tree.join("link.py").is_symlink());
        // The package is as it was.
        let kept = world.package().join("lib/__pycache__/deep.er.cpython-312.pyc");
        assert_eq!(fs::read_to_string(kept).unwrap(), "of the package");
        assert!(!world.package().join("__pycache__/app.cpython-312.pyc").exists());
        world.trees.remove("one").unwrap();
        world.trees.remove("one").unwrap();
        assert_eq!(world.in_trees(), 0);
        assert_eq!(fs::read_to_string(world.package().join("app.py")).unwrap(), "x = 1");
    }

    #[test]
    fn of_a_layer_what_its_version_of_python_can_import_is_compiled() {
        let world = World::new(&[
            ("python/numpy/__init__.py", ""),
            ("python/lib/python3.12/site-packages/a.py", ""),
            ("python/lib/python3.11/site-packages/a.py", ""),
            ("python/node_modules/b.py", ""),
            ("bin/tool.py", ""),
        ]);
        let draft = world.begin(Kind::Layer).unwrap();
        assert_eq!(paths(&draft), ["python/lib/python3.12/site-packages/a.py", "python/numpy/__init__.py"]);
        drop(draft);
        assert_eq!(world.in_trees(), 0);
        assert!(World::new(&[("bin/tool.py", ""), ("extensions/agent", "")]).begin(Kind::Layer).is_none());
    }

    #[test]
    fn where_no_byte_code_can_lie_none_is_made() {
        let world = World::new(&[("a.py", ""), ("__pycache__", "a file"), ("lib/b.py", ""), ("c/d.py", "")]);
        symlink("../c", world.package().join("lib/__pycache__")).unwrap();
        let draft = world.begin(Kind::Code).unwrap();
        assert_eq!(paths(&draft), ["c/d.py"]);
        draft.finish().unwrap();
        assert_eq!(fs::read_to_string(world.package().join("__pycache__")).unwrap(), "a file");
    }

    #[test]
    fn what_was_not_finished_is_gone_after_a_restart() {
        let world = World::new(&[("a.py", "")]);
        let draft = world.begin(Kind::Code).unwrap();
        let left = world.folder.path().join("trees/one.x.partial");
        fs::create_dir(&left).unwrap();
        draft.finish().unwrap();
        drop(draft);
        let (_, names) = Trees::open(world.folder.path().join("trees")).unwrap();
        assert_eq!(names, ["one"]);
        assert!(!left.exists());
    }
}

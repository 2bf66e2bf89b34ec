//! Where a function's modules lie on disk, in the order in which Python would look for them.

use std::cell::OnceCell;
use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

/// How much of one file is read, in bytes.
const FILE_BYTES_MAX: u64 = 1024 * 1024;
/// How many entries of one folder are looked at.
const ENTRIES_MAX: usize = 10_000;

/// The folders that a function imports from.
#[derive(Debug)]
pub struct Site {
    /// Becomes `/var/task`.
    code_dir: PathBuf,
    /// The packages that were installed into the code's folder: they are not the user's own modules.
    installed: BTreeSet<String>,
    /// What is in the code's folder, packages or not.
    in_code: BTreeSet<String>,
    /// Within the layers, the first hit counts.
    layer_folders: Vec<PathBuf>,
    in_layers: BTreeSet<String>,
    /// The interpreter's own modules. Those that are built into it lie nowhere, and nothing can hide them.
    /// There are hundreds, of which a function names a few: each is looked for when it is named.
    library: PathBuf,
    /// What of them is in files whose names say more than the module's.
    in_dynload: OnceCell<BTreeSet<String>>,
    /// What is there without a layer.
    packages_dir: Option<PathBuf>,
}

/// What a site is made of.
#[derive(Debug)]
pub struct Folders<'a> {
    pub code_dir: &'a Path,
    pub layer_dirs: &'a [PathBuf],
    /// `python3.11`: layers may keep packages below it.
    pub version: &'a str,
    pub library: &'a Path,
    pub packages_dir: Option<&'a Path>,
}

/// Whose a module is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// The user's own, in the code.
    User,
    /// A package that was installed beside the user's own code.
    Package,
    Layer,
    /// Part of the runtime.
    Provided,
    Standard,
    Nowhere,
}

impl Site {
    pub fn new(folders: &Folders<'_>) -> Self {
        let Folders { code_dir, layer_dirs, version, library, packages_dir } = *folders;
        let mut layer_folders = Vec::new();
        for below in [format!("python/lib/{version}/site-packages"), "python".to_owned()] {
            // Of two layers with the same file the later one wins.
            layer_folders.extend(layer_dirs.iter().rev().map(|layer| layer.join(&below)));
        }
        layer_folders.retain(|folder| folder.is_dir());
        Self {
            installed: installed(code_dir),
            in_code: modules_in(code_dir),
            in_layers: layer_folders.iter().flat_map(|folder| modules_in(folder)).collect(),
            layer_folders,
            code_dir: code_dir.to_owned(),
            library: library.to_owned(),
            in_dynload: OnceCell::new(),
            packages_dir: packages_dir.map(Path::to_owned),
        }
    }

    /// Whose the package `top` is, as the function would find it.
    pub fn place(&self, top: &str) -> Place {
        match () {
            () if self.in_code.contains(top) && self.installed.contains(top) => Place::Package,
            () if self.in_code.contains(top) => Place::User,
            () if self.in_layers.contains(top) => Place::Layer,
            () if self.is_standard(top) => Place::Standard,
            () if self.packages_dir.as_ref().is_some_and(|folder| has_module(folder, top)) => Place::Provided,
            () => Place::Nowhere,
        }
    }

    fn is_standard(&self, top: &str) -> bool {
        let in_dynload = || self.in_dynload.get_or_init(|| modules_in(&self.library.join("lib-dynload")));
        has_module(&self.library, top) || in_dynload().contains(top)
    }

    /// Whether there is a module of this whole name, by its file.
    pub fn has(&self, module: &str) -> bool {
        let top = module.split('.').next().unwrap_or(module);
        let path = module.replace('.', "/");
        let has = |folder: &PathBuf| has_module(folder, &path);
        match self.place(top) {
            Place::User | Place::Package => has(&self.code_dir),
            Place::Layer => self.layer_folders.iter().any(has),
            Place::Provided => self.packages_dir.as_ref().is_some_and(has),
            Place::Standard => has(&self.library),
            Place::Nowhere => false,
        }
    }

    /// The source of one of the user's modules, and whether it is a package's.
    pub fn source(&self, module: &str) -> Option<(String, bool)> {
        let path = self.code_dir.join(module.replace('.', "/"));
        let candidates = [(path.join("__init__.py"), true), (path.with_extension("py"), false)];
        candidates.into_iter().find_map(|(path, is_package)| Some((read(&path).ok()?, is_package)))
    }

    /// A module of the function that hides a package of a layer: other packages would find the hidden one in a zygote.
    /// The client itself sees to those that hide the interpreter's.
    pub fn hiding(&self) -> Option<&str> {
        let own = self.in_code.iter().filter(|name| !self.installed.contains(*name));
        own.map(String::as_str).find(|name| self.in_layers.contains(*name))
    }

    /// Whether a package beside the code hides one of a layer.
    pub fn package_hides_layer(&self) -> bool {
        self.installed.intersection(&self.in_layers).next().is_some()
    }
}

/// Whether a folder has a module, by its path without ending.
fn has_module(folder: &Path, path: &str) -> bool {
    let path = folder.join(path);
    if path.join("__init__.py").is_file() || path.with_extension("py").is_file() {
        return true;
    }
    // `module.cpython-311-x86_64-linux-gnu.so`, or a package without a file of its own.
    let (Some(parent), Some(name)) = (path.parent(), path.file_name().and_then(|name| name.to_str())) else {
        return false;
    };
    modules_in(parent).contains(name)
}

/// The names of the modules in a folder.
fn modules_in(folder: &Path) -> BTreeSet<String> {
    let entries = folder.read_dir().into_iter().flatten().flatten().take(ENTRIES_MAX);
    let module = |entry: fs::DirEntry| {
        let name = entry.file_name().into_string().ok()?;
        // Without a look at each file, unless it is a link.
        let is_folder = match entry.file_type().ok()? {
            kind if kind.is_symlink() => entry.path().is_dir(),
            kind => kind.is_dir(),
        };
        let module = match name.split_once('.') {
            None if is_folder => &*name,
            Some((module, "py" | "so")) if !is_folder => module,
            Some((module, ending)) if !is_folder && ending.ends_with(".so") => module,
            _ => return None,
        };
        let is_name = module.chars().all(|char| char == '_' || char.is_alphanumeric());
        let is_module = is_name && !module.is_empty() && module != "__pycache__";
        is_module.then(|| module.to_owned())
    };
    entries.filter_map(module).collect()
}

/// The packages that were installed into a folder, as an installer has noted it beside them.
fn installed(folder: &Path) -> BTreeSet<String> {
    let entries = folder.read_dir().into_iter().flatten().flatten().take(ENTRIES_MAX);
    let mut installed = BTreeSet::new();
    for path in entries.map(|entry| entry.path()) {
        let ending = path.extension().and_then(|ending| ending.to_str());
        if !matches!(ending, Some("dist-info" | "egg-info")) {
            continue;
        }
        if let Ok(tops) = read(&path.join("top_level.txt")) {
            installed.extend(tops.lines().map(|line| line.trim().to_owned()));
        } else if let Ok(record) = read(&path.join("RECORD")) {
            installed.extend(record.lines().filter_map(recorded_module));
        }
    }
    installed
}

/// `six` of `six.py,sha256=…,1234` and `numpy` of `numpy/__init__.py,…`.
fn recorded_module(line: &str) -> Option<String> {
    let first = line.split([',', '/']).next()?;
    let is_info = first.contains(".dist-info") || first.starts_with('.') || first == "__pycache__";
    let module = first.split('.').next().filter(|_| !is_info)?;
    (!module.is_empty()).then(|| module.to_owned())
}

fn read(path: &Path) -> io::Result<String> {
    let mut bytes = Vec::new();
    fs::File::open(path)?.take(FILE_BYTES_MAX).read_to_end(&mut bytes)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

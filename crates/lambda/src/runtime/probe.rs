//! Asks an interpreter what it is, by running it once. The only place in the server that starts a process by itself.
//!
//! What an interpreter said is remembered by its path, size and date, so that the next start runs nothing.

use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant, UNIX_EPOCH};

use serde::{Deserialize, Serialize};

use super::candidates::{Candidate, Kind};

/// How long an interpreter may take to say what it is.
const PROBE_LIMIT: Duration = Duration::from_secs(20);
/// Longest answer of an interpreter, in bytes.
const ANSWER_LEN_MAX: u64 = 256 * 1024;

/// Prints what is asked of Python, and compiles the files that are named as arguments for this version.
/// The modules are those whose shared libraries may lie outside the installation.
const PYTHON_SCRIPT: &str = r#"
import sys
for name in ("_bz2", "_ctypes", "_lzma", "_sqlite3", "_ssl", "zlib"):
    try:
        __import__(name)
    except ImportError:
        pass
import json, os
libraries = {line.split(None, 5)[5].strip() for line in open("/proc/self/maps") if ".so" in line}
print(json.dumps({
    "implementation": sys.implementation.name + getattr(sys, "abiflags", ""),
    "version": list(sys.version_info[:3]),
    "executable": os.path.realpath(getattr(sys, "_base_executable", None) or sys.executable),
    "prefix": os.path.realpath(sys.base_prefix),
    "machine": os.uname().machine,
    "libraries": sorted(libraries),
}))
if sys.argv[1:] and sys.version_info >= (3, 8):
    import py_compile
    for path in sys.argv[1:]:
        py_compile.compile(path, invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH)
"#;

const NODE_SCRIPT: &str = r#"
const fs = require("fs"), path = require("path");
const executable = fs.realpathSync(process.execPath);
const maps = fs.readFileSync("/proc/self/maps", "utf8").split("\n").filter((line) => line.includes(".so"));
console.log(JSON.stringify({
    implementation: "node",
    version: process.versions.node.split(".").slice(0, 3).map(Number),
    executable,
    prefix: path.dirname(path.dirname(executable)),
    machine: {x64: "x86_64", arm64: "aarch64"}[process.arch] ?? process.arch,
    libraries: [...new Set(maps.map((line) => line.trim().split(/\s+/).slice(5).join(" ")))].sort(),
}));
"#;

/// What an interpreter says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    pub implementation: String,
    pub version: [u32; 3],
    pub executable: PathBuf,
    /// The folder that holds all of the installation: `bin`, `lib`.
    pub prefix: PathBuf,
    /// As `uname -m` says it.
    pub machine: String,
    /// The shared libraries that it has loaded.
    pub libraries: Vec<PathBuf>,
}

/// Why a candidate is no interpreter.
#[derive(Debug, thiserror::Error)]
pub enum ProbeError {
    #[error("start {path}")]
    Start { path: PathBuf, source: std::io::Error },
    #[error("{path} took longer than {} seconds", PROBE_LIMIT.as_secs())]
    TooSlow { path: PathBuf },
    #[error("{path} ended with {status}: {stderr}")]
    Failed { path: PathBuf, status: std::process::ExitStatus, stderr: String },
    #[error("read what {path} says")]
    Answer { path: PathBuf, source: serde_json::Error },
}

/// What tells that a file is still the one that was asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fingerprint {
    pub path: PathBuf,
    pub bytes: u64,
    pub modified_ns: u64,
}

impl Fingerprint {
    /// Of the file that a candidate leads to. `None` if it is gone.
    pub fn of(path: &Path) -> Option<Self> {
        let path = path.canonicalize().ok()?;
        let metadata = path.metadata().ok()?;
        let modified = metadata.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
        let modified_ns = u64::try_from(modified.as_nanos()).ok()?;
        Some(Self { path, bytes: metadata.len(), modified_ns })
    }
}

/// Runs a candidate and returns its answer. Python also compiles `sources` for its version.
///
/// Blocks up to [`PROBE_LIMIT`].
pub fn ask(candidate: &Candidate, sources: &[PathBuf]) -> Result<Answer, ProbeError> {
    let path = &candidate.path;
    #[expect(
        clippy::disallowed_methods,
        reason = "an interpreter is asked for its version; no code of a user runs"
    )]
    let mut command = Command::new(path);
    match candidate.kind {
        // Without the user's settings and packages, which may do anything.
        Kind::Python => command.args(["-I", "-S", "-c", PYTHON_SCRIPT]).args(sources),
        Kind::Node => command.args(["-e", NODE_SCRIPT]),
    };
    command.env_clear().env("LC_ALL", "C.UTF-8").current_dir("/");
    let output = run(path, &mut command)?;
    serde_json::from_slice(&output).map_err(|source| ProbeError::Answer { path: path.clone(), source })
}

fn run(path: &Path, command: &mut Command) -> Result<Vec<u8>, ProbeError> {
    let start_error = |source| ProbeError::Start { path: path.to_owned(), source };
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(start_error)?;
    let stdout = child.stdout.take();
    let reader = std::thread::spawn(move || {
        let mut answer = Vec::new();
        // An interpreter that breaks off is recognised by its exit status.
        let _ = stdout.map(|stdout| stdout.take(ANSWER_LEN_MAX).read_to_end(&mut answer));
        answer
    });
    let deadline = Instant::now() + PROBE_LIMIT;
    let status = loop {
        if let Some(status) = child.try_wait().map_err(start_error)? {
            break status;
        }
        if Instant::now() > deadline {
            let _ = child.kill();
            let _ = child.wait();
            return Err(ProbeError::TooSlow { path: path.to_owned() });
        }
        std::thread::sleep(Duration::from_millis(2));
    };
    if !status.success() {
        let mut stderr = String::new();
        let _ = child.stderr.take().map(|pipe| pipe.take(ANSWER_LEN_MAX).read_to_string(&mut stderr));
        return Err(ProbeError::Failed { path: path.to_owned(), status, stderr: stderr.trim().to_owned() });
    }
    Ok(reader.join().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt as _;

    use super::*;

    fn script(folder: &Path, text: &str) -> Candidate {
        let path = folder.join("python3");
        std::fs::write(&path, format!("#!/bin/sh\n{text}\n")).unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
        Candidate { kind: Kind::Python, path, origin: "test" }
    }

    #[test]
    fn an_interpreter_tells_what_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let candidate = script(
            folder.path(),
            r#"echo '{"implementation": "cpython", "version": [3, 11, 7], "executable": "/p/bin/python3.11",
               "prefix": "/p", "machine": "x86_64", "libraries": []}'"#,
        );
        let answer = ask(&candidate, &[]).unwrap();
        assert_eq!(answer.version, [3, 11, 7]);
        assert_eq!(answer.prefix, Path::new("/p"));
    }

    #[test]
    fn what_is_no_interpreter_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let failing = script(folder.path(), "echo no such version >&2; exit 127");
        assert!(
            matches!(ask(&failing, &[]), Err(ProbeError::Failed { stderr, .. }) if stderr == "no such version")
        );
        let other = script(folder.path(), "echo hello");
        assert!(matches!(ask(&other, &[]), Err(ProbeError::Answer { .. })));
        let absent = Candidate { path: folder.path().join("absent"), ..other };
        assert!(matches!(ask(&absent, &[]), Err(ProbeError::Start { .. })));
    }

    #[test]
    fn a_changed_file_has_another_fingerprint() {
        let folder = tempfile::tempdir().unwrap();
        let candidate = script(folder.path(), "true");
        let before = Fingerprint::of(&candidate.path);
        assert_eq!(Fingerprint::of(&candidate.path), before);
        script(folder.path(), "echo longer");
        assert_ne!(Fingerprint::of(&candidate.path), before);
        assert_eq!(Fingerprint::of(&folder.path().join("absent")), None);
    }
}

//! Where things are, and botocore at its pinned version.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

/// The version whose models are the source of all shapes.
pub const BOTOCORE_VERSION: &str = "1.43.11";

/// The workspace's root.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().map_or_else(|| here.to_owned(), Path::to_owned)
}

/// The folder that holds the pinned `botocore` package; installs it with pip if it is absent.
pub fn botocore() -> Result<PathBuf> {
    let folder = root().join(".tools").join(format!("botocore-{BOTOCORE_VERSION}"));
    if folder.join("botocore/data").is_dir() {
        return Ok(folder);
    }
    let package = format!("botocore=={BOTOCORE_VERSION}");
    // Beside its place, so that an interrupted installation is not taken for a whole one.
    let partial = folder.with_extension(format!("partial-{}", std::process::id()));
    let quiet = ["--quiet", "--disable-pip-version-check", "--root-user-action=ignore"];
    let mut pip = command("python3");
    pip.args(["-m", "pip", "install"]).args(quiet).arg("--target").arg(&partial).arg(package);
    run(&mut pip).context("install botocore; needed are python3 with pip and a package index")?;
    match std::fs::rename(&partial, &folder) {
        // Somebody else was faster.
        Err(_) if folder.join("botocore/data").is_dir() => std::fs::remove_dir_all(&partial)?,
        outcome => outcome.context("move botocore to its place")?,
    }
    Ok(folder)
}

/// A command in the workspace's root.
#[expect(clippy::disallowed_methods, reason = "running tools is what this crate is for")]
pub fn command(program: &str) -> Command {
    let mut command = Command::new(program);
    command.current_dir(root());
    command
}

/// Where cargo puts what it builds.
pub fn target() -> Result<PathBuf> {
    let metadata = metadata()?;
    let folder = metadata["target_directory"].as_str().context("cargo metadata has no target directory")?;
    Ok(folder.into())
}

/// What `cargo metadata` says of the workspace, without its dependencies.
pub fn metadata() -> Result<serde_json::Value> {
    let output = command("cargo").args(["metadata", "--format-version=1", "--no-deps"]).output()?;
    if !output.status.success() {
        bail!("cargo metadata failed: {}", String::from_utf8_lossy(&output.stderr));
    }
    Ok(serde_json::from_slice(&output.stdout)?)
}

/// Runs a command to its end; fails if it does.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("start {command:?}"))?;
    if !status.success() {
        bail!("{command:?} failed: {status}");
    }
    Ok(())
}

/// Tells the developer something.
#[expect(clippy::print_stdout, reason = "this program talks to a terminal")]
pub fn say(text: &str) {
    println!("{text}");
}

/// Tells the developer what went wrong.
#[expect(clippy::print_stderr, reason = "this program talks to a terminal")]
pub fn complain(text: &str) {
    eprintln!("{text}");
}

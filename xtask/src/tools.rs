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
    run(command("python3").args(["-m", "pip", "install", "--quiet", "--target"]).arg(&folder).arg(package))
        .context("install botocore; needed are python3 with pip and a package index")?;
    Ok(folder)
}

/// A command in the workspace's root.
#[expect(clippy::disallowed_methods, reason = "running tools is what this crate is for")]
pub fn command(program: &str) -> Command {
    let mut command = Command::new(program);
    command.current_dir(root());
    command
}

/// Runs a command to its end; fails if it does.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("start {command:?}"))?;
    if !status.success() {
        bail!("{command:?} failed: {status}");
    }
    Ok(())
}

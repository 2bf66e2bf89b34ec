//! The inner loop: everything that must be green before a commit and needs no other programs.

use std::time::Instant;

use anyhow::{Result, bail};

use crate::{codegen, compat, tools};

/// Runs every step, all of them even if one fails.
pub fn run() -> Result<()> {
    let cargo = |arguments: &[&str]| tools::run(tools::command("cargo").args(arguments));
    let mut failed = Vec::new();
    let mut step = |name: &'static str, result: &dyn Fn() -> Result<()>| {
        let start = Instant::now();
        let outcome = result();
        let seconds = start.elapsed().as_secs_f32();
        match outcome {
            Ok(()) => tools::say(&format!("ok      {name} ({seconds:.1} s)")),
            Err(error) => {
                tools::complain(&format!("FAILED  {name} ({seconds:.1} s): {error:#}"));
                failed.push(name);
            }
        }
    };
    step("format", &|| cargo(&["fmt", "--all", "--check"]));
    step("lints", &|| {
        cargo(&["clippy", "--quiet", "--keep-going", "--workspace", "--all-targets", "--", "-D", "warnings"])
    });
    match tools::botocore() {
        Ok(_) => {
            step("generated code", &|| codegen::run(&[], true));
            step("COMPAT.md", &|| compat::run(true));
        }
        Err(error) => tools::say(&format!("skipped generated code and COMPAT.md: {error:#}")),
    }
    // Layers and tidiness are among the tests of this package.
    step("tests", &|| {
        let nextest = tools::command("cargo").args(["nextest", "--version"]).output();
        if nextest.is_ok_and(|output| output.status.success()) {
            return cargo(&[
                "nextest",
                "run",
                "--workspace",
                "--status-level=fail",
                "--hide-progress-bar",
                "--no-fail-fast",
            ]);
        }
        cargo(&["test", "--quiet", "--workspace"])
    });
    if !failed.is_empty() {
        bail!("failed: {}", failed.join(", "));
    }
    Ok(())
}

//! Runs the fuzz targets on this toolchain: see `fuzz/README.md`.

use anyhow::Result;

use crate::tools;

/// How long, and what.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// For each target
    #[arg(long, default_value_t = 60.0)]
    seconds: f64,
    /// The same seed makes the same inputs
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Run one input again instead
    #[arg(long)]
    input: Option<String>,
    /// `rest_json`, `sigv4`, …; all if none is given
    targets: Vec<String>,
}

/// Builds the driver with optimisation and checks, and runs it.
pub fn run(arguments: &Arguments) -> Result<()> {
    let mut cargo = tools::command("cargo");
    cargo.args(["run", "--quiet", "--release", "--manifest-path", "fuzz/Cargo.toml", "--bin", "drive"]);
    cargo.arg("--target-dir").arg(tools::target()?.join("fuzz")).arg("--");
    match &arguments.input {
        Some(input) => cargo.args(["--input", input]),
        None => {
            cargo.args(["--seconds", &arguments.seconds.to_string(), "--seed", &arguments.seed.to_string()])
        }
    };
    tools::run(cargo.args(&arguments.targets))
}

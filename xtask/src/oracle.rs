//! Proves the wire with botocore: see `xtask/python/oracle.py`.

use anyhow::Result;

use crate::tools;

/// How thoroughly, and for which services.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Random inputs and outputs of each operation
    #[arg(long, default_value_t = 20)]
    rounds: u32,
    /// The same seed asks the same questions
    #[arg(long, default_value_t = 1)]
    seed: u32,
    /// `lambda`, `logs`, …; all if none is given
    services: Vec<String>,
}

/// Builds the program that answers, and lets botocore ask.
pub fn run(arguments: &Arguments) -> Result<()> {
    let botocore = tools::botocore()?;
    let cargo = ["build", "--quiet", "--package", "api", "--example", "oracle", "--features", "oracle"];
    tools::run(tools::command("cargo").args(cargo))?;
    let mut python = tools::command("python3");
    python.env("PYTHONPATH", botocore).arg("xtask/python/oracle.py");
    python.arg(tools::target()?.join("debug/examples/oracle")).arg("crates/api/allow");
    python.args(["--rounds", &arguments.rounds.to_string(), "--seed", &arguments.seed.to_string()]);
    for service in &arguments.services {
        python.args(["--service", service]);
    }
    tools::run(&mut python)
}

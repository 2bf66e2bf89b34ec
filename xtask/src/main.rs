//! What developers and continuous integration run beside `cargo test`: see `cargo xtask --help`.

mod check;
mod codegen;
mod compat;
mod fuzz;
#[cfg(test)]
mod layers;
mod oracle;
#[cfg(test)]
mod tidy;
mod tools;

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

#[derive(Debug, Parser)]
#[command(name = "cargo xtask", about = "Tasks of the Cumulet workspace")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Debug, Subcommand)]
enum Task {
    /// Write `crates/api/src/generated` from botocore's models
    Codegen {
        /// `lambda`, `logs`, …; all if none is given
        services: Vec<String>,
        /// Change nothing; fail if a file is stale
        #[arg(long)]
        check: bool,
    },
    /// Run what must be green before a commit: format, lints, generated code, layers, tidiness, tests
    Check,
    /// Write `COMPAT.md`: the operations there are, and how they deviate from AWS
    Compat {
        /// Change nothing; fail if the file is stale
        #[arg(long)]
        check: bool,
    },
    /// Run the fuzz targets with random bytes
    Fuzz(fuzz::Arguments),
    /// Ask botocore, both ways, whether the wire is right
    Oracle(oracle::Arguments),
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            tools::complain(&format!("error: {error:#}"));
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    match Arguments::parse().task {
        Task::Codegen { services, check } => codegen::run(&services, check),
        Task::Check => check::run(),
        Task::Compat { check } => compat::run(check),
        Task::Fuzz(arguments) => fuzz::run(&arguments),
        Task::Oracle(arguments) => oracle::run(&arguments),
    }
}

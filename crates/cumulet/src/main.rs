//! The `cumulet` program: arguments, configuration, and the wiring of the parts. No rule of any service lives here.

mod cli;
mod client;
mod cloud;
mod config;
mod doctor;
mod doors;
mod engine;
mod failure;
mod log;
mod profile;
mod root_key;
mod show;
mod stats;
mod sweep;
mod up;

use std::io::Write as _;
use std::process::ExitCode;

use clap::Parser as _;

use cli::{Cli, Command};

fn main() -> ExitCode {
    let outcome = match Cli::parse().command {
        Command::Up(arguments) => up::run(&arguments),
        Command::Doctor(arguments) => doctor::run(&arguments),
        Command::Config(arguments) => show::config(&arguments),
        Command::Stats(arguments) => stats::run(&arguments),
        Command::Profile(arguments) => profile::run(&arguments),
        Command::SandboxHelper => return sandbox::helper_main(),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            // Nothing is left to tell it to when standard error is gone.
            let _ = writeln!(std::io::stderr(), "{}", failure.report());
            failure.exit_code()
        }
    }
}

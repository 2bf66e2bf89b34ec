//! Execution environments in the real engine: whole invocations of a program that speaks the Runtime API.
//!
//! This program plays all parts: test runner, the engine's helper, and the function's `bootstrap`.
//! Every test runs with full isolation and without; what a machine does not allow is skipped by name, with the reason.
#![expect(clippy::unwrap_used, reason = "a test program")]

mod guest;
mod tests;
mod world;

use std::process::ExitCode;

use libtest_mimic::{Arguments, Completion, Failed, Trial};

use crate::world::World;

fn main() -> ExitCode {
    let mut arguments = std::env::args();
    let program = arguments.next().unwrap_or_default();
    if program.ends_with("/bootstrap") {
        return guest::main();
    }
    if arguments.next().as_deref() == Some(world::HELPER) {
        return sandbox::helper_main();
    }
    libtest_mimic::run(&Arguments::from_args(), trials()).exit_code()
}

fn trials() -> Vec<Trial> {
    let mut trials = Vec::new();
    for isolation in [sandbox::Isolation::Full, sandbox::Isolation::Process] {
        for (name, test) in tests::ALL {
            let suffix = match isolation {
                sandbox::Isolation::Full => "full",
                sandbox::Isolation::Process => "process",
            };
            let trial = move || run(isolation, *test);
            trials.push(Trial::ignorable_test(format!("{name}::{suffix}"), trial));
        }
    }
    trials
}

fn run(isolation: sandbox::Isolation, test: fn(&World)) -> Result<Completion, Failed> {
    match World::new(isolation) {
        Ok(world) => {
            test(&world);
            match world.skipped() {
                Some(reason) => Ok(Completion::ignored_with(reason)),
                None => Ok(Completion::Completed),
            }
        }
        Err(reason) => Ok(Completion::ignored_with(reason)),
    }
}

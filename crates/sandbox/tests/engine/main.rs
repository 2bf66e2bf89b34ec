//! The engine on a real kernel: what it promises, what it must withstand, what it must leave behind (nothing).
//!
//! This program plays all parts: test runner, helper (`sandbox-helper`), guest (`guest …`, bound into the sandbox),
//! and a server to be killed (`server …`).
//! Every test that can runs twice: as root, and with a helper of an ordinary user. What a machine does not allow is
//! skipped by name, with the reason.
#![expect(clippy::print_stdout, clippy::unwrap_used, reason = "a test program")]

mod basics;
mod bombs;
mod escapes;
mod guest;
mod lifecycle;
mod standbys;
mod unisolated;
mod world;
mod zygote_guest;
mod zygotes;

use std::process::ExitCode;

use libtest_mimic::{Arguments, Completion, Failed, Trial};

use crate::world::{Mode, Test, World};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().collect();
    match arguments.get(1).map(String::as_str) {
        Some(world::HELPER) => sandbox::helper_main(),
        Some(guest::COMMAND) => guest::main(&arguments[2..]),
        Some(lifecycle::SERVER) => lifecycle::server(&arguments[2..]),
        _ => libtest_mimic::run(&Arguments::from_args(), trials()).exit_code(),
    }
}

fn trials() -> Vec<Trial> {
    const ISOLATED: &[Mode] = &[Mode::Root, Mode::Ordinary];
    const FORKED: &[Mode] = &[Mode::RootForked, Mode::OrdinaryForked];
    const EARLY: &[Mode] = &[Mode::RootEarly, Mode::OrdinaryEarly];
    let groups: [(&str, &[Mode], &[Test]); 11] = [
        ("basics", ISOLATED, basics::TESTS),
        ("escapes", ISOLATED, escapes::TESTS),
        ("bombs", ISOLATED, bombs::TESTS),
        ("lifecycle", ISOLATED, lifecycle::TESTS),
        ("zygotes", ISOLATED, zygotes::TESTS),
        ("escapes", FORKED, escapes::TESTS),
        ("bombs", FORKED, bombs::TESTS),
        ("standbys", ISOLATED, standbys::TESTS),
        ("escapes", EARLY, escapes::TESTS),
        ("bombs", EARLY, bombs::TESTS),
        ("unisolated", &[Mode::Unisolated], unisolated::TESTS),
    ];
    let mut trials = Vec::new();
    for (group, modes, tests) in groups {
        for mode in modes {
            for (name, test) in tests {
                let name = format!("{group}::{name}::{}", mode.name());
                trials.push(Trial::ignorable_test(name, move || run(*mode, *test)));
            }
        }
    }
    trials
}

fn run(mode: Mode, test: fn(&World)) -> Result<Completion, Failed> {
    match World::new(mode) {
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

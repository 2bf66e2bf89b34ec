//! The weaker form: no namespaces. What still holds, above all that everything ends.

use std::path::Path;

use sandbox::{ExitStatus, Lifetime};

use crate::basics;
use crate::lifecycle::{exists, wait_until};
use crate::world::{Test, World, read_all};

pub const TESTS: &[Test] = &[
    ("output_and_exit_code_arrive", basics::output_and_exit_code_arrive),
    ("a_signal_is_reported", basics::a_signal_is_reported),
    ("the_environment_is_complete", basics::the_environment_is_complete),
    ("descriptors_are_exactly_those_given", basics::descriptors_are_exactly_those_given),
    ("given_descriptors_work", basics::given_descriptors_work),
    ("a_missing_program_is_an_execute_error", basics::a_missing_program_is_an_execute_error),
    ("a_process_can_be_signalled", basics::a_process_can_be_signalled),
    ("no_privilege_can_be_gained", no_privilege_can_be_gained),
    ("the_end_of_the_main_process_ends_its_daemons", the_end_of_the_main_process_ends_its_daemons),
    ("a_kill_ends_all_generations", a_kill_ends_all_generations),
    ("emptying_a_sandbox_ends_all_generations", emptying_a_sandbox_ends_all_generations),
];

/// A shell whose grandchild, in a session of its own, writes its process id to a file.
const FAMILY: &str = "setsid sh -c 'sleep 1000 & echo $! > \"$0\"; wait' \"$0\" & wait";

fn no_privilege_can_be_gained(world: &World) {
    let text = world.guest(&["capabilities"]).text;
    assert!(text.contains("NoNewPrivs:1") && text.contains("Seccomp:2"), "{text}");
    assert!(text.contains("CapEff:0000000000000000"), "{text}");
}

fn start_family(world: &World, lifetime: Lifetime) -> (sandbox::Sandbox, i32) {
    let file = world.dir.path().join("pid");
    let mut spec = world.spec();
    spec.lifetime = lifetime;
    let sandbox = world.spawn(spec, world.command(&["/bin/sh", "-c", FAMILY, file.to_str().unwrap()]));
    let pid = || std::fs::read_to_string(&file).ok().and_then(|text| text.trim().parse::<i32>().ok());
    wait_until("the grandchild runs", || pid().is_some());
    (sandbox, pid().unwrap())
}

fn the_end_of_the_main_process_ends_its_daemons(world: &World) {
    let file = world.dir.path().join("x");
    let mut sandbox = world.spawn(world.spec(), world.guest_command(&["daemonize", file.to_str().unwrap()]));
    let stdout = sandbox.main().stdout.take().unwrap();
    assert_eq!(world.block_on(sandbox.wait()).status, ExitStatus::Code(0));
    assert_eq!(read_all(stdout), "ok");
    assert!(Path::new(&file).exists());
}

fn a_kill_ends_all_generations(world: &World) {
    let (sandbox, grandchild) = start_family(world, Lifetime::MainProcess);
    sandbox.kill();
    world.block_on(sandbox.wait());
    assert!(!exists(sandbox.pid()));
    wait_until("the grandchild is gone", || !exists(grandchild));
}

fn emptying_a_sandbox_ends_all_generations(world: &World) {
    let (sandbox, grandchild) = start_family(world, Lifetime::Explicit);
    assert!(world.block_on(sandbox.kill_processes()).unwrap());
    assert!(!exists(grandchild));
    assert!(exists(sandbox.pid()));
    let mut again = world.block_on(sandbox.spawn_process(world.guest_command(&["say", "again"]))).unwrap();
    assert_eq!(read_all(again.stdout.take().unwrap()), "ok again");
}

//! Main processes that run before their sandbox is complete.

use std::path::Path;

use sandbox::{Command, ExitStatus, Lifetime, Mount, MountKind, Sandbox, SpawnError, Spec, Standby};

use crate::guest;
use crate::lifecycle::wait_until;
use crate::world::{GUEST_PROGRAM, Test, World, read_all};

pub const TESTS: &[Test] = &[
    ("late_mounts_and_limits_reach_the_main_process", late_mounts_and_limits_reach_the_main_process),
    ("a_standby_looks_like_any_sandbox", a_standby_looks_like_any_sandbox),
    ("ends_are_told", ends_are_told),
    ("one_that_is_not_wanted_ends", one_that_is_not_wanted_ends),
    ("one_whose_main_process_ends_is_dead", one_whose_main_process_ends_is_dead),
    ("only_its_shape_fits", only_its_shape_fits),
    ("what_cannot_be_executed_is_told", what_cannot_be_executed_is_told),
    ("processes_start_beside_it", processes_start_beside_it),
];

/// Where a guest finds the pipe that it waits for.
const GATE: i32 = 9;
/// The mounts of [`crate::world::spec`] that are early: the guest's program.
const N_EARLY: usize = 1;

/// A standby whose guest does nothing until the gate is dropped.
fn stand_by(world: &World, spec: Spec, mut command: Command) -> (Standby, std::io::PipeWriter) {
    let (reader, gate) = std::io::pipe().unwrap();
    // After the program and the word for guests.
    command.argv.splice(2..2, ["wait-for".into(), GATE.to_string()]);
    command.fds.push((GATE, reader.into()));
    (world.block_on(world.engine.stand_by(spec, N_EARLY, command)).unwrap(), gate)
}

/// What [`World::spawn`] does in the modes in which guests run early.
pub fn spawn(world: &World, spec: Spec, command: Command) -> Sandbox {
    let has_program_first = spec.mounts.first().is_some_and(|mount| mount.target == Path::new(GUEST_PROGRAM));
    let can_wait = command.argv.get(1).is_some_and(|word| word == guest::COMMAND);
    if !has_program_first || !can_wait {
        return world.block_on(world.engine.spawn(spec, command)).unwrap();
    }
    let (standby, gate) = stand_by(world, spec.clone(), command);
    let sandbox = world.block_on(standby.complete(spec)).unwrap();
    drop(gate);
    sandbox
}

fn say(world: &World, before: Spec, after: Spec, arguments: &[&str]) -> String {
    let (standby, gate) = stand_by(world, before, world.guest_command(arguments));
    let sandbox = world.block_on(standby.complete(after)).unwrap();
    drop(gate);
    world.finish(sandbox).text
}

fn late_mounts_and_limits_reach_the_main_process(world: &World) {
    let with_data = |source: &Path, files: u64| {
        let mut spec = world.spec();
        let kind = MountKind::ReadOnlyBind { source: source.to_owned() };
        spec.mounts.push(Mount { target: "/data".into(), kind });
        spec.limits.open_files_max = files;
        spec
    };
    let before = world.folder("before", "file", "before");
    let after = world.folder("after", "file", "after");
    let specs = || (with_data(&before, 64), with_data(&after, 32));
    let (first, second) = specs();
    assert_eq!(say(world, first, second, &["read", "/data/file"]), "ok after");
    let (first, second) = specs();
    assert_eq!(say(world, first, second, &["create", "/data/file"]), "EROFS");
    let (first, second) = specs();
    let open: u64 = say(world, first, second, &["open-many"]).strip_prefix("ok ").unwrap().parse().unwrap();
    assert!((16..32).contains(&open), "{open} files are open");
    // More memory and room for files than at first.
    let mut roomy = world.spec();
    roomy.limits.memory_bytes *= 2;
    let eaten = (160_u64 << 20).to_string();
    assert_eq!(say(world, world.spec(), roomy.clone(), &["eat-memory", &eaten]), "ok 160");
    assert_eq!(say(world, roomy, world.spec(), &["eat-memory", &eaten]), "");
}

fn a_standby_looks_like_any_sandbox(world: &World) {
    let early = |arguments: &[&str]| say(world, world.spec(), world.spec(), arguments);
    for arguments in
        [&["capabilities"][..], &["processes"], &["list", "/"], &["list", "/tmp"], &["environment"]]
    {
        assert_eq!(early(arguments), world.guest(arguments).text, "{arguments:?}");
    }
    let (fresh, own) = (world.guest(&["identity"]).text, early(&["identity"]));
    assert_eq!(own.split(' ').count(), fresh.split(' ').count(), "{own} instead of {fresh}");
    assert_eq!(early(&["descriptors"]), world.guest(&["descriptors"]).text);
}

fn ends_are_told(world: &World) {
    for (arguments, expected) in [
        (["exit", "7"], ExitStatus::Code(7)),
        (["exit", "0"], ExitStatus::Code(0)),
        (["die", "9"], ExitStatus::Signal(9)),
    ] {
        for lifetime in [Lifetime::MainProcess, Lifetime::Explicit] {
            let spec = Spec { lifetime, ..world.spec() };
            let (standby, gate) = stand_by(world, world.spec(), world.guest_command(&arguments));
            let mut sandbox = world.block_on(standby.complete(spec)).unwrap();
            drop(gate);
            assert_eq!(world.block_on(sandbox.main().wait()), expected);
            if lifetime == Lifetime::Explicit {
                sandbox.kill();
            }
            assert_eq!(world.block_on(sandbox.wait()).status, expected);
        }
    }
}

fn one_that_is_not_wanted_ends(world: &World) {
    let mut command = world.guest_command(&["sleep"]);
    let (output, writer) = std::io::pipe().unwrap();
    command.stdout = sandbox::Output::Fd(writer.into());
    let (standby, gate) = stand_by(world, world.spec(), command);
    assert!(standby.is_alive());
    drop(standby);
    // Until the last process that could write is gone.
    assert_eq!(read_all(output.into()), "");
    drop(gate);
}

fn one_whose_main_process_ends_is_dead(world: &World) {
    let (standby, gate) = stand_by(world, world.spec(), world.guest_command(&["die", "9"]));
    drop(gate);
    wait_until("its end is noticed", || !standby.is_alive());
    assert!(world.block_on(standby.complete(world.spec())).is_err());
}

fn only_its_shape_fits(world: &World) {
    let mut hostname = world.spec();
    hostname.hostname = "another".into();
    let mut targets = world.spec();
    targets.mounts.pop();
    let mut early = world.spec();
    early.mounts[0].kind = MountKind::ReadOnlyBind { source: "/usr/bin/env".into() };
    for other in [hostname, targets, early] {
        let (standby, _gate) = stand_by(world, world.spec(), world.guest_command(&["sleep"]));
        let error = world.block_on(standby.complete(other)).unwrap_err();
        assert!(matches!(error, SpawnError::Invalid { .. }), "{error}");
    }
}

fn what_cannot_be_executed_is_told(world: &World) {
    let command = world.command(&["/no/such/program"]);
    let error = world.block_on(world.engine.stand_by(world.spec(), N_EARLY, command)).unwrap_err();
    assert!(
        matches!(&error, SpawnError::Execute { program, .. } if program == "/no/such/program"),
        "{error}"
    );
}

fn processes_start_beside_it(world: &World) {
    let spec = Spec { lifetime: Lifetime::Explicit, ..world.spec() };
    let (standby, _gate) = stand_by(world, world.spec(), world.guest_command(&["sleep"]));
    let sandbox = world.block_on(standby.complete(spec)).unwrap();
    let run = |arguments: &[&str]| {
        let started = sandbox.spawn_process(world.guest_command(arguments));
        let mut process = world.block_on(started).unwrap();
        let text = read_all(process.stdout.take().unwrap());
        assert_eq!(world.block_on(process.wait()), ExitStatus::Code(0));
        text
    };
    assert_eq!(run(&["capabilities"]), world.guest(&["capabilities"]).text);
    assert_eq!(run(&["list", "/tmp"]), "ok");
    assert!(world.block_on(sandbox.kill_processes()).unwrap());
    assert_eq!(world.block_on(sandbox.main_process().exited()), ExitStatus::Signal(9));
    assert_eq!(run(&["say", "again"]), "ok again");
    sandbox.kill();
    world.block_on(sandbox.wait());
}

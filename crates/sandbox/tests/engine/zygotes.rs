//! What a zygote promises, and what becomes of it when it breaks its promises.

use std::time::Duration;

use sandbox::{ExitStatus, Lifetime, Output, SpawnError, Spec, Zygote, ZygoteCommand, ZygoteError};

use crate::world::{Test, World, read_all};
use crate::zygote_guest;

pub const TESTS: &[Test] = &[
    ("a_child_runs_in_a_sandbox_of_its_own", a_child_runs_in_a_sandbox_of_its_own),
    ("a_child_gets_exactly_its_program", a_child_gets_exactly_its_program),
    ("ends_are_told", ends_are_told),
    ("children_outlive_their_zygote", children_outlive_their_zygote),
    ("spares_are_forked_ahead", spares_are_forked_ahead),
    ("a_zygote_may_be_unfit", a_zygote_may_be_unfit),
    ("a_zygote_that_breaks_fails_only_who_asked", a_zygote_that_breaks_fails_only_who_asked),
    ("a_kill_reaches_children", a_kill_reaches_children),
    ("processes_start_beside_a_child", processes_start_beside_a_child),
];

fn command(world: &World, nature: &str) -> ZygoteCommand {
    ZygoteCommand {
        is_prompt: false,
        command: world.guest_command(&["zygote", nature]),
        control: zygote_guest::CONTROL,
        first_message: br#"{"hello":"zygote"}"#.to_vec(),
        patience: Duration::from_secs(20),
    }
}

pub fn start(world: &World, nature: &str) -> Result<Zygote, ZygoteError> {
    let mut spec = world.spec();
    spec.lifetime = Lifetime::Explicit;
    world.block_on(world.engine.spawn_zygote(spec, command(world, nature)))
}

fn say(world: &World, zygote: &Zygote, spec: Spec, arguments: &[&str]) -> String {
    let sandbox = world.block_on(zygote.spawn(spec, world.guest_command(arguments))).unwrap();
    world.finish(sandbox).text
}

fn a_child_runs_in_a_sandbox_of_its_own(world: &World) {
    let zygote = start(world, "sound").unwrap();
    assert_eq!(zygote.ready(), r#"{"first":{"hello":"zygote"}}"#);
    let mut spec = world.spec();
    spec.hostname = "another".into();
    // Process 2 of its own namespace, whose parent is out of sight.
    let fresh = world.guest(&["identity"]).text;
    let forked = say(world, &zygote, world.spec(), &["identity"]);
    assert!(forked.starts_with("ok "), "{forked}");
    assert_eq!(forked.split(' ').count(), fresh.split(' ').count(), "{forked} instead of {fresh}");
    assert_eq!(say(world, &zygote, world.spec(), &["processes"]), world.guest(&["processes"]).text);
    assert_eq!(say(world, &zygote, world.spec(), &["capabilities"]), {
        let fresh = world.guest(&["capabilities"]).text;
        assert!(fresh.contains("CapBnd:0000000000000000") || fresh.contains("0000000000000000"), "{fresh}");
        fresh
    });
    assert_eq!(say(world, &zygote, spec, &["read", "/etc/hostname"]), "ok another");
}

fn a_child_gets_exactly_its_program(world: &World) {
    let zygote = start(world, "sound").unwrap();
    let command = |arguments: &[&str]| {
        let mut command = world.guest_command(arguments);
        command.env.push(("COLOUR".into(), "blue".into()));
        command.fds.push((7, std::fs::File::open("/dev/null").unwrap().into()));
        command
    };
    let run = |arguments: &[&str]| {
        let sandbox = world.block_on(zygote.spawn(world.spec(), command(arguments))).unwrap();
        world.finish(sandbox).text
    };
    assert_eq!(run(&["environment"]), "ok COLOUR=blue PATH=/usr/bin:/bin");
    assert_eq!(run(&["descriptors"]), world.run(world.spec(), command(&["descriptors"])).text);
}

fn ends_are_told(world: &World) {
    let zygote = start(world, "sound").unwrap();
    for (arguments, expected) in [
        (["exit", "7"], ExitStatus::Code(7)),
        (["exit", "0"], ExitStatus::Code(0)),
        (["die", "9"], ExitStatus::Signal(9)),
        (["die", "6"], ExitStatus::Signal(6)),
    ] {
        for lifetime in [Lifetime::MainProcess, Lifetime::Explicit] {
            let mut spec = world.spec();
            spec.lifetime = lifetime;
            let mut sandbox = world.block_on(zygote.spawn(spec, world.guest_command(&arguments))).unwrap();
            assert_eq!(world.block_on(sandbox.main().wait()), expected);
            if lifetime == Lifetime::Explicit {
                sandbox.kill();
            }
            assert_eq!(world.block_on(sandbox.wait()).status, expected);
        }
    }
}

fn children_outlive_their_zygote(world: &World) {
    let zygote = start(world, "sound").unwrap();
    let mut command = world.guest_command(&["print-then-sleep", "here"]);
    command.stdout = Output::Pipe;
    let mut sandbox = world.block_on(zygote.spawn(world.spec(), command)).unwrap();
    let stdout = sandbox.main().stdout.take().unwrap();
    let mut first = [0; 5];
    std::io::Read::read_exact(&mut std::fs::File::from(stdout), &mut first).unwrap();
    assert_eq!(&first, b"here\n");
    drop(zygote);
    let again = world.block_on(sandbox.spawn_process(world.guest_command(&["say", "still", "here"])));
    assert_eq!(read_all(again.unwrap().stdout.take().unwrap()), "ok still here");
    world.block_on(sandbox.main_process().signal(15)).unwrap();
    assert_eq!(world.block_on(sandbox.main().wait()), ExitStatus::Signal(15));
}

fn spares_are_forked_ahead(world: &World) {
    let zygote = start(world, "sound").unwrap();
    zygote.expect(world.spec());
    zygote.set_spares(2);
    // Each comes from a spare or is made for it: nobody can tell, and nothing is lost.
    for n in 0..6 {
        let n = n.to_string();
        assert_eq!(say(world, &zygote, world.spec(), &["say", &n]), format!("ok {n}"));
    }
    // Of another shape.
    let mut spec = world.spec();
    spec.mounts.retain(|mount| mount.target != std::path::Path::new("/tmp"));
    assert_eq!(say(world, &zygote, spec, &["list", "/tmp"]), "ok");
}

fn a_zygote_may_be_unfit(world: &World) {
    match start(world, "unfit").unwrap_err() {
        ZygoteError::Unfit { reason } => assert_eq!(reason, r#"{"because":{"hello":"zygote"}}"#),
        error => panic!("{error}"),
    }
    match start(world, "dies-at-once").unwrap_err() {
        ZygoteError::Ended { status } => assert_eq!(status, ExitStatus::Code(3)),
        error => panic!("{error}"),
    }
    let impatient = ZygoteCommand { patience: Duration::from_millis(200), ..command(world, "silent") };
    let error = world.block_on(world.engine.spawn_zygote(world.spec(), impatient)).unwrap_err();
    assert!(matches!(error, ZygoteError::NoAnswer), "{error}");
}

fn a_zygote_that_breaks_fails_only_who_asked(world: &World) {
    let sound = start(world, "sound").unwrap();
    for nature in ["babbles", "lies"] {
        let zygote = start(world, nature).unwrap();
        let spawned = world.block_on(zygote.spawn(world.spec(), world.guest_command(&["say"])));
        match (nature, spawned) {
            ("babbles", Err(SpawnError::Io(_) | SpawnError::Gone)) => assert!(!zygote.is_alive()),
            // A child that does not exist cannot be limited, or told its program.
            ("lies", Err(_)) => {}
            ("lies", Ok(sandbox)) => {
                sandbox.kill();
                world.block_on(sandbox.wait());
            }
            (nature, Ok(_)) => panic!("{nature} was believed"),
            (nature, Err(error)) => panic!("{nature}: {error}"),
        }
        assert_eq!(say(world, &sound, world.spec(), &["say", "fine"]), "ok fine");
    }
}

fn a_kill_reaches_children(world: &World) {
    let zygote = start(world, "sound").unwrap();
    let mut spec = world.spec();
    spec.lifetime = Lifetime::Explicit;
    let mut sandbox = world.block_on(zygote.spawn(spec, world.guest_command(&["sleep"]))).unwrap();
    assert!(world.block_on(sandbox.kill_processes()).unwrap());
    assert_eq!(world.block_on(sandbox.main().wait()), ExitStatus::Signal(9));
    let started = world.block_on(sandbox.spawn_process(world.guest_command(&["say", "again"]))).unwrap();
    assert_eq!(read_all({ started }.stdout.take().unwrap()), "ok again");
    sandbox.kill();
    world.block_on(sandbox.wait());
}

fn processes_start_beside_a_child(world: &World) {
    let zygote = start(world, "sound").unwrap();
    let sandbox = world.block_on(zygote.spawn(world.spec(), world.guest_command(&["sleep"]))).unwrap();
    let mut beside = world.block_on(sandbox.spawn_process(world.guest_command(&["identity"]))).unwrap();
    let text = read_all(beside.stdout.take().unwrap());
    assert_eq!(world.block_on(beside.wait()), ExitStatus::Code(0));
    assert!(text.starts_with("ok "), "{text}");
    // As its main process, which is in sight.
    let processes = world.block_on(sandbox.spawn_process(world.guest_command(&["processes"]))).unwrap();
    let text = read_all({ processes }.stdout.take().unwrap());
    assert!(text.starts_with("ok "), "{text}");
}

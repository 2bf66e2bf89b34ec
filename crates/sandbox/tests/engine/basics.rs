//! What a caller is promised when nobody attacks.

use std::io::{Read as _, Write as _};
use std::net::TcpListener;
use std::os::fd::OwnedFd;
use std::os::unix::fs::PermissionsExt;

use sandbox::{ExitStatus, Lifetime, Mount, MountKind, Network, Output, SpawnError};

use crate::world::{Mode, Test, World};

pub const TESTS: &[Test] = &[
    ("output_and_exit_code_arrive", output_and_exit_code_arrive),
    ("a_signal_is_reported", a_signal_is_reported),
    ("identity_is_what_was_asked_for", identity_is_what_was_asked_for),
    ("the_environment_is_complete", the_environment_is_complete),
    ("descriptors_are_exactly_those_given", descriptors_are_exactly_those_given),
    ("given_descriptors_work", given_descriptors_work),
    ("a_missing_program_is_an_execute_error", a_missing_program_is_an_execute_error),
    ("a_missing_mount_source_is_a_setup_error", a_missing_mount_source_is_a_setup_error),
    ("an_invalid_specification_is_refused", an_invalid_specification_is_refused),
    ("folders_are_bound_read_only", folders_are_bound_read_only),
    ("later_layers_win", later_layers_win),
    ("tmp_is_writable_and_shared_memory_works", tmp_is_writable_and_shared_memory_works),
    ("listeners_are_reachable_from_inside", listeners_are_reachable_from_inside),
    ("processes_share_a_sandbox", processes_share_a_sandbox),
    ("processes_outlive_the_main_one_if_asked", processes_outlive_the_main_one_if_asked),
    ("a_process_can_be_signalled", a_process_can_be_signalled),
    ("usage_is_reported", usage_is_reported),
    ("a_frozen_sandbox_stands_still", a_frozen_sandbox_stands_still),
    ("names_are_found_in_the_path", names_are_found_in_the_path),
];

pub fn output_and_exit_code_arrive(world: &World) {
    let ran = world.guest(&["say", "hello", "there"]);
    assert_eq!((ran.text.as_str(), ran.status), ("ok hello there", ExitStatus::Code(0)));
    assert_eq!(ran.exit.status, ExitStatus::Code(0));
    assert!(!ran.exit.out_of_memory);
    assert_eq!(world.guest(&["exit", "7"]).status, ExitStatus::Code(7));
}

pub fn a_signal_is_reported(world: &World) {
    for signal in [libc::SIGKILL, libc::SIGTERM, libc::SIGUSR1, libc::SIGABRT] {
        assert_eq!(world.guest(&["die", &signal.to_string()]).exit.status, ExitStatus::Signal(signal));
    }
}

fn identity_is_what_was_asked_for(world: &World) {
    let ran = world.guest(&["identity"]);
    assert!(ran.text.starts_with("ok user=guest host=guest-host pid="), "{}", ran.text);
    if world.mode == Mode::Root {
        assert!(ran.text.ends_with(" groups=0"), "{}", ran.text);
    }
}

pub fn the_environment_is_complete(world: &World) {
    let mut command = world.guest_command(&["environment"]);
    command.env = vec![("A".into(), "1".into()), ("B".into(), "zwei = 2\n".into())];
    assert_eq!(world.run(world.spec(), command).text, "ok A=1 B=zwei = 2");
}

pub fn descriptors_are_exactly_those_given(world: &World) {
    assert_eq!(world.guest(&["descriptors"]).text, "ok 0 1 2");
    let mut command = world.guest_command(&["descriptors"]);
    let null = || OwnedFd::from(std::fs::File::open("/dev/null").unwrap());
    command.fds = vec![(9, null()), (3, null()), (42, null())];
    assert_eq!(world.run(world.spec(), command).text, "ok 0 1 2 3 9 42");
}

pub fn given_descriptors_work(world: &World) {
    let (mut reader, writer) = std::io::pipe().unwrap();
    let (mut other_reader, other_writer) = std::io::pipe().unwrap();
    let mut command = world.command(&["/bin/sh", "-c", "echo five >&5; echo four >&4"]);
    // Crossing numbers: none may overwrite another before it is moved.
    command.fds = vec![(4, other_writer.into()), (5, writer.into())];
    let sandbox = world.spawn(world.spec(), command);
    let mut text = String::new();
    reader.read_to_string(&mut text).unwrap();
    other_reader.read_to_string(&mut text).unwrap();
    assert_eq!(text, "five\nfour\n");
    world.finish(sandbox);
}

pub fn a_missing_program_is_an_execute_error(world: &World) {
    for (program, errno) in
        [("/no/such", libc::ENOENT), ("/etc/passwd", libc::EACCES), ("nosuchprogram", libc::ENOENT)]
    {
        let error = world.block_on(world.engine.spawn(world.spec(), world.command(&[program]))).unwrap_err();
        match error {
            SpawnError::Execute { source, .. } => assert_eq!(source.raw_os_error(), Some(errno), "{program}"),
            other => panic!("{program}: {other:?}"),
        }
    }
    let mut command = world.guest_command(&["say"]);
    command.cwd = "/nowhere".into();
    let error = world.block_on(world.engine.spawn(world.spec(), command)).unwrap_err();
    assert!(matches!(error, SpawnError::Execute { .. }), "{error:?}");
}

fn a_missing_mount_source_is_a_setup_error(world: &World) {
    let mut spec = world.spec();
    let source = world.dir.path().join("absent");
    spec.mounts.push(Mount { target: "/code".into(), kind: MountKind::ReadOnlyBind { source } });
    let error = world.block_on(world.engine.spawn(spec, world.guest_command(&["say"]))).unwrap_err();
    assert!(matches!(&error, SpawnError::Setup { step, .. } if step.contains("/code")), "{error:?}");
}

fn an_invalid_specification_is_refused(world: &World) {
    for target in ["relative", "/", "/usr/lib/x", "/etc", "/proc/1", "/a/../b", "/tmp/below"] {
        let mut spec = world.spec();
        spec.mounts.push(Mount { target: target.into(), kind: MountKind::Tmpfs { bytes_max: 4096 } });
        let error = world.block_on(world.engine.spawn(spec, world.guest_command(&["say"]))).unwrap_err();
        assert!(matches!(error, SpawnError::Invalid { .. }), "{target}: {error:?}");
    }
    let mut command = world.guest_command(&["say"]);
    command.env.push(("A=B".into(), "C".into()));
    let error = world.block_on(world.engine.spawn(world.spec(), command)).unwrap_err();
    assert!(matches!(error, SpawnError::Invalid { .. }), "{error:?}");
}

fn folders_are_bound_read_only(world: &World) {
    let source = world.folder("code", "main.py", "print(1)");
    std::fs::set_permissions(source.join("main.py"), PermissionsExt::from_mode(0o666)).unwrap();
    let mut spec = world.spec();
    spec.mounts.push(Mount { target: "/var/task".into(), kind: MountKind::ReadOnlyBind { source } });
    assert_eq!(world.guest_with(spec.clone(), &["read", "/var/task/main.py"]).text, "ok print(1)");
    assert_eq!(world.guest_with(spec.clone(), &["write", "/var/task/main.py"]).text, "EROFS");
    assert_eq!(world.guest_with(spec, &["create", "/var/task/new"]).text, "EROFS");
}

fn later_layers_win(world: &World) {
    if !world.engine.capabilities().layers {
        return world.skip("needs overlayfs");
    }
    let first = world.folder("layer-1", "both", "first");
    let second = world.folder("layer-2", "both", "second");
    std::fs::write(first.join("only-1"), "1").unwrap();
    std::fs::write(second.join("only-2"), "2").unwrap();
    let third = world.folder("layer: 3,", "only-3", "3");
    let mut spec = world.spec();
    spec.mounts.push(Mount {
        target: "/opt".into(),
        kind: MountKind::ReadOnlyLayers { layers: vec![first, second, third] },
    });
    assert_eq!(world.guest_with(spec.clone(), &["list", "/opt"]).text, "ok both only-1 only-2 only-3");
    assert_eq!(world.guest_with(spec.clone(), &["read", "/opt/both"]).text, "ok second");
    assert_eq!(world.guest_with(spec, &["create", "/opt/new"]).text, "EROFS");
}

fn tmp_is_writable_and_shared_memory_works(world: &World) {
    assert_eq!(world.guest(&["create", "/tmp/file"]).text, "ok");
    assert_eq!(world.guest(&["create", "/dev/shm/file"]).text, "ok");
    // A new sandbox, a new /tmp.
    assert_eq!(world.guest(&["list", "/tmp"]).text, "ok");
}

fn listeners_are_reachable_from_inside(world: &World) {
    let mut spec = world.spec();
    let addresses = ["127.0.0.1:9001".parse().unwrap(), "127.0.0.1:4566".parse().unwrap()];
    spec.network = Network::Isolated { listen: addresses.to_vec() };
    for (index, address) in addresses.iter().enumerate() {
        let command = world.guest_command(&["connect", &address.to_string()]);
        let mut sandbox = world.spawn(spec.clone(), command);
        let listeners = sandbox.take_listeners();
        assert_eq!(listeners.len(), 2);
        let listener: &TcpListener = &listeners[index];
        assert_eq!(listener.local_addr().unwrap(), *address);
        listener.set_nonblocking(false).unwrap();
        let (mut stream, _) = listener.accept().unwrap();
        stream.write_all(b"served").unwrap();
        drop(stream);
        assert_eq!(world.finish(sandbox).text, "ok served");
    }
}

fn processes_share_a_sandbox(world: &World) {
    let sandbox = world.spawn(world.spec(), world.guest_command(&["sleep"]));
    let mut first =
        world.block_on(sandbox.spawn_process(world.guest_command(&["create", "/tmp/shared"]))).unwrap();
    assert!(world.block_on(first.wait()).is_success());
    let mut second = world.block_on(sandbox.spawn_process(world.guest_command(&["list", "/tmp"]))).unwrap();
    let text = crate::world::read_all(second.stdout.take().unwrap());
    assert_eq!(text, "ok shared");
    let error = world.block_on(sandbox.spawn_process(world.command(&["/no/such"]))).unwrap_err();
    assert!(matches!(error, SpawnError::Execute { .. }), "{error:?}");
    let mut third = world.block_on(sandbox.spawn_process(world.guest_command(&["sleep"]))).unwrap();
    sandbox.kill();
    assert_eq!(world.block_on(third.wait()), ExitStatus::Lost);
    assert_eq!(world.block_on(sandbox.wait()).status, ExitStatus::Lost);
    let error = world.block_on(sandbox.spawn_process(world.guest_command(&["say"]))).unwrap_err();
    assert!(matches!(error, SpawnError::Gone), "{error:?}");
}

fn processes_outlive_the_main_one_if_asked(world: &World) {
    let mut spec = world.spec();
    spec.lifetime = Lifetime::Explicit;
    let mut sandbox = world.spawn(spec, world.guest_command(&["exit", "3"]));
    assert_eq!(world.block_on(sandbox.main().wait()), ExitStatus::Code(3));
    let mut later = world.block_on(sandbox.spawn_process(world.guest_command(&["say", "later"]))).unwrap();
    assert_eq!(crate::world::read_all(later.stdout.take().unwrap()), "ok later");
    sandbox.kill();
    assert_eq!(world.block_on(sandbox.wait()).status, ExitStatus::Code(3));
}

pub fn a_process_can_be_signalled(world: &World) {
    let mut sandbox = world.spawn(world.spec(), world.guest_command(&["sleep"]));
    world.block_on(sandbox.main().signal(libc::SIGTERM)).unwrap();
    assert_eq!(world.block_on(sandbox.main().wait()), ExitStatus::Signal(libc::SIGTERM));
}

fn usage_is_reported(world: &World) {
    let ran = world.guest(&["spin", "200"]);
    let usage = ran.exit.usage;
    assert!(usage.cpu.as_millis() >= 20 && usage.cpu.as_millis() < 5_000, "{usage:?}");
    assert!(usage.wall.as_millis() >= 200, "{usage:?}");
    assert!(usage.memory_peak_bytes > 100_000, "{usage:?}");
}

fn a_frozen_sandbox_stands_still(world: &World) {
    let command = world.command(&["/bin/sh", "-c", "while :; do echo x; done"]);
    let mut sandbox = world.spawn(world.spec(), command);
    let mut output = std::fs::File::from(sandbox.main().stdout.take().unwrap());
    let mut buffer = [0; 65536];
    assert!(output.read(&mut buffer).unwrap() > 0);
    sandbox.freeze().unwrap();
    // What was written before the freeze is still in the pipe; then nothing comes any more.
    rustix::io::ioctl_fionbio(&output, true).unwrap();
    let mut n_quiet = 0;
    world.block_on(async {
        while n_quiet < 10 {
            match output.read(&mut buffer) {
                Ok(_) => n_quiet = 0,
                Err(_would_block) => n_quiet += 1,
            }
            tokio::time::sleep(std::time::Duration::from_millis(10)).await;
        }
    });
    sandbox.thaw().unwrap();
    rustix::io::ioctl_fionbio(&output, false).unwrap();
    assert!(output.read(&mut buffer).unwrap() > 0);
    sandbox.freeze().unwrap();
    sandbox.kill();
    world.block_on(sandbox.wait());
}

fn names_are_found_in_the_path(world: &World) {
    let mut command = world.command(&["sh", "-c", "echo $0 $1", "a", "b"]);
    command.stderr = Output::Null;
    assert_eq!(world.run(world.spec(), command).text, "a b");
}

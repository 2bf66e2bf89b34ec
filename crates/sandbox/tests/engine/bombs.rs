//! Guests that take all they can get: they must stay within their limits, and what they did must be reported.

use std::io::Read as _;
use std::time::{Duration, Instant};

use sandbox::ExitStatus;

use crate::world::{Test, World, read_all};

pub const TESTS: &[Test] = &[
    ("a_fork_bomb_stays_within_its_tasks", a_fork_bomb_stays_within_its_tasks),
    ("a_memory_hog_is_killed_and_reported", a_memory_hog_is_killed_and_reported),
    ("an_unreadable_memory_hog_is_killed_and_reported", an_unreadable_memory_hog_is_killed_and_reported),
    (
        "a_child_that_hogs_memory_does_not_take_its_parent_along",
        a_child_that_hogs_memory_does_not_take_its_parent_along,
    ),
    ("tmp_is_not_taken_from_the_memory", tmp_is_not_taken_from_the_memory),
    ("memory_is_not_taken_from_the_tmp", memory_is_not_taken_from_the_tmp),
    ("shared_anonymous_memory_counts_as_memory", shared_anonymous_memory_counts_as_memory),
    ("shared_memory_counts_as_memory", shared_memory_counts_as_memory),
    ("a_full_tmp_is_full_for_its_owner_only", a_full_tmp_is_full_for_its_owner_only),
    ("a_processor_hog_gets_its_quota", a_processor_hog_gets_its_quota),
    ("an_unread_pipe_stops_its_writer", an_unread_pipe_stops_its_writer),
    ("open_files_are_limited", open_files_are_limited),
    ("the_size_of_a_file_is_limited", the_size_of_a_file_is_limited),
];

fn a_fork_bomb_stays_within_its_tasks(world: &World) {
    let ran = world.guest(&["fork-bomb"]);
    let n: u32 = ran.text.strip_prefix("ok ").unwrap().parse().unwrap();
    assert!((10..=64).contains(&n), "{n} children with 64 tasks allowed");
}

fn a_memory_hog_is_killed_and_reported(world: &World) {
    let ran = world.guest(&["eat-memory", "1000000000"]);
    assert_eq!(ran.status, ExitStatus::Signal(libc::SIGKILL));
    assert!(ran.exit.out_of_memory);
    if world.engine.capabilities().limits_memory() {
        let peak = ran.exit.usage.memory_peak_bytes;
        assert!(((100 << 20)..=(130 << 20)).contains(&peak), "{peak}");
    }
    // One who eats less than the limit lives.
    assert_eq!(world.guest(&["eat-memory", "60000000"]).text, "ok 58");
}

/// One that nobody may look at is counted all the same.
fn an_unreadable_memory_hog_is_killed_and_reported(world: &World) {
    let ran = world.guest(&["hide-and-eat-memory", "1000000000"]);
    assert_eq!(ran.status, ExitStatus::Signal(libc::SIGKILL));
    assert!(ran.exit.out_of_memory);
}

fn a_child_that_hogs_memory_does_not_take_its_parent_along(world: &World) {
    if !world.engine.capabilities().limits_memory() {
        return world.skip("needs a memory control group");
    }
    let ran = world.guest(&["eat-memory-in-child", "1000000000"]);
    assert!(ran.text.starts_with("ok signal: 9"), "{}", ran.text);
    assert_eq!(ran.status, ExitStatus::Code(0));
    assert!(ran.exit.out_of_memory);
}

/// A /tmp twice as large as the memory: it can be filled.
fn tmp_is_not_taken_from_the_memory(world: &World) {
    let ran = world.guest_with(large_tmp(world), &["fill", "/tmp/file"]);
    assert!(["ok 128 ENOSPC", "ok 127 ENOSPC"].contains(&ran.text.as_str()), "{}", ran.text);
    assert!(!ran.exit.out_of_memory);
    assert!(ran.exit.usage.memory_peak_bytes <= 64 << 20, "{:?}", ran.exit.usage);
}

/// What the same /tmp leaves is not memory for the processes.
fn memory_is_not_taken_from_the_tmp(world: &World) {
    let command = world.guest_command(&["eat-memory-slowly", "150000000"]);
    let ran = world.run(large_tmp(world), command);
    assert_eq!((ran.text.as_str(), ran.status), ("", ExitStatus::Signal(libc::SIGKILL)));
    assert!(ran.exit.out_of_memory);
    let ran = world.guest_with(large_tmp(world), &["eat-memory-slowly", "40000000"]);
    assert_eq!(ran.text, "ok 39");
}

fn shared_anonymous_memory_counts_as_memory(world: &World) {
    if !world.engine.capabilities().limits_memory() {
        return world.skip("needs a memory control group");
    }
    let ran = world.guest_with(large_tmp(world), &["eat-shared-memory", "150000000"]);
    assert_eq!(ran.status, ExitStatus::Signal(libc::SIGKILL), "{}", ran.text);
    assert!(ran.exit.out_of_memory);
}

fn large_tmp(world: &World) -> sandbox::Spec {
    let mut spec = world.spec();
    spec.limits.memory_bytes = 64 << 20;
    for mount in &mut spec.mounts {
        if let sandbox::MountKind::Tmpfs { bytes_max } = &mut mount.kind {
            *bytes_max = 128 << 20;
        }
    }
    spec
}

fn shared_memory_counts_as_memory(world: &World) {
    if !world.engine.capabilities().limits_memory() {
        return world.skip("needs a memory control group");
    }
    let mut spec = world.spec();
    spec.limits.memory_bytes = 32 << 20;
    let ran = world.guest_with(spec, &["fill-and-eat", "/dev/shm/file", "24000000"]);
    assert!(ran.exit.out_of_memory, "{}", ran.text);
}

fn a_full_tmp_is_full_for_its_owner_only(world: &World) {
    let ran = world.guest(&["fill", "/tmp/file"]);
    assert!(["ok 8 ENOSPC", "ok 7 ENOSPC"].contains(&ran.text.as_str()), "{}", ran.text);
    assert_eq!(world.guest(&["create", "/tmp/file"]).text, "ok");
}

fn a_processor_hog_gets_its_quota(world: &World) {
    if !world.engine.capabilities().limits_cpu() {
        return world.skip("needs a cpu control group");
    }
    let mut spec = world.spec();
    spec.limits.cpu_quota_milli = Some(200);
    let ran = world.guest_with(spec, &["spin", "2000"]);
    let millis: u32 = ran.text.strip_prefix("ok ").unwrap().parse().unwrap();
    assert!(millis <= 600, "{millis} ms of 2000 with a quota of a fifth");
}

fn an_unread_pipe_stops_its_writer(world: &World) {
    /// A pipe holds 64 KiB, and the guest's own buffer a little.
    const BYTES_MAX: usize = 256 * 1024;
    let mut sandbox = world.spawn(world.spec(), world.guest_command(&["shout"]));
    let start = Instant::now();
    let cpu = || sandbox.stats().cpu;
    let mut before = cpu();
    world.block_on(async {
        while start.elapsed() < Duration::from_millis(500) {
            tokio::time::sleep(Duration::from_millis(100)).await;
            before = cpu();
        }
    });
    sandbox.kill();
    world.block_on(sandbox.wait());
    let mut bytes = Vec::new();
    std::fs::File::from(sandbox.main().stdout.take().unwrap()).read_to_end(&mut bytes).unwrap();
    assert!(bytes.len() <= BYTES_MAX, "{} bytes", bytes.len());
    if let Some(cpu) = before {
        assert!(cpu < Duration::from_millis(400), "it was not stopped: {cpu:?}");
    }
}

fn open_files_are_limited(world: &World) {
    let ran = world.guest(&["open-many"]);
    let n: u32 = ran.text.strip_prefix("ok ").unwrap().parse().unwrap();
    assert!((200..256).contains(&n), "{n}");
}

fn the_size_of_a_file_is_limited(world: &World) {
    let mut spec = world.spec();
    spec.limits.file_bytes_max = Some(1 << 20);
    let mut sandbox = world.spawn(spec, world.guest_command(&["fill", "/tmp/file"]));
    let text = read_all(sandbox.main().stdout.take().unwrap());
    assert_eq!(
        (text.as_str(), world.block_on(sandbox.wait()).status),
        ("", ExitStatus::Signal(libc::SIGXFSZ))
    );
}

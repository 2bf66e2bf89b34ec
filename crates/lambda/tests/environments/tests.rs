//! The tests: what an environment promises, and what it withstands.

use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use lambda::deployment::Deployment;
use lambda::execution::Outcome;
use sandbox::Isolation;

use crate::world::{World, deployment};

pub type Test = (&'static str, fn(&World));

pub const ALL: &[Test] = &[
    ("warm_environment_keeps_its_process_and_tmp", warm_environment_keeps_its_process_and_tmp),
    ("timeout_ends_the_process_and_keeps_tmp", timeout_ends_the_process_and_keeps_tmp),
    ("exits_and_signals_are_reported", exits_and_signals_are_reported),
    ("memory_hog_is_killed_and_reported", memory_hog_is_killed_and_reported),
    ("environments_run_at_once", environments_run_at_once),
    ("idle_environment_gets_no_processor_time", idle_environment_gets_no_processor_time),
    ("million_log_lines_arrive", million_log_lines_arrive),
    ("gigabyte_response_is_refused", gigabyte_response_is_refused),
    ("stop_leaves_no_process", stop_leaves_no_process),
];

fn text(outcome: &Outcome) -> &str {
    std::str::from_utf8(&outcome.payload).unwrap()
}

fn is_isolated(world: &World) -> bool {
    world.isolation == Isolation::Full
}

fn warm_environment_keeps_its_process_and_tmp(world: &World) {
    if !is_isolated(world) {
        return world.skip("/tmp is the host's");
    }
    assert_eq!(text(&world.invoke("count")), "[1,1]");
    let second = world.invoke("count");
    assert_eq!(text(&second), "[2,2]");
    assert!(second.init.is_none() && second.memory_mb_used_max > 0);
}

fn timeout_ends_the_process_and_keeps_tmp(world: &World) {
    if !is_isolated(world) {
        return world.skip("/tmp is the host's");
    }
    let deployment = Deployment { timeout: Duration::from_secs(1), ..deployment() };
    let invoke = |event| world.block_on(world.invoking(deployment.clone(), event)).unwrap();
    assert_eq!(text(&invoke("count")), "[1,1]");
    let start = Instant::now();
    let outcome = invoke("sleep 30000");
    let took = start.elapsed();
    assert!(took >= Duration::from_secs(1) && took < Duration::from_millis(1_900), "{took:?}");
    assert_eq!(outcome.error_type.as_deref(), Some("Sandbox.Timedout"));
    let tail = String::from_utf8(outcome.log_tail.unwrap().to_vec()).unwrap();
    assert!(tail.contains("\nsleeping\n") && tail.contains("Task timed out after 1.00 seconds"), "{tail}");
    assert_eq!(text(&invoke("count")), "[1,2]");
}

fn exits_and_signals_are_reported(world: &World) {
    assert!(text(&world.invoke("exit 0")).contains("Runtime exited without providing a reason"));
    assert!(text(&world.invoke("exit 3")).contains("Runtime exited with error: exit status 3"));
    let aborted = world.invoke("abort");
    assert_eq!(aborted.error_type.as_deref(), Some("Runtime.ExitError"));
    assert!(text(&aborted).contains("Runtime exited with error: signal: aborted"), "{}", text(&aborted));
    assert_eq!(text(&world.invoke("hello")), "\"hello\"");
}

fn memory_hog_is_killed_and_reported(world: &World) {
    let outcome = world.invoke("hog");
    assert_eq!(outcome.error_type.as_deref(), Some("Runtime.OutOfMemory"), "{}", text(&outcome));
    assert_eq!(text(&world.invoke("hello")), "\"hello\"");
}

fn environments_run_at_once(world: &World) {
    let start = Instant::now();
    let calls = (0..20).map(|_| world.invoking(deployment(), "sleep 1000"));
    let outcomes = world.block_on(futures_util::future::join_all(calls));
    assert!(outcomes.iter().all(|outcome| outcome.as_ref().is_ok_and(|outcome| text(outcome) == "null")));
    // One after the other they would take twenty seconds.
    assert!(start.elapsed() < Duration::from_secs(15), "{:?}", start.elapsed());
}

fn idle_environment_gets_no_processor_time(world: &World) {
    world.invoke("watch");
    world.invoke("gap");
    std::thread::sleep(Duration::from_millis(1_500));
    let gap_ms: u64 = text(&world.invoke("gap")).parse().unwrap();
    // It runs on for a tenth of a second after the response.
    assert!(gap_ms > 900, "{gap_ms} ms");
}

fn million_log_lines_arrive(world: &World) {
    const N_LINES: u64 = 1_000_000;
    let outcome = world.invoke(&format!("lines {N_LINES}"));
    assert_eq!(text(&outcome), N_LINES.to_string());
    let tail = outcome.log_tail.unwrap();
    assert!(tail.len() <= 4096 && String::from_utf8_lossy(&tail).contains("\nline 999999\n"));
    let n_events = world.logs.n_events.load(Ordering::Relaxed);
    assert!(n_events >= N_LINES, "{n_events}");
    assert_memory_is_bounded();
}

fn gigabyte_response_is_refused(world: &World) {
    let outcome = world.invoke(&format!("bytes {}", 1 << 30));
    assert_eq!(outcome.error_type.as_deref(), Some("Function.ResponseSizeTooLarge"));
    assert_memory_is_bounded();
    assert_eq!(text(&world.invoke("hello")), "\"hello\"");
}

/// The server's own share of memory, at its highest.
fn assert_memory_is_bounded() {
    const BOUND_KB: u64 = 400 * 1024;
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    let peak_kb: u64 = peak.trim().strip_suffix(" kB").unwrap().parse().unwrap();
    assert!(peak_kb < BOUND_KB, "{peak_kb} kB");
}

fn stop_leaves_no_process(world: &World) {
    let running = world.invoking(deployment(), "sleep 1500");
    let stop = async {
        tokio::time::sleep(Duration::from_millis(700)).await;
        world.execution.stop().await
    };
    let (outcome, stopped) = world.block_on(async { tokio::join!(running, stop) });
    assert_eq!(text(&outcome.unwrap()), "null");
    assert!(stopped);
    assert!(world.block_on(world.invoking(deployment(), "hello")).is_err());
}

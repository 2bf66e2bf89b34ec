//! Runtimes that wait for their function.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use super::super::*;
use super::fake::{FakeEngine, Guest};
use super::world::{World, config, deployment};

fn node() -> Deployment {
    Deployment { runtime: "nodejs20.x".to_owned(), ..deployment() }
}

fn engine() -> Arc<FakeEngine> {
    FakeEngine::running(|mut guest: Guest| async move {
        guest.send(2, "", b"").await;
        let variables = serde_json::to_vec(&guest.environment).unwrap();
        while guest.receive().await.is_some() {
            guest.send(4, "{}", &variables).await;
        }
        Exit::Status(0)
    })
    .forking(|_| async { Ok(()) })
}

fn world() -> World {
    World::new(engine())
}

async fn until_waiting(world: &World, n: usize) {
    let n_waiting = || world.execution.standbys().waiting.iter().map(|line| line.n_waiting).sum::<usize>();
    world.until(|| n_waiting() == n).await;
}

async fn invoke(world: &World, deployment: &Deployment) -> BTreeMap<String, String> {
    let outcome = world.try_invoke(deployment, "{}").await.unwrap();
    assert_eq!(outcome.function_error, None);
    serde_json::from_slice(&outcome.payload).unwrap()
}

fn counts(world: &World) -> (u64, u64) {
    let report = world.execution.standbys();
    (report.n_hits, report.n_misses)
}

#[tokio::test(start_paused = true)]
async fn the_second_environment_is_one_that_waited() {
    let world = world();
    invoke(&world, &node()).await;
    assert_eq!(counts(&world), (0, 1));
    until_waiting(&world, 2).await;
    let second = Deployment { generation: 2, ..node() };
    let variables = invoke(&world, &second).await;
    assert_eq!(counts(&world), (1, 1));
    // Those of a fresh start, and nothing of the wait.
    assert_eq!(variables["AWS_LAMBDA_FUNCTION_NAME"], "mean");
    assert_eq!(variables["AWS_ACCESS_KEY_ID"], "ASIA");
    assert!(!variables.keys().any(|name| name.starts_with("_CUMULET")), "{variables:?}");
    // It is replaced.
    until_waiting(&world, 2).await;
}

#[tokio::test(start_paused = true)]
async fn one_that_waits_knows_nothing_of_a_function() {
    let world = world();
    let secret = BTreeMap::from([("SECRET".to_owned(), "s".to_owned())]);
    invoke(&world, &Deployment { environment: secret, memory_mb: 512, ..node() }).await;
    until_waiting(&world, 2).await;
    for (plan, variables) in &*world.engine.standbys.lock().unwrap() {
        assert_eq!((plan.memory_mb, plan.mounts.len()), (512, 0));
        let names: Vec<&str> = variables.keys().map(String::as_str).collect();
        assert_eq!(
            names,
            [
                "LANG",
                "LD_LIBRARY_PATH",
                "NODE_PATH",
                "PATH",
                "TZ",
                "_CUMULET_SOCKET_FD",
                "_CUMULET_STANDBY",
                "_LAMBDA_TELEMETRY_LOG_FD",
            ]
        );
    }
}

#[tokio::test(start_paused = true)]
async fn none_serves_another_account_or_another_size() {
    let world = world();
    invoke(&world, &node()).await;
    until_waiting(&world, 2).await;
    let mut other = node();
    other.function.account = "111111111111".parse().unwrap();
    invoke(&world, &other).await;
    assert_eq!(counts(&world), (0, 2));
    let larger = Deployment { memory_mb: 256, generation: 2, ..node() };
    invoke(&world, &larger).await;
    assert_eq!(counts(&world), (0, 3));
    until_waiting(&world, 6).await;
}

#[tokio::test(start_paused = true)]
async fn whoever_was_just_made_is_expected() {
    let world = world();
    world.execution.prepare(Arc::new(node()), Occasion::Deployed);
    until_waiting(&world, 2).await;
    invoke(&world, &node()).await;
    assert_eq!(counts(&world), (1, 0));
}

#[tokio::test(start_paused = true)]
async fn nothing_waits_for_other_runtimes_or_when_it_is_off() {
    let off = World::with(engine(), Config { standbys: 0, ..config() });
    invoke(&off, &node()).await;
    let other = world();
    invoke(&other, &deployment()).await;
    for world in [off, other] {
        tokio::time::sleep(Duration::from_secs(60)).await;
        assert_eq!((world.engine.standbys.lock().unwrap().len(), counts(&world)), (0, (0, 0)));
    }
}

#[tokio::test(start_paused = true)]
async fn those_that_nobody_uses_end() {
    let world = world();
    invoke(&world, &node()).await;
    until_waiting(&world, 2).await;
    world.until(|| world.engine.n_standbys.load(Ordering::SeqCst) == 2).await;
    tokio::time::sleep(Duration::from_secs(config().idle_seconds + 10)).await;
    assert_eq!(world.engine.n_standbys.load(Ordering::SeqCst), 0);
}

#[tokio::test(start_paused = true)]
async fn dead_ones_are_replaced_and_fail_nobody() {
    let world = world();
    invoke(&world, &node()).await;
    until_waiting(&world, 2).await;
    world.engine.standbys_died.store(true, Ordering::SeqCst);
    invoke(&world, &Deployment { generation: 2, ..node() }).await;
    assert_eq!(counts(&world), (0, 2));
    world.engine.standbys_died.store(false, Ordering::SeqCst);
    until_waiting(&world, 2).await;
    world.engine.standbys_stuck.store(true, Ordering::SeqCst);
    invoke(&world, &Deployment { generation: 3, ..node() }).await;
    assert_eq!(counts(&world), (0, 3));
}

#[tokio::test(start_paused = true)]
async fn one_that_ends_before_it_begins_is_started_again() {
    let world = world();
    invoke(&world, &node()).await;
    until_waiting(&world, 2).await;
    let (ends, began) = (Arc::new(AtomicBool::new(true)), Arc::new(AtomicU64::new(0)));
    world.engine.becomes({
        let (ends, began) = (ends.clone(), began.clone());
        move |guest: Guest| {
            let ends = ends.swap(false, Ordering::SeqCst);
            let began = began.clone();
            async move {
                began.fetch_add(1, Ordering::SeqCst);
                if ends { Exit::Signal(9) } else { guest.echo().await }
            }
        }
    });
    // Those that wait are of the old program.
    world.engine.standbys_died.store(true, Ordering::SeqCst);
    tokio::time::sleep(Duration::from_secs(10)).await;
    world.engine.standbys_died.store(false, Ordering::SeqCst);
    until_waiting(&world, 2).await;
    let outcome = world.try_invoke(&Deployment { generation: 2, ..node() }, "{}").await.unwrap();
    assert_eq!((outcome.function_error, counts(&world).0), (None, 1));
    assert_eq!(began.load(Ordering::SeqCst), 2, "once as a standby, once fresh in the same sandbox");
}

#[tokio::test(start_paused = true)]
async fn a_stop_ends_them() {
    let world = world();
    invoke(&world, &node()).await;
    until_waiting(&world, 2).await;
    assert!(world.execution.stop().await);
    assert_eq!(world.engine.n_standbys.load(Ordering::SeqCst), 0);
}

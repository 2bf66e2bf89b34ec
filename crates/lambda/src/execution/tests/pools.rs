//! Concurrency, scaling and the ends of environments.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use futures_util::future::join_all;

use super::super::*;
use super::fake::{FakeEngine, Guest};
use super::world::{World, config, cx, deployment, invocation};

/// Takes 100 ms an invocation.
fn slow() -> Arc<FakeEngine> {
    FakeEngine::running(|mut guest: Guest| async move {
        guest.send(2, "", b"").await;
        while let Some((_, body)) = guest.receive().await {
            tokio::time::sleep(Duration::from_millis(100)).await;
            guest.send(4, "", &body).await;
        }
        Exit::Status(0)
    })
}

async fn invoke(world: &World, deployment: &Deployment) -> Result<Outcome, InvokeError> {
    world.execution.invoke(&cx(), Arc::new(deployment.clone()), invocation("1")).await
}

async fn invoke_many(world: &World, n_invocations: usize) -> Vec<Result<Outcome, InvokeError>> {
    let deployment = deployment();
    join_all((0..n_invocations).map(|_| invoke(world, &deployment))).await
}

fn reasons(outcomes: &[Result<Outcome, InvokeError>]) -> (usize, Vec<ThrottleReason>) {
    let reasons: Vec<_> = outcomes
        .iter()
        .filter_map(|outcome| match outcome {
            Err(InvokeError::TooManyRequests { reason }) => Some(*reason),
            _ => None,
        })
        .collect();
    (outcomes.iter().filter(|outcome| outcome.is_ok()).count(), reasons)
}

#[tokio::test(start_paused = true)]
async fn calls_at_once_use_environments_of_their_own() {
    let world = World::new(slow());
    let outcomes = invoke_many(&world, 5).await;
    assert_eq!(reasons(&outcomes).0, 5);
    assert_eq!(world.engine.n_launched(), 5);
    assert_eq!(reasons(&invoke_many(&world, 5).await).0, 5);
    assert_eq!(world.engine.n_launched(), 5);
}

/// Answers at once, except to `"slow"`: that takes 100 ms.
fn mixed() -> Arc<FakeEngine> {
    FakeEngine::running(|mut guest: Guest| async move {
        guest.send(2, "", b"").await;
        while let Some((_, body)) = guest.receive().await {
            if &body[..] == b"\"slow\"" {
                tokio::time::sleep(Duration::from_millis(100)).await;
            }
            guest.send(4, "", &body).await;
        }
        Exit::Status(0)
    })
}

/// A world whose function is known to be quick.
async fn quick_world() -> World {
    let world = World::new(mixed());
    for _ in 0..20 {
        invoke(&world, &deployment()).await.unwrap();
    }
    world
}

#[tokio::test(start_paused = true)]
async fn short_calls_at_once_take_turns_in_few_environments() {
    let world = quick_world().await;
    let n_processors = std::thread::available_parallelism().unwrap().get();
    assert_eq!(reasons(&invoke_many(&world, 20 * n_processors).await).0, 20 * n_processors);
    assert!(world.engine.n_launched() <= n_processors, "{}", world.engine.n_launched());
}

#[tokio::test(start_paused = true)]
async fn calls_that_turn_out_long_get_environments_of_their_own() {
    let world = quick_world().await;
    let n = 10 * std::thread::available_parallelism().unwrap().get();
    let deployment = Arc::new(deployment());
    let call = async |_| world.execution.invoke(&cx(), deployment.clone(), invocation("\"slow\"")).await;
    let began = tokio::time::Instant::now();
    assert_eq!(reasons(&join_all((0..n).map(call)).await).0, n);
    // One after the other in as many as there are processors, it were a second.
    assert!(began.elapsed() < Duration::from_millis(200), "{:?}", began.elapsed());
}

#[tokio::test(start_paused = true)]
async fn thousand_calls_at_a_limit_of_fifty_are_answered_or_throttled() {
    let world = World::new(slow());
    *world.limits.reserved.lock().unwrap() = Some(50);
    let (n_answered, throttled) = reasons(&invoke_many(&world, 1000).await);
    assert_eq!((n_answered, throttled.len()), (50, 950));
    let reason = ThrottleReason::ReservedFunctionConcurrentInvocationLimitExceeded;
    assert!(throttled.iter().all(|found| *found == reason));
    assert_eq!(world.execution.usage()[0].1.n_throttles, 950);
    // Every claim was given back.
    assert_eq!(reasons(&invoke_many(&world, 50).await).0, 50);
}

#[tokio::test(start_paused = true)]
async fn sequence_of_calls_at_a_limit_of_one_is_never_throttled() {
    let world = World::new(FakeEngine::running(Guest::echo));
    *world.limits.reserved.lock().unwrap() = Some(1);
    for _ in 0..100 {
        assert!(invoke(&world, &deployment()).await.is_ok());
    }
    assert_eq!(world.engine.n_launched(), 1);
    *world.limits.reserved.lock().unwrap() = Some(0);
    assert!(invoke(&world, &deployment()).await.is_err());
}

#[tokio::test(start_paused = true)]
async fn machine_without_room_lets_callers_wait_and_then_throttles() {
    // Room for two environments.
    let world = World::with(slow(), Config { memory_mb_max: 256, capacity_wait_ms: 1_000, ..config() });
    let (n_answered, throttled) = reasons(&invoke_many(&world, 30).await);
    // Ten rounds of two in a second.
    assert!((18..=22).contains(&n_answered), "{n_answered}");
    assert!(throttled.iter().all(|reason| *reason == ThrottleReason::MachineMemoryExceeded));
    assert_eq!(n_answered + throttled.len(), 30);
    assert_eq!(world.engine.n_launched(), 2);
}

#[tokio::test(start_paused = true)]
async fn idle_environment_of_another_function_makes_room() {
    let world = World::with(slow(), Config { memory_mb_max: 128, ..config() });
    let mut other = deployment();
    other.function.name = "other".into();
    invoke(&world, &deployment()).await.unwrap();
    invoke(&world, &other).await.unwrap();
    assert_eq!(world.engine.n_destroyed(), 1);
    // Busy ones are waited for.
    let first = deployment();
    let outcomes = tokio::join!(invoke(&world, &other), invoke(&world, &first), invoke(&world, &other));
    assert!(outcomes.0.is_ok() && outcomes.1.is_ok() && outcomes.2.is_ok());
}

#[tokio::test(start_paused = true)]
async fn newer_generation_ends_older_environments() {
    let world = World::new(slow());
    invoke(&world, &deployment()).await.unwrap();
    let newer = Deployment { generation: 2, ..deployment() };
    invoke(&world, &newer).await.unwrap();
    world.until(|| world.engine.n_destroyed() == 1).await;
    assert_eq!(world.engine.n_launched(), 2);
    world.execution.retire(&newer.function, Version::Latest, 3);
    world.until(|| world.engine.n_destroyed() == 2).await;
}

#[tokio::test(start_paused = true)]
async fn running_invocation_ends_on_the_old_generation() {
    let world = World::new(slow());
    let old = deployment();
    let newer = Deployment { generation: 2, ..deployment() };
    let (first, second) = tokio::join!(invoke(&world, &old), async {
        tokio::time::sleep(Duration::from_millis(50)).await;
        invoke(&world, &newer).await
    });
    assert!(first.is_ok() && second.is_ok());
    world.until(|| world.engine.n_destroyed() == 1).await;
    assert_eq!(world.engine.n_launched(), 2);
}

#[tokio::test(start_paused = true)]
async fn deleted_function_leaves_nothing_behind() {
    let world = World::new(slow());
    let deployment = deployment();
    let (outcome, ()) = tokio::join!(invoke(&world, &deployment), async {
        tokio::time::sleep(Duration::from_millis(50)).await;
        world.execution.remove(&deployment.function);
    });
    assert!(outcome.is_ok());
    world.until(|| world.engine.n_destroyed() == 1).await;
    // Of the same name, but another function.
    invoke(&world, &deployment).await.unwrap();
    assert_eq!(world.engine.n_launched(), 2);
}

fn provisioned_version() -> Deployment {
    Deployment { version: Version::Published(1), ..deployment() }
}

#[tokio::test(start_paused = true)]
async fn provisioned_environments_are_ready_and_first() {
    let engine = FakeEngine::running(|mut guest: Guest| async move {
        guest.send(2, "", b"").await;
        let kind = guest.environment["AWS_LAMBDA_INITIALIZATION_TYPE"].clone();
        while guest.receive().await.is_some() {
            tokio::time::sleep(Duration::from_millis(100)).await;
            guest.send(4, "", kind.as_bytes()).await;
        }
        Exit::Status(0)
    });
    let world = World::new(engine);
    let deployment = provisioned_version();
    let function = deployment.function.clone();
    world.execution.provision(Arc::new(deployment.clone()), 2);
    let status = world.execution.provisioned(&function, deployment.version).unwrap();
    assert_eq!(status, ProvisionedStatus { requested: 2, ..ProvisionedStatus::default() });
    let available =
        |world: &World| world.execution.provisioned(&function, deployment.version).unwrap().available;
    world.until(|| available(&world) == 2).await;
    let kinds = join_all((0..3).map(|_| invoke(&world, &deployment))).await;
    let mut kinds: Vec<_> = kinds.into_iter().map(|outcome| outcome.unwrap().payload).collect();
    kinds.sort_unstable();
    assert_eq!(kinds, ["on-demand", "provisioned-concurrency", "provisioned-concurrency"]);
    // They do not end for being idle; the third does.
    tokio::time::sleep(Duration::from_secs(1000)).await;
    assert_eq!((world.engine.n_destroyed(), available(&world)), (1, 2));
    world.execution.provision(Arc::new(deployment.clone()), 1);
    world.until(|| world.engine.n_destroyed() == 2).await;
    world.execution.provision(Arc::new(deployment.clone()), 0);
    world.until(|| world.engine.n_destroyed() == 3).await;
    assert_eq!(world.execution.provisioned(&function, deployment.version), None);
}

#[tokio::test(start_paused = true)]
async fn all_reserved_places_provisioned_leave_none_for_the_latest_version() {
    let world = World::new(slow());
    *world.limits.reserved.lock().unwrap() = Some(1);
    let published = provisioned_version();
    world.execution.provision(Arc::new(published.clone()), 1);
    world
        .until(|| world.execution.provisioned(&published.function, published.version).unwrap().available == 1)
        .await;
    assert!(invoke(&world, &deployment()).await.is_err());
    assert!(invoke(&world, &published).await.is_ok());
}

#[tokio::test(start_paused = true)]
async fn provisioned_environment_that_fails_to_initialise_is_reported() {
    let world = World::new(FakeEngine::running(|_| async { Exit::Status(1) }));
    let deployment = provisioned_version();
    world.execution.provision(Arc::new(deployment.clone()), 1);
    let status = || world.execution.provisioned(&deployment.function, deployment.version).unwrap();
    world.until(|| status().failed).await;
    assert_eq!((status().allocated, status().available), (0, 0));
    tokio::time::sleep(Duration::from_secs(10)).await;
    assert_eq!(world.engine.n_launched(), 1);
}

#[tokio::test(start_paused = true)]
async fn stop_waits_for_running_invocations_and_leaves_nothing() {
    let world = World::new(slow());
    let deployment = deployment();
    let (outcome, stopped) = tokio::join!(invoke(&world, &deployment), async {
        tokio::time::sleep(Duration::from_millis(50)).await;
        world.execution.stop().await
    });
    assert!(outcome.is_ok() && stopped);
    assert_eq!(world.engine.n_destroyed(), 1);
    assert_eq!(invoke(&world, &deployment).await.unwrap_err(), InvokeError::Stopping);
}

#[tokio::test(start_paused = true)]
async fn stop_does_not_wait_longer_than_it_may() {
    let engine = FakeEngine::running(|mut guest: Guest| async move {
        guest.send(2, "", b"").await;
        std::future::pending().await
    });
    let world = World::with(engine, Config { stop_timeout_ms: 500, ..config() });
    let deployment = Deployment { timeout: Duration::from_secs(900), ..deployment() };
    let (outcome, stopped) = tokio::join!(invoke(&world, &deployment), async {
        tokio::time::sleep(Duration::from_millis(50)).await;
        world.execution.stop().await
    });
    assert!(outcome.is_err() && !stopped);
    assert_eq!(world.engine.n_destroyed.load(Ordering::SeqCst), 1);
}

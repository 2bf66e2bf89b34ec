//! Environments that die while they wait.

use std::sync::atomic::Ordering;

use tokio::sync::watch;

use super::super::*;
use super::fake::{FakeEngine, Guest};
use super::world::{World, deployment};

#[tokio::test(start_paused = true)]
async fn invocation_on_its_way_to_a_runtime_that_dies_is_run_by_the_next() {
    let world = World::new(FakeEngine::running(|mut guest: Guest| async move {
        if guest.n_before > 0 {
            return guest.echo().await;
        }
        guest.send(2, "", b"").await;
        guest.receive().await;
        guest.send(4, "{}", b"1").await;
        guest.is_asked().await;
        Exit::Signal(9)
    }));
    world.invoke("1").await;
    let second = world.invoke("2").await;
    assert_eq!((second.function_error, &*second.payload), (None, &b"2"[..]));
    assert_eq!(world.engine.n_launched(), 1);
}

#[tokio::test(start_paused = true)]
async fn runtime_that_never_takes_an_invocation_fails_it() {
    let world = World::new(FakeEngine::running(|mut guest: Guest| async move {
        guest.send(2, "", b"").await;
        guest.is_asked().await;
        Exit::Signal(9)
    }));
    let outcome = world.invoke("1").await;
    assert_eq!(outcome.error_type.as_deref(), Some("Runtime.ExitError"));
}

#[tokio::test(start_paused = true)]
async fn sandboxes_that_are_lost_while_they_wait_cost_nobody_anything() {
    let (kill, killed) = watch::channel(false);
    let world = World::new(FakeEngine::running(move |guest: Guest| {
        let mut killed = killed.clone();
        async move {
            if *killed.borrow() {
                return guest.echo().await;
            }
            tokio::select! {
                exit = guest.echo() => exit,
                _ = killed.changed() => Exit::Signal(9),
            }
        }
    }));
    let function = deployment();
    let (one, two) = tokio::join!(world.try_invoke(&function, "1"), world.try_invoke(&function, "2"));
    assert!(one.is_ok() && two.is_ok());
    assert_eq!(world.engine.n_launched(), 2);
    // With them goes what made them.
    world.engine.n_lost.store(2, Ordering::SeqCst);
    kill.send(true).unwrap();
    for payload in ["3", "4"] {
        let outcome = world.invoke(payload).await;
        assert_eq!((outcome.function_error, &*outcome.payload), (None, payload.as_bytes()));
    }
    assert_eq!(world.engine.n_launched(), 3);
    world.until(|| world.engine.n_destroyed() == 2).await;
}

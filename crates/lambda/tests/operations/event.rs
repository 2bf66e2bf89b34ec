//! `InvocationType=Event`.

use std::time::Duration;

use lambda::execution::{FunctionError, Outcome};
use serde_json::json;

use crate::support::{World, outcome};

const EVENT: &[(&str, &str)] = &[("x-amz-invocation-type", "Event")];

/// What reached the execution half, once there is something.
async fn calls(world: &World) -> Vec<String> {
    for _ in 0..2_000 {
        let calls = world.execution.take_calls();
        let calls: Vec<String> = calls.into_iter().filter(|call| call.starts_with("invoke")).collect();
        if !calls.is_empty() {
            return calls;
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    panic!("no event ran");
}

fn failure() -> Outcome {
    Outcome { function_error: Some(FunctionError::Unhandled), ..outcome("{}") }
}

#[tokio::test]
async fn an_event_is_accepted_and_runs() {
    let world = World::new().await;
    world.create_function("mean").await;
    let answer = world.invoke("mean:$LATEST", EVENT, "{\"nums\":[1]}").await;
    assert_eq!((answer.status, answer.body.len()), (202, 0), "{}", answer.error());
    assert_eq!(answer.header("x-amz-executed-version"), None);
    let arn = "arn:aws:lambda:us-east-1:000000000000:function:mean";
    assert_eq!(calls(&world).await, [format!("invoke {arn}:$LATEST $LATEST ")]);
}

#[tokio::test]
async fn an_event_that_cannot_run_is_refused_at_once() {
    let world = World::new().await;
    world.create_function("mean").await;
    let check = async |function: &str, payload: &str, status: u16, message: &str| {
        let answer = world.invoke(function, EVENT, payload).await;
        assert_eq!(
            (answer.status, answer.json()["Message"].as_str()),
            (status, Some(message)),
            "{}",
            answer.error()
        );
    };
    let arn = "arn:aws:lambda:us-east-1:000000000000:function";
    check("gone", "{}", 404, &format!("Function not found: {arn}:gone:$LATEST")).await;
    check("mean:gone", "{}", 404, &format!("Function not found: {arn}:mean:gone")).await;
    assert_eq!(world.invoke("mean", EVENT, "{").await.status, 400);
    let largest = format!("\"{}\"", "x".repeat(1_048_574));
    assert_eq!(world.invoke("mean", EVENT, &largest).await.status, 202);
    let answer = world.invoke("mean", EVENT, &format!("{largest} ")).await;
    assert_eq!(answer.status, 413);
    let message = "Request must be smaller than 1048576 bytes for the InvokeFunction operation";
    assert!(answer.error().contains(message), "{}", answer.error());
}

#[tokio::test]
async fn an_event_is_retried_also_after_a_restart() {
    let world = World::new().await;
    world.create_function("mean").await;
    *world.execution.next.lock().unwrap() = Some(Ok(failure()));
    assert_eq!(world.invoke("mean", EVENT, "{}").await.status, 202);
    assert_eq!(calls(&world).await.len(), 1);
    let world = world.restart().await;
    world.clock.advance(Duration::from_secs(59));
    world.lambda.poke_events();
    world.settle().await;
    world.lambda.poke_events();
    assert_eq!(calls(&world).await.len(), 1);
    while world.lambda.event_usage().n_succeeded == 0 {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

#[tokio::test]
async fn an_event_before_its_function_is_ready_waits_for_it() {
    let world = World::new().await;
    world.post(crate::support::FUNCTIONS, crate::support::new_function("mean", json!({}))).await.ok();
    assert_eq!(world.invoke("mean", EVENT, "{}").await.status, 202);
    assert_eq!(calls(&world).await.len(), 1);
}

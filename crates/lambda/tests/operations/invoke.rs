//! Invocations: what reaches an environment, and what comes back.

use lambda::execution::{FunctionError, InvokeError, ThrottleReason};
use serde_json::json;

use crate::support::{World, base64, outcome};

const ARN: &str = "arn:aws:lambda:us-east-1:000000000000:function:mean";

async fn world() -> World {
    let world = World::new().await;
    world.create_function_with("mean", json!({ "Publish": true })).await;
    world
}

#[tokio::test]
async fn a_payload_goes_in_and_comes_out() {
    let world = world().await;
    let answer = world.invoke("mean", &[("x-amz-log-type", "Tail")], r#"{"nums":[1]}"#).await;
    assert_eq!((answer.status, &answer.body[..]), (200, &br#"{"nums":[1]}"#[..]));
    assert_eq!(answer.header("x-amz-executed-version"), Some("$LATEST"));
    assert_eq!(answer.header("x-amz-log-result"), Some(base64(b"START\n").as_str()));
    assert_eq!(answer.header("x-amz-function-error"), None);
    let context = base64(br#"{"custom":{}}"#);
    world.invoke("mean:1", &[("x-amz-client-context", &context)], "").await.ok();
    let calls = world.execution.take_calls();
    assert_eq!(calls, [format!("invoke {ARN} $LATEST "), format!("invoke {ARN}:1 1 {{\"custom\":{{}}}}")]);
}

#[tokio::test]
async fn a_failure_of_the_function_is_an_answer() {
    let world = world().await;
    let failed = outcome(r#"{"errorType":"KeyError"}"#);
    let failed = lambda::execution::Outcome { function_error: Some(FunctionError::Unhandled), ..failed };
    *world.execution.next.lock().unwrap() = Some(Ok(failed));
    let answer = world.invoke("mean", &[], "{}").await;
    assert_eq!((answer.status, answer.header("x-amz-function-error")), (200, Some("Unhandled")));
    assert_eq!(answer.json(), json!({ "errorType": "KeyError" }));
}

#[tokio::test]
async fn an_alias_sends_its_share_to_each_version() {
    let world = world().await;
    world.put("/2015-03-31/functions/mean/configuration", json!({ "Timeout": 9 })).await.ok();
    world.settle().await;
    world.post("/2015-03-31/functions/mean/versions", json!({})).await.ok();
    let weights = json!({ "AdditionalVersionWeights": { "2": 0.5 } });
    let alias = json!({ "Name": "live", "FunctionVersion": "1", "RoutingConfig": weights });
    world.post("/2015-03-31/functions/mean/aliases", alias).await.ok();
    let mut n_challenger = 0;
    for _ in 0..200 {
        let answer = world.invoke("mean:live", &[], "{}").await;
        n_challenger += usize::from(answer.header("x-amz-executed-version") == Some("2"));
    }
    // Even odds stay within these bounds but once in 10^11 times.
    assert!((50..150).contains(&n_challenger), "{n_challenger}");
}

#[tokio::test]
async fn a_dry_run_only_looks() {
    let world = world().await;
    let answer = world.invoke("mean", &[("x-amz-invocation-type", "DryRun")], "{}").await;
    assert_eq!((answer.status, answer.body.len(), answer.header("x-amz-executed-version")), (204, 0, None));
    assert_eq!(world.execution.take_calls(), [""; 0]);
    assert_eq!(world.invoke("gone", &[("x-amz-invocation-type", "DryRun")], "{}").await.status, 404);
}

#[tokio::test]
async fn an_asynchronous_invocation_is_accepted() {
    let world = world().await;
    let answer = world.invoke("mean", &[("x-amz-invocation-type", "Event")], "{}").await;
    assert_eq!((answer.status, answer.body.len(), answer.header("x-amz-executed-version")), (202, 0, None));
    let older = world.post("/2014-11-13/functions/mean/invoke-async", json!({})).await;
    assert_eq!(older.status, 202);
}

#[tokio::test]
async fn what_cannot_be_invoked_is_refused_in_awss_words() {
    let world = world().await;
    let mut refused = vec![
        world.invoke("gone", &[], "{}").await.error(),
        world.invoke("mean:gone", &[], "{}").await.error(),
        world.invoke("mean:live", &[], "{}").await.error(),
        world.invoke("mean!", &[], "{}").await.error(),
        world.invoke("arn:aws:lambda:eu-west-1:000000000000:function:mean", &[], "{}").await.error(),
        world.invoke("mean", &[("x-amz-invocation-type", "Other")], "{}").await.error(),
        world.invoke("mean", &[], "hello").await.error(),
        world.invoke("mean", &[("x-amz-client-context", "%")], "{}").await.error(),
        world.invoke("mean", &[], &format!("\"{}\"", "x".repeat(6_291_455))).await.error(),
    ];
    let event = [("x-amz-invocation-type", "Event")];
    refused.push(world.invoke("mean", &event, &format!("\"{}\"", "x".repeat(1_048_575))).await.error());
    let reason = ThrottleReason::ReservedFunctionConcurrentInvocationLimitExceeded;
    *world.execution.next.lock().unwrap() = Some(Err(InvokeError::TooManyRequests { reason }));
    refused.push(world.invoke("mean", &[], "{}").await.error());
    insta::assert_snapshot!(refused.join("\n"));
}

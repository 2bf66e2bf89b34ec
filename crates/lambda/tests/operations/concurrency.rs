//! Reserved and provisioned concurrency, and what an account has left.

use lambda::execution::ProvisionedStatus;
use serde_json::{Value, json};

use crate::support::World;

const RESERVED: &str = "/2017-10-31/functions/mean/concurrency";
const GET_RESERVED: &str = "/2019-09-30/functions/mean/concurrency";
const PROVISIONED: &str = "/2019-09-30/functions/mean/provisioned-concurrency";
const SETTINGS: &str = "/2016-08-19/account-settings";

fn reserve(n: u32) -> Value {
    json!({ "ReservedConcurrentExecutions": n })
}

fn provision(n: u32) -> Value {
    json!({ "ProvisionedConcurrentExecutions": n })
}

async fn world() -> World {
    let world = World::new().await;
    world.create_function_with("mean", json!({ "Publish": true })).await;
    let alias = json!({ "Name": "live", "FunctionVersion": "1" });
    world.post("/2015-03-31/functions/mean/aliases", alias).await.ok();
    world.execution.take_calls();
    world
}

#[tokio::test]
async fn what_is_reserved_is_taken_from_the_account() {
    let world = world().await;
    world.create_function("other").await;
    assert_eq!(world.get(GET_RESERVED).await.ok(), json!({}));
    assert_eq!(world.put(RESERVED, reserve(900)).await.ok(), reserve(900));
    assert_eq!(world.get(GET_RESERVED).await.ok(), reserve(900));
    let settings = world.get(SETTINGS).await.ok();
    assert_eq!(settings["AccountLimit"]["UnreservedConcurrentExecutions"], 100);
    let got = world.get("/2015-03-31/functions/mean").await.ok();
    assert_eq!(got["Concurrency"], reserve(900));
    assert_eq!(
        world.put("/2017-10-31/functions/other/concurrency", reserve(1)).await.error(),
        r#"400 InvalidParameterValueException {"message":"Specified ReservedConcurrentExecutions for function decreases account's UnreservedConcurrentExecution below its minimum value of [100]."}"#
    );
    assert_eq!(world.put("/2017-10-31/functions/other/concurrency", reserve(0)).await.status, 200);
    let world = world.restart().await;
    assert_eq!(world.put(RESERVED, reserve(10)).await.ok(), reserve(10));
    assert_eq!(world.delete(RESERVED).await.status, 204);
    let settings = world.get(SETTINGS).await.ok();
    assert_eq!(settings["AccountLimit"]["UnreservedConcurrentExecutions"], 1000);
}

#[tokio::test]
async fn settings_count_functions_and_all_their_code() {
    let world = world().await;
    let size = world.get("/2015-03-31/functions/mean/configuration").await.ok()["CodeSize"].as_u64().unwrap();
    let settings = world.get(SETTINGS).await.ok();
    assert_eq!(settings["AccountUsage"], json!({ "TotalCodeSize": 2 * size, "FunctionCount": 1 }));
}

#[tokio::test]
async fn provisioned_environments_are_wished_for_and_reported() {
    let world = world().await;
    let version = format!("{PROVISIONED}?Qualifier=1");
    let put = world.put(&version, provision(2)).await;
    assert_eq!(put.status, 202);
    insta::assert_json_snapshot!(put.ok());
    assert_eq!(world.execution.take_calls(), ["provision mean 1 2"]);
    assert_eq!(world.get(&version).await.ok()["Status"], "IN_PROGRESS");
    let ready = ProvisionedStatus { requested: 2, allocated: 2, available: 2, failed: false };
    *world.execution.provisioned.lock().unwrap() = Some(ready);
    let got = world.get(&version).await.ok();
    assert_eq!(
        (&got["Status"], &got["AvailableProvisionedConcurrentExecutions"]),
        (&json!("READY"), &json!(2))
    );
    *world.execution.provisioned.lock().unwrap() =
        Some(ProvisionedStatus { failed: true, available: 0, ..ready });
    let got = world.get(&version).await.ok();
    assert_eq!(
        (&got["Status"], &got["StatusReason"]),
        (&json!("FAILED"), &json!("FUNCTION_ERROR_INIT_FAILURE"))
    );

    let listed = world.get(&format!("{PROVISIONED}?List=ALL")).await.ok();
    let arn = &listed["ProvisionedConcurrencyConfigs"][0]["FunctionArn"];
    assert_eq!(arn, "arn:aws:lambda:us-east-1:000000000000:function:mean:1");
    let world = world.restart().await;
    assert_eq!(world.execution.take_calls(), ["provision mean 1 2"]);
    assert_eq!(world.delete(&version).await.status, 204);
    assert_eq!(world.delete(&version).await.status, 204);
    assert_eq!(world.execution.take_calls(), ["provision mean 1 0"]);
}

#[tokio::test]
async fn what_cannot_be_set_is_refused_in_awss_words() {
    let world = world().await;
    let mut refused = vec![
        world.put("/2017-10-31/functions/gone/concurrency", reserve(1)).await.error(),
        world.put("/2017-10-31/functions/mean:1/concurrency", reserve(1)).await.error(),
        world.get("/2019-09-30/functions/gone/concurrency").await.error(),
        world.put(&format!("{PROVISIONED}?Qualifier=1"), provision(0)).await.error(),
        world.put(&format!("{PROVISIONED}?Qualifier=$LATEST"), provision(1)).await.error(),
        world.put(&format!("{PROVISIONED}?Qualifier=gone"), provision(1)).await.error(),
        world.put(&format!("{PROVISIONED}?Qualifier=10"), provision(1)).await.error(),
        world.put(&format!("{PROVISIONED}?Qualifier=1"), provision(1001)).await.error(),
        world.put(&format!("{PROVISIONED}?Qualifier=1"), provision(901)).await.error(),
        world.get(&format!("{PROVISIONED}?Qualifier=$LATEST")).await.error(),
        world.get(&format!("{PROVISIONED}?Qualifier=1")).await.error(),
        world.get("/2019-09-30/functions/gone/provisioned-concurrency?Qualifier=live").await.error(),
        world.get("/2019-09-30/functions/gone/provisioned-concurrency?List=ALL").await.error(),
        world.delete("/2019-09-30/functions/gone/provisioned-concurrency?Qualifier=1").await.error(),
    ];
    world.put(&format!("{PROVISIONED}?Qualifier=1"), provision(2)).await.ok();
    refused.push(world.put(&format!("{PROVISIONED}?Qualifier=live"), provision(1)).await.error());
    refused.push(world.put(RESERVED, reserve(1)).await.error());
    world.delete(&format!("{PROVISIONED}?Qualifier=1")).await;
    world.put(&format!("{PROVISIONED}?Qualifier=live"), provision(2)).await.ok();
    refused.push(world.put(&format!("{PROVISIONED}?Qualifier=1"), provision(1)).await.error());
    world.put(RESERVED, reserve(2)).await.ok();
    refused.push(world.put(&format!("{PROVISIONED}?Qualifier=live"), provision(3)).await.error());
    insta::assert_snapshot!(refused.join("\n"));
}

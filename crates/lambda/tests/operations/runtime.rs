//! Runtime management and recursion settings.

use serde_json::json;

use crate::support::World;

#[tokio::test]
async fn runtime_management_is_kept_for_each_qualifier() {
    let world = World::new().await;
    world.create_function_with("mean", json!({ "Publish": true })).await;
    let path = "/2021-07-20/functions/mean/runtime-management-config";
    let arn = "arn:aws:lambda:us-east-1:000000000000:function:mean";
    let default = world.get(path).await.ok();
    assert_eq!(default, json!({ "UpdateRuntimeOn": "Auto", "FunctionArn": format!("{arn}:$LATEST") }));
    let build = format!("arn:aws:lambda:us-east-1::runtime:{}", "a".repeat(64));
    let manual = json!({ "UpdateRuntimeOn": "Manual", "RuntimeVersionArn": build });
    let put = world.put(&format!("{path}?Qualifier=1"), manual).await.ok();
    assert_eq!(
        (&put["UpdateRuntimeOn"], &put["FunctionArn"]),
        (&json!("Manual"), &json!(format!("{arn}:1")))
    );
    let world = world.restart().await;
    assert_eq!(world.get(&format!("{path}?Qualifier=1")).await.ok()["RuntimeVersionArn"], build);
    assert_eq!(world.get(path).await.ok(), default);
    assert_eq!(world.put(path, json!({ "UpdateRuntimeOn": "Manual" })).await.status, 400);
    assert_eq!(world.get("/2021-07-20/functions/gone/runtime-management-config").await.status, 404);
}

#[tokio::test]
async fn recursion_is_stopped_unless_allowed() {
    let world = World::new().await;
    world.create_function("mean").await;
    let path = "/2024-08-31/functions/mean/recursion-config";
    assert_eq!(world.get(path).await.ok(), json!({ "RecursiveLoop": "Terminate" }));
    let allow = json!({ "RecursiveLoop": "Allow" });
    assert_eq!(world.put(path, allow.clone()).await.ok(), allow);
    let world = world.restart().await;
    assert_eq!(world.get(path).await.ok(), allow);
    assert_eq!(
        world.put(path, json!({ "RecursiveLoop": "InvalidValue" })).await.error(),
        r#"400 ValidationException {"message":"1 validation error detected: Value 'InvalidValue' at 'recursiveLoop' failed to satisfy constraint: Member must satisfy enum value set: [Terminate, Allow]"}"#
    );
}

//! The settings of asynchronous invocation.

use serde_json::{Value, json};

use crate::support::World;

const CONFIG: &str = "/2019-09-25/functions/mean/event-invoke-config";
const ARN: &str = "arn:aws:lambda:us-east-1:000000000000:function";

async fn world() -> World {
    let world = World::new().await;
    world.create_function_with("mean", json!({ "Publish": true })).await;
    world.create_function("other").await;
    world
}

fn shown(config: &Value) -> String {
    let mut config = config.clone();
    config["LastModified"] = json!("<time>");
    config.to_string()
}

#[tokio::test]
async fn settings_are_put_merged_and_deleted() {
    let world = world().await;
    let put = world.put(CONFIG, json!({ "MaximumRetryAttempts": 0 })).await.ok();
    assert_eq!(
        shown(&put),
        r#"{"LastModified":"<time>","FunctionArn":"arn:aws:lambda:us-east-1:000000000000:function:mean:$LATEST","MaximumRetryAttempts":0,"DestinationConfig":{"OnSuccess":{},"OnFailure":{}}}"#
    );
    let put = world.put(CONFIG, json!({ "MaximumEventAgeInSeconds": 60 })).await.ok();
    assert_eq!(put.get("MaximumRetryAttempts"), None);
    let destination = json!({ "OnSuccess": { "Destination": format!("{ARN}:other") } });
    let updated = world.post(CONFIG, json!({ "DestinationConfig": destination })).await.ok();
    assert_eq!(updated["DestinationConfig"]["OnSuccess"], destination["OnSuccess"]);
    assert_eq!(updated["MaximumEventAgeInSeconds"], 60);
    world.put(&format!("{CONFIG}?Qualifier=1"), json!({ "MaximumRetryAttempts": 1 })).await.ok();
    let listed = world.get(&format!("{CONFIG}/list?MaxItems=1")).await.ok();
    assert_eq!(listed["FunctionEventInvokeConfigs"][0], updated);
    let world = world.restart().await;
    assert_eq!(world.get(&format!("{CONFIG}?Qualifier=$LATEST")).await.ok(), updated);
    assert_eq!(world.delete(CONFIG).await.status, 204);
    assert_eq!(world.get(CONFIG).await.status, 404);
    assert_eq!(world.get(&format!("{CONFIG}?Qualifier=1")).await.status, 200);
}

#[tokio::test]
async fn what_is_wrong_is_refused_in_awss_words() {
    let world = world().await;
    let gone = "/2019-09-25/functions/gone/event-invoke-config";
    let retries = || json!({ "MaximumRetryAttempts": 1 });
    let to = |arn: &str| json!({ "DestinationConfig": { "OnSuccess": { "Destination": arn } } });
    let refused = [
        world.put(gone, json!({})).await,
        world.put(gone, retries()).await,
        world.put(&format!("{CONFIG}?Qualifier=gone"), retries()).await,
        world.put(CONFIG, to(&format!("{ARN}:gone"))).await,
        world.put(CONFIG, to(&format!("{ARN}:mean"))).await,
        world.put(CONFIG, to("arn:aws:iam:us-east-1:000000000000:function:mean")).await,
        world.put(CONFIG, json!({ "MaximumRetryAttempts": 3 })).await,
        world.put(CONFIG, json!({ "MaximumEventAgeInSeconds": 59 })).await,
        world.post(gone, retries()).await,
        world.post(CONFIG, retries()).await,
        world.get(gone).await,
        world.get(&format!("{CONFIG}?Qualifier=gone")).await,
        world.get(&format!("{gone}/list")).await,
        world.delete(gone).await,
    ];
    let refused: Vec<String> = refused.iter().map(|answer| answer.error()).collect();
    insta::assert_snapshot!(refused.join("\n"));
}

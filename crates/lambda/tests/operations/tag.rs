//! Tags of functions, event source mappings and code signing configs.

use serde_json::{Value, json};

use crate::support::World;

const FUNCTION: &str = "arn:aws:lambda:us-east-1:000000000000:function:mean";

fn path(arn: &str) -> String {
    format!("/2017-03-31/tags/{}", arn.replace(':', "%3A"))
}

#[tokio::test]
async fn tags_come_and_go_on_every_kind_of_resource() {
    let world = World::new().await;
    world.create_function("mean").await;
    let queue = "arn:aws:sqs:us-east-1:000000000000:queue";
    let mapping = json!({ "FunctionName": "mean", "EventSourceArn": queue, "Tags": { "a": "0" } });
    let mapping = world.post("/2015-03-31/event-source-mappings", mapping).await.ok();
    let publishers =
        json!({ "SigningProfileVersionArns": ["arn:aws:signer:us-east-1:000000000000:/signing-profiles/x"] });
    let config = json!({ "AllowedPublishers": publishers, "Tags": { "a": "0" } });
    let config = world.post("/2020-04-22/code-signing-configs", config).await.ok();
    let mapping = mapping["EventSourceMappingArn"].as_str().unwrap();
    let config = config["CodeSigningConfig"]["CodeSigningConfigArn"].as_str().unwrap();
    for arn in [FUNCTION, mapping, config] {
        let path = path(arn);
        assert_eq!(world.post(&path, json!({ "Tags": { "a": "1", "b": "2" } })).await.status, 204);
        assert_eq!(world.get(&path).await.ok(), json!({ "Tags": { "a": "1", "b": "2" } }));
        assert_eq!(world.delete(&format!("{path}?tagKeys=a&tagKeys=gone")).await.status, 204);
        assert_eq!(world.get(&path).await.ok(), json!({ "Tags": { "b": "2" } }));
    }
    let world = world.restart().await;
    assert_eq!(world.get(&path(mapping)).await.ok(), json!({ "Tags": { "b": "2" } }));
}

#[tokio::test]
async fn tagging_a_function_changes_its_revision() {
    let world = World::new().await;
    world.create_function("mean").await;
    let revision =
        async || world.get("/2015-03-31/functions/mean").await.ok()["Configuration"]["RevisionId"].clone();
    let before = revision().await;
    world.post(&path(FUNCTION), json!({ "Tags": { "a": "1" } })).await;
    assert_ne!(revision().await, before);
}

#[tokio::test]
async fn what_is_wrong_is_refused_in_awss_words() {
    let world = World::new().await;
    world.create_function("mean").await;
    let tags = |n: usize| -> Value {
        let tags: serde_json::Map<String, Value> = (0..n).map(|n| (n.to_string(), json!("x"))).collect();
        json!({ "Tags": tags })
    };
    assert_eq!(world.post(&path(FUNCTION), tags(50)).await.status, 204);
    let uuid = "00000000-0000-4000-8000-000000000000";
    let refused = [
        world.post(&path(FUNCTION), json!({ "Tags": { "one-more": "x" } })).await,
        world.post(&path(FUNCTION), tags(0)).await,
        world.post(&path(&format!("{FUNCTION}:1")), tags(1)).await,
        world.post(&path(&format!("{FUNCTION}-gone")), tags(1)).await,
        world.delete(&format!("{}?tagKeys=a", path(&format!("{FUNCTION}-gone")))).await,
        world.get(&path(&format!("{FUNCTION}-gone"))).await,
        world.get(&path(&format!("arn:aws:lambda:us-east-1:000000000000:event-source-mapping:{uuid}"))).await,
        world.get(&path("arn:aws:lambda:us-east-1:000000000000:capacity-provider:x")).await,
        world.get(&path("arn:aws:something")).await,
    ];
    let refused: Vec<String> = refused.iter().map(|answer| answer.error()).collect();
    insta::assert_snapshot!(refused.join("\n"));
}

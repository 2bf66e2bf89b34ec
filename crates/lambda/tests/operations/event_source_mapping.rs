//! Event source mappings: records with states.

use serde_json::{Value, json};

use crate::support::World;

const MAPPINGS: &str = "/2015-03-31/event-source-mappings";
const QUEUE: &str = "arn:aws:sqs:us-east-1:000000000000:queue";
const STREAM: &str = "arn:aws:dynamodb:us-east-1:000000000000:table/t/stream/2025-11-25T02:27:35.123";

async fn world() -> World {
    let world = World::new().await;
    world.create_function("mean").await;
    world
}

fn shown(mapping: &Value) -> Value {
    let mut mapping = mapping.clone();
    for member in ["UUID", "EventSourceMappingArn", "LastModified"] {
        mapping[member] = json!("<random>");
    }
    mapping
}

#[tokio::test]
async fn a_queue_is_mapped_paused_and_unmapped() {
    let world = world().await;
    let created = world.post(MAPPINGS, json!({ "FunctionName": "mean", "EventSourceArn": QUEUE })).await;
    assert_eq!(created.status, 202);
    let created = created.ok();
    insta::assert_json_snapshot!("queue", shown(&created));
    let uuid = created["UUID"].as_str().unwrap();
    let path = format!("{MAPPINGS}/{uuid}");
    world.settle().await;
    let state = async |world: &World| world.get(&path).await.ok()["State"].clone();
    assert_eq!(state(&world).await, "Enabled");
    let paused = world.put(&path, json!({ "Enabled": false, "BatchSize": 5 })).await;
    assert_eq!((paused.status, &paused.ok()["State"]), (202, &json!("Disabling")));
    let world = world.restart().await;
    world.settle().await;
    assert_eq!(state(&world).await, "Disabled");
    assert_eq!(world.get(&path).await.ok()["BatchSize"], 5);

    world.delete("/2015-03-31/functions/mean").await;
    assert_eq!(state(&world).await, "Disabled");
    let deleted = world.delete(&path).await;
    assert_eq!((deleted.status, &deleted.ok()["State"]), (202, &json!("Deleting")));
    world.settle().await;
    assert_eq!(world.get(&path).await.status, 404);
}

#[tokio::test]
async fn streams_and_brokers_have_settings_of_their_own() {
    let world = world().await;
    let stream = json!({ "FunctionName": "mean", "EventSourceArn": STREAM, "StartingPosition": "LATEST",
        "FilterCriteria": { "Filters": [] } });
    insta::assert_json_snapshot!("stream", shown(&world.post(MAPPINGS, stream).await.ok()));
    let kafka = json!({ "FunctionName": "mean", "Topics": ["topic"],
        "SourceAccessConfigurations": [{ "Type": "BASIC_AUTH", "URI": "arn:aws:secretsmanager:us-east-1:000000000000:secret:x" }],
        "SelfManagedEventSource": { "Endpoints": { "KAFKA_BOOTSTRAP_SERVERS": ["kafka:1000"] } } });
    let created = world.post(MAPPINGS, kafka.clone()).await.ok();
    assert_eq!(created["SelfManagedKafkaEventSourceConfig"]["ConsumerGroupId"], created["UUID"]);
    assert_eq!((&created["BatchSize"], &created["StartingPosition"]), (&json!(100), &json!("TRIM_HORIZON")));
    let again = world.post(MAPPINGS, kafka).await;
    assert_eq!(again.status, 409);
    assert!(again.error().contains(r#"with event source (\"kafka:1000\")"#), "{}", again.error());
}

#[tokio::test]
async fn mappings_are_listed_by_function_and_source() {
    let world = world().await;
    world.create_function_with("other", json!({ "Publish": true })).await;
    for (function, queue) in [("mean", "a"), ("other", "a"), ("other:1", "b")] {
        let request = json!({ "FunctionName": function, "EventSourceArn": format!("{QUEUE}-{queue}") });
        world.post(MAPPINGS, request).await.ok();
    }
    let count = async |query: &str| {
        let listed = world.get(&format!("{MAPPINGS}{query}")).await.ok();
        listed["EventSourceMappings"].as_array().unwrap().len()
    };
    assert_eq!(count("").await, 3);
    assert_eq!(count("?FunctionName=other").await, 2);
    assert_eq!(count("?FunctionName=other:1").await, 1);
    assert_eq!(count("?FunctionName=gone").await, 0);
    assert_eq!(count(&format!("?EventSourceArn={QUEUE}-a")).await, 2);
}

#[tokio::test]
async fn what_is_wrong_is_refused_in_awss_words() {
    let world = world().await;
    let existing =
        world.post(MAPPINGS, json!({ "FunctionName": "mean", "EventSourceArn": QUEUE })).await.ok();
    let uuid = existing["UUID"].as_str().unwrap();
    let gone = format!("{MAPPINGS}/00000000-0000-4000-8000-000000000000");
    let create = async |function: &str, source: &str, members: Value| {
        let mut request = json!({ "FunctionName": function, "EventSourceArn": source });
        for (member, value) in members.as_object().unwrap() {
            request[member] = value.clone();
        }
        world.post(MAPPINGS, request).await
    };
    let destination = json!({ "DestinationConfig": { "OnSuccess": { "Destination": QUEUE } } });
    let filter = json!({ "FilterCriteria": { "Filters": [{ "Pattern": "single-string" }] } });
    let refused = [
        world.get(&gone).await,
        world.put(&gone, json!({ "Enabled": false })).await,
        world.delete(&gone).await,
        world.post(MAPPINGS, json!({ "FunctionName": "gone" })).await,
        create("gone", QUEUE, json!({})).await,
        create("gone", QUEUE, destination).await,
        create("mean", QUEUE, json!({})).await,
        create("mean", QUEUE, json!({ "BatchSize": 11 })).await,
        create("mean", QUEUE, filter).await,
        create("mean", STREAM, json!({})).await,
        create("mean", STREAM, json!({ "StartingPosition": "AT_TIMESTAMP" })).await,
        create("mean", STREAM, json!({ "StartingPosition": "invalid" })).await,
        world.put(&format!("{MAPPINGS}/{uuid}"), json!({ "BatchSize": 11 })).await,
    ];
    let refused: Vec<String> = refused.iter().map(|answer| answer.error().replace(uuid, "<uuid>")).collect();
    insta::assert_snapshot!(refused.join("\n"));
}

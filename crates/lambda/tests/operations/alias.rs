//! Aliases: moved, weighted, and refused in AWS's words.

use insta::assert_json_snapshot;
use serde_json::json;

use crate::support::{World, redacted};

const ALIASES: &str = "/2015-03-31/functions/mean/aliases";

/// A function with versions 1 and 2.
async fn world() -> World {
    let world = World::new().await;
    world.create_function_with("mean", json!({ "Publish": true })).await;
    world.put("/2015-03-31/functions/mean/configuration", json!({ "Timeout": 9 })).await.ok();
    world.settle().await;
    world.post("/2015-03-31/functions/mean/versions", json!({})).await.ok();
    world
}

#[tokio::test]
async fn an_alias_lives_from_create_to_delete() {
    let world = world().await;
    let weights = json!({ "AdditionalVersionWeights": { "2": 0.25 } });
    let request = json!({ "Name": "live", "FunctionVersion": "1", "RoutingConfig": weights });
    let created = world.post(ALIASES, request).await;
    assert_eq!(created.status, 201);
    let created = created.ok();
    assert_json_snapshot!("created", redacted(created.clone()));
    assert_eq!(world.get(&format!("{ALIASES}/live")).await.ok(), created);

    let moved = json!({ "FunctionVersion": "2", "RoutingConfig": {}, "RevisionId": created["RevisionId"] });
    let moved = world.put(&format!("{ALIASES}/live"), moved).await.ok();
    assert_json_snapshot!("moved", redacted(moved.clone()));
    assert_ne!(moved["RevisionId"], created["RevisionId"]);

    let got = world.get("/2015-03-31/functions/mean:live").await.ok();
    assert_eq!(got["Configuration"]["Version"], "2");
    assert_eq!(got["Configuration"]["FunctionArn"], moved["AliasArn"]);

    let world = world.restart().await;
    assert_eq!(world.get(&format!("{ALIASES}/live")).await.ok(), moved);
    assert_eq!(world.delete(&format!("{ALIASES}/live")).await.status, 204);
    assert_eq!(world.delete(&format!("{ALIASES}/live")).await.status, 204);
    assert_eq!(world.get(ALIASES).await.ok(), json!({ "Aliases": [] }));
}

#[tokio::test]
async fn aliases_are_listed_by_name_and_version() {
    let world = world().await;
    for (name, version) in [("b", "1"), ("a", "1"), ("c", "2"), ("latest", "$LATEST")] {
        world.post(ALIASES, json!({ "Name": name, "FunctionVersion": version })).await.ok();
    }
    let names = async |query: &str| {
        let listed = world.get(&format!("{ALIASES}{query}")).await.ok();
        let names = listed["Aliases"].as_array().unwrap().iter().map(|alias| alias["Name"].as_str().unwrap());
        names.collect::<Vec<_>>().join(" ")
    };
    assert_eq!(names("").await, "a b c latest");
    assert_eq!(names("?FunctionVersion=1").await, "a b");
    assert_eq!(names("?MaxItems=1").await, "a");
}

#[tokio::test]
async fn what_cannot_be_an_alias_is_refused_in_awss_words() {
    let world = world().await;
    world.post(ALIASES, json!({ "Name": "there", "FunctionVersion": "1" })).await.ok();
    let weighted = |version: &str, weights: serde_json::Value| json!({ "Name": "new", "FunctionVersion": version, "RoutingConfig": { "AdditionalVersionWeights": weights } });
    let mut refused = Vec::new();
    for request in [
        json!({ "Name": "there", "FunctionVersion": "1" }),
        json!({ "Name": "2024", "FunctionVersion": "1" }),
        json!({ "Name": "new", "FunctionVersion": "10" }),
        weighted("1", json!({ "1": 0.5 })),
        weighted("1", json!({ "10": 0.5 })),
        weighted("1", json!({ "2": 2 })),
        weighted("1", json!({ "2": 0.5, "3": 0.1 })),
        weighted("1", json!({ "$LATEST": 0.5 })),
        weighted("$LATEST", json!({ "1": 0.5 })),
    ] {
        refused.push(world.post(ALIASES, request).await.error());
    }
    let elsewhere = "/2015-03-31/functions/gone/aliases";
    refused.push(world.post(elsewhere, json!({ "Name": "new", "FunctionVersion": "1" })).await.error());
    refused.push(world.get(elsewhere).await.error());
    refused.push(world.get(&format!("{ALIASES}/gone")).await.error());
    refused.push(world.put(&format!("{ALIASES}/gone"), json!({})).await.error());
    refused.push(world.put(&format!("{ALIASES}/there"), json!({ "RevisionId": "old" })).await.error());
    insta::assert_snapshot!(refused.join("\n"));
}

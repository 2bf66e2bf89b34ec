//! Versions: published once for each change, never changed afterwards.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::support::{World, base64, package};

const VERSIONS: &str = "/2015-03-31/functions/mean/versions";

fn shown(version: &Value) -> (String, &str) {
    let arn = version["FunctionArn"].as_str().unwrap();
    (arn.rsplit("function:").next().unwrap().to_owned(), version["Description"].as_str().unwrap())
}

#[tokio::test]
async fn versions_are_numbered_and_made_only_of_changes() {
    let world = World::new().await;
    world.create_function_with("mean", json!({ "Description": "latest" })).await;
    let first = world.post(VERSIONS, json!({ "Description": "first" })).await;
    assert_eq!(first.status, 201);
    let first = first.ok();
    assert_eq!(shown(&first), ("mean:1".to_owned(), "first"));
    assert_eq!((&first["State"], &first["LastUpdateStatus"]), (&json!("Active"), &json!("Successful")));

    let again = world.post(VERSIONS, json!({ "Description": "other" })).await.ok();
    assert_eq!((shown(&again), &again["RevisionId"]), (shown(&first), &first["RevisionId"]));

    world.put("/2015-03-31/functions/mean/configuration", json!({ "Timeout": 9 })).await.ok();
    world.settle().await;
    let second = world.post(VERSIONS, json!({})).await.ok();
    assert_eq!(shown(&second), ("mean:2".to_owned(), "latest"));

    let listed = world.get(VERSIONS).await.ok();
    let shown: Vec<_> = listed["Versions"].as_array().unwrap().iter().map(shown).collect();
    let expected = [("mean:$LATEST", "latest"), ("mean:1", "first"), ("mean:2", "latest")];
    assert_eq!(shown, expected.map(|(name, description)| (name.to_owned(), description)));
    assert_eq!(listed["Versions"][0].get("State"), None);

    assert_eq!(world.delete("/2015-03-31/functions/mean?Qualifier=1").await.status, 204);
    assert_eq!(world.delete("/2015-03-31/functions/mean?Qualifier=1").await.status, 204);
    let left = world.get(&format!("{VERSIONS}?MaxItems=1")).await.ok();
    let next = world.get(&format!("{VERSIONS}?Marker={}", left["NextMarker"].as_str().unwrap())).await.ok();
    assert_eq!(next["Versions"].as_array().unwrap().len(), 1);
    assert_eq!(next["Versions"][0]["Version"], "2");
}

#[tokio::test]
async fn every_generation_is_prepared_for_calls_once_and_again_after_a_restart() {
    let world = World::new().await;
    let prepared = |world: &World| std::mem::take(&mut *world.execution.prepared.lock().unwrap());
    world.create_function("mean").await;
    assert_eq!(prepared(&world), ["mean $LATEST Deployed"]);
    world.put("/2015-03-31/functions/mean/configuration", json!({ "Timeout": 9 })).await.ok();
    world.settle().await;
    assert_eq!(prepared(&world), ["mean $LATEST Deployed"]);
    world.post(VERSIONS, json!({})).await.ok();
    world.settle().await;
    assert_eq!(prepared(&world), ["mean 1 Deployed"]);
    world
        .post("/2015-03-31/functions/mean/aliases", json!({ "Name": "live", "FunctionVersion": "1" }))
        .await
        .ok();
    assert_eq!(prepared(&world), <[&str; 0]>::default());
    let world = world.restart_without_packages().await;
    world.settle().await;
    // Both the test and the service itself look whether there is something to unpack.
    let prepared: BTreeSet<String> = prepared(&world).into_iter().collect();
    assert_eq!(prepared, ["mean $LATEST Start", "mean 1 Start"].map(str::to_owned).into());
}

#[tokio::test]
async fn large_functions_are_pending_while_they_are_prepared_but_not_for_long() {
    let world = World::new().await;
    let prepares = || world.execution.unprepared.lock().unwrap().insert("large".to_owned());
    let state = async || world.get("/2015-03-31/functions/large/configuration").await.ok();
    let noise: String = (0..20_000).map(|_| uuid::Uuid::new_v4().to_string()).collect();
    let code = json!({ "ZipFile": base64(&package("main.py", &noise)) });
    prepares();
    world.create_function_with("large", json!({ "Code": code })).await;
    assert_eq!(state().await["State"], "Pending");
    world.execution.unprepared.lock().unwrap().clear();
    world.settle().await;
    assert_eq!(state().await["State"], "Active");

    // An update waits less long than the publication of a version waits for it.
    prepares();
    world.put("/2015-03-31/functions/large/configuration", json!({ "Timeout": 9 })).await.ok();
    world.settle().await;
    assert_eq!(state().await["LastUpdateStatus"], "InProgress");
    world.settle().await;
    assert_eq!(state().await["LastUpdateStatus"], "Successful");
    // What is small is ready before anybody could ask.
    world.execution.unprepared.lock().unwrap().insert("small".to_owned());
    world.create_function("small").await;
    assert_eq!(world.get("/2015-03-31/functions/small/configuration").await.ok()["State"], "Active");
}

#[tokio::test]
async fn publishing_waits_for_an_update_to_settle() {
    let world = World::new().await;
    world.create_function("mean").await;
    world.put("/2015-03-31/functions/mean/configuration", json!({ "Timeout": 9 })).await.ok();
    let (published, ()) = tokio::join!(world.post(VERSIONS, json!({})), world.settle());
    assert_eq!(published.ok()["Timeout"], 9);
}

#[tokio::test]
async fn publishing_demands_what_the_client_has_seen() {
    let world = World::new().await;
    let created = world.create_function("mean").await;
    let digest = created["CodeSha256"].as_str().unwrap();
    assert_eq!(
        world.post(VERSIONS, json!({ "CodeSha256": "other" })).await.error(),
        format!(
            r#"400 InvalidParameterValueException {{"Type":"User","message":"CodeSHA256 (other) is different from current CodeSHA256 in $LATEST ({digest}). Please try again with the CodeSHA256 in $LATEST."}}"#
        )
    );
    assert_eq!(world.post(VERSIONS, json!({ "RevisionId": created["RevisionId"] })).await.status, 412);
    let seen = world.get("/2015-03-31/functions/mean/configuration").await.ok();
    let demands = json!({ "RevisionId": seen["RevisionId"], "CodeSha256": digest });
    assert_eq!(world.post(VERSIONS, demands).await.status, 201);
    let now = world.get("/2015-03-31/functions/mean/configuration").await.ok();
    assert_ne!(now["RevisionId"], seen["RevisionId"]);
}

#[tokio::test]
async fn what_is_not_there_is_named_with_its_qualifier() {
    let world = World::new().await;
    world.create_function("mean").await;
    let mut refused = Vec::new();
    for (method, path) in [
        ("GET", "/2015-03-31/functions/mean?Qualifier=7"),
        ("GET", "/2015-03-31/functions/mean:live"),
        ("GET", "/2015-03-31/functions/mean:live/configuration?Qualifier=other"),
        ("GET", "/2015-03-31/functions/gone?Qualifier=$LATEST"),
        ("GET", "/2015-03-31/functions/gone/versions"),
        ("POST", "/2015-03-31/functions/gone/versions"),
        ("DELETE", "/2015-03-31/functions/mean?Qualifier=$LATEST"),
        ("DELETE", "/2015-03-31/functions/mean?Qualifier=live"),
        ("DELETE", "/2015-03-31/functions/gone?Qualifier=1"),
    ] {
        refused.push(world.send(method, path, &[], "{}".into()).await.error());
    }
    insta::assert_snapshot!(refused.join("\n"));
}

#[tokio::test]
async fn a_version_that_an_alias_uses_stays() {
    let world = World::new().await;
    world.create_function_with("mean", json!({ "Publish": true })).await;
    let alias = json!({ "Name": "live", "FunctionVersion": "1" });
    world.post("/2015-03-31/functions/mean/aliases", alias).await.ok();
    assert_eq!(world.delete("/2015-03-31/functions/mean?Qualifier=1").await.status, 409);
    world.delete("/2015-03-31/functions/mean/aliases/live").await;
    assert_eq!(world.delete("/2015-03-31/functions/mean?Qualifier=1").await.status, 204);
    assert_eq!(world.execution.take_calls(), ["retire mean 1"]);
}

#[tokio::test]
async fn a_version_keeps_its_code_when_latest_moves_on() {
    let world = World::new().await;
    world.create_function_with("mean", json!({ "Publish": true })).await;
    let code = json!({ "ZipFile": base64(&package("main.py", "new")) });
    world.put("/2015-03-31/functions/mean/code", code).await.ok();
    world.settle().await;
    let digest = async |qualifier: &str| {
        let path = format!("/2015-03-31/functions/mean/configuration?Qualifier={qualifier}");
        world.get(&path).await.ok()["CodeSha256"].clone()
    };
    assert_ne!(digest("1").await, digest("$LATEST").await);
}

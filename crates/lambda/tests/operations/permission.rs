//! Permissions: statements of functions, versions and aliases.

use serde_json::{Value, json};

use crate::support::World;

const POLICY: &str = "/2015-03-31/functions/mean/policy";

fn permission(id: &str) -> Value {
    json!({ "StatementId": id, "Action": "lambda:InvokeFunction", "Principal": "s3.amazonaws.com" })
}

async fn world() -> World {
    let world = World::new().await;
    world.create_function_with("mean", json!({ "Publish": true })).await;
    let alias = json!({ "Name": "live", "FunctionVersion": "1" });
    world.post("/2015-03-31/functions/mean/aliases", alias).await.ok();
    world
}

#[tokio::test]
async fn each_qualifier_has_a_policy_of_its_own() {
    let world = world().await;
    let mut revisions = Vec::new();
    for (query, resource) in [("", "mean"), ("?Qualifier=1", "mean:1"), ("?Qualifier=live", "mean:live")] {
        let added = world.post(&format!("{POLICY}{query}"), permission("s3")).await;
        assert_eq!(added.status, 201);
        let statement: Value = serde_json::from_str(added.ok()["Statement"].as_str().unwrap()).unwrap();
        let arn = format!("arn:aws:lambda:us-east-1:000000000000:function:{resource}");
        assert_eq!(statement["Resource"], arn);
        let got = world.get(&format!("{POLICY}{query}")).await.ok();
        let policy: Value = serde_json::from_str(got["Policy"].as_str().unwrap()).unwrap();
        assert_eq!(policy, json!({ "Version": "2012-10-17", "Id": "default", "Statement": [statement] }));
        revisions.push(got["RevisionId"].clone());
    }
    let second = json!({ "RevisionId": revisions[0] });
    let mut request = permission("again");
    request["RevisionId"] = second["RevisionId"].clone();
    world.post(POLICY, request).await.ok();
    assert_ne!(world.get(POLICY).await.ok()["RevisionId"], revisions[0]);
    assert_eq!(world.get(&format!("{POLICY}?Qualifier=1")).await.ok()["RevisionId"], revisions[1]);

    for id in ["s3", "again"] {
        assert_eq!(world.delete(&format!("{POLICY}/{id}")).await.status, 204);
    }
    assert_eq!(world.get(POLICY).await.status, 404);
    let world = world.restart().await;
    assert_eq!(world.get(&format!("{POLICY}?Qualifier=live")).await.ok()["RevisionId"], revisions[2]);
    world.delete("/2015-03-31/functions/mean/aliases/live").await;
    assert_eq!(world.get(&format!("{POLICY}?Qualifier=live")).await.status, 404);
}

#[tokio::test]
async fn what_is_wrong_is_refused_in_awss_words() {
    let world = world().await;
    let mut refused = vec![
        world.delete(&format!("{POLICY}/s3")).await.error(),
        world.get("/2015-03-31/functions/gone/policy").await.error(),
        world.post("/2015-03-31/functions/gone/policy", permission("s3")).await.error(),
        world.delete("/2015-03-31/functions/gone/policy/s3").await.error(),
    ];
    for query in
        ["?Qualifier=$LATEST", "?Qualifier=gone", "?Qualifier=42", "?Qualifier=a-$-b", "?Qualifier=a?b"]
    {
        refused.push(world.post(&format!("{POLICY}{query}"), permission("s3")).await.error());
    }
    let mut stranger = permission("s3");
    stranger["Principal"] = json!("invalid.nonaws.com");
    refused.push(world.post(POLICY, stranger).await.error());
    refused.push(world.post(POLICY, permission("example.com")).await.error());
    world.post(POLICY, permission("s3")).await.ok();
    refused.push(world.post(POLICY, permission("s3")).await.error());
    refused.push(world.delete(&format!("{POLICY}/gone")).await.error());
    refused.push(world.delete(&format!("{POLICY}/s3?RevisionId=wrong")).await.error());
    let mut outdated = permission("new");
    outdated["RevisionId"] = json!("wrong");
    refused.push(world.post(POLICY, outdated).await.error());
    insta::assert_snapshot!(refused.join("\n"));
}

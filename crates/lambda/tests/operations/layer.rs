//! Layers: published, referred to, shared and deleted.

use insta::assert_json_snapshot;
use serde_json::{Value, json};

use crate::support::{FUNCTIONS, World, base64, new_function, package, redacted};

const VERSIONS: &str = "/2018-10-31/layers/scipy/versions";
const ARN: &str = "arn:aws:lambda:us-east-1:000000000000:layer:scipy";

fn layer(members: Value) -> Value {
    let mut request = json!({ "Content": { "ZipFile": base64(&package("python/x.py", "x")) } });
    for (member, value) in members.as_object().unwrap() {
        request[member] = value.clone();
    }
    request
}

#[tokio::test]
async fn a_layer_lives_from_publish_to_delete() {
    let world = World::new().await;
    let members = json!({
        "CompatibleRuntimes": ["python3.12", "python3.6"],
        "CompatibleArchitectures": ["x86_64"],
        "LicenseInfo": "MIT",
    });
    let first = world.post(VERSIONS, layer(members)).await;
    assert_eq!(first.status, 201);
    assert_json_snapshot!("published", redacted(first.ok()));
    let second = world.post(VERSIONS, layer(json!({ "Description": "second" }))).await.ok();
    assert_eq!((&second["Version"], second.get("CompatibleRuntimes")), (&json!(2), None));

    let by_number = world.get(&format!("{VERSIONS}/1")).await.ok();
    assert_eq!(redacted(by_number.clone()), redacted(first.ok()));
    let by_arn = world.get(&format!("/2018-10-31/layers?find=LayerVersion&Arn={ARN}:1")).await.ok();
    assert_eq!(redacted(by_arn), redacted(by_number));
    assert_json_snapshot!("versions", world.get(VERSIONS).await.ok());
    assert_json_snapshot!("layers", world.get("/2018-10-31/layers?CompatibleRuntime=python3.12").await.ok());

    let world = world.restart().await;
    for version in [2, 2, 1] {
        assert_eq!(world.delete(&format!("{VERSIONS}/{version}")).await.status, 204);
    }
    assert_eq!(world.get(VERSIONS).await.ok(), json!({ "LayerVersions": [] }));
    assert_eq!(world.get("/2018-10-31/layers").await.ok(), json!({ "Layers": [] }));
    let third = world.post(VERSIONS, layer(json!({}))).await.ok();
    assert_eq!(third["Version"], 3);
}

#[tokio::test]
async fn a_function_keeps_a_layer_that_was_deleted() {
    let world = World::new().await;
    let published = world.post(VERSIONS, layer(json!({}))).await.ok();
    world.create_function_with("mean", json!({ "Layers": [format!("{ARN}:1")] })).await;
    world.delete(&format!("{VERSIONS}/1")).await;
    let world = world.restart_without_packages().await;
    let got = world.get("/2015-03-31/functions/mean/configuration").await.ok();
    assert_eq!(
        got["Layers"],
        json!([{ "Arn": format!("{ARN}:1"), "CodeSize": published["Content"]["CodeSize"] }])
    );
    world.invoke("mean", &[], "{}").await.ok();
    let change = json!({ "Layers": [] });
    let updated = world.put("/2015-03-31/functions/mean/configuration", change).await.ok();
    assert_eq!(updated.get("Layers"), None);
}

#[tokio::test]
async fn a_layer_version_has_a_policy() {
    let world = World::new().await;
    world.post(VERSIONS, layer(json!({}))).await.ok();
    let policy = format!("{VERSIONS}/1/policy");
    let permission =
        |id: &str| json!({ "StatementId": id, "Action": "lambda:GetLayerVersion", "Principal": "*" });
    let added = world.post(&policy, permission("all")).await;
    assert_eq!(added.status, 201);
    assert_eq!(
        added.ok()["Statement"].as_str().unwrap(),
        format!(
            r#"{{"Sid":"all","Effect":"Allow","Principal":"*","Action":"lambda:GetLayerVersion","Resource":"{ARN}:1"}}"#
        )
    );
    let got = world.get(&policy).await.ok();
    assert_eq!(got["RevisionId"], added.ok()["RevisionId"]);
    let mut organization = permission("organization");
    organization["OrganizationId"] = json!("o-1234567890");
    let added = world.post(&policy, organization).await.ok();
    let statement = added["Statement"].as_str().unwrap();
    assert!(
        statement.ends_with(r#""Condition":{"StringEquals":{"aws:PrincipalOrgID":"o-1234567890"}}}"#),
        "{statement}"
    );
    let refused = [
        world.post(&policy, permission("all")).await,
        world.post(&format!("{policy}?RevisionId=wrong"), permission("new")).await,
        world.delete(&format!("{policy}/gone")).await,
        world.delete(&format!("{policy}/all?RevisionId=wrong")).await,
        world.post(&format!("{VERSIONS}/2/policy"), permission("all")).await,
        world.get("/2018-10-31/layers/gone/versions/1/policy").await,
    ];
    let refused: Vec<String> = refused.iter().map(|answer| answer.error()).collect();
    insta::assert_snapshot!(refused.join("\n"));
    for id in ["all", "organization"] {
        assert_eq!(world.delete(&format!("{policy}/{id}")).await.status, 204);
    }
    assert_eq!(world.get(&policy).await.status, 404);
    // Nothing was left behind for a layer that never was.
    let world = world.restart().await;
    assert_eq!(world.get("/2018-10-31/layers").await.ok()["Layers"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn what_is_wrong_is_refused_in_awss_words() {
    let world = World::new().await;
    for name in ["scipy", "a", "b", "c", "d", "e"] {
        world.post(&format!("/2018-10-31/layers/{name}/versions"), layer(json!({}))).await.ok();
    }
    world.post(VERSIONS, layer(json!({}))).await.ok();
    let with = |layers: &[&str]| {
        let arn = |name: &&str| format!("arn:aws:lambda:us-east-1:000000000000:layer:{name}");
        new_function("mean", json!({ "Layers": layers.iter().map(arn).collect::<Vec<_>>() }))
    };
    let elsewhere = json!({ "Layers": ["arn:aws:lambda:eu-west-1:000000000000:layer:scipy:1"] });
    let refused = [
        world.post(FUNCTIONS, with(&["scipy:1", "scipy:2"])).await,
        world.post(FUNCTIONS, with(&["scipy:1", "scipy:1"])).await,
        world.post(FUNCTIONS, with(&["scipy:9"])).await,
        world.post(FUNCTIONS, with(&["scipy"])).await,
        world.post(FUNCTIONS, with(&["scipy:1", "a:1", "b:1", "c:1", "d:1", "e:1"])).await,
        world.post(FUNCTIONS, new_function("mean", elsewhere)).await,
        world.get(&format!("{VERSIONS}/0")).await,
        world.get(&format!("{VERSIONS}/9")).await,
        world.get("/2018-10-31/layers/gone/versions/1").await,
        world.delete(&format!("{VERSIONS}/-1")).await,
        world
            .post(VERSIONS, layer(json!({ "CompatibleRuntimes": ["x"], "CompatibleArchitectures": ["y"] })))
            .await,
        world.post(VERSIONS, json!({ "Content": { "ZipFile": base64(b"no zip") } })).await,
        world.post(VERSIONS, json!({ "Content": {} })).await,
    ];
    let refused: Vec<String> = refused.iter().map(|answer| answer.error()).collect();
    insta::assert_snapshot!(refused.join("\n"));
}

//! Code signing configs, by themselves and on functions.

use serde_json::json;

use crate::support::World;

const CONFIGS: &str = "/2020-04-22/code-signing-configs";
const ON_FUNCTION: &str = "/2020-06-30/functions/mean/code-signing-config";
const GONE: &str = "arn:aws:lambda:us-east-1:000000000000:code-signing-config:csc-00000000000000000";

#[tokio::test]
async fn a_config_lives_from_create_to_delete() {
    let world = World::new().await;
    world.create_function("mean").await;
    let publishers =
        json!({ "SigningProfileVersionArns": ["arn:aws:signer:us-east-1:000000000000:/signing-profiles/x"] });
    let created = world.post(CONFIGS, json!({ "AllowedPublishers": publishers, "Description": "d" })).await;
    assert_eq!(created.status, 201);
    let created = created.ok()["CodeSigningConfig"].clone();
    assert_eq!(created["CodeSigningPolicies"], json!({ "UntrustedArtifactOnDeployment": "Warn" }));
    let arn = created["CodeSigningConfigArn"].as_str().unwrap();
    let path = format!("{CONFIGS}/{arn}");

    let policy = json!({ "CodeSigningPolicies": { "UntrustedArtifactOnDeployment": "Enforce" } });
    let updated = world.put(&path, policy.clone()).await.ok()["CodeSigningConfig"].clone();
    assert_eq!(updated["CodeSigningPolicies"], policy["CodeSigningPolicies"]);
    assert_eq!((&updated["Description"], &updated["AllowedPublishers"]), (&json!("d"), &publishers));

    assert_eq!(world.get(ON_FUNCTION).await.ok(), json!({}));
    let on_function = json!({ "CodeSigningConfigArn": arn, "FunctionName": "mean" });
    let put = world.put(ON_FUNCTION, json!({ "CodeSigningConfigArn": arn })).await.ok();
    assert_eq!(put, on_function);
    let world = world.restart().await;
    assert_eq!(world.get(ON_FUNCTION).await.ok(), on_function);
    let functions = world.get(&format!("{path}/functions")).await.ok();
    let function = "arn:aws:lambda:us-east-1:000000000000:function:mean";
    assert_eq!(functions, json!({ "FunctionArns": [function] }));
    assert_eq!(world.delete(&path).await.status, 409);
    assert_eq!(world.delete(ON_FUNCTION).await.status, 204);
    assert_eq!(world.get(CONFIGS).await.ok()["CodeSigningConfigs"], json!([updated]));
    assert_eq!(world.delete(&path).await.status, 204);
    assert_eq!(world.get(CONFIGS).await.ok(), json!({ "CodeSigningConfigs": [] }));
}

#[tokio::test]
async fn what_is_not_there_is_refused_in_awss_words() {
    let world = World::new().await;
    world.create_function("mean").await;
    let gone = format!("{CONFIGS}/{GONE}");
    let function = "/2020-06-30/functions/gone/code-signing-config";
    let refused = [
        world.get(&gone).await,
        world.put(&gone, json!({})).await,
        world.delete(&gone).await,
        world.get(&format!("{gone}/functions")).await,
        world.put(ON_FUNCTION, json!({ "CodeSigningConfigArn": GONE })).await,
        world.get(function).await,
        world.delete(function).await,
    ];
    let refused: Vec<String> = refused.iter().map(|answer| answer.error()).collect();
    insta::assert_snapshot!(refused.join("\n"));
}

//! What a caller must be allowed to do.

use serde_json::json;

use crate::support::World;

const ARN: &str = "arn:aws:lambda:us-east-1:000000000000";

#[tokio::test]
async fn operations_name_their_action_and_resource() {
    let world = World::new().await;
    for (method, path, action, resource) in [
        ("GET", "/2015-03-31/functions/", "ListFunctions", "*".to_owned()),
        ("GET", "/2015-03-31/functions/mean", "GetFunction", format!("{ARN}:function:mean")),
        (
            "POST",
            "/2015-03-31/functions/mean/invocations?Qualifier=live",
            "InvokeFunction",
            format!("{ARN}:function:mean:live"),
        ),
        (
            "GET",
            "/2015-03-31/event-source-mappings/1-2",
            "GetEventSourceMapping",
            format!("{ARN}:event-source-mapping:1-2"),
        ),
        (
            "GET",
            "/2015-03-31/event-source-mappings?FunctionName=mean",
            "ListEventSourceMappings",
            "*".to_owned(),
        ),
        ("GET", "/2018-10-31/layers/scipy/versions", "ListLayerVersions", format!("{ARN}:layer:scipy")),
        ("GET", "/2018-10-31/layers/scipy/versions/2", "GetLayerVersion", format!("{ARN}:layer:scipy:2")),
        (
            "GET",
            "/2018-10-31/layers?find=LayerVersion&Arn=arn:aws:lambda:us-east-1:000000000000:layer:scipy:3",
            "GetLayerVersion",
            format!("{ARN}:layer:scipy:3"),
        ),
    ] {
        let access = world.access(method, path);
        assert_eq!((access.action, access.resource), (format!("lambda:{action}"), resource), "{path}");
    }
}

#[tokio::test]
async fn the_policy_of_the_resource_is_asked_too() {
    let world = World::new().await;
    world.create_function("mean").await;
    let path = "/2015-03-31/functions/mean";
    assert_eq!(world.access("GET", path).resource_policy, None);
    let permission = json!({ "StatementId": "all", "Action": "lambda:GetFunction", "Principal": "*" });
    world.post(&format!("{path}/policy"), permission).await.ok();
    let policy = world.get(&format!("{path}/policy")).await.ok();
    assert_eq!(world.access("GET", path).resource_policy.as_deref(), policy["Policy"].as_str());
    assert_eq!(world.access("GET", "/2015-03-31/functions/mean?Qualifier=1").resource_policy, None);
}

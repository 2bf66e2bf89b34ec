//! Functions: their life from create to delete, and what is refused on the way.

use insta::assert_json_snapshot;
use serde_json::json;

use crate::support::{FUNCTIONS, World, base64, new_function, package, redacted};

#[tokio::test]
async fn a_function_lives_from_create_to_delete() {
    let world = World::new().await;
    let created = world.post(FUNCTIONS, new_function("mean", json!({}))).await;
    assert_eq!(created.status, 201);
    assert_json_snapshot!("created", redacted(created.ok()));

    world.settle().await;
    let got = world.get("/2015-03-31/functions/mean").await;
    assert_eq!(got.status, 200);
    assert_json_snapshot!("got", redacted(got.ok()));
    assert_ne!(got.json()["Configuration"]["RevisionId"], created.json()["RevisionId"]);

    let listed = world.get("/2015-03-31/functions/").await.ok();
    assert_json_snapshot!("listed", redacted(listed));

    let deleted = world.delete("/2015-03-31/functions/mean").await;
    assert_eq!(deleted.status, 204);
    assert_eq!(world.execution.take_calls(), ["remove mean"]);
    assert_eq!(
        world.get("/2015-03-31/functions/mean").await.error(),
        r#"404 ResourceNotFoundException {"Type":"User","Message":"Function not found: arn:aws:lambda:us-east-1:000000000000:function:mean"}"#
    );
    assert_eq!(world.delete("/2015-03-31/functions/mean").await.status, 404);
}

#[tokio::test]
async fn everything_given_is_shown() {
    let world = World::new().await;
    let members = json!({
        "Description": "all of it",
        "Timeout": 30,
        "MemorySize": 256,
        "EphemeralStorage": { "Size": 1024 },
        "Architectures": ["arm64"],
        "Environment": { "Variables": { "KEY": "value" } },
        "LoggingConfig": { "LogFormat": "JSON", "SystemLogLevel": "DEBUG" },
        "TracingConfig": { "Mode": "Active" },
        "VpcConfig": { "SubnetIds": ["subnet-1"], "SecurityGroupIds": ["sg-1"] },
        "SnapStart": { "ApplyOn": "PublishedVersions" },
        "KMSKeyArn": "arn:aws:kms:us-east-1:000000000000:key/1",
        "DeadLetterConfig": { "TargetArn": "arn:aws:sqs:us-east-1:000000000000:dead" },
        "Tags": { "team": "a" },
    });
    world.create_function_with("mean", members).await;
    let got = world.get("/2015-03-31/functions/mean").await;
    assert_json_snapshot!(redacted(got.ok()));
}

#[tokio::test]
async fn updates_settle_and_refuse_each_other_meanwhile() {
    let world = World::new().await;
    world.create_function("mean").await;
    let change = json!({ "Timeout": 9, "Environment": { "Variables": {} } });
    let path = "/2015-03-31/functions/mean/configuration";
    let updated = world.put(path, change.clone()).await.ok();
    assert_eq!((&updated["State"], &updated["LastUpdateStatus"]), (&json!("Active"), &json!("InProgress")));
    assert_eq!(
        world.put(path, change).await.error(),
        r#"409 ResourceConflictException {"Type":"User","message":"The operation cannot be performed at this time. An update is in progress for resource: arn:aws:lambda:us-east-1:000000000000:function:mean"}"#
    );
    world.settle().await;
    let got = world.get(path).await.ok();
    assert_eq!((&got["LastUpdateStatus"], &got["Timeout"]), (&json!("Successful"), &json!(9)));
    assert_ne!(got["RevisionId"], updated["RevisionId"]);
    assert_eq!(world.execution.take_calls(), ["retire mean $LATEST"]);
}

#[tokio::test]
async fn new_code_is_unpacked_published_and_tried_dry() {
    let world = World::new().await;
    let created = world.create_function("mean").await;
    let path = "/2015-03-31/functions/mean/code";
    let zip = base64(&package("main.py", "new"));
    let dry = world.put(path, json!({ "ZipFile": zip, "DryRun": true })).await.ok();
    assert_ne!(dry["CodeSha256"], created["CodeSha256"]);
    let unchanged = world.get("/2015-03-31/functions/mean").await.ok();
    assert_eq!(unchanged["Configuration"]["CodeSha256"], created["CodeSha256"]);

    let published = world.put(path, json!({ "ZipFile": zip, "Publish": true })).await.ok();
    assert_eq!((&published["Version"], &published["State"]), (&json!("1"), &json!("Pending")));
    let version = world.get("/2015-03-31/functions/mean?Qualifier=1").await.ok();
    assert_eq!(version["Configuration"]["RevisionId"], published["RevisionId"]);
    let latest = world.get("/2015-03-31/functions/mean?Qualifier=$LATEST").await.ok();
    assert_eq!(latest["Configuration"]["LastUpdateStatus"], "InProgress");
    world.settle().await;
    let version = world.get("/2015-03-31/functions/mean?Qualifier=1").await.ok();
    assert_eq!(version["Configuration"]["RevisionId"], published["RevisionId"]);
    assert_eq!(version["Configuration"]["State"], "Active");

    let wrong = json!({ "ZipFile": zip, "RevisionId": "wrong" });
    assert_eq!(
        world.put(path, wrong).await.error(),
        r#"412 PreconditionFailedException {"Type":"User","message":"The Revision Id provided does not match the latest Revision Id. Call the GetFunction/GetAlias API to retrieve the latest Revision Id"}"#
    );
}

#[tokio::test]
async fn what_cannot_be_created_is_refused_in_awss_words() {
    let world = World::new().await;
    world.create_function("there").await;
    let arn = |region: &str, account: &str| format!("arn:aws:lambda:{region}:{account}:function:mean");
    let cases = [
        ("there", json!({})),
        (&"a".repeat(65), json!({})),
        (&arn("eu-west-1", "000000000000"), json!({})),
        (&arn("us-east-1", "111111111111"), json!({})),
        ("mean", json!({ "Runtime": "python3.7" })),
        ("mean", json!({ "Runtime": "java21" })),
        ("mean", json!({ "Runtime": null })),
        ("mean", json!({ "Timeout": 901 })),
        ("mean", json!({ "MemorySize": 10241 })),
        ("mean", json!({ "Code": { "ZipFile": base64(b"no zip") } })),
        ("mean", json!({ "Code": { "S3Bucket": "bucket", "S3Key": "key" } })),
        ("mean", json!({ "Code": {} })),
        ("mean", json!({ "PackageType": "Image", "Code": { "ImageUri": "image" } })),
        ("mean", json!({ "Layers": ["arn:aws:lambda:us-east-1:000000000000:layer:gone:1"] })),
        ("mean", json!({ "LoggingConfig": { "LogFormat": "Text", "SystemLogLevel": "INFO" } })),
        ("mean", json!({ "Role": "r1" })),
        ("mean", json!({ "Role": "arn:aws:iam::000000000000:role/nobody" })),
    ];
    let mut refused = Vec::new();
    for (name, members) in cases {
        let answer = world.post(FUNCTIONS, new_function(name, members)).await;
        refused.push(answer.error());
    }
    insta::assert_snapshot!(refused.join("\n"));
}

#[tokio::test]
async fn functions_are_listed_in_pages_with_all_versions_on_demand() {
    let world = World::new().await;
    for name in ["c", "a", "b"] {
        world.create_function_with(name, json!({ "Publish": name == "a" })).await;
    }
    let arns = |page: &serde_json::Value| -> Vec<String> {
        let functions = page["Functions"].as_array().unwrap().clone();
        let arn = |function: serde_json::Value| function["FunctionArn"].as_str().unwrap().to_owned();
        functions.into_iter().map(arn).map(|arn| arn.rsplit("function:").next().unwrap().to_owned()).collect()
    };
    let first = world.get("/2015-03-31/functions/?MaxItems=2").await.ok();
    assert_eq!(arns(&first), ["a", "b"]);
    let marker = first["NextMarker"].as_str().unwrap();
    let second = world.get(&format!("/2015-03-31/functions/?Marker={marker}")).await.ok();
    assert_eq!(arns(&second), ["c"]);
    assert_eq!(second.get("NextMarker"), None);
    let all = world.get("/2015-03-31/functions/?FunctionVersion=ALL").await.ok();
    assert_eq!(arns(&all), ["a:$LATEST", "a:1", "b:$LATEST", "c:$LATEST"]);
}

#[tokio::test]
async fn what_was_acknowledged_is_there_after_a_restart() {
    let world = World::new().await;
    world.create_function_with("mean", json!({ "Publish": true, "Tags": { "a": "b" } })).await;
    world.put("/2015-03-31/functions/mean/configuration", json!({ "Timeout": 9 })).await.ok();
    let before = world.get("/2015-03-31/functions/?FunctionVersion=ALL").await.ok();
    let world = world.restart().await;
    assert_eq!(world.get("/2015-03-31/functions/?FunctionVersion=ALL").await.ok(), before);
    // The update was in progress when the process ended.
    world.settle().await;
    let got = world.get("/2015-03-31/functions/mean").await.ok();
    assert_eq!(got["Configuration"]["LastUpdateStatus"], "Successful");
    assert_eq!(got["Tags"], json!({ "a": "b" }));

    let world = world.restart_without_packages().await;
    assert_eq!(world.invoke("mean", &[], "1").await.ok(), 1);
}

#[tokio::test]
async fn code_can_be_downloaded_by_its_link() {
    let world = World::new().await;
    world.create_function("mean").await;
    let got = world.get("/2015-03-31/functions/mean").await.ok();
    let location = got["Code"]["Location"].as_str().unwrap();
    let (path, query) = location.split_once('?').unwrap();
    let digest = path.strip_prefix("http://localhost:4566/_aws/lambda-code/").unwrap();
    let now = world.context().now;
    let download = async |query: &str, now| world.lambda.download(digest, query, now).await.unwrap();
    let zip = download(query, now).await.unwrap();
    assert_eq!(&zip[..], package("main.py", "def handler(event, context): ..."));
    assert_eq!(download(&query.replace("expires=1", "expires=2"), now).await, None);
    assert_eq!(download(query, now.plus(std::time::Duration::from_secs(601))).await, None);
}

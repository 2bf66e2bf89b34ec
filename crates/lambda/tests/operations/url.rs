//! Function URLs: the records.

use serde_json::{Value, json};

use crate::support::World;

const URL: &str = "/2021-10-31/functions/mean/url";

async fn world(members: Value) -> World {
    let world = World::new().await;
    world.create_function_with("mean", members).await;
    let alias = json!({ "Name": "live", "FunctionVersion": "$LATEST" });
    world.post("/2015-03-31/functions/mean/aliases", alias).await.ok();
    world
}

#[tokio::test]
async fn a_url_lives_from_create_to_delete() {
    let world = world(json!({ "Tags": { "_custom_id_": "my-mean" } })).await;
    let created = world.post(URL, json!({ "AuthType": "NONE" })).await;
    assert_eq!(created.status, 201);
    insta::assert_json_snapshot!("created", created.ok());
    let cors = json!({ "AllowOrigins": ["*"], "AllowMethods": ["GET"], "MaxAge": 60 });
    let alias = json!({ "AuthType": "AWS_IAM", "Cors": cors, "InvokeMode": "RESPONSE_STREAM" });
    let alias = world.post(&format!("{URL}?Qualifier=live"), alias).await.ok();
    assert_eq!(alias["FunctionUrl"], "http://my-mean-live.lambda-url.us-east-1.localhost:4566/");
    assert_eq!((&alias["Cors"], &alias["InvokeMode"]), (&cors, &json!("RESPONSE_STREAM")));

    let updated = world.put(URL, json!({ "AuthType": "AWS_IAM" })).await.ok();
    assert_eq!((&updated["AuthType"], updated.get("InvokeMode")), (&json!("AWS_IAM"), None));
    let listed = world.get("/2021-10-31/functions/mean/urls").await.ok();
    insta::assert_json_snapshot!("listed", listed);
    let world = world.restart().await;
    assert_eq!(world.get("/2021-10-31/functions/mean/urls").await.ok(), listed);
    assert_eq!(world.delete(URL).await.status, 204);
    assert_eq!(world.get(URL).await.status, 404);
    assert_eq!(world.get(&format!("{URL}?Qualifier=live")).await.status, 200);
}

#[tokio::test]
async fn ids_are_random_and_never_taken_twice() {
    let world = world(json!({ "Tags": { "_custom_id_": "_no_label" } })).await;
    let id = |created: Value| {
        let url = created["FunctionUrl"].as_str().unwrap().to_owned();
        url.strip_prefix("http://").unwrap().split('.').next().unwrap().to_owned()
    };
    let random = id(world.post(URL, json!({ "AuthType": "NONE" })).await.ok());
    assert_eq!(random.len(), 32);
    assert!(random.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()));
    for name in ["first", "second"] {
        world.create_function_with(name, json!({ "Tags": { "_custom_id_": "same" } })).await;
    }
    let create = async |name: &str| {
        let path = format!("/2021-10-31/functions/{name}/url");
        id(world.post(&path, json!({ "AuthType": "NONE" })).await.ok())
    };
    assert_eq!(create("first").await, "same");
    assert_ne!(create("second").await, "same");
}

#[tokio::test]
async fn what_is_wrong_is_refused_in_awss_words() {
    let world = world(json!({})).await;
    let gone = "/2021-10-31/functions/gone/url";
    let none = || json!({ "AuthType": "NONE" });
    world.post(URL, none()).await.ok();
    let refused = [
        world.post(URL, none()).await,
        world.post(gone, none()).await,
        world.post(&format!("{URL}?Qualifier=gone"), none()).await,
        world.post(&format!("{URL}?Qualifier=1"), none()).await,
        world.post(&format!("{URL}?Qualifier=$LATEST"), none()).await,
        world.post("/2021-10-31/functions/mean:live/url?Qualifier=other", none()).await,
        world.post(URL, json!({ "AuthType": "NONE", "InvokeMode": "UNKNOWN" })).await,
        world.get(gone).await,
        world.get(&format!("{URL}?Qualifier=live")).await,
        world.put(gone, none()).await,
        world.put(&format!("{URL}?Qualifier=live"), none()).await,
        world.delete(gone).await,
        world.get("/2021-10-31/functions/gone/urls").await,
    ];
    let refused: Vec<String> = refused.iter().map(|answer| answer.error()).collect();
    insta::assert_snapshot!(refused.join("\n"));
}

//! Changes of one thing from several sides at once.

use futures_util::future::join_all;
use serde_json::json;

use crate::support::{FUNCTIONS, World, new_function};

fn statuses(answers: &[crate::support::Answer]) -> Vec<u16> {
    let mut statuses: Vec<u16> = answers.iter().map(|answer| answer.status).collect();
    statuses.sort_unstable();
    statuses
}

#[tokio::test]
async fn one_of_many_creates_wins() {
    let world = World::new().await;
    let creates = (0..8).map(|_| world.post(FUNCTIONS, new_function("mean", json!({}))));
    assert_eq!(statuses(&join_all(creates).await), [201, 409, 409, 409, 409, 409, 409, 409]);
    let listed = world.get("/2015-03-31/functions/").await.ok();
    assert_eq!(listed["Functions"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn who_has_seen_an_older_revision_changes_nothing() {
    let world = World::new().await;
    world.create_function("mean").await;
    let aliases = "/2015-03-31/functions/mean/aliases";
    let alias = world.post(aliases, json!({ "Name": "live", "FunctionVersion": "$LATEST" })).await.ok();
    let updates = (0..8).map(|n| {
        let change = json!({ "Description": n.to_string(), "RevisionId": alias["RevisionId"] });
        let path = format!("{aliases}/live");
        let world = &world;
        async move { world.put(&path, change).await }
    });
    assert_eq!(statuses(&join_all(updates).await), [200, 412, 412, 412, 412, 412, 412, 412]);
}

#[tokio::test]
async fn no_change_is_lost_and_all_survive_a_restart() {
    let world = World::new().await;
    world.create_function("mean").await;
    let path = "/2017-03-31/tags/arn%3Aaws%3Alambda%3Aus-east-1%3A000000000000%3Afunction%3Amean";
    let tag = async |n: usize| world.post(path, json!({ "Tags": { format!("key-{n}"): "x" } })).await;
    assert_eq!(statuses(&join_all((0..40).map(tag)).await), [204; 40]);
    let world = world.restart().await;
    let tags = world.get(path).await.ok();
    assert_eq!(tags["Tags"].as_object().unwrap().len(), 40);
}

#[tokio::test]
async fn versions_published_at_once_have_numbers_of_their_own() {
    let world = World::new().await;
    let layers = "/2018-10-31/layers/scipy/versions";
    let content =
        json!({ "Content": { "ZipFile": crate::support::base64(&crate::support::package("x", "x")) } });
    let published = join_all((0..8).map(|_| world.post(layers, content.clone()))).await;
    let mut numbers: Vec<u64> =
        published.iter().map(|layer| layer.ok()["Version"].as_u64().unwrap()).collect();
    numbers.sort_unstable();
    assert_eq!(numbers, (1..=8).collect::<Vec<_>>());
}

#[tokio::test]
async fn two_functions_do_not_both_take_the_last_concurrency() {
    let world = World::new().await;
    for name in ["a", "b"] {
        world.create_function(name).await;
    }
    let reserve = async |name: &str| {
        let path = format!("/2017-10-31/functions/{name}/concurrency");
        world.put(&path, json!({ "ReservedConcurrentExecutions": 500 })).await
    };
    assert_eq!(statuses(&join_all([reserve("a"), reserve("b")]).await), [200, 400]);
}

#[tokio::test]
async fn a_change_goes_on_when_its_client_goes_away() {
    let world = World::new().await;
    world.create_function("mean").await;
    let path = "/2015-03-31/functions/mean/aliases";
    let alias = json!({ "Name": "live", "FunctionVersion": "$LATEST" });
    {
        let mut create = Box::pin(world.post(path, alias));
        // The client leaves after the request has been taken, at the first moment when it has to wait.
        assert!(futures_util::poll!(&mut create).is_pending());
    }
    for _ in 0..1_000 {
        if world.get(&format!("{path}/live")).await.status == 200 {
            return;
        }
        tokio::task::yield_now().await;
    }
    panic!("the alias was not created");
}

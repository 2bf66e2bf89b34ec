//! Users and their access keys.

use base::Principal;
use base::ports::FindAccessKey as _;

use crate::world::{ACCOUNT, World};

#[tokio::test]
async fn a_user_lives_from_creation_to_deletion() {
    let world = World::open();
    let created = world.ok("CreateUser", &[("UserName", "ann")]).await;
    assert_eq!(created.get("Arn"), format!("arn:aws:iam::{ACCOUNT}:user/ann"));
    assert!(created.get("UserId").starts_with("AIDA"));
    assert!(!created.has("Tags") && !created.has("PermissionsBoundary"));
    let exists = "EntityAlreadyExists: User with name ann already exists.";
    world.refused("CreateUser", &[("UserName", "ann")], exists).await;
    world.ok("CreateUser", &[("UserName", "bob"), ("Path", "/x/")]).await;
    assert_eq!(world.ok("ListUsers", &[]).await.all("UserName"), ["ann", "bob"]);
    assert_eq!(world.ok("ListUsers", &[("PathPrefix", "/x/")]).await.all("UserName"), ["bob"]);
    world.ok("DeleteUser", &[("UserName", "ann")]).await;
    let gone = "NoSuchEntity: The user with name ann cannot be found.";
    world.refused("GetUser", &[("UserName", "ann")], gone).await;
    world.refused("DeleteUser", &[("UserName", "ann")], gone).await;
}

#[tokio::test]
async fn get_user_without_a_name_is_about_the_caller() {
    let world = World::open();
    let root = world.ok("GetUser", &[]).await;
    assert_eq!(root.get("UserId"), ACCOUNT);
    assert_eq!(root.get("Arn"), format!("arn:aws:iam::{ACCOUNT}:root"));
    world.ok("CreateUser", &[("UserName", "ann")]).await;
    let key = world.ok("CreateAccessKey", &[("UserName", "ann")]).await.get("AccessKeyId");
    let cx = world.context_of(&key).await;
    assert_eq!(crate::world::call(&world.iam, &cx, "GetUser", &[]).await.get("UserName"), "ann");
    let cx = base::RequestContext { principal: Principal::Service { name: "x" }, ..world.context() };
    let refused = crate::world::call(&world.iam, &cx, "GetUser", &[]).await;
    assert_eq!(
        refused.error(),
        "ValidationError: Must specify userName when calling with non-User credentials"
    );
}

#[tokio::test]
async fn access_keys_are_found_while_they_are_active() {
    let world = World::open();
    let user = ("UserName", "ann");
    world.ok("CreateUser", &[user]).await;
    let created = world.ok("CreateAccessKey", &[user]).await;
    let id = created.get("AccessKeyId");
    let found = world.iam.find_access_key(&id).await.unwrap();
    assert_eq!(found.secret.reveal(), created.get("SecretAccessKey"));
    assert!(matches!(found.principal, Principal::User { ref name, .. } if name == "ann"));
    assert!(found.session_token.is_none() && found.expires.is_none());

    let key = ("AccessKeyId", id.as_str());
    world.ok("UpdateAccessKey", &[user, key, ("Status", "Inactive")]).await;
    assert!(world.iam.find_access_key(&id).await.is_none());
    assert_eq!(world.ok("ListAccessKeys", &[user]).await.get("Status"), "Inactive");
    world.ok("UpdateAccessKey", &[user, key, ("Status", "Active")]).await;
    assert!(world.iam.find_access_key(&id).await.is_some());
    let used = world.ok("GetAccessKeyLastUsed", &[key]).await;
    assert_eq!((used.get("UserName"), used.get("ServiceName")), ("ann".to_owned(), "N/A".to_owned()));

    world.ok("CreateAccessKey", &[user]).await;
    let full = "LimitExceeded: Cannot exceed quota for AccessKeysPerUser: 2";
    world.refused("CreateAccessKey", &[user], full).await;
    let conflict = "DeleteConflict: Cannot delete entity, must delete access keys first.";
    world.refused("DeleteUser", &[user], conflict).await;
    world.ok("DeleteAccessKey", &[user, key]).await;
    assert!(world.iam.find_access_key(&id).await.is_none());
    let gone = format!("NoSuchEntity: The Access Key with id {id} cannot be found.");
    world.refused("DeleteAccessKey", &[user, key], &gone).await;
    world.refused("GetAccessKeyLastUsed", &[key], &gone).await;
}

#[tokio::test]
async fn the_root_key_is_found_and_unknown_keys_are_not() {
    let world = World::closed();
    let root = world.iam.find_access_key(crate::world::ROOT_KEY).await.unwrap();
    assert_eq!((root.principal, root.secret.reveal()), (Principal::Root, "root"));
    assert!(world.iam.find_access_key("AKIAUNKNOWN").await.is_none());
}

#[tokio::test]
async fn a_renamed_user_keeps_its_groups_and_keys() {
    let world = World::open();
    world.ok("CreateUser", &[("UserName", "ann")]).await;
    world.ok("CreateGroup", &[("GroupName", "g")]).await;
    world.ok("AddUserToGroup", &[("UserName", "ann"), ("GroupName", "g")]).await;
    let id = world.ok("CreateAccessKey", &[("UserName", "ann")]).await.get("AccessKeyId");
    world.ok("UpdateUser", &[("UserName", "ann"), ("NewUserName", "Anna"), ("NewPath", "/p/")]).await;
    let found = world.ok("GetUser", &[("UserName", "Anna")]).await;
    assert_eq!(found.get("Arn"), format!("arn:aws:iam::{ACCOUNT}:user/p/Anna"));
    assert_eq!(world.ok("GetGroup", &[("GroupName", "g")]).await.all("UserName"), ["Anna"]);
    assert_eq!(world.ok("ListGroupsForUser", &[("UserName", "Anna")]).await.all("GroupName"), ["g"]);
    let key = world.iam.find_access_key(&id).await.unwrap();
    assert!(matches!(key.principal, Principal::User { name, .. } if name == "Anna"));
    world.ok("UpdateUser", &[("UserName", "Anna"), ("NewUserName", "anna")]).await;
    assert_eq!(world.ok("ListUsers", &[]).await.all("UserName"), ["anna"]);
}

#[tokio::test]
async fn tags_have_rules() {
    let world = World::open();
    let user = ("UserName", "ann");
    world.ok("CreateUser", &[user]).await;
    let tag = |n: usize, key: &'static str, value: &'static str| {
        let names: [&'static str; 4] =
            ["Tags.member.1.Key", "Tags.member.1.Value", "Tags.member.2.Key", "Tags.member.2.Value"];
        [(names[2 * n], key), (names[2 * n + 1], value)]
    };
    let both = |a, b| [vec![user], tag(0, a, "1").to_vec(), tag(1, b, "2").to_vec()].concat();
    world.ok("TagUser", &both("a", "b")).await;
    let duplicate = "InvalidInput: Duplicate tag keys found. Please note that Tag keys are case insensitive.";
    world.refused("TagUser", &both("c", "C"), duplicate).await;
    world.ok("UntagUser", &[user, ("TagKeys.member.1", "a")]).await;
    let tags = world.ok("ListUserTags", &[user]).await;
    assert_eq!((tags.all("Key"), tags.all("Value")), (vec!["b".to_owned()], vec!["2".to_owned()]));
    let gone = "NoSuchEntity: The user with name nobody cannot be found.";
    world.refused("ListUserTags", &[("UserName", "nobody")], gone).await;
}

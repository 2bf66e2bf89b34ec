//! Groups and membership.

use crate::world::{ACCOUNT, World};

#[tokio::test]
async fn membership_is_told_from_both_sides() {
    let world = World::open();
    let (user, group) = (("UserName", "ann"), ("GroupName", "staff"));
    let created = world.ok("CreateGroup", &[group]).await;
    assert_eq!(created.get("Arn"), format!("arn:aws:iam::{ACCOUNT}:group/staff"));
    let exists = "EntityAlreadyExists: Group with name staff already exists.";
    world.refused("CreateGroup", &[group], exists).await;
    let no_user = "NoSuchEntity: The user with name ann cannot be found.";
    world.refused("AddUserToGroup", &[user, group], no_user).await;
    world.ok("CreateUser", &[user]).await;
    world.ok("AddUserToGroup", &[user, group]).await;
    world.ok("AddUserToGroup", &[user, group]).await;
    assert_eq!(world.ok("GetGroup", &[group]).await.all("UserName"), ["ann"]);
    assert_eq!(world.ok("ListGroupsForUser", &[user]).await.all("GroupName"), ["staff"]);

    let conflict = "DeleteConflict: Cannot delete entity, must remove users from group first.";
    world.refused("DeleteGroup", &[group], conflict).await;
    world.refused("DeleteUser", &[user], conflict).await;
    world.ok("RemoveUserFromGroup", &[user, group]).await;
    let absent = "NoSuchEntity: User ann not in group staff";
    world.refused("RemoveUserFromGroup", &[user, group], absent).await;
    world.ok("DeleteGroup", &[group]).await;
    let gone = "NoSuchEntity: The group with name staff cannot be found.";
    world.refused("GetGroup", &[group], gone).await;
}

#[tokio::test]
async fn a_renamed_group_keeps_its_members() {
    let world = World::open();
    let user = ("UserName", "ann");
    world.ok("CreateUser", &[user]).await;
    for name in ["a", "b"] {
        world.ok("CreateGroup", &[("GroupName", name)]).await;
        world.ok("AddUserToGroup", &[user, ("GroupName", name)]).await;
    }
    let exists = "EntityAlreadyExists: Group with name b already exists.";
    world.refused("UpdateGroup", &[("GroupName", "a"), ("NewGroupName", "b")], exists).await;
    world.ok("UpdateGroup", &[("GroupName", "a"), ("NewGroupName", "c")]).await;
    assert_eq!(world.ok("ListGroups", &[]).await.all("GroupName"), ["b", "c"]);
    assert_eq!(world.ok("ListGroupsForUser", &[user]).await.all("GroupName"), ["b", "c"]);
    assert_eq!(world.ok("GetGroup", &[("GroupName", "c")]).await.all("UserName"), ["ann"]);
}

#[tokio::test]
async fn a_user_is_in_ten_groups_at_most() {
    let world = World::open();
    let user = ("UserName", "ann");
    world.ok("CreateUser", &[user]).await;
    for index in 0..11 {
        let name = format!("g{index}");
        world.ok("CreateGroup", &[("GroupName", &name)]).await;
        let added = world.iam("AddUserToGroup", &[user, ("GroupName", &name)]).await;
        assert_eq!(added.status, if index < 10 { 200 } else { 409 }, "{}", added.body);
    }
}

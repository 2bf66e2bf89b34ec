//! Roles, instance profiles, service-linked roles.

use crate::world::{ACCOUNT, TRUST, World};

#[tokio::test]
async fn a_role_lives_from_creation_to_deletion() {
    let world = World::open();
    let parameters = [
        ("RoleName", "worker"),
        ("Path", "/team/"),
        ("AssumeRolePolicyDocument", TRUST),
        ("Tags.member.1.Key", "env"),
        ("Tags.member.1.Value", "test"),
    ];
    let created = world.ok("CreateRole", &parameters).await;
    assert_eq!(created.get("Arn"), format!("arn:aws:iam::{ACCOUNT}:role/team/worker"));
    assert!(created.get("RoleId").starts_with("AROA"));
    assert_eq!(created.get("CreateDate"), "2026-01-02T03:04:05Z");
    assert_eq!(created.get("AssumeRolePolicyDocument"), wire::encode_percent(TRUST));
    assert!(!created.has("MaxSessionDuration") && !created.has("RoleLastUsed"));
    world
        .refused("CreateRole", &parameters, "EntityAlreadyExists: Role with name worker already exists.")
        .await;
    let other_case = [("RoleName", "Worker"), ("AssumeRolePolicyDocument", TRUST)];
    world
        .refused("CreateRole", &other_case, "EntityAlreadyExists: Role with name Worker already exists.")
        .await;

    let found = world.ok("GetRole", &[("RoleName", "worker")]).await;
    assert_eq!(found.get("RoleId"), created.get("RoleId"));
    assert_eq!(found.get("MaxSessionDuration"), "3600");
    assert!(found.has("RoleLastUsed"));
    assert_eq!((found.get("Key"), found.get("Value")), ("env".to_owned(), "test".to_owned()));
    let listed = world.ok("ListRoles", &[("PathPrefix", "/team")]).await;
    assert_eq!((listed.get("RoleName"), listed.has("Tags")), ("worker".to_owned(), false));
    assert!(!world.ok("ListRoles", &[("PathPrefix", "/other/")]).await.has("RoleName"));

    let update = [("RoleName", "worker"), ("Description", "works"), ("MaxSessionDuration", "7200")];
    world.ok("UpdateRole", &update).await;
    let found = world.ok("GetRole", &[("RoleName", "worker")]).await;
    assert_eq!((found.get("Description"), found.get("MaxSessionDuration")), ("works".into(), "7200".into()));

    world.ok("DeleteRole", &[("RoleName", "worker")]).await;
    let gone = "NoSuchEntity: The role with name worker cannot be found.";
    for action in ["GetRole", "DeleteRole", "ListRoleTags", "ListAttachedRolePolicies"] {
        world.refused(action, &[("RoleName", "worker")], gone).await;
    }
}

#[tokio::test]
async fn trust_policies_are_checked_as_strictly_as_requests_are() {
    let plain = [("RoleName", "plain"), ("AssumeRolePolicyDocument", "some policy")];
    let broken =
        [("RoleName", "broken"), ("AssumeRolePolicyDocument", r#"{"Statement":[{"Effect":"Allow",}]}"#)];
    let invalid = "MalformedPolicyDocument: This policy contains invalid Json";
    let open = World::open();
    open.ok("CreateRole", &plain).await;
    let found = open.ok("GetRole", &[("RoleName", "plain")]).await;
    assert_eq!(found.get("AssumeRolePolicyDocument"), "some%20policy");
    open.refused("CreateRole", &broken, invalid).await;
    World::closed().refused("CreateRole", &plain, invalid).await;

    let update = |document| [("RoleName", "plain"), ("PolicyDocument", document)];
    open.refused("UpdateAssumeRolePolicy", &update("some policy"), invalid).await;
    open.ok("UpdateAssumeRolePolicy", &update(TRUST)).await;
    let found = open.ok("GetRole", &[("RoleName", "plain")]).await;
    assert_eq!(found.get("AssumeRolePolicyDocument"), wire::encode_percent(TRUST));
}

#[tokio::test]
async fn a_role_with_policies_or_profiles_cannot_be_deleted() {
    let world = World::open();
    let role = ("RoleName", "r");
    world.ok("CreateRole", &[role, ("AssumeRolePolicyDocument", TRUST)]).await;
    let policy = ("PolicyArn", "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole");
    world.ok("AttachRolePolicy", &[role, policy]).await;
    let document =
        r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*"}}"#;
    world.ok("PutRolePolicy", &[role, ("PolicyName", "p"), ("PolicyDocument", document)]).await;
    let profile = ("InstanceProfileName", "i");
    let created = world.ok("CreateInstanceProfile", &[profile]).await;
    assert_eq!(created.get("Arn"), format!("arn:aws:iam::{ACCOUNT}:instance-profile/i"));
    world.ok("AddRoleToInstanceProfile", &[profile, role]).await;
    let full = "LimitExceeded: Cannot exceed quota for InstanceSessionsPerInstanceProfile: 1";
    world.refused("AddRoleToInstanceProfile", &[profile, role], full).await;
    assert_eq!(world.ok("ListInstanceProfilesForRole", &[role]).await.get("InstanceProfileName"), "i");
    assert_eq!(world.ok("GetInstanceProfile", &[profile]).await.get("RoleName"), "r");

    let conflict = |rest: &str| format!("DeleteConflict: Cannot delete entity, must {rest} first.");
    world.refused("DeleteRole", &[role], &conflict("remove roles from instance profile")).await;
    let in_use = conflict("remove roles from instance profile");
    world.refused("DeleteInstanceProfile", &[profile], &in_use).await;
    world.ok("RemoveRoleFromInstanceProfile", &[profile, role]).await;
    world.ok("DeleteInstanceProfile", &[profile]).await;
    world.refused("DeleteRole", &[role], &conflict("detach all policies")).await;
    world.ok("DetachRolePolicy", &[role, policy]).await;
    world.refused("DeleteRole", &[role], &conflict("delete policies")).await;
    world.ok("DeleteRolePolicy", &[role, ("PolicyName", "p")]).await;
    world.ok("DeleteRole", &[role]).await;
}

#[tokio::test]
async fn roles_are_listed_in_pages() {
    let world = World::open();
    for index in 0..7 {
        let name = format!("role-{index}");
        world.ok("CreateRole", &[("RoleName", &name), ("AssumeRolePolicyDocument", TRUST)]).await;
    }
    let mut names = Vec::new();
    let mut marker = String::new();
    for _ in 0..3 {
        let mut parameters = vec![("MaxItems", "3")];
        if !marker.is_empty() {
            parameters.push(("Marker", &marker));
        }
        let page = world.ok("ListRoles", &parameters).await;
        names.extend(page.all("RoleName"));
        let is_last = names.len() == 7;
        assert_eq!(page.get("IsTruncated"), (!is_last).to_string());
        marker = if is_last { String::new() } else { page.get("Marker") };
    }
    let expected: Vec<String> = (0..7).map(|index| format!("role-{index}")).collect();
    assert_eq!(names, expected);
    world.refused("ListRoles", &[("Marker", "no marker")], "ValidationError: Invalid Marker.").await;
}

#[tokio::test]
async fn service_linked_roles_belong_to_their_service() {
    let world = World::open();
    let service = ("AWSServiceName", "batch.amazonaws.com");
    let created = world.ok("CreateServiceLinkedRole", &[service]).await;
    assert_eq!(created.get("RoleName"), "AWSServiceRoleForBatch");
    assert_eq!(created.get("Path"), "/aws-service-role/batch.amazonaws.com/");
    let role = ("RoleName", "AWSServiceRoleForBatch");
    let attached = world.ok("ListAttachedRolePolicies", &[role]).await;
    assert_eq!(attached.get("PolicyArn"), "arn:aws:iam::aws:policy/aws-service-role/BatchServiceRolePolicy");
    let taken = "InvalidInput: Service role name AWSServiceRoleForBatch has been taken in this account, please try a different suffix.";
    world.refused("CreateServiceLinkedRole", &[service], taken).await;
    let suffix = "InvalidInput: Custom suffix is not allowed for batch.amazonaws.com";
    world.refused("CreateServiceLinkedRole", &[service, ("CustomSuffix", "x")], suffix).await;
    let protected = world.iam("DeleteRole", &[role]).await;
    assert_eq!((protected.status, protected.get("Code").as_str()), (400, "UnmodifiableEntity"));

    let task = world.ok("DeleteServiceLinkedRole", &[role]).await.get("DeletionTaskId");
    assert!(task.starts_with("task/aws-service-role/batch.amazonaws.com/AWSServiceRoleForBatch/"), "{task}");
    let status = world.ok("GetServiceLinkedRoleDeletionStatus", &[("DeletionTaskId", &task)]).await;
    assert_eq!(status.get("Status"), "SUCCEEDED");
    let gone = "NoSuchEntity: The role with name AWSServiceRoleForBatch cannot be found.";
    world.refused("GetRole", &[role], gone).await;
    let connect = [("AWSServiceName", "connect.amazonaws.com"), ("CustomSuffix", "mine")];
    let created = world.ok("CreateServiceLinkedRole", &connect).await;
    assert_eq!(created.get("RoleName"), "AWSServiceRoleForAmazonConnect_mine");
}

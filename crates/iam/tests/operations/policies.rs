//! Managed and inline policies, attachments, boundaries.

use crate::world::{ACCOUNT, TRUST, World};

const DOCUMENT: &str = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"lambda:*","Resource":"arn:aws:x:::arn%3Aaws"}]}"#;

async fn create(world: &World, name: &str) -> String {
    world.ok("CreatePolicy", &[("PolicyName", name), ("PolicyDocument", DOCUMENT)]).await.get("Arn")
}

#[tokio::test]
async fn a_policy_has_versions() {
    let world = World::open();
    let created = world.ok("CreatePolicy", &[("PolicyName", "p"), ("PolicyDocument", DOCUMENT)]).await;
    let arn = created.get("Arn");
    assert_eq!(arn, format!("arn:aws:iam::{ACCOUNT}:policy/p"));
    assert!(created.get("PolicyId").starts_with("ANPA"));
    assert_eq!(created.get("DefaultVersionId"), "v1");
    assert_eq!((created.get("AttachmentCount"), created.get("IsAttachable")), ("0".into(), "true".into()));
    let exists = "EntityAlreadyExists: A policy called p already exists. Duplicate names are not allowed.";
    world.refused("CreatePolicy", &[("PolicyName", "p"), ("PolicyDocument", DOCUMENT)], exists).await;

    let policy = ("PolicyArn", arn.as_str());
    for _ in 0..4 {
        world.ok("CreatePolicyVersion", &[policy, ("PolicyDocument", DOCUMENT)]).await;
    }
    let full = "LimitExceeded: A managed policy can have up to 5 versions. Before you create a new version, you must delete an existing version.";
    world.refused("CreatePolicyVersion", &[policy, ("PolicyDocument", DOCUMENT)], full).await;
    world.ok("SetDefaultPolicyVersion", &[policy, ("VersionId", "v3")]).await;
    assert_eq!(world.ok("GetPolicy", &[policy]).await.get("DefaultVersionId"), "v3");
    let listed = world.ok("ListPolicyVersions", &[policy]).await;
    assert_eq!(listed.all("VersionId"), ["v5", "v4", "v3", "v2", "v1"]);
    let default = "DeleteConflict: Cannot delete the default version of a policy.";
    world.refused("DeletePolicyVersion", &[policy, ("VersionId", "v3")], default).await;
    let unknown = format!("NoSuchEntity: Policy {arn} version v9 does not exist or is not attachable.");
    for action in ["GetPolicyVersion", "SetDefaultPolicyVersion", "DeletePolicyVersion"] {
        world.refused(action, &[policy, ("VersionId", "v9")], &unknown).await;
    }
    let found = world.ok("GetPolicyVersion", &[policy, ("VersionId", "v3")]).await;
    assert_eq!(found.get("Document"), wire::encode_percent(DOCUMENT));
    let several = world.iam("DeletePolicy", &[policy]).await;
    assert!(several.error().starts_with("DeleteConflict: This policy has more than one version."));
    for version in ["v1", "v2", "v4", "v5"] {
        world.ok("DeletePolicyVersion", &[policy, ("VersionId", version)]).await;
    }
    world.ok("DeletePolicy", &[policy]).await;
    world.refused("DeletePolicy", &[policy], &format!("NoSuchEntity: Policy {arn} was not found.")).await;
    world.refused("GetPolicy", &[policy], &format!("NoSuchEntity: Policy {arn} was not found.")).await;
}

#[tokio::test]
async fn malformed_documents_are_refused() {
    let world = World::open();
    let parameters = |document| [("PolicyName", "p"), ("PolicyDocument", document)];
    let syntax = "MalformedPolicyDocument: Syntax errors in policy.";
    world.refused("CreatePolicy", &parameters("no json"), syntax).await;
    world.ok("CreateUser", &[("UserName", "ann")]).await;
    let inline = [("UserName", "ann"), ("PolicyName", "p"), ("PolicyDocument", "{}")];
    world.refused("PutUserPolicy", &inline, syntax).await;
    let long = format!(
        r#"{{"Version":"2012-10-17","Statement":{{"Effect":"Allow","Action":"s3:*","Resource":["{}"]}}}}"#,
        vec!["arn:aws:s3:::bucket"; 300].join("\",\"")
    );
    let quota = "LimitExceeded: Cannot exceed quota for PolicySize: 6144";
    world.refused("CreatePolicy", &parameters(&long), quota).await;
    let inline = [("UserName", "ann"), ("PolicyName", "p"), ("PolicyDocument", long.as_str())];
    let quota = "LimitExceeded: Maximum policy size of 2048 bytes exceeded for user ann";
    world.refused("PutUserPolicy", &inline, quota).await;
}

#[tokio::test]
async fn attachments_are_counted_and_told() {
    let world = World::open();
    let arn = create(&world, "p").await;
    let policy = ("PolicyArn", arn.as_str());
    world.ok("CreateUser", &[("UserName", "ann")]).await;
    world.ok("CreateGroup", &[("GroupName", "g")]).await;
    world.ok("CreateRole", &[("RoleName", "r"), ("AssumeRolePolicyDocument", TRUST)]).await;
    let targets = [("User", "UserName", "ann"), ("Group", "GroupName", "g"), ("Role", "RoleName", "r")];
    for (kind, parameter, name) in targets {
        for _ in 0..2 {
            world.ok(&format!("Attach{kind}Policy"), &[(parameter, name), policy]).await;
        }
        let listed = world.ok(&format!("ListAttached{kind}Policies"), &[(parameter, name)]).await;
        assert_eq!((listed.all("PolicyArn"), listed.get("PolicyName")), (vec![arn.clone()], "p".to_owned()));
    }
    assert_eq!(world.ok("GetPolicy", &[policy]).await.get("AttachmentCount"), "3");
    let entities = world.ok("ListEntitiesForPolicy", &[policy]).await;
    for (_, parameter, name) in targets {
        assert_eq!(entities.all(parameter), [name]);
    }
    let conflict = "DeleteConflict: Cannot delete a policy attached to entities.";
    world.refused("DeletePolicy", &[policy], conflict).await;
    for (kind, parameter, name) in targets {
        world.ok(&format!("Detach{kind}Policy"), &[(parameter, name), policy]).await;
        let gone = format!("NoSuchEntity: Policy {arn} was not found.");
        world.refused(&format!("Detach{kind}Policy"), &[(parameter, name), policy], &gone).await;
    }
    world.ok("DeletePolicy", &[policy]).await;

    let attach = |arn| [("RoleName", "r"), ("PolicyArn", arn)];
    let unparsable = "ValidationError: Invalid ARN:  Could not be parsed!";
    world.refused("AttachRolePolicy", &attach("longpolicynamebutnoarn"), unparsable).await;
    let absent = format!("NoSuchEntity: Policy {arn} does not exist or is not attachable.");
    world.refused("AttachRolePolicy", &attach(&arn), &absent).await;
    world.ok("AttachRolePolicy", &attach("arn:aws:iam::aws:policy/AdministratorAccess")).await;
    world.ok("AttachRolePolicy", &attach("arn:aws:iam::aws:policy/NobodyKnowsThisOne")).await;
    let admin = world.ok("GetPolicy", &[("PolicyArn", "arn:aws:iam::aws:policy/AdministratorAccess")]).await;
    assert_eq!(admin.get("AttachmentCount"), "1");
}

#[tokio::test]
async fn inline_policies_come_back_as_they_were_sent() {
    let world = World::open();
    world.ok("CreateUser", &[("UserName", "ann")]).await;
    world.ok("CreateGroup", &[("GroupName", "g")]).await;
    world.ok("CreateRole", &[("RoleName", "r"), ("AssumeRolePolicyDocument", TRUST)]).await;
    for (kind, parameter, name) in
        [("User", "UserName", "ann"), ("Group", "GroupName", "g"), ("Role", "RoleName", "r")]
    {
        let policy = [(parameter, name), ("PolicyName", "inline")];
        let missing =
            format!("NoSuchEntity: The {} policy with name inline cannot be found.", kind.to_lowercase());
        world.refused(&format!("Get{kind}Policy"), &policy, &missing).await;
        let put = [policy[0], policy[1], ("PolicyDocument", DOCUMENT)];
        world.ok(&format!("Put{kind}Policy"), &put).await;
        let found = world.ok(&format!("Get{kind}Policy"), &policy).await;
        assert_eq!(found.get("PolicyDocument"), wire::encode_percent(DOCUMENT));
        assert_eq!(found.get(parameter), name);
        let listed = world.ok(&format!("List{kind}Policies"), &[(parameter, name)]).await;
        assert_eq!(listed.all("member"), ["inline"]);
        world.ok(&format!("Delete{kind}Policy"), &policy).await;
        world.refused(&format!("Delete{kind}Policy"), &policy, &missing).await;
    }
}

#[tokio::test]
async fn boundaries_keep_their_policy() {
    let world = World::open();
    let arn = create(&world, "p").await;
    let boundary = ("PermissionsBoundary", arn.as_str());
    let created = world.ok("CreateUser", &[("UserName", "ann"), boundary]).await;
    assert_eq!(created.get("PermissionsBoundaryArn"), arn);
    assert_eq!(created.get("PermissionsBoundaryType"), "Policy");
    assert_eq!(world.ok("GetPolicy", &[("PolicyArn", &arn)]).await.get("PermissionsBoundaryUsageCount"), "1");
    let conflict = "DeleteConflict: Cannot delete a policy attached to entities.";
    world.refused("DeletePolicy", &[("PolicyArn", &arn)], conflict).await;
    world.ok("DeleteUserPermissionsBoundary", &[("UserName", "ann")]).await;
    assert!(!world.ok("GetUser", &[("UserName", "ann")]).await.has("PermissionsBoundary"));
    world.ok("CreateRole", &[("RoleName", "r"), ("AssumeRolePolicyDocument", TRUST)]).await;
    world.ok("PutRolePermissionsBoundary", &[("RoleName", "r"), boundary]).await;
    assert_eq!(world.ok("GetRole", &[("RoleName", "r")]).await.get("PermissionsBoundaryArn"), arn);
    world.ok("DeleteRole", &[("RoleName", "r")]).await;
    world.ok("DeletePolicy", &[("PolicyArn", &arn)]).await;
    let invalid = "arn:aws:iam::123456789:not_a_boundary";
    let refused = world.iam("CreateUser", &[("UserName", "x"), ("PermissionsBoundary", invalid)]).await;
    let sentence =
        format!("ValidationError: Value ({invalid}) for parameter PermissionsBoundary is invalid.");
    assert_eq!(refused.error(), sentence);
}

#[tokio::test]
async fn policies_are_listed_by_scope_and_use() {
    let world = World::open();
    create(&world, "p").await;
    let local = world.ok("ListPolicies", &[("Scope", "Local")]).await;
    assert_eq!(local.all("PolicyName"), ["p"]);
    let aws = world.ok("ListPolicies", &[("Scope", "AWS"), ("MaxItems", "1000")]).await;
    assert!(aws.all("PolicyName").contains(&"AWSLambdaBasicExecutionRole".to_owned()));
    assert!(!aws.all("PolicyName").contains(&"p".to_owned()));
    assert!(!world.ok("ListPolicies", &[("OnlyAttached", "true")]).await.has("PolicyName"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn attaching_at_once_loses_nothing() {
    let world = World::open();
    let arn = create(&world, "p").await;
    let tasks = base::Tasks::new();
    for index in 0..16 {
        let name = format!("r{index}");
        world.ok("CreateRole", &[("RoleName", &name), ("AssumeRolePolicyDocument", TRUST)]).await;
        let (iam, cx, arn) = (world.iam.clone(), world.context(), arn.clone());
        tasks.spawn("attach", async move {
            let parameters = [("RoleName", name.as_str()), ("PolicyArn", arn.as_str())];
            let answer = crate::world::call(&iam, &cx, "AttachRolePolicy", &parameters).await;
            assert_eq!(answer.status, 200, "{}", answer.body);
        });
    }
    assert!(tasks.shutdown(std::time::Duration::from_secs(20)).await);
    assert_eq!(world.ok("GetPolicy", &[("PolicyArn", &arn)]).await.get("AttachmentCount"), "16");
}

//! What policies would decide.

use crate::world::{TRUST, World};

const ALLOW_PUT: &str = r#"{"Version": "2012-10-17", "Statement": {"Sid": "", "Effect": "Allow", "Action": "s3:PutObject", "Resource": "*"}}"#;

#[tokio::test]
async fn principals_are_simulated_with_all_their_policies() {
    let world = World::open();
    let create = [("PolicyName", "put"), ("PolicyDocument", ALLOW_PUT)];
    let policy = world.ok("CreatePolicy", &create).await.get("Arn");
    let user = world.ok("CreateUser", &[("UserName", "ann")]).await.get("Arn");
    let group = world.ok("CreateGroup", &[("GroupName", "g")]).await.get("Arn");
    let role = [("RoleName", "r"), ("AssumeRolePolicyDocument", TRUST)];
    let role = world.ok("CreateRole", &role).await.get("Arn");
    world.ok("AttachGroupPolicy", &[("GroupName", "g"), ("PolicyArn", &policy)]).await;
    world.ok("AddUserToGroup", &[("UserName", "ann"), ("GroupName", "g")]).await;
    world.ok("AttachRolePolicy", &[("RoleName", "r"), ("PolicyArn", &policy)]).await;
    for arn in [&user, &group, &role] {
        let parameters = [
            ("PolicySourceArn", arn.as_str()),
            ("ActionNames.member.1", "s3:PutObject"),
            ("ActionNames.member.2", "s3:GetObjectVersion"),
            ("ResourceArns.member.1", "arn:aws:s3:::bucket"),
        ];
        let answer = world.ok("SimulatePrincipalPolicy", &parameters).await;
        assert_eq!(answer.all("EvalDecision"), ["allowed", "implicitDeny"]);
        assert_eq!(answer.all("EvalResourceDecision"), ["allowed", "implicitDeny"]);
        assert_eq!(answer.get("SourcePolicyId"), "put");
        assert_eq!(answer.all("Column")[..2], ["41".to_owned(), "113".to_owned()]);
        assert_eq!(answer.get("AllowedByOrganizations"), "true");
    }
    let unknown = [
        ("PolicySourceArn", "arn:aws:iam::000000000000:user/nobody"),
        ("ActionNames.member.1", "s3:PutObject"),
    ];
    let gone = "NoSuchEntity: The user with name nobody cannot be found.";
    world.refused("SimulatePrincipalPolicy", &unknown, gone).await;
}

#[tokio::test]
async fn custom_policies_are_simulated_with_context_and_boundary() {
    let world = World::open();
    let policy = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*","Condition":{"StringEquals":{"aws:RequestTag/team":"${aws:username}"}}},{"Effect":"Deny","Action":"s3:Delete*","Resource":"*"}]}"#;
    let simulate = async |action: &str, more: &[(&str, &str)]| {
        let base = [("PolicyInputList.member.1", policy), ("ActionNames.member.1", action)];
        world.ok("SimulateCustomPolicy", &[&base[..], more].concat()).await
    };
    let missing = simulate("s3:GetObject", &[]).await;
    assert_eq!(missing.get("EvalDecision"), "implicitDeny");
    let answer = &missing.body;
    assert!(answer.contains("aws:RequestTag/team") && answer.contains("aws:username"), "{answer}");
    let context = [
        ("ContextEntries.member.1.ContextKeyName", "aws:RequestTag/team"),
        ("ContextEntries.member.1.ContextKeyType", "string"),
        ("ContextEntries.member.1.ContextKeyValues.member.1", "ann"),
        ("ContextEntries.member.2.ContextKeyName", "aws:username"),
        ("ContextEntries.member.2.ContextKeyType", "string"),
        ("ContextEntries.member.2.ContextKeyValues.member.1", "ann"),
    ];
    let allowed = simulate("s3:GetObject", &context).await;
    assert_eq!(
        (allowed.get("EvalDecision"), allowed.get("EvalResourceName")),
        ("allowed".into(), "*".into())
    );
    assert_eq!(allowed.get("SourcePolicyId"), "PolicyInputList.1");
    assert_eq!(simulate("s3:DeleteObject", &context).await.get("EvalDecision"), "explicitDeny");
    let boundary =
        r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"ec2:*","Resource":"*"}}"#;
    let capped = [&context[..], &[("PermissionsBoundaryPolicyInputList.member.1", boundary)]].concat();
    let capped = simulate("s3:GetObject", &capped).await;
    assert_eq!(capped.get("EvalDecision"), "implicitDeny");
    assert_eq!(capped.get("AllowedByPermissionsBoundary"), "false");

    let keys = world.ok("GetContextKeysForCustomPolicy", &[("PolicyInputList.member.1", policy)]).await;
    assert_eq!(keys.all("member"), ["aws:RequestTag/team", "aws:username"]);
    let broken = [("PolicyInputList.member.1", "no json"), ("ActionNames.member.1", "s3:GetObject")];
    assert_eq!(world.iam("SimulateCustomPolicy", &broken).await.get("Code"), "InvalidInput");
}

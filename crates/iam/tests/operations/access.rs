//! Who may do what, and the reasons that clients are told.

use base::{Principal, RequestContext};

use crate::world::{TRUST, World};

const FUNCTION: &str = "arn:aws:lambda:us-east-1:000000000000:function:mean";
const INVOKE: &str = "lambda:InvokeFunction";
const NO_IDENTITY: &str = "because no identity-based policy allows the lambda:InvokeFunction action";

fn document(effect: &str, action: &str) -> String {
    format!(
        r#"{{"Version":"2012-10-17","Statement":{{"Effect":"{effect}","Action":"{action}","Resource":"*"}}}}"#
    )
}

async fn user(world: &World, name: &str) -> RequestContext {
    world.ok("CreateUser", &[("UserName", name)]).await;
    let key = world.ok("CreateAccessKey", &[("UserName", name)]).await.get("AccessKeyId");
    world.context_of(&key).await
}

#[tokio::test]
async fn a_users_own_policies_decide_at_once() {
    let world = World::closed();
    let ann = user(&world, "ann").await;
    assert_eq!(world.reason(&ann, INVOKE, FUNCTION).await, NO_IDENTITY);
    let put = async |name, document: String| {
        let parameters = [("UserName", "ann"), ("PolicyName", name), ("PolicyDocument", &document)];
        world.ok("PutUserPolicy", &parameters).await
    };
    put("allow", document("Allow", "lambda:*")).await;
    assert_eq!(world.reason(&ann, INVOKE, FUNCTION).await, "");
    put("deny", document("Deny", INVOKE)).await;
    let denied = "with an explicit deny in an identity-based policy";
    assert_eq!(world.reason(&ann, INVOKE, FUNCTION).await, denied);
    world.ok("DeleteUserPolicy", &[("UserName", "ann"), ("PolicyName", "deny")]).await;
    assert_eq!(world.reason(&ann, INVOKE, FUNCTION).await, "");
    assert_eq!(world.reason(&ann, "sts:GetCallerIdentity", "*").await, "");
}

#[tokio::test]
async fn groups_and_managed_policies_count() {
    let world = World::closed();
    let ann = user(&world, "ann").await;
    world.ok("CreateGroup", &[("GroupName", "g")]).await;
    let created = [("PolicyName", "p"), ("PolicyDocument", &document("Allow", INVOKE))];
    let arn = world.ok("CreatePolicy", &created).await.get("Arn");
    let policy = ("PolicyArn", arn.as_str());
    world.ok("AttachGroupPolicy", &[("GroupName", "g"), policy]).await;
    assert_eq!(world.reason(&ann, INVOKE, FUNCTION).await, NO_IDENTITY);
    world.ok("AddUserToGroup", &[("UserName", "ann"), ("GroupName", "g")]).await;
    assert_eq!(world.reason(&ann, INVOKE, FUNCTION).await, "");
    let other = document("Allow", "s3:*");
    world.ok("CreatePolicyVersion", &[policy, ("PolicyDocument", &other), ("SetAsDefault", "true")]).await;
    assert_eq!(world.reason(&ann, INVOKE, FUNCTION).await, NO_IDENTITY);
    let admin = ("PolicyArn", "arn:aws:iam::aws:policy/AdministratorAccess");
    world.ok("AttachUserPolicy", &[("UserName", "ann"), admin]).await;
    assert_eq!(world.reason(&ann, INVOKE, FUNCTION).await, "");
    world.ok("PutUserPermissionsBoundary", &[("UserName", "ann"), ("PermissionsBoundary", &arn)]).await;
    let capped = "because no permissions boundary allows the lambda:InvokeFunction action";
    assert_eq!(world.reason(&ann, INVOKE, FUNCTION).await, capped);
}

#[tokio::test]
async fn policies_see_who_asks() {
    let world = World::closed();
    let ann = user(&world, "ann").await;
    let bob = user(&world, "bob").await;
    world.ok("CreateGroup", &[("GroupName", "g")]).await;
    let own = r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"lambda:*","Resource":"arn:aws:lambda:*:*:function:${aws:username}-*","Condition":{"StringEquals":{"aws:PrincipalTag/team":"red"}}}}"#;
    world.ok("PutGroupPolicy", &[("GroupName", "g"), ("PolicyName", "own"), ("PolicyDocument", own)]).await;
    for name in ["ann", "bob"] {
        world.ok("AddUserToGroup", &[("UserName", name), ("GroupName", "g")]).await;
    }
    let tag = [("UserName", "ann"), ("Tags.member.1.Key", "team"), ("Tags.member.1.Value", "red")];
    world.ok("TagUser", &tag).await;
    let anns = "arn:aws:lambda:us-east-1:000000000000:function:ann-mean";
    assert_eq!(world.reason(&ann, INVOKE, anns).await, "");
    assert_eq!(world.reason(&bob, INVOKE, anns).await, NO_IDENTITY);
    assert_eq!(world.reason(&ann, INVOKE, FUNCTION).await, NO_IDENTITY);
    assert_eq!(world.reason(&bob, INVOKE, &anns.replace("ann", "bob")).await, NO_IDENTITY);
}

#[tokio::test]
async fn resource_policies_name_whom_they_let_in() {
    let world = World::closed();
    let ann = user(&world, "ann").await;
    let policy = |effect: &str, principal: &str| {
        format!(
            r#"{{"Version":"2012-10-17","Statement":[{{"Effect":"{effect}","Principal":{principal},"Action":"{INVOKE}","Resource":"{FUNCTION}"}}]}}"#
        )
    };
    let named = policy("Allow", r#"{"AWS":"arn:aws:iam::000000000000:user/ann"}"#);
    assert_eq!(world.reason_with(&ann, INVOKE, FUNCTION, Some(&named)).await, "");
    let denied = policy("Deny", r#""*""#);
    let sentence = "with an explicit deny in a resource-based policy";
    assert_eq!(world.reason_with(&ann, INVOKE, FUNCTION, Some(&denied)).await, sentence);
    assert_eq!(world.reason_with(&world.context(), INVOKE, FUNCTION, Some(&denied)).await, sentence);
    assert_eq!(world.reason(&world.context(), INVOKE, FUNCTION).await, "");

    let service =
        RequestContext { principal: Principal::Service { name: "s3.amazonaws.com" }, ..world.context() };
    let closed = "because no resource-based policy allows the lambda:InvokeFunction action";
    assert_eq!(world.reason(&service, INVOKE, FUNCTION).await, closed);
    let let_in = policy("Allow", r#"{"Service":"s3.amazonaws.com"}"#);
    assert_eq!(world.reason_with(&service, INVOKE, FUNCTION, Some(&let_in)).await, "");
    let anonymous = RequestContext { principal: Principal::Anonymous, ..world.context() };
    assert_eq!(world.reason_with(&anonymous, INVOKE, FUNCTION, Some(&let_in)).await, closed);
    let public = policy("Allow", r#""*""#);
    assert_eq!(world.reason_with(&anonymous, INVOKE, FUNCTION, Some(&public)).await, "");
    assert_eq!(world.reason_with(&ann, INVOKE, FUNCTION, Some("no policy")).await, closed);
}

#[tokio::test]
async fn sessions_have_the_roles_policies_narrowed() {
    let world = World::closed();
    let trust = TRUST.replace(r#"{"Service":"lambda.amazonaws.com"}"#, r#""*""#);
    let role = world.ok("CreateRole", &[("RoleName", "r"), ("AssumeRolePolicyDocument", &trust)]).await;
    let arn = role.get("Arn");
    let allow = document("Allow", "lambda:*");
    world.ok("PutRolePolicy", &[("RoleName", "r"), ("PolicyName", "p"), ("PolicyDocument", &allow)]).await;
    let assume = async |more: &[(&str, &str)]| {
        let parameters = [&[("RoleArn", arn.as_str()), ("RoleSessionName", "me")], more].concat();
        let answer = world.sts(&world.context(), "AssumeRole", &parameters).await;
        world.context_of(&answer.get("AccessKeyId")).await
    };
    let whole = assume(&[]).await;
    assert_eq!(world.reason(&whole, INVOKE, FUNCTION).await, "");
    let narrowed = assume(&[("Policy", &document("Allow", "lambda:Get*"))]).await;
    let sentence = "because no session policy allows the lambda:InvokeFunction action";
    assert_eq!(world.reason(&narrowed, INVOKE, FUNCTION).await, sentence);
    assert_eq!(world.reason(&narrowed, "lambda:GetFunction", FUNCTION).await, "");
    world.ok("DeleteRolePolicy", &[("RoleName", "r"), ("PolicyName", "p")]).await;
    assert_eq!(world.reason(&whole, INVOKE, FUNCTION).await, NO_IDENTITY);
}

#[tokio::test]
async fn federated_users_are_capped_by_both_sides() {
    let world = World::closed();
    let ann = user(&world, "ann").await;
    let allow = document("Allow", "lambda:*");
    world.ok("PutUserPolicy", &[("UserName", "ann"), ("PolicyName", "p"), ("PolicyDocument", &allow)]).await;
    let guest = async |more: &[(&str, &str)]| {
        let parameters = [&[("Name", "guest")], more].concat();
        let answer = world.sts(&ann, "GetFederationToken", &parameters).await;
        world.context_of(&answer.get("AccessKeyId")).await
    };
    let no_session = "because no session policy allows the lambda:InvokeFunction action";
    assert_eq!(world.reason(&guest(&[]).await, INVOKE, FUNCTION).await, no_session);
    let all = guest(&[("Policy", &document("Allow", "*"))]).await;
    assert_eq!(world.reason(&all, INVOKE, FUNCTION).await, "");
    assert_eq!(
        world.reason(&all, "s3:GetObject", "*").await,
        "because no identity-based policy allows the s3:GetObject action"
    );
}

#[tokio::test]
async fn operations_are_asked_for_on_what_they_name() {
    let world = World::closed();
    world.ok("CreateUser", &[("UserName", "bob"), ("Path", "/team/")]).await;
    let ann = user(&world, "ann").await;
    let own = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"iam:*AccessKey*","Resource":"arn:aws:iam::*:user/${aws:username}"},{"Effect":"Allow","Action":"iam:GetUser","Resource":"arn:aws:iam::*:user/team/*"}]}"#;
    world.ok("PutUserPolicy", &[("UserName", "ann"), ("PolicyName", "p"), ("PolicyDocument", own)]).await;
    let may = async |action: &str, parameters: &[(&str, &str)]| {
        let access = crate::world::access(&world.iam, &ann, action, parameters);
        world.reason(&ann, &access.action, &access.resource).await.is_empty()
    };
    assert!(may("CreateAccessKey", &[]).await);
    assert!(may("ListAccessKeys", &[("UserName", "ann")]).await);
    assert!(!may("ListAccessKeys", &[("UserName", "bob")]).await);
    assert!(may("GetUser", &[("UserName", "bob")]).await, "the path comes from the record");
    assert!(!may("GetUser", &[("UserName", "ann")]).await);
    assert!(!may("ListUsers", &[]).await);
    let resource = |action: &str, parameters: &[(&str, &str)]| {
        crate::world::access(&world.iam, &ann, action, parameters).resource
    };
    let both = [("GroupName", "g"), ("UserName", "ann")];
    assert_eq!(resource("AddUserToGroup", &both), "arn:aws:iam::000000000000:group/g");
    let policy = "arn:aws:iam::000000000000:policy/p";
    assert_eq!(resource("DeletePolicy", &[("PolicyArn", policy)]), policy);
    let attach = [("RoleName", "r"), ("PolicyArn", policy)];
    assert_eq!(resource("AttachRolePolicy", &attach), "arn:aws:iam::000000000000:role/r");
}

//! What an account has once.

use crate::world::{ACCOUNT, TRUST, World};

#[tokio::test]
async fn an_account_has_one_alias() {
    let world = World::open();
    assert!(!world.ok("ListAccountAliases", &[]).await.has("member"));
    world.ok("CreateAccountAlias", &[("AccountAlias", "first")]).await;
    world.ok("CreateAccountAlias", &[("AccountAlias", "second")]).await;
    assert_eq!(world.ok("ListAccountAliases", &[]).await.all("member"), ["second"]);
    let gone = "NoSuchEntity: The account alias with name first cannot be found.";
    world.refused("DeleteAccountAlias", &[("AccountAlias", "first")], gone).await;
    world.ok("DeleteAccountAlias", &[("AccountAlias", "second")]).await;
    assert!(!world.ok("ListAccountAliases", &[]).await.has("member"));
}

#[tokio::test]
async fn a_password_policy_is_set_as_a_whole() {
    let world = World::open();
    let missing = format!("NoSuchEntity: The Password Policy with domain name {ACCOUNT} cannot be found.");
    world.refused("GetAccountPasswordPolicy", &[], &missing).await;
    world.ok("UpdateAccountPasswordPolicy", &[("MaxPasswordAge", "60"), ("RequireSymbols", "true")]).await;
    let policy = world.ok("GetAccountPasswordPolicy", &[]).await;
    assert_eq!((policy.get("ExpirePasswords"), policy.get("RequireSymbols")), ("true".into(), "true".into()));
    world.ok("UpdateAccountPasswordPolicy", &[]).await;
    let policy = world.ok("GetAccountPasswordPolicy", &[]).await;
    assert_eq!(
        (policy.get("MinimumPasswordLength"), policy.get("RequireSymbols")),
        ("6".into(), "false".into())
    );
    world.ok("DeleteAccountPasswordPolicy", &[]).await;
    world.refused("DeleteAccountPasswordPolicy", &[], &missing).await;
}

#[tokio::test]
async fn the_summary_counts() {
    let world = World::open();
    world.ok("CreateUser", &[("UserName", "ann")]).await;
    world.ok("CreateRole", &[("RoleName", "r"), ("AssumeRolePolicyDocument", TRUST)]).await;
    let summary = world.ok("GetAccountSummary", &[]).await;
    let entries: Vec<(String, String)> = summary.all("key").into_iter().zip(summary.all("value")).collect();
    for (key, value) in [("Users", "1"), ("Roles", "1"), ("Groups", "0"), ("AccessKeysPerUserQuota", "2")] {
        assert!(entries.contains(&(key.to_owned(), value.to_owned())), "{key} in {entries:?}");
    }
}

#[tokio::test]
async fn authorization_details_hold_everything() {
    let world = World::open();
    let document =
        r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*"}}"#;
    world.ok("CreateUser", &[("UserName", "ann")]).await;
    world.ok("CreateGroup", &[("GroupName", "g")]).await;
    world.ok("AddUserToGroup", &[("UserName", "ann"), ("GroupName", "g")]).await;
    let inline = [("GroupName", "g"), ("PolicyName", "inline"), ("PolicyDocument", document)];
    world.ok("PutGroupPolicy", &inline).await;
    world.ok("CreateRole", &[("RoleName", "r"), ("AssumeRolePolicyDocument", TRUST)]).await;
    let policy = [("PolicyName", "p"), ("PolicyDocument", document)];
    let arn = world.ok("CreatePolicy", &policy).await.get("Arn");
    world.ok("AttachRolePolicy", &[("RoleName", "r"), ("PolicyArn", &arn)]).await;
    let admin = "arn:aws:iam::aws:policy/AdministratorAccess";
    world.ok("AttachUserPolicy", &[("UserName", "ann"), ("PolicyArn", admin)]).await;

    let details = world.ok("GetAccountAuthorizationDetails", &[]).await;
    for (element, value) in [("UserName", "ann"), ("GroupName", "g"), ("RoleName", "r"), ("PolicyArn", &arn)]
    {
        assert!(details.all(element).contains(&value.to_owned()), "{element} in {}", details.body);
    }
    assert!(details.all("Arn").contains(&admin.to_owned()));
    assert_eq!(details.get("PolicyDocument"), wire::encode_percent(document));
    let roles = world.ok("GetAccountAuthorizationDetails", &[("Filter.member.1", "Role")]).await;
    assert!(roles.has("RoleName") && !roles.has("UserName") && !roles.has("DefaultVersionId"));
    let first = world.ok("GetAccountAuthorizationDetails", &[("MaxItems", "2")]).await;
    assert_eq!((first.get("IsTruncated"), first.has("RoleName")), ("true".to_owned(), false));
    let marker = first.get("Marker");
    let rest = world.ok("GetAccountAuthorizationDetails", &[("Marker", &marker)]).await;
    assert!(rest.has("RoleName") && rest.get("IsTruncated") == "false");
}

#[tokio::test]
async fn the_credential_report_lists_users() {
    let world = World::open();
    assert_eq!(world.iam("GetCredentialReport", &[]).await.get("Code"), "ReportNotPresent");
    world.ok("CreateUser", &[("UserName", "ann")]).await;
    world.ok("CreateAccessKey", &[("UserName", "ann")]).await;
    assert_eq!(world.ok("GenerateCredentialReport", &[]).await.get("State"), "STARTED");
    assert_eq!(world.ok("GenerateCredentialReport", &[]).await.get("State"), "COMPLETE");
    let report = world.ok("GetCredentialReport", &[]).await;
    assert_eq!(report.get("ReportFormat"), "text/csv");
    use base64::Engine as _;
    let text = base64::prelude::BASE64_STANDARD.decode(report.get("Content")).unwrap();
    let text = String::from_utf8(text).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 3);
    let columns = lines[0].split(',').count();
    assert!(lines.iter().all(|line| line.split(',').count() == columns), "{text}");
    assert!(lines[2].starts_with("ann,arn:aws:iam::000000000000:user/ann,2026-01-02T03:04:05+00:00,false,"));
}

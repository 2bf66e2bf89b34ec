//! STS: who calls, and temporary credentials.

use base::ports::{AssumeServiceRole as _, FindAccessKey as _};
use base::{AccountId, Principal, RequestContext};
use iam::AuthMode;

use crate::world::{ACCOUNT, ROOT_KEY, TRUST, World};

const ANYBODY: &str = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"000000000000"},"Action":["sts:AssumeRole","sts:TagSession"]}]}"#;

async fn role(world: &World, name: &str, trust: &str) -> String {
    world.ok("CreateRole", &[("RoleName", name), ("AssumeRolePolicyDocument", trust)]).await.get("Arn")
}

async fn identity(world: &World, cx: &RequestContext) -> (String, String) {
    let answer = world.sts(cx, "GetCallerIdentity", &[]).await;
    (answer.get("Arn"), answer.get("UserId"))
}

#[tokio::test]
async fn everybody_can_ask_who_they_are() {
    let world = World::open();
    let root = format!("arn:aws:iam::{ACCOUNT}:root");
    assert_eq!(identity(&world, &world.context()).await, (root, ACCOUNT.to_owned()));
    let china = RequestContext { region: "cn-north-1".parse().unwrap(), ..world.context() };
    assert_eq!(identity(&world, &china).await.0, format!("arn:aws-cn:iam::{ACCOUNT}:root"));
    let id = world.ok("CreateUser", &[("UserName", "ann")]).await.get("UserId");
    let key = world.ok("CreateAccessKey", &[("UserName", "ann")]).await.get("AccessKeyId");
    let ann = world.context_of(&key).await;
    assert_eq!(identity(&world, &ann).await, (format!("arn:aws:iam::{ACCOUNT}:user/ann"), id));
    let info = world.sts(&ann, "GetAccessKeyInfo", &[("AccessKeyId", &key)]).await;
    assert_eq!(info.get("Account"), ACCOUNT);
}

#[tokio::test]
async fn an_assumed_role_is_recognised_until_it_ends_and_after_a_restart() {
    let world = World::open();
    let arn = role(&world, "r", ANYBODY).await;
    let role_id = world.ok("GetRole", &[("RoleName", "r")]).await.get("RoleId");
    let parameters = [("RoleArn", arn.as_str()), ("RoleSessionName", "me"), ("DurationSeconds", "900")];
    let answer = world.sts(&world.context(), "AssumeRole", &parameters).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    let session = format!("arn:aws:sts::{ACCOUNT}:assumed-role/r/me");
    assert_eq!(answer.get("Arn"), session);
    assert_eq!(answer.get("AssumedRoleId"), format!("{role_id}:me"));
    assert_eq!(answer.get("Expiration"), "2026-01-02T03:19:05Z");
    assert!(!answer.has("PackedPolicySize"));
    let id = answer.get("AccessKeyId");
    assert!(id.starts_with("ASIA"));
    let world = world.restarted(AuthMode::Open);
    let key = world.iam.find_access_key(&id).await.unwrap();
    assert_eq!(key.session_token.unwrap().reveal(), answer.get("SessionToken"));
    let cx = world.context_of(&id).await;
    assert_eq!(identity(&world, &cx).await, (session, format!("{role_id}:me")));
    world.advance(900);
    assert!(world.iam.find_access_key(&id).await.is_none());
}

#[tokio::test]
async fn what_cannot_be_assumed_is_refused() {
    let world = World::open();
    let cx = world.context();
    for arn in [
        "nothing-valid-in-here",
        "arn::b:::something/test-role",
        "arn:a::::something/test-role",
        "arn:a:::something/test-role",
        "arn:a:a::aaaaaaaaaa:",
    ] {
        let answer = world.sts(&cx, "AssumeRole", &[("RoleArn", arn), ("RoleSessionName", "Session1")]).await;
        assert_eq!(answer.error(), format!("ValidationError: {arn} is invalid"));
    }
    let parameters = [("RoleArn", "arn:aws:iam::000000000000:role/r"), ("RoleSessionName", "Session1:2")];
    let answer = world.sts(&cx, "AssumeRole", &parameters).await;
    assert_eq!(
        answer.error(),
        r"ValidationError: 1 validation error detected: Value 'Session1:2' at 'roleSessionName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\w+=,.@-]*"
    );
    let arn = role(&world, "r", ANYBODY).await;
    let long = [("RoleArn", arn.as_str()), ("RoleSessionName", "me"), ("DurationSeconds", "3601")];
    let answer = world.sts(&cx, "AssumeRole", &long).await;
    assert_eq!(
        answer.error(),
        "ValidationError: The requested DurationSeconds exceeds the MaxSessionDuration set for this role."
    );
}

#[tokio::test]
async fn a_role_that_does_not_exist_is_assumed_only_when_nobody_checks() {
    let parameters = [("RoleArn", "arn:aws:iam::000000000000:role/absent"), ("RoleSessionName", "me")];
    let open = World::open();
    let answer = open.sts(&open.context(), "AssumeRole", &parameters).await;
    assert!(answer.get("AssumedRoleId").ends_with(":me"), "{}", answer.body);
    let closed = World::closed();
    let answer = closed.sts(&closed.context(), "AssumeRole", &parameters).await;
    assert_eq!(answer.status, 403);
    assert_eq!(
        answer.error(),
        "AccessDenied: User: arn:aws:iam::000000000000:root is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::000000000000:role/absent"
    );
}

#[tokio::test]
async fn trust_policies_decide_who_assumes() {
    let world = World::closed();
    world.ok("CreateUser", &[("UserName", "ann")]).await;
    let key = world.ok("CreateAccessKey", &[("UserName", "ann")]).await.get("AccessKeyId");
    let ann = world.context_of(&key).await;
    let named = ANYBODY.replace("000000000000", "arn:aws:iam::000000000000:user/ann");
    let with_id =
        named.replace(r#""Action""#, r#""Condition":{"StringEquals":{"sts:ExternalId":"secret"}},"Action""#);
    let (service, account) = (role(&world, "service", TRUST).await, role(&world, "account", ANYBODY).await);
    let (named, with_id) = (role(&world, "named", &named).await, role(&world, "with-id", &with_id).await);
    let status = async |arn: &str, more: &[(&str, &str)]| {
        let parameters = [&[("RoleArn", arn), ("RoleSessionName", "me")], more].concat();
        world.sts(&ann, "AssumeRole", &parameters).await.status
    };
    assert_eq!(status(&service, &[]).await, 403);
    assert_eq!(status(&account, &[]).await, 403, "the account's trust leaves it to the user's policies");
    assert_eq!(status(&named, &[]).await, 200);
    assert_eq!(status(&with_id, &[]).await, 403);
    assert_eq!(status(&with_id, &[("ExternalId", "secret")]).await, 200);
    let allow =
        r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"sts:AssumeRole","Resource":"*"}}"#;
    world.ok("PutUserPolicy", &[("UserName", "ann"), ("PolicyName", "p"), ("PolicyDocument", allow)]).await;
    assert_eq!(status(&account, &[]).await, 200);
    assert_eq!(status(&service, &[]).await, 403);
}

#[tokio::test]
async fn transitive_tags_pass_on_and_cannot_be_overridden() {
    let world = World::open();
    let (first, second) = (role(&world, "one", ANYBODY).await, role(&world, "two", ANYBODY).await);
    let tag = |key, value| [("Tags.member.1.Key", key), ("Tags.member.1.Value", value)];
    let base = [("RoleArn", first.as_str()), ("RoleSessionName", "s1")];
    let cx = world.context();
    let other_key = [&base[..], &tag("Tag1", "v"), &[("TransitiveTagKeys.member.1", "Other")]].concat();
    let answer = world.sts(&cx, "AssumeRole", &other_key).await;
    assert_eq!(
        answer.error(),
        "InvalidParameterValue: The specified transitive tag key must be included in the requested tags."
    );
    let twice =
        [&base[..], &tag("Tag1", "v"), &[("Tags.member.2.Key", "tag1"), ("Tags.member.2.Value", "w")]];
    let answer = world.sts(&cx, "AssumeRole", &twice.concat()).await;
    assert_eq!(
        answer.error(),
        "InvalidParameterValue: Duplicate tag keys found. Please note that Tag keys are case insensitive."
    );
    let tagged = [&base[..], &tag("Tag1", "v"), &[("TransitiveTagKeys.member.1", "tag1")]].concat();
    let id = world.sts(&cx, "AssumeRole", &tagged).await.get("AccessKeyId");
    let cx = world.context_of(&id).await;
    let chained = [("RoleArn", second.as_str()), ("RoleSessionName", "s2")];
    for key in ["Tag1", "tag1"] {
        let answer = world.sts(&cx, "AssumeRole", &[&chained[..], &tag(key, "w")].concat()).await;
        assert_eq!(
            answer.error(),
            "InvalidParameterValue: One of the specified transitive tag keys can't be set because it conflicts with a transitive tag key from the calling session."
        );
    }
    assert_eq!(world.sts(&cx, "AssumeRole", &chained).await.status, 200);
}

#[tokio::test]
async fn session_and_federation_tokens_stand_for_their_user() {
    let world = World::open();
    let id = world.ok("CreateUser", &[("UserName", "ann")]).await.get("UserId");
    let key = world.ok("CreateAccessKey", &[("UserName", "ann")]).await.get("AccessKeyId");
    let ann = world.context_of(&key).await;
    let session = world.sts(&ann, "GetSessionToken", &[]).await;
    assert_eq!(session.get("Expiration"), "2026-01-02T15:04:05Z");
    let cx = world.context_of(&session.get("AccessKeyId")).await;
    assert_eq!(identity(&world, &cx).await, (format!("arn:aws:iam::{ACCOUNT}:user/ann"), id));
    assert_eq!(world.sts(&cx, "GetSessionToken", &[]).await.status, 403);

    let federated = world.sts(&ann, "GetFederationToken", &[("Name", "guest")]).await;
    assert_eq!(federated.get("Arn"), format!("arn:aws:sts::{ACCOUNT}:federated-user/guest"));
    assert_eq!(federated.get("FederatedUserId"), format!("{ACCOUNT}:guest"));
    assert_eq!(federated.get("PackedPolicySize"), "0");
    let cx = world.context_of(&federated.get("AccessKeyId")).await;
    let expected = (format!("arn:aws:sts::{ACCOUNT}:federated-user/guest"), format!("{ACCOUNT}:guest"));
    assert_eq!(identity(&world, &cx).await, expected);
}

#[tokio::test]
async fn identity_providers_are_believed_only_when_nobody_checks() {
    let parameters = [
        ("RoleArn", "arn:aws:iam::000000000000:role/r"),
        ("RoleSessionName", "web"),
        ("WebIdentityToken", "????"),
    ];
    let open = World::open();
    let answer = open.sts(&open.context(), "AssumeRoleWithWebIdentity", &parameters).await;
    assert_eq!(answer.get("Arn"), format!("arn:aws:sts::{ACCOUNT}:assumed-role/r/web"));
    let closed = World::closed();
    let answer = closed.sts(&closed.context(), "AssumeRoleWithWebIdentity", &parameters).await;
    assert_eq!((answer.status, answer.get("Code").as_str()), (400, "InvalidIdentityToken"));
}

#[tokio::test]
async fn functions_get_credentials_of_their_role() {
    let world = World::open();
    let account = AccountId::default();
    let assume = async |world: &World, role: &str| {
        let service = "lambda.amazonaws.com";
        world.iam.assume_service_role(&account, role, "mean", service).await
    };
    let arn = "arn:aws:iam::000000000000:role/path/absent";
    let credentials = assume(&world, arn).await.unwrap();
    let others = assume(&world, arn).await.unwrap();
    assert_ne!(others.access_key_id, credentials.access_key_id, "each environment has its own");
    let cx = world.context_of(&credentials.access_key_id).await;
    let (session, id) = identity(&world, &cx).await;
    assert_eq!(session, format!("arn:aws:sts::{ACCOUNT}:assumed-role/absent/mean"));
    assert!(id.ends_with(":mean"));
    let cx = world.context_of(&others.access_key_id).await;
    assert_eq!(identity(&world, &cx).await, (session, id));
    world.advance(12 * 3600);
    assert!(world.iam.find_access_key(&credentials.access_key_id).await.is_none());

    let world = World::closed();
    assert!(assume(&world, arn).await.unwrap_err().contains("does not exist"));
    let trusted = role(&world, "trusted", TRUST).await;
    let credentials = assume(&world, &trusted).await.unwrap();
    let role_id = world.ok("GetRole", &[("RoleName", "trusted")]).await.get("RoleId");
    let cx = world.context_of(&credentials.access_key_id).await;
    assert_eq!(identity(&world, &cx).await.1, format!("{role_id}:mean"));
    let changed = [("RoleName", "trusted"), ("PolicyDocument", ANYBODY)];
    world.ok("UpdateAssumeRolePolicy", &changed).await;
    assert!(assume(&world, &trusted).await.is_err(), "what was remembered of the role is out of date");
    let distrusting = role(&world, "distrusting", ANYBODY).await;
    let refused = assume(&world, &distrusting).await.unwrap_err();
    assert_eq!(refused, "The role defined for the function cannot be assumed by Lambda.");
}

#[tokio::test]
async fn the_root_key_is_the_account() {
    let world = World::closed();
    let cx = world.context_of(ROOT_KEY).await;
    assert_eq!(cx.principal, Principal::Root);
}

"""IAM with boto3: what clients keep there, and what policies allow, under `--auth iam`."""

import json

import pytest
from botocore.exceptions import ClientError
from functions import create

ACCOUNT = "000000000000"
TRUST = json.dumps(
    {
        "Version": "2012-10-17",
        "Statement": [
            {"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole"}
        ],
    }
)


def policy(*actions, resource="*", effect="Allow", **more):
    statement = {"Effect": effect, "Action": list(actions), "Resource": resource, **more}
    return json.dumps({"Version": "2012-10-17", "Statement": [statement]})


@pytest.fixture(scope="module")
def guarded():
    from cloud import Cloud

    cloud = Cloud(auth="iam").start()
    yield cloud
    cloud.close()


def user(cloud, name, **options):
    """A new user's options for `cloud.client`."""
    iam = cloud.client("iam")
    iam.create_user(UserName=name, **options)
    key = iam.create_access_key(UserName=name)["AccessKey"]
    return {"aws_access_key_id": key["AccessKeyId"], "aws_secret_access_key": key["SecretAccessKey"]}


def refused(call, code, *parts):
    with pytest.raises(ClientError) as error:
        call()
    found = error.value.response["Error"]
    assert found["Code"] == code, found
    for part in parts:
        assert part in found["Message"]


def test_a_role_with_its_policies(guarded):
    iam = guarded.client("iam")
    role = iam.create_role(RoleName="worker", AssumeRolePolicyDocument=TRUST, Tags=[{"Key": "a", "Value": "b"}])["Role"]
    iam.get_waiter("role_exists").wait(RoleName="worker")
    assert role["Arn"] == f"arn:aws:iam::{ACCOUNT}:role/worker"
    assert role["AssumeRolePolicyDocument"] == json.loads(TRUST)
    arn = iam.create_policy(PolicyName="p", PolicyDocument=policy("s3:GetObject"))["Policy"]["Arn"]
    iam.get_waiter("policy_exists").wait(PolicyArn=arn)
    iam.attach_role_policy(RoleName="worker", PolicyArn=arn)
    iam.attach_role_policy(
        RoleName="worker", PolicyArn="arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"
    )
    attached = iam.list_attached_role_policies(RoleName="worker")["AttachedPolicies"]
    assert [one["PolicyName"] for one in attached] == ["p", "AWSLambdaBasicExecutionRole"]
    document = {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "x:y", "Resource": "a%3Ab+c d"}}
    refused(
        lambda: iam.put_role_policy(RoleName="worker", PolicyName="i", PolicyDocument=json.dumps(document)),
        "MalformedPolicyDocument", 'must be in ARN format or "*"',
    )  # fmt: skip
    document["Statement"]["Resource"] = "arn:aws:x:::a%3Ab+c d"
    iam.put_role_policy(RoleName="worker", PolicyName="i", PolicyDocument=json.dumps(document))
    assert iam.get_role_policy(RoleName="worker", PolicyName="i")["PolicyDocument"] == document
    refused(lambda: iam.delete_role(RoleName="worker"), "DeleteConflict", "must detach all policies first")
    refused(lambda: iam.delete_policy(PolicyArn=arn), "DeleteConflict")
    guarded.kill()
    guarded.start()
    assert iam.get_role(RoleName="worker")["Role"]["RoleId"] == role["RoleId"]
    for one in attached:
        iam.detach_role_policy(RoleName="worker", PolicyArn=one["PolicyArn"])
    iam.delete_role_policy(RoleName="worker", PolicyName="i")
    iam.delete_policy(PolicyArn=arn)
    iam.delete_role(RoleName="worker")
    refused(lambda: iam.get_role(RoleName="worker"), "NoSuchEntity", "The role with name worker cannot be found.")
    refused(
        lambda: iam.create_role(RoleName="x", AssumeRolePolicyDocument="some policy"),
        "MalformedPolicyDocument", "This policy contains invalid Json",
    )  # fmt: skip


def test_lists_come_in_pages(guarded):
    iam = guarded.client("iam")
    names = [f"page-{index:03}" for index in range(130)]
    for name in names:
        iam.create_group(GroupName=name, Path="/pages/")
    pages = list(iam.get_paginator("list_groups").paginate(PathPrefix="/pages/"))
    assert [len(page["Groups"]) for page in pages] == [100, 30]
    assert [group["GroupName"] for page in pages for group in page["Groups"]] == names


def test_what_a_user_may_do_follows_its_policies(guarded):
    iam = guarded.client("iam")
    client = guarded.client("lambda", **user(guarded, "ann"))
    missing = "arn:aws:lambda:us-east-1:000000000000:function:missing"

    def get():
        return client.get_function(FunctionName="missing")

    def denied(*reason):
        refused(get, "AccessDeniedException", f"user/ann is not authorized to perform: lambda:GetFunction on resource: {missing}", *reason)

    no_identity = "because no identity-based policy allows the lambda:GetFunction action"
    denied(no_identity)
    iam.create_group(GroupName="readers")
    iam.put_group_policy(GroupName="readers", PolicyName="p", PolicyDocument=policy("lambda:Get*", resource=missing))
    denied(no_identity)
    iam.add_user_to_group(GroupName="readers", UserName="ann")
    refused(get, "ResourceNotFoundException")
    refused(lambda: client.get_function(FunctionName="other"), "AccessDeniedException", no_identity)
    boundary = iam.create_policy(PolicyName="boundary", PolicyDocument=policy("s3:*"))["Policy"]["Arn"]
    iam.put_user_permissions_boundary(UserName="ann", PermissionsBoundary=boundary)
    denied("because no permissions boundary allows the lambda:GetFunction action")
    iam.delete_user_permissions_boundary(UserName="ann")
    iam.put_user_policy(UserName="ann", PolicyName="no", PolicyDocument=policy("lambda:*", effect="Deny"))
    denied("with an explicit deny in an identity-based policy")


def test_a_functions_policy_lets_users_in(guarded):
    bob = guarded.client("lambda", **user(guarded, "bob"))
    root = guarded.client("lambda")
    role = guarded.client("iam").create_role(RoleName="shared", AssumeRolePolicyDocument=TRUST)["Role"]["Arn"]
    create(guarded, "shared", "def lambda_handler(event, context): return event", wait=False, Role=role)
    refused(lambda: bob.get_function(FunctionName="shared"), "AccessDeniedException")
    arn = f"arn:aws:iam::{ACCOUNT}:user/bob"
    root.add_permission(FunctionName="shared", StatementId="bob", Action="lambda:GetFunction", Principal=arn)
    assert bob.get_function(FunctionName="shared")["Configuration"]["FunctionName"] == "shared"
    root.remove_permission(FunctionName="shared", StatementId="bob")
    refused(lambda: bob.get_function(FunctionName="shared"), "AccessDeniedException")


def test_users_may_look_after_themselves(guarded):
    options = user(guarded, "carl", Path="/staff/")
    iam, carl = guarded.client("iam"), guarded.client("iam", **options)
    own = policy("iam:*AccessKey*", "iam:GetUser", resource="arn:aws:iam::*:user/staff/${aws:username}")
    refused(carl.get_user, "AccessDenied", "not authorized to perform: iam:GetUser")
    iam.put_user_policy(UserName="carl", PolicyName="own", PolicyDocument=own)
    assert carl.get_user()["User"]["Arn"] == f"arn:aws:iam::{ACCOUNT}:user/staff/carl"
    second = carl.create_access_key()["AccessKey"]
    refused(carl.create_access_key, "LimitExceeded")
    carl.update_access_key(AccessKeyId=second["AccessKeyId"], Status="Inactive")
    carl.delete_access_key(AccessKeyId=second["AccessKeyId"])
    refused(lambda: carl.create_access_key(UserName="ann"), "AccessDenied")
    carl.delete_access_key(AccessKeyId=options["aws_access_key_id"])
    refused(carl.get_user, "InvalidClientTokenId")


def test_simulation_says_what_happens(guarded):
    iam = guarded.client("iam")
    dora = user(guarded, "dora")
    client = guarded.client("lambda", **dora)
    iam.put_user_policy(UserName="dora", PolicyName="p", PolicyDocument=policy("lambda:List*"))
    arn = f"arn:aws:iam::{ACCOUNT}:user/dora"
    results = iam.simulate_principal_policy(PolicySourceArn=arn, ActionNames=["lambda:ListFunctions", "lambda:GetAccountSettings"])
    decisions = {one["EvalActionName"]: one["EvalDecision"] for one in results["EvaluationResults"]}
    assert decisions == {"lambda:ListFunctions": "allowed", "lambda:GetAccountSettings": "implicitDeny"}
    assert client.list_functions()["Functions"] is not None
    refused(client.get_account_settings, "AccessDeniedException")


def test_the_cli_reads_and_writes(guarded):
    guarded.aws("iam", "create-user", "--user-name", "eve", "--tags", "Key=team,Value=red")
    assert guarded.aws("iam", "get-user", "--user-name", "eve")["User"]["Tags"] == [{"Key": "team", "Value": "red"}]
    guarded.aws("iam", "attach-user-policy", "--user-name", "eve", "--policy-arn", "arn:aws:iam::aws:policy/ReadOnlyAccess")
    attached = guarded.aws("iam", "list-attached-user-policies", "--user-name", "eve")
    assert attached["AttachedPolicies"][0]["PolicyName"] == "ReadOnlyAccess"
    summary = guarded.aws("iam", "get-account-summary")["SummaryMap"]
    assert summary["Users"] >= 1 and summary["AccountAccessKeysPresent"] == 1

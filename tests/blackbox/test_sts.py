"""STS with boto3: who am I, and temporary credentials, under `--auth iam` and from inside functions."""

import json

import pytest
from botocore.exceptions import ClientError
from functions import create, invoke
from test_iam import ACCOUNT, TRUST, policy, refused, user

WHO_AM_I = """
import boto3
def lambda_handler(event, context):
    answer = boto3.client("sts").get_caller_identity()
    return {"arn": answer["Arn"], "id": answer["UserId"]}
"""

MY_KEYS = """
import os
def lambda_handler(event, context):
    names = {"AccessKeyId": "ACCESS_KEY_ID", "SecretAccessKey": "SECRET_ACCESS_KEY", "SessionToken": "SESSION_TOKEN"}
    return {key: os.environ["AWS_" + name] for key, name in names.items()}
"""


@pytest.fixture(scope="module")
def guarded():
    from cloud import Cloud

    cloud = Cloud(auth="iam").start()
    yield cloud
    cloud.close()


def trust(principal):
    statement = {"Effect": "Allow", "Principal": {"AWS": principal}, "Action": ["sts:AssumeRole", "sts:TagSession"]}
    return json.dumps({"Version": "2012-10-17", "Statement": [statement]})


def options(credentials):
    return {
        "aws_access_key_id": credentials["AccessKeyId"],
        "aws_secret_access_key": credentials["SecretAccessKey"],
        "aws_session_token": credentials["SessionToken"],
    }


def test_root_and_users_are_told_apart(guarded):
    root = guarded.client("sts").get_caller_identity()
    assert (root["Arn"], root["UserId"]) == (f"arn:aws:iam::{ACCOUNT}:root", ACCOUNT)
    ann = guarded.client("sts", **user(guarded, "ann")).get_caller_identity()
    assert ann["Arn"] == f"arn:aws:iam::{ACCOUNT}:user/ann"
    assert ann["UserId"].startswith("AIDA")


def test_a_role_is_assumed_and_its_policies_count(guarded):
    iam = guarded.client("iam")
    bob = guarded.client("sts", **user(guarded, "bob"))
    role = iam.create_role(RoleName="reader", AssumeRolePolicyDocument=trust(f"arn:aws:iam::{ACCOUNT}:user/bob"))["Role"]
    iam.put_role_policy(RoleName="reader", PolicyName="p", PolicyDocument=policy("lambda:List*"))
    arguments = {"RoleArn": role["Arn"], "RoleSessionName": "work"}
    session = bob.assume_role(**arguments)
    assert session["AssumedRoleUser"]["AssumedRoleId"] == f"{role['RoleId']}:work"
    whole = options(session["Credentials"])
    identity = guarded.client("sts", **whole).get_caller_identity()
    assert identity["Arn"] == f"arn:aws:sts::{ACCOUNT}:assumed-role/reader/work"
    client = guarded.client("lambda", **whole)
    assert client.list_functions()["Functions"] == []
    refused(client.get_account_settings, "AccessDeniedException", "assumed-role/reader/work is not authorized")
    narrow = bob.assume_role(**arguments, Policy=policy("lambda:ListLayers"))
    narrow = guarded.client("lambda", **options(narrow["Credentials"]))
    assert narrow.list_layers()["Layers"] == []
    refused(
        narrow.list_functions, "AccessDeniedException",
        "because no session policy allows the lambda:ListFunctions action",
    )  # fmt: skip
    guarded.kill()
    guarded.start()
    assert client.list_functions()["Functions"] == []
    iam.delete_role_policy(RoleName="reader", PolicyName="p")
    refused(client.list_functions, "AccessDeniedException")


def test_only_those_whom_a_role_trusts_assume_it(guarded):
    iam = guarded.client("iam")
    carl = guarded.client("sts", **user(guarded, "carl"))
    roles = {
        name: iam.create_role(RoleName=name, AssumeRolePolicyDocument=document)["Role"]["Arn"]
        for name, document in (("service", TRUST), ("account", trust(ACCOUNT)))
    }
    for arn in (*roles.values(), f"arn:aws:iam::{ACCOUNT}:role/absent"):
        refused(
            lambda: carl.assume_role(RoleArn=arn, RoleSessionName="me"), "AccessDenied",
            f"user/carl is not authorized to perform: sts:AssumeRole on resource: {arn}",
        )  # fmt: skip
    iam.put_user_policy(UserName="carl", PolicyName="p", PolicyDocument=policy("sts:AssumeRole"))
    carl.assume_role(RoleArn=roles["account"], RoleSessionName="me")
    refused(lambda: carl.assume_role(RoleArn=roles["service"], RoleSessionName="me"), "AccessDenied")


def test_temporary_keys_need_their_token(guarded):
    session = guarded.client("sts", **user(guarded, "dora")).get_session_token()["Credentials"]
    good = options(session)
    assert guarded.client("sts", **good).get_caller_identity()["Arn"].endswith(":user/dora")
    for wrong in ({"aws_session_token": "wrong"}, {"aws_secret_access_key": "wrong"}):
        client = guarded.client("sts", **(good | wrong))
        with pytest.raises(ClientError) as error:
            client.get_caller_identity()
        assert error.value.response["ResponseMetadata"]["HTTPStatusCode"] == 403
    bare = {name: value for name, value in good.items() if name != "aws_session_token"}
    with pytest.raises(ClientError):
        guarded.client("sts", **bare).get_caller_identity()


def test_federated_users_do_what_both_sides_allow(guarded):
    eve = guarded.client("sts", **user(guarded, "eve"))
    refused(lambda: eve.get_federation_token(Name="guest"), "AccessDenied", "sts:GetFederationToken")
    allowed = policy("sts:GetFederationToken", "lambda:ListFunctions")
    guarded.client("iam").put_user_policy(UserName="eve", PolicyName="p", PolicyDocument=allowed)
    token = eve.get_federation_token(Name="guest", Policy=policy("lambda:List*"))
    assert token["FederatedUser"]["Arn"] == f"arn:aws:sts::{ACCOUNT}:federated-user/guest"
    guest = options(token["Credentials"])
    assert guarded.client("sts", **guest).get_caller_identity()["UserId"] == f"{ACCOUNT}:guest"
    client = guarded.client("lambda", **guest)
    assert client.list_functions()["Functions"] == []
    refused(client.list_layers, "AccessDeniedException", "no identity-based policy")


def test_a_function_is_its_role(guarded):
    role = guarded.client("iam").create_role(RoleName="executes", AssumeRolePolicyDocument=TRUST)["Role"]
    create(guarded, "who", WHO_AM_I, Role=role["Arn"], Timeout=60, MemorySize=512)
    answer = invoke(guarded, "who")
    assert answer.json == {"arn": f"arn:aws:sts::{ACCOUNT}:assumed-role/executes/who", "id": f"{role['RoleId']}:who"}


def test_each_environment_has_keys_of_its_own(guarded):
    role = guarded.client("iam").create_role(RoleName="keys", AssumeRolePolicyDocument=TRUST)["Role"]
    create(guarded, "keys", MY_KEYS, Role=role["Arn"])
    first = invoke(guarded, "keys").json
    assert invoke(guarded, "keys").json == first
    client = guarded.client("lambda")
    client.update_function_configuration(FunctionName="keys", Description="another environment")
    client.get_waiter("function_updated_v2").wait(FunctionName="keys", WaiterConfig={"Delay": 0.05, "MaxAttempts": 600})
    second = invoke(guarded, "keys").json
    assert not set(first.values()) & set(second.values())
    for keys in (first, second):
        identity = guarded.client("sts", **options(keys)).get_caller_identity()
        assert identity["UserId"] == f"{role['RoleId']}:keys"


def test_when_everybody_is_let_in_a_role_need_not_exist(cloud):
    create(cloud, "who", WHO_AM_I, Timeout=60, MemorySize=512)
    assert invoke(cloud, "who").json["arn"] == f"arn:aws:sts::{ACCOUNT}:assumed-role/any/who"
    arn = f"arn:aws:iam::{ACCOUNT}:role/absent"
    session = cloud.client("sts").assume_role(RoleArn=arn, RoleSessionName="me")
    identity = cloud.client("sts", **options(session["Credentials"])).get_caller_identity()
    assert identity["Arn"] == f"arn:aws:sts::{ACCOUNT}:assumed-role/absent/me"

"""Who is let in: `--auth open` accepts anything, `--auth iam` only what is signed rightly and allowed."""

import datetime
import hashlib
import json

import pytest
from botocore.auth import SigV4Auth, SigV4QueryAuth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials
from botocore.exceptions import ClientError

PATH = "/2015-03-31/functions/"


@pytest.fixture(scope="module")
def guarded():
    from cloud import Cloud

    cloud = Cloud(auth="iam").start()
    yield cloud
    cloud.close()


def root(cloud):
    credentials = cloud.client("lambda")._request_signer._credentials
    return Credentials(credentials.access_key, credentials.secret_key)


def code_of(answer):
    status, headers, body = answer
    return status, headers.get("x-amzn-ErrorType", "").split(":")[0] or json.loads(body).get("__type")


def signed(cloud, credentials, *, method="GET", body=b"", path=PATH, auth=SigV4Auth, service="lambda", **options):
    request = AWSRequest(method, cloud.endpoint + path, data=body, headers={"Host": f"127.0.0.1:{cloud.port}"})
    auth(credentials, service, "us-east-1", **options).add_auth(request)
    return request


def send(cloud, request, body=None):
    path = request.url.removeprefix(cloud.endpoint)
    return cloud.get(path, dict(request.headers), body or request.data or None, request.method)


def test_open_accepts_any_key_and_none(cloud):
    assert cloud.get(PATH)[0] == 200
    assert send(cloud, signed(cloud, Credentials("nobody", "nothing")))[0] == 200
    identity = cloud.client("sts").get_caller_identity()
    assert identity["Account"] == "000000000000"
    other = cloud.client("sts", aws_access_key_id="123456789012").get_caller_identity()
    assert other["Account"] == "123456789012"


def test_accounts_and_regions_are_apart(cloud):
    logs = cloud.client("logs")
    logs.create_log_group(logGroupName="/mine")
    for other in (cloud.client("logs", region="eu-west-1"), cloud.client("logs", aws_access_key_id="123456789012")):
        assert other.describe_log_groups(logGroupNamePrefix="/mine")["logGroups"] == []


def test_the_root_key_is_let_in(guarded):
    assert guarded.client("sts").get_caller_identity()["Arn"] == "arn:aws:iam::000000000000:root"
    assert send(guarded, signed(guarded, root(guarded)))[0] == 200
    assert guarded.aws("sts", "get-caller-identity")["Account"] == "000000000000"


def test_presigned_requests_are_let_in(guarded):
    request = signed(guarded, root(guarded), auth=SigV4QueryAuth, expires=60)
    assert send(guarded, request)[0] == 200
    assert code_of(guarded.get(request.url.removeprefix(guarded.endpoint).replace("Expires=60", "Expires=61")))[0] == 403


def test_unsigned_requests_are_not(guarded):
    assert code_of(guarded.get(PATH)) == (403, "MissingAuthenticationTokenException")
    assert guarded.get("/_cumulet/health")[0] == 200


def test_wrong_signatures_are_not(guarded):
    right = root(guarded)
    wrong_secret = Credentials(right.access_key, "x" * 40)
    assert code_of(send(guarded, signed(guarded, wrong_secret))) == (403, "InvalidSignatureException")
    nobody = Credentials("AKIAIOSFODNN7EXAMPLE", "x" * 40)
    assert code_of(send(guarded, signed(guarded, nobody))) == (403, "UnrecognizedClientException")
    other_service = signed(guarded, right, service="ec2")
    assert send(guarded, other_service)[0] >= 400
    token = Credentials(right.access_key, right.secret_key, "a token that nobody gave")
    assert code_of(send(guarded, signed(guarded, token)))[0] == 403


def test_a_body_that_was_changed_is_not(guarded):
    request = signed(guarded, root(guarded), method="POST", body=b'{"FunctionName": "a"}')
    assert code_of(send(guarded, request, b'{"FunctionName": "b"}')) == (403, "InvalidSignatureException")
    declared = AWSRequest(
        "POST", guarded.endpoint + PATH, data=b"{}",
        headers={"X-Amz-Content-SHA256": hashlib.sha256(b"other").hexdigest()},
    )  # fmt: skip
    SigV4Auth(root(guarded), "lambda", "us-east-1").add_auth(declared)
    assert send(guarded, declared)[0] == 403


@pytest.mark.parametrize("minutes", [-16, 16])
def test_an_old_or_early_date_is_not(guarded, minutes, monkeypatch):
    moved = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(minutes=minutes)
    for name in ("get_current_datetime",):
        monkeypatch.setattr(f"botocore.auth.{name}", lambda remove_tzinfo=True: moved.replace(tzinfo=None), raising=False)
    request = signed(guarded, root(guarded))
    status, headers, body = send(guarded, request)
    assert (status, headers["x-amzn-ErrorType"].split(":")[0]) == (403, "InvalidSignatureException")
    assert ("Signature expired" if minutes < 0 else "Signature not yet current") in json.loads(body)["message"]


def test_policies_decide_what_a_user_may(guarded):
    iam = guarded.client("iam")
    iam.create_user(UserName="ann")
    key = iam.create_access_key(UserName="ann")["AccessKey"]
    ann = dict(aws_access_key_id=key["AccessKeyId"], aws_secret_access_key=key["SecretAccessKey"])
    assert guarded.client("sts", **ann).get_caller_identity()["Arn"] == "arn:aws:iam::000000000000:user/ann"
    client = guarded.client("lambda", **ann)
    with pytest.raises(ClientError) as error:
        client.list_functions()
    assert error.value.response["Error"]["Code"] == "AccessDeniedException"
    assert "User: arn:aws:iam::000000000000:user/ann is not authorized to perform: lambda:ListFunctions" in str(error.value)
    statement = {"Effect": "Allow", "Action": "lambda:List*", "Resource": "*"}
    iam.put_user_policy(
        UserName="ann", PolicyName="list", PolicyDocument=json.dumps({"Version": "2012-10-17", "Statement": [statement]})
    )
    assert client.list_functions()["Functions"] == []
    iam.update_access_key(UserName="ann", AccessKeyId=key["AccessKeyId"], Status="Inactive")
    with pytest.raises(ClientError) as error:
        client.list_functions()
    assert error.value.response["Error"]["Code"] == "UnrecognizedClientException"


def test_keys_survive_a_restart(guarded):
    iam = guarded.client("iam")
    iam.create_user(UserName="bob")
    key = iam.create_access_key(UserName="bob")["AccessKey"]
    guarded.kill()
    guarded.start()
    bob = dict(aws_access_key_id=key["AccessKeyId"], aws_secret_access_key=key["SecretAccessKey"])
    assert guarded.client("sts", **bob).get_caller_identity()["UserId"].startswith("AIDA")

"""Function URLs: an HTTP address for a function, called as any client of HTTP calls it."""

import json
import urllib.error
import urllib.request

import pytest
from functions import create, need_runtime

ECHO = """
import json
def lambda_handler(event, context):
    if event.get("rawPath") == "/boom":
        raise ValueError("no")
    return {
        "statusCode": 201,
        "headers": {"content-type": "application/json", "x-answer": "42"},
        "cookies": ["a=1", "b=2"],
        "body": json.dumps(event),
    }
"""

STREAM = """
exports.handler = awslambda.streamifyResponse(async (event, stream) => {
  const http = awslambda.HttpResponseStream.from(stream, { statusCode: 203, headers: { "content-type": "text/plain" } });
  http.write("one ");
  http.write("two");
  http.end();
});
"""


def call(cloud, config, path="/", method="GET", body=None, headers=None):
    """Calls by path, so that no name need resolve. The answer's status, headers and body."""
    url_id = config["FunctionUrl"].split("//")[1].split(".")[0]
    request = urllib.request.Request(
        f"http://127.0.0.1:{cloud.port}/_aws/lambda-url/{url_id}{path}", data=body, headers=headers or {}, method=method
    )
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as error:
        return error.code, error.headers, error.read()


def make_url(cloud, name, files, allow=True, auth="NONE", url=None, **options):
    client = cloud.client("lambda")
    create(cloud, name, files, **options)
    config = client.create_function_url_config(FunctionName=name, AuthType=auth, **(url or {}))
    if allow:
        client.add_permission(
            FunctionName=name, StatementId="url", Action="lambda:InvokeFunctionUrl", Principal="*",
            FunctionUrlAuthType="NONE",
        )  # fmt: skip
    return config


@pytest.fixture(scope="module")
def echo(cloud):
    cors = {"AllowOrigins": ["https://*.example.com"], "AllowMethods": ["GET"], "MaxAge": 60}
    return make_url(cloud, "echo", ECHO, url={"Cors": cors})


def test_a_request_becomes_an_event_and_its_result_a_response(cloud, echo):
    status, headers, body = call(cloud, echo, "/a/b?x=1&x=2&y=%2F", "POST", b'{"k":1}', {"Content-Type": "application/json"})
    event = json.loads(body)
    assert (status, headers["x-answer"]) == (201, "42")
    assert headers.get_all("set-cookie") == ["a=1", "b=2"]
    assert (event["rawPath"], event["rawQueryString"]) == ("/a/b", "x=1&x=2&y=%2F")
    assert event["queryStringParameters"] == {"x": "1,2", "y": "/"}
    assert (event["body"], event["isBase64Encoded"]) == ('{"k":1}', False)
    assert event["requestContext"]["http"]["method"] == "POST"
    assert event["requestContext"]["requestId"] == headers["x-amzn-requestid"]


def test_a_failing_function_answers_502(cloud, echo):
    status, _, body = call(cloud, echo, "/boom")
    assert (status, body) == (502, b"Internal Server Error")


def test_a_preflight_is_answered_without_the_function(cloud, echo):
    wanted = {"Origin": "https://a.example.com", "Access-Control-Request-Method": "GET"}
    status, headers, body = call(cloud, echo, method="OPTIONS", headers=wanted)
    assert (status, body, headers["access-control-allow-origin"]) == (200, b"", "https://a.example.com")
    _, headers, _ = call(cloud, echo, headers={"Origin": "https://b.example.com"})
    assert headers["access-control-allow-origin"] == "https://b.example.com"
    _, headers, _ = call(cloud, echo, headers={"Origin": "https://example.org"})
    assert headers["access-control-allow-origin"] is None


def test_who_is_not_allowed_gets_403(cloud):
    closed = make_url(cloud, "closed", ECHO, allow=False)
    signed = make_url(cloud, "signed", ECHO, allow=False, auth="AWS_IAM")
    for config in (closed, signed):
        status, headers, body = call(cloud, config)
        assert (status, headers["x-amzn-errortype"]) == (403, "AccessDeniedException")
        assert b"Forbidden" in body
    status, _, body = call(cloud, {"FunctionUrl": "http://nothere.lambda-url.us-east-1.localhost/"})
    assert (status, json.loads(body)) == (403, {"Message": None})


def test_a_signed_request_is_let_in(cloud):
    import boto3
    from botocore.auth import SigV4Auth
    from botocore.awsrequest import AWSRequest

    config = make_url(cloud, "by_name", ECHO, allow=False, auth="AWS_IAM")
    url_id = config["FunctionUrl"].split("//")[1].split(".")[0]
    url = f"http://127.0.0.1:{cloud.port}/_aws/lambda-url/{url_id}/x"
    request = AWSRequest("GET", url)
    credentials = boto3.Session("test", "test").get_credentials()
    SigV4Auth(credentials, "lambda", "us-east-1").add_auth(request)
    status, _, body = call(cloud, config, "/x", headers=dict(request.headers))
    assert status == 201
    assert json.loads(body)["requestContext"]["authorizer"]["iam"]["userArn"] == "arn:aws:iam::000000000000:root"


def test_a_response_is_streamed(cloud):
    runtime = need_runtime("nodejs20.x")
    options = {"Runtime": runtime, "Handler": "index.handler"}
    for mode in ("RESPONSE_STREAM", "BUFFERED"):
        config = make_url(cloud, f"stream_{mode}", {"index.js": STREAM}, url={"InvokeMode": mode}, **options)
        status, headers, body = call(cloud, config)
        assert (status, headers["content-type"], body) == (203, "text/plain", b"one two"), mode

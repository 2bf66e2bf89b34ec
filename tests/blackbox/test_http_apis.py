"""HTTP APIs: made with boto3, called with curl as any client of HTTP calls them."""

import json
import subprocess

import pytest
from botocore.exceptions import ClientError
from functions import create

MEAN = """
def lambda_handler(event, context):
    nums = [int(num) for num in event["queryStringParameters"]["nums"].split(",")]
    return sum(nums) / len(nums)
"""

ECHO = """
import json
def lambda_handler(event, context):
    path = event.get("rawPath") or event.get("path")
    if path.endswith("/boom"):
        raise ValueError("no")
    if path.endswith("/odd"):
        return {"statusCode": "odd"}
    if path.endswith("/plain"):
        return {"plain": True}
    return {
        "statusCode": 201,
        "headers": {"content-type": "application/json", "x-answer": "42"},
        "cookies": ["a=1", "b=2"],
        "body": json.dumps(event),
    }
"""


class Answer:
    """What curl got: the status, headers by lower-case name (lists), and the body."""

    def __init__(self, printed):
        head, _, self.body = printed.partition(b"\r\n\r\n")
        lines = head.decode().split("\r\n")
        self.status = int(lines[0].split()[1])
        self.headers = {}
        for line in lines[1:]:
            name, _, value = line.partition(": ")
            self.headers.setdefault(name.lower(), []).append(value)

    @property
    def json(self):
        return json.loads(self.body)


def curl(url, *arguments, port=None):
    """Calls a URL; with a port, whatever host it names is on this machine, so that no name need resolve."""
    resolve = ["--connect-to", f"::127.0.0.1:{port}"] if port else []
    command = ["curl", "--silent", "--include", "--max-time", "30", "--path-as-is", *resolve, *arguments, url]
    return Answer(subprocess.run(command, check=True, capture_output=True).stdout)


def by_path(cloud, api, path):
    return f"http://127.0.0.1:{cloud.port}/_aws/execute-api/{api['ApiId']}{path}"


def allow(cloud, name, api, path="*"):
    cloud.client("lambda").add_permission(
        FunctionName=name, StatementId=f"api-{api['ApiId']}", Action="lambda:InvokeFunction",
        Principal="apigateway.amazonaws.com",
        SourceArn=f"arn:aws:execute-api:us-east-1:000000000000:{api['ApiId']}/{path}",
    )  # fmt: skip


@pytest.fixture(scope="module")
def echo(cloud):
    """The ARN of a function that answers with its event."""
    return create(cloud, "echo", ECHO)["FunctionArn"]


def make_api(cloud, function_arn, *keys, version="2.0", stage="$default", **options):
    """An API whose routes all lead to one function, with a stage that follows it."""
    client = cloud.client("apigatewayv2")
    api = client.create_api(Name="test", ProtocolType="HTTP", **options)
    made = client.create_integration(
        ApiId=api["ApiId"], IntegrationType="AWS_PROXY", IntegrationUri=function_arn, PayloadFormatVersion=version
    )
    for key in keys:
        client.create_route(ApiId=api["ApiId"], RouteKey=key, Target=f"integrations/{made['IntegrationId']}")
    client.create_stage(ApiId=api["ApiId"], StageName=stage, AutoDeploy=True)
    return api


def test_quick_create_puts_an_endpoint_in_front_of_a_function(cloud):
    """Story B1."""
    arn = create(cloud, "calculate_mean", MEAN)["FunctionArn"]
    api = cloud.client("apigatewayv2").create_api(
        Name="mean", ProtocolType="HTTP", Target=arn, RouteKey="GET /calculate_mean"
    )
    refused = curl(by_path(cloud, api, "/calculate_mean?nums=1,2,3"))
    assert (refused.status, refused.json) == (500, {"message": "Internal Server Error"})
    allow(cloud, "calculate_mean", api, "*/*/calculate_mean")
    for answer in (
        curl(f"{api['ApiEndpoint']}/calculate_mean?nums=1,2,3", port=cloud.port),
        curl(by_path(cloud, api, "/calculate_mean?nums=1,2,3")),
    ):
        assert (answer.status, answer.body) == (200, b"2.0")
        assert answer.headers["apigw-requestid"]
    elsewhere = curl(by_path(cloud, api, "/other"))
    assert (elsewhere.status, elsewhere.json) == (404, {"message": "Not Found"})


def test_permission_is_for_the_routes_that_its_source_arn_names(cloud, echo):
    api = make_api(cloud, echo, "GET /yes", "GET /no")
    allow(cloud, "echo", api, "*/GET/yes")
    assert curl(by_path(cloud, api, "/yes")).status == 201
    assert curl(by_path(cloud, api, "/no")).status == 500


def test_format_2_event_and_response(cloud, echo):
    api = make_api(cloud, echo, "POST /pets/{id}", "ANY /files/{path+}", stage="dev")
    allow(cloud, "echo", api)
    answer = curl(
        by_path(cloud, api, "/dev/pets/a%2Fb?x=1&x=2&y=%20"), "--data", '{"k": 1}', "-H", "Cookie: a=1; b=2",
        "-H", "Content-Type: application/json", "-H", "X-Twice: 1", "-H", "X-Twice: 2",
    )  # fmt: skip
    assert answer.status == 201
    assert answer.headers["x-answer"] == ["42"]
    assert answer.headers["set-cookie"] == ["a=1", "b=2"]
    event = answer.json
    assert event["version"] == "2.0"
    assert event["routeKey"] == "POST /pets/{id}"
    assert event["rawPath"] == "/dev/pets/a/b"
    assert event["rawQueryString"] == "x=1&x=2&y=%20"
    assert event["queryStringParameters"] == {"x": "1,2", "y": " "}
    assert event["cookies"] == ["a=1", "b=2"]
    assert event["headers"]["x-twice"] == "1,2"
    assert event["pathParameters"] == {"id": "a/b"}
    assert (event["body"], event["isBase64Encoded"]) == ('{"k": 1}', False)
    context = event["requestContext"]
    assert context["apiId"] == api["ApiId"]
    assert (context["stage"], context["accountId"]) == ("dev", "000000000000")
    assert context["http"]["method"] == "POST"
    assert context["http"]["sourceIp"] == "127.0.0.1"
    files = curl(
        by_path(cloud, api, "/dev/files/a/b"), "--data-binary", "\x01", "-H", "Content-Type: application/octet-stream"
    )
    assert files.json["pathParameters"] == {"path": "a/b"}
    assert (files.json["body"], files.json["isBase64Encoded"]) == ("AQ==", True)
    assert curl(by_path(cloud, api, "/prod/files/a")).status == 404


def test_format_1_event_and_response(cloud, echo):
    api = make_api(cloud, echo, "GET /pets/{id}", "GET /plain", version="1.0")
    allow(cloud, "echo", api)
    answer = curl(by_path(cloud, api, "/pets/7?x=1&x=2"), "-H", "X-Twice: 1", "-H", "X-Twice: 2")
    event = answer.json
    assert event["version"] == "1.0"
    assert (event["resource"], event["path"], event["httpMethod"]) == ("/pets/{id}", "/pets/7", "GET")
    assert event["multiValueHeaders"]["x-twice"] == ["1", "2"]
    assert event["headers"]["x-twice"] == "2"
    assert event["queryStringParameters"] == {"x": "2"}
    assert event["multiValueQueryStringParameters"] == {"x": ["1", "2"]}
    assert event["pathParameters"] == {"id": "7"}
    assert event["body"] is None
    assert event["requestContext"]["resourcePath"] == "/pets/{id}"
    assert "cookies" not in answer.headers
    plain = curl(by_path(cloud, api, "/plain"))
    assert (plain.status, plain.json) == (500, {"message": "Internal Server Error"})


def test_results_become_responses(cloud, echo):
    api = make_api(cloud, echo, "$default")
    allow(cloud, "echo", api, "*/$default")
    plain = curl(by_path(cloud, api, "/plain"))
    assert (plain.status, plain.json) == (200, {"plain": True})
    assert plain.headers["content-type"] == ["application/json"]
    for path in ("/boom", "/odd"):
        failed = curl(by_path(cloud, api, path))
        assert (failed.status, failed.json) == (500, {"message": "Internal Server Error"}), path


def test_changes_reach_a_stage_by_deployment(cloud, echo):
    client = cloud.client("apigatewayv2")
    api = make_api(cloud, echo, "GET /one")
    allow(cloud, "echo", api)
    id = api["ApiId"]
    client.create_stage(ApiId=id, StageName="fixed")
    assert curl(by_path(cloud, api, "/fixed/one")).status == 404
    client.create_deployment(ApiId=id, StageName="fixed")
    assert curl(by_path(cloud, api, "/fixed/one")).status == 201
    target = client.get_routes(ApiId=id)["Items"][0]["Target"]
    client.create_route(ApiId=id, RouteKey="GET /two", Target=target)
    assert curl(by_path(cloud, api, "/two")).status == 201
    assert curl(by_path(cloud, api, "/fixed/two")).status == 404
    with pytest.raises(ClientError, match="cannot be updated for stages with AutoDeploy"):
        client.update_stage(ApiId=id, StageName="$default", DeploymentId="abcdef")


def test_pages_of_other_origins_are_let_in_by_the_rules(cloud, echo):
    rules = {"AllowOrigins": ["https://a.example"], "AllowMethods": ["GET"], "MaxAge": 60}
    api = make_api(cloud, echo, "GET /one", CorsConfiguration=rules)
    allow(cloud, "echo", api)
    origin = ["-H", "Origin: https://a.example"]
    preflight = curl(
        by_path(cloud, api, "/one"), "-X", "OPTIONS", *origin, "-H", "Access-Control-Request-Method: GET"
    )
    assert preflight.status == 204
    assert preflight.headers["access-control-allow-methods"] == ["GET"]
    assert curl(by_path(cloud, api, "/one"), *origin).headers["access-control-allow-origin"] == ["https://a.example"]
    other = curl(by_path(cloud, api, "/one"), "-H", "Origin: https://b.example")
    assert "access-control-allow-origin" not in other.headers


def test_an_api_is_there_after_a_restart_and_gone_when_it_is_deleted(start_cloud):
    cloud = start_cloud()
    arn = create(cloud, "echo", ECHO)["FunctionArn"]
    api = make_api(cloud, arn, "GET /one")
    allow(cloud, "echo", api)
    cloud.stop()
    cloud.start()
    client = cloud.client("apigatewayv2")
    assert [found["Name"] for found in client.get_apis()["Items"]] == ["test"]
    assert curl(by_path(cloud, api, "/one")).status == 201
    client.delete_api(ApiId=api["ApiId"])
    assert curl(by_path(cloud, api, "/one")).status == 403
    with pytest.raises(ClientError) as refused:
        client.get_api(ApiId=api["ApiId"])
    assert refused.value.response["Error"]["Message"] == f"Invalid API identifier specified {api['ApiId']}"


def test_mistakes_get_the_sentences_of_aws(cloud, echo):
    client = cloud.client("apigatewayv2")
    api = make_api(cloud, echo, "GET /one")
    id = api["ApiId"]
    for call, options, code, message in [
        (client.create_api, {"Name": "x", "ProtocolType": "?"}, "BadRequestException",
         "Invalid protocol specified. Must be one of [HTTP, WEBSOCKET]"),
        (client.create_route, {"ApiId": id, "RouteKey": "GET /one"}, "ConflictException",
         "Route with key GET /one already exists for this API"),
        (client.create_route, {"ApiId": id, "RouteKey": "FETCH /x"}, "BadRequestException",
         "The provided route key is not formatted properly for HTTP protocol. Format should be "
         '"<HTTP METHOD> /<RESOURCE PATH>" or "$default"'),
        (client.get_route, {"ApiId": id, "RouteId": "none"}, "NotFoundException",
         "Invalid Route identifier specified none"),
        (client.create_stage, {"ApiId": id, "StageName": "$default"}, "ConflictException", "Stage already exists"),
        (client.get_stage, {"ApiId": id, "StageName": "none"}, "NotFoundException",
         "Invalid stage identifier specified"),
    ]:  # fmt: skip
        with pytest.raises(ClientError) as refused:
            call(**options)
        assert refused.value.response["Error"] == {"Code": code, "Message": message}

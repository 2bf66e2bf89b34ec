"""REST APIs: made with boto3, called with curl as any client of HTTP calls them."""

import json

import pytest
from botocore.exceptions import ClientError
from functions import create
from test_http_apis import curl

ECHO = """
import json
def lambda_handler(event, context):
    if event["path"] == "/boom":
        raise ValueError("no")
    if event["path"] == "/odd":
        return {"odd": True}
    return {"statusCode": 201, "multiValueHeaders": {"X-Answer": ["4", "2"]}, "body": json.dumps(event)}
"""


def by_path(cloud, api, path):
    return f"http://127.0.0.1:{cloud.port}/_aws/execute-api/{api['id']}{path}"


@pytest.fixture(scope="module")
def echo(cloud):
    """The ARN of a function that answers with its event."""
    return create(cloud, "rest-echo", ECHO)["FunctionArn"]


def make_api(cloud, function_arn, *methods, **options):
    """An API whose methods (`GET /pets/{id}`) all lead to one function, which may be called; not yet deployed."""
    client = cloud.client("apigateway")
    api = client.create_rest_api(name="test")
    ids = {"/": api["rootResourceId"]}
    uri = f"arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/{function_arn}/invocations"
    for text in methods:
        method, path = text.split(" ")
        parent = "/"
        for part in path.strip("/").split("/") if path != "/" else []:
            child = parent.rstrip("/") + "/" + part
            if child not in ids:
                made = client.create_resource(restApiId=api["id"], parentId=ids[parent], pathPart=part)
                ids[child] = made["id"]
            parent = child
        place = {"restApiId": api["id"], "resourceId": ids[parent], "httpMethod": method}
        client.put_method(**place, authorizationType="NONE", **options)
        client.put_integration(**place, type="AWS_PROXY", integrationHttpMethod="POST", uri=uri)
    cloud.client("lambda").add_permission(
        FunctionName=function_arn, StatementId=f"api-{api['id']}", Action="lambda:InvokeFunction",
        Principal="apigateway.amazonaws.com",
        SourceArn=f"arn:aws:execute-api:us-east-1:000000000000:{api['id']}/*",
    )  # fmt: skip
    return api


def deploy(cloud, api, stage="dev", **options):
    return cloud.client("apigateway").create_deployment(restApiId=api["id"], stageName=stage, **options)


def test_event_and_response_of_a_proxy_integration(cloud, echo):
    api = make_api(cloud, echo, "POST /pets/{id}", "ANY /files/{path+}")
    deploy(cloud, api, variables={"v": "1"})
    answer = curl(by_path(cloud, api, "/dev/pets/7?x=1&x=2"), "--data", "{}", "-H", "Content-Type: application/json")
    assert answer.status == 201
    assert answer.headers["x-answer"] == ["4", "2"]
    assert answer.headers["content-type"] == ["application/json"]
    event = answer.json
    assert (event["resource"], event["path"], event["httpMethod"]) == ("/pets/{id}", "/pets/7", "POST")
    assert event["pathParameters"] == {"id": "7"}
    assert event["multiValueQueryStringParameters"] == {"x": ["1", "2"]}
    assert event["stageVariables"] == {"v": "1"}
    assert event["headers"]["Content-Type"] == "application/json"
    assert (event["body"], event["isBase64Encoded"]) == ("{}", False)
    context = event["requestContext"]
    assert (context["stage"], context["resourcePath"]) == ("dev", "/pets/{id}")
    by_host = curl(
        f"http://{api['id']}.execute-api.localhost:{cloud.port}/dev/files/a/b", "-X", "PUT", port=cloud.port
    )
    assert by_host.json["pathParameters"] == {"path": "a/b"}
    assert by_host.json["requestContext"]["path"] == "/dev/files/a/b"


def test_what_is_not_there_and_what_fails(cloud, echo):
    api = make_api(cloud, echo, "GET /boom", "GET /odd")
    deploy(cloud, api)
    absent = curl(by_path(cloud, api, "/dev/none"))
    assert (absent.status, absent.json) == (403, {"message": "Missing Authentication Token"})
    assert absent.headers["x-amzn-errortype"] == ["MissingAuthenticationTokenException"]
    assert curl(by_path(cloud, api, "/dev/odd"), "-X", "POST").status == 403
    assert curl(by_path(cloud, api, "/prod/odd")).json == {"message": "Forbidden"}
    for path in ("/dev/boom", "/dev/odd"):
        failed = curl(by_path(cloud, api, path))
        assert (failed.status, failed.json) == (502, {"message": "Internal server error"}), path


def test_an_api_words_its_own_refusals(cloud, echo):
    api = make_api(cloud, echo, "GET /x")
    cloud.client("apigateway").put_gateway_response(
        restApiId=api["id"], responseType="MISSING_AUTHENTICATION_TOKEN", statusCode="404",
        responseParameters={"gatewayresponse.header.X-Why": "'gone'"},
        responseTemplates={"application/json": '{"why": $context.error.messageString}'},
    )  # fmt: skip
    deploy(cloud, api)
    absent = curl(by_path(cloud, api, "/dev/none"))
    assert (absent.status, absent.json) == (404, {"why": "Missing Authentication Token"})
    assert absent.headers["x-why"] == ["gone"]


def test_changes_reach_a_stage_only_by_a_deployment(cloud, echo):
    client = cloud.client("apigateway")
    api = make_api(cloud, echo, "GET /one")
    first = deploy(cloud, api)
    resources = {found["path"]: found["id"] for found in client.get_resources(restApiId=api["id"])["items"]}
    client.delete_resource(restApiId=api["id"], resourceId=resources["/one"])
    assert curl(by_path(cloud, api, "/dev/one")).status == 201
    with pytest.raises(ClientError, match="Active stages pointing to this deployment must be moved or deleted"):
        client.delete_deployment(restApiId=api["id"], deploymentId=first["id"])
    with pytest.raises(ClientError, match="The REST API doesn't contain any methods"):
        deploy(cloud, api, "other")


def test_a_method_that_wants_a_key_gets_one(cloud, echo):
    client = cloud.client("apigateway")
    api = make_api(cloud, echo, "GET /x", apiKeyRequired=True)
    deploy(cloud, api)
    key = client.create_api_key(name="mine", enabled=True)
    call = lambda *arguments: curl(by_path(cloud, api, "/dev/x"), *arguments)  # noqa: E731
    with_key = ["-H", f"x-api-key: {key['value']}"]
    assert (call().status, call(*with_key).status) == (403, 403)
    plan = client.create_usage_plan(name="plan", apiStages=[{"apiId": api["id"], "stage": "dev"}])
    client.create_usage_plan_key(usagePlanId=plan["id"], keyId=key["id"], keyType="API_KEY")
    answer = call(*with_key)
    assert answer.status == 201
    assert answer.json["requestContext"]["identity"]["apiKeyId"] == key["id"]
    client.update_api_key(apiKey=key["id"], patchOperations=[{"op": "replace", "path": "/enabled", "value": "false"}])
    assert call(*with_key).json == {"message": "Forbidden"}


def test_a_custom_domain_name_leads_to_an_api(cloud, echo):
    client = cloud.client("apigateway")
    api = make_api(cloud, echo, "GET /x")
    deploy(cloud, api)
    client.create_domain_name(domainName="api.example.com", certificateName="any")
    client.create_base_path_mapping(domainName="api.example.com", basePath="v1", restApiId=api["id"], stage="dev")
    answer = curl(f"http://api.example.com:{cloud.port}/v1/x", port=cloud.port)
    assert (answer.status, json.loads(answer.body)["path"]) == (201, "/x")
    assert curl(f"http://api.example.com:{cloud.port}/v2/x", port=cloud.port).status == 403

"""Who may call a REST API, how fast and how often (story B4)."""

import json
import threading
import time

import pytest
from functions import create
from test_rest_mappings import Api, allow, function_uri, templates

AUTHORIZER = """
import json
calls = 0
def lambda_handler(event, context):
    global calls
    calls += 1
    token = event.get("authorizationToken") or event["headers"].get("X-Who", "") + event["queryStringParameters"].get("q", "")
    if token == "nobody":
        raise Exception("Unauthorized")
    if token == "broken":
        return {"odd": True}
    effect = "Deny" if token == "enemy" else "Allow"
    resource = event["methodArn"] if token != "elsewhere" else event["methodArn"] + "/x"
    return {
        "principalId": token,
        "policyDocument": {"Version": "2012-10-17", "Statement": [
            {"Action": "execute-api:Invoke", "Effect": effect, "Resource": resource}]},
        "context": {"calls": calls, "type": event["type"]},
    }
"""

MOCK = {"type": "MOCK", "requestTemplates": templates('{"statusCode": 200}')}
TELL = {
    "200": {
        "responseTemplates": templates(
            '{"who": "$context.authorizer.principalId", "calls": "$context.authorizer.calls", '
            '"type": "$context.authorizer.type", "key": "$context.identity.apiKeyId"}'
        )
    }
}


@pytest.fixture(scope="module")
def decider(cloud):
    return create(cloud, "rest-authorizer", AUTHORIZER)["FunctionArn"]


def make_authorized(cloud, decider, kind, **options):
    api = Api(cloud, "authorized")
    authorizer = api.client.create_authorizer(
        restApiId=api.id, name="decider", type=kind, authorizerUri=function_uri(decider), **options
    )["id"]
    api.method("/door", integration=MOCK, responses=TELL, authorizationType="CUSTOM", authorizerId=authorizer)
    api.deploy()
    return api


def test_a_token_authorizer_decides(cloud, decider):
    api = make_authorized(
        cloud, decider, "TOKEN", identitySource="method.request.header.Auth", identityValidationExpression="[a-z]+"
    )
    call = lambda *arguments: api.call("/door", *arguments)  # noqa: E731
    with_token = lambda token: call("-H", f"Auth: {token}")  # noqa: E731
    refused = with_token("me")
    assert (refused.status, refused.json) == (500, {"message": None})
    assert refused.headers["x-amzn-errortype"] == ["AuthorizerConfigurationException"]
    allow(cloud, api, decider)
    answer = with_token("me")
    assert answer.status == 200
    assert (answer.json["who"], answer.json["type"]) == ("me", "TOKEN")
    # The result is kept.
    assert with_token("me").json == answer.json
    api.client.flush_stage_authorizers_cache(restApiId=api.id, stageName="dev")
    assert with_token("me").json["calls"] != answer.json["calls"]
    for token, status, body in (
        ("nobody", 401, {"message": "Unauthorized"}),
        ("UPPER", 401, {"message": "Unauthorized"}),
        ("enemy", 403, {"Message": "User is not authorized to access this resource with an explicit deny"}),
        ("elsewhere", 403, {"Message": "User is not authorized to access this resource"}),
        ("broken", 500, {"message": None}),
    ):
        answer = with_token(token)
        assert (answer.status, answer.json) == (status, body), token
    assert call().status == 401


def test_a_request_authorizer_sees_the_request(cloud, decider):
    api = make_authorized(
        cloud, decider, "REQUEST", authorizerResultTtlInSeconds=0,
        identitySource="method.request.header.X-Who, method.request.querystring.q",
    )  # fmt: skip
    allow(cloud, api, decider)
    first = api.call("/door?q=u", "-H", "X-Who: yo").json
    assert (first["who"], first["type"]) == ("you", "REQUEST")
    second = api.call("/door?q=u", "-H", "X-Who: yo").json
    assert second["calls"] != first["calls"]
    assert api.call("/door", "-H", "X-Who: me").status == 401


def test_the_policy_of_an_api_is_asked(cloud):
    policy = {"Version": "2012-10-17", "Statement": [
        {"Effect": "Allow", "Principal": "*", "Action": "execute-api:Invoke", "Resource": "execute-api:/*"},
        {"Effect": "Deny", "Principal": "*", "Action": "execute-api:Invoke", "Resource": "execute-api:/dev/GET/closed",
         "Condition": {"IpAddress": {"aws:SourceIp": "127.0.0.0/8"}}},
        {"Effect": "Deny", "Principal": "*", "Action": "execute-api:Invoke", "Resource": "execute-api:/dev/GET/far",
         "Condition": {"IpAddress": {"aws:SourceIp": "192.0.2.0/24"}}},
    ]}  # fmt: skip
    api = Api(cloud, policy=json.dumps(policy))
    for path in ("/open", "/closed", "/far"):
        api.method(path, integration=MOCK, responses={"200": {}})
    api.deploy()
    assert (api.call("/open").status, api.call("/far").status) == (200, 200)
    refused = api.call("/closed")
    resource = f"arn:aws:execute-api:us-east-1:********0000:{api.id}/dev/GET/closed"
    message = f"User: anonymous is not authorized to perform: execute-api:Invoke on resource: {resource} with an explicit deny"
    assert (refused.status, refused.json) == (403, {"Message": message})


def statuses(cloud, api, path, key, n_clients, seconds):
    """How often each status came to clients that call as fast as they can."""
    counts, end, lock = {}, time.monotonic() + seconds, threading.Lock()

    def client():
        import http.client

        connection = http.client.HTTPConnection("127.0.0.1", cloud.port)
        mine = {}
        while time.monotonic() < end:
            connection.request("GET", f"/_aws/execute-api/{api.id}/dev{path}", headers={"x-api-key": key})
            response = connection.getresponse()
            response.read()
            mine[response.status] = mine.get(response.status, 0) + 1
        with lock:
            for status, count in mine.items():
                counts[status] = counts.get(status, 0) + count

    threads = [threading.Thread(target=client) for _ in range(n_clients)]
    began = time.monotonic()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return counts, time.monotonic() - began


def make_limited(cloud, **plan):
    api = Api(cloud, "limited")
    api.method("/limited", integration=MOCK, responses=TELL, apiKeyRequired=True)
    api.deploy()
    key = api.client.create_api_key(name="limited", enabled=True)
    made = api.client.create_usage_plan(name="plan", apiStages=[{"apiId": api.id, "stage": "dev"}], **plan)
    api.client.create_usage_plan_key(usagePlanId=made["id"], keyId=key["id"], keyType="API_KEY")
    return api, key, made["id"]


def test_a_quota_holds_under_many_clients(cloud):
    api, key, plan = make_limited(cloud, quota={"limit": 200, "period": "MONTH"})
    counts, _ = statuses(cloud, api, "/limited", key["value"], 32, 2)
    assert counts.pop(200) == 200
    assert set(counts) == {429}
    refused = api.call("/limited", "-H", f"x-api-key: {key['value']}")
    assert (refused.status, refused.json) == (429, {"message": "Limit Exceeded"})
    usage = api.client.get_usage(usagePlanId=plan, startDate="2020-01-01", endDate="2020-01-02")
    assert usage["items"] == {key["id"]: [[200, 0]]}


def test_a_rate_holds_under_many_clients(cloud):
    api, key, _ = make_limited(cloud, throttle={"rateLimit": 50, "burstLimit": 10})
    counts, seconds = statuses(cloud, api, "/limited", key["value"], 32, 4)
    granted = counts[200]
    assert abs(granted - (10 + 50 * seconds)) <= 0.05 * (10 + 50 * seconds), (counts, seconds)
    while (refused := api.call("/limited", "-H", f"x-api-key: {key['value']}")).status == 200:
        pass
    assert (refused.status, refused.json) == (429, {"message": "Too Many Requests"})


def test_a_stage_limits_its_methods(cloud):
    api = Api(cloud)
    api.method("/slow", integration=MOCK, responses={"200": {}})
    api.method("/quick", integration=MOCK, responses={"200": {}})
    api.deploy()
    api.client.update_stage(restApiId=api.id, stageName="dev", patchOperations=[
        {"op": "replace", "path": "/~1slow/GET/throttling/rateLimit", "value": "0.001"},
        {"op": "replace", "path": "/~1slow/GET/throttling/burstLimit", "value": "1"},
    ])  # fmt: skip
    assert [api.call("/slow").status for _ in range(3)] == [200, 429, 429]
    assert [api.call("/quick").status for _ in range(3)] == [200, 200, 200]

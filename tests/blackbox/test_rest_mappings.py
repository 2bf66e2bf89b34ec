"""Mapped REST APIs: what lies between a request, its integration and the response."""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import pytest
from botocore.exceptions import ClientError
from functions import create
from test_http_apis import curl
from test_rest_apis import by_path, deploy

ADD_FIVE = """
def lambda_handler(event, context):
    if event["num"] == "boom":
        raise ValueError("no number: boom")
    return int(event["num"]) + 5
"""


INTERNAL_ERROR = b'{"message": "Internal server error"}'


class Api:
    """A REST API under construction, and calls of it."""

    def __init__(self, cloud, name="mapped", **options):
        self.cloud = cloud
        self.client = cloud.client("apigateway")
        made = self.client.create_rest_api(name=name, **options)
        self.id, self.root = made["id"], made["rootResourceId"]

    def method(self, path, method="GET", integration=None, responses=None, **options):
        """Adds `method path` with its integration and, by status, its integration responses."""
        found = {item["path"]: item["id"] for item in self.client.get_resources(restApiId=self.id)["items"]}
        resource = found.get(path) or self.client.create_resource(
            restApiId=self.id, parentId=self.root, pathPart=path.strip("/")
        )["id"]
        place = {"restApiId": self.id, "resourceId": resource, "httpMethod": method}
        self.client.put_method(**place, **{"authorizationType": "NONE"} | options)
        self.client.put_integration(**place, **integration or {"type": "MOCK"})
        for status, response in (responses or {}).items():
            parameters = dict.fromkeys(response.get("responseParameters", {}), True)
            self.client.put_method_response(**place, statusCode=status, responseParameters=parameters)
            self.client.put_integration_response(**place, statusCode=status, **response)
        return place

    def deploy(self, stage="dev", **options):
        return deploy(self.cloud, {"id": self.id}, stage, **options)

    def call(self, path, *arguments, stage="dev"):
        return curl(by_path(self.cloud, {"id": self.id}, f"/{stage}{path}"), *arguments)


def function_uri(arn):
    return f"arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/{arn}/invocations"


def allow(cloud, api, function_arn):
    cloud.client("lambda").add_permission(
        FunctionName=function_arn, StatementId=f"api-{api.id}", Action="lambda:InvokeFunction",
        Principal="apigateway.amazonaws.com",
        SourceArn=f"arn:aws:execute-api:us-east-1:000000000000:{api.id}/*",
    )  # fmt: skip


def templates(text):
    return {"application/json": text}


@pytest.fixture(scope="module")
def add_five(cloud):
    return create(cloud, "add-five", ADD_FIVE)["FunctionArn"]


def make_add_five(cloud, function_arn):
    api = Api(cloud, "addfive")
    api.method(
        "/addfive",
        requestParameters={"method.request.querystring.num": False},
        integration={
            "type": "AWS", "integrationHttpMethod": "POST", "uri": function_uri(function_arn),
            "requestTemplates": templates('{"num": "$input.params(\'num\')"}'), "passthroughBehavior": "NEVER",
        },
        responses={
            "200": {},
            "400": {"selectionPattern": ".*no number.*",
                    "responseTemplates": templates('{"why": $input.json("$.errorMessage")}')},
        },
    )  # fmt: skip
    return api


def test_add_five(cloud, add_five):
    """Story B2."""
    api = make_add_five(cloud, add_five)
    api.deploy("PRD")
    refused = api.call("/addfive?num=5", stage="PRD")
    assert (refused.status, refused.body) == (500, INTERNAL_ERROR)
    allow(cloud, api, add_five)
    answer = api.call("/addfive?num=5", stage="PRD")
    assert (answer.status, answer.body, answer.headers["content-type"]) == (200, b"10", ["application/json"])
    by_host = curl(f"http://{api.id}.execute-api.localhost:{cloud.port}/PRD/addfive?num=-5", port=cloud.port)
    assert by_host.body == b"0"
    failed = api.call("/addfive?num=boom", stage="PRD")
    assert (failed.status, failed.json) == (400, {"why": "no number: boom"})


def test_stages_live_side_by_side(cloud):
    api = Api(cloud)
    place = api.method("/", integration={"type": "MOCK", "requestTemplates": templates('{"statusCode": 200}')})
    for stage in ("one", "two"):
        text = f'{{"from": "{stage}", "variable": "$stageVariables.v", "stage": "$context.stage"}}'
        api.client.put_method_response(**place, statusCode="200") if stage == "one" else None
        api.client.put_integration_response(**place, statusCode="200", responseTemplates=templates(text))
        api.deploy(stage, variables={"v": stage.upper()})
    for stage in ("one", "two"):
        assert api.call("/", stage=stage).json == {"from": stage, "variable": stage.upper(), "stage": stage}


def test_a_mock_sees_the_request_and_sets_the_response(cloud):
    api = Api(cloud)
    request = """
#set($context.responseOverride.header.X-Told = "$input.params('q')")
{"statusCode": #if($input.params('id') == 'none') 404 #else 200 #end}"""
    response = """{"id": "$input.params('id')", "header": "$input.params('X-Own')", "ip": "$context.identity.sourceIp"}"""
    api.method(
        "/{id}", integration={"type": "MOCK", "requestTemplates": templates(request)},
        responses={
            "200": {"responseTemplates": templates(response),
                    "responseParameters": {"method.response.header.X-Fixed": "'yes'"}},
            "404": {"selectionPattern": "4\\d\\d", "responseTemplates": templates('{"absent": true}')},
        },
    )  # fmt: skip
    api.deploy()
    answer = api.call("/7?q=1", "-H", "x-own: mine")
    assert (answer.status, answer.json) == (200, {"id": "7", "header": "mine", "ip": "127.0.0.1"})
    assert (answer.headers["x-fixed"], answer.headers["x-told"]) == (["yes"], ["1"])
    assert (api.call("/none").status, api.call("/none").json) == (404, {"absent": True})


def test_what_cannot_be_mapped_is_an_internal_error(cloud):
    api = Api(cloud)
    mock = lambda text: {"type": "MOCK", "requestTemplates": templates(text)}  # noqa: E731
    ok = {"200": {}}
    api.method("/open", integration=mock('{"statusCode": #if(true) 200'), responses=ok)
    api.method("/loop", integration=mock("#foreach($i in [1..1000000])#foreach($j in [1..1000000])x#end#end"), responses=ok)
    api.method("/none", integration=mock("{}"), responses=ok)
    api.method("/unmapped", integration=mock('{"statusCode": 200}'))
    api.method("/never", "POST", integration=mock('{"statusCode": 200}') | {"passthroughBehavior": "NEVER"}, responses=ok)
    api.deploy()
    for path in ("/open", "/loop", "/none", "/unmapped"):
        answer = api.call(path)
        assert (answer.status, answer.body) == (500, INTERNAL_ERROR), path
        assert answer.headers["x-amzn-errortype"] == ["InternalServerErrorException"]
    refused = api.call("/never", "--data", "x", "-H", "Content-Type: text/plain")
    assert (refused.status, refused.json) == (415, {"message": "Unsupported Media Type"})


def test_validators_refuse_before_a_function_is_asked(cloud, add_five):
    api = Api(cloud)
    validator = api.client.create_request_validator(
        restApiId=api.id, name="all", validateRequestBody=True, validateRequestParameters=True
    )["id"]
    schema = {"type": "object", "required": ["num"], "properties": {"num": {"type": "string"}}}
    api.client.create_model(restApiId=api.id, name="Num", contentType="application/json", schema=json.dumps(schema))
    api.client.put_gateway_response(
        restApiId=api.id, responseType="BAD_REQUEST_BODY",
        responseTemplates=templates('{"why": "$context.error.validationErrorString"}'),
    )  # fmt: skip
    api.method(
        "/check", "POST", requestValidatorId=validator, requestModels={"application/json": "Num"},
        requestParameters={"method.request.querystring.q": True},
        integration={"type": "AWS", "integrationHttpMethod": "POST", "uri": function_uri(add_five)},
        responses={"200": {}},
    )  # fmt: skip
    api.deploy()
    allow(cloud, api, add_five)
    call = lambda query, body: api.call(f"/check{query}", "--data", body, "-H", "Content-Type: application/json")  # noqa: E731
    missing = call("", '{"num": "1"}')
    assert (missing.status, missing.json) == (400, {"message": "Missing required request parameters: [q]"})
    invalid = call("?q=1", "{}")
    assert (invalid.status, invalid.body) == (
        400,
        b'{"why": "[object has missing required properties (["num"])]"}',
    )
    assert call("?q=1", '{"num": "1"}').body == b"6"


def test_a_function_may_run_on_its_own(cloud, add_five):
    api = make_add_five(cloud, add_five)
    place = api.method(
        "/later", "POST",
        integration={
            "type": "AWS", "integrationHttpMethod": "POST", "uri": function_uri(add_five),
            "requestParameters": {"integration.request.header.X-Amz-Invocation-Type": "'Event'"},
        },
        responses={"202": {}},
    )  # fmt: skip
    api.deploy()
    allow(cloud, api, add_five)
    answer = api.call("/later", "--data", '{"num": "1"}')
    assert (answer.status, answer.body) == (202, b"")
    with pytest.raises(ClientError, match="Invalid mapping expression"):
        api.client.put_integration(
            **place, type="MOCK", requestParameters={"integration.request.header.x": "nonsense"}
        )


class Backend:
    """An HTTP server that answers with what it was sent; `/status/N` answers N, `/slow` never."""

    def __init__(self):
        world = self
        self.released = threading.Event()

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def answer(self):
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                url = urlsplit(self.path)
                if url.path == "/slow":
                    world.released.wait(30)
                seen = {
                    "method": self.command, "path": url.path, "query": parse_qs(url.query),
                    "headers": {name.lower(): value for name, value in self.headers.items()},
                    "body": body.decode(),
                }  # fmt: skip
                text = json.dumps(seen).encode()
                self.send_response(int(url.path.split("/")[2]) if url.path.startswith("/status/") else 200)
                for name, value in (
                    ("Content-Type", "application/json"), ("X-Back", "1"), ("X-Back", "2"),
                    ("Content-Length", str(len(text))),
                ):  # fmt: skip
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(text)

            do_GET = do_POST = do_PUT = answer

            def log_message(self, *arguments):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self):
        self.released.set()
        self.server.shutdown()
        self.server.server_close()


@pytest.fixture(scope="module")
def backend():
    backend = Backend()
    yield backend
    backend.close()


def test_http_sends_what_is_mapped_and_maps_the_answer(cloud, backend):
    api = Api(cloud)
    api.method(
        "/{id}", "POST",
        requestParameters={"method.request.path.id": True, "method.request.header.x-own": False},
        integration={
            "type": "HTTP", "integrationHttpMethod": "PUT", "uri": backend.url + "/status/{code}",
            "requestParameters": {
                "integration.request.path.code": "method.request.path.id",
                "integration.request.header.X-Mapped": "method.request.header.x-own",
                "integration.request.querystring.stage": "context.stage",
            },
            "requestTemplates": templates('{"wrapped": $input.json("$")}'),
        },
        responses={
            "200": {"responseTemplates": templates('$input.json("$")'),
                    "responseParameters": {"method.response.header.X-Last": "integration.response.header.X-Back"}},
            "404": {"selectionPattern": "4\\d{2}", "responseTemplates": templates('{"absent": "$input.path("$.path")"}')},
        },
    )  # fmt: skip
    api.deploy()
    json_type = ("-H", "Content-Type: application/json")
    answer = api.call("/201", "--data", '{"a": 1}', "-H", "X-Own: mine", *json_type)
    assert (answer.status, answer.headers["x-last"]) == (200, ["2"])
    assert "x-back" not in answer.headers
    seen = answer.json
    assert (seen["method"], seen["path"], seen["query"]) == ("PUT", "/status/201", {"stage": ["dev"]})
    assert json.loads(seen["body"]) == {"wrapped": {"a": 1}}
    assert (seen["headers"]["x-mapped"], seen["headers"]["x-amzn-apigateway-api-id"]) == ("mine", api.id)
    assert "x-own" not in seen["headers"]
    absent = api.call("/410", "--data", "{}", *json_type)
    assert (absent.status, absent.json) == (404, {"absent": "/status/410"})


def test_http_proxies_pass_everything_on(cloud, backend):
    api = Api(cloud)
    api.method(
        "/{proxy+}", "ANY", requestParameters={"method.request.path.proxy": True},
        integration={
            "type": "HTTP_PROXY", "integrationHttpMethod": "ANY", "uri": "http://${stageVariables.back}/{proxy}",
            "requestParameters": {"integration.request.path.proxy": "method.request.path.proxy"},
        },
    )  # fmt: skip
    api.deploy(variables={"back": backend.url.removeprefix("http://")})
    answer = api.call("/status/418?x=1&x=a%20b", "--data", "text", "-H", "X-Own: mine")
    assert (answer.status, answer.headers["x-back"]) == (418, ["1", "2"])
    seen = answer.json
    assert (seen["method"], seen["path"], seen["query"]) == ("POST", "/status/418", {"x": ["1", "a b"]})
    assert (seen["body"], seen["headers"]["x-own"]) == ("text", "mine")
    assert seen["headers"]["host"] == backend.url.removeprefix("http://")


def test_endpoints_that_do_not_answer(cloud, backend):
    api = Api(cloud)
    http = lambda uri, **more: {"type": "HTTP_PROXY", "integrationHttpMethod": "GET", "uri": uri, **more}  # noqa: E731
    api.method("/slow", integration=http(backend.url + "/slow", timeoutInMillis=50))
    api.method("/closed", integration=http("http://127.0.0.1:1/"))
    api.method("/nowhere", integration=http("http://${stageVariables.none}/x"))
    api.deploy()
    for path, status, message in (
        ("/slow", 504, "Endpoint request timed out"),
        ("/closed", 504, "Network error communicating with endpoint"),
        ("/nowhere", 500, "Internal server error"),
    ):
        answer = api.call(path)
        assert (answer.status, answer.json) == (status, {"message": message}), path


def test_a_method_is_tested_without_a_stage(cloud, backend):
    api = Api(cloud)
    place = api.method(
        "/{id}", integration={"type": "HTTP", "integrationHttpMethod": "GET", "uri": backend.url + "/x"},
        responses={"200": {"responseTemplates": templates('{"id": "$input.params(\'id\')", "v": "$stageVariables.v"}')}},
    )  # fmt: skip
    tested = api.client.test_invoke_method(**place, pathWithQueryString="/7?q=1", stageVariables={"v": "1"})
    assert (tested["status"], json.loads(tested["body"])) == (200, {"id": "7", "v": "1"})
    lines = [line.partition(" : ")[2] for line in tested["log"].splitlines()]
    for line in (
        "HTTP Method: GET, Resource Path: /7", "Method request path: {id=7}", "Method request query string: {q=1}",
        f"Sending request to {backend.url}/x", 'Method response body after transformations: {"id": "7", "v": "1"}',
        "Successfully completed execution", "Method completed with status: 200",
    ):  # fmt: skip
        assert line in lines
    assert tested["log"].startswith("Execution log for request ")

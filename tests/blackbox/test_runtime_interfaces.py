"""What processes inside an environment speak: Amazon's own Runtime API client, extensions, telemetry, streams."""

import subprocess
import sys
from pathlib import Path

import pytest
from cloud import wait_until
from functions import create, invoke, make_zip

SYSTEM_PYTHON = Path("/usr/bin/python3")

BOOTSTRAP = "#!/bin/sh\nexport PYTHONPATH=/var/task\nexec /usr/bin/python3 -m awslambdaric $_HANDLER\n"

HANDLER = """
def handler(event, context):
    print("in the handler")
    if event == "fail":
        raise ValueError("bad event")
    return [event, context.aws_request_id, context.invoked_function_arn, context.get_remaining_time_in_millis() > 1000]
"""

# Sends three pieces with a pause between them, over the streaming form of the Runtime API.
STREAMING = """#!/usr/bin/python3
import http.client, os, time
while True:
    api = http.client.HTTPConnection(os.environ["AWS_LAMBDA_RUNTIME_API"])
    api.request("GET", "/2018-06-01/runtime/invocation/next")
    event = api.getresponse()
    failing = event.read() == b'"fail"'
    id = event.headers["Lambda-Runtime-Aws-Request-Id"]
    api.putrequest("POST", f"/2018-06-01/runtime/invocation/{id}/response")
    api.putheader("Lambda-Runtime-Function-Response-Mode", "streaming")
    api.putheader("Transfer-Encoding", "chunked")
    api.putheader("Content-Type", "text/plain")
    if failing:
        api.putheader("Trailer", "Lambda-Runtime-Function-Error-Type, Lambda-Runtime-Function-Error-Body")
    api.endheaders()
    for piece in (b"one ", b"two ", b"three"):
        api.send(b"%x\\r\\n%s\\r\\n" % (len(piece), piece))
        time.sleep(0.05)
    api.send(b"0\\r\\n")
    if failing:
        api.send(b"Lambda-Runtime-Function-Error-Type: Late\\r\\n")
        api.send(b"Lambda-Runtime-Function-Error-Body: eyJlcnJvclR5cGUiOiJMYXRlIn0=\\r\\n")
    api.send(b"\\r\\n")
    api.getresponse().read()
"""

# Prints what it hears: its events, and the types of the telemetry that came before.
EXTENSION = """#!/usr/bin/python3
import http.server, json, os, sys, threading, time, urllib.request

def call(method, path, headers, body=None):
    data = None if body is None else json.dumps(body).encode()
    url = f"http://{os.environ['AWS_LAMBDA_RUNTIME_API']}{path}"
    with urllib.request.urlopen(urllib.request.Request(url, data, headers, method=method)) as answer:
        return answer.headers, answer.read()

heard = set()

class Listener(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        heard.update(event["type"] for event in json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
        self.send_response(200)
        self.end_headers()

    def log_message(self, *arguments):
        pass

server = http.server.HTTPServer(("127.0.0.1", 8123), Listener)
threading.Thread(target=server.serve_forever, daemon=True).start()
headers, _ = call("POST", "/2020-01-01/extension/register", {"Lambda-Extension-Name": "watch"},
                  {"events": ["INVOKE", "SHUTDOWN"]})
me = {"Lambda-Extension-Identifier": headers["Lambda-Extension-Identifier"]}
call("PUT", "/2022-07-01/telemetry", me, {
    "schemaVersion": "2022-12-13", "types": ["platform", "function"],
    "buffering": {"timeoutMs": 25, "maxItems": 1000, "maxBytes": 262144},
    "destination": {"protocol": "HTTP", "URI": "http://sandbox.localdomain:8123"}})
while True:
    event = json.loads(call("GET", "/2020-01-01/extension/event/next", me)[1])
    if event["eventType"] == "SHUTDOWN":
        time.sleep(0.2)
        print("extension: end:", event["shutdownReason"], ",".join(sorted(heard)), flush=True)
        sys.exit()
    print("extension: invoke:", event["requestId"], flush=True)
"""


def need_system_python():
    if not SYSTEM_PYTHON.exists():
        pytest.skip("no /usr/bin/python3, the only interpreter that a custom runtime sees")
    printed = subprocess.run([SYSTEM_PYTHON, "-c", "import sys; print(*sys.version_info[:2], sep='.')"],
                             capture_output=True, text=True, check=True)  # fmt: skip
    return printed.stdout.strip()


@pytest.fixture(scope="module")
def official_client(tmp_path_factory):
    """The files of Amazon's client for the system's Python, by name."""
    version = need_system_python()
    folder = tmp_path_factory.mktemp("client")
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    wanted = ["--target", folder, "--python-version", version, "--only-binary=:all:", "--no-compile", "awslambdaric"]
    installed = subprocess.run([*pip, *wanted], capture_output=True, text=True)
    if installed.returncode != 0:
        pytest.skip(f"awslambdaric cannot be had here: {installed.stderr.strip().splitlines()[-1]}")
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_amazons_own_python_client(cloud, official_client):
    files = official_client | {"bootstrap": BOOTSTRAP, "app.py": HANDLER}
    made = create(cloud, "official", files, Runtime="provided.al2023", Handler="app.handler", MemorySize=256)
    for event in ({"a": 1}, 2):
        answer = invoke(cloud, "official", event, LogType="Tail")
        assert answer.error is None, answer.body
        request = answer.response["ResponseMetadata"]["RequestId"]
        assert answer.json == [event, request, made["FunctionArn"], True]
        assert "in the handler\n" in answer.log
    failed = invoke(cloud, "official", "fail")
    assert (failed.error, failed.json["errorType"], failed.json["errorMessage"]) == ("Unhandled", "ValueError", "bad event")


def test_amazons_own_python_client_reports_a_failed_init(cloud, official_client):
    files = official_client | {"bootstrap": BOOTSTRAP}
    create(cloud, "official-init", files, Runtime="provided.al2023", Handler="missing.handler", MemorySize=256)
    failed = invoke(cloud, "official-init", {})
    assert failed.json["errorType"] == "Runtime.ImportModuleError"
    assert "No module named 'missing'" in failed.json["errorMessage"]


def test_a_custom_runtime_streams(cloud):
    need_system_python()
    create(cloud, "streaming", {"bootstrap": STREAMING}, Runtime="provided.al2023", Handler="any")
    assert invoke(cloud, "streaming", {}).body == b"one two three"
    client = cloud.client("lambda")

    def stream(payload):
        events = list(client.invoke_with_response_stream(FunctionName="streaming", Payload=payload)["EventStream"])
        pieces = [event["PayloadChunk"]["Payload"] for event in events[:-1]]
        return b"".join(pieces), events[-1]["InvokeComplete"]

    body, complete = stream("{}")
    assert body == b"one two three"
    assert "ErrorCode" not in complete
    body, complete = stream('"fail"')
    assert body == b"one two three"
    assert complete["ErrorCode"] == "Late" or complete["ErrorDetails"], complete


def test_a_missing_bootstrap(cloud):
    create(cloud, "no-bootstrap", {"readme": "nothing to run"}, Runtime="provided.al2023", Handler="any")
    failed = invoke(cloud, "no-bootstrap", {})
    assert failed.json["errorType"] == "Runtime.InvalidEntrypoint"
    assert "Couldn't find valid bootstrap(s): [/var/task/bootstrap /opt/bootstrap]" in failed.json["errorMessage"]


def test_an_extension_lives_with_its_function(cloud):
    need_system_python()
    client = cloud.client("lambda")
    layer = client.publish_layer_version(
        LayerName="watch", Content={"ZipFile": make_zip({"extensions/watch": EXTENSION}, executable="extensions/watch")}
    )
    code = "def lambda_handler(event, context): print('hello')"
    create(cloud, "watched", code, Layers=[layer["LayerVersionArn"]], MemorySize=256)
    request = invoke(cloud, "watched", {}).response["ResponseMetadata"]["RequestId"]
    invoke(cloud, "watched", {})
    client.delete_function(FunctionName="watched")
    logs = cloud.client("logs")

    def last_words():
        found = logs.filter_log_events(logGroupName="/aws/lambda/watched")["events"]
        texts = [event["message"].strip() for event in found]
        return texts if any(text.startswith("extension: end:") for text in texts) else None

    texts = wait_until(last_words, "the extension's end in the log")
    assert f"extension: invoke: {request}" in texts
    assert "EXTENSION\tName: watch\tState: Ready\tEvents: [INVOKE, SHUTDOWN]" in texts
    assert "TELEMETRY\tName: watch\tState: Subscribed\tTypes: [Platform, Function]" in texts
    end = next(text for text in texts if text.startswith("extension: end:"))
    assert "spindown" in end
    for kind in ("function", "platform.start", "platform.runtimeDone", "platform.report"):
        assert kind in end, end

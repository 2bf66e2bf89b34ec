"""Without root: the same cloud through user namespaces."""

import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import boto3
import pytest
from cloud import binary, wait_until
from functions import ROLE, make_zip

# As another user these tests have nothing to add.
pytestmark = pytest.mark.skipif(os.getuid() != 0, reason="all other tests run as an ordinary user already")

NOBODY = 65534

LOOK_AROUND = """
import os

def lambda_handler(event, context):
    tried = {}
    for path in event["paths"]:
        try:
            os.stat(path)
            tried[path] = "there"
        except OSError as error:
            tried[path] = type(error).__name__
    return {"mean": sum(event["nums"]) / len(event["nums"]), "tried": tried, "pid": os.getpid()}
"""

SHELL = """#!/bin/sh
URL=http://$AWS_LAMBDA_RUNTIME_API/2018-06-01/runtime/invocation
while :; do
    EVENT=$(curl -sS -D /tmp/head "$URL/next")
    ID=$(sed -n 's/^lambda-runtime-aws-request-id: *//Ip' /tmp/head | tr -d '\\r')
    curl -sS "$URL/$ID/response" -d "$EVENT"
done
"""


@pytest.fixture
def home():
    with tempfile.TemporaryDirectory(prefix="cumulet-test-") as folder:
        folder = Path(folder)
        os.chown(folder, NOBODY, NOBODY)
        yield folder


@pytest.fixture
def client(home):
    """Of a cloud that belongs to an ordinary user."""
    program = home / "cumulet"
    shutil.copy(binary(), program)
    environment = {"HOME": str(home), "PATH": "/usr/local/bin:/usr/bin:/bin"}
    person = dict(user=NOBODY, group=NOBODY, extra_groups=[], cwd=home, env=environment)
    found = json.loads(subprocess.run([program, "doctor", "--json"], capture_output=True, **person).stdout)
    if not found["isolation"]["full"]:
        pytest.skip("the kernel allows an ordinary user no namespaces")
    if not any(found["runtimes"][f"python3.{minor}"]["available"] for minor in range(9, 15)):
        pytest.skip("there is no Python that an ordinary user may run")
    port_file = home / "port"
    command = [program, "up", "--listen", "127.0.0.1:0", "--port-file", port_file, "--runtime-fallback", "nearest"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **person)
    try:
        wait_until(port_file.exists, "ready")
        yield boto3.client(
            "lambda", endpoint_url=f"http://127.0.0.1:{int(port_file.read_text())}", region_name="us-east-1",
            aws_access_key_id="test", aws_secret_access_key="test",
        )  # fmt: skip
    finally:
        process.terminate()
        assert process.wait(30) == 0


def run(client, runtime, code, event):
    client.create_function(
        FunctionName="f", Runtime=runtime, Handler="lambda_function.lambda_handler", Role=ROLE, Code={"ZipFile": code}
    )  # fmt: skip
    answer = client.invoke(FunctionName="f", Payload=json.dumps(event))
    payload = json.loads(answer["Payload"].read())
    assert "FunctionError" not in answer, payload
    return payload


def test_a_python_function_runs_and_sees_nothing(client, home):
    paths = [str(home), "/home", "/root", str(Path(__file__))]
    found = run(client, "python3.13", make_zip(LOOK_AROUND), {"nums": [1, 2, 3], "paths": paths})
    assert found["mean"] == 2.0
    assert found["tried"] == dict.fromkeys(paths, "FileNotFoundError")
    assert found["pid"] < 10


def test_a_shell_function_runs(client):
    assert run(client, "provided.al2023", make_zip({"bootstrap": SHELL}), {"a": 1}) == {"a": 1}

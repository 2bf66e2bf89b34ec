"""Every example answers its own input."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from fake_server import RESPONSE, ROOT
from runtime_api import RuntimeApi

EXAMPLES = ROOT / "examples"


def files_of(name, *patterns):
    folder = EXAMPLES / name
    return {str(path.relative_to(folder)): path.read_bytes() for pattern in patterns for path in folder.glob(pattern)}


def input_of(name):
    return json.loads((EXAMPLES / name / "input.json").read_text())


@pytest.mark.parametrize(
    ("name", "expected"),
    [("calculate_mean", {"statusCode": 200, "body": 2.0}), ("addfive", 10)],
)
def test_python(python, name, expected):
    env = python(files_of(name, "*.py"), "lambda_function.lambda_handler")
    env.ready()
    answer = env.invoke(input_of(name))
    assert (answer.kind, answer.json) == (RESPONSE, expected)


def test_scipy_comes_from_a_layer(python, python_version, layer):
    if python_version == "3.8":
        pytest.skip("no recent scipy runs on this version")
    packages = layer(python_version, EXAMPLES / "linregress/requirements.txt")
    env = python(
        files_of("linregress", "*.py"), "lambda_function.lambda_handler", {"_CUMULET_PACKAGES": str(packages)}
    )
    env.ready()
    fit = env.invoke(input_of("linregress")).json
    assert fit["slope"] == pytest.approx(2.00727, abs=1e-5)
    assert fit["r_squared"] > 0.999
    assert set(fit) == {"slope", "intercept", "r_squared", "p_value", "standard_error"}


def test_scikit_learn_and_pandas_come_from_layers(python, python_version, layer):
    own = f"3.{sys.version_info[1]}"
    if python_version != own:
        pytest.skip(f"packages of this size are installed for one version only: {own}")
    packages = layer(python_version, EXAMPLES / "predict/requirements.txt")
    env = python(files_of("predict", "*.py"), "lambda_function.lambda_handler", {"_CUMULET_PACKAGES": str(packages)})
    env.ready()
    small, large = env.invoke(input_of("predict")).json["rents"]
    assert 400 < small < 800 < large < 1500


def test_node(node):
    env = node(files_of("hello_node", "*.mjs"), "index.handler")
    env.ready()
    assert env.invoke(input_of("hello_node")).json == {"message": "Hello, Ada!"}
    assert "\tINFO\tgreeting Ada\n" in env.log()


@pytest.mark.skipif(shutil.which("curl") is None, reason="curl is not installed")
def test_shell():
    folder = EXAMPLES / "hello_shell"
    variables = {"PATH": os.environ["PATH"], "LAMBDA_TASK_ROOT": str(folder), "_HANDLER": "hello.handler"}
    api = RuntimeApi([folder / "bootstrap"], variables, folder)
    try:
        for i in range(2):
            path, answer = api.invoke({"name": "Ada", "i": i}, request_id=f"id-{i}")
            assert path == f"invocation/id-{i}/response"
            assert answer == {"message": "Hello from the shell!", "event": {"name": "Ada", "i": i}}
    finally:
        api.close()


@pytest.mark.skipif(shutil.which("cargo") is None, reason="cargo is not installed")
def test_rust():
    folder = EXAMPLES / "hello_rust"
    target = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target")) / "examples-of-tests"
    subprocess.run(
        ["cargo", "build", "--quiet", "--release", "--locked", "--target-dir", target], cwd=folder, check=True
    )
    variables = {
        "AWS_LAMBDA_FUNCTION_NAME": "fn",
        "AWS_LAMBDA_FUNCTION_VERSION": "$LATEST",
        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE": "128",
        "AWS_LAMBDA_LOG_GROUP_NAME": "/aws/lambda/fn",
        "AWS_LAMBDA_LOG_STREAM_NAME": "stream",
    }
    api = RuntimeApi([target / "release/bootstrap"], variables, folder)
    try:
        assert api.invoke({"name": "Ada"}, "id-1") == (
            "invocation/id-1/response",
            {"message": "Hello, Ada!", "request_id": "id-1"},
        )
        path, error = api.invoke({}, "id-2")
        assert path == "invocation/id-2/error"
        assert error["errorMessage"] == "the event has no name"
    finally:
        api.close()

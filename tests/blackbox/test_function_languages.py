"""Any language: shell and Rust through a bootstrap, Node.js, and every Python that is here."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from cloud import ROOT
from functions import MEAN, architecture, create, invoke, need_runtime

SHELL = ROOT / "examples/hello_shell"
RUST = ROOT / "examples/hello_rust"


@pytest.mark.parametrize("minor", [9, 10, 11, 12, 13, 14])
def test_python(cloud, minor):
    runtime = need_runtime(f"python3.{minor}")
    create(cloud, f"python-{minor}", MEAN, Runtime=runtime)
    assert invoke(cloud, f"python-{minor}", {"nums": [1, 2, 3]}).json == {"statusCode": 200, "body": 2.0}


def test_boto3_is_there_without_a_layer(cloud):
    create(cloud, "boto3", "import boto3\ndef lambda_handler(event, context): return boto3.__version__", Timeout=60)
    answer = invoke(cloud, "boto3", {})
    assert answer.error is None, answer.body
    assert answer.json.count(".") == 2


@pytest.mark.parametrize("major", [20, 22, 24])
def test_node(cloud, major):
    runtime = need_runtime(f"nodejs{major}.x")
    files = {"index.mjs": (ROOT / "examples/hello_node/index.mjs").read_text()}
    create(cloud, f"node-{major}", files, Runtime=runtime, Handler="index.handler")
    assert invoke(cloud, f"node-{major}", {"name": "Ada"}).json == {"message": "Hello, Ada!"}


@pytest.mark.skipif(shutil.which("curl") is None, reason="curl is not installed")
@pytest.mark.parametrize("runtime", ["provided.al2", "provided.al2023"])
def test_shell(cloud, runtime):
    files = {path.name: path.read_bytes() for path in SHELL.iterdir() if path.name in ("bootstrap", "hello.sh")}
    name = "shell-" + runtime.replace(".", "-")
    create(cloud, name, files, Runtime=runtime, Handler="hello.handler")
    first = invoke(cloud, name, {"name": "Ada"})
    assert first.error is None, first.body
    assert b"Ada" in first.body
    assert invoke(cloud, name, {"name": "Bob"}).body != first.body


def test_rust(cloud):
    # The same build as in tests/runtimes.
    target = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target")) / "examples-of-tests"
    command = ["cargo", "build", "--quiet", "--release", "--locked", "--target-dir", target]
    subprocess.run(command, cwd=RUST, check=True)
    program = (target / "release/bootstrap").read_bytes()
    create(
        cloud, "rust", {"bootstrap": program}, Runtime="provided.al2023", Handler="any", Architectures=[architecture()]
    )  # fmt: skip
    answer = invoke(cloud, "rust", {"name": "Ada"})
    assert answer.error is None, answer.body
    assert b"Ada" in answer.body


def test_a_runtime_that_is_not_here_is_refused(cloud):
    from functions import runtimes

    missing = [name for name, found in runtimes().items() if not found["available"]]
    if not missing:
        pytest.skip("every runtime is on this machine")
    client = cloud.client("lambda")
    with pytest.raises(client.exceptions.InvalidParameterValueException) as error:
        create(cloud, "missing", MEAN, Runtime=missing[0])
    assert "not on this machine" in str(error.value)

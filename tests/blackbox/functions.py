"""Functions for tests: zips made of text, and the calls that nearly every test makes."""

import hashlib
import io
import json
import platform
import subprocess
import sys
import tempfile
import zipfile
from functools import cache
from pathlib import Path

import pytest
from cloud import ROOT, run

ROLE = "arn:aws:iam::000000000000:role/any"

MEAN = (ROOT / "examples/calculate_mean/lambda_function.py").read_text()


def make_zip(files, executable="bootstrap"):
    """A zip of texts or bytes by name; a text is a Python handler file by itself."""
    if isinstance(files, str):
        files = {"lambda_function.py": files}
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name)
            entry.external_attr = (0o755 if name == executable else 0o644) << 16
            archive.writestr(entry, content)
    return buffer.getvalue()


@cache
def runtimes():
    """What `cumulet doctor` says of each runtime."""
    return json.loads(run("doctor", "--json").stdout)["runtimes"]


def need_runtime(name):
    if not runtimes().get(name, {}).get("available"):
        pytest.skip(f"{name} is not on this machine")
    return name


@cache
def python_runtime():
    """A Python runtime that is on this machine: the one of this very interpreter, if it has one."""
    own = f"python3.{sys.version_info[1]}"
    there = [name for name, found in runtimes().items() if name.startswith("python") and found["available"]]
    if not there:
        pytest.skip("no Python runtime is on this machine")
    return own if own in there else there[-1]


def architecture():
    return "arm64" if platform.machine() == "aarch64" else "x86_64"


def make_layer(requirements):
    """A layer of packages from PyPI for `python_runtime()`, as a zip; made once and kept for the next run."""
    runtime = python_runtime()
    interpreter = runtimes()[runtime]["place"].rpartition(" (")[0]
    maker = ROOT / "scripts/layer"
    digest = hashlib.sha256(requirements.encode() + maker.read_bytes()).hexdigest()[:16]
    layer = ROOT / f".tools/layers/test-{runtime}-{digest}.zip"
    if not layer.exists():
        layer.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=layer.parent) as folder:
            (Path(folder) / "requirements.txt").write_text(requirements)
            command = [
                sys.executable, maker, "--python", runtime.removeprefix("python"), "--byte-code", interpreter,
                "-r", f"{folder}/requirements.txt", f"{folder}/layer.zip",
            ]  # fmt: skip
            subprocess.run(command, check=True)
            (Path(folder) / "layer.zip").rename(layer)
    return layer.read_bytes()


def create(cloud, name, files, *, client=None, wait=True, **options):
    """Creates a function and waits until it can be invoked."""
    client = client or cloud.client("lambda")
    options = {
        "Runtime": options.get("Runtime") or python_runtime(),
        "Handler": "lambda_function.lambda_handler",
        "Role": ROLE,
        "Timeout": 10,
    } | options
    made = client.create_function(FunctionName=name, Code={"ZipFile": make_zip(files)}, **options)
    if wait:
        client.get_waiter("function_active_v2").wait(
            FunctionName=name, WaiterConfig={"Delay": 0.05, "MaxAttempts": 600}
        )
    return made


class Invoked:
    """An invocation's answer, with its body read."""

    def __init__(self, response):
        self.response = response
        self.body = response["Payload"].read()
        self.status = response["StatusCode"]
        self.error = response.get("FunctionError")
        self.version = response.get("ExecutedVersion")

    @property
    def json(self):
        return json.loads(self.body)

    @property
    def log(self):
        import base64

        return base64.b64decode(self.response.get("LogResult", "")).decode()


def invoke(cloud, name, event=None, *, client=None, **options):
    client = client or cloud.client("lambda")
    payload = event if isinstance(event, bytes) else json.dumps(event).encode()
    return Invoked(client.invoke(FunctionName=name, Payload=payload, **options))

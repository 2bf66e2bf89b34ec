"""The main job, end to end: starts a cloud of its own, deploys two functions, invokes them cold and warm, stops.

Run it with `make demo`, which sets up and builds what it needs. Nothing stays behind but what is built.
"""

import base64
import hashlib
import json
import os
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

import boto3
from botocore.config import Config

ROOT = Path(__file__).resolve().parents[1]
BINARY = Path(os.environ.get("CUMULET_BIN") or Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target")) / "release/cumulet")
AWS = ROOT / ".venv/bin/aws"
LAYERS = ROOT / ".tools/layers"
EXAMPLES = ROOT / "examples"

ROLE = "arn:aws:iam::000000000000:role/any"
WARM_INVOCATIONS = 100
START_SECONDS_MAX = 30


def main():
    with tempfile.TemporaryDirectory(prefix="cumulet-demo-") as folder:
        folder = Path(folder)
        process, endpoint, started_ms = start(folder)
        try:
            demonstrate(folder, endpoint, started_ms)
        finally:
            process.terminate()
            process.wait(30)
    print("\nStopped; the data folder is gone.")


def start(folder):
    """Starts the cloud on a free port and waits until it is healthy."""
    port_file, log = folder / "port", folder / "log"
    command = [BINARY, "up", "--listen", "127.0.0.1:0", "--data-dir", folder / "data", "--port-file", port_file]
    began = time.monotonic()
    with open(log, "wb") as stderr:
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=stderr)
    while not port_file.exists():
        if process.poll() is not None or time.monotonic() - began > START_SECONDS_MAX:
            process.kill()
            sys.exit(f"The cloud did not start:\n{log.read_text()}")
        time.sleep(0.002)
    return process, f"http://127.0.0.1:{int(port_file.read_text())}", (time.monotonic() - began) * 1000


def demonstrate(folder, endpoint, started_ms):
    runtime = find_runtime()
    print(f"The cloud runs at {endpoint}, started in {started_ms:.0f} ms; functions run on {runtime}.\n")
    environment = {name: value for name, value in os.environ.items() if not name.startswith("AWS_")} | {
        "AWS_ENDPOINT_URL": endpoint, "AWS_DEFAULT_REGION": "us-east-1", "AWS_CONFIG_FILE": os.devnull,
        "AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test", "AWS_PAGER": "",
    }  # fmt: skip
    deploy_mean(folder, environment, runtime)
    deploy_linregress(folder, environment, runtime)
    client = boto3.client(
        "lambda", endpoint_url=endpoint, region_name="us-east-1", aws_access_key_id="test",
        aws_secret_access_key="test", config=Config(retries={"total_max_attempts": 1}, read_timeout=300),
    )  # fmt: skip
    rows, details = [], []
    for name in ("calculate_mean", "linregress"):
        row, detail = measure(client, name, json.loads((EXAMPLES / name / "input.json").read_text()))
        rows.append(row)
        details.append(detail)
    for detail in details:
        print(detail)
    header = ("function", "cold ms", "warm p50 ms", "warm p99 ms", "billed cold ms", "memory MB")
    print_table(header, rows)


def find_runtime():
    """The newest Python runtime of this machine, up to 3.13, for which scipy has ready-made wheels."""
    runtimes = json.loads(subprocess.run([BINARY, "doctor", "--json"], capture_output=True, text=True).stdout)["runtimes"]
    there = [name for name, found in runtimes.items() if found["available"] and name.startswith("python3.")]
    supported = [f"python3.{minor}" for minor in (13, 12, 11, 10, 9)]
    for name in supported:
        if name in there:
            return name
    sys.exit("No Python from 3.9 to 3.13 is on this machine; see `cumulet doctor`.")


def deploy_mean(folder, environment, runtime):
    archive = folder / "calculate_mean.zip"
    pack("calculate_mean", archive)
    create(environment, "calculate_mean", runtime, archive)


def deploy_linregress(folder, environment, runtime):
    archive = folder / "linregress.zip"
    pack("linregress", archive)
    layer = make_layer(runtime.removeprefix("python"))
    published = aws(
        environment, "lambda", "publish-layer-version", "--layer-name", "scipy",
        "--zip-file", f"fileb://{layer}", "--compatible-runtimes", runtime,
    )  # fmt: skip
    create(environment, "linregress", runtime, archive, "--layers", published["LayerVersionArn"])


def pack(name, archive):
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as out:
        out.write(EXAMPLES / name / "lambda_function.py", "lambda_function.py")


def make_layer(python):
    """scipy and numpy from PyPI, made once for each Python version."""
    requirements = EXAMPLES / "linregress/requirements.txt"
    digest = hashlib.sha256(requirements.read_bytes() + (ROOT / "scripts/layer").read_bytes()).hexdigest()[:16]
    layer = LAYERS / f"scipy-{python}-{digest}.zip"
    if not layer.exists():
        print("Making a layer of scipy and numpy ...", flush=True)
        LAYERS.mkdir(parents=True, exist_ok=True)
        unfinished = layer.with_suffix(".new")
        command = [sys.executable, ROOT / "scripts/layer", "--python", python, "-r", requirements, unfinished]
        subprocess.run(command, check=True)
        unfinished.rename(layer)
    return layer


def create(environment, name, runtime, archive, *more):
    aws(
        environment, "lambda", "create-function", "--function-name", name, "--runtime", runtime,
        "--handler", "lambda_function.lambda_handler", "--role", ROLE, "--timeout", "60",
        "--memory-size", "512", "--zip-file", f"fileb://{archive}", *more,
    )  # fmt: skip
    aws(environment, "lambda", "wait", "function-active-v2", "--function-name", name)


def aws(environment, *arguments):
    shown = [argument if len(argument) < 60 else argument[:40] + "..." for argument in arguments]
    print("$ aws", " ".join(shown), flush=True)
    done = subprocess.run([AWS, *arguments], env=environment, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"failed: {done.stderr}")
    return json.loads(done.stdout) if done.stdout.strip() else None


def measure(client, name, event):
    payload = json.dumps(event).encode()

    def invoke(**options):
        began = time.perf_counter()
        answer = client.invoke(FunctionName=name, Payload=payload, **options)
        body = answer["Payload"].read()
        elapsed = (time.perf_counter() - began) * 1000
        if "FunctionError" in answer:
            sys.exit(f"{name} failed: {body.decode()}")
        return elapsed, body, answer

    cold_ms, body, answer = invoke(LogType="Tail")
    log = base64.b64decode(answer["LogResult"]).decode().rstrip()
    warm = sorted(invoke()[0] for _ in range(WARM_INVOCATIONS))
    report = log.splitlines()[-1]
    detail = f"\n{name}({payload.decode()})\n  response: {body.decode()}\n  log:\n" + "\n".join(
        f"    {line}" for line in log.splitlines()
    )
    percentile = lambda part: f"{warm[min(len(warm) - 1, int(len(warm) * part))]:.2f}"
    row = (name, f"{cold_ms:.1f}", percentile(0.5), percentile(0.99), field(report, "Billed Duration"), field(report, "Max Memory Used"))
    return row, detail


def field(report, name):
    """A number of the REPORT line."""
    _, found, rest = report.partition(f"{name}: ")
    return rest.split()[0] if found else "?"


def print_table(header, rows):
    widths = [max(len(row[column]) for row in (header, *rows)) for column in range(len(header))]
    line = lambda row: "  ".join(cell.ljust(width) if at == 0 else cell.rjust(width) for at, (cell, width) in enumerate(zip(row, widths)))
    print("\n" + line(header))
    print("  ".join("-" * width for width in widths))
    for row in rows:
        print(line(row))


if __name__ == "__main__":
    main()

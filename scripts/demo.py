"""The main job, end to end: starts a cloud of its own, deploys two functions, invokes them cold and warm, stops.

Run it with `make demo`, which sets up and builds what it needs. Nothing stays behind but what is built.
"""

import base64
import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile
import textwrap
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
COLD_INVOCATIONS = 5
START_SECONDS_MAX = 30
# What gives a function one whole processor, on AWS and here.
MEMORY_MB = 1769
# What is printed is wrapped to this width.
COLUMNS = 118
NO_BREAK = "\N{NO-BREAK SPACE}"


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
    runtime, interpreter = find_runtime()
    print(f"The cloud runs at {endpoint}, started in {started_ms:.0f} ms; functions run on {runtime}.\n")
    cli = Cli(folder, endpoint)
    deploy_mean(cli, runtime)
    deploy_linregress(cli, runtime, interpreter)
    client = boto3.client(
        "lambda", endpoint_url=endpoint, region_name="us-east-1", aws_access_key_id="test",
        aws_secret_access_key="test", config=Config(retries={"total_max_attempts": 1}, read_timeout=300),
    )  # fmt: skip
    rows = []
    for name in ("calculate_mean", "linregress"):
        event = json.loads((EXAMPLES / name / "input.json").read_text())
        rows += measure(client, name, json.dumps(event).encode())
    print(
        "\nTimes in ms: of the client's round trip, and of the REPORT line. "
        f"Warm: {WARM_INVOCATIONS} calls one by one.\n"
        f"Cold, again: a new environment where its packages have been loaded before; the median of {COLD_INVOCATIONS}.\n"
    )
    print_table(("function", "call", "round trip", "duration", "init", "billed", "memory, MB"), rows)


def find_runtime():
    """The newest Python runtime here, up to 3.13, for which scipy has ready-made wheels, and its interpreter."""
    runtimes = json.loads(subprocess.run([BINARY, "doctor", "--json"], capture_output=True, text=True).stdout)["runtimes"]
    there = [name for name, found in runtimes.items() if found["available"] and name.startswith("python3.")]
    supported = [f"python3.{minor}" for minor in (13, 12, 11, 10, 9)]
    for name in supported:
        if name in there:
            return name, runtimes[name]["place"].rpartition(" (")[0]
    sys.exit("No Python from 3.9 to 3.13 is on this machine; see `cumulet doctor`.")


def deploy_mean(cli, runtime):
    pack("calculate_mean", cli.folder / "calculate_mean.zip")
    create(cli, "calculate_mean", runtime)


def deploy_linregress(cli, runtime, interpreter):
    pack("linregress", cli.folder / "linregress.zip")
    (cli.folder / "scipy.zip").symlink_to(make_layer(runtime.removeprefix("python"), interpreter))
    published = cli.run(
        "publish-layer-version", "--layer-name", "scipy", "--compatible-runtimes", runtime, "--zip-file", "fileb://scipy.zip"
    )
    create(cli, "linregress", runtime, "--layers", published["LayerVersionArn"])


def pack(name, archive):
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as out:
        out.write(EXAMPLES / name / "lambda_function.py", "lambda_function.py")


def make_layer(python, interpreter):
    """scipy and numpy from PyPI, made once for each Python version."""
    requirements = EXAMPLES / "linregress/requirements.txt"
    digest = hashlib.sha256(requirements.read_bytes() + (ROOT / "scripts/layer").read_bytes()).hexdigest()[:16]
    layer = LAYERS / f"scipy-{python}-{digest}.zip"
    if not layer.exists():
        print("Making a layer of scipy and numpy ...", flush=True)
        LAYERS.mkdir(parents=True, exist_ok=True)
        unfinished = layer.with_suffix(".new")
        command = [ROOT / "scripts/layer", "--python", python, "--byte-code", interpreter, "-r", requirements, unfinished]
        subprocess.run([sys.executable, *command], check=True)
        unfinished.rename(layer)
    return layer


def create(cli, name, runtime, *more):
    cli.run(
        "create-function", "--function-name", name, "--runtime", runtime, "--zip-file", f"fileb://{name}.zip",
        "--handler", "lambda_function.lambda_handler", "--role", ROLE, "--timeout", "60", "--memory-size", str(MEMORY_MB), *more,
    )  # fmt: skip
    cli.run("wait", "function-active-v2", "--function-name", name)


class Cli:
    """The AWS CLI, in the folder of the zips."""

    def __init__(self, folder, endpoint):
        self.folder = folder
        self.environment = {name: value for name, value in os.environ.items() if not name.startswith("AWS_")} | {
            "AWS_ENDPOINT_URL": endpoint, "AWS_DEFAULT_REGION": "us-east-1", "AWS_CONFIG_FILE": os.devnull,
            "AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test", "AWS_PAGER": "",
        }  # fmt: skip

    def run(self, *arguments):
        command = ["aws", "lambda", *arguments]
        # A flag and its value stay on one line.
        shown = re.sub(r" (--[a-z-]+) (?!--)", rf" \1{NO_BREAK}", "$ " + " ".join(command))
        lines = textwrap.wrap(shown, COLUMNS - 2, subsequent_indent="      ", break_on_hyphens=False)
        print(" \\\n".join(lines).replace(NO_BREAK, " "), flush=True)
        done = subprocess.run([AWS, *command[1:]], env=self.environment, cwd=self.folder, capture_output=True, text=True)
        if done.returncode != 0:
            sys.exit(f"failed: {done.stderr}")
        return json.loads(done.stdout) if done.stdout.strip() else None


def measure(client, name, payload):
    """Invokes a function cold and warm, prints what it answered and logged, and returns the rows of the table."""
    print_wrapped(f"\n{name}({payload.decode()})", "    ")
    elapsed_ms, body, log = invoke(client, name, payload)
    print_wrapped(f"  response: {body}", "    ")
    print_log("cold", log)
    rows = [(name, "cold", f"{elapsed_ms:.1f}", *report_numbers(log))]
    calls = [invoke(client, name, payload) for _ in range(WARM_INVOCATIONS)]
    print_log("warm", calls[0][2])
    times = sorted(elapsed_ms for elapsed_ms, _, _ in calls)
    reports = [log.splitlines()[-1] for _, _, log in calls]
    numbers = ("Duration", "Billed Duration", "Max Memory Used")
    durations, billed, memory = (sorted(float(field(report, number)) for report in reports) for number in numbers)
    for label, part in (("warm, p50", 0.5), ("warm, p99", 0.99)):
        at = min(WARM_INVOCATIONS - 1, int(WARM_INVOCATIONS * part))
        warm = f"{times[at]:.2f}", f"{durations[at]:.2f}", "", f"{billed[at]:.0f}", f"{memory[at]:.0f}"
        rows.append(("", label, *warm))
    rows.append(("", "cold, again", *cold_again(client, name, payload)))
    return rows


def cold_again(client, name, payload):
    """Of several new environments the numbers of the median one."""
    samples = []
    for number in range(COLD_INVOCATIONS):
        # A new configuration ends the environments of the old one.
        client.update_function_configuration(FunctionName=name, Environment={"Variables": {"ROUND": str(number)}})
        client.get_waiter("function_updated_v2").wait(FunctionName=name)
        elapsed_ms, _, log = invoke(client, name, payload)
        samples.append((elapsed_ms, log))
    elapsed_ms, log = sorted(samples)[COLD_INVOCATIONS // 2]
    print_log("cold, again", log)
    return f"{elapsed_ms:.1f}", *report_numbers(log)


def report_numbers(log):
    report = log.splitlines()[-1]
    return [field(report, name) for name in ("Duration", "Init Duration", "Billed Duration", "Max Memory Used")]


def invoke(client, name, payload):
    """The round trip in ms, the response and the log of one invocation."""
    began = time.perf_counter()
    answer = client.invoke(FunctionName=name, Payload=payload, LogType="Tail")
    body = answer["Payload"].read().decode()
    elapsed_ms = (time.perf_counter() - began) * 1000
    if "FunctionError" in answer:
        sys.exit(f"{name} failed: {body}")
    return elapsed_ms, body, base64.b64decode(answer["LogResult"]).decode().rstrip()


def print_log(call, log):
    print(f"  log, {call}:")
    for line in log.splitlines():
        # The fields of a REPORT line stay whole.
        print_wrapped("    " + "  ".join(field.replace(" ", NO_BREAK) for field in line.split("\t")), "      ")


def print_wrapped(text, indent):
    lines = textwrap.wrap(text, COLUMNS, subsequent_indent=indent, break_on_hyphens=False, replace_whitespace=False)
    print("\n".join(lines).replace(NO_BREAK, " "))


def field(report, name):
    """A number of the REPORT line; nothing if it is not there."""
    fields = dict(part.split(": ", 1) for part in report.split("\t") if ": " in part)
    return fields.get(name, "").split(" ")[0]


def print_table(header, rows):
    widths = [max(len(row[column]) for row in (header, *rows)) for column in range(len(header))]
    line = lambda row: "  ".join(cell.ljust(width) if at < 2 else cell.rjust(width) for at, (cell, width) in enumerate(zip(row, widths)))
    print(line(header))
    print("  ".join("-" * width for width in widths))
    for row in rows:
        print(line(row))


if __name__ == "__main__":
    main()

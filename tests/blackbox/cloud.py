"""One running `cumulet up` with its own world: data folder, port, log, and clients for it."""

import json
import os
import re
import signal
import subprocess
import tempfile
import threading
import time
import urllib.error
import urllib.request
from functools import cache
from pathlib import Path

import boto3
import pytest
from botocore.config import Config

ROOT = Path(__file__).resolve().parents[2]

# How long anything here may take before it counts as broken, in seconds.
DEADLINE = 30

# Lines of the log that no test need explain, as regular expressions. May only shrink.
ALLOWED_ALWAYS = ()


@cache
def binary():
    """The program under test: `CUMULET_BIN`, or what cargo builds."""
    if named := os.environ.get("CUMULET_BIN"):
        return Path(named)
    command = ["cargo", "build", "--quiet", "--package", "cumulet", "--message-format=json"]
    lines = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout
    executables = [json.loads(line).get("executable") for line in lines.splitlines()]
    return Path(next(path for path in executables if path))


@cache
def aws_cli():
    """The AWS CLI and its major version: version 2 where there is one (pip has only version 1)."""
    for path in ("/usr/bin/aws", "/usr/local/bin/aws", ROOT / ".venv/bin/aws"):
        try:
            printed = subprocess.run([path, "--version"], capture_output=True, text=True).stdout
        except FileNotFoundError:
            continue
        if found := re.match(r"aws-cli/(\d+)", printed):
            if found[1] >= "2" or path == ROOT / ".venv/bin/aws":
                return path, int(found[1])
    raise RuntimeError("no AWS CLI: run make setup")


def need_aws_cli_2():
    if aws_cli()[1] < 2:
        pytest.skip("the AWS CLI is not of version 2")


def wait_until(condition, what, deadline=DEADLINE):
    """Asks until the answer is true, and returns it."""
    end = time.monotonic() + deadline
    while True:
        if answer := condition():
            return answer
        assert time.monotonic() < end, f"{what}: not within {deadline} s"
        time.sleep(0.01)


def run(*arguments, timeout=DEADLINE, **options):
    """Runs the program to its end."""
    command = [binary(), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, timeout=timeout, **options)


class Cloud:
    """Starts with `start`, may be stopped, killed and started again on the same data, and forgets all with `close`."""

    def __init__(self, *arguments, auth="open", config=""):
        self._world = tempfile.TemporaryDirectory(prefix="cumulet-test-")
        self.folder = Path(self._world.name)
        # The program's own file of that name, in the folder that it starts in.
        (self.folder / "cumulet.toml").write_text(config)
        self.data_dir = self.folder / "data"
        self.arguments = [*map(str, arguments), "--auth", auth]
        self.auth = auth
        self.port = 0
        self.process = None
        self.allowed = list(ALLOWED_ALWAYS)
        self._log_path = self.folder / "log"
        self._lock = threading.Lock()
        self._clients = {}

    # Its life.

    def start(self):
        port_file = self.folder / "port"
        port_file.unlink(missing_ok=True)
        # The same port after a restart, as for a user.
        command = [
            binary(), "up", "--listen", f"127.0.0.1:{self.port}", "--data-dir", self.data_dir,
            "--port-file", port_file, *self.arguments,
        ]  # fmt: skip
        with open(self._log_path, "ab") as log:
            self.process = subprocess.Popen(
                command, stdout=subprocess.DEVNULL, stderr=log, cwd=self.folder, start_new_session=True
            )

        def ready():
            assert self.process.poll() is None, f"ended with {self.process.returncode}: {self.log()}"
            return port_file.exists()

        wait_until(ready, "ready")
        self.port = int(port_file.read_text())
        return self

    def stop(self, number=signal.SIGTERM):
        """Asks it to end and returns its exit code."""
        self.process.send_signal(number)
        return self.process.wait(DEADLINE)

    def kill(self):
        """Ends it as a power cut would."""
        self.process.kill()
        self.process.wait(DEADLINE)

    def restart(self):
        self.stop()
        return self.start()

    def close(self):
        if self.process and self.process.poll() is None:
            self.stop()
        complaints = self.complaints()
        self._world.cleanup()
        assert not complaints, "unexpected lines in the log:\n" + "\n".join(complaints)

    # Its log.

    def log(self):
        return self._log_path.read_text(errors="replace") if self._log_path.exists() else ""

    def complaints(self):
        """Lines of level WARN and ERROR that nobody allowed."""
        lines = [line for line in self.log().splitlines() if re.search(r"^\S+ +(WARN|ERROR) |panicked", line)]
        return [line for line in lines if not any(re.search(allowed, line) for allowed in self.allowed)]

    # Its clients.

    @property
    def endpoint(self):
        return f"http://127.0.0.1:{self.port}"

    def environment(self, **more):
        """The environment for clients: nothing of the machine's own AWS configuration reaches them."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith("AWS_")}
        kept |= {
            "AWS_ENDPOINT_URL": self.endpoint,
            "AWS_DEFAULT_REGION": "us-east-1",
            "AWS_CONFIG_FILE": os.devnull,
            "AWS_EC2_METADATA_DISABLED": "true",
            "AWS_PAGER": "",
        }
        if self.auth == "iam":
            kept["AWS_SHARED_CREDENTIALS_FILE"] = str(self.data_dir / "root-credentials")
        else:
            kept |= {"AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test"}
        return kept | more

    def aws(self, *arguments, check=True, **options):
        """Runs the AWS CLI; returns what it printed, read as JSON if it is."""
        path, version = aws_cli()
        arguments = list(map(str, arguments))
        if version < 2 and "--cli-binary-format" in arguments:
            # Version 1 knows no other form than the one that tests ask for.
            at = arguments.index("--cli-binary-format")
            del arguments[at : at + 2]
        done = subprocess.run(
            [path, "--endpoint-url", self.endpoint, *arguments], env=self.environment(), cwd=self.folder,
            capture_output=True, text=True, timeout=DEADLINE * 2, **options,
        )  # fmt: skip
        if not check:
            return done
        assert done.returncode == 0, done.stderr
        try:
            return json.loads(done.stdout)
        except ValueError:
            return done.stdout

    def client(self, service, region="us-east-1", **options):
        """A boto3 client that does not retry, so that a test sees each answer."""
        config = Config(retries={"total_max_attempts": 1}, max_pool_connections=100, read_timeout=120)
        if self.auth == "iam" and "aws_access_key_id" not in options:
            text = (self.data_dir / "root-credentials").read_text()
            options |= {name: re.search(rf"{name} = (.+)", text)[1] for name in
                        ("aws_access_key_id", "aws_secret_access_key")}  # fmt: skip
        options.setdefault("aws_access_key_id", "test")
        options.setdefault("aws_secret_access_key", "test")
        key = (service, region, *sorted(options.items()))
        with self._lock:
            if key not in self._clients:
                session = boto3.session.Session()
                self._clients[key] = session.client(
                    service, region_name=region, endpoint_url=self.endpoint, config=config, **options
                )
            return self._clients[key]

    def get(self, path, headers=None, data=None, method=None):
        """A plain HTTP request: status, headers, body."""
        request = urllib.request.Request(self.endpoint + path, data=data, headers=headers or {}, method=method)
        try:
            with urllib.request.urlopen(request, timeout=DEADLINE) as answer:
                return answer.status, answer.headers, answer.read()
        except urllib.error.HTTPError as error:
            return error.code, error.headers, error.read()

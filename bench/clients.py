"""The compiled load generator (`bench/load`), as functions."""

import json
import subprocess
import tempfile
from pathlib import Path

# Beyond the time of a run: the last answer may take three minutes.
GRACE_SECONDS = 200


class Failed(Exception):
    """An answer was wrong or did not come."""


def run(tools, target, event, expected, *, clients, seconds, requests=10_000_000):
    """Closed-loop clients on keep-alive connections. Returns latencies in milliseconds and requests per second."""
    done = _call(
        tools, "run", target, event, expected, "--clients", clients, "--seconds", seconds, "--requests", requests,
        timeout=seconds,
    )  # fmt: skip
    latencies = [micros / 1000 for micros in done["latencies_us"]]
    return latencies, len(latencies) / done["seconds"]


def burst(tools, target, event, *, clients):
    """One request of each client, all at the same moment. Returns seconds until the last answer, and latencies in
    milliseconds with their parsed answers."""
    done = _call(tools, "burst", target, event, "", "--clients", clients, timeout=0)
    latencies = [micros / 1000 for micros in done["latencies_us"]]
    return done["seconds"], list(zip(latencies, map(json.loads, done["answers"]), strict=True))


def unix(tools, event, program, *, requests, **options):
    """Round trips of a frame over a Unix socket to a program, in milliseconds."""
    with _body(event) as path:
        command = [tools.load, "unix", "--body", path, "--requests", requests, "--", *program]
        return [micros / 1000 for micros in _run(command, timeout=60, **options)["latencies_us"]]


def _call(tools, kind, target, event, expected, *more, timeout):
    with _body(event) as path:
        command = [
            tools.load, kind, "--address", f"127.0.0.1:{target.port}", "--path", target.path, "--body", path,
            "--expect", expected, *more,
        ]  # fmt: skip
        done = _run(command, timeout=timeout)
    if done["n_failures"]:
        raise Failed(f"{done['n_failures']} of {done['n_failures'] + len(done['latencies_us'])}: {done['failure']}")
    return done


def _run(command, timeout, **options):
    command = list(map(str, command))
    done = subprocess.run(command, capture_output=True, text=True, timeout=timeout + GRACE_SECONDS, **options)
    if done.returncode != 0:
        raise Failed(done.stderr.strip())
    return json.loads(done.stdout)


class _body:
    """An event as a file."""

    def __init__(self, event):
        self.event = event

    def __enter__(self):
        self.file = tempfile.NamedTemporaryFile("w", prefix="cumulet-bench-", suffix=".json")
        json.dump(self.event, self.file)
        self.file.flush()
        return Path(self.file.name)

    def __exit__(self, *_):
        self.file.close()

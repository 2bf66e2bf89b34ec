"""What the machine itself costs, measured in the same run: nobody can be faster than its floor."""

import json
import os
import subprocess
import tempfile
import time
from pathlib import Path

import clients
import install
import measures
import workloads
from contenders import Target
from contenders.base import stop

PROGRAMS = Path(__file__).parent / "programs"

# How long a program of this file may run.
SECONDS_MAX = 300

# How often is forked: it takes milliseconds.
N_FORKS = 50

# Libraries of linear algebra start threads on import, which a fork would lose.
ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}


def measure(results, tools, wanted, bounds):
    http(results, tools, bounds)
    unix(results, tools, bounds)
    for workload in wanted:
        with code(workload, tools) as (folder, paths):
            imports(results, tools, workload, paths, bounds)
            forks(results, tools, workload, paths, bounds)


def http(results, tools, bounds):
    """The same clients against a server that answers a constant: what they can measure at all."""
    process = subprocess.Popen(
        [tools.load, "echo", "--answer", '{"statusCode": 200, "body": 2.0}'],
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True, start_new_session=True,
    )  # fmt: skip
    try:
        target = Target(int(process.stdout.readline()), "/", "echo")
        for n_clients in measures.CLIENTS:
            seconds = min(2, bounds.seconds)
            event, expected = workloads.F1.event, workloads.F1.expected
            latencies, rate = clients.run(tools, target, event, expected, clients=n_clients, seconds=seconds)
            name = f"HTTP echo, {n_clients} client{'s' * (n_clients > 1)}"
            results.floor(f"{name}, rate", "req/s", [rate])
            results.floor(name, "ms", latencies)
    finally:
        stop(process)
        process.stdout.close()


def unix(results, tools, bounds):
    n = 2_000 * bounds.seconds
    event = workloads.F1.event
    results.floor("Unix socket, round trip", "ms", clients.unix(tools, event, [tools.load, "unix-echo"], requests=n))
    with code(workloads.F1, tools) as (folder, paths):
        program = [tools.python, PROGRAMS / "loop.py"]
        values = clients.unix(tools, event, program, requests=n, env=environment(paths))
    results.floor("Unix socket to f1 in a Python loop", "ms", values)


def imports(results, tools, workload, paths, bounds):
    """From the start of an interpreter until the modules are there: warm page cache, byte code there."""
    packages = "".join(f"import {module}\n" for module in workload.imports)
    for name, statements in (("packages", packages), ("function", "import lambda_function\n")):
        if statements:
            # The first fills the page cache.
            values = [started(tools, statements, paths) for _ in range(bounds.first + 2)][2:]
            results.floor(f"{workload.key}: interpreter with {name} imported", "ms", values)
    if workload.imports:
        values = [module_body(tools, packages, paths) for _ in range(bounds.first)]
        results.floor(f"{workload.key}: its own module body", "ms", values)


def module_body(tools, packages, paths):
    """What the function's own module does when its packages are there."""
    program = f"{packages}import time\nbegan = time.perf_counter()\nimport lambda_function\n"
    program += "print((time.perf_counter() - began) * 1000)"
    done = subprocess.run(
        [tools.python, "-c", program], env=environment(paths), capture_output=True, text=True, timeout=SECONDS_MAX
    )
    return float(done.stdout)


def started(tools, statements, paths):
    program = statements + "import os\nos.write(1, b'.')\nos._exit(0)"
    began = time.perf_counter()
    process = subprocess.Popen(
        [tools.python, "-c", program], env=environment(paths), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE
    )
    try:
        assert process.stdout.read(1) == b".", "the interpreter ended"
        return (time.perf_counter() - began) * 1000
    finally:
        process.stdout.close()
        process.wait(30)


def forks(results, tools, workload, paths, bounds):
    """A fork of an interpreter that has imported the packages, or the function too, to the function's answer."""
    for depth in ("packages", "function"):
        command = [
            tools.python, PROGRAMS / "fork.py", str(N_FORKS), ",".join(workload.imports), depth,
            json.dumps(workload.event),
        ]  # fmt: skip
        done = subprocess.run(
            command, env=environment(paths) | ONE_THREAD, capture_output=True, text=True, timeout=SECONDS_MAX
        )
        if done.returncode != 0:
            raise clients.Failed(done.stderr.strip().splitlines()[-1])
        results.floor(f"{workload.key}: fork with {depth} imported", "ms", json.loads(done.stdout)[2:])


def environment(paths):
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return kept | {"PYTHONPATH": os.pathsep.join(map(str, paths))}


class code:
    """A folder with a function's code, compiled, and the paths of an interpreter that runs it."""

    def __init__(self, workload, tools):
        self.workload, self.tools = workload, tools

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="cumulet-bench-")
        path = Path(self.folder.name)
        for name, text in self.workload.files().items():
            (path / name).write_text(text)
        install.compile_folder(self.tools.python, path)
        return path, [path, *self.tools.packages(self.workload)]

    def __exit__(self, *_):
        self.folder.cleanup()

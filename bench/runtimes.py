"""Cold starts of functions that are not Python, client to client on loopback, in milliseconds.

    .venv/bin/python bench/runtimes.py [--n 60] [--bootstrap PATH] [--json]

`waited` finds a Node.js process that waits for its function, `fresh` is the same without. `shell` and, if one is named,
`bootstrap` are custom runtimes: a script that asks with curl, and a program such as `examples/hello_rust`.
The last rows are the memory of one Node.js process that waits, in MB: its share of all memory, and its own.
"""

import http.client
import json
import os
import time
from pathlib import Path

from measure import ROOT, arguments, report, spread

NODE = "exports.handler = async (event) => event.name;"
# What starts next to replace what a call has taken has started then.
CALM_SECONDS = 0.3


def main():
    parsed = arguments(__doc__, n=60, bootstrap="")
    shell = {path.name: path.read_bytes() for path in (ROOT / "examples/hello_shell").iterdir()}
    node = {"files": {"index.js": NODE}, "Runtime": "nodejs20.x", "Handler": "index.handler"}
    custom = {"Runtime": "provided.al2023"}
    rows = {}
    with running() as cloud:
        rows["waited"] = spread(cold_starts(cloud, parsed.n, **node))
        memory = [memory_mb(pid) for pid in waiting(cloud)]
        rows["shell"] = spread(cold_starts(cloud, parsed.n, files=shell, Handler="hello.handler", **custom))
        if parsed.bootstrap:
            program = {"bootstrap": Path(parsed.bootstrap).read_bytes()}
            rows["bootstrap"] = spread(cold_starts(cloud, parsed.n, files=program, Handler="any", **custom))
    with running("[execution]\nstandbys = 0\n") as cloud:
        rows["fresh"] = spread(cold_starts(cloud, parsed.n, **node))
    rows["waiting, share, MB"] = spread([share for share, _ in memory])
    rows["waiting, own, MB"] = spread([own for _, own in memory])
    report(rows, parsed.json)


def running(config=""):
    from contextlib import closing

    from cloud import Cloud

    return closing(Cloud(config=config).start())


def cold_starts(cloud, n, files, **options):
    """The time of each first call of an environment."""
    from functions import create

    name = f"of-{len(cloud.client('lambda').list_functions()['Functions'])}"
    create(cloud, name, files, **options)
    client, connection = cloud.client("lambda"), http.client.HTTPConnection("127.0.0.1", cloud.port)
    times = []
    for _ in range(n + 1):
        client.update_function_configuration(FunctionName=name, Description=os.urandom(4).hex())
        waiter = client.get_waiter("function_updated_v2")
        waiter.wait(FunctionName=name, WaiterConfig={"Delay": 0.05, "MaxAttempts": 600})
        time.sleep(CALM_SECONDS)
        began = time.perf_counter()
        connection.request("POST", f"/2015-03-31/functions/{name}/invocations", json.dumps({"name": "Ada"}))
        answer = connection.getresponse()
        said = answer.read()
        times.append((time.perf_counter() - began) * 1000)
        assert answer.getheader("X-Amz-Function-Error") is None and b"Ada" in said, said
    # The first one finds folders and programs that nobody has used yet.
    return times[1:]


def waiting(cloud):
    """The Node.js processes that wait for a function: those that have no code yet."""
    from test_standbys import await_waiting, waiting_pids

    await_waiting(cloud)
    return [pid for pid in waiting_pids(cloud) if not os.listdir(f"/proc/{pid}/root/var/task")]


def memory_mb(pid):
    """Its share of what it uses together with others, and what is its own."""
    lines = [line.split() for line in open(f"/proc/{pid}/smaps_rollup")]
    of = {line[0]: int(line[1]) for line in lines if line[-1] == "kB"}
    return of["Pss:"] / 1024, (of["Private_Clean:"] + of["Private_Dirty:"]) / 1024


if __name__ == "__main__":
    main()

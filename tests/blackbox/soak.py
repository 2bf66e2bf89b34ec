#!/usr/bin/env python3
"""Many invocations, with starts, ends and kills of environments among them; then nothing may be left of them.

    make soak                                              the release build, 200,000 invocations
    .venv/bin/python tests/blackbox/soak.py --invocations 20000

Warm and cold calls of several functions go on from several clients at once. Meanwhile functions are changed, and
processes of environments, zygotes and the helper are killed. What the cloud holds of the machine is counted before,
when everything has run once, and afterwards, when everything is at rest again. The program prints both and ends with 1
if something was left, or if an invocation went wrong that no kill explains.
"""

import argparse
import http.client
import itertools
import json
import os
import random
import signal
import sys
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from cloud import ROOT, Cloud, wait_until
from functions import MEAN, create, invoke, make_layer
from leftovers import control_groups, memory_kb, mounts, settled
from processes import descendants_of, first_beside, helper_of, inner_pids, is_alive, zygotes_of

N_INVOCATIONS = 200_000
N_CLIENTS = 8

# How long zygotes may stay away that were killed, in seconds: five minutes in the end.
ZYGOTES_DEADLINE = 330

# So much may a process's own memory have grown afterwards, in KB: caches that fill, and what an allocator keeps for the
# next rush. In the second half caches are full.
MEMORY_MARGIN_KB = {"server": 24 << 10, "helper": 4 << 10}
SECOND_HALF_MARGIN_KB = 6 << 10

# So many threads and descriptors may come and go with blocking work and connections.
SLACK = {"threads of the server": 12, "descriptors of the server": 4, "descriptors of the helper": 4}

# Sandboxes that wait for the next call end after a minute. A short form does not wait for that, and has to bear them.
STRICT_CALM_SECONDS = 80
SHORT_CALM_SECONDS = 1
SHORT_SLACK = SLACK | {
    "processes": 16, "mounts": 250, "control groups": 48, "namespaces": 60, "descriptors of the server": 50,
    "descriptors of the helper": 40,
}  # fmt: skip

CONFIG = """
[execution]
idle_seconds = 1

[lambda]
update_settles_ms = 0
"""

# What a server says whose processes are killed.
ALLOWED = (
    r"the sandbox helper is gone", r"environment not made", r"runtime not started", r"events do not reach",
    r"zygote not started", r"byte code",
)  # fmt: skip

SCIPY = (ROOT / "examples/linregress/requirements.txt").read_text()
LINREGRESS = (ROOT / "examples/linregress/lambda_function.py").read_text()
CRASH = "import os\ndef lambda_handler(event, context): os.kill(os.getpid(), 9)"
HANG = "import time\ndef lambda_handler(event, context): time.sleep(60)"
THREADS = """
import subprocess, threading

def lambda_handler(event, context):
    for _ in range(3):
        threading.Thread(target=threading.Event().wait, daemon=True).start()
    subprocess.Popen(["sleep", "1000"])
    open("/tmp/file", "w").write("x" * 100_000)
    return event
"""


@dataclass(frozen=True)
class Kind:
    """A way to invoke, and how often of a thousand."""

    name: str
    weight: float
    function: str
    event: object
    expected: object = None
    error: str = None
    is_event: bool = False


KINDS = (
    Kind("warm f1", 840, "mean", {"nums": [1, 3]}, {"statusCode": 200, "body": 2.0}),
    Kind("warm f2 (scipy)", 60, "linregress", {"x": [0, 1, 2], "y": [1, 3, 5]}, 2.0),
    Kind("a fork each, f1", 60, "mean-copied", {"nums": [1, 3]}, {"statusCode": 200, "body": 2.0}),
    Kind("a fork each, f2", 15, "linregress-copied", {"x": [0, 1, 2], "y": [1, 3, 5]}, 2.0),
    Kind("leaves processes", 12, "leaving", [1], [1]),
    Kind("events", 10, "mean", {"nums": [1]}, is_event=True),
    Kind("crashes", 2.9, "crashing", {}, error="Runtime.ExitError"),
    Kind("timeouts", 0.1, "hanging", {}, error="Sandbox.Timedout"),
)

# How many invocations lie between two of a kind.
CHANGE_EVERY = 500
KILL_EVERY = 400

# What others depend on is killed at these parts of the whole. Zygotes that die young come back ever later.
RARE_KILLS = ((0.2, "zygote"), (0.45, "helper"), (0.7, "zygote's sandbox"))


def deploy(cloud):
    layer = cloud.client("lambda").publish_layer_version(LayerName="scipy", Content={"ZipFile": make_layer(SCIPY)})
    copied = {"Tags": {"cumulet:isolation": "invocation"}}
    with_scipy = {"Layers": [layer["LayerVersionArn"]], "Timeout": 60}
    create(cloud, "mean", MEAN)
    create(cloud, "mean-copied", MEAN, **copied)
    create(cloud, "linregress", LINREGRESS, **with_scipy)
    create(cloud, "linregress-copied", LINREGRESS, **with_scipy, **copied)
    create(cloud, "leaving", THREADS)
    create(cloud, "crashing", CRASH)
    create(cloud, "hanging", HANG, Timeout=1)


@dataclass
class Tally:
    """What happened."""

    done: Counter = field(default_factory=Counter)
    failed_by_kill: int = 0
    wrong: list = field(default_factory=list)
    changes: int = 0
    kills: Counter = field(default_factory=Counter)
    lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def n_done(self):
        return self.done.total()

    @property
    def n_failed_max(self):
        """One kill of a process fails what runs in it; of what others depend on, what runs at all."""
        wide = self.kills["helper"] + self.kills["zygote's sandbox"]
        return self.kills.total() + wide * (N_CLIENTS + 2)


class Client(threading.Thread):
    """Invokes, one call after the other, over one connection."""

    def __init__(self, cloud, kinds, tally):
        super().__init__(daemon=True)
        self.cloud, self.kinds, self.tally = cloud, kinds, tally

    def run(self):
        connection = http.client.HTTPConnection("127.0.0.1", self.cloud.port, timeout=120)
        for kind in self.kinds:
            try:
                verdict = self.call(connection, kind)
            except (OSError, http.client.HTTPException) as error:
                connection.close()
                verdict = f"{kind.name}: {error!r}"
            with self.tally.lock:
                self.tally.done[kind.name] += 1
                if verdict == "killed":
                    self.tally.failed_by_kill += 1
                elif verdict:
                    self.tally.wrong.append(verdict)
        connection.close()

    def call(self, connection, kind):
        """Nothing if all is well, `killed`, or what is wrong."""
        headers = {"X-Amz-Invocation-Type": "Event"} if kind.is_event else {}
        path = f"/2015-03-31/functions/{kind.function}/invocations"
        connection.request("POST", path, json.dumps(kind.event), headers)
        answer = connection.getresponse()
        body = answer.read()
        if kind.is_event:
            return None if answer.status == 202 else f"{kind.name}: {answer.status} {body[:300]}"
        document = json.loads(body) if answer.status == 200 else None
        if answer.getheader("X-Amz-Function-Error"):
            if kind.error and document["errorType"] == kind.error:
                return None
            is_killed = document["errorType"] == "Runtime.ExitError" and document["errorMessage"].endswith("signal: killed")
            return "killed" if is_killed else f"{kind.name}: {document}"
        found = document["slope"] if isinstance(document, dict) and "slope" in document else document
        is_right = answer.status == 200 and kind.error is None and found == kind.expected
        return None if is_right else f"{kind.name}: {answer.status} {body[:300]}"


class Fates(threading.Thread):
    """Changes functions and kills processes, in step with the invocations."""

    def __init__(self, cloud, n_invocations, tally, chance, kills=True):
        super().__init__(daemon=True)
        self.kills = kills
        self.cloud, self.tally, self.chance = cloud, tally, chance
        self.n_invocations = n_invocations
        self.ended = threading.Event()
        self.error = None

    def run(self):
        try:
            self.work()
        except Exception as error:
            self.error = error

    def work(self):
        next_change, next_kill = CHANGE_EVERY, KILL_EVERY
        rare = list(RARE_KILLS)
        while not self.ended.wait(0.002):
            n_done = self.tally.n_done
            if n_done >= next_change:
                next_change += CHANGE_EVERY
                name = self.chance.choice(["mean", "linregress", "mean-copied", "linregress-copied", "leaving"])
                self.tally.changes += change(self.cloud, name, f"change {n_done}")
            if n_done >= next_kill:
                next_kill += KILL_EVERY
                self.kill(*self.victim())
            if rare and n_done >= rare[0][0] * self.n_invocations:
                what = rare.pop(0)[1]
                self.kill(what, self.rare_victim(what))

    def victim(self):
        inside = [pid for pid in descendants_of(self.cloud.process.pid) if len(inner_pids(pid)) > 1]
        runtimes = [pid for pid in inside if not is_zygote_or_first(pid)]
        if self.chance.random() < 0.3 and (runtime := self.any(runtimes)):
            return "sandbox", self.first(runtime)
        return "runtime or spare", self.any(runtimes)

    def rare_victim(self, what):
        if what == "helper":
            return helper_of(self.cloud)
        zygote = self.any(zygotes_of(self.cloud))
        return zygote if what == "zygote" or zygote is None else self.first(zygote)

    def any(self, pids):
        return self.chance.choice(pids) if pids else None

    def first(self, pid):
        try:
            return first_beside(self.cloud, pid)
        except (OSError, AssertionError):
            return None

    def kill(self, what, pid):
        if self.kills and pid and is_alive(pid):
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                return
            self.tally.kills[what] += 1


def is_zygote_or_first(pid):
    inner = inner_pids(pid)
    return not inner or inner[-1] == 1 or b"_CUMULET_ZYGOTE_FD" in environ(pid) and len(inner) == 2


def environ(pid):
    try:
        return Path(f"/proc/{pid}/environ").read_bytes()
    except OSError:
        return b""


def load(cloud, n_invocations, tally, watch=lambda: None, kills=True):
    """Invokes so often, with everything that happens meanwhile."""
    chance = random.Random(n_invocations)
    kinds = chance.choices(KINDS, [kind.weight for kind in KINDS], k=n_invocations)
    parts = [itertools.islice(kinds, number, None, N_CLIENTS) for number in range(N_CLIENTS)]
    fates = Fates(cloud, n_invocations, tally, chance, kills)
    clients = [Client(cloud, part, tally) for part in parts]
    for thread in (*clients, fates):
        thread.start()
    while any(client.is_alive() for client in clients):
        clients[0].join(0.5) if clients[0].is_alive() else time.sleep(0.5)
        watch()
        assert cloud.process.poll() is None, f"the server ended with {cloud.process.returncode}: {cloud.log()[-2000:]}"
    fates.ended.set()
    fates.join()
    if fates.error:
        raise fates.error


def rest(cloud, calm_seconds, zygotes=()):
    """All that is kept comes to be there, and all environments end."""

    def is_complete():
        for kind in KINDS:
            if kind.error is None:
                # Anew, as only a start asks for a zygote.
                change(cloud, kind.function, os.urandom(4).hex())
                invoke(cloud, kind.function, kind.event)
        return set(zygotes) <= set(ready_zygotes(cloud))

    wait_until(is_complete, "all zygotes are there", ZYGOTES_DEADLINE)
    return settled(cloud, calm_seconds), memory_kb(cloud), ready_zygotes(cloud)


def change(cloud, name, text):
    """Ends the environments of a function. Says whether it could be changed."""
    client = cloud.client("lambda")
    try:
        client.update_function_configuration(FunctionName=name, Description=text)
    except client.exceptions.ResourceConflictException:
        return False  # The last change of it is still under way.
    return True


def ready_zygotes(cloud):
    zygotes = json.loads(cloud.get("/_cumulet/stats")[2])["environments"]["zygotes"]
    return [zygote["label"] for zygote in zygotes if zygote["stage"] == "ready"]


@dataclass
class Verdict:
    rows: list
    problems: list
    tally: Tally
    seconds: float
    samples: list


def run(n_invocations, is_strict=True, say=lambda line: None):
    """The whole soak, on a cloud of its own."""
    calm_seconds = STRICT_CALM_SECONDS if is_strict else SHORT_CALM_SECONDS
    mounts_before = mounts([])
    cloud = Cloud(config=CONFIG)
    cloud.allowed += ALLOWED
    try:
        cloud.start()
        deploy(cloud)
        # Once everything, in small: whatever is kept for good is there then.
        warm_up = Tally()
        load(cloud, max(500, n_invocations // 20), warm_up, kills=False)
        before, memory_before, zygotes = rest(cloud, calm_seconds)
        tally, samples, began = Tally(), [memory_before["server"]], time.monotonic()

        def watch():
            if tally.n_done * 10 // n_invocations >= len(samples):
                samples.append(memory_kb(cloud)["server"])
                rate = tally.n_done / (time.monotonic() - began)
                say(f"{tally.n_done:>9,} invocations, {rate:,.0f}/s, server {samples[-1] / 1024:.1f} MB")

        load(cloud, n_invocations, tally, watch)
        seconds = time.monotonic() - began
        after, memory_after, _ = rest(cloud, calm_seconds, zygotes)
        rows = compare(before, after, memory_before, memory_after, SLACK if is_strict else SHORT_SLACK)
        if is_strict:
            half, whole = samples[len(samples) // 2], max(samples[len(samples) // 2 :])
            rows.append(("memory of the server, second half, KB", half, whole, SECOND_HALF_MARGIN_KB))
        cloud.stop()
        rows += [
            ("after the end: control groups", 0, len(control_groups(cloud)), 0),
            ("after the end: mounts of the machine", mounts_before, mounts([]), 0),
        ]
    finally:
        complaints = end(cloud)
    problems = [f"{name}: {before} before, {after} after" for name, before, after, slack in rows if after > before + slack]
    wrong = warm_up.wrong + tally.wrong
    problems += [f"{len(wrong)} invocations went wrong: {wrong[:5]}"] if wrong else []
    if tally.failed_by_kill > tally.n_failed_max:
        problems.append(f"{tally.failed_by_kill} invocations were killed, {tally.n_failed_max} could be")
    problems += [f"the server's log: {line}" for line in complaints[:10]]
    return Verdict(rows, problems, tally, seconds, samples)


def end(cloud):
    try:
        cloud.close()
    except AssertionError as error:
        return str(error).splitlines()[1:]
    return []


def compare(before, after, memory_before, memory_after, slacks):
    rows = [(name, before[name], after[name], slacks.get(name, 0)) for name in before]
    for name, margin in MEMORY_MARGIN_KB.items():
        rows.append((f"memory of the {name}, KB", memory_before[name], memory_after[name], margin))
    return rows


def render(verdict):
    tally = verdict.tally
    n_forced = tally.kills.total()
    lines = [
        f"{tally.n_done:,} invocations in {verdict.seconds:,.0f} s, {tally.n_done / verdict.seconds:,.0f} a second; "
        f"{tally.changes} changes of functions; {n_forced} kills, which failed {tally.failed_by_kill} invocations",
        "",
        *(f"  {name:38}{n:>10,}" for name, n in sorted(tally.done.items(), key=lambda item: -item[1])),
        *(f"  killed: {name:30}{n:>10,}" for name, n in sorted(tally.kills.items())),
        "",
        f"  {'':38}{'before':>10}{'after':>10}{'may grow by':>14}",
    ]
    for name, before, after, slack in verdict.rows:
        mark = "" if after <= before + slack else "  LEFT BEHIND"
        lines.append(f"  {name:38}{before:>10,}{after:>10,}{slack:>14,}{mark}")
    lines.append("  memory of the server on the way, MB: " + ", ".join(f"{kb / 1024:.1f}" for kb in verdict.samples))
    lines += ["", *(verdict.problems or ["nothing is left behind"])]
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--invocations", type=int, default=N_INVOCATIONS)
    verdict = run(parser.parse_args().invocations, say=lambda line: print(line, flush=True))
    print("\n" + render(verdict))
    return 1 if verdict.problems else 0


if __name__ == "__main__":
    sys.exit(main())

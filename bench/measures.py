"""What is measured of a contender that runs. Each function adds rows to the results.

A start counts as cold only if the answer proves it: the probe says how often its environment was called.
"""

import time

import clients
from contenders import Broken

# While cold starts at once are measured, each environment stays busy so long that none serves two. If one did,
# the next value is tried.
HOLDS_MS = (300, 1_000, 5_000, 30_000, 90_000)

CLIENTS = (1, 8, 32)

# Memory that must be left on the machine before many environments are asked for, in MB for each of them.
FREE_MB_EACH = 200


class Bounds:
    """How much is measured: samples, and seconds for each measurement."""

    def __init__(self, cold, seconds, budget_seconds, repeats, first):
        self.cold = cold
        self.seconds = seconds
        self.budget_seconds = budget_seconds
        self.repeats = repeats
        self.first = first


FULL = Bounds(cold=60, seconds=4, budget_seconds=40, repeats=3, first=5)
QUICK = Bounds(cold=5, seconds=1, budget_seconds=10, repeats=1, first=2)


def server(results, contender):
    if contender.started_ms is not None:
        results.add("start", "server", contender, "ms", [contender.started_ms])
    if contender.idle_mb is not None:
        results.add("idle memory", "server", contender, "MB", [contender.idle_mb])


def cold(results, contender, workload, bounds):
    """The client's first call to its answer, in a fresh environment, all files in the page cache."""
    # The first two are not counted: they fill caches, and what learns from a first start has learned.
    values = []
    end = time.monotonic() + bounds.budget_seconds
    for number in range(bounds.cold + 2):
        if number > 4 and time.monotonic() > end:
            break
        if number == 2:
            contender.settle()
        values.append(first_call(contender, contender.fresh_probe(workload), workload))
    results.add("cold", workload.key, contender, "ms", values[2:])


def first_call(contender, target, workload, hold_ms=0):
    _, answers = clients.burst(contender.tools, target, workload.event | {"hold_ms": hold_ms}, clients=1)
    ((elapsed, answer),) = answers
    if answer["n_calls"] != 1:
        raise Broken(f"{contender.label}: the environment was not fresh")
    return elapsed


def warm(results, contender, workload, bounds):
    """One client on one connection."""
    target = contender.target(workload)
    latencies, _ = run(contender, target, workload, 1, bounds.seconds)
    results.add("warm", workload.key, contender, "ms", latencies)


def throughput(results, contender, workload, bounds):
    """As many clients at once as connections; the first second, in which environments are made, apart."""
    target = contender.target(workload)
    for n_clients in CLIENTS:
        ramp, _ = run(contender, target, workload, n_clients, 1)
        rates, latencies = [], []
        for _ in range(bounds.repeats):
            measured, rate = run(contender, target, workload, n_clients, bounds.seconds, warm_seconds=0)
            rates.append(rate)
            latencies += measured
        name = f"{workload.key}, {n_clients} client{'s' * (n_clients > 1)}"
        results.add("throughput", name, contender, "req/s", rates)
        results.add("latency under load", name, contender, "ms", latencies, ramp_max=max(ramp))


def run(contender, target, workload, n_clients, seconds, warm_seconds=0.3):
    arguments = contender.tools, target, workload.event, workload.expected
    if warm_seconds:
        clients.run(*arguments, clients=n_clients, seconds=warm_seconds)
    latencies, rate = clients.run(*arguments, clients=n_clients, seconds=seconds)
    if not latencies:
        raise Broken(f"{contender.label}: no answer within {seconds} s")
    return latencies, rate


def burst(results, contender, workload, n, bounds):
    """So many cold environments asked for at once: until the last of them has answered."""
    n = room_for(n)
    # A peer takes half a minute for one.
    n_repeats = bounds.repeats if contender.is_ours else 1
    values = [all_at_once(contender, workload, n, lambda: contender.fresh_probe(workload)) for _ in range(n_repeats)]
    results.add("burst", f"{workload.key}, {n} at once", contender, "ms", values, n_asked=n)


def all_at_once(contender, workload, n, fresh_target):
    """Each environment is held after its work is done, which is not part of the result."""
    for hold_ms in HOLDS_MS:
        _, answers = clients.burst(contender.tools, fresh_target(), workload.event | {"hold_ms": hold_ms}, clients=n)
        n_fresh = sum(answer["n_calls"] == 1 for _, answer in answers)
        if n_fresh == n:
            return max(elapsed for elapsed, _ in answers) - hold_ms
    raise Broken(f"{contender.label}: only {n_fresh} of {n} environments were fresh")


def memory(results, contender, workload, n, target, name=None):
    """What each further environment adds while it waits for its next invocation."""
    n = room_for(n)
    first_call(contender, target, workload)
    one_mb = settled_mb(contender)
    n_added = grow(contender, target, workload, n - 1, n)
    each_mb = (settled_mb(contender) - one_mb) / n_added
    if each_mb <= 0:
        raise Broken(f"{contender.label}: environments ended while memory was measured")
    results.add("memory", name or workload.key, contender, "MB", [each_mb], n_alive=n_added + 1)


def grow(contender, target, workload, n_more, n_clients):
    """Adds environments: as many clients at once as there shall be, each kept busy until all have started.
    Those that are there serve some of them, so it may take more than one round."""
    n_added = 0
    for hold_ms in HOLDS_MS:
        _, answers = clients.burst(
            contender.tools, target, workload.event | {"hold_ms": hold_ms}, clients=n_clients
        )
        n_added += sum(answer["n_calls"] == 1 for _, answer in answers)
        if n_added >= n_more:
            return n_added
    raise Broken(f"{contender.label}: only {n_added} of {n_more} environments were added")


def added_memory(results, contender, workload):
    memory(results, contender, workload, contender.n_alive, contender.fresh_probe(workload))


def settled_mb(contender):
    """Read until it stays: environments that have just answered still tidy up."""
    readings = []
    for _ in range(20):
        time.sleep(0.75)
        readings.append(contender.memory_mb())
        if len(readings) > 2 and max(readings[-3:]) - min(readings[-3:]) < 0.5:
            break
    return readings[-1]


def room_for(n):
    """So many of `n` environments as there is memory for: somebody else may use this machine too."""
    with open("/proc/meminfo") as lines:
        found = dict(line.split(":") for line in lines)
    room = (int(found["MemAvailable"].split()[0]) >> 10) // FREE_MB_EACH
    if room < 2:
        raise Broken(f"an environment may want {FREE_MB_EACH} MB; that is not free")
    return min(n, room)

"""What is measured of a contender that runs. Each function adds rows to the results.

A start counts as cold only if the answer proves it: the probe says how often its environment was called.
"""

import time

import clients
from contenders import Broken

# While cold starts at once are measured, each environment stays busy so long that none serves two.
HOLD_MS = 300

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
        try:
            target = contender.fresh_probe(workload)
        except Broken:
            if len(values) >= 3:
                break
            raise
        values.append(first_call(contender, target, workload))
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


def burst(results, contender, workload, n, target=None):
    """So many cold environments asked for at once: until the last of them has answered."""
    n = room_for(n)
    target = target or contender.fresh_probe(workload)
    values = all_at_once(contender, target, workload, n, HOLD_MS)
    # Each held its environment so long after its work was done.
    results.add("burst", f"{workload.key}, {n} at once", contender, "ms", [max(values) - HOLD_MS], n_asked=n)


def all_at_once(contender, target, workload, n, hold_ms):
    _, answers = clients.burst(contender.tools, target, workload.event | {"hold_ms": hold_ms}, clients=n)
    n_fresh = sum(answer["n_calls"] == 1 for _, answer in answers)
    if n_fresh < n:
        raise Broken(f"{contender.label}: only {n_fresh} of {n} environments were fresh")
    return [elapsed for elapsed, _ in answers]


def memory(results, contender, workload, n, target=None, name=None):
    """What each further environment adds while it waits for its next invocation."""
    n = room_for(n)
    target = target or contender.fresh_probe(workload)
    first_call(contender, target, workload)
    one_mb = settled_mb(contender)
    # All at once, and busy until all have started; the one that is there serves one of them.
    event = workload.event | {"hold_ms": 3000}
    _, answers = clients.burst(contender.tools, target, event, clients=n)
    n_added = sum(answer["n_calls"] == 1 for _, answer in answers)
    if n_added < n / 2:
        raise Broken(f"{contender.label}: only {n_added} environments were added")
    each_mb = (settled_mb(contender) - one_mb) / n_added
    results.add("memory", name or workload.key, contender, "MB", [each_mb], n_alive=n_added + 1)


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

"""What is measured of Cumulet alone: there is nothing to compare it with."""

import itertools
import time

import clients
import measures
from contenders import Cumulet, Unavailable
from workloads import F2, F3, PROBE

# How many f2 environments are kept alive when that is asked for.
N_MANY = 1000
# Between calls that do not come one directly after the other.
PAUSE_SECONDS = 0.1
# In steps: it is about how many there can be, not about how many can start at once.
N_STEP = 100


def idle(results, tools):
    """Memory of a server that nobody has asked for anything, helper included."""
    with started(tools) as contender:
        contender.note_idle_memory()
        measures.server(results, contender)


def first_of_a_set(results, tools, workload, bounds):
    """The very first start after the packages were deployed, on a server that has never seen them."""
    values = []
    for _ in range(bounds.first):
        with started(tools) as contender:
            target = contender.create(workload, "first", PROBE)
            time.sleep(contender.settle_seconds)
            values.append(measures.first_call(contender, target, workload))
    results.add("first of a set", workload.key, contender, "ms", values)


def new_function(results, contender, workload, bounds):
    """The first call of a new function whose packages others use already."""
    values = []
    for number in range(max(2, bounds.cold // 6)):
        target = contender.create(workload, f"{workload.key}-new-{number}", PROBE)
        time.sleep(contender.settle_seconds)
        values.append(measures.first_call(contender, target, workload))
    results.add("new function", workload.key, contender, "ms", values)


def snapshot(results, contender, bounds):
    """Cold starts and bursts of versions that start from the initialised function."""
    values = []
    for number in range(max(2, bounds.cold // 6)):
        target = contender.publish(F3, number)
        values.append(measures.first_call(contender, target, F3))
    results.add("cold", "f3 SnapStart", contender, "ms", values)
    numbers = itertools.count(len(values) + 1)
    fresh_target = lambda: contender.publish(F3, next(numbers))
    values = [measures.all_at_once(contender, F3, 50, fresh_target) for _ in range(bounds.repeats)]
    results.add("burst", "f3 SnapStart, 50 at once", contender, "ms", values, n_asked=50)


def memory(results, tools, workload):
    """On a server of its own: environments of other functions would end while it is measured."""
    with started(tools) as contender:
        target = contender.create(workload, "alive", PROBE)
        measures.memory(results, contender, workload, contender.n_alive, target)


def snapshot_memory(results, tools):
    with started(tools) as contender:
        target = contender.publish(F3, 0)
        measures.memory(results, contender, F3, contender.n_alive, target, name="f3 SnapStart")


def isolated_invocations(results, contender, bounds):
    """Every invocation in a fork of its own: calls that come now and then, and a client that never pauses."""
    target = contender.isolate_invocations(F2)
    arguments = contender.tools, target, F2.event
    for _ in range(3):
        _, ((_, answer),) = clients.burst(*arguments, clients=1)
        if answer["n_calls"] != 1:
            raise Unavailable('isolation = "invocation" is not there')
    values = []
    for _ in range(bounds.cold):
        time.sleep(PAUSE_SECONDS)
        values.append(measures.first_call(contender, target, F2))
    results.add("isolated invocations", F2.key, contender, "ms", values)
    latencies, _ = clients.run(*arguments, '"n_calls": 1', clients=1, seconds=bounds.seconds)
    results.add("isolated invocations", f"{F2.key}, back to back", contender, "ms", latencies)


def many(results, tools):
    """So many environments alive at once, and each answers again."""
    with started(tools) as contender:
        target = contender.create(F2, "many", PROBE)
        measures.first_call(contender, target, F2)
        began_mb = measures.settled_mb(contender)
        began = time.perf_counter()
        n_alive = 1
        for n in range(N_STEP, N_MANY + 1, N_STEP):
            n_alive += measures.grow(contender, target, F2, n - n_alive, n)
        seconds = time.perf_counter() - began
        each_mb = (measures.settled_mb(contender) - began_mb) / (n_alive - 1)
        _, answers = clients.burst(tools, target, F2.event | {"hold_ms": 3000}, clients=N_MANY)
        n_again = sum(answer["n_calls"] > 1 for _, answer in answers)
        found = {"n_alive": n_alive, "n_again": n_again, "each_mb": each_mb}
        results.add("many alive", F2.key, contender, "s", [seconds], **found)


class started:
    """A server with an empty data folder, for as long as the block lasts."""

    def __init__(self, tools):
        self.contender = Cumulet(tools)

    def __enter__(self):
        try:
            self.contender.start_empty()
        except BaseException:
            self.contender.stop()
            raise
        return self.contender

    def __exit__(self, *_):
        self.contender.stop()

"""What is measured of Cumulet alone: there is nothing to compare it with."""

import time

import clients
import measures
from contenders import Cumulet, Unavailable
from workloads import F2, F3

# How many f2 environments are kept alive when that is asked for.
N_MANY = 1000


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
            target = contender.create(workload, "first", "probe.lambda_handler")
            time.sleep(contender.settle_seconds)
            values.append(measures.first_call(contender, target, workload))
    results.add("first of a set", workload.key, contender, "ms", values)


def new_function(results, contender, workload, bounds):
    """The first call of a new function whose packages others use already."""
    values = []
    for number in range(max(2, bounds.cold // 6)):
        target = contender.create(workload, f"{workload.key}-new-{number}", "probe.lambda_handler")
        time.sleep(contender.settle_seconds)
        values.append(measures.first_call(contender, target, workload))
    results.add("new function", workload.key, contender, "ms", values)


def snapshot(results, contender, bounds):
    """Cold starts, a burst and memory of versions that start from the initialised function."""
    values = []
    for number in range(max(2, bounds.cold // 6)):
        target = contender.publish(F3, number)
        values.append(measures.first_call(contender, target, F3))
    results.add("cold", "f3 SnapStart", contender, "ms", values)
    elapsed = measures.all_at_once(contender, contender.publish(F3, len(values) + 1), F3, 50, measures.HOLD_MS)
    results.add("burst", "f3 SnapStart, 50 at once", contender, "ms", [max(elapsed) - measures.HOLD_MS], n_asked=50)
    target = contender.publish(F3, len(values) + 2)
    measures.memory(results, contender, F3, contender.n_alive, target=target, name="f3 SnapStart")


def isolated_invocations(results, contender, bounds):
    """Every invocation in a fork of its own."""
    target = contender.isolate_invocations(F2)
    arguments = contender.tools, target, F2.event
    for _ in range(3):
        _, ((_, answer),) = clients.burst(*arguments, clients=1)
        if answer["n_calls"] != 1:
            raise Unavailable('isolation = "invocation" is not there')
    latencies, _ = clients.run(*arguments, '"n_calls": 1', clients=1, seconds=bounds.seconds)
    results.add("isolated invocations", F2.key, contender, "ms", latencies)


def many(results, tools):
    """So many environments alive at once, and each answers again."""
    with started(tools) as contender:
        target = contender.create(F2, "many", "probe.lambda_handler")
        measures.first_call(contender, target, F2)
        began_mb = measures.settled_mb(contender)
        event = F2.event | {"hold_ms": 20_000}
        seconds, answers = clients.burst(tools, target, event, clients=N_MANY)
        n_fresh = sum(answer["n_calls"] == 1 for _, answer in answers)
        each_mb = (measures.settled_mb(contender) - began_mb) / max(1, n_fresh)
        _, again = clients.burst(tools, target, F2.event | {"hold_ms": 3000}, clients=N_MANY)
        n_again = sum(answer["n_calls"] > 1 for _, answer in again)
        results.add("many alive", F2.key, contender, "s", [seconds], n_alive=n_fresh + 1, n_again=n_again, each_mb=each_mb)


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

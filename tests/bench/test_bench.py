"""That the measurements measure: every part once, small, and no statement about time."""

import json
import subprocess
import sys
import urllib.request
from pathlib import Path

import clients
import floors
import measures
import pytest
import table
from contenders import Broken, Target
from contenders.base import Contender, stop, tree
from promises import judge
from results import Results
from workloads import F1

SMALL = measures.Bounds(cold=2, seconds=0.2, budget_seconds=10, repeats=2, first=1)


class Reference(Contender):
    """The reference server with a client of a few lines in place of Amazon's."""

    key = "amazon-client"
    label = "Reference"

    def __init__(self, tools):
        super().__init__(tools)
        for name, text in F1.files().items():
            (self.folder / name).write_text(text)
        client = Path(__file__).with_name("runtime_client.py")
        (self.folder / client.name).write_text(client.read_text())
        command = [tools.load, "reference", "--", tools.python, client.name]
        self.spawn(command, stdout=subprocess.PIPE, text=True)
        self.port = int(self.process.stdout.readline())

    def target(self, workload):
        return Target(self.port, "/", workload.key)

    probe = target

    def fresh_probe(self, workload):
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}/retire", method="POST")
        urllib.request.urlopen(request, timeout=10).close()
        return self.target(workload)

    def stop(self):
        self.process.stdout.close()
        super().stop()


@pytest.fixture
def contender(tools):
    running = Reference(tools)
    yield running
    running.stop()


@pytest.fixture
def results(tools):
    return Results(tools, lambda text: None)


def rows(results):
    return {(row["measure"], row["what"]): row for row in results.rows}


def test_every_measure_of_a_contender_adds_its_row(results, contender):
    measures.cold(results, contender, F1, SMALL)
    measures.warm(results, contender, F1, SMALL)
    measures.throughput(results, contender, F1, SMALL)
    measures.burst(results, contender, F1, 3, SMALL)
    measures.memory(results, contender, F1, 3, contender.fresh_probe(F1))
    found = rows(results)
    assert found["cold", "f1"]["n"] == 2
    assert found["throughput", "f1, 8 clients"]["n"] == 2
    assert found["burst", "f1, 3 at once"]["n_asked"] == 3
    # One was there; of three at once two were added.
    assert found["memory", "f1"]["n_alive"] == 3 and found["memory", "f1"]["p50"] > 1
    assert "Amazon's client" in table.render(results.document())


def test_a_start_that_was_not_cold_is_refused(contender):
    target = contender.fresh_probe(F1)
    assert measures.first_call(contender, target, F1) > 0
    with pytest.raises(Broken, match="not fresh"):
        measures.first_call(contender, target, F1)


def test_wrong_answers_are_no_measurement(contender):
    target = contender.target(F1)
    with pytest.raises(clients.Failed, match="KeyError"):
        clients.run(contender.tools, target, {}, "", clients=1, seconds=5, requests=1)
    with pytest.raises(clients.Failed, match="n_calls"):
        clients.run(contender.tools, target, F1.event, "something else", clients=1, seconds=5, requests=1)


def test_requests_bound_a_run(contender):
    latencies, rate = clients.run(
        contender.tools, contender.target(F1), F1.event, F1.expected, clients=2, seconds=30, requests=5
    )
    assert len(latencies) == 10 and rate > 0


def test_nothing_is_left_when_a_contender_stops(contender):
    measures.all_at_once(contender, F1, 2, lambda: contender.fresh_probe(F1))
    pids = tree(contender.process.pid)
    assert len(pids) == 3
    stop(contender.process)
    assert not any(Path(f"/proc/{pid}/cmdline").exists() and Path(f"/proc/{pid}/cmdline").read_bytes() for pid in pids)


def test_floors_of_a_plain_function(results, tools):
    floors.measure(results, tools, [F1], measures.Bounds(cold=4, seconds=1, budget_seconds=5, repeats=1, first=1))
    found = rows(results)
    assert found["floor", "Unix socket, round trip"]["n"] == 2000
    assert found["floor", "f1: fork with function imported"]["n"] == floors.N_FORKS - 2
    assert found["floor", "HTTP echo, 32 clients"]["n"] > 0


def row(measure, what, who, p50, unit="ms", **more):
    return {"measure": measure, "what": what, "who": who, "unit": unit, "n": 9, "p50": p50, "p99": p50, "max": p50} | more


def test_ratios_are_against_the_fastest_peer_and_promises_are_judged(results):
    results.rows = [
        row("cold", "f2", "cumulet", 4),
        row("cold", "f2", "ministack", 5000),
        row("cold", "f2", "serverless-offline", 800),
        row("cold", "f1", "cumulet", 3),
        row("throughput", "f1, 8 clients", "cumulet", 9000, "req/s"),
        row("throughput", "f1, 8 clients", "serverless-offline", 3000, "req/s"),
        row("throughput", "f1, 8 clients", "ministack", 100, "req/s"),
        # A reference, no peer: beside the ratio, not in it.
        row("throughput", "f1, 8 clients", "amazon-client", 6000, "req/s"),
    ]
    results.leave_out("somebody", "everything", "not there")
    text = table.render(results.document())
    assert "× 200" in text and "× 3 " in text and "× 1.5\n" in text and "somebody: everything: not there" in text
    verdicts = {name: verdict for name, verdict, *_ in judge(results.document())}
    assert verdicts["cold f2, p50"] == "kept"
    assert verdicts["cold f2 against the fastest other"] == "kept"
    assert verdicts["cold f1, p50"] == "BROKEN"
    assert verdicts["throughput f1, 8 clients: 4 × the fastest peer"] == "BROKEN"
    assert verdicts["warm f1, p50"] == "not measured"


def test_results_are_json(results, tmp_path):
    results.floor("nothing", "ms", [1.23456, 2])
    results.write(tmp_path / "new/bench.json")
    assert json.loads((tmp_path / "new/bench.json").read_text())["rows"][0]["max"] == 2


def test_the_command_line_refuses_what_it_does_not_know():
    command = [sys.executable, Path(floors.__file__).with_name("run.py"), "--only", "nobody"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert done.returncode == 2 and "`nobody` is none of cumulet" in done.stderr

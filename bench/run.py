"""Cumulet and its peers on the same functions in one run.

    make bench                               everything, about a quarter of an hour
    .venv/bin/python bench/run.py --quick    a short look, a few minutes
    .venv/bin/python bench/run.py --only cumulet,floor --measures cold,warm

What is measured how, and how to read it: bench/README.md.
"""

import argparse
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import clients
import contenders
import floors
import install
import measures
import own
import table
import workloads
from botocore.exceptions import BotoCoreError, ClientError
from results import Results

HERE = Path(__file__).parent
MEASURES = (
    "floor", "start", "cold", "first", "new", "warm", "throughput", "burst", "memory", "snapshot", "invocation", "many",
)  # fmt: skip

# The whole run, installation included, ends after so long whatever happens.
MINUTES_MAX = 60

FAILURES = (clients.Failed, contenders.Broken, BotoCoreError, ClientError, subprocess.SubprocessError, OSError)


def main():
    wanted = arguments()
    signal.signal(signal.SIGTERM, interrupt)
    signal.signal(signal.SIGALRM, interrupt)
    signal.alarm(MINUTES_MAX * 60)
    try:
        tools = install.prepare(wanted.binary.resolve(), wanted.runtime, wanted.only, say)
    except install.NotInstalled as error:
        sys.exit(f"bench: {error}")
    except KeyboardInterrupt:
        sys.exit("bench: interrupted before anything was measured")
    results = Results(tools, say)
    try:
        measure(results, tools, wanted)
    except KeyboardInterrupt as signalled:
        results.leave_out("bench", "the rest", f"interrupted {signalled}".rstrip())
    finish(results, wanted)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    target = Path(os.environ.get("CARGO_TARGET_DIR", install.ROOT / "target"))
    everybody = [*contenders.ALL, "floor"]
    parser.add_argument("--binary", type=Path, default=target / "release/cumulet", help="a release build of Cumulet")
    parser.add_argument("--runtime", help="the functions' runtime; by default python3.12, the first with SnapStart")
    parser.add_argument("--quick", action="store_true", help="few samples: a look, not a measurement")
    parser.add_argument("--only", default=",".join(everybody), help=f"of {', '.join(everybody)}")
    parser.add_argument("--measures", default=",".join(MEASURES[:-1]), help=f"of {', '.join(MEASURES)}")
    parser.add_argument("--functions", default="f1,f2,f3", help="of f1, f2, f3")
    parser.add_argument("--output", type=Path, default=HERE / ".results", help="folder for the JSON, the table, the chart")
    parser.add_argument("--publish", action="store_true", help="also write docs/bench.json and docs/images/bench.svg")
    wanted = parser.parse_args()
    wanted.only = choice(parser, wanted.only, everybody)
    wanted.measures = choice(parser, wanted.measures, MEASURES)
    keys = choice(parser, wanted.functions, [workload.key for workload in workloads.ALL])
    wanted.functions = [workload for workload in workloads.ALL if workload.key in keys]
    wanted.bounds = measures.QUICK if wanted.quick else measures.FULL
    if not wanted.binary.exists():
        parser.error(f"{wanted.binary} is not there: run cargo build --release --package cumulet")
    return wanted


def choice(parser, text, allowed):
    chosen = [word for word in text.split(",") if word]
    for word in chosen:
        if word not in allowed:
            parser.error(f"`{word}` is none of {', '.join(allowed)}")
    return chosen


def interrupt(number, _):
    raise KeyboardInterrupt(signal.Signals(number).name)


def measure(results, tools, wanted):
    steps = Steps(results, wanted)
    if "floor" in wanted.only:
        steps.do("floor", "floor", "the rest", floors.measure, tools, wanted.functions, wanted.bounds)
    for key in wanted.only:
        if key in contenders.ALL and key not in tools.missing:
            contender = contenders.ALL[key](tools)
            try:
                if steps.attempt(key, "everything", contender.start, wanted.functions):
                    (ours if contender.is_ours else peer)(steps, contender)
            finally:
                contender.stop()
    if "cumulet" in wanted.only:
        alone(steps, tools)


class Steps:
    """Does what is wanted; what fails is left out by name, and the rest goes on."""

    def __init__(self, results, wanted):
        self.results = results
        self.bounds = wanted.bounds
        self.measures = wanted.measures
        self.functions = wanted.functions

    def do(self, measure, who, what, function, *arguments):
        if measure in self.measures:
            self.attempt(who, what, function, self.results, *arguments)

    def attempt(self, who, what, function, *arguments):
        try:
            function(*arguments)
            return True
        except FAILURES as error:
            self.results.leave_out(who, what, str(error))
            return False

    def having(self, *which):
        return [workload for workload in self.functions if workload in which]


def everybody(steps, contender):
    for workload in steps.functions:
        steps.do("cold", contender.key, f"cold {workload.key}", measures.cold, contender, workload, steps.bounds)
    for workload in steps.functions:
        steps.do("warm", contender.key, f"warm {workload.key}", measures.warm, contender, workload, steps.bounds)
    for workload in steps.having(workloads.F1):
        steps.do("throughput", contender.key, "throughput", measures.throughput, contender, workload, steps.bounds)
    for workload in steps.having(workloads.F2):
        steps.do("burst", contender.key, "burst", measures.burst, contender, workload, contender.burst, steps.bounds)


def peer(steps, contender):
    measures.server(steps.results, contender)
    everybody(steps, contender)
    for workload in steps.having(workloads.F2, workloads.F3):
        steps.do("memory", contender.key, f"memory {workload.key}", measures.added_memory, contender, workload)


def ours(steps, contender):
    everybody(steps, contender)
    for workload in steps.functions:
        steps.do("new", contender.key, f"new function {workload.key}", own.new_function, contender, workload, steps.bounds)
    if steps.having(workloads.F3):
        steps.do("snapshot", contender.key, "SnapStart", own.snapshot, contender, steps.bounds)
    if steps.having(workloads.F2):
        steps.do("invocation", contender.key, "isolated invocations", own.isolated_invocations, contender, steps.bounds)


def alone(steps, tools):
    """What needs a server of Cumulet that nobody has used."""
    steps.do("start", "cumulet", "idle memory", own.idle, tools)
    for workload in steps.functions:
        steps.do("first", "cumulet", f"first of a set {workload.key}", own.first_of_a_set, tools, workload, steps.bounds)
    for workload in steps.having(workloads.F2, workloads.F3):
        steps.do("memory", "cumulet", f"memory {workload.key}", own.memory, tools, workload)
    if steps.having(workloads.F3):
        steps.do("snapshot", "cumulet", "memory with SnapStart", own.snapshot_memory, tools)
    if steps.having(workloads.F2):
        steps.do("many", "cumulet", "many alive", own.many, tools)


def finish(results, wanted):
    wanted.output.mkdir(parents=True, exist_ok=True)
    results.write(wanted.output / "bench.json")
    text = table.render(results.document())
    (wanted.output / "bench.txt").write_text(text)
    print("\n" + text, flush=True)
    say(f"written: {wanted.output}")
    try:
        python = install.chart_python(say)
        chart = wanted.output / "bench.svg"
        install.run([python, HERE / "chart.py", wanted.output / "bench.json", chart])
    except (install.NotInstalled, *FAILURES) as error:
        say(f"no chart: {error}")
        return
    if wanted.publish:
        shutil.copy(wanted.output / "bench.json", install.ROOT / "docs/bench.json")
        shutil.copy(chart, install.ROOT / "docs/images/bench.svg")


def say(text):
    print(f"bench: {text}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()

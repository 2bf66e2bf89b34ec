"""Cumulet and its peers on the same functions in one run.

    make bench                               everything, about a quarter of an hour
    .venv/bin/python bench/run.py --quick    a short look, a few minutes
    .venv/bin/python bench/run.py --only cumulet,floor --measures cold,warm

What is measured how, and how to read it: bench/README.md.
"""

import argparse
import contextlib
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
MEASURES = ("floor", "cold", "first", "new", "warm", "throughput", "burst", "memory", "snapshot", "invocation", "many")

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
    except KeyboardInterrupt:
        results.leave_out("bench", "the rest", "interrupted")
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


def interrupt(*_):
    raise KeyboardInterrupt


def measure(results, tools, wanted):
    if "floor" in wanted.only and "floor" in wanted.measures:
        with attempt(results, "floor", "the rest"):
            floors.measure(results, tools, wanted.functions, wanted.bounds)
    for key in wanted.only:
        if key in contenders.ALL and key not in tools.missing:
            with attempt(results, key, "everything else"):
                one(results, contenders.ALL[key](tools), wanted)
    if "cumulet" in wanted.only:
        alone(results, tools, wanted)


def one(results, contender, wanted):
    """All of one contender; what it cannot do is left out by name."""
    bounds = wanted.bounds

    def each(name, function, of=wanted.functions, *more):
        if name in wanted.measures:
            for workload in of:
                with attempt(results, contender.key, f"{name} {workload.key}"):
                    function(results, contender, workload, *more)

    has_f2 = [workload for workload in wanted.functions if workload is workloads.F2]
    try:
        contender.start(wanted.functions)
        if not contender.is_ours:
            measures.server(results, contender)
        each("cold", measures.cold, wanted.functions, bounds)
        each("warm", measures.warm, wanted.functions, bounds)
        each("throughput", measures.throughput, wanted.functions[:1], bounds)
        each("burst", measures.burst, has_f2, contender.burst)
        each("memory", measures.memory, [w for w in wanted.functions if w.layers], contender.n_alive)
        if contender.is_ours:
            each("new", own.new_function, wanted.functions, bounds)
            if "snapshot" in wanted.measures:
                with attempt(results, contender.key, "SnapStart"):
                    own.snapshot(results, contender, bounds)
            if "invocation" in wanted.measures:
                with attempt(results, contender.key, "isolated invocations"):
                    own.isolated_invocations(results, contender, bounds)
    finally:
        contender.stop()


def alone(results, tools, wanted):
    """What needs a server of Cumulet that nobody has used."""
    with attempt(results, "cumulet", "idle memory"):
        own.idle(results, tools)
    for workload in wanted.functions:
        if "first" in wanted.measures:
            with attempt(results, "cumulet", f"first of a set {workload.key}"):
                own.first_of_a_set(results, tools, workload, wanted.bounds)
    if "many" in wanted.measures:
        with attempt(results, "cumulet", "many"):
            own.many(results, tools)


@contextlib.contextmanager
def attempt(results, who, what):
    try:
        yield
    except FAILURES as error:
        results.leave_out(who, what, str(error))


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

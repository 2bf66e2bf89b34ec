#!/usr/bin/env python3
"""Keep docs/conformance.md and failures.tsv in step with what the conformance suites said.

    table.py show RESULTS...      print the table
    table.py update RESULTS...    write the table and the list of failures; refuse to lose a pass
    table.py check                fail when a failure has no reason or the summary is stale

RESULTS is a file that a run left: pytest's junit XML (`--junitxml=… -o junit_family=xunit1`),
or JSON lines with `id`, `outcome` and `msg`.
A `list.txt` beside it holds the ids that the run should have covered; a listed test
that did not run counts as not passed.

A reason that begins with "needs" says which services that are not there the test calls;
such tests stand in a column of their own, and the last column is the share of the others.

Invariants: a cell of the table never shrinks (`--lose` overrides, for a changed suite);
a test that passes is never in failures.tsv; every failure there has a reason before it is committed.
"""
import argparse
import json
import re
import sys
import xml.etree.ElementTree as ElementTree
from collections import Counter
from pathlib import Path

HERE = Path(__file__).resolve().parent
FAILURES = HERE / "failures.tsv"
DOCUMENT = HERE.parent.parent / "docs" / "conformance.md"
UNEXPLAINED = "unexplained"
BLOCKED = "needs "


def group_of(test_id):
    """The suite and the service that a test id belongs to."""
    parts = test_id.split("/")
    if test_id.startswith("tests/aws/services/") and len(parts) > 3:
        return "LocalStack", parts[3].rstrip("_")
    if test_id.startswith("tests/test_") and len(parts) > 1:
        return "moto", parts[1].removeprefix("test_").removesuffix(".py")
    raise ValueError(f"{test_id}: belongs to no known suite")


def read_json_lines(path):
    for line in path.read_text().splitlines():
        if line.strip():
            row = json.loads(line)
            yield row["id"], row["outcome"]


def read_junit(path):
    for case in ElementTree.parse(path).getroot().iter("testcase"):
        file = case.get("file")
        if file is None:
            raise ValueError(f"{path}: no file names; run pytest with -o junit_family=xunit1")
        module = file.removesuffix(".py").replace("/", ".")
        classes = (case.get("classname") or "").removeprefix(module).strip(".")
        test_id = "::".join([file, *filter(None, classes.split(".")), case.get("name")])
        children = {child.tag for child in case}
        worst = next((tag for tag in ("error", "failure", "skipped") if tag in children), "passed")
        yield test_id, "failed" if worst == "failure" else worst


def read_results(paths):
    """Outcome by test id; what a list beside a result names and no result has is 'not run'."""
    outcomes = {}
    for path in map(Path, paths):
        expected = path.parent / "list.txt"
        if expected.exists():
            for line in expected.read_text().splitlines():
                if line.strip() and not line.startswith("#"):
                    outcomes.setdefault(line.rstrip("\n"), "not run")
        read = read_junit if path.suffix == ".xml" else read_json_lines
        outcomes.update(read(path))
    return outcomes


def count(outcomes):
    """{(suite, service): (passed, total)}"""
    passed, total = Counter(), Counter()
    for test_id, outcome in outcomes.items():
        total[group_of(test_id)] += 1
        passed[group_of(test_id)] += outcome == "passed"
    return {group: (passed[group], total[group]) for group in total}


def blocked(failures):
    """How many tests of each group cannot pass before a service is there that is not."""
    return Counter(group_of(i) for i, reason in failures.items() if reason.startswith(BLOCKED))


def render_table(cells, n_blocked):
    lines = [
        "| Suite | Service | Passed | Of | | Need other services | Share of the rest |",
        "|---|---|---:|---:|---:|---:|---:|",
    ]
    for group, (passed, total) in sorted(cells.items()):
        rest = total - n_blocked[group]
        shares = [f"{100 * passed / n:.0f} %" if n else "" for n in (total, rest)]
        row = [*group, passed, total, shares[0], n_blocked[group], shares[1]]
        lines.append(f"| {' | '.join(map(str, row))} |")
    return "\n".join(lines)


def parse_table(text):
    rows = re.findall(r"^\| (\S+) \| (\S+) \| (\d+) \| (\d+) \|", text, re.MULTILINE)
    return {(suite, service): (int(passed), int(total)) for suite, service, passed, total in rows}


def section(text, name):
    """The text between the markers of a generated section, and the whole match."""
    match = re.search(rf"<!-- {name} -->\n(.*?)<!-- /{name} -->", text, re.DOTALL)
    if match is None:
        raise ValueError(f"no section {name} in the document")
    return match


def replace_section(text, name, content):
    match = section(text, name)
    return text[: match.start(1)] + content + "\n" + text[match.end(1) :]


def read_failures(path=FAILURES):
    rows = (line.split("\t") for line in path.read_text().splitlines() if line and line[0] != "#")
    return {test_id: reason for test_id, reason in rows}


def write_failures(failures, path=FAILURES):
    head = [line for line in path.read_text().splitlines() if line.startswith("#")]
    rows = [f"{test_id}\t{reason}" for test_id, reason in sorted(failures.items())]
    path.write_text("\n".join(head + rows) + "\n")


def merge_failures(known, outcomes):
    """Passing tests leave the list; new failures enter it without a reason; the rest stays."""
    merged = {i: reason for i, reason in known.items() if outcomes.get(i) != "passed"}
    for test_id, outcome in outcomes.items():
        if outcome != "passed":
            merged.setdefault(test_id, UNEXPLAINED)
    return merged


def render_reasons(failures):
    counts = Counter((group_of(i)[0], reason) for i, reason in failures.items())
    lines = ["| Tests | Suite | Reason |", "|---:|---|---|"]
    ordered = sorted(counts.items(), key=lambda item: (item[0][0], -item[1], item[0][1]))
    lines += [f"| {n} | {suite} | {reason} |" for (suite, reason), n in ordered]
    return "\n".join(lines)


def losses(old, new):
    return [
        f"{suite} {service}: {old[suite, service][0]} -> {passed}"
        for (suite, service), (passed, _) in sorted(new.items())
        if passed < old.get((suite, service), (0, 0))[0]
    ]


def update(results, lose):
    text = DOCUMENT.read_text()
    outcomes = read_results(results)
    old, new = parse_table(section(text, "passes").group(1)), count(outcomes)
    lost = losses(old, new)
    if lost and not lose:
        return ["passes would be lost: " + "; ".join(lost)]
    failures = merge_failures(read_failures(), outcomes)
    write_failures(failures)
    text = replace_section(text, "passes", render_table(old | new, blocked(failures)))
    DOCUMENT.write_text(replace_section(text, "reasons", render_reasons(failures)))
    return []


def check():
    failures, text = read_failures(), DOCUMENT.read_text()
    problems = [f"no reason: {i}" for i, r in failures.items() if r in ("", UNEXPLAINED)]
    passes = section(text, "passes").group(1)
    if passes.strip() != render_table(parse_table(passes), blocked(failures)).strip():
        problems.append("docs/conformance.md: the table of passes is stale; run table.py update")
    if section(text, "reasons").group(1).strip() != render_reasons(failures).strip():
        problems.append("docs/conformance.md: the summary of reasons is stale; run table.py update")
    return problems


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("command", choices=["show", "update", "check"])
    parser.add_argument("results", nargs="*", metavar="RESULTS")
    parser.add_argument("--lose", action="store_true", help="accept fewer passes than committed")
    arguments = parser.parse_args()
    if arguments.command == "show":
        print(render_table(count(read_results(arguments.results)), blocked(read_failures())))
        return 0
    problems = update(arguments.results, arguments.lose) if arguments.command == "update" else check()
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())

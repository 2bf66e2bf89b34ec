"""The results for a reader: one table for each question, medians with p99, and the ratio to the fastest peer."""

from contenders import ALL
from promises import judge

OURS = "cumulet"

# The questions in order: measure, title, and whether more is better.
QUESTIONS = (
    ("cold", "Cold start: a client's first call to its answer, fresh environment, ms: p50 (p99)", False),
    ("new function", "First call of a new function whose packages are known, ms: p50 (p99)", False),
    ("first of a set", "Very first start of a dependency set on an empty server, ms: p50 (p99)", False),
    ("burst", "Cold environments asked for at once, until the last answer, ms", False),
    ("warm", "Warm, one client, ms: p50 (p99)", False),
    ("throughput", "Throughput, requests per second: median of the runs", True),
    ("latency under load", "Latency under load, ms: p50 (p99)", False),
    ("memory", "Memory that each further idle environment adds, MB", False),
    ("isolated invocations", 'Every invocation in a fresh fork (isolation = "invocation"), ms: p50 (p99)', False),
    ("many alive", "1,000 environments alive at once", False),
    ("start", "Start of the server until it listens, ms", False),
    ("idle memory", "Memory of the idle server, MB", False),
)


def render(document):
    lines = [about(document["about"]), ""]
    for measure, title, more_is_better in QUESTIONS:
        rows = [row for row in document["rows"] if row["measure"] == measure]
        if rows:
            lines += question(title, rows, more_is_better)
    floors = [row for row in document["rows"] if row["measure"] == "floor"]
    if floors:
        lines += ["Floors of this machine in the same run: p50 (p99)"]
        width = max(len(row["what"]) for row in floors)
        lines += [f"  {row['what']:{width}}  {cell(row)} {row['unit']}" for row in floors] + [""]
    lines += promises(document)
    if document["left_out"]:
        lines += ["Left out"]
        lines += [f"  {left['who']}: {left['what']}: {left['reason']}" for left in document["left_out"]]
    return "\n".join(lines).rstrip() + "\n"


def promises(document):
    judged = judge(document)
    if all(verdict == "not measured" for _, verdict, *_ in judged):
        return []
    width = max(len(name) for name, *_ in judged)
    lines = ["Promises"]
    for name, verdict, measured, kind, bound, unit in judged:
        detail = f"{number(measured)}, {kind} {number(bound)} {unit}".rstrip() if bound is not None else ""
        lines.append(f"  {name:{width}}  {verdict:12}  {detail}".rstrip())
    return [*lines, ""]


def about(found):
    versions = ", ".join(f"{name} {version}" for name, version in found["versions"].items())
    before, after = found["load_average_before"], found["load_average_after"]
    return (
        f"{found['when']}, {found['processors']} processors ({found['processor']}), kernel {found['kernel']}, "
        f"{found['runtime']}, {'as root' if found['as_root'] else 'as an ordinary user'}, "
        f"load average {before:.1f} before, {after:.1f} after\n{versions}"
    )


def question(title, rows, more_is_better):
    whats = list(dict.fromkeys(row["what"] for row in rows))
    there = {row["who"] for row in rows}
    whos = [key for key in ALL if key in there]
    peers = [who for who in whos if ALL[who].is_product and not ALL[who].is_ours]
    references = [who for who in whos if not ALL[who].is_product]
    compared = {"fastest peer": peers} | {ALL[who].label: [who] for who in references}
    compared = {name: keys for name, keys in compared.items() if keys and OURS in whos}
    header = ["", *(ALL[who].label for who in whos), *(f"against {name}" for name in compared)]
    table = [header]
    for what in whats:
        by_who = {row["who"]: row for row in rows if row["what"] == what}
        cells = [cell(by_who[who]) if who in by_who else "–" for who in whos]
        table.append([what, *cells, *(ratio(by_who, keys, more_is_better) for keys in compared.values())])
    widths = [max(len(line[column]) for line in table) for column in range(len(header))]
    drawn = ["  " + "  ".join(text.ljust(width) for text, width in zip(line, widths)).rstrip() for line in table]
    return [title, *drawn, ""]


def cell(row):
    text = number(row["p50"])
    if row["n"] > 1:
        text += f" ({number(row['p99'])})" if row["unit"] != "req/s" else ""
    if "ramp_max" in row:
        text += f", max {number(row['max'])}"
    if "n_again" in row:
        text += f" s; {row['n_alive']} alive, {row['n_again']} answered again, {number(row['each_mb'])} MB each"
    return text


def number(value):
    if value >= 1000:
        return f"{value:,.0f}"
    if value >= 100:
        return f"{value:.0f}"
    if value >= 10:
        return f"{value:.1f}"
    return f"{value:.3g}" if value >= 1 else f"{value:.3f}"


def ratio(by_who, keys, more_is_better):
    """How many times better than the best of these; nothing without one."""
    others = [by_who[who]["p50"] for who in keys if who in by_who]
    if OURS not in by_who or not others:
        return ""
    ours = by_who[OURS]["p50"]
    better = ours / max(others) if more_is_better else min(others) / ours
    return f"× {number(better)}"

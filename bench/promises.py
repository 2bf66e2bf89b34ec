"""Which promises of SPECIFICATION.md the results keep. Each says what it needs; without that it is not judged."""

from contenders import ALL


class Found:
    """Rows by name; what was not measured raises `KeyError`."""

    def __init__(self, document):
        self.rows = {(row["measure"], row["what"], row["who"]): row for row in document["rows"]}

    def ours(self, measure, what, value="p50"):
        return self.rows[measure, what, "cumulet"][value]

    def floor(self, what):
        return self.rows["floor", what, "floor"]["p50"]

    def others(self, measure, what):
        """Everybody else's medians, by contender."""
        found = {
            who: row["p50"]
            for (of, name, who), row in self.rows.items()
            if (of, name) == (measure, what) and who in ALL and not ALL[who].is_ours
        }
        if not found:
            raise KeyError(what)
        return found

    def fastest(self, measure, what):
        """Of all others, Amazon's bare client included."""
        return min(self.others(measure, what).values())

    def busiest(self, measure, what):
        """Of the others that somebody could use instead."""
        rates = [rate for who, rate in self.others(measure, what).items() if ALL[who].is_product]
        if not rates:
            raise KeyError(what)
        return max(rates)


# What is promised, the measured value, the limit, and the unit. At most the limit, or at least with AT_LEAST.
AT_MOST, AT_LEAST = "at most", "at least"
PROMISES = (
    ("cold f1, p50", AT_MOST, lambda f: 2, lambda f: f.ours("cold", "f1"), "ms"),
    ("cold f2, p50", AT_MOST, lambda f: 5, lambda f: f.ours("cold", "f2"), "ms"),
    (
        "cold f3, p50: its module body + 10 ms", AT_MOST,
        lambda f: f.floor("f3: its own module body") + 10, lambda f: f.ours("cold", "f3"), "ms",
    ),
    ("cold f3 with SnapStart, p50", AT_MOST, lambda f: 12, lambda f: f.ours("cold", "f3 SnapStart"), "ms"),
    (
        "cold f2 against the fastest other", AT_LEAST,
        lambda f: 150, lambda f: f.fastest("cold", "f2") / f.ours("cold", "f2"), "times",
    ),
    ("cold f1, p99", AT_MOST, lambda f: 15, lambda f: f.ours("cold", "f1", "p99"), "ms"),
    ("cold f2, p99", AT_MOST, lambda f: 15, lambda f: f.ours("cold", "f2", "p99"), "ms"),
    *(
        (
            f"first start of a set, {key}: 1.1 × plain import + 30 ms", AT_MOST,
            lambda f, key=key: 1.1 * f.floor(f"{key}: interpreter with function imported") + 30,
            lambda f, key=key: f.ours("first of a set", key), "ms",
        )
        for key in ("f2", "f3")
    ),
    ("50 cold f2 at once", AT_MOST, lambda f: 500, lambda f: f.ours("burst", "f2, 50 at once"), "ms"),
    ("50 cold f3 with SnapStart at once", AT_MOST, lambda f: 1000, lambda f: f.ours("burst", "f3 SnapStart, 50 at once"), "ms"),
    ("warm f1, p50", AT_MOST, lambda f: 0.170, lambda f: f.ours("warm", "f1"), "ms"),
    ("warm f1, p99", AT_MOST, lambda f: 0.600, lambda f: f.ours("warm", "f1", "p99"), "ms"),
    ("warm f1, p50, against the fastest other", AT_MOST, lambda f: f.fastest("warm", "f1"), lambda f: f.ours("warm", "f1"), "ms"),
    *(
        (
            f"throughput f1, {n} clients: 4 × the fastest peer", AT_LEAST,
            lambda f, n=n: 4 * f.busiest("throughput", f"f1, {n} clients"),
            lambda f, n=n: f.ours("throughput", f"f1, {n} clients"), "req/s",
        )
        for n in (8, 32)
    ),
    (
        "throughput f1, 32 clients not below 8", AT_LEAST,
        lambda f: f.ours("throughput", "f1, 8 clients"), lambda f: f.ours("throughput", "f1, 32 clients"), "req/s",
    ),
    ("p99 of f1 at 32 clients", AT_MOST, lambda f: 20, lambda f: f.ours("latency under load", "f1, 32 clients", "p99"), "ms"),
    ("slowest request of f1 at 32 clients", AT_MOST, lambda f: 200, lambda f: f.ours("latency under load", "f1, 32 clients", "max"), "ms"),
    ("memory of an idle environment, f2", AT_MOST, lambda f: 6, lambda f: f.ours("memory", "f2"), "MB"),
    ("memory of an idle environment, f3", AT_MOST, lambda f: 20, lambda f: f.ours("memory", "f3"), "MB"),
    ("memory of an idle environment, f3 SnapStart", AT_MOST, lambda f: 9, lambda f: f.ours("memory", "f3 SnapStart"), "MB"),
    ("environments of f2 alive that answer again", AT_LEAST, lambda f: 1000, lambda f: f.ours("many alive", "f2", "n_again"), ""),
    ('isolation = "invocation", f2, p50', AT_MOST, lambda f: 6, lambda f: f.ours("isolated invocations", "f2"), "ms"),
    ("idle server", AT_MOST, lambda f: 30, lambda f: f.ours("idle memory", "server"), "MB"),
)  # fmt: skip


def judge(document):
    """For each promise: its name, the verdict, the measured value, the limit with its unit."""
    found = Found(document)
    judged = []
    for name, kind, limit, value, unit in PROMISES:
        try:
            measured, bound = value(found), limit(found)
        except KeyError:
            judged.append((name, "not measured", None, kind, None, unit))
            continue
        is_kept = measured <= bound if kind == AT_MOST else measured >= bound
        judged.append((name, "kept" if is_kept else "BROKEN", measured, kind, bound, unit))
    return judged

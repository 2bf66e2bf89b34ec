"""What the measurements share: a cloud of the release build, numbers, and how they are printed."""

import argparse
import json
import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests/blackbox"))


def arguments(description, **defaults):
    """The command line that every measurement has: `--binary`, `--json` and one flag for each default."""
    parser = argparse.ArgumentParser(description=description)
    target = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target"))
    parser.add_argument("--binary", type=Path, default=target / "release/cumulet")
    parser.add_argument("--json", action="store_true", help="print JSON alone")
    for name, default in defaults.items():
        parser.add_argument(f"--{name.replace('_', '-')}", type=type(default), default=default)
    parsed = parser.parse_args()
    if not parsed.binary.exists():
        parser.error(f"{parsed.binary} is not there: run cargo build --release --package cumulet")
    os.environ["CUMULET_BIN"] = str(parsed.binary)
    return parsed


def spread(samples):
    """Percentiles of a list of numbers, three digits behind the point."""
    samples = sorted(samples)
    at = lambda part: round(samples[min(len(samples) - 1, int(len(samples) * part))], 3)
    return {"n": len(samples), "min": at(0), "p50": at(0.5), "p90": at(0.9), "p99": at(0.99), "max": at(1)}


def report(rows, as_json):
    """Rows by name, each a dictionary with the same keys."""
    if as_json:
        print(json.dumps(rows, indent=2))
        return
    keys = list(next(iter(rows.values())))
    width = max(map(len, rows))
    print(" " * width, *(f"{key:>10}" for key in keys))
    for name, row in rows.items():
        print(f"{name:{width}}", *(f"{row[key]:>10}" for key in keys))

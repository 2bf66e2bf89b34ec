"""Rows of numbers: who, what, how often."""

import json
import os
import platform
import time
from pathlib import Path

from measure import spread

FLOOR = "floor"


class Results:
    def __init__(self, tools, say):
        self.rows = []
        # What was to be measured and was not, with the reason.
        self.left_out = []
        self.say = say
        self.about = {
            "when": time.strftime("%Y-%m-%d"),
            "processors": os.cpu_count(),
            "processor": processor(),
            "kernel": platform.release().split("-")[0],
            "runtime": tools.runtime,
            "as_root": os.geteuid() == 0,
            "load_average_before": os.getloadavg()[0],
            "versions": dict(sorted(tools.versions.items())),
        }
        for name, reason in tools.missing.items():
            self.leave_out(name, "everything", reason)

    def add(self, measure, what, contender, unit, values, **more):
        self._add(measure, what, contender.key, unit, values, more)

    def floor(self, what, unit, values):
        self._add(FLOOR, what, FLOOR, unit, values, {})

    def _add(self, measure, what, who, unit, values, more):
        row = {"measure": measure, "what": what, "who": who, "unit": unit} | spread(values)
        row |= {name: round(value, 3) if isinstance(value, float) else value for name, value in more.items()}
        self.rows.append(row)
        self.say(f"{who}: {measure}, {what}: {row['p50']:g} {unit} (p99 {row['p99']:g}, n {row['n']})")

    def leave_out(self, who, what, reason):
        self.left_out.append({"who": who, "what": what, "reason": reason})
        self.say(f"{who}: {what} left out: {reason}")

    def document(self):
        about = self.about | {"load_average_after": os.getloadavg()[0]}
        return {"about": about, "rows": self.rows, "left_out": self.left_out}

    def write(self, path):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(self.document(), indent=1) + "\n")


def processor():
    lines = Path("/proc/cpuinfo").read_text().splitlines()
    return next((line.split(":")[1].strip() for line in lines if line.startswith("model name")), platform.machine())

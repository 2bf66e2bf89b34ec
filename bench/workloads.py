"""The functions that are measured: the same files for everybody."""

import io
import json
import zipfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

# Asked of every function, so that the share of a processor is the same everywhere.
MEMORY_MB = 512
TIMEOUT_SECONDS = 300

HANDLER = "lambda_function.lambda_handler"
# The same function behind a counter: its answer proves that an environment was fresh.
PROBE = "probe.lambda_handler"


@dataclass(frozen=True)
class Workload:
    key: str
    example: str
    # What a right answer contains.
    expected: str
    # Which of the layers it needs, in order.
    layers: tuple
    # The third-party modules that its code imports: what a plain interpreter imports as the floor.
    imports: tuple

    @property
    def source(self):
        return ROOT / "examples" / self.example / "lambda_function.py"

    @property
    def event(self):
        return json.loads((ROOT / "examples" / self.example / "input.json").read_text())

    def files(self):
        """The deployment package, by name."""
        probe = ROOT / "bench/programs/probe.py"
        return {"lambda_function.py": self.source.read_text(), "probe.py": probe.read_text()}

    def archive(self):
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, text in self.files().items():
                archive.writestr(name, text)
        return buffer.getvalue()


F1 = Workload("f1", "calculate_mean", '"body"', (), ())
F2 = Workload("f2", "linregress", '"slope"', ("scipy",), ("scipy.stats",))
F3 = Workload("f3", "predict", '"rents"', ("scipy", "sklearn"), ("numpy", "pandas", "sklearn.ensemble"))
ALL = (F1, F2, F3)

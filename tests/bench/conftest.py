import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "bench"))

import install


@pytest.fixture(scope="session")
def tools():
    """The load generator as cargo builds it for tests, and this interpreter; nothing is installed."""
    command = ["cargo", "build", "--quiet", "--package", "bench-load", "--message-format=json"]
    lines = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout.splitlines()
    load = next(path for path in (json.loads(line).get("executable") for line in lines) if path)
    return install.Tools(binary=Path("none"), python=Path(sys.executable), runtime="python3", load=Path(load))

"""The interpreters of this machine that have a managed runtime."""

import functools
import os
import re
import shutil
import subprocess
from pathlib import Path

PYTHON_VERSIONS = ("3.8", "3.9", "3.10", "3.11", "3.12", "3.13", "3.14")
NODE_VERSIONS = ("20", "22", "24")


@functools.cache
def pythons():
    """Version → interpreter, of those that start."""
    candidates = []
    for root in (
        Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions",
        Path.home() / ".local/share/uv/python",
    ):
        candidates += sorted(root.glob("*/bin/python3"))
    candidates += [Path(path) for v in PYTHON_VERSIONS if (path := shutil.which(f"python{v}"))]
    found = {}
    for candidate in candidates:
        version = _version([candidate, "-c", "import sys; print('%d.%d' % sys.version_info[:2])"])
        if version in PYTHON_VERSIONS:
            found.setdefault(version, str(candidate))
    return dict(sorted(found.items(), key=lambda item: int(item[0].split(".")[1])))


@functools.cache
def nodes():
    candidates = sorted((Path.home() / ".nvm/versions/node").glob("*/bin/node"))
    candidates += [Path(path)] if (path := shutil.which("node")) else []
    found = {}
    for candidate in candidates:
        version = _version([candidate, "-p", "process.versions.node"])
        if version and (major := version.split(".")[0]) in NODE_VERSIONS:
            found.setdefault(major, str(candidate))
    return found


def _version(argv):
    try:
        run = subprocess.run(argv, capture_output=True, text=True, timeout=20)
    except OSError:
        return None
    text = run.stdout.strip()
    return text if run.returncode == 0 and re.fullmatch(r"[\d.]+", text) else None

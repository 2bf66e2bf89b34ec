import hashlib
import subprocess
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

import interpreters
from fake_server import ROOT, Environment, Standby


def pytest_generate_tests(metafunc):
    if "python_version" in metafunc.fixturenames:
        metafunc.parametrize("python_version", interpreters.pythons(), scope="session")
    if "node_version" in metafunc.fixturenames:
        metafunc.parametrize("node_version", interpreters.nodes(), scope="session")


@pytest.fixture
def python(python_version):
    """Starts a Python function: `python({"f.py": "…"}, "f.handler", {"VARIABLE": "value"})`."""
    executable = interpreters.pythons()[python_version]
    argv = [executable, "-S", str(ROOT / "runtimes/python/bootstrap.py")]
    runtime_dir = ROOT / "runtimes/python"
    yield from _starter(argv, runtime_dir, {"AWS_EXECUTION_ENV": f"AWS_Lambda_python{python_version}"})


@pytest.fixture(params=[Environment, Standby], ids=["fresh", "standby"])
def node(node_version, request):
    yield from _node_starter(node_version, request.param)


@pytest.fixture
def fresh_node(node_version):
    yield from _node_starter(node_version, Environment)


@pytest.fixture
def standby_node(node_version):
    yield from _node_starter(node_version, Standby)


def _node_starter(version, kind):
    argv = [interpreters.nodes()[version], str(ROOT / "runtimes/nodejs/index.cjs")]
    fixed = {"AWS_EXECUTION_ENV": f"AWS_Lambda_nodejs{version}.x"}
    yield from _starter(argv, ROOT / "runtimes/nodejs", fixed, kind)


def _starter(argv, runtime_dir, fixed, kind=Environment):
    environments = []

    def start(files, handler="f.handler", variables=None):
        if isinstance(files, str):
            files = {"f.py" if runtime_dir.name == "python" else "f.js": files}
        environment = kind(argv, files, handler, {**fixed, **(variables or {})}, runtime_dir)
        environments.append(environment)
        return environment

    yield start
    for environment in environments:
        environment.close()


@pytest.fixture(scope="session")
def layer():
    """Makes a folder of packages for a version of Python from a requirements file; keeps it for the next run."""

    def make(version, requirements):
        digest = hashlib.sha256(requirements.read_bytes()).hexdigest()[:12]
        folder = ROOT / ".tools/test-layers" / f"{version}-{digest}"
        if not folder.is_dir():
            unfinished = folder.with_suffix(".unfinished")
            command = [sys.executable, "-m", "pip", "install", "--quiet", "--only-binary=:all:"]
            command += ["--python-version", version, "--target", unfinished, "--upgrade", "-r", requirements]
            subprocess.run(command, check=True)
            unfinished.rename(folder)
        return folder

    return make

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from cloud import Cloud, binary


def pytest_sessionstart(session):
    """Builds before the clock of any test runs."""
    if not session.config.option.collectonly:
        binary()


def pytest_addoption(parser):
    parser.addoption("--crash-rounds", type=int, default=10, help="how often test_crash.py kills the server")


@pytest.fixture(scope="module")
def cloud():
    """A cloud for all tests of a file."""
    running = Cloud().start()
    yield running
    running.close()


@pytest.fixture
def start_cloud():
    """Starts clouds for one test: `start_cloud("--log", "debug")`, `start_cloud(auth="iam")`."""
    started = []

    def start(*arguments, **options):
        running = Cloud(*arguments, **options)
        started.append(running)
        return running.start()

    yield start
    for running in started:
        running.close()

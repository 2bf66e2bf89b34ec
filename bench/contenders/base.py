"""What every contender can do, and how its processes are started, watched and ended."""

import os
import signal
import socket
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

# How long a server may take to start, and to end by itself before it is killed.
START_SECONDS_MAX = 60
STOP_SECONDS_MAX = 15

# How long a server is left alone before its idle memory is read.
IDLE_SECONDS = 3


class Broken(Exception):
    """A contender did not do what it was asked; the measurement is left out and says so."""


class Unavailable(Broken):
    """It has no such feature."""


@dataclass(frozen=True)
class Target:
    """Where a function is invoked."""

    port: int
    path: str
    name: str


class Contender:
    """A server with the functions of `workloads` on it. Lives from `start` to `stop`."""

    key = ""
    label = ""
    # What stands between a function and the machine.
    isolation = ""
    is_ours = False
    # A user could install and use it instead; the alternative is a reference that shows what is possible.
    is_product = True
    # How many cold starts at once, and environments alive, are asked of it: so that the machine survives.
    burst = 50
    n_alive = 10

    def __init__(self, tools):
        self.tools = tools
        self.world = tempfile.TemporaryDirectory(prefix="cumulet-bench-")
        self.folder = Path(self.world.name)
        self.process = None
        # From the start of the process to its first answer, and what it uses before anything is deployed.
        self.started_ms = None
        self.idle_mb = None

    def start(self, workloads):
        """Starts and deploys; afterwards `target` and `probe` answer."""
        raise NotImplementedError

    def target(self, workload):
        """The function as it is."""
        raise NotImplementedError

    def probe(self, workload):
        """The function behind its counter."""
        raise NotImplementedError

    def fresh_probe(self, workload):
        """The same, so that the next invocation starts a fresh environment."""
        raise NotImplementedError

    def settle(self):
        """Returns when what earlier calls have set going in the background is done."""

    def stop(self):
        if self.process:
            stop(self.process)
            self.process = None
        self.world.cleanup()

    def spawn(self, command, **options):
        """In a process group of its own, so that all that it starts can be ended with it."""
        with open(self.folder / "log", "ab") as log:
            options = {"stdin": subprocess.DEVNULL, "stdout": log, "stderr": log, "cwd": self.folder} | options
            self.process = subprocess.Popen(list(map(str, command)), start_new_session=True, **options)
        return self.process

    def wait_for(self, port, began):
        """Until somebody listens; notes how long that took."""
        while True:
            try:
                socket.create_connection(("127.0.0.1", port)).close()
                break
            except ConnectionRefusedError:
                if self.process.poll() is not None:
                    raise Broken(f"{self.label} ended at start: {self.last_words()}") from None
                if time.perf_counter() - began > START_SECONDS_MAX:
                    raise Broken(f"{self.label} does not listen: {self.last_words()}") from None
                time.sleep(0.002)
        self.started_ms = (time.perf_counter() - began) * 1000

    def note_idle_memory(self):
        """When what a server does after its start has ended."""
        time.sleep(IDLE_SECONDS)
        self.idle_mb = self.memory_mb()

    def last_words(self):
        log = self.folder / "log"
        lines = log.read_text(errors="replace").strip().splitlines() if log.exists() else []
        return lines[-1] if lines else "no output"

    def memory_mb(self):
        return tree_mb(self.process.pid)


def free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def stop(process):
    """Ends a process that `spawn` started, and whatever is left of its group."""
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(STOP_SECONDS_MAX)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
    # The group is gone when nobody can be sent a signal.
    end = time.monotonic() + STOP_SECONDS_MAX
    try:
        while time.monotonic() < end:
            os.killpg(process.pid, signal.SIGKILL)
            time.sleep(0.01)
    except ProcessLookupError:
        pass


def tree(root):
    """The process and all that descend from it."""
    children = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                parent = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
            except (FileNotFoundError, ProcessLookupError):
                continue
            children.setdefault(parent, []).append(int(entry.name))
    found = [root]
    for pid in found:
        found += children.get(pid, [])
    return found


def tree_mb(root):
    """Memory of a process and all its descendants, each shared page counted once among those who share it."""
    total_kb = 0
    for pid in tree(root):
        try:
            lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
        except (FileNotFoundError, ProcessLookupError):
            continue
        total_kb += sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
    return total_kb / 1024

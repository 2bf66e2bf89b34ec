"""From the start of the process to the first healthy answer on an empty data folder, in milliseconds, and
what the server then uses when nobody calls, in MB.

    .venv/bin/python bench/start.py [--n 20] [--json]
"""

import socket
import subprocess
import tempfile
import time
from pathlib import Path

from measure import arguments, report, spread

# How long the server is left alone before its memory is read: the search for interpreters has then ended.
CALM_SECONDS = 3

HEALTH = b"GET /_cumulet/health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"


def main():
    parsed = arguments(__doc__, n=20)
    empty, again, memory = [], [], []
    for _ in range(parsed.n):
        with tempfile.TemporaryDirectory() as folder:
            elapsed, process = start(parsed.binary, Path(folder))
            empty.append(elapsed)
            time.sleep(CALM_SECONDS)
            memory.append(resident_mb(process.pid))
            stop(process)
            elapsed, process = start(parsed.binary, Path(folder))
            again.append(elapsed)
            stop(process)
    rows = {"empty folder, ms": spread(empty), "second start, ms": spread(again), "idle memory, MB": spread(memory)}
    report(rows, parsed.json)


def start(binary, folder):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [binary, "up", "--listen", f"127.0.0.1:{port}", "--data-dir", folder / "data"]
    began = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while True:
        try:
            with socket.create_connection(("127.0.0.1", port)) as connection:
                connection.sendall(HEALTH)
                assert connection.recv(65536).startswith(b"HTTP/1.1 200")
                return (time.perf_counter() - began) * 1000, process
        except ConnectionRefusedError:
            assert process.poll() is None, "the server ended"
            time.sleep(0.001)


def stop(process):
    process.terminate()
    process.wait(30)


def resident_mb(pid):
    """Of the server and the helper that it started."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    pids = [pid, *map(int, children)]
    return sum(int(line.split()[1]) for pid in pids for line in open(f"/proc/{pid}/smaps_rollup") if line.startswith("Pss:")) / 1024


if __name__ == "__main__":
    main()

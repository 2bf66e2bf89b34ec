"""The server's side of `runtimes/PROTOCOL.md`, for one environment without a sandbox."""

import fcntl
import json
import os
import select
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import termios
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

INVOKE, READY, INIT_ERROR, RESPONSE, ERROR, STREAM_START, STREAM_CHUNK, STREAM_END, LEARNED, PROFILE = range(1, 11)
WAITING, BEGIN = 11, 12
ROOT = Path(__file__).resolve().parents[2]
DEADLINE_SECONDS = 20
# Low numbers, as the server uses: Node.js marks only the first descriptors close-on-exec.
SOCKET_FD, LOG_FD = 3, 4


def renumber(fds):
    """In the child: gives descriptors new numbers (number → present descriptor), which may be in use."""
    copies = [(fcntl.fcntl(old, fcntl.F_DUPFD, 500), new) for new, old in fds.items()]
    for copy, new in copies:
        os.dup2(copy, new)


def _waiting(fd):
    """How many bytes wait in a pipe."""
    try:
        return int.from_bytes(fcntl.ioctl(fd, termios.FIONREAD, bytes(4)), sys.byteorder)
    except OSError:
        return 0


class Ended(Exception):
    """The client's process closed the connection."""


@dataclass
class Answer:
    kind: int
    header: dict
    body: bytes
    chunks: list = field(default_factory=list)

    @property
    def json(self):
        return json.loads(self.body)


@dataclass
class Record:
    kind: int
    time_us: int
    text: str

    @property
    def level(self):
        return self.kind >> 2 & 7

    @property
    def json(self):
        return json.loads(self.text)


class Environment:
    """A runtime client with its function, driven over the protocol."""

    def __init__(self, argv, files, handler, variables=None, runtime_dir=ROOT / "runtimes", launch=None):
        """`launch(task_root, environ, fds)` makes the process another way than starting `argv`; `fds` maps the
        numbers that descriptors are to have to their present ones."""
        self._folder = tempfile.TemporaryDirectory(prefix="runtime-test-")
        self.task_root = Path(self._folder.name) / "task"
        self.task_root.mkdir()
        for name, content in files.items():
            path = self.task_root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.encode() if isinstance(content, str) else content)
        self._server, client = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
        self._server.settimeout(DEADLINE_SECONDS)
        log_read, log_write = os.pipe()
        environ = {
            "PATH": os.environ["PATH"],
            "LANG": "en_US.UTF-8",
            "TZ": ":UTC",
            "LAMBDA_TASK_ROOT": str(self.task_root),
            "LAMBDA_RUNTIME_DIR": str(runtime_dir),
            "_HANDLER": handler,
            "AWS_LAMBDA_FUNCTION_NAME": "fn",
            "AWS_LAMBDA_FUNCTION_VERSION": "$LATEST",
            "AWS_LAMBDA_FUNCTION_MEMORY_SIZE": "128",
            "AWS_LAMBDA_LOG_GROUP_NAME": "/aws/lambda/fn",
            "AWS_LAMBDA_LOG_STREAM_NAME": "2026/01/01/[$LATEST]abc",
            "AWS_LAMBDA_INITIALIZATION_TYPE": "on-demand",
            "_CUMULET_SOCKET_FD": str(SOCKET_FD),
            "_LAMBDA_TELEMETRY_LOG_FD": str(LOG_FD),
            **(variables or {}),
        }
        self.argv = argv
        self.variables = {
            name: value
            for name, value in environ.items()
            if value is not None and name not in ("_CUMULET_SOCKET_FD", "_LAMBDA_TELEMETRY_LOG_FD")
        }
        environ = {name: value for name, value in environ.items() if value is not None}
        stdout_read, stdout_write = os.pipe()
        stderr_read, stderr_write = os.pipe()
        fds = {1: stdout_write, 2: stderr_write, SOCKET_FD: client.fileno(), LOG_FD: log_write}
        self.started = time.perf_counter()
        self.process = (launch or self._start)(self.task_root, environ, fds)
        client.close()
        for fd in (log_write, stdout_write, stderr_write):
            os.close(fd)
        self.plain = {"stdout": b"", "stderr": b""}
        self._log = b""
        self._reading = threading.Lock()
        self._readers = [
            threading.Thread(target=self._read, args=(fd, keep), daemon=True)
            for fd, keep in (
                (stdout_read, lambda data: self._keep_plain("stdout", data)),
                (stderr_read, lambda data: self._keep_plain("stderr", data)),
            )
        ]
        self._fds = [stdout_read, stderr_read, log_read]
        self._readers.append(threading.Thread(target=self._read, args=(log_read, self._keep_log), daemon=True))
        for reader in self._readers:
            reader.start()
        self._begin(environ)

    def _begin(self, environ):
        """What must be said before the function is loaded."""

    def _start(self, task_root, environ, fds):
        return subprocess.Popen(
            self.argv,
            cwd=task_root,
            env=environ,
            stdin=subprocess.DEVNULL,
            pass_fds=(SOCKET_FD, LOG_FD),
            preexec_fn=lambda: renumber(fds),
        )

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        self._server.close()
        try:
            self.process.wait(5)
        except subprocess.TimeoutExpired:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()
        for reader in self._readers:
            reader.join(5)
        while self._fds:
            os.close(self._fds.pop())
        self._folder.cleanup()

    def ready(self):
        """Waits for the end of the init phase; the frame that ended it."""
        answer = self._receive()
        self.started = time.perf_counter() - self.started
        return answer

    def invoke(self, event=None, request_id="req-1", timeout_ms=3000, **header):
        self.send(event, request_id, timeout_ms, **header)
        return self.answer()

    def send(self, event=None, request_id="req-1", timeout_ms=3000, **header):
        body = event if isinstance(event, bytes) else json.dumps(event).encode()
        header = {
            "request_id": request_id,
            "function_arn": "arn:aws:lambda:us-east-1:000000000000:function:fn",
            "deadline_ms": int(time.time() * 1000) + timeout_ms,
            "streaming": False,
            **header,
        }
        text = json.dumps(header).encode()
        self._server.sendall(struct.pack("<BII", INVOKE, len(text), len(body)) + text + body)

    def answer(self):
        answer = self._receive()
        if answer.kind == STREAM_START:
            while True:
                frame = self._receive()
                if frame.kind == STREAM_END:
                    answer.header["end"] = frame.header
                    answer.body = b"".join(answer.chunks)
                    answer.end_body = frame.body
                    return answer
                assert frame.kind == STREAM_CHUNK and frame.body
                answer.chunks.append(frame.body)
        return answer

    def nothing_comes(self, seconds):
        return not select.select([self._server], [], [], seconds)[0]

    def exit_status(self):
        return self.process.wait(DEADLINE_SECONDS)

    def hang_up(self):
        """Closes the connection, waits for the process and for all of its output."""
        self._server.close()
        status = self.exit_status()
        for reader in self._readers:
            reader.join(5)
        return status

    def records(self):
        """The log records so far. What was sent before an answer is there once the answer is."""
        self._settle()
        records, data = [], self._log
        while data:
            kind, length, time_us = struct.unpack_from(">IIQ", data)
            assert kind & 0xFFFFFFE2 == 0xA55A0002, f"not a record: {data[:80]!r}"
            assert len(data) >= 16 + length, "record cut short"
            records.append(Record(kind, time_us, data[16 : 16 + length].decode()))
            data = data[16 + length :]
        return records

    def log(self):
        return "".join(record.text for record in self.records())

    def _settle(self):
        """Waits until the reader threads have taken what the client has written so far."""
        deadline = time.monotonic() + DEADLINE_SECONDS
        while time.monotonic() < deadline:
            # Who holds the lock knows that nobody is between reading and keeping.
            with self._reading:
                if not any(_waiting(fd) for fd in self._fds):
                    return
            time.sleep(0.001)

    def _receive(self):
        prefix = self._exactly(9)
        kind, header_len, body_len = struct.unpack("<BII", prefix)
        header = json.loads(self._exactly(header_len) or b"{}")
        return Answer(kind, header, self._exactly(body_len))

    def _exactly(self, length):
        data = bytearray()
        while len(data) < length:
            try:
                piece = self._server.recv(min(length - len(data), 1 << 20))
            except ConnectionResetError:
                piece = b""
            if not piece:
                raise Ended(f"after {bytes(data[:40])!r}")
            data += piece
        return bytes(data)

    def _send(self, kind, body):
        self._server.sendall(struct.pack("<BII", kind, 0, len(body)) + body)

    def _keep_plain(self, name, data):
        self.plain[name] += data

    def _keep_log(self, data):
        self._log += data

    def _read(self, fd, keep):
        poll = select.poll()
        poll.register(fd, select.POLLIN)
        while True:
            poll.poll()
            with self._reading:
                try:
                    data = os.read(fd, 1 << 16)
                except OSError:
                    return
                if not data:
                    return
                keep(data)


class Standby(Environment):
    """As `Environment`, but the process is there before anything of the function is."""

    AT_START = ("PATH", "LANG", "TZ", "NODE_PATH", "_CUMULET_SOCKET_FD", "_LAMBDA_TELEMETRY_LOG_FD")

    def _start(self, task_root, environ, fds):
        return subprocess.Popen(
            self.argv,
            cwd="/",
            env={name: environ[name] for name in self.AT_START if name in environ} | {"_CUMULET_STANDBY": "1"},
            stdin=subprocess.DEVNULL,
            pass_fds=(SOCKET_FD, LOG_FD),
            preexec_fn=lambda: renumber(fds),
        )

    def _begin(self, environ):
        assert self._receive() == Answer(WAITING, {}, b"")
        assert self.nothing_comes(0)
        program = {"env": list(self.variables.items()), "cwd": str(self.task_root)}
        self._send(BEGIN, json.dumps(program).encode())

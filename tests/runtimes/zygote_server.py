"""The engine's and the server's side of a zygote, without sandboxes: see `runtimes/PROTOCOL.md`."""

import array
import contextlib
import ctypes
import json
import os
import select
import shutil
import signal
import socket
import subprocess
from pathlib import Path

from fake_server import DEADLINE_SECONDS, LOG_FD, ROOT, SOCKET_FD, Environment, renumber

PR_SET_CHILD_SUBREAPER = 36
MESSAGE_LEN_MAX = 1 << 20


def make_client(folder):
    """The client as the server lays it out: with its native part."""
    client = Path(folder) / "client"
    shutil.copytree(ROOT / "runtimes/python", client, ignore=shutil.ignore_patterns("__pycache__", "seed"))
    # As crates/lambda/build.rs does it.
    subprocess.run(
        [
            os.environ.get("CC", "cc"), "-O2", "-Wall", "-Wextra", "-Werror", "-shared", "-fPIC", "-nostdlib",
            "-fvisibility=hidden", "-fno-stack-protector", ROOT / "runtimes/python/seed/seed.c",
            "-o", client / "cumulet_runtime/seed.abi3.so",
        ],
        check=True,
    )  # fmt: skip
    return client


class ForkedProcess:
    """A child of a zygote, which becomes ours when the task that forked it has ended."""

    def __init__(self, pid):
        self.pid = pid
        self.returncode = None
        self._fd = os.pidfd_open(pid)

    def wait(self, timeout=DEADLINE_SECONDS):
        if self.returncode is None:
            if not select.select([self._fd], [], [], timeout)[0]:
                raise subprocess.TimeoutExpired("a forked child", timeout)
            self.returncode = os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])
            os.close(self._fd)
        return self.returncode

    def send_signal(self, number):
        if self.returncode is None:
            signal.pidfd_send_signal(self._fd, number)


class Zygote:
    def __init__(self, python, client, preload=None, variables=None):
        ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
        self._control, control = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._control.settimeout(DEADLINE_SECONDS)
        self.client = client
        environ = {
            "PATH": os.environ["PATH"],
            "LANG": "en_US.UTF-8",
            "TZ": ":UTC",
            "LAMBDA_RUNTIME_DIR": str(client),
            "_CUMULET_ZYGOTE_FD": "3",
            **(variables or {}),
        }
        self.log_read, log_write = os.pipe()
        if environ.get("_LAMBDA_TELEMETRY_LOG_FD") is not None:
            environ["_LAMBDA_TELEMETRY_LOG_FD"] = "4"
        fds = {3: control.fileno(), 4: log_write}
        self.process = subprocess.Popen(
            [python, "-S", client / "bootstrap.py"],
            env=environ,
            stdin=subprocess.DEVNULL,
            pass_fds=tuple(fds),
            preexec_fn=lambda: renumber(fds),
        )
        control.close()
        os.close(log_write)
        self._n_forks = 0
        self.environments = []
        if preload is not None:
            self._control.send(json.dumps({"preload": preload}).encode())

    def receive(self):
        return json.loads(self._control.recv(MESSAGE_LEN_MAX))

    def ready(self):
        message = self.receive()
        assert "ready" in message, message
        return message["ready"]

    def unfit(self):
        message = self.receive()
        assert "unfit" in message, message
        return message["unfit"]

    def fork(self):
        """A child that waits for its program, and the socket to tell it."""
        order, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._n_forks += 1
        request = {"fork": self._n_forks, "n_namespaces": 0, "n_groups": 0, "uid": os.getuid(), "gid": os.getgid()}
        send(self._control, request, [theirs.fileno()])
        theirs.close()
        answer = self.receive()
        assert answer["forked"] == self._n_forks, answer
        return ForkedProcess(answer["pid"]), order

    def environment(self, files, handler="f.handler", variables=None):
        """A function in a child of this zygote."""
        if isinstance(files, str):
            files = {"f.py": files}
        environment = Environment([], files, handler, variables, self.client, self._launch)
        self.environments.append(environment)
        return environment

    def _launch(self, task_root, environ, fds):
        process, order = self.fork()
        with contextlib.closing(order):
            send_program(order, environ, task_root, fds)
        return process

    def hang_up(self):
        self._control.close()
        return self.process.wait(DEADLINE_SECONDS)

    def close(self):
        for environment in self.environments:
            environment.close()
        self._control.close()
        os.close(self.log_read)
        try:
            self.process.wait(5)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def send_program(order, environ, cwd, fds):
    program = {"argv": ["ignored"], "env": list(environ.items()), "cwd": str(cwd)}
    send(order, {"program": program, "numbers": list(fds)}, list(fds.values()))


def send(connection, message, fds):
    rights = (socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", fds))
    connection.sendmsg([json.dumps(message).encode()], [rights])


__all__ = ["LOG_FD", "SOCKET_FD", "ForkedProcess", "Zygote", "make_client", "send", "send_program"]

"""A start, gone through before the real one with nothing at stake.

In a zygote it fills the interpreter's caches (the specialised byte code of Python 3.11 and later, free lists), so
that children need not write to the pages where they lie. In a child it touches the pages that a start touches: their
faults would be most of its time.

Invariant: needs no file but `/`: a child rehearses before the folders of its sandbox are mounted.
"""

import atexit
import marshal
import os
import sys

from _frozen_importlib import ModuleSpec

import _socket
import fcntl

from . import channel, invocation, json_text
from .function import Function
from .messages import Socket, place

# How often the interpreter runs an instruction before it specialises it, and some more.
N_IN_ZYGOTE = 24

_SAMPLE = "cumulet_sample"
_SAMPLE_CODE = """
import json
import os

TABLE = os.environ.get("TABLE_NAME", "")


def handler(event, context):
    return {"statusCode": 200, "body": json.dumps({"table": TABLE, "event": event})}
"""
_VARIABLES = {
    "PATH": "/var/lang/bin:/usr/local/bin:/usr/bin/:/bin:/opt/bin",
    "_HANDLER": f"{_SAMPLE}.handler",
    "LAMBDA_TASK_ROOT": "/",
    "PYTHONPATH": "/",
    **{f"AWS_LAMBDA_SAMPLE_{i}": "of an ordinary length" for i in range(24)},
}
_NUMBERS = [0, 1, 2, 3, 4]
_REQUEST_ID = "00000000-0000-0000-0000-000000000000"
_HEADER = {
    "request_id": _REQUEST_ID,
    "function_arn": "arn:aws:lambda:us-east-1:000000000000:function:sample",
    "deadline_ms": 1,
    "trace_id": "Root=1-00000000-000000000000000000000000",
    "streaming": False,
}


class Rehearsal:
    def __init__(self, start, process):
        self._start = start
        self._process = process
        self._finder = _Finder()
        encode = json_text.Encoder(ensure_ascii=True).encode
        program = {"argv": [], "env": list(map(list, {**_VARIABLES, **start.variables()}.items())), "cwd": "/"}
        self._program = encode({"program": program, "numbers": _NUMBERS})
        header, body = encode(_HEADER).encode(), b'{"numbers": [1, 2.5], "text": "x"}'
        lengths = len(header).to_bytes(4, "little") + len(body).to_bytes(4, "little")
        self._invoke = bytes((channel.INVOKE,)) + lengths + header + body

    def run(self):
        """Leaves the process as it was, but for an environment that is empty and a search path that is not final."""
        environ = os.environ
        ours, theirs = _socket.socketpair(_socket.AF_UNIX, _socket.SOCK_STREAM)
        program = self._receive()
        connection, out = self._process.connection, self._process.output
        is_loaded = self._process.function is not None
        self._start.apply(program["env"], program["cwd"], is_loaded)
        environ["_CUMULET_SOCKET_FD"] = environ["_LAMBDA_TELEMETRY_LOG_FD"] = str(ours.fileno())
        log_fd = out.pipe.fd
        self._process.connect(environ)
        out.adopt(log_fd)
        function = Function(environ, out)
        if not is_loaded:
            self._load(function)
        answers = invocation.Invocations(
            connection, _answer, invocation.Current(), out, None, json_text.Encoder(False), environ
        )
        theirs.send(self._invoke)
        answer = answers._answer(*connection.receive_invoke())
        out.flush()
        connection.send(*answer)
        ours.close()
        theirs.close()
        environ.clear()

    def _receive(self):
        ends = _socket.socketpair(_socket.AF_UNIX, _socket.SOCK_SEQPACKET)
        ours, theirs = [Socket(end.detach()) for end in ends]
        theirs.tell(self._program, [theirs.fileno()] * len(_NUMBERS))
        text, fds = ours.receive()
        message = json_text.loads(text)
        numbers = [fcntl.fcntl(fd, fcntl.F_DUPFD_CLOEXEC, fd) for fd in fds]
        place(fds, numbers)
        for fd in numbers:
            os.close(fd)
        ours.close()
        theirs.close()
        return message["program"]

    def _load(self, function):
        import logging

        root = logging.getLogger()
        handlers = list(root.handlers)
        known_folders = set(sys.path_importer_cache)
        sys.meta_path.append(self._finder)
        function.load()
        sys.meta_path.remove(self._finder)
        root.handlers[:] = handlers
        atexit.unregister(self._process.output.flush)
        del sys.modules[_SAMPLE]
        for folder in set(sys.path_importer_cache) - known_folders:
            del sys.path_importer_cache[folder]


class _Finder:
    """Has the module of the function that is loaded; it is looked for in the folders of the search path first."""

    def __init__(self):
        self._code = marshal.dumps(compile(_SAMPLE_CODE, "/cumulet_sample.py", "exec"))

    def find_spec(self, name, path=None, target=None):
        return ModuleSpec(name, self) if name == _SAMPLE else None

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        exec(marshal.loads(self._code), vars(module))


def _answer(event, context):
    return {"statusCode": 200, "body": context.aws_request_id, "event": event}

"""Where a function's output goes: records on the log pipe, and the standard streams that write them.

Amazon's client sends log records through a pipe of their own and leaves `print` to the standard streams.
Two pipes have no common order, so here the standard streams of Python write records too, one for each line, which
is what AWS makes of them anyway. What bypasses Python (a child process, a C library) still uses the plain pipes.
"""

import io
import os
import sys
import time
from _thread import RLock

# The kinds of record: text or JSON, with the level in bits 2 to 4.
_TEXT = 0xA55A0003
_JSON = 0xA55A0002
_LEVELS = {"NOTSET": 0, "TRACE": 1, "DEBUG": 2, "INFO": 3, "WARNING": 4, "ERROR": 5, "CRITICAL": 6}
TEXT_KINDS = {level: (_TEXT | bits << 2).to_bytes(4, "big") for level, bits in _LEVELS.items()}
JSON_KINDS = {level: (_JSON | bits << 2).to_bytes(4, "big") for level, bits in _LEVELS.items()}
PLAIN = TEXT_KINDS["NOTSET"]

# A longer line is cut into records of about this length.
_LINE_LEN_MAX = 1024 * 1024


class LogPipe:
    """The write end of the log pipe. Without a descriptor, records go to the plain pipe as those of forked children do."""

    def __init__(self, fd):
        self.fd = fd
        self._lock = RLock()
        # Records of signal handlers that came while a record was being written.
        self._waiting = []
        self._is_plain = fd is None

    def log(self, message, frame_type=None):
        """Writes one record. The name and the parameters are those that Amazon's client gives its log sink."""
        self.write(frame_type or PLAIN, message.encode("utf-8", "backslashreplace"))

    def write(self, kind, message):
        if self._is_plain:
            # Large writes of several processes would cut each other's records, so a child uses the plain pipe,
            # where a record is a line.
            _write_all(1, message.rstrip(b"\n").replace(b"\n", b"\r") + b"\n")
            return
        record = kind + len(message).to_bytes(4, "big") + (time.time_ns() // 1000).to_bytes(8, "big") + message
        lock = self._lock
        if lock._is_owned():
            self._waiting.append(record)
            return
        with lock:
            _write_all(self.fd, record)
            while self._waiting:
                _write_all(self.fd, self._waiting.pop(0))

    def after_fork(self):
        """In the child, where a thread that held the lock does not exist."""
        self._is_plain = True
        self._lock = RLock()
        self._waiting = []

    def use(self, fd):
        """Writes to a log pipe from now on, or as without one (`None`)."""
        self.fd = fd
        self._is_plain = fd is None


def _flush(stream):
    try:
        stream.flush()
    except Exception:
        pass  # Closed or broken by the function.


def _write_all(fd, data):
    try:
        n = os.write(fd, data)
        while n < len(data):
            data = memoryview(data)[n:]
            n = os.write(fd, data)
    except OSError:
        pass  # The function closed the descriptor, or the server is gone: nowhere to say it.


class _LineRecords(io.RawIOBase):
    """The bytes below `sys.stdout` and `sys.stderr`: each line becomes a record."""

    def __init__(self, pipe, fd, name):
        super().__init__()
        self._pipe = pipe
        self._fd = fd
        self._lock = RLock()
        self._partial = b""
        self.name = name
        self.mode = "wb"

    def writable(self):
        return True

    def fileno(self):
        return self._fd

    def write(self, data):
        data = bytes(data)
        with self._lock:
            if not self._partial and data.find(b"\n") + 1 == len(data) <= _LINE_LEN_MAX:
                self._pipe.write(PLAIN, data)  # One whole line, as most are.
                return len(data)
            # Taken at once: a signal handler may write before this call ends.
            text, self._partial = self._partial, b""
            text += data
            end = text.rfind(b"\n") + 1
            if len(text) - end > _LINE_LEN_MAX:
                end = len(text)
            for line in _lines(text, end):
                self._pipe.write(PLAIN, line)
            self._partial += text[end:]
        return len(data)

    def drain(self):
        """Writes what does not end in a line feed."""
        with self._lock:
            rest, self._partial = self._partial, b""
            if rest:
                self._pipe.write(PLAIN, rest)

    def forget(self):
        """In a forked child: the unfinished line is the parent's."""
        self._lock = RLock()
        self._partial = b""


def _lines(text, end):
    """The lines of `text[:end]`, with their line feeds; other line ends do not count. Long lines are cut."""
    start = 0
    while start < end:
        stop = text.find(b"\n", start, end) + 1 or end
        if stop - start > _LINE_LEN_MAX:
            stop = start + _LINE_LEN_MAX
            while text[stop] & 0xC0 == 0x80:  # Inside a character.
                stop -= 1
        yield text[start:stop]
        start = stop


class Output:
    """The log pipe and the two standard streams upon it. A zygote has none (`None`) but for `adopt` in its children."""

    def __init__(self, fd):
        self.pipe = LogPipe(fd)
        self._raw = [_LineRecords(self.pipe, 1, "<stdout>"), _LineRecords(self.pipe, 2, "<stderr>")]
        stdout, stderr = (
            io.TextIOWrapper(raw, encoding="utf-8", errors=errors, newline="\n", line_buffering=True)
            for raw, errors in zip(self._raw, ("surrogateescape", "backslashreplace"))
        )
        self._streams = (stdout, stderr)
        self.is_forked_child = False
        sys.stdout = sys.__stdout__ = stdout
        sys.stderr = sys.__stderr__ = stderr
        os.register_at_fork(after_in_child=self._after_fork)

    def adopt(self, fd):
        """Makes a forked child the process of a function, with a log pipe of its own."""
        self.is_forked_child = False
        self.pipe.use(fd)

    def flush(self):
        """Sends what is buffered anywhere, also in streams that the function has put in the place of ours."""
        stdout, stderr = self._streams
        if sys.stdout is not stdout:
            _flush(sys.stdout)
        if sys.stderr is not stderr:
            _flush(sys.stderr)
        _flush(stdout)
        _flush(stderr)
        for raw in self._raw:
            raw.drain()

    def _after_fork(self):
        self.is_forked_child = True
        self.pipe.after_fork()
        for raw in self._raw:
            raw.forget()

"""Frames on the inherited socket (`runtimes/PROTOCOL.md`)."""

import os

from . import json_text

INVOKE = 1
READY = 2
INIT_ERROR = 3
RESPONSE = 4
ERROR = 5
LEARNED = 9
PROFILE = 10

PREFIX_LEN = 9
# Most events fit; a larger one gets memory of its own that ends with its invocation.
BUFFER_LEN = 64 * 1024


class Closed(Exception):
    """The server has closed the connection."""


class Channel:
    """One end of the connection, once it is attached. Not for use by more than one thread."""

    def __init__(self):
        self._fd = None
        self._buffer = bytearray(BUFFER_LEN)
        self._into_buffer = [memoryview(self._buffer)]

    def attach(self, fd):
        self._fd = fd
        os.set_blocking(fd, True)

    def receive_invoke(self):
        """Waits for the next `INVOKE` and returns its header (a dict) and its body (bytes)."""
        buffer = self._buffer
        n = os.readv(self._fd, self._into_buffer)
        if n == 0:
            raise Closed
        while n < PREFIX_LEN:
            n = self._fill(buffer, n)
        header_end = PREFIX_LEN + int.from_bytes(buffer[1:5], "little")
        end = header_end + int.from_bytes(buffer[5:9], "little")
        if buffer[0] != INVOKE or n > end:
            raise RuntimeError(f"frame of kind {buffer[0]} out of turn")
        if end > BUFFER_LEN:
            buffer = bytearray(end)
            buffer[:n] = self._buffer[:n]
        while n < end:
            n = self._fill(buffer, n)
        header = json_text.loads(buffer[PREFIX_LEN:header_end].decode())
        return header, buffer[header_end:end]

    def _fill(self, buffer, n):
        n_read = os.readv(self._fd, [memoryview(buffer)[n:]])
        if n_read == 0:
            raise Closed
        return n + n_read

    def send(self, kind, header=b"", body=b""):
        """Sends one frame; `header` is JSON text or nothing."""
        prefix = bytes((kind,)) + len(header).to_bytes(4, "little") + len(body).to_bytes(4, "little") + header
        n_left = len(prefix) + len(body) - os.writev(self._fd, (prefix, body))
        if n_left:
            rest = memoryview(prefix + body)
            while n_left:
                n_left -= os.write(self._fd, rest[-n_left:])

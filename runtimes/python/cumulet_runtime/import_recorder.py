"""Tells the server what each import costs, while it happens (`PROFILE` frames of `runtimes/PROTOCOL.md`).

Each step is sent before the next is made: whatever ends the process, the server knows how far it came.
The clock stands still while a step is told.
"""

import _frozen_importlib as importer
import os
import sys
from _thread import RLock, get_ident
from time import perf_counter_ns

from . import channel, json_text
from .module_guard import guard

_PAGE_KB = os.sysconf("SC_PAGE_SIZE") // 1024


class ImportRecorder:
    """Records while it is entered (`with`)."""

    def __init__(self, connection):
        self._connection = connection
        self._encode = json_text.Encoder(ensure_ascii=True).encode
        self._lock = RLock()
        self._find_and_load = importer._find_and_load
        # The load itself is in the first thread; others count from one.
        self._threads = {}
        self._kb = 0
        self._is_silent = False
        # When the clock would have stood at zero.
        self._origin_ns = perf_counter_ns()
        try:
            self._statm = os.open("/proc/self/statm", os.O_RDONLY | os.O_CLOEXEC)
        except OSError:
            self._statm = None
        os.register_at_fork(after_in_child=self._fall_silent)

    def __enter__(self):
        self._tell("begin", "")
        # Both the import statement and `importlib` look this up whenever a module is not there yet.
        importer._find_and_load = self._load
        return self

    def __exit__(self, *_):
        self._stop()
        self._tell("end", "")

    def _stop(self):
        importer._find_and_load = self._find_and_load

    def _fall_silent(self):
        # What a child of the function imports is not a part of its load, and the connection is its parent's.
        self._stop()
        self._is_silent = True

    def _load(self, name, import_):
        if guard.is_entered or name in sys.modules:
            return self._find_and_load(name, import_)
        self._tell("begin", name)
        try:
            module = self._find_and_load(name, import_)
        except BaseException as error:
            self._tell("end", name, type(error).__name__)
            raise
        self._tell("end", name)
        return module

    def _tell(self, what, name, error=None):
        if self._is_silent:
            return
        now = perf_counter_ns()
        with self._lock:
            step = {
                what: name,
                "thread": self._threads.setdefault(get_ident(), len(self._threads)),
                "ns": max(0, now - self._origin_ns),
                "kb": self._resident_kb(),
            }
            if error is not None:
                step["error"] = error
            try:
                self._connection.send(channel.PROFILE, b"", self._encode(step).encode())
            except OSError:
                pass  # Nobody listens any more, or the function has closed the descriptor.
            self._origin_ns += perf_counter_ns() - now

    def _resident_kb(self):
        if self._statm is not None:
            try:
                self._kb = int(os.pread(self._statm, 128, 0).split()[1]) * _PAGE_KB
            except (OSError, IndexError, ValueError):
                pass  # The function has closed the descriptor, or uses its number for something else.
        return self._kb

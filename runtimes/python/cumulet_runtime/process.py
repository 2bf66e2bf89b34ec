"""What a process has before it knows its function."""

import itertools
import os
import sys

from . import channel, output

# How many modules may have been dropped since the zygote without new ones being missed for it.
_N_REPLACED_MAX = 64


class Process:
    def __init__(self, interpreter_path):
        # `sys.path` as the interpreter makes it without `PYTHONPATH`.
        self.interpreter_path = interpreter_path
        # The modules that are there for any function.
        self.modules = frozenset(sys.modules)
        self.connection = channel.Channel()
        self.output = output.Output(None)
        # The function, where a zygote has loaded it already.
        self.function = None

    def new_modules(self):
        """The names of the modules that were loaded since, in this order."""
        # They come last. Those before are not even looked at: that would write to the pages of their names.
        n_new = len(sys.modules) - len(self.modules) + _N_REPLACED_MAX
        names = list(itertools.islice(reversed(sys.modules), max(n_new, 0)))
        return [name for name in reversed(names) if name not in self.modules]

    def connect(self, environ):
        """Takes the descriptors that an environment names; says whether the server wants to learn of imports."""
        socket_fd = int(environ.pop("_CUMULET_SOCKET_FD"))
        log_fd = int(environ.pop("_LAMBDA_TELEMETRY_LOG_FD"))
        os.set_inheritable(socket_fd, False)
        os.set_inheritable(log_fd, False)
        self.connection.attach(socket_fd)
        self.output.adopt(log_fd)
        return environ.pop("_CUMULET_LEARN", None) == "1"

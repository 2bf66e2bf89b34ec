"""What a process has before it knows its function."""

import sys

from . import channel, output


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

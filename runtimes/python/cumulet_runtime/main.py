"""The ways to start; see the package's documentation."""

import os
import sys

from . import module_path
from .dependencies import Dependencies
from .function import Function, InitFailed
from .module_guard import guard
from .process import Process


def run():
    """Serves the function that the environment describes, or forks for functions as a zygote. Does not return."""
    if "_CUMULET_ZYGOTE_FD" in os.environ:
        with guard:
            from . import zygote
        serve(zygote.run())  # It comes back in each child, with the environment of a function in place.
    serve(Process(module_path.without_python_path(os.environ)))


def serve(process):
    """Answers invocations; does not return."""
    environ = os.environ
    connection, out, function = process.connection, process.output, process.function
    is_learning = process.connect(environ)
    is_profiling = environ.pop("_CUMULET_PROFILE", None) == "1"
    try:
        if function is None:
            function = Function(environ, out)
            _load(function, connection, is_profiling)
        function.after_restore()
    except InitFailed as failed:
        failed.send(connection)
        os._exit(failed.exit_status)

    def learned():
        dependencies = Dependencies(module_path.task_root_of(environ), process.interpreter_path)
        return dependencies.among(process.new_modules())

    function.answer(connection, learned if is_learning else None)


def _load(function, connection, is_profiling):
    if is_profiling:
        from .import_recorder import ImportRecorder

        with ImportRecorder(connection):
            return _load(function, connection, False)
    function.load()
    function.before_snapshot()

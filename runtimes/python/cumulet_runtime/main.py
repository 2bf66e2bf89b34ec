"""The phases of a start; see the package's documentation."""

import atexit
import builtins
import importlib
import os
import sys
from _sitebuiltins import Quitter

from . import channel, faults, handler, invocation, json_text, output
from .module_guard import guard

# What the process of a failed start exits with, as Amazon's client does.
_EXIT_INIT = 1
_EXIT_BEFORE_SNAPSHOT = 64
_EXIT_AFTER_RESTORE = 65


def run():
    """All phases at once, for a process that serves the function that its environment describes."""
    socket_fd = int(os.environ.pop("_CUMULET_SOCKET_FD"))
    log_fd = int(os.environ.pop("_LAMBDA_TELEMETRY_LOG_FD"))
    serve(os.environ, socket_fd, log_fd)


def preload(names):
    """Imports modules that many functions use. The names of those that could not be imported come back."""
    failed = []
    for name in names:
        try:
            importlib.import_module(name)
        except Exception:
            failed.append(name)
    return failed


def serve(environ, socket_fd, log_fd):
    """Loads the function and answers its invocations; does not return.

    `environ` is `os.environ`, already that of the function; both descriptors become this function's.
    """
    os.set_inheritable(socket_fd, False)
    os.set_inheritable(log_fd, False)
    _Function(environ, channel.Channel(socket_fd), output.Output(log_fd)).serve()


class _Function:
    """The function phase."""

    def __init__(self, environ, connection, out):
        self._environ = environ
        self._connection = connection
        self._output = out
        self._json_format = environ.get("AWS_LAMBDA_LOG_FORMAT", "").upper() == "JSON"
        is_old = _is_before_python_3_12(environ)
        if is_old and environ.get("LC_CTYPE") == "C.UTF-8":
            # The interpreter sets it where the locale of LANG does not exist; AWS's older images have that locale.
            del environ["LC_CTYPE"]
        # Responses of the older runtimes are pure ASCII.
        self._encoder = json_text.Encoder(ensure_ascii=is_old)
        self._error_log = faults.ErrorLog(out.pipe, self._json_format, self._encoder)
        self._current = invocation.Current()

    def serve(self):
        atexit.register(self._output.flush)
        _add_site_builtins()
        guard.install()
        guard.when_logging_is_imported(self._set_up_logging)
        try:
            handler.extend_module_path(self._environ)
            function = handler.resolve(self._environ.get("_HANDLER", ""))
        except Exception as error:
            self._fail(error, _EXIT_INIT)
        if self._environ.get("AWS_LAMBDA_INITIALIZATION_TYPE") == "snap-start":
            self._run_snapshot_hooks()
        self._output.flush()
        self._connection.send(channel.READY)
        invocation.Invocations(
            self._connection, function, self._current, self._output, self._error_log, self._encoder, self._environ
        ).answer_all()

    def _fail(self, error, exit_status, error_type=None):
        document = faults.document(error)
        self._output.flush()
        self._error_log.error(document)
        if isinstance(error, faults.Fault) and error.hint:
            self._error_log.hint(error.hint)
        self._output.flush()
        header = self._encoder.encode({"error_type": error_type or document["errorType"]})
        self._connection.send(channel.INIT_ERROR, _bytes(header), _bytes(self._encoder.encode(document)))
        os._exit(exit_status)

    def _run_snapshot_hooks(self):
        """Runs what the function registered for snapshots.

        An environment that is not made from a snapshot lives through both moments, one right after the other.
        """
        hooks = sys.modules.get("snapshot_restore_py")
        if hooks is None:
            return
        try:
            before = hooks.get_before_snapshot()
            while before:
                call, args, kwargs = before.pop()
                call(*args, **kwargs)
        except BaseException as error:
            self._fail(error, _EXIT_BEFORE_SNAPSHOT, faults.BEFORE_SNAPSHOT_ERROR)
        try:
            for call, args, kwargs in hooks.get_after_restore():
                call(*args, **kwargs)
        except BaseException as error:
            self._fail(error, _EXIT_AFTER_RESTORE, faults.AFTER_RESTORE_ERROR)

    def _set_up_logging(self):
        with guard:
            from . import logs

        level = self._environ.get("AWS_LAMBDA_LOG_LEVEL", "").upper()
        logs.set_up(self._output.pipe, self._current, self._json_format, "DEBUG" if level == "TRACE" else level)


def _bytes(text):
    return text.encode("utf-8", "backslashreplace")


def _is_before_python_3_12(environ):
    """Whether the function asked for an older runtime, whatever interpreter it got."""
    version = environ.get("AWS_EXECUTION_ENV", "").rpartition("python3.")[2]
    return version.isdigit() and int(version) < 12


def _add_site_builtins():
    """`exit` and `quit`, which the `site` module would define; it also reads the machine's own packages."""
    builtins.exit = Quitter("exit", "Ctrl-D (i.e. EOF)")
    builtins.quit = Quitter("quit", "Ctrl-D (i.e. EOF)")

"""The function phase: a function is loaded once, and answers."""

import atexit
import builtins
import sys
from _sitebuiltins import Quitter

from . import channel, faults, handler, invocation, json_text, module_path
from .module_guard import guard

# What the process of a failed start exits with, as Amazon's client does.
_EXIT_INIT = 1
_EXIT_BEFORE_SNAPSHOT = 64
_EXIT_AFTER_RESTORE = 65


class InitFailed(Exception):
    """The function could not be loaded; the log says so already."""

    def __init__(self, error_type, document, exit_status, encoder):
        super().__init__(error_type)
        self.error_type = error_type
        self.document = document
        self.exit_status = exit_status
        self._encoder = encoder

    def send(self, connection):
        """Tells the server."""
        encode = self._encoder.encode
        connection.send(
            channel.INIT_ERROR, _bytes(encode({"error_type": self.error_type})), _bytes(encode(self.document))
        )


class Function:
    """A function: `load`, `before_snapshot`, `after_restore`, then `answer`, in this order.

    Between the two hooks, the process may be forked any number of times. `environ` is `os.environ`.
    """

    def __init__(self, environ, output):
        self._environ = environ
        self._output = output
        self._json_format = environ.get("AWS_LAMBDA_LOG_FORMAT", "").upper() == "JSON"
        is_old = _is_before_python_3_12(environ)
        if is_old and environ.get("LC_CTYPE") == "C.UTF-8":
            # The interpreter sets it where the locale of LANG does not exist; AWS's older images have that locale.
            del environ["LC_CTYPE"]
        # Responses of the older runtimes are pure ASCII.
        self._encoder = json_text.Encoder(ensure_ascii=is_old)
        self._error_log = faults.ErrorLog(output.pipe, self._json_format, self._encoder)
        self._current = invocation.Current()
        self._handler = None

    def load(self):
        """Raises `InitFailed`."""
        atexit.register(self._output.flush)
        _add_site_builtins()
        guard.install()
        guard.when_logging_is_imported(self._set_up_logging)
        try:
            module_path.extend(self._environ)
            self._handler = handler.resolve(self._environ.get("_HANDLER", ""))
        except Exception as error:
            raise self._failed(error, _EXIT_INIT) from None

    def before_snapshot(self):
        """Runs what the function registered for this moment. Raises `InitFailed`."""
        try:
            # The last one registered is called first.
            hooks = self._hooks("get_before_snapshot")
            while hooks:
                call, args, kwargs = hooks.pop()
                call(*args, **kwargs)
        except BaseException as error:
            raise self._failed(error, _EXIT_BEFORE_SNAPSHOT, faults.BEFORE_SNAPSHOT_ERROR) from None

    def after_restore(self):
        """Runs what the function registered for this moment. Raises `InitFailed`."""
        try:
            for call, args, kwargs in self._hooks("get_after_restore"):
                call(*args, **kwargs)
        except BaseException as error:
            raise self._failed(error, _EXIT_AFTER_RESTORE, faults.AFTER_RESTORE_ERROR) from None

    def answer(self, connection, learned=None):
        """Says `READY`, then answers, after the first answer `LEARNED` with what `learned` returns; does not return."""
        self._output.flush()
        connection.send(channel.READY)
        invocations = invocation.Invocations(
            connection, self._handler, self._current, self._output, self._error_log, self._encoder, self._environ
        )
        if learned is None:
            invocations.answer_all()
        # Later than it could be: nobody waits for it, and what a handler imports when it is first called is known.
        invocations.answer_all(
            lambda: connection.send(channel.LEARNED, b"", _bytes(self._encoder.encode(learned())))
        )

    def _hooks(self, name):
        hooks = sys.modules.get("snapshot_restore_py")
        is_snapshot = self._environ.get("AWS_LAMBDA_INITIALIZATION_TYPE") == "snap-start"
        return getattr(hooks, name)() if hooks is not None and is_snapshot else []

    def _failed(self, error, exit_status, error_type=None):
        document = faults.document(error)
        self._output.flush()
        self._error_log.error(document)
        if isinstance(error, faults.Fault) and error.hint:
            self._error_log.hint(error.hint)
        self._output.flush()
        return InitFailed(error_type or document["errorType"], document, exit_status, self._encoder)

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

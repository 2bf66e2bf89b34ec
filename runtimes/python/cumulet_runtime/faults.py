"""What went wrong with a function, as AWS tells it: error documents and the records about them."""

import os
import time

from . import output
from .module_guard import guard

_OWN_FOLDER = os.path.dirname(__file__) + "/"
_RECORDER = "/cumulet_runtime/import_recorder.py"
_NO_BREAK_SPACE = "\u00a0"

MARSHAL_ERROR = "Runtime.MarshalError"
UNMARSHAL_ERROR = "Runtime.UnmarshalError"
USER_CODE_SYNTAX_ERROR = "Runtime.UserCodeSyntaxError"
HANDLER_NOT_FOUND = "Runtime.HandlerNotFound"
IMPORT_MODULE_ERROR = "Runtime.ImportModuleError"
BUILT_IN_MODULE_CONFLICT = "Runtime.BuiltInModuleConflict"
MALFORMED_HANDLER_NAME = "Runtime.MalformedHandlerName"
BEFORE_SNAPSHOT_ERROR = "Runtime.BeforeSnapshotError"
AFTER_RESTORE_ERROR = "Runtime.AfterRestoreError"
LAMBDA_CONTEXT_UNMARSHAL_ERROR = "Runtime.LambdaContextUnmarshalError"


class Fault(Exception):
    """A failure that has one of AWS's own error types instead of an exception's name."""

    def __init__(self, error_type, message, stack_trace=(), hint=None):
        super().__init__(message)
        self.error_type = error_type
        self.message = message
        self.stack_trace = list(stack_trace)
        # A sentence for the log, beyond what AWS says.
        self.hint = hint


def document(error, request_id=""):
    """The error document of an exception."""
    if isinstance(error, Fault):
        message, error_type, stack_trace = error.message, error.error_type, error.stack_trace
    else:
        message, error_type, stack_trace = _message(error), type(error).__name__, _stack_trace(error)
    return {
        "errorMessage": message,
        "errorType": error_type,
        "requestId": request_id,
        "stackTrace": stack_trace,
    }


def _message(error):
    try:
        return str(error)
    except Exception as nested:
        return f"<{type(error).__name__} whose text cannot be had: {type(nested).__name__}>"


def _stack_trace(error):
    with guard:
        import traceback

        frames = [(frame.filename, frame.lineno, frame.name, frame.line)
                  for frame in traceback.extract_tb(error.__traceback__)]
    for i, (filename, *_) in enumerate(frames):
        if not filename.startswith(_OWN_FOLDER):
            # A profile's recorder stands between the imports.
            return traceback.format_list([frame for frame in frames[i:] if not frame[0].endswith(_RECORDER)])
    # A handler that could not be called at all has no frame of its own; AWS shows the client's then.
    return traceback.format_list(frames)


class ErrorLog:
    """Writes errors to the log in the function's log format."""

    def __init__(self, pipe, json_format, encoder):
        self._pipe = pipe
        self._json_format = json_format
        self._encoder = encoder

    def error(self, error_document):
        if self._json_format:
            fields = {"timestamp": _timestamp(), "level": "ERROR", **error_document}
            self._pipe.log(self._encoder.encode(fields), output.JSON_KINDS["ERROR"])
            return
        lines = ["[ERROR]"]
        if error_document["errorType"]:
            lines[0] += " " + error_document["errorType"]
        if error_document["errorMessage"]:
            lines[0] += (": " if error_document["errorType"] else " ") + error_document["errorMessage"]
        lines.append("Traceback (most recent call last):")
        for entry in error_document["stackTrace"]:
            lines.extend(_indented(line) for line in entry.splitlines() or [""])
        self._pipe.log("\n".join(lines), output.TEXT_KINDS["ERROR"])

    def hint(self, text):
        if self._json_format:
            fields = {"timestamp": _timestamp(), "level": "WARN", "message": text}
            self._pipe.log(self._encoder.encode(fields), output.JSON_KINDS["WARNING"])
        else:
            self._pipe.log(f"[HINT] {text}\n", output.TEXT_KINDS["WARNING"])


def _indented(line):
    """The line with an indentation that survives in the log's viewers."""
    text = line.lstrip(" ")
    return _NO_BREAK_SPACE * (len(line) - len(text)) + text


def _timestamp():
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())

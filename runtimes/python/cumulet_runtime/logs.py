"""The `logging` module as a function finds it: a handler on the root logger, in the function's log format.

The names of the handlers are Amazon's: libraries look for them.
"""

import logging
import time

from . import output
from .module_guard import guard

_FIELDS_OF_RECORDS = frozenset((
    "name", "msg", "args", "levelname", "levelno", "pathname", "filename", "module", "exc_info", "exc_text",
    "stack_info", "lineno", "funcName", "created", "msecs", "relativeCreated", "thread", "threadName",
    "processName", "process", "aws_request_id", "tenant_id", "_frame_type",
))  # fmt: skip


def set_up(pipe, invocation, json_format, level):
    """Puts Lambda's handler on the root logger.

    `invocation` tells `request_id` and `tenant_id` of the running invocation; `level` is a name or empty.
    """
    logging.Formatter.converter = time.gmtime
    handler = (LambdaLoggerHandlerWithFrameType if json_format or level else LambdaLoggerHandler)(pipe)
    if json_format:
        handler.setFormatter(_JsonFormatter(datefmt="%Y-%m-%dT%H:%M:%SZ"))
    else:
        handler.setFormatter(logging.Formatter(
            "[%(levelname)s]\t%(asctime)s.%(msecs)03dZ\t%(aws_request_id)s\t%(message)s\n", "%Y-%m-%dT%H:%M:%S"
        ))
    handler.addFilter(_InvocationFields(invocation))
    root = logging.getLogger()
    if level in logging._nameToLevel:
        root.setLevel(level)
    root.addHandler(handler)


class LambdaLoggerHandler(logging.Handler):
    def __init__(self, log_sink):
        super().__init__()
        self.log_sink = log_sink

    def emit(self, record):
        self.log_sink.log(self.format(record))


class LambdaLoggerHandlerWithFrameType(LambdaLoggerHandler):
    """Tells the level of each record, so that the server can filter."""

    def emit(self, record):
        text = self.format(record)
        frame_type = getattr(record, "_frame_type", None) or output.TEXT_KINDS[_level_name(record)]
        self.log_sink.log(text, frame_type)


class _InvocationFields(logging.Filter):
    def __init__(self, invocation):
        super().__init__()
        self._invocation = invocation

    def filter(self, record):
        record.aws_request_id = self._invocation.request_id
        record.tenant_id = self._invocation.tenant_id
        return True


def _level_name(record):
    """The standard level at or below a record's."""
    level = min(50, max(0, record.levelno)) // 10 * 10
    return ("NOTSET", "DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")[level // 10]


class _JsonFormatter(logging.Formatter):
    def format(self, record):
        with guard:
            import json
        level = _level_name(record)
        record._frame_type = output.JSON_KINDS[level]
        exception = record.exc_info if record.exc_info and record.exc_info[0] else None
        fields = {
            "timestamp": self.formatTime(record, self.datefmt),
            "level": logging.getLevelName(getattr(logging, level)),
            "message": record.msg if isinstance(record.msg, dict) and not record.args else record.getMessage(),
            "logger": record.name,
        }
        if exception:
            fields["stackTrace"] = _traceback_lines(exception[2])
            fields["errorType"] = exception[0].__name__
            fields["errorMessage"] = str(exception[1])
        fields["requestId"] = record.aws_request_id
        if exception:
            fields["location"] = f"{record.pathname}:{record.funcName}:{record.lineno}"
        if record.tenant_id is not None:
            fields["tenantId"] = record.tenant_id
        for name, value in record.__dict__.items():
            if name not in _FIELDS_OF_RECORDS and name not in fields:
                fields[name] = value
        fields = {name: value for name, value in fields.items() if value is not None}
        return json.dumps(fields, ensure_ascii=False, default=str) + "\n"


def _traceback_lines(traceback_object):
    with guard:
        import traceback
    return traceback.format_tb(traceback_object)

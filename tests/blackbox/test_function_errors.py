"""Errors help: each way in which a function fails has AWS's own type and message."""

import pytest
from functions import MEAN, create, invoke

SYNTAX = "def lambda_handler(event, context):\n    return (\n"
NO_MODULE = "import not_there\ndef lambda_handler(event, context): pass"
SLOW = "import time\ndef lambda_handler(event, context): time.sleep(30)"
HUNGRY = """
def lambda_handler(event, context):
    held = []
    while True:
        held.append(bytearray(b"x") * (1 << 24))
"""
EXITING = "import sys\ndef lambda_handler(event, context): sys.exit(3)"
KILLED = "import os, signal\ndef lambda_handler(event, context): os.kill(os.getpid(), signal.SIGKILL)"
INIT_FAILS = "raise ValueError('not today')\ndef lambda_handler(event, context): pass"
NOT_JSON = "def lambda_handler(event, context): return {1, 2}"
RAISING = """
class OrderError(Exception):
    pass

def inner(event):
    raise OrderError(f"no order {event['id']}")

def lambda_handler(event, context):
    inner(event)
"""

# name: (code, options, error type, part of the message)
CASES = {
    "syntax": (SYNTAX, {}, "Runtime.UserCodeSyntaxError", "Syntax error in module 'lambda_function'"),
    "handler": (MEAN, {"Handler": "lambda_function.other"}, "Runtime.HandlerNotFound", "Handler 'other' missing on module"),
    "module of the handler": (MEAN, {"Handler": "other.handler"}, "Runtime.ImportModuleError", "No module named 'other'"),
    "module": (NO_MODULE, {}, "Runtime.ImportModuleError", "No module named 'not_there'"),
    "malformed handler": (MEAN, {"Handler": "nodot"}, "Runtime.MalformedHandlerName", "Bad handler 'nodot'"),
    "init": (INIT_FAILS, {}, "ValueError", "not today"),
    "timeout": (SLOW, {"Timeout": 1}, "Sandbox.Timedout", "Task timed out after 1.00 seconds"),
    "memory": (HUNGRY, {"MemorySize": 128}, "Runtime.OutOfMemory", "RequestId"),
    "exit": (EXITING, {}, "Runtime.ExitError", "Runtime exited with error: exit status 3"),
    "killed": (KILLED, {}, "Runtime.ExitError", "Runtime exited with error: signal: killed"),
    "marshal": (NOT_JSON, {}, "Runtime.MarshalError", "Unable to marshal response"),
}  # fmt: skip


@pytest.mark.parametrize("kind", CASES)
def test_failure(cloud, kind):
    code, options, error_type, message = CASES[kind]
    name = "fails-" + kind.replace(" ", "-")
    create(cloud, name, code, **options)
    failed = invoke(cloud, name, {}, LogType="Tail")
    assert failed.status == 200
    assert failed.error == "Unhandled"
    assert failed.json["errorType"] == error_type, failed.body
    assert message in failed.json["errorMessage"]
    assert "REPORT RequestId:" in failed.log
    # A second call meets a new environment, or the same error.
    assert invoke(cloud, name, {}).json["errorType"] == error_type


def test_the_traceback_is_in_the_answer_and_in_the_log(cloud):
    create(cloud, "raising", RAISING)
    failed = invoke(cloud, "raising", {"id": 7}, LogType="Tail")
    document = failed.json
    assert failed.error == "Unhandled"
    assert document["errorType"] == "OrderError"
    assert document["errorMessage"] == "no order 7"
    assert document["requestId"] == failed.response["ResponseMetadata"]["RequestId"]
    assert any("in inner" in line for line in document["stackTrace"])
    assert "[ERROR] OrderError: no order 7" in failed.log
    assert "START RequestId:" in failed.log and "END RequestId:" in failed.log


def test_a_missing_key(cloud):
    create(cloud, "mean", MEAN)
    failed = invoke(cloud, "mean", {"numbers": [1]})
    assert failed.json["errorType"] == "KeyError"
    assert failed.json["errorMessage"] == "'nums'"
    assert invoke(cloud, "mean", {"nums": [1, 3]}).json["body"] == 2


def test_a_missing_package_says_what_to_do(cloud):
    create(cloud, "no-scipy", "from scipy import stats\ndef lambda_handler(event, context): pass")
    failed = invoke(cloud, "no-scipy", {}, LogType="Tail")
    assert failed.json["errorType"] == "Runtime.ImportModuleError"
    assert "layer" in failed.log and "scipy" in failed.log

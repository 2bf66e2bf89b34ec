"""A thousand pieces at once, and the limits that keep them in order."""

import collections
import concurrent.futures

from botocore.exceptions import ClientError
from functions import create, invoke

WORKING = "import time\ndef lambda_handler(event, context):\n    time.sleep(0.1)\n    return event['n'] * 2"
N_CALLS = 1000
RESERVED = 50


def test_a_thousand_calls_at_a_limit_of_fifty(cloud):
    """Every call is answered rightly or throttled by the rules; none is lost, and memory stays bounded."""
    create(cloud, "piece", WORKING, MemorySize=128, Timeout=60)
    client = cloud.client("lambda")
    client.put_function_concurrency(FunctionName="piece", ReservedConcurrentExecutions=RESERVED)

    def call(number):
        try:
            return invoke(cloud, "piece", {"n": number}).json
        except ClientError as error:
            answer = error.response
            assert answer["Error"]["Code"] == "TooManyRequestsException", answer
            assert answer["ResponseMetadata"]["HTTPStatusCode"] == 429
            assert answer["Reason"] == "ReservedFunctionConcurrentInvocationLimitExceeded"
            return "throttled"

    with concurrent.futures.ThreadPoolExecutor(100) as pool:
        answers = list(pool.map(call, range(N_CALLS)))
    kinds = collections.Counter("throttled" if answer == "throttled" else "answered" for answer in answers)
    assert kinds.total() == N_CALLS
    assert kinds["answered"] >= RESERVED
    assert all(answer in ("throttled", number * 2) for number, answer in enumerate(answers))
    with open(f"/proc/{cloud.process.pid}/status") as status:
        fields = dict(line.split(":", 1) for line in status)
    assert int(fields["VmHWM"].split()[0]) < 300 * 1024, "the server itself uses more than 300 MB"
    # And calm again.
    assert invoke(cloud, "piece", {"n": 21}).json == 42


def test_a_limit_of_zero_stops_a_function(cloud):
    create(cloud, "stopped", WORKING)
    client = cloud.client("lambda")
    client.put_function_concurrency(FunctionName="stopped", ReservedConcurrentExecutions=0)
    try:
        invoke(cloud, "stopped", {"n": 1})
    except client.exceptions.TooManyRequestsException as error:
        assert error.response["Reason"] == "ReservedFunctionConcurrentInvocationLimitExceeded"
    else:
        raise AssertionError("not throttled")
    client.delete_function_concurrency(FunctionName="stopped")
    assert invoke(cloud, "stopped", {"n": 1}).json == 2

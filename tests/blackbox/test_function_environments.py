"""Cold, warm, gone: the life of execution environments as a caller sees it."""

import concurrent.futures
import time

import pytest
from cloud import wait_until
from functions import create, invoke

COUNTING = """
import os, uuid
count = 0
me = str(uuid.uuid4())

def lambda_handler(event, context):
    global count
    count += 1
    path = "/tmp/count"
    kept = int(open(path).read()) if os.path.exists(path) else 0
    open(path, "w").write(str(kept + 1))
    return {"count": count, "kept": kept + 1, "me": me}
"""

SLEEPING = """
import time, uuid
me = str(uuid.uuid4())

def lambda_handler(event, context):
    time.sleep(event.get("seconds", 0))
    return me
"""

CONTEXT = """
import os, time
def lambda_handler(event, context):
    before = context.get_remaining_time_in_millis()
    time.sleep(0.2)
    return {
        "before": before,
        "after": context.get_remaining_time_in_millis(),
        "name": context.function_name,
        "version": context.function_version,
        "arn": context.invoked_function_arn,
        "memory": context.memory_limit_in_mb,
        "request": context.aws_request_id,
        "group": context.log_group_name,
        "stream": context.log_stream_name,
        "environment": {name: os.environ.get(name) for name in (
            "AWS_LAMBDA_FUNCTION_NAME", "AWS_REGION", "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "LAMBDA_TASK_ROOT",
            "AWS_EXECUTION_ENV", "AWS_ACCESS_KEY_ID", "_HANDLER", "MINE")},
        "folder": os.getcwd(),
    }
"""


def test_warm_environments_keep_globals_and_tmp(cloud):
    create(cloud, "counting", COUNTING)
    first = invoke(cloud, "counting", {}, LogType="Tail")
    second = invoke(cloud, "counting", {}, LogType="Tail")
    assert (first.json["count"], second.json["count"]) == (1, 2)
    assert (first.json["kept"], second.json["kept"]) == (1, 2)
    assert first.json["me"] == second.json["me"]
    assert "Init Duration" in first.log and "Init Duration" not in second.log


def test_an_update_brings_new_environments(cloud):
    create(cloud, "updated", COUNTING)
    before = invoke(cloud, "updated", {}).json
    client = cloud.client("lambda")
    client.update_function_configuration(FunctionName="updated", Environment={"Variables": {"COLOUR": "red"}})
    client.get_waiter("function_updated_v2").wait(
        FunctionName="updated", WaiterConfig={"Delay": 0.1, "MaxAttempts": 300}
    )
    after = invoke(cloud, "updated", {}).json
    assert after["count"] == 1 and after["me"] != before["me"]


def test_calls_at_once_use_environments_of_their_own(cloud):
    create(cloud, "sleeping", SLEEPING)
    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: invoke(cloud, "sleeping", {"seconds": 1}).json, range(8)))
    assert len(set(answers)) == 8


def test_idle_environments_end_by_themselves(start_cloud, tmp_path):
    config = tmp_path / "cumulet.toml"
    config.write_text("[execution]\nidle_seconds = 1\n")
    cloud = start_cloud("--config", config)
    create(cloud, "counting", COUNTING)
    first = invoke(cloud, "counting", {}).json["me"]

    def replaced():
        time.sleep(1.5)
        return invoke(cloud, "counting", {}).json["me"] != first

    wait_until(replaced, "a new environment", 20)


def test_the_context_tells_the_truth(cloud):
    create(cloud, "context", CONTEXT, Timeout=3, MemorySize=256, Environment={"Variables": {"MINE": "yes"}})
    answer = invoke(cloud, "context", {})
    seen = answer.json
    assert 2500 < seen["before"] <= 3000
    assert 150 <= seen["before"] - seen["after"] < 1000
    assert seen["name"] == "context" and seen["version"] == "$LATEST"
    assert seen["arn"] == "arn:aws:lambda:us-east-1:000000000000:function:context"
    assert int(seen["memory"]) == 256
    assert seen["request"] == answer.response["ResponseMetadata"]["RequestId"]
    assert seen["group"] == "/aws/lambda/context"
    assert seen["folder"] == "/var/task"
    environment = seen["environment"]
    assert environment["AWS_LAMBDA_FUNCTION_NAME"] == "context"
    assert environment["AWS_REGION"] == "us-east-1"
    assert environment["MINE"] == "yes"
    assert all(environment.values()), environment


@pytest.mark.parametrize("seconds", [1, 2])
def test_the_timeout_is_kept(cloud, seconds):
    create(cloud, f"timeout-{seconds}", SLEEPING, Timeout=seconds)
    invoke(cloud, f"timeout-{seconds}", {})
    began = time.monotonic()
    failed = invoke(cloud, f"timeout-{seconds}", {"seconds": 30})
    elapsed = time.monotonic() - began
    assert failed.json["errorType"] == "Sandbox.Timedout"
    assert seconds <= elapsed < seconds + 1


def test_a_crashed_environment_is_replaced(cloud):
    code = "import os\ndef lambda_handler(event, context):\n    if event: os._exit(1)\n    return 'fine'"
    create(cloud, "crashing", code)
    assert invoke(cloud, "crashing", None).json == "fine"
    assert invoke(cloud, "crashing", 1).json["errorType"] == "Runtime.ExitError"
    assert invoke(cloud, "crashing", None).json == "fine"


def test_logs_arrive_in_cloudwatch(cloud):
    create(cloud, "talking", "def lambda_handler(event, context):\n    print('hello from inside')")
    invoke(cloud, "talking", {})
    logs = cloud.client("logs")

    def messages():
        try:
            found = logs.filter_log_events(logGroupName="/aws/lambda/talking")["events"]
        except logs.exceptions.ResourceNotFoundException:
            return []
        texts = [event["message"] for event in found]
        return texts if any(text.startswith("REPORT") for text in texts) else []

    texts = wait_until(messages, "the report in the log")
    assert any("hello from inside" in text for text in texts)
    assert any(text.startswith("START RequestId:") for text in texts)

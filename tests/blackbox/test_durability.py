"""Stop the server in any way, start it again: everything that was acknowledged is there."""

import threading
import time

from cloud import wait_until
from functions import MEAN, create, invoke

# Leaves a mark that is safe once it is answered: lines of a function's own log may be lost with a killed server.
NOTING = """
import json, os, urllib.error, urllib.request

def lambda_handler(event, context):
    body = json.dumps({"logGroupName": "/noted", "logStreamName": str(event["id"])}).encode()
    headers = {"X-Amz-Target": "Logs_20140328.CreateLogStream", "Content-Type": "application/x-amz-json-1.1"}
    try:
        urllib.request.urlopen(urllib.request.Request(os.environ["AWS_ENDPOINT_URL"], body, headers)).read()
    except urllib.error.HTTPError as error:
        if b"ResourceAlreadyExists" not in error.read():
            raise
"""


def messages(cloud, group):
    logs = cloud.client("logs")
    try:
        pages = logs.get_paginator("filter_log_events").paginate(logGroupName=group)
        return [event["message"] for page in pages for event in page["events"]]
    except logs.exceptions.ResourceNotFoundException:
        return []


def test_functions_outlive_a_stop_and_a_kill(start_cloud):
    cloud = start_cloud()
    client = cloud.client("lambda")
    create(cloud, "mean", MEAN, Environment={"Variables": {"COLOUR": "red"}})
    client.publish_version(FunctionName="mean")
    client.create_alias(FunctionName="mean", Name="live", FunctionVersion="1")
    before = client.get_function_configuration(FunctionName="mean")
    for end in (cloud.stop, cloud.kill):
        end()
        cloud.start()
        after = client.get_function_configuration(FunctionName="mean")
        for part in (before, after):
            part.pop("ResponseMetadata", None)
        assert after == before
        assert client.get_alias(FunctionName="mean", Name="live")["FunctionVersion"] == "1"
        assert invoke(cloud, "mean", {"nums": [1, 2, 3]}, Qualifier="live").json["body"] == 2


def test_accepted_events_outlive_a_kill(start_cloud):
    """Fire and forget: 202 means that the event is on disk."""
    cloud = start_cloud()
    create(cloud, "noting", NOTING)
    logs = cloud.client("logs")
    logs.create_log_group(logGroupName="/noted")
    for number in range(50):
        assert invoke(cloud, "noting", {"id": number}, InvocationType="Event").status == 202
    cloud.kill()
    cloud.start()

    def n_noted():
        pages = logs.get_paginator("describe_log_streams").paginate(logGroupName="/noted")
        return sum(len(page["logStreams"]) for page in pages)

    wait_until(lambda: n_noted() == 50, "every event", 60)


SLOW = """
import time
def lambda_handler(event, context):
    time.sleep(event["seconds"])
    return "done"
"""


def stop_during(cloud, seconds):
    """Stops the server while an invocation of so many seconds runs; what its caller sees."""
    create(cloud, "slow", SLOW, Timeout=60)
    invoke(cloud, "slow", {"seconds": 0})
    answers = []

    def call():
        try:
            answers.append(invoke(cloud, "slow", {"seconds": seconds}).json)
        except Exception as error:
            answers.append(type(error).__name__)

    caller = threading.Thread(target=call)
    caller.start()
    time.sleep(1)
    began = time.monotonic()
    assert cloud.stop() == 0
    caller.join(10)
    return answers, time.monotonic() - began


def test_running_invocations_may_end_when_the_server_stops(start_cloud):
    answers, _ = stop_during(start_cloud(), 7)
    assert answers == ["done"]


def test_the_time_to_end_has_a_limit(start_cloud, tmp_path):
    config = tmp_path / "cumulet.toml"
    config.write_text("[execution]\nstop_timeout_ms = 500\n")
    cloud = start_cloud("--config", config)
    cloud.allowed += ["some invocations did not end in time", "the environment was lost"]
    answers, elapsed = stop_during(cloud, 60)
    assert answers != ["done"]
    assert elapsed < 15

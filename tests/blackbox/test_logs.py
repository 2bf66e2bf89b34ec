"""CloudWatch Logs with the AWS CLI."""

import time


def test_events_are_kept_over_a_restart(cloud):
    cloud.aws("logs", "create-log-group", "--log-group-name", "/a")
    cloud.aws("logs", "create-log-stream", "--log-group-name", "/a", "--log-stream-name", "s")
    now = int(time.time() * 1000)
    event = f"timestamp={now},message=hello"
    cloud.aws("logs", "put-log-events", "--log-group-name", "/a", "--log-stream-name", "s", "--log-events", event)
    cloud.restart()
    found = cloud.aws("logs", "get-log-events", "--log-group-name", "/a", "--log-stream-name", "s")
    assert [event["message"] for event in found["events"]] == ["hello"]


def test_an_error_comes_as_aws_says_it(cloud):
    done = cloud.aws("logs", "get-log-events", "--log-group-name", "/no", "--log-stream-name", "s", check=False)
    assert done.returncode != 0
    assert "ResourceNotFoundException" in done.stderr

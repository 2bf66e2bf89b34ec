"""CloudWatch Logs with the AWS CLI."""

import subprocess
import threading
import time

from cloud import aws_cli, need_aws_cli_2
from functions import create, invoke


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


def test_tail_follows_a_function(cloud):
    need_aws_cli_2()
    create(cloud, "talking", "def lambda_handler(event, context):\n    print('number', event)")
    invoke(cloud, "talking", 1)
    path, _ = aws_cli()
    command = [path, "--endpoint-url", cloud.endpoint, "logs", "tail", "/aws/lambda/talking", "--follow", "--since", "10m"]
    with subprocess.Popen(command, env=cloud.environment(PYTHONUNBUFFERED="1"), stdout=subprocess.PIPE, text=True) as tail:
        killer = threading.Timer(60, tail.kill)
        killer.start()
        try:
            assert any("number 1" in line for line in tail.stdout)
            invoke(cloud, "talking", 2)
            assert any("number 2" in line for line in tail.stdout)
        finally:
            killer.cancel()
            tail.kill()

"""Fire and forget: retries, destinations, dead letters."""

import json

from cloud import wait_until
from functions import create, invoke
from test_durability import messages

FAILING = "def lambda_handler(event, context):\n    print('tried')\n    raise ValueError('never')"
RECORDING = "import json\ndef lambda_handler(event, context):\n    print('RECORD ' + json.dumps(event))"


def records(cloud, group):
    lines = [message for message in messages(cloud, group) if message.startswith("RECORD ")]
    return [json.loads(line.removeprefix("RECORD ")) for line in lines]


def target(cloud, name):
    create(cloud, name, RECORDING)
    return cloud.client("lambda").get_function_configuration(FunctionName=name)["FunctionArn"]


def test_a_success_goes_to_its_destination(cloud):
    arn = target(cloud, "on-success")
    create(cloud, "working", "def lambda_handler(event, context): return {'got': event}")
    cloud.client("lambda").put_function_event_invoke_config(
        FunctionName="working", DestinationConfig={"OnSuccess": {"Destination": arn}}
    )
    sent = invoke(cloud, "working", {"n": 1}, InvocationType="Event")
    assert (sent.status, sent.body) == (202, b"")
    (record,) = wait_until(lambda: records(cloud, "/aws/lambda/on-success"), "the record")
    assert record["version"] == "1.0"
    assert record["requestContext"]["condition"] == "Success"
    assert record["requestContext"]["requestId"] == sent.response["ResponseMetadata"]["RequestId"]
    assert record["requestPayload"] == {"n": 1}
    assert record["responsePayload"] == {"got": {"n": 1}}


def test_a_failure_without_retries_goes_to_its_destination(cloud):
    arn = target(cloud, "on-failure")
    create(cloud, "failing", FAILING)
    cloud.client("lambda").put_function_event_invoke_config(
        FunctionName="failing", MaximumRetryAttempts=0, DestinationConfig={"OnFailure": {"Destination": arn}}
    )
    invoke(cloud, "failing", {"n": 2}, InvocationType="Event")
    (record,) = wait_until(lambda: records(cloud, "/aws/lambda/on-failure"), "the record")
    assert record["requestContext"]["condition"] == "RetriesExhausted"
    assert record["requestContext"]["approximateInvokeCount"] == 1
    assert record["responseContext"]["functionError"] == "Unhandled"
    assert record["responsePayload"]["errorMessage"] == "never"


def test_an_event_for_no_function_is_refused(cloud):
    client = cloud.client("lambda")
    try:
        client.invoke(FunctionName="nobody", InvocationType="Event", Payload=b"{}")
    except client.exceptions.ResourceNotFoundException as error:
        assert "function:nobody" in str(error)
    else:
        raise AssertionError("accepted")

"""A function in a minute: from a zip to an answer, with the AWS CLI alone."""

import json

from functions import MEAN, ROLE, make_zip, python_runtime


def test_create_and_invoke_with_the_cli(cloud):
    (cloud.folder / "mean.zip").write_bytes(make_zip(MEAN))
    (cloud.folder / "input.json").write_text('{"nums": [1, 2, 3]}\n')
    made = cloud.aws(
        "lambda", "create-function", "--function-name", "calculate_mean", "--runtime", python_runtime(),
        "--handler", "lambda_function.lambda_handler", "--role", ROLE, "--zip-file", "fileb://mean.zip",
    )  # fmt: skip
    assert made["State"] == "Pending"
    cloud.aws("lambda", "wait", "function-active-v2", "--function-name", "calculate_mean")
    printed = cloud.aws(
        "lambda", "invoke", "--function-name", "calculate_mean", "--payload", "file://input.json",
        "--cli-binary-format", "raw-in-base64-out", "output.json",
    )  # fmt: skip
    assert printed == {"StatusCode": 200, "ExecutedVersion": "$LATEST"}
    assert json.loads((cloud.folder / "output.json").read_text()) == {"statusCode": 200, "body": 2.0}

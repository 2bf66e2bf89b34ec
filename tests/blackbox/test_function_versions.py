"""Champion and challenger: versions, aliases, weights."""

import collections

import pytest
from functions import create, invoke, make_zip

CODE = "import os\ndef lambda_handler(event, context): return {'who': %r, 'version': context.function_version}"


def publish(cloud, name, who):
    client = cloud.client("lambda")
    client.update_function_code(FunctionName=name, ZipFile=make_zip(CODE % who))
    client.get_waiter("function_updated_v2").wait(FunctionName=name, WaiterConfig={"Delay": 0.1, "MaxAttempts": 300})
    made = client.publish_version(FunctionName=name)
    client.get_waiter("published_version_active").wait(
        FunctionName=name, Qualifier=made["Version"], WaiterConfig={"Delay": 0.1, "MaxAttempts": 300}
    )
    return made["Version"]


def test_an_alias_sends_a_share_to_the_challenger(cloud):
    client = cloud.client("lambda")
    create(cloud, "model", CODE % "draft")
    champion, challenger = publish(cloud, "model", "champion"), publish(cloud, "model", "challenger")
    assert (champion, challenger) == ("1", "2")
    client.create_alias(
        FunctionName="model", Name="live", FunctionVersion=champion,
        RoutingConfig={"AdditionalVersionWeights": {challenger: 0.1}},
    )  # fmt: skip
    seen = collections.Counter()
    for _ in range(400):
        answer = invoke(cloud, "model", {}, Qualifier="live")
        assert answer.json["version"] == answer.version
        assert answer.json["who"] == {"1": "champion", "2": "challenger"}[answer.version]
        seen[answer.version] += 1
    # 400 draws at 10 %: outside of these bounds less than once in a million runs.
    assert 10 <= seen["2"] <= 80, seen


def test_versions_do_not_change(cloud):
    create(cloud, "fixed", CODE % "first")
    version = publish(cloud, "fixed", "second")
    publish(cloud, "fixed", "third")
    assert invoke(cloud, "fixed", {}, Qualifier=version).json["who"] == "second"
    assert invoke(cloud, "fixed", {}).json["who"] == "third"
    client = cloud.client("lambda")
    with pytest.raises(client.exceptions.ResourceNotFoundException):
        invoke(cloud, "fixed", {}, Qualifier="99")

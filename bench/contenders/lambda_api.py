"""What is deployed through AWS's own API, with boto3."""

import time

import boto3
import workloads
from botocore.config import Config
from botocore.exceptions import ClientError

from .base import Broken, Contender, Target

ROLE = "arn:aws:iam::000000000000:role/any"
READY_SECONDS_MAX = 120


class LambdaApi(Contender):
    """A fresh environment is forced as on AWS: by a change of the function's configuration."""

    # Between a change and the call that is measured, so that what the change caused has ended.
    settle_seconds = 0.25

    def __init__(self, tools):
        super().__init__(tools)
        self.port = 0
        self._layers = {}
        self._n_changes = 0

    def client(self):
        config = Config(retries={"total_max_attempts": 1}, read_timeout=300)
        return boto3.session.Session().client(
            "lambda", region_name="us-east-1", endpoint_url=f"http://127.0.0.1:{self.port}", config=config,
            aws_access_key_id="test", aws_secret_access_key="test",
        )  # fmt: skip

    def deploy(self, wanted):
        for workload in wanted:
            self.create(workload, workload.key, workloads.HANDLER)
            self.create(workload, f"{workload.key}-probe", workloads.PROBE)

    def create(self, workload, name, handler, **options):
        client = self.client()
        client.create_function(
            FunctionName=name, Runtime=self.tools.runtime, Handler=handler, Role=ROLE,
            MemorySize=workloads.MEMORY_MB, Timeout=workloads.TIMEOUT_SECONDS,
            Code={"ZipFile": workload.archive()}, Layers=[self.layer(layer) for layer in workload.layers], **options,
        )  # fmt: skip
        self.wait_until_ready(client, name)
        return self.at(name)

    def layer(self, name):
        """Published once, when the first function needs it."""
        if name not in self._layers:
            content = {"ZipFile": self.tools.layers[name].read_bytes()}
            published = self.client().publish_layer_version(
                LayerName=name, Content=content, CompatibleRuntimes=[self.tools.runtime]
            )
            self._layers[name] = published["LayerVersionArn"]
        return self._layers[name]

    def target(self, workload):
        return self.at(workload.key)

    def probe(self, workload):
        return self.at(f"{workload.key}-probe")

    def at(self, name, qualifier=None):
        suffix = f"?Qualifier={qualifier}" if qualifier else ""
        return Target(self.port, f"/2015-03-31/functions/{name}/invocations{suffix}", name)

    def fresh_probe(self, workload):
        target, client = self.probe(workload), self.client()
        self._n_changes += 1
        variables = {"ROUND": str(self._n_changes)}
        client.update_function_configuration(FunctionName=target.name, Environment={"Variables": variables})
        self.wait_until_ready(client, target.name)
        time.sleep(self.settle_seconds)
        return target

    def wait_until_ready(self, client, name, **options):
        end = time.monotonic() + READY_SECONDS_MAX
        while True:
            try:
                found = client.get_function_configuration(FunctionName=name, **options)
            except ClientError as error:
                raise Broken(f"{self.label}: {error}") from error
            if found.get("State") == "Active" and found.get("LastUpdateStatus", "Successful") == "Successful":
                return
            if "Failed" in (found.get("State"), found.get("LastUpdateStatus")) or time.monotonic() > end:
                raise Broken(f"{self.label}: {name} does not become active: {found.get('StateReason')}")
            time.sleep(0.01)

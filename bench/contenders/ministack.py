"""MiniStack: an emulator that runs functions as child processes when there is no Docker."""

import os
import time

from .base import free_port
from .lambda_api import LambdaApi


class MiniStack(LambdaApi):
    key = "ministack"
    label = "MiniStack"
    isolation = "none (child process)"
    # Each environment unpacks its layers anew: 50 at once would be seven gigabytes on the disk.
    burst = 10

    def start(self, workloads):
        self.port = free_port()
        folder = self.tools.python_of("ministack")
        kept = {name: value for name, value in os.environ.items() if not name.startswith("AWS_")}
        variables = kept | {
            "GATEWAY_PORT": str(self.port), "LAMBDA_EXECUTOR": "local", "TMPDIR": str(self.folder),
            "MINISTACK_HOST": "127.0.0.1",
        }  # fmt: skip
        began = time.perf_counter()
        self.spawn([folder, "-m", "ministack"], env=variables)
        self.wait_for(self.port, began)
        self.note_idle_memory()
        self.deploy(workloads)

"""How long a start and a warm invocation take in the clients. Reported (`pytest -rP`), not judged."""

import statistics
import time


N_STARTS = 5
N_INVOCATIONS = 500
PYTHON = "def handler(event, context):\n    nums = event['nums']\n    return {'statusCode': 200, 'body': sum(nums) / len(nums)}\n"
NODE = "exports.handler = async (event) => ({statusCode: 200, body: event.nums.reduce((a, b) => a + b) / event.nums.length});"


def measure(start, source, name, record_property):
    starts = []
    for _ in range(N_STARTS):
        env = start(source)
        env.ready()
        starts.append(env.started * 1e3)
    times = []
    for i in range(N_INVOCATIONS):
        before = time.perf_counter()
        env.send({"nums": [1, 2, 3]}, f"id-{i}")
        env.answer()
        times.append((time.perf_counter() - before) * 1e6)
    report = {
        "start_ms": round(statistics.median(starts), 1),
        "warm_us_p50": round(statistics.median(times), 1),
        "warm_us_p99": round(statistics.quantiles(times, n=100)[98], 1),
    }
    for key, value in report.items():
        record_property(key, value)
    print(name, report)


def test_python(python, python_version, record_property):
    measure(python, PYTHON, f"python {python_version}", record_property)


def test_node(node, node_version, record_property):
    measure(node, NODE, f"node {node_version}", record_property)

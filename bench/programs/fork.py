"""The floor of a forked start: a plain fork of an interpreter that has imported the modules, no isolation.

Arguments: how many, the modules to import before, "function" if the function itself too, else "packages", and the event.
Prints a JSON array of milliseconds, each from before the fork to the function's answer read from a pipe.
"""

import gc
import importlib
import json
import os
import sys
import time

n, modules, depth, event = int(sys.argv[1]), sys.argv[2].split(","), sys.argv[3], json.loads(sys.argv[4])
for name in filter(None, modules):
    importlib.import_module(name)
if depth == "function":
    import lambda_function
gc.collect()
gc.freeze()

elapsed = []
for _ in range(n):
    reader, writer = os.pipe()
    began = time.perf_counter()
    child = os.fork()
    if child == 0:
        import lambda_function

        os.write(writer, json.dumps(lambda_function.lambda_handler(event, None)).encode())
        os._exit(0)
    os.close(writer)
    answer = os.read(reader, 65536)
    elapsed.append((time.perf_counter() - began) * 1000)
    os.close(reader)
    os.waitpid(child, 0)
    json.loads(answer)
print(json.dumps(elapsed))

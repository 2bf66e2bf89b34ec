"""Byte code that is made when functions are deployed: no call compiles, and nobody sees a difference but in time."""

import importlib.util
import marshal
import os
import random
from concurrent.futures import ThreadPoolExecutor

import pytest
from cloud import wait_until
from functions import create, invoke, python_runtime, runtimes
from test_zygotes import call, cool, publish_layer

# Says which sources are compiled while it imports.
WATCHING = """
import sys
seen = []
sys.addaudithook(lambda event, args: seen.append(args[1]) if event == "compile" else None)
import {imported}
compiled = list(map(str, seen))

def lambda_handler(event, context):
    import inspect, os, traceback
    found = {imported}
    try:
        found.fail()
        said = None
    except Exception:
        said = traceback.format_exc()
    return {{
        "compiled": compiled,
        "own": [__file__, __cached__, os.path.getsize(__cached__) if os.path.exists(__cached__) else None],
        "file": found.__file__,
        "cached": found.__cached__,
        "source": inspect.getsource(found.fail),
        "traceback": said,
    }}
"""
MODULE = "X = 1\n\n\ndef fail():\n    raise KeyError('here')\n"


def tag():
    return "cpython-" + python_runtime().removeprefix("python").replace(".", "")


def compiles_nothing(cloud, name):
    """The answer of a fresh environment, as soon as one need not compile."""

    def answer():
        cool(cloud, name)
        found = call(cloud, name)[0].json
        return not found["compiled"] and found

    return wait_until(answer, "byte code")


def trees(cloud):
    return sorted(os.listdir(cloud.data_dir / "bytecode"))


def test_code_of_a_function_is_compiled_once_and_looks_as_ever(cloud):
    files = {"lambda_function.py": WATCHING.format(imported="helper"), "helper.py": MODULE}
    create(cloud, "code", files)
    found = compiles_nothing(cloud, "code")
    assert found["own"][:2] == ["/var/task/lambda_function.py", f"/var/task/__pycache__/lambda_function.{tag()}.pyc"]
    assert found["own"][2] > 16
    assert (found["file"], found["cached"]) == ("/var/task/helper.py", f"/var/task/__pycache__/helper.{tag()}.pyc")
    assert found["source"] == "def fail():\n    raise KeyError('here')\n"
    assert 'File "/var/task/helper.py", line 5, in fail\n    raise KeyError(\'here\')\n' in found["traceback"]
    # The package that was deployed is the one that is given back.
    assert not [name for name in os.listdir(next((cloud.data_dir / "packages").iterdir())) if "pycache" in name]


def test_layers_are_compiled_too_and_the_last_one_hides_the_others(cloud):
    handler = WATCHING.format(imported="hidden_module")
    # Of the same size and the same age: nothing but its place tells one from the other.
    layers = [
        publish_layer(cloud, f"hides-{number}", {"hidden_module.py": MODULE.replace("here", f"in layer {number}")})
        for number in (1, 2)
    ]
    broken = publish_layer(cloud, "hides-3", {"hidden_module.py": MODULE.replace("def fail()", "def fail)(")})
    create(cloud, "one-layer", handler, Layers=layers[:1])
    assert "in layer 1" in compiles_nothing(cloud, "one-layer")["traceback"]
    create(cloud, "two-layers", handler, Layers=layers)
    # As long as the second one is being compiled, and after that.
    assert "in layer 2" in call(cloud, "two-layers")[0].json["traceback"]
    found = compiles_nothing(cloud, "two-layers")
    assert "in layer 2" in found["traceback"]
    assert found["file"] == "/opt/python/hidden_module.py"
    assert found["cached"] == f"/opt/python/__pycache__/hidden_module.{tag()}.pyc"
    create(cloud, "three-layers", handler, Layers=[*layers, broken])
    for _ in range(2):
        failed = invoke(cloud, "three-layers")
        assert failed.json["errorType"] == "Runtime.UserCodeSyntaxError", failed.body
        cool(cloud, "three-layers")


def test_sources_that_cannot_be_compiled_harm_nobody(cloud):
    files = {
        "lambda_function.py": WATCHING.format(imported="helper"),
        "helper.py": MODULE,
        "broken.py": "def (:\n",
        "binary.py": b"\0\xff\xfe",
        "latin.py": "# -*- coding: no-such-thing -*-\n",
        # Deeper than the parser goes, and more than the interpreter has memory for.
        "deep.py": "(" * 100_000,
        "wide.py": "x = " + "+".join(["1"] * 300_000) + "\n",
        "huge.py": "x = 1\n" * 1_000_000,
        "huge_value.py": "x = [" + "'" + "y" * 3_900_000 + "'" + "]\n",
    }
    create(cloud, "hostile", files)
    compiles_nothing(cloud, "hostile")
    create(cloud, "broken", {"lambda_function.py": "import broken\n", "broken.py": "def (:\n"})
    for _ in range(2):
        failed = invoke(cloud, "broken").json
        assert failed["errorType"] == "Runtime.UserCodeSyntaxError"
        assert "broken.py" in "".join(failed["stackTrace"]) + failed["errorMessage"]
        cool(cloud, "broken")


def test_every_version_of_python_has_its_own(cloud):
    there = [name for name, found in runtimes().items() if name.startswith("python") and found["available"]]
    files = {"lambda_function.py": WATCHING.format(imported="shared_helper"), "shared_helper.py": MODULE}
    for name in there[-2:]:
        create(cloud, name.replace(".", "-"), files, Runtime=name)
    for name in there[-2:]:
        found = compiles_nothing(cloud, name.replace(".", "-"))
        assert found["cached"].endswith(f"cpython-{name.removeprefix('python').replace('.', '')}.pyc")


def large(seed, n_modules=400):
    """Modules that take some time to compile, in an archive of more than a megabyte."""
    numbers = random.Random(seed)
    body = "".join(f"def f{i}(a, b={numbers.random()}):\n    return [a, b, {numbers.random()}]\n" for i in range(120))
    return {f"large_{seed}/m{number}.py": f"N = {number}\n{body}" for number in range(n_modules)} | {
        f"large_{seed}/__init__.py": "".join(f"from . import m{i}\n" for i in range(0, n_modules, 7)) + MODULE,
        f"large_{seed}/noise.txt": "".join(str(numbers.random()) for _ in range(50_000)),
    }


def test_a_large_function_is_pending_until_it_is_compiled_and_can_be_called_before(cloud):
    layer = publish_layer(cloud, "large", large(1))
    handler = WATCHING.format(imported="large_1")
    made = create(cloud, "large", handler, Layers=[layer], wait=False)
    assert made["State"] == "Pending"
    # Who does not wait gets an answer, if a late one.
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(lambda _: invoke(cloud, "large"), range(4)))
    assert {answer.json["file"] for answer in answers} == {"/opt/python/large_1/__init__.py"}
    layer = publish_layer(cloud, "large", large(2))
    create(cloud, "waited", WATCHING.format(imported="large_2"), Layers=[layer])
    assert call(cloud, "waited")[0].json["compiled"] == []


def test_nothing_half_is_left_by_a_kill_and_nothing_is_compiled_twice(start_cloud):
    cloud = start_cloud()
    layer = publish_layer(cloud, "large", large(3))
    create(cloud, "killed", WATCHING.format(imported="large_3"), Layers=[layer], wait=False)
    wait_until(lambda: [name for name in trees(cloud) if name.endswith(".partial")], "a tree that is being made")
    cloud.kill()
    cloud.start()
    assert compiles_nothing(cloud, "killed")

    def whole():
        # The zygote may have compiled what a call need not compile any more.
        found = trees(cloud)
        return found if len(found) == 2 and all(name.endswith(tag()) for name in found) else None

    made = wait_until(whole, "whole trees of code and layer")
    marked = {name: os.stat(cloud.data_dir / "bytecode" / name).st_ino for name in made}
    cloud.restart()
    assert call(cloud, "killed")[0].json["compiled"] == []
    assert {name: os.stat(cloud.data_dir / "bytecode" / name).st_ino for name in trees(cloud)} == marked


def test_an_operator_can_do_without(start_cloud):
    cloud = start_cloud(config="[execution]\nbytecode = false\n")
    create(cloud, "without", {"lambda_function.py": WATCHING.format(imported="helper"), "helper.py": MODULE})
    for _ in range(3):
        assert call(cloud, "without")[0].json["compiled"] == ["/var/task/helper.py"]
        cool(cloud, "without")
    assert not (cloud.data_dir / "bytecode").exists()


def test_byte_code_of_the_package_itself_is_kept(cloud):
    source = b"X = 1\n"
    # Another program on purpose: it tells which one runs.
    code = marshal.dumps(compile("def fail(): raise KeyError('of the package')", "/var/task/helper.py", "exec"))
    header = importlib.util.MAGIC_NUMBER + b"\1\0\0\0" + importlib.util.source_hash(source)
    files = {
        "lambda_function.py": "import helper\ndef lambda_handler(event, context): return hasattr(helper, 'fail')",
        "helper.py": source,
        f"__pycache__/helper.{tag()}.pyc": header + code,
    }
    if importlib.util.cache_from_source("helper.py") != f"__pycache__/helper.{tag()}.pyc":
        pytest.skip("the tests run on another Python than functions")
    create(cloud, "brings-its-own", files)
    for _ in range(3):
        assert invoke(cloud, "brings-its-own").json is True
        cool(cloud, "brings-its-own")

"""The imports of a zygote: the standard library's that most functions need, then dependencies, never own code."""

import contextlib
import gc
import importlib
import os
import sys
import time

from _frozen_importlib_external import PathFinder

from . import fresh_state, module_path
from .dependencies import Dependencies
from .fitness import Unfit
from .module_guard import guard

# What most functions import, or what the client needs for its first answer.
_STANDARD = (
    "json", "logging", "datetime", "re", "typing", "collections", "functools", "itertools", "contextlib", "copy",
    "traceback", "decimal", "random", "uuid", "hashlib", "base64", "math", "time", "string", "dataclasses", "enum",
    "urllib.parse", "warnings", "threading", "linecache", "csv", "pathlib", "tempfile",
)  # fmt: skip


def run(imports, interpreter_path, check):
    """Imports; returns what the server is told about it. Raises `Unfit`."""
    guard.install()
    with _no_collections():
        for name in _STANDARD:
            importlib.import_module(name)
        with guard:
            from . import logs  # noqa: F401
    report = {"imported": [], "failed": []}
    if not imports:
        return report
    environ = os.environ
    task_root, *folders = module_path.folders_before_interpreter(environ)
    fresh_state.forget_shadowed_modules(folders)
    module_path.extend_for_dependencies(environ)
    finder = _DependenciesOnly(task_root, interpreter_path)
    sys.meta_path.insert(sys.meta_path.index(PathFinder), finder)
    try:
        with _no_collections():
            for wanted in imports:
                _import(wanted, finder, check, report)
    finally:
        sys.meta_path.remove(finder)
    module_path.restart(interpreter_path, {})
    return report


@contextlib.contextmanager
def _no_collections():
    """Imports make objects that stay: looking for garbage among them takes a tenth of their time, and finds none."""
    before, never = gc.get_threshold(), (2**31 - 1, *gc.get_threshold()[1:])
    gc.set_threshold(*never)
    try:
        yield
    finally:
        # Unless a package has chosen thresholds of its own.
        if gc.get_threshold() == never:
            gc.set_threshold(*before)


def forget_folders(interpreter_path):
    """Forgets which files are in folders that a child may find changed: it has mounts of its own.

    The folders of packages stay: whoever has the package has its files.
    """
    packages = set()
    for module in list(sys.modules.values()):
        packages.update(getattr(module, "__path__", ()))
    for folder in list(sys.path_importer_cache):
        if folder not in packages and folder not in interpreter_path:
            del sys.path_importer_cache[folder]


def _import(wanted, finder, check, report):
    """`["a.b"]` is `import a.b`, `["a.b", "c"]` is `from a.b import c`."""
    n_modules = len(sys.modules)
    began = time.perf_counter()
    try:
        module = importlib.import_module(wanted[0])
        if len(wanted) > 1 and not hasattr(module, wanted[1]):
            importlib.import_module(f"{wanted[0]}.{wanted[1]}")
    except BaseException as error:
        report["failed"].append([wanted, f"{type(error).__name__}: {error}"])
    n_modules = len(sys.modules) - n_modules
    if n_modules:
        ms = round((time.perf_counter() - began) * 1000, 3)
        report["imported"].append({"import": wanted, "ms": ms, "n_modules": n_modules})
    if finder.refused:
        # It may have found another way without the module, and would go it in every child.
        name = finder.refused.pop()
        if n_modules:
            raise Unfit(f"it imports {name}, which is the function's own", wanted)
    check.after_import(wanted)


class _DependenciesOnly:
    """Finds modules as the interpreter does, but for the function's own."""

    def __init__(self, task_root, interpreter_path):
        self._dependencies = Dependencies(task_root, interpreter_path)
        self._task_root = task_root
        self.refused = []

    def find_spec(self, name, path=None, target=None):
        spec = PathFinder.find_spec(name, path)
        if spec is None or not self._is_own(name, spec):
            return spec
        if path is None:
            # A module of the same name further down the path.
            spec = PathFinder.find_spec(name, [folder for folder in sys.path if folder != self._task_root])
            if spec is not None and not self._is_own(name, spec):
                return spec
        self.refused.append(name)
        raise ModuleNotFoundError(f"{name} is the function's own", name=name)

    def _is_own(self, name, spec):
        paths = [spec.origin] if spec.has_location else list(spec.submodule_search_locations or ())
        in_package = any(path.startswith(self._task_root + "/") for path in paths)
        return in_package and not self._dependencies.include(name, spec)

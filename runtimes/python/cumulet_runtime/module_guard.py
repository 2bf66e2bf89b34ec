"""Keeps a function's modules from taking the place of the standard library's, and hooks `logging`.

Amazon's client has imported certain standard modules before the function's code can be found, so a `token.py` or a
`logging.py` of the function never wins against them. This client imports them only when somebody needs them; the
finder below gives the same promise.
"""

import sys

from _frozen_importlib_external import PathFinder

_PROTECTED = frozenset((
    "_colorize", "atexit", "codeop", "collections", "concurrent", "contextlib", "copyreg", "datetime", "decimal", "enum",
    "functools", "heapq", "http", "importlib", "itertools", "json", "keyword", "linecache", "logging", "math",
    "numbers", "operator", "re", "reprlib", "site", "sre_compile", "sre_constants", "sre_parse", "string",
    "textwrap", "threading", "token", "tokenize", "traceback", "types", "warnings", "weakref",
))  # fmt: skip


class _StandardLibraryFirst:
    """A finder that looks for protected modules only where the interpreter's own are."""

    def __init__(self):
        folder = f"python{sys.version_info[0]}.{sys.version_info[1]}"
        libraries = getattr(sys, "platlibdir", "lib")  # Python 3.8 has no name for it.
        self._paths = [
            f"{sys.base_prefix}/{libraries}/{folder}",
            f"{sys.base_exec_prefix}/{libraries}/{folder}/lib-dynload",
        ]
        self._after_logging = None
        # Whether the client itself is importing.
        self.is_entered = False

    def install(self):
        """Has no effect the second time."""
        if self not in sys.meta_path:
            sys.meta_path.insert(sys.meta_path.index(PathFinder), self)

    def protects(self, name):
        """Whether a function's module of this name never wins."""
        return name in _PROTECTED

    def find_spec(self, name, path=None, target=None):
        if path is not None or (name not in _PROTECTED and not self.is_entered):
            return None  # Modules inside packages are found through their package.
        spec = PathFinder.find_spec(name, self._paths)
        if spec is not None and name == "logging" and self._after_logging is not None:
            _call_after(spec.loader, self._after_logging)
        return spec

    def __enter__(self):
        """While the client itself imports: then every standard module is protected, whatever `sys.path` says."""
        self.is_entered = True

    def __exit__(self, *_):
        self.is_entered = False

    def when_logging_is_imported(self, callback):
        """Calls back at once if `logging` is there, else as soon as it is."""
        if "logging" in sys.modules:
            callback()
        else:
            self._after_logging = callback


def _call_after(loader, callback):
    exec_module = loader.exec_module

    def exec_and_call(module):
        exec_module(module)
        callback()

    loader.exec_module = exec_and_call


guard = _StandardLibraryFirst()

"""Which modules are a function's dependencies: neither the interpreter's nor the client's nor written for it."""

import os
import sys


class Dependencies:
    """Tells dependencies from other modules, by where they lie.

    They are what lies in the folders of the search path that are neither the interpreter's (`interpreter_path`) nor
    inside the function's package, and of the package the distributions that an installer has put there.
    """

    def __init__(self, task_root, interpreter_path):
        own = (task_root + "/", *(folder + "/" for folder in interpreter_path))
        others = [folder for folder in sys.path if folder.startswith("/") and not f"{folder}/".startswith(own)]
        self._folders = tuple(folder.rstrip("/") + "/" for folder in others)
        self._task_root = task_root + "/"
        self._installed = None

    def include(self, name, spec):
        """Whether a module with a given spec is a dependency."""
        if spec is None:
            return False
        paths = [spec.origin] if spec.has_location else list(spec.submodule_search_locations or ())
        return bool(paths) and all(self._has(name, path) for path in paths)

    def among(self, names):
        """The dependencies among loaded modules, in the order given."""
        found = []
        for name in names:
            module = sys.modules.get(name)
            if module is not None and self.include(name, getattr(module, "__spec__", None)):
                found.append(name)
        return found

    def _has(self, name, path):
        if path.startswith(self._task_root):
            if self._installed is None:
                self._installed = _installed_in(self._task_root)
            return name.partition(".")[0] in self._installed
        return path.startswith(self._folders)


def _installed_in(folder):
    """The names of the modules in a folder that installed distributions account for."""
    names = set()
    try:
        entries = os.listdir(folder)
    except OSError:
        return names
    for entry in entries:
        if entry.endswith(".dist-info"):
            names.update(_modules_of(os.path.join(folder, entry)))
    return names


def _modules_of(dist_info):
    # Installed from a folder on the developer's machine (PEP 610): the function itself, made into a package.
    if '"dir_info"' in _text(dist_info, "direct_url.json"):
        return
    top_level = _text(dist_info, "top_level.txt").split()
    if top_level:
        yield from top_level
        return
    # PEP 376: one file a line, relative to the folder; what follows the comma is its hash.
    for line in _text(dist_info, "RECORD").splitlines():
        path, _, rest = line.partition(",")[0].partition("/")
        if rest and not path.endswith((".dist-info", ".data")):
            yield path
        elif path.endswith((".py", ".so")):
            yield path.partition(".")[0]


def _text(folder, name):
    try:
        with open(os.path.join(folder, name), encoding="utf-8", errors="replace") as file:
            return file.read()
    except OSError:
        return ""

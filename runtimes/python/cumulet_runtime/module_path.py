"""The module search path of a function, as Amazon's `bootstrap` makes it."""

import os
import sys


def extend(environ):
    """Puts the function's folders on `sys.path`.

    A `PYTHONPATH` of the function's own replaces the folders of layers. `.pth` files are honoured.
    """
    task_root, layers = _extend(environ)
    _read_pth_files(task_root)
    for folder in layers:
        _read_pth_files(folder)


def extend_for_dependencies(environ):
    """Like `extend`, but runs nothing of the function's own: the `.pth` files in its package wait for it."""
    _, layers = _extend(environ)
    for folder in layers:
        _read_pth_files(folder)


def restart(interpreter_path, environ):
    """Makes `sys.path` what it is when an interpreter starts with an environment.

    `interpreter_path` is what it is without `PYTHONPATH`: the folder of the program, then the standard library.
    """
    sys.path[:] = interpreter_path[:1] + _python_path(environ) + interpreter_path[1:]


def without_python_path(environ):
    """`sys.path` as it would be in an interpreter that was started without `PYTHONPATH`; see `restart`."""
    n_folders = len(_python_path(environ))
    return sys.path[:1] + sys.path[1 + n_folders :]


def task_root_of(environ):
    return environ.get("LAMBDA_TASK_ROOT", "/var/task")


def folders_before_interpreter(environ):
    """The folders where a module is looked for before the standard library, in this order; `extend` comes later."""
    return [task_root_of(environ), *_layers(environ), *_python_path(environ)]


def _python_path(environ):
    text = environ.get("PYTHONPATH")
    return text.split(":") if text else []


def _layers(environ):
    if "PYTHONPATH" in environ:
        return []
    return [f"/opt/python/lib/python{sys.version_info[0]}.{sys.version_info[1]}/site-packages", "/opt/python"]


def _extend(environ):
    task_root = task_root_of(environ)
    layers = _layers(environ)
    provided_packages = environ.pop("_CUMULET_PACKAGES", None)
    environ.setdefault("PYTHONPATH", environ.get("LAMBDA_RUNTIME_DIR", "/var/runtime"))
    sys.path[:0] = [task_root, *layers]
    if provided_packages is not None:
        sys.path.append(provided_packages)
    return task_root, layers


def _read_pth_files(folder):
    try:
        names = os.listdir(folder)
    except OSError:
        return
    if any(name.endswith(".pth") for name in names):
        import site

        site.addsitedir(folder)

"""Finds the function that `_HANDLER` names: `module.function`, where the module may lie in folders."""

import importlib
import os
import sys

from . import faults
from .faults import Fault


def resolve(name):
    """The callable of a handler's name. Raises `Fault`, or whatever the module raises while it is loaded."""
    module_name, dot, function_name = name.rpartition(".")
    if not dot:
        raise Fault(
            faults.MALFORMED_HANDLER_NAME,
            f"Bad handler '{name}': not enough values to unpack (expected 2, got 1)",
        )
    if module_name.split(".")[0] in sys.builtin_module_names:
        raise Fault(
            faults.BUILT_IN_MODULE_CONFLICT,
            f"Cannot use built-in module {module_name} as a handler module",
        )
    try:
        module = importlib.import_module(module_name.replace("/", "."))
    except ImportError as error:
        raise Fault(
            faults.IMPORT_MODULE_ERROR,
            f"Unable to import module '{module_name}': {error}",
            hint=_import_hint(module_name, error),
        ) from None
    except SyntaxError as error:
        raise Fault(
            faults.USER_CODE_SYNTAX_ERROR,
            f"Syntax error in module '{module_name}': {error}",
            ['  File "%s" Line %s\n    %s' % (error.filename, error.lineno, error.text)],
        ) from None
    try:
        return getattr(module, function_name)
    except AttributeError:
        raise Fault(
            faults.HANDLER_NOT_FOUND, f"Handler '{function_name}' missing on module '{module_name}'"
        ) from None


def _import_hint(module_name, error):
    """What the author of a function can do about a module that is missing; `None` if there is nothing to say."""
    if not isinstance(error, ModuleNotFoundError) or not error.name:
        return None
    missing = error.name.split(".")[0]
    build = _other_build(error.name)
    if build is not None:
        return (
            f"Module {error.name} is there, but built for {build}; this is {sys.implementation.cache_tag} on "
            f"{os.uname().machine}. Install the package for this runtime and put it in its place."
        )
    if error.name == module_name.replace("/", "."):
        path = module_name.replace(".", "/")
        return f"The handler names {path}.py; the deployment package has no such file at that place."
    if missing in ("boto3", "botocore", "s3transfer"):
        return (
            f"{missing} is provided without a layer once it has been set up on this machine: "
            "run `make setup`, or install it into a folder with pip and name the folder as "
            "`boto3_dir` in the section `[runtimes]` of cumulet.toml."
        )
    python = f"{sys.version_info[0]}.{sys.version_info[1]}"
    return (
        f"Module {missing} is neither in the deployment package nor in a layer. Attach a layer that has it. "
        f"To make one: pip install --python-version {python} --only-binary=:all: --target python <package>; "
        "zip -r layer.zip python; aws lambda publish-layer-version --layer-name <name> "
        f"--zip-file fileb://layer.zip --compatible-runtimes python{python}"
    )


def _other_build(name):
    """What a native module was built for that lies in its package but cannot be loaded here; `None` if none does."""
    *packages, module = name.split(".")
    # Not by `sys.modules`: a package that fails to import is not in it.
    for folder in sys.path if packages else ():
        try:
            files = os.listdir(os.path.join(folder, *packages))
        except OSError:
            continue
        for file in files:
            parts = file.split(".")
            if parts[0] == module and parts[-1] == "so" and len(parts) == 3:
                return parts[1]
    return None

"""What a comparison needs beside Cumulet: the peers, the packages of the functions, the load generator.

Everything goes into `bench/.peers`, only when it is missing. A peer that cannot be installed is left out, and
the results say so by name.
"""

import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import zipfile
from dataclasses import dataclass, field
from importlib.machinery import SourceFileLoader
from pathlib import Path

from workloads import ROOT

PEERS = ROOT / "bench/.peers"

# Pinned, so that a comparison today is one tomorrow; raise them when they release.
MINISTACK = "ministack==1.5.33"
AMAZON_CLIENT = "awslambdaric==4.2.2"
SERVERLESS = ("serverless@3.40.0", "serverless-offline@13.10.1")
CHART = "matplotlib==3.10.7"

# Which packages of examples/predict make up which layer; what is in no other is in the last.
LAYERS = {"scipy": ("numpy", "scipy"), "sklearn": ()}

INSTALL_SECONDS_MAX = 900


@dataclass
class Tools:
    """Where everything lies."""

    binary: Path
    # The interpreter that Cumulet runs functions with, so the one for all others too.
    python: Path
    runtime: str
    load: Path
    layers: dict = field(default_factory=dict)
    # Peers that could not be installed, and why.
    missing: dict = field(default_factory=dict)
    versions: dict = field(default_factory=dict)

    peers: Path = PEERS

    def python_of(self, peer):
        return self.peers / f"{peer}-{self.runtime}/bin/python"

    def packages(self, workload):
        """The unpacked layers of a function, with byte code."""
        return [self.layers[name].with_suffix("") / "python" for name in workload.layers]


class NotInstalled(Exception):
    pass


def prepare(binary, runtime, wanted, say):
    """Installs what is missing for the wanted contenders."""
    PEERS.mkdir(exist_ok=True)
    runtime, python = interpreter(binary, runtime)
    tools = Tools(binary=binary, python=python, runtime=runtime, load=load_generator(say))
    layers(tools, say)
    installers = {"ministack": ministack, "serverless-offline": serverless_offline, "amazon-client": amazon_client}
    for name, install in installers.items():
        if name not in wanted:
            continue
        try:
            tools.versions |= install(tools, say)
        except (NotInstalled, subprocess.SubprocessError, OSError) as error:
            tools.missing[name] = str(error)
            say(f"{name} is missing: {error}")
    return tools


def interpreter(binary, asked):
    """The Python that runs functions, as `cumulet doctor` names it: the one that was asked for, or the first of
    those with SnapStart, or any."""
    printed = run([binary, "doctor", "--json"]).stdout
    found = {
        name: runtime["place"].split(" (")[0]
        for name, runtime in json.loads(printed)["runtimes"].items()
        if name.startswith("python") and runtime["available"] and not runtime["fallback"]
    }
    newest_first = sorted(found, key=lambda name: int(name.split(".")[1]), reverse=True)
    preferred = [asked] if asked else ["python3.12", "python3.13", "python3.14", *newest_first]
    for name in preferred:
        if name in found:
            return name, Path(found[name])
    raise NotInstalled(f"Cumulet finds no {asked or 'Python'} on this machine (cumulet doctor)")


def load_generator(say):
    """Builds `bench/load`; cargo knows whether it must."""
    target = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target"))
    say("building the load generator")
    run(["cargo", "build", "--quiet", "--release", "--package", "bench-load"], cwd=ROOT)
    return target / "release/bench-load"


def layers(tools, say):
    """One zip for each layer, and the same unpacked and compiled for those who cannot read layers."""
    layer = script("layer")
    requirements = ROOT / "examples/predict/requirements.txt"
    digest = hashlib.sha256(requirements.read_bytes() + (ROOT / "scripts/layer").read_bytes()).hexdigest()[:12]
    version = tools.runtime.removeprefix("python")
    folder = PEERS / f"layers-{version}-{digest}"
    if not folder.is_dir():
        say("making the layers: numpy, scipy, scikit-learn, pandas")
        for outdated in PEERS.glob(f"layers-{version}-*"):
            shutil.rmtree(outdated)
        unfinished = fresh(folder.with_suffix(".new"))
        everything = unfinished / "everything"
        layer.install(version, requirements, everything)
        split(layer, everything, unfinished)
        shutil.rmtree(everything)
        for name in LAYERS:
            with zipfile.ZipFile(unfinished / f"{name}.zip") as archive:
                archive.extractall(unfinished / name)
            compile_folder(tools.python, unfinished / name)
        unfinished.rename(folder)
    tools.layers = {name: folder / f"{name}.zip" for name in LAYERS}
    for found in sorted(folder.glob("*/python/*.dist-info")):
        name, version = found.name.removesuffix(".dist-info").rsplit("-", 1)
        if name in ("numpy", "scipy", "pandas", "scikit_learn"):
            tools.versions[name] = version


def split(layer, everything, folder):
    """Each is what `scripts/layer` would make of its packages alone."""
    for name, prefixes in LAYERS.items():
        others = tuple(prefix for other, prefixes in LAYERS.items() if other != name for prefix in prefixes)
        with zipfile.ZipFile(folder / f"{name}.zip", "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
            for path in sorted(everything.rglob("*")):
                inside = path.relative_to(everything)
                top = inside.parts[0]
                belongs = top.startswith(prefixes) if prefixes else not top.startswith(others)
                if path.is_file() and belongs and layer.is_wanted(inside):
                    archive.write(path, Path("python") / inside)


def ministack(tools, say):
    folder = PEERS / f"ministack-{tools.runtime}"
    with installed(folder, MINISTACK, say) as missing:
        if missing:
            run([tools.python, "-m", "venv", folder])
            pip(folder / "bin/python", MINISTACK)
    return {"ministack": MINISTACK.partition("==")[2]}


def amazon_client(tools, say):
    folder = PEERS / f"amazon-client-{tools.runtime}"
    with installed(folder, AMAZON_CLIENT, say) as missing:
        if missing:
            # Into a folder of its own, so that the interpreter stays as plain as Cumulet's.
            pip(tools.python, "--target", folder, AMAZON_CLIENT)
            compile_folder(tools.python, folder)
    return {"awslambdaric": AMAZON_CLIENT.partition("==")[2]}


def serverless_offline(tools, say):
    for program in ("node", "npm"):
        if not shutil.which(program):
            raise NotInstalled(f"{program} is not on this machine")
    folder = PEERS / "serverless-offline"
    with installed(folder, " ".join(SERVERLESS), say) as missing:
        if missing:
            run(["npm", "install", "--no-audit", "--no-fund", "--loglevel=error", "--prefix", folder, *SERVERLESS])
    # It starts `python3` from PATH.
    link = PEERS / f"bin-{tools.runtime}/python3"
    link.parent.mkdir(exist_ok=True)
    if not link.is_symlink() or link.readlink() != tools.python:
        link.unlink(missing_ok=True)
        link.symlink_to(tools.python)
    return dict(package.rsplit("@", 1) for package in SERVERLESS)


def chart_python(say):
    """An interpreter that draws; not the one of a peer, whose functions would find its packages."""
    folder = PEERS / "chart"
    with installed(folder, CHART, say) as missing:
        if missing:
            run([sys.executable, "-m", "venv", folder])
            pip(folder / "bin/python", CHART)
    return folder / "bin/python"


class installed:
    """Whether a folder still has to be filled with exactly this; marks it as filled if that went well."""

    def __init__(self, folder, what, say):
        self.mark, self.folder, self.what, self.say = folder / ".installed", folder, what, say

    def __enter__(self):
        missing = not self.mark.exists() or self.mark.read_text() != self.what
        if missing:
            self.say(f"installing {self.what}")
            fresh(self.folder)
        return missing

    def __exit__(self, kind, *_):
        if kind is None:
            self.mark.write_text(self.what)


def fresh(folder):
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def pip(python, *arguments):
    run([python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *arguments])


def compile_folder(python, folder):
    # Some packages carry files for other versions of Python: what does not compile is not imported either.
    command = [python, "-m", "compileall", "-q", "-j", "2", "--invalidation-mode", "unchecked-hash", folder]
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=INSTALL_SECONDS_MAX)


def script(name):
    """One of `scripts/`, which have no suffix, as a module."""
    loader = SourceFileLoader(name, str(ROOT / "scripts" / name))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader(name, loader))
    loader.exec_module(module)
    return module


def run(command, **options):
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True, timeout=INSTALL_SECONDS_MAX, **options)
    if done.returncode != 0:
        last = (done.stderr or done.stdout).strip().splitlines()[-1:] or ["no output"]
        raise NotInstalled(f"{Path(command[0]).name} failed: {last[0]}")
    return done

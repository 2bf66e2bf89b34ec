"""What a forked child must have as if its interpreter had just been started."""

import os
import sys
import time

import _locale

from . import module_path, seed
from .module_guard import guard

_UMASK = 0o022
_LOCALE_VARIABLES = ("LC_ALL", "LC_CTYPE", "LANG")
# The first that is set counts, as in OpenBLAS; see also "OMP_NUM_THREADS" in the OpenMP specification.
_BLAS_VARIABLES = (
    "OPENBLAS_NUM_THREADS", "GOTO_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS", "OMP_NUM_THREADS",
)  # fmt: skip
# From this many bits on, a seed was taken from the system and not chosen.
_SEED_BITS_MIN = 64


class Start:
    """How the zygote's interpreter was started; `apply` makes a child's start out of it."""

    def __init__(self):
        self.interpreter_path = module_path.without_python_path(os.environ)
        self._argv = list(sys.argv)
        self._time_zone = os.environ.get("TZ")
        self._locale = self._locale_of(os.environ)
        with open("/proc/self/environ", "rb") as environ:
            was_given = b"\0LC_CTYPE=" in b"\0" + environ.read()
        # PEP 538: the interpreter sets the variable where the locale that it was given does not exist.
        self._has_coerced_locale = "LC_CTYPE" in os.environ and not was_given
        if self._has_coerced_locale:
            self._locale = (self._locale[0], None, self._locale[2])

    def variables(self):
        """What an environment must have so that `apply` need not change the process."""
        names = (*_LOCALE_VARIABLES, "TZ")
        return {name: value for name, value in zip(names, (*self._locale, self._time_zone)) if value is not None}

    def apply(self, variables, cwd, is_loaded):
        """Gives the process the environment of a function; `is_loaded` says that the function is there already."""
        environ = os.environ
        if environ:
            environ.clear()
        _add_variables(environ, variables)
        os.chdir(cwd)
        os.umask(_UMASK)
        if environ.get("TZ") != self._time_zone:
            self._time_zone = environ.get("TZ")
            time.tzset()
        self._apply_locale(environ)
        self._apply_thread_counts(environ)
        process = sys.modules.get("multiprocessing.process")
        if process is not None:
            process.ORIGINAL_DIR = os.getcwd()
        if is_loaded:
            _forget_own_variables(environ)
            return
        sys.argv[:] = self._argv
        module_path.restart(self.interpreter_path, environ)
        forget_shadowed_modules(module_path.folders_before_interpreter(environ))

    def _apply_locale(self, environ):
        wanted = self._locale_of(environ)
        if wanted != self._locale:
            self._locale = wanted
            self._has_coerced_locale = False
            try:
                name = _locale.setlocale(_locale.LC_CTYPE, "")
            except _locale.Error:
                name = "C"
            if name in ("C", "POSIX") and not environ.get("LC_ALL"):
                _locale.setlocale(_locale.LC_CTYPE, "C.UTF-8")
                self._has_coerced_locale = True
        if self._has_coerced_locale:
            environ["LC_CTYPE"] = "C.UTF-8"

    @staticmethod
    def _locale_of(environ):
        return tuple(environ.get(name) for name in _LOCALE_VARIABLES)

    @staticmethod
    def _apply_thread_counts(environ):
        """Libraries read these variables when they are loaded, which was in the zygote."""
        blas = next((n for n in map(environ.get, _BLAS_VARIABLES) if n), None)
        openmp = environ.get("OMP_NUM_THREADS")
        if blas or openmp:
            # OpenBLAS never takes more threads than processors.
            n_processors = len(os.sched_getaffinity(0))
            seed.set_thread_counts(min(_count(blas), n_processors), _count(openmp))


def _add_variables(environ, variables):
    """What `os.environ[name] = value` does for each, in half of the time."""
    encoding = sys.getfilesystemencoding()
    data = environ._data
    for name, value in variables:
        os.putenv(name, value)
        data[name.encode(encoding, "surrogateescape")] = value.encode(encoding, "surrogateescape")


def _count(text):
    """The number of a variable; 0 if it has none. OpenMP's may be a list, one number for each level of nesting."""
    text = (text or "").partition(",")[0].strip()
    return int(text) if text.isdigit() and len(text) < 6 else 0


def _forget_own_variables(environ):
    """What the function phase takes out of the environment before it loads a function."""
    environ.pop("_CUMULET_PACKAGES", None)
    if "PYTHONPATH" not in environ:
        environ["PYTHONPATH"] = environ.get("LAMBDA_RUNTIME_DIR", "/var/runtime")


def forget_shadowed_modules(folders):
    """Lets modules in the first folders of the search path win over loaded ones of the same name from elsewhere, as
    they do where nothing was imported before."""
    modules = sys.modules
    searched = ()
    for folder in folders:
        searched += (folder.rstrip("/") + "/",)
        try:
            entries = os.listdir(folder)
        except OSError:
            continue
        for entry in entries:
            name = entry.partition(".")[0]
            if name in modules and _is_shadowed(name, searched) and _is_module(folder, entry, name):
                for other in [other for other in modules if other == name or other.startswith(name + ".")]:
                    del modules[other]


def _is_shadowed(name, searched):
    if guard.protects(name) or name in sys.builtin_module_names or name == "__main__":
        return False
    spec = getattr(sys.modules[name], "__spec__", None)
    return spec is not None and not (spec.origin or "").startswith(searched)


def _is_module(folder, entry, name):
    if name != entry:
        return entry.endswith((".py", ".pyc", ".so"))
    try:
        # A folder without code of its own gives way to any module.
        return any(file.startswith("__init__.") for file in os.listdir(os.path.join(folder, entry)))
    except OSError:
        return False


class Renewal:
    """What does not depend on the function and is different in each child. Made in the zygote, run in the child."""

    def __init__(self):
        self._bit_generators = _unseeded_bit_generators()

    def run(self):
        modules = sys.modules
        # `random` sees to itself, OpenSSL compares process ids.
        module = modules.get("uuid")
        if module is not None:
            for name in ("_node", "_last_timestamp", "_last_timestamp_v6", "_last_timestamp_v7"):
                if hasattr(module, name):
                    setattr(module, name, None)
        module = modules.get("tempfile")
        if module is not None:
            module._name_sequence = module.tempdir = None
        module = modules.get("logging")
        if module is not None:  # The beginning of `relativeCreated`: nanoseconds in newer versions.
            module._startTime = time.time_ns() if isinstance(module._startTime, int) else time.time()
        module = modules.get("multiprocessing.process")
        if module is not None:
            module.current_process()._config["authkey"] = module.AuthenticationString(os.urandom(32))
        module = modules.get("numpy.random.mtrand")
        if module is not None:
            try:
                module._rand.seed()
            except TypeError:
                pass  # Somebody has put another generator in its place; it is among the following if it can be.
        for generator in self._bit_generators:
            generator.state = type(generator)().state


def _unseeded_bit_generators():
    """numpy's sources of random numbers that got their seeds from the system, but for the one that `seed` renews."""
    module = sys.modules.get("numpy.random.bit_generator")
    if module is None:
        return []
    import gc

    found = []
    for candidate in gc.get_objects():
        if isinstance(candidate, module.BitGenerator):
            sequence = getattr(candidate, "seed_seq", None) or getattr(candidate, "_seed_seq", None)
            entropy = getattr(sequence, "entropy", None)
            if isinstance(entropy, int) and entropy.bit_length() > _SEED_BITS_MIN:
                found.append(candidate)
    return found

"""What a function cannot do, seen from inside of one: reach anything of the host, of the server, or of another."""

import json
import os
import socket
import threading
import time

import pytest
from functions import create, invoke

# Runs Python that a test sends, and says how it went.
ANYTHING = """
def lambda_handler(event, context):
    space = {}
    try:
        exec(event["code"], space)
    except BaseException as error:
        return {"error": type(error).__name__, "text": str(error)}
    return {"value": space.get("value")}
"""


@pytest.fixture(scope="module", autouse=True)
def full_isolation():
    from cloud import run

    if not json.loads(run("doctor", "--json").stdout)["isolation"]["full"]:
        pytest.skip("full isolation is not possible on this machine")


@pytest.fixture(scope="module")
def inside(cloud):
    """Runs code in a function: `inside("value = 1")` is `{"value": 1}`."""
    create(cloud, "inside", ANYTHING, MemorySize=512, Timeout=30, Environment={"Variables": {"OWN_SECRET": "mine"}})
    return lambda code, **options: invoke(cloud, "inside", {"code": code}, **options).json


def test_the_code_really_runs(inside):
    assert inside("value = 40 + 2") == {"value": 42}
    assert inside("import os; value = os.environ['OWN_SECRET']") == {"value": "mine"}


def test_files_of_the_host(cloud, inside):
    (cloud.folder / "secret").write_text("of the host")
    for path in (cloud.folder / "secret", cloud.data_dir / "root-credentials", cloud.data_dir / "store.db", "/etc/shadow"):
        assert "error" in inside(f"value = open({str(path)!r}).read()"), path
    seen = inside("import os; value = os.listdir('/')")["value"]
    assert "root" not in seen or inside("import os; value = os.listdir('/root')").get("value", []) == []
    assert "error" in inside(f"import os; os.listdir({str(cloud.data_dir)!r})")


def test_only_tmp_can_be_written(inside):
    for folder in ("/", "/usr", "/var/task", "/opt", "/etc", "/var/runtime", "/dev", "/proc", "/sys"):
        assert "error" in inside(f"open({folder + '/x'!r}, 'w')"), folder
    assert inside("open('/tmp/x', 'w').write('x'); value = open('/tmp/x').read()") == {"value": "x"}


def test_other_functions(cloud, inside):
    marker = "unmistakable-marker-of-another"
    create(cloud, "other", f"SECRET = {marker!r}\n{ANYTHING}", Timeout=30, Environment={"Variables": {"THEIRS": marker}})
    invoke(cloud, "other", {"code": f"open('/tmp/theirs', 'w').write({marker!r})"})
    search = f"""
import os, subprocess
found = []
for top, folders, files in os.walk("/"):
    if top.startswith(("/proc/self", "/proc/thread-self", "/sys", "/usr", "/lib")):
        folders.clear()
        continue
    for name in files:
        try:
            with open(os.path.join(top, name), "rb") as file:
                if b"unmistakable-" + b"marker" in file.read(1 << 20):
                    found.append(os.path.join(top, name))
        except OSError:
            pass
value = [path for path in found if "/proc/" not in path]
"""
    assert inside(search) == {"value": []}


def test_other_processes(inside):
    seen = inside("import os; value = sorted(int(name) for name in os.listdir('/proc') if name.isdigit())")["value"]
    assert len(seen) <= 4 and max(seen) < 100, seen
    commands = "import os; value = [open(f'/proc/{p}/cmdline').read() for p in os.listdir('/proc') if p.isdigit()]"
    assert not any("pytest" in command or " up" in command for command in inside(commands)["value"])
    for pid in (os.getpid(), 1):
        assert "error" in inside(f"import os, signal; os.kill({pid}, signal.SIGKILL)") or pid == 1
    assert inside("value = 'alive'") == {"value": "alive"}


def test_services_of_the_host(cloud, inside):
    listener = socket.create_server(("127.0.0.1", 0))
    everywhere = socket.create_server(("0.0.0.0", 0))
    try:
        for port in (listener.getsockname()[1], everywhere.getsockname()[1], cloud.port, 22):
            code = f"import socket; socket.create_connection(('127.0.0.1', {port}), 2); value = 'connected'"
            assert "error" in inside(code), port
        own = socket.gethostbyname(socket.gethostname())
        assert "error" in inside(f"import socket; socket.create_connection(({own!r}, {everywhere.getsockname()[1]}), 2)")
    finally:
        listener.close()
        everywhere.close()
    assert "error" in inside("import socket; s = socket.socket(socket.AF_UNIX); s.connect('/var/run/docker.sock')")
    assert "error" in inside("import socket; socket.socket(socket.AF_INET, socket.SOCK_RAW, socket.IPPROTO_ICMP)")
    assert "error" in inside("import socket; socket.socket(socket.AF_PACKET, socket.SOCK_RAW)")


def test_the_cloud_itself_is_reached_but_not_operated(inside):
    call = "import os, urllib.request as u; value = u.urlopen(u.Request(os.environ['AWS_ENDPOINT_URL'] + '{}', method='{}'), timeout=5).status"
    assert inside(call.format("/_cumulet/health", "GET")) == {"value": 200}
    assert inside(call.format("/_cumulet/reset", "POST"))["error"] == "HTTPError"


def test_devices_and_kernel_interfaces(inside):
    for path in ("/dev/sda", "/dev/vda", "/dev/mem", "/dev/kmsg", "/proc/kcore", "/proc/sysrq-trigger", "/dev/kvm"):
        assert "error" in inside(f"open({path!r}, 'rb').read(1)"), path
    assert "error" in inside("import os; os.mknod('/tmp/disk', 0o60600, os.makedev(8, 0)); open('/tmp/disk', 'rb').read(1)")
    libc = "import ctypes, os; libc = ctypes.CDLL(None, use_errno=True); r = {}; assert r != -1, os.strerror(ctypes.get_errno())"
    for call in (
        "libc.mount(b'none', b'/tmp', b'tmpfs', 0, None)",
        "libc.unshare(0x10000000)",
        "libc.setns(0, 0)",
        "libc.chroot(b'/tmp')",
        "libc.ptrace(16, 1, 0, 0)",
        "libc.syscall(321, 0, 0, 0)",
        "libc.sethostname(b'x', 1)",
        "libc.setuid(0)",
        "libc.reboot(0)",
        "libc.swapoff(b'/x')",
        "libc.init_module(0, 0, b'')",
    ):
        assert "error" in inside(libc.format(call)), call
    assert inside("import os; value = os.getuid()")["value"] != 0
    status = inside("value = open('/proc/self/status').read()")["value"]
    assert "CapEff:\t0000000000000000" in status and "NoNewPrivs:\t1" in status and "Seccomp:\t2" in status


def test_set_user_id_programs_gain_nothing(inside):
    code = "import subprocess; value = subprocess.run(['su', '-c', 'id'], capture_output=True, timeout=5).returncode"
    assert inside(code).get("value") != 0


# What floods. Each must be contained, be reported, and leave the server and other functions well.


@pytest.fixture(scope="module")
def neighbour_function(cloud):
    create(cloud, "neighbour", "def lambda_handler(event, context): return 'fine'")


@pytest.fixture
def neighbour(cloud, neighbour_function):
    """Another function, called all the while: it must answer throughout."""
    stop, failures = threading.Event(), []

    def call():
        while not stop.is_set():
            answer = invoke(cloud, "neighbour", {})
            if answer.error:
                failures.append(answer.body)
            time.sleep(0.05)

    caller = threading.Thread(target=call)
    caller.start()
    yield
    stop.set()
    caller.join(30)
    assert not failures


def test_a_fork_bomb(cloud, inside, neighbour):
    code = """
import os, time
n = 0
try:
    while n < 100000:
        if os.fork() == 0:
            time.sleep(60)
            os._exit(0)
        n += 1
except BlockingIOError:
    pass
value = n
"""
    answer = inside(code)
    # A thousand processes are the limit, unless the memory for them ends before.
    assert answer.get("value", 0) < 2000 and answer.get("errorType", "Runtime.OutOfMemory") == "Runtime.OutOfMemory", answer
    assert inside("value = 1") == {"value": 1}


def test_a_memory_hog(cloud, neighbour):
    create(cloud, "hog", ANYTHING, MemorySize=128, Timeout=30)
    answer = invoke(cloud, "hog", {"code": "held = [bytearray(b'x') * (1 << 24) for _ in range(1000)]"})
    assert answer.error == "Unhandled"
    assert answer.json["errorType"] in ("Runtime.OutOfMemory", "Runtime.ExitError")
    assert invoke(cloud, "hog", {"code": "value = 1"}).json == {"value": 1}


def test_a_disk_filler(cloud, inside, neighbour):
    code = """
size = 0
with open("/tmp/filler", "wb") as file:
    while size < 2 << 30:
        size += file.write(bytes(1 << 20))
        file.flush()
"""
    answer = inside(code)
    assert answer["error"] == "OSError" and "No space" in answer["text"], answer
    assert inside("import os; os.remove('/tmp/filler'); value = 1") == {"value": 1}


def test_a_million_lines(cloud, neighbour):
    code = "def lambda_handler(event, context):\n    for number in range(1_000_000): print('line', number)\n    return 'done'"
    create(cloud, "chatty", code, MemorySize=512, Timeout=120)
    cloud.allowed.append("log events were dropped")
    answer = invoke(cloud, "chatty", {}, LogType="Tail")
    assert answer.json == "done"
    assert "line 999999" in answer.log
    with open(f"/proc/{cloud.process.pid}/status") as status:
        resident = next(int(line.split()[1]) for line in status if line.startswith("VmRSS"))
    assert resident < 400 * 1024


def test_a_response_of_a_gigabyte(cloud, neighbour):
    code = "def lambda_handler(event, context): return 'x' * (1 << 30)"
    create(cloud, "wordy", code, MemorySize=3008, Timeout=120)
    answer = invoke(cloud, "wordy", {})
    assert answer.error == "Unhandled"
    assert answer.json["errorType"] in ("Function.ResponseSizeTooLarge", "Runtime.OutOfMemory", "MemoryError"), answer.body
    create(cloud, "wordy-7", "def lambda_handler(event, context): return 'x' * (7 << 20)", MemorySize=512)
    answer = invoke(cloud, "wordy-7", {})
    assert answer.json["errorType"] == "Function.ResponseSizeTooLarge"

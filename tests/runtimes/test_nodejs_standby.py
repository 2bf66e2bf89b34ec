"""A process that was there before its function must look to it like one that was started for it."""

import json

from fake_server import READY, RESPONSE

# Everything that a function could tell the difference by, but for what is meant to differ: numbers of processes, and how
# long the process has run.
LOOK = """
const v8 = require("v8"), module_ = require("module"), os = require("os");
const order = [];
process.nextTick(() => order.push("tick"));
Promise.resolve().then(() => order.push("promise"));
setImmediate(() => order.push("immediate"));
let early = true;
const began = Date.now();
setTimeout(() => { early = Date.now() - began < 45; }, 50);
exports.handler = async () => {
  await new Promise((resolve) => setTimeout(resolve, 100));
  return {
    order, early,
    env: Object.fromEntries(Object.entries(process.env).sort()),
    cwd: process.cwd(),
    argv: process.argv,
    execArgv: process.execArgv,
    title: process.title,
    umask: process.umask(),
    main: require.main.filename,
    cache: Object.keys(require.cache).sort(),
    globalPaths: module_.globalPaths,
    modulePaths: module.paths,
    globals: Object.getOwnPropertyNames(globalThis).sort(),
    listeners: process.eventNames().map((name) => [String(name), process.listenerCount(name)]).sort(),
    resources: process.getActiveResourcesInfo(),
    heapLimit: v8.getHeapStatistics().heap_size_limit,
    locale: Intl.DateTimeFormat().resolvedOptions().locale,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    hour: new Date(0).getHours(),
    home: os.homedir(),
    stdin: process.stdin.constructor.name,
    parent: module.parent?.filename,
    child: require("child_process").execSync("env | sort | grep -v ^_=; pwd").toString(),
  };
};
"""


def look(start, variables=None):
    environment = start(LOOK, variables={"SECRET": "s", **(variables or {})})
    assert environment.ready().kind == READY
    answer = environment.invoke({})
    assert answer.kind == RESPONSE, answer
    return json.loads(answer.body.decode().replace(str(environment.task_root.parent), "HERE"))


def test_a_function_cannot_tell(fresh_node, standby_node):
    fresh, standby = look(fresh_node), look(standby_node)
    assert standby == fresh
    assert standby["env"]["SECRET"] == "s" and not standby["early"]


def test_a_time_zone_of_its_own(fresh_node, standby_node):
    variables = {"TZ": "Asia/Tokyo", "PATH": "/usr/bin:/bin"}
    fresh, standby = look(fresh_node, variables), look(standby_node, variables)
    assert standby == fresh
    assert standby["hour"] == 9


def test_one_that_nobody_wants_ends_quietly(standby_node, monkeypatch):
    from fake_server import Standby

    monkeypatch.setattr(Standby, "_begin", lambda self, environ: self._receive())
    environment = standby_node("console.log('loaded'); exports.handler = async () => {};")
    assert environment.hang_up() == 0
    assert (environment.records(), environment.plain) == ([], {"stdout": b"", "stderr": b""})

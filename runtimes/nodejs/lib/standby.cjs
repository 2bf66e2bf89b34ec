"use strict";
// A process that is started before it is known which function it will run (`runtimes/PROTOCOL.md`, "Standbys").
//
// What the function finds must be what it finds in a process that was started for it: until `BEGIN` there is nothing of
// it here, neither code nor variables nor credentials.

const path = require("path");
const { KIND } = require("./channel.cjs");
const { loadHandler } = require("./handler.cjs");

const REHEARSAL = path.join(__dirname, "rehearsal");

// Calls `run` when the process has become that of a function: in a turn of the event loop of its own, so that what the
// function's module puts off comes in the order in which it would come in the turn of a main script.
async function standBy(environment, channel, run) {
  await rehearse();
  setImmediate(() => {
    channel.send(KIND.WAITING);
    const begin = channel.receive(KIND.BEGIN);
    if (begin === undefined) process.exit(0);
    const { env, cwd } = JSON.parse(begin.body);
    replace(environment, new Map(env));
    process.chdir(cwd);
    run();
  });
}

// Loads handlers of the client's own in every way that there is: what Node.js makes at the first use is there then.
async function rehearse() {
  const known = new Set(Object.keys(require.cache));
  for (const importsEverything of [false, true]) {
    for (const name of ["common.handler", "module.handler"]) {
      await loadHandler(REHEARSAL, name, { importsEverything, hasCallbacks: true });
    }
  }
  for (const file of Object.keys(require.cache)) if (!known.has(file)) delete require.cache[file];
}

// Leaves alone what is right: with any word about `TZ`, V8 finds out about time zones anew, which takes milliseconds.
function replace(environment, wanted) {
  for (const name of Object.keys(environment)) if (!wanted.has(name)) delete environment[name];
  for (const [name, value] of wanted) if (environment[name] !== value) environment[name] = value;
}

module.exports = { standBy };

"use strict";
// Amazon rewrote its client for Node.js 24; what functions notice of it is decided here.

function generationOf(environment) {
  const name = /^AWS_Lambda_nodejs(\d+)/.exec(environment.AWS_EXECUTION_ENV ?? "");
  const major = Number(name ? name[1] : process.versions.node.split(".")[0]);
  const isNew = major >= 24;
  return {
    major,
    // Callbacks, `context.done` and waiting for the event loop to become empty ended with Node.js 24.
    hasCallbacks: !isNew,
    // What stands for the request id in the log during the init phase.
    requestIdInInit: isNew ? "-" : undefined,
    // What a log line about a failed init phase begins with.
    initErrorLabel: isNew ? "Init Error" : "Uncaught Exception",
    // How a module is loaded: everything by `import`, or CommonJS by `require`.
    importsEverything: isNew,
    hasInvokeStore: isNew,
    stringifyErrorName: isNew ? "Runtime.JSONStringifyError" : "Error",
  };
}

module.exports = { generationOf };

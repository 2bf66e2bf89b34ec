"use strict";
// The Node.js runtime client: loads the function's handler and answers invocations.
//
// It speaks the protocol of `runtimes/PROTOCOL.md` on an inherited socket and behaves towards the function as
// Amazon's own client does: handler names, console, context, callbacks, streaming, error documents.
//
// Invariants:
// - Waiting for an invocation blocks the event loop, so that nothing of the function runs between invocations.
// - What differs between Node.js up to 22 and from 24 on stands in `lib/generation.cjs`.

const { start } = require("./lib/runtime.cjs");

start(process.env);

"use strict";
// Loads the function, then answers one invocation after the other.

const { Channel, KIND } = require("./channel.cjs");
const { Contexts } = require("./context.cjs");
const { UnhandledPromiseRejection, toDocument } = require("./errors.cjs");
const { generationOf } = require("./generation.cjs");
const { installGlobals } = require("./globals.cjs");
const { loadHandler } = require("./handler.cjs");
const { Log } = require("./log.cjs");
const { standBy } = require("./standby.cjs");
const { ResponseStream } = require("./streaming.cjs");

const EXIT_INIT = 1;
const EXIT_UNHANDLED_REJECTION = 128;
const EXIT_UNCAUGHT_EXCEPTION = 129;

function start(environment) {
  const channel = new Channel(takeDescriptor(environment, "_CUMULET_SOCKET_FD"));
  const logFd = takeDescriptor(environment, "_LAMBDA_TELEMETRY_LOG_FD");
  if (environment._CUMULET_STANDBY === undefined) run(environment, channel, logFd);
  else standBy(environment, channel, () => run(environment, channel, logFd));
}

function run(environment, channel, logFd) {
  const generation = generationOf(environment);
  const current = { requestId: generation.requestIdInInit, tenantId: undefined };
  const log = new Log(logFd, environment, current);
  log.install();
  const runtime = new Runtime(environment, channel, generation, current, log);
  runtime.load();
}

function takeDescriptor(environment, name) {
  const fd = Number(environment[name]);
  delete environment[name];
  return fd;
}

class Runtime {
  #environment;
  #channel;
  #generation;
  #current;
  #log;
  #contexts;
  #tellGlobals;
  #isStreaming;
  #highWaterMark;
  // Called when nothing is left to do: the end of invocations whose function waits for that.
  #whenLoopIsEmpty = () => {};
  // Answers the running invocation, or the init phase, with a failure that ends the process.
  #fail;

  constructor(environment, channel, generation, current, log) {
    this.#environment = environment;
    this.#channel = channel;
    this.#generation = generation;
    this.#current = current;
    this.#log = log;
    this.#contexts = new Contexts(environment);
    this.#tellGlobals = installGlobals(environment, generation);
    this.#fail = (error) => this.#answer(KIND.INIT_ERROR, toDocument(error));
    process.on("beforeExit", () => this.#whenLoopIsEmpty());
    process.on("uncaughtException", (error) => {
      this.#log.error("Uncaught Exception", error);
      this.#end(error, EXIT_UNCAUGHT_EXCEPTION);
    });
    process.on("unhandledRejection", (reason, promise) => {
      const error = new UnhandledPromiseRejection(reason, promise);
      this.#log.error("Unhandled Promise Rejection", error);
      this.#end(error, EXIT_UNHANDLED_REJECTION);
    });
  }

  async load() {
    try {
      const taskRoot = this.#environment.LAMBDA_TASK_ROOT ?? "/var/task";
      const loaded = await loadHandler(taskRoot, this.#environment._HANDLER ?? "", this.#generation);
      // Under this name it appears in stack traces, as on AWS: `at Runtime.handler (/var/task/…)`.
      this.handler = loaded.call;
      this.#isStreaming = loaded.streaming;
      this.#highWaterMark = loaded.highWaterMark;
    } catch (error) {
      this.#log.error(this.#generation.initErrorLabel, error);
      const hint = importHint(error);
      if (hint !== undefined) this.#log.hint(hint);
      this.#end(error, EXIT_INIT);
      return;
    }
    this.#fail = () => {};
    this.#log.flush();
    this.#channel.send(KIND.READY);
    this.#scheduleNext();
  }

  #end(error, status) {
    this.#fail(error);
    this.#log.flush();
    process.exit(status);
  }

  // The next invocation starts at a new turn of the event loop, as the first one did.
  #scheduleNext() {
    setImmediate(() => {
      const invoke = this.#channel.receive(KIND.INVOKE);
      if (invoke === undefined) process.exit(0);
      this.#begin(invoke.header);
      if (this.#isStreaming) this.#runStreaming(invoke);
      else if (this.#generation.hasCallbacks) this.#runWithCallbacks(invoke);
      else this.#run(invoke);
    });
  }

  #begin(header) {
    this.#current.requestId = header.request_id;
    this.#current.tenantId = header.tenant_id;
    this.#tellGlobals(header);
    if (header.trace_id) this.#environment._X_AMZN_TRACE_ID = header.trace_id;
    else delete this.#environment._X_AMZN_TRACE_ID;
    this.#fail = (error) => this.#answer(KIND.ERROR, toDocument(error));
  }

  // Sends the last frame of an invocation or of the init phase.
  #answer(kind, documentOrText) {
    this.#fail = () => {};
    this.#whenLoopIsEmpty = () => {};
    this.#log.flush();
    if (kind === KIND.RESPONSE) this.#channel.send(kind, undefined, documentOrText);
    else this.#channel.send(kind, { error_type: documentOrText.errorType }, JSON.stringify(documentOrText));
  }

  #succeed(result) {
    let text;
    try {
      text = JSON.stringify(result === undefined ? null : result) ?? "null";
    } catch {
      const error = new Error("Unable to stringify response body");
      error.name = this.#generation.stringifyErrorName;
      this.#failInvoke(error);
      return;
    }
    this.#answer(KIND.RESPONSE, text);
    this.#scheduleNext();
  }

  #failInvoke(error) {
    this.#log.error("Invoke Error", error);
    this.#answer(KIND.ERROR, toDocument(error));
    this.#scheduleNext();
  }

  async #run(invoke) {
    let settle;
    try {
      const context = this.#contexts.fill({}, invoke.header);
      const result = await this.handler(parseEvent(invoke.body), context);
      settle = () => this.#succeed(result);
    } catch (error) {
      settle = () => this.#failInvoke(error);
    }
    setImmediate(settle);
  }

  #runWithCallbacks(invoke) {
    const settlement = new Settlement(
      (result) => this.#succeed(result),
      (error) => this.#failInvoke(error),
      (listener) => (this.#whenLoopIsEmpty = listener),
    );
    // A function that never says that it is done is done when nothing is left to do.
    this.#whenLoopIsEmpty = () => settlement.succeed(null);
    try {
      const context = this.#contexts.fill(settlement.context(), invoke.header);
      const result = this.handler(parseEvent(invoke.body), context, settlement.callback);
      if (typeof result?.then === "function") result.then(settlement.succeed, settlement.fail);
    } catch (error) {
      settlement.callback(error);
    }
  }

  async #runStreaming(invoke) {
    const stream = new ResponseStream(this.#channel, this.#highWaterMark);
    this.#fail = (error) => stream.failResponseNow(toDocument(error));
    const ended = new Promise((resolve, reject) => {
      const unfinished = () => reject(new Error("Response stream is not finished."));
      this.#whenLoopIsEmpty = () => (stream.writableFinished ? resolve() : unfinished());
      stream.once("finish", resolve);
      stream.once("error", reject);
      stream.once("close", () => stream.writableFinished || unfinished());
    });
    // Looked at below, but only after the handler: until then it must not count as unhandled.
    ended.catch(() => {});
    try {
      const context = this.#contexts.fill({ callbackWaitsForEmptyEventLoop: true }, invoke.header);
      const promise = this.handler(parseEvent(invoke.body), stream, context);
      if (typeof promise?.then !== "function") throw "Streaming does not support non-async handlers.";
      // A handler whose promise is never kept ends with its stream, once nothing is left to do.
      const result = await Promise.race([promise, ended.then(() => promise)]);
      if (result !== undefined) console.warn("Streaming handlers ignore return values.");
      await ended;
      this.#log.flush();
      stream.finishResponse();
    } catch (error) {
      this.#log.error("Invoke Error", error);
      this.#log.flush();
      await stream.failResponse(toDocument(error));
    }
    this.#fail = () => {};
    this.#whenLoopIsEmpty = () => {};
    this.#scheduleNext();
  }
}

// What a handler with callbacks can say, of which only the first word counts.
class Settlement {
  #isSettled = false;
  #onSuccess;
  #onFailure;
  #onEmptyLoop;
  #waitsForEmptyLoop = true;

  constructor(onSuccess, onFailure, onEmptyLoop) {
    this.#onSuccess = onSuccess;
    this.#onFailure = onFailure;
    this.#onEmptyLoop = onEmptyLoop;
  }

  succeed = (result) => this.#settle(() => this.#onSuccess(result));

  fail = (error) => this.#settle(() => this.#onFailure(error ?? "handled"));

  done = (error, result) => (isAbsent(error) ? this.succeed(result) : this.fail(error));

  callback = (error, result) => {
    if (!isAbsent(error)) return this.fail(error);
    if (!this.#waitsForEmptyLoop) return this.succeed(result);
    return this.#settle(() => this.#onEmptyLoop(() => setImmediate(() => this.#onSuccess(result))));
  };

  context() {
    const settlement = this;
    return {
      get callbackWaitsForEmptyEventLoop() {
        return settlement.#waitsForEmptyLoop;
      },
      set callbackWaitsForEmptyEventLoop(value) {
        settlement.#waitsForEmptyLoop = value;
      },
      succeed: this.succeed,
      fail: this.fail,
      done: this.done,
    };
  }

  #settle(answer) {
    if (this.#isSettled) return;
    this.#isSettled = true;
    answer();
  }
}

function isAbsent(error) {
  return error === undefined || error === null;
}

function parseEvent(text) {
  return text === "" ? {} : JSON.parse(text);
}

// What the author of a function can do about a package that is missing.
function importHint(error) {
  const [, missing] = /Cannot find (?:module|package) '([^']+)'/.exec(error?.message ?? "") ?? [];
  if (missing === undefined || missing.startsWith("/") || missing.startsWith(".")) return undefined;
  return (
    `Package ${missing} is neither in the deployment package nor in a layer. Put it into node_modules beside the ` +
    `handler, or attach a layer that has it: npm install --prefix nodejs ${missing}; zip -r layer.zip nodejs; ` +
    "aws lambda publish-layer-version --layer-name <name> --zip-file fileb://layer.zip"
  );
}

module.exports = { start };

"use strict";
// The global object `awslambda`.

const { HttpResponseStream, streamifyResponse } = require("./streaming.cjs");

const KEYS = Object.freeze({
  REQUEST_ID: Symbol.for("_AWS_LAMBDA_REQUEST_ID"),
  X_RAY_TRACE_ID: Symbol.for("_AWS_LAMBDA_X_RAY_TRACE_ID"),
  TENANT_ID: Symbol.for("_AWS_LAMBDA_TENANT_ID"),
});

// What libraries read of the running invocation; the interface of Amazon's package `@aws/lambda-invoke-store`.
class InvokeStore {
  #context;

  getContext() {
    return this.#context;
  }

  hasContext() {
    return this.#context !== undefined;
  }

  get(key) {
    return this.#context?.[key];
  }

  set(key, value) {
    if (Object.values(KEYS).includes(key)) {
      throw new Error(`Cannot modify protected Lambda context field: ${String(key)}`);
    }
    this.#context = { ...this.#context, [key]: value };
  }

  run(context, call) {
    this.#context = context;
    return call();
  }

  getRequestId() {
    return this.get(KEYS.REQUEST_ID) ?? "-";
  }

  getXRayTraceId() {
    return this.get(KEYS.X_RAY_TRACE_ID);
  }

  getTenantId() {
    return this.get(KEYS.TENANT_ID);
  }
}

// Sets the globals; what comes back is told of every invocation's header.
function installGlobals(environment, generation) {
  if (["1", "true"].includes(environment.AWS_LAMBDA_NODEJS_NO_GLOBAL_AWSLAMBDA)) return () => {};
  globalThis.awslambda = { streamifyResponse, HttpResponseStream };
  if (!generation.hasInvokeStore) return () => {};
  const store = (globalThis.awslambda.InvokeStore = new InvokeStore());
  return (header) =>
    store.run(
      {
        [KEYS.REQUEST_ID]: header.request_id,
        [KEYS.X_RAY_TRACE_ID]: header.trace_id,
        [KEYS.TENANT_ID]: header.tenant_id,
      },
      () => {},
    );
}

module.exports = { installGlobals };

"use strict";
// The second argument of a handler (AWS: "Using the Lambda context object to retrieve Node.js function information").

class Contexts {
  #fixed;

  constructor(environment) {
    // The function may change its environment; what it is called it cannot.
    this.#fixed = {
      functionVersion: environment.AWS_LAMBDA_FUNCTION_VERSION,
      functionName: environment.AWS_LAMBDA_FUNCTION_NAME,
      memoryLimitInMB: environment.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
      logGroupName: environment.AWS_LAMBDA_LOG_GROUP_NAME,
      logStreamName: environment.AWS_LAMBDA_LOG_STREAM_NAME,
    };
  }

  // Adds everything about an invocation to `target`.
  fill(target, header) {
    const deadline = header.deadline_ms;
    return Object.assign(target, this.#fixed, {
      clientContext: parseClientContext(header.client_context),
      identity: header.cognito_identity,
      invokedFunctionArn: header.function_arn,
      awsRequestId: header.request_id,
      tenantId: header.tenant_id,
      getRemainingTimeInMillis: () => deadline - Date.now(),
    });
  }
}

function parseClientContext(text) {
  if (!text) return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`Cannot parse ClientContext as json: ${error}`);
  }
}

module.exports = { Contexts };

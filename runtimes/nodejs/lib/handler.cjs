"use strict";
// Finds the function that `_HANDLER` names: `folder/module.function`, as CommonJS or as an ES module.

const fs = require("fs");
const path = require("path");
const {
  CallbackHandlerDeprecated,
  HandlerNotFound,
  ImportModuleError,
  MalformedHandlerName,
  MalformedStreamingHandler,
  UserCodeSyntaxError,
} = require("./errors.cjs");
const { STREAMING, HIGH_WATER_MARK, STREAM_RESPONSE } = require("./streaming.cjs");

// The function and how it wants to be called. Rejects with what the function's author did wrong.
async function loadHandler(taskRoot, name, generation) {
  if (name.includes("..")) {
    throw new MalformedHandlerName(
      `'${name}' is not a valid handler name. Use absolute paths when specifying root directories in handler names.`,
    );
  }
  const base = path.basename(name);
  const folder = name.substring(0, name.indexOf(base));
  const [, moduleName, functionPath] = /^([^.]*)\.(.*)$/.exec(base) ?? [];
  if (moduleName === undefined) throw new MalformedHandlerName("Bad handler");

  const module = await loadModule(taskRoot, folder, moduleName, generation);
  const call = find(module, functionPath) ?? (generation.importsEverything ? find(module?.default, functionPath) : undefined);
  if (!call) throw new HandlerNotFound(`${name} is undefined or not exported`);
  if (typeof call !== "function") throw new HandlerNotFound(`${name} is not a function`);
  const streaming = streams(call);
  if (!generation.hasCallbacks && !streaming && call.length >= 3) {
    throw new CallbackHandlerDeprecated(
      "ERROR: AWS Lambda has removed support for callback-based function handlers starting with Node.js 24. " +
        "You need to modify this function to use a supported handler signature to use Node.js 24 or later. " +
        "For more information see https://docs.aws.amazon.com/lambda/latest/dg/nodejs-handler.html.",
    );
  }
  return { call, streaming, highWaterMark: Number(call[HIGH_WATER_MARK]) || undefined };
}

function find(module, functionPath) {
  return functionPath.split(".").reduce((nested, key) => nested && nested[key], module);
}

function streams(call) {
  const mode = call[STREAMING];
  if (mode === undefined || mode === null || mode === false) return false;
  if (mode === STREAM_RESPONSE) return true;
  throw new MalformedStreamingHandler("Only response streaming is supported.");
}

async function loadModule(taskRoot, folder, name, generation) {
  const file = path.resolve(taskRoot, folder, name);
  try {
    const attempts = generation.importsEverything ? importAttempts(file) : requireAttempts(file);
    for (const attempt of attempts) {
      const module = await attempt();
      if (module) return module;
    }
    return require(require.resolve(name, { paths: [taskRoot, path.join(taskRoot, folder)] }));
  } catch (error) {
    if (error instanceof SyntaxError) {
      const syntaxError = new UserCodeSyntaxError(error);
      if (generation.importsEverything) syntaxError.stack = error.stack;
      throw syntaxError;
    }
    if (error?.code === "MODULE_NOT_FOUND") throw new ImportModuleError(error);
    throw error;
  }
}

function importAttempts(file) {
  return ["", ".js", ".mjs", ".cjs"].map((extension) => () => importFile(file + extension));
}

function requireAttempts(file) {
  const isModule = fs.existsSync(`${file}.js`) && isInModulePackage(path.dirname(file));
  return [
    () => requireFile(file),
    () => (isModule ? importFile(`${file}.js`) : requireFile(`${file}.js`)),
    () => importFile(`${file}.mjs`),
    () => requireFile(`${file}.cjs`),
  ];
}

function requireFile(file) {
  return isFile(file) ? require(file) : undefined;
}

async function importFile(file) {
  return isFile(file) ? import(file) : undefined;
}

function isFile(file) {
  return fs.statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}

// Whether the nearest package.json says `"type": "module"`.
function isInModulePackage(folder) {
  if (folder.endsWith("/node_modules")) return false;
  const description = path.join(folder, "package.json");
  if (fs.existsSync(description)) {
    try {
      return JSON.parse(fs.readFileSync(description, "utf8"))?.type === "module";
    } catch (error) {
      console.warn(`${description} cannot be read, it will be ignored for ES module detection purposes.`, error);
      return false;
    }
  }
  return folder === "/" ? false : isInModulePackage(path.dirname(folder));
}

module.exports = { loadHandler };

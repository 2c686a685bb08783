import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";
import ts from "typescript";

const compiled = new Map();
const outside = new Map();

const compile = (source) =>
  ts.transpileModule(source, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, esModuleInterop: true },
  }).outputText;

const compiledFile = (file) => {
  const known = compiled.get(file);
  if (known !== undefined) return known;
  const code = compile(readFileSync(file, "utf8"));
  compiled.set(file, code);
  return code;
};

const resolve = (from, request) =>
  [`${path.resolve(path.dirname(from), request)}.ts`, path.resolve(path.dirname(from), request, "index.ts")].find(
    existsSync,
  );

/**
 * The exports of some modules together, with everything in their room evaluated anew; one file may be changed. Files
 * outside of the room are evaluated once.
 */
export const loadRoom = (entries, isInRoom, changed = null) => {
  const inside = new Map();
  const load = (file) => {
    const cache = isInRoom(file) ? inside : outside;
    const known = cache.get(file);
    if (known) return known.exports;
    const module = { exports: {} };
    cache.set(file, module);
    const code = changed?.file === file ? compile(changed.source) : compiledFile(file);
    const run = vm.compileFunction(code, ["exports", "module", "require"], { filename: file });
    run(module.exports, module, (request) => load(resolve(file, request)));
    return module.exports;
  };
  return Object.assign({}, ...entries.map(load));
};

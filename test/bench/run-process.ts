import { spawnSync } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";

/** What a program of its own cost: CPU seconds of all its threads, seconds by the clock, most memory in megabytes. */
export interface Cost {
  seconds: number;
  cpu: number;
  memory: number;
}

/**
 * Runs a script in a process of its own, several times, and gives the middle cost; `before` clears away what the run before has left. CPU time says the same on a machine
 * that has other work; a clock would not.
 */
export const costOf = (times: number, before: () => void, script: string, ...args: readonly string[]): Cost => {
  const costs = Array.from({ length: times }, () => {
    before();
    return once(script, args);
  });
  const middle = (figure: keyof Cost) => costs.map((cost) => cost[figure]).sort((a, b) => a - b)[times >> 1] ?? NaN;
  return { seconds: middle("seconds"), cpu: middle("cpu"), memory: middle("memory") };
};

/** One run, which must end with the exit code that is expected. */
export const once = (script: string, args: readonly string[], expected = 0): Cost => {
  const list = ["--import", pathToFileURL(path.resolve("test/bench/usage.mjs")).href, path.resolve(script), ...args];
  const began = performance.now();
  const { status, stderr } = spawnSync(process.execPath, list, { encoding: "utf8", maxBuffer: 1 << 26 });
  const told = /USAGE (\{.*\})/.exec(stderr)?.[1];
  if (status !== expected || told === undefined) throw new Error(`${script} ${args.join(" ")}:\n${stderr}`);
  return { ...(JSON.parse(told) as Cost), seconds: (performance.now() - began) / 1000 };
};

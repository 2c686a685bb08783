import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { readOfficesInPool } from "../../src/cli/rollup/office-pool";

/** In place of the program itself: answers with the file's name, or breaks as the name says. */
const WORKER = `
const { parentPort } = require("node:worker_threads");
const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");
parentPort.on("message", ({ path, file }) => {
  if (file.includes("exit")) process.exit(3);
  if (file.includes("throw")) throw new Error("vỡ");
  if (file.includes("refused")) return parentPort.postMessage({ reason: "không đọc được" });
  const key = createHash("sha256").update(readFileSync(path)).digest("hex");
  parentPort.postMessage({ key, result: { office: file, score: null, indicators: [], criteria: [] } });
});`;

const TERMS = { language: "vi", asOf: "2026-06-30", from: "2025-12-15", to: "2026-06-30" } as const;

let folder: string;
const cacheBefore = process.env.PLAN_TRACKER_CACHE;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "pool-"));
  process.env.PLAN_TRACKER_CACHE = path.join(folder, "cache");
  writeFileSync(path.join(folder, "worker.cjs"), WORKER);
  writeFileSync(path.join(folder, "broken.cjs"), "throw new Error('never started')");
});
afterEach(() => {
  if (cacheBefore === undefined) delete process.env.PLAN_TRACKER_CACHE;
  else process.env.PLAN_TRACKER_CACHE = cacheBefore;
  rmSync(folder, { recursive: true });
});

const read = (names: readonly string[], script = "worker.cjs") => {
  const jobs = names.map((file) => ({ file, path: path.join(folder, file) }));
  for (const { file, path: to } of jobs) if (!file.includes("gone")) writeFileSync(to, file);
  return readOfficesInPool(jobs, TERMS, path.join(folder, script));
};

test("many files in the order asked; one that breaks its worker, or is gone, stops no other", async () => {
  const names = ["a", "exit-1", "b", "refused", "c", "throw", "gone", "d", "e", "f", "g", "h"];
  const outcomes = await read(names);
  expect(outcomes.map(({ file }) => file)).toEqual(names);
  expect(outcomes.filter((one) => "reason" in one).map(({ file }) => file)).toEqual([
    "exit-1",
    "refused",
    "throw",
    "gone",
  ]);
});

test("what has not changed is not read again, and what has changed is", async () => {
  await read(["a", "b"]);
  // No worker can start: only what is known already is answered.
  const again = await read(["a", "b", "new"], "broken.cjs");
  expect(again.map((one) => [one.file, "result" in one])).toEqual([
    ["a", true],
    ["b", true],
    ["new", false],
  ]);
  expect(again.every((one) => !("result" in one) || one.result.office === one.file)).toBe(true);
});

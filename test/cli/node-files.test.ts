import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import * as fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { filesOver, nodeFiles } from "../../src/cli/node-files";

let folder = "";
beforeEach(() => (folder = mkdtempSync(path.join(os.tmpdir(), "plan-tracker-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const trackerError = (details: object): Error => expect.objectContaining(details) as Error;
const bytes = (text: string) => new TextEncoder().encode(text);

test("a file is written whole, and nothing else is left in the folder", () => {
  const file = path.join(folder, "kế hoạch.xlsx");
  nodeFiles.write([{ path: file, bytes: bytes("cũ") }]);
  nodeFiles.write([{ path: file, bytes: bytes("mới") }]);
  expect(readFileSync(file, "utf8")).toBe("mới");
  expect(readdirSync(folder)).toEqual(["kế hoạch.xlsx"]);
});

/** The real file system but for one call, which fails as a busy file or a full disk does. */
const failing = (call: "renameSync" | "writeSync" | "openSync", code: string) =>
  filesOver({
    ...fs,
    [call]: () => {
      throw Object.assign(new Error(code), { code });
    },
  });

test.each<["renameSync" | "writeSync" | "openSync", string]>([
  ["renameSync", "EBUSY"],
  ["renameSync", "EPERM"],
  ["writeSync", "ENOSPC"],
  ["openSync", "EACCES"],
])("%s fails with %s: cannot-write, the old file whole, nothing left over", (call, code) => {
  const file = path.join(folder, "a.xlsx");
  writeFileSync(file, "cũ");
  expect(() => failing(call, code).write([{ path: file, bytes: bytes("mới") }])).toThrow(
    trackerError({ code: "cannot-write", details: { file, reason: code } }),
  );
  expect(readFileSync(file, "utf8")).toBe("cũ");
  expect(readdirSync(folder)).toEqual(["a.xlsx"]);
});

test("a folder that is not there: cannot-write", () => {
  const file = path.join(folder, "không có", "a.xlsx");
  expect(() => nodeFiles.write([{ path: file, bytes: bytes("x") }])).toThrow(trackerError({ code: "cannot-write" }));
  expect(existsSync(path.dirname(file))).toBe(false);
});

test("a missing file and a folder cannot be read", () => {
  expect(() => nodeFiles.read(path.join(folder, "x"))).toThrow(trackerError({ code: "file-missing" }));
  mkdirSync(path.join(folder, "d"));
  chmodSync(path.join(folder, "d"), 0o755);
  expect(() => nodeFiles.read(path.join(folder, "d"))).toThrow(trackerError({ code: "cannot-read" }));
});

import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { run } from "../../src/cli/run";
import { fakeTerminal } from "../cli/fake-terminal";
import { BOMBS, bombFile } from "./bombs";
import { hostileFile } from "./hostile-file";
import { Random } from "./random";

/** `npm run hostile [count] [seed]` asks for more, and for all bombs; `npm test` for a few of a fixed seed. */
const COUNT = Number(process.env["HOSTILE_FILES"] ?? 60);
const SEED = Number(process.env["HOSTILE_SEED"] ?? 20_261_128);
const ALL_BOMBS = process.env["HOSTILE_FILES"] !== undefined;

const MOST_SECONDS = 5;
const MOST_MEGABYTES = 700;
const OUR_FAULT = /Phần mềm gặp lỗi ngoài dự kiến/;

test(`${COUNT} hostile files of seed ${SEED}: each is read or refused, in time, and none is a fault of ours`, async () => {
  const codes = new Map<number, number>();
  for (let index = 0; index < COUNT; index++) {
    const file = hostileFile(new Random(SEED + index));
    const terminal = fakeTerminal({ "a.xlsx": file });
    const start = process.cpuUsage();
    const code = await run(["report", "a.xlsx", "-o", "b.xlsx"], terminal);
    if (code === 0) await run(["clear", "b.xlsx", "-o", "c.xlsx"], terminal);
    const { user, system } = process.cpuUsage(start);
    const said = terminal.complained.join("\n");
    expect([index, OUR_FAULT.test(said) ? said : "", (user + system) / 1e6 < MOST_SECONDS]).toEqual([index, "", true]);
    codes.set(code, (codes.get(code) ?? 0) + 1);
  }
  // Otherwise the files would all be harmless, or all be refused at the door.
  expect([...codes.keys()].sort()).toEqual([0, 2]);
}, 1_800_000);

const USAGE = pathToFileURL(path.resolve("test/bench/usage.mjs")).href;

test.each(ALL_BOMBS ? BOMBS : BOMBS.slice(0, 1))(
  "$what: refused or read in little memory",
  (bomb) => {
    const folder = mkdtempSync(path.join(os.tmpdir(), "bomb-"));
    try {
      const file = path.join(folder, "a.xlsx");
      writeFileSync(file, bombFile(bomb));
      const command = [path.resolve("src/cli/plan-tracker.mjs"), "report", file, "-o", path.join(folder, "b.xlsx")];
      const { status, stderr } = spawnSync(process.execPath, ["--import", USAGE, ...command], { encoding: "utf8" });
      const { cpu, memory } = JSON.parse(/USAGE (\{.*\})/.exec(stderr)?.[1] ?? "{}") as { cpu: number; memory: number };
      if (ALL_BOMBS)
        process.stdout.write(
          `${bomb.what}: ${cpu.toFixed(1)} s CPU, ${memory.toFixed(0)} MB, code ${status} ${stderr.slice(0, 80)}\n`,
        );
      expect([OUR_FAULT.test(stderr) ? stderr : "", status === 0 || status === 2]).toEqual(["", true]);
      expect([cpu < MOST_SECONDS, memory < MOST_MEGABYTES]).toEqual([true, true]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
  600_000,
);

import { spawn } from "node:child_process";
import { chmodSync, existsSync, statSync } from "node:fs";
import path from "node:path";
import { nodeFiles } from "../../src/cli/node-files";
import { OfficeFolder } from "../cli/outputs/office-folder";
import { asideOf, CLI_WAYS, type CliWay, outputsOf } from "./cli-ways";
import { DISK_FAULTS, faultyDisk, KILLED } from "./faulty-disk";
import { noteFault } from "./note-fault";

// Some hundred runs, each stopped somewhere else.
jest.setTimeout(600_000);

/** `npm run faults` stops each run at each call; `npm test` at each of the first, and at every so-manieth after. */
const ALL = process.env["FAULT_TABLE"] !== undefined;
const FIRST = 2;
const STEP = 23;

const inFolder = async <Result>(way: CliWay, step: (office: OfficeFolder) => Promise<Result>): Promise<Result> => {
  const office = new OfficeFolder();
  try {
    await way.prepare(office);
    return await step(office);
  } finally {
    office.remove();
  }
};

const outcomeOf = (now: string, before: string, after: string): "old" | "new" | "torn" =>
  now === after ? "new" : now === before ? "old" : "torn";

describe.each(CLI_WAYS)("$name", (way) => {
  const undisturbedRun = () =>
    inFolder(way, async (office) => {
      const before = outputsOf(office, way.outputs);
      expect(await office.run(...way.call)).toBe(0);
      return { before, after: outputsOf(office, way.outputs) };
    });

  let first: ReturnType<typeof undisturbedRun> | undefined;
  const undisturbed = () => (first ??= undisturbedRun());

  test("an undisturbed run writes something, and the same each time", async () => {
    const [one, other] = [await undisturbed(), await undisturbedRun()];
    expect(one.after).not.toBe(one.before);
    expect(other.after === one.after).toBe(true);
  });

  test.each(DISK_FAULTS)("$name: each output is old or new, that is said, and the next run writes", async (fault) => {
    const { after } = await undisturbed();
    const last = { met: true };
    for (let at = 0; last.met; at += ALL || at < FIRST ? 1 : STEP) {
      await inFolder(way, async (office) => {
        const before = outputsOf(office, way.outputs);
        const disk = faultyDisk(fault, at);
        office.files = disk.files;
        const code = await office.run(...way.call);
        last.met = disk.met();
        const killed = fault === KILLED && last.met;
        // Where the disk answers no more at all, even the way back is left to the next run.
        const cutOff = fault.calls === KILLED.calls && last.met;
        office.files = nodeFiles;
        // Who was killed says nothing; the next run settles what it has left, and says so.
        const said = killed || code === 0 || office.complained.join("").length > 0;
        if (cutOff) nodeFiles.settle(way.outputs.map((name) => office.at(name)));
        const outcome = outcomeOf(outputsOf(office, way.outputs), before, after);
        noteFault({ way: `CLI ${way.name}`, fault: fault.name, outcome, said });
        const told = { at, outcome, said, code };
        expect(told).toEqual({ ...told, outcome: expect.stringMatching(/^(?:old|new)$/) as string, said: true });
        if (!cutOff) expect(told).toEqual({ ...told, outcome: code === 0 ? "new" : "old" });
        if (code !== 0 && !killed)
          expect({ at, code, ours: OUR_FAULT.test(office.complained.join("")) }).toEqual({ at, code: 2, ours: false });
        if (outcome === "old") {
          expect({ at, again: await office.run(...way.call) }).toEqual({ at, again: 0 });
          expect({ at, done: outputsOf(office, way.outputs) === after }).toEqual({ at, done: true });
        }
        nodeFiles.settle(way.outputs.map((name) => office.at(name)));
        expect({ at, aside: asideOf(office) }).toEqual({ at, aside: [] });
      });
    }
  });

  test("an output that is read-only stays as it is, and that is said", async () => {
    await inFolder(way, async (office) => {
      const [first = ""] = way.outputs;
      if (!existsSync(office.at(first)) || statSync(office.at(first)).isDirectory()) office.put(first, "chỉ đọc");
      chmodSync(office.at(first), 0o444);
      const before = outputsOf(office, way.outputs);
      const code = await office.run(...way.call);
      const outcome = outcomeOf(outputsOf(office, way.outputs), before, "");
      noteFault({ way: `CLI ${way.name}`, fault: "output read-only", outcome, said: office.complained.length > 0 });
      expect([code, outcome, office.complained.length > 0]).toEqual([2, "old", true]);
    });
  });
});

const PROGRAM = path.resolve("src/cli/plan-tracker.mjs");
const DEATHS = ALL ? 25 : 1;
const LONG = 60_000;

/** Runs the built program and ends it after so many milliseconds; whether it was ended before it was done. */
const endedAfter = (milliseconds: number, signal: NodeJS.Signals, args: readonly string[]): Promise<boolean> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [PROGRAM, ...args], { stdio: "ignore" });
    const timer = setTimeout(() => child.kill(signal), milliseconds);
    child.on("exit", (_code, by) => {
      clearTimeout(timer);
      resolve(by !== null);
    });
  });

describe.each(CLI_WAYS)("the program itself, $name", (way) => {
  const run = (office: OfficeFolder, milliseconds: number, signal: NodeJS.Signals) =>
    endedAfter(
      milliseconds,
      signal,
      [...way.call, ...(way.call[0] === "report" ? ["--as-of", "2026-09-30"] : [])].map((argument) =>
        argument.replace(/(^|=)\.\//, (_, before: string) => `${before}${office.at("")}/`),
      ),
    );

  test.each([
    ["killed at a random moment", "SIGKILL"],
    ["cancelled (Ctrl+C)", "SIGINT"],
  ] as const)("%s", async (fault, signal) => {
    // Its own run tells what it writes, and how long that takes here.
    const { whole, after } = await inFolder(way, async (office) => {
      const start = Date.now();
      expect(await run(office, LONG, signal)).toBe(false);
      return { whole: Date.now() - start, after: outputsOf(office, way.outputs) };
    });
    let met = 0;
    for (let death = 1; death <= DEATHS; death++) {
      await inFolder(way, async (office) => {
        const before = outputsOf(office, way.outputs);
        // Moments lie evenly over the later part of a run, in which it writes.
        const ended = await run(office, whole * (0.4 + (0.7 * death) / (DEATHS + 1)), signal);
        nodeFiles.settle(way.outputs.map((name) => office.at(name)));
        const outcome = outcomeOf(outputsOf(office, way.outputs), before, after);
        if (ended) noteFault({ way: `CLI ${way.name}`, fault, outcome, said: true });
        met += ended ? 1 : 0;
        expect({ death, outcome }).toEqual({ death, outcome: expect.stringMatching(/^(?:old|new)$/) as string });
        if (outcome === "old") expect({ death, again: await office.run(...way.call) }).toEqual({ death, again: 0 });
      });
    }
    // One death may come too late on a busy machine.
    if (ALL) expect(met).toBeGreaterThan(0);
  });
});

/** A fault of the disk is none of the program's. */
const OUR_FAULT = /Phần mềm gặp lỗi ngoài dự kiến/;

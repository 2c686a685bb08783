import * as fs from "node:fs";
import { filesOver } from "../../src/cli/node-files";
import type { Files } from "../../src/cli/terminal";

/** The calls that change the disk; a program that is killed makes none of them any more. */
const CHANGING = ["openSync", "writeSync", "fsyncSync", "renameSync", "linkSync", "copyFileSync", "mkdirSync", "rmSync"] as const; // prettier-ignore
type Call = (typeof CHANGING)[number] | "readFileSync";

export interface DiskFault {
  name: string;
  calls: readonly Call[];
  code: string;
  /** Every later call of these fails, too. */
  lasting: boolean;
}

export const KILLED: DiskFault = { name: "killed", calls: CHANGING, code: "KILLED", lasting: true };

export const DISK_FAULTS: readonly DiskFault[] = [
  KILLED,
  { name: "disk full", calls: ["writeSync"], code: "ENOSPC", lasting: true },
  { name: "full for a moment", calls: ["fsyncSync"], code: "ENOSPC", lasting: false },
  { name: "open in Excel", calls: ["renameSync"], code: "EBUSY", lasting: false },
  { name: "not allowed", calls: ["openSync", "mkdirSync"], code: "EACCES", lasting: true },
  { name: "drive gone", calls: CHANGING, code: "EIO", lasting: true },
  { name: "input gone", calls: ["readFileSync"], code: "ENOENT", lasting: false },
];

/** The real disk until the call of the given number; `met` tells whether it came to that. */
export const faultyDisk = ({ calls, code, lasting }: DiskFault, at: number): { files: Files; met: () => boolean } => {
  let count = 0;
  const guarded = Object.fromEntries(
    calls.map((call) => [
      call,
      (...args: never[]) => {
        const number = count++;
        if (lasting ? number >= at : number === at) throw Object.assign(new Error(code), { code });
        return (fs[call] as (...args: never[]) => unknown)(...args);
      },
    ]),
  );
  return { files: filesOver({ ...fs, ...guarded }), met: () => count > at };
};

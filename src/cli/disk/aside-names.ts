import { createHash } from "node:crypto";
import os from "node:os";
import path from "node:path";

/**
 * The names under which a run keeps files beside their places until they are whole. They are short, whatever the file is
 * called, and tell whose they are: which machine's, on a shared folder, and which process's.
 */
export interface Run {
  host: string;
  pid: number;
  number: number;
}

const PREFIX = ".plan-tracker-";
/** ".plan-tracker-3f2a-1234-0-1.tmp", ".plan-tracker-3f2a-1234-0-1.old", ".plan-tracker-3f2a-1234-0.run" */
const ASIDE = /^\.plan-tracker-([0-9a-f]{4})-(\d{1,10})-(\d{1,6})(?:-\d{1,6})?\.(tmp|old|run)$/;
/** What version 0.1 left: ".kế hoạch-bao-cao.xlsx.1234.tmp" */
const FIRST_VERSION = /^\..+\.(?:xlsx|xlsm|docx)\.(\d{1,10})\.tmp$/;

const THIS_HOST = createHash("sha256").update(os.hostname()).digest("hex").slice(0, 4);

let runs = 0;

export const newRun = (): Run => ({ host: THIS_HOST, pid: process.pid, number: runs++ });

const stem = ({ host, pid, number }: Run): string => `${PREFIX}${host}-${pid}-${number}`;

/** The place beside a file for its new contents, or for its old ones. */
export const asideName = (run: Run, file: string, index: number, kind: "tmp" | "old"): string =>
  path.join(path.dirname(file), `${stem(run)}-${index}.${kind}`);

export const journalName = (run: Run, folder: string): string => path.join(folder, `${stem(run)}.run`);

/** Whose file aside this is and of what kind; null for every other name. */
export const readAsideName = (name: string): { host: string; pid: number; kind: "tmp" | "old" | "run" } | null => {
  const [, host, pid, , kind] = ASIDE.exec(name) ?? [];
  if (host !== undefined) return { host, pid: Number(pid), kind: kind as "tmp" | "old" | "run" };
  const [, firstPid] = FIRST_VERSION.exec(name) ?? [];
  return firstPid === undefined ? null : { host: THIS_HOST, pid: Number(firstPid), kind: "tmp" };
};

/** A run on another machine cannot be asked whether it lives: after an hour it is taken for dead. */
const LONGEST_RUN = 3_600_000;

/** Whether the run that left this is over. Before a process has written anything, what bears its number is another's. */
export const isOver = ({ host, pid }: { host: string; pid: number }, age: number): boolean =>
  host === THIS_HOST ? pid === process.pid || !isAlive(pid) : age > LONGEST_RUN;

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
};

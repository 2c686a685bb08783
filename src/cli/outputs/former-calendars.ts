import path from "node:path";
import type { Terminal } from "../terminal";
import { paperState } from "./paper-seal";

/** Not what --force has kept ("Văn phòng.cu.ics"). */
const OWN = /(?<!\.cu|\.cu-\d+)\.ics$/i;

/** Calendars that an earlier run wrote into the folder and this one did not: their units have no due date any more. */
export const formerCalendars = (files: Terminal["files"], folder: string, written: readonly string[]): string[] => {
  const names = new Set(written.map((file) => path.basename(file).normalize("NFC")));
  return files
    .list(folder)
    .filter((name) => path.dirname(name) === "." && OWN.test(name) && !names.has(name.normalize("NFC")))
    .filter((name) => paperState(".ics", files.read(path.join(folder, name))) !== "foreign");
};

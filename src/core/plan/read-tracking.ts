import type { Day } from "../lib/calendar-day";
import { readNumber } from "../lib/number";
import { foldCase } from "../lib/text";
import { cellText, daysOfCell } from "../table/cell-values";
import type { Cell } from "../table/grid";
import type { Entry } from "./entry";
import type { Misfit, PlanColumn, Tracking } from "./plan";
import { readStatedStatus } from "./stated-status";

/** Reads the tracking columns of an entry; what does not fit its column is kept as a misfit, never guessed. */
export const readTracking = (entry: Entry): Tracking => {
  const misfits: Misfit[] = [];
  const dates = (column: PlanColumn) => readDates(entry, column, misfits);
  const statedShare = shareOf(entry.cells.status?.cell ?? null);
  const statedText = statedShare === null ? entry.texts.status : "";
  return {
    statedText,
    stated: readTick(entry.cells.status?.cell ?? null) ?? (statedText === "" ? null : readStatedStatus(statedText)),
    completedOn: dates("completedOn").sort(),
    share: readShare(entry, misfits) ?? statedShare,
    extendedTo: dates("extendedTo").at(-1) ?? null,
    eventOn: dates("eventOn")[0] ?? null,
    evidence: entry.texts.evidence,
    obstacle: entry.texts.obstacle,
    proposal: entry.texts.proposal,
    note: entry.texts.note,
    misfits,
  };
};

/** A checkbox that is ticked or not, "x", "✓", "Có": a status where the column is one. */
const readTick = (cell: Cell): Tracking["stated"] => {
  if (typeof cell === "boolean") return cell ? "done" : "not-started";
  const mark = typeof cell === "string" ? foldCase(cell) : "";
  if (TICKED.has(mark)) return "done";
  return UNTICKED.has(mark) ? "not-started" : null;
};

const TICKED = new Set(["x", "v", "✓", "✔", "✔️", "☑", "☑️", "☒", "✅", "có", "rồi", "true", "yes"]);
const UNTICKED = new Set(["☐", "□", "✗", "✘", "❌", "không", "chưa", "false", "no"]);
/** The letters that the font Wingdings shows as a tick and as an empty box. */
for (const tick of ["ü", "þ"]) TICKED.add(tick);
for (const box of ["¨", "û"]) UNTICKED.add(box);

/** Days of a cell: a real date, or texts separated by ";" ("31/3/2024; 30/6/2024"). */
const readDates = (entry: Entry, column: PlanColumn, misfits: Misfit[]): Day[] => {
  const found = entry.cells[column];
  if (!found || found.cell === null) return [];
  const days = daysOfCell(found.cell);
  if (days) return days;
  misfits.push({ column, ...found, expected: "date" });
  return [];
};

const readShare = (entry: Entry, misfits: Misfit[]): number | null => {
  const found = entry.cells.share;
  if (!found || found.cell === null) return null;
  const share = shareOf(found.cell);
  if (share === null) misfits.push({ column: "share", ...found, expected: "number" });
  return share;
};

/** 50% and "50%" are a half; a plain 50 in a percentage column too, but 1 is all (Excel's own 100 %). */
const shareOf = (cell: Cell): number | null => {
  if (cell !== null && typeof cell === "object" && cell.type === "percent") return cell.value;
  const text = cellText(cell).replace(/^khoảng\s+/iu, "");
  const number = typeof cell === "number" ? cell : typeof cell === "string" ? readNumber(text) : null;
  if (number === null || number < 0) return null;
  return typeof cell === "string" && text.endsWith("%") ? number : number > 1 ? number / 100 : number;
};

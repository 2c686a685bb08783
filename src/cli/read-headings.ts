import type { SaidHeadings } from "../actions/say-headings";
import { TrackerError } from "../core/error";
import { planColumns, type PlanColumn } from "../core/plan/plan";
import { columnOf } from "../core/table/grid";

/** "task=B,lead=C,timing=F"; "lead=-" says that no column is it. @throws TrackerError bad-argument */
export const readColumns = (text: string | undefined): SaidHeadings["columns"] => {
  const columns: SaidHeadings["columns"] = {};
  for (const part of text === undefined ? [] : text.split(/[,;]/)) {
    const [, key = "", letters = ""] = /^\s*(\w+)\s*=\s*([A-Za-z]{1,3}|-)\s*$/.exec(part) ?? [];
    if (!isPlanColumn(key)) throw badColumns(part);
    columns[key] = letters === "-" ? null : columnOf(letters.toUpperCase());
  }
  return columns;
};

/** "5" or "5-6". @throws TrackerError bad-argument */
export const readHeader = (text: string | undefined): SaidHeadings["rows"] => {
  if (text === undefined) return null;
  const [, first, last = first] = /^(\d{1,4})(?:\s*[-–]\s*(\d{1,4}))?$/.exec(text.trim()) ?? [];
  const rows = { first: Number(first) - 1, last: Number(last) - 1 };
  const span = rows.last - rows.first;
  if (first === undefined || rows.first < 0 || !(span >= 0 && span < MOST_ROWS))
    throw new TrackerError("bad-argument", { argument: "--header", value: text, expected: "5 | 5-6" });
  return rows;
};

const MOST_ROWS = 4;

const isPlanColumn = (key: string): key is PlanColumn => (planColumns as readonly string[]).includes(key);

const badColumns = (value: string): TrackerError =>
  new TrackerError("bad-argument", {
    argument: "--columns",
    value,
    expected: `task=B,lead=C,timing=F,number=A (${planColumns.join(" | ")})`,
  });

import type { ReportTexts } from "./report-texts";
import type { Day } from "../lib/calendar-day";
import type { Assessment } from "../assess";
import { detailFigures } from "./detail-figures";
import { keyFigures } from "./key-figures";
import type { Snapshot } from "./kept/kept";
import { addRow, day, newPage, number, sheetOf, text } from "./page";
import type { ReportSheet } from "./sheet-model";
import { snapshotStyle } from "./snapshot-style";

const WIDTHS = [14, 26, 52, 16];

/** The figures of the day behind those of earlier days; a day that is reported again has its figures replaced. */
export const extendHistory = (history: readonly Snapshot[], assessment: Assessment, texts: ReportTexts): Snapshot[] => {
  const { asOf } = assessment;
  const figures = [...keyFigures(assessment, texts), ...detailFigures(assessment, texts)];
  const today = figures.flatMap(({ name, label, value }): Snapshot[] =>
    typeof value === "number" ? [{ day: asOf, name, label: label.replace(/^[ -]+/, ""), value }] : [],
  );
  const names = new Set(today.map(({ name }) => name));
  // A table that is missing today takes no figure away that this day has had.
  const before = history.filter(({ day: on, name }) => on !== asOf || !names.has(name));
  return [...before, ...today].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
};

/** The figures of the last day reported before, by name; empty at the first report. */
export const lastBefore = (
  history: readonly Snapshot[],
  asOf: Day,
): { day: Day | null; values: Map<string, number> } => {
  const days = history.map((snapshot) => snapshot.day).filter((one) => one < asOf);
  const last = days.sort().at(-1) ?? null;
  return {
    day: last,
    values: new Map(history.filter((one) => one.day === last).map(({ name, value }) => [name, value])),
  };
};

/** The sheet of figures by day: one row for each figure and day. */
export const buildHistory = (history: readonly Snapshot[], texts: ReportTexts): ReportSheet => {
  const page = newPage(WIDTHS, false);
  addRow(page, [[text(texts.historyTitle, "title"), WIDTHS.length]]);
  addRow(page, [[text(texts.historyNote, "note"), WIDTHS.length]]);
  const { day: on, name, figure, value } = texts.historyColumns;
  const headingRow = addRow(
    page,
    [on, name, figure, value].map((heading) => text(heading, "heading")),
  );
  for (const snapshot of history) {
    addRow(page, [
      day(snapshot.day),
      text(snapshot.name),
      text(snapshot.label),
      number(snapshot.value, snapshotStyle(snapshot)),
    ]);
  }
  return sheetOf(page, {
    id: "history",
    name: texts.sheetNames.history,
    frozenRows: headingRow + 1,
    repeatedRows: [headingRow, headingRow],
    filter: { row: headingRow, column: 0, rows: history.length + 1, columns: WIDTHS.length },
    tabColor: "7F7F7F",
  });
};

import { plainText } from "../lib/text";
import { cellText } from "../table/cell-values";
import type { Cell, Grid } from "../table/grid";
import { isUnderPlan } from "./layout/is-under-plan";
import type { PlanTable } from "./layout/plan-table";
import { isWithinCode, readNumberCell, readNumberText, type RowNumber } from "./numbering";
import type { PlanColumn, PlanRemark } from "./plan";
import { MergedRows } from "./merged-rows";
import { markedPeriods, timeOfMarks } from "./chart-time";
import { timeOfParts } from "./part-time";
import type { SectionAbove } from "./section-above";
import { isTitleRow } from "./title-row";
import type { PeriodColumn } from "./layout/plan-table";

/** One entry of the table: a row of its own with the unnumbered ones that go on below it. */
export interface Entry {
  rows: number[];
  /** null in a table without numbers, and for titles without one */
  number: RowNumber | null;
  /** A title over the rows below, which has no number. */
  title: boolean;
  /** Texts as people read them, "" where empty; continued rows are appended. */
  texts: Record<PlanColumn, string>;
  /** For each column the first filled cell and its row. */
  cells: Partial<Record<PlanColumn, { row: number; cell: Cell }>>;
  /** The periods of a time chart that are marked. */
  marked: PeriodColumn[];
}

export type TableToRead = Pick<
  PlanTable,
  "headerRow" | "endRow" | "columns" | "periods" | "timeParts" | "codes" | "skipped"
>;

/**
 * The table's rows below its heading, continued rows joined. An unnumbered row continues the row above it (a page of the
 * Word file ended there); behind an empty row it is not part of the table any more (signatures, notes) and is left out,
 * with a remark. A row with a code of the office's own is a row of its own.
 */
export const collectRows = (grid: Grid, table: TableToRead, remarks: PlanRemark[]): Entry[] => {
  const reader = new RowReader(grid, table);
  const entries: Entry[] = [];
  const last = reader.lastRow();
  let afterGap = false;
  let closed = false;
  for (let row = table.headerRow + 1; row < Math.min(grid.rows, table.endRow); row++) {
    if (table.skipped.has(row)) {
      afterGap = false;
      continue;
    }
    const entry = reader.read(row);
    if (!entry) {
      afterGap = afterGap || !reader.hasAnything(row);
      continue;
    }
    const above = entries.at(-1);
    if (reader.isOutside(entry, { afterGap, closed, behindLast: last !== null && row > last })) {
      remarks.push({ kind: "row-left-out", row, text: firstText(entry) });
      closed ||= isUnderPlan(firstText(entry));
    } else if (reader.starts(entry)) {
      entries.push(entry);
      afterGap = false;
      closed = false;
    } else if (!above || afterGap || hasStrayLabel(entry) || above.title) {
      remarks.push({ kind: "row-left-out", row, text: firstText(entry) });
    } else {
      append(above, entry, reader.isWithinMerge(row));
      if (entry.texts.timing !== "" && Object.keys(entry.cells).length > 2 && above.rows.length > 1) {
        remarks.push({ kind: "row-merged", row, id: String(entries.length - 1) });
      }
    }
  }
  return entries;
};

/** The title of a section as an entry of its own. */
export const entryOfSection = ({ row, number, title }: SectionAbove): Entry => ({
  rows: [row],
  number,
  title: number === null,
  texts: { ...emptyTexts(), task: title },
  cells: {},
  marked: [],
});

/** Columns that only a task fills. */
export const hasDetails = ({ texts }: Entry): boolean =>
  Boolean(texts.lead || texts.support || texts.product || texts.timing);

class RowReader {
  private readonly pairs: [PlanColumn, number][];
  private readonly numbered: boolean;
  /** Only the sections have numbers: every row with a task of its own is one. */
  private readonly loose: boolean;
  private readonly groups: MergedRows;

  constructor(
    private readonly grid: Grid,
    private readonly table: TableToRead,
  ) {
    this.pairs = Object.entries(table.columns) as [PlanColumn, number][];
    const numbers = this.rows().map((row) => this.numberAt(row));
    this.numbered =
      numbers.some((number) => number !== null && number.style !== "code") ||
      numbers.some((number, index) => isWithinCode(numbers[index + 1], number));
    this.groups = new MergedRows(grid, table);
    this.loose = this.numbered && this.hasLooseTasks();
  }

  /** Null where the row has nothing in the table's columns. */
  read(row: number): Entry | null {
    const { grid, table } = this;
    const texts = emptyTexts();
    const cells: Entry["cells"] = {};
    for (const [key, column] of this.pairs) {
      const cell = grid.cell(row, column);
      if (!isFilled(cell)) continue;
      texts[key] = cellText(cell);
      cells[key] = { row, cell };
    }
    const entry: Entry = { rows: [row], number: null, title: false, texts, cells, marked: [] };
    this.readTime(row, entry);
    if (Object.keys(cells).length === 0 && entry.marked.length === 0) return null;
    const title = isTitleRow(grid, row, table);
    if (this.numbered) this.readNumber(entry, title);
    if (this.numbered) entry.number = this.groups.numberAt(row) ?? entry.number;
    if (this.numbered && entry.number === null && texts.number === "") texts.number = this.codeOf(entry);
    if (title && entry.number === null && this.goesOnBelow(row)) {
      entry.title = true;
      texts.task = texts.task || texts.number || firstText(entry);
    }
    return entry;
  }

  starts(entry: Entry): boolean {
    if (entry.title) return true;
    if (!this.numbered) return entry.texts.task !== "";
    if (entry.number !== null || (entry.texts.number !== "" && this.codeOf(entry) === entry.texts.number)) return true;
    return this.loose && entry.texts.task !== "" && hasDetails(entry);
  }

  /** Totals, notes and signatures below or within the table; behind its last row whatever is no numbered row of it. */
  isOutside(entry: Entry, at: { afterGap: boolean; closed: boolean; behindLast: boolean }): boolean {
    if (entry.title) return false;
    const text = firstText(entry);
    const bare = entry.number === null || entry.number.title !== "";
    if (bare && isUnderPlan(text) && (entry.texts.timing === "" || at.behindLast || isTotal(text))) return true;
    if (at.closed && entry.number === null) return true;
    const lone = Object.keys(entry.cells).length === 1;
    if (at.behindLast && lone && isTitleRow(this.grid, entry.rows[0] ?? 0, this.table)) {
      return entry.number === null || entry.number.style === "decimal" || at.afterGap;
    }
    if (this.numbered)
      return at.behindLast && at.afterGap && lone && entry.number !== null && entry.number.title !== "";
    return (at.afterGap || at.behindLast) && !hasDetails(entry) && lone;
  }

  /** The last row that has what only a task has; null where none has. */
  lastRow(): number | null {
    const rows = this.rows().filter((row) => {
      const entry = this.read(row);
      if (entry === null || !hasDetails(entry) || isUnderPlan(firstText(entry))) return false;
      return !this.numbered || (this.starts(entry) && entry.number?.title !== firstText(entry));
    });
    return rows.at(-1) ?? null;
  }

  /** One number or one task stands over this row and others. */
  isWithinMerge(row: number): boolean {
    return this.groups.holds(row);
  }

  hasAnything(row: number): boolean {
    for (let column = 0; column < this.grid.columns; column++) if (isFilled(this.grid.cell(row, column))) return true;
    return false;
  }

  private rows(): number[] {
    const { headerRow, endRow, skipped } = this.table;
    const rows: number[] = [];
    for (let row = headerRow + 1; row < Math.min(this.grid.rows, endRow); row++) if (!skipped.has(row)) rows.push(row);
    return rows;
  }

  private numberAt(row: number): RowNumber | null {
    const { number } = this.table.columns;
    return number === undefined ? null : readNumberCell(this.grid.cell(row, number));
  }

  /** A section typed into the task column, or into a cell merged over the table: "II. RÀ SOÁT …". */
  private readNumber(entry: Entry, title: boolean): void {
    const { texts, cells } = entry;
    entry.number = readNumberCell(cells.number?.cell ?? null);
    if (entry.number?.title) texts.task = texts.task ? `${entry.number.title} ${texts.task}` : entry.number.title;
    if (entry.number || texts.number !== "" || Object.keys(cells).length !== 1 || texts.task === "") return;
    const number = readNumberText(texts.task);
    if (!number?.title || !(number.style === "roman" || (title && number.style === "upper"))) return;
    entry.number = number;
    texts.task = number.title;
  }

  private readTime(row: number, entry: Entry): void {
    const { grid, table } = this;
    if (table.periods.length > 0) {
      entry.marked = markedPeriods(grid, row, table.periods);
      entry.texts.timing = timeOfMarks(entry.marked, table.periods);
      const column = entry.marked[0]?.column;
      if (column !== undefined) entry.cells.timing = { row, cell: grid.cell(row, column) };
    } else if (table.timeParts.length > 0) {
      const text = timeOfParts(grid, row, table);
      if (text === null) return;
      entry.texts.timing = text;
      entry.cells.timing = { row, cell: text };
    }
  }

  private codeOf(entry: Entry): string {
    const { codes } = this.table;
    return codes === null ? "" : cellText(this.grid.cell(entry.rows[0] ?? 0, codes));
  }

  /** Rows of the table follow: then a title above them is a section's. */
  private goesOnBelow(row: number): boolean {
    const end = Math.min(this.grid.rows, this.table.endRow);
    for (let below = row + 1; below < end; below++) {
      if (this.table.skipped.has(below) || !this.hasAnything(below)) continue;
      if (isTitleRow(this.grid, below, this.table)) {
        if (isUnderPlan(firstTextOf(this.grid, below))) return false;
        continue;
      }
      const filled = this.pairs.filter(([, column]) => isFilled(this.grid.cell(below, column)));
      return filled.length >= 2 && !isUnderPlan(firstTextOf(this.grid, below));
    }
    return false;
  }

  private hasLooseTasks(): boolean {
    const { task, lead, timing } = this.table.columns;
    const filled = (row: number, column: number | undefined) =>
      column !== undefined && isFilled(this.grid.cell(row, column));
    let loose = 0;
    let numbered = 0;
    for (const row of this.rows()) {
      if (!filled(row, task) || !(filled(row, lead) || filled(row, timing))) continue;
      if (this.numberAt(row)) numbered++;
      else loose++;
    }
    return loose >= 3 && loose > 2 * numbered;
  }
}

const isFilled = (cell: Cell): boolean => cell !== null && (typeof cell !== "string" || plainText(cell) !== "");

const firstTextOf = (grid: Grid, row: number): string => {
  for (let column = 0; column < grid.columns; column++) {
    const text = cellText(grid.cell(row, column));
    if (text !== "") return text;
  }
  return "";
};

const isTotal = (text: string): boolean => /^(?:tổng|cộng)(?:\s|:|$)/iu.test(text.trim());

const emptyTexts = (): Record<PlanColumn, string> => ({
  number: "",
  task: "",
  lead: "",
  support: "",
  product: "",
  timing: "",
  start: "",
  status: "",
  completedOn: "",
  share: "",
  extendedTo: "",
  eventOn: "",
  evidence: "",
  obstacle: "",
  proposal: "",
  note: "",
});

/** Words in the number column that are no number ("Tổng cộng", "Ghi chú"): not a continuation of a task. */
const hasStrayLabel = (entry: Entry): boolean => entry.texts.number.length > 2;

const firstText = (entry: Entry): string => entry.texts.number || Object.values(entry.texts).find(Boolean) || "";

/** @param ofOne one merged cell says that the rows belong together: then each names its own unit and time. */
const append = (target: Entry, more: Entry, ofOne: boolean): void => {
  target.rows.push(...more.rows);
  target.marked = [...target.marked, ...more.marked];
  for (const key of Object.keys(more.cells) as PlanColumn[]) {
    if (key === "number") continue;
    const [above, below] = [target.texts[key], more.texts[key]];
    const apart = ofOne && (key === "timing" || key === "lead");
    if (apart && above.split("\n").includes(below)) continue;
    target.texts[key] = [above, below].filter(Boolean).join(apart ? "\n" : joinerOf(above));
    const first = target.cells[key] ?? more.cells[key] ?? { row: more.rows[0] ?? 0, cell: null };
    // Two real dates in one task are read as its texts, or the second were lost.
    target.cells[key] = key === "timing" && above !== "" ? { ...first, cell: target.texts[key] } : first;
  }
};

/** A sentence that goes on after the page break keeps running; a finished one starts a new line. */
const joinerOf = (text: string): string => (/[.;:]$/.test(text) ? "\n" : " ");

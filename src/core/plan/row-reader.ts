import { readDeadline } from "../deadline/read-deadline";
import { cellText } from "../table/cell-values";
import type { Grid } from "../table/grid";
import { markedPeriods, timeOfMarks } from "./chart-time";
import { emptyTexts, type Entry, firstText, hasDetails } from "./entry";
import { firstTextOf, holdsAnything, isFilled, textsIn } from "./filled-cells";
import { dutyOfMark } from "./layout/duty-of-mark";
import { isSignOff } from "./layout/is-sign-off";
import { isUnderPlan } from "./layout/is-under-plan";
import { MergedRows } from "./merged-rows";
import { readNumberCell, readNumberText } from "./numbering";
import { timeOfParts, yearOfParts } from "./part-time";
import type { PlanColumn } from "./plan";
import { hasLooseTasks, isNumbered, rowsOf, type TableToRead } from "./table-rows";
import { periodOfSection, yearOfSection } from "./title";
import { isTitleRow } from "./title-row";

/** Reads a table's rows one by one: what a row is follows from the table as a whole. */
export class RowReader {
  private readonly pairs: [PlanColumn, number][];
  private readonly numbered: boolean;
  /** Only the sections have numbers: every row with a task of its own is one. */
  private readonly loose: boolean;
  private readonly groups: MergedRows;
  /** Where the signatures begin; past the last row where none do. */
  private readonly signedFrom: number;

  constructor(
    private readonly grid: Grid,
    private readonly table: TableToRead,
  ) {
    this.pairs = Object.entries(table.columns) as [PlanColumn, number][];
    this.numbered = isNumbered(grid, table);
    this.groups = new MergedRows(grid, table);
    this.loose = this.numbered && hasLooseTasks(grid, table);
    this.signedFrom = this.findSignatures();
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
    this.readUnits(row, entry);
    if (Object.keys(cells).length === 0 && entry.marked.length === 0) return null;
    const period = this.namesPeriod(row, cells);
    const title = period || isTitleRow(grid, row, table);
    if (this.numbered) this.readNumber(entry, title);
    // "NĂM 2027" is no code.
    if (period && entry.number?.style === "code") entry.number = null;
    if (this.numbered) entry.number = this.groups.numberAt(row) ?? entry.number;
    if (this.numbered && texts.task === "" && entry.number !== null) this.readStrayTitle(row, entry);
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

  /** Who signs and who gets it: nothing that anyone would miss in the plan. */
  isSigned(row: number): boolean {
    return row >= this.signedFrom;
  }

  /** Totals, notes and signatures below or within the table; behind its last row whatever is no numbered row of it. */
  isOutside(entry: Entry, at: { afterGap: boolean; closed: boolean; behindLast: boolean }): boolean {
    if (entry.title) return false;
    if ((entry.rows[0] ?? 0) >= this.signedFrom) return true;
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
    // From the end: a long plan's last row is one of its last.
    const last = [...rowsOf(this.grid, this.table)].findLast((row) => {
      if (row >= this.signedFrom) return false;
      const entry = this.read(row);
      if (entry === null || !hasDetails(entry) || isUnderPlan(firstText(entry))) return false;
      return !this.numbered || (this.starts(entry) && entry.number?.title !== firstText(entry));
    });
    return last ?? null;
  }

  /** Below the last row whose time can be read. */
  private findSignatures(): number {
    const { grid, table } = this;
    let from = Infinity;
    for (const row of [...rowsOf(grid, table)].reverse()) {
      const texts = textsIn(grid, row);
      if (isSignOff(texts)) from = row;
      else if (texts.length > 2 && this.saysWhen(row)) break;
    }
    return from;
  }

  private saysWhen(row: number): boolean {
    const { columns, periods, timeParts } = this.table;
    if (columns.timing === undefined || periods.length + timeParts.length > 0) return this.read(row) !== null;
    const cell = this.grid.cell(row, columns.timing);
    return (
      isFilled(cell) && (typeof cell !== "string" || readDeadline(cellText(cell), { year: null }).kind !== "unknown")
    );
  }

  /** One number or one task stands over this row and others. */
  isWithinMerge(row: number): boolean {
    return this.groups.holds(row);
  }

  hasAnything(row: number): boolean {
    return holdsAnything(this.grid, row);
  }

  /** A section typed into the task column, or into a cell merged over the table: "II. RÀ SOÁT …". */
  private readNumber(entry: Entry, title: boolean): void {
    const { texts, cells } = entry;
    entry.number = readNumberCell(cells.number?.cell ?? null);
    if (entry.number?.title) texts.task = texts.task ? `${entry.number.title} ${texts.task}` : entry.number.title;
    if (entry.number || texts.number !== "" || Object.keys(cells).length !== 1 || texts.task === "") return;
    const number = readNumberText(texts.task);
    if (!number?.title) return;
    // "B. Nhiệm vụ khác" in plain letters is a section where the numbers begin anew below it.
    const isTitle = title || this.beginsAnewBelow(entry.rows[0] ?? 0);
    if (number.style !== "roman" && !(isTitle && number.style === "upper")) return;
    entry.number = number;
    texts.task = number.title;
  }

  /** "Quý I", "NĂM 2027" alone in its row, however it is typed. */
  private namesPeriod(row: number, { number, task }: Entry["cells"]): boolean {
    const texts = textsIn(this.grid, row);
    const [text = ""] = texts;
    if (texts.length !== 1 || (!number && !task)) return false;
    return periodOfSection(text) !== null || yearOfSection(text) !== null;
  }

  /** The next row that holds anything is numbered 1. */
  private beginsAnewBelow(row: number): boolean {
    const { grid, table } = this;
    const next = rowsOf(grid, table).find((below) => below > row && this.hasAnything(below));
    const number = next === undefined ? null : readNumberCell(grid.cell(next, table.columns.number ?? 0));
    return number?.style === "decimal" && number.segments.join() === "1" && number.title === "";
  }

  /** "I | Thanh tra hành chính": a section's title that stands left of the tasks, in a column of something else. */
  private readStrayTitle(row: number, { texts, cells }: Entry): void {
    if (Object.keys(cells).length !== 1 || cells.number === undefined) return;
    const stray = [...Array(this.table.columns.task ?? 0).keys()].flatMap((column) => {
      const cell = this.grid.cell(row, column);
      return typeof cell === "string" && isFilled(cell) && column !== this.table.columns.number ? [{ row, cell }] : [];
    });
    const [title] = stray;
    if (!title || stray.length > 1 || textsIn(this.grid, row).length > 2) return;
    texts.task = cellText(title.cell);
    cells.task = title;
  }

  /** Marks under the units say who leads and who supports. */
  private readUnits(row: number, { texts, cells }: Entry): void {
    const { grid, table } = this;
    if (table.unitColumns.length === 0) return;
    const marked = table.unitColumns.map(({ column, unit }) => {
      const cell = grid.cell(row, column);
      return { column, unit, duty: cell === true ? "lead" : dutyOfMark(cellText(cell)) };
    });
    const told = marked.filter(({ duty }) => duty !== null);
    const [first] = told;
    delete cells.lead;
    texts.lead = "";
    if (!first) return;
    const those = (duty: string) => told.flatMap((one) => (one.duty === duty ? [one.unit] : [])).join("\n");
    texts.lead = those("lead");
    texts.support = [texts.support, those("support")].filter(Boolean).join("\n");
    cells.lead = { row, cell: texts.lead };
  }

  private readTime(row: number, entry: Entry): void {
    const { grid, table } = this;
    if (table.periods.length > 0) {
      entry.marked = markedPeriods(grid, row, table.periods);
      entry.texts.timing = timeOfMarks(entry.marked, table.periods);
      const column = entry.marked[0]?.column;
      if (column !== undefined) entry.cells.timing = { row, cell: grid.cell(row, column) };
    } else if (table.timeParts.length > 0) {
      const year = yearOfParts(grid, row, table.timeParts);
      if (year !== undefined) entry.year = year;
      const text = timeOfParts(grid, row, table);
      if (text === null) return;
      entry.texts.timing = text;
      entry.cells.timing = { row, cell: text };
    } else this.readLaterTime(row, entry);
  }

  /** "Trình UBND tỉnh" in most rows, "Trình Tỉnh ủy" after it in some: where both stand, both are milestones. */
  private readLaterTime(row: number, { texts, cells }: Entry): void {
    const both = this.table.guessed.find(({ key, both }) => key === "timing" && both);
    const later = both?.beside === undefined ? "" : cellText(this.grid.cell(row, both.beside));
    if (later === "") return;
    texts.timing = [texts.timing, later].filter(Boolean).join("\n");
    cells.timing = { row, cell: texts.timing };
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
}

const isTotal = (text: string): boolean => /^(?:tổng|cộng)(?:\s|:|$)/iu.test(text.trim());

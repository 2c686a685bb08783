import { TrackerError } from "../../../src/core/error";
import type { Mark, ReportCell, ReportSheet } from "../../../src/core/report/sheet-model";
import { styles } from "../../../src/core/report/styles";
import { type Cell, type CellLook, type Grid, gridOfRows, type MergedArea } from "../../../src/core/table/grid";
import { freeSheetName } from "../../../src/workbook/names";
import {
  type ClearResult,
  type ReadRequest,
  type SheetSurvey,
  type Staying,
  SURVEYED_ROWS,
  type Workbook,
  type WorkbookOutput,
} from "../../../src/workbook/workbook";

/** A user's sheet, as a test or a one-table file gives it. */
export interface MemorySheet {
  name: string;
  rows: readonly (readonly Cell[])[];
  hidden?: boolean;
  protected?: boolean;
  merges?: readonly MergedArea[];
  look?: (row: number, column: number) => CellLook | null;
}

/** The port without a file: for tests, and for tables that come without a workbook (CSV, pasted). */
export class MemoryWorkbook implements Workbook {
  /** The report sheets of the last write, under the names they got. */
  written: ReportSheet[] = [];
  marks: readonly Mark[] = [];
  choices: unknown = null;

  constructor(private readonly sheets: readonly MemorySheet[]) {}

  survey(): Promise<SheetSurvey[]> {
    return Promise.resolve([
      ...this.sheets.map((sheet) => surveyOf(sheet, null)),
      ...this.written.map((sheet) => surveyOf(memorySheet(sheet), sheet.id)),
    ]);
  }

  read(requests: readonly ReadRequest[]): Promise<Grid[]> {
    return attempt(() => requests.map((request) => this.readOne(request)));
  }

  write({ sheets, marks }: WorkbookOutput): Promise<void> {
    return attempt(() => {
      for (const { sheet } of marks)
        if (this.userSheet(sheet).protected) throw new TrackerError("sheet-protected", { sheet });
      const taken = this.sheets.map(({ name }) => name);
      this.written = sheets.map((sheet) => {
        const name = freeSheetName(sheet.name, taken);
        taken.push(name);
        return { ...sheet, name };
      });
      this.marks = marks;
    });
  }

  clear({ sheets: keep = [], choices = false }: Staying = {}): Promise<ClearResult> {
    const marked = new Set(this.marks.map(({ sheet }) => sheet));
    const result = {
      removed: this.written.filter(({ id }) => !keep.includes(id)).map(({ name }) => name),
      unmarked: this.sheets.map(({ name }) => name).filter((name) => marked.has(name)),
    };
    this.written = this.written.filter(({ id }) => keep.includes(id));
    this.marks = [];
    if (!choices) this.choices = null;
    return Promise.resolve(result);
  }

  remembered(): Promise<unknown> {
    return Promise.resolve(this.choices);
  }

  private readOne({ sheet, columns, merges: wanted = false, looks = false }: ReadRequest): Grid {
    const written = this.written.find(({ name }) => name === sheet);
    const { rows, merges = [], look } = written ? memorySheet(written) : this.userSheet(sheet);
    const asked = (column: number) => columns === "all" || columns.includes(column);
    const grid = gridOfRows(
      sheet,
      rows.map((row) => row.map((cell, column) => (asked(column) ? cell : null))),
    );
    return Object.assign(grid, wanted && { merges }, looks && look && { look });
  }

  private userSheet(sheet: string): MemorySheet {
    const found = this.sheets.find(({ name }) => name === sheet);
    if (found) return found;
    throw new TrackerError("no-such-sheet", { sheet, sheets: this.sheets.map(({ name }) => name) });
  }
}

const surveyOf = (sheet: MemorySheet, ours: string | null): SheetSurvey => {
  const { rows, columns } = gridOfRows(sheet.name, sheet.rows);
  const head = gridOfRows(sheet.name, sheet.rows.slice(0, SURVEYED_ROWS));
  const { name, hidden = false } = sheet;
  return { name, rows, columns, hidden, protected: sheet.protected ?? false, ours, head };
};

const memorySheet = ({ name, rows, merges }: ReportSheet): MemorySheet => ({
  name,
  merges,
  rows: rows.map(({ cells }) => cells.map((cell) => (cell ? valueOf(cell) : null))),
});

const valueOf = ({ value, style }: ReportCell): Cell => {
  if (value === null) return null;
  if (value.kind === "text") return value.text;
  if (value.kind === "day") return { type: "date", day: value.day, minutes: 0 };
  return styles[style].format?.includes("%") ? { type: "percent", value: value.number } : value.number;
};

/** A throw becomes a rejection, as with the adapters that really wait. */
const attempt = <Result>(step: () => Result): Promise<Result> =>
  new Promise((resolve) => {
    resolve(step());
  });

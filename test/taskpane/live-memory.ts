import { TrackerError } from "../../src/core/error";
import type { Mark } from "../../src/core/report/sheet-model";
import { type Cell, cellName } from "../../src/core/table/grid";
import type { CellEdit, FormerCell, LiveWorkbook, ReplacedData } from "../../src/workbook/live-workbook";
import { type MemorySheet, MemoryWorkbook } from "../workbook/memory/memory-workbook";
import type { NewColumns, StandingColumns } from "../../src/workbook/new-columns";
import type { ClearResult, DataSheet, Staying, WorkbookOutput } from "../../src/workbook/workbook";

interface Sheet extends MemorySheet {
  rows: Cell[][];
}

/** An open workbook without Excel: the same promises, kept in memory. */
export class LiveMemory extends MemoryWorkbook implements LiveWorkbook {
  restorable = false;
  /** Thrown by the next change. */
  refusal: Error | null = null;

  constructor(readonly open: Sheet[]) {
    super(open);
  }

  cell(sheet: string, row: number, column: number): Cell {
    return this.rowsOf(sheet)[row]?.[column] ?? null;
  }

  private aside: Pick<LiveMemory, "written" | "marks"> = { written: [], marks: [] };

  override async write(output: WorkbookOutput): Promise<void> {
    const { written, marks } = this;
    await super.write(output);
    this.keepAside({ written, marks });
  }

  override async clear(staying: Staying = {}): Promise<ClearResult> {
    this.restorable = false;
    return super.clear(staying);
  }

  restore(): Promise<boolean> {
    return this.change(() => {
      const { written, marks } = this.aside;
      Object.assign(this, { written, marks, restorable: false });
      return true;
    });
  }

  async setAside(keep: readonly string[]): Promise<ClearResult> {
    const { written, marks } = this;
    const told = await super.clear({ sheets: keep, choices: true });
    if (told.removed.length + told.unmarked.length > 0) this.keepAside({ written, marks });
    return told;
  }

  private keepAside(aside: LiveMemory["aside"]): void {
    this.aside = aside;
    this.restorable = true;
  }

  highlight(marks: readonly Mark[]): Promise<void> {
    return this.change(() => void (this.marks = marks));
  }

  highlighted(): Promise<boolean> {
    return Promise.resolve(this.marks.length > 0);
  }

  editCells(edits: readonly CellEdit[]): Promise<FormerCell[]> {
    return this.change(() =>
      edits.map(({ sheet, row, column, text, before, day }) => {
        const content = this.cell(sheet, row, column);
        if (before !== undefined && JSON.stringify(before) !== JSON.stringify(content))
          throw new TrackerError("changed-meanwhile", { sheet, cell: cellName(row, column) });
        if (typeof content === "object" && content !== null)
          throw new Error(`${cellName(row, column)} is no plain cell`);
        const written: Cell = day?.asDate ? { type: "date", day: day.day, minutes: 0 } : text === "" ? null : text;
        (this.rowsOf(sheet)[row] ??= [])[column] = written;
        return { sheet, row, column, content: content ?? "", formula: false, format: "General", written };
      }),
    );
  }

  putBack(cells: readonly FormerCell[]): Promise<void> {
    return this.change(() => {
      for (const { sheet, row, column, written } of cells) {
        if (JSON.stringify(this.cell(sheet, row, column)) !== JSON.stringify(written ?? null))
          throw new TrackerError("changed-meanwhile", { sheet, cell: cellName(row, column) });
      }
      for (const { sheet, row, column, content } of cells)
        (this.rowsOf(sheet)[row] ??= [])[column] = content === "" ? null : content;
    });
  }

  addColumns({ sheet, textRow, columns }: NewColumns): Promise<StandingColumns> {
    return this.change(() => {
      for (const { column, heading } of columns) (this.rowsOf(sheet)[textRow] ??= [])[column] = heading;
      const putBack = () =>
        this.change(() => {
          for (const { column } of columns) this.rowsOf(sheet)[textRow]![column] = null;
        });
      return { putBack };
    });
  }

  remember(choices: unknown): Promise<void> {
    return this.change(() => void (this.choices = choices));
  }

  replaceData({ grid }: DataSheet): Promise<ReplacedData> {
    return this.change(() => {
      const rows = Array.from({ length: grid.rows }, (_, row) =>
        Array.from({ length: grid.columns }, (__, column) => grid.cell(row, column)),
      );
      const there = this.open.find(({ name }) => name === grid.sheet);
      const former = there?.rows ?? null;
      const sheet = there ?? { name: grid.sheet, rows };
      if (!there) this.open.push(sheet);
      const written = rows.map((cells) => [...cells]);
      sheet.rows = rows;
      return {
        added: former === null,
        putBack: (anyway = false) =>
          this.change(() => {
            const cell = anyway ? null : firstDifference(written, sheet.rows);
            if (cell !== null) return { cell };
            if (former) sheet.rows = former;
            else this.open.splice(this.open.indexOf(sheet), 1);
            return null;
          }),
      };
    });
  }

  rowsOf(name: string): Cell[][] {
    return this.open.find((sheet) => sheet.name === name)?.rows ?? [];
  }

  private change<Result>(step: () => Result): Promise<Result> {
    const { refusal } = this;
    this.refusal = null;
    if (refusal) return Promise.reject(refusal);
    return new Promise((resolve) => resolve(step()));
  }
}

const firstDifference = (written: readonly Cell[][], now: readonly Cell[][]): string | null => {
  for (let row = 0; row < Math.max(written.length, now.length); row++) {
    const width = Math.max(written[row]?.length ?? 0, now[row]?.length ?? 0);
    for (let column = 0; column < width; column++) {
      const [before, after] = [written, now].map((rows) => JSON.stringify(rows[row]?.[column] ?? null));
      if (before !== after) return cellName(row, column);
    }
  }
  return null;
};

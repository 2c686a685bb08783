import { cellText } from "../table/cell-values";
import type { Grid, MergedArea } from "../table/grid";
import type { PlanTable } from "./layout/plan-table";
import { readNumberCell, type RowNumber } from "./numbering";

/** Rows over which a number or a task is merged. */
export class MergedRows {
  private readonly numbers: MergedArea[];
  private readonly tasks: MergedArea[];

  constructor(
    private readonly grid: Grid,
    private readonly table: Pick<PlanTable, "headerRow" | "columns">,
  ) {
    const { headerRow, columns } = table;
    const tall = (grid.merges ?? []).filter(({ row, rows }) => rows > 1 && row > headerRow);
    const over = (at: number | undefined) => tall.filter(({ column }) => column === at);
    this.numbers = over(columns.number);
    this.tasks = over(columns.task);
  }

  holds(row: number): boolean {
    return [...this.numbers, ...this.tasks].some((area) => row > area.row && covers(area, row));
  }

  /** "1" merged over three rows, each with a task and a time or a lead of its own: 1.1, 1.2, 1.3. Else null. */
  numberAt(row: number): RowNumber | null {
    const area = this.numbers.find((one) => covers(one, row));
    if (!area) return null;
    const own = Array.from({ length: area.rows }, (_, index) => area.row + index).filter((at) => this.isTask(at));
    const number = readNumberCell(this.grid.cell(area.row, area.column));
    if (own.length < 2 || !own.includes(row) || number === null || number.title !== "" || number.style === "lower")
      return null;
    return { ...number, segments: [...number.segments, String(own.indexOf(row) + 1)], from: "text" };
  }

  private isTask(row: number): boolean {
    const { task, timing, lead } = this.table.columns;
    const says = (column: number | undefined) => column !== undefined && cellText(this.grid.cell(row, column)) !== "";
    return says(task) && (says(timing) || says(lead)) && !this.tasks.some((area) => covers(area, row));
  }
}

const covers = ({ row, rows }: MergedArea, at: number): boolean => row <= at && at < row + rows;

import { deadlineOfDay, readDeadline, resolveEvent } from "../deadline/read-deadline";
import type { Deadline } from "../deadline/deadline";
import { type Day, dayOfSerial, yearOf } from "../lib/calendar-day";
import type { DaysOff } from "../lib/working-days";
import { daysOfCell } from "../table/cell-values";
import type { Grid } from "../table/grid";
import type { Columns } from "../table/headings";
import { arrange, type PlacedTask } from "./arrange";
import { collectRows, type Entry } from "./collect-rows";
import type { Plan, PlanColumn, PlanRemark, Task } from "./plan";
import { shareMerged } from "./share-merged";
import { readTracking } from "./read-tracking";
import { readUnitCells } from "./units/read-unit-cells";
import type { UnitBook } from "./units/unit-book";

export interface PlanContext {
  year: number | null;
  issued: Day | null;
  units: UnitBook;
  holidays: DaysOff;
  beforeIncludesDay: boolean;
}

/** Reads one plan table as it really is (domain.md §1). */
export const readPlan = (
  grid: Grid,
  table: { headerRow: number; columns: Columns<PlanColumn>; leadInText: boolean },
  context: PlanContext,
): Plan => {
  const remarks: PlanRemark[] = [];
  const entries = collectRows(grid, table.headerRow, table.columns, remarks);
  const { sections, tasks } = arrange(entries, remarks);
  nameMergedRows(entries, tasks, remarks);
  // Only now: a section whose row such a merge passes through stays a section.
  const own = tasks.map(({ entry }) => entry);
  shareMerged(own, grid, table.headerRow, table.columns);
  return {
    sheet: grid.sheet,
    year: context.year,
    issued: context.issued,
    headerRow: table.headerRow,
    columns: table.columns,
    leadInText: table.leadInText,
    sections,
    tasks: tasks.map((placed) => readTask(grid.sheet, placed, table.leadInText, context)),
    remarks,
  };
};

/** While rows were collected their numbers were not known yet: a merged row then names its entry by its place. */
const nameMergedRows = (entries: readonly Entry[], tasks: readonly PlacedTask[], remarks: PlanRemark[]): void => {
  for (const remark of remarks) {
    if (remark.kind !== "row-merged") continue;
    const entry = entries[Number(remark.id)];
    remark.id = tasks.find((task) => task.entry === entry)?.id ?? "";
  }
};

const readTask = (
  sheet: string,
  { id, section, entry }: PlacedTask,
  leadInText: boolean,
  context: PlanContext,
): Task => {
  const tracking = readTracking(entry);
  const deadline = readTiming(entry, context);
  return {
    sheet,
    id,
    section,
    rows: entry.rows,
    places: placesOf(entry),
    task: entry.texts.task,
    ...readUnitCells(entry.texts, leadInText, context.units),
    product: entry.texts.product,
    timing: entry.texts.timing,
    timingIsDate: isDateCell(entry),
    deadline: tracking.eventOn ? resolveEvent(deadline, tracking.eventOn, context.holidays) : deadline,
    start: entry.cells.start ? (daysOfCell(entry.cells.start.cell)?.[0] ?? null) : null,
    tracking,
  };
};

const placesOf = ({ rows, cells }: Entry): Task["places"] =>
  Object.fromEntries(Object.entries(cells).flatMap(([key, { row }]) => (row === rows[0] ? [] : [[key, row]])));

const isDateCell = ({ cells }: Entry): boolean => {
  const cell = cells.timing?.cell ?? null;
  return cell !== null && typeof cell === "object" && cell.type === "date" && cell.shown === undefined;
};

/** A real date is that day, or the month or year that its format shows; a bare serial number of this century's plans too; all else is read as text. */
const readTiming = ({ cells, texts }: Entry, context: PlanContext): Deadline => {
  const cell = cells.timing?.cell ?? null;
  if (cell !== null && typeof cell === "object" && cell.type === "date" && cell.shown === undefined)
    return deadlineOfDay(cell.day, texts.timing);
  const serial = typeof cell === "number" && cell > 36_526 && cell < 73_051 ? dayOfSerial(cell) : null;
  if (serial !== null && yearOf(serial) >= 2000) return deadlineOfDay(serial, texts.timing);
  return readDeadline(texts.timing, { year: context.year, beforeIncludesDay: context.beforeIncludesDay });
};

import { type Day, formatDay } from "../../core/lib/calendar-day";
import { cellShown, daysOfCell } from "../../core/table/cell-values";
import { type Cell, cellName, type Grid } from "../../core/table/grid";
import type { AssessedTask } from "../../core/plan/counts";
import type { Plan, PlanColumn, Task } from "../../core/plan/plan";
import type { WorkbookData } from "../../core/workbook-data";
import type { Entry, PlannedEdit, PlannedEntry } from "./entry";
import { statusWord } from "./status-word";

/** Says who leads, before a text that names nobody ("Văn phòng chủ trì"). */
export type Assigned = (details: { units: readonly string[] }) => string;

/** The cells that an entry for a task changes; nothing is written. */
export const planEntry = (
  entry: Entry,
  assessed: AssessedTask,
  { gridOf }: Pick<WorkbookData, "gridOf">,
  assigned: Assigned,
): PlannedEntry => {
  const { plan, task } = assessed;
  const grid = gridOf(task.sheet);
  const put = (column: PlanColumn, text: string, day: Day | null = null): PlannedEdit[] => {
    const place = placeOf(plan, task, column, grid);
    if (place === null) return [];
    const before = grid.cell(place.row, place.column);
    const was = cellShown(before);
    if (was === text) return [];
    const dated = day === null ? {} : { day: { day, asDate: dateIn(plan, place.column, grid) } };
    const formula = grid.background?.formulas.has(cellName(place.row, place.column)) ?? false;
    return [{ sheet: task.sheet, ...place, text, before, was, formula, ...dated }];
  };
  const has = (column: PlanColumn) => plan.columns[column] !== undefined;
  switch (entry.kind) {
    case "done": {
      const missing = (["status", "completedOn"] as const).filter((column) => !has(column));
      const edits = [
        ...(task.tracking.stated === "done" ? [] : put("status", statusAfter(assessed))),
        ...(has("status") || !isLast(assessed) ? [] : put("share", "100%")),
        ...completed(assessed, entry.day, put),
        ...(entry.evidence === "" ? [] : put("evidence", behind(task.tracking.evidence, entry.evidence))),
      ];
      return { edits, missing };
    }
    case "extend":
      return {
        edits: put("extendedTo", formatDay(entry.day), entry.day),
        missing: has("extendedTo") ? [] : ["extendedTo"],
      };
    case "obstacle": {
      const column = has("obstacle") || !has("note") ? "obstacle" : "note";
      const text = behind(task.tracking[column], entry.text);
      return { edits: put(column, text), missing: has(column) ? [] : ["obstacle"] };
    }
    case "lead": {
      const place = placeOf(plan, task, "lead", grid);
      const now = place === null ? null : grid.cell(place.row, place.column);
      // In running text a lead is named before what is there already.
      const keeps = plan.leadInText && typeof now === "string" && now.trim() !== "";
      const text = keeps ? `${assigned({ units: [entry.unit] })}.\n${now}` : entry.unit;
      return { edits: put("lead", text), missing: has("lead") ? [] : ["lead"] };
    }
  }
};

/** The same for many tasks; of several edits of one cell the first. */
export const planEntries = (planned: readonly PlannedEntry[]): PlannedEntry => {
  const edits = new Map<string, PlannedEdit>();
  for (const edit of planned.flatMap((one) => one.edits)) {
    const key = `${edit.sheet}/${edit.row}/${edit.column}`;
    if (!edits.has(key)) edits.set(key, edit);
  }
  return { edits: [...edits.values()], missing: [...new Set(planned.flatMap(({ missing }) => missing))] };
};

/** The next due date is the last one that is not met. */
export const isLast = ({ status }: AssessedTask): boolean => status.metDue + 1 >= status.dueDays.length;

const statusAfter = (assessed: AssessedTask): string => {
  const { plan, task } = assessed;
  if (isLast(assessed)) return statusWord(plan, "done");
  return task.tracking.stated === "in-progress" ? task.tracking.statedText : statusWord(plan, "in-progress");
};

/** Of a task with several due dates the days stand beside each other. */
const completed = (
  { task, status }: AssessedTask,
  day: Day,
  put: (column: PlanColumn, text: string, day: Day | null) => PlannedEdit[],
): PlannedEdit[] => {
  const former = status.dueDays.length > 1 ? task.tracking.completedOn : [];
  const days = [...former.filter((one) => one !== day), day].sort();
  return put("completedOn", days.map(formatDay).join("; "), days.length === 1 ? day : null);
};

const behind = (before: string, text: string): string => (before === "" ? text : `${before}; ${text}`);

/** Where a task's text of this column stands, or would: in a merged area in its first cell. */
const placeOf = (
  plan: Plan,
  task: Task,
  key: PlanColumn,
  grid: Grid,
): { row: number; column: number; shared: number } | null => {
  const column = plan.columns[key];
  const row = task.places[key] ?? task.rows[0];
  if (column === undefined || row === undefined) return null;
  const area = grid.merges?.find(
    (one) => one.row <= row && row < one.row + one.rows && one.column <= column && column < one.column + one.columns,
  );
  if (!area) return { row, column, shared: 0 };
  const others = plan.tasks.filter(
    ({ rows }) => rows !== task.rows && rows.some((at) => area.row <= at && at < area.row + area.rows),
  );
  return { row: area.row, column: area.column, shared: others.length };
};

/** A cell of the plan's column that holds a real date, whose look the new one takes. */
const dateIn = (plan: Plan, column: number, grid: Grid): { row: number } | null => {
  for (let row = plan.headerRow + 1; row < plan.endRow; row++) if (isDate(grid.cell(row, column))) return { row };
  return null;
};

const isDate = (cell: Cell): boolean =>
  typeof cell === "object" && cell?.type === "date" && cell.shown === undefined && daysOfCell(cell) !== null;

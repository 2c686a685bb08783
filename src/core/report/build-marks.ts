import type { AssessedTask } from "../plan/counts";
import type { Mark, MarkLook } from "./sheet-model";

/** The rows of the plans to highlight: overdue, due soon, done late; over the table's own columns. */
export const buildMarks = (tasks: readonly AssessedTask[]): Mark[] => {
  const marks = new Map<string, Mark>();
  for (const assessed of tasks) {
    const look = lookOf(assessed);
    if (look === null) continue;
    const { plan, task } = assessed;
    const columns = Object.values(plan.columns);
    const key = `${plan.sheet}/${look}`;
    const mark = marks.get(key) ?? {
      sheet: plan.sheet,
      look,
      spans: [],
      firstColumn: Math.min(...columns),
      lastColumn: Math.max(...columns),
    };
    for (const row of task.rows) extend(mark, row);
    marks.set(key, mark);
  }
  return [...marks.values()];
};

const lookOf = ({ status }: AssessedTask): MarkLook | null => {
  if (status.flag !== null) return status.flag;
  return status.progress === "done-late" ? "done-late" : null;
};

const extend = (mark: Mark, row: number): void => {
  const last = mark.spans.at(-1);
  if (last && last.row + last.rows === row) last.rows++;
  else mark.spans.push({ row, rows: 1 });
};

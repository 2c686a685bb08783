import type { AssessedTask } from "../plan/counts";
import type { Plan, PlanColumn } from "../plan/plan";
import type { Grid } from "../table/grid";
import { type TemplateCell, templateSheet, type TemplateSheet } from "../template/template-sheet";
import { trackingColumns } from "../template/tracking-columns";
import { copiedTable } from "./copied-table";
import { goesOn, isPeriod, sectionsOver, toldOf } from "./next-plan";
import { nextTiming } from "./next-timing";
import type { ToldPlan } from "./told";

/** Emptied for the new year. */
const EMPTIED: readonly PlanColumn[] = [
  "start",
  "proposal",
  ...trackingColumns.map(({ key }) => key).filter((key) => key !== "note"),
];

/**
 * A plan whose columns expressions name: it keeps its own headings and numbers, with the rows of tasks that go on.
 */
export const nextRegister = (
  plan: Plan,
  assessed: readonly AssessedTask[],
  grid: Grid,
  context: { from: number; to: number; beforeIncludesDay: boolean },
): { sheet: TemplateSheet; told: ToldPlan } => {
  const told = toldOf(assessed, plan.sheet);
  const { columns } = plan;
  const emptied = new Set([...EMPTIED.map((key) => columns[key]), ...plan.periods.map(({ column }) => column)]);
  const timings = new Map<number, TemplateCell>();
  const kept = assessed.filter(goesOn);
  for (const { task } of kept) {
    const timing = nextTiming(task.timing, task.deadline, context);
    if (timing.kind === "emptied") told.emptied.push(task.id);
    if (timing.kind === "moved") told.moved.push({ id: task.id, from: task.timing, to: timing.text });
    timings.set(task.places.timing ?? task.rows[0] ?? 0, timing.kind === "emptied" ? null : timing.text || null);
  }
  const notes = new Map(
    kept.flatMap(({ task }): [number, string][] =>
      told.emptied.includes(task.id)
        ? [
            [
              task.rows[0] ?? 0,
              [task.tracking.note, `Năm ${context.from}: thời gian "${task.timing}"`].filter(Boolean).join("\n"),
            ],
          ]
        : [],
    ),
  );
  const whole = copiedTable(grid, plan.sheet, plan.headerRow, (row, column) => {
    if (column === columns.timing) return timings.get(row) ?? null;
    if (column === columns.note) return notes.get(row);
    return emptied.has(column) ? null : undefined;
  });
  const stay = new Set([
    ...kept.flatMap(({ task }) => task.rows),
    ...sectionsOver(kept, plan)
      .filter((section) => !isPeriod(section))
      .map(({ row }) => row),
  ]);
  const noteColumn = columns.note === undefined && notes.size > 0;
  const first = plan.headerRow + 1;
  const rows = whole.rows.flatMap((cells, index) =>
    stay.has(first + index) ? [noteColumn ? [...cells, notes.get(first + index) ?? null] : cells] : [],
  );
  return {
    told,
    sheet: templateSheet(
      noteColumn
        ? { ...whole, rows, head: [...whole.head, "Ghi chú"], widths: [...whole.widths, 24] }
        : { ...whole, rows },
    ),
  };
};

import type { Assessment } from "../core/assess";
import type { Deadline } from "../core/deadline/deadline";
import type { AssessedKind } from "../core/error";
import type { TaskCounts } from "../core/plan/counts";
import { columnOf } from "../core/table/grid";

/** An assessment without its texts: equal where two workbooks differ in their words alone. One line for each thing. */
export type Facts = Record<AssessedKind, string[]>;

export const noFacts = (problem: string): Facts => ({
  problem: [problem],
  plans: [],
  tasks: [],
  counts: [],
  indicators: [],
  points: [],
  findings: [],
});

/** @param sheets the names of the sheets in their order, in place of which their numbers stand */
export const factsOf = (assessment: Assessment, sheets: readonly string[]): Facts => {
  const place = (sheet: string) => sheets.indexOf(sheet);
  const { asOf, period, plans, tasks, counts, byUnit, bySection, indicators, criteria, findings } = assessment;
  return {
    problem: [],
    plans: plans.map((plan) => {
      const { year, issued, firstRow, headerRow, endRow, columns, guessed, periods, sections, remarks } = plan;
      const guesses = guessed.map(({ key }) => key);
      const rows = sections.map(({ row }) => row);
      const noticed = remarks.map(({ kind }) => kind);
      const months = periods.map(({ column }) => column);
      return line(
        place(plan.sheet),
        year,
        issued,
        firstRow,
        headerRow,
        endRow,
        columns,
        guesses,
        months,
        rows,
        noticed,
      );
    }),
    tasks: tasks.map(({ task, status }) => {
      const { stated, completedOn, share, extendedTo, eventOn } = task.tracking;
      const tracking = [stated, completedOn, share, extendedTo, eventOn];
      return line(
        place(task.sheet),
        task.rows,
        task.lead.length,
        task.support.length,
        deadlineFacts(task.deadline),
        tracking,
        status,
      );
    }),
    counts: [
      line(asOf, period.from, period.to, figuresOf(counts)),
      ...byUnit.map((unit) => line(unit.unit === null, figuresOf(unit))).sort(),
      ...bySection.map((section) => line(place(section.sheet), figuresOf(section))),
    ],
    indicators: indicators.map((one) => {
      const { numerator, denominator, previous, value, met, gap, targetValue, until } = one;
      return line(place(one.sheet), one.row, numerator, denominator, previous, value, met, gap, targetValue, until);
    }),
    points: criteria
      ? [
          line(criteria.total, criteria.max, criteria.index, criteria.selfTotal, criteria.appraisedTotal),
          ...criteria.items.map(({ row, parent, max, applicable, method, computed, self, appraised, points, lost }) =>
            line(row, parent, max, applicable, method, computed, self, appraised, points, lost),
          ),
          ...criteria.cheapest.map(({ item, gain, actions }) => line(item, gain, actions)),
        ]
      : [],
    findings: findings
      .map(({ rule, severity, sheet, cell }) => `${rule} ${severity} ${place(sheet)} ${cell ?? ""}`)
      .sort(),
  };
};

/** What a time says, without its words. */
export const deadlineFacts = ({ kind, due, start, until, recurrence, offset, implied }: Deadline): unknown[] => {
  const days = due.map(({ date, boundary }) => [date, boundary]);
  return [kind, days, start, until, recurrence, offset, implied];
};

const line = (...values: unknown[]): string => JSON.stringify(values);

const figuresOf = (counts: TaskCounts): number[] =>
  Object.values(counts).filter((value): value is number => typeof value === "number");

/** The kinds in which two differ. */
export const differingFacts = (a: Facts, b: Facts): AssessedKind[] =>
  (Object.keys(a) as AssessedKind[]).filter((kind) => line(a[kind]) !== line(b[kind]));

/** What a task is read by. */
const READ_COLUMNS = ["lead", "support", "timing", "status"] as const;

/**
 * The cells ("sheet row column", zero-based) of findings that only one has, and of tasks that are read otherwise; none where there are other tasks.
 */
export const otherCells = (
  own: Facts,
  other: Facts,
  { tasks }: Pick<Assessment, "tasks">,
  sheets: readonly string[],
): string[] => {
  if (own.tasks.length !== other.tasks.length) return [];
  const ofTasks = tasks.flatMap(({ plan, task }, index) =>
    own.tasks[index] === other.tasks[index]
      ? []
      : task.rows.flatMap((row) =>
          READ_COLUMNS.flatMap((key) => {
            const column = plan.columns[key];
            return column === undefined ? [] : [`${task.sheet} ${row} ${column}`];
          }),
        ),
  );
  const findings = [
    ...own.findings.filter((one) => !other.findings.includes(one)),
    ...other.findings.filter((one) => !own.findings.includes(one)),
  ];
  const ofFindings = findings.flatMap((one) => {
    const [, place, column = "", row] = / (\d+) ([A-Z]+)(\d+)$/.exec(one) ?? [];
    return row === undefined ? [] : [`${sheets[Number(place)] ?? ""} ${Number(row) - 1} ${columnOf(column)}`];
  });
  return [...new Set([...ofTasks, ...ofFindings])];
};

import type { Columns } from "../../table/headings";
import { type PlanColumn, planColumns } from "../plan-column";
import { assignLead, isRunningText, personColumns } from "./assign-lead";
import { assignResults } from "./assign-results";
import { assignTimes, mayBeDue } from "./assign-times";
import { byRank, type Candidate, isSure, setIf, shareOf } from "./candidate";
import { standsFree } from "./find-periods";
import { guessColumns } from "./guess-columns";
import { GROUP_OF_TASKS } from "./heading-words";
import type { LastDues } from "./last-dues";
import type { Guess, PeriodColumn, PlanTable, Refusal, UnitColumn } from "./plan-table";

export type Assigned = Pick<
  PlanTable,
  | "columns"
  | "persons"
  | "guessed"
  | "unitColumns"
  | "leadInText"
  | "periods"
  | "timeParts"
  | "codes"
  | "timeInTask"
  | "timeInSections"
>;

export interface AssignContext {
  /** Rows below the heading that hold anything. */
  rows: number;
  periods: PeriodColumn[];
  unitColumns: UnitColumn[];
  /** How many texts of a column name a deadline of their own. */
  deadlinesInText: (column: number) => number;
  lastDues: LastDues;
  /** How many titles between the rows are months or quarters. */
  periodTitles: number;
  /** Where words fail, cells may tell what a plan cannot be without. */
  guess: boolean;
}

export type Missing = Pick<Refusal, "missing" | "could">;

/** Which column is what, by the headings first and the cells where those leave it open. */
export const assignColumns = (all: readonly Candidate[], context: AssignContext): Assigned | Missing => {
  const inChart = new Set([...context.periods, ...context.unitColumns].map(({ column }) => column));
  const candidates = all.filter(({ column }) => !inChart.has(column));
  const columns: Columns<PlanColumn> = {};
  const guessed: Guess[] = [];
  const numbers = candidates.filter((one) => isSure(one, "number")).sort(byRank);
  setIf(columns, "number", numbers[0]);
  setIf(columns, "task", taskOf(candidates, context.rows));
  const timeParts = assignTimes(candidates, columns, guessed, context.lastDues);
  const [unitColumn] = context.unitColumns;
  if (unitColumn) columns.lead = unitColumn.column;
  else assignLead(candidates, columns, guessed);
  for (const key of PLAIN) setIf(columns, key, candidates.filter((one) => isSure(one, key)).sort(byRank)[0]);
  assignResults(candidates, columns, guessed);

  const chart = columns.timing === undefined ? context.periods : [];
  const doubtful = columns.timing === undefined && chart.length === 0 ? candidates.filter(mayBeDue) : [];
  for (const { column } of doubtful) {
    if (columns.completedOn === column) delete columns.completedOn;
    if (columns.status === column) delete columns.status;
  }
  const taken = new Set(Object.values(columns));
  const free = candidates.filter(
    (one) => !taken.has(one.column) && (one.meaning?.sure !== true || doubtful.includes(one) || isDatedPlan(one)),
  );
  const missing: Missing["missing"] = [
    ...(columns.task === undefined ? (["task"] as const) : []),
    ...(columns.timing === undefined && chart.length === 0 ? (["timing"] as const) : []),
  ];
  const timeInTask = missing.join() === "timing" && saysWhenItself(columns, context);
  const timeInSections = !timeInTask && missing.join() === "timing" && context.periodTitles >= 2;
  const wanted = timeInTask || timeInSections ? [] : missing;
  const told = guessColumns(free, wanted, columns, context.rows, context.lastDues);
  if (wanted.length > 0 && (!context.guess || told.missing.length > 0)) {
    return { missing: context.guess ? told.missing : wanted, could: told.could };
  }
  const ungrouped = all.find((one) => one.column === chart[0]?.column && standsFree(one));
  if (ungrouped) guessed.push(marksOf(ungrouped, all, chart));
  for (const guess of told.guesses) {
    columns[guess.key] = guess.column;
    guessed.push(guess);
  }
  return {
    columns: inOrder(columns),
    persons: personColumns(candidates, columns).filter(({ column }) => !Object.values(columns).includes(column)),
    guessed,
    leadInText: isRunningText(candidates.find(({ column }) => column === columns.lead)),
    periods: chart,
    unitColumns: context.unitColumns,
    timeParts,
    codes: columns.number === undefined ? null : (numbers[1]?.column ?? null),
    timeInTask,
    timeInSections,
  };
};

const inOrder = (columns: Columns<PlanColumn>): Columns<PlanColumn> =>
  Object.fromEntries(planColumns.flatMap((key) => (columns[key] === undefined ? [] : [[key, columns[key]]])));

/** What its heading alone says. */
const PLAIN = ["support", "start", "extendedTo", "eventOn", "evidence", "obstacle", "proposal", "note"] as const;

/** "Kế hoạch" beside the tasks and over dates: when they are planned for. */
const isDatedPlan = (one: Candidate): boolean => isSure(one, "task") && shareOf(one.cells, "deadlines") >= 0.8;

/** The best heading; one that is filled here and there only is a group's, where another stands in every row. */
const taskOf = (candidates: readonly Candidate[], rows: number): Candidate | undefined => {
  const tasks = candidates.filter((one) => isSure(one, "task")).sort(byRank);
  const [best] = tasks;
  // A group's title here and there: the tasks stand in another column, whatever is over it.
  if (best && (best.meaning?.rank ?? 0) >= GROUP_OF_TASKS && best.cells.filled < rows * 0.5) return undefined;
  if (!best || best.cells.filled > rows * 0.6) return best;
  const least = best.cells.filled >= rows * 0.3 ? 0.9 : 0.7;
  return tasks.find(({ cells }) => cells.filled >= rows * least) ?? best;
};

/** The marks under "Quý I … IV" say when, though no heading over them does. */
const marksOf = ({ column }: Candidate, all: readonly Candidate[], chart: readonly PeriodColumn[]): Guess => {
  const marks = all.filter((one) => chart.some((period) => period.column === one.column)).map(({ cells }) => cells);
  const sum = (kind: "marks" | "deadlines" | "filled") => marks.reduce((total, cells) => total + cells[kind], 0);
  return { key: "timing", column, read: sum("marks") + Math.floor(sum("deadlines")), of: sum("filled") };
};

/** Without a time column a plan's tasks may say when themselves; then most of them do. */
const saysWhenItself = (columns: Columns<PlanColumn>, { rows, deadlinesInText }: AssignContext): boolean => {
  if (columns.task === undefined || (columns.lead === undefined && columns.product === undefined)) return false;
  const told = deadlinesInText(columns.task);
  return told >= 2 && told >= rows * 0.4;
};

import type { Columns } from "../../table/headings";
import { type PlanColumn, planColumns } from "../plan-column";
import { byRank, type Candidate, isSure, mayBe, shareOf } from "./candidate";
import { FIRST_PERSON, headingWords } from "./classify-heading";
import { standsFree } from "./find-periods";
import { guessColumns } from "./guess-columns";
import type { LastDues } from "./last-dues";
import { lastStep, mayHoldTimes, stepOf } from "./last-step";
import type { Guess, PeriodColumn, PlanTable, Refusal, TimePart } from "./plan-table";
import { unitOfHeading } from "./unit-of-heading";

export type Assigned = Pick<
  PlanTable,
  "columns" | "guessed" | "leadInText" | "periods" | "timeParts" | "codes" | "timeInTask" | "timeInSections"
>;

export interface AssignContext {
  /** Rows below the heading that hold anything. */
  rows: number;
  periods: PeriodColumn[];
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
  const inChart = new Set(context.periods.map(({ column }) => column));
  const candidates = all.filter(({ column }) => !inChart.has(column));
  const columns: Columns<PlanColumn> = {};
  const guessed: Guess[] = [];
  const numbers = candidates.filter((one) => isSure(one, "number")).sort(byRank);
  setIf(columns, "number", numbers[0]);
  setIf(columns, "task", taskOf(candidates, context.rows));
  const timeParts = assignTimes(candidates, columns, guessed, context.lastDues);
  assignLead(candidates, columns, guessed);
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
    guessed,
    leadInText: isRunningText(candidates.find(({ column }) => column === columns.lead)),
    periods: chart,
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

/** "Ngày xong", "Hoàn thành" where no other column says when: what is done by then, as the cells tell. */
const mayBeDue = (one: Candidate): boolean =>
  (isSure(one, "completedOn") || (isSure(one, "status") && one.meaning?.rank === 1)) &&
  !/(?:^| )(?:thuc te|actual|completed)(?: |$)/.test(headingWords(one.path.join(" "))) &&
  shareOf(one.cells, "deadlines") >= 0.5 &&
  shareOf(one.cells, "states") < 0.3;

/** "Kế hoạch" beside the tasks and over dates: when they are planned for. */
const isDatedPlan = (one: Candidate): boolean => isSure(one, "task") && shareOf(one.cells, "deadlines") >= 0.8;

const setIf = (columns: Columns<PlanColumn>, key: PlanColumn, candidate: Candidate | undefined): void => {
  if (candidate) columns[key] ??= candidate.column;
};

/** The best heading; one that is filled here and there only is a group's, where another stands in every row. */
const taskOf = (candidates: readonly Candidate[], rows: number): Candidate | undefined => {
  const tasks = candidates.filter((one) => isSure(one, "task")).sort(byRank);
  const [best] = tasks;
  if (!best || best.cells.filled > rows * 0.6) return best;
  const least = best.cells.filled >= rows * 0.3 ? 0.9 : 0.7;
  return tasks.find(({ cells }) => cells.filled >= rows * least) ?? best;
};

/** "Tiến độ": a percentage in one plan, a time in another, a state in a third. */
const isProgress = (one: Candidate): boolean => isSure(one, "timing") && mayBe(one, "share");
const isCompletion = (one: Candidate): boolean => mayBe(one, "completedOn") && mayBe(one, "timing");
/** Beside such a heading "Thời gian hoàn thành" says when it was done. */
const DEADLINE_WORDS = /(?:^| )(?:han|thoi han|ky han|deadline|moc|due|tien do)(?: |$)/;
const isDeadlineWord = (one: Candidate): boolean =>
  isSure(one, "timing") && DEADLINE_WORDS.test(headingWords(one.path.join(" ")));

const assignTimes = (
  candidates: readonly Candidate[],
  columns: Columns<PlanColumn>,
  guessed: Guess[],
  lastDues: LastDues,
): TimePart[] => {
  const set = (key: PlanColumn, one: Candidate | undefined) => setIf(columns, key, one);
  set("share", candidates.filter((one) => isSure(one, "share")).sort(byRank)[0]);
  set("completedOn", candidates.filter((one) => isSure(one, "completedOn") && !mayBe(one, "timing")).sort(byRank)[0]);
  const parts = partsOf(candidates);
  const inParts = new Set(parts.map(({ column }) => column));
  const progress = candidates.filter(isProgress).filter(({ column }) => !inParts.has(column));
  const late = candidates.filter(isCompletion);
  const plain = candidates.filter(
    (one) => isSure(one, "timing") && !isProgress(one) && !isCompletion(one) && !inParts.has(one.column),
  );
  const [timely, other] = split(progress, (one) => tellsTime(one, plain.length + late.length === 0));
  const times = [...plain, ...timely].sort(byRank);
  if (times.length === 0) times.push(...timesBeside(late, candidates, guessed));
  const tracking = late.filter((one) => !times.includes(one));
  const done = times.some(isDeadlineWord) || (times.length > 0 && tracking.some((one) => isSure(one, "completedOn")));
  if (done) set("completedOn", tracking.sort(byRank)[0]);
  else times.push(...tracking);
  const [best] = times.sort(filledFirst);
  const rivals = candidates.filter((one) => !inParts.has(one.column) && best !== undefined && isRival(one, best));
  const timing = best && rivals.length > 0 ? lastStep([best, ...rivals], lastDues) : best;
  set("timing", timing);
  if (timing && parts.length === 0) parts.push(...countedParts(timing, candidates, guessed));
  if (timing && rivals.length > 0) guessed.push(chosenOf(timing, timing === best ? rivals[0] : best));
  for (const one of other) assignProgress(one, columns, guessed);
  // A time that another one beats and that is no time by its cells either is how far it has come.
  for (const one of progress)
    if (one !== timing && timely.includes(one) && one.cells.filled === 0) setIf(columns, "share", one);
  if (timing === undefined && parts.length > 0) {
    columns.timing = mainPart(parts).column;
    return parts;
  }
  return countedIn(parts, timing) ? parts : parts.filter(({ column }) => column !== timing?.column);
};

/** No empty column beats one in which something stands. */
const filledFirst = (a: Candidate, b: Candidate): number =>
  Number(a.cells.filled === 0) - Number(b.cells.filled === 0) || byRank(a, b);

/**
 * "Hoàn thành" under "Thời gian", "Thời gian hoàn thành", a dated "Hoàn thành": beside "Ngày hoàn thành", which then says
 * when it was, they say when it is due. Empty they say nothing that the other does not.
 */
const timesBeside = (
  late: readonly Candidate[],
  candidates: readonly Candidate[],
  guessed: Guess[],
): readonly Candidate[] => {
  const [named, was] = split(late, (one) => isSure(one, "timing"));
  const most = Math.max(0, ...was.map(({ cells }) => cells.filled));
  if (was.length === 0) return [];
  const due = named.filter(({ cells }) => cells.filled > 0 || most === 0);
  if (due.length > 0) return due;
  const dated = candidates.find((one) => mayBeDue(one) && isSure(one, "status") && one.cells.filled >= most);
  if (!dated) return [];
  guessed.push(chosenOf(dated, was[0]));
  return [dated];
};

const countedIn = (parts: readonly TimePart[], timing: Candidate | undefined): boolean =>
  timing !== undefined && parts[0]?.column === timing.column;

/**
 * "Đến tháng" over bare numbers, with "Từ tháng" beside it. Where the unit stands in brackets the numbers may be how
 * many: they are that beside a day of beginning, or where one is above twelve.
 */
const countedParts = (timing: Candidate, candidates: readonly Candidate[], guessed: Guess[]): TimePart[] => {
  const named = unitOfHeading(timing.path);
  const { numbers, ordinals, filled } = timing.cells;
  if (named === null || numbers === 0 || ordinals < numbers * 0.5) return [];
  const start = candidates.filter((one) => isSure(one, "start")).sort(byRank)[0];
  const from = start && unitOfHeading(start.path);
  if (named.inBrackets && from?.unit !== named.unit) {
    if (start || ordinals < numbers) return [];
    guessed.push({ key: "timing", column: timing.column, read: ordinals, of: filled });
  }
  const year = candidates.find(({ path }) => UNITS[headingWords(path.at(-1) ?? "")] === "year");
  return [
    { unit: named.unit, column: timing.column },
    ...(year ? [{ unit: "year" as const, column: year.column }] : []),
    ...(start && from?.unit === named.unit ? [{ unit: named.unit, column: start.column, from: true as const }] : []),
  ];
};

/**
 * Both say when, and neither heading is the better one: two steps of one task ("Thời gian gửi thẩm định", "Thời gian
 * trình UBND tỉnh"), or words as good as the others. What stood in version 0.1's list is sure.
 */
const isRival = (one: Candidate, best: Candidate): boolean => {
  if (one === best || best.meaning === null || best.meaning.rank < 0) return false;
  if (one.meaning?.role !== "timing" || one.meaning.rank < 0 || isProgress(one) || !mayHoldTimes(one)) return false;
  if (stepOf(one) !== null && stepOf(best) !== null) return true;
  return one.meaning.sure && one.meaning.rank === best.meaning.rank && one.cells.filled > 0;
};

const chosenOf = ({ column, cells }: Candidate, beside: Candidate | undefined): Guess => ({
  key: "timing",
  column,
  read: Math.floor(cells.deadlines),
  of: cells.filled,
  ...(beside ? { beside: beside.column } : {}),
});

const split = <Item>(items: readonly Item[], test: (item: Item) => boolean): [Item[], Item[]] => [
  items.filter(test),
  items.filter((item) => !test(item)),
];

/** Percentages and states are no times; an empty column is one where nothing else is. */
const tellsTime = (one: Candidate, alone: boolean): boolean => {
  const { cells } = one;
  if (shareOf(cells, "numbers") >= 0.5 || shareOf(cells, "states") >= 0.5 || shareOf(cells, "marks") >= 0.5)
    return false;
  return alone || (cells.filled > 0 && shareOf(cells, "deadlines") >= 0.5);
};

const assignProgress = (one: Candidate, columns: Columns<PlanColumn>, guessed: Guess[]): void => {
  const { cells } = one;
  if (shareOf(cells, "states") >= 0.5) guessStatus(one, columns, guessed);
  else if (cells.filled === 0 || shareOf(cells, "numbers") >= 0.5) setIf(columns, "share", one);
};

const guessStatus = (one: Candidate, columns: Columns<PlanColumn>, guessed: Guess[]): void => {
  if (columns.status !== undefined) return;
  columns.status = one.column;
  guessed.push({ key: "status", column: one.column, read: one.cells.states, of: one.cells.filled });
};

const UNITS: Record<string, TimePart["unit"]> = {
  ngay: "day",
  tuan: "week",
  thang: "month",
  quy: "quarter",
  nam: "year",
  day: "day",
  week: "week",
  month: "month",
  quarter: "quarter",
  year: "year",
};

/** "Tháng", "Năm" over columns of their own: parts of one time. A day or a year alone is none. */
const partsOf = (candidates: readonly Candidate[]): TimePart[] => {
  const parts = candidates.flatMap(({ column, path }): TimePart[] => {
    const unit = UNITS[headingWords(path.at(-1) ?? "")];
    return unit === undefined ? [] : [{ unit, column }];
  });
  return parts.some(({ unit }) => unit === "month" || unit === "quarter" || unit === "week") ? parts : [];
};

const mainPart = (parts: readonly TimePart[]): TimePart =>
  (parts.find(({ unit }) => unit === "month") ?? parts.find(({ unit }) => unit === "quarter") ?? parts[0]) as TimePart;

/** The marks under "Quý I … IV" say when, though no heading over them does. */
const marksOf = ({ column }: Candidate, all: readonly Candidate[], chart: readonly PeriodColumn[]): Guess => {
  const marks = all.filter((one) => chart.some((period) => period.column === one.column)).map(({ cells }) => cells);
  const sum = (kind: "marks" | "filled") => marks.reduce((total, cells) => total + cells[kind], 0);
  return { key: "timing", column, read: sum("marks"), of: sum("filled") };
};

/** A bare "Đơn vị" is the lead only where units stand below it: it may be what things are counted in. */
const assignLead = (candidates: readonly Candidate[], columns: Columns<PlanColumn>, guessed: Guess[]): void => {
  // "Số đảng viên": so many, and nobody in particular.
  const leads = candidates
    .filter((one) => isSure(one, "lead") && (one.cells.filled === 0 || shareOf(one.cells, "numbers") < 0.5))
    .sort(byRank);
  const lead = leads.find(
    ({ meaning, cells }) => meaning?.rank !== 36 || cells.filled === 0 || shareOf(cells, "units") >= 0.3,
  );
  const unit = lead && (lead.meaning?.rank ?? 0) >= FIRST_PERSON ? candidates.find(isUnitColumn) : undefined;
  if (unit) guessed.push({ key: "lead", column: unit.column, read: unit.cells.units, of: unit.cells.filled });
  setIf(columns, "lead", unit ?? lead);
};

/** "Cơ quan chuẩn bị" over units: persons lead only where no such column stands. */
const isUnitColumn = ({ meaning, cells }: Candidate): boolean =>
  meaning?.role === "lead" && !meaning.sure && cells.filled >= 2 && shareOf(cells, "units") >= 0.7;

/** "Kết quả thực hiện" is how far it has come where states stand below it, else what comes of it. */
const assignResults = (candidates: readonly Candidate[], columns: Columns<PlanColumn>, guessed: Guess[]): void => {
  setIf(columns, "status", candidates.filter((one) => isSure(one, "status")).sort(byRank)[0]);
  const taken = new Set(Object.values(columns));
  const results = candidates.filter((one) => mayBe(one, "product") && !taken.has(one.column)).sort(byRank);
  const open: Candidate[] = [];
  for (const one of results) {
    if (mayBe(one, "status") && one.cells.states >= 2 && shareOf(one.cells, "states") >= 0.5) {
      guessStatus(one, columns, guessed);
    } else open.push(one);
  }
  setIf(columns, "product", open[0]);
};

/** Headings whose cells name the lead in running text; "Người được phân công", "Đơn vị chịu trách nhiệm" name who. */
const isRunningText = (lead: Candidate | undefined): boolean =>
  lead !== undefined &&
  /(?:^| )(?:(?<!duoc )phan cong|cach thuc|(?<!chiu )trach nhiem|chu tri phoi hop)(?: |$)/.test(
    headingWords(lead.path.at(-1) ?? ""),
  );

/** Without a time column a plan's tasks may say when themselves; then most of them do. */
const saysWhenItself = (columns: Columns<PlanColumn>, { rows, deadlinesInText }: AssignContext): boolean => {
  if (columns.task === undefined || (columns.lead === undefined && columns.product === undefined)) return false;
  const told = deadlinesInText(columns.task);
  return told >= 2 && told >= rows * 0.4;
};

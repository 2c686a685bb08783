import { deadlineOfDay, readDeadline, resolveEvent } from "../deadline/read-deadline";
import type { Deadline } from "../deadline/deadline";
import { resolveStatedEvent } from "../deadline/resolve-stated-event";
import { type Day, dayOfSerial, yearOf } from "../lib/calendar-day";
import type { DaysOff } from "../lib/working-days";
import { daysOfCell } from "../table/cell-values";
import type { Grid } from "../table/grid";
import { arrange, type PlacedTask } from "./arrange";
import { collectRows } from "./collect-rows";
import { type Entry, entryOfSection } from "./entry";
import { type ChartYears, deadlineOfMarks } from "./chart-time";
import { deadlineInText } from "./deadline-in-text";
import { repeatDittos } from "./dittos";
import type { PeriodColumn, PlanTable } from "./layout/plan-table";
import { leadOfTitle } from "./lead-of-title";
import { readPersons } from "./persons";
import type { PlanPeriod } from "./period-of-title";
import type { Plan, PlanRemark, Section, Task, YearSource } from "./plan";
import { inSchoolYear } from "./school-year";
import { sectionAbove } from "./section-above";
import { shareMerged } from "./share-merged";
import { readTracking } from "./read-tracking";
import { timeWithin } from "./time-within";
import { periodOfSection, yearOfSection } from "./title";
import { readUnitCells } from "./units/read-unit-cells";
import { linesBetween } from "./lines-between";
import { splitUnits } from "./units/split-units";
import type { UnitBook } from "./units/unit-book";
import { isWeekAlone, readWeekdays, readWeeks } from "./week-time";

export interface PlanContext {
  year: number | null;
  yearFrom?: YearSource | null;
  /** The year is a school year and begins on 1 August. */
  school?: boolean;
  /** The first day of week 1, for plans that count weeks. */
  weekOne?: Day | null;
  /** The first day of the one week that the plan is for. */
  week?: Day | null;
  /** Who leads all tasks of a table without such a column: its own title says so. */
  lead?: string | null;
  /** The one month or quarter that its title names. */
  period?: PlanPeriod | null;
  issued: Day | null;
  /** The lines above the table. */
  head?: string[];
  units: UnitBook;
  holidays: DaysOff;
  beforeIncludesDay: boolean;
}

/** Reads one plan table as it really is (domain.md §1). */
export const readPlan = (grid: Grid, found: PlanTable, context: PlanContext): Plan => {
  const table = { ...found, periods: weeksOfMonth(found.periods, context) };
  const remarks: PlanRemark[] = [];
  const above = sectionAbove(grid, table);
  const rows = collectRows(grid, table, remarks);
  const entries = above ? [entryOfSection(above), ...rows] : rows;
  const { sections, tasks } = arrange(entries, remarks, table.columns.lead !== undefined);
  nameMergedRows(rows, tasks, remarks);
  // Only now: a section whose row such a merge passes through stays a section.
  const own = tasks.map(({ entry }) => entry);
  shareMerged(own, grid, table.headerRow, table.columns);
  repeatDittos(own);
  const end = Math.min(table.endRow, grid.rows);
  const last = Math.max(table.headerRow, ...entries.flatMap(({ rows }) => rows));
  const reader: TaskReader = { grid, table, context, sections, sheet: grid.sheet };
  return {
    sheet: grid.sheet,
    year: context.year,
    yearFrom: context.yearFrom ?? null,
    school: context.school === true,
    issued: context.issued,
    firstRow: table.firstRow,
    headerRow: table.headerRow,
    endRow: end,
    columns: table.columns,
    guessed: table.guessed,
    periods: table.periods,
    timeInTask: table.timeInTask || table.timeInSections,
    leadInText: table.leadInText,
    sections,
    tasks: tasks.map((placed) => readTask(placed, reader)),
    remarks,
    head: context.head ?? [],
    foot: linesBetween(grid, last + 1, end),
  };
};

/** "Tuần 1 … 4" of a plan for one month are the weeks of that month, where nothing else says when week 1 begins. */
const weeksOfMonth = (periods: PeriodColumn[], { weekOne, period }: PlanContext): PeriodColumn[] => {
  const month = weekOne == null ? (period?.month ?? null) : null;
  const plain = periods.every(
    ({ unit, month: own, days, number }) => unit === "week" && own === null && days === null && number <= 5,
  );
  return month === null || !plain ? periods : periods.map((one) => ({ ...one, month }));
};

interface TaskReader {
  grid: Grid;
  table: PlanTable;
  context: PlanContext;
  sections: readonly Section[];
  sheet: string;
}

/** While rows were collected their numbers were not known yet: a merged row then names its entry by its place. */
const nameMergedRows = (entries: readonly Entry[], tasks: readonly PlacedTask[], remarks: PlanRemark[]): void => {
  for (const remark of remarks) {
    if (remark.kind !== "row-merged") continue;
    const entry = entries[Number(remark.id)];
    remark.id = tasks.find((task) => task.entry === entry)?.id ?? "";
  }
};

const readTask = ({ id, section, entry }: PlacedTask, { grid, table, context, sections, sheet }: TaskReader): Task => {
  const tracking = readTracking(entry);
  const titles = titlesOver(section, sections);
  const ofSection = titles.map(periodOfSection).find((found) => found !== null) ?? null;
  const period = ofSection ?? (context.weekOne == null ? (context.period ?? null) : null);
  const timing = timingOf(entry, table, period);
  const years =
    entry.year === undefined
      ? yearsOf(titles, context)
      : { ...yearsOf(titles, context), year: entry.year, school: false };
  const said = readTime(entry, timing, table, years, context);
  const deadline = resolveStatedEvent(said, years.school ? null : years.year, context.holidays);
  const units = readUnitCells(entry.texts, table.leadInText, context.units);
  const titled = table.columns.lead === undefined ? leadOver(titles, context) : [];
  return {
    sheet,
    id,
    section,
    rows: entry.rows,
    places: placesOf(entry),
    task: entry.texts.task,
    ...units,
    ...(units.lead.length === 0 && titled.length > 0 ? { lead: titled } : {}),
    persons: readPersons(grid, table, entry.rows),
    product: entry.texts.product,
    timing,
    timingIsDate: isDateCell(entry),
    deadline: tracking.eventOn ? resolveEvent(deadline, tracking.eventOn, context.holidays) : deadline,
    ...(years.year !== null && years.year !== context.year ? { year: years.year } : {}),
    start: entry.cells.start ? (daysOfCell(entry.cells.start.cell)?.[0] ?? null) : null,
    tracking,
  };
};

/** When the task's own cells say it is to be done, or its own words, or the title it stands under. */
const timingOf = ({ texts }: Entry, table: PlanTable, period: PlanPeriod | null): string => {
  if (table.timeInTask) return deadlineInText(texts.task) ?? "";
  if (table.timeInSections) return deadlineInText(texts.task) ?? period?.text ?? "";
  // "Tuần 2" under "Tháng 7" is of that month.
  if (period?.month != null && isWeekAlone(texts.timing)) return `${texts.timing} tháng ${period.month}`;
  return period === null ? texts.timing : timeWithin(texts.timing, period);
};

/** The titles of the sections a task stands in, the innermost first. */
const titlesOver = (section: string | null, sections: readonly Section[]): string[] =>
  section === null
    ? []
    : sections
        .filter(({ id }) => id === section || section.startsWith(`${id}.`))
        .map(({ title }) => title)
        .reverse();

const leadOver = (titles: readonly string[], { lead, units }: PlanContext): string[] => {
  const named = titles.map(leadOfTitle).find((name) => name !== null) ?? lead ?? null;
  return named === null ? [] : splitUnits(named, units);
};

/** "Tháng 9/2026" over the tasks says their year better than the plan's own. */
const yearsOf = (titles: readonly string[], { year, school = false, weekOne = null }: PlanContext): ChartYears => {
  const own = titles.map(yearOfSection).find((found) => found !== null) ?? null;
  return own === null ? { year, school, weekOne } : { year: own, school: false, weekOne };
};

const placesOf = ({ rows, cells }: Entry): Task["places"] =>
  Object.fromEntries(Object.entries(cells).flatMap(([key, { row }]) => (row === rows[0] ? [] : [[key, row]])));

const isDateCell = ({ cells }: Entry): boolean => {
  const cell = cells.timing?.cell ?? null;
  return cell !== null && typeof cell === "object" && cell.type === "date" && cell.shown === undefined;
};

/** A real date is that day, or the month or year that its format shows; a bare serial number of this century's plans too; all else is read as text. */
const readTime = (
  { cells, texts, marked }: Entry,
  text: string,
  table: PlanTable,
  years: ChartYears,
  context: PlanContext,
): Deadline => {
  if (table.periods.length > 0) return deadlineOfMarks(marked, table.periods, years, texts.timing);
  const cell = cells.timing?.cell ?? null;
  if (cell !== null && typeof cell === "object" && cell.type === "date" && cell.shown === undefined)
    return deadlineOfDay(cell.day, texts.timing);
  const serial = typeof cell === "number" && cell > 36_526 && cell < 73_051 ? dayOfSerial(cell) : null;
  if (serial !== null && yearOf(serial) >= 2000) return deadlineOfDay(serial, texts.timing);
  const read = (year: number | null) => readDeadline(text, { year, beforeIncludesDay: context.beforeIncludesDay });
  return (
    readWeekdays(text, context.week ?? null) ??
    readWeeks(text, years) ??
    (years.school && years.year !== null ? inSchoolYear(read, years.year) : read(years.year))
  );
};

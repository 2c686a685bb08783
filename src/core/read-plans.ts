import { type Day, monthOf, yearOf } from "./lib/calendar-day";
import type { DaysOff } from "./lib/working-days";
import type { Located } from "./locate";
import { leadOfTitle } from "./plan/lead-of-title";
import { periodOfTitle } from "./plan/period-of-title";
import { joinUnitSpellings } from "./plan/join-unit-spellings";
import type { Plan, YearSource } from "./plan/plan";
import { readPlan } from "./plan/read-plan";
import { readTitle, yearOfSheetName, yearOfTimings } from "./plan/title";
import type { UnitBook } from "./plan/units/unit-book";
import type { Settings } from "./settings";
import { withoutOldValues } from "./today-formula";
import type { Grid } from "./table/grid";
import type { WorkbookData } from "./workbook-data";

/** Hidden plans count only where no other plan is to be seen; what is only data is none. */
export const choosePlans = (data: WorkbookData, sheet: string | null) => {
  const plans = data.tables.plans.filter((plan) => !data.dataSheets.has(plan.sheet));
  const chosen = sheet === null ? plans : plans.filter((plan) => plan.sheet === sheet);
  const visible = chosen.filter((plan) => !plan.hidden);
  if (visible.length === 0) return { shown: chosen, hidden: [] };
  return { shown: visible, hidden: chosen.filter((plan) => plan.hidden) };
};

/** Each plan with the year that its title, its neighbours, its sheet or its times tell. */
export const readPlans = (
  located: readonly Located<"plan">[],
  data: WorkbookData,
  context: { year: number | null; units: UnitBook; holidays: DaysOff; settings: Settings },
): Plan[] => {
  const titles = located.map((table, index) => {
    const before = located[index - 1];
    const above = before?.sheet === table.sheet ? lastRowOf(before, data) : 0;
    return { own: readTitle(data.gridOf(table.sheet), table.firstRow, above), sheet: table.sheet };
  });
  // An annex without a year in its title is of the year of its neighbours.
  const shared = titles.find(({ own }) => own.year !== null)?.own ?? null;
  const plans = located.map((table, index) => {
    const title = titles[index]?.own;
    // A second table of a sheet is of the year of the first.
    const first = titles.find(({ sheet, own }) => sheet === table.sheet && own.year !== null)?.own;
    const dated = title?.year != null ? title : (first ?? shared);
    const grid = withoutOldValues(data.gridOf(table.sheet), datesOf(table));
    const said = context.year ?? dated?.year ?? null;
    const told = said === null ? toldYear(table, grid, title?.issued ?? null) : null;
    const year = said ?? told?.year ?? null;
    return readPlan(grid, table, {
      year,
      yearFrom: told?.from ?? null,
      school: dated?.school === true && year === dated.year,
      weekOne: context.settings.weekOne ?? title?.weekOne ?? null,
      week: title?.week ?? null,
      lead: title?.lines.map(leadOfTitle).findLast((name) => name !== null) ?? null,
      period: periodOfTitle(title?.lines ?? []),
      issued: title?.issued ?? null,
      head: title?.lines ?? [],
      units: context.units,
      holidays: context.holidays,
      beforeIncludesDay: context.settings.beforeIncludesDay,
    });
  });
  return joinUnitSpellings(plans);
};

/**
 * The year of a plan that no title names: that of its own document, unless that was signed when the year was nearly over
 * and the times name the next one; else what its times or its sheet's name tell.
 */
const toldYear = (
  table: Located<"plan">,
  grid: Grid,
  issued: Day | null,
): { year: number; from: YearSource } | null => {
  const { timing } = table.columns;
  const inTimings = timing === undefined ? null : yearOfTimings(grid, table, timing);
  const late = issued !== null && monthOf(issued) >= LATE;
  if (late && inTimings !== null && inTimings >= yearOf(issued)) return { year: inTimings, from: "timings" };
  // Signed in December it may be of either year.
  if (issued !== null && !late) return { year: yearOf(issued), from: "issue" };
  const named = yearOfSheetName(table.sheet);
  if (named !== null) return { year: named, from: "sheet-name" };
  return inTimings === null ? null : { year: inTimings, from: "timings" };
};

/** From November on the next year's plans are signed. */
const LATE = 11;

/** Days and shares by formula that are of the day of the last saving tell nothing of a task; its words stay. */
const datesOf = ({ columns: { timing, start, completedOn, extendedTo, eventOn, share } }: Located<"plan">): number[] =>
  [timing, start, completedOn, extendedTo, eventOn, share].flatMap((column) => column ?? []);

/** Where the rows of a table above end: behind its last filled row in the columns of its tasks and times. */
const lastRowOf = (table: Located<"plan">, data: WorkbookData): number => {
  const grid = data.gridOf(table.sheet);
  const { timing, lead, product } = table.columns;
  for (let row = Math.min(table.endRow, grid.rows) - 1; row > table.headerRow; row--) {
    if ([timing, lead, product].some((column) => column !== undefined && grid.cell(row, column) !== null))
      return row + 1;
  }
  return table.headerRow + 1;
};

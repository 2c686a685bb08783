import { yearOf } from "./lib/calendar-day";
import type { DaysOff } from "./lib/working-days";
import type { Located } from "./locate";
import { joinUnitSpellings } from "./plan/join-unit-spellings";
import type { Plan } from "./plan/plan";
import { readPlan } from "./plan/read-plan";
import { readTitle, yearOfSheetName, yearOfTimings } from "./plan/title";
import type { UnitBook } from "./plan/units/unit-book";
import type { Settings } from "./settings";
import type { WorkbookData } from "./workbook-data";

/** Hidden plans count only where no other plan is to be seen; a plan that an expression names is data. */
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
  const titles = located.map(({ head, headerRow }) => readTitle(head, headerRow));
  // An annex without a year in its title is of the year of its neighbours.
  const shared = titles.find(({ year }) => year !== null)?.year ?? null;
  const plans = located.map((table, index) => {
    const title = titles[index];
    const issuedIn = title?.issued ? yearOf(title.issued) : null;
    const grid = data.gridOf(table.sheet);
    const year =
      context.year ??
      title?.year ??
      shared ??
      issuedIn ??
      yearOfSheetName(table.sheet) ??
      yearOfTimings(grid, table.headerRow, table.columns.timing ?? 0);
    return readPlan(grid, table, {
      year,
      issued: title?.issued ?? null,
      units: context.units,
      holidays: context.holidays,
      beforeIncludesDay: context.settings.beforeIncludesDay,
    });
  });
  return joinUnitSpellings(plans);
};

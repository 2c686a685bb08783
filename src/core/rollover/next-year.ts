import type { Assessment } from "../assess";
import { readDataTable } from "../data/data-table";
import { yearOf } from "../lib/calendar-day";
import { criteriaInUse } from "../locate";
import type { Grid } from "../table/grid";
import { templateSheet, type TemplateSheet } from "../template/template-sheet";
import type { WorkbookData } from "../workbook-data";
import { moveYears } from "./move-years";
import { nextCriteria } from "./next-criteria";
import { nextDaysOff } from "./next-days-off";
import { nextIndicators } from "./next-indicators";
import { nextPeriods } from "./next-periods";
import { nextPlan } from "./next-plan";
import { nextRegister } from "./next-register";
import { type FormerResults, nextSettings } from "./next-settings";
import { copiedTable } from "./copied-table";
import type { Told } from "./told";

/** A workbook that is read whole: every table with all its columns and formulas. */
export interface OldYear {
  data: WorkbookData;
  assessment: Assessment;
  /** With all columns and formulas of the tables' sheets. */
  wholeGridOf: (sheet: string) => Grid;
  headOf: (sheet: string) => Grid;
}

/** The year that a workbook is of: the latest of its plans', else the one that its settings or its day name. */
export const yearOfBook = ({ plans, settings, asOf }: Assessment): number => {
  const years = plans.flatMap(({ year }) => (year === null ? [] : [year]));
  return years.length > 0 ? Math.max(...years) : (settings.year ?? yearOf(asOf));
};

/** The sheets of the next year's workbook, in the old one's order, and what became of everything. */
export const nextYear = (old: OldYear, to: number): { sheets: TemplateSheet[]; told: Told } => {
  const { data, assessment, wholeGridOf, headOf } = old;
  const { tables, linked } = data;
  const from = yearOfBook(assessment);
  const years = { from, to };
  const made = new Map<string, TemplateSheet[]>();
  const put = (source: string, sheet: TemplateSheet) => made.set(source, [...(made.get(source) ?? []), sheet]);
  const needed = new Map(linked.needs.map((need) => [need.sheet, need]));

  const names = new UniqueNames(data.sheets.filter((name) => !assessment.plans.some(({ sheet }) => sheet === name)));
  const plans = assessment.plans.map((plan) => {
    const moved = needed.has(plan.sheet) ? plan.sheet : moveYears(plan.sheet, to - from);
    const own = assessment.tasks.filter((one) => one.plan === plan);
    if (needed.has(plan.sheet) && plan.firstRow === plan.headerRow) {
      const { sheet, told } = nextRegister(plan, own, wholeGridOf(plan.sheet), {
        ...years,
        beforeIncludesDay: assessment.settings.beforeIncludesDay,
      });
      put(plan.sheet, sheet);
      return told;
    }
    const context = { ...years, beforeIncludesDay: assessment.settings.beforeIncludesDay, name: names.next(moved) };
    const { sheet, told } = nextPlan(plan, own, wholeGridOf(plan.sheet), context);
    put(plan.sheet, sheet);
    return told;
  });
  const indicators = tables.indicators.map((table) => {
    const { sheet, told } = nextIndicators(table, assessment.indicators, wholeGridOf(table.sheet), years);
    put(table.sheet, sheet);
    return told;
  });
  const chosen = criteriaInUse(tables);
  const criteria =
    chosen && linked.criteria ? nextCriteria(chosen, linked.criteria, wholeGridOf(chosen.sheet), years) : null;
  if (chosen && criteria) put(chosen.sheet, criteria.sheet);
  for (const { sheet, headerRow } of tables.units)
    put(sheet, templateSheet(copiedTable(wholeGridOf(sheet), sheet, headerRow)));
  for (const table of tables.periods) put(table.sheet, nextPeriods(table, wholeGridOf(table.sheet), to - from));
  const [settingTable] = tables.settings;
  const settings = nextSettings(settingTable, wholeGridOf, { ...years, former: formerOf(assessment) });
  put(settingTable?.sheet ?? "CauHinh", settings.sheet);
  const daysOff = nextDaysOff(tables.holidays, wholeGridOf, to);
  put(daysOff.name, daysOff);
  const dataSheets = linked.needs.flatMap(({ sheet, named }) => {
    const table = made.has(sheet) ? null : readDataTable(headOf(sheet), headOf(sheet), named);
    if (!table) return [];
    const head = table.headings.map(({ name }) => name);
    put(sheet, templateSheet({ name: sheet, head, rows: [], widths: head.map(({ length }) => Math.max(12, length)) }));
    return [sheet];
  });

  const order = [...data.sheets, ...[...made.keys()].filter((name) => !data.sheets.includes(name))];
  const tetKnown = assessment.daysOff.hasTet(to);
  return {
    sheets: order.flatMap((name) => made.get(name) ?? []),
    told: {
      from,
      year: to,
      asOf: assessment.asOf,
      plans,
      indicators: indicators.reduce((sum, one) => sum + one.indicators, 0),
      withoutResult: indicators.flatMap((one) => one.withoutResult),
      criteria: criteria?.told.criteria ?? 0,
      emptiedData: criteria?.told.emptiedData ?? [],
      settings: settings.told,
      tetUnknown: !tetKnown,
      dataSheets,
      formulas: indicators.flatMap((one) => one.formulas),
      movedTexts: [...indicators.flatMap((one) => one.movedTexts), ...(criteria?.told.movedTexts ?? [])],
      look: [
        ...indicators.flatMap((one) => one.look),
        ...(criteria?.told.look ?? []),
        // Its columns have our headings now, which expressions may not know.
        ...assessment.plans
          .filter(({ sheet, firstRow, headerRow }) => needed.has(sheet) && firstRow < headerRow)
          .map(({ sheet }) => ({ sheet, row: "", text: "" })),
      ],
      templates: 0,
      leftOut: data.sheets.filter((name) => !made.has(name) && tables.holidays.every(({ sheet }) => sheet !== name)),
    },
  };
};

/** Rank and index of the year that ends, for `Xếp hạng năm trước` and `Chỉ số năm trước`. */
const formerOf = ({ criteria, settings }: Assessment): FormerResults => ({
  rank: settings.rank,
  index: criteria && criteria.unscored.length === 0 ? criteria.index : null,
});

/** Sheet names as Excel takes them: none twice, whatever the letters' case. */
class UniqueNames {
  private readonly taken: Set<string>;

  constructor(taken: readonly string[]) {
    this.taken = new Set(taken.map((name) => name.toLowerCase()));
  }

  next(wanted: string): string {
    let name = wanted;
    for (let count = 2; this.taken.has(name.toLowerCase()); count++) {
      const suffix = ` (${count})`;
      name = wanted.slice(0, LONGEST_NAME - suffix.length) + suffix;
    }
    this.taken.add(name.toLowerCase());
    return name;
  }
}

const LONGEST_NAME = 31;

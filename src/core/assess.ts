import type { Messages } from "../messages/messages";
import type { CriteriaResult } from "./criteria/tree/criteria-result";
import type { DataTable } from "./data/data-table";
import type { IndicatorResult } from "./indicators/indicator";
import type { Linked } from "./linked";
import { fold } from "./lib/text";
import type { Day } from "./lib/calendar-day";
import { yearOf } from "./lib/calendar-day";
import type { Located, Tables } from "./locate";
import {
  type AssessedTask,
  countBySection,
  countByUnit,
  countTasks,
  type SectionCounts,
  type TaskCounts,
  type UnitCounts,
} from "./plan/counts";
import type { Plan, Task } from "./plan/plan";
import { readPlan } from "./plan/read-plan";
import { readStatus, type TaskStatus } from "./plan/status";
import { readTitle, yearOfSheetName, yearOfTimings } from "./plan/title";
import { makeUnitBook, noUnits, type UnitBook } from "./plan/units";
import type { Finding, RuleContext, Severity } from "./rules/rule";
import { type NotApplicable, runRules } from "./rules/run-rules";
import { defaultSettings, readSettings, type SettingProblem, settingNames, type Settings } from "./settings";
import { cellText, daysOfCell } from "./table/cell-values";
import { cellName, type Grid } from "./table/grid";

/** What a workbook holds, read: the tables as found and the whole columns of each sheet that has one. */
export interface WorkbookData {
  tables: Tables;
  gridOf: (sheet: string) => Grid;
  /** The tables with expressions, read. */
  linked: Linked;
  /** The data that the expressions name. */
  dataTables: DataTable[];
  /** Names of the sheets that data expressions name: never plans. */
  dataSheets: ReadonlySet<string>;
  /** Names of all sheets but our own. */
  sheets: string[];
}

export interface AssessOptions {
  /** The door's clock; the settings' as-of day wins over it, and `asOf` over both. */
  today: Day;
  asOf?: Day | null;
  year?: number | null;
  from?: Day | null;
  to?: Day | null;
  /** Only this sheet's plan. */
  sheet?: string | null;
}

/** Everything known about a workbook on a day: what the report, the pane and the command line show. */
export interface Assessment {
  asOf: Day;
  period: { from: Day; to: Day };
  settings: Settings;
  plans: Plan[];
  tasks: AssessedTask[];
  counts: TaskCounts;
  byUnit: UnitCounts[];
  bySection: SectionCounts[];
  indicators: IndicatorResult[];
  /** null where the workbook has no criteria table */
  criteria: CriteriaResult | null;
  findings: Finding[];
  notApplicable: NotApplicable[];
  summary: Record<Severity, number>;
}

/** The pure middle of the road: tables → plans and settings → status, findings, counts. */
export const assess = (data: WorkbookData, options: AssessOptions, texts: Messages): Assessment => {
  const { settings, findings: settingFindings } = gatherSettings(data, texts);
  const units = gatherUnits(data);
  const holidays = gatherHolidays(data);
  const asOf = options.asOf ?? settings.asOf ?? options.today;
  const { shown, hidden } = choosePlans(data, options.sheet ?? null);
  const plans = readPlans(shown, data, { year: options.year ?? settings.year, units, holidays, settings });

  const statuses = new Map<Task, TaskStatus>();
  for (const task of plans.flatMap((plan) => plan.tasks))
    statuses.set(task, readStatus(task, asOf, settings.warningDays));
  const statusOf = (task: Task) => statuses.get(task) ?? readStatus(task, asOf, settings.warningDays);
  const tasks = plans.flatMap((plan) => plan.tasks.map((task) => ({ plan, task, status: statusOf(task) })));

  const context: Omit<RuleContext, "grid"> = {
    asOf,
    settings,
    units,
    holidays,
    statusOf,
    indicators: data.linked.names.map(fold),
    texts: texts.rules,
  };
  const counts = countTasks(tasks);
  const period = periodOf(options, settings, asOf);
  const quantities = { ...quantityContext(data, counts), period };
  const { indicators, criteria } = data.linked.run({ quantities, asOf, settings }, texts);
  const runs = plans.map((plan) => runRules(plan, { ...context, grid: data.gridOf(plan.sheet) }));
  const findings = [
    ...settingFindings,
    ...hidden.map((plan) =>
      sheetFinding("hidden-plan-sheet", plan.sheet, texts.rules["hidden-plan-sheet"].message(plan)),
    ),
    ...plans
      .filter(({ year }) => year === null)
      .map(({ sheet }) => sheetFinding("year-unknown", sheet, texts.rules["year-unknown"].message({ sheet }))),
    ...runs.flatMap((run) => run.findings),
    ...indicators.flatMap((indicator) => indicator.findings),
    ...(criteria?.findings ?? []),
  ];
  return {
    asOf,
    period,
    settings,
    plans,
    tasks,
    counts,
    byUnit: countByUnit(tasks),
    bySection: countBySection(plans, tasks),
    indicators,
    criteria,
    findings,
    notApplicable: runs.flatMap((run) => run.notApplicable),
    summary: summarise(findings),
  };
};

export const summarise = (findings: readonly Finding[]): Record<Severity, number> => {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return { error: count("error"), warning: count("warning"), info: count("info") };
};

/** The index's case year begins on 15/12 of the year before (domain.md §4). */
const periodOf = (options: AssessOptions, settings: Settings, asOf: Day): Assessment["period"] => {
  const to = options.to ?? settings.periodTo ?? asOf;
  return { from: options.from ?? settings.periodFrom ?? `${yearOf(to) - 1}-12-15`, to };
};

/** What expressions may name beside indicators: data, and the counts of the plan. */
const quantityContext = (data: WorkbookData, counts: TaskCounts) => ({
  tables: data.dataTables,
  sheets: data.sheets,
  plan: {
    total: counts.total,
    done: counts.done,
    onTime: counts.doneOnTime,
    early: counts.doneEarly,
    late: counts.doneLate,
    overdue: counts.overdue,
  },
});

/** Hidden plans count only where no other plan is to be seen; a plan that an expression names is data. */
const choosePlans = (data: WorkbookData, sheet: string | null) => {
  const plans = data.tables.plans.filter((plan) => !data.dataSheets.has(plan.sheet));
  const chosen = sheet === null ? plans : plans.filter((plan) => plan.sheet === sheet);
  const visible = chosen.filter((plan) => !plan.hidden);
  if (visible.length === 0) return { shown: chosen, hidden: [] };
  return { shown: visible, hidden: chosen.filter((plan) => plan.hidden) };
};

const readPlans = (
  located: readonly Located<"plan">[],
  data: WorkbookData,
  context: { year: number | null; units: UnitBook; holidays: ReadonlySet<Day>; settings: Settings },
): Plan[] => {
  const titles = located.map(({ head, headerRow }) => readTitle(head, headerRow));
  // An annex without a year in its title is of the year of its neighbours.
  const shared = titles.find(({ year }) => year !== null)?.year ?? null;
  return located.map((table, index) => {
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
};

const gatherSettings = (data: WorkbookData, texts: Messages): { settings: Settings; findings: Finding[] } => {
  const [table] = data.tables.settings;
  if (!table) return { settings: defaultSettings, findings: [] };
  const { settings, problems } = readSettings(data.gridOf(table.sheet), table.headerRow, table.columns);
  return { settings, findings: problems.map((problem) => settingFinding(table, problem, texts)) };
};

const settingFinding = (table: Located<"settings">, problem: SettingProblem, texts: Messages): Finding => {
  const message =
    problem.kind === "unknown-setting"
      ? texts.rules["unknown-setting"].message({ name: problem.name, names: settingNames })
      : texts.rules["bad-setting-value"].message(problem);
  const column = problem.kind === "unknown-setting" ? table.columns.name : table.columns.value;
  return {
    ...sheetFinding(problem.kind, table.sheet, message),
    severity: "warning",
    cell: cellName(problem.row, column ?? 0),
  };
};

const sheetFinding = (rule: string, sheet: string, message: string): Finding => ({
  rule,
  severity: rule === "hidden-plan-sheet" ? "info" : "warning",
  sheet,
  cell: null,
  message,
  fix: null,
  change: null,
  task: null,
});

const gatherUnits = (data: WorkbookData): UnitBook => {
  const rows = data.tables.units.flatMap((table) =>
    rowsBelow(table, data).map(({ grid, row }) => ({
      name: cellText(grid.cell(row, table.columns.name ?? 0)),
      others: cellText(grid.cell(row, table.columns.aliases ?? 1)),
    })),
  );
  const named = rows.filter(({ name }) => name !== "");
  return named.length > 0 ? makeUnitBook(named) : noUnits;
};

const gatherHolidays = (data: WorkbookData): ReadonlySet<Day> =>
  new Set(
    data.tables.holidays.flatMap((table) =>
      rowsBelow(table, data).flatMap(({ grid, row }) => daysOfCell(grid.cell(row, table.columns.day ?? 0)) ?? []),
    ),
  );

const rowsBelow = (table: { sheet: string; headerRow: number }, data: WorkbookData): { grid: Grid; row: number }[] => {
  const grid = data.gridOf(table.sheet);
  return Array.from({ length: Math.max(0, grid.rows - table.headerRow - 1) }, (_, index) => ({
    grid,
    row: table.headerRow + 1 + index,
  }));
};

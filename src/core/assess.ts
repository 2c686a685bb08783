import type { AssessTexts } from "./assess-texts";
import type { CriterionRow } from "./criteria/table/criterion";
import type { CriteriaResult } from "./criteria/tree/criteria-result";
import type { OfficeDaysOff } from "./days-off/days-off";
import { KNOWN_TET } from "./days-off/known-days-off";
import type { IndicatorResult } from "./indicators/indicator";
import { type Day, formatDay, yearOf } from "./lib/calendar-day";
import { fold } from "./lib/text";
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
import { lacksYear } from "./plan/lacks-year";
import { readStatus, type TaskStatus } from "./plan/status";
import { isTracked } from "./plan/tracked";
import { choosePeriod, type Period } from "./periods/choose-period";
import { choosePlans, readPlans } from "./read-plans";
import type { Finding, RuleContext, Severity } from "./rules/rule";
import { type NotApplicable, runRules } from "./rules/run-rules";
import type { Settings } from "./settings";
import { endedUnitFindings, formerUnits } from "./former-units";
import { secondTables } from "./second-tables";
import { sheetFinding } from "./sheet-finding";
import { similarUnitFindings } from "./similar-unit-findings";
import { readSideTables } from "./side-tables";
import { backgroundFindings } from "./background-findings";
import { repeatedTasks, withoutCopies } from "./without-copies";
import { unreadFindings } from "./unread-tables";
import type { WorkbookData } from "./workbook-data";

export interface AssessOptions {
  /** The door's clock; the settings' as-of day wins over it, and `asOf` over both. */
  today: Day;
  asOf?: Day | null;
  year?: number | null;
  from?: Day | null;
  to?: Day | null;
  /** Only this sheet's plan. */
  sheet?: string | null;
  /** Scored in place of the workbook's own criteria. */
  criteria?: readonly CriterionRow[];
}

/** Everything known about a workbook on a day: what the report, the pane and the command line show. */
export interface Assessment {
  asOf: Day;
  period: Period;
  settings: Settings;
  daysOff: OfficeDaysOff;
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
export const assess = (data: WorkbookData, options: AssessOptions, texts: AssessTexts): Assessment => {
  const { settings, units, holidays, periods, findings: settingFindings } = readSideTables(data, options, texts);
  const asOf = options.asOf ?? settings.asOf ?? options.today;
  const { shown, hidden } = choosePlans(data, options.sheet ?? null);
  const { plans, copies } = withoutCopies(
    readPlans(shown, data, { year: options.year ?? settings.year, units, holidays, settings }),
  );

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
  const wanted = { from: options.from ?? settings.periodFrom, to: options.to ?? settings.periodTo };
  const period = choosePeriod(asOf, wanted, periods);
  const quantities = { ...quantityContext(data, counts, plans.some(isTracked)), period };
  const others = options.criteria ? { criteria: options.criteria } : {};
  const { indicators, criteria } = data.linked.run(
    { quantities, asOf, settings, former: formerUnits(units), ...others },
    texts,
  );
  const runs = plans.map((plan) => runRules(plan, { ...context, grid: data.gridOf(plan.sheet) }));
  const findings = [
    ...settingFindings,
    ...hidden.map((plan) =>
      sheetFinding("hidden-plan-sheet", plan.sheet, texts.rules["hidden-plan-sheet"].message(plan)),
    ),
    ...shown
      .filter((plan) => plan.hidden)
      .map((plan) => sheetFinding("hidden-plan-counted", plan.sheet, texts.rules["hidden-plan-counted"].message(plan))),
    ...backgroundFindings(plans, data, texts),
    ...copies.map(({ plan: { sheet, tasks: own }, original, differing }) =>
      sheetFinding(
        "copied-plan-sheet",
        sheet,
        texts.rules["copied-plan-sheet"].message({ sheet, original, tasks: own.length, differing }),
      ),
    ),
    ...repeatedTasks(plans).map(({ plan: { sheet, tasks: own }, original, repeated }) =>
      sheetFinding(
        "repeated-tasks",
        sheet,
        texts.rules["repeated-tasks"].message({ sheet, original, repeated, tasks: own.length }),
      ),
    ),
    ...unreadFindings(
      options.sheet == null ? data.unread : data.unread.filter(({ sheet }) => sheet === options.sheet),
      texts,
    ),
    ...secondTables(data, texts),
    ...plans
      .filter((plan) => plan.year === null && plan.tasks.some(lacksYear))
      .map(({ sheet }) => sheetFinding("year-unknown", sheet, texts.rules["year-unknown"].message({ sheet }))),
    ...runs.flatMap((run) => run.findings),
    ...similarUnitFindings(plans, units, texts),
    ...endedUnitFindings(plans, units, texts),
    ...outsideYear(plans, asOf, texts),
    ...withoutTet(plans, holidays, asOf, texts),
    ...indicators.flatMap((indicator) => indicator.findings),
    ...(criteria?.findings ?? []),
  ];
  return {
    asOf,
    period,
    settings,
    daysOff: holidays,
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

/** Until here a plan's year is still being reported on. */
const LAST_REPORT = "03-31";

/** A plan of another year is judged by a day that was hardly meant; said once for each year. */
const outsideYear = (plans: readonly Plan[], asOf: Day, texts: AssessTexts): Finding[] => {
  const firsts = new Map<number, Plan>();
  for (const plan of plans) if (plan.year !== null && !firsts.has(plan.year)) firsts.set(plan.year, plan);
  firsts.delete(yearOf(asOf));
  if (asOf.slice(5) <= LAST_REPORT) firsts.delete(yearOf(asOf) - 1);
  const { message } = texts.rules["as-of-outside-year"];
  return [...firsts].map(([year, { sheet }]) =>
    sheetFinding("as-of-outside-year", sheet, message({ year, asOf: formatDay(asOf) })),
  );
};

/** The days off around a coming Tết are fixed by a notice each year: where they are not known they must be entered. */
const withoutTet = (plans: readonly Plan[], holidays: OfficeDaysOff, asOf: Day, texts: AssessTexts): Finding[] => {
  const firsts = new Map<number, Plan>();
  for (const plan of plans)
    if (plan.year !== null && plan.year >= yearOf(asOf) && !holidays.hasTet(plan.year) && !firsts.has(plan.year))
      firsts.set(plan.year, plan);
  const { message } = texts.rules["tet-unknown"];
  return [...firsts].map(([year, { sheet }]) => ({
    ...sheetFinding("tet-unknown", sheet, message({ year, day: KNOWN_TET[year] ?? null })),
    severity: "info",
  }));
};

export const summarise = (findings: readonly Finding[]): Record<Severity, number> => {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return { error: count("error"), warning: count("warning"), info: count("info") };
};

/** What expressions may name beside indicators: data, and the counts of the plan. */
const quantityContext = (data: WorkbookData, counts: TaskCounts, tracked: boolean) => ({
  tables: data.dataTables,
  sheets: data.sheets,
  plan: {
    // What is cancelled can no longer be done: it is in no denominator.
    total: counts.total - counts.cancelled,
    // A plan without columns for results tells nothing of them.
    done: tracked ? counts.done : null,
    onTime: tracked ? counts.doneOnTime : null,
    early: tracked ? counts.doneEarly : null,
    late: tracked ? counts.doneLate : null,
    overdue: tracked ? counts.overdue : null,
  },
});

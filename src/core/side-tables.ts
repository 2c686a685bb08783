import type { AssessTexts } from "./assess-texts";
import { type OfficeDaysOff, readDaysOff } from "./days-off/days-off";
import { type Day, daysBetween, formatDay } from "./lib/calendar-day";
import type { Located } from "./locate";
import { type NamedPeriod, readPeriods } from "./periods/read-periods";
import type { UnitBook } from "./plan/units/unit-book";
import { readUnits } from "./read-units";
import type { Finding } from "./rules/rule";
import { defaultSettings, readSettings, type SettingProblem, settingNames, type Settings } from "./settings";
import { sheetFinding } from "./sheet-finding";
import { cellName, type Grid } from "./table/grid";
import { valuesOn } from "./today-formula";
import type { WorkbookData } from "./workbook-data";

/** What stands beside the plan in tables of their own: the office's settings, its units' names, its holidays. */
export interface SideTables {
  settings: Settings;
  units: UnitBook;
  holidays: OfficeDaysOff;
  periods: NamedPeriod[];
  /** Settings, days off and periods that cannot be read. */
  findings: Finding[];
}

/** What the door asks for that the settings' period is read beside. */
export interface AskedDays {
  today: Day;
  asOf?: Day | null;
  to?: Day | null;
}

export const readSideTables = (data: WorkbookData, asked: AskedDays, texts: AssessTexts): SideTables => {
  const { settings, findings } = settingsOf(data, asked, texts);
  const today = asked.asOf ?? asked.today;
  const { units, findings: unitFindings } = readUnits(data, texts);
  const { daysOff, findings: unreadDays } = daysOffOf(data, today, texts);
  const { periods, findings: unreadPeriods } = periodsOf(data, today, texts);
  return {
    settings,
    units,
    holidays: daysOff,
    periods,
    findings: [...findings, ...unitFindings, ...unreadDays, ...unreadPeriods],
  };
};

const settingsOf = (
  data: WorkbookData,
  asked: AskedDays,
  texts: AssessTexts,
): { settings: Settings; findings: Finding[] } => {
  const [table] = data.tables.settings;
  if (!table) return { settings: defaultSettings, findings: [] };
  const { settings, problems, rows } = readSettings(
    data.gridOf(table.sheet),
    table.headerRow,
    table.columns,
    asked.asOf ?? asked.today,
  );
  const findings = problems.map((problem) => settingFinding(table, problem, texts));
  const { periodFrom: from, periodTo } = settings;
  const to = periodTo ?? asked.to ?? asked.asOf ?? settings.asOf ?? asked.today;
  if (from === null || (from <= to && daysBetween(from, to) < LONGEST_PERIOD)) return { settings, findings };
  // A period that ends before it begins is none, and one of more than a year is a slip.
  const rule = from > to ? "reversed-period" : "period-too-long";
  const message = texts.rules[rule].message({ from: formatDay(from), to: formatDay(to) });
  const cell = cellName(rows.periodTo ?? rows.periodFrom ?? table.headerRow, table.columns.value ?? 1);
  const unfit: Finding = { ...sheetFinding(rule, table.sheet, message), cell };
  return { settings: { ...settings, periodFrom: null, periodTo: null }, findings: [...findings, unfit] };
};

/** In days. */
const LONGEST_PERIOD = 366;

const settingFinding = (table: Located<"settings">, problem: SettingProblem, texts: AssessTexts): Finding => {
  const message =
    problem.kind === "unknown-setting"
      ? texts.rules["unknown-setting"].message({ name: problem.name, names: settingNames })
      : texts.rules[problem.kind].message(problem);
  const column = problem.kind === "unknown-setting" ? table.columns.name : table.columns.value;
  return {
    ...sheetFinding(problem.kind, table.sheet, message),
    severity: "warning",
    cell: cellName(problem.row, column ?? 0),
  };
};

const daysOffOf = (
  data: WorkbookData,
  today: Day,
  texts: AssessTexts,
): { daysOff: OfficeDaysOff; findings: Finding[] } => {
  const rows = data.tables.holidays.flatMap((table) =>
    rowsBelow(table, data, today).map(({ grid, row }) => ({
      table,
      row,
      day: grid.cell(row, table.columns.day ?? 0),
      name: table.columns.name === undefined ? null : grid.cell(row, table.columns.name),
      kind: table.columns.kind === undefined ? null : grid.cell(row, table.columns.kind),
    })),
  );
  const { daysOff, problems, conflicts } = readDaysOff(rows);
  const twice = conflicts.slice(0, 1).flatMap(({ row }) => {
    const days = [...new Set(conflicts.map(({ day }) => formatDay(day)))];
    const table = rows.find((one) => one.row === row)?.table;
    const message = texts.rules["day-off-conflict"].message({ days });
    return table ? [cellFinding("day-off-conflict", table, row, table.columns.kind ?? table.columns.day, message)] : [];
  });
  const findings = data.tables.holidays.flatMap((table) => {
    const own = problems.filter((problem) => rows.some((one) => one.table === table && one.row === problem.row));
    const message = texts.rules["day-off-unreadable"].message({ values: own.map(({ value }) => value) });
    return own.length === 0 ? [] : [cellFinding("day-off-unreadable", table, own[0]?.row, table.columns.day, message)];
  });
  return { daysOff, findings: [...findings, ...twice] };
};

const periodsOf = (
  data: WorkbookData,
  today: Day,
  texts: AssessTexts,
): { periods: NamedPeriod[]; findings: Finding[] } => {
  const read = data.tables.periods.map((table) => {
    const { name = 0, from = 0, to } = table.columns;
    const rows = rowsBelow(table, data, today).map(({ grid, row }) => ({
      row,
      name: grid.cell(row, name),
      from: grid.cell(row, from),
      to: to === undefined ? null : grid.cell(row, to),
    }));
    return { table, ...readPeriods(rows) };
  });
  const findings = read.flatMap(({ table, problems }) => {
    const message = texts.rules["period-unreadable"].message({ names: problems.map(({ name }) => name) });
    return problems.length === 0
      ? []
      : [cellFinding("period-unreadable", table, problems[0]?.row, table.columns.from, message)];
  });
  return { periods: read.flatMap(({ periods }) => periods), findings };
};

const cellFinding = (
  rule: string,
  { sheet, headerRow }: { sheet: string; headerRow: number },
  row: number | undefined,
  column: number | undefined,
  message: string,
): Finding => ({ ...sheetFinding(rule, sheet, message), cell: cellName(row ?? headerRow, column ?? 0) });

/** Days by formula (`=TODAY()`) are those of the day as given. */
const rowsBelow = (
  table: Located<"periods" | "holidays">,
  data: WorkbookData,
  today: Day,
): { grid: Grid; row: number }[] => {
  const grid = valuesOn(data.gridOf(table.sheet), Object.values(table.columns), today);
  return Array.from({ length: Math.max(0, grid.rows - table.headerRow - 1) }, (_, index) => ({
    grid,
    row: table.headerRow + 1 + index,
  }));
};

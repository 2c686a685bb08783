import type { Messages } from "../messages/messages";
import { type Day, formatDay } from "./lib/calendar-day";
import type { Located } from "./locate";
import { makeUnitBook, noUnits, type UnitBook } from "./plan/units/unit-book";
import type { Finding } from "./rules/rule";
import { defaultSettings, readSettings, type SettingProblem, settingNames, type Settings } from "./settings";
import { sheetFinding } from "./sheet-finding";
import { cellText, daysOfCell } from "./table/cell-values";
import { cellName, type Grid } from "./table/grid";
import type { WorkbookData } from "./workbook-data";

/** What stands beside the plan in tables of their own: the office's settings, its units' names, its holidays. */
export interface SideTables {
  settings: Settings;
  units: UnitBook;
  holidays: ReadonlySet<Day>;
  /** Settings that cannot be read. */
  findings: Finding[];
}

/** What the door asks for that the settings' period is read beside. */
export interface AskedDays {
  today: Day;
  asOf?: Day | null;
  to?: Day | null;
}

export const readSideTables = (data: WorkbookData, asked: AskedDays, texts: Messages): SideTables => ({
  ...settingsOf(data, asked, texts),
  units: unitsOf(data),
  holidays: holidaysOf(data),
});

const settingsOf = (
  data: WorkbookData,
  asked: AskedDays,
  texts: Messages,
): { settings: Settings; findings: Finding[] } => {
  const [table] = data.tables.settings;
  if (!table) return { settings: defaultSettings, findings: [] };
  const { settings, problems, rows } = readSettings(data.gridOf(table.sheet), table.headerRow, table.columns);
  const findings = problems.map((problem) => settingFinding(table, problem, texts));
  const { periodFrom: from, periodTo } = settings;
  const to = periodTo ?? asked.to ?? asked.asOf ?? settings.asOf ?? asked.today;
  if (from === null || from <= to) return { settings, findings };
  // A period that ends before it begins is none.
  const message = texts.rules["reversed-period"].message({ from: formatDay(from), to: formatDay(to) });
  const cell = cellName(rows.periodTo ?? rows.periodFrom ?? table.headerRow, table.columns.value ?? 1);
  const reversed: Finding = { ...sheetFinding("reversed-period", table.sheet, message), cell };
  return { settings: { ...settings, periodFrom: null, periodTo: null }, findings: [...findings, reversed] };
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

const unitsOf = (data: WorkbookData): UnitBook => {
  const rows = data.tables.units.flatMap((table) =>
    rowsBelow(table, data).map(({ grid, row }) => ({
      name: cellText(grid.cell(row, table.columns.name ?? 0)),
      others: cellText(grid.cell(row, table.columns.aliases ?? 1)),
    })),
  );
  const named = rows.filter(({ name }) => name !== "");
  return named.length > 0 ? makeUnitBook(named) : noUnits;
};

const holidaysOf = (data: WorkbookData): ReadonlySet<Day> =>
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

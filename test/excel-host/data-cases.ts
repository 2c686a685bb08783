import { createHash } from "node:crypto";
import { type Grid, gridOfRows } from "../../src/core/table/grid";
import type { ReplacedData } from "../../src/workbook/live-workbook";
import type { MemorySheet } from "../workbook/memory/memory-workbook";
import { exampleCases, examplePlan } from "./example-report";
import { hostOf } from "./fill";
import { ExcelHost } from "./host";
import { HostSheet } from "./host-sheet";
import { connectShared } from "./node-client";
import { openLive } from "./open-host";

export const SHEET = "HoSo";

/** Everything in the data sheet that a failure or an undo could spoil, and what sheets there are. */
export const stateOf = ({ workbook }: ExcelHost): string => {
  const sheet = workbook.find(SHEET);
  const tabs = workbook.sheets.map(({ name, visibility }) => `${name} ${visibility}`).join();
  if (!sheet) return tabs;
  const hash = createHash("sha1").update(tabs);
  hash.update(JSON.stringify(sheet.tables));
  const area = sheet.dressed();
  if (area) {
    // Row by row: 100,000 cells by themselves would take seconds. A formula's value is Excel's to compute.
    for (let row = 0; row < area.row + area.rows; row++) {
      const cells = Array.from({ length: area.column + area.columns }, (_, column) => {
        const key = HostSheet.key(row, column);
        const shown = sheet.formulas.get(key) ?? sheet.value(row, column) ?? "";
        return [shown, sheet.format(row, column), sheet.looks.get(key)];
      });
      hash.update(JSON.stringify(cells));
    }
  }
  return `${sheet.used()?.rows ?? 0} rows of ${area?.rows ?? 0} ${hash.digest("hex")}`;
};

/** As the customer's helper makes a sheet: a look, then the sheet, then a request more. */
export const helperOf =
  (host: ExcelHost) =>
  (name: string): Promise<void> =>
    connectShared(host).run(async (context) => {
      const there = context.workbook.worksheets.getItemOrNullObject(name);
      await context.sync();
      if (there.isNullObject) context.workbook.worksheets.add(name);
      await context.sync();
    });

export interface Case {
  host(): ExcelHost;
  grid: Grid;
  helper: boolean;
}

export const replace = ({ grid, helper }: Case, host: ExcelHost): Promise<ReplacedData> =>
  openLive(host, helper ? helperOf(host) : null).replaceData({ grid, headingRow: 0 });

export const gridOf = ({ name, rows }: MemorySheet): Grid => gridOfRows(name, rows);
export const copyOf = (host: ExcelHost): ExcelHost =>
  Object.assign(new ExcelHost(), { workbook: host.workbook.copy() });

/** An export of a few cases, older and shorter than the new one, with a formula of the clerk's beside it. */
export const withOldRows = (cases: number, formulas: boolean): ExcelHost => {
  const host = hostOf([examplePlan(3), exampleCases(cases)]);
  const sheet = host.workbook.sheet(SHEET);
  for (let row = 1; formulas && row <= cases; row++) {
    sheet.setValue(row, 12, row * 2);
    sheet.formulas.set(HostSheet.key(row, 12), `=ROW(A${row})*2`);
  }
  // A text that only looks like one.
  sheet.setValue(1, 2, "=1+1");
  sheet.setValue(2, 2, { error: "#N/A" });
  return host;
};

/** The new export: other cases, a plain number where a date was, a date where a text was. */
export const newExport = (cases: number): Grid => {
  const { rows } = exampleCases(cases);
  const day = rows[1]![3]!;
  return gridOfRows(
    SHEET,
    rows.map((cells, row) => (row === 0 ? cells : [`M${row}`, cells[1]!, day, row, ...cells.slice(4)])),
  );
};

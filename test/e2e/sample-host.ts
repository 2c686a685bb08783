import { readFileSync } from "node:fs";
import path from "node:path";
import type { Cell } from "../../src/core/table/grid";
import { openXlsx } from "../../src/workbook/xlsx/open-xlsx";
import { hostOf } from "../excel-host/fill";
import type { ExcelHost } from "../excel-host/host";

export const SAMPLE = path.resolve(__dirname, "../../assets/ke-hoach-mau.xlsx");

/** A host with the workbook of a file open in it. */
export const hostOfFile = async (file: string): Promise<ExcelHost> => {
  const workbook = openXlsx(new Uint8Array(readFileSync(file)), path.basename(file));
  const sheets = await workbook.survey();
  const grids = await workbook.read(sheets.map(({ name }) => ({ sheet: name, columns: "all" })));
  return hostOf(
    grids.map((grid, index) => ({
      name: grid.sheet,
      hidden: sheets[index]?.hidden ?? false,
      rows: Array.from({ length: grid.rows }, (_, row) =>
        Array.from({ length: grid.columns }, (__, column): Cell => grid.cell(row, column)),
      ),
    })),
  );
};

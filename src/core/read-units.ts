import type { AssessTexts } from "./assess-texts";
import type { Located } from "./locate";
import { makeUnitBook, noUnits, type UnitBook, type UnitRow } from "./plan/units/unit-book";
import type { Finding } from "./rules/rule";
import { sheetFinding } from "./sheet-finding";
import { cellText, daysOfCell } from "./table/cell-values";
import { cellName, type Grid } from "./table/grid";
import type { WorkbookData } from "./workbook-data";

interface Placed {
  table: Located<"units">;
  row: number;
  unit: UnitRow;
}

/** The tables of units as one book; spellings that stand for two units are told where they stand. */
export const readUnits = (data: WorkbookData, texts: AssessTexts): { units: UnitBook; findings: Finding[] } => {
  const placed = data.tables.units.flatMap((table) => rowsOf(table, data.gridOf(table.sheet)));
  const units = makeUnitBook(placed.map(({ unit }) => unit));
  const findings = units.conflicts.flatMap((conflict) => {
    const at = placed[conflict.row];
    if (!at) return [];
    const { table, row, unit } = at;
    const said = { ...conflict, name: unit.name };
    const column = conflict.kind === "twice" ? table.columns.name : table.columns.aliases;
    return {
      ...sheetFinding("unit-name-conflict", table.sheet, texts.rules["unit-name-conflict"].message(said)),
      severity: "warning" as const,
      cell: cellName(row, column ?? 0),
      fix: texts.rules["unit-name-conflict"].fix(said),
    };
  });
  return { units: units.names.length > 0 ? units : noUnits, findings };
};

const rowsOf = (table: Located<"units">, grid: Grid): Placed[] => {
  const { name = 0, aliases = 1, from, until, former } = table.columns;
  const dayIn = (row: number, column: number | undefined) =>
    column === undefined ? null : (daysOfCell(grid.cell(row, column))?.[0] ?? null);
  return Array.from({ length: Math.max(0, grid.rows - table.headerRow - 1) }, (_, index) => {
    const row = table.headerRow + 1 + index;
    const unit: UnitRow = {
      name: cellText(grid.cell(row, name)),
      others: cellText(grid.cell(row, aliases)),
      from: dayIn(row, from),
      until: dayIn(row, until),
      place: { sheet: table.sheet, row, column: aliases },
      former: former === undefined ? [] : namesIn(cellText(grid.cell(row, former))),
    };
    return { table, row, unit };
  });
};

const namesIn = (text: string): string[] =>
  text
    .split(/[;\n]/)
    .map((name) => name.trim())
    .filter(Boolean);

import type { Area } from "../../../src/core/report/sheet-model";
import { addressOf, areaOf, intersection } from "../area";
import type { ExcelHost } from "../host";
import { type HostSheet, type HostTable, HostSheet as Sheet } from "../host-sheet";
import { OfficeError } from "../office-error";
import type { TypedKind } from "./kind";
import { kind, text } from "./kind";
import { isRange, range } from "./range";
import { checkUnprotected, type SheetOf } from "./worksheet";

interface TableOf extends SheetOf {
  table: HostTable;
}

/** Excel's ids are texts of their own; the name, which no test changes, does as well. */
const idOf = ({ name }: HostTable): string => `{table ${name}}`;

const find = ({ sheet }: SheetOf, key: string): HostTable => {
  const table = sheet.tables.find((one) => [idOf(one), one.name].includes(key));
  if (!table) throw new OfficeError("ItemNotFound", `table ${key}`);
  return table;
};

export const tables: TypedKind<SheetOf> = kind<SheetOf>("TableCollection", {
  items: (own) => own.sheet.tables.map((table) => tableKind.of({ ...own, table })),
  path: { GetItem: (own, [key]) => tableKind.of({ ...own, table: find(own, text(key)) }) },
  item: (own, key) => tableKind.of({ ...own, table: find(own, key) }),
  call: { GetCount: ({ sheet }) => sheet.tables.length },
});

const tableKind = kind<TableOf>("Table", {
  identity: ({ table }) => ({ Id: idOf(table) }),
  get: {
    Id: ({ table }) => idOf(table),
    Name: ({ table }) => table.name,
    ShowHeaders: ({ table }) => table.showHeaders ?? true,
    ShowTotals: ({ table }) => table.showTotals ?? false,
  },
  path: {
    AutoFilter: (own) => tableFilter.of(own),
    GetRange: ({ host, sheet, table: { area } }) => range.of({ host, sheet, areas: [area], address: addressOf(area) }),
  },
  call: {
    Resize: ({ host, sheet, table }, [to]) => {
      if (host.apiLevel < 13) throw new OfficeError("ApiNotFound", "Table.resize");
      checkUnprotected(sheet);
      if (isRange(to) && to.target.sheet !== sheet) throw new OfficeError("InvalidArgument", "another sheet's range");
      const area = isRange(to) ? to.target.areas[0] : areaOf(text(to));
      if (!area) throw new OfficeError("InvalidArgument", "no range");
      checkSize(sheet, table, area);
      table.area = { ...area };
      nameHeadings(host, sheet, table);
    },
  },
});

const tableFilter = kind<TableOf>("AutoFilter", {
  get: { IsDataFiltered: ({ table }) => table.filtered ?? false },
});

const checkSize = (sheet: HostSheet, table: HostTable, area: Area): void => {
  const refuse = (why: string): never => {
    throw new OfficeError("InvalidArgument", `${table.name} to ${addressOf(area)}: ${why}`);
  };
  const least = 1 + (table.showHeaders === false ? 0 : 1) + (table.showTotals ? 1 : 0);
  if (area.row !== table.area.row) refuse("the headings stay in their row");
  if (!intersection(area, table.area)) refuse("the new range overlaps the old one");
  if (area.rows < least) refuse("a table has a record at least");
  if (table.showTotals) refuse("the total row moves with the last row: not pretended");
  if (sheet.tables.some((other) => other !== table && intersection(other.area, area))) refuse("tables do not overlap");
  if (sheet.merges.some((merged) => intersection(merged, area))) refuse("no merged cells in a table");
};

/** A table's headings are texts, none empty and none twice: Excel sees to it whatever is written. */
export const nameHeadings = ({ locale }: ExcelHost, sheet: HostSheet, table: HostTable): void => {
  if (table.showHeaders === false) return;
  const { row, column, columns } = table.area;
  const taken = new Set<string>();
  for (let at = column; at < column + columns; at++) {
    const value = sheet.value(row, at);
    const unnamed = `${locale === "vi-VN" ? "Cột" : "Column"}${at - column + 1}`;
    const written = value === undefined ? unnamed : typeof value === "object" ? value.error : String(value);
    let name = written;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${written}${number}`;
    taken.add(name.toLowerCase());
    if (value !== name) sheet.setValue(row, at, name);
    sheet.formulas.delete(Sheet.key(row, at));
  }
};

/** What is written right below or beside a table makes it grow, where the user has not turned that off. */
export const growTables = (sheet: HostSheet, row: number, column: number): void => {
  for (const table of sheet.tables) {
    const { area } = table;
    const below = row === area.row + area.rows && column >= area.column && column < area.column + area.columns;
    const beside = column === area.column + area.columns && row >= area.row && row < area.row + area.rows;
    const grown = { ...area, rows: area.rows + Number(below), columns: area.columns + Number(beside) };
    const free = !sheet.tables.some((other) => other !== table && intersection(other.area, grown));
    if ((below || beside) && free && !table.showTotals) table.area = grown;
  }
};

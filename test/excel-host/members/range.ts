import type { Area } from "../../../src/core/report/sheet-model";
import { addressOf, intersection, MAX_COLUMNS, quotedSheet } from "../area";
import type { ExcelHost } from "../host";
import { eachCell, HostSheet } from "../host-sheet";
import { OfficeError } from "../office-error";
import { typedValue } from "../typed-value";
import { conditionalFormats } from "./conditional-format";
import { dataValidation } from "./data-validation";
import { rangeFormat } from "./format";
import type { Ref, TypedKind } from "./kind";
import { flag, kind, number, oneOf } from "./kind";
import { growTables, nameHeadings } from "./table";
import { checkUnprotected, worksheet } from "./worksheet";

export interface Cells {
  host: ExcelHost;
  sheet: HostSheet;
  areas: Area[];
  address: string;
}

const areaIn = ({ areas: [area] }: Cells): Area => {
  if (!area) throw new OfficeError("InvalidArgument", "no area");
  return area;
};

/** Documented: of more than these the method fails. */
const MOST_MERGES = 512;

/** More cells than any answer could carry are not even gathered. */
const MOST_CELLS = 2_000_000;

const gather = (cells: Cells, read: (sheet: HostSheet, row: number, column: number) => unknown): unknown[][] => {
  const area = areaIn(cells);
  if (area.rows * area.columns > MOST_CELLS)
    throw new OfficeError("ResponsePayloadSizeLimitExceeded", "too many cells");
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (_, column) => read(cells.sheet, area.row + row, area.column + column)),
  );
};

/** A 2-D array must have the area's size exactly; a single value goes into every cell. */
const scatter = (cells: Cells, value: unknown, write: (row: number, column: number, one: unknown) => void): void => {
  checkUnprotected(cells.sheet);
  const area = areaIn(cells);
  if (!Array.isArray(value)) return eachCell(area, (row, column) => write(row, column, value));
  const rows = value as unknown[];
  const fits = rows.length === area.rows && rows.every((row) => Array.isArray(row) && row.length === area.columns);
  if (!fits) throw new OfficeError("InvalidArgument", `the array does not have the size of ${addressOf(area)}`);
  eachCell(area, (row, column) => write(row, column, (rows as unknown[][])[row - area.row]?.[column - area.column]));
};

const setValue = ({ host, sheet }: Cells, row: number, column: number, written: unknown): void => {
  host.written.add(sheet.id);
  if (written === null) return;
  const typed = typedValue(written, sheet.format(row, column), host.locale);
  sheet.setValue(row, column, typed.value);
  if (typed.format !== undefined) sheet.setFormat(row, column, typed.format);
  if (typed.formula !== undefined) {
    sheet.formulas.set(HostSheet.key(row, column), typed.formula);
    host.formulasTyped.push(typed.formula);
  }
  if (sheet.tables.length > 0) {
    if (host.tablesGrow && typed.value !== undefined) growTables(sheet, row, column);
    for (const table of sheet.tables) if (table.area.row === row) nameHeadings(host, sheet, table);
  }
};

const valueOut = (sheet: HostSheet, row: number, column: number): unknown => {
  const value = sheet.value(row, column);
  return typeof value === "object" ? value.error : (value ?? "");
};

export const range: TypedKind<Cells> = kind<Cells>("Range", {
  get: {
    Address: (cells) => `${quotedSheet(cells.sheet.name)}!${addressOf(areaIn(cells))}`,
    RowIndex: (cells) => areaIn(cells).row,
    ColumnIndex: (cells) => areaIn(cells).column,
    RowCount: (cells) => areaIn(cells).rows,
    ColumnCount: (cells) => areaIn(cells).columns,
    Values: (cells) => gather(cells, valueOut),
    Formulas: (cells) =>
      gather(
        cells,
        (sheet, row, column) => sheet.formulas.get(HostSheet.key(row, column)) ?? valueOut(sheet, row, column),
      ),
    NumberFormat: (cells) => gather(cells, (sheet, row, column) => sheet.format(row, column)),
  },
  set: {
    ColumnHidden: ({ sheet, areas: own }, value) => {
      checkUnprotected(sheet);
      for (const { column, columns } of own) {
        for (let one = column; one < column + columns; one++) {
          if (flag(value)) sheet.hiddenColumns.add(one);
          else sheet.hiddenColumns.delete(one);
        }
      }
    },
    Values: (cells, value) => scatter(cells, value, (row, column, one) => setValue(cells, row, column, one)),
    Formulas: (cells, value) => scatter(cells, value, (row, column, one) => setValue(cells, row, column, one)),
    NumberFormat: (cells, value) =>
      scatter(cells, value, (row, column, one) => {
        if (typeof one !== "string") throw new OfficeError("InvalidArgument", "a number format is a text");
        cells.sheet.setFormat(row, column, one);
      }),
    Hyperlink: (cells, value) => {
      checkUnprotected(cells.sheet);
      const { row, column } = areaIn(cells);
      const link = value as { documentReference?: string; textToDisplay?: string };
      if (link.documentReference === undefined) throw new OfficeError("InvalidArgument", "a link within the workbook");
      cells.sheet.hyperlinks.set(HostSheet.key(row, column), { documentReference: link.documentReference });
      // Excel writes the display text into the cell, or the target where none is given and the cell is empty.
      if (link.textToDisplay !== undefined) setValue(cells, row, column, link.textToDisplay);
      else if (cells.sheet.value(row, column) === undefined) setValue(cells, row, column, `'${link.documentReference}`);
    },
  },
  path: {
    Format: (cells) => rangeFormat.of(cells),
    Worksheet: ({ host, sheet }) => worksheet.of({ host, sheet }),
    ConditionalFormats: (cells) => conditionalFormats.of(cells),
    DataValidation: (cells) => dataValidation.of(cells),
    GetRow: (cells, [row]) => {
      const area = areaIn(cells);
      return part(cells, { ...area, row: area.row + number(row), rows: 1 });
    },
    GetBoundingRect: (cells, [other]) => {
      if (!isRange(other)) throw new OfficeError("InvalidArgument", "a range was expected");
      const [one, two] = [areaIn(cells), areaIn(other.target)];
      const row = Math.min(one.row, two.row);
      const column = Math.min(one.column, two.column);
      const rows = Math.max(one.row + one.rows, two.row + two.rows) - row;
      const columns = Math.max(one.column + one.columns, two.column + two.columns) - column;
      return part(cells, { row, column, rows, columns });
    },
    GetMergedAreasOrNullObject: (cells) => {
      if (cells.host.apiLevel < 13) throw new OfficeError("ApiNotFound", "getMergedAreasOrNullObject");
      const found = cells.sheet.merges.filter((area) => intersection(area, areaIn(cells)));
      if (found.length > MOST_MERGES) throw new OfficeError("GeneralException", "too many merged areas");
      if (found.length === 0) return null;
      return areas.of({ ...cells, areas: found, address: found.map(addressOf).join() });
    },
    GetSpecialCellsOrNullObject: (cells, [type]) => {
      oneOf(type, ["Formulas"] as const);
      const own = areaIn(cells);
      const found = Array.from(cells.sheet.formulas.keys(), (key): Area => {
        return { row: Math.floor(key / MAX_COLUMNS), column: key % MAX_COLUMNS, rows: 1, columns: 1 };
      }).filter((cell) => intersection(cell, own));
      if (found.length === 0) return null;
      return areas.of({ ...cells, areas: found, address: found.map(addressOf).join() });
    },
    GetIntersectionOrNullObject: (cells, [other]) => {
      if (!isRange(other)) throw new OfficeError("InvalidArgument", "a range was expected");
      const common = other.target.sheet === cells.sheet && intersection(areaIn(cells), areaIn(other.target));
      return common ? part(cells, common) : null;
    },
  },
  call: {
    Merge: (cells, [across]) => {
      checkUnprotected(cells.sheet);
      const area = areaIn(cells);
      if (cells.sheet.merges.some((other) => intersection(other, area))) {
        throw new OfficeError("InvalidArgument", "merged areas overlap");
      }
      if (across === true) throw new OfficeError("InvalidArgument", "merging across is not pretended");
      cells.sheet.merges.push(area);
      // Merging keeps the first cell's value only.
      eachCell(area, (row, column) => {
        if (row !== area.row || column !== area.column) cells.sheet.setValue(row, column, undefined);
      });
    },
    // A source of one row goes into every row of the destination.
    CopyFrom: (cells, [source, type]) => {
      checkUnprotected(cells.sheet);
      oneOf(type, ["Formats"] as const);
      if (!isRange(source)) throw new OfficeError("InvalidArgument", "a range was expected");
      const [from, to] = [areaIn(source.target), areaIn(cells)];
      if (to.rows % from.rows !== 0 || to.columns !== from.columns) {
        throw new OfficeError("InvalidArgument", "the source does not fit into the destination");
      }
      eachCell(to, (row, column) => {
        const at: [number, number] = [from.row + ((row - to.row) % from.rows), from.column + column - to.column];
        cells.sheet.setFormat(row, column, source.target.sheet.format(...at));
        const look = source.target.sheet.looks.get(HostSheet.key(...at));
        if (look) cells.sheet.looks.set(HostSheet.key(row, column), { ...look });
        else cells.sheet.looks.delete(HostSheet.key(row, column));
      });
    },
    Clear: (cells, [what]) => {
      checkUnprotected(cells.sheet);
      oneOf(what, ["Formats"] as const);
      eachCell(areaIn(cells), (row, column) => {
        cells.sheet.setFormat(row, column, "General");
        cells.sheet.looks.delete(HostSheet.key(row, column));
      });
    },
    Select: ({ host, sheet, areas: own }) => {
      host.workbook.activate(sheet);
      host.selection = { sheet: sheet.name, address: addressOf(own[0] ?? { row: 0, column: 0, rows: 1, columns: 1 }) };
    },
    _KeepReference: (cells) => cells.host.keep(range.of(cells)),
    // The client cuts large arrays into rows and lets their whole size be checked first.
    _ValidateArraySize: (cells, [rows, columns]) => {
      const area = areaIn(cells);
      if (area.rows !== rows || area.columns !== columns) {
        throw new OfficeError("InvalidArgument", `the array does not have the size of ${addressOf(area)}`);
      }
    },
  },
});

const part = (cells: Cells, area: Area): Ref => range.of({ ...cells, areas: [area], address: addressOf(area) });

export const areas: TypedKind<Cells> = kind<Cells>("RangeAreas", {
  get: {
    Address: ({ sheet, areas: own }) => own.map((area) => `${quotedSheet(sheet.name)}!${addressOf(area)}`).join(),
  },
  path: {
    Format: (cells) => rangeFormat.of(cells),
    ConditionalFormats: (cells) => conditionalFormats.of(cells),
  },
  call: { _KeepReference: (cells) => cells.host.keep(areas.of(cells)) },
});

export const isRange = (value: unknown): value is Ref & { target: Cells } =>
  typeof value === "object" && value !== null && (value as Partial<Ref>).kind === range;

export const hideRows = (cells: Cells, value: unknown): void => {
  const { row, rows } = areaIn(cells);
  for (let index = row; index < row + rows; index++) {
    if (flag(value)) cells.sheet.hiddenRows.add(index);
    else cells.sheet.hiddenRows.delete(index);
  }
};

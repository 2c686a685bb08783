import { type Column, Kind } from "../../table/grid";
import { shownCell } from "../cell-order";
import { markRecords } from "../count-table";
import type { DataTable } from "../data-table";
import { BLOCK } from "../mask";
import { distinctValue } from "../tally";
import { foldText, TextValues } from "../text-values";
import { byteOrdered } from "./byte-order";
import { columnIds } from "./column-ids";
import { type Part, partName, type Parts } from "./parts";

/** A column as an engine gets it; null where a cell has no such meaning. */
export type ExportColumn =
  | { name: string; part: "k"; values: Uint8Array }
  | { name: string; part: "n" | "d"; values: (number | null)[] }
  | { name: string; part: "t" | "u"; values: (string | null)[] };

/** The records of a table, every cell with its meaning. */
export interface ExportedCells {
  /** Zero-based rows of the sheet. */
  rows: number[];
  columns: ExportColumn[];
}

/**
 * Gives each cell its meaning by the own evaluator, so that an engine has only to compare and add.
 * @param keyOf what stands for a value where different ones are counted: none can be read from it
 */
export const exportCells = (table: DataTable, parts: Parts, keyOf: (value: string) => string): ExportedCells => {
  const values = new TextValues(table.grid.texts);
  const rows = recordsOf(table);
  const columns = [...columnIds(table.headings)].flatMap(([index, id]) =>
    [...(parts.get(id) ?? [])]
      .sort()
      .map((part) => columnOf(partName(id, part), part, { rows, cells: table.grid.column(index), values, keyOf })),
  );
  return { rows, columns };
};

const recordsOf = (table: DataTable): number[] => {
  const records = new Uint8Array(BLOCK);
  const rows: number[] = [];
  for (let from = table.firstRow; from < table.endRow; from += BLOCK) {
    const count = Math.min(BLOCK, table.endRow - from);
    markRecords(records, table, from, count);
    for (let i = 0; i < count; i++) if (records[i] === 1) rows.push(from + i);
  }
  return rows;
};

interface Cells {
  rows: readonly number[];
  cells: Column | undefined;
  values: TextValues;
  keyOf: (value: string) => string;
}

const columnOf = (name: string, part: Part, { rows, cells, values, keyOf }: Cells): ExportColumn => {
  const kindAt = (row: number): number => {
    const kind = cells && row < cells.length ? (cells.kinds[row] ?? Kind.empty) : Kind.empty;
    return kind === Kind.text && values.folded(cells?.values[row] ?? 0) === "" ? Kind.empty : kind;
  };
  const each = <Value>(meaning: (kind: number, value: number) => Value | null): (Value | null)[] =>
    rows.map((row) => {
      const kind = kindAt(row);
      return kind === Kind.empty || kind >= Kind.error ? null : meaning(kind, cells?.values[row] ?? 0);
    });
  switch (part) {
    case "k":
      return { name, part, values: Uint8Array.from(rows, kindAt) };
    case "n":
      return { name, part, values: each((kind, value) => numberOf(kind, value, values)) };
    case "d":
      return { name, part, values: each((kind, value) => dayOf(kind, value, values)) };
    case "t":
      return { name, part, values: each((kind, value) => textOf(kind, value, values)) };
    case "u": {
      const keys = new Map<string, string>();
      const key = (value: string): string => {
        const known = keys.get(value) ?? keyOf(value);
        keys.set(value, known);
        return known;
      };
      return { name, part, values: each((kind, value) => key(distinctKey(kind, value, values))) };
    }
  }
};

const numberOf = (kind: number, value: number, values: TextValues): number | null => {
  if (kind === Kind.number || kind === Kind.percent) return value;
  return kind === Kind.text ? known(values.number(value)) : null;
};

const dayOf = (kind: number, value: number, values: TextValues): number | null => {
  if (kind === Kind.date) return Math.floor(value);
  return kind === Kind.text ? known(values.day(value)) : null;
};

const known = (value: number): number | null => (Number.isNaN(value) ? null : value);

const textOf = (kind: number, value: number, values: TextValues): string =>
  byteOrdered(kind === Kind.text ? values.folded(value) : foldText(shownCell(kind, value, values)));

const distinctKey = (kind: number, value: number, values: TextValues): string => {
  const one = distinctValue(kind, value, values);
  // 0 and -0 are one number.
  return typeof one === "number" ? `n:${one === 0 ? 0 : one}` : one;
};

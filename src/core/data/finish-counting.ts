import { stripAccents } from "../lib/text";
import { cellName, Kind } from "../table/grid";
import { type Counting, namesOf } from "./counting";
import { type DataTable, findHeading } from "./data-table";
import { failed, type Outcome } from "./outcome";
import type { EvaluationProblem, QuantityNote } from "./problem";
import { foldText } from "./text-values";

/** The value of an aggregate whose rows have all gone by, with what was left out; or why there is none. */
export const finishCounting = (counting: Counting, table: DataTable): Outcome => {
  const { aggregate, tally } = counting;
  const problem = whatWentWrong(counting, table);
  if (problem) return failed(problem);
  const value = tally.value();
  const column = aggregate.column ?? "";
  if (value === null) return failed({ code: "no-values", of: aggregate.of, sheet: table.sheet, column });
  if (!Number.isFinite(value)) return failed({ code: "not-finite" });
  return { value, problem: null, notes: notesOf(counting, table) };
};

const whatWentWrong = (
  { aggregate, tally, leaves, uncomputed }: Counting,
  table: DataTable,
): EvaluationProblem | null => {
  const { sheet } = table;
  // Whether such a row is to be counted is known to nobody until Excel has calculated it.
  if (uncomputed !== null) return { code: "uncomputed-cell", sheet, cell: uncomputed };
  for (const { compared, misfit, column, wanted } of leaves) {
    if (compared || !misfit) continue;
    return { code: "wrong-type", sheet, column, wanted, cell: cellName(misfit.row, misfit.column), text: misfit.text };
  }
  const index = aggregate.column === null ? 0 : (findHeading(table, aggregate.column)?.column ?? 0);
  if (tally.error && aggregate.of !== "count" && aggregate.of !== "distinct") {
    const cell = cellName(tally.error.row, index);
    if (tally.error.kind === Kind.uncomputed) return { code: "uncomputed-cell", sheet, cell };
    return { code: "error-cell", sheet, cell, error: table.grid.texts[tally.error.value] ?? "" };
  }
  if (tally.misfit && tally.numbers === 0) {
    const { row, text } = tally.misfit;
    return {
      code: "wrong-type",
      sheet,
      column: aggregate.column ?? "",
      wanted: "number",
      cell: cellName(row, index),
      text,
    };
  }
  return null;
};

const notesOf = ({ aggregate, tally, leaves, unknown }: Counting, table: DataTable): QuantityNote[] => {
  const { sheet } = table;
  const notes: QuantityNote[] = [];
  const index = aggregate.column === null ? 0 : (findHeading(table, aggregate.column)?.column ?? 0);
  if (unknown) notes.push({ code: "rows-skipped", sheet, ...unknown });
  if (tally.error) {
    notes.push({ code: "rows-skipped", sheet, rows: tally.error.cells, cell: cellName(tally.error.row, index) });
  }
  if (tally.misfit) {
    const { row, cells, text } = tally.misfit;
    const column = aggregate.column ?? "";
    notes.push({ code: "cells-not-read", sheet, column, wanted: "number", cells, cell: cellName(row, index), text });
  }
  for (const { column, wanted, ordering, misfits, misfit, sought } of leaves) {
    if (ordering && misfit) {
      const cell = cellName(misfit.row, misfit.column);
      notes.push({ code: "cells-not-read", sheet, column, wanted, cells: misfits, cell, text: misfit.text });
    }
    const found = sought && !sought.found ? otherSpelling(sought.text, column, table) : null;
    if (sought && found !== null) notes.push({ code: "other-spelling", sheet, column, text: sought.text, found });
  }
  if (table.tail) notes.push({ code: "total-row", sheet, ...table.tail, row: table.tail.row + 1 });
  for (const name of new Set(namesOf(aggregate))) {
    const heading = findHeading(table, name);
    const twin = table.headings.some((other) => other.key === heading?.key && other !== heading);
    if (heading && twin) {
      const cell = cellName(table.headingRow, heading.column);
      notes.push({ code: "same-heading", sheet, column: heading.name, cell });
    }
  }
  return notes;
};

/** A text of the column that differs from the one sought only in accents or spaces ("Co" for "Có"). */
const otherSpelling = (text: string, name: string, table: DataTable): string | null => {
  const column = table.grid.column(findHeading(table, name)?.column ?? -1);
  if (!column) return null;
  const bare = (one: string) => stripAccents(foldText(one)).replace(/\s/g, "");
  const sought = bare(text);
  const seen = new Set<number>();
  for (let row = table.firstRow; row < Math.min(table.endRow, column.length); row++) {
    const code = column.values[row] ?? 0;
    if (column.kinds[row] !== Kind.text || seen.has(code)) continue;
    seen.add(code);
    const found = table.grid.texts[code] ?? "";
    if (bare(found) === sought) return found;
  }
  return null;
};

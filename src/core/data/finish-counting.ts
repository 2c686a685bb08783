import { cellName, Kind } from "../table/grid";
import { type Counting, namesOf } from "./counting";
import { type CountedTable, findHeading } from "./data-table";
import type { Spelling } from "./other-spelling";
import { failed, type Outcome } from "./outcome";
import type { EvaluationProblem, QuantityNote } from "./problem";

/** The value of an aggregate whose rows have all gone by, with what was left out; or why there is none. */
export const finishCounting = (counting: Counting, table: CountedTable, spelling: Spelling): Outcome => {
  const { aggregate, tally } = counting;
  const problem = whatWentWrong(counting, table);
  if (problem) return failed(problem);
  const value = tally.value();
  const column = aggregate.column ?? "";
  if (value === null) return failed({ code: "no-values", of: aggregate.of, sheet: table.sheet, column });
  if (!Number.isFinite(value)) return failed({ code: "not-finite" });
  return { value, problem: null, notes: notesOf(counting, table, spelling) };
};

const whatWentWrong = (
  { aggregate, tally, leaves, uncomputed }: Counting,
  table: CountedTable,
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
    return { code: "error-cell", sheet, cell, error: tally.error.text };
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

const notesOf = (
  { aggregate, tally, leaves, unknown }: Counting,
  table: CountedTable,
  spelling: Spelling,
): QuantityNote[] => {
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
    const found = sought && !sought.found ? spelling(sought.text, column) : null;
    if (sought && found !== null) notes.push({ code: "other-spelling", sheet, column, text: sought.text, found });
  }
  if (table.between) notes.push({ code: "total-row", sheet, ...table.between, row: table.between.row + 1 });
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

import type { Entry, IndicatorResult } from "../indicators/indicator";
import { readIndicators } from "../indicators/read-indicators";
import type { Located } from "../locate";
import type { Grid } from "../table/grid";
import { type TemplateCell, templateSheet, type TemplateSheet } from "../template/template-sheet";
import { copiedTable } from "./copied-table";
import { moveDates, yearsIn } from "./move-years";
import type { Told, ToldText } from "./told";

const PREVIOUS = "Kỳ trước";

type ToldIndicators = Pick<Told, "indicators" | "withoutResult" | "formulas" | "movedTexts" | "look">;

/** An indicator table for the next year: expressions stay, figures go, last year's result becomes `Kỳ trước`. */
export const nextIndicators = (
  { headerRow, columns }: Located<"indicators">,
  results: readonly IndicatorResult[],
  grid: Grid,
  { from, to }: { from: number; to: number },
): { sheet: TemplateSheet; told: ToldIndicators } => {
  const rows = new Map(readIndicators(grid, { headingRow: headerRow, columns }).map((one) => [one.row, one]));
  const resultOf = new Map(results.filter(({ sheet }) => sheet === grid.sheet).map((one) => [one.row, one]));
  const told: ToldIndicators = { indicators: rows.size, withoutResult: [], formulas: [], movedTexts: [], look: [] };
  const textOf = (row: number, text: string): ToldText => {
    const { code, name } = rows.get(row) ?? { code: null, name: "" };
    return { sheet: grid.sheet, row: code ?? name, text };
  };
  const next = (row: number, entry: Entry): TemplateCell => {
    if (entry.cell !== null && grid.background?.formulas.has(entry.cell)) {
      told.formulas.push(`${grid.sheet}!${entry.cell}`);
      return null;
    }
    if (!isExpression(entry)) return null;
    const moved = moveDates(entry.text, to - from);
    if (moved !== entry.text) told.movedTexts.push(textOf(row, moved));
    else if (yearsIn(entry.text).includes(from)) told.look.push(textOf(row, entry.text));
    return moved;
  };
  const table = copiedTable(grid, grid.sheet, headerRow, (row, column) => {
    const indicator = rows.get(row);
    if (!indicator) return undefined;
    if (column === columns.numerator) return next(row, indicator.numerator);
    if (column === columns.denominator) return next(row, indicator.denominator);
    if (column === columns.result) return next(row, indicator.result);
    if (column === columns.previous) return previousOf(resultOf.get(row));
    return column === columns.moment ? null : undefined;
  });
  for (const [row, { name, code, target }] of rows) {
    if (resultOf.get(row)?.value == null) told.withoutResult.push(code ?? name);
    if (yearsIn(target.text).length > 0) told.look.push(textOf(row, target.text));
  }
  const { head, rows: cells, widths } = table;
  const whole =
    columns.previous === undefined
      ? {
          ...table,
          head: [...head, PREVIOUS],
          rows: cells.map((row, index) => [...row, previousOf(resultOf.get(headerRow + 1 + index))]),
          widths: [...widths, 12],
        }
      : table;
  return { sheet: templateSheet(whole), told };
};

/** A number alone is last year's figure; what is computed from data is computed next year, too. */
const isExpression = ({ figure, plain, text }: Entry): boolean =>
  text !== "" && !plain && figure !== null && !("quantity" in figure && figure.quantity.kind === "day");

const previousOf = (result: IndicatorResult | undefined): TemplateCell => {
  if (result?.value == null) return null;
  return result.unit === "%" ? { share: result.value } : result.value;
};

import type { IndicatorFigures } from "../data/evaluate";
import type { Day } from "../lib/calendar-day";
import type { IndicatorResult, IndicatorRow } from "./indicator";
import { targetInForce } from "./target-in-force";

const numberFigure = (value: number | null | undefined) =>
  value === null || value === undefined ? null : { quantity: { kind: "number", value } as const };

/** What expressions may refer to by an indicator's code; rows without a code have no name to be called by. */
export const figuresOfRows = (rows: readonly IndicatorRow[], asOf: Day): IndicatorFigures[] =>
  rows.flatMap((row) =>
    row.code === null
      ? []
      : {
          code: row.code,
          numerator: row.numerator.figure,
          denominator: row.denominator.figure,
          result: row.result.figure,
          target: numberFigure(targetInForce(row.target, row.moment ?? asOf)?.threshold.value),
        },
  );

/** The same from finished results, so that criteria need not compute them again. */
export const figuresOfResults = (results: readonly IndicatorResult[]): IndicatorFigures[] =>
  results.flatMap(({ code, numerator, denominator, value, targetValue }) =>
    code === null
      ? []
      : {
          code,
          numerator: numberFigure(numerator),
          denominator: numberFigure(denominator),
          result: numberFigure(value),
          target: numberFigure(targetValue),
        },
  );

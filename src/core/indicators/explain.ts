import type { IndicatorTexts } from "./indicator-texts";
import type { Day } from "../lib/calendar-day";
import { formatNumber, formatPercent } from "../lib/number";
import type { Entry, IndicatorRow } from "./indicator";

export interface Explained {
  row: IndicatorRow;
  numerator: number | null;
  denominator: number | null;
  result: number | null;
  previous: number | null;
  value: number | null;
  share: boolean;
  unit: string | null;
  met: boolean | null;
  distance: string | null;
  until: Day | null;
}

/** How the value came about: each input with its cell and expression, the arithmetic, the comparison. */
export const explain = (figures: Explained, words: IndicatorTexts): string => {
  const { row, numerator, denominator, result, previous, value, share, unit, met, distance, until } = figures;
  const amount = (number: number) => (share ? formatPercent(number, 2) : formatNumber(number, 4));
  const input = (kind: "numerator" | "denominator" | "result" | "previous", entry: Entry, number: number | null) =>
    entry.figure === null
      ? []
      : [
          words.input({
            kind,
            cell: entry.cell ?? "",
            expression: entry.plain ? null : entry.text,
            number: number === null ? null : formatInput(entry, number),
          }),
        ];
  const parts = [
    ...input("numerator", row.numerator, numerator),
    ...input("denominator", row.denominator, denominator),
    ...input("result", row.result, result),
    ...(row.target.kind === "trend" ? input("previous", row.previous, previous) : []),
  ];
  if (value === null) parts.push(words.noValue());
  else if (row.result.figure === null && share && numerator !== null && denominator !== null) {
    parts.push(`${formatNumber(numerator, 4)} / ${formatNumber(denominator, 4)} = ${amount(value)}.`);
  } else parts.push(words.valueIs({ value: amount(value), unit: share ? null : unit }));
  if (row.target.text !== "") parts.push(words.against({ target: row.target.text, until, met, distance }));
  return parts.join(" ");
};

const formatInput = (entry: Entry, number: number): string =>
  entry.percent ? formatPercent(number, 2) : formatNumber(number, 4);

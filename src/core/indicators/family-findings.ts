import type { DataTexts } from "../data/data-texts";
import type { IndicatorTexts } from "./indicator-texts";
import { closestNames } from "../data/closest-names";
import { nameKey } from "../lib/text";
import type { Finding, Severity } from "../rules/rule";
import type { IndicatorResult, IndicatorRow } from "./indicator";

/** What is said of an indicator and of the quantities it is reckoned from. */
export interface MeasuringTexts {
  data: DataTexts;
  indicators: IndicatorTexts;
}

/** How messages name an indicator. */
export const labelOf = ({ code, name }: IndicatorRow): string => (code ? `${code} "${name}"` : `"${name}"`);

/** The rows from one to the next whole, where they lead back to the first; null where they end. */
const circleFrom = (row: IndicatorRow, rows: readonly IndicatorRow[]): IndicatorRow[] | null => {
  const path: IndicatorRow[] = [];
  let next: IndicatorRow | undefined = row;
  while (next && !path.includes(next)) {
    path.push(next);
    const whole: string | null = next.within;
    next = rows.find(({ code }) => code !== null && whole !== null && nameKey(code) === nameKey(whole));
  }
  return next === row ? path : null;
};

/** Codes that stand twice, and parts larger than their whole. */
export const familyFindings = (
  row: IndicatorRow,
  index: number,
  rows: readonly IndicatorRow[],
  results: readonly IndicatorResult[],
  { indicators: words }: MeasuringTexts,
): Finding[] => {
  const finding = (rule: string, severity: Severity, cell: string | null, message: string): Finding[] => [
    { rule, severity, sheet: row.sheet, cell, message, fix: null, change: null, task: null },
  ];
  const sameCode = (code: string | null) => (one: IndicatorRow) =>
    one.code !== null && code !== null && nameKey(one.code) === nameKey(code);
  const found: Finding[] = [];
  const first = rows.find(sameCode(row.code));
  if (first && first !== row && row.code !== null) {
    found.push(...finding("duplicate-code", "error", row.cells.name, words.duplicateCode({ code: row.code })));
  }
  if (row.within === null) return found;
  const circle = circleFrom(row, rows);
  if (circle !== null && rows.indexOf(row) === Math.min(...circle.map((one) => rows.indexOf(one)))) {
    const message = words.wholeInCircle({ codes: circle.map(({ code }) => code ?? "") });
    found.push(...finding("whole-in-circle", "error", row.cells.within, message));
  }
  const whole = rows.findIndex(sameCode(row.within));
  if (whole < 0) {
    const codes = closestNames(
      row.within,
      rows.flatMap((one) => one.code ?? []),
    );
    const message = words.unknownWhole({ code: row.within, codes });
    return [...found, ...finding("unknown-indicator", "error", row.cells.within, message)];
  }
  const part = results[index]?.denominator ?? null;
  const all = results[whole]?.denominator ?? null;
  if (part === null || all === null || part <= all) return found;
  const message = words.partAboveWhole({ label: labelOf(row), part, whole: row.within, all });
  return [...found, ...finding("part-above-whole", "error", row.denominator.cell, message)];
};

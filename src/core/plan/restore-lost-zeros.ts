import type { Entry } from "./entry";
import type { RowNumber } from "./numbering";
import type { PlanRemark } from "./plan";

/** Excel turns a typed 7.10 into 7.1; the numbers around it tell (7.9 → 7.1 → 7.11). */
export const restoreLostZeros = (entries: readonly Entry[], remarks: PlanRemark[]): void => {
  const pairs = entries.filter((entry) => entry.number?.style === "decimal" && entry.number.segments.length === 2);
  const last = (entry: Entry | undefined, prefix: string): number =>
    entry?.number?.segments[0] === prefix ? Number(entry.number.segments[1]) : NaN;
  pairs.forEach((entry, index) => {
    const number = entry.number as RowNumber;
    const [prefix = "", digits = ""] = number.segments;
    const value = Number(digits);
    if (number.from !== "number" || value > 9 || value < 1) return;
    const before = last(pairs[index - 1], prefix);
    const after = last(pairs[index + 1], prefix);
    const fits = before === value * 10 - 1 || after === value * 10 + 1;
    if (!fits || before === value - 1 || after === value + 1) return;
    const read = `${prefix}.${value * 10}`;
    remarks.push({ kind: "lost-zero", row: entry.rows[0] ?? 0, typed: number.segments.join("."), read, id: read });
    number.segments = [prefix, String(value * 10)];
  });
};

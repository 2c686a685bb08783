import { sameFormula } from "../indicators/formula-of";
import { nameKey } from "../lib/text";
import { groupedBy } from "./grouped-by";
import { median } from "./median";
import { mostCommon } from "./most-common";
import type { ReadOffice } from "./read-office";

export interface IndicatorSum {
  code: string | null;
  name: string;
  unit: string | null;
  rows: IndicatorOfOffice[];
  /** Σ over the offices whose figures can be added; the value of a share is Σ / Σ, else null. */
  whole: { numerator: number | null; denominator: number | null; value: number | null; offices: number; met: number };
  median: number | null;
}

export interface IndicatorOfOffice {
  office: string;
  file: string;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  met: boolean | null;
  /** Its expression or unit is not that of most offices: it is in no sum. */
  differs: boolean;
}

/** An indicator that an office computes, or counts, otherwise than most. */
export interface OtherFormula {
  office: string;
  file: string;
  what: "formula" | "unit" | "max" | "rule";
  code: string | null;
  name: string;
  own: string;
  most: string;
}

/** Every indicator over all offices, in the order in which the offices first name them. */
export const sumIndicators = (offices: readonly ReadOffice[]): { sums: IndicatorSum[]; others: OtherFormula[] } => {
  const groups = groupedBy(
    // A second row of the same code in one workbook is left: the first is meant, as in its expressions.
    offices.flatMap((of) =>
      [...groupedBy(of.result.indicators, keyOf).values()].flatMap(([one]) => (one ? [{ of, one }] : [])),
    ),
    ({ one }) => keyOf(one),
  );
  const others: OtherFormula[] = [];
  const sums = [...groups.values()].map((group): IndicatorSum => {
    const formula = mostCommon(
      group.flatMap(({ one }) => one.formula ?? []),
      nameKey,
    );
    const unit = mostCommon(
      group.map(({ one }) => one.unit ?? ""),
      (text) => text,
    );
    const rows = group.map(({ of, one }): IndicatorOfOffice => {
      const place = { office: of.office, file: of.file, code: one.code, name: one.name };
      const otherFormula = one.formula !== null && formula !== null && !sameFormula(one.formula, formula);
      const otherUnit = (one.unit ?? "") !== unit;
      if (otherFormula) others.push({ ...place, what: "formula", own: one.formula ?? "", most: formula });
      else if (otherUnit) others.push({ ...place, what: "unit", own: one.unit ?? "", most: unit ?? "" });
      const { numerator, denominator, value, met } = one;
      return {
        office: of.office,
        file: of.file,
        numerator,
        denominator,
        value,
        met,
        differs: otherFormula || otherUnit,
      };
    });
    const first = group[0]?.one;
    const alike = rows.filter(({ differs }) => !differs);
    return {
      code: first?.code ?? null,
      name: first?.name ?? "",
      unit: unit === "" ? null : unit,
      rows,
      whole: wholeOf(alike),
      median: median(alike.flatMap(({ value }) => value ?? [])),
    };
  });
  return { sums, others };
};

const wholeOf = (rows: readonly IndicatorOfOffice[]): IndicatorSum["whole"] => {
  const shares = rows.filter(({ numerator, denominator }) => numerator !== null && denominator !== null);
  const counts = rows.filter(({ numerator, denominator }) => numerator !== null && denominator === null);
  const met = rows.filter((row) => row.met === true).length;
  const sum = (figures: readonly (number | null)[]) => figures.reduce<number>((before, one) => before + (one ?? 0), 0);
  // Where most give a share, a count without its whole cannot be added to them.
  if (shares.length > 0) {
    const numerator = sum(shares.map((row) => row.numerator));
    const denominator = sum(shares.map((row) => row.denominator));
    return {
      numerator,
      denominator,
      value: denominator === 0 ? null : numerator / denominator,
      offices: shares.length,
      met,
    };
  }
  if (counts.length === 0) return { numerator: null, denominator: null, value: null, offices: 0, met };
  return {
    numerator: sum(counts.map((row) => row.numerator)),
    denominator: null,
    value: null,
    offices: counts.length,
    met,
  };
};

const keyOf = ({ code, name }: { code: string | null; name: string }): string => nameKey(code ?? name);

import type { Missing, RollUp } from "../rollup/roll-up";

/** `rollup --json` (format.md); criteria and other formulas beside it. */
export const rollupJson = (roll: RollUp, reasonOf: (missing: Missing) => string, output: string | null) => ({
  asOf: roll.asOf,
  period: roll.period,
  offices: roll.offices.map(({ file, office, score, rank }) => ({
    file,
    office,
    index: score?.index ?? null,
    class: score?.class ?? null,
    rank,
  })),
  indicators: roll.indicators.flatMap(({ code, name, rows, whole }) => [
    { code: code ?? name, office: null, ...figures(whole), met: null },
    ...rows.map((row) => ({ code: code ?? name, office: row.office, ...figures(row), met: row.met })),
  ]),
  missing: roll.missing.map((one) => ({ file: one.file ?? one.office, reason: reasonOf(one) })),
  otherFormulas: roll.others,
  output,
});

const figures = (of: { numerator: number | null; denominator: number | null; value: number | null }) => ({
  numerator: of.numerator,
  denominator: of.denominator,
  value: of.value,
});

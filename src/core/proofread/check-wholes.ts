import { type Figure, NUMBER, readFigure } from "./figure";
import type { Proof, ProofFinding } from "./proof-finding";

// 3.159 hồ sơ trên tổng số 15.047 hồ sơ · tổng số hồ sơ tiếp nhận là 15.047
const TOTAL = new RegExp(
  String.raw`(?<!\p{L})tổng số\s(?:[^\d|;.!?()%,:/]{3,60}?\s(?:là|đạt|có)\s)?(${NUMBER})(?!\s?[%/])`,
  "giu",
);
// 3158/15065
const WHOLE = new RegExp(String.raw`(?<![\p{L}\d/,.-])${NUMBER}\s?\/\s?(${NUMBER})(?![/\p{L}-])`, "gu");
/** Nearer than this two large counts are hardly of different things. */
const NEAR = 1.02;
const LARGE = 1000;

/** A share's whole that is a little above what the text calls the total: the whole of a part is above the whole of all. */
export const checkWholes = (lines: readonly string[]): Proof => {
  const totals = figuresOf(lines, TOTAL);
  const wholes = figuresOf(lines, WHOLE);
  const findings = wholes.flatMap(({ line, text, figure }): ProofFinding[] => {
    const total = totals.find(
      (one) => one.figure.value >= LARGE && figure.value > one.figure.value && figure.value < one.figure.value * NEAR,
    );
    if (!total) return [];
    return [
      {
        rule: "part-above-whole",
        level: "look",
        line,
        text,
        stated: figure.value,
        computed: total.figure.value,
        otherLine: total.line,
      },
    ];
  });
  return { findings, checked: 0 };
};

const figuresOf = (lines: readonly string[], pattern: RegExp): { line: number; text: string; figure: Figure }[] =>
  lines.flatMap((line, index) =>
    [...line.matchAll(pattern)].flatMap(([text, number]) => {
      const figure = readFigure(number);
      return figure ? { line: index + 1, text, figure } : [];
    }),
  );

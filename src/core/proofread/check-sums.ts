import { compareSum } from "./compare-sum";
import { NUMBER, readFigure } from "./figure";
import type { Proof, ProofFinding } from "./proof-finding";

// 12 + 15 + 3 = 30
const WRITTEN_OUT = new RegExp(
  String.raw`(?<![\p{L}\d+/-])(${NUMBER}(?:\s?\+\s?${NUMBER}){1,20})\s?=\s?(${NUMBER})(?![/%\p{L}])`,
  "gu",
);

/** Sums written out with their signs. */
export const checkSums = (lines: readonly string[]): Proof => {
  const findings: ProofFinding[] = [];
  let checked = 0;
  lines.forEach((line, index) => {
    for (const [text, terms = "", total] of line.matchAll(WRITTEN_OUT)) {
      checked++;
      const figures = terms.split("+").map((term) => readFigure(term.trim()));
      const found = compareSum(figures, readFigure(total));
      if (found) findings.push({ ...found, rule: "wrong-sum", level: "wrong", text, line: index + 1, otherLine: null });
    }
  });
  return { findings, checked };
};

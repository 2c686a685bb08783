import { tidy } from "../lib/text";
import { checkAgainst, type KnownFigure } from "./check-against";
import { checkBases } from "./check-bases";
import { checkChanges } from "./check-changes";
import { checkDates } from "./check-dates";
import { checkDocuments } from "./check-documents";
import { checkParts } from "./check-parts";
import { checkRepeats } from "./check-repeats";
import { checkShareLists } from "./check-share-lists";
import { checkShares } from "./check-shares";
import { checkSums } from "./check-sums";
import { checkTotals } from "./check-totals";
import { checkWholes } from "./check-wholes";
import type { Proof, ProofCheck, ProofFinding } from "./proof-finding";

const CHECKS: readonly ProofCheck[] = [
  checkShares,
  checkChanges,
  checkSums,
  checkParts,
  checkShareLists,
  checkBases,
  checkDates,
  checkDocuments,
  checkRepeats,
  checkTotals,
  checkWholes,
];

/**
 * The figures, dates and document numbers of a text, checked against each other and against what a workbook knows;
 * findings in the order of the lines.
 */
export const proofread = (lines: readonly string[], known: readonly KnownFigure[] = []): Proof => {
  const tidied = lines.map((line) => tidy(line).replaceAll("\n", " | "));
  const proofs = [...CHECKS.map((check) => check(tidied)), checkAgainst(tidied, known)];
  return {
    findings: onceEach(proofs.flatMap(({ findings }) => findings)).sort((a, b) => a.line - b.line),
    checked: proofs.reduce((sum, { checked }) => sum + checked, 0),
  };
};

/** The same slip found twice in a line is said once. */
const onceEach = (findings: readonly ProofFinding[]): ProofFinding[] => {
  const said = new Set<string>();
  return findings.filter(({ rule, line, stated, computed }) => {
    const key = JSON.stringify([rule, line, stated, computed]);
    return !said.has(key) && said.add(key);
  });
};

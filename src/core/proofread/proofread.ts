import { tidy } from "../lib/text";
import { checkChanges } from "./check-changes";
import { checkDates } from "./check-dates";
import { checkDocuments } from "./check-documents";
import { checkRepeats } from "./check-repeats";
import { checkShares } from "./check-shares";
import { checkSums } from "./check-sums";
import type { Proof, ProofCheck } from "./proof-finding";

const CHECKS: readonly ProofCheck[] = [checkShares, checkChanges, checkSums, checkDates, checkDocuments, checkRepeats];

/** The figures, dates and document numbers of a text, checked against each other; findings in the order of the lines. */
export const proofread = (lines: readonly string[]): Proof => {
  const tidied = lines.map((line) => tidy(line).replaceAll("\n", " | "));
  const proofs = CHECKS.map((check) => check(tidied));
  return {
    findings: proofs.flatMap(({ findings }) => findings).sort((a, b) => a.line - b.line),
    checked: proofs.reduce((sum, { checked }) => sum + checked, 0),
  };
};

import { tidy } from "../lib/text";
import { checkAgainst, type KnownFigure } from "./check-against";
import { checkBases } from "./check-bases";
import { checkChanges } from "./check-changes";
import { checkCompared } from "./check-compared";
import { checkDates } from "./check-dates";
import { checkDocuments } from "./check-documents";
import { checkLists } from "./check-lists";
import { checkParts } from "./check-parts";
import { checkRests } from "./check-rests";
import { checkRepeats } from "./check-repeats";
import { checkShareLists } from "./check-share-lists";
import { checkShares } from "./check-shares";
import { checkSlips } from "./check-slips";
import { checkSums } from "./check-sums";
import { checkTables } from "./check-tables";
import { checkTotals } from "./check-totals";
import { checkWholes } from "./check-wholes";
import type { Proof, ProofCheck, ProofFinding } from "./proof-finding";

const CHECKS: readonly ProofCheck[] = [
  checkShares,
  checkChanges,
  checkCompared,
  checkSums,
  checkParts,
  checkLists,
  checkRests,
  checkShareLists,
  checkBases,
  checkDates,
  checkDocuments,
  checkRepeats,
  checkTotals,
  checkWholes,
  checkTables,
  checkSlips,
];

/**
 * The figures, dates and document numbers of a text, checked against each other and against what a workbook knows;
 * findings in the order of the lines.
 */
export const proofread = (lines: readonly string[], known: readonly KnownFigure[] = []): Proof => {
  const tidied = lines.map((line) => tidy(line.trim().replaceAll("\t", " | ")).replaceAll("\n", " | "));
  const proofs = [...CHECKS.map((check) => check(tidied)), checkAgainst(tidied, known)];
  return {
    findings: onceEach(proofs.flatMap(({ findings }) => findings)).sort((a, b) => a.line - b.line),
    checked: proofs.reduce((sum, { checked }) => sum + checked, 0),
  };
};

/** A finding of the second rule says less of what the first has found in the same line. */
const SAID_BETTER: readonly (readonly [ProofFinding["rule"], ProofFinding["rule"]])[] = [
  ["figures-differ", "figures-slip"],
  ["wrong-sum", "sum-differs"],
  ["wrong-share", "base-elsewhere"],
  ["document-kind-differs", "document-name-differs"],
];

/** The same slip found twice in a line is said once. */
const onceEach = (findings: readonly ProofFinding[]): ProofFinding[] => {
  // A line may hold several shares.
  const key = (rule: string, { line, stated }: ProofFinding) =>
    rule === "wrong-share" ? `${rule} ${line} ${stated}` : `${rule} ${line}`;
  const found = new Set(findings.map((one) => key(one.rule, one)));
  const said = new Set<string>();
  return findings.filter((one) => {
    if (SAID_BETTER.some(([better, rule]) => one.rule === rule && found.has(key(better, one)))) return false;
    const words = JSON.stringify([one.rule, one.line, one.stated, one.computed]);
    return !said.has(words) && said.add(words);
  });
};

import type { Evaluator } from "../../data/evaluate";
import type { Quantity } from "../../data/quantity";
import { problemFinding } from "../../indicators/problem-finding";
import type { Finding } from "../../rules/rule";
import type { ScoreData } from "../scoring/score-data";
import { labelOf } from "./add-finding";
import type { CriteriaTexts } from "./criteria-texts";
import type { CriterionRow, DataPart } from "../table/criterion";

/** The figures of a criterion, each with the text it came from. */
export interface EvaluatedData {
  data: ScoreData;
  /** In the order typed; `value` is null where it could not be computed. */
  sources: { name: string; text: string; value: number | string | null; percent: boolean; plain: boolean }[];
  /** Some part could not be read or computed; what is missing is told on the cell already. */
  failed: boolean;
  /** Where the rate is a quotient of two counts, these. */
  counts: { part: number; whole: number } | null;
  findings: Finding[];
}

/** Values for the parts of a `Dữ liệu` cell; what cannot be computed is a finding on the cell. */
export const evaluateData = (row: CriterionRow, evaluator: Evaluator, texts: CriteriaTexts): EvaluatedData => {
  const result: EvaluatedData = {
    data: {},
    sources: [],
    failed: row.data.faults.length > 0,
    counts: null,
    findings: [],
  };
  const data: Record<string, number | string> = {};
  for (const part of row.data.parts) {
    const value = valueOf(part, row, evaluator, texts, result);
    if (value === null) result.failed = true;
    else data[part.key] = value;
    const plain = part.kind !== "quantity" || isPlain(part);
    const percent = part.text.trim().endsWith("%") || part.key === "rate" || part.kind === "share";
    result.sources.push({ name: part.typed, text: part.text, value, plain, percent });
  }
  return { ...result, data: withTargetAsShare(row, data), counts: countsOf(row, evaluator) };
};

const isPlain = (part: DataPart): boolean =>
  part.kind === "quantity" &&
  part.figure !== null &&
  "quantity" in part.figure &&
  part.figure.quantity.kind === "number";

const valueOf = (
  part: DataPart,
  row: CriterionRow,
  evaluator: Evaluator,
  texts: CriteriaTexts,
  result: EvaluatedData,
): number | string | null => {
  if (part.kind === "state") return part.text;
  if (part.kind === "share") return part.share;
  const unreadable = (details: { text: string; cell: string | null; reason: string | null }) =>
    texts.criteriaTree.findings.unreadable({ label: labelOf(row, texts), name: part.typed, ...details });
  const place = { sheet: row.sheet, cell: row.cells.data ?? null, expression: part.text, unreadable };
  if (part.figure === null) return null;
  if ("problem" in part.figure) {
    result.findings.push(problemFinding(part.figure.problem, place, texts.data));
    return null;
  }
  const outcome = evaluator.evaluate(part.figure.quantity);
  if (outcome.problem) result.findings.push(problemFinding(outcome.problem, place, texts.data));
  for (const note of outcome.notes) result.findings.push(problemFinding(note, place, texts.data));
  return outcome.value;
};

/** Whether a target of 50 beside a rate was surely meant as 50 %. */
export const targetMeantAsShare = (row: CriterionRow, target: number | string | undefined): boolean => {
  const keys = row.data.parts.map(({ key }) => key);
  const part = row.data.parts.find(({ key }) => key === "target");
  return (
    typeof target === "number" &&
    target > 1 &&
    target <= 100 &&
    part !== undefined &&
    isPlain(part) &&
    !keys.includes("count") &&
    (keys.includes("rate") || (keys.includes("a") && keys.includes("b")))
  );
};

const withTargetAsShare = (row: CriterionRow, data: Record<string, number | string>): ScoreData => {
  const { target } = data;
  return targetMeantAsShare(row, target) && typeof target === "number" ? { ...data, target: target / 100 } : data;
};

/** "tỷ lệ = TT.kết quả" or "tỷ lệ = đếm … / đếm …": the counts tell how many cases a higher rate takes. */
const countsOf = (row: CriterionRow, evaluator: Evaluator): EvaluatedData["counts"] => {
  const part = row.data.parts.find(({ key }) => key === "rate");
  if (part?.kind !== "quantity" || !part.figure || "problem" in part.figure) return null;
  const { quantity } = part.figure;
  const sides = sidesOf(quantity);
  if (!sides) return null;
  const [count, whole] = sides.map((side) => evaluator.evaluate(side).value);
  return count == null || whole == null || whole <= 0 ? null : { part: count, whole };
};

const sidesOf = (quantity: Quantity): [Quantity, Quantity] | null => {
  if (quantity.kind === "arithmetic" && quantity.operator === "/") return [quantity.left, quantity.right];
  if (quantity.kind !== "indicator" || quantity.figure !== "result") return null;
  const { kind, code } = quantity;
  return [
    { kind, code, figure: "numerator" },
    { kind, code, figure: "denominator" },
  ];
};

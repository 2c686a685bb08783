import type { Expression } from "../scoring-rule";
import { readExpression } from "./expression";
import { applied, isConstant, isRatio, lettersOf, names, nodesOf } from "./expression-nodes";
import { saysPoints, type Lead } from "./lead";
import { skipTail, type OutcomeCore } from "./outcome-end";
import { after, isLetter, isSymbol, phrases } from "./phrases";
import { quoteOf, type Token } from "./tokens";

const PROPORTION = phrases(
  "tính theo tỷ lệ|chấm theo tỷ lệ|theo tỷ lệ đạt được|theo tỷ lệ thực hiện|tính điểm theo tỷ lệ|tính theo tỉ lệ|chấm điểm theo tỷ lệ|tương ứng với tỷ lệ|theo tỷ lệ tương ứng|tính tương ứng với tỷ lệ|theo tỷ lệ",
);

/** "(b/a)*0,5", "chấm theo tỷ lệ hoàn thành", "1/2 x điểm tối đa". */
export const readFormula = (tokens: Token[], lead: Lead, source: string): OutcomeCore | null => {
  const proportion = proportionAt(tokens, lead);
  if (proportion !== -1) {
    const quote = quoteOf(source, tokens.slice(lead.start, proportion));
    const rate = { kind: "word", word: "rate", quote } as const;
    const maximum = { kind: "word", word: "max", quote } as const;
    const formula = { kind: "operation", operator: "*", left: rate, right: maximum } as const;
    return { outcome: { kind: "formula", formula, quote }, end: proportion, sure: true };
  }
  const start = skipAssigned(tokens, lead);
  if (start === lead.start && isInside(tokens, start)) return null;
  if (isSymbol(tokens[lead.start], ":") && isLetter(tokens[lead.start - 1]) && isLetter(tokens[start])) return null;
  const read = readExpression(tokens, start);
  if (!read || read.expression.kind !== "operation") return null;
  const { expression, end } = read;
  // A target that nothing is divided by is no formula.
  if (
    names(expression, "target") &&
    lettersOf(expression).length === 0 &&
    !names(expression, "rate", "part", "whole", "count")
  )
    return null;
  if (isConstant(expression)) {
    if (!names(expression, "max")) return null;
    const share = constantShare(expression);
    if (share === null) return null;
    return { outcome: { kind: lead.minus ? "minus-share" : "share", share }, end: skipTail(tokens, end), sure: true };
  }
  if (isRatio(expression) && !lead.formula && !saysPoints(tokens, lead)) return null;
  if (lead.minus || !hasPoints(expression, lead, tokens)) return null;
  if (takesPercentsForPoints(expression)) {
    const quote = quoteOf(source, tokens.slice(lead.start, end));
    return { outcome: { kind: "unclear", quote }, end: skipTail(tokens, end), sure: true };
  }
  return {
    outcome: { kind: "formula", formula: expression, quote: quoteOf(source, tokens.slice(start, end)) },
    end: skipTail(tokens, end),
    sure: true,
  };
};

/** "40 - (100% - KQ đạt) * 2": are five percent five points or a twentieth? */
const takesPercentsForPoints = (expression: Expression): boolean =>
  expression.kind === "operation" &&
  (expression.operator === "-" || expression.operator === "+") &&
  !names(expression, "max") &&
  nodesOf(expression).some(
    (node) =>
      node.kind === "operation" &&
      node.operator === "-" &&
      [node.left, node.right].some((side) => side.kind === "number" && side.percent) &&
      [node.left, node.right].some((side) => side.kind === "word" && side.word === "rate"),
  );

const proportionAt = (tokens: Token[], lead: Lead): number => {
  for (let index = lead.start; index <= lead.end; index += 1) {
    const end = after(tokens, index, PROPORTION);
    if (end === -1 || end < lead.end) continue;
    // "theo tỷ lệ b/a x 2": the formula itself follows.
    const named = readExpression(tokens, end - 2);
    if (named && named.expression.kind === "operation" && after(tokens, end - 2, phrases("tỷ lệ|tỉ lệ")) !== -1)
      return -1;
    const formula = readExpression(tokens, isSymbol(tokens[end], ":", "=") ? end + 1 : end);
    const ratioEnd = formula && isRatio(formula.expression) ? formula.end : -1;
    if (formula && formula.expression.kind === "operation" && ratioEnd === -1) return -1;
    const described = after(
      tokens,
      end,
      phrases("hoàn thành|thực hiện|đạt được|tương ứng|đạt|%|phần trăm|hoàn thành nhiệm vụ"),
    );
    return ratioEnd !== -1 ? ratioEnd : described === -1 ? end : described;
  }
  return -1;
};

/** In the middle of a larger formula: behind an operator, or between brackets. */
const isInside = (tokens: Token[], index: number): boolean => {
  const before = tokens[index - 1];
  if (isSymbol(before, "*", "/", "+") || (before?.accented === "x" && before.spaced)) return true;
  if (isSymbol(before, ":") && isLetter(tokens[index - 2]) && isLetter(tokens[index])) return true;
  let depth = 0;
  for (const token of tokens.slice(Math.max(0, index - 100), index)) {
    if (isSymbol(token, "(", "[", "{")) depth += 1;
    else if (isSymbol(token, ")", "]", "}")) depth -= 1;
  }
  return depth > 0;
};

/** "Điểm = …", "Điểm đánh giá là …": what stands before the sign is only the result's name. */
const skipAssigned = (tokens: Token[], lead: Lead): number => {
  let index = lead.end;
  while (isSymbol(tokens[index], ":", "=", "=>")) index += 1;
  return index;
};

/** A formula gives points if it names the maximum or multiplies by more than 100 %. */
const hasPoints = (expression: Expression, lead: Lead, tokens: Token[]): boolean =>
  names(expression, "max") ||
  nodesOf(expression).some((node) => node.kind === "number" && node.value !== 100) ||
  lead.formula ||
  saysPoints(tokens, lead) ||
  (lettersOf(expression).length === 0 && names(expression, "target") && lead.formula);

const constantShare = (expression: Expression): number | null => {
  const value = (node: typeof expression): number => {
    if (node.kind === "number") return node.value;
    if (node.kind === "word") return 1;
    if (node.kind === "letter") return NaN;
    const [left, right] = [value(node.left), value(node.right)];
    return applied(node.operator, left, right);
  };
  const share = value(expression);
  return Number.isFinite(share) && share >= 0 && share <= 1 ? share : null;
};

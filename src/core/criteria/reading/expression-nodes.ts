import type { Expression } from "../scoring-rule";

/** Every node, depth first. */
export const nodesOf = (expression: Expression): Expression[] =>
  expression.kind === "operation"
    ? [expression, ...nodesOf(expression.left), ...nodesOf(expression.right)]
    : [expression];

/** Two figures put together. */
export const applied = (
  operator: Extract<Expression, { kind: "operation" }>["operator"],
  left: number,
  right: number,
): number =>
  ({
    "+": left + right,
    "-": left - right,
    "*": left * right,
    "/": left / right,
    min: Math.min(left, right),
    max: Math.max(left, right),
  })[operator];

/** The letters, each once, in order of appearance. */
export const lettersOf = (expression: Expression): string[] => [
  ...new Set(nodesOf(expression).flatMap((node) => (node.kind === "letter" ? [node.letter] : []))),
];

export const names = (expression: Expression, ...words: string[]): boolean =>
  nodesOf(expression).some((node) => node.kind === "word" && words.includes(node.word));

/** Only numbers and the maximum: "1/2 x điểm tối đa". */
export const isConstant = (expression: Expression): boolean =>
  nodesOf(expression).every((node) => node.kind !== "letter" && (node.kind !== "word" || node.word === "max"));

/** A mere rate ("b/a", "b/a x 100%", "Số … / Tổng số …"): no points in it. */
export const isRatio = (expression: Expression): boolean => {
  if (names(expression, "max")) return false;
  const core = withoutHundred(expression);
  return core.kind === "operation" && core.operator === "/" && nodesOf(core).every(({ kind }) => kind !== "number");
};

/** "b/a x 100%" and "b/a x 100" are b/a written as a percentage. */
export const withoutHundred = (expression: Expression): Expression => {
  if (expression.kind !== "operation") return expression;
  const isHundred = (node: Expression) =>
    node.kind === "number" && (node.value === 100 || (node.value === 1 && node.percent));
  if (expression.operator === "*" && isHundred(expression.right)) return withoutHundred(expression.left);
  if (expression.operator === "*" && isHundred(expression.left)) return withoutHundred(expression.right);
  return expression;
};

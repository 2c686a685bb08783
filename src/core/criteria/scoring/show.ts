import { formatNumber } from "../../lib/number";
import type { Expression } from "../scoring-rule";
import type { Input } from "./quantities";

/** Figures and formulas in Vietnamese style, for explanations; with the minus sign of the formulas. */
export const showNumber = (value: number): string => formatNumber(value, 4).replace("-", "−");

/** Rates with enough decimals to see on which side of a bound they lie. */
export const showRate = (rate: number): string => {
  const rounded = formatNumber(rate * 100, 2);
  const exact = Math.abs(rate * 100 - Math.round(rate * 10000) / 100) < 1e-9;
  if (exact || !isWhole(rounded)) return `${rounded}%`;
  // One decimal more where two would show the bound itself; beyond that only where three still would.
  const [shown] = [3, 4, 6].map((decimals) => formatNumber(rate * 100, decimals)).filter((text) => !isWhole(text));
  return `${shown ?? rounded}%`;
};

const isWhole = (text: string): boolean => /^\d+$/.test(text);

const SIGNS = { "+": " + ", "-": " − ", "*": " × ", "/": " / ", min: "; ", max: "; " };

/** The formula with its figures put in: "(9.129 / 14.697) × 0,5". */
export const showFormula = (
  expression: Expression,
  letter: (name: string) => number,
  word: (name: string) => string,
  outer = true,
): string => {
  switch (expression.kind) {
    case "number":
      return expression.percent ? showRate(expression.value) : showNumber(expression.value);
    case "letter":
      return showNumber(letter(expression.letter));
    case "word":
      return word(expression.word);
    case "operation": {
      const inner = expression.operator === "min" || expression.operator === "max";
      const left = showFormula(expression.left, letter, word, inner);
      const right = showFormula(expression.right, letter, word, inner);
      const text = `${left}${SIGNS[expression.operator]}${right}`;
      if (inner) return `${expression.operator}(${text})`;
      return outer || (expression.operator === "*" && !text.includes("/")) ? text : `(${text})`;
    }
  }
};

/** @param per "a/b*1.000": the rate is shown as the text counts it */
export const showRatio = (all: Input[], ratio: Expression | null, rate: number, per?: number): string => {
  const inputs = all.filter(({ name }) => name !== "target");
  const [stated] = inputs;
  if (inputs.length === 1 && stated?.name === "rate") return showRate(rate);
  // "3/5 nội dung": a count is a share of the whole that the text names.
  if (inputs.length === 1 && stated?.name === "count" && stated.value > 0)
    return `${showNumber(stated.value)} / ${showNumber(Math.round(stated.value / rate))} = ${showRate(rate)}`;
  const figure = (name: string) => inputs.find((input) => input.name === name)?.value ?? NaN;
  const shown = ratio
    ? showFormula(ratio, figure, () => "")
    : `${showNumber(figure("b"))} / ${showNumber(figure("a"))}`;
  return per === undefined
    ? `${shown} = ${showRate(rate)}`
    : `${shown} × ${showNumber(per)} = ${showNumber(rate * per)}`;
};

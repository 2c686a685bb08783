import { behindBracket } from "./coverage";
import { after, has, isPointsUnit, isSymbol, phrases } from "./phrases";
import type { Token } from "./tokens";

const EXAMPLE = phrases("ví dụ|thí dụ|vd|chẳng hạn");
const POINTS = phrases("điểm|trừ|cộng");

/** The stretches that only show how a rule works out ("Ví dụ: đạt 80% thì được 4 điểm"): no rule of their own. */
export const examplesIn = (tokens: Token[]): Token[][] => {
  const found: Token[][] = [];
  let index = 0;
  while (index < tokens.length) {
    const end = exampleEnd(tokens, index);
    if (end > index) found.push(tokens.slice(index, end));
    index = Math.max(end, index + 1);
  }
  return found;
};

/** Behind the example that begins here, or -1; inside a sentence only what stands behind the points may be one. */
const exampleEnd = (tokens: Token[], index: number): number => {
  if (isSymbol(tokens[index], "(") && after(tokens, index + 1, EXAMPLE) !== -1) return behindBracket(tokens, index);
  if (after(tokens, index, EXAMPLE) === -1) return -1;
  const before = tokens[index - 1];
  const begins = before === undefined || before.kind === "break" || isSymbol(before, ".", ";", "-", "+", "*");
  if (!begins && !(isSymbol(before, ",") && givesBefore(tokens, index))) return -1;
  let end = index;
  while (end < tokens.length && tokens[end]?.kind !== "break" && !isSymbol(tokens[end], ".")) end += 1;
  return end;
};

const givesBefore = (tokens: Token[], index: number): boolean => {
  let start = index;
  while (start > 0 && tokens[start - 1]?.kind !== "break" && !isSymbol(tokens[start - 1], ".", ";")) start -= 1;
  const before = tokens.slice(start, index);
  return has(before, POINTS) && before.some((token, at) => token.kind === "number" && isPointsUnit(before[at + 1]));
};

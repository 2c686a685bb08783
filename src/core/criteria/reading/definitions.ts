import type { Expression } from "../scoring-rule";
import { deniedIn, denialsIn, unclaimedIn } from "./coverage";
import { readExpression } from "./expression";
import { lettersOf, nodesOf } from "./expression-nodes";
import { after, has, isLetter, isSymbol, phrases } from "./phrases";
import { isDefinition } from "./segments";
import { quoteOf, type Token } from "./tokens";

/** "a là tổng số hồ sơ": what a letter stands for. */
export interface Definition {
  letter: string;
  words: string;
  whole: boolean;
  target: boolean;
  qualified: boolean;
  late: boolean;
  onTime: boolean;
  /** Words of meaning in it that nothing uses. */
  unclaimed: Token[];
  /** "số hồ sơ không đúng hạn" */
  deniesGood: boolean;
}

const WHERE = phrases("trong đó|ở đây|với|và");
const TOTAL = phrases("tổng");
const TARGET = phrases("chỉ tiêu|mục tiêu|định mức|số được giao theo kế hoạch|kế hoạch giao");
/** What makes a number of cases the part: done, on time, online … */
const QUALIFIED = phrases(
  "đã|đúng hạn|trước hạn|đúng thời hạn|hoàn thành|trực tuyến|số hóa|số hoá|đạt|được số hóa|hài lòng|kịp thời|thực tế|được xử lý|đúng quy định|trễ hạn|quá hạn|chậm|điện tử",
);

/** The definition with which this stretch begins, or null. */
export const readDefinition = (tokens: Token[], source: string): Definition | null => {
  let start = 0;
  for (;;) {
    const where = after(tokens, start, WHERE);
    if (where !== -1) start = where;
    else if (isSymbol(tokens[start], ":", "-", "+", ",", "(", "*")) start += 1;
    else break;
  }
  if (!isDefinition(tokens, start)) return null;
  const letter = tokens[start]?.accented ?? "";
  const words = tokens.slice(start + 2);
  return {
    letter,
    words: quoteOf(source, words),
    whole: has(words, TOTAL),
    target: has(words, TARGET),
    qualified: has(words, QUALIFIED),
    late: has(words, LATE),
    onTime: has(words, ON_TIME) && !has(words, LATE),
    deniesGood: denialsIn(words, new Set()).denied === "good",
    unclaimed: unclaimedIn(words, new Set(deniedIn(words))),
  };
};

const LATE = phrases("trễ hạn|quá hạn|chậm|không đúng hạn|trễ|chưa đúng hạn");
const ON_TIME = phrases("đúng hạn|trước hạn|đúng thời hạn|đúng và trước hạn|đúng tiến độ|sớm hạn|hoàn thành đúng");

/** "b: số hồ sơ trễ hạn" beside "tỷ lệ hồ sơ đúng hạn": b / a is not the rate that the bands speak of. */
export const contradicting = (definitions: Definition[], notes: Token[][]): Definition | null => {
  const onTime = notes.some((tokens) => has(tokens, ON_TIME)) && !notes.some((tokens) => has(tokens, LATE));
  const late = definitions.filter(({ late: one }) => one);
  return onTime && late.length === 1 && !definitions.some(({ onTime: one }) => one) ? (late[0] ?? null) : null;
};

/** Which letter is the whole, by the definitions: the "tổng", else the one that nothing narrows; null: undecided. */
export const ratioOfDefinitions = (definitions: Definition[]): Expression | null => {
  const [first, second] = definitions;
  if (!first || !second || definitions.length !== 2 || first.letter === second.letter) return null;
  const rank = ({ whole, target, qualified }: Definition) => (qualified ? 0 : 2) + (whole ? 1 : 0) + (target ? 1 : 0);
  if (rank(first) === rank(second)) return null;
  const [part, whole] = rank(first) > rank(second) ? [second, first] : [first, second];
  return {
    kind: "operation",
    operator: "/",
    left: { kind: "letter", letter: part.letter },
    right: { kind: "letter", letter: whole.letter },
  };
};

const isLetterRatio = (node: Expression): boolean =>
  node.kind === "operation" &&
  node.operator === "/" &&
  lettersOf(node).length > 1 &&
  [node.left, node.right].every(
    (side) =>
      lettersOf(side).length > 0 && nodesOf(side).every(({ kind }) => kind === "letter" || kind === "operation"),
  );

/** The first "b/a" or "(b + c)/a" of the text, whether or not points hang on it. */
export const findRatio = (tokens: Token[]): Expression | null => {
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (!isSymbol(token, "(", "[") && !isLetter(token)) continue;
    if (isSymbol(tokens[index - 1], "/")) continue;
    const read = readExpression(tokens, index);
    const ratio = read && nodesOf(read.expression).find(isLetterRatio);
    if (ratio) return ratio;
  }
  return null;
};

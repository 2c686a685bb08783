import { type Operator, readArithmetic } from "../../lib/arithmetic";
import type { Expression } from "../scoring-rule";
import { behindBracket, deniedIn, unclaimedIn } from "./coverage";
import { nodesOf } from "./expression-nodes";
import { after, isLetter, isPointsUnit, isSymbol, phrases } from "./phrases";
import type { Token } from "./tokens";

/** Arithmetic as rule texts write it: "(b/a) x 0,5", "Tỷ lệ x Điểm tối đa / 40%", "(Số … / Tổng số …) * 2". */
export interface ReadExpression {
  expression: Expression;
  end: number;
}

const TIMES = phrases("nhân với|nhân|x");
const DIVIDED = phrases("chia cho|chia");
const COMPARED = phrases("so với chỉ tiêu|so với mục tiêu|trên chỉ tiêu|so với kế hoạch giao");
const MULTIPLIED = phrases("nhân với");
const OPENING: Record<string, string> = { "(": ")", "[": "]", "{": "}" };
const HEADS = phrases(
  "điểm tối đa|số điểm tối đa|điểm chuẩn|thang điểm|hệ số|chỉ số|tỷ lệ|tỉ lệ|tổng|số|chỉ tiêu|mục tiêu|kế hoạch|kết quả|mức|tối đa|điểm của tiêu chí|định mức|kpi|điểm trung bình|điểm bình quân|điểm khảo sát",
);
const MAX = phrases(
  "điểm tối đa|điểm chuẩn|thang điểm|điểm tuyệt đối|số điểm của tiêu chí|điểm của tiêu chí|điểm số tối đa|số điểm quy định|điểm quy định|tối đa",
);
const RATE = phrases("hệ số|chỉ số|tỷ lệ|tỉ lệ|kết quả|mức độ|mức đạt|phần trăm");
const TARGET = phrases("chỉ tiêu|mục tiêu|kế hoạch|định mức|mức giao|kpi");
const REACHED = phrases("đạt được|đạt|thực hiện|hoàn thành|thực tế");
const ASSIGNED = phrases("được giao|giao|chỉ tiêu|mục tiêu|kế hoạch|yêu cầu");
const WHOLE = phrases("tổng");
/** Words that cannot belong to the name of a quantity: the formula has ended. */
const STOP = phrases("thì|được tính|nếu|trong đó|nhưng|tối đa không|không quá|với");

const operation = (operator: Operator, left: Expression, right: Expression): Expression => {
  const divides = operator === "/" && (isQuantity(right, "part") || isQuantity(right, "whole"));
  if (divides && isQuantity(left))
    return { kind: "operation", operator, left: named(left, "part"), right: named(right, "whole") };
  // "Điểm tối đa × số đạt / tổng số": the two quantities make the rate.
  if (divides && left.kind === "operation" && left.operator === "*" && isQuantity(left.right, "part"))
    return { ...left, right: operation("/", left.right, right) };
  return { kind: "operation", operator, left, right };
};

const named = (node: Expression, word: Name["word"]): Expression => (node.kind === "word" ? { ...node, word } : node);

type Name = Extract<Expression, { kind: "word" }>;

/** "Tổng số … / Số …": whatever the words, what is divided is the part and what divides the whole. */
const isQuantity = (node: Expression, word?: Name["word"]): boolean =>
  node.kind === "word" && (word === undefined ? node.word !== "max" && node.word !== "target" : node.word === word);

/** Reads the longest expression that starts at `start`; null where none does. */
export const readExpression = (tokens: Token[], start: number): ReadExpression | null => {
  const read = readTerms(tokens, start);
  return read && { ...read, expression: withCounts(read.expression) };
};

/** "số lần vi phạm x 0,25": a number that no whole divides is a count. */
const withCounts = (expression: Expression): Expression => {
  if (expression.kind === "word")
    return expression.word === "part" || expression.word === "whole" ? { ...expression, word: "count" } : expression;
  if (expression.kind !== "operation") return expression;
  const { left, right, operator } = expression;
  if (
    operator === "/" &&
    isQuantity(left, "part") &&
    (isQuantity(right, "whole") || (right.kind === "word" && right.word === "target"))
  )
    return expression;
  return { ...expression, left: withCounts(left), right: withCounts(right) };
};

const readTerms = (tokens: Token[], start: number): ReadExpression | null =>
  readArithmetic<ReadExpression, number>(start, {
    operator: ({ end }, among, depth) => {
      const found = end - start < LONGEST ? readOperator(tokens, end, depth) : null;
      return found && among.includes(found.operator) ? found : null;
    },
    operand: (place, depth, inner) => readOperand(tokens, place, depth, inner),
    join: (operator, left, right, depth) => {
      const product = operator === "*" || operator === "/";
      const belongs =
        product ||
        depth > 0 ||
        joinsTerms(tokens, left.end) ||
        (operator === "-" && subtractsCount(tokens, start, left.end, right)) ||
        (operator === "+" && right.expression.kind === "operation");
      return belongs ? { expression: operation(operator, left.expression, right.expression), end: right.end } : null;
    },
  });

/** Outside brackets a dash is often a bullet: a term must be a bracket, a letter or a product to be one. */
const joinsTerms = (tokens: Token[], index: number): boolean => {
  const next = tokens[index + 1];
  const following = tokens[index + 2];
  if (isSymbol(next, "(", "[", "{")) return true;
  if (isLetter(next)) return true;
  if (next?.kind !== "number" || next.percent) return false;
  if (isSymbol(following, "*", "/") || after(tokens, index + 2, TIMES) !== -1) return true;
  // "(b/a) × 2 − 0,3": no bullet stands between a formula and the end of its clause.
  return isSymbol(tokens[index], "-") && next.spaced && (following === undefined || isSymbol(following, ",", ";", "."));
};

/** "Điểm = 5 – số vụ khiếu kiện × 1": behind the sign of equality a dash is no bullet. */
const subtractsCount = (tokens: Token[], start: number, dash: number, { expression }: ReadExpression): boolean =>
  isSymbol(tokens[start - 1], "=") &&
  tokens[dash + 1]?.spaced === true &&
  tokens.slice(start, dash).every(({ kind }) => kind !== "break") &&
  nodesOf(expression).some((node) => node.kind === "word" || node.kind === "letter");

const readOperator = (tokens: Token[], index: number, depth: number): { operator: Operator; place: number } | null => {
  const token = tokens[index];
  if (isSymbol(token, "+")) return { operator: "+", place: index + 1 };
  if (isSymbol(token, "-")) return { operator: "-", place: index + 1 };
  if (isSymbol(token, "*")) return { operator: "*", place: index + 1 };
  if (isSymbol(token, "/")) return { operator: "/", place: index + 1 };
  const times = after(tokens, index, TIMES);
  if (times !== -1) return { operator: "*", place: times };
  const divided = after(tokens, index, DIVIDED);
  if (divided !== -1) return { operator: "/", place: divided };
  // "b:a" divides only between letters inside brackets; elsewhere ":" leads to points.
  if (depth > 0 && isSymbol(token, ":") && (isLetter(tokens[index + 1]) || after(tokens, index + 1, HEADS) !== -1))
    return { operator: "/", place: index + 1 };
  // "(b/a).2"
  if (isSymbol(token, ".") && !token?.spaced && tokens[index + 1]?.kind === "number" && !tokens[index + 1]?.spaced)
    return { operator: "*", place: index + 1 };
  return null;
};

/** Tokens; no formula of a criteria table is longer, and what is must not be searched again from every word. */
const LONGEST = 100;
/** The name of one quantity, in tokens. */
const LONGEST_NAME = 50;

const readOperand = (
  tokens: Token[],
  start: number,
  depth: number,
  readInner: (start: number) => ReadExpression | null,
): ReadExpression | null => {
  const token = tokens[start];
  if (!token) return null;
  const closing = token.kind === "symbol" ? OPENING[token.folded] : undefined;
  if (closing !== undefined) {
    const inner = readInner(start + 1);
    const lesser = inner && readLesser(tokens, inner, readInner);
    if (!lesser || !isSymbol(tokens[lesser.end], closing)) return null;
    const percent = isSymbol(tokens[lesser.end + 1], "%") ? 1 : 0;
    return { expression: lesser.expression, end: lesser.end + 1 + percent };
  }
  if (token.kind === "number") {
    const unit = isPointsUnit(tokens[start + 1]) && after(tokens, start + 1, MAX) === -1 ? 1 : 0;
    const number: Expression = { kind: "number", value: token.value, percent: token.percent };
    // "60% điểm tối đa" multiplies without a sign.
    const of = token.percent && after(tokens, start + 1, MAX) !== -1 ? readName(tokens, start + 1, depth) : null;
    if (of) return { expression: operation("*", number, of.expression), end: of.end };
    // "10 - 2a"
    const letter = tokens[start + 1];
    if (unit === 0 && isLetter(letter) && letter?.spaced === false && letter.accented !== "x")
      return { expression: operation("*", number, { kind: "letter", letter: letter.accented }), end: start + 2 };
    return { expression: number, end: start + 1 + unit };
  }
  if (isLetter(token)) return { expression: { kind: "letter", letter: token.accented }, end: start + 1 };
  return readName(tokens, start, depth);
};

/** "(1 min a/b)": the lesser or the greater of two. */
const readLesser = (
  tokens: Token[],
  left: ReadExpression,
  readInner: (start: number) => ReadExpression | null,
): ReadExpression | null => {
  const operator = isSymbol(tokens[left.end], "min") ? "min" : isSymbol(tokens[left.end], "max") ? "max" : null;
  if (operator === null) return left;
  const right = readInner(left.end + 1);
  return (
    right && {
      expression: { kind: "operation", operator, left: left.expression, right: right.expression },
      end: right.end,
    }
  );
};

/** The name of a quantity in words, up to an operator or the bracket's end. */
const readName = (tokens: Token[], start: number, depth: number): ReadExpression | null => {
  if (after(tokens, start, HEADS) === -1 && depth === 0) return null;
  let end = start;
  const maximum = after(tokens, start, MAX);
  const ofPoints = Math.max(after(tokens, start, ALL_POINTS), multipliedTotal(tokens, start));
  if (maximum !== -1 || ofPoints !== -1) {
    end = ofPoints !== -1 ? ofPoints : maximum;
    const tail = after(
      tokens,
      end,
      phrases(
        "của tiêu chí thành phần này|của tiêu chí thành phần|của tiêu chí này|của tiêu chí|của nội dung này|của mục này",
      ),
    );
    end = tail === -1 ? end : tail;
    return { expression: { kind: "word", word: "max", quote: nameOf(tokens, start, end) }, end };
  }
  while (
    end < tokens.length &&
    end - start < LONGEST_NAME &&
    (behindAside(tokens, end) !== -1 || !endsName(tokens, end, start, depth))
  )
    end = Math.max(end + 1, behindAside(tokens, end));
  if (end === start || tokens[start]?.kind !== "word") return null;
  // One bare word that no head introduces is no quantity.
  const word = wordOf(tokens.slice(start, end));
  if (word === null) return null;
  // A denial or a comparison in the name of a quantity is not understood; what is counted may be a fault.
  const name = tokens.slice(start, end);
  if (unclaimedIn(name, new Set(usedOfName(name, word))).length > 0) return null;
  const quote = nameOf(tokens, start, end);
  const named: Expression = { kind: "word", word, quote };
  // "Tỷ lệ đạt được so với chỉ tiêu" is already divided by it.
  const compared = tokens.findIndex(
    (_, index) => index > start && index < end && after(tokens, index, COMPARED) !== -1,
  );
  if (word === "rate" && compared !== -1)
    return { expression: operation("/", named, { kind: "word", word: "target", quote }), end };
  return { expression: named, end };
};

/** "Chỉ tiêu 80%" states the target; what is counted may be denied ("số lần không chấp hành"). */
const usedOfName = (name: Token[], word: Name["word"]): Token[] => {
  if (word === "target") return name.filter(({ kind }) => kind === "number");
  return word === "rate" ? [] : deniedIn(name);
};

/** Behind "(%)", "(SIPAS)" and "“Dân vận khéo”" in the middle of a name, or -1: mere words that explain or quote. */
const behindAside = (tokens: Token[], index: number): number => {
  const behind = behindBracket(tokens, index);
  if (behind === -1) return -1;
  const inner = tokens.slice(index + 1, behind - 1);
  const [only] = inner;
  if (!only) return -1;
  if (isSymbol(only, "%")) return inner.length === 1 ? behind : -1;
  return inner.every((token) => token.kind === "word" && !isLetter(token)) ? behind : -1;
};

const endsName = (tokens: Token[], index: number, start: number, depth: number): boolean => {
  const token = tokens[index];
  if (!token || token.kind === "break") return true;
  if (token.kind === "number") return depth === 0 || isSymbol(tokens[index - 1], "/");
  if (token.kind === "symbol") {
    if (isSymbol(token, "/")) return divides(tokens, index);
    if (isSymbol(token, ",", "%")) return depth === 0 && isSymbol(token, ",") && !isMultiplied(tokens, index);
    return true;
  }
  if (index === start) return false;
  return (
    (token.accented === "x" && token.spaced) ||
    after(tokens, index, MULTIPLIED) !== -1 ||
    after(tokens, index, DIVIDED) !== -1 ||
    (after(tokens, index, STOP) !== -1 && tokens[index - 1]?.accented !== "so")
  );
};

const ALL_POINTS = phrases("số điểm tối đa|tổng điểm tối đa|tổng số điểm tối đa|mức điểm tối đa");

/** "Tổng điểm × tỷ lệ": the points of the row; "tổng điểm đạt được" are not. */
export const multipliedTotal = (tokens: Token[], start: number): number => {
  const end = after(tokens, start, TOTAL_POINTS);
  return end !== -1 && (isSymbol(tokens[end], "*") || after(tokens, end, TIMES) !== -1) ? end : -1;
};
const TOTAL_POINTS = phrases("tổng điểm|tổng số điểm");

/** "Tỷ lệ kết luận, kiến nghị được thực hiện × 6": only words stand between the comma and the sign. */
const isMultiplied = (tokens: Token[], comma: number): boolean => {
  const stop = tokens.findIndex((token, index) => index > comma && token.kind !== "word" && !isSymbol(token, ","));
  return stop !== -1 && isSymbol(tokens[stop], "*");
};

/** In "cán bộ/công chức" the stroke joins words; before "tổng số", a letter or a number it divides. */
const divides = (tokens: Token[], index: number): boolean => {
  const next = tokens[index + 1];
  if (!next) return true;
  if (next.kind !== "word" || isLetter(next) || after(tokens, index + 1, HEADS) !== -1) return true;
  return tokens[index]?.spaced === true && next.spaced;
};

const nameOf = (tokens: Token[], start: number, end: number): string =>
  tokens
    .slice(start, end)
    .map((token) => (token.spaced && token !== tokens[start] ? ` ${token.accented}` : token.accented))
    .join("");

const wordOf = (tokens: Token[]): "rate" | "target" | "part" | "whole" | null => {
  if (after(tokens, 0, RATE) !== -1) {
    const reached = tokens.some((_, index) => after(tokens, index, REACHED) !== -1);
    const assigned = tokens.some((_, index) => after(tokens, index, ASSIGNED) !== -1);
    return assigned && !reached ? "target" : "rate";
  }
  if (after(tokens, 0, TARGET) !== -1) return "target";
  if (after(tokens, 0, WHOLE) !== -1) return "whole";
  return after(tokens, 0, phrases("số|hồ sơ|nhiệm vụ|văn bản|đơn vị|tthc|điểm")) !== -1 ? "part" : null;
};

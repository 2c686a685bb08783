import { type Operator, readArithmetic } from "../../lib/arithmetic";
import { readNumber } from "../../lib/number";

/** What a name in a template stands for; null where the workbook has no such figure. */
export type Lookup = (name: string) => number | null;

/** The value of an expression with its arithmetic, or the names that have no figure. */
export type Worked = { value: number; shown: string } | { missing: string[] };

const TOKEN = /\s*([-+*/()]|[^-+*/()]+)/y;

/** "TN", "GQ + DGQ", "(a + b) / c": names, numbers and the four operations. Null where it cannot be read. */
export const workOut = (text: string, lookup: Lookup, show: (value: number) => string): Worked | null => {
  const tokens = tokensOf(text);
  const missing: string[] = [];
  const result = readArithmetic<Worth, number>(0, {
    operator: ({ end }, among) => {
      const operator = among.find((sign) => sign === tokens[end]);
      return operator === undefined ? null : { operator, place: end + 1 };
    },
    operand: (at, _depth, inner) => {
      const name = tokens[at];
      if (name === "(") {
        const read = inner(at + 1);
        return read && tokens[read.end] === ")" ? { ...read, shown: `(${read.shown})`, end: read.end + 1 } : null;
      }
      if (name === undefined || /^[-+*/)]$/.test(name)) return null;
      const value = lookup(name) ?? readNumber(name);
      if (value === null) missing.push(name);
      return { value: value ?? 0, shown: show(value ?? 0), end: at + 1 };
    },
    join: (operator, left, right) => ({
      value: apply(operator, left.value, right.value),
      shown: joined(operator, left.shown, right),
      end: right.end,
    }),
  });
  if (result === null || result.end < tokens.length) return null;
  return missing.length > 0 ? { missing } : { value: result.value, shown: result.shown };
};

interface Worth {
  value: number;
  shown: string;
  /** The token behind it. */
  end: number;
}

const tokensOf = (text: string): string[] =>
  Array.from(text.matchAll(new RegExp(TOKEN.source, "g")), ([, token = ""]) => token.trim()).filter(Boolean);

const apply = (sign: Operator, left: number, right: number): number => {
  if (sign === "+") return left + right;
  if (sign === "-") return left - right;
  return sign === "*" ? left * right : left / right;
};

/** Terms that add nothing are not shown: "70 = 11 + 35 + 24". */
const joined = (sign: Operator, left: string, right: Worth): string => {
  if ((sign === "+" || sign === "-") && right.value === 0) return left;
  if (sign === "+" && left === "0") return right.shown;
  return `${left} ${sign === "*" ? "×" : sign === "-" ? "−" : sign} ${right.shown}`;
};

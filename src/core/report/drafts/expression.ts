import { readNumber } from "../../lib/number";

/** What a name in a template stands for; null where the workbook has no such figure. */
export type Lookup = (name: string) => number | null;

/** The value of an expression with its arithmetic, or the names that have no figure. */
export type Worked = { value: number; shown: string } | { missing: string[] };

const TOKEN = /\s*([-+*/()]|[^-+*/()]+)/y;

/** "TN", "GQ + DGQ", "(a + b) / c": names, numbers and the four operations. Null where it cannot be read. */
export const workOut = (text: string, lookup: Lookup, show: (value: number) => string): Worked | null => {
  const tokens = tokensOf(text);
  let at = 0;
  const missing: string[] = [];
  const take = (...signs: string[]): string | null => {
    const next = tokens[at];
    if (next === undefined || !signs.includes(next)) return null;
    at++;
    return next;
  };
  type Part = { value: number; shown: string } | null;

  const join = (of: () => Part, ...signs: string[]): Part => {
    let left = of();
    for (let sign = take(...signs); sign !== null && left !== null; sign = take(...signs)) {
      const right = of();
      left = right && { value: apply(sign, left.value, right.value), shown: joined(sign, left.shown, right) };
    }
    return left;
  };
  const sum = (): Part => join(product, "+", "-");
  const product = (): Part => join(factor, "*", "/");
  const factor = (): Part => {
    if (take("(") !== null) {
      const inner = sum();
      return take(")") === null || inner === null ? null : { ...inner, shown: `(${inner.shown})` };
    }
    const name = tokens[at];
    if (name === undefined || /^[-+*/()]$/.test(name)) return null;
    at++;
    const value = lookup(name) ?? readNumber(name);
    if (value === null) missing.push(name);
    return { value: value ?? 0, shown: show(value ?? 0) };
  };

  const result = sum();
  if (result === null || at < tokens.length) return null;
  return missing.length > 0 ? { missing } : result;
};

const tokensOf = (text: string): string[] =>
  Array.from(text.matchAll(new RegExp(TOKEN.source, "g")), ([, token = ""]) => token.trim()).filter(Boolean);

const apply = (sign: string, left: number, right: number): number => {
  if (sign === "+") return left + right;
  if (sign === "-") return left - right;
  return sign === "*" ? left * right : left / right;
};

/** Terms that add nothing are not shown: "70 = 11 + 35 + 24". */
const joined = (sign: string, left: string, right: { value: number; shown: string }): string => {
  if ((sign === "+" || sign === "-") && right.value === 0) return left;
  if (sign === "+" && left === "0") return right.shown;
  return `${left} ${sign === "*" ? "×" : sign === "-" ? "−" : sign} ${right.shown}`;
};

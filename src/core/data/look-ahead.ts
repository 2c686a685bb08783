import type { Cursor } from "./cursor";
import type { CompareOperator } from "./quantity";
import { compareSigns, compareWords } from "./words";

type OperatorHere = { operator: CompareOperator; words: number } | null;

/** Words in place of signs; those that are also found in names must stand before a date, number or column. */
const operatorWords: readonly (readonly [words: string, operator: CompareOperator, alone: boolean])[] = [
  ["bang", "=", true],
  ["la", "=", true],
  ["khac", "<>", true],
  ["truoc", "<", false],
  ["sau", ">", false],
  ...compareWords.map(([words, operator]) => [words, operator, false] as const),
];

/** Signs, and in their place `bằng`, `là`, `khác`, `trước`, `sau` and the comparison words of rules and targets. */
export const operatorAt = (cursor: Cursor, ahead: number): OperatorHere => {
  const sign = signAt(cursor, ahead);
  if (sign) return sign;
  for (const [phrase, operator, alone] of operatorWords) {
    const words = cursor.sees(phrase, ahead);
    if (words === 0) continue;
    const dayWord = cursor.sees("ngay", ahead + words);
    const valueFollows = ["day", "number", "column"].includes(cursor.peek(ahead + words + dayWord).kind);
    if (alone || valueFollows) return { operator, words };
  }
  return null;
};

const signAt = (cursor: Cursor, ahead: number): OperatorHere => {
  const token = cursor.peek(ahead);
  const operator = token.kind === "sign" ? compareSigns[token.text] : undefined;
  return operator ? { operator, words: 1 } : null;
};

interface Predicate {
  kind: "empty" | "filled" | "in-period" | "contains" | "among" | "between";
  words: number;
}

/** Without accents `trong ky` begins like `trong` (empty): the longer one is tried first. */
export const predicateAt = (cursor: Cursor, ahead: number): Predicate | null => {
  const sees = (words: string) => cursor.sees(words, ahead);
  if (sees("trong ky")) return { kind: "in-period", words: sees("trong ky bao cao") || 2 };
  if (sees("co du lieu")) return { kind: "filled", words: 3 };
  if (sees("trong") && endsCondition(cursor, ahead + 1)) return { kind: "empty", words: 1 };
  if (sees("de trong")) return { kind: "empty", words: 2 };
  if (sees("thuoc") && cursor.seesSign("(", ahead + 1)) return { kind: "among", words: 1 };
  if (sees("chua") && !endsCondition(cursor, ahead + 1)) return { kind: "contains", words: 1 };
  if (sees("tu") && ["day", "number"].includes(cursor.peek(ahead + 1).kind)) return { kind: "between", words: 1 };
  return null;
};

const endsCondition = (cursor: Cursor, ahead: number): boolean => {
  const token = cursor.peek(ahead);
  if (token.kind === "end") return true;
  if (token.kind === "sign") return !compareSigns[token.text] && token.text !== "(";
  return cursor.sees("va", ahead) > 0 || cursor.sees("hoac", ahead) > 0;
};

/** How many words stand before a comparison: a column's name without its brackets; 0 where no comparison follows. */
export const bareColumn = (cursor: Cursor, ahead: number): number => {
  for (let count = 0; ; count++) {
    const at = ahead + count;
    if (count > 0 && (signAt(cursor, at) ?? predicateAt(cursor, at))) return count;
    if (count > 0 && cursor.sees("khong", at) && predicateAt(cursor, at + 1)) return count;
    if (!["word", "number"].includes(cursor.peek(at).kind)) return 0;
  }
};

/** `và` joins where a condition follows; in "Phòng Hành chính và Bổ trợ tư pháp" it is part of a name. */
export const seesJoiner = (cursor: Cursor, word: "va" | "hoac"): boolean => {
  if (!cursor.sees(word)) return false;
  let ahead = 1;
  while (cursor.sees("khong", ahead)) ahead++;
  const token = cursor.peek(ahead);
  return token.kind !== "word" || cursor.peek(ahead + 1).kind === "column" || bareColumn(cursor, ahead) > 0;
};

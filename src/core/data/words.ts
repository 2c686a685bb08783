import { fold, stripAccents } from "../lib/text";
import { COMPARING_SIGNS, COMPARISONS, DOWNWARDS, UPWARDS } from "../words/comparisons";
import type { AggregateName, CompareOperator, FigureName, PlanCountName } from "./quantity";

/** The language's words without accents, as they are compared; print-quantity has them as they are printed. */
export const aggregateWords: readonly (readonly [words: string, name: AggregateName])[] = [
  ["dem khac nhau", "distinct"],
  ["dem", "count"],
  ["tong", "sum"],
  ["trung binh", "average"],
  ["nho nhat", "least"],
  ["lon nhat", "most"],
];

export const figureWords: Readonly<Record<string, FigureName>> = {
  tu: "numerator",
  "tu so": "numerator",
  mau: "denominator",
  "mau so": "denominator",
  "ket qua": "result",
  "gia tri": "result",
  "muc tieu": "target",
};

export const planWords: Readonly<Record<string, PlanCountName>> = {
  tong: "total",
  "tong so": "total",
  "hoan thanh": "done",
  "dung han": "onTime",
  "som han": "early",
  "tre han": "late",
  "qua han": "overdue",
};

const foldedPhrases = (phrases: string): string[] => phrases.split("|").map((phrase) => fold(phrase));

/** "không nhỏ hơn" is one operator and not the denial of one: false on an empty cell. */
export const compareWords: readonly (readonly [words: string, operator: CompareOperator])[] = COMPARISONS.filter(
  ({ comparator }) => comparator !== "=",
)
  .flatMap(({ comparator, words }) => words.split("|").map((phrase) => [fold(phrase), comparator] as const))
  .sort(([left], [right]) => right.length - left.length);

export const upwardWords = foldedPhrases(UPWARDS);
export const downwardWords = foldedPhrases(DOWNWARDS);

export const compareSigns: Readonly<Record<string, CompareOperator>> = {
  ...COMPARING_SIGNS,
  "<>": "<>",
  "!=": "<>",
  "≠": "<>",
};

/** The words an expression may hold, as people write them; for "did you mean". */
export const allWords = [
  "đếm",
  "đếm khác nhau",
  "tổng",
  "trung bình",
  "nhỏ nhất",
  "lớn nhất",
  "khi",
  "và",
  "hoặc",
  "không",
  "trống",
  "có dữ liệu",
  "chứa",
  "thuộc",
  "trong kỳ",
  "kế hoạch",
];

/** Lower case and without accents, character by character: positions stay those of the (composed) text. */
export const plainOf = (text: string): string => {
  let plain = "";
  for (const unit of text.split("")) {
    const bare = unit < "\u0080" ? unit.toLowerCase() : stripAccents(unit).toLowerCase();
    plain += bare.length === 1 ? bare : unit;
  }
  return plain;
};

import type { Rounding } from "../scoring-rule";
import {
  findMatch,
  either,
  number,
  opt,
  pointsUnit,
  says,
  seq,
  sym,
  valueAt,
  type Matched,
  type Pattern,
} from "./match";
import type { Token } from "./tokens";

const LEAD = seq(
  opt(says("kết quả|điểm|điểm số|số điểm|điểm đánh giá")),
  opt(says("được|lấy")),
  says("làm tròn"),
  opt(says("số|điểm")),
);
const TO = opt(says("đến|tới|theo|thành|với"));
const DIRECTION = opt(either(says("lên"), says("xuống")));
const places = (word: Pattern): Pattern =>
  seq(
    LEAD,
    DIRECTION,
    TO,
    word,
    says("chữ số"),
    opt(says("thập phân|sau dấu phẩy|ở phần thập phân|phần thập phân|sau dấu thập phân")),
  );
const digits = (found: Matched) => 10 ** -valueAt(found, "digits");

export interface RoundingRow {
  example: string;
  pattern: Pattern;
  give: (found: Matched) => number;
}

export const ROUNDING_ROWS: readonly RoundingRow[] = [
  { example: "làm tròn đến 2 chữ số thập phân", pattern: places(number("digits")), give: digits },
  { example: "lấy làm tròn một chữ số sau dấu phẩy", pattern: places(says("một")), give: () => 0.1 },
  { example: "làm tròn đến hai chữ số thập phân", pattern: places(says("hai")), give: () => 0.01 },
  {
    example: "làm tròn đến số nguyên",
    pattern: seq(LEAD, DIRECTION, TO, says("số nguyên|nguyên|điểm nguyên|hàng đơn vị|số nguyên gần nhất")),
    give: () => 1,
  },
  {
    example: "làm tròn đến 0,25đ",
    pattern: seq(LEAD, DIRECTION, TO, number("step"), opt(pointsUnit)),
    give: (found) => valueAt(found, "step"),
  },
];

/** The rounding that the text asks for, and the tokens without it; a bracket that holds nothing else goes with it. */
export const withoutRounding = (tokens: Token[]): { tokens: Token[]; rounding: Rounding | null } => {
  for (const { pattern, give } of ROUNDING_ROWS) {
    const found = findMatch(seq(opt(sym(",", "(", ";")), pattern), tokens);
    if (!found) continue;
    const step = give(found);
    if (!(step > 0 && step <= 10)) continue;
    const words = tokens.slice(found.start, found.end).map(({ folded }) => folded);
    const bracket = words[0] === "(" && tokens[found.end]?.folded === ")" ? 1 : 0;
    const direction = words.includes("len") ? "up" : words.includes("xuong") ? "down" : "near";
    const start = words[0] === "(" && bracket === 0 ? found.start + 1 : found.start;
    return { tokens: [...tokens.slice(0, start), ...tokens.slice(found.end + bracket)], rounding: { step, direction } };
  }
  return { tokens, rounding: null };
};

import { either, findMatch, label, number, opt, says, seq, sym, type Pattern } from "./match";
import type { Token } from "./tokens";

/** What a begun step counts: nothing, or a whole one. */
export type PartOfStep = "nothing" | "whole";

export interface PartRow {
  example: string;
  pattern: Pattern;
  give: PartOfStep;
}

const REST = says("phần lẻ|số lẻ|phần dư|số dư|phần còn dư");
const SIZE = opt(says("dưới|không đủ|chưa đủ|chưa đến"), number("size", "any"), opt(label("noun", 1)));

export const PART_ROWS: readonly PartRow[] = [
  {
    example: "mỗi 10% được 0,2 điểm, phần lẻ dưới 10% không tính",
    pattern: seq(REST, SIZE, opt(says("thì")), says("không tính điểm|không được tính|không tính|bỏ qua")),
    give: "nothing",
  },
  {
    example: "cứ thiếu 1% (làm tròn lên) trừ 0,1 điểm",
    pattern: seq(
      opt(either(REST, says("phần trăm lẻ"))),
      opt(says("được")),
      says("làm tròn lên|tính tròn lên|tính tròn"),
    ),
    give: "whole",
  },
];

/** What the text says of a begun step, and the tokens without it. */
export const withoutPartOfStep = (tokens: Token[]): { tokens: Token[]; part: PartOfStep | null } => {
  for (const { pattern, give } of PART_ROWS) {
    const found = findMatch(either(seq(sym("("), pattern, sym(")")), seq(opt(sym(",", ";", ".")), pattern)), tokens);
    if (found) return { tokens: [...tokens.slice(0, found.start), ...tokens.slice(found.end)], part: give };
  }
  return { tokens, part: null };
};

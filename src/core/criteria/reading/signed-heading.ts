import { behindBracket } from "./coverage";
import { matchAt, opt, says, seq, sym, type Pattern } from "./match";
import { unreadOfNote } from "./notes";
import { isSymbol } from "./phrases";
import type { Branch } from "../scoring-rule";
import type { Token } from "./tokens";

/** "(chi tiết tại phụ lục II)" */
const aside: Pattern = (tokens, index) => {
  const behind = behindBracket(tokens, index);
  const note = behind !== -1 && unreadOfNote(tokens.slice(index + 1, behind - 1)).length === 0;
  return [{ end: note ? behind : index, places: {} }];
};

/** "Điểm trừ:", "Các trường hợp bị trừ điểm:": unsigned points below it are taken, until "Điểm cộng:". */
const TAKEN = seq(
  opt(says("các|những")),
  opt(says("nội dung|trường hợp|hành vi|lỗi|mục|tiêu chí")),
  opt(says("bị")),
  says("điểm trừ|trừ điểm|điểm phạt|phạt điểm"),
  opt(says("khi|nếu|đối với các trường hợp sau|trong các trường hợp sau|như sau")),
  aside,
  sym(":"),
);
const GIVEN = seq(says("điểm cộng|cộng điểm|điểm thưởng|thưởng điểm"), aside, sym(":"));

export interface SignedHeading {
  takes: boolean;
  /** What follows the heading in its stretch. */
  rest: Token[];
}

/** The heading with which a stretch begins; "Trừ điểm: 0,5 điểm/lần" already says what is taken. */
export const readSignedHeading = (tokens: Token[]): SignedHeading | null => {
  const taken = matchAt(TAKEN, tokens, 0);
  if (taken)
    return tokens[taken.end]?.kind === "number" || isSymbol(tokens[taken.end], "-")
      ? null
      : { takes: true, rest: tokens.slice(taken.end) };
  const given = matchAt(GIVEN, tokens, 0);
  return given ? { takes: false, rest: given.end < tokens.length ? tokens.slice(given.end) : tokens } : null;
};

/** Unsigned points of a penalty: "chậm báo cáo: 1 điểm" takes one. What denies a fault takes none. */
export const taken = (branch: Branch): Branch => {
  const { outcome, condition } = branch;
  const counts = outcome.kind === "points" && outcome.points > 0 && !outcome.added && condition.denied !== "fault";
  return counts ? { ...branch, outcome: { kind: "minus", points: outcome.points } } : branch;
};

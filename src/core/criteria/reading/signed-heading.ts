import { matchAt, opt, says, seq, sym } from "./match";
import { isSymbol } from "./phrases";
import type { Branch } from "../scoring-rule";
import type { Token } from "./tokens";

/** "Điểm trừ:", "Các trường hợp bị trừ điểm:": unsigned points below it are taken, until "Điểm cộng:". */
const TAKEN = seq(
  opt(says("các|những")),
  opt(says("nội dung|trường hợp|hành vi|lỗi|mục|tiêu chí")),
  opt(says("bị")),
  says("điểm trừ|trừ điểm|điểm phạt|phạt điểm"),
  opt(says("khi|nếu|đối với các trường hợp sau|trong các trường hợp sau|như sau")),
  sym(":"),
);
const GIVEN = seq(says("điểm cộng|cộng điểm|điểm thưởng|thưởng điểm"), sym(":"));

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
  return matchAt(GIVEN, tokens, 0) ? { takes: false, rest: tokens } : null;
};

/** Unsigned points of a penalty: "chậm báo cáo: 1 điểm" takes one. What denies a fault takes none. */
export const taken = (branch: Branch): Branch => {
  const { outcome, condition } = branch;
  const counts = outcome.kind === "points" && outcome.points > 0 && !outcome.added && condition.denied !== "fault";
  return counts ? { ...branch, outcome: { kind: "minus", points: outcome.points } } : branch;
};

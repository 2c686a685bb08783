import { either, matchAt, number, opt, says, seq, sym } from "./match";
import type { Token } from "./tokens";

/** The tokens of "vượt chỉ tiêu", "dưới kế hoạch", ">= KPI": settled as a share of the target. */
export const targetWordsIn = (tokens: Token[]): Token[] =>
  tokens.flatMap((_, index) => tokens.slice(index, matchAt(AGAINST_TARGET, tokens, index)?.end ?? index));

const AGAINST_TARGET = seq(
  either(says("vượt|vượt quá|trên|dưới|thấp hơn|cao hơn|lớn hơn|nhỏ hơn"), sym("≥", ">", "≤", "<", "=")),
  opt(either(says("mức|ngưỡng"), number("whole", "percent", 1))),
  says("chỉ tiêu|mục tiêu|kế hoạch|kh|kpi|định mức|yêu cầu|năm trước|cùng kỳ"),
);

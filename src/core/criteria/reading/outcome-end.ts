import type { Outcome } from "../scoring-rule";
import { after, isSymbol, phrases } from "./phrases";
import type { Token } from "./tokens";

/** An outcome without the words that led to it. */
export interface OutcomeCore {
  outcome: Outcome;
  end: number;
  /** It says "điểm" (or %, or a formula): surely points, not a count. */
  sure: boolean;
}

const TAIL = phrases(
  "của tiêu chí thành phần này|của tiêu chí thành phần|của tiêu chí này|của tiêu chí đó|của tiêu chí|của nội dung này|của nội dung|của mục này|của mục|tối đa|quy định|theo quy định|tương ứng|cho tiêu chí này|toàn bộ tiêu chí|toàn tiêu chí|cho cả tiêu chí",
);
/** What begins the next case. */
export const NEXT_CASE = phrases(
  "nếu|khi|con|còn|từ|dưới|trên|trường hợp|trong trường hợp|trong các trường hợp|trong mọi trường hợp|ở các trường hợp|các trường hợp|đối với|và nếu|cho",
);

/** What begins the next case without a word that sets a condition. */
export const NEXT_BOUND = phrases("từ|dưới|trên");

/** Nothing that could be counted follows: the end, a comma, a closing bracket, the next case. */
export const endsClause = (tokens: Token[], index: number): boolean => {
  const token = tokens[index];
  if (token === undefined || token.kind === "break") return true;
  if (isSymbol(token, ",", ".", ")", "]", "(", ";", "+", "•")) return true;
  if (isSymbol(token, "-")) return token.spaced && tokens[index + 1]?.kind !== "number";
  return after(tokens, index, NEXT_CASE) !== -1;
};

/** Behind the points: "của tiêu chí này", a closing bracket. */
export const skipTail = (tokens: Token[], index: number): number => {
  const tail = after(tokens, index, TAIL);
  const end = tail === -1 ? index : tail;
  return isSymbol(tokens[end], ")", "]") ? end + 1 : end;
};

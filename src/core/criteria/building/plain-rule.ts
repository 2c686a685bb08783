import { has, isPointsUnit, phrases } from "../reading/phrases";
import type { TokenText } from "../reading/tokens";
import { commonOf } from "./common";
import type { PlainRule } from "../scoring-rule";

/** "Điều tra xã hội học", "Hội đồng thẩm định chấm": points that people give. */
const BY_PEOPLE = phrases(
  "điều tra xã hội học|khảo sát|hội đồng thẩm định|hội đồng đánh giá|hội đồng chấm|hội đồng|chấm thủ công|theo kết quả khảo sát|phiếu khảo sát|tự chấm|chuyên gia chấm|tổ thẩm định",
);
const NOT_APPLICABLE = phrases("không áp dụng|không đánh giá|không chấm điểm tiêu chí này|không thực hiện đánh giá");

/** Whether the text leaves the points to people, or takes the row out, and says nothing to compute. */
export const isPlainRule = ({ tokens }: TokenText): boolean => {
  if (tokens.length === 0) return true;
  if (tokens.some((token, index) => token.kind === "number" && (token.percent || isPointsUnit(tokens[index + 1]))))
    return false;
  const computes = tokens.some((token) => token.kind === "symbol" && /^[*/=]|=>$/.test(token.folded));
  if (computes || tokens.some((token) => token.kind === "number")) return false;
  return (
    has(tokens, BY_PEOPLE) ||
    (has(tokens, NOT_APPLICABLE) && tokens.length <= 14 && !has(tokens, phrases("nếu|trường hợp|thì")))
  );
};

export const readPlain = ({ source, tokens }: TokenText, max: number): PlainRule => ({
  ...commonOf(source, max),
  method: has(tokens, NOT_APPLICABLE) ? "not-applicable" : "manual",
});

import { DEDUCTIONS } from "../../words/vocabulary";
import { after, isPointsUnit, isSymbol, phrases } from "./phrases";
import { multipliedTotal, readExpression } from "./expression";
import type { Token } from "./tokens";

const STRONG = phrases(
  "điểm đạt|thì|được|chấm|tính|đánh giá|cho|hưởng|nhận|ghi nhận|chỉ được|chỉ tính|cộng|thưởng|cộng thêm|được cộng|tương ứng|đạt|là|bằng|điểm|số điểm|điểm số|điểm đánh giá|mức điểm|điểm đạt được|số điểm đạt được|tổng điểm|điểm là|điểm thành phần|điểm cộng|điểm thưởng|sẽ|bị",
);
const MINUS = phrases(DEDUCTIONS, "bị giảm|giảm đi|giảm|bị bớt|bớt");
/** "giảm: 0 điểm", "mất hồ sơ": they deduct only where figures follow at once. */
const WEAK = phrases(
  "bị giảm|giảm đi|giảm|bị bớt|bớt|bị mất|mất|bị hạ|hạ|bị cắt|cắt|bị thu hồi|thu hồi|bị xóa|bị xoá|xóa bỏ|xoá bỏ|xóa|xoá|bị tước|tước|khấu|tụt",
);
const PART = phrases("một nửa|nửa|hết|toàn bộ");
const FORMULA_LEAD = phrases(
  "tính theo công thức sau|tính theo công thức|theo công thức sau|theo công thức|công thức tính điểm|công thức tính|công thức|tính bằng công thức|tính theo|tính điểm theo|tính bằng|tính như sau|xác định theo công thức|xác định bằng|xác định như sau|áp dụng công thức",
);
export const FULL = phrases(
  "số điểm tối đa|điểm số tối đa|điểm tối đa|điểm chuẩn|điểm tuyệt đối|trọn điểm|đủ điểm|đủ số điểm|trọn số điểm|toàn bộ điểm|toàn bộ số điểm|tối đa điểm|tối đa số điểm|nguyên điểm|hết điểm",
);

/** The words and signs that lead to points: "thì được", ":", "=>", "tính theo công thức". */
export interface Lead {
  start: number;
  end: number;
  sign: boolean;
  verb: boolean;
  minus: boolean;
  formula: boolean;
}

const LONGEST_LEAD = 16;

export const readLead = (tokens: Token[], start: number): Lead => {
  const lead: Lead = { start, end: start, sign: false, verb: false, minus: false, formula: false };
  // Few words lead to points ("thì điểm đánh giá được tính là"); a longer chain is no lead.
  while (lead.end - start < LONGEST_LEAD) {
    const token = tokens[lead.end];
    if (isSymbol(token, ":", "=>", "=") || (isSymbol(token, "-") && isSeparator(tokens, lead.end))) {
      // After ":" a dash touching its number is a minus sign, read by the number itself.
      lead.sign = true;
      lead.end += 1;
      continue;
    }
    if (
      (isSymbol(token, ",") || (isSymbol(token, "(") && readExpression(tokens, start) === null)) &&
      lead.end === start
    ) {
      lead.end += 1;
      continue;
    }
    const minus = after(tokens, lead.end, MINUS);
    const weak = after(tokens, lead.end, WEAK) === minus;
    if (
      minus !== -1 &&
      !(weak && tokens[minus]?.kind !== "number" && !isPointsUnit(tokens[minus]) && after(tokens, minus, PART) === -1)
    ) {
      lead.minus = true;
      lead.verb = true;
      lead.end = minus;
      continue;
    }
    const formula = after(tokens, lead.end, FORMULA_LEAD);
    if (formula !== -1) {
      lead.formula = true;
      lead.verb = true;
      lead.end = formula;
      continue;
    }
    if (startsFull(tokens, lead.end) || multipliedTotal(tokens, lead.end) !== -1) return lead;
    const verb = after(tokens, lead.end, STRONG);
    if (
      verb === -1 ||
      (((isState(tokens[verb - 1]) && !isPointsUnit(tokens[verb - 2])) ||
        (verb === lead.end + 2 && tokens[lead.end]?.folded === "danh")) &&
        isSymbol(tokens[verb], ":", "=>", "=", "-"))
    )
      return lead;
    lead.verb = true;
    lead.end = verb;
  }
  return lead;
};

/** In "Đạt: 2 điểm" the verb is the condition itself. */
export const isState = (token: Token | undefined): boolean =>
  token !== undefined && /^(đạt|được|có|bị|cho|nhận|hưởng|dat|duoc)$/.test(token.accented);

const startsFull = (tokens: Token[], index: number): boolean => after(tokens, index, FULL) !== -1;

const isSeparator = (tokens: Token[], index: number): boolean =>
  tokens[index]?.spaced === true && tokens[index + 1]?.spaced === true;

/** Whether the lead itself speaks of points ("điểm đánh giá là"). */
export const saysPoints = (tokens: Token[], lead: Lead): boolean =>
  tokens.slice(lead.start, lead.end).some((token) => token.accented === "điểm" || token.accented === "diem");
